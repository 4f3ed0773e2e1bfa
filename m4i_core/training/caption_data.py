"""What a captioner learns from, and what each epoch reports."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from m4i_core.errors import DataError

WatchedKind = Literal["validation", "nonmembers"]


@dataclass
class CaptionData:
    """Records as a captioner sees them.

    Attributes:
        ids: n record ids.
        features: Frozen features of their pictures, shape (n, f), floating.
        references: Reference texts of each record; every one of a member's is an example.
        pictures: Path of each record's (first) picture, for showing only.
        views: Features of several views of each record's pictures (`m4i_core.training.views`),
            shape (n, views, f), of which training takes one a record and epoch; None: always
            `features`. What is watched, and later asked, is always `features`.
    """

    ids: list[str]
    features: npt.NDArray[np.floating[Any]]
    references: list[tuple[str, ...]]
    pictures: list[str]
    views: npt.NDArray[np.floating[Any]] | None = None

    def __len__(self) -> int:
        return len(self.ids)

    def check(self, role: str) -> None:
        """Look for what training could not survive.

        Args:
            role: What the records are, for the error's sentence ("members").

        Raises:
            DataError: If the parts differ in length, or a feature is not a finite number.
        """
        counts = {len(self.ids), len(self.features), len(self.references), len(self.pictures)}
        if len(counts) > 1 or (len(self.ids) and self.features.ndim != 2):
            raise DataError(
                f"The {role} are incomplete: their ids, features, references and pictures differ "
                "in number.",
                remedy="Run the audit again from the step that encodes the pictures.",
            )
        if self.views is not None and (
            self.views.ndim != 3
            or self.views.shape[:1] + self.views.shape[2:] != self.features.shape
            or not self.views.shape[1]
        ):
            raise DataError(
                f"The views of the {role}' pictures do not fit their features.",
                remedy="Run the audit again from the step that encodes the pictures.",
                details=f"views {self.views.shape}, features {self.features.shape}",
            )
        if len(self.ids):
            finite = np.isfinite(self.features).all(axis=1)
            if self.views is not None:
                finite &= np.isfinite(self.views).all(axis=(1, 2))
            bad = np.flatnonzero(~finite)
            if len(bad):
                raise DataError(
                    "The picture's feature is not a finite number.",
                    subject=self.ids[bad[0]],
                    remedy="Look at the picture, or choose another encoder or precision.",
                    details=f"{len(bad)} of {len(self.ids)} {role} are concerned",
                )


@dataclass(frozen=True)
class EpochReport:
    """One epoch of a training; the fields are those of `m4i_core.audit.opened.EpochRow`.

    Attributes:
        epoch: 1-based.
        loss: Mean cross-entropy on the members during the epoch, nats a token.
        heldout_loss: The same on a sample of the watched records after it, or None.
        members: bleu_1, bleu_2, bleu_3 and rouge_l on a sample of members, 0 to 1.
        heldout: The same on a sample of the watched records.
        heldout_kind: "validation", or "nonmembers" (watched only, never used to choose).
        member_id: A member that stays the same through the training.
        member_caption: What the model says about it now; untrusted text.
        heldout_id: A watched record that stays the same.
        heldout_caption: What the model says about it now; untrusted text.
        seconds: Duration of the epoch.
        epsilon: ε spent so far by a private training, else None.
    """

    epoch: int
    loss: float
    heldout_loss: float | None = None
    members: dict[str, float] = field(default_factory=dict)
    heldout: dict[str, float] = field(default_factory=dict)
    heldout_kind: WatchedKind = "nonmembers"
    member_id: str = ""
    member_caption: str = ""
    heldout_id: str = ""
    heldout_caption: str = ""
    seconds: float = 0.0
    epsilon: float | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the report as JSON-able values."""
        return asdict(self)

    @classmethod
    def from_dict(cls, content: dict[str, Any]) -> EpochReport:
        """Return the report of `to_dict`.

        Raises:
            TypeError: If a field is missing or unknown.
        """
        return cls(**content)
