"""What was asked of a target that existed already, where it is, and what got no answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from m4i_core.attacks.registry import BY_SHADOW
from m4i_core.audit.result import AuditResult, ExistingTarget
from m4i_core.data.problems_file import visible
from m4i_core.language import retell
from m4i_gui.item_models.asked_words import ask_label, ask_meaning, kind_label, left_out_label
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.services.theme import SPACE_L, SPACE_S, Theme
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel

_LIST_HEIGHT = 130


class TargetCard(Card):
    """Hidden where the target was trained here.

    Args:
        theme: The look.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("How was the target asked?"))
        self.header.addWidget(self.title, 1)
        self.body.insertLayout(0, self.header)
        self._theme = theme
        self._failures = ""
        self.meaning = PlainLabel("", "muted")
        self.facts = QGridLayout()
        self.facts.setHorizontalSpacing(SPACE_L)
        self.facts.setVerticalSpacing(SPACE_S)
        self.facts.setColumnStretch(1, 1)
        self.beside = PlainLabel("", selectable=True)
        self.body.addWidget(self.meaning)
        self.body.addLayout(self.facts)
        self.body.addWidget(self.beside)
        self.failed = self._failed_list()
        self.body.addWidget(self.failed)
        self.body.addStretch(1)

    def _failed_list(self) -> QWidget:
        box = QWidget()
        box.setProperty("role", "plain")
        self.failed_title = PlainLabel("", "strong")
        self.copy_button = make_button(
            self.tr("Copy the list"), "quiet", theme=self._theme, icon="copy"
        )
        self.copy_button.clicked.connect(self._copy)
        self.failed_text = QPlainTextEdit()
        self.failed_text.setReadOnly(True)
        self.failed_text.setTabChangesFocus(True)
        self.failed_text.setFixedHeight(_LIST_HEIGHT)
        self.failed_text.setAccessibleName(self.tr("Records that got no text, and why"))
        row = QHBoxLayout()
        row.addWidget(self.failed_title, 1)
        row.addWidget(self.copy_button)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addLayout(row)
        column.addWidget(self.failed_text)
        return box

    def show_audit(self, view: AuditView) -> None:
        """Show another audit's target."""
        result = view.result
        self.setVisible(result.existing is not None)
        if result.existing is None:
            return
        self.meaning.setText(ask_meaning(result))
        self._show_facts(result, result.existing, view)
        self.beside.setText(self._difference(result))
        self.beside.setVisible(bool(self.beside.plain()))
        self._show_failures(result.existing)

    def _show_facts(self, result: AuditResult, found: ExistingTarget, view: AuditView) -> None:
        while self.facts.count():
            old = self.facts.takeAt(0)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        facts = [
            (self.tr("Question"), ask_label(result.ask)),
            (self.tr("Target"), f"{kind_label(found.kind)}: {visible(retell(found.label))}"),
        ]
        if found.where:
            facts.append((self.tr("Where"), visible(found.where)))
        answered = self.tr("{0} records, {1} of them answered").format(
            f"{found.asked:,}", f"{found.asked - found.failed:,}"
        )
        facts.append((self.tr("Asked about"), answered))
        left = [
            self.tr("{0}: {1}").format(f"{count:,}", left_out_label(reason))
            for reason, count in found.left_out.items()
            if count
        ]
        facts.append((self.tr("Left out before"), "\n".join(left) or self.tr("none")))
        if not found.has_pictures:
            facts.append(
                (self.tr("Pictures"), self.tr("none: only texts were compared with each other"))
            )
        if result.ask == "owner" and view.plan is not None:
            folds = view.plan.owner_settings().folds
            facts.append((self.tr("Cross-fitting"), self.tr("{0} parts").format(folds)))
        facts.append((self.tr("Fingerprint"), visible(found.identity)))
        for place, (name, value) in enumerate(facts):
            label = PlainLabel(name, "muted", wrap=False)
            self.facts.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            self.facts.addWidget(PlainLabel(value, selectable=True), place, 1)

    def _difference(self, result: AuditResult) -> str:
        """Explain the attacks that learnt on a shadow model, beside the owner's."""
        both = [
            (attack, result.attacks[BY_SHADOW + name])
            for name, attack in result.attacks.items()
            if BY_SHADOW + name in result.attacks
        ]
        if not both:
            return ""
        own = max(attack.auc for attack, _ in both)
        outside = max(attack.auc for _, attack in both)
        return self.tr(
            "Attacks marked “From a shadow” know nothing of this target's training "
            "data: they show what an outsider finds (AUC {0} at best). The others learnt from "
            "the labelled records themselves and show what is there to be found (AUC {1} at "
            "best). If the outsider's is higher, chance or the few records to learn from explain "
            "it."
        ).format(f"{outside:.2f}", f"{own:.2f}")

    def _show_failures(self, found: ExistingTarget) -> None:
        self.failed.setVisible(found.failed > 0)
        if found.failed == 1:
            said = self.tr("1 record got no text and was left out")
        else:
            said = self.tr("{0} records got no text and were left out").format(f"{found.failed:,}")
        self.failed_title.setText(said)
        lines = [f"{visible(name)}: {visible(retell(why))}" for name, why in found.failures]
        more = found.failed - len(lines)
        if more > 0:
            lines.append(self.tr("… and {0} more").format(f"{more:,}"))
        self._failures = "\n".join(lines)
        self.failed_text.setPlainText(self._failures)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._failures)
