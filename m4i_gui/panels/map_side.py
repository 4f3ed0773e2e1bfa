"""The column beside the map: sections that open and close."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from m4i_gui.services.theme import SPACE_S, SPACE_XS, Theme
from m4i_gui.widgets.card import line
from m4i_gui.widgets.scrolled import SteadyScrollArea

WIDTH = 268


class SideSection(QWidget):
    """A heading that opens and closes what is below it.

    Args:
        title: Heading.
        content: What is below.
        theme: The look.

    Signals:
        toggled: It was opened or closed.
    """

    toggled = Signal(bool)

    def __init__(
        self, title: str, content: QWidget, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._theme = theme
        self.content = content
        self._open = True
        self.button = QToolButton()
        self.button.setText(title)
        self.button.setAccessibleName(title)
        # Not checkable: an open section is no pressed button.
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setStyleSheet(
            "QToolButton { padding: 4px 6px 4px 0; } QToolButton:focus { padding: 3px 5px 3px 0; }"
        )
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setIconSize(QSize(14, 14))
        self.button.clicked.connect(self._toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(content)
        theme.changed.connect(self._paint)
        self._paint()

    @property
    def opened(self) -> bool:
        """Whether what is below the heading can be seen."""
        return self._open

    def open(self, on: bool = True) -> None:
        """Open or close it."""
        if on == self._open:
            return
        self._open = on
        self.content.setVisible(on)
        self._paint()
        self.toggled.emit(on)

    def _toggle(self) -> None:
        self.open(not self._open)

    def _paint(self) -> None:
        icon = "chevron-down" if self._open else "chevron-right"
        self.button.setIcon(self._theme.icon(icon, "muted"))
        self.button.setFont(self._theme.font("body", bold=True))
        self.button.setAccessibleDescription(self.tr("open") if self._open else self.tr("closed"))


class SidePanel(SteadyScrollArea):
    """Sections below each other; scrolls where there is little room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sections: list[SideSection] = []
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Tools of the map"))
        content = QWidget()
        content.setProperty("role", "plain")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, SPACE_S, 0)
        self._column.setSpacing(SPACE_S)
        self._column.addStretch(1)
        self.setWidget(content)

    def add_section(self, title: str, content: QWidget, *, opened: bool = True) -> SideSection:
        """Add a section below the others.

        Args:
            title: Heading.
            content: What is below it.
            opened: Whether it is open at first.
        """
        section = SideSection(title, content, self._theme)
        section.open(opened)
        place = self._column.count() - 1
        if self.sections:
            self._column.insertWidget(place, line())
            place += 1
        self._column.insertWidget(place, section)
        self.sections.append(section)
        return section
