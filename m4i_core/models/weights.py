"""ImageNet weights: where they are kept, and fetching them once, with consent.

The addresses are torchvision's; a file's name ends in the first digits of its SHA-256, and that
is checked before the file is used. A download goes to a partial file that a later attempt
continues, and is renamed when it is whole and right. Nothing here imports torch.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from filelock import FileLock, Timeout

from m4i_core.errors import WeightsError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.language import translate
from m4i_core.models.encoders import DOWNLOAD_BASE, EncoderSpec, encoder_spec
from m4i_core.offline import is_offline

ALTERNATIVES = (
    "Without a download: choose weights from a file on disk, the compact encoder (it ships with "
    "the program), or weights = 'none' (random, seeded)."
)
_CHUNK = 256 * 1024
_POLL = 0.1


@dataclass(frozen=True)
class WeightsStatus:
    """Whether an encoder's ImageNet weights are on this machine.

    Attributes:
        available: Whether nothing needs to be downloaded.
        path: Where the file is, or will be; None where the encoder has no ImageNet weights.
        bytes: Size of the file, of the download where it is missing.
        url: Where it comes from, or "".
    """

    available: bool
    path: Path | None
    bytes: int
    url: str


@dataclass(frozen=True)
class Patience:
    """How long a download is tried.

    Attributes:
        attempts: Attempts that bring no new byte, after which it is given up.
        timeout: Seconds without an answer, or without a byte, that end an attempt.
        wait: Seconds before the second attempt; doubled before each further one.
    """

    attempts: int = 4
    timeout: float = 30.0
    wait: float = 1.0


def cache_folder() -> Path:
    """Return the folder of everything that can be fetched or computed again.

    `M4I_CACHE` in the environment, else the user's cache folder.
    """
    given = os.environ.get("M4I_CACHE")
    if given:
        return Path(given).expanduser()
    import platformdirs

    return Path(platformdirs.user_cache_dir("m4i", appauthor=False))


def _base(given: str | None) -> str:
    return (given or os.environ.get("M4I_WEIGHTS_URL") or DOWNLOAD_BASE).rstrip("/")


def _torch_folder() -> Path:
    """Return where torch itself keeps downloaded weights."""
    home = os.environ.get("TORCH_HOME")
    if not home:
        home = str(Path(os.environ.get("XDG_CACHE_HOME", "~/.cache")) / "torch")
    return Path(home).expanduser() / "hub" / "checkpoints"


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0


def weights_status(name: str, *, base_url: str | None = None) -> WeightsStatus:
    """Say whether an encoder's ImageNet weights are at hand; asks no network.

    Args:
        name: One of `ENCODERS`.
        base_url: Folder of the files; default `M4I_WEIGHTS_URL`, else torchvision's.

    Raises:
        WeightsError: If there is no such encoder.
    """
    spec = encoder_spec(name)
    if not spec.weights_file:
        return WeightsStatus(True, None, 0, "")
    url = f"{_base(base_url)}/{spec.weights_file}"
    own = cache_folder() / "weights" / spec.weights_file
    for path in (own, _torch_folder() / spec.weights_file):
        size = _size(path)
        if size:
            return WeightsStatus(True, path, size, url)
    return WeightsStatus(False, own, spec.weights_bytes, url)


def fetch_weights(
    name: str,
    *,
    consent: bool,
    base_url: str | None = None,
    patience: Patience | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> Path:
    """Return the file with an encoder's ImageNet weights, downloading it if need be.

    Args:
        name: One of `ENCODERS`.
        consent: Whether the user agreed to a download.
        base_url: Folder of the files; default `M4I_WEIGHTS_URL`, else torchvision's.
        patience: How long to try.
        progress: Told the share and the bytes ("bytes", "bytes_total" in its numbers).
        cancel: Looked at every 100 ms, also while the server is silent; what has arrived is kept
            for the next attempt.

    Returns:
        The file; its checksum is right.

    Raises:
        WeightsError: Without consent, in offline mode, without a network, for a wrong checksum, a
            full disk, ...
        Cancelled: If the user stopped it.
    """
    spec = encoder_spec(name)
    cancel = cancel or CancelToken()
    status = weights_status(name, base_url=base_url)
    path = status.path
    if path is None:
        raise WeightsError(
            f"The encoder {spec.label} has no ImageNet weights.",
            subject=name,
            remedy="Choose weights = 'compact', 'file' or 'none'.",
        )
    if status.available:
        if _sha256(path, cancel).startswith(spec.checksum):
            return path
        # Damaged. Torch's own cache is not ours to delete from: an own copy is fetched.
        own = cache_folder() / "weights" / spec.weights_file
        if path == own:
            path.unlink(missing_ok=True)
        path = own
    if is_offline():
        raise WeightsError(
            translate(
                "engine",
                "M4I is in offline mode and downloads nothing, and the ImageNet weights of "
                "{encoder} are not on this computer.",
            ).format(encoder=spec.label),
            subject=spec.weights_file,
            remedy=translate(
                "engine",
                "Leave offline mode (in the settings, or M4I_OFFLINE=0), or choose weights from a "
                "file on disk or the compact encoder, which ships with the program.",
            ),
        )
    if not consent:
        raise WeightsError(
            f"The ImageNet weights of {spec.label} are not on this machine and would have to be "
            f"downloaded ({_megabytes(spec.weights_bytes)} from {urlsplit(status.url).netloc}).",
            subject=spec.weights_file,
            remedy="Agree to the download (in the window, or with --allow-download). "
            + ALTERNATIVES,
        )
    target = path
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _alone(target, cancel, progress):
            # Another process may have fetched it while this one waited.
            if _size(target) and _sha256(target, cancel).startswith(spec.checksum):
                return target
            _Download(spec, status.url, target, patience or Patience(), progress, cancel).run()
    except OSError as error:
        raise _disk_error(error, target) from error
    return target


def _megabytes(count: float) -> str:
    return f"{count / 1e6:.0f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"


def _sha256(path: Path, cancel: CancelToken) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(4 * 2**20):
            cancel.check()
            digest.update(block)
    return digest.hexdigest()


def _disk_error(error: OSError, path: Path) -> WeightsError:
    if error.errno == errno.ENOSPC:
        message = "The disk is full: the weights cannot be stored."
        remedy = f"Free some space and try again: what has arrived is kept. {ALTERNATIVES}"
    else:
        message = "The weights cannot be stored in the cache folder."
        remedy = f"Name another cache folder in M4I_CACHE. {ALTERNATIVES}"
    return WeightsError(message, subject=str(path), remedy=remedy, details=repr(error))


@contextlib.contextmanager
def _alone(target: Path, cancel: CancelToken, progress: Progress) -> Iterator[None]:
    lock = FileLock(target.with_name(target.name + ".lock"))
    while True:
        cancel.check()
        try:
            lock.acquire(timeout=_POLL)
            break
        except Timeout:
            progress.report(None, "Another program is downloading the same file")
    try:
        yield
    finally:
        lock.release()


@dataclass
class _Attempt:
    """What the downloading thread and the waiting one share."""

    received: int = 0
    total: int = 0
    error: Exception | None = None
    response: Any = None
    stop: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)


class _Download:
    """One file; the socket lives in a thread of its own, so that cancelling never waits for it."""

    def __init__(
        self,
        spec: EncoderSpec,
        url: str,
        target: Path,
        patience: Patience,
        progress: Progress,
        cancel: CancelToken,
    ) -> None:
        if urlsplit(url).scheme not in ("http", "https"):
            raise WeightsError(
                "Weights are downloaded by http or https only.",
                subject=url,
                remedy="Correct M4I_WEIGHTS_URL, or choose weights from a file.",
            )
        self._spec = spec
        self._url = url
        self._target = target
        self._part = target.with_name(target.name + ".part")
        self._patience = patience
        self._progress = progress
        self._cancel = cancel
        # The published size is rounded; a server that sends far more is not the right one.
        self._limit = int(spec.weights_bytes * 1.05) + 2**20

    def run(self) -> None:
        """Try until the file is whole and right.

        Raises:
            WeightsError: After the last attempt, naming what went wrong.
            Cancelled: If the user stopped it.
            OSError: If the disk is full or read-only.
        """
        free = shutil.disk_usage(self._target.parent).free
        if free < self._spec.weights_bytes - _size(self._part):
            raise OSError(errno.ENOSPC, "not enough room for the download")
        fruitless = 0
        wrong = 0
        wait = self._patience.wait
        reason: Exception | str = ""
        while fruitless < self._patience.attempts and wrong < 2:
            before = _size(self._part)
            attempt = self._attempt(before)
            arrived = _size(self._part)
            reason = attempt.error or ""
            if isinstance(attempt.error, OSError) and attempt.error.errno in (
                errno.ENOSPC,
                errno.EACCES,
                errno.EROFS,
                errno.EDQUOT,
            ):
                raise attempt.error
            if arrived and not isinstance(attempt.error, _TooLarge):
                # Also after an error: a server may announce more than the file has.
                if _sha256(self._part, self._cancel).startswith(self._spec.checksum):
                    self._part.replace(self._target)
                    return
                if attempt.error is None:
                    wrong += 1
                    self._part.unlink(missing_ok=True)
                    reason = "the checksum is wrong"
                    continue
            if isinstance(attempt.error, urllib.error.HTTPError):
                code = attempt.error.code
                if code == 416:  # the partial file is longer than the server's: begin again
                    self._part.unlink(missing_ok=True)
                elif 400 <= code < 500 and code not in (408, 429):
                    break
            if isinstance(attempt.error, _TooLarge):
                self._part.unlink(missing_ok=True)
                break
            fruitless = fruitless + 1 if arrived <= before else 0
            self._pause(wait)
            wait = min(wait * 2, 30.0)
        raise self._failure(reason, wrong)

    def _attempt(self, offset: int) -> _Attempt:
        attempt = _Attempt(received=offset, total=self._spec.weights_bytes)
        thread = threading.Thread(
            target=self._receive, args=(attempt, offset), name="weights-download", daemon=True
        )
        thread.start()
        try:
            while not attempt.ended.wait(_POLL):
                self._cancel.check()
                self._report(attempt)
        finally:
            attempt.stop.set()
            if not attempt.ended.is_set() and attempt.response is not None:
                with contextlib.suppress(Exception):
                    attempt.response.fp.raw._sock.shutdown(2)
            thread.join(0.5)
        self._report(attempt)
        return attempt

    def _report(self, attempt: _Attempt) -> None:
        total = max(attempt.total, attempt.received, 1)
        self._progress.report(
            attempt.received / total,
            f"{_megabytes(attempt.received)} of {_megabytes(total)}",
            numbers={"bytes": float(attempt.received), "bytes_total": float(total)},
            stage=f"Downloading the weights of {self._spec.label}",
        )

    def _receive(self, attempt: _Attempt, offset: int) -> None:
        """Run in the thread: append what the server sends to the partial file."""
        try:
            request = urllib.request.Request(self._url, headers={"User-Agent": "m4i"})
            if offset:
                request.add_header("Range", f"bytes={offset}-")
            with urllib.request.urlopen(request, timeout=self._patience.timeout) as response:
                attempt.response = response
                continued = response.status == 206
                length = response.headers.get("Content-Length")
                start = offset if continued else 0
                attempt.received = start
                attempt.total = start + int(length) if length and length.isdigit() else 0
                if attempt.total > self._limit:
                    raise _TooLarge(f"{attempt.total} bytes announced")
                with self._part.open("ab" if continued else "wb") as file:
                    while not attempt.stop.is_set() and (block := response.read1(_CHUNK)):
                        file.write(block)
                        file.flush()
                        attempt.received += len(block)
                        if attempt.received > self._limit:
                            raise _TooLarge(f"more than {self._limit} bytes sent")
            if attempt.received < attempt.total:
                raise ConnectionError("the connection ended before the file did")
        except (OSError, HTTPException, ValueError, _TooLarge) as error:
            attempt.error = error
        finally:
            attempt.ended.set()

    def _pause(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._cancel.check()
            time.sleep(min(_POLL, max(end - time.monotonic(), 0.0)))

    def _failure(self, reason: Exception | str, wrong: int) -> WeightsError:
        where = urlsplit(self._url).netloc
        label = self._spec.label
        if wrong:
            message = (
                f"The downloaded weights of {label} are not the published ones: the checksum is "
                "wrong."
            )
        elif isinstance(reason, urllib.error.HTTPError):
            message = f"The server {where} refused the weights of {label} (HTTP {reason.code})."
        elif isinstance(reason, _TooLarge):
            message = f"The server {where} sends something else than the weights of {label}."
        else:
            message = f"The weights of {label} could not be downloaded from {where}."
        return WeightsError(
            message,
            subject=self._url,
            remedy=f"Check the connection and try again. {ALTERNATIVES}",
            details=repr(reason),
        )


class _TooLarge(Exception):
    """The server sends more than the file can be."""
