"""Whether there is a screen to open a window on."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    """Return whether a window can be shown here.

    On Linux a display server must be named in the environment, or Qt must have been told to use
    another platform (as the tests do with "offscreen").
    """
    if not sys.platform.startswith("linux"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)
