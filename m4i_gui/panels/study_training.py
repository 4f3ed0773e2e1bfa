"""The training of all models of a study: which of them learnt its members by heart?"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from m4i_core.data.problems_file import visible
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.item_models.study_training import ModelHistory, read_histories
from m4i_gui.item_models.study_view import StudyView
from m4i_gui.item_models.training_gap import gap_of
from m4i_gui.panels.model_curves import ModelCurves
from m4i_gui.panels.plot_style import PlotStyle
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.panels.study_roc_plot import MOST_COLOURS, overlay_pen
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_M, SPACE_S, Theme
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import InfoLabel, PlainLabel, as_tool_tip
from m4i_gui.widgets.scrolled import scrolled

_PLACE = Qt.ItemDataRole.UserRole
_ICON = QSize(34, 14)
_TO_BEGIN_WITH = 6


class GapPlot(pg.PlotWidget):
    """Members' ROUGE-L minus that of held-out records, a line a model.

    Args:
        theme: Look.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines: list[pg.PlotDataItem] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setMinimumSize(260, 220)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Gap between members and held-out records by epoch"))
        self.setLabel("bottom", self.tr("Epoch"))
        self.setLabel("left", self.tr("Gap in ROUGE-L"))
        self.getPlotItem().getAxis("left").enableAutoSIPrefix(False)
        PlotStyle(self, theme)
        self._zero = pg.InfiniteLine(angle=0, pos=0)
        self.addItem(self._zero, ignoreBounds=True)

    def sizeHint(self) -> QSize:
        return QSize(420, 260)

    def show_models(self, models: list[tuple[ModelHistory, QPen]], current: int) -> None:
        """Show the gaps of these models; the one at place `current` is drawn wider."""
        for line in self.lines:
            self.removeItem(line)
        self.lines = []
        self._zero.setPen(pg.mkPen(self._theme.colour("border_strong"), width=1))
        for place, (model, pen) in enumerate(models):
            found = gap_of(model.rows)
            if place == current:
                pen.setWidthF(pen.widthF() + 1.6)
            line = self.plot(found.epochs, found.gap, pen=pen)
            line.setZValue(20 if place == current else 10)
            self.lines.append(line)
        self.autoRange()


class StudyTrainingPanel(QuestionPanel):
    """Gaps of all models together, and one model's curves in full.

    Args:
        services: Jobs and theme.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(
            self.tr("Which models learnt their members by heart, and from when on?")
        )
        self.setAccessibleName(self.tr("Training"))
        self._services = services
        self._view: StudyView | None = None
        self._job: Job | None = None
        self._wanted = False
        self.models: list[ModelHistory] = []
        self.plot = GapPlot(services.theme)
        self.curves = ModelCurves("target", services.theme)
        for plot in (self.curves.quality, self.curves.loss):
            plot.setMinimumHeight(210)
        left = QWidget()
        left.setProperty("role", "plain")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self._gap_card())
        column.addWidget(self.curves, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(SPACE_M)
        splitter.addWidget(left)
        splitter.addWidget(self._choice_card())
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([820, 320])
        self.column.addWidget(scrolled(splitter, self.tr("Training")), 1)
        services.theme.changed.connect(self._paint)

    def _gap_card(self) -> Card:
        card = Card()
        card.body.addWidget(
            InfoLabel(
                self.tr("Gap between members and held-out records"),
                self.tr(
                    "How much more of people's wording a model's texts share for its members than "
                    "for records it never learnt from. The wider the gap, the more an attack on "
                    "the texts has to go by."
                ),
                self._services.theme,
                role="strong",
            )
        )
        card.body.addWidget(self.plot, 1)
        return card

    def _choice_card(self) -> Card:
        card = Card()
        card.setMinimumWidth(240)
        card.body.addWidget(
            PlainLabel(self.tr("Models: {0} lines at most").format(MOST_COLOURS), "strong")
        )
        card.body.addWidget(
            PlainLabel(
                self.tr("Targets are solid, shadows dashed. The chosen one is shown in full."),
                "small",
            )
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Models to draw"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setIconSize(_ICON)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self._ticked)
        self.list.currentRowChanged.connect(self._current_changed)
        card.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for role, text in (("target", self.tr("Targets")), ("shadow", self.tr("Shadows"))):
            button = make_button(text)
            button.setAccessibleName(self.tr("Draw these only: {0}").format(text))
            button.setProperty("models", role)
            button.clicked.connect(self._only_role)
            row.addWidget(button, 1)
        card.body.addLayout(row)
        self.said = PlainLabel("", "small")
        card.body.addWidget(self.said)
        return card

    # Reading ------------------------------------------------------------------------------------

    def show_study(self, view: StudyView) -> None:
        """Show another study; histories are read when the panel is looked at."""
        self.stop()
        self._view, self.models = view, []
        self._fill()
        self._wanted = True
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def stop(self) -> None:
        """Stop reading."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _read(self) -> None:
        view = self._view
        if view is None or not self._wanted or self._job is not None:
            return
        self._wanted = False

        def work(progress: Progress, cancel: CancelToken) -> object:
            return view, read_histories(view, cancel)

        self.said.setText(self.tr("Reading the models' histories …"))
        self._job = self._services.jobs.start(
            self.tr("Reading the training of all models"),
            work,
            done=self._found,
            failed=self._failed,
        )

    def _found(self, result: tuple[StudyView, list[ModelHistory]]) -> None:
        view, models = result
        self._job = None
        if view is self._view:
            self.models = models
            self._fill()

    def _failed(self, error: M4IError) -> None:
        self._job = None
        self.said.setText(error.message)

    # What is shown ------------------------------------------------------------------------------

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        ticked = 0
        for place, model in enumerate(self.models):
            role = self.tr("Target {0}") if model.role == "target" else self.tr("Shadow {0}")
            item = QListWidgetItem(role.format(visible(model.name)))
            item.setData(_PLACE, place)
            item.setToolTip(as_tool_tip(f"{visible(model.full_name)}\n{model.problem}".strip()))
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if model.rows:
                item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
                wanted = ticked < _TO_BEGIN_WITH
                ticked += wanted
                item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
            else:
                item.setFlags(Qt.ItemFlag.ItemIsSelectable)
            self.list.addItem(item)
        first = next((place for place, model in enumerate(self.models) if model.rows), -1)
        self.list.setCurrentRow(first)
        self.list.blockSignals(False)
        without = [model for model in self.models if not model.rows]
        self.said.setText(
            self.tr("No history: {0}").format(
                "; ".join(f"{visible(m.name)} – {m.problem}" for m in without[:3])
            )
            if without
            else ""
        )
        self.said.setVisible(bool(self.said.plain()))
        self._current_changed(first)

    @property
    def drawn(self) -> list[int]:
        """Places of the models whose gaps are drawn."""
        listed = [self.list.item(row) for row in range(self.list.count())]
        return [i.data(_PLACE) for i in listed if i.checkState() == Qt.CheckState.Checked]

    def _ticked(self, item: QListWidgetItem) -> None:
        if item.checkState() == Qt.CheckState.Checked and len(self.drawn) > MOST_COLOURS:
            self.list.blockSignals(True)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.blockSignals(False)
            self.said.setText(
                self.tr("{0} lines at most: untick another model first.").format(MOST_COLOURS)
            )
            self.said.show()
        self._draw()

    def _only_role(self) -> None:
        role = self.sender().property("models")
        left = MOST_COLOURS
        self.list.blockSignals(True)
        for place, model in enumerate(self.models):
            if model.rows:
                wanted = model.role == role and left > 0
                left -= wanted
                state = Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked
                self.list.item(place).setCheckState(state)
        self.list.blockSignals(False)
        self._draw()

    def _current_changed(self, place: int) -> None:
        known = 0 <= place < len(self.models) and bool(self.models[place].rows)
        self.curves.setVisible(known)
        if known:
            model = self.models[place]
            self.curves.show_model(
                self.list.item(place).text(), visible(model.full_name), model.rows
            )
        self._draw()

    def _draw(self) -> None:
        drawn = self.drawn
        current = self.list.currentRow()
        lines = [
            (self.models[place], self._pen(place, colour)) for colour, place in enumerate(drawn)
        ]
        self.plot.show_models(lines, drawn.index(current) if current in drawn else -1)
        self.plot.setAccessibleDescription(
            "; ".join(self.list.item(place).text() for place in drawn)
        )
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            icon = self._line(self._pen(row, drawn.index(row))) if row in drawn else QIcon()
            self.list.item(row).setIcon(icon)
        self.list.blockSignals(False)

    def _pen(self, place: int, colour: int) -> QPen:
        dashed = self.models[place].role == "shadow"
        return overlay_pen(self._services.theme, colour, 1 if dashed else 0)

    def _line(self, pen: QPen) -> QIcon:
        pixmap = QPixmap(_ICON * 2)
        pixmap.setDevicePixelRatio(2.0)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        pen.setCosmetic(False)
        painter.setPen(pen)
        painter.drawLine(0, _ICON.height() // 2, _ICON.width(), _ICON.height() // 2)
        painter.end()
        return QIcon(pixmap)

    def _paint(self) -> None:
        if self.models:
            self._draw()

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        found: list[tuple[str, pg.PlotWidget]] = [("training-gap", self.plot)]
        if not self.curves.isHidden():
            found += [
                ("training-quality", self.curves.quality),
                ("training-loss", self.curves.loss),
            ]
        return found
