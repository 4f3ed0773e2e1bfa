"""Words in the user's language, for an engine that knows no window.

The engine writes English; whoever shows its words may install a catalogue, and `translate` then
finds each sentence in it. Both arguments are literals, so that they can be collected for
translators; values are filled in afterwards: `translate("engine", "{0} records").format(n)`.

What is kept or sent (result.json, errors, events of a child process) stays English. Whoever shows
such a sentence passes it through `retell`, which finds the text that it was made from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from m4i_core.retelling import Retelling

Lookup = Callable[[str, str], str]


def _english(context: str, source: str) -> str:
    return source


class _Installed:
    """What is spoken now: one for the whole program."""

    def __init__(self) -> None:
        self.lookup: Lookup = _english
        self.retelling: Retelling | None = None


_installed = _Installed()
_spoken: ContextVar[tuple[Lookup, Retelling | None] | None] = ContextVar("spoken", default=None)
"""What this thread alone speaks for a while; None: what is installed."""


def translate(context: str, source: str) -> str:
    """Return the source text in the installed language, or unchanged where it has none.

    Args:
        context: The group of texts in the catalogue, such as "engine".
        source: English text, with `{0}` or `{name}` where values go.
    """
    spoken = _spoken.get()
    return (_installed.lookup if spoken is None else spoken[0])(context, source) or source


def to_translate(context: str, source: str) -> str:
    """Return a text unchanged, marked for translators: for constants, which are shown later.

    Args:
        context: The group of texts in the catalogue: "engine".
        source: English text. Show it with `retell` (or `translate`).
    """
    return source


def retell(text: str) -> str:
    """Return an English sentence of the engine in the installed language.

    Args:
        text: What was stored or sent; several sentences may follow each other.

    Returns:
        The translation with the same values in it; what no catalogue knows stays as it is.
    """
    spoken = _spoken.get()
    retelling = _installed.retelling if spoken is None else spoken[1]
    return text if retelling is None else retelling.retell(text)


def install(lookup: Lookup | None, messages: Mapping[str, str] | None = None) -> None:
    """Use a catalogue from now on, in every thread.

    Args:
        lookup: Takes context and source and returns the translation or ""; None is English.
        messages: The engine's texts and their translations, for `retell`.
    """
    _installed.lookup = lookup or _english
    _installed.retelling = Retelling(messages) if messages else None


@contextmanager
def speaking(lookup: Lookup | None, messages: Mapping[str, str] | None = None) -> Iterator[None]:
    """Use another catalogue in this thread alone, such as while a report is written.

    Args:
        lookup: As for `install`; None is English.
        messages: As for `install`.
    """
    token = _spoken.set((lookup or _english, Retelling(messages) if messages else None))
    try:
        yield
    finally:
        _spoken.reset(token)
