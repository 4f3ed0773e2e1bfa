"""Words in the user's language, for an engine that knows no window.

The engine writes English; whoever shows its words may install a catalogue, and `translate` then
finds each sentence in it. Both arguments are literals, so that Qt Linguist's tools find them; values
are filled in afterwards: `translate("engine", "{0} records").format(n)`.
"""

from __future__ import annotations

from collections.abc import Callable

Lookup = Callable[[str, str], str]


def _english(context: str, source: str) -> str:
    return source


_lookup: Lookup = _english


def translate(context: str, source: str) -> str:
    """Return the source text in the installed language, or unchanged where it has none.

    Args:
        context: The group of texts in the catalogue, such as "engine".
        source: English text, with `{0}` or `{name}` where values go.
    """
    return _lookup(context, source) or source


def install(lookup: Lookup | None) -> None:
    """Use a catalogue from now on, in every thread.

    Args:
        lookup: Takes context and source and returns the translation or ""; None is English.
    """
    global _lookup
    _lookup = lookup or _english
