"""Pictures to frozen features: decoded and encoded at the same time, each picture once.

A feature must not depend on which pictures happen to be encoded together, or an audit resumed
after a kill would differ from an undisturbed one. Measured on this program's encoders (fp32 and
bf16, oneDNN on x86): within a batch of fixed size a row depends neither on its neighbours nor on
its place nor on the number of threads, bit for bit; but it does depend, in the last bits, on the
*size* of the batch. So every batch has the same size (the last one is filled up), and the size
belongs to the key. A test watches over this.

On a CPU several workers each decode and encode whole batches, with few threads inside a network:
no worker waits for another after every layer, which on a busy machine made two threads in one
network several times slower than one.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from m4i_core.data.pictures import load_square
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.training.feature_store import (
    FeatureSpace,
    FeatureStore,
    Float16Array,
    content_of,
)

if TYPE_CHECKING:
    from m4i_core.models.frozen_encoder import Encoder, Precision

Look = Callable[[Path, str, int], "npt.NDArray[np.uint8]"]
"""Turns a picture's file, its content's SHA-256 and a side into a square, (side, side, 3) RGB."""

TRANSFORM = "square-256/224-v1"
"""Names the preprocessing of `load_square`; a change there must change this."""

_MOST_WORKERS = 8
_FLUSH_SECONDS = 3.0
_FLUSH_PICTURES = 2048
_HASH_SHARE = 0.03
# A float16 feature of this size or more has left the range where it is precise.
_LARGEST_FEATURE = 6e4


@dataclass(frozen=True)
class _Done:
    contents: list[str]
    features: Float16Array


class _Stop(Exception):
    """Another worker failed."""


def feature_space(
    encoder: Encoder,
    precision: Precision,
    device: str,
    batch_size: int,
    transform: str = TRANSFORM,
) -> FeatureSpace:
    """Return the key of everything a feature depends on beside the picture."""
    return FeatureSpace(
        encoder=encoder.identity,
        transform=f"{transform}-{encoder.spec.side}",
        precision=precision,
        device=device.split(":", maxsplit=1)[0],
        batch_size=batch_size,
    )


def encode_pictures(
    paths: Sequence[Path],
    encoder: Encoder,
    *,
    precision: Precision = "fp32",
    device: str = "cpu",
    store: FeatureStore,
    batch_size: int | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
    transform: str = TRANSFORM,
    look: Look | None = None,
) -> Float16Array:
    """Return the frozen feature of every picture, computing only what the store lacks.

    Uses as many threads as torch is set to (`torch.get_num_threads`); the features do not depend
    on it.

    Args:
        paths: Pictures; the same picture may occur several times, under several names.
        encoder: From `build_encoder`.
        precision: "fp32", or "bf16": faster on some machines, and other features (DESIGN,
            section 4), therefore part of the key.
        device: "cpu", "cuda", "cuda:1", "mps", ...
        store: Where features are kept; what is finished there survives a kill or a cancel.
        batch_size: Pictures encoded together; default the encoder's own. Part of the key.
        progress: Told the share, and "pictures_per_second" in its numbers.
        cancel: Looked at before every convolution and every picture.
        transform: Names what `look` does; part of the key. Another look needs another name.
        look: How a picture is seen; default `load_square`. It must give the same for the same
            content. `m4i_core.training.views` gives others.

    Returns:
        (n, feature size), float16, in the order of `paths`.

    Raises:
        DataError: If a picture is missing or unreadable; names the file.
        WorkspaceError: If the store's disk is full or read-only.
        Cancelled: If the user stopped it.
    """
    cancel = cancel or CancelToken()
    size = batch_size or encoder.spec.batch_size
    if not len(paths):
        return np.empty((0, encoder.spec.feature_size), np.float16)
    space = feature_space(encoder, precision, device, size, transform)
    content = _contents(paths, store, progress.part(0.0, _HASH_SHARE, "Reading pictures"), cancel)
    order = [content[path] for path in paths]
    picture = {content[path]: path for path in reversed(paths)}
    rest = progress.part(_HASH_SHARE, 1.0)
    # A second turn only when somebody cleared or damaged the store meanwhile.
    for _ in range(3):
        missing = store.missing(space, order)
        if missing:
            todo = [(content_hash, picture[content_hash]) for content_hash in missing]
            prepared = encoder.prepared(precision, device)
            job = _EncodingJob(prepared, device, size, cancel, look or _plainly)
            job.run(todo, store, space, len(picture), rest)
        features = store.read(space, order)
        if features is not None:
            rest.report(1.0)
            return features
    raise DataError(
        "Computed features vanish while they are used.",
        subject=str(store.folder),
        remedy="Do not clear the cache while an audit runs; start the audit again.",
    )


def _contents(
    paths: Sequence[Path], store: FeatureStore, progress: Progress, cancel: CancelToken
) -> dict[Path, str]:
    distinct = list(dict.fromkeys(paths))
    known = store.known_content(distinct)
    unknown = [path for path in distinct if path not in known]
    found = []
    if unknown:
        with ThreadPoolExecutor(4, "m4i-hash") as pool:
            for start in range(0, len(unknown), 64):
                cancel.check()
                found += list(pool.map(content_of, unknown[start : start + 64]))
                progress.report(len(found) / len(unknown))
        store.remember_content(found)
    return known | {f.path: f.content for f in found}


def _plainly(path: Path, content: str, side: int) -> npt.NDArray[np.uint8]:
    return load_square(path, side)


class _EncodingJob:
    """Workers that take batches, and a caller that stores what they bring."""

    def __init__(
        self, encoder: Encoder, device: str, size: int, cancel: CancelToken, look: Look
    ) -> None:
        self._look = look
        self._encoder = encoder
        self._device = device
        self._size = size
        self._cancel = cancel
        self._failed = threading.Event()
        # One network at a time on an accelerator, while the other workers decode.
        self._turn = nullcontext() if device == "cpu" else threading.Lock()
        self._batches: queue.SimpleQueue[list[tuple[str, Path]]] = queue.SimpleQueue()
        self._results: queue.SimpleQueue[_Done | BaseException | None] = queue.SimpleQueue()

    def run(
        self,
        todo: Sequence[tuple[str, Path]],
        store: FeatureStore,
        space: FeatureSpace,
        total: int,
        progress: Progress,
    ) -> None:
        """Encode all of `todo` into the store, reporting within `total` pictures."""
        import torch

        for start in range(0, len(todo), self._size):
            self._batches.put(list(todo[start : start + self._size]))
        threads = torch.get_num_threads()
        workers = max(1, min(threads, _MOST_WORKERS, -(-len(todo) // self._size)))
        inside = max(1, threads // workers)
        crew = [
            threading.Thread(target=self._work, args=(inside,), name=f"m4i-encode-{number}")
            for number in range(workers)
        ]
        with ExitStack() as stack:
            stack.enter_context(self._encoder.interruptible(self._check))
            # The workers' own setting would otherwise become that of every later thread.
            stack.callback(torch.set_num_threads, threads)
            try:
                for worker in crew:
                    worker.start()
                self._collect(len(crew), len(todo), store, space, total, progress)
            finally:
                self._failed.set()
                for worker in crew:
                    if worker.ident is not None:
                        worker.join()

    def _check(self) -> None:
        self._cancel.check()
        if self._failed.is_set():
            raise _Stop

    def _work(self, threads: int) -> None:
        import torch

        try:
            torch.set_num_threads(threads)
            with torch.inference_mode():
                while True:
                    try:
                        batch = self._batches.get_nowait()
                    except queue.Empty:
                        break
                    self._results.put(self._encode(batch))
        except BaseException as error:
            self._results.put(error)
        finally:
            self._results.put(None)

    def _encode(self, batch: list[tuple[str, Path]]) -> _Done:
        import torch

        side = self._encoder.spec.side
        # Filled up with black: a row does not depend on the others, but on their number.
        pixels = np.zeros((self._size, side, side, 3), np.uint8)
        for row, (content, path) in enumerate(batch):
            self._check()
            pixels[row] = self._look(path, content, side)
        with self._turn:
            # The view already is channels-last: no copy.
            pictures = torch.from_numpy(pixels).permute(0, 3, 1, 2).to(self._device)
            features = self._encoder(pictures).cpu().numpy()[: len(batch)]
        if not (np.abs(features) < _LARGEST_FEATURE).all():
            raise DataError(
                "The encoder gives features that are not finite or far too large.",
                subject=self._encoder.spec.label,
                remedy="Choose other weights: these are damaged or of another preprocessing.",
            )
        return _Done([content for content, _ in batch], features.astype(np.float16))

    def _collect(
        self,
        workers: int,
        wanted: int,
        store: FeatureStore,
        space: FeatureSpace,
        total: int,
        progress: Progress,
    ) -> None:
        began = flushed = time.monotonic()
        paused = self._cancel.paused_seconds
        waiting: list[_Done] = []
        held = done = 0

        def flush() -> None:
            nonlocal held, flushed
            if waiting:
                contents = [c for part in waiting for c in part.contents]
                store.write(space, contents, np.concatenate([part.features for part in waiting]))
            waiting.clear()
            held, flushed = 0, time.monotonic()

        try:
            while workers:
                result = self._results.get()
                if result is None:
                    workers -= 1
                elif isinstance(result, _Done):
                    waiting.append(result)
                    held += len(result.contents)
                    done += len(result.contents)
                    now = time.monotonic()
                    active = now - began - (self._cancel.paused_seconds - paused)
                    progress.report(
                        (total - wanted + done) / total,
                        f"{total - wanted + done} of {total} pictures",
                        numbers={"pictures_per_second": done / max(active, 1e-9)},
                    )
                    if held >= _FLUSH_PICTURES or now - flushed > _FLUSH_SECONDS:
                        flush()
                elif not isinstance(result, _Stop):
                    raise result
        except (Cancelled, DataError):
            flush()
            raise
        flush()
