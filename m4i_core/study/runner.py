"""Runs a study: every model once, then every combination (paper, section 4)."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from m4i_core import __version__
from m4i_core.audit.assemble import quality
from m4i_core.audit.compute import Compute, resolve_compute
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import plan_text
from m4i_core.audit.protocol import Fits, attack_combination, prepare_side
from m4i_core.audit.result import AuditResult
from m4i_core.audit.side import Role, Side, check_weights
from m4i_core.audit.sources import Sources, read_sources
from m4i_core.audit.step_runner import StepRunner
from m4i_core.audit.workspace import (
    COMBINATIONS,
    PLAN_FILE,
    RESULT_FILE,
    STUDY_PLAN_FILE,
    Workspace,
)
from m4i_core.errors import M4IError, WorkspaceError, WrongFolder
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.events import Event, Listener, PartChanged
from m4i_core.study.plan import Combination, StudyPlan, audit_plan_of, combinations
from m4i_core.study.result import StudyModel, StudyResult
from m4i_core.study.state import StudyState
from m4i_core.study.steps import DATA_PART, Part, PartSteps, study_steps


def _silent(event: Event) -> None:
    """Listen to nothing."""


def run_study(
    study: StudyPlan,
    folder: Path,
    *,
    resume: bool = False,
    consent_to_download: bool = False,
    listener: Listener = _silent,
    cancel: CancelToken | None = None,
) -> StudyResult:
    """Run a study, reusing whatever is finished in its folder.

    A model or combination that fails is noted with its reason, and the rest goes on; running the
    study again tries it again. What stops everything is a folder that cannot be written to, data
    that cannot be read, and the user.

    Args:
        study: What the user chose; its paths are absolute.
        folder: The study's folder.
        resume: Whether a study that is already there may be continued.
        consent_to_download: Whether the user agreed to download encoder weights.
        listener: Receives every event in the caller's thread.
        cancel: Cancels or pauses the study.

    Returns:
        The result, which is also in `study.json`.

    Raises:
        Cancelled: If the user stopped it; finished steps are kept.
        M4IError: If data, plan or folder cannot be used.
    """
    if not resume and (folder / STUDY_PLAN_FILE).exists():
        raise WrongFolder(
            "This folder already holds a study.",
            subject=str(folder),
            remedy="Use --resume to go on with it, or choose another folder.",
        )
    if (folder / PLAN_FILE).exists():
        raise WrongFolder(
            "This folder already holds an audit.",
            subject=str(folder),
            remedy="Choose another folder for the study.",
        )
    workspace = Workspace(folder)
    with workspace.lock():
        workspace.write_text(STUDY_PLAN_FILE, plan_text(study))
        steps = StepRunner(workspace, study_steps(study), listener, cancel or CancelToken())
        return _Study(study, workspace, steps, consent_to_download).run()


class _Study:
    """One run of a study."""

    def __init__(
        self, study: StudyPlan, workspace: Workspace, steps: StepRunner, consent: bool
    ) -> None:
        self.study = study
        self.workspace = workspace
        self.steps = steps
        self.combinations = combinations(study)
        self.compute: Compute = resolve_compute(self._plan(self.combinations[0]), consent)
        self.state = StudyState(study, workspace, self.compute)
        self.sides: dict[tuple[Role, str], Side] = {}
        self.parts: dict[tuple[Role, str], PartSteps] = {}

    def _plan(self, combination: Combination) -> AuditPlan:
        return audit_plan_of(self.study, combination)

    def run(self) -> StudyResult:
        """Train every model, then attack every combination."""
        self.state.write()
        data = PartSteps(self.steps, Part("data", DATA_PART))
        sources = read_sources(self._plan(self.combinations[0]), data)
        self.state.name_datasets(sources)
        for role, models in (("target", self.study.targets), ("shadow", self.study.shadows)):
            for name in models:
                self._prepare(role, name, sources, data)  # type: ignore[arg-type]
        fits: Fits = {}
        fitted_by = ""
        for combination in self.combinations:
            if combination.shadow != fitted_by:
                fits, fitted_by = {}, combination.shadow
            self._attack(combination, sources, data, fits)
        return self.state.finish(dict(self.steps.seconds))

    def _prepare(self, role: Role, name: str, sources: Sources, data: PartSteps) -> None:
        """Train one model and let it describe its records."""
        plan = self._plan(next(c for c in self.combinations if getattr(c, role) == name))
        model = getattr(plan, role)
        part = PartSteps(self.steps, Part(role, name), data)

        def work() -> dict[str, float]:
            check_weights([model], plan)
            side = sources.side(role, model.dataset)
            prepare_side(side, plan, self.compute, part)
            self.sides[role, name], self.parts[role, name] = side, part
            last = side.history[-1] if side.history else {}
            seconds = part.seconds.get(f"train_{role}", 0.0)
            found = quality(side)
            self.state.model(
                role,
                name,
                state="done",
                quality=found,
                epsilon=last.get("epsilon"),
                seconds=seconds,
            )
            return {"rouge_l": found.rouge_l}

        self._guarded(Part(role, name), work, lambda reason: self._model_failed(role, name, reason))

    def _model_failed(self, role: Role, name: str, reason: str) -> None:
        self.state.model(role, name, state="failed", reason=reason)

    def _attack(
        self, combination: Combination, sources: Sources, data: PartSteps, fits: Fits
    ) -> None:
        """Attack one combination, or read its result where nothing has changed."""
        part = Part("combination", combination.name)
        missing = self._missing(combination)
        if missing:
            self.steps.skip_part(part.kind, part.name)
            self.state.combination(combination.name, state="failed", reason=missing)
            self.steps.part_changed(PartChanged(part.name, part.kind, "failed", missing))
            return
        plan = self._plan(combination)
        target = self.sides["target", combination.target]
        shadow = self.sides["shadow", combination.shadow]
        own = PartSteps(
            self.steps,
            part,
            data,
            self.parts["target", combination.target],
            self.parts["shadow", combination.shadow],
        )

        def work() -> dict[str, float]:
            workspace = Workspace(self.workspace.folder / COMBINATIONS / combination.name)
            result = _finished(workspace, plan, target, shadow)
            if result is None:
                workspace.path(RESULT_FILE).unlink(missing_ok=True)
                workspace.write_text(PLAN_FILE, plan_text(plan))
                started = time.strftime("%Y-%m-%dT%H:%M:%S%z")
                result = attack_combination(
                    plan, sources, target, shadow, workspace, self.compute, own, started, fits
                )
            else:
                self.steps.skip_part(part.kind, part.name)
                self.steps.log(f"{combination.name}: already done")
            self.state.combination(
                combination.name,
                state="done",
                reason="",
                verdict=result.verdict.status,
                attacks=result.attacks,
            )
            return {
                f"{name}.{measure}": value
                for name, attack in result.attacks.items()
                for measure, value in (("asr", attack.asr), ("auc", attack.auc))
            }

        self._guarded(
            part,
            work,
            lambda reason: self.state.combination(
                combination.name, state="failed", reason=reason, verdict=None, attacks={}
            ),
        )

    def _missing(self, combination: Combination) -> str:
        """Say which model of a combination failed, or ""."""
        for role, name in (("target", combination.target), ("shadow", combination.shadow)):
            model: StudyModel = self.state.found(role, name)  # type: ignore[arg-type]
            if model.state == "failed":
                return f"Its {role} model {name} failed: {model.reason}"
        return ""

    def _guarded(
        self, part: Part, work: Callable[[], dict[str, float]], failed: Callable[[str], None]
    ) -> None:
        """Do a part's work; a failure that concerns only this part is noted, and that is all."""
        self.steps.part_changed(PartChanged(part.name, part.kind, "running"))
        try:
            values = work()
        except (Cancelled, WorkspaceError):
            raise
        except Exception as error:
            # Whatever it was, hours of finished work beside it must not be lost with it.
            reason = (
                str(error) if isinstance(error, M4IError) else f"{type(error).__name__}: {error}"
            )
            self.steps.log(f"{part.name} failed: {reason}", "error")
            self.steps.skip_part(part.kind, part.name)
            failed(reason)
            self.steps.part_changed(PartChanged(part.name, part.kind, "failed", reason))
        else:
            self.steps.part_changed(PartChanged(part.name, part.kind, "done", values=values))


def _finished(
    workspace: Workspace, plan: AuditPlan, target: Side, shadow: Side
) -> AuditResult | None:
    """Return a combination's result if it was made by this very plan from these very texts."""
    try:
        same_plan = workspace.path(PLAN_FILE).read_text(encoding="utf-8") == plan_text(plan)
        result = AuditResult.model_validate_json(workspace.path(RESULT_FILE).read_bytes())
    except (OSError, ValueError):
        return None
    keys = result.manifest.keys
    same = (
        same_plan
        and keys.get("similarity_target") == target.similarity_key
        and keys.get("similarity_shadow") == shadow.similarity_key
        and result.manifest.versions.get("m4i") == __version__
    )
    return result if same else None
