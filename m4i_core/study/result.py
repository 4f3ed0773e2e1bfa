"""The result of a study: the stable, versioned contract of `study.json`.

It is written again after every model and every combination, so that an unfinished study can be
looked at.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from m4i_core.audit.result import (
    AttackResult,
    Interval,
    Manifest,
    ModelQuality,
    VerdictStatus,
)

STUDY_RESULT_SCHEMA: Literal[1] = 1
CellState = Literal["waiting", "done", "failed"]
ScenarioKey = Literal["unrestricted", "data-only", "architecture-only", "constrained"]
Measure = Literal["asr", "auc", "0.01"]
MEASURES: tuple[Measure, ...] = ("asr", "auc", "0.01")
"""Attack success rate, area under the ROC, true-positive rate at 1 % false positives."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class StudyModel(_Part):
    """A target or shadow model of a study.

    Attributes:
        name: Short name ("FR+dp1.3").
        full_name: In words.
        dataset: Key of its data set.
        dataset_label: The data set's name to show.
        encoder: Key in `ENCODERS`.
        architecture: "show_and_tell" or "r2gen_cmn".
        defenses: Defenses in words.
        baseline: Name of the undefended target it is compared with, or "".
        state: Whether it is trained.
        reason: Why it failed, plain words.
        quality: How well it describes.
        epsilon: ε spent by a private training, or None.
        seconds: Time of training.
    """

    name: str
    full_name: str
    dataset: str
    dataset_label: str
    encoder: str
    architecture: str
    defenses: list[str] = []
    baseline: str = ""
    state: CellState = "waiting"
    reason: str = ""
    quality: ModelQuality | None = None
    epsilon: float | None = None
    seconds: float = 0.0


class CombinationResult(_Part):
    """One combination of shadow and target.

    Attributes:
        name: "CRFV".
        shadow: Name of the shadow.
        target: Name of the target.
        scenario: What the attacker knows.
        folder: Its audit's folder, relative to the study's.
        state: Whether it is done.
        reason: Why it failed, plain words.
        verdict: Status of its verdict, when done.
        attacks: Results by attack, when done.
    """

    name: str
    shadow: str
    target: str
    scenario: ScenarioKey
    folder: str
    state: CellState = "waiting"
    reason: str = ""
    verdict: VerdictStatus | None = None
    attacks: dict[str, AttackResult] = {}

    def value(self, attack: str, measure: Measure) -> tuple[float, Interval] | None:
        """Return a number with its 95 % interval, or None where there is none."""
        found = self.attacks.get(attack)
        if found is None:
            return None
        if measure == "asr":
            return found.asr, found.ci["asr"]
        if measure == "auc":
            return found.auc, found.ci["auc"]
        return found.tpr_at_fpr[measure], found.ci[measure]


class TransferMean(_Part):
    """How well an attack does on average in one scenario (paper, section 4.2).

    Attributes:
        scenario: What the attacker knows.
        attack: The attack.
        measure: "asr" or "auc".
        mean: Mean over the scenario's combinations with undefended targets.
        ci: 95 % interval by resampling the judged records; the trained models are held fixed.
        lowest: Smallest value among the combinations.
        highest: Largest.
        combinations: How many.
    """

    scenario: ScenarioKey
    attack: str
    measure: Literal["asr", "auc"]
    mean: float
    ci: Interval
    lowest: float
    highest: float
    combinations: int


class StudyResult(_Part):
    """`study.json`, schema 1."""

    schema_version: Literal[1] = Field(STUDY_RESULT_SCHEMA, alias="schema")
    name: str
    finished: bool = False
    targets: dict[str, StudyModel]
    shadows: dict[str, StudyModel]
    combinations: list[CombinationResult]
    transfer: list[TransferMean] = []
    manifest: Manifest

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    def combination(self, shadow: str, target: str) -> CombinationResult:
        """Return one combination.

        Raises:
            KeyError: If there is none such.
        """
        for found in self.combinations:
            if (found.shadow, found.target) == (shadow, target):
                return found
        raise KeyError((shadow, target))
