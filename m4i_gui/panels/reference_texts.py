"""What people wrote about a record, each text with the words that the model used too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from m4i_core.data.problems_file import visible
from m4i_gui.panels.marked_text import LONGEST, MarkedText
from m4i_gui.panels.word_marks import shared_share
from m4i_gui.services.theme import SPACE_S, SPACE_XS, Theme
from m4i_gui.widgets.labels import PlainLabel

_MOST = 20


class ReferenceTexts(QWidget):
    """Each reference with its overlap; one can be picked to be compared alone.

    Args:
        theme: Look.

    Signals:
        picked: The model's text should be compared with this reference only; -1: with all.
    """

    picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._theme = theme
        self.heads: list[QToolButton] = []
        self.texts: list[MarkedText] = []
        self._more = PlainLabel("", "small")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_XS)
        self._column.addWidget(self._more)

    def show_texts(self, references: Sequence[str], generated: str) -> None:
        """Show a record's references (untrusted), the words of the generated text marked."""
        wanted = list(references[:_MOST])
        while len(self.texts) < len(wanted):
            self._add()
        shares = [shared_share(visible(text[:LONGEST]), generated) for text in wanted]
        best = max((share for share, _, _ in shares), default=0.0)
        for place, (head, text) in enumerate(zip(self.heads, self.texts, strict=True)):
            head.blockSignals(True)
            head.setChecked(False)
            head.blockSignals(False)
            head.setVisible(place < len(wanted))
            text.setVisible(place < len(wanted))
            if place < len(wanted):
                text.show_text(wanted[place], [generated])
                share, shared, total = shares[place]
                closest = len(wanted) > 1 and share == best and best > 0
                self._name(head, place, shared, total, closest=closest)
        left = len(references) - len(wanted)
        self._more.setText(self.tr("and {0} more").format(left) if left > 0 else "")
        self._more.setVisible(left > 0)

    def _add(self) -> None:
        number = len(self.texts)
        head = QToolButton()
        head.setCheckable(True)
        head.setProperty("place", number)
        head.setProperty("kind", "info")
        head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._theme.keep_icon(head, "eye", "muted")
        head.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        head.setToolTip(self.tr("Mark in the model's text what it shares with this reference"))
        head.toggled.connect(self._picked)
        text = MarkedText(self._theme, self.tr("Reference text {0}").format(number + 1))
        self._column.insertWidget(2 * number, head)
        self._column.insertWidget(2 * number + 1, text)
        self._column.setSpacing(SPACE_S)
        self.heads.append(head)
        self.texts.append(text)

    def _name(
        self, head: QToolButton, place: int, shared: int, total: int, *, closest: bool
    ) -> None:
        if closest:
            said = self.tr("{0} · {1} of {2} words shared · closest")
        else:
            said = self.tr("{0} · {1} of {2} words shared")
        head.setText(said.format(place + 1, shared, total))
        head.setAccessibleName(
            self.tr("Compare with reference {0} only; {1} of {2} words shared").format(
                place + 1, shared, total
            )
        )

    def _picked(self, on: bool) -> None:
        place = int(self.sender().property("place"))
        if on:
            for other, head in enumerate(self.heads):
                if other != place and head.isChecked():
                    head.blockSignals(True)
                    head.setChecked(False)
                    head.blockSignals(False)
        self.picked.emit(place if on else -1)
