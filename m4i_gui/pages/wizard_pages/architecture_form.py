"""Choosing how a model writes: short captions, or long medical reports with their own settings."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from m4i_gui.pages.wizard_pages.controls import (
    BoundCheck,
    BoundCombo,
    BoundLine,
    BoundSpin,
    Field,
)
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.widgets.labels import PlainLabel

_NUMBERS = ("learning_rate", "weight_decay")


class ArchitectureForm(QWidget):
    """Architecture, and the report generator's preset and settings when it is chosen."""

    def __init__(self, page: WizardPage, role: str) -> None:
        super().__init__()
        self._page, self._role, self._draft = page, role, page.draft
        self._theme = page.services.theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self.choice = BoundCombo(
            self._draft,
            f"{role}.architecture",
            [
                (
                    "show_and_tell",
                    self.tr("Show and Tell: writes captions"),
                    self.tr("Picture encoder and LSTM (Vinyals et al. 2015)"),
                ),
                (
                    "r2gen_cmn",
                    self.tr("R2Gen-CMN: writes medical reports"),
                    self.tr("Transformer with a shared memory (Chen et al. 2021)"),
                ),
            ],
        )
        layout.addWidget(
            self._field(
                "architecture",
                self.tr("Architecture"),
                self.choice,
                self.tr(
                    "Show and Tell turns a picture into numbers and lets a small recurrent "
                    "network, the LSTM, write a caption word by word. R2Gen-CMN is a transformer "
                    "with a shared memory that writes reports of 60 to 100 words."
                ),
            )
        )
        self.report = QWidget()
        inside = QVBoxLayout(self.report)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        self.preset = BoundCombo(
            self._draft,
            f"{role}.report.preset",
            [
                ("iu_xray", self.tr("As published for IU X-Ray"), ""),
                ("mimic_cxr", self.tr("As published for MIMIC-CXR"), ""),
                ("custom", self.tr("My own settings"), ""),
            ],
        )
        inside.addWidget(
            self._field(
                "report.preset",
                self.tr("Settings of the report generator"),
                self.preset,
                self.tr("The published settings of each data set, or every number by hand."),
            )
        )
        self.facts = PlainLabel("", "small")
        inside.addWidget(self.facts)
        self.custom = QWidget()
        grid = QGridLayout(self.custom)
        grid.setContentsMargins(12, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        for index, field in enumerate(self._settings()):
            grid.addWidget(field, index // 3, index % 3)
        grid.setColumnStretch(3, 1)
        inside.addWidget(self.custom)
        extractor = BoundCheck(
            self._draft,
            f"{role}.report.train_extractor",
            self.tr("Train the picture encoder, too, as published (slow without a graphics card)"),
        )
        extractor.setAccessibleName(extractor.text())
        self.extractor = self._field("report.train_extractor", "", extractor, "")
        inside.addWidget(self.extractor)
        layout.addWidget(self.report)
        self._draft.changed.connect(self._follow)
        self._follow("*")

    def _field(self, name: str, label: str, control: QWidget, help_text: str) -> Field:
        key = f"{self._role}.{name}"
        field = Field(self._theme, label, control, help_text=help_text)
        return self._page.add_field(key, field)

    def _settings(self) -> list[Field]:
        tr = self.tr
        spins: list[tuple[str, str, int, int, str]] = [
            ("epochs", tr("Epochs"), 1, 1000, tr("Passes over the members.")),
            ("views", tr("Pictures of each record"), 1, 10, tr("2: front and side; 1: front.")),
            ("max_length", tr("Longest report, in words"), 3, 512, tr("Published: 60 or 100.")),
            ("batch_size", tr("Reports a step"), 1, 4096, tr("Batch size. Published: 16.")),
            ("min_word_count", tr("Rarest word kept"), 1, 100_000, tr("Rarer: “unknown”.")),
            ("beam_width", tr("Beams"), 1, 64, tr("Beginnings that are followed when writing.")),
            ("decay_every", tr("Epochs between decays"), 1, 1000, tr("Of the learning rate.")),
            ("patience", tr("Patience (epochs)"), 0, 1000, tr("0: never stops early.")),
            ("width", tr("Size of all vectors"), 8, 8192, tr("Published: 512.")),
            ("layers", tr("Layers"), 1, 64, tr("Of encoder and decoder. Published: 3.")),
            ("feed_forward", tr("Hidden size of layers"), 1, 65536, tr("Published: 512.")),
            ("memory_rows", tr("Rows of the memory"), 1, 1_000_000, tr("Published: 2,048.")),
            ("top_k", tr("Rows that are read"), 1, 1_000_000, tr("By each head. Published: 32.")),
        ]
        fields = []
        for name, label, low, high, help_text in spins:
            spin = BoundSpin(self._draft, f"{self._role}.report.{name}", low, high)
            fields.append(self._field(f"report.{name}", label, spin, help_text))
        labels = {"learning_rate": tr("Learning rate"), "weight_decay": tr("Weight decay")}
        for name in _NUMBERS:
            line = BoundLine(self._draft, f"{self._role}.report.{name}", number=True)
            fields.append(
                self._field(f"report.{name}", labels[name], line, tr("Part of the recipe."))
            )
        return fields

    def _follow(self, key: str) -> None:
        if key.startswith(("facts.", "datasets.", "split.")):
            return
        report = self._draft.get(f"{self._role}.architecture") == "r2gen_cmn"
        preset = self._draft.get(f"{self._role}.report.preset")
        self.report.setVisible(report)
        self.custom.setVisible(report and preset == "custom")
        self.facts.setVisible(preset != "custom")
        self.facts.setText(report_facts(preset))


def report_facts(preset: str) -> str:
    """Return the published settings of a preset in words."""
    from PySide6.QtCore import QCoreApplication

    return {
        "iu_xray": QCoreApplication.translate(
            "ArchitectureForm",
            "Two pictures of each record, reports of up to 60 words, 100 epochs.",
        ),
        "mimic_cxr": QCoreApplication.translate(
            "ArchitectureForm",
            "One picture of each record, reports of up to 100 words, 30 epochs.",
        ),
    }.get(preset, "")
