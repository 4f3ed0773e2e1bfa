"""The words that a captioner knows, numbered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from m4i_core.errors import DataError
from m4i_core.text.tokens import UNITS, Unit, tokenise

PAD, BEGIN, END, UNKNOWN = "<pad>", "<begin>", "<end>", "<unk>"
SPECIALS: tuple[str, ...] = (PAD, BEGIN, END, UNKNOWN)
"""No text ever gives these tokens: tokens hold letters and digits only."""


class Vocabulary:
    """Tokens and their numbers; the special ones come first.

    Args:
        tokens: Ordinary tokens, without the specials, in the order of their numbers.
        unit: How texts are cut into tokens.

    Raises:
        ValueError: If a token is repeated or special, or the unit is unknown.
    """

    pad = 0
    begin = 1
    end = 2
    unknown = 3

    def __init__(self, tokens: Sequence[str], unit: Unit = "words") -> None:
        if unit not in UNITS:
            raise ValueError(f"unit {unit!r} is none of {', '.join(UNITS)}")
        self.unit: Unit = unit
        self.tokens: tuple[str, ...] = (*SPECIALS, *tokens)
        self._ids = {token: index for index, token in enumerate(self.tokens)}
        if len(self._ids) != len(self.tokens):
            raise ValueError("a vocabulary lists each token once")

    @classmethod
    def from_captions(
        cls, captions: Iterable[str], min_count: int, unit: Unit = "words"
    ) -> Vocabulary:
        """Collect the tokens of captions (SCIENCE, section 2: rare words become `<unk>`).

        Args:
            captions: The members' captions, and no others.
            min_count: Tokens seen less often are left out; 1 keeps all.
            unit: "words" or "characters".

        Returns:
            A vocabulary ordered by falling frequency, then by token, whatever the captions' order.
        """
        counts: Counter[str] = Counter()
        for caption in captions:
            counts.update(tokenise(caption, unit))
        kept = [token for token, count in counts.items() if count >= min_count]
        return cls(sorted(kept, key=lambda token: (-counts[token], token)), unit)

    def __len__(self) -> int:
        return len(self.tokens)

    def __contains__(self, token: object) -> bool:
        return token in self._ids

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Vocabulary):
            return NotImplemented
        return self.tokens == other.tokens and self.unit == other.unit

    def __hash__(self) -> int:
        return hash((self.tokens, self.unit))

    def encode(self, text: str, max_tokens: int) -> list[int]:
        """Return the numbers of a text's first `max_tokens` tokens, without begin and end.

        Tokens that are not in the vocabulary give `unknown`.
        """
        found = tokenise(text, self.unit)[: max(max_tokens, 0)]
        return [self._ids.get(token, self.unknown) for token in found]

    def decode(self, ids: Iterable[int]) -> str:
        """Return the text of numbers up to the first `end`; pad and begin are left out.

        Raises:
            ValueError: If a number is none of the vocabulary's.
        """
        found: list[str] = []
        for number in ids:
            index = int(number)
            if index == self.end:
                break
            if index in (self.pad, self.begin):
                continue
            if not 0 <= index < len(self.tokens):
                raise ValueError(f"no token has the number {index}")
            found.append(self.tokens[index])
        return (" " if self.unit == "words" else "").join(found)

    def to_json(self) -> dict[str, Any]:
        """Return content for a JSON file."""
        return {"schema": 1, "unit": self.unit, "tokens": list(self.tokens[len(SPECIALS) :])}

    @classmethod
    def from_json(cls, content: Any) -> Vocabulary:
        """Read what `to_json` gave.

        Raises:
            DataError: If the content is no vocabulary; it may come from an untrusted file.
        """
        try:
            tokens = content["tokens"]
            if content["schema"] != 1 or not isinstance(tokens, list):
                raise ValueError("unknown layout")
            if not all(isinstance(token, str) for token in tokens):
                raise ValueError("a token is no text")
            return cls(tokens, content["unit"])
        except (KeyError, TypeError, ValueError) as error:
            raise DataError(
                "A vocabulary cannot be read.",
                remedy="The file is damaged or of another version; train the model again.",
                details=repr(error),
            ) from error
