"""What the attacker has in hand about one side: the records, and what the model said of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from m4i_core.errors import BadInput

METRICS = 4
"""Columns of `similarity`: BLEU-1, BLEU-2, BLEU-3, ROUGE-L F (paper, section 3.1)."""


@dataclass(frozen=True)
class Evidence:
    """The attacker's view of n records of one side.

    Attributes:
        ids: n record ids.
        generated: n texts that the model gave for the records' pictures; untrusted.
        references: For each record its reference texts, possibly none; untrusted.
        similarity: float64, shape (n, 4): BLEU-1, BLEU-2, BLEU-3, ROUGE-L F of the generated
            text against the references, each 0 to 1.
        features: float32, shape (n, f): frozen picture features as the attacker's encoder gives
            them; None when there are none (then attacks on features cannot run).
        member: bool, shape (n,): whether a record trained the model. Known on the shadow side
            only; None on the target's.

    Raises:
        BadInput: If the parts differ in length or shape, or a similarity is not a number.
    """

    ids: list[str]
    generated: list[str]
    references: list[tuple[str, ...]]
    similarity: npt.NDArray[np.float64]
    features: npt.NDArray[np.float32] | None
    member: npt.NDArray[np.bool_] | None

    def __post_init__(self) -> None:
        count = len(self.ids)
        similarity = np.asarray(self.similarity, dtype=np.float64)
        object.__setattr__(self, "similarity", similarity)
        self._expect(len(self.generated) == count, "generated texts")
        self._expect(len(self.references) == count, "references")
        self._expect(similarity.shape == (count, METRICS), "similarity scores")
        if self.features is not None:
            features = np.asarray(self.features, dtype=np.float32)
            object.__setattr__(self, "features", features)
            self._expect(features.ndim == 2 and len(features) == count, "picture features")
        if self.member is not None:
            member = np.asarray(self.member, dtype=np.bool_)
            object.__setattr__(self, "member", member)
            self._expect(member.shape == (count,), "membership labels")
        broken = ~np.isfinite(similarity).all(axis=1)
        if broken.any():
            raise BadInput(
                "A similarity score is not a number.",
                subject=self.ids[int(np.flatnonzero(broken)[0])],
                remedy="Compute the similarities again; every score must be between 0 and 1.",
            )

    def _expect(self, holds: bool, what: str) -> None:
        if not holds:
            raise BadInput(
                f"The {what} do not fit the {len(self.ids)} records.",
                subject=what,
                remedy="Give one entry a record, in the records' order.",
            )

    def __len__(self) -> int:
        return len(self.ids)

    def take(self, rows: npt.NDArray[np.int64]) -> Evidence:
        """Return the evidence of some rows, in their order."""
        return Evidence(
            ids=[self.ids[row] for row in rows],
            generated=[self.generated[row] for row in rows],
            references=[self.references[row] for row in rows],
            similarity=self.similarity[rows],
            features=None if self.features is None else self.features[rows],
            member=None if self.member is None else self.member[rows],
        )
