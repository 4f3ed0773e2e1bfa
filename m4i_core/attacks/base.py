"""What every attack is: fitted on the shadow's evidence, then it scores the target's records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
import numpy.typing as npt

from m4i_core.attacks.evidence import Evidence
from m4i_core.errors import BadInput
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

SvmKernel = Literal["rbf", "linear", "paper"]


@dataclass(frozen=True)
class AttackSettings:
    """Settings of all attacks; each reads its own.

    Attributes:
        svm_kernel: "rbf", "linear", or "paper" (linear, C = 1e5, raw scores, bounded).
        mfe_size: k, size of the common feature space of pictures and texts (paper: 256).
        mfe_epochs: Passes to train the feature extractor.
        mlp_hidden: Hidden units of the attack network.
        mlp_epochs: Passes to train the attack network, at most.
        device: "cpu", "cuda" or "mps".
        threads: Threads of torch on the CPU while fitting; 0: as they are.
    """

    svm_kernel: SvmKernel = "rbf"
    mfe_size: int = 256
    mfe_epochs: int = 30
    mlp_hidden: int = 128
    mlp_epochs: int = 60
    device: str = "cpu"
    threads: int = 0


class FittedAttack(Protocol):
    """An attack after `fit`: frozen, and blind to any target label."""

    @property
    def threshold(self) -> float:
        """Scores above it mean "member"; fixed before any target record was seen."""

    @property
    def note(self) -> str:
        """What was used and measured on the records it learnt from, plain words.

        These are a shadow's, or in an owner's audit the target's others: it says neither.
        """

    def scores(
        self, target: Evidence, progress: Progress = SILENT, cancel: CancelToken | None = None
    ) -> npt.NDArray[np.float64]:
        """Return a score a record, shape (n,), higher for likelier members.

        A record's score does not depend on which other records are scored with it.
        """


class Attack(Protocol):
    """A way to infer membership from generated texts."""

    @property
    def name(self) -> str:
        """Name in the registry, in plans and in results."""

    @property
    def label(self) -> str:
        """Short name to show."""

    @property
    def explanation(self) -> str:
        """One plain sentence: what it looks at."""

    @property
    def citation(self) -> str:
        """Where it comes from."""

    @property
    def needs_references(self) -> bool:
        """Whether it needs the target records' reference texts."""

    @property
    def needs_pictures(self) -> bool:
        """Whether it needs the target records' pictures."""

    def fit(
        self,
        shadow: Evidence,
        settings: AttackSettings,
        seed: int,
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> FittedAttack:
        """Learn from the shadow's members and non-members.

        Args:
            shadow: Evidence with `member` given.
            settings: Settings of all attacks.
            seed: Of everything random.
            progress: Receives the share that is done.
            cancel: Stops the work within a second.

        Raises:
            BadInput: If the shadow's evidence lacks what this attack needs.
            Cancelled: If asked to stop.
        """


def shadow_labels(shadow: Evidence, at_least: int = 1) -> npt.NDArray[np.bool_]:
    """Return the shadow's membership, shape (n,), with both kinds present.

    Args:
        shadow: The shadow's evidence.
        at_least: Members, and non-members, that the attack needs to learn from.

    Raises:
        BadInput: If membership is unknown or there are too few of a kind.
    """
    member = shadow.member
    if member is None:
        raise BadInput(
            "An attack can only be fitted where membership is known.",
            subject="shadow records",
            remedy="Fit it on the shadow's records, not on the target's.",
        )
    fewest = min(int(member.sum()), int((~member).sum()))
    if fewest < at_least:
        raise BadInput(
            f"The attack needs at least {at_least} shadow members and as many shadow "
            f"non-members; here are {int(member.sum())} and {int((~member).sum())}.",
            subject="shadow records",
            remedy="Enlarge the shadow's sets.",
        )
    return member
