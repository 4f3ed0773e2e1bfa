"""Which combinations of a study a figure or sentence is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from m4i_core.attacks.registry import ATTACKS
from m4i_core.audit.opened import EmbeddingMap
from m4i_core.audit.result import Interval
from m4i_core.errors import M4IError
from m4i_core.language import to_translate, translate
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.result import (
    CombinationResult,
    Measure,
    ScenarioKey,
    StudyModel,
    StudyResult,
)

SCENARIO_ORDER: tuple[ScenarioKey, ...] = (
    "unrestricted",
    "data-only",
    "architecture-only",
    "constrained",
)
PAPER_SCENARIOS: tuple[ScenarioKey, ...] = ("unrestricted", "data-only", "constrained")
_LEADS = {
    "metric": ("metric_svm", "metric_threshold"),
    "feature": ("feature_mlp", "feature_contrastive"),
}
LEAD_LABELS = {
    "metric": to_translate("engine", "Metric-based (MB)"),
    "feature": to_translate("engine", "Feature-based (FB)"),
}
"""Families of attacks in words; English, see `lead_label`."""
LEAD_SHORT = {"metric": "MB", "feature": "FB"}
Floats = npt.NDArray[np.float64]
_MAP_METHODS = ("tsne", "umap", "pca")


def lead_label(family: str) -> str:
    """Return the name of a family of attacks, in the language of the moment."""
    return translate("engine", LEAD_LABELS[family])


def attacks_of(result: StudyResult) -> list[str]:
    """Return the attacks that any combination was attacked with, in the order to show them."""
    used = {name for combination in result.combinations for name in combination.attacks}
    known = [name for name in ATTACKS if name in used]
    return [*known, *sorted(used - set(known))]


def lead_attacks(result: StudyResult) -> dict[str, str]:
    """Return the paper's own metric-based and feature-based attack, or what stands in for it.

    The choice does not look at results: picking the better one afterwards would flatter it.

    Returns:
        Attack names by "metric" and "feature", as far as the study has them.
    """
    used = attacks_of(result)
    found = {}
    for family, names in _LEADS.items():
        own = [name for name in names if name in used]
        if own:
            found[family] = own[0]
    return found


def plain_targets(result: StudyResult) -> list[str]:
    """Return the targets without any defense, in the study's order."""
    return [name for name, model in result.targets.items() if not model.defenses]


def plain_combinations(result: StudyResult) -> list[CombinationResult]:
    """Return the done combinations whose target is undefended."""
    plain = set(plain_targets(result))
    return [c for c in result.combinations if c.state == "done" and c.target in plain]


@dataclass(frozen=True)
class Strongest:
    """An attack on a combination, with its success rate and 95 % interval."""

    combination: CombinationResult
    attack: str
    value: float
    ci: Interval


def strongest(
    combinations: Iterable[CombinationResult],
    attacks: Iterable[str],
    measure: Measure = "asr",
) -> Strongest | None:
    """Return where a measure is highest; ties go to the first."""
    best: Strongest | None = None
    names = list(attacks)
    for combination in combinations:
        for attack in names:
            found = combination.value(attack, measure)
            if found is not None and (best is None or found[0] > best.value):
                best = Strongest(combination, attack, found[0], found[1])
    return best


def strongest_by_scenario(result: StudyResult) -> dict[ScenarioKey, CombinationResult]:
    """Return each scenario's combination with the highest AUC of a lead attack (figure 8)."""
    leads = lead_attacks(result).values()
    found = {}
    for scenario in SCENARIO_ORDER:
        own = [c for c in plain_combinations(result) if c.scenario == scenario]
        best = strongest(own, leads, "auc")
        if best is not None:
            found[scenario] = best.combination
    return found


def maps_of(study: OpenedStudy) -> tuple[str, list[tuple[CombinationResult, EmbeddingMap]]]:
    """Return the maps of one target in up to three scenarios (figure 7), and their method.

    The target is the one with maps in most scenarios; the first of the study's order among those.

    Returns:
        Method ("tsne", …; "" when there are no maps) and (combination, map) by scenario.
    """
    best: tuple[str, list[tuple[CombinationResult, EmbeddingMap]]] = ("", [])
    combinations = plain_combinations(study.result)
    for target in plain_targets(study.result):
        own = [c for c in combinations if c.target == target]
        candidates = [
            next((c for c in own if c.scenario == scenario), None) for scenario in PAPER_SCENARIOS
        ]
        listed = [c for c in candidates if c is not None]
        if len(listed) <= len(best[1]):
            continue
        maps = [(c, _embeddings(study, c)) for c in listed]
        for method in _MAP_METHODS:
            with_map = [(c, found[method]) for c, found in maps if method in found]
            if len(with_map) > len(best[1]):
                best = (method, with_map)
        if len(best[1]) == len(PAPER_SCENARIOS):
            break
    return best


def _embeddings(study: OpenedStudy, combination: CombinationResult) -> dict[str, EmbeddingMap]:
    # A report of what is there is worth more than none: a lost map leaves its place empty.
    try:
        return study.audit(combination).embeddings()
    except M4IError:
        return {}


@dataclass(frozen=True)
class DefendedGroup:
    """An undefended target, its defended variants, and one shadow that attacks them all.

    Attributes:
        baseline: The undefended target, or None when the study has none.
        variants: Defended targets in the study's order.
        shadow: Name of the shadow: the one that knows most about the target.
    """

    baseline: StudyModel | None
    variants: list[StudyModel]
    shadow: str

    @property
    def models(self) -> list[StudyModel]:
        """The baseline, if any, and its variants."""
        return [*([self.baseline] if self.baseline else []), *self.variants]


def defended_groups(result: StudyResult) -> list[DefendedGroup]:
    """Return the study's defended targets by what they are compared with."""
    by_baseline: dict[str, list[StudyModel]] = {}
    for model in result.targets.values():
        if model.defenses:
            by_baseline.setdefault(model.baseline, []).append(model)
    groups = []
    for name, variants in by_baseline.items():
        baseline = result.targets.get(name)
        groups.append(
            DefendedGroup(baseline, variants, _shadow_for(result, baseline or variants[0]))
        )
    return groups


def _shadow_for(result: StudyResult, target: StudyModel) -> str:
    own = [c for c in result.combinations if c.target == target.name]
    own.sort(key=lambda c: (c.state != "done", SCENARIO_ORDER.index(c.scenario)))
    return own[0].shadow if own else next(iter(result.shadows))


def value_against(
    result: StudyResult, shadow: str, target: str, attack: str
) -> tuple[float, Interval] | None:
    """Return the success rate of one combination, or None while there is none."""
    try:
        return result.combination(shadow, target).value(attack, "asr")
    except KeyError:
        return None


def private_only(model: StudyModel) -> bool:
    """Return whether differential privacy is a target's one defense, and its ε is known."""
    return len(model.defenses) == 1 and model.epsilon is not None


def medical_combinations(result: StudyResult) -> list[CombinationResult]:
    """Return the done combinations with an undefended report generator as target (figure 9)."""
    return [
        c
        for c in plain_combinations(result)
        if result.targets[c.target].architecture == "r2gen_cmn"
    ]


def epsilon_groups(result: StudyResult) -> list[DefendedGroup]:
    """Return the groups that have at least two privately trained variants with a number."""
    leads = list(lead_attacks(result).values())
    return [
        group
        for group in defended_groups(result)
        if sum(
            private_only(m)
            and any(value_against(result, group.shadow, m.name, a) is not None for a in leads)
            for m in group.variants
        )
        >= 2
    ]


def utility_of(model: StudyModel) -> float | None:
    """Return ROUGE-L where memorising cannot help: on the records that were held out."""
    if model.quality is None:
        return None
    return model.quality.nonmembers.get("rouge_l", model.quality.rouge_l)


def target_scores(
    study: OpenedStudy, combination: CombinationResult, attack: str
) -> tuple[Floats, npt.NDArray[np.bool_]] | None:
    """Return the judged records' scores and whether each is a member; None when they are lost."""
    try:
        table = study.audit(combination).scores
    except M4IError:
        return None
    if f"score_{attack}" not in table.column_names or "set" not in table.column_names:
        return None
    sets = np.asarray(table.column("set").to_pylist())
    chosen = np.char.startswith(sets, "target_")
    member = sets[chosen] == "target_member"
    if not member.any() or member.all():
        return None
    return table.column(f"score_{attack}").to_numpy()[chosen], member


def has_scores(study: OpenedStudy) -> bool:
    """Return whether there is a curve to draw."""
    leads = list(lead_attacks(study.result).values())
    return any(
        target_scores(study, combination, attack) is not None
        for combination in strongest_by_scenario(study.result).values()
        for attack in leads
    )
