"""How many records go into each of the four sets."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from m4i_gui.pages.wizard_pages.controls import BoundSpin, Disclosure, Field, side_by_side
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.services.found_data import SIZE_KEYS
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel

_MOST = 10_000_000


class SplitForm(Card):
    """Equal sizes in sight, single sizes and validation records under "advanced"."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__(
            page.tr("Sizes of the four sets"),
            page.tr(
                "Members train a model, non-members are never shown to it. The attacker practises "
                "on a model of its own, the shadow model, with members and non-members of its own."
            ),
        )
        self._page, self._draft = page, page.draft
        theme = page.services.theme
        self.random = QRadioButton(self.tr("Draw them at random (recommended)"))
        self.given = QRadioButton(self.tr("Take them from the data's own set column"))
        group = QButtonGroup(self)
        for button in (self.random, self.given):
            button.setAccessibleName(button.text())
            button.clicked.connect(self._mode_changed)
            group.addButton(button)
        self.modes = QWidget()
        modes = QVBoxLayout(self.modes)
        modes.setContentsMargins(0, 0, 0, 0)
        modes.addWidget(self.random)
        modes.addWidget(self.given)
        self.body.addWidget(page.add_field("split.mode", Field(theme, "", self.modes)))
        self.given_counts = PlainLabel("", "muted")
        self.body.addWidget(self.given_counts)

        self.sizes = QWidget()
        layout = QVBoxLayout(self.sizes)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.each = QSpinBox()
        self.each.setRange(0, _MOST)
        self.each.setSingleStep(10)
        self.each.setGroupSeparatorShown(True)
        self.each.setMinimumWidth(120)
        self.each.valueChanged.connect(self._each_changed)
        field = Field(
            theme,
            self.tr("Records in each set"),
            self.each,
            help_text=self.tr(
                "The more records, the surer the verdict and the longer the audit. The paper "
                "takes 3,000."
            ),
        )
        page.add_field("split.sizes", field)
        self.largest = make_button(self.tr("Use the maximum"), "quiet")
        self.largest.clicked.connect(self._use_largest)
        layout.addLayout(side_by_side(field))
        self.feasible = PlainLabel("", "muted")
        layout.addWidget(self.feasible)
        layout.addWidget(self.largest)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        labels = {
            "target_members": (self.tr("Target members"), self.tr("They train the target.")),
            "target_nonmembers": (
                self.tr("Target non-members"),
                self.tr("The target never sees them."),
            ),
            "shadow_members": (self.tr("Shadow members"), self.tr("They train the shadow model.")),
            "shadow_nonmembers": (
                self.tr("Shadow non-members"),
                self.tr("The shadow model never sees them."),
            ),
            "validation": (
                self.tr("Validation, for each model"),
                self.tr("Held out beside the four sets to watch training and to stop early."),
            ),
        }
        for index, (key, (label, help_text)) in enumerate(labels.items()):
            spin = BoundSpin(self._draft, f"split.{key}", 0, _MOST, 10)
            one = Field(theme, label, spin, help_text=help_text)
            page.add_field(f"split.{key}", one)
            grid.addWidget(one, index // 2, index % 2)
        grid.setColumnStretch(2, 1)
        self.disclosure = Disclosure(theme, self.tr("Different sizes and validation"), inside)
        page.disclosures.append(self.disclosure)
        layout.addWidget(self.disclosure)
        self.body.addWidget(self.sizes)
        self._draft.changed.connect(self.refresh)
        self.refresh("*")

    def refresh(self, key: str = "*") -> None:
        """Follow the draft."""
        draft = self._draft
        facts = draft.sizes_from()
        has_given = facts is not None and facts.has_given_sets
        given = draft.get("split.mode") == "given"
        self._page.fields["split.mode"].setVisible(has_given or given)
        self.random.setChecked(not given)
        self.given.setChecked(given)
        self.sizes.setVisible(not given)
        self.given_counts.setVisible(given and has_given)
        if facts is not None and has_given:
            counts = [f"{kind.replace('_', ' ')}: {n:,}" for kind, n in facts.given_counts.items()]
            self.given_counts.setText(" · ".join(counts))
        values = [draft.get(f"split.{k}") for k in SIZE_KEYS]
        self.each.blockSignals(True)
        one = len(set(values)) == 1
        self.each.setSpecialValueText("" if one else self.tr("various"))
        if not (self.each.hasFocus() and one and self.each.value() == values[0]):
            self.each.setValue(values[0] if one else 0)
        self.each.blockSignals(False)
        if len(set(values)) > 1:
            self.disclosure.set_open(True)
        feasible = draft.feasible()
        text = draft.feasible_text()
        if not text or feasible is None:
            self.feasible.setText(self.tr("The largest possible size shows once the data is read."))
            self.largest.hide()
            return
        self.feasible.setText(text)
        self.largest.setVisible(values != [feasible] * 4 and feasible >= 10)

    def _mode_changed(self) -> None:
        self._draft.set("split.mode", "given" if self.given.isChecked() else "random")

    def _each_changed(self, value: int) -> None:
        self._draft.set_sizes(value)

    def _use_largest(self) -> None:
        self.each.setValue(self._draft.feasible() or 0)
        self._each_changed(self.each.value())
