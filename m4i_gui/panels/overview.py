"""Overview: the verdict, all attacks beside the blind baseline, validity, and what was audited."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QWidget,
)

from m4i_core.attacks.registry import BY_SHADOW
from m4i_core.audit.result import AuditResult
from m4i_core.evaluation.verdict_rules import BLIND_MATERIAL_AUC, BLIND_SIGNIFICANCE
from m4i_core.language import retell
from m4i_core.report.wording import PROBES, SCENARIOS
from m4i_gui.item_models import words
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.panels.check_line import CheckLine
from m4i_gui.panels.interval_chart import IntervalChart, IntervalRow
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.panels.target_card import TargetCard
from m4i_gui.panels.verdict_card import VerdictCard
from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, Theme
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled


class OverviewPanel(QuestionPanel):
    """The first thing to look at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(self.tr("Does the model reveal who was in its training data?"))
        self.setAccessibleName(self.tr("Overview"))
        self._theme = theme
        self.warnings = Note(theme, tone="warning")
        self.warnings.hide()
        self.verdict = VerdictCard(theme)

        self.attacks_card = Card(
            self.tr("How well did each attack do?"),
            self.tr(
                "Area under the ROC with its 95 % interval. An interval that crosses the dashed "
                "line is no better than guessing; diamonds were found without asking the model."
            ),
        )
        self.chart = IntervalChart(theme, self.tr("Attacks and blind baseline"))
        self.attacks_card.body.addWidget(self.chart)
        self.attacks_note = PlainLabel("", "small")
        self.attacks_card.body.addWidget(self.attacks_note)
        self.target_card = TargetCard(theme)

        self.validity_card = Card(
            self.tr("May the numbers be believed?"),
            self.tr("Checks that an audit must pass before its numbers mean anything."),
        )
        self.blind = CheckLine(theme, self.tr("Blind baseline"))
        self.overlap = CheckLine(theme, self.tr("Sets are disjoint"))
        self.placebo = CheckLine(theme, self.tr("Placebo"))
        for check in (self.blind, self.overlap, self.placebo):
            self.validity_card.body.addWidget(check)
        self.validity_card.body.addStretch(1)

        self.what_card = Card(self.tr("What was audited?"))
        self.facts = QGridLayout()
        self.facts.setHorizontalSpacing(SPACE_L)
        self.facts.setVerticalSpacing(SPACE_S)
        self.facts.setColumnStretch(1, 1)
        self.what_card.body.addLayout(self.facts)
        self.what_card.body.addStretch(1)

        inside = QWidget()
        inside.setProperty("role", "plain")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, SPACE_S, 0)
        self._grid.setSpacing(SPACE_L)
        self._grid.addWidget(self.warnings, 0, 0, 1, 2)
        self._grid.addWidget(self.verdict, 1, 0, 1, 2)
        # At home in the panel from the start: a card that is shown before would be a window.
        self._grid.addWidget(self.target_card, 5, 0)
        self.target_card.hide()
        self._wide: bool | None = None
        self._existing = False
        self.scroll = scrolled(inside, self.tr("Overview"))
        self.column.setSpacing(SPACE_M)
        self.column.addWidget(self.scroll, 1)
        self._arrange(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width() >= 900)

    def _arrange(self, wide: bool, existing: bool | None = None) -> None:
        existing = self._existing if existing is None else existing
        if (wide, existing) == (self._wide, self._existing):
            return
        self._wide, self._existing = wide, existing
        cards = (self.attacks_card, self.validity_card, self.target_card, self.what_card)
        for card in cards:
            self._grid.removeWidget(card)
        if wide:
            self._grid.addWidget(self.attacks_card, 2, 0)
            if self._existing:
                self._grid.addWidget(self.validity_card, 2, 1)
                self._grid.addWidget(self.target_card, 3, 0)
                self._grid.addWidget(self.what_card, 3, 1)
            else:
                self._grid.addWidget(self.validity_card, 2, 1, 2, 1)
                self._grid.addWidget(self.what_card, 3, 0)
        else:
            for place, card in enumerate(cards):
                self._grid.addWidget(card, 2 + place, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def show_audit(self, view: AuditView) -> None:
        """Show another audit."""
        result = view.result
        self.warnings.say("\n".join(view.warnings), "warning")
        self.question.setText(self._question(result))
        self.verdict.show_result(result)
        self.target_card.show_audit(view)
        self._arrange(bool(self._wide), result.existing is not None)
        self._show_chart(result)
        self._show_validity(result)
        self._show_facts(view)
        self.scroll.verticalScrollBar().setValue(0)

    def _question(self, result: AuditResult) -> str:
        if result.was_mine is not None:
            return self.tr("Was the model trained on these records?")
        return self.tr("Does the model reveal who was in its training data?")

    def _show_chart(self, result: AuditResult) -> None:
        said = ""
        if result.was_mine is not None:
            said = self.tr(
                "Measured on the shadow models, whose members are known: nobody can measure it on "
                "records of which nobody knows."
            )
        elif result.ask == "owner":
            said = self.tr(
                "Cross-fitted: each record was judged by an attack that had not seen it. Attacks "
                "marked “From a shadow” learnt on a shadow model: they show what an outsider would "
                "find."
            )
            if not any(name.startswith(BY_SHADOW) for name in result.attacks):
                said = self.tr(
                    "Cross-fitted: each record was judged by an attack that had not seen it."
                )
        self.attacks_note.setText(said)
        self.attacks_note.setVisible(bool(said))
        rows = [
            IntervalRow(
                words.attack_label(name),
                attack.auc,
                *attack.ci["auc"],
                strong=name == result.verdict.attack,
            )
            for name, attack in sorted(result.attacks.items(), key=lambda item: -item[1].auc)
        ]
        blind = result.validity.blind
        if blind is not None:
            rows += [
                IntervalRow(
                    self.tr("Blind: {0}").format(_probe(name, p.label)), p.auc, *p.ci, kind="blind"
                )
                for name, p in sorted(blind.probes.items(), key=lambda item: -item[1].auc)
            ]
        self.chart.show_rows(rows)

    def _show_validity(self, result: AuditResult) -> None:
        validity = result.validity
        blind = validity.blind
        if blind is None:
            self.blind.say("skipped", self.tr("Nobody tried to tell the sets apart blindly."))
        else:
            chosen = blind.probes.get(blind.probe)
            label = chosen.label if chosen is not None else ""
            failed = blind.p_value <= BLIND_SIGNIFICANCE and blind.auc >= BLIND_MATERIAL_AUC
            said = self.tr(
                "Without asking the model, the best guess (from {0}) has an AUC of {1} and a "
                "p-value of {2:.3f}."
            ).format(
                _probe(blind.probe, label), words.interval_text(blind.auc, blind.ci), blind.p_value
            )
            if failed and result.was_mine is not None:
                said += " " + self.tr(
                    "Your records differ by themselves from those that they are compared with, so "
                    "a difference in scores means nothing."
                )
            elif failed:
                said += " " + self.tr(
                    "Members and non-members differ by themselves, so the attack may have "
                    "learnt that difference instead of membership."
                )
            self.blind.say("failed" if failed else "passed", said)
        self._show_overlap(result)
        placebo = validity.placebo
        self.placebo.setVisible(placebo is not None or result.was_mine is None)
        if placebo is None:
            self.placebo.say("skipped", self.tr("The attack was not tried with shuffled labels."))
        else:
            areas = [area for areas in placebo.auc.values() for area in areas]
            said = self.tr("With shuffled labels the attacks are at chance, as they must be.")
            if not placebo.passed:
                said = self.tr("With shuffled labels the attacks are not at chance.")
            if areas:
                said += " " + self.tr("AUC {0:.2f} to {1:.2f}.").format(min(areas), max(areas))
            self.placebo.say("passed" if placebo.passed else "failed", said)

    def _show_overlap(self, result: AuditResult) -> None:
        overlap = result.validity.overlap
        parts = [
            (overlap.exact_pictures, self.tr("{0} identical pictures")),
            (overlap.near_pictures, self.tr("{0} nearly identical pictures")),
            (overlap.parted_groups, self.tr("{0} divided groups")),
            (overlap.identical_texts, self.tr("{0} identical texts")),
        ]
        found = [text.format(count) for count, text in parts if count]
        if not found:
            self.overlap.say("passed", self.tr("No picture, text or group is in two sets."))
            return
        failed = result.verdict.status == "invalid" and any(
            reason.startswith("[sets-overlap]") for reason in result.verdict.reasons
        )
        said = self.tr("In more than one set: {0}.").format(", ".join(found))
        if overlap.examples:
            said += " " + self.tr("For example: {0}").format(retell(overlap.examples[0]))
        self.overlap.say("failed" if failed else "noted", said)

    def _show_facts(self, view: AuditView) -> None:
        while self.facts.count():
            old = self.facts.takeAt(0)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, (name, value) in enumerate(_facts(self, view)):
            label = PlainLabel(name, "muted", wrap=False)
            self.facts.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            self.facts.addWidget(PlainLabel(value, selectable=True), place, 1)


def _probe(name: str, label: str) -> str:
    """Return what a probe looked at: by the result's own words, else by ours."""
    found = label or PROBES.get(name, name)
    return retell(found[:1].lower() + found[1:])


def _facts(panel: OverviewPanel, view: AuditView) -> list[tuple[str, str]]:
    result = view.result
    sets = result.sets
    facts: list[tuple[str, str]] = []
    if result.ask == "attacker":
        told = retell(SCENARIOS.get(result.scenario, ""))
        facts.append((panel.tr("Attacker"), f"{words.scenario_label(result.scenario)}. {told}"))
    if sets.target_unknown:
        said = panel.tr("{0} records asked about, {1} known non-members").format(
            sets.target_unknown, sets.target_nonmembers
        )
    else:
        said = panel.tr("{0} members, {1} non-members").format(
            sets.target_members, sets.target_nonmembers
        )
    facts.append((panel.tr("Target"), said))
    if sets.shadow_members or sets.shadow_nonmembers:
        said = panel.tr("{0} members, {1} non-members").format(
            sets.shadow_members, sets.shadow_nonmembers
        )
        facts.append((panel.tr("Shadow"), said))
    for role, name in (("target", panel.tr("Target model")), ("shadow", panel.tr("Shadow model"))):
        quality = result.models.get(role)  # type: ignore[call-overload]
        if quality is None:
            continue
        said = panel.tr("ROUGE-L {0:.2f}, BLEU-1 {1:.2f}").format(quality.rouge_l, quality.bleu_1)
        if "rouge_l" in quality.members and "rouge_l" in quality.nonmembers:
            said = panel.tr("ROUGE-L {0:.2f} on members, {1:.2f} on non-members").format(
                quality.members["rouge_l"], quality.nonmembers["rouge_l"]
            )
        facts.append((name, said))
    for summary in result.datasets.values():
        left = sum(summary.excluded.values())
        said = panel.tr("{0}: {1} of {2} records usable").format(
            summary.label, summary.usable, summary.records
        )
        if left:
            said += panel.tr(" ({0} left out)").format(left)
        facts.append((panel.tr("Data"), said))
    facts.append((panel.tr("Seed"), str(result.manifest.seed)))
    seconds = sum(result.manifest.seconds.values())
    if seconds:
        facts.append((panel.tr("Took"), panel.tr("{0:.0f} seconds").format(seconds)))
    return facts
