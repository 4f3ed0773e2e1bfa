"""Asking an existing target about its records, as a step of an audit.

Answers are kept in the audit's folder the moment they come (`answers/<identity>.jsonl`), beside
the steps: a changed plan, a kill or a cancel loses none, and only what is missing is asked for.
Records that got no text are listed and left out; the next run asks about them again.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from m4i_core.audit.existing_target import ANSWERS
from m4i_core.audit.keys import step_key
from m4i_core.audit.side import Side
from m4i_core.audit.step_runner import StepRunner
from m4i_core.data.record import Problem, Record
from m4i_core.jobs.progress import Progress
from m4i_core.language import translate
from m4i_core.targets.target import Interview, Target, TargetFailed, Unanswered, interview

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_ANSWERED = 10
"""Answers of a kind without which an audit does not go on."""


def journal_of(folder: Path, target: Target) -> Path:
    """Return the file of an audit's folder that keeps a target's answers."""
    return folder / ANSWERS / f"{target.identity}.jsonl"


def questions_to(records: Sequence[Record], target: Target, prefix: str = "") -> list[Record]:
    """Return the records as the target knows them, and nothing that it must not know.

    A target that looks records up by id gets the ids of its own table.
    """
    import dataclasses

    cut = len(prefix) if getattr(target, "by_record", False) else 0
    return [
        dataclasses.replace(record, id=record.id[cut:], references=(), group=None)
        for record in records
    ]


def describe_existing(side: Side, target: Target, steps: StepRunner) -> list[Unanswered]:
    """Ask the target about a side's judged records; fills in their texts.

    Records without a text are taken out of the side.

    Args:
        side: The target's side.
        target: Whom to ask.
        steps: Runs or reuses the step "caption_target".

    Returns:
        Why, for each record that got no text.

    Raises:
        TargetFailed: If the target cannot be used, or so many records got no text that nothing
            can be judged; answers are kept.
        Cancelled: If the user stopped it; answers are kept.
    """
    key = step_key("caption", ["existing", target.identity], [side.key, side.pool.key])
    before = steps.workspace.finished(key)
    if before is not None and json.loads((before / "texts.json").read_text("utf-8"))["failures"]:
        # What got no text is asked for again; what was answered stands in the journal.
        shutil.rmtree(before, ignore_errors=True)

    def work(folder: Path, progress: Progress) -> dict[str, Any]:
        found = _interview(side, target, steps, progress)
        content = {
            "texts": dict(zip([r.id for r in side.judged], found.texts, strict=True)),
            "failures": [asdict(failure) for failure in found.failures],
        }
        (folder / "texts.json").write_text(json.dumps(content), encoding="utf-8")
        return {"answered": len(found.texts) - len(found.failures), "failed": len(found.failures)}

    done = steps.step("caption_target", key, work)
    content = json.loads((done / "texts.json").read_text(encoding="utf-8"))
    texts: dict[str, str | None] = content["texts"]
    failures = [Unanswered(**failure) for failure in content["failures"]]
    _take(side, texts)
    digest = hashlib.sha256(json.dumps([list(texts), side.texts]).encode()).hexdigest()[:24]
    side.texts_key = f"{key}-{digest}"
    if failures:
        steps.log(
            translate(
                "engine",
                "{failed} of {all} records got no text and are left out. The first: {reason}",
            ).format(failed=f"{len(failures):,}", all=f"{len(texts):,}", reason=failures[0].reason),
            "warning",
        )
    _enough(side, failures, target)
    return failures


def problems_of(failures: Sequence[Unanswered]) -> list[Problem]:
    """Return the failures for the list of problems."""
    return [failure.problem for failure in failures]


def _interview(side: Side, target: Target, steps: StepRunner, progress: Progress) -> Interview:
    """Ask about the records that the target can look at; the others are listed like failures."""
    asked = questions_to(side.judged, target, side.pool.prefix)
    views = getattr(target, "views", None)
    fits = [views is None or len(record.pictures) == views for record in asked]
    journal = journal_of(steps.workspace.folder, target)
    some = [record for record, fit in zip(asked, fits, strict=True) if fit]
    found = interview(target, some, journal, progress, steps.cancel)
    if len(some) == len(asked):
        return found
    texts = iter(found.texts)
    unfit = [
        Unanswered(
            record.id,
            translate(
                "engine",
                "The model looks at {views} pictures of each record; this one has {count}.",
            ).format(views=views, count=len(record.pictures)),
        )
        for record, fit in zip(asked, fits, strict=True)
        if not fit
    ]
    return Interview(
        [next(texts) if fit else None for fit in fits], [*found.failures, *unfit], found.seconds
    )


def _take(side: Side, texts: dict[str, str | None]) -> None:
    """Keep the records that got a text, and theirs."""
    kept = np.array([texts[record.id] is not None for record in side.judged], dtype=np.bool_)
    if len(side.features):
        rows = np.concatenate([kept, np.ones(len(side.features) - len(kept), dtype=np.bool_)])
        side.features = side.features[rows]
    side.members = [r for r in side.members if texts[r.id] is not None]
    side.nonmembers = [r for r in side.nonmembers if texts[r.id] is not None]
    side.asked = [r for r in side.asked if texts[r.id] is not None]
    side.texts = [str(texts[record.id]) for record in side.judged]


def _enough(side: Side, failures: list[Unanswered], target: Target) -> None:
    if not failures:
        return
    kinds = [len(side.members), len(side.nonmembers)] if not side.asked else [len(side.asked)]
    if min(kinds) >= FEWEST_ANSWERED or (side.asked and kinds[0]):
        return
    raise TargetFailed(
        translate(
            "engine", "So many records got no text that nothing can be judged: {count} failed."
        ).format(count=f"{len(failures):,}"),
        subject=target.label,
        remedy=translate(
            "engine", "What was answered is kept. Mend the cause, then resume: {reason}"
        ).format(reason=failures[0].reason),
        details="\n".join(f"{f.record_id}: {f.reason} {f.details}" for f in failures[:200]),
    )
