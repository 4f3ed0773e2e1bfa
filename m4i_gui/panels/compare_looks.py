"""How audits are told apart in the pictures of a comparison: colour, line and shape."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFontMetricsF

from m4i_core.data.problems_file import visible
from m4i_core.study.comparison_result import AuditComparison
from m4i_gui.panels.study_roc_plot import overlay_pen
from m4i_gui.services.theme import Theme

SYMBOLS = ("o", "s", "t1", "d", "star", "t", "p", "h")
SIGNS = ("●", "■", "▲", "◆", "★", "▼", "⬟", "⬢")
"""The same shapes as characters, for text beside a picture."""

_LONGEST = 30


def audit_colour(theme: Theme, place: int) -> QColor:
    """Return the colour of an audit by its place."""
    return overlay_pen(theme, place, 0).color()


def short_labels(found: AuditComparison) -> list[str]:
    """Return labels that fit beside an axis, all different, in the order of the audits."""
    short: list[str] = []
    for one in found.audits:
        clean = visible(" ".join(one.label.split()))
        if len(clean) > _LONGEST:
            # What tells names apart stands at their beginning or at their end.
            clean = f"{clean[: _LONGEST // 2]}…{clean[-(_LONGEST // 2 - 1) :]}"
        number, wanted = 2, clean
        while clean in short:
            clean, number = f"{wanted} {number}", number + 1
        short.append(clean)
    return short


def widest(theme: Theme, texts: list[str]) -> float:
    """Return how wide the longest of several small texts is."""
    metrics = QFontMetricsF(theme.font("small", bold=True))
    return max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
