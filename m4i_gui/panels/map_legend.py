"""What shapes and colours of a map mean, with counts; entries can be switched off and on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from m4i_gui.panels.map_colouring import ASKED, MEMBER, NONMEMBER, Colouring, PointClass
from m4i_gui.services.theme import MEMBER_SYMBOL, SPACE_S, SPACE_XS, UNKNOWN_SYMBOL, Theme

_SWATCH = 18
_PAD = 4


@dataclass(frozen=True)
class _Entry:
    """What one entry says; classes of one key and label share it."""

    key: str
    label: str
    kinds: tuple[PointClass, ...] = ()
    count: int = 0
    line: str = ""
    """Colour of the contour that it explains, instead of points."""

    @property
    def text(self) -> str:
        return self.label if self.line else f"{self.label}: {self.count:,}"


class LegendEntry(QAbstractButton):
    """A swatch and a text; where it can be switched, a click hides or shows its points."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.entry = _Entry("", "")

    def show_entry(self, entry: _Entry, *, switchable: bool, on: bool) -> None:
        """Say something else."""
        self.entry = entry
        self.setText(entry.text)
        self.setCheckable(switchable and bool(entry.key))
        self.setChecked(on)
        self.setAccessibleName(entry.text)
        if self.isCheckable():
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(self.tr("Click to hide these points or to show them again"))
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.update()

    def _swatch(self) -> float:
        wide = self.entry.line or len({kind.symbol for kind in self.entry.kinds}) > 1
        return _SWATCH * (2 if wide else 1) - 4

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font("small"))
        width = 2 * _PAD + self._swatch() + 6 + metrics.horizontalAdvance(self.entry.text)
        return QSize(round(width + 1), round(metrics.height() + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        off = self.isCheckable() and not self.isChecked()
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(area, 6, 6)
        elif self.isCheckable() and self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(area, 6, 6)
        painter.setOpacity(0.35 if off else 1.0)
        x = _PAD + 7.0
        if self.entry.line:
            dashed = self.entry.line == NONMEMBER
            style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
            painter.setPen(QPen(self._theme.colour(self.entry.line), 2, style))
            middle = self.height() / 2
            painter.drawLine(QPointF(_PAD, middle), QPointF(_PAD + self._swatch(), middle))
        seen: set[str] = set()
        for kind in self.entry.kinds:
            if kind.symbol not in seen:
                seen.add(kind.symbol)
                draw_swatch(painter, QPointF(x, self.height() / 2), kind)
                x += _SWATCH
        painter.setOpacity(1.0)
        font = self._theme.font("small")
        font.setStrikeOut(off)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted" if off else "text"))
        box = QRectF(_PAD + self._swatch() + 6, 0, self.width(), self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.entry.text)
        painter.end()


def draw_swatch(painter: QPainter, middle: QPointF, kind: PointClass) -> None:
    """Draw a class's shape around a place."""
    rim = kind.fill if kind.fill.alpha() else kind.outline
    painter.setPen(QPen(QColor(rim.red(), rim.green(), rim.blue()), 1.6))
    painter.setBrush(kind.fill)
    if kind.symbol == MEMBER_SYMBOL:
        painter.drawEllipse(middle, 5, 5)
        return
    x, y = middle.x(), middle.y()
    if kind.symbol == UNKNOWN_SYMBOL:
        corners = ((x, y - 6), (x + 5, y), (x, y + 6), (x - 5, y))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        return
    painter.drawPolygon(
        QPolygonF([QPointF(x - 5, y + 4.5), QPointF(x + 5, y + 4.5), QPointF(x, y - 5)])
    )


class _Ramp(QWidget):
    """The scale of a continuous colouring."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.colouring = Colouring([])

    def _parts(self) -> tuple[str, str, str]:
        scale = self.colouring.scale
        if scale is None:
            return "", "", ""
        return scale.label, f"{scale.low:.2f}", f"{scale.high:.2f}"

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font("small"))
        need = sum(metrics.horizontalAdvance(part) for part in self._parts())
        return QSize(round(need + 120 + 4 * SPACE_S), round(metrics.height() + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        scale = self.colouring.scale
        if scale is None:
            return
        painter = QPainter(self)
        font = self._theme.font("small")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        height = float(self.height())
        label, low, high = self._parts()
        ends = metrics.horizontalAdvance(low) + metrics.horizontalAdvance(high)
        room = self.width() - 120 - ends - 4 * SPACE_S
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, max(room, 40))
        middle = Qt.AlignmentFlag.AlignVCenter
        x = 2.0
        for text in (shown, low):
            painter.setPen(self._theme.colour("text"))
            painter.drawText(QRectF(x, 0, self.width(), height), middle, text)
            x += metrics.horizontalAdvance(text) + SPACE_S
        bar = QRectF(x, height / 2 - 5, 120, 10)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        last = len(scale.colours) - 1
        for place, colour in enumerate(scale.colours):
            gradient.setColorAt(place / last, QColor(colour))
        painter.setPen(self._theme.colour("border_strong"))
        painter.setBrush(gradient)
        painter.drawRect(bar)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(QRectF(bar.right() + SPACE_S, 0, self.width(), height), middle, high)
        painter.end()


class MapLegend(QWidget):
    """Wrapping lines of entries.

    Args:
        theme: The look.
        switchable: Whether entries can be switched off.

    Signals:
        switched: The user switched an entry.
        changed: Entries are hidden or shown, whoever wanted it.
    """

    switched = Signal()
    changed = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, switchable: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._switchable = switchable
        self._colouring = Colouring([])
        self._hidden: frozenset[str] = frozenset()
        self.buttons: list[LegendEntry] = []
        self._ramp = _Ramp(theme, self)
        self._ramp.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Legend of the map"))

    def show_colouring(self, colouring: Colouring) -> None:
        """Explain another colouring."""
        self._colouring = colouring
        self._ramp.colouring = colouring
        self._ramp.setVisible(colouring.scale is not None)
        entries = self._entries()
        while len(self.buttons) < len(entries):
            made = LegendEntry(self._theme, self)
            made.clicked.connect(self._clicked)
            self.buttons.append(made)
        for button, entry in zip(self.buttons, entries, strict=False):
            on = entry.key not in self._hidden
            button.show_entry(entry, switchable=self._switchable, on=on)
            button.show()
        for button in self.buttons[len(entries) :]:
            button.hide()
        self.setAccessibleDescription("; ".join(self.entries()))
        self._place()

    @property
    def hidden(self) -> frozenset[str]:
        """Keys of the classes that are switched off."""
        return self._hidden

    def set_hidden(self, keys: frozenset[str]) -> None:
        """Switch exactly these off."""
        if keys == self._hidden:
            return
        self._hidden = keys
        for button in self.buttons:
            button.setChecked(button.entry.key not in keys)
        self.changed.emit()

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LegendEntry) and button.isCheckable():
            self.set_hidden(self._hidden ^ {button.entry.key})
            self.switched.emit()

    def _entries(self) -> list[_Entry]:
        named: dict[tuple[str, str], list[PointClass]] = {}
        neutral = self._theme.colour("muted")
        for one in self._colouring.classes:
            kind, label = one, one.label
            if not label and self._colouring.scale is not None:
                label = {
                    MEMBER: self.tr("Members"),
                    NONMEMBER: self.tr("Non-members"),
                    ASKED: self.tr("Asked about"),
                }.get(kind.key, "")
                kind = replace(kind, fill=neutral, outline=neutral)
            if label:
                named.setdefault((kind.key, label), []).append(kind)
        listed = [
            _Entry(key, label, tuple(kinds), sum(len(kind.points) for kind in kinds))
            for (key, label), kinds in named.items()
        ]
        if self._colouring.scale is not None:
            listed.sort(key=_members_last, reverse=True)
        if self._colouring.contours:
            listed += [
                _Entry("", self.tr("30, 60, 90 % of members"), line=MEMBER),
                _Entry("", self.tr("of non-members"), line=NONMEMBER),
            ]
        return listed

    def entries(self) -> list[str]:
        """Return the texts of the legend."""
        scale = self._colouring.scale
        ramp = [f"{scale.label}: {scale.low:.2f} – {scale.high:.2f}"] if scale is not None else []
        return ramp + [entry.text for entry in self._entries()]

    # Room ---------------------------------------------------------------------------------------

    def _flow(self, width: int) -> tuple[list[tuple[QWidget, int, int]], int]:
        parts: list[QWidget] = [self._ramp] if self._colouring.scale is not None else []
        parts += [button for button in self.buttons if not button.isHidden()]
        placed: list[tuple[QWidget, int, int]] = []
        x = y = height = 0
        for part in parts:
            size = part.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + height
            placed.append((part, x, y))
            height = size.height()
            x += size.width() + SPACE_XS
        return placed, y + height

    def _place(self) -> None:
        placed, height = self._flow(max(self.width(), 200))
        for part, x, y in placed:
            size = part.sizeHint()
            part.setGeometry(x, y, min(size.width(), max(self.width() - x, 60)), size.height())
        self.setFixedHeight(max(height, 20))

    def sizeHint(self) -> QSize:
        return QSize(360, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


def _members_last(entry: _Entry) -> bool:
    return entry.key == MEMBER
