"""What a report should hold, as a form: the same for audits and studies."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from m4i_core.language import translate
from m4i_core.report.options import (
    AUDIT_SECTIONS,
    LANGUAGES,
    LONGEST_NOTE,
    LONGEST_ORGANISATION,
    MOST_EXAMPLES,
    NEEDS,
    PICTURES,
    SECTION_TITLES,
    STUDY_SECTIONS,
    ReportOptions,
    SectionName,
)
from m4i_core.study.result import MEASURES
from m4i_gui.services.languages import system_language
from m4i_gui.services.settings import Settings
from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XS
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel
from resources.translations import chosen_language

_LOGO = "report/logo"
_LANGUAGE = "report/language"


class ReportForm(QWidget):
    """The options of a report, filled in with what the user chose for earlier ones.

    Args:
        settings: Remembers organisation, logo and language; never anything of the audit.
        study: Whether it is a study's report.

    Signals:
        changed: An option differs from before.
    """

    changed = Signal()

    def __init__(self, settings: Settings, *, study: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._study = study
        self._sections: tuple[SectionName, ...] = STUDY_SECTIONS if study else AUDIT_SECTIONS
        self._figure_notes: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(PlainLabel(self.tr("Sections"), "heading"))
        column.addLayout(self._section_boxes())
        if not study:
            column.addSpacing(SPACE_M)
            column.addWidget(PlainLabel(self.tr("Riskiest records"), "heading"))
            column.addLayout(self._records())
        else:
            column.addLayout(self._heat_maps())
        column.addSpacing(SPACE_M)
        column.addWidget(PlainLabel(self.tr("Cover"), "heading"))
        column.addLayout(self._cover())
        column.addSpacing(SPACE_M)
        column.addWidget(PlainLabel(self.tr("Remark on a figure"), "heading"))
        column.addLayout(self._remarks())
        column.addStretch(1)
        self._follow_needs()

    # Building ----------------------------------------------------------------------------------

    def _section_boxes(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_XS)
        self.sections: dict[SectionName, QCheckBox] = {}
        rows = (len(self._sections) + 1) // 2
        for place, name in enumerate(self._sections):
            box = QCheckBox(translate("engine", SECTION_TITLES[name]))
            box.setChecked(True)
            box.toggled.connect(self._sections_changed)
            self.sections[name] = box
            grid.addWidget(box, place % rows, place // rows)
        return grid

    def _records(self) -> QFormLayout:
        form = _form()
        self.examples = QSpinBox()
        self.examples.setRange(0, MOST_EXAMPLES)
        self.examples.setValue(ReportOptions.examples if self._settings.report_examples else 0)
        self.examples.setSpecialValueText(self.tr("none"))
        self.examples.setAccessibleName(self.tr("How many of the riskiest records to list"))
        self.examples.valueChanged.connect(self._tell)
        words = {
            "redacted": self.tr("Hidden: a grey box with the record's id"),
            "blurred": self.tr("Blurred beyond recognition"),
            "shown": self.tr("Shown"),
        }
        self.pictures = QComboBox()
        for name in PICTURES:
            self.pictures.addItem(words[name], name)
        self.pictures.setCurrentIndex(self.pictures.findData(self._settings.report_pictures))
        self.pictures.setAccessibleName(self.tr("Pictures of the riskiest records"))
        self.pictures.setToolTip(self.tr("Hide them where you can: the report may travel far."))
        self.pictures.currentIndexChanged.connect(self._tell)
        form.addRow(self.tr("List"), self.examples)
        form.addRow(self.tr("Pictures"), self.pictures)
        return form

    def _heat_maps(self) -> QHBoxLayout:
        names = {
            "asr": self.tr("Success rate"),
            "auc": self.tr("AUC"),
            "0.01": self.tr("TPR at 1 % FPR"),
        }
        self.measures: dict[str, QCheckBox] = {}
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(PlainLabel(self.tr("Heat maps of"), wrap=False))
        for measure in MEASURES:
            box = self.measures[measure] = QCheckBox(names[measure])
            box.setAccessibleName(self.tr("Heat maps of: {0}").format(names[measure]))
            box.setChecked(measure == "asr")
            box.toggled.connect(self._tell)
            row.addWidget(box)
        row.addStretch(1)
        return row

    def _cover(self) -> QFormLayout:
        form = _form()
        self.organisation = QLineEdit(self._settings.report_organisation)
        self.organisation.setMaxLength(LONGEST_ORGANISATION)
        self.organisation.setPlaceholderText(self.tr("Optional"))
        self.organisation.setAccessibleName(self.tr("Name on the cover"))
        self.organisation.textEdited.connect(self._tell)
        self.logo = QLineEdit(self._settings.value(_LOGO))
        self.logo.setPlaceholderText(self.tr("PNG, JPEG or SVG, at most 2 MB"))
        self.logo.setAccessibleName(self.tr("File of the logo"))
        self.logo.editingFinished.connect(self._tell)
        self.logo_button = make_button(
            self.tr("Choose…"), accessible_name=self.tr("Choose the file of the logo")
        )
        self.logo_button.clicked.connect(self._choose_logo)
        logo = QHBoxLayout()
        logo.setSpacing(SPACE_S)
        logo.addWidget(self.logo, 1)
        logo.addWidget(self.logo_button)
        self.language = QComboBox()
        for key, name in LANGUAGES.items():
            self.language.addItem(name, key)
        kept = self._settings.value(_LANGUAGE)
        own = kept or chosen_language(self._settings.language, system_language)
        self.language.setCurrentIndex(max(0, self.language.findData(own)))
        self.language.setAccessibleName(self.tr("Language of the report"))
        self.language.currentIndexChanged.connect(self._tell)
        self.notes = _text_field(self, self.tr("Remarks on the cover (optional)"))
        self.notes.textChanged.connect(self._tell)
        form.addRow(self.tr("Organisation"), self.organisation)
        form.addRow(self.tr("Logo"), logo)
        form.addRow(self.tr("Language"), self.language)
        form.addRow(self.tr("Notes"), self.notes)
        return form

    def _remarks(self) -> QVBoxLayout:
        self.figures = QComboBox()
        self.figures.setAccessibleName(self.tr("Figure to remark on"))
        self.figures.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.figures.setMinimumContentsLength(20)
        self.figures.addItem(self.tr("The figures are being drawn …"), "")
        self.figures.setEnabled(False)
        self.figures.currentIndexChanged.connect(self._figure_changed)
        self.figure_note = _text_field(self, self.tr("Your remark, below this figure (optional)"))
        self.figure_note.setEnabled(False)
        self.figure_note.textChanged.connect(self._figure_note_changed)
        column = QVBoxLayout()
        column.setSpacing(SPACE_S)
        column.addWidget(self.figures)
        column.addWidget(self.figure_note)
        return column

    # Reading -----------------------------------------------------------------------------------

    def options(self) -> ReportOptions:
        """Return what is chosen now."""
        wanted = tuple(name for name, box in self.sections.items() if box.isChecked())
        logo = self.logo.text().strip()
        options = ReportOptions(
            sections=None if len(wanted) == len(self.sections) else wanted,
            language=self.language.currentData(),
            organisation=self.organisation.text().strip(),
            logo=Path(logo).expanduser() if logo else None,
            notes=self.notes.toPlainText().strip()[:LONGEST_NOTE],
            figure_notes=dict(self._figure_notes),
            pictures="redacted" if self._study else self.pictures.currentData(),
            examples=0 if self._study else self.examples.value(),
            measures=tuple(m for m in MEASURES if self.measures[m].isChecked())
            if self._study
            else ReportOptions.measures,
        )
        return options

    def remember(self) -> None:
        """Keep for the next report what is about the user, and nothing about this one."""
        self._settings.report_organisation = self.organisation.text()
        self._settings.set_value(_LOGO, self.logo.text().strip())
        self._settings.set_value(_LANGUAGE, self.language.currentData())

    def set_figures(self, figures: object) -> None:
        """Offer the report's figures for remarks.

        Args:
            figures: (name, caption) of each.
        """
        listed: Sequence[tuple[str, str]] = figures  # type: ignore[assignment]
        kept = self.figures.currentData()
        self.figures.blockSignals(True)
        self.figures.clear()
        for name, caption in listed:
            short = caption if len(caption) <= 70 else caption[:69] + "…"
            self.figures.addItem(f"{name}: {short}", name)
        found = self.figures.findData(kept)
        self.figures.setCurrentIndex(max(0, found))
        self.figures.blockSignals(False)
        for widget in (self.figures, self.figure_note):
            widget.setEnabled(bool(listed))
        if found < 0:
            self._figure_changed()

    # Changing ----------------------------------------------------------------------------------

    def _tell(self) -> None:
        self.changed.emit()

    def _sections_changed(self) -> None:
        self._follow_needs()
        self.changed.emit()

    def _follow_needs(self) -> None:
        """Keep what chosen sections need, and say why it cannot be left out."""
        needed: dict[SectionName, str] = {}
        for name, box in self.sections.items():
            if box.isChecked():
                needed.update(dict.fromkeys(NEEDS.get(name, ()), box.text()))
        for name, box in self.sections.items():
            held = name in needed
            if held and not box.isChecked():
                box.blockSignals(True)
                box.setChecked(True)
                box.blockSignals(False)
            box.setEnabled(not held)
            box.setToolTip(
                self.tr("Belongs to the numbers in “{0}”: it says if they may be believed.").format(
                    needed[name]
                )
                if held
                else ""
            )

    def _choose_logo(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Logo for the cover"),
            self.logo.text() or self._settings.last_folder,
            self.tr("Pictures (*.png *.jpg *.jpeg *.svg)"),
        )
        if chosen:
            self.logo.setText(chosen)
            self.changed.emit()

    def _figure_changed(self) -> None:
        name = self.figures.currentData() or ""
        self.figure_note.blockSignals(True)
        self.figure_note.setPlainText(self._figure_notes.get(name, ""))
        self.figure_note.blockSignals(False)

    def _figure_note_changed(self) -> None:
        name = self.figures.currentData()
        if not name:
            return
        text = self.figure_note.toPlainText().strip()[:LONGEST_NOTE]
        if text:
            self._figure_notes[name] = text
        else:
            self._figure_notes.pop(name, None)
        self.changed.emit()


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(SPACE_M)
    form.setVerticalSpacing(SPACE_S)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    return form


def _text_field(parent: QWidget, hint: str) -> QPlainTextEdit:
    field = QPlainTextEdit(parent)
    field.setPlaceholderText(hint)
    field.setAccessibleName(hint)
    field.setTabChangesFocus(True)
    field.setFixedHeight(4 * parent.fontMetrics().lineSpacing())
    return field
