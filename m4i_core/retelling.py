"""Telling an English sentence again in another language, from the texts it was made of.

A stored sentence such as "12 pictures are missing." was made of the text
"{count} pictures are missing." The text is found by its fixed words, and its values are put into
the translation. Values that are themselves sentences of the engine are told again, too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

_FIELD = re.compile(r"\{(\w*)(?:![rsa])?(?::[^{}]*)?\}|\{\{|\}\}")
_BREAK = re.compile(r"(?<=[.!?;\]])\s+|(?<=,)\s+|\s+(?=and )")
_END_OF_SENTENCE = re.compile(r"[.!?]\s")
_NUMBER = re.compile(r"[-+−]?[\d.,]+(?:e-?\d+)?\s?%?")
_FEWEST_LETTERS = 4
_SENTENCE_END = "。！？；，："
_LONGEST = 4000
_MOST_PARTS = 40


@dataclass(frozen=True)
class _Text:
    """A text with fields, ready to be recognised."""

    source: str
    translation: str

    @cached_property
    def fixed(self) -> list[str]:
        """The words between the fields, longest first."""
        return sorted((part for part in _pieces(self.source)[::2] if part), key=len, reverse=True)

    @cached_property
    def weight(self) -> int:
        """How many characters are fixed."""
        return sum(len(part) for part in self.fixed)

    @cached_property
    def slight(self) -> bool:
        """Whether there are so few words that only numbers may stand between them."""
        letters = sum(c.isalpha() for part in self.fixed for c in part)
        gaps = len(_pieces(self.source)) // 2 - 1
        return letters < _FEWEST_LETTERS * max(1, gaps)

    @cached_property
    def holds_sentences(self) -> set[str]:
        """The fields that stand beside a whole sentence, and so may be sentences themselves."""
        first = re.match(r"\{(\w+)[^{}]*\}\s[A-Z][a-z]", self.source)
        last = re.search(r"[.:]\s\{(\w+)[^{}]*\}\.?$", self.source)
        return {match.group(1) for match in (first, last) if match}

    @cached_property
    def counts(self) -> set[str]:
        """The fields that count something ("{done} of {total} pictures"), and so hold numbers."""
        return set(re.findall(r"\{(\w+)[^{}]*\} of \{", self.source))

    def values(self, text: str, *, strict: bool) -> dict[str, str] | None:
        """Return the values with which this text is the given one; None if it is another.

        Args:
            text: The sentence.
            strict: Refuse values with a colon, which rather begins another text.
        """
        if any(part not in text for part in self.fixed):
            return None
        match = self.pattern.fullmatch(text)
        if match is None:
            return None
        values = {name[1:]: value for name, value in match.groupdict().items()}
        for name, value in values.items():
            if (self.slight or name in self.counts) and not _NUMBER.fullmatch(value):
                return None
            if name not in self.holds_sentences and (
                _END_OF_SENTENCE.search(value) or (strict and ": " in value)
            ):
                return None
        return values

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        parts = _pieces(self.source)
        seen: set[str] = set()
        built = []
        for index, part in enumerate(parts):
            if index % 2 == 0:
                built.append(re.escape(part))
            elif part in seen:
                built.append(f"(?P=f{part})")
            else:
                seen.add(part)
                # A field that is glued to a word may be empty: "Check the data{of_what}".
                glued = parts[index - 1][-1:].isalpha()
                built.append(f"(?P<f{part}>{'.*?' if glued else '.+?'})")
        return re.compile("".join(built), re.DOTALL)


class Retelling:
    """Finds the texts behind sentences.

    Args:
        messages: English text to its translation; fields are `{0}` or `{name}`.
    """

    def __init__(self, messages: Mapping[str, str]) -> None:
        pairs = [
            (_bare(source), _bare(text) if source[:1] in ",;" else text)
            for source, text in messages.items()
        ]
        self._plain = {source: text for source, text in pairs if "{" not in source}
        self._texts = [_Text(source, text) for source, text in pairs if "{" in source]
        # The heaviest first: the first that fits is the one that explains most of a sentence.
        self._texts.sort(key=lambda text: -text.weight)
        self._told = lru_cache(maxsize=4096)(self._tell)

    def retell(self, text: str) -> str:
        """Return the sentence in the other language; unchanged where nothing fits."""
        if not text or len(text) > _LONGEST:
            return text
        return self._told(text)

    def _tell(self, text: str, depth: int = 0) -> str:
        whole = self._match(text, depth)
        if whole is not None:
            return whole
        parts = _BREAK.split(text)
        if 1 < len(parts) <= _MOST_PARTS:
            gaps = [match.group() for match in _BREAK.finditer(text)]
            told, index, found = "", 0, False
            while index < len(parts):
                end, words = self._longest(parts, gaps, index, depth)
                found = found or words is not None
                told = _joined(told, gaps[index - 1] if index else "", words or parts[index])
                index = end
            if found:
                return told
        return self._match(text, depth, strict=False) or text

    def _longest(
        self, parts: list[str], gaps: list[str], start: int, depth: int
    ) -> tuple[int, str | None]:
        """Return the end of the longest run of parts that is one text, and its translation."""
        for end in range(len(parts), start, -1):
            run = parts[start]
            for index in range(start + 1, end):
                run += gaps[index - 1] + parts[index]
            words = self._match(run, depth)
            if words is None and run[-1:] in ",;":
                bare = self._match(run[:-1], depth)
                words = None if bare is None else bare + {",": "，", ";": "；"}[run[-1]]
            if words is not None:
                return end, words
        return start + 1, None

    def _match(self, text: str, depth: int, *, strict: bool = True) -> str | None:
        plain = self._plain.get(text)
        if plain is not None:
            return plain
        for candidate in self._texts:
            values = candidate.values(text, strict=strict)
            if values is not None:
                return _filled(candidate.translation, values, self, depth)
        if text.startswith("and ") and "and" in self._plain:
            rest = self._match(text[4:], depth)
            return None if rest is None else self._plain["and"] + rest
        return None

    def value(self, text: str, depth: int) -> str:
        """Return a value of a sentence in the other language, where it is words of the engine."""
        return self._tell(text.strip(), depth) if depth < 4 else text


def _bare(text: str) -> str:
    """Return a text without the comma that joins it to the one before."""
    return text.lstrip(",;，； ").strip()


def _pieces(source: str) -> list[str]:
    """Return fixed words and names of fields in turn."""
    pieces = [""]
    end = 0
    unnamed = 0
    for match in _FIELD.finditer(source):
        pieces[-1] += source[end : match.start()]
        end = match.end()
        if match.group() in ("{{", "}}"):
            pieces[-1] += match.group()[0]
            continue
        name = match.group(1)
        if not name:
            name, unnamed = str(unnamed), unnamed + 1
        pieces += [name, ""]
    pieces[-1] += source[end:]
    return pieces


def _filled(translation: str, values: Mapping[str, str], by: Retelling, depth: int) -> str:
    pieces = _pieces(translation)
    for index in range(1, len(pieces), 2):
        value = values.get(pieces[index], "")
        pieces[index] = by.value(value, depth + 1)
    return "".join(pieces)


def _joined(told: str, gap: str, words: str) -> str:
    """Put parts together: after Chinese punctuation stands no space."""
    return told + ("" if told[-1:] in _SENTENCE_END else gap) + words
