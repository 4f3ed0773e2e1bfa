"""The steps of a study: those of every combination's audit, each shared one only once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from m4i_core.audit.estimate import planned_steps
from m4i_core.audit.plan import ModelChoice
from m4i_core.audit.step_runner import PlannedStep, StepRunner, Work
from m4i_core.jobs.events import PartKind
from m4i_core.jobs.progress import Progress
from m4i_core.study.plan import StudyPlan, audit_plan_of, combinations

DATA_PART = "data"
_DATA = ("draw_", "examine_", "split")


@dataclass(frozen=True)
class Part:
    """What a step of a study belongs to.

    Attributes:
        kind: Data, a model or a combination.
        name: Its name; "data" for all data.
    """

    kind: PartKind
    name: str

    def step(self, name: str) -> str:
        """Return the name in the study of a step of an audit."""
        return f"{self.kind}:{self.name}/{name}"


def study_steps(study: StudyPlan, counts: dict[str, int] | None = None) -> list[PlannedStep]:
    """List the steps of a study in order, with expected seconds.

    Args:
        study: The study.
        counts: Usable records of each data set, where known.
    """
    kinds: tuple[PartKind, ...] = ("data", "target", "shadow", "combination")
    found: dict[PartKind, dict[str, PlannedStep]] = {kind: {} for kind in kinds}
    done: set[object] = set()
    for combination in combinations(study):
        plan = audit_plan_of(study, combination)
        for step in planned_steps(plan, counts):
            part = _part_of(step.name, combination.target, combination.shadow, combination.name)
            name = part.step(step.name)
            if name in found[part.kind]:
                continue
            weight = step.weight
            shared = _shared(step.name, plan.target, plan.shadow)
            if shared is not None:
                # Done by the first combination that needs it; the others only look it up.
                weight = 0.05 if shared in done else weight
                done.add(shared)
            found[part.kind][name] = PlannedStep(name, step.label, weight, part.name, part.kind)
    return [step for kind in kinds for step in found[kind].values()]


def _part_of(step: str, target: str, shadow: str, combination: str) -> Part:
    if step.startswith(_DATA):
        return Part("data", DATA_PART)
    if step.endswith("_target"):
        return Part("target", target)
    if step.endswith("_shadow"):
        return Part("shadow", shadow)
    return Part("combination", combination)


def _shared(step: str, target: ModelChoice, shadow: ModelChoice) -> object | None:
    """Return what identifies the work of a step that several parts have in common, or None."""
    if step.startswith(("encode_", "patches_")):
        eyes = target if step.endswith("_target") else shadow
        pictures = shadow.dataset if step.endswith("_shadow") else target.dataset
        role = "shadow" if step.endswith("_shadow") else "target"
        kind = step.partition("_")[0]
        return (kind, role, pictures, eyes.encoder, eyes.weights, eyes.weights_file)
    if step == "blind":
        return (step, target.dataset, shadow.encoder, shadow.weights, shadow.weights_file)
    if step.startswith("attack_feature") or step == "placebo":
        # Fitting is what costs, and a shadow's fitted attack serves all its targets.
        return (step, repr(shadow))
    return None


class PartSteps(StepRunner):
    """The steps of one part, under the names that they have in an audit by itself.

    Args:
        steps: The study's steps.
        part: Whose.
        inherited: Parts whose keys and times belong to the same audit (data, target, shadow).
    """

    def __init__(self, steps: StepRunner, part: Part, *inherited: PartSteps) -> None:
        self._steps = steps
        self._part = part
        self.workspace = steps.workspace
        self.cancel = steps.cancel
        self.keys = {name: key for other in inherited for name, key in other.keys.items()}
        self.seconds = {name: s for other in inherited for name, s in other.seconds.items()}

    def step(self, name: str, key: str, work: Work) -> Path:
        """As `StepRunner.step`, under the name that the step has in an audit."""
        done = self._steps.step(self._part.step(name), key, work)
        self.keys[name] = key
        self.seconds[name] = self._steps.seconds[self._part.step(name)]
        return done

    def close(self, name: str, seconds: float) -> None:
        """As `StepRunner.close`."""
        self._steps.close(self._part.step(name), seconds)
        self.seconds[name] = round(seconds, 3)

    def log(self, text: str, level: str = "info") -> None:
        """As `StepRunner.log`."""
        self._steps.log(text, level)

    def progress_of(self, name: str) -> Progress:
        """As `StepRunner.progress_of`."""
        return self._steps.progress_of(self._part.step(name))
