"""Results of audits of targets that existed already, in the window, in files and in reports."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_core.report.build import build_report
from m4i_core.report.options import ReportOptions
from m4i_core.study.comparison import compare_audits
from m4i_core.study.comparison_gather import gather_audits
from m4i_gui.item_models import words
from m4i_gui.item_models.audit_view import AuditView, load_view
from m4i_gui.item_models.record_filter import RecordFilter
from m4i_gui.item_models.records_file import csv_text
from m4i_gui.pages.results import ResultsPage
from m4i_gui.panels.compare_choice import CompareChoicePanel
from m4i_gui.panels.map_colouring import colour_points
from m4i_gui.report.html import write_html
from m4i_gui.services.recents import look
from m4i_gui.services.services import Services
from tests.gui.existing_audit import CALIBRATED, HOSTILE_NAME, make_mine_audit, make_owner_audit


@pytest.fixture(scope="module")
def audits(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("existing")
    return {
        "owner": make_owner_audit(folder / "owner"),
        "recorded": make_owner_audit(folder / "recorded", pictures=False),
        "mine": make_mine_audit(folder / "mine", leak=3.0),
        "accusing": make_mine_audit(folder / "accusing", leak=3.0, biased=3.0),
        "nobody": make_mine_audit(folder / "nobody", leak=3.0, known=0),
    }


@pytest.fixture(scope="module")
def views(audits: dict[str, Path]) -> dict[str, AuditView]:
    return {name: load_view(OpenedAudit(folder)) for name, folder in audits.items()}


@pytest.fixture
def page(services: Services, qtbot: QtBot) -> ResultsPage:
    made = ResultsPage(services)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def opened(page: ResultsPage, qtbot: QtBot, folder: Path) -> AuditView:
    with qtbot.waitSignal(page.opened, timeout=20_000):
        page.open(OpenedAudit(folder))
    assert page.view is not None
    return page.view


def tabs_of(page: ResultsPage) -> list[str]:
    return [
        page.tabs.tabText(tab) for tab in range(page.tabs.count()) if page.tabs.isTabVisible(tab)
    ]


def shown(page: ResultsPage) -> str:
    """Everything that labels of the page say, whichever view is in front."""
    return "\n".join(label.text() for label in page.findChildren(QLabel))


# Records ------------------------------------------------------------------------------------------


def test_asked_records_are_neither_members_nor_strangers(views: dict[str, AuditView]) -> None:
    view = views["mine"]
    columns, mine = view.columns, view.result.was_mine
    assert mine is not None
    assert columns.unknown.sum() == view.result.sets.target_unknown == 40
    assert not (columns.member & columns.unknown).any()
    assert columns.target[columns.unknown].all()
    assert not view.rocs and not view.warnings
    outcomes = columns.outcomes(CALIBRATED)
    named = {record.id for record in mine.records if record.called}
    assert named and named == {
        columns.text("id", row) for row in np.flatnonzero(outcomes == 4).tolist()
    }
    assert set(outcomes[columns.unknown].tolist()) == {4, 5}
    assert not set(outcomes[~columns.unknown].tolist()) & {4, 5}
    # Each probability stands with its own record, and with no other.
    found = columns.numbers("probability")
    for record in mine.records:
        row = columns.row(record.id)
        assert row is not None and found[row] == record.probability
    assert np.isnan(found[~columns.unknown]).all()


def test_a_record_without_a_score_is_not_called_missed(views: dict[str, AuditView]) -> None:
    columns = views["owner"].columns
    own, shadow = columns.outcomes("metric_svm"), columns.outcomes("shadow_metric_svm")
    assert set(own[~columns.target].tolist()) == {6}
    assert set(own[columns.target].tolist()) <= {0, 1, 2, 3}
    assert set(shadow.tolist()) <= {0, 1, 2, 3}
    assert words.attack_label("shadow_metric_svm") != words.attack_label("metric_svm")
    assert words.attack_label("metric_svm") in words.attack_label("shadow_metric_svm")


def test_filters_find_what_is_asked_about(views: dict[str, AuditView]) -> None:
    columns = views["mine"].columns
    asked = RecordFilter(sets=frozenset({"target_unknown"}))
    assert (asked.mask(columns) == columns.unknown).all()
    named = RecordFilter(attack=CALIBRATED, outcomes=frozenset({words.NAMED}))
    assert (named.mask(columns) == (columns.outcomes(CALIBRATED) == 4)).all()
    kept = RecordFilter.from_json(named.to_json())
    assert kept == named


def test_exported_rows_say_unknown_and_hold_no_formula(views: dict[str, AuditView]) -> None:
    columns = views["mine"].columns
    rows = np.arange(len(columns))
    names = ["id", "set", "group", "generated", "probability", f"verdict_{CALIBRATED}"]
    text = csv_text(columns, rows, names)
    read = list(csv.DictReader(io.StringIO(text)))
    assert {row["set"] for row in read} == {
        "target_unknown", "target_nonmember", "shadow_member", "shadow_nonmember",
    }  # fmt: skip
    assert {row[f"verdict_{CALIBRATED}"] for row in read if row["probability"]} == {
        words.NAMED,
        words.NOT_NAMED,
    }
    for row in read:
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row.values())
    assert "\x1b" not in text and "\u202e" not in text


def test_the_map_gives_asked_records_a_shape_of_their_own(
    views: dict[str, AuditView], services: Services
) -> None:
    columns = views["mine"].columns
    rows = np.arange(len(columns))
    classes = colour_points(columns, rows, "set", services.theme).classes
    counts = {kind.label: len(kind.points) for kind in classes}
    assert counts[words.set_label("target_unknown")] == 40
    assert words.set_label("target_member") not in counts
    looks = {(kind.symbol, kind.fill.rgb()) for kind in classes if len(kind.points)}
    assert len({symbol for symbol, _ in looks}) == 3
    for mode in ("model", "rouge_l", f"verdict_{CALIBRATED}", "probability"):
        drawn = colour_points(columns, rows, mode, services.theme).classes
        points = np.concatenate([kind.points for kind in drawn])
        assert sorted(points.tolist()) == rows.tolist(), mode
    recorded = views["recorded"].columns
    labels = [
        kind.label
        for kind in colour_points(recorded, np.arange(len(recorded)), "set", services.theme).classes
    ]
    assert labels == [words.set_label("target_member"), words.set_label("target_nonmember")]


# Pages --------------------------------------------------------------------------------------------


def test_my_data_shows_the_check_the_answer_and_its_error_rates(
    page: ResultsPage, qtbot: QtBot, audits: dict[str, Path], grab: Callable[..., QImage]
) -> None:
    view = opened(page, qtbot, audits["mine"])
    mine = view.result.was_mine
    assert mine is not None and mine.answer.answer == "yes"
    assert tabs_of(page)[:3] == ["Overview", "My data", "ROC"] and "Grid" not in tabs_of(page)
    page.tabs.setCurrentWidget(page.my_data)
    panel = page.my_data
    assert "passed" in panel.check.accessibleName()
    assert (
        panel.check.mapTo(panel, panel.check.rect().topLeft()).y()
        < panel.headline.mapTo(panel, panel.headline.rect().topLeft()).y()
    )
    assert panel.numbers["named"][0].plain() == str(mine.answer.called)
    assert f"{100 * mine.false_positive_rate.value:.1f} %" in panel.numbers["fpr"][0].plain()
    assert f"{mine.false_positive_rate.records}" in panel.numbers["fpr"][1].plain()
    assert len(panel.sorted.rows) == 40
    values = view.columns.numbers("probability")[panel.sorted.rows]
    assert (np.diff(values) <= 0).all()
    assert panel.plots()
    grab(page, "my-data")
    # The curve that cannot be drawn is explained, and nothing else breaks.
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
    assert page.roc.absent.isVisibleTo(page.roc)
    assert "shadow" in page.roc.absent.sentence.plain()


def test_named_records_and_an_owners_records_are_selected_for_all_views(
    page: ResultsPage, qtbot: QtBot, audits: dict[str, Path]
) -> None:
    view = opened(page, qtbot, audits["mine"])
    assert view.result.was_mine is not None
    page.tabs.setCurrentWidget(page.my_data)
    qtbot.mouseClick(page.my_data.named_button, Qt.MouseButton.LeftButton)
    assert page.tabs.currentWidget() is page.records
    assert len(page.selection) == view.result.was_mine.answer.called
    assert page.records.model.rowCount() == len(page.selection)
    owners = [answer.name for answer in page.my_data.owners.answers]
    assert owners[-1] == "" and set(owners) == {HOSTILE_NAME, "Ben", ""}
    assert owners[0] == HOSTILE_NAME, "the strongest evidence comes first"
    page.my_data.owners.cellActivated.emit(owners.index("Ben"), 0)
    rows = view.columns.rows_of(page.selection.ids)
    assert len(rows) == 20
    assert {view.columns.text("group", row) for row in rows.tolist()} == {"Ben"}
    page.show_record(view.columns.keys[int(rows[0])])
    assert page.inspector.set_badge.plain() == words.set_label("target_unknown")
    assert "probability" in page.inspector.numbers.sentences


def test_nothing_is_said_where_innocent_records_are_accused(
    page: ResultsPage, qtbot: QtBot, audits: dict[str, Path]
) -> None:
    view = opened(page, qtbot, audits["accusing"])
    mine = view.result.was_mine
    assert mine is not None and mine.check_passed is False
    panel = page.my_data
    assert "failed" in panel.check.accessibleName()
    assert panel.numbers["named"][0].plain() == "–"
    assert not panel.named_button.isEnabled()
    for row in range(panel.owners.rowCount()):
        assert panel.owners.item(row, 2).text() == "–", "a p-value would be read as an answer"
    assert page.badge.plain() == panel.headline.plain()
    assert page.invalid_note.isVisibleTo(page)
    assert not (view.columns.outcomes(CALIBRATED) == 4).any()
    # Where no innocent records are known, that the check is missing is said instead.
    view = opened(page, qtbot, audits["nobody"])
    assert view.result.was_mine is not None
    assert view.result.was_mine.compared_with == "shadow_nonmembers"
    assert "not run" in page.my_data.check.accessibleName()
    assert "shadow models" in page.my_data.numbers["fpr"][1].plain()
    assert "0 known non-members" in shown(page)


def test_owners_audit_says_how_it_was_cross_fitted(
    page: ResultsPage, qtbot: QtBot, audits: dict[str, Path], grab: Callable[..., QImage]
) -> None:
    view = opened(page, qtbot, audits["owner"])
    assert set(view.rocs) == {"metric_threshold", "metric_svm", "shadow_metric_svm"}
    assert "My data" not in tabs_of(page)
    card = page.overview.target_card
    assert card.isVisibleTo(page)
    assert "no record was judged by an attack that had seen it" in card.meaning.plain()
    assert f"{view.result.attacks['shadow_metric_svm'].auc:.2f}" in card.beside.plain()
    assert "5 parts" in shown(page)
    assert page.training.foreign.isVisibleTo(page.training)
    assert page.training.models["target"].isHidden()
    assert not page.training.models["shadow"].isHidden()
    page.tabs.setCurrentWidget(page.roc)
    page.roc.attack_combo.setCurrentIndex(page.roc.attack_combo.findData("metric_svm"))
    own = page.roc.card.shadow_badge.plain()
    page.roc.attack_combo.setCurrentIndex(page.roc.attack_combo.findData("shadow_metric_svm"))
    assert own != page.roc.card.shadow_badge.plain()
    pens = [page.roc.plot.pen_of(name) for name in view.rocs]
    assert len({(pen.color().rgb(), pen.style()) for pen in pens}) == len(pens)
    grab(page, "owners-audit")
    # Recorded outputs have neither pictures nor a shadow, and the next audit has its grid again.
    view = opened(page, qtbot, audits["recorded"])
    assert "Grid" not in tabs_of(page)
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
    page.show_record(view.columns.keys[0])
    assert page.inspector.gallery.isHidden()
    # Nothing was trained here, and there is no shadow to tell the target from.
    assert "Training" not in tabs_of(page)
    explorer = page.explorer
    for control in (explorer.target_box, explorer.shadow_box, explorer.side_button):
        assert control.isHidden()
    assert explorer.neighbours.side_combo.isHidden()
    assert explorer.colour_combo.findData("model") < 0
    assert "only texts were compared" in shown(page)
    opened(page, qtbot, audits["owner"])
    assert {"Grid", "Training"} <= set(tabs_of(page))
    assert not explorer.shadow_box.isHidden() and explorer.colour_combo.findData("model") >= 0


def test_failures_can_be_copied_and_nothing_hostile_is_obeyed(
    page: ResultsPage, qtbot: QtBot, audits: dict[str, Path]
) -> None:
    for name in ("mine", "owner"):
        opened(page, qtbot, audits[name])
        card = page.overview.target_card
        qtbot.mouseClick(card.copy_button, Qt.MouseButton.LeftButton)
        copied = QApplication.clipboard().text()
        assert "pic-00001: <b>bold</b>" in copied
        said = [copied, card.failed_text.toPlainText(), shown(page)]
        table = page.my_data.owners
        if name == "mine":
            table.copy()
            said += [QApplication.clipboard().text(), table.item(0, 0).text()]
            assert "<b onclick" in table.item(0, 0).text()
        for text in said:
            assert not any(sign in text for sign in ("\x1b", "\u202e"))
        parts = [page.my_data, card]
        for label in [found for part in parts for found in part.findChildren(QLabel)]:
            assert label.textFormat() == Qt.TextFormat.PlainText or not label.text()


# Elsewhere ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["mine", "accusing", "owner", "recorded"])
def test_reports_are_made_of_each(audits: dict[str, Path], name: str, tmp_path: Path) -> None:
    audit = OpenedAudit(audits[name])
    content = build_report(audit)
    write_html(audit, tmp_path / "report.html", ReportOptions())
    page = (tmp_path / "report.html").read_text("utf-8")
    assert HOSTILE_NAME not in page and "<b onclick" not in page
    assert "\x1b" not in page and "\u202e" not in page
    assert ">nan" not in page and " nan" not in page.lower()
    figures = [block for section in content.sections for block in section.blocks]
    curves = {getattr(block, "name", "") for block in figures} & {"roc", "roc_log", "scores"}
    assert bool(curves) == (name in ("owner", "recorded"))
    if name == "accusing":
        assert content.headline == "Nothing can be said"
    # Nothing is hidden where there is no picture, and no source has a name that nobody gave it.
    assert ("picture hidden" in page) == (name == "owner")
    assert ">main<" not in page and "trained here" not in page
    assert ("shadow and target" in page) == (name != "recorded")
    if name == "recorded":
        assert page.count("outputs.csv") >= 3 and "table of outputs" in page


def test_the_list_of_recent_audits_knows_what_was_asked(audits: dict[str, Path]) -> None:
    assert look(audits["mine"]).ask == "was_mine"
    assert look(audits["owner"]).ask == "owner"


def test_existing_targets_can_be_compared(audits: dict[str, Path]) -> None:
    gathered = gather_audits([audits["owner"], audits["recorded"]])
    found = compare_audits(gathered.audits, repeats=20)
    assert {row.attack for row in found.rows} >= {"metric_svm", "metric_threshold"}


def test_lists_of_audits_to_compare_use_the_words_of_each_question(
    services: Services, qtbot: QtBot, audits: dict[str, Path]
) -> None:
    services.recents.add(audits["mine"])
    panel = CompareChoicePanel(services)
    qtbot.addWidget(panel)
    panel.sources.refresh()
    listed = panel.sources.tree.topLevelItem(0)
    assert listed is not None and listed.text(1) == "Yes: these records left traces"
    panel.add([audits["accusing"], audits["owner"]])
    qtbot.waitUntil(lambda: panel.table.rowCount() == 2, timeout=10_000)
    assert panel.table.item(0, 2).text() == "Nothing can be said"
    assert panel.table.item(1, 2).text() in ("Leak shown", "More data needed")
