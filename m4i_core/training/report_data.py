"""What a report generator learns from: patches of several views, and reports."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from m4i_core.errors import DataError, WorkspaceError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.training.encode import encode_pictures
from m4i_core.training.feature_store import FeatureStore, Float16Array
from m4i_core.training.storage import TEMPORARY

if TYPE_CHECKING:
    from m4i_core.models.frozen_encoder import Precision
    from m4i_core.models.patch_encoder import PatchEncoder

_AT_ONCE = 256
_CHECKED_AT_ONCE = 16
# A channel that hardly varies among the members must not shout when it varies elsewhere.
_LEAST_SPREAD = 0.1


@dataclass
class ReportData:
    """Records as a report generator sees them.

    Attributes:
        ids: n record ids.
        references: Reports of each record; every one of a member's is an example.
        pictures: Paths of each record's views.
        patches: Precomputed patches, shape (n, p, f) with p = 49 * views, float16; may be a file
            mapped to memory. None where the visual extractor is trained and looks by itself.
    """

    ids: list[str]
    references: list[tuple[str, ...]]
    pictures: list[tuple[str, ...]]
    patches: npt.NDArray[np.floating[Any]] | None = None

    def __len__(self) -> int:
        return len(self.ids)

    def check(self, role: str, cancel: CancelToken) -> None:
        """Look for what training could not survive.

        Args:
            role: What the records are, for the error's sentence ("members").
            cancel: Looked at every few records.

        Raises:
            DataError: If the parts differ in length, or a patch is not a finite number.
        """
        counts = {len(self.ids), len(self.references), len(self.pictures)}
        if self.patches is not None:
            counts.add(len(self.patches))
        shape_fits = self.patches is None or self.patches.ndim == 3 or not len(self)
        if len(counts) > 1 or not shape_fits:
            raise DataError(
                f"The {role} are incomplete: their ids, patches, reports and pictures differ "
                "in number.",
                remedy="Run the audit again from the step that encodes the pictures.",
            )
        if self.patches is None:
            return
        for start in range(0, len(self), _CHECKED_AT_ONCE):
            cancel.check()
            part = self.patches[start : start + _CHECKED_AT_ONCE]
            bad = np.flatnonzero(~np.isfinite(part).all(axis=(1, 2)))
            if len(bad):
                raise DataError(
                    "The picture's patches are not finite numbers.",
                    subject=self.ids[start + int(bad[0])],
                    remedy="Look at the picture, or choose another encoder or precision.",
                )

    def digest(self, cancel: CancelToken) -> str:
        """Hash everything, patches included; their file is read once."""
        facts = json.dumps([self.ids, self.references, self.pictures])
        digest = hashlib.sha256(facts.encode())
        if self.patches is not None and len(self):
            digest.update(str(self.patches.shape).encode())
            for start in range(0, len(self), _CHECKED_AT_ONCE):
                cancel.check()
                part = self.patches[start : start + _CHECKED_AT_ONCE]
                digest.update(np.ascontiguousarray(part).tobytes())
        return digest.hexdigest()


def patch_statistics(
    data: ReportData, cancel: CancelToken
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return what brings patches to zero mean and unit spread, channel by channel.

    Args:
        data: Members with patches; at least one.
        cancel: Looked at every few records.

    Returns:
        Centre and scale, each of shape (f,), for `(patches - centre) * scale`; no spread is
        taken for less than a tenth of the channels' mean spread.
    """
    assert data.patches is not None
    shape = (data.patches.shape[2],)
    total, squares, count = np.zeros(shape), np.zeros(shape), 0
    for start in range(0, len(data), _CHECKED_AT_ONCE):
        cancel.check()
        part = np.asarray(data.patches[start : start + _CHECKED_AT_ONCE], dtype=np.float64)
        total += part.sum((0, 1))
        squares += np.square(part).sum((0, 1))
        count += part.shape[0] * part.shape[1]
    centre = total / count
    spread = np.sqrt(np.maximum(squares / count - np.square(centre), 0.0))
    least = _LEAST_SPREAD * float(spread.mean())
    scale = 1.0 / np.maximum(spread, least) if least else np.ones(shape)
    return centre.astype(np.float32), scale.astype(np.float32)


def views_of(
    ids: Sequence[str], pictures: Sequence[Sequence[Path]], views: int
) -> tuple[list[tuple[Path, ...]], int]:
    """Return the pictures that a generator looks at: the first `views` of each record.

    A record with fewer shows its last picture again: no record is lost, and who is a member does
    not depend on the model.

    Args:
        ids: n record ids.
        pictures: Pictures of each record, in the order of the data (IU X-Ray: frontal, lateral).
        views: Pictures the generator needs of each, 1 or more.

    Returns:
        `views` pictures of each record, and how many records have fewer of their own.

    Raises:
        DataError: If a record has no picture at all.
    """
    found, short = [], 0
    for record, paths in zip(ids, pictures, strict=True):
        if not paths:
            raise DataError(
                "The report generator needs a picture of each record; this one has none.",
                subject=record,
                remedy="Leave the record out.",
            )
        short += len(paths) < views
        shown = list(paths[:views])
        found.append(tuple(shown + [shown[-1]] * (views - len(shown))))
    return found, short


def encode_patches(
    pictures: Sequence[Sequence[Path]],
    encoder: PatchEncoder,
    file: Path,
    *,
    precision: Precision = "fp32",
    device: str = "cpu",
    store: FeatureStore,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> Float16Array:
    """Compute all patches once and keep them in a file, which is mapped to memory.

    One picture takes 49 * 2,048 * 2 bytes = 200 kB with ResNet-101: 6,000 records of two views
    take 2.4 GB, in the store and again in the file, but never in memory.

    Args:
        pictures: Views of each record, equally many (`views_of`).
        encoder: From `m4i_core.models.patch_encoder.patch_encoder`.
        file: Where the array is written, `.npy`; whole or not at all.
        precision: As for `encode_pictures`.
        device: As for `encode_pictures`.
        store: Keeps what is finished when it is stopped.
        progress: Told the share, and "pictures_per_second".
        cancel: Looked at before every convolution and every picture.

    Returns:
        Shape (n, 49 * views, patch_size), float16, read-only; the views' patches one after the
        other.

    Raises:
        DataError: If a picture is missing or unreadable.
        WorkspaceError: If the disk is full or read-only.
        Cancelled: If the user stopped it.
    """
    from m4i_core.models.patch_encoder import PATCHES

    cancel = cancel or CancelToken()
    views = len(pictures[0]) if len(pictures) else 1
    if any(len(paths) != views for paths in pictures):
        raise ValueError("records differ in the number of views")
    shape = (len(pictures), views * PATCHES, encoder.patch_size)
    temporary = file.with_name(f"{TEMPORARY}{file.name}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not len(pictures):
            np.save(file, np.zeros(shape, np.float16), allow_pickle=False)
            return np.zeros(shape, np.float16)
        table = np.lib.format.open_memmap(temporary, "w+", np.float16, shape)
        at_once = max(1, _AT_ONCE // views)
        for start in range(0, len(pictures), at_once):
            cancel.check()
            part = pictures[start : start + at_once]
            rows = encode_pictures(
                [path for paths in part for path in paths],
                encoder,
                precision=precision,
                device=device,
                store=store,
                progress=progress.part(
                    start / len(pictures), min(1.0, (start + at_once) / len(pictures))
                ),
                cancel=cancel,
            )
            table[start : start + at_once] = rows.reshape(len(part), *shape[1:])
        table.flush()
        del table
        temporary.replace(file)
        result: Float16Array = np.load(file, mmap_mode="r", allow_pickle=False)
    except OSError as error:
        raise WorkspaceError(
            "The pictures' patches cannot be kept.",
            subject=str(file),
            remedy="Free some space or choose another folder, and resume.",
            details=repr(error),
        ) from error
    finally:
        temporary.unlink(missing_ok=True)
    return result
