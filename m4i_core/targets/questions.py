"""What a target is asked in words, beside the picture."""

from __future__ import annotations

from dataclasses import dataclass

from m4i_core.data.record import Record
from m4i_core.errors import PlanError

_PLACE = "{question}"


@dataclass(frozen=True)
class Questions:
    """The words that go along with a picture.

    Attributes:
        default: Asked where a record has no prompt of its own.
        template: Text with `{question}` where the record's prompt (or the default) goes; so
            visual question answering is audited like captioning.
    """

    default: str = "Describe this picture in one sentence."
    template: str = _PLACE

    def __post_init__(self) -> None:
        if self.template.count(_PLACE) != 1:
            raise PlanError(
                f"The prompt template must hold {_PLACE} exactly once.",
                subject=self.template[:200],
                remedy=f"Write for example: Answer in a few words: {_PLACE}",
            )

    def text(self, record: Record) -> str:
        """Return the words for a record; braces within the record's prompt mean nothing."""
        before, _, after = self.template.partition(_PLACE)
        return before + (record.prompt or self.default) + after
