"""A veil over a window that leaves one part of it bright, with a card that speaks of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, Theme
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel

_CARD_WIDTH = 360
_FOLLOW_MS = 100
_VEIL = QColor(10, 14, 22, 150)


class Spotlight(QWidget):
    """Covers a window; only its own three buttons take mouse and keyboard while it is shown.

    Args:
        theme: Colour of the ring.
        window: What is covered.

    Signals:
        back: To the step before.
        forward: To the next step.
        skipped: The user has seen enough.
    """

    back = Signal()
    forward = Signal()
    skipped = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._part: QWidget | None = None
        self._bright = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.card = QFrame(self)
        self.card.setProperty("role", "card")
        self.title = PlainLabel("", "heading")
        self.text = PlainLabel("")
        self.place = PlainLabel("", "small", wrap=False)
        self.skip_button = make_button(self.tr("&Skip the tour"), "quiet")
        self.back_button = make_button(self.tr("&Back"))
        self.next_button = make_button(self.tr("&Next"), "primary")
        self.skip_button.clicked.connect(self.skipped)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.forward)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.skip_button)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        for part in (self.place, self.title, self.text):
            column.addWidget(part)
        column.addLayout(row)
        window.installEventFilter(self)
        theme.changed.connect(self.update)
        # Layouts settle and pages change while a step is shown: the light follows.
        self._clock = QTimer(self)
        self._clock.setInterval(_FOLLOW_MS)
        self._clock.timeout.connect(self._follow)
        self.hide()

    def show_step(
        self, part: QWidget | None, title: str, text: str, place: int, steps: int, *, ready: bool
    ) -> None:
        """Speak of a part of the window.

        Args:
            part: Stays bright; None: nothing does.
            title: In a few words.
            text: A few sentences.
            place: Number of the step, from 1.
            steps: How many there are.
            ready: Whether the next step can be shown already.
        """
        self._part = part
        self.place.setText(self.tr("Step {0} of {1}").format(place, steps))
        self.title.setText(title)
        self.say(text)
        self.card.setAccessibleName(title)
        last = place == steps
        self.next_button.setText(self.tr("&Done") if last else self.tr("&Next"))
        self.next_button.setAccessibleName(self.next_button.text().replace("&", ""))
        self.back_button.setVisible(place > 1)
        self.skip_button.setVisible(not last)
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        # Only what is visible takes the keyboard.
        self.set_ready(ready)
        self._clock.start()
        self._follow(force=True)

    def say(self, text: str) -> None:
        """Change what the card says."""
        self.text.setText(text)
        self.setAccessibleName(f"{self.title.plain()}. {text}")

    def set_ready(self, ready: bool) -> None:
        """Let the user go on, or not yet; the keyboard stays with the card."""
        self.next_button.setEnabled(ready)
        (self.next_button if ready else self.skip_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def bright(self) -> QRect:
        """Return what is lit, in the window's coordinates; empty if nothing is."""
        return self._bright

    # Keyboard and mouse ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_Escape: self.skipped,
            Qt.Key.Key_Left: self.back,
            Qt.Key.Key_Right: self.forward,
            Qt.Key.Key_Return: self.forward,
            Qt.Key.Key_Enter: self.forward,
        }
        wish = keys.get(Qt.Key(event.key()))
        if wish is None:
            return
        if wish is self.forward and not self.next_button.isEnabled():
            return
        wish.emit()

    def focusNextPrevChild(self, on: bool) -> bool:
        # What lies under the veil is not reached.
        usable = [
            button
            for button in (self.skip_button, self.back_button, self.next_button)
            if button.isVisible() and button.isEnabled()
        ]
        here = next((n for n, button in enumerate(usable) if button.hasFocus()), -1)
        if usable:
            usable[(here + (1 if on else -1)) % len(usable)].setFocus(
                Qt.FocusReason.TabFocusReason if on else Qt.FocusReason.BacktabFocusReason
            )
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self.parentWidget().rect())
            self._follow(force=True)
        return False

    # Looks -------------------------------------------------------------------------------------

    def _follow(self, force: bool = False) -> None:
        focus = QApplication.focusWidget()
        if self.isActiveWindow() and (focus is None or not self.isAncestorOf(focus)):
            # A page that has just come up takes the keyboard for itself.
            self.set_ready(self.next_button.isEnabled())
        part, bright = self._part, QRect()
        if part is not None and part.isVisible():
            bright = self._seen(part).adjusted(-6, -6, 6, 6).intersected(self.rect())
        if force or bright != self._bright:
            self._bright = bright
            self._place_card()
            self.update()

    def _seen(self, part: QWidget) -> QRect:
        """Return what can be seen of a part that may lie in a scroll area, as the window sees it.

        Qt's visible region leaves out what children cover, which is all of a plot.
        """
        seen, inner = part.rect(), part
        while inner is not self.parentWidget():
            outer = inner.parentWidget()
            seen = seen.translated(inner.pos()).intersected(outer.rect())
            inner = outer
        return seen

    def _place_card(self) -> None:
        """Put the card where it hides least of the lit part."""
        width = min(_CARD_WIDTH, self.width() - 2 * SPACE_L)
        size = QSize(width, self.card.layout().totalHeightForWidth(width))
        inside = self.rect().adjusted(SPACE_L, SPACE_L, -SPACE_L, -SPACE_L)
        lit = self._bright
        wishes = [
            QPoint(lit.right() + SPACE_M, lit.top()),
            QPoint(lit.left() - SPACE_M - size.width(), lit.top()),
            QPoint(lit.left(), lit.bottom() + SPACE_M),
            QPoint(lit.left(), lit.top() - SPACE_M - size.height()),
            QPoint(inside.right() - size.width(), inside.bottom() - size.height()),
        ]
        if lit.isEmpty():
            wishes = [inside.center() - QPoint(size.width() // 2, size.height() // 2)]
        best, hidden = QRect(), -1
        for wish in wishes:
            x = max(inside.left(), min(wish.x(), inside.right() - size.width() + 1))
            y = max(inside.top(), min(wish.y(), inside.bottom() - size.height() + 1))
            place = QRect(QPoint(x, y), size)
            common = place.intersected(lit)
            covers = max(0, common.width()) * max(0, common.height())
            if hidden < 0 or covers < hidden:
                best, hidden = place, covers
        self.card.setGeometry(best)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QPainterPath()
        veil.addRect(QRectF(self.rect()))
        if not self._bright.isEmpty():
            hole = QPainterPath()
            hole.addRoundedRect(QRectF(self._bright), 8, 8)
            veil = veil.subtracted(hole)
        painter.fillPath(veil, _VEIL)
        if not self._bright.isEmpty():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self._bright), 8, 8)
