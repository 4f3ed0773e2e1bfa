"""A target: something that turns records into texts and tells nothing else (SCIENCE, section 1).

A new kind of target (recorded outputs, a checkpoint, a model behind HTTP) is one file with a
class that fulfils `Target`. It answers one batch at a time; `ask` brings batching, progress,
cancelling and resuming to all of them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from m4i_core.data.record import Record
from m4i_core.errors import DataError, M4IError, WorkspaceError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress


class TargetFailed(M4IError):
    """The target did not answer as it should."""


class Target(Protocol):
    """What every target can do.

    Attributes:
        identity: Hash of all that its texts depend on; part of cache keys. Two targets of one
            identity answer alike.
        label: A few words for people.
        batch_size: Records it is asked about at a time; what was answered survives a kill.
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


def ask(
    target: Target,
    records: Sequence[Record],
    journal: Path | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> list[str]:
    """Ask a target about records, batch by batch.

    Args:
        target: Whom to ask.
        records: What to ask about; ids must differ.
        journal: File that keeps the answers of finished batches, one JSON object a line. A later
            call goes on from there: answered questions are not asked again. Lines of another
            target, of a changed record, and a last line that a kill cut off are ignored.
        progress: Told the share that is done.
        cancel: Looked at before each batch, and by the target.

    Returns:
        One text a record, in their order.

    Raises:
        DataError: If two records have one id.
        TargetFailed: If the target answers with another number of texts, or with no text.
        WorkspaceError: If the journal cannot be read or written.
        Cancelled: If the user stopped it; finished batches are kept in the journal.
    """
    cancel = cancel or CancelToken()
    questions = [_question(target, record) for record in records]
    if len({record.id for record in records}) < len(records):
        raise DataError("Two records have the same id.", remedy="Give each record its own id.")
    answers = _read_journal(journal) if journal is not None else {}
    open_rows = [row for row, question in enumerate(questions) if question not in answers]
    size = max(1, target.batch_size)
    answered = len(records) - len(open_rows)
    for start in range(0, len(open_rows), size):
        cancel.check()
        rows = open_rows[start : start + size]
        part = progress.part(
            (answered + start) / len(records), (answered + start + len(rows)) / len(records)
        )
        texts = target.describe([records[row] for row in rows], part, cancel)
        if len(texts) != len(rows) or not all(isinstance(text, str) for text in texts):
            raise TargetFailed(
                f"The target was asked about {len(rows)} records and gave {len(texts)} answers, "
                "or answers that are no text.",
                subject=target.label,
                remedy="See how the target is connected.",
            )
        fresh = {questions[row]: text for row, text in zip(rows, texts, strict=True)}
        if journal is not None:
            _append(journal, fresh)
        answers |= fresh
    progress.report(1.0)
    return [answers[question] for question in questions]


def _question(target: Target, record: Record) -> str:
    """Hash who is asked and what; pictures by their path."""
    asked = [target.identity, record.id, [str(p) for p in record.pictures], record.prompt]
    return hashlib.sha256(json.dumps(asked).encode()).hexdigest()[:32]


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
