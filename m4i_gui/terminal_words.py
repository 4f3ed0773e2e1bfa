"""What the command line itself says, in the language of M4I_LANGUAGE."""

from __future__ import annotations

from m4i_core.language import translate


def say(text: str) -> str:
    """Return a text of the command line in the chosen language."""
    return translate("terminal", text)
