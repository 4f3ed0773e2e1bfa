"""Offline mode: whether this program may use the network at all.

It is the environment that says so (`M4I_OFFLINE=1`), so that child processes inherit it and it
holds on a terminal, too.
"""

from __future__ import annotations

import os

VARIABLE = "M4I_OFFLINE"
_OFF = ("", "0", "no", "false", "off")


def is_offline() -> bool:
    """Return whether nothing may be downloaded and no service may be asked."""
    return os.environ.get(VARIABLE, "").strip().lower() not in _OFF
