"""A target that is a program of the user's: JSON lines in, JSON lines out.

The program is started once, without a shell, and reads one line a record::

    {"number": 0, "picture": "/path/a.jpg", "pictures": ["/path/a.jpg"], "prompt": "..."}

It writes one line a record, in the same order (or with the same "number", then in any order)::

    {"text": "a dog runs"}        or, for a record that it cannot answer,   {"error": "why"}

Its input ends after the last record. What it writes to standard error is shown when it fails.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import queue
import shutil
import subprocess
import threading
import time
from collections import deque
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from m4i_core.data.problems_file import visible
from m4i_core.data.record import Record
from m4i_core.errors import PlanError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.process_family import end_family, end_group, wait_until_gone
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.targets.questions import Questions
from m4i_core.targets.target import Answer, TargetFailed, Unanswered, gather

_POLL = 0.1
_LONGEST_LINE = 1 << 20
_STDERR_KEPT = 16_384
_HASHED = 64 << 20
_PATIENCE = 2.0  # for a program that has answered everything to end by itself
_LETTING_GO = 0.5  # for a killed process to be gone


@dataclass(frozen=True)
class CommandSettings:
    """How the program is started.

    Attributes:
        program: The program and its arguments, one item each; nothing is interpreted by a shell.
        folder: Working folder; None keeps the present one. A relative program is looked for here.
        answer_seconds: Longest time without a further answer, above 0 (loading included).
        questions: The words that go along.
        version: Any text; change it when the program answers otherwise than before.
    """

    program: tuple[str, ...]
    folder: Path | None = None
    answer_seconds: float = 300.0
    questions: Questions = field(default_factory=Questions)
    version: str = ""

    def __post_init__(self) -> None:
        if not self.program or not self.program[0].strip():
            raise PlanError(
                "The target's command names no program.",
                subject="command",
                remedy="Give the program and its arguments as a list.",
            )
        if any("\0" in part for part in self.program) or not self.answer_seconds > 0:
            raise PlanError(
                "The target's command cannot be started as it is written.",
                subject=visible(" ".join(self.program))[:200],
                remedy="Arguments must be plain text and the time for an answer above 0.",
            )


class Command:
    """Asks a program of the user's.

    Args:
        settings: How it is started.
    """

    batch_size = 64

    def __init__(self, settings: CommandSettings) -> None:
        self.settings = settings
        self.label = f"command {visible(Path(settings.program[0]).name)[:60]}"
        self.identity = _identity(settings)

    def describe(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> list[str]:
        """See `Target.describe`."""
        return gather(self, self.label, records, progress, cancel)

    def answers(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> Generator[Answer, None, None]:
        """Start the program and yield its answers as they come; see `StreamingTarget`.

        Raises:
            TargetFailed: If the program cannot be started, ends early, fails, answers nothing
                for too long, or writes something else than the expected lines.
            Cancelled: If the user stopped it; the program and its children are ended.
        """
        cancel = cancel or CancelToken()
        if not records:
            return
        lines = [self._line(number, record) for number, record in enumerate(records)]
        run = _Run(self.settings, self.label, lines)
        told: set[int] = set()
        deadline = time.monotonic() + self.settings.answer_seconds
        try:
            while len(told) < len(records):
                if cancel.cancelled:
                    run.end()  # what it has written until now is finite, and still counts
                line = run.next_line()
                if line is None or (not line and cancel.cancelled):
                    if cancel.cancelled:
                        cancel.check()
                    if cancel.paused:
                        # The program itself goes on with what it was given.
                        deadline = time.monotonic() + self.settings.answer_seconds
                    if time.monotonic() > deadline:
                        raise run.failed(
                            f"The program gave no answer for {self.settings.answer_seconds:g} "
                            "seconds and was ended."
                        )
                    continue
                if not line:
                    raise run.ended(len(told), len(records))
                number, answer = _understand(line, told, records, run)
                told.add(number)
                deadline = time.monotonic() + self.settings.answer_seconds
                progress.report(len(told) / len(records))
                yield number, answer
            run.finish()
        finally:
            run.end()

    def _line(self, number: int, record: Record) -> bytes:
        # No id and no reference: the target must not learn more than a picture and a question.
        pictures = [str(picture.absolute()) for picture in record.pictures]
        content = {
            "number": number,
            "picture": pictures[0] if pictures else "",
            "pictures": pictures,
            "prompt": self.settings.questions.text(record),
        }
        return json.dumps(content).encode("ascii") + b"\n"


class _Run:
    """One running program with the threads that feed it and listen to it."""

    def __init__(self, settings: CommandSettings, label: str, lines: list[bytes]) -> None:
        self._label = label
        self._out: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._errors: deque[bytes] = deque()
        self._done = False
        try:
            self._child: subprocess.Popen[bytes] = subprocess.Popen(
                _found(settings),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=settings.folder,
                env=os.environ | {"PYTHONUNBUFFERED": "1"},
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            raise TargetFailed(
                "The target's program cannot be started.",
                subject=visible(settings.program[0])[:200],
                remedy="Check its path, and that it may be run.",
                details=visible(repr(error)),
            ) from error
        assert self._child.stdin and self._child.stdout and self._child.stderr
        jobs: list[tuple[Any, tuple[Any, ...]]] = [
            (_feed, (self._child.stdin, lines)),
            (_listen, (self._child.stdout, self._out)),
            (_keep_tail, (self._child.stderr, self._errors)),
        ]
        self._threads = [
            threading.Thread(target=work, args=given, daemon=True, name="m4i-command")
            for work, given in jobs
        ]
        for thread in self._threads:
            thread.start()

    def next_line(self) -> bytes | None:
        """Return the next line, b"" at the end of the output, or None when none came yet."""
        try:
            return self._out.get(timeout=_POLL)
        except queue.Empty:
            return None

    def finish(self) -> None:
        """Let the program end by itself after its last answer, for a little while."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            line = self.next_line()
            if line == b"":
                break
            if line is None:
                if self._child.poll() is not None:
                    break
            elif line.strip():
                # Also of a program that has ended: what it had written is still to be read.
                raise self.failed("The program gave more answers than it was asked for.")

    def ended(self, answered: int, asked: int) -> TargetFailed:
        """Return the error for a program that ended before it had answered everything."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._child.wait(0.5)
        code = self._child.poll()
        how = f"with exit code {code} " if code else ""
        return self.failed(f"The program ended {how}after {answered} of {asked} answers.")

    def failed(self, sentence: str, line: bytes = b"") -> TargetFailed:
        """Return an error with what the program wrote to standard error."""
        self.end()
        said = visible_lines(b"".join(self._errors)[-_STDERR_KEPT:])
        last = next((part for part in reversed(said.splitlines()) if part.strip()), "")
        if line:
            sentence += f" It wrote: {visible(line[:200].decode('utf-8', 'replace')).strip()}"
        elif last:
            sentence += f" Its last words: {last[:300]}"
        return TargetFailed(
            sentence,
            subject=self._label,
            remedy="Answers that came before are kept. Mend the program, then resume.",
            details=said or "(nothing on standard error)",
        )

    def end(self) -> None:
        """End the program and everything it started."""
        if self._done:
            return
        self._done = True
        if self._child.poll() is None:
            wait_until_gone(end_family(self._child.pid), _LETTING_GO)
        else:
            end_group(self._child.pid)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._child.wait(0.5)
        for thread in self._threads:
            thread.join(0.2)


def visible_lines(data: bytes) -> str:
    """Return what a program wrote as text whose control characters are spelled out."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    return "\n".join(visible(line) for line in text.split("\n")).strip()


def _understand(
    line: bytes, told: set[int], records: Sequence[Record], run: _Run
) -> tuple[int, str | Unanswered]:
    if len(line) >= _LONGEST_LINE:
        raise run.failed(f"The program wrote a line of over {_LONGEST_LINE:,} bytes.", line)
    try:
        content = json.loads(line)
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        raise run.failed(
            "The program wrote something else than a JSON object to its standard output (messages "
            "belong to standard error).",
            line,
        )
    number = content.get("number", next(i for i in range(len(records)) if i not in told))
    if type(number) is not int or not 0 <= number < len(records) or number in told:
        raise run.failed("The program answered a record twice, or one that does not exist.", line)
    text = content.get("text")
    if isinstance(text, str):
        return number, text
    why = content.get("error")
    reason = (
        f"The program says: {visible(why)[:500]}"
        if isinstance(why, str)
        else "The program's answer has no text."
    )
    excerpt = visible(line[:500].decode("utf-8", "replace"))
    return number, Unanswered(records[number].id, reason, excerpt)


def _feed(pipe: IO[bytes], lines: list[bytes]) -> None:
    with contextlib.suppress(OSError, ValueError):
        for line in lines:
            pipe.write(line)
            pipe.flush()
    with contextlib.suppress(OSError, ValueError):
        pipe.close()


def _listen(pipe: IO[bytes], out: queue.SimpleQueue[bytes]) -> None:
    with contextlib.suppress(OSError, ValueError):
        while line := pipe.readline(_LONGEST_LINE):
            if line.strip():
                out.put(line)
    out.put(b"")


def _keep_tail(pipe: IO[bytes], kept: deque[bytes]) -> None:
    size = 0
    with contextlib.suppress(OSError, ValueError):
        while part := os.read(pipe.fileno(), 4096):
            kept.append(part)
            size += len(part)
            while size - len(kept[0]) > _STDERR_KEPT:
                size -= len(kept.popleft())


def _found(settings: CommandSettings) -> list[str]:
    """Return the command with its program looked up, so that no shell has to."""
    name, *rest = settings.program
    if settings.folder is not None and Path(name).name != name:
        return [str(settings.folder / name), *rest]
    return [shutil.which(name) or name, *rest]


def _identity(settings: CommandSettings) -> str:
    questions = settings.questions
    parts = ["command 1", settings.program, questions.default, questions.template, settings.version]
    digest = hashlib.sha256(json.dumps(parts).encode())
    for part in _found(settings):
        # A script that changes is another target.
        file = Path(part) if settings.folder is None else settings.folder / part
        with contextlib.suppress(OSError, ValueError):
            if file.is_file():
                size = file.stat().st_size
                content = file.read_bytes() if size <= _HASHED else str(size).encode()
                digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()[:24]
