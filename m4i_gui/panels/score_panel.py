"""Scores: histograms, calibration, and two measures against each other."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.panels.score_calibration import CalibrationView
from m4i_gui.panels.score_distribution import DistributionView
from m4i_gui.panels.score_scatter import ScatterView
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S
from m4i_gui.widgets.help_button import TOPIC
from m4i_gui.widgets.scrolled import scrolled


class ScoresPanel(QuestionPanel):
    """Three views of scores and similarities; each answers a question of its own.

    Args:
        services: Theme and jobs.
        selection: The selection that all views share.

    Signals:
        record_chosen: A record was clicked; carries its key.
        view_changed: Another of the three views is shown.
    """

    record_chosen = Signal(str)
    view_changed = Signal()

    def __init__(
        self, services: Services, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.setAccessibleName(self.tr("Scores"))
        self.distribution = DistributionView(services, selection)
        self.calibration = CalibrationView(services, selection)
        self.scatter = ScatterView(services, selection)
        self.scatter.record_chosen.connect(self.record_chosen)
        self._questions = {
            "distribution": self.tr("How far apart do members and non-members score?"),
            "calibration": self.tr(
                "When the attack is 80 % sure of a record, is it right in 80 of 100 cases?"
            ),
            "scatter": self.tr("Do two measures agree, and which records stand out in both?"),
        }
        self.views: dict[str, DistributionView | CalibrationView | ScatterView] = {
            "distribution": self.distribution,
            "calibration": self.calibration,
            "scatter": self.scatter,
        }
        names = {
            "distribution": self.tr("Histogram"),
            "calibration": self.tr("Calibration"),
            "scatter": self.tr("Two measures"),
        }
        self.pages = QStackedWidget()
        self._group = QButtonGroup(self)
        self.view_buttons: dict[str, QToolButton] = {}
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(self.question, 1)
        for name, view in self.views.items():
            button = QToolButton()
            button.setText(names[name])
            button.setCheckable(True)
            button.setAccessibleName(names[name])
            button.setToolTip(self._questions[name])
            button.setProperty("view", name)
            # `toggled`, so that a step taken back arrives here as well.
            button.toggled.connect(self._switched)
            self._group.addButton(button)
            self.view_buttons[name] = button
            head.addWidget(button)
            self.pages.addWidget(scrolled(view, names[name]))
        head.addWidget(self.help_button)
        self.column.addLayout(head)
        self.column.addWidget(self.pages, 1)
        self.view_buttons["distribution"].setChecked(True)

    @property
    def shown(self) -> str:
        """Which view is shown: "distribution", "calibration" or "scatter"."""
        return list(self.views)[self.pages.currentIndex()]

    def show_view(self, name: str) -> None:
        """Show one of the three views."""
        self.view_buttons[name].setChecked(True)

    def _switched(self, on: bool) -> None:
        if not on:
            return
        name = str(self.sender().property("view"))
        self.question.setText(self._questions[name])
        self.setProperty(TOPIC, "scores" if name == "distribution" else name)
        self.pages.setCurrentIndex(list(self.views).index(name))
        self.view_changed.emit()

    def show_audit(self, view: AuditView) -> None:
        """Show another audit."""
        for part in self.views.values():
            part.show_audit(view)
        self.show_view("distribution")

    def show_record(self, key: str) -> None:
        """Ring the point of a record."""
        self.scatter.show_record(key)

    def stop(self) -> None:
        """Stop what is being computed."""
        self.distribution.stop()
        self.calibration.stop()

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        return self.views[self.shown].plots()
