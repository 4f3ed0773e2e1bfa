"""Medical reports as tokens, after R2Gen-CMN (SCIENCE, section 6).

A report becomes lower-case words without punctuation and list numbers; each sentence ends in the
token ".". The authors have a cleaner for IU X-Ray and one for MIMIC-CXR; the second merely joins
lines and drops the blanks left by de-identification ("___") first, which harms no report of the
first kind, so that there is one here. What differs is how often a word must be seen: 3 and 10
times (`IU_XRAY_MIN_COUNT`, `MIMIC_CXR_MIN_COUNT`).

Where the authors delete punctuation *inside* words, words are kept apart instead ("and/or" gives
two words, "2.5" stays a number): a model could otherwise never say what its references say.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from m4i_core.errors import DataError

IU_XRAY_MIN_COUNT = 3
MIMIC_CXR_MIN_COUNT = 10

STOP = "."
UNKNOWN = "<unk>"
"""No report gives this token: its brackets are punctuation."""

_RUN_TOGETHER = re.compile(r"(?<=[a-z]{2})\.(?=[A-Z])")
_DOTS = re.compile(r"\.(?: ?\.)+")
_LIST_NUMBER = re.compile(r"(^|[.:;] | )(\d{1,2})[.)](?= |$)")
_SENTENCE_END = re.compile(r"\.(?= |$)|。")
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`"))
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_DOT_INSIDE = re.compile(r"(?<!\d)\.|\.(?!\d)")


def report_sentences(report: str) -> list[list[str]]:
    """Cut a report into sentences of words.

    Args:
        report: Text of a report; untrusted, any script written with spaces.

    Returns:
        For each sentence that has any its words, lower case.
    """
    text = unicodedata.normalize("NFC", " ".join(report.split()))
    text = _DOTS.sub(".", _RUN_TOGETHER.sub(". ", text).lower())
    sentences = (_words(part) for part in _SENTENCE_END.split(_without_list_numbers(text)))
    return [words for words in sentences if words]


def report_tokens(report: str) -> list[str]:
    """Return a report's tokens: the words of its sentences, each sentence closed by "."."""
    return [token for words in report_sentences(report) for token in (*words, STOP)]


def readable(tokens: Sequence[str]) -> str:
    """Return tokens as a text for people: "The heart is normal. No effusion.".

    Comparing it with `m4i_core.text.similarity` gives what comparing the tokens would, because
    neither case nor points count there.
    """
    sentences: list[str] = []
    words: list[str] = []
    for token in (*tokens, ""):
        if token not in (STOP, ""):
            words.append(token)
            continue
        if words:
            sentence = " ".join(words)
            # The end of what is cut off in mid-sentence stays open.
            sentences.append(sentence[0].upper() + sentence[1:] + token)
        words = []
    return " ".join(sentences)


def clean_report(report: str) -> str:
    """Return a report as a generator could at best say it.

    Generated reports are compared with references in this form (R2Gen-CMN's evaluation does the
    same): list numbers and the like would count against every one of them.
    """
    return readable(report_tokens(report))


def _without_list_numbers(text: str) -> str:
    """Turn "1. heart normal 2. lungs clear" into sentences without numbers.

    A number counts as a list's where a sentence could begin, or where it is the next of a list
    that has begun; "at level 4." in a sentence stays.
    """
    expected = 0

    def replace(match: re.Match[str]) -> str:
        nonlocal expected
        number = int(match[2])
        at_start = match.start() == 0 or match[1].startswith(".")
        after_colon = match[1].startswith((":", ";")) and number == 1
        if not (at_start or after_colon or number == expected):
            return match[0]
        expected = number + 1
        return "" if match.start() == 0 else "."

    return _LIST_NUMBER.sub(replace, text)


def _words(sentence: str) -> list[str]:
    text = _THOUSANDS.sub("", sentence.translate(_APOSTROPHES))
    text = _DOT_INSIDE.sub("", text)
    # Punctuation, symbols and control characters part words; marks stay with their letters.
    apart = {
        ord(c): " " for c in set(text) if c not in ".-" and unicodedata.category(c)[0] in "PSC"
    }
    stripped = (word.strip("-.") for word in text.translate(apart).split())
    return [word for word in stripped if word]


class ReportVocabulary:
    """The tokens that a report generator knows.

    Number 0 is begin, end and padding in one; 1 is the unknown word. So there are as many
    numbers as tokens ("<unk>" among them) and one more (SCIENCE, section 6).

    Args:
        tokens: Ordinary tokens in the order of their numbers.

    Raises:
        ValueError: If a token is empty, repeated or "<unk>".
    """

    boundary = 0
    unknown = 1

    def __init__(self, tokens: Sequence[str]) -> None:
        self.tokens: tuple[str, ...] = ("", UNKNOWN, *tokens)
        self._ids = {token: index for index, token in enumerate(self.tokens)}
        if len(self._ids) != len(self.tokens):
            raise ValueError("a vocabulary lists each token once")

    @classmethod
    def from_reports(cls, reports: Iterable[str], min_count: int) -> ReportVocabulary:
        """Collect the tokens of reports.

        Args:
            reports: The members' reports, and no others.
            min_count: Tokens seen less often are left out; 1 keeps all.

        Returns:
            A vocabulary ordered by falling frequency, then by token.
        """
        counts: Counter[str] = Counter()
        for report in reports:
            counts.update(report_tokens(report))
        kept = [token for token, count in counts.items() if count >= min_count]
        return cls(sorted(kept, key=lambda token: (-counts[token], token)))

    def __len__(self) -> int:
        return len(self.tokens)

    def __contains__(self, token: object) -> bool:
        return token in self._ids

    def __eq__(self, other: object) -> bool:
        return self.tokens == other.tokens if isinstance(other, ReportVocabulary) else False

    def __hash__(self) -> int:
        return hash(self.tokens)

    def encode(self, report: str, max_length: int) -> list[int]:
        """Return begin, tokens and end, cut to `max_length` numbers: what is cut has no end.

        Args:
            report: Text of a report.
            max_length: Most numbers, 2 or more.
        """
        found = [self._ids.get(token, self.unknown) for token in report_tokens(report)]
        return [self.boundary, *found, self.boundary][:max_length]

    def words(self, ids: Iterable[int]) -> list[str]:
        """Return the tokens of numbers up to the first end.

        Raises:
            ValueError: If a number is none of the vocabulary's.
        """
        found: list[str] = []
        for number in ids:
            index = int(number)
            if index == self.boundary:
                break
            if not 0 < index < len(self.tokens):
                raise ValueError(f"no token has the number {index}")
            found.append(self.tokens[index])
        return found

    def decode(self, ids: Iterable[int]) -> str:
        """Return the readable text of numbers up to the first end; see `words`."""
        return readable(self.words(ids))

    def to_json(self) -> dict[str, Any]:
        """Return content for a JSON file."""
        return {"schema": 1, "kind": "report", "tokens": list(self.tokens[2:])}

    @classmethod
    def from_json(cls, content: Any) -> ReportVocabulary:
        """Read what `to_json` gave.

        Raises:
            DataError: If the content is no vocabulary; it may come from an untrusted file.
        """
        try:
            tokens = content["tokens"]
            if content["schema"] != 1 or content["kind"] != "report":
                raise ValueError("unknown layout")
            if not isinstance(tokens, list) or not all(isinstance(t, str) for t in tokens):
                raise ValueError("a token is no text")
            return cls(tokens)
        except (KeyError, TypeError, ValueError) as error:
            raise DataError(
                "A report vocabulary cannot be read.",
                remedy="The file is damaged or of another version; train the model again.",
                details=repr(error),
            ) from error
