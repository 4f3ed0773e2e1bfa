"""Defenses of the target's training: each with a tick, what it does, what it costs, how strong."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.study.defenses import DefenseKind
from m4i_gui.pages.wizard_pages.controls import (
    BoundCheck,
    BoundLine,
    BoundSpin,
    Field,
    side_by_side,
)
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.services import defense_draft as defenses
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel

_INDENT = 27


def _tr(text: str) -> str:
    return QCoreApplication.translate("DefenseCard", text)


@dataclass(frozen=True)
class _Words:
    label: str
    what: str
    cost: str
    strength: str
    help_text: str


def _words(kind: DefenseKind) -> _Words:
    return {
        "augmentation": _Words(
            _tr("Data augmentation"),
            _tr(
                "Also trains on changed views of each picture, so that no picture is learnt as is."
            ),
            _tr(
                "Costs: each view is encoded once, so a slow encoder takes that many times longer."
            ),
            _tr("Strength"),
            _tr("How much the views differ: above 0, at most 1."),
        ),
        "l2": _Words(
            _tr("L2 regularisation (weight decay)"),
            _tr(
                "Pulls the model's numbers towards zero, which damps memorising of single records."
            ),
            _tr("Costs: no time; too much of it and texts become poor."),
            _tr("Weight decay, λ"),
            _tr("Above 0, at most 1. Usual: 0.0001 to 0.01."),
        ),
        "dropout": _Words(
            _tr("Dropout"),
            _tr("Leaves out some of the model's numbers at random in each step of training."),
            _tr("Costs: hardly any time; a high share needs more epochs."),
            _tr("Share left out"),
            _tr("Above 0, below 1. Usual: 0.5."),
        ),
        "label_smoothing": _Words(
            _tr("Label smoothing"),
            _tr("Never lets the model be wholly sure of the next word."),
            _tr("Costs: no time; texts may become a little plainer."),
            _tr("Share spread"),
            _tr("Share of certainty that is spread over all words: above 0, below 1. Usual: 0.1."),
        ),
        "early_stopping": _Words(
            _tr("Early stopping"),
            _tr("Stops training when texts on held-out records no longer get better."),
            _tr("Costs: saves time, but needs validation records beside the four sets."),
            _tr("Patience (epochs)"),
            _tr("Epochs without better texts before training stops."),
        ),
        "privacy": _Words(
            _tr("Differential privacy (DP-SGD)"),
            _tr(
                "Limits what one record can change and adds noise: a proven bound on what any "
                "attack can learn of a record."
            ),
            _tr("Costs: up to twice the training time, and clearly poorer texts at a small ε."),
            _tr("Epsilon, ε"),
            _tr("The smaller, the better protected: 0.01 or more. Paper: 1.3."),
        ),
    }[kind]


class DefenseCard(Card):
    """All defenses, alone or combined, and the toggle that compares strengths of them."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__(
            _tr("Defenses of the target's training"),
            _tr("What the target's owner does against leaks. Tick none, one, or several."),
        )
        self._page, self._draft = page, page.draft
        self._theme = page.services.theme
        self.compare = self._check("compare.on", _tr("Compare several strengths"))
        field = Field(
            self._theme,
            "",
            self._with_text(
                self.compare,
                _tr(
                    "Trains the target without a defense and once for each strength, attacks all "
                    "of them, and shows what each costs and brings (the paper's figure 10)."
                ),
            ),
        )
        field.control.setFocusProxy(self.compare)
        self.body.addWidget(page.add_field("compare.on", field))
        self.checks: dict[DefenseKind, BoundCheck] = {}
        self.parts: dict[DefenseKind, QWidget] = {}
        self.reasons: dict[DefenseKind, PlainLabel] = {}
        self.single: dict[DefenseKind, Field] = {}
        self.lists: dict[DefenseKind, Field] = {}
        for kind in defenses.KINDS:
            self.body.addWidget(self._defense(kind))
        self.shadow = self._check(
            "defend.shadow", _tr("The attacker knows the defenses and trains its shadow so, too")
        )
        self.body.addWidget(self.shadow)
        self.together = self._check(
            "compare.together", _tr("Also all ticked defenses together, at the strengths given")
        )
        self.body.addWidget(self.together)
        self.count = PlainLabel("", "muted")
        self.body.addWidget(self.count)
        self._draft.changed.connect(self.refresh)
        self.refresh("*")

    def _check(self, key: str, text: str) -> BoundCheck:
        box = BoundCheck(self._draft, key, text)
        box.setAccessibleName(text)
        return box

    def _with_text(self, box: QWidget, *texts: str) -> QWidget:
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(side_by_side(box))
        for text in texts:
            label = PlainLabel(text, "muted")
            label.setContentsMargins(_INDENT, 0, 0, 0)
            layout.addWidget(label)
        box.setAccessibleDescription(" ".join(texts))
        return whole

    def _defense(self, kind: DefenseKind) -> QWidget:
        words = _words(kind)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        box = self._check(f"defend.{kind}", words.label)
        self.checks[kind] = box
        layout.addWidget(self._with_text(box, words.what, words.cost))
        reason = PlainLabel("", "small")
        reason.setContentsMargins(_INDENT, 0, 0, 0)
        self.reasons[kind] = reason
        layout.addWidget(reason)
        part = QWidget()
        inside = QVBoxLayout(part)
        inside.setContentsMargins(_INDENT, 0, 0, 4)
        inside.setSpacing(8)
        self.single[kind] = self._strength(kind, words)
        inside.addLayout(side_by_side(self.single[kind], *self._beside(kind)))
        if kind in defenses.SWEEPS:
            line = BoundLine(self._draft, f"compare.{kind}")
            line.setMaximumWidth(420)
            several = Field(
                self._theme,
                _tr("Strengths to compare")
                if kind == "augmentation"
                else _tr("Strengths to compare: {0}").format(words.strength),
                line,
                help_text=_tr("Numbers separated by commas, with a point for decimals: ")
                + defenses.SWEEPS[kind],
            )
            self.lists[kind] = self._page.add_field(f"compare.{kind}", several)
            inside.addWidget(several)
        if kind == "augmentation":
            inside.addLayout(self._changes())
        self.parts[kind] = part
        layout.addWidget(part)
        return whole

    def _strength(self, kind: DefenseKind, words: _Words) -> Field:
        key = defenses.STRENGTH_KEYS[kind]
        control = (
            BoundSpin(self._draft, key, 1, 1000)
            if kind == "early_stopping"
            else BoundLine(self._draft, key, number=True)
        )
        field = Field(self._theme, words.strength, control, help_text=words.help_text)
        return self._page.add_field(key, field)

    def _beside(self, kind: DefenseKind) -> list[Field]:
        """Return what is set beside a strength."""
        controls: list[tuple[str, str, QWidget, str]] = []
        prefix = "target.training."
        if kind == "augmentation":
            key = f"{prefix}augmentation.views"
            spin = BoundSpin(self._draft, key, 1, 64)
            controls = [
                (key, _tr("Views of each picture"), spin, _tr("Beside the picture itself."))
            ]
        elif kind == "early_stopping":
            key = "split.validation"
            spin = BoundSpin(self._draft, key, 0, 10_000_000, 10)
            help_text = _tr("Held out beside the four sets, for each model.")
            controls = [(key, _tr("Validation records"), spin, help_text)]
        elif kind == "privacy":
            for name, label, help_text in (
                (
                    "delta",
                    _tr("Delta, δ"),
                    _tr("How likely the bound may fail; well below 1 in the members. Paper: 1e-5."),
                ),
                (
                    "clip_norm",
                    _tr("Largest share of a record"),
                    _tr("Largest norm of one record's gradient. Usual: 1."),
                ),
            ):
                key = f"{prefix}privacy.{name}"
                line = BoundLine(self._draft, key, number=True)
                controls.append((key, label, line, help_text))
            key = f"{prefix}privacy.records_a_step"
            spin = BoundSpin(self._draft, key, 1, 100_000, 8)
            controls.append((key, _tr("Records a step"), spin, _tr("On average; drawn anew.")))
        fields = []
        for key, label, control, help_text in controls:
            field = Field(self._theme, label, control, help_text=help_text)
            fields.append(self._page.add_field(key, field))
        return fields

    def _changes(self) -> QHBoxLayout:
        boxes = []
        for name, text in (
            ("crop", _tr("Crop")),
            ("flip", _tr("Mirror (not for medical pictures)")),
            ("colour", _tr("Change colours")),
        ):
            boxes.append(self._check(f"target.training.augmentation.{name}", text))
        return side_by_side(*boxes, centred=True)

    def refresh(self, key: str = "*") -> None:
        """Follow the draft."""
        if key.startswith(("facts.", "datasets.")):
            return
        draft = self._draft
        comparing = draft.get("compare.on")
        architecture = draft.get("target.architecture")
        chosen = defenses.ticked(draft)
        together = comparing and draft.get("compare.together") and len(chosen) > 1
        for kind in defenses.KINDS:
            reason = defenses.impossible(kind, architecture)
            box = self.checks[kind]
            box.setEnabled(not reason)
            box.setToolTip(reason)
            box.blockSignals(True)
            box.setChecked(kind in chosen)
            box.blockSignals(False)
            self.reasons[kind].setText(reason)
            self.reasons[kind].setVisible(bool(reason))
            self.parts[kind].setVisible(kind in chosen)
            if kind in self.lists:
                self.lists[kind].setVisible(comparing)
                self.single[kind].setVisible(not comparing or together)
        self.shadow.setVisible(not comparing and draft.shadow_may_share_defenses)
        self.shadow.setEnabled(bool(chosen))
        self.together.setVisible(comparing)
        self.together.setEnabled(len(chosen) > 1)
        self.count.setVisible(comparing)
        if comparing:
            number = len(defenses.variants(draft))
            self.count.setText(
                _tr("{0} variants of the target beside the undefended one.").format(number)
            )
