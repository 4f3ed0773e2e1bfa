"""The vocabulary of an R2Gen-CMN checkpoint, rebuilt from its annotation file.

Their checkpoint holds no words; their scripts count them anew each time, in the reports of
"train". To give each number its word, every quirk of their cleaning has to be kept: words are
glued together where punctuation is deleted ("and/or" becomes "andor"), only five list numbers are
known, and sentences without a word still give a ".". `m4i_core.text.report_tokens`, which models
trained in this program use, does better and is therefore no use here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from m4i_core.data.readers.json_stream import JsonMembers
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.text.report_tokens import UNKNOWN
from m4i_core.training.report_settings import ReportPreset

_MOST_WORDS = 1_000_000
# In this order: (what, by what, how often in a row).
_LIST_NUMBERS = [
    ("1. ", "", 1),
    *[(f". {number}. ", ". ", 1) for number in (2, 3, 4, 5)],
    *[(f" {number}. ", ". ", 1) for number in (2, 3, 4, 5)],
]
_REPLACED: dict[ReportPreset, list[tuple[str, str, int]]] = {
    "iu_xray": [("..", ".", 3), *_LIST_NUMBERS],
    "mimic_cxr": [
        ("\n", " ", 1),
        ("__", "_", 7),
        ("  ", " ", 7),
        ("..", ".", 8),
        *_LIST_NUMBERS,
    ],
}
_QUOTES = dict.fromkeys(map(ord, "\"/\\'"))
# They write the range from ":" to "[", which takes in <, =, > and @ as well.
_DELETED = dict.fromkeys([*map(ord, ".,?;*!%^&_+()]{}"), *range(ord(":"), ord("[") + 1)])


def published_tokens(report: str, preset: ReportPreset) -> list[str]:
    """Return a report's tokens as the authors' tokenizer for one of the data sets gives them."""
    for old, new, times in _REPLACED[preset]:
        for _ in range(times):
            report = report.replace(old, new)
    sentences = [
        sentence.translate(_QUOTES).strip().lower().translate(_DELETED)
        for sentence in report.strip().lower().split(". ")
    ]
    return (" . ".join(sentences) + " .").split()


@dataclass(frozen=True)
class AnnotationFacts:
    """What an annotation file says about the model that was trained on it.

    Attributes:
        counts: How often each token stands in the reports of "train".
        preset: The data set whose cleaning was used.
        views: Pictures of each record.
    """

    counts: dict[str, int]
    preset: ReportPreset
    views: int

    def tokens(self, min_count: int) -> list[str]:
        """Return the vocabulary: tokens seen often enough and "<unk>", in the order of their code
        points; the first has number 1.
        """  # noqa: D205
        kept = [token for token, count in self.counts.items() if count >= min_count]
        return sorted([*kept, UNKNOWN])


def read_annotation(
    path: Path,
    preset: ReportPreset | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> AnnotationFacts:
    """Count the words of an `annotation.json`.

    Args:
        path: The file: `{"train": [{"report", "image_path": [...]}, ...], ...}`.
        preset: Whose cleaning; None: IU X-Ray's where every record of "train" has two pictures or
            more, else MIMIC-CXR's.
        progress: Told the share of the file.
        cancel: Looked at with every record.

    Raises:
        DataError: If the file is no such file, or a record has no report.
        Cancelled: If the user stopped it.
    """
    cancel = cancel or CancelToken()
    both: tuple[ReportPreset, ...] = ("iu_xray", "mimic_cxr") if preset is None else (preset,)
    counts: dict[ReportPreset, Counter[str]] = {name: Counter() for name in both}
    fewest: int | None = None
    for number, (_, member) in enumerate(JsonMembers(path, progress, cancel).read(("train",)), 1):
        cancel.check()
        report = member.get("report") if isinstance(member, dict) else None
        pictures = member.get("image_path") if isinstance(member, dict) else None
        if not isinstance(report, str) or not isinstance(pictures, list) or not pictures:
            raise DataError(
                f"Record {number} of 'train' has no report or no list of pictures.",
                subject=str(path),
                remedy="Choose the annotation file that the model was trained with, unchanged.",
            )
        fewest = len(pictures) if fewest is None else min(fewest, len(pictures))
        for name, counter in counts.items():
            counter.update(published_tokens(report, name))
            if len(counter) > _MOST_WORDS:
                raise DataError(
                    f"The reports hold over {_MOST_WORDS:,} different words.",
                    subject=str(path),
                    remedy="Choose the annotation file that the model was trained with.",
                )
    if fewest is None:
        raise DataError(
            "The annotation file has no records in 'train'.",
            subject=str(path),
            remedy="Choose the annotation.json that the model was trained with.",
        )
    if preset is None:
        preset = "iu_xray" if fewest >= 2 else "mimic_cxr"
    return AnnotationFacts(dict(counts[preset]), preset, 2 if preset == "iu_xray" else 1)
