"""Which records say a word, a phrase, or something that an expression describes.

Expressions go to RE2 (inside Arrow), which looks at each character once: no expression, however
it is built, takes more than time in proportion to the texts. Python's own engine can take years.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from PySide6.QtCore import QCoreApplication

from m4i_core.errors import BadInput
from m4i_core.jobs.cancel import CancelToken
from m4i_core.text.tokens import choose_unit
from m4i_gui.item_models.record_columns import RecordColumns

SearchMode = Literal["word", "phrase", "regex"]
SearchPlace = Literal["both", "generated", "references"]
Mask = npt.NDArray[np.bool_]
LONGEST = 1000
_CHUNK = 20_000
_EDGE = r"[^\p{L}\p{M}\p{N}]"


@dataclass(frozen=True)
class TextQuery:
    """What to look for.

    Attributes:
        text: What was typed.
        mode: "word": all of the words, in any order; "phrase": the words one after another;
            "regex": a regular expression (RE2).
        place: In which texts.
    """

    text: str = ""
    mode: SearchMode = "word"
    place: SearchPlace = "both"

    @property
    def empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.text.strip()


def _say(text: str) -> str:
    return QCoreApplication.translate("search", text)


def patterns(query: TextQuery) -> list[str]:
    """Return the expressions of which a record must match every one.

    Raises:
        BadInput: If an expression cannot be understood; says why.
    """
    if query.empty:
        return []
    if len(query.text) > LONGEST:
        raise BadInput(
            _say("This is too long to search for."),
            remedy=_say("Use at most {0} characters.").format(LONGEST),
        )
    if query.mode == "regex":
        _check(query.text)
        return [query.text]
    words = [re.escape(word) for word in query.text.split()]
    if query.mode == "phrase":
        words = [r"\s+".join(words)]
    if choose_unit([query.text]) == "characters":
        # Scripts without blanks between words: anywhere within the text.
        return words
    return [f"(?:^|{_EDGE}){word}(?:$|{_EDGE})" for word in words]


def find_records(
    columns: RecordColumns, query: TextQuery, cancel: CancelToken | None = None
) -> Mask:
    """Return which records match, upper or lower case alike; for a background job.

    Args:
        columns: n records.
        query: What to look for.
        cancel: Checked every 20,000 texts.

    Returns:
        Shape (n,); nobody for an empty query.

    Raises:
        BadInput: If an expression cannot be understood.
    """
    cancel = cancel or CancelToken()
    wanted = patterns(query)
    found = np.full(len(columns), bool(wanted))
    for pattern in wanted:
        one = np.zeros(len(columns), dtype=np.bool_)
        if query.place != "references":
            one |= _matching(columns.table.column("generated"), pattern, cancel)
        if query.place != "generated":
            one |= _matching_lists(columns.table.column("references"), pattern, cancel)
        found &= one
    return found


def _matching(texts: Any, pattern: str, cancel: CancelToken) -> Mask:
    parts = [np.zeros(0, dtype=np.bool_)]
    for start in range(0, len(texts), _CHUNK):
        cancel.check()
        part = pc.fill_null(texts.slice(start, _CHUNK), "")
        parts.append(np.asarray(pc.match_substring_regex(part, pattern, ignore_case=True)))
    return np.concatenate(parts)


def _matching_lists(lists: Any, pattern: str, cancel: CancelToken) -> Mask:
    owners = np.asarray(pc.list_parent_indices(lists.combine_chunks()))
    found = np.zeros(len(lists), dtype=np.bool_)
    hits = _matching(pc.list_flatten(lists), pattern, cancel)
    found[owners[hits]] = True
    return found


def _check(expression: str) -> None:
    try:
        pc.match_substring_regex(pa.array([""]), expression, ignore_case=True)
    except pa.ArrowInvalid as error:
        raise BadInput(
            _say("This expression cannot be understood."), remedy=_reason(str(error))
        ) from error


def _reason(said: str) -> str:
    reasons = (
        ("missing )", _say("A bracket “(” is opened and never closed. Add “)”.")),
        ("unexpected )", _say("A bracket “)” is closed that was never opened. Remove it.")),
        ("missing ]", _say("A bracket “[” is opened and never closed. Add “]”.")),
        ("no argument for", _say("“*”, “+” and “?” repeat what stands before them: write it.")),
        ("bad repetition", _say("One “*”, “+” or “?” stands upon another. Remove one.")),
        ("repetition size", _say("A repetition may be at most 1,000 times in all.")),
        ("too large", _say("The expression is too large. Make its repetitions smaller.")),
        ("character class range", _say("A range such as “a-z” must go upwards.")),
        ("perl operator", _say("“(?=”, “(?!” and “(?<” are not known here. Leave them out.")),
        ("trailing \\", _say("A “\\” at the end has nothing to stand before. Remove it.")),
        ("escape sequence", _say("“\\” with this letter or number is not known here.")),
        ("UTF-8", _say("It holds characters that no text can hold.")),
    )
    for sign, reason in reasons:
        if sign in said:
            return reason
    return _say("Check brackets and signs, or search for words instead.")
