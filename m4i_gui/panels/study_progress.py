"""A study at work: its models, and the matrix of combinations that fills as they are attacked."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Literal, cast

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from m4i_core.audit.scenario import scenario_of
from m4i_core.study.plan import StudyPlan, audit_plan_of, combinations, full_name
from m4i_gui.item_models import words
from m4i_gui.panels.heat_map import heat_colour
from m4i_gui.services.palettes import contrast
from m4i_gui.services.theme import Theme
from m4i_gui.widgets.labels import as_tool_tip
from m4i_gui.widgets.progress_card import duration

ShownState = Literal["waiting", "running", "done", "failed", "stopped"]
ModelKind = Literal["target", "shadow"]
_LOOKS: dict[str, tuple[str, str]] = {
    "waiting": ("waiting", "border_strong"),
    "running": ("running", "accent"),
    "done": ("done", "good"),
    "failed": ("failed", "danger"),
    "stopped": ("pause", "warning"),
}
_KEY = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEAST_CELL = 60
_ROW = 28


def _say(text: str) -> str:
    return QCoreApplication.translate("study_progress", text)


def state_word(state: str) -> str:
    """Return a state in words."""
    return {
        "waiting": _say("waiting"),
        "running": _say("running"),
        "done": _say("done"),
        "failed": _say("failed"),
        "stopped": _say("stopped"),
    }[state]


@dataclass
class _Part:
    """What is known of a model or combination."""

    state: ShownState = "waiting"
    reason: str = ""
    begun: float = 0.0
    fraction: float | None = None
    values: dict[str, float] = field(default_factory=dict)


class ModelList(QTreeWidget):
    """Targets and shadows with what becomes of them.

    Signals:
        chosen: The user looks at a model: its kind ("target" or "shadow") and name.
    """

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: dict[tuple[str, str], QTreeWidgetItem] = {}
        self.parts: dict[tuple[str, str], _Part] = {}
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(16, 16))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Models of the study"))
        head = self.header()
        head.setStretchLastSection(False)
        head.setMinimumSectionSize(24)
        fit = QHeaderView.ResizeMode.ResizeToContents
        for column, mode in enumerate((fit, QHeaderView.ResizeMode.Stretch, fit)):
            head.setSectionResizeMode(column, mode)
        self.currentItemChanged.connect(self._current_changed)
        theme.changed.connect(self._paint_all)

    def forget(self) -> None:
        """Show nothing."""
        self._items, self.parts = {}, {}
        self.clear()

    def plan(self, study: StudyPlan) -> None:
        """Show the models of a study, all waiting."""
        self.forget()
        groups: tuple[tuple[ModelKind, str, dict], ...] = (
            ("target", self.tr("Targets"), study.targets),
            ("shadow", self.tr("Shadows"), study.shadows),
        )
        for kind, title, models in groups:
            group = QTreeWidgetItem([title])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setFont(0, self._theme.font("small", bold=True))
            self.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            group.setExpanded(True)
            for name, model in models.items():
                item = QTreeWidgetItem([name, full_name(model), ""])
                item.setData(0, _KEY, (kind, name))
                item.setTextAlignment(
                    2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                )
                group.addChild(item)
                self._items[kind, name] = item
                self.parts[kind, name] = _Part()
        self._paint_all()

    def change(
        self, kind: str, name: str, state: ShownState, reason: str = "", note: str = ""
    ) -> None:
        """Show a model's new state."""
        part = self.parts.get((kind, name))
        if part is None:
            return
        passed = time.monotonic() - part.begun if part.state == "running" else 0.0
        part.state, part.reason, part.fraction = state, reason, None
        if state == "running":
            part.begun = time.monotonic()
            self.scrollToItem(self._items[kind, name])
        item = self._items[kind, name]
        if state == "done":
            item.setText(2, note or (duration(passed) if passed >= 1 else self.tr("done")))
        else:
            item.setText(2, state_word(state) if state != "waiting" else "")
        self._paint(kind, name)

    def progress(self, kind: str, name: str, fraction: float | None) -> None:
        """Show how far the running step of a model is."""
        part = self.parts.get((kind, name))
        if part is not None and part.state == "running":
            part.fraction = fraction
            self.tick()

    def tick(self) -> None:
        """Show the time that has passed."""
        for key, part in self.parts.items():
            if part.state == "running":
                passed = duration(time.monotonic() - part.begun)
                share = "" if part.fraction is None else f"{round(100 * part.fraction)} %  ·  "
                self._items[key].setText(2, share + passed)

    def settle(self) -> None:
        """Say of what still runs that it was stopped."""
        for (kind, name), part in list(self.parts.items()):
            if part.state == "running":
                self.change(kind, name, "stopped")

    def select(self, kind: str, name: str) -> None:
        """Make a model the chosen one, without telling anybody."""
        item = self._items.get((kind, name))
        if item is not None:
            self.blockSignals(True)
            self.setCurrentItem(item)
            self.blockSignals(False)

    def _current_changed(self, item: QTreeWidgetItem | None) -> None:
        key = item.data(0, _KEY) if item is not None else None
        if key:
            self.chosen.emit(*key)

    def _paint_all(self) -> None:
        for place in range(self.topLevelItemCount()):
            group = self.topLevelItem(place)
            if group is not None:
                group.setForeground(0, self._theme.colour("muted"))
        for kind, name in self._items:
            self._paint(kind, name)

    def _paint(self, kind: str, name: str) -> None:
        item, part = self._items[kind, name], self.parts[kind, name]
        icon, colour = _LOOKS[part.state]
        item.setIcon(0, self._theme.icon(icon, colour))
        item.setFont(0, self._theme.font("body", bold=part.state == "running"))
        item.setForeground(1, self._theme.colour("muted"))
        tone = "danger" if part.state == "failed" else "muted"
        item.setForeground(2, self._theme.colour(tone))
        role = self.tr("Target {0}") if kind == "target" else self.tr("Shadow {0}")
        said = f"{role.format(name)}: {state_word(part.state)}"
        told = "\n".join(text for text in (said, item.text(1), part.reason) if text)
        for column in range(3):
            item.setToolTip(column, as_tool_tip(told))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)


class _CellDelegate(QStyledItemDelegate):
    """Draws a cell as a rounded field of its own colours, and a frame around the current one."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._theme
        ground, ink = (
            index.data(role)
            for role in (Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole)
        )
        if not isinstance(ground, QBrush) or not isinstance(ink, QBrush):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        pen = QPen(theme.colour("accent" if focused else "border"))
        pen.setWidthF(2.0 if focused else 1.0)
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(area, 5, 5)
        painter.setPen(ink.color())
        painter.setFont(theme.font("small" if len(str(index.data())) > 4 else "body"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(index.data() or ""))
        painter.restore()


class CombinationMatrix(QTableWidget):
    """Shadows down, targets across; a cell shows its success rate as soon as there is one.

    Signals:
        looked_at: The name of the combination that the user looks at.
        open_requested: The name of a combination that is done and should be opened.
    """

    looked_at = Signal(str)
    open_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._places: dict[str, tuple[int, int]] = {}
        self._titles: dict[str, str] = {}
        self.parts: dict[str, _Part] = {}
        self.attack = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(self.tr("Combinations: shadows down, targets across"))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setItemDelegate(_CellDelegate(theme, self))
        self.setMinimumHeight(2 * _ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.currentItemChanged.connect(self._current_changed)
        self.itemActivated.connect(self._activated)
        theme.changed.connect(self._paint_all)

    def forget(self) -> None:
        """Show nothing."""
        self._places, self._titles, self.parts = {}, {}, {}
        self.clear()
        self.setRowCount(0)
        self.setColumnCount(0)

    def plan(self, study: StudyPlan) -> None:
        """Show the combinations of a study, all waiting."""
        self.forget()
        self.attack = study.attacks.run[0]
        targets, shadows = list(study.targets), list(study.shadows)
        self.setRowCount(len(shadows))
        self.setColumnCount(len(targets))
        self.setHorizontalHeaderLabels(targets)
        self.setVerticalHeaderLabels(shadows)
        for place, name in enumerate(targets):
            tip = as_tool_tip(self.tr("Target {0}").format(full_name(study.targets[name])))
            self.horizontalHeaderItem(place).setToolTip(tip)
        for place, name in enumerate(shadows):
            tip = as_tool_tip(self.tr("Shadow {0}").format(full_name(study.shadows[name])))
            self.verticalHeaderItem(place).setToolTip(tip)
        metrics = self.horizontalHeader().fontMetrics()
        widest = max(metrics.horizontalAdvance(name) for name in targets)
        self.horizontalHeader().setMinimumSectionSize(max(_LEAST_CELL, widest + 24))
        for found in combinations(study):
            place = (shadows.index(found.shadow), targets.index(found.target))
            item = QTableWidgetItem()
            item.setData(_KEY, found.name)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.setItem(*place, item)
            self._places[found.name] = place
            scenario = words.scenario_label(scenario_of(audit_plan_of(study, found)).name)
            self._titles[found.name] = self.tr("{0}: shadow {1} attacks target {2}. {3}.").format(
                found.name, found.shadow, found.target, scenario
            )
            self.parts[found.name] = _Part()
        self._paint_all()

    def height_of_rows(self) -> int:
        """Return the height that shows every shadow without scrolling."""
        return self.horizontalHeader().sizeHint().height() + self.rowCount() * _ROW + 4

    def change(
        self, name: str, state: ShownState, reason: str = "", values: dict[str, float] | None = None
    ) -> None:
        """Show a combination's new state."""
        part = self.parts.get(name)
        if part is None:
            return
        part.state, part.reason, part.values = state, reason, dict(values or {})
        self._paint(name)
        if state == "running":
            self.scrollToItem(self.item(*self._places[name]))

    def settle(self) -> None:
        """Say of what still runs that it was stopped."""
        for name, part in self.parts.items():
            if part.state == "running":
                self.change(name, "stopped")

    def describe(self, name: str) -> str:
        """Return what a combination is and what became of it, in words."""
        part = self.parts[name]
        said = state_word(part.state)
        value = self.rate(name)
        if part.state == "failed" and part.reason:
            said = self.tr("Failed: {0}").format(part.reason)
        elif value is not None:
            said = self.tr("Success rate {0}.").format(f"{value:.3f}")
        return f"{self._titles[name]} {said[:1].upper()}{said[1:]}"

    def rate(self, name: str) -> float | None:
        """Return the success rate that a cell shows, if there is one."""
        values = self.parts[name].values
        rates = [value for key, value in values.items() if key.endswith(".asr")]
        return values.get(f"{self.attack}.asr", rates[0] if rates else None)

    @property
    def count_done(self) -> int:
        """How many combinations are done."""
        return sum(part.state == "done" for part in self.parts.values())

    def _current_changed(self, item: QTableWidgetItem | None) -> None:
        if item is not None:
            self.looked_at.emit(cast(str, item.data(_KEY)))

    def _activated(self, item: QTableWidgetItem) -> None:
        name = cast(str, item.data(_KEY))
        if self.parts[name].state == "done":
            self.open_requested.emit(name)

    def _paint_all(self) -> None:
        for name in self._places:
            self._paint(name)

    def _paint(self, name: str) -> None:
        item, part, theme = self.item(*self._places[name]), self.parts[name], self._theme
        value = self.rate(name)
        ground, ink, text = theme.colours.sunken, theme.colours.muted, "·"
        if part.state == "running":
            ground, ink, text = theme.colours.accent_soft, theme.colours.accent, "…"
        elif part.state == "stopped":
            text = "…"
        elif part.state == "failed":
            ground, ink, text = theme.colours.danger_soft, theme.colours.danger, self.tr("failed")
        elif part.state == "done":
            text = "✓" if value is None else f"{value:.2f}"
            if value is not None:
                ground = heat_colour(value, "asr", theme)
            ink = max(("#000000", "#ffffff"), key=lambda colour: contrast(ground, colour))
        item.setText(text)
        item.setBackground(QBrush(QColor(ground)))
        item.setForeground(QBrush(QColor(ink)))
        told = self.describe(name)
        item.setToolTip(as_tool_tip(told))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
