"""What a comparison of audits says: values, differences, and what stands against comparing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.result import AuditResult, Interval
from m4i_core.errors import M4IError
from m4i_core.study.comparison_plans import PlanDifference
from m4i_core.study.comparison_records import ComparedRecords, Sharing

DISTINCT = "distinct"
LEVEL = 0.05
MOST_AUDITS = 8


@dataclass(frozen=True)
class Difference:
    """How far an audit is from the reference in one measure.

    Attributes:
        value: The audit's value minus the reference's.
        ci: 95 % interval, by itself; None for what no interval can be given for.
        p_value: Two-sided, corrected for looking at several (Holm 1979): the ASR of the leading
            attack for the number of audits, the others for all that are tested in the table.
            None where nothing is tested.
        shown: Whether a difference is shown: tested, interval without 0 and corrected p < 0.05.
    """

    value: float
    ci: Interval | None = None
    p_value: float | None = None
    shown: bool = False


@dataclass(frozen=True)
class Cell:
    """One audit's value in one measure.

    Attributes:
        value: Value, or None where the audit has none.
        ci: 95 % interval, or None.
        supported: False where so few non-members cannot show such a rate.
        difference: To the reference; None for the reference itself.
    """

    value: float | None
    ci: Interval | None = None
    supported: bool = True
    difference: Difference | None = None


@dataclass(frozen=True)
class MeasureRow:
    """One measure over all audits.

    Attributes:
        attack: Name of the attack, or "" for the quality of the texts.
        measure: "asr", "auc", "0.1", "0.01", "0.001" (TPR at that FPR), "epsilon", "rouge_l",
            "bleu_1" or "distinct".
        cells: One for each audit.
    """

    attack: str
    measure: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class ComparedAudit:
    """An audit that takes part.

    Attributes:
        label: Short name, different from all others; untrusted text.
        audit: Where it is.
        result: Its result.
        plan: What the user chose, or None where that cannot be read.
        records: The target's records.
    """

    label: str
    audit: OpenedAudit
    result: AuditResult
    plan: AuditPlan | None
    records: ComparedRecords

    @property
    def folder(self) -> Path:
        """The audit's folder."""
        return self.audit.folder

    @property
    def invalid(self) -> bool:
        """Whether its own verdict forbids to use its numbers."""
        return self.result.verdict.status == "invalid"


@dataclass(frozen=True)
class AuditComparison:
    """Everything that a comparison says.

    Attributes:
        audits: In the order of choosing.
        reference: Place of the reference.
        attacks: Attacks that all share.
        unshared: Attacks that only some have, by name: the labels of those that have it.
        lead: The attack that sentences are about: the strongest on average over all audits, so
            that no audit is favoured by the choice; "" without a shared attack.
        rows: All measures.
        sharing: What each audit shares with the reference; None for the reference.
        differences: What the plans differ in.
        warnings: What stands against comparing, plain sentences.
        tested: How many differences beside the leading attack's ASR were tested together.
        repeats: Bootstrap samples.
    """

    audits: tuple[ComparedAudit, ...]
    reference: int
    attacks: tuple[str, ...]
    unshared: dict[str, tuple[str, ...]]
    lead: str
    rows: tuple[MeasureRow, ...]
    sharing: tuple[Sharing | None, ...]
    differences: tuple[PlanDifference, ...] = ()
    warnings: tuple[str, ...] = ()
    tested: int = 0
    repeats: int = 0

    @property
    def others(self) -> list[int]:
        """Places of the audits that are compared with the reference."""
        return [place for place in range(len(self.audits)) if place != self.reference]

    def row(self, attack: str, measure: str) -> MeasureRow | None:
        """Return a measure's row, or None."""
        wanted = (attack, measure)
        return next((row for row in self.rows if (row.attack, row.measure) == wanted), None)


@dataclass(frozen=True)
class Unreadable:
    """A folder that cannot take part.

    Attributes:
        folder: As it was given.
        error: Why, in words for the user.
    """

    folder: Path
    error: M4IError


@dataclass(frozen=True)
class Gathered:
    """Audits that were read for a comparison, and what could not be."""

    audits: tuple[ComparedAudit, ...]
    unreadable: tuple[Unreadable, ...] = field(default=())
