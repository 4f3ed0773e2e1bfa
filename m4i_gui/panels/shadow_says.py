"""What the attacker's own model says about a record, and what the attack learnt from it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from m4i_core.attacks.registry import BY_SHADOW
from m4i_core.audit.shadow_texts import ShadowText, ask_shadow, kept_shadow_texts, why_not
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_gui.item_models import words
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.panels.marked_text import MarkedText
from m4i_gui.services.jobs import Job
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S, SPACE_XS
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel

_MOST_AT_ONCE = 2000


class ShadowSays(QWidget):
    """The shadow's text about a record of the target; asked for when the user wants it.

    The audit itself lets each model describe its own side only. So a text is there once somebody
    has asked; the stored shadow model then writes it, and it is kept in the audit's folder.

    Args:
        services: Jobs and theme.
        selection: Whose records may be asked about together; None offers single records only.

    Signals:
        told: New texts are there.
    """

    told = Signal()

    def __init__(
        self, services: Services, selection: Selection | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._services = services
        self._selection = selection
        self._view: AuditView | None = None
        self._row = -1
        self._texts: dict[str, ShadowText] = {}
        self._reason: str | None = None
        self._job: Job | None = None
        self.text = MarkedText(services.theme, self.tr("What the shadow model wrote"))
        self.said = PlainLabel("", "small", selectable=True)
        self.learnt = PlainLabel("", "small", selectable=True)
        self.ask_button = make_button(
            self.tr("Ask the shadow model"), theme=services.theme, icon="model"
        )
        self.ask_button.clicked.connect(self.ask)
        self.ask_all_button = make_button(self.tr("Ask about the selected"), "quiet")
        self.ask_all_button.clicked.connect(self.ask_selected)
        self.stop_button = make_button(self.tr("Stop"), "quiet")
        self.stop_button.clicked.connect(self.stop)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of asking the shadow model"))
        busy = QHBoxLayout()
        busy.setSpacing(SPACE_S)
        busy.addWidget(self.progress, 1)
        busy.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        for part in (self.text, self.said, self.ask_button, self.ask_all_button):
            column.addWidget(part)
        column.addLayout(busy)
        column.addWidget(self.learnt)
        if selection is not None:
            selection.changed.connect(self._offer)

    def show_audit(self, view: AuditView | None) -> None:
        """Look at another audit."""
        self.stop()
        self._view, self._row = view, -1
        self._texts, self._reason = {}, None

    def show_row(self, row: int) -> None:
        """Show a record."""
        view = self._view
        if view is None:
            return
        self._row = row
        if self._reason is None:
            self._reason = why_not(view.audit)
            self._texts = kept_shadow_texts(view.audit)
        self._write()

    def stop(self) -> None:
        """Stop asking."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._offer()

    # What is said -------------------------------------------------------------------------------

    @property
    def _record(self) -> str:
        assert self._view is not None
        return self._view.columns.text("id", self._row)

    def _write(self) -> None:
        view = self._view
        if view is None or self._row < 0:
            return
        columns, row = view.columns, self._row
        told = self._texts.get(self._record) if columns.target[row] else None
        self.text.setVisible(told is not None)
        if told is not None:
            self.text.show_text(told.text or self.tr("(nothing)"), columns.references(row))
            self.said.setText(self._compared(told))
        elif not columns.target[row]:
            self.said.setText(
                self.tr(
                    "This record is of the shadow's own side: the text above is the shadow model's."
                )
            )
        elif self._reason:
            self.said.setText(self._reason)
        else:
            self.said.setText(
                self.tr(
                    "The audit did not need this text, so it is not there yet. The stored shadow "
                    "model can write it now; the audit's numbers stay as they are."
                )
            )
        self.learnt.setText(self._learnt())
        self._offer()

    def _compared(self, told: ShadowText) -> str:
        assert self._view is not None
        target = float(self._view.columns.numbers("rouge_l")[self._row])
        shadow = told.similarity["rouge_l"]
        if not np.isfinite(target):
            return self.tr("ROUGE-L of the shadow's text: {0}.").format(f"{shadow:.2f}")
        said = self.tr("ROUGE-L: {0} for the shadow's text, {1} for the target's.").format(
            f"{shadow:.2f}", f"{target:.2f}"
        )
        if target - shadow > 0.005:
            more = self.tr(
                "The target comes closer to what people wrote than a model that never saw this "
                "record."
            )
        elif shadow - target > 0.005:
            more = self.tr(
                "A model that never saw this record comes closer to what people wrote than the "
                "target: the text alone betrays nothing."
            )
        else:
            more = self.tr("A model that never saw this record does just as well.")
        return f"{said} {more}"

    def _learnt(self) -> str:
        """Return what the attack learnt on the shadow's side, and what follows for this record."""
        assert self._view is not None
        columns, row = self._view.columns, self._row
        name = self._view.result.verdict.attack or ""
        if name not in columns.attacks:
            name = columns.attacks[0] if columns.attacks else ""
        threshold = columns.thresholds.get(name, np.nan)
        if not name or not np.isfinite(threshold):
            return ""
        score = float(columns.scores(name)[row])
        side = (
            self.tr("at or above it: the attack says “member”")
            if score >= threshold
            else self.tr("below it: the attack says “non-member”")
        )
        # An owner's own attacks learn from the target's other records, fold by fold.
        by_fold = self._view.result.ask == "owner" and not name.startswith(BY_SHADOW)
        said = (
            self.tr(
                "From the other records in turn, “{0}” learnt the threshold {1}. This record "
                "scores {2}, {3}."
            )
            if by_fold
            else self.tr(
                "From the shadow, “{0}” learnt the threshold {1}. This record scores {2}, {3}."
            )
        ).format(words.attack_label(name), f"{threshold:.3f}", f"{score:.3f}", side)
        found = self._view.result.attacks.get(name)
        if not by_fold and found is not None and found.shadow_auc is not None:
            more = self.tr("On the shadow's own records its AUC was {0} (it was fitted there).")
            said = f"{said} {more.format(f'{found.shadow_auc:.2f}')}"
        return said

    # Asking -------------------------------------------------------------------------------------

    def _selected(self) -> list[str]:
        """Return the ids of the selected records of the target that were not asked about."""
        view = self._view
        if view is None or self._selection is None or not len(self._selection):
            return []
        rows = view.columns.rows_of(self._selection.ids)
        rows = rows[view.columns.target[rows]]
        if len(rows) > _MOST_AT_ONCE:
            return []
        ids = [view.columns.text("id", row) for row in rows.tolist()]
        return [record for record in ids if record not in self._texts]

    def _offer(self, source: object = None) -> None:
        view = self._view
        busy = self._job is not None
        self.progress.setVisible(busy)
        self.stop_button.setVisible(busy)
        if view is None or self._row < 0:
            return
        can = not busy and not self._reason
        target = bool(view.columns.target[self._row])
        self.ask_button.setVisible(can and target and self._record not in self._texts)
        count = len(self._selected()) if can else 0
        self.ask_all_button.setVisible(count > 1)
        self.ask_all_button.setText(self.tr("Ask about the {0} selected").format(f"{count:,}"))
        self.ask_all_button.setAccessibleName(
            self.tr("Ask the shadow model about the {0} selected records").format(f"{count:,}")
        )

    def ask(self) -> None:
        """Let the shadow model write about the record that is shown."""
        if self._view is not None and self._row >= 0:
            self._ask([self._record])

    def ask_selected(self) -> None:
        """Let the shadow model write about all selected records of the target."""
        self._ask(self._selected())

    def _ask(self, ids: list[str]) -> None:
        view = self._view
        if view is None or not ids or self._job is not None:
            return
        audit = view.audit

        def work(progress: Progress, cancel: CancelToken) -> object:
            return audit, ask_shadow(audit, ids, progress, cancel)

        self.progress.setRange(0, 0)
        self._job = self._services.jobs.start(
            self.tr("Asking the shadow model"),
            work,
            done=self._answered,
            failed=self._failed,
            progress=self._advance,
            cancelled=self._offer,
        )
        self._offer()

    def _advance(self, updates: list[ProgressUpdate]) -> None:
        fraction = updates[-1].fraction
        if fraction is not None and fraction > 0:
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(1000 * fraction))

    def _answered(self, found: tuple[object, dict[str, ShadowText]]) -> None:
        audit, texts = found
        if self._view is None or audit is not self._view.audit:
            return
        self._job = None
        self._texts |= texts
        self._write()
        self.told.emit()

    def _failed(self, error: M4IError) -> None:
        self._job = None
        self._write()
        self.said.setText(" ".join(part for part in (error.message, error.remedy) if part))
