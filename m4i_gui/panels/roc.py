"""ROC: how many members are recognised at which price in wrongly accused non-members."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QWidget,
)

from m4i_core.attacks.registry import BY_SHADOW
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.item_models import words
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.item_models.operating import OperatingCurve
from m4i_gui.panels.low_rates import LowRatesCard
from m4i_gui.panels.operating_point import OperatingPointCard
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.panels.roc_plot import SMALLEST, RocPlot
from m4i_gui.panels.roc_runs import RocRuns
from m4i_gui.services.jobs import Job
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_S, SPACE_XS
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.focus_order import order_focus
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled

_REPEATS = 300
_MOST_MARKS = 3000
_BAND_POINTS = 160


class RocPanel(QuestionPanel):
    """Curves of all attacks, and one operating point to think with.

    Args:
        services: Theme and jobs.
        selection: The selection that all views share.
    """

    def __init__(
        self, services: Services, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.question.setText(
            self.tr(
                "How many members does an attack recognise, and how many others does it accuse?"
            )
        )
        self.setAccessibleName(self.tr("ROC"))
        self._services = services
        self._selection = selection
        self._view: AuditView | None = None
        self._operating: dict[str, OperatingCurve] = {}
        self._bands: dict[str, tuple[Any, Any, Any]] = {}
        self._job: Job | None = None
        self._wide: bool | None = None

        self.plot = RocPlot(services.theme)
        self.plot.moved.connect(self._moved_in_plot)
        self.plot.ranged.connect(self._select_range)
        self.card = OperatingPointCard(services.theme)
        self.card.moved.connect(self._moved_in_card)
        self.card.chosen.connect(self._select_outcome)
        self.numbers = LowRatesCard(services.theme)
        self.runs = RocRuns(services)
        self.runs.changed.connect(self._draw_runs)

        inside = QWidget()
        inside.setProperty("role", "plain")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, SPACE_S, 0)
        self._grid.setSpacing(SPACE_L)
        self.plot_card = self._plot_card()
        scroll = scrolled(inside, self.tr("ROC"))
        self._scroll = scroll
        self.absent = EmptyState(
            services.theme,
            "curve",
            self.tr("No curve can be drawn here"),
            self.tr(
                "A ROC counts how many members an attack recognises. Nobody says which of these "
                "records are members, so there is nothing to count. How often the attack names "
                "members and accuses others was measured on shadow models: see “My data”."
            ),
        )
        self.absent.hide()
        self.column.addWidget(scroll, 1)
        self.column.addWidget(self.absent, 1)
        self._arrange(True)
        selection.changed.connect(self._selection_changed)
        services.theme.changed.connect(self._paint_legend)
        services.theme.changed.connect(self._draw_runs)

    def _plot_card(self) -> Card:
        card = Card()
        self.attack_combo = QComboBox()
        self.attack_combo.setAccessibleName(self.tr("Attack whose operating point is shown"))
        self.attack_combo.currentIndexChanged.connect(self._attack_chosen)
        self.linear_button = self._segment(self.tr("Linear"))
        self.log_button = self._segment(self.tr("Log-log"))
        self.log_button.setToolTip(
            self.tr("Shows what happens at very low false-positive rates, where a leak is gravest")
        )
        self._axes = QButtonGroup(self)
        self._axes.addButton(self.linear_button)
        self._axes.addButton(self.log_button)
        self.linear_button.setChecked(True)
        self.log_button.toggled.connect(self.plot.set_log)
        self.band_box = QCheckBox(self.tr("95 % band"))
        self.band_box.setAccessibleName(self.tr("Show the 95 % band"))
        self.band_box.setChecked(True)
        self.band_box.toggled.connect(self.plot.set_band_visible)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.attack_combo, 1)
        row.addWidget(self.band_box)
        row.addSpacing(SPACE_S)
        row.addWidget(self.linear_button)
        row.addWidget(self.log_button)
        self.legend = QGridLayout()
        self.legend.setHorizontalSpacing(SPACE_L)
        self.legend.setVerticalSpacing(SPACE_XS)
        self._legend_boxes: dict[str, QCheckBox] = {}
        card.body.addLayout(row)
        card.body.addWidget(self.plot, 1)
        card.body.addLayout(self.legend)
        card.body.addWidget(self.runs)
        keys = QHBoxLayout()
        keys.setSpacing(SPACE_XS)
        self._diamond = QLabel()
        keys.addWidget(self._diamond)
        self.threshold_words = PlainLabel("", "small")
        keys.addWidget(self.threshold_words, 1)
        card.body.addLayout(keys)
        self.reason = PlainLabel("", "small")
        card.body.addWidget(self.reason)
        return card

    def _segment(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setAccessibleName(self.tr("{0} axes").format(text))
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width() >= 960)
        self._arrange_legend()

    def _arrange(self, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        for card in (self.plot_card, self.card, self.numbers):
            self._grid.removeWidget(card)
        self.plot.setMinimumHeight(300)
        self._grid.addWidget(self.plot_card, 0, 0, 1, 1 if wide else 2)
        if wide:
            self._grid.addWidget(self.card, 0, 1)
        else:
            self._grid.addWidget(self.card, 1, 0, 1, 2)
        self._grid.addWidget(self.numbers, 2, 0, 1, 2)
        self.card.setMaximumWidth(380 if wide else 16_777_215)
        self.card.setMinimumWidth(300)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(0, 1)

    # What is shown ------------------------------------------------------------------------------

    def show_audit(self, view: AuditView) -> None:
        """Show another audit."""
        self.stop()
        self._view = None
        self._bands = {}
        columns, target = view.columns, view.columns.target
        self._operating = {
            name: OperatingCurve(curve, columns.scores(name)[target], columns.member[target])
            for name, curve in view.rocs.items()
        }
        unknown = view.result.was_mine is not None
        self._scroll.setVisible(not unknown)
        self.absent.setVisible(unknown)
        self._explain_threshold(view)
        self.plot.show_curves(view.rocs, view.result.sets.target_nonmembers)
        self.numbers.show_result(view.result)
        self.runs.show_audit(view.audit.folder)
        self._explain_grey(view.result.sets.target_nonmembers)
        self._fill_legend(view)
        self.attack_combo.blockSignals(True)
        self.attack_combo.clear()
        for name in view.rocs:
            self.attack_combo.addItem(words.attack_label(name), name)
        best = view.result.verdict.attack
        place = self.attack_combo.findData(best)
        self.attack_combo.setCurrentIndex(max(place, 0))
        self.attack_combo.blockSignals(False)
        self._view = view
        self.card.setEnabled(bool(view.rocs))
        self._attack_chosen()

    def _explain_threshold(self, view: AuditView) -> None:
        how = self.tr("threshold fixed on the shadow model.")
        if view.result.ask == "owner":
            how = self.tr(
                "threshold fixed on the other records in turn, or on a shadow model where the "
                "attack says so."
            )
        self.threshold_words.setText(
            how
            + " "
            + self.tr(
                "Drag the round point or use the arrow keys. To select the records between two "
                "rates, drag with Shift, or hold Shift with the arrow keys and press Enter."
            )
        )

    def _explain_grey(self, nonmembers: int) -> None:
        floor = self.plot.smallest_rate
        shown = floor > SMALLEST
        self.reason.setVisible(shown)
        if shown:
            self.reason.setText(
                self.tr(
                    "Grey: with {0} non-members, an attack that accuses none of them may still "
                    "accuse up to {1} % of people in truth (95 % sure). Nothing can be said about "
                    "smaller rates."
                ).format(f"{nonmembers:,}", f"{100 * floor:.2g}")
            )

    def _draw_runs(self) -> None:
        self.plot.show_others(self.runs.curves())

    def stop(self) -> None:
        """Stop what is being computed."""
        self.runs.stop()
        self._stop_band()

    @property
    def attack(self) -> str:
        """The attack whose operating point is shown."""
        return str(self.attack_combo.currentData() or "")

    def _attack_chosen(self) -> None:
        view, name = self._view, self.attack
        if view is None or name not in self._operating:
            return
        threshold = view.columns.thresholds[name]
        self.plot.set_active(name, self._operating[name], threshold)
        owner = view.result.ask == "owner" and not name.startswith(BY_SHADOW)
        self.card.say_origin(cross_fitted=owner)
        self.card.show_curve(self._operating[name], threshold)
        box = self._legend_boxes.get(name)
        if box is not None:
            box.setChecked(True)
        self._paint_legend()
        self.runs.show_attack(name)
        self._selection_changed(None)
        if name in self._bands:
            self.plot.set_band(*self._bands[name])
        else:
            self._compute_band(name)

    def _stop_band(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _compute_band(self, name: str) -> None:
        assert self._view is not None
        self._stop_band()
        columns = self._view.columns
        scores, member = columns.scores(name)[columns.target], columns.member[columns.target]
        groups = columns.table.column("group") if columns.has("group") else None
        # Many records need fewer repeats: the band is narrow, and time is the user's.
        repeats = max(100, min(_REPEATS, 3_000_000 // max(1, len(scores))))
        seed = self._view.result.manifest.seed
        target = columns.target

        def work(progress: Progress, cancel: CancelToken) -> object:
            from m4i_core.evaluation.roc import bootstrap_band

            grid = np.unique(
                np.concatenate(
                    [
                        np.linspace(0, 1, _BAND_POINTS // 2),
                        np.geomspace(SMALLEST, 1, _BAND_POINTS // 2),
                    ]
                )
            )
            cancel.check()
            clusters = None
            if groups is not None:
                listed = groups.to_pylist()
                keys = [listed[row] or f"record {row}" for row in np.flatnonzero(target)]
                clusters = keys if len(set(keys)) < len(keys) else None
            low, high = bootstrap_band(
                scores, member, grid, seed=seed, repeats=repeats, clusters=clusters
            )
            return name, (grid, low, high)

        self._job = self._services.jobs.start(
            self.tr("Drawing the band of the ROC"), work, done=self._band_done
        )

    def _band_done(self, found: tuple[str, tuple[Any, Any, Any]]) -> None:
        name, band = found
        self._job = None
        if name in self._operating:
            self._bands[name] = band
            if name == self.attack:
                self.plot.set_band(*band)

    def _fill_legend(self, view: AuditView) -> None:
        while self.legend.count():
            old = self.legend.takeAt(0)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._legend_boxes = {}
        for name in view.rocs:
            attack = view.result.attacks.get(name)
            text = words.attack_label(name)
            if attack is not None:
                said = words.interval_text(attack.auc, attack.ci["auc"])
                text = self.tr("{0} – AUC {1}").format(text, said)
            box = QCheckBox(text)
            box.setAccessibleName(self.tr("Show the curve of {0}").format(text))
            box.setChecked(True)
            box.setIconSize(QSize(30, 10))
            box.setProperty("attack", name)
            box.toggled.connect(self._toggle_curve)
            self._legend_boxes[name] = box
        self._arrange_legend()
        self._paint_legend()
        order_focus(self)

    def _arrange_legend(self) -> None:
        """Two columns where both fit."""
        boxes = list(self._legend_boxes.values())
        widest = max([box.sizeHint().width() for box in boxes], default=0)
        room = self.width() - (self.card.width() if self._wide else 0) - 5 * SPACE_L
        columns = 2 if room >= 2 * widest + SPACE_L else 1
        for place, box in enumerate(boxes):
            self.legend.removeWidget(box)
            self.legend.addWidget(box, place // columns, place % columns)

    def _toggle_curve(self, visible: bool) -> None:
        self.plot.set_curve_visible(str(self.sender().property("attack")), visible)

    def _paint_legend(self) -> None:
        for name, box in self._legend_boxes.items():
            ratio = 2.0
            pixmap = QPixmap(int(30 * ratio), int(10 * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            pen = self.plot.pen_of(name)
            pen.setCosmetic(False)
            painter.setPen(pen)
            painter.drawLine(0, 5, 30, 5)
            painter.end()
            box.setIcon(QIcon(pixmap))
        theme = self._services.theme
        diamond = QPixmap(28, 28)
        diamond.setDevicePixelRatio(2.0)
        diamond.fill(Qt.GlobalColor.transparent)
        painter = QPainter(diamond)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(7, 7)
        painter.rotate(45)
        painter.setPen(theme.colour("text"))
        painter.setBrush(theme.colour("card"))
        painter.drawRect(-4, -4, 8, 8)
        painter.end()
        self._diamond.setPixmap(diamond)

    # Moving and selecting -----------------------------------------------------------------------

    def _moved_in_plot(self, index: int) -> None:
        self.card.set_index(index)
        self.plot.setAccessibleDescription(self.card.sentence.plain())

    def _moved_in_card(self, index: int) -> None:
        self.plot.set_index(index)

    def _select_outcome(self, code: str) -> None:
        view, counts = self._view, self.card.counts
        if view is None or counts is None:
            return
        columns = view.columns
        outcomes = columns.outcomes(self.attack, counts.threshold)
        wanted = (0, 2) if code == "called" else (words.OUTCOMES.index(code),)
        mask = columns.target & np.isin(outcomes, wanted)
        self._selection.select(columns.keys_of(mask), self)
        self._selection_changed(None)

    def _select_range(self, first: float, second: float) -> None:
        view = self._view
        if view is None or self.attack not in self._operating:
            return
        columns = view.columns
        low, high = self._operating[self.attack].between(first, second)
        scores = columns.scores(self.attack)
        mask = columns.target & (scores >= low) & (scores < high)
        self._selection.select(columns.keys_of(mask), self)
        self._selection_changed(None)

    def _selection_changed(self, source: object) -> None:
        view = self._view
        if view is None or self.attack not in view.rocs:
            return
        columns = view.columns
        rows = columns.rows_of(self._selection.ids)
        rows = rows[columns.target[rows]]
        if len(rows) > _MOST_MARKS:
            # Marks lie on a line: more of them than pixels only cost time.
            rows = rows[np.linspace(0, len(rows) - 1, _MOST_MARKS).astype(np.int64)]
        curve = view.rocs[self.attack]
        scores = columns.scores(self.attack)[rows]
        places = np.searchsorted(-curve.thresholds, -scores, side="left")
        places = np.clip(places, 0, len(curve.fpr) - 1)
        self.plot.set_marks(curve.fpr[places], curve.tpr[places], columns.member[rows])

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        return [("roc-log" if self.plot.log else "roc", self.plot)]
