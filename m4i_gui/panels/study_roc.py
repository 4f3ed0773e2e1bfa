"""ROC overlay of any combinations of a study (paper, figure 8)."""

from __future__ import annotations

from importlib.resources import files

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_core.study.result import CombinationResult
from m4i_gui.item_models import words
from m4i_gui.item_models.study_view import (
    PAPER_SCENARIOS,
    StudyCurves,
    StudyView,
    attack_name,
    read_curves,
)
from m4i_gui.panels.heat_cells import SCENARIO_MARKS
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.panels.study_roc_plot import (
    MOST_COLOURS,
    OverlayCurve,
    StudyRocPlot,
    overlay_pen,
)
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_M, SPACE_S
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.labels import PlainLabel, as_tool_tip
from m4i_gui.widgets.scrolled import scrolled

_NAME = Qt.ItemDataRole.UserRole
_ICON = QSize(34, 14)


class StudyRocPanel(QuestionPanel):
    """Which attack recognises more members at the same price, and where?

    Args:
        services: Theme and jobs.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(
            self.tr("Which attack recognises more members at the same share of wrong accusations?")
        )
        self.setAccessibleName(self.tr("ROC"))
        self._services = services
        self._view: StudyView | None = None
        self._curves: dict[str, StudyCurves] = {}
        self._colours: dict[str, int] = {}
        self._job: Job | None = None
        self.plot = StudyRocPlot(services.theme)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(SPACE_M)
        splitter.addWidget(self._plot_card())
        splitter.addWidget(self._choice_card())
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([820, 340])
        self.column.addWidget(scrolled(splitter, self.tr("ROC")), 1)
        services.theme.changed.connect(self._paint)
        self._paint()

    def _plot_card(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.state = PlainLabel("", "muted")
        self.linear_button = self._segment(self.tr("Linear"))
        self.log_button = self._segment(self.tr("Log-log"))
        self._axes = QButtonGroup(self)
        self._axes.addButton(self.linear_button)
        self._axes.addButton(self.log_button)
        self.linear_button.setChecked(True)
        self.log_button.toggled.connect(self.plot.set_log)
        row.addWidget(self.state, 1)
        row.addWidget(self.linear_button)
        row.addWidget(self.log_button)
        card.body.addLayout(row)
        card.body.addWidget(self.plot, 1)
        return card

    def _segment(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setAccessibleName(self.tr("{0} axes").format(text))
        return button

    def _choice_card(self) -> Card:
        card = Card()
        card.setMinimumWidth(260)
        card.body.addWidget(PlainLabel(self.tr("Attacks: kind of line"), "strong"))
        self._attack_column = QVBoxLayout()
        self._attack_column.setSpacing(2)
        self.attack_boxes: dict[str, QCheckBox] = {}
        card.body.addLayout(self._attack_column)
        card.body.addWidget(
            PlainLabel(self.tr("Combinations: colour ({0} at most)").format(MOST_COLOURS), "strong")
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Combinations to draw"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setIconSize(_ICON)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self._item_changed)
        card.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.example_button = make_button(self.tr("One of each scenario"))
        self.example_button.clicked.connect(self.choose_examples)
        self.none_button = make_button(self.tr("None"))
        self.none_button.clicked.connect(self.choose_none)
        row.addWidget(self.example_button, 1)
        row.addWidget(self.none_button)
        card.body.addLayout(row)
        self.problem = Note(self._services.theme, tone="warning")
        self.problem.hide()
        card.body.addWidget(self.problem)
        return card

    # What is shown ------------------------------------------------------------------------------

    def show_study(self, view: StudyView) -> None:
        """Show another study; scores are read when the panel is looked at."""
        self.stop()
        self._view, self._curves, self._colours = view, {}, {}
        for box in self.attack_boxes.values():
            self._attack_column.removeWidget(box)
            box.deleteLater()
        self.attack_boxes = {}
        paper = (view.similarity_attack, view.feature_attack)
        for name in view.attacks:
            box = QCheckBox(attack_name(name))
            box.setAccessibleName(box.text())
            box.setIconSize(_ICON)
            box.setChecked(name in paper)
            box.toggled.connect(self._draw)
            self._attack_column.addWidget(box)
            self.attack_boxes[name] = box
        self.list.blockSignals(True)
        self.list.clear()
        for combination in view.done:
            self.list.addItem(self._item(view, combination))
        self.list.blockSignals(False)
        self.choose_examples()

    def _item(self, view: StudyView, combination: CombinationResult) -> QListWidgetItem:
        label = words.scenario_label(combination.scenario)
        item = QListWidgetItem(f"{SCENARIO_MARKS[combination.scenario]} {combination.name}")
        item.setData(_NAME, combination.name)
        item.setToolTip(
            as_tool_tip(
                self.tr("{0}\nShadow: {1}\nTarget: {2}").format(
                    label, view.shadow(combination).full_name, view.target(combination).full_name
                )
            )
        )
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{combination.name}, {label}")
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(Qt.CheckState.Unchecked)
        return item

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    @property
    def chosen(self) -> list[str]:
        """Names of the combinations that are drawn."""
        return [
            str(i.data(_NAME)) for i in self._items() if i.checkState() == Qt.CheckState.Checked
        ]

    def choose(self, names: list[str]) -> None:
        """Draw these combinations."""
        self.list.blockSignals(True)
        for item in self._items():
            wanted = item.data(_NAME) in names[:MOST_COLOURS]
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._chosen()

    def choose_examples(self) -> None:
        """Draw the first combination of each of the paper's scenarios."""
        view = self._view
        if view is None:
            return
        plain = [c for c in view.done if not view.target(c).defenses] or view.done
        found = []
        for scenario in PAPER_SCENARIOS:
            found += [c.name for c in plain if c.scenario == scenario][:1]
        self.choose(found or [c.name for c in plain[:1]])

    def choose_none(self) -> None:
        """Draw nothing."""
        self.choose([])

    def _item_changed(self, item: QListWidgetItem) -> None:
        if len(self.chosen) > MOST_COLOURS:
            self.list.blockSignals(True)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.blockSignals(False)
        self._chosen()

    def _chosen(self) -> None:
        chosen = self.chosen
        self._colours = {name: c for name, c in self._colours.items() if name in chosen}
        for name in chosen:
            # A combination keeps its colour while others come and go.
            free = (c for c in range(MOST_COLOURS) if c not in self._colours.values())
            self._colours.setdefault(name, next(free, 0))
        self._paint_icons()
        self._draw()
        self._read()

    # Reading ------------------------------------------------------------------------------------

    def showEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        view = self._view
        if view is None or self._job is not None or not self.isVisible():
            return
        wanted = [c for c in view.done if c.name in self.chosen and c.name not in self._curves]
        if not wanted:
            return

        def work(progress: Progress, cancel: CancelToken) -> object:
            return view, read_curves(view, wanted, cancel)

        label = self.tr("Reading scores")
        self._job = self._services.jobs.start(label, work, done=self._arrived, failed=self._failed)
        self.state.setText(self.tr("Reading scores …"))

    def _arrived(self, found: tuple[StudyView, list[StudyCurves]]) -> None:
        view, curves = found
        if view is not self._view:
            return
        self._job = None
        self._curves.update({one.combination: one for one in curves})
        self._draw()
        self._read()

    def _failed(self, error: M4IError) -> None:
        self._job = None
        self.problem.say(error.message, "warning")

    def stop(self) -> None:
        """Stop what is being read."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    # Drawing ------------------------------------------------------------------------------------

    def _draw(self) -> None:
        view = self._view
        if view is None:
            return
        curves, problems, nonmembers = [], [], []
        for name in self.chosen:
            read = self._curves.get(name)
            if read is None:
                continue
            if read.problem:
                problems.append(f"{name}: {read.problem}")
                continue
            nonmembers.append(read.nonmembers)
            for style, (attack, box) in enumerate(self.attack_boxes.items()):
                if box.isChecked() and attack in read.rocs:
                    label = self._label(view, name, attack)
                    curves.append(
                        OverlayCurve(label, read.rocs[attack], self._colours[name], style)
                    )
        self.plot.show_overlay(curves, min(nonmembers, default=0))
        self.problem.say("\n".join(problems), "warning")
        if not view.done:
            self.state.setText(self.tr("No combination is done yet."))
        elif not self.chosen:
            self.state.setText(self.tr("Tick a combination to draw its curves."))
        elif self._job is None:
            self.state.setText(self.tr("Thin diagonal: random guessing.") if curves else "")

    def _label(self, view: StudyView, name: str, attack: str) -> str:
        result = next(c for c in view.done if c.name == name).attacks.get(attack)
        short = {view.similarity_attack: "MB", view.feature_attack: "FB"}.get(
            attack, words.attack_label(attack)
        )
        number = f", AUC {result.auc:.2f}" if result is not None else ""
        return f"{name} {short}{number}"

    def _paint(self) -> None:
        colours = self._services.theme.colours
        # The style sheet of the program dresses the boxes of buttons, not those of lists.
        self.list.setStyleSheet(
            "QListView::indicator { width: 14px; height: 14px; border-radius: 3px; "
            f"border: 1px solid {colours.border_strong}; background: {colours.card}; }}"
            f"QListView::indicator:checked {{ background: {colours.accent}; "
            f'border: 1px solid {colours.accent}; image: url("{self._tick()}"); }}'
        )
        self._paint_icons()

    def _tick(self) -> str:
        tone = self._services.theme.name
        return str(files("resources").joinpath("icons", f"tick-{tone}.svg")).replace("\\", "/")

    def _paint_icons(self) -> None:
        self.list.blockSignals(True)
        for item in self._items():
            colour = self._colours.get(str(item.data(_NAME)))
            pen = overlay_pen(self._services.theme, colour, 0, 4) if colour is not None else None
            item.setIcon(self._line(pen))
        self.list.blockSignals(False)
        for style, box in enumerate(self.attack_boxes.values()):
            box.setIcon(self._line(self.plot.line_pixmap_pen(style)))

    def _line(self, pen: QPen | None) -> QIcon:
        pixmap = QPixmap(_ICON * 2)
        pixmap.setDevicePixelRatio(2)
        pixmap.fill(Qt.GlobalColor.transparent)
        if pen is not None:
            painter = QPainter(pixmap)
            painter.setPen(pen)
            painter.drawLine(1, _ICON.height() // 2, _ICON.width() - 1, _ICON.height() // 2)
            painter.end()
        return QIcon(pixmap)

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        if not self.chosen:
            return []
        return [("roc-overlay-log" if self.plot.log else "roc-overlay", self.plot)]
