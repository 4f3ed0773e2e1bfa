"""A target: something that turns records into texts and tells nothing else (SCIENCE, section 1).

A new kind of target (recorded outputs, a checkpoint, a model behind HTTP) is one file with a
class that fulfils `Target`. It answers one batch at a time; `ask` brings batching, progress,
cancelling and resuming to all of them. A target whose answers come one by one and cost something
(a service, a program) fulfils `StreamingTarget` as well: each answer is kept the moment it comes.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeAlias, runtime_checkable

from m4i_core.data.record import Problem, Record
from m4i_core.errors import DataError, M4IError, WorkspaceError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

_CHUNK = 1 << 20
# What no text can hold: half a pair of UTF-16, which cannot be written, and NUL.
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")


class TargetFailed(M4IError):
    """The target did not answer as it should."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A record that the target gave no text for.

    Attributes:
        record_id: The record.
        reason: One plain sentence.
        details: Technical details, control characters spelled out, or "".
    """

    record_id: str
    reason: str
    details: str = ""

    @property
    def problem(self) -> Problem:
        """The failure as a data set's problem, for the list that a user can export."""
        return Problem("unanswered", self.record_id, self.reason)


Answer: TypeAlias = "tuple[int, str | Unanswered]"
"""Row of the record among those asked about, and its text or why there is none."""


class SomeUnanswered(TargetFailed):
    """Some records got no text; what was answered is kept.

    Attributes:
        texts: One text a record, None where there is none.
        failures: Why, for each record without a text.
    """

    def __init__(
        self, label: str, texts: Sequence[str | None], failures: Sequence[Unanswered]
    ) -> None:
        first = failures[0]
        super().__init__(
            f"The target gave no text for {len(failures):,} of {len(texts):,} records. The first: "
            f"{first.record_id[:200]}: {first.reason}",
            subject=label,
            remedy="What was answered is kept. Resume to ask for the missing ones again.",
            details="\n".join(f"{f.record_id}: {f.reason} {f.details}" for f in failures[:200]),
        )
        self.texts = list(texts)
        self.failures = list(failures)


class Target(Protocol):
    """What every target can do.

    Attributes:
        identity: Hash of all that its texts depend on; part of cache keys. Two targets of one
            identity answer alike.
        label: A few words for people.
        batch_size: Records it is asked about at a time; what was answered survives a kill.

    A target whose text depends on the record itself rather than on pictures and prompt (because
    it looks the answer up) says so by an attribute `by_record = True`.
    """

    @property
    def identity(self) -> str: ...  # noqa: D102

    @property
    def label(self) -> str: ...  # noqa: D102

    @property
    def batch_size(self) -> int: ...  # noqa: D102

    def describe(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> list[str]:
        """Return one text a record, possibly empty; untrusted text.

        A record's text must not depend on the records that it is asked with.

        Args:
            records: What to describe: pictures and prompt. References are not for the target.
            progress: Told the share that is done.
            cancel: Looked at at least every 200 ms.

        Raises:
            Cancelled: If the user stopped it.
            M4IError: If the target cannot answer.
        """
        ...


@runtime_checkable
class StreamingTarget(Protocol):
    """A target whose answers come one by one, in any order."""

    def answers(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> Generator[Answer, None, None]:
        """Yield each record's text, or why it has none, as soon as it is known.

        What has come in before a cancel or an error is yielded first. Closing the generator
        stops the work.

        Raises:
            Cancelled: If the user stopped it.
            M4IError: If it makes no sense to go on.
        """
        ...


@dataclass(frozen=True)
class Interview:
    """What a target said.

    Attributes:
        texts: One text a record, None where there is none.
        failures: Why, for each record without a text.
        seconds: How long it took, pauses left out.
    """

    texts: list[str | None]
    failures: list[Unanswered] = field(default_factory=list)
    seconds: float = 0.0


def ask(
    target: Target,
    records: Sequence[Record],
    journal: Path | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> list[str]:
    """Ask a target about records and insist on a text for each; see `interview`.

    Returns:
        One text a record, in their order.

    Raises:
        SomeUnanswered: If some records got no text; it lists them and has the other texts.
        DataError: If two records have one id.
        TargetFailed: If the target answers with another number of texts, or with no text.
        WorkspaceError: If the journal cannot be read or written.
        Cancelled: If the user stopped it; finished answers are kept in the journal.
    """
    found = interview(target, records, journal, progress, cancel)
    texts = [text for text in found.texts if text is not None]
    if len(texts) < len(records):
        raise SomeUnanswered(target.label, found.texts, found.failures)
    return texts


def interview(
    target: Target,
    records: Sequence[Record],
    journal: Path | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> Interview:
    """Ask a target about records; records that it cannot answer are listed.

    The same question (content of the pictures and prompt, to the same target) is asked once,
    however many records ask it.

    Args:
        target: Whom to ask.
        records: What to ask about; ids must differ.
        journal: File that keeps the answers, one JSON object a line, written as they come (a
            target that does not stream: batch by batch). A later call goes on from there:
            answered questions are not asked again, unanswered ones are. Lines of another target,
            of a changed picture, and a last line that a kill cut off are ignored.
        progress: Told the share that is done, and each failure as it comes, in the numbers and
            texts of `m4i_core.jobs.events.StepProgress`.
        cancel: Looked at before each batch, and by the target.

    Returns:
        The texts, with U+FFFD for NUL and for half pairs of UTF-16 (nothing else is changed:
        texts are untrusted), and the failures.

    Raises:
        DataError: If two records have one id.
        TargetFailed: If the target answers with another number of texts, or with no text, or
            nothing can be expected of it any more.
        WorkspaceError: If the journal cannot be read or written.
        Cancelled: If the user stopped it; finished answers are kept in the journal.
    """
    cancel = cancel or CancelToken()
    if len({record.id for record in records}) < len(records):
        raise DataError("Two records have the same id.", remedy="Give each record its own id.")
    began, paused = time.monotonic(), cancel.paused_seconds
    questions = _questions(target, records, cancel)
    answers = _read_journal(journal) if journal is not None else {}
    first = {question: row for row, question in reversed(list(enumerate(questions)))}
    rows = sorted(row for question, row in first.items() if question not in answers)
    failed: dict[str, Unanswered] = {}
    asked_by = Counter(questions)
    done = known = len(first) - len(rows)
    silent = 0
    steps = _streamed if isinstance(target, StreamingTarget) else _batched
    part = progress.part(known / max(1, len(first)), 1.0)
    for fresh in steps(target, [records[row] for row in rows], part, cancel):
        texts: dict[str, str] = {}
        for place, answer in fresh:
            question = questions[rows[place]]
            done += 1
            if isinstance(answer, Unanswered):
                failed[question] = answer
                silent += asked_by[question]
                progress.report(
                    done / len(first),
                    numbers={"failed": silent},
                    texts={"failed_record": answer.record_id, "failed_reason": answer.reason},
                )
            else:
                texts[question] = _NO_TEXT.sub("\ufffd", answer)
        if journal is not None and texts:
            _append(journal, texts)
        answers |= texts
    progress.report(1.0)
    missing = [
        Unanswered(record.id, failed[question].reason, failed[question].details)
        for record, question in zip(records, questions, strict=True)
        if question not in answers
    ]
    seconds = time.monotonic() - began - (cancel.paused_seconds - paused)
    return Interview([answers.get(question) for question in questions], missing, seconds)


def answered(target: Target, records: Sequence[Record], journal: Path) -> list[bool]:
    """Return for each record whether the journal holds the target's answer already.

    Raises:
        WorkspaceError: If the journal cannot be read.
    """
    known = _read_journal(journal)
    return [question in known for question in _questions(target, records, CancelToken())]


def trial(
    target: Target,
    records: Sequence[Record],
    journal: Path | None = None,
    *,
    count: int = 3,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> tuple[list[Record], Interview]:
    """Ask about a few records before a long or costly run.

    With the run's own journal the answers are not asked for again later.

    Args:
        target: Whom to ask.
        records: All the records of the run.
        journal: As for `interview`.
        count: How many records to ask about, spread evenly.
        progress: Told the share that is done.
        cancel: As for `interview`.

    Returns:
        The records that were asked about, and what the target said.

    Raises:
        M4IError: As `interview`.
        Cancelled: If the user stopped it.
    """
    count = min(count, len(records))
    chosen = [records[index * len(records) // count] for index in range(count)]
    return chosen, interview(target, chosen, journal, progress, cancel)


def gather(
    target: StreamingTarget,
    label: str,
    records: Sequence[Record],
    progress: Progress,
    cancel: CancelToken | None,
) -> list[str]:
    """Return the texts of a streaming target in the records' order: its `describe`.

    Raises:
        SomeUnanswered: If some records got no text.
        M4IError: As the target's `answers`.
    """
    texts: list[str | None] = [None] * len(records)
    failures: list[Unanswered] = []
    for row, answer in target.answers(records, progress, cancel):
        if isinstance(answer, Unanswered):
            failures.append(answer)
        else:
            texts[row] = answer
    found = [text for text in texts if text is not None]
    if len(found) < len(records):
        raise SomeUnanswered(label, texts, failures)
    return found


def _streamed(
    target: Target, records: Sequence[Record], progress: Progress, cancel: CancelToken
) -> Iterable[list[Answer]]:
    assert isinstance(target, StreamingTarget)
    if not records:
        return
    cancel.check()
    told: set[int] = set()
    with closing(target.answers(records, progress, cancel)) as stream:
        for row, answer in stream:
            wrong = not isinstance(answer, str | Unanswered) or not 0 <= row < len(records)
            if wrong or row in told:
                raise _broken_off(target, len(records), len(told))
            told.add(row)
            progress.report(len(told) / len(records))
            yield [(row, answer)]
    if len(told) < len(records):
        raise _broken_off(target, len(records), len(told))


def _batched(
    target: Target, records: Sequence[Record], progress: Progress, cancel: CancelToken
) -> Iterable[list[Answer]]:
    size = max(1, target.batch_size)
    for start in range(0, len(records), size):
        cancel.check()
        batch = records[start : start + size]
        part = progress.part(start / len(records), (start + len(batch)) / len(records))
        texts = target.describe(batch, part, cancel)
        if len(texts) != len(batch) or not all(isinstance(text, str) for text in texts):
            raise _broken_off(target, len(batch), len(texts))
        yield [(start + place, text) for place, text in enumerate(texts)]


def _broken_off(target: Target, asked: int, answered: int) -> TargetFailed:
    return TargetFailed(
        f"The target was asked about {asked} records and gave {answered} answers, or answers "
        "that are no text.",
        subject=target.label,
        remedy="See how the target is connected.",
    )


def _questions(target: Target, records: Sequence[Record], cancel: CancelToken) -> list[str]:
    """Hash who is asked and what, the pictures by their content."""
    by_record = bool(getattr(target, "by_record", False))
    contents: dict[Path, str] = {}
    questions = []
    for record in records:
        cancel.check()
        asked: list[object] = [target.identity, record.prompt]
        if by_record or not record.pictures:
            asked.append(["record", record.id])
        else:
            for picture in record.pictures:
                if picture not in contents:
                    contents[picture] = _content(picture, cancel)
            asked.append(["pictures", *(contents[picture] for picture in record.pictures)])
        questions.append(hashlib.sha256(json.dumps(asked).encode()).hexdigest()[:32])
    return questions


def _content(picture: Path, cancel: CancelToken) -> str:
    """Hash a picture's bytes; one that cannot be read is known by its path."""
    digest = hashlib.sha256()
    try:
        with picture.open("rb") as file:
            while chunk := file.read(_CHUNK):
                cancel.check()
                digest.update(chunk)
    except (OSError, ValueError):
        return f"unread {picture}"
    return digest.hexdigest()


def _read_journal(journal: Path) -> dict[str, str]:
    answers: dict[str, str] = {}
    try:
        lines = journal.read_bytes().split(b"\n")
    except FileNotFoundError:
        return answers
    except OSError as error:
        raise _broken(journal, error) from error
    for line in lines:
        try:
            content = json.loads(line)
            question, text = content["question"], content["text"]
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
        if isinstance(question, str) and isinstance(text, str):
            answers[question] = text
    return answers


def _append(journal: Path, answers: dict[str, str]) -> None:
    lines = [json.dumps({"question": q, "text": t}) for q, t in answers.items()]
    try:
        journal.parent.mkdir(parents=True, exist_ok=True)
        with journal.open("a", encoding="ascii") as file:
            # The line break comes first: a line that a kill cut off stays alone.
            file.write("\n" + "\n".join(lines))
    except OSError as error:
        raise _broken(journal, error) from error


def _broken(journal: Path, error: OSError) -> WorkspaceError:
    return WorkspaceError(
        "The file that keeps the target's answers cannot be used.",
        subject=str(journal),
        remedy="Check the disk's free space and the folder's permissions, then resume.",
        details=repr(error),
    )
