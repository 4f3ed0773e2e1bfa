"""What a verdict rests upon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from m4i_core.evaluation.intervals import Interval


class PointLike(Protocol):
    """True positives at a bound on false positives, as `OperatingPoint`."""

    @property
    def tpr(self) -> float:
        """True-positive rate."""
        ...

    @property
    def ci(self) -> Interval:
        """Its 95 % interval."""
        ...

    @property
    def supported(self) -> bool:
        """Whether the sample can show so small an FPR."""
        ...


class BlindLike(Protocol):
    """The blind baseline, as `BlindBaseline`."""

    @property
    def auc(self) -> float:
        """AUC of the strongest probe."""
        ...

    @property
    def ci(self) -> Interval:
        """Its 95 % interval."""
        ...

    @property
    def p_value(self) -> float:
        """Its p-value, corrected for trying several."""
        ...

    @property
    def probe(self) -> str:
        """The strongest probe's name."""
        ...


class OverlapLike(Protocol):
    """What sets share, as `OverlapCheck`."""

    @property
    def exact_pictures(self) -> int:
        """Pictures in two or more sets."""
        ...

    @property
    def near_pictures(self) -> int:
        """Pairs of like pictures in different sets."""
        ...

    @property
    def identical_texts(self) -> int:
        """Texts in two or more sets."""
        ...

    @property
    def parted_groups(self) -> int:
        """Groups in two or more sets."""
        ...


@dataclass(frozen=True)
class AttackFinding:
    """What one attack achieved.

    Attributes:
        name: Name in the registry.
        auc: Area under the ROC on the target.
        auc_ci: Its 95 % interval, allowing for records that belong together.
        asr: Attack success rate at the threshold fixed on the shadow side.
        asr_ci: Its 95 % interval.
        operating_points: Keyed "0.1", "0.01", "0.001".
        gain_over_blind: AUC minus the best blind AUC with its interval, or None.
        label: Name to show, or "".
    """

    name: str
    auc: float
    auc_ci: Interval
    asr: float
    asr_ci: Interval
    operating_points: Mapping[str, PointLike] = field(default_factory=dict)
    gain_over_blind: tuple[float, float, float] | None = None
    label: str = ""


@dataclass(frozen=True)
class VerdictEvidence:
    """Everything that the verdict rests upon.

    Attributes:
        attacks: One finding an attack; at least one.
        members: Target members that were judged.
        nonmembers: Target non-members that were judged.
        blind: The blind baseline, or None if it was not run.
        overlap: What the sets share, or None if it was not looked at.
        placebo_passed: Whether shuffled labels gave chance, or None if that was not run.
        member_clusters: Clusters of records among the members, or None: all independent.
        nonmember_clusters: The same among the non-members.
    """

    attacks: Sequence[AttackFinding]
    members: int
    nonmembers: int
    blind: BlindLike | None = None
    overlap: OverlapLike | None = None
    placebo_passed: bool | None = None
    member_clusters: int | None = None
    nonmember_clusters: int | None = None
