"""What the selected records are, and how the attack does on them against all others."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from m4i_gui.item_models import words
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.item_models.selection_numbers import Part, SelectionNumbers, selection_numbers
from m4i_gui.services.selection import Selection
from m4i_gui.services.theme import SPACE_S, SPACE_XS
from m4i_gui.widgets.labels import PlainLabel, as_tool_tip

_WAIT_MS = 60


class SelectedCard(QWidget):
    """Counts, success of an attack and mean score, inside and outside of the selection.

    Args:
        selection: The selection that all views share.
    """

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._selection = selection
        self._view: AuditView | None = None
        self._attack = ""
        self.numbers: SelectionNumbers | None = None
        # A drag with the mouse may change the selection many times a second.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WAIT_MS)
        self._soon.timeout.connect(self.refresh)
        self.empty = PlainLabel(
            self.tr(
                "Nothing is selected. Click a point, or draw around some with the lasso or the "
                "box: here you see how many members are among them and how well the attack does "
                "there."
            ),
            "small",
        )
        self.count = PlainLabel("", "strong")
        self.kinds = PlainLabel("", "small")
        self.note = PlainLabel("", "small")
        self.cells = {
            (row, side): PlainLabel("", wrap=False)
            for row in ("records", "right", "interval", "score")
            for side in ("inside", "outside")
        }
        shown = QWidget()
        shown.setProperty("role", "plain")
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self.count)
        column.addWidget(self.kinds)
        column.addLayout(self._grid())
        column.addWidget(self.note)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.empty)
        outer.addWidget(shown)
        self._shown = shown
        shown.hide()
        selection.changed.connect(self._later)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for place, label in enumerate((self.tr("inside"), self.tr("outside")), start=1):
            grid.addWidget(PlainLabel(label, "small", wrap=False), 0, place, right)
        rows = (
            ("records", self.tr("Target's records"), ""),
            (
                "right",
                self.tr("Judged rightly"),
                self.tr("Share of these records that the attack calls what they are (its ASR)"),
            ),
            (
                "interval",
                self.tr("95 % interval"),
                self.tr("Clopper-Pearson; records that belong together count as such"),
            ),
            ("score", self.tr("Mean score"), self.tr("Higher means more like a member")),
        )
        for place, (name, label, meaning) in enumerate(rows, start=1):
            head = PlainLabel(label, "small", wrap=False)
            head.setToolTip(as_tool_tip(meaning))
            grid.addWidget(head, place, 0)
            for column, side in ((1, "inside"), (2, "outside")):
                cell = self.cells[name, side]
                if name == "interval":
                    cell.set_role("small")
                where = self.tr("inside") if side == "inside" else self.tr("outside")
                cell.setAccessibleDescription(f"{label}, {where}")
                grid.addWidget(cell, place, column, right)
        return grid

    def show_audit(self, view: AuditView, attack: str) -> None:
        """Count in another audit."""
        self._view = view
        self.show_attack(attack)

    def show_attack(self, attack: str) -> None:
        """Judge by another attack."""
        self._attack = attack
        self.refresh()

    def _later(self) -> None:
        if self.isVisible():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Count again, now."""
        self._soon.stop()
        view = self._view
        some = view is not None and len(self._selection) > 0
        chosen = view.columns.mask_of(self._selection.ids) if view is not None and some else None
        some = chosen is not None and bool(chosen.any())
        self.empty.setVisible(not some)
        self._shown.setVisible(some)
        self.numbers = None
        if view is None or chosen is None or not some:
            return
        total = int(chosen.sum())
        one = self.tr("1 record")
        self.count.setText(one if total == 1 else self.tr("{0} records").format(f"{total:,}"))
        if self._attack not in view.columns.attacks:
            return
        numbers = selection_numbers(view.columns, chosen, self._attack)
        self.numbers = numbers
        kinds = self.tr("Members: {0} · Non-members: {1}").format(
            f"{numbers.members:,}", f"{numbers.nonmembers:,}"
        )
        if numbers.unknown:
            kinds += " · " + self.tr("Asked about: {0}").format(f"{numbers.unknown:,}")
        self.kinds.setText(kinds)
        for side, part in (("inside", numbers.inside), ("outside", numbers.outside)):
            self._fill(side, part)
        self.note.setText(self._remark(numbers))

    def _fill(self, side: str, part: Part) -> None:
        known = part.records > 0
        low, high = part.interval
        texts = {
            "records": f"{part.records:,}",
            "right": f"{100 * part.right:.0f} %" if known else "–",
            "interval": f"{100 * low:.0f}–{100 * high:.0f} %" if known else "–",
            "score": f"{part.score:.3f}" if np.isfinite(part.score) else "–",
        }
        for name, text in texts.items():
            self.cells[name, side].setText(text.replace("-", "\u2212"))

    def _remark(self, numbers: SelectionNumbers) -> str:
        attack = self.tr("Attack: {0}.").format(words.attack_label(self._attack))
        if not numbers.inside.records:
            return " ".join(
                (
                    attack,
                    self.tr(
                        "It is judged on the target's records, of which none with a score is "
                        "selected."
                    ),
                )
            )
        return " ".join((attack, self.tr("Chosen by eye, a difference is a hint and no proof.")))
