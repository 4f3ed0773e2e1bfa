"""Labels that show text as it is: plain, elided where it must be, explained where it can be."""

from __future__ import annotations

import re

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QToolButton,
    QToolTip,
    QWidget,
)

from m4i_gui.services.theme import SPACE_XS, Theme, restyle

_ZERO_WIDTH_SPACE = "\u200b"
_UNBROKEN = re.compile(r"[^ \u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]+")
"""A run without a space and without signs that wrap by themselves."""


def breakable(text: str, every: int = 24) -> str:
    """Let unbroken runs of characters (paths, hashes) wrap, without changing what is read.

    Chinese and Japanese text wraps by itself, and words of other scripts within it stay whole.
    """

    def broken(run: re.Match[str]) -> str:
        word = run.group()
        return _ZERO_WIDTH_SPACE.join(word[i : i + every] for i in range(0, len(word), every))

    return _UNBROKEN.sub(broken, text)


class PlainLabel(QLabel):
    """A wrapping label that never takes its text for markup.

    Args:
        text: Untrusted text is welcome.
        role: Look, see `Theme`: "title", "heading", "lead", "muted", "small", ...
        wrap: Whether to wrap at words.
        selectable: Whether the text can be marked and copied.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        *,
        wrap: bool = True,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._original = ""
        if role:
            self.setProperty("role", role)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.setText(text)

    def setText(self, text: str) -> None:
        self._original = text
        super().setText(breakable(text) if self.wordWrap() else text)

    def plain(self) -> str:
        """Return the text as it was given."""
        return self._original

    def set_role(self, role: str) -> None:
        """Change the look."""
        if self.property("role") != role:
            self.setProperty("role", role)
            restyle(self)


class ElidedLabel(QLabel):
    """One line that ends in "…" where it does not fit; the whole text is in the tool tip.

    Args:
        text: Untrusted text is welcome; line breaks become spaces.
        role: Look, see `Theme`.
        mode: Where to cut: at the right, or in the middle (for paths).
    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(" ".join(text.split()))
        # A tool tip guesses whether its text is markup: this keeps it from guessing.
        self.setToolTip(as_tool_tip(text))
        self.setAccessibleName(text)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 4, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        area: QRect = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), self._mode, area.width())
        self.style().drawItemText(
            painter,
            area,
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )


class InfoLabel(QWidget):
    """A term with a small "?" that explains it on hover, on click and on key press.

    Args:
        text: The term.
        explanation: One or two plain sentences.
        theme: Colours the icon.
        role: Look of the term, see `Theme`.
    """

    def __init__(
        self,
        text: str,
        explanation: str,
        theme: Theme,
        *,
        role: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._explanation = explanation
        self.label = PlainLabel(text, role, wrap=False)
        self.button = QToolButton()
        self.button.setProperty("kind", "info")
        self.button.setAccessibleName(self.tr("What is “{0}”?").format(text))
        self.button.setAccessibleDescription(explanation)
        theme.keep_icon(self.button, "question", "muted")
        self.button.clicked.connect(self._explain)
        self.setToolTip(as_tool_tip(explanation))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_XS)
        row.addWidget(self.label)
        row.addWidget(self.button)
        row.addStretch(1)

    def set_text(self, text: str) -> None:
        """Change the term."""
        self.label.setText(text)

    def _explain(self) -> None:
        below = self.button.mapToGlobal(QPoint(0, self.button.height()))
        QToolTip.showText(below, as_tool_tip(self._explanation), self.button)


def as_tool_tip(text: str) -> str:
    """Return a tool tip that wraps and shows `text` literally, whatever it contains."""
    from html import escape

    if not text:
        return ""
    shown = text if len(text) <= 1500 else text[:1500] + "…"
    lines = escape(breakable(shown, 60)).replace("\n", "<br>")
    return f"<qt>{lines}</qt>"
