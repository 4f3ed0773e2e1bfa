"""Help, glossary and worked examples: complete, searchable, and true to what is open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from m4i_core.audit.demo_plan import demo_plan
from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan_file import write_plan
from m4i_core.jobs.events import StepProgress
from m4i_core.report.glossary import glossary, related_to, search
from m4i_core.study.defense_advice import strongest
from m4i_core.study.defense_comparison import compare_defenses
from m4i_core.study.opened import OpenedStudy
from m4i_gui.item_models.audit_view import AuditView, load_view
from m4i_gui.item_models.plan_examples import plan_example
from m4i_gui.item_models.work_examples import defenses_example, queue_example
from m4i_gui.item_models.worked_examples import (
    best_attack,
    most_exposed,
    neighbours_example,
    record_example,
    roc_example,
    worked_example,
)
from m4i_gui.main_window import MainWindow
from m4i_gui.panels.glossary_dialog import GlossaryDialog
from m4i_gui.panels.help_sheet import HelpSheet
from m4i_gui.panels.question import HELP_OF_PANEL
from m4i_gui.services.help_texts import help_text, topics
from m4i_gui.services.services import Services
from m4i_gui.widgets.help_button import TOPIC, HelpButton, topic_of
from resources.translations import LANGUAGES
from tests.gui.sample_audit import HOSTILE, make_sample_audit
from tests.gui.sample_study import make_sample_study

PAGES = ("start", "wizard-target", "wizard-data", "wizard-knowledge", "wizard-attacks")
PAGES += ("wizard-check", "wizard-models", "review", "run", "queue", "report")
FIGURES = ("calibration", "scatter")


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> AuditView:
    folder = tmp_path_factory.mktemp("help") / "audit"
    return load_view(OpenedAudit(make_sample_audit(folder, 160)))


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_every_page_and_figure_is_explained_in_every_language(language: str) -> None:
    wanted = {*PAGES, *FIGURES, *HELP_OF_PANEL.values()}
    assert set(topics(language)) == wanted
    known = {term.key for term in glossary()}
    for topic in wanted:
        text = help_text(topic, language)
        for part in (text.title, text.shows, text.read, text.then):
            assert part.strip()
            assert language == "en" or any("\u4e00" <= sign <= "\u9fff" for sign in part), part
        assert bool(text.example) == bool(help_text(topic).example)
        assert text.terms == help_text(topic).terms
        assert set(text.terms) <= known


def test_no_panel_is_without_help() -> None:
    sources = (Path(__file__).resolve().parents[2] / "m4i_gui").rglob("*.py")
    panels = {
        name
        for file in sources
        for name in re.findall(r"^class (\w+)\(QuestionPanel", file.read_text("utf-8"), re.M)
    }
    assert panels == set(HELP_OF_PANEL)


def test_the_glossary_is_one_and_its_relations_hold() -> None:
    terms = glossary()
    keys = [term.key for term in terms]
    assert len(keys) == len(set(keys)) > 30
    for term in terms:
        assert term.meaning
        assert set(term.related) <= set(keys) - {term.key}
        assert all(term.key in related_to(other) for other in term.related)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("auc", "AUC"),
        ("  Placebo ", "Placebo"),
        ("plasebo", "Placebo"),
        ("overfiting", "Overfitting"),
        ("treshold", "Threshold"),
        ("shuffled", "Placebo"),
    ],
)
def test_a_term_is_found_by_name_by_meaning_and_with_a_slip(typed: str, first: str) -> None:
    assert search(glossary(), typed)[0].key == first


def test_nonsense_finds_nothing_and_blank_finds_all() -> None:
    terms = glossary()
    assert search(terms, "qqzzxxw") == []
    assert search(terms, "  ") == terms


def test_the_roc_example_counts_what_the_attack_did(view: AuditView) -> None:
    attack = best_attack(view)
    counts = view.result.attacks[attack].confusion
    assert counts is not None
    members = counts.true_positives + counts.false_negatives
    others = counts.false_positives + counts.true_negatives
    said = roc_example(view)
    assert f"of {members} records" in said
    assert f"named {counts.true_positives}; of {others}" in said
    assert f"it named {counts.false_positives}." in said
    columns = view.columns
    scores, target = columns.scores(attack), columns.target
    highest_other = scores[target & ~columns.member].max()
    spotless = int((scores[target & columns.member] > highest_other).sum())
    assert said.endswith(f"still names {spotless}.")


def test_the_record_example_is_the_riskiest_member_or_the_chosen(view: AuditView) -> None:
    columns, attack = view.columns, best_attack(view)
    scores = np.where(columns.target & columns.member, columns.scores(attack), -np.inf)
    assert most_exposed(view) == columns.keys[int(scores.argmax())]
    assert most_exposed(view) in record_example(view)
    assert columns.keys[3] in record_example(view, columns.keys[3])


def test_the_neighbours_are_those_on_the_map(view: AuditView) -> None:
    key = view.columns.keys[7]
    made = next(iter(view.maps.values()))
    place = int(np.flatnonzero(made.rows == 7)[0])
    distance = ((made.xy - made.xy[place]) ** 2).sum(axis=1)
    distance[place] = np.inf
    nearest = view.columns.keys[int(made.rows[int(distance.argmin())])]
    assert neighbours_example(view, key).endswith(f"{nearest}.")


def test_hostile_texts_stay_one_short_line_of_text(tmp_path: Path) -> None:
    view = load_view(OpenedAudit(make_sample_audit(tmp_path / "a", 80, hostile=True)))
    for key in view.columns.keys[: len(HOSTILE)]:
        said = record_example(view, key)
        assert "\x1b" not in said and "\u202e" not in said and "\n" not in said


def test_nothing_open_gives_no_example(view: AuditView) -> None:
    assert worked_example("roc", None) == ""
    assert worked_example("start", view) == ""
    for topic in ("overview", "roc", "scores", "calibration", "training", "records", "explorer"):
        assert worked_example(topic, view), topic


def test_the_sheet_shows_plain_text_and_leads_to_terms(qtbot) -> None:
    sheet = HelpSheet()
    qtbot.addWidget(sheet)
    sheet.show_help(help_text("roc"), "<b>7</b> of 9")
    assert sheet.example.textFormat() == Qt.TextFormat.PlainText
    assert sheet.example.plain() == "<b>7</b> of 9"
    with qtbot.waitSignal(sheet.term_requested) as asked:
        sheet.terms.buttons[0].click()
    assert asked.args == ["ROC curve"]
    sheet.show_help(help_text("start"), "")
    assert sheet.well.isHidden() != bool(help_text("start").example)


def test_the_glossary_by_keyboard(qtbot) -> None:
    dialog = GlossaryDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.search, "rate")
    assert dialog.list.count() >= 2
    first = dialog.term()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    second = dialog.term()
    assert first is not None and second is not None and first != second
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == f"{second.name}: {second.meaning}"
    dialog.related.buttons[0].click()
    shown = dialog.term()
    assert shown is not None and shown.key == second.related[0]
    dialog.search.setText("qqzzxxw")
    assert dialog.term() is None and not dialog.copy_button.isEnabled()


def test_a_button_knows_its_topic_from_what_it_lies_in(qtbot) -> None:
    from PySide6.QtWidgets import QWidget

    page = QWidget()
    qtbot.addWidget(page)
    page.setProperty(TOPIC, "roc")
    assert topic_of(HelpButton(parent=page)) == "roc"
    assert topic_of(HelpButton("queue", page)) == "queue"


# Examples of what is planned, at work or waiting --------------------------------------------------


def _example(window: MainWindow) -> str:
    window.menus.help_action.trigger()
    sheet = window.findChild(HelpSheet)
    assert sheet is not None
    said = sheet.example.plain() if sheet.well.isVisibleTo(sheet) else ""
    sheet.close()
    return said


@pytest.fixture
def window(services: Services, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(services)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    yield made
    services.jobs.shutdown(5)


def test_the_wizard_tells_of_the_very_plan(window: MainWindow, qtbot: QtBot) -> None:
    plan = demo_plan(records=40, epochs=7)
    window.begin_with_plan(plan)
    wizard = window.wizard()
    assert "on 40 records and shows it each of them 7 times" in _example(window)
    wizard.draft.set("target.training.epochs", 9)
    assert "each of them 9 times" in _example(window)
    wizard.go_to("data")
    qtbot.waitUntil(lambda: "main" in wizard.draft.facts, timeout=30_000)
    usable = wizard.draft.facts["main"].usable
    assert f"have {usable} records" in _example(window)
    wizard.go_to("knowledge")
    assert "Unrestricted" in _example(window)
    wizard.go_to("attacks")
    assert f"turns {len(plan.attacks.run)} attacks" in _example(window)
    assert "defends" not in _example(window)
    wizard.draft.set("defend.l2", True)
    assert "Your plan defends the target: L2 regularisation" in plan_example(
        "wizard-attacks", wizard.draft
    )
    wizard.go_to("review")
    assert "asks the target 80 times" in _example(window)
    assert "40 of them were in its training data" in _example(window)


def test_the_queue_and_the_run_page_tell_what_is_now(window: MainWindow, tmp_path: Path) -> None:
    queue = window.services.queue
    assert queue_example(queue.entries()) == ""
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
        write_plan(demo_plan(records=20, epochs=1), tmp_path / name / "plan.toml")
        queue.add(tmp_path / name, name)
    button = window.start_page.queue.findChild(HelpButton)
    assert button is not None
    button.click()
    sheet = window.findChild(HelpSheet)
    assert sheet is not None and sheet.topic == "queue"
    assert "“one” is next; 2 more wait" in sheet.example.plain()
    sheet.close()

    page = window.run_page()
    window.stack.setCurrentWidget(page)
    assert _example(window) == ""
    told, held = (
        StepProgress("train_target", "", 0.1, 0.1, None, numbers={"epoch": 1.0, **numbers})
        for numbers in ({"loss": 2.5}, {"heldout_loss": 3.25})
    )
    page.monitor.take([told, held])
    said = _example(window)
    assert "epoch 1: the loss is 2.50" in said and "3.25 for records that are held out" in said
    assert "what an attack feeds on" in said


def test_defenses_are_told_with_their_price(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = make_sample_study(tmp_path_factory.mktemp("defended") / "study", records=80)
    found = compare_defenses(OpenedStudy(folder)).comparisons[0]
    said = defenses_example(found)
    best = min(strongest(one)[1].value for one in found.variants if strongest(one) is not None)
    assert f"judges {100 * best:.0f} % rightly" in said
    assert f"{found.baseline.utility.heldout['rouge_l']:.2f} (ROUGE-L" in said
    assert defenses_example(None) == ""
