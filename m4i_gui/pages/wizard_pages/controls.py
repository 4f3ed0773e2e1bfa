"""Controls that show one key of the draft and write it back, each with its label and message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from m4i_gui.services.plan_draft import DraftProblem, PlanDraft
from m4i_gui.services.theme import Theme, restyle
from m4i_gui.widgets.labels import InfoLabel, PlainLabel, as_tool_tip

_HINT_MS = 3500


class Message(PlainLabel):
    """What is wrong with the control above it, and how to mend it; takes no room when empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setVisible(False)
        self._lasting: tuple[str, str] = ("", "error")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show_lasting)

    def show_problem(self, text: str, severity: str = "error") -> None:
        """Show a problem until another takes its place."""
        self._lasting = (text, severity)
        if not self._timer.isActive():
            self._show_lasting()

    def hint(self, text: str) -> None:
        """Show a short-lived hint, such as on a rejected keystroke."""
        self._show(text, "warning")
        self._timer.start(_HINT_MS)

    def _show_lasting(self) -> None:
        self._show(*self._lasting)

    def _show(self, text: str, severity: str) -> None:
        self.set_role({"error": "danger", "missing": "muted"}.get(severity, "warning"))
        sign = {"error": "✕  ", "missing": ""}.get(severity, "⚠  ")
        self.setText(sign + text if text else "")
        self.setVisible(bool(text))


class _BoundMixin:
    """Shared by the controls: which key they show, and that only a focused one takes the wheel."""

    draft: PlanDraft
    key: str

    def _bind(self, draft: PlanDraft, key: str) -> None:
        self.draft, self.key = draft, key
        draft.changed.connect(self._draft_changed)  # type: ignore[attr-defined]
        self.pull()

    def _heed(self, key: str) -> None:
        if key in ("*", self.key) or not key.startswith(("datasets.", "facts.")):
            self.pull()

    def pull(self) -> None:
        raise NotImplementedError


class BoundSpin(QSpinBox, _BoundMixin):
    """A whole number; may hold values that are too large, which a message then explains."""

    def __init__(self, draft: PlanDraft, key: str, low: int, high: int, step: int = 1) -> None:
        QSpinBox.__init__(self)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setGroupSeparatorShown(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(110)
        self.setKeyboardTracking(True)
        self._bind(draft, key)
        self.valueChanged.connect(self._push)

    def _push(self, value: int) -> None:
        self.draft.set(self.key, value)

    def _draft_changed(self, key: str) -> None:
        self._heed(key)

    def pull(self) -> None:
        value = self.draft.get(self.key)
        if isinstance(value, int) and value != self.value():
            self.blockSignals(True)
            self.setValue(value)
            self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class BoundCombo(QComboBox, _BoundMixin):
    """One of several values, each with a label and an explanation on hover."""

    def __init__(self, draft: PlanDraft, key: str, options: Sequence[tuple[str, str, str]]) -> None:
        QComboBox.__init__(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.set_options(options)
        self._bind(draft, key)
        self.activated.connect(self._push)

    def set_options(self, options: Sequence[tuple[str, str, str]]) -> None:
        """Offer other values as (value, label, explanation)."""
        shown = [(self.itemData(i), self.itemText(i)) for i in range(self.count())]
        if shown == [(value, label) for value, label, _ in options]:
            return
        self.clear()
        for row, (value, label, tip) in enumerate(options):
            self.addItem(label, value)
            self.setItemData(row, as_tool_tip(tip), Qt.ItemDataRole.ToolTipRole)

    def _push(self, row: int) -> None:
        self.draft.set(self.key, self.itemData(row))

    def _draft_changed(self, key: str) -> None:
        self._heed(key)

    def pull(self) -> None:
        row = self.findData(self.draft.get(self.key))
        if row != self.currentIndex():
            self.setCurrentIndex(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class BoundLine(QLineEdit, _BoundMixin):
    """A text, or a number that is typed; what cannot be a number stays and is explained."""

    def __init__(self, draft: PlanDraft, key: str, *, number: bool = False) -> None:
        QLineEdit.__init__(self)
        self._number = number
        if number:
            self.setMaximumWidth(140)
        self._bind(draft, key)
        self.textEdited.connect(self._push)

    def _push(self, text: str) -> None:
        value: Any = text
        if self._number:
            try:
                value = float(text.strip().replace(",", "."))
            except ValueError:
                value = text
        self.draft.set(self.key, value)

    def _draft_changed(self, key: str) -> None:
        self._heed(key)

    def pull(self) -> None:
        value = self.draft.get(self.key)
        text = f"{value:g}" if isinstance(value, float) else str(value)
        if self._number and isinstance(value, float):
            try:
                if float(self.text().strip().replace(",", ".")) == value:
                    return
            except ValueError:
                pass
        if text != self.text():
            self.setText(text)


class BoundCheck(QCheckBox, _BoundMixin):
    """Yes or no."""

    def __init__(self, draft: PlanDraft, key: str, text: str) -> None:
        QCheckBox.__init__(self, text)
        self._bind(draft, key)
        self.toggled.connect(self._push)

    def _push(self, on: bool) -> None:
        self.draft.set(self.key, on)

    def _draft_changed(self, key: str) -> None:
        self._heed(key)

    def pull(self) -> None:
        self.setChecked(bool(self.draft.get(self.key)))


class BoundMember(QCheckBox, _BoundMixin):
    """Whether a value is among the values of a list."""

    def __init__(
        self, draft: PlanDraft, key: str, member: str, order: Sequence[str], text: str
    ) -> None:
        QCheckBox.__init__(self, text)
        self._member, self._order = member, list(order)
        self._bind(draft, key)
        self.toggled.connect(self._push)

    def _push(self, on: bool) -> None:
        chosen = set(self.draft.get(self.key)) - {self._member}
        if on:
            chosen.add(self._member)
        self.draft.set(self.key, [name for name in self._order if name in chosen])

    def _draft_changed(self, key: str) -> None:
        self._heed(key)

    def pull(self) -> None:
        self.setChecked(self._member in self.draft.get(self.key))


class Field(QWidget):
    """A control with its label above, a question mark, and a message below."""

    def __init__(self, theme: Theme, label: str, control: QWidget, *, help_text: str = "") -> None:
        super().__init__()
        self.control = control
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(4)
        if label:
            if not control.accessibleName():
                control.setAccessibleName(label)
            if help_text:
                info = InfoLabel(label, help_text, theme)
                info.label.setBuddy(control)
                head.addWidget(info, 1)
                control.setAccessibleDescription(help_text)
            else:
                name = PlainLabel(label, wrap=False)
                name.setBuddy(control)
                head.addWidget(name)
                head.addStretch(1)
            layout.addLayout(head)
        layout.addWidget(control)
        self.message = Message(self)
        layout.addWidget(self.message)
        line = control.lineEdit() if isinstance(control, QSpinBox) else None
        if line is not None:
            line.inputRejected.connect(self._rejected)

    def _rejected(self) -> None:
        self.message.hint(self.tr("Only whole numbers fit here."))

    def show_problem(self, problem: DraftProblem | None, *, insist: bool = True) -> None:
        """Mark the control, and say what is wrong; calmly where something is only missing yet."""
        text = problem.message if problem else ""
        severity: str = problem.severity if problem else "error"
        if problem is not None and problem.missing and not insist:
            severity = "missing"
        self.message.show_problem(text, severity)
        wrong = bool(text) and severity == "error"
        target = getattr(self.control, "line", self.control)
        if bool(target.property("invalid")) != wrong:
            target.setProperty("invalid", wrong)
            restyle(target)


class Disclosure(QWidget):
    """Advanced settings that stay out of the way until they are asked for."""

    def __init__(self, theme: Theme, text: str, content: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self.content = content
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.button = QToolButton()
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.toggled.connect(self._toggled)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(content)
        self._toggled(False)

    def set_open(self, on: bool) -> None:
        """Open or close."""
        self.button.setChecked(on)

    def _toggled(self, on: bool) -> None:
        self.content.setVisible(on)
        self._theme.keep_icon(self.button, "chevron-down" if on else "chevron-right", "muted")


def side_by_side(*widgets: QWidget, centred: bool = False) -> QHBoxLayout:
    """Return widgets in a row, aligned at the top (or the middle), pushed left."""
    where = Qt.AlignmentFlag.AlignVCenter if centred else Qt.AlignmentFlag.AlignTop
    row = QHBoxLayout()
    row.setSpacing(16)
    for widget in widgets:
        row.addWidget(widget, 0, where)
    row.addStretch(1)
    return row
