"""Reading a source in the background: what it is, what it holds, whether it is healthy."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from m4i_core.audit.plan import DatasetChoice
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress

if TYPE_CHECKING:
    from m4i_core.data.health import HealthReport
    from m4i_core.data.readers.columns import ColumnSuggestion
    from m4i_core.data.readers.registry import Detection
    from m4i_core.data.record import Dataset

_EXACT_UP_TO = 20_000
"""Above so many records, typed sizes are judged by their sum and the feasible maximum alone."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("DataReading", text)


@dataclass
class DataFacts:
    """What was found in a source.

    Attributes:
        choice: The choice that was read.
        dataset: The records as the reader found them.
        report: The health report with the usable records.
        detections: What the source may be, best first.
        suggestion: Columns of a table, or None.
        given_counts: Records by the set that the data's own column assigns; empty without one.
    """

    choice: DatasetChoice
    dataset: Dataset
    report: HealthReport
    detections: list[Detection]
    suggestion: ColumnSuggestion | None
    given_counts: dict[str, int] = field(default_factory=dict)
    _feasible: dict[tuple[int, int], int] = field(default_factory=dict)
    _judged: dict[tuple[object, ...], str] = field(default_factory=dict)

    @property
    def usable(self) -> int:
        """How many records are usable."""
        return len(self.report.usable)

    @property
    def has_given_sets(self) -> bool:
        """Whether a column of the data assigns the sets."""
        return bool(self.given_counts)

    def feasible_for(self, sets: int, validation: int) -> int:
        """Return the largest equal size of the sets.

        Args:
            sets: 4 for one source for both models, 2 for a source that serves one of them.
            validation: Records held out beside, for each model.
        """
        from m4i_core.data.splits import feasible_maximum

        key = (sets, validation)
        if key not in self._feasible:
            self._feasible[key] = feasible_maximum(
                self.report.usable, self.report.clusters, validation=validation, sets=sets
            )
        return self._feasible[key]

    def size_problem(
        self, sizes: Sequence[int], validation: int, seed: int, other: DataFacts | None
    ) -> str:
        """Return why sets of these sizes cannot be drawn, or "".

        Args:
            sizes: Target members and non-members, shadow members and non-members.
            validation: Records held out beside, for each model.
            seed: Seed of the audit.
            other: The shadow's own source, if it has one.
        """
        key = (*sizes, validation, seed, id(other))
        if key not in self._judged:
            if len(self._judged) > 500:
                self._judged.clear()
            self._judged[key] = self._judge(sizes, validation, seed, other)
        return self._judged[key]

    def _judge(
        self, sizes: Sequence[int], validation: int, seed: int, other: DataFacts | None
    ) -> str:
        if other is None:
            message = self._sum_problem(sum(sizes) + 2 * validation, self.usable)
        else:
            message = self._sum_problem(
                sizes[0] + sizes[1] + validation, self.usable, _tr("The target's data")
            ) or self._sum_problem(
                sizes[2] + sizes[3] + validation, other.usable, _tr("The attacker's data")
            )
        if message or max(self.usable, other.usable if other else 0) > _EXACT_UP_TO:
            return message
        return self._draw(sizes, validation, seed, other)

    def _sum_problem(self, wanted: int, usable: int, whose: str = "") -> str:
        if wanted <= usable:
            return ""
        text = _tr(
            "These sizes need %1 records, and %2 hold %3 usable ones. Make the sets smaller, or "
            "add data."
        )
        return (
            text.replace("%1", f"{wanted:,}")
            .replace("%2", whose or _tr("the data"))
            .replace("%3", f"{usable:,}")
        )

    def _draw(
        self, sizes: Sequence[int], validation: int, seed: int, other: DataFacts | None
    ) -> str:
        from m4i_core.data.splits import SplitSizes, random_splits

        wanted = SplitSizes(*sizes, validation)
        try:
            random_splits(
                self.report.usable,
                self.report.clusters,
                wanted,
                seed,
                shadow_records=None if other is None else other.report.usable,
                shadow_clusters=None if other is None else other.report.clusters,
            )
        except DataError as error:
            return str(error)
        return ""


class UnreadSource(DataError):
    """A source that could not be read, with what was learnt before: a mapping may mend it.

    Attributes:
        choice: The choice that was tried.
        suggestion: The columns of its table, or None.
    """

    def __init__(
        self, error: DataError, choice: DatasetChoice, suggestion: ColumnSuggestion | None
    ) -> None:
        super().__init__(
            error.message, subject=error.subject, remedy=error.remedy, details=error.details
        )
        self.choice = choice
        self.suggestion = suggestion


def _suggest(path: Path) -> ColumnSuggestion | None:
    """Return the columns of a table, or of the first table of a folder that has a caption."""
    from m4i_core.data.readers.columns import suggest_columns
    from m4i_core.data.readers.reader import candidate_files
    from m4i_core.data.readers.tables import TABLE_SUFFIXES

    files = [path]
    if path.is_dir():
        files = candidate_files(path, TABLE_SUFFIXES)
    fallback = None
    for file in files:
        try:
            suggestion = suggest_columns(file)
        except DataError:
            continue
        if suggestion.columns.picture and suggestion.columns.caption:
            return suggestion
        fallback = fallback or suggestion
    return fallback


def preview_folder(choice: DatasetChoice) -> Path:
    """Return where demo scenes are drawn so that they can be looked at before the audit runs."""
    base = os.environ.get("M4I_CACHE")
    if base:
        root = Path(base)
    else:
        import platformdirs

        root = Path(platformdirs.user_cache_dir("m4i", appauthor=False))
    return root / "demo" / f"{choice.demo_family}-{choice.demo_size}-{choice.demo_seed}"


def draw_preview(choice: DatasetChoice, progress: Progress, cancel: CancelToken) -> Path:
    """Draw the demo scenes exactly as the audit will, or find them drawn."""
    from m4i_core.audit.keys import derive_seed
    from m4i_core.data.demo import draw_demo

    folder = preview_folder(choice)
    done = folder.with_suffix(".done")
    scenes = folder / "scenes"
    if not done.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        seed = derive_seed(choice.demo_seed, "demo")
        draw_demo(scenes, choice.demo_family, choice.demo_size, seed, progress, cancel)
        done.touch()
    return scenes


def read_source(
    choice: DatasetChoice, near_duplicates: bool, progress: Progress, cancel: CancelToken
) -> DataFacts:
    """Open and examine a source; long, so it runs in a background job.

    Raises:
        UnreadSource: If it cannot be read or holds nothing usable.
    """
    from m4i_core.data.health import examine
    from m4i_core.data.readers.columns import Columns
    from m4i_core.data.readers.registry import detect, open_dataset

    begin = 0.0
    if choice.source == "demo":
        drawing = progress.part(0.0, 0.5, _tr("Drawing the scenes"))
        path = draw_preview(choice, drawing, cancel)
        begin = 0.5
    else:
        path = Path(choice.path).expanduser()
    progress.part(begin, begin + 0.1, _tr("Finding out what data this is")).report(0.0)
    detections = detect(path)
    cancel.check()
    format_name = choice.format
    if format_name == "auto":
        format_name = detections[0].format if detections else "table"
    table = format_name == "table" and choice.source == "folder"
    suggestion = _suggest(path) if table else None
    columns = Columns(**choice.columns.model_dump()) if choice.columns is not None else None
    try:
        dataset = open_dataset(
            path,
            format=choice.format,
            columns=columns,
            name=path.name,
            progress=progress.part(begin, begin + 0.2, _tr("Reading the captions")),
            cancel=cancel,
        )
        report = examine(
            dataset,
            near_duplicates=near_duplicates,
            progress=progress.part(begin + 0.2, 0.95, _tr("Looking at every picture")),
            cancel=cancel,
        )
    except DataError as error:
        raise UnreadSource(error, choice, suggestion) from error
    given: dict[str, int] = {}
    if any(record.given_set for record in report.usable):
        from m4i_core.data.record import SET_NAMES

        given = {name: sum(r.given_set == name for r in report.usable) for name in SET_NAMES}
    facts = DataFacts(choice, dataset, report, detections, suggestion, given)
    for sets in (4, 2):
        facts.feasible_for(sets, 0)
    return facts
