"""How a model is trained: a preset, or every setting by hand; and how texts are read off it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from m4i_gui.pages.wizard_pages.controls import (
    BoundCombo,
    BoundLine,
    BoundSpin,
    Disclosure,
    Field,
    side_by_side,
)
from m4i_gui.pages.wizard_pages.page import WizardPage

_CUSTOM_ONLY = ("optimiser", "learning_rate")
_SCRIPTS_FIX = ("optimiser", "learning_rate", "epochs", "batch_size")


class TrainingForm(QWidget):
    """Preset and epochs in sight, the rest under "advanced"."""

    def __init__(self, page: WizardPage, role: str) -> None:
        super().__init__()
        self._page, self._role, self._draft = page, role, page.draft
        self._theme = page.services.theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        preset = self._combo(
            "preset",
            self.tr("Recipe"),
            [
                ("working", self.tr("Working recipe (recommended)"), self.tr("Adam, 0.001")),
                (
                    "paper_scripts",
                    self.tr("As in the paper's scripts"),
                    self.tr("SGD 0.01, 20 epochs, batches of 128; it barely trains"),
                ),
                ("custom", self.tr("My own settings"), self.tr("Everything under “Advanced”")),
            ],
            self.tr(
                "The working recipe (optimiser Adam, rate 0.001) is what the field uses. The "
                "paper's scripts use SGD at 0.01, which barely trains: for comparing only."
            ),
        )
        epochs = self._spin(
            "epochs",
            self.tr("Epochs"),
            1,
            1000,
            self.tr(
                "How often the model sees all its training records. More: it learns, and "
                "remembers, more; and it takes longer."
            ),
        )
        layout.addLayout(side_by_side(preset, epochs))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        for index, field in enumerate(self._advanced()):
            grid.addWidget(field, index // 3, index % 3)
        grid.setColumnStretch(3, 1)
        disclosure = Disclosure(self._theme, self.tr("Advanced training settings"), inside)
        page.disclosures.append(disclosure)
        self.disclosure = disclosure
        layout.addWidget(disclosure)
        self._draft.changed.connect(self._follow)
        self._follow("*")

    def _key(self, name: str) -> str:
        return f"{self._role}.training.{name}"

    def _combo(
        self, name: str, label: str, options: list[tuple[str, str, str]], help_text: str
    ) -> Field:
        combo = BoundCombo(self._draft, self._key(name), options)
        field = Field(self._theme, label, combo, help_text=help_text)
        return self._page.add_field(self._key(name), field)

    def _spin(self, name: str, label: str, low: int, high: int, help_text: str) -> Field:
        spin = BoundSpin(self._draft, self._key(name), low, high)
        field = Field(self._theme, label, spin, help_text=help_text)
        return self._page.add_field(self._key(name), field)

    def _line(self, name: str, label: str, help_text: str) -> Field:
        line = BoundLine(self._draft, self._key(name), number=True)
        field = Field(self._theme, label, line, help_text=help_text)
        return self._page.add_field(self._key(name), field)

    def _advanced(self) -> list[Field]:
        tr = self.tr
        fields = [
            self._combo(
                "optimiser",
                tr("Optimiser"),
                [("adam", "Adam", tr("Adapts its steps")), ("sgd", "SGD", tr("Plain steps"))],
                tr("The rule that turns mistakes into small changes of the model."),
            ),
            self._line(
                "learning_rate",
                tr("Learning rate"),
                tr("How large those changes are; above 0, at most 1. Usual: 0.001."),
            ),
            self._spin("batch_size", tr("Captions a step"), 2, 4096, tr("Batch size.")),
            self._line("gradient_clip", tr("Gradient limit"), tr("Largest change allowed a step.")),
            self._spin("embedding_size", tr("Word vector size"), 8, 4096, tr("Paper: 256.")),
            self._spin("hidden_size", tr("Memory size (LSTM)"), 8, 4096, tr("Paper: 512.")),
            self._spin(
                "min_word_count",
                tr("Rarest word kept"),
                1,
                100_000,
                tr("Words seen less often than this become “unknown”. Paper: 4."),
            ),
            self._spin(
                "max_tokens", tr("Longest text, in words"), 4, 400, tr("The paper allows 20.")
            ),
        ]
        if self._role == "shadow":  # The target's defenses have a card of their own.
            fields += self._defenses()
        method = BoundCombo(
            self._draft,
            f"{self._role}.decoding.method",
            [
                ("greedy", tr("Greedy (as in the paper)"), tr("Always the likeliest next word")),
                ("beam", tr("Beam search"), tr("Follows several beginnings at once; slower")),
            ],
        )
        field = Field(
            self._theme,
            tr("Reading texts off the model"),
            method,
            help_text=tr("How the next word is chosen while the model writes."),
        )
        fields.append(self._page.add_field(f"{self._role}.decoding.method", field))
        width = BoundSpin(self._draft, f"{self._role}.decoding.beam_width", 2, 20)
        self.width_field = Field(
            self._theme, tr("Beams"), width, help_text=tr("How many beginnings are followed.")
        )
        fields.append(self._page.add_field(f"{self._role}.decoding.beam_width", self.width_field))
        return fields

    def _defenses(self) -> list[Field]:
        tr = self.tr
        return [
            self._line(
                "weight_decay", tr("Weight decay"), tr("L2 regularisation: damps memorising.")
            ),
            self._line(
                "dropout", tr("Dropout"), tr("Share of numbers left out at random; 0 to below 1.")
            ),
            self._line(
                "label_smoothing",
                tr("Label smoothing"),
                tr("Share of certainty that is spread over all words; 0 to below 1."),
            ),
            self._spin(
                "early_stopping",
                tr("Patience (epochs)"),
                0,
                1000,
                tr(
                    "Stop after so many epochs without better texts on validation records; 0: "
                    "never stop early. Needs validation records (page “Data”)."
                ),
            ),
        ]

    def _follow(self, key: str) -> None:
        role = self._role
        if key not in ("*", self._key("preset"), f"{role}.decoding.method", f"{role}.architecture"):
            return
        preset = self._draft.get(self._key("preset"))
        fixed = {"working": _CUSTOM_ONLY, "paper_scripts": _SCRIPTS_FIX}.get(preset, ())
        for name in _SCRIPTS_FIX:
            field = self._page.fields[self._key(name)]
            field.control.setEnabled(name not in fixed)
        if preset == "custom" and key == self._key("preset"):
            self.disclosure.set_open(True)
        self.width_field.setVisible(self._draft.get(f"{self._role}.decoding.method") == "beam")
