"""What the views of a study share: its result, names and orders, and lazy reading of details."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication

from m4i_core.errors import M4IError, WorkspaceError
from m4i_core.evaluation.roc import Roc, roc
from m4i_core.jobs.cancel import CancelToken
from m4i_core.language import retell
from m4i_core.models.encoders import ENCODERS
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.result import (
    CombinationResult,
    StudyModel,
    StudyResult,
    TransferMean,
)
from m4i_gui.item_models import words
from m4i_gui.item_models.heat_map_model import GridCell

SCENARIOS = ("unrestricted", "data-only", "architecture-only", "constrained")
PAPER_SCENARIOS = ("unrestricted", "data-only", "constrained")
_SCORE = "score_"
_SIMILARITY = ("metric_svm", "metric_threshold")
_FEATURES = ("feature_mlp", "feature_contrastive")


def _say(text: str) -> str:
    return QCoreApplication.translate("study", text)


@dataclass(frozen=True)
class StudyView:
    """A study, ready to be shown.

    Attributes:
        study: Where it came from.
        result: What was found so far.
    """

    study: OpenedStudy
    result: StudyResult

    @property
    def attacks(self) -> list[str]:
        """Names of the attacks that ran: those of the paper first, then the others."""
        found = dict.fromkeys(name for c in self.result.combinations for name in c.attacks)
        paper = [n for n in (*_SIMILARITY[:1], *_FEATURES[:1]) if n in found]
        return [*paper, *(name for name in found if name not in paper)]

    @property
    def similarity_attack(self) -> str:
        """The attack that stands for the paper's MB, or ""."""
        return next((name for name in _SIMILARITY if name in self.attacks), "")

    @property
    def feature_attack(self) -> str:
        """The attack that stands for the paper's FB, or ""."""
        return next((name for name in _FEATURES if name in self.attacks), "")

    @property
    def done(self) -> list[CombinationResult]:
        """Combinations that have numbers."""
        return [c for c in self.result.combinations if c.state == "done"]

    def of_state(self, state: str) -> list[CombinationResult]:
        """Return the combinations that are done, failed or waiting."""
        return [c for c in self.result.combinations if c.state == state]

    def target(self, combination: CombinationResult) -> StudyModel:
        """Return a combination's target."""
        return self.result.targets[combination.target]

    def shadow(self, combination: CombinationResult) -> StudyModel:
        """Return a combination's shadow."""
        return self.result.shadows[combination.shadow]

    @property
    def defended(self) -> bool:
        """Whether a target is compared with its undefended self."""
        return any(model.baseline for model in self.result.targets.values())

    @property
    def medical(self) -> bool:
        """Whether a target writes reports."""
        return any(m.architecture == "r2gen_cmn" for m in self.result.targets.values())

    def folder_of(self, combination: CombinationResult) -> str:
        """Return the folder of a combination's audit, or "" if it may not be opened."""
        try:
            return str(self.study.audit(combination).folder)
        except M4IError:
            return ""


def load_study_view(study: OpenedStudy, cancel: CancelToken | None = None) -> StudyView:
    """Read a study's result; for a background job.

    Raises:
        WorkspaceError: If it cannot be read.
    """
    (cancel or CancelToken()).check()
    return StudyView(study, study.result)


def attack_name(name: str) -> str:
    """Return an attack's name with the paper's letters before it."""
    kind = "MB" if name.startswith("metric") else "FB" if name.startswith("feature") else ""
    label = words.attack_label(name)
    return f"{kind} – {label}" if kind else label


def encoder_label(model: StudyModel) -> str:
    """Return the name of what looks at the pictures; reports have a group of their own."""
    if model.architecture == "r2gen_cmn":
        return "R2Gen-CMN"
    spec = ENCODERS.get(model.encoder)
    return spec.label if spec is not None else model.encoder


def defended_names(models: Iterable[StudyModel]) -> list[str]:
    """Return the names of models with a defense."""
    return [model.name for model in models if model.defenses]


def cells_of(view: StudyView, *, defended: bool) -> list[GridCell]:
    """Return the cells of the heat map.

    Args:
        view: The study.
        defended: Whether defended targets are among them.
    """
    cells = []
    for combination in view.result.combinations:
        if view.target(combination).defenses and not defended:
            continue
        values = {}
        for name, attack in combination.attacks.items():
            values[name, "asr"] = (attack.asr, *attack.ci["asr"])
            values[name, "auc"] = (attack.auc, *attack.ci["auc"])
            for key, rate in attack.tpr_at_fpr.items():
                values[name, key] = (rate, *attack.ci.get(key, (0.0, 1.0)))
        cells.append(
            GridCell(
                shadow=combination.shadow,
                target=combination.target,
                scenario=combination.scenario,
                values=values,
                folder=view.folder_of(combination) if combination.state == "done" else "",
                status=combination.verdict or "",
                state=combination.state,
                reason=retell(combination.reason or _failed_model(view, combination)),
            )
        )
    return cells


def _failed_model(view: StudyView, combination: CombinationResult) -> str:
    """Return why a combination cannot run: a model of it has failed."""
    for model in (view.target(combination), view.shadow(combination)):
        if model.state == "failed":
            return f"{model.name}: {retell(model.reason)}"
    return ""


# Details that are read when they are asked for ------------------------------------------------


@dataclass(frozen=True)
class StudyCurves:
    """The ROC of every attack of one combination.

    Attributes:
        combination: Its name.
        rocs: By attack; those that cannot be ranked are missing.
        nonmembers: Non-members of the target.
        problem: Why there is none, plain words, or "".
    """

    combination: str
    rocs: dict[str, Roc]
    nonmembers: int = 0
    problem: str = ""


def read_curves(
    view: StudyView, wanted: Sequence[CombinationResult], cancel: CancelToken
) -> list[StudyCurves]:
    """Read the scores of combinations; for a background job. One that cannot be read says why."""
    found = []
    for combination in wanted:
        cancel.check()
        try:
            scores = view.study.audit(combination).scores
        except M4IError as error:
            found.append(StudyCurves(combination.name, {}, 0, error.message))
            continue
        sets = np.asarray(scores.column("set").to_pylist())
        target = np.isin(sets, ("target_member", "target_nonmember"))
        member = sets[target] == "target_member"
        rocs = {}
        for column in scores.column_names:
            if not column.startswith(_SCORE):
                continue
            values = scores.column(column).to_numpy()[target]
            try:
                rocs[column.removeprefix(_SCORE)] = roc(values, member)
            except ValueError:
                continue
        found.append(StudyCurves(combination.name, rocs, int((~member).sum())))
    return found


@dataclass(frozen=True)
class SideMap:
    """The records of one side (shadow or target) on a map.

    Attributes:
        xy: Shape (m, 2), finite.
        member: Shape (m,).
    """

    xy: npt.NDArray[np.float64]
    member: npt.NDArray[np.bool_]


@dataclass(frozen=True)
class StudyMaps:
    """The maps of one combination.

    Attributes:
        combination: Its name.
        maps: By method: sides "shadow" and "target".
        problem: Why there is none, plain words, or "".
    """

    combination: str
    maps: dict[str, dict[str, SideMap]]
    problem: str = ""


def read_maps(
    view: StudyView, wanted: Sequence[CombinationResult], cancel: CancelToken
) -> list[StudyMaps]:
    """Read the maps of combinations; for a background job. One that cannot be read says why."""
    found = []
    for combination in wanted:
        cancel.check()
        try:
            maps = view.study.audit(combination).embeddings()
        except WorkspaceError as error:
            found.append(StudyMaps(combination.name, {}, error.message))
            continue
        sides: dict[str, dict[str, SideMap]] = {}
        for method, placed in maps.items():
            sets = np.asarray(placed.sets)
            finite = np.isfinite(placed.xy).all(axis=1)
            sides[method] = {}
            for side in ("shadow", "target"):
                here = finite & np.isin(sets, (f"{side}_member", f"{side}_nonmember"))
                sides[method][side] = SideMap(placed.xy[here], sets[here] == f"{side}_member")
        problem = "" if sides else _say("This combination has no map.")
        found.append(StudyMaps(combination.name, sides, problem))
    return found


# Words ------------------------------------------------------------------------------------------


def transfer_sentences(transfer: Sequence[TransferMean]) -> list[str]:
    """Say in plain words how well the best attack does in each scenario, on average."""
    what = {
        "unrestricted": _say("similar data and the same architecture"),
        "data-only": _say("similar data, but another architecture"),
        "architecture-only": _say("the same architecture, but other data"),
        "constrained": _say("neither the data nor the architecture"),
    }
    sentences = []
    for scenario in SCENARIOS:
        rows = [t for t in transfer if t.scenario == scenario and t.measure == "asr"]
        if not rows:
            continue
        best = max(rows, key=lambda row: row.mean)
        low, high = best.ci
        if low > 0.5:
            verdict = _say("better than guessing")
        elif high < 0.5:
            verdict = _say("worse than guessing")
        else:
            verdict = _say("no better than guessing, as far as these records can tell")
        sentences.append(
            _say(
                "{0}: an attacker with {1} judges {2} of 100 records rightly on average "
                "(95 % interval {3} to {4}); {5}."
            ).format(
                words.scenario_label(scenario),
                what[scenario],
                f"{100 * best.mean:.0f}",
                f"{100 * low:.0f}",
                f"{100 * high:.0f}",
                verdict,
            )
        )
    return sentences
