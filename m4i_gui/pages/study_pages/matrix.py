"""The table of models: data sets by encoders, with a tick for the target and one for the shadow."""

from __future__ import annotations

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from m4i_core.language import retell
from m4i_core.models.encoders import ENCODERS
from m4i_core.study.plan import encoder_letters, full_name, model_name
from m4i_gui.pages.wizard_pages.cost_card import clear
from m4i_gui.services.draft_pages import ENCODER_ORDER
from m4i_gui.services.study_draft import SIDES, Side, StudyDraft
from m4i_gui.services.theme import restyle
from m4i_gui.widgets.labels import PlainLabel, as_tool_tip

_ROW_NAME = 96


class ModelCell(QFrame):
    """The two ticks of one data set and one encoder, with the name that the model will have."""

    toggled = Signal(str, str, str, bool)

    def __init__(self, name: str, encoder: str) -> None:
        super().__init__()
        self.name, self.encoder = name, encoder
        self.setProperty("role", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 6, 6)
        layout.setSpacing(2)
        self.code = PlainLabel("", "strong", wrap=False)
        layout.addWidget(self.code)
        self.boxes: dict[Side, QCheckBox] = {}
        for side, text in (("target", self.tr("Target")), ("shadow", self.tr("Shadow"))):
            box = QCheckBox(text)
            box.toggled.connect(lambda on, s=side: self.toggled.emit(s, name, encoder, on))
            self.boxes[side] = box  # type: ignore[index]
            layout.addWidget(box)

    def show_state(self, draft: StudyDraft, code: str, label: str) -> None:
        """Show ticks, name and full name."""
        chosen = False
        for side, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(draft.cell(side, self.name, self.encoder))
            box.blockSignals(False)
            chosen = chosen or box.isChecked()
            box.setAccessibleName(f"{box.text()}: {label}")
        self.code.setText(code)
        self.code.set_role("strong" if chosen else "muted")
        self.setToolTip(as_tool_tip(label))
        if self.property("chosen") != ("true" if chosen else "false"):
            self.setProperty("chosen", "true" if chosen else "false")
            restyle(self)


class ModelMatrix(QWidget):
    """All cells; rebuilt when data sets come or go."""

    def __init__(self, draft: StudyDraft) -> None:
        super().__init__()
        self._draft = draft
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(6)
        self.cells: dict[tuple[str, str], ModelCell] = {}
        self._rows: dict[str, PlainLabel] = {}
        draft.changed.connect(self._changed)
        self._changed("*")

    def _changed(self, key: str) -> None:
        if key.startswith(("facts.", "split.")):
            return
        if list(self._rows) != self._draft.names:
            self._build()
        self.refresh()

    def _build(self) -> None:
        clear(self.grid)
        self.cells.clear()
        self._rows.clear()
        for column, encoder in enumerate(ENCODER_ORDER, start=1):
            spec = ENCODERS[encoder]
            name = spec.label.partition(" (")[0].replace("V3-small", " V3 small")
            head = PlainLabel(name, "small")
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            head.setToolTip(as_tool_tip(retell(spec.label)))
            self.grid.addWidget(head, 0, column)
            self.grid.setColumnStretch(column, 1)
        for row, name in enumerate(self._draft.names, start=1):
            label = PlainLabel("", "strong")
            label.setMaximumWidth(_ROW_NAME)
            self._rows[name] = label
            self.grid.addWidget(label, row, 0)
            for column, encoder in enumerate(ENCODER_ORDER, start=1):
                cell = ModelCell(name, encoder)
                cell.toggled.connect(self._toggled)
                self.cells[name, encoder] = cell
                self.grid.addWidget(cell, row, column)

    def _toggled(self, side: str, name: str, encoder: str, on: bool) -> None:
        if side in SIDES:
            self._draft.set_cell(side, name, encoder, on)  # type: ignore[arg-type]

    def refresh(self) -> None:
        """Follow the draft."""
        draft = self._draft
        letters = draft.letters()
        names = draft.model_names()
        eyes = encoder_letters(draft.encoders())  # type: ignore[arg-type]
        for name, label in self._rows.items():
            label.setText(draft.short(name))
            label.setToolTip(as_tool_tip(draft.label(name)))
        for (name, encoder), cell in self.cells.items():
            try:
                plain = draft.cell_model(name, encoder, defended=False)
            except ValidationError:
                spec = ENCODERS[encoder]
                letter = letters.get(draft.short(name), "")
                cell.show_state(draft, f"{letter}{spec.letter}", retell(spec.label))
                continue
            models = [
                m
                for s in SIDES
                if draft.cell(s, name, encoder)
                for m in draft.cell_models(s, name, encoder)
            ]
            made = [m for m in (plain, *models) if m in names]
            code = names[made[0]] if made else model_name(plain, letters, (), eyes)
            if not made and code in names.values():
                code = "–"  # Another model has the name; ticked, this one gets one of its own.
            label = "\n".join(
                f"{names[m]}: {full_name(m, draft.label(name))}" for m in dict.fromkeys(made)
            )
            cell.show_state(draft, code, label or full_name(plain, draft.label(name)))
