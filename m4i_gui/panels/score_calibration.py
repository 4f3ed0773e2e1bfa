"""Whether an attack's score can be believed as a probability."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.evaluation.calibration import (
    FEWEST,
    Calibration,
    CannotCalibrate,
    ReliabilityBin,
    bin_of,
    calibrate,
)
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.item_models import score_numbers as numbers
from m4i_gui.item_models import words
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.panels.plot_style import PlotStyle
from m4i_gui.panels.score_layout import BesideLayout, NumberTable
from m4i_gui.services.jobs import Job
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S, Theme
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.labels import InfoLabel, PlainLabel

_BINS = 10


class CalibrationPlot(pg.PlotWidget):
    """Said probability against the share that were members.

    Keys: left and right go from bin to bin, Enter takes the bin.

    Signals:
        went: The user went to a bin; carries its place.
        taken: The user clicked a bin or pressed Enter on it.
    """

    went = Signal(int)
    taken = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bins: tuple[ReliabilityBin, ...] = ()
        self._current = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setMouseEnabled(x=False, y=False)
        self.getViewBox().wheelEvent = _ignore
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(280, 220)
        self.setAccessibleName(self.tr("Calibration; arrow keys go from bin to bin"))
        self.setLabel("bottom", self.tr("The attack says (%)"))
        self.setLabel("left", self.tr("Were members (%)"))
        PlotStyle(self, theme)
        self._ideal = pg.PlotDataItem([0, 100], [0, 100])
        self._bars = pg.ErrorBarItem(beam=2.0)
        self._dots = pg.ScatterPlotItem(pxMode=True, hoverable=False)
        self._ring = pg.ScatterPlotItem(pxMode=True, hoverable=False)
        for part in (self._ideal, self._bars, self._dots, self._ring):
            self.getPlotItem().addItem(part, ignoreBounds=True)
        self.setRange(xRange=(0, 100), yRange=(0, 100), padding=0.04)
        self._dots.sigClicked.connect(self._clicked)
        theme.changed.connect(self._paint)
        self._paint()

    def sizeHint(self) -> QSize:
        # The widget's own wish is 640 by 480, which makes panels scroll that need not.
        return QSize(420, 260)

    def show_bins(self, bins: tuple[ReliabilityBin, ...]) -> None:
        """Show the bins of a calibration."""
        self._bins = bins
        said = np.array([100 * one.predicted for one in bins])
        seen = np.array([100 * one.observed for one in bins])
        low = seen - np.array([100 * one.ci[0] for one in bins])
        high = np.array([100 * one.ci[1] for one in bins]) - seen
        self._bars.setData(x=said, y=seen, top=np.maximum(high, 0), bottom=np.maximum(low, 0))
        most = max((one.count for one in bins), default=1)
        sizes = np.array([8 + 10 * np.sqrt(one.count / most) for one in bins])
        self._dots.setData(x=said, y=seen, size=sizes, data=np.arange(len(bins)))
        self.set_current(-1)

    def set_current(self, place: int) -> None:
        """Ring a bin, or none for -1."""
        self._current = place
        at = self._bins[place : place + 1] if place >= 0 else ()
        self._ring.setData(
            x=[100 * one.predicted for one in at], y=[100 * one.observed for one in at]
        )

    def _clicked(self, item: object, points: Any, *rest: object) -> None:
        if len(points):
            self.taken.emit(int(points[0].data()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._bins:
            step = 1 if key == Qt.Key.Key_Right else -1
            self.set_current(int(np.clip(self._current + step, 0, len(self._bins) - 1)))
            self.went.emit(self._current)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current >= 0:
            self.taken.emit(self._current)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _paint(self) -> None:
        theme = self._theme
        self._ideal.setPen(pg.mkPen(theme.colour("chance"), width=1.5, style=Qt.PenStyle.DashLine))
        self._bars.setData(pen=pg.mkPen(theme.colour("target"), width=1.6))
        self._dots.setBrush(pg.mkBrush(theme.colour("target")))
        self._dots.setPen(pg.mkPen(theme.colour("card"), width=1))
        self._ring.setSymbol("o")
        self._ring.setSize(26)
        self._ring.setBrush(pg.mkBrush(None))
        self._ring.setPen(pg.mkPen(theme.colour("text"), width=2))


def _ignore(event: Any, axis: Any = None) -> None:
    # The wheel scrolls the page: 0 to 100 % is all there is to see.
    event.ignore()


class CalibrationView(QWidget):
    """A reliability diagram, what it means, and its bins as a table.

    Args:
        services: Theme and jobs.
        selection: The selection that all views share.
    """

    def __init__(
        self, services: Services, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._services = services
        self._selection = selection
        self._view: AuditView | None = None
        self._job: Job | None = None
        self._asked: tuple[str, str] | None = None
        self._known: dict[tuple[str, str], Calibration | CannotCalibrate] = {}
        self.selection_words = self.tr("bin of the calibration")
        self.plot = CalibrationPlot(services.theme)
        self.plot.went.connect(self._went)
        self.plot.taken.connect(self._taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(BesideLayout(self._plot_card(), self._words_card()))

    def _plot_card(self) -> Card:
        card = Card()
        self.attack_combo = QComboBox()
        self.attack_combo.setAccessibleName(self.tr("Attack whose score is read as a probability"))
        self.attack_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.attack_combo.setMinimumContentsLength(14)
        self.attack_combo.currentIndexChanged.connect(self.draw)
        self.method_combo = QComboBox()
        self.method_combo.setAccessibleName(self.tr("How scores become probabilities"))
        self.method_combo.addItem(self.tr("Isotonic (steps)"), "isotonic")
        self.method_combo.addItem(self.tr("Platt (smooth)"), "platt")
        self.method_combo.setToolTip(
            self.tr("Isotonic follows the data; Platt's curve is steadier with few records")
        )
        self.method_combo.currentIndexChanged.connect(self.draw)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.attack_combo, 1)
        row.addWidget(self.method_combo)
        self.obstacle = Note(self._services.theme, tone="warning")
        self.obstacle.hide()
        card.body.addLayout(row)
        card.body.addWidget(self.obstacle)
        card.body.addWidget(self.plot, 1)
        self.hint = PlainLabel(
            self.tr(
                "Dashed: what is said is so. Below it the attack is too sure. Larger points hold "
                "more records; bars are 95 % intervals. Click a point to select its records."
            ),
            "small",
        )
        card.body.addWidget(self.hint)
        return card

    def _words_card(self) -> Card:
        card = Card()
        heading = InfoLabel(
            self.tr("Can it be believed?"),
            self.tr(
                "The score is mapped to a probability on the shadow's records, whose membership "
                "an attacker knows. The target's records then show whether the probability holds."
            ),
            self._services.theme,
            role="heading",
        )
        self.overall = PlainLabel("")
        self.one_bin = PlainLabel("")
        self.caveat = PlainLabel("", "small")
        self.table = NumberTable(
            [self.tr("The attack says"), self.tr("Records"), self.tr("Were members")],
            self.tr("Bins of the calibration"),
        )
        self.table.row_chosen.connect(self._went)
        self.table.row_activated.connect(self._taken)
        self.select_button = make_button(self.tr("Select the records of this row"))
        self.select_button.clicked.connect(self._take_current)
        for part in (heading, self.overall, self.table, self.one_bin, self.select_button):
            card.body.addWidget(part)
        card.body.addWidget(self.caveat)
        card.body.addStretch(1)
        return card

    # What is shown ------------------------------------------------------------------------------

    def show_audit(self, view: AuditView) -> None:
        """Show another audit."""
        self.stop()
        self._view = None
        self._known = {}
        self.attack_combo.clear()
        for name in view.columns.attacks:
            self.attack_combo.addItem(words.attack_label(name), name)
        best = self.attack_combo.findData(view.result.verdict.attack)
        self.attack_combo.setCurrentIndex(max(best, 0))
        self._view = view
        self.draw()

    def stop(self) -> None:
        """Stop what is being computed."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._asked = None

    @property
    def _choice(self) -> tuple[str, str]:
        return str(self.attack_combo.currentData() or ""), str(self.method_combo.currentData())

    @property
    def calibration(self) -> Calibration | None:
        """What is shown, or None."""
        found = self._known.get(self._choice)
        return found if isinstance(found, Calibration) else None

    def showEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().showEvent(event)
        self.draw()

    def draw(self) -> None:
        """Show what is chosen, once it can be seen and is computed."""
        if self._view is None or not self.isVisible() or not self._choice[0]:
            return
        found = self._known.get(self._choice)
        if found is None:
            self.overall.setText(self.tr("Measuring …"))
            self._compute()
            return
        if isinstance(found, CannotCalibrate):
            self.obstacle.say(self._obstacle_sentence(found), "warning")
            self._show((), "", "")
            return
        self.obstacle.say("")
        self._show(found.bins, self._overall_sentence(found), self._caveat_sentence(found))
        self._went(int(np.argmax([one.predicted for one in found.bins])))

    def _show(self, bins: tuple[ReliabilityBin, ...], overall: str, caveat: str) -> None:
        self.plot.show_bins(bins)
        self.table.show_rows([self._row(one) for one in bins])
        self.overall.setText(overall)
        self.caveat.setText(caveat)
        self.one_bin.setText("")
        self.plot.setAccessibleDescription(overall)
        for part in (self.plot, self.hint, self.table, self.select_button):
            part.setVisible(bool(bins))

    def _row(self, one: ReliabilityBin) -> list[str]:
        said = self.tr("{0}–{1} %").format(f"{100 * one.low:.0f}", f"{100 * one.high:.0f}")
        low, high = (f"{100 * bound:.0f}" for bound in one.ci)
        share = self.tr("{0} % ({1} to {2})").format(f"{100 * one.observed:.0f}", low, high)
        return [said, f"{one.count:,}", share]

    def _overall_sentence(self, found: Calibration) -> str:
        held = sum(one.ci[0] <= one.predicted <= one.ci[1] for one in found.bins)
        return self.tr(
            "On average the probability is off by {0} percentage points. In {1} of {2} rows the "
            "interval holds what the attack says. Brier score {3}: 0 is perfect, 0.25 is what "
            "always saying one half earns."
        ).format(f"{100 * found.error:.1f}", held, len(found.bins), f"{found.brier:.3f}")

    def _caveat_sentence(self, found: Calibration) -> str:
        said = self.tr(
            "The attack was fitted on the same shadow records, so it may be too sure of itself."
        )
        if abs(found.shadow_share - found.target_share) > 0.02:
            said += " " + self.tr(
                "Members are {0} % of the shadow's records but {1} % of the target's: the "
                "probabilities are meant for the shadow's share."
            ).format(f"{100 * found.shadow_share:.0f}", f"{100 * found.target_share:.0f}")
        return said

    def _obstacle_sentence(self, found: CannotCalibrate) -> str:
        why = {
            "no_shadow": self.tr("the shadow has no members or no non-members with a score"),
            "few_shadow": self.tr(
                "the shadow has fewer than {0} members or fewer than {0} non-members"
            ).format(FEWEST),
            "constant": self.tr("all records of the shadow have the same score"),
            "no_target": self.tr("no record of the target has a score"),
            "not_finite": self.tr("some records have no score"),
        }[found.obstacle]
        return self.tr(
            "This attack's score cannot be read as a probability: {0}. Choose another attack."
        ).format(why)

    def _compute(self) -> None:
        view, choice = self._view, self._choice
        assert view is not None
        if self._job is not None and self._asked == choice:
            return
        self.stop()
        self._asked = choice
        columns = view.columns
        scores, member = columns.scores(choice[0]), columns.member
        shadow, target = ~columns.target, columns.target & ~columns.unknown

        def work(progress: Progress, cancel: CancelToken) -> object:
            found: Calibration | CannotCalibrate
            try:
                found = calibrate(
                    scores[shadow],
                    member[shadow],
                    scores[target],
                    member[target],
                    "platt" if choice[1] == "platt" else "isotonic",
                    _BINS,
                    clusters=numbers.clusters_of(columns, np.flatnonzero(target)),
                )
            except CannotCalibrate as error:
                found = error
            return columns, choice, found

        self._job = self._services.jobs.start(
            self.tr("Measuring whether the scores can be believed"), work, done=self._computed
        )

    def _computed(
        self, found: tuple[object, tuple[str, str], Calibration | CannotCalibrate]
    ) -> None:
        columns, choice, calibration = found
        self._job = None
        if self._view is not None and columns is self._view.columns:
            self._known[choice] = calibration
            self.draw()

    # Bins ---------------------------------------------------------------------------------------

    def _went(self, place: int) -> None:
        found = self.calibration
        if found is None or not 0 <= place < len(found.bins):
            return
        self.table.set_row(place)
        self.plot.set_current(place)
        one = found.bins[place]
        low, high = (f"{100 * bound:.0f}" for bound in one.ci)
        self.one_bin.setText(
            self.tr(
                "Where the attack says about {0} %, {1} of {2} target records were members: "
                "{3} % (95 % interval {4} to {5})."
            ).format(
                f"{100 * one.predicted:.0f}",
                f"{one.members:,}",
                f"{one.count:,}",
                f"{100 * one.observed:.0f}",
                low,
                high,
            )
        )

    def _take_current(self) -> None:
        self._taken(self.table.currentRow())

    def _taken(self, place: int) -> None:
        found, view = self.calibration, self._view
        if found is None or view is None or not 0 <= place < len(found.bins):
            return
        self._went(place)
        rows: npt.NDArray[np.int64] = np.flatnonzero(view.columns.target & ~view.columns.unknown)
        number = round(found.bins[place].low * _BINS)
        chosen = rows[bin_of(found.probabilities, _BINS) == number]
        self._selection.select(view.columns.keys_of(chosen), self)

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        if self.calibration is None:
            return []
        return [(f"calibration-{self._choice[0]}", self.plot)]
