"""Training curves: what the models learnt, and when they began to learn by heart."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QStackedWidget,
    QWidget,
)

from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.panels.model_curves import ModelCurves
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_S
from m4i_gui.widgets.card import Note
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.scrolled import scrolled

_NAN = float("nan")


class TrainingPanel(QuestionPanel):
    """Both models side by side."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(
            self.tr("How well did the models learn, and how much of it by heart?")
        )
        self.setAccessibleName(self.tr("Training"))
        theme = services.theme
        self.models = {role: ModelCurves(role, theme) for role in ("target", "shadow")}
        inside = QWidget()
        inside.setProperty("role", "plain")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, SPACE_S, 0)
        self._grid.setSpacing(SPACE_L)
        # At home in the panel from the start: one that is shown before would be a window.
        for card in self.models.values():
            self._grid.addWidget(card)
        self._wide: bool | None = None
        scroll = scrolled(inside, self.tr("Training"))
        self.empty = EmptyState(
            theme,
            "curve",
            self.tr("No training curves"),
            self.tr("The models of this audit were not trained here, or their history is gone."),
        )
        self.foreign = Note(theme)
        self.foreign.hide()
        self.column.addWidget(self.foreign)
        self.pages = QStackedWidget()
        self.pages.addWidget(scroll)
        self.pages.addWidget(self.empty)
        self.column.addWidget(self.pages, 1)
        self._arrange(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width() >= 1000)

    def _arrange(self, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        self._lay_out()

    def _lay_out(self) -> None:
        """Put the models that there are side by side where there is room, else one below other."""
        wide = bool(self._wide)
        cards = list(self.models.values())
        for card in cards:
            self._grid.removeWidget(card)
        for place, card in enumerate(card for card in cards if not card.isHidden()):
            self._grid.addWidget(card, 0 if wide else place, place if wide else 0)
        both = not any(card.isHidden() for card in cards)
        self._grid.setColumnStretch(1, 1 if wide and both else 0)
        self._grid.setColumnStretch(0, 1)

    def show_audit(self, view: AuditView) -> None:
        """Show another audit."""
        for role, card in self.models.items():
            rows = view.training.get(role, [])  # type: ignore[call-overload]
            card.show_rows(rows)
            card.setVisible(bool(rows))
        self._lay_out()
        some = any(view.training.values())
        self.pages.setCurrentIndex(0 if some else 1)
        self._explain(view, some)

    def _explain(self, view: AuditView, some: bool) -> None:
        """Say why a target that existed already has no curves."""
        existing = view.result.existing is not None
        self.foreign.say(
            self.tr(
                "The target existed already: it was trained elsewhere, so there are no curves of "
                "it. Below are those of the attacker's shadow model."
            )
            if existing and some
            else ""
        )
        said = self.tr("The models of this audit were not trained here, or their history is gone.")
        if existing and view.result.was_mine is not None:
            said = self.tr(
                "The target existed already: it was trained elsewhere, so there are no curves of "
                "it. Nor does the audit keep any of its many small shadow models."
            )
        elif existing:
            said = self.tr(
                "The target existed already: it was trained elsewhere, so there are no curves of "
                "it. The attack needed no shadow model."
            )
        self.empty.say(self.tr("No training curves"), said)

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        return [
            (f"training-{role}-{name}", plot)
            for role, card in self.models.items()
            if not card.isHidden()
            for name, plot in (("quality", card.quality), ("loss", card.loss))
        ]
