"""Shadow and target side by side on maps of z, for three scenarios (paper, figure 7)."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QWidget,
)

from m4i_core.embedding.methods import METHODS
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.item_models import words
from m4i_gui.item_models.study_view import (
    PAPER_SCENARIOS,
    SCENARIOS,
    SideMap,
    StudyMaps,
    StudyView,
    read_maps,
)
from m4i_gui.panels.heat_cells import SCENARIO_MARKS
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.services.theme import MEMBER_SYMBOL, NONMEMBER_SYMBOL, SPACE_S, Theme
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled

_SIDES = ("shadow", "target")
_MOST = 3


class PairPlots(pg.GraphicsLayoutWidget):
    """Small scatter plots: scenarios across, shadow above target; each pair moves together.

    Keys: + and - zoom all, 0 shows everything.

    Args:
        theme: The look.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: list[tuple[str, dict[str, tuple[str, SideMap]], str]] = []
        self.boxes: list[pg.ViewBox] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 300)
        self.setAccessibleName(self.tr("Maps of shadow (above) and target (below), by scenario"))
        theme.changed.connect(self._draw)

    def sizeHint(self) -> QSize:
        # Small, and stretched by the layout: a page that scrolls asks for as much as it hints at.
        return QSize(600, 300)

    def show_pairs(self, pairs: list[tuple[str, dict[str, tuple[str, SideMap]], str]]) -> None:
        """Show other maps.

        Args:
            pairs: For each scenario its title, for "shadow" and "target" the model's name and
                map, and what to say where there is none.
        """
        self._shown = pairs
        self._draw()

    def _draw(self) -> None:
        self.clear()
        self.boxes = []
        theme = self._theme
        self.setBackground(theme.colour("card"))
        for column, (_, sides, problem) in enumerate(self._shown):
            first: pg.ViewBox | None = None
            for row, side in enumerate(_SIDES):
                name = sides[side][0] if side in sides else ""
                what = self.tr("Shadow {0}") if side == "shadow" else self.tr("Target {0}")
                self._label(what.format(name) if name else " ", 2 * row, column)
                box = self._box(2 * row + 1, column)
                if side in sides:
                    self._points(box, sides[side][1])
                elif row == 0:
                    said = pg.TextItem(problem, color=theme.colour("muted"), anchor=(0.5, 0.5))
                    said.setFont(theme.font("small"))
                    box.addItem(said, ignoreBounds=True)
                    box.setRange(xRange=(-1, 1), yRange=(-1, 1))
                if first is not None:
                    box.setXLink(first)
                    box.setYLink(first)
                first = first or box
                self.boxes.append(box)
        if self._shown:
            self._legend(len(self._shown))
        self.zoom_to_all()

    def _box(self, row: int, column: int) -> pg.ViewBox:
        # Plain boxes, no plots: coordinates of such a map mean nothing by themselves, and six
        # sets of axes would take a third of a second to make.
        border = pg.mkPen(self._theme.colour("border_strong"), width=1)
        box = self.addViewBox(row=row, col=column, border=border, enableMenu=False)
        box.setBackgroundColor(self._theme.colour("surface"))
        return box

    def _label(self, text: str, row: int, column: int, columns: int = 1) -> None:
        size = f"{self._theme.font('small').pointSizeF():.1f}pt"
        colour = self._theme.colours.text
        bold = columns == 1
        self.addLabel(
            text, row=row, col=column, colspan=columns, color=colour, size=size, bold=bold
        )

    def _points(self, box: pg.ViewBox, placed: SideMap) -> None:
        theme = self._theme
        size = 7.0 if len(placed.xy) <= 1000 else 4.5
        looks = ((False, NONMEMBER_SYMBOL, "nonmember"), (True, MEMBER_SYMBOL, "member"))
        for member, symbol, role in looks:
            xy = placed.xy[placed.member == member]
            item = pg.ScatterPlotItem(
                x=xy[:, 0],
                y=xy[:, 1],
                symbol=symbol,
                size=size,
                brush=pg.mkBrush(theme.colour(role, 200)),
                pen=pg.mkPen(theme.colour("card"), width=0.6),
                pxMode=True,
            )
            box.addItem(item, ignoreBounds=True)

    def _legend(self, columns: int) -> None:
        colours = self._theme.colours
        text = (
            f'<span style="color:{colours.member}">●</span> {self.tr("member")} '
            f'&nbsp;&nbsp;&nbsp;<span style="color:{colours.nonmember}">▲</span> '
            f"{self.tr('non-member')}"
        )
        self._label(text, 4, 0, max(2, columns))

    def zoom_to_all(self) -> None:
        """Show everything in every pair."""
        for column, (_, sides, _problem) in enumerate(self._shown):
            if not sides:
                continue
            xy = np.concatenate([placed.xy for _, placed in sides.values()])
            if not len(xy):
                continue
            low, high = xy.min(axis=0), xy.max(axis=0)
            span = np.maximum(high - low, 1e-9)
            self.boxes[2 * column].setRange(
                xRange=(low[0], low[0] + span[0]), yRange=(low[1], low[1] + span[1]), padding=0.06
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        factors = {Qt.Key.Key_Plus: 0.8, Qt.Key.Key_Equal: 0.8, Qt.Key.Key_Minus: 1.25}
        if key in factors:
            for box in self.boxes[::2]:
                box.scaleBy((factors[key], factors[key]))
        elif key == Qt.Key.Key_0:
            self.zoom_to_all()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        # The wheel scrolls the page unless the plots have been entered.
        if event.type() == QEvent.Type.Wheel and not self.hasFocus():
            event.ignore()
            return False
        return bool(super().viewportEvent(event))


class StudyMapsPanel(QuestionPanel):
    """Do members lie apart from non-members, and alike for shadow and target?

    Args:
        services: Theme and jobs.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(
            self.tr("Does the target part members from others as the attacker's shadow does?")
        )
        self.setAccessibleName(self.tr("Maps"))
        self._services = services
        self._view: StudyView | None = None
        self._maps: dict[str, StudyMaps] = {}
        self._job: Job | None = None
        self._scenarios: list[str] = []
        self.method_combo = QComboBox()
        self.method_combo.setAccessibleName(self.tr("Method of the map"))
        self.method_combo.currentIndexChanged.connect(self._draw)
        self.combos: list[QComboBox] = []
        self._labels: list[PlainLabel] = []
        self._choices = QGridLayout()
        self._choices.setSpacing(SPACE_S)
        for column in range(_MOST):
            label = PlainLabel("", "strong", wrap=False)
            combo = QComboBox()
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.currentIndexChanged.connect(self._chosen)
            label.setBuddy(combo)
            self._choices.addWidget(label, 0, column)
            self._choices.addWidget(combo, 1, column)
            self._choices.setColumnStretch(column, 1)
            self._labels.append(label)
            self.combos.append(combo)
        self.pairs = PairPlots(services.theme)
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.method_combo)
        self.state = PlainLabel("", "muted")
        row.addWidget(self.state, 1)
        card.body.addLayout(row)
        card.body.addLayout(self._choices)
        card.body.addWidget(self.pairs, 1)
        self.empty = EmptyState(
            services.theme,
            "map",
            self.tr("No maps yet"),
            self.tr("They come as soon as a combination is done."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(scrolled(card, self.tr("Maps")))
        self.stack.addWidget(self.empty)
        self.column.addWidget(self.stack, 1)

    def show_study(self, view: StudyView) -> None:
        """Show another study; maps are read when the panel is looked at."""
        self.stop()
        self._view, self._maps = None, {}
        have = {c.scenario for c in view.done}
        order = dict.fromkeys((*PAPER_SCENARIOS, *SCENARIOS))
        self._scenarios = [s for s in order if s in have][:_MOST]
        for column, (combo, label) in enumerate(zip(self.combos, self._labels, strict=True)):
            used = column < len(self._scenarios)
            combo.clear()
            combo.setVisible(used)
            label.setVisible(used)
            self._choices.setColumnStretch(column, 1 if used else 0)
            if not used:
                continue
            scenario = self._scenarios[column]
            said = words.scenario_label(scenario)
            label.setText(f"{SCENARIO_MARKS[scenario]}  {said}")
            combo.setAccessibleName(self.tr("Combination shown for {0}").format(said))
            for combination in view.done:
                if combination.scenario == scenario:
                    shadow, target = view.shadow(combination), view.target(combination)
                    combo.addItem(combination.name, combination)
                    combo.setItemData(
                        combo.count() - 1,
                        f"{shadow.full_name} → {target.full_name}",
                        Qt.ItemDataRole.ToolTipRole,
                    )
        self.stack.setCurrentIndex(0 if self._scenarios else 1)
        self._view = view
        self._chosen()

    @property
    def chosen(self) -> list[Any]:
        """The combinations that are shown, one a scenario."""
        return [c.currentData() for c in self.combos[: len(self._scenarios)] if c.currentData()]

    def _chosen(self) -> None:
        if self._view is not None:
            self._draw()
            self._read()

    def showEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        view = self._view
        if view is None or self._job is not None or not self.isVisible():
            return
        wanted = [c for c in self.chosen if c.name not in self._maps]
        if not wanted:
            return

        def work(progress: Progress, cancel: CancelToken) -> object:
            return view, read_maps(view, wanted, cancel)

        label = self.tr("Reading maps")
        self._job = self._services.jobs.start(label, work, done=self._arrived, failed=self._failed)
        self.state.setText(self.tr("Reading maps …"))

    def _arrived(self, found: tuple[StudyView, list[StudyMaps]]) -> None:
        view, maps = found
        if view is not self._view:
            return
        self._job = None
        self._maps.update({one.combination: one for one in maps})
        self._label_methods()
        self._draw()
        self._read()

    def _failed(self, error: M4IError) -> None:
        self._job = None
        self.state.setText(error.message)

    def stop(self) -> None:
        """Stop what is being read."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _label_methods(self) -> None:
        found = dict.fromkeys(name for maps in self._maps.values() for name in maps.maps)
        before = self.method_combo.currentData()
        self.method_combo.blockSignals(True)
        self.method_combo.clear()
        for name in found:
            self.method_combo.addItem(METHODS[name].label if name in METHODS else name, name)
        first = before or ("tsne" if "tsne" in found else None)
        self.method_combo.setCurrentIndex(max(self.method_combo.findData(first), 0))
        self.method_combo.setVisible(bool(found))
        self.method_combo.blockSignals(False)

    def _draw(self) -> None:
        method = str(self.method_combo.currentData() or "")
        pairs = []
        for combination in self.chosen:
            read = self._maps.get(combination.name)
            sides = read.maps.get(method, {}) if read is not None else {}
            names = {"shadow": combination.shadow, "target": combination.target}
            problem = self.tr("Reading …") if read is None else read.problem
            pairs.append(
                (
                    combination.scenario,
                    {side: (names[side], placed) for side, placed in sides.items()},
                    problem or self.tr("This combination has no such map."),
                )
            )
        self.pairs.show_pairs(pairs)
        self.state.setText(
            self.tr("Each point is a record. Shadow and target of a pair move together.")
        )

    def plots(self) -> list[tuple[str, QWidget]]:
        """Return what can be exported as a picture."""
        return [(f"maps-{self.method_combo.currentData()}", self.pairs)] if self._maps else []
