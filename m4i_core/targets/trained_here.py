"""A target that this program trained: a captioner on frozen picture features."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from m4i_core.data.record import Record
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

if TYPE_CHECKING:
    from m4i_core.training.trained_captioner import DecodingMethod, TrainedCaptioner


class TrainedHere:
    """A trained captioner together with the features of the records it may be asked about.

    Args:
        captioner: The model.
        ids: n record ids.
        features: Frozen features of their pictures by the model's own encoder, shape (n, f).
        method: "greedy" (paper) or "beam".
        beam_width: Unfinished texts kept for each record, for "beam".
    """

    def __init__(
        self,
        captioner: TrainedCaptioner,
        ids: Sequence[str],
        features: npt.NDArray[np.floating[Any]],
        method: DecodingMethod = "greedy",
        beam_width: int = 3,
    ) -> None:
        if len(ids) != len(features):
            raise ValueError(f"{len(ids)} ids but {len(features)} features")
        self._captioner = captioner
        self._features = features
        self._rows = {id_: row for row, id_ in enumerate(ids)}
        self._method: DecodingMethod = method
        self._beam_width = beam_width
        self.by_record = True
        self.label = "model trained here"
        self.batch_size = 512
        way = method if method == "greedy" else f"{method} {beam_width}"
        digest = hashlib.sha256(f"{captioner.identity} {way}".encode())
        for id_, row in sorted(self._rows.items()):
            digest.update(id_.encode() + b"\0" + np.ascontiguousarray(features[row]).tobytes())
        self.identity = digest.hexdigest()[:24]

    def describe(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> list[str]:
        """Return what the model says about each record.

        Raises:
            DataError: If a record's picture was not encoded.
            Cancelled: If the user stopped it.
        """
        for record in records:
            if record.id not in self._rows:
                raise DataError(
                    "The record's picture has not been encoded for this model.",
                    subject=record.id,
                    remedy="Encode the record's pictures with the model's encoder first.",
                )
        rows = [self._rows[record.id] for record in records]
        return self._captioner.describe(
            self._features[rows], self._method, self._beam_width, progress, cancel
        )
