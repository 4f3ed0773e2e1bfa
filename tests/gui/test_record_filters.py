"""Filters on any column of the records table, kept filters, and what is said when nothing fits."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_core.data.record import SET_NAMES
from m4i_core.errors import BadInput
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.item_models.audit_view import AuditView, load_view
from m4i_gui.item_models.column_filters import ColumnFilter, choices_of, condition_text, kind_of
from m4i_gui.item_models.record_filter import RecordFilter
from m4i_gui.item_models.records_file import write_records_parquet
from m4i_gui.panels.column_filter_dialog import ColumnFilterDialog
from m4i_gui.panels.records_table import RecordsPanel
from m4i_gui.services.saved_filters import FILTERS_FILE, SavedFilters
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from tests.gui.sample_audit import make_sample_audit


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> AuditView:
    folder = tmp_path_factory.mktemp("filters") / "audit"
    return load_view(OpenedAudit(make_sample_audit(folder, 200, seed=5, hostile=True)))


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def panel(services: Services, selection: Selection, view: AuditView, qtbot: QtBot) -> RecordsPanel:
    made = RecordsPanel(services, selection)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show_audit(view)
    made.show()
    return made


def test_every_comparison_agrees_with_a_plain_loop(view: AuditView) -> None:
    columns = view.columns
    numbers = columns.numbers("rouge_l").tolist()
    low, high = 0.3, 0.6
    expected = {
        "at_least": [v >= low for v in numbers],
        "more_than": [v > low for v in numbers],
        "at_most": [v <= high for v in numbers],
        "less_than": [v < high for v in numbers],
        "between": [low <= v <= high for v in numbers],
        "missing": [v != v for v in numbers],
    }
    for operator, wanted in expected.items():
        found = ColumnFilter("rouge_l", operator, low, high).mask(columns)
        assert found.tolist() == wanted, operator
    texts = [columns.text("generated", row) for row in range(len(columns))]
    for word in ("RED", "狗", "=HYPERLINK", "("):
        for operator in ("contains", "lacks"):
            found = ColumnFilter("generated", operator, text=word).mask(columns)
            holds = [word.lower() in text.lower() for text in texts]
            assert found.tolist() == [h == (operator == "contains") for h in holds]
    exact = columns.text("generated", 9)
    found = ColumnFilter("generated", "is", text=f" {exact.upper()} ").mask(columns)
    assert found.tolist() == [text.lower() == exact.lower() for text in texts]


def test_a_reference_that_fits_is_enough(view: AuditView) -> None:
    columns = view.columns
    last = columns.references(30)[-1]
    contains = ColumnFilter("references", "contains", text=last[2:20]).mask(columns)
    exactly = ColumnFilter("references", "is", text=last).mask(columns)
    listed = [columns.references(row) for row in range(len(columns))]
    want = last[2:20].lower()
    assert contains.tolist() == [any(want in one.lower() for one in texts) for texts in listed]
    assert exactly.tolist() == [last.lower() in [t.lower() for t in texts] for texts in listed]
    assert exactly[30]


def test_choices_are_sets_verdicts_and_data(view: AuditView) -> None:
    columns = view.columns
    chosen = ("target_member", "shadow_nonmember")
    found = ColumnFilter("set", "any_of", choices=chosen).mask(columns)
    assert found.tolist() == [SET_NAMES[code] in chosen for code in columns.sets]
    attack = columns.attacks[0]
    found = ColumnFilter(f"verdict_{attack}", "any_of", choices=("FP",)).mask(columns)
    assert found.tolist() == (columns.outcomes(attack) == 2).tolist()
    assert ColumnFilter("dataset", "any_of", choices=("main",)).mask(columns).all()
    assert [value for value, _ in choices_of(columns, "dataset")] == ["main"]
    assert kind_of(columns, "score_nobody") is None


def test_a_filter_comes_back_from_its_file_as_it_was() -> None:
    wanted = RecordFilter(
        text="red boat",
        sets=frozenset({"target_member"}),
        attack="metric_svm",
        outcomes=frozenset({"TP"}),
        columns=(
            ColumnFilter("rouge_l", "between", 0.25, 0.75),
            ColumnFilter("generated", "lacks", text="=1+1"),
            ColumnFilter("set", "any_of", choices=("target_member",)),
        ),
    )
    assert RecordFilter.from_json(json.loads(json.dumps(wanted.to_json()))) == wanted
    kept = wanted.to_json()
    for broken in (
        [],
        {**kept, "text": 3},
        {**kept, "sets": ["nowhere"]},
        {**kept, "columns": [{"column": "rouge_l", "operator": "eval"}]},
        {**kept, "columns": [{"column": "rouge_l", "operator": "at_least", "low": "1"}]},
        {**kept, "columns": [{"column": "rouge_l", "operator": "at_least", "low": float("nan")}]},
        {**kept, "columns": [{"column": "set", "operator": "any_of", "choices": [1]}]},
    ):
        with pytest.raises(ValueError):
            RecordFilter.from_json(broken)


def test_a_condition_is_a_chip_that_can_be_taken_away(panel: RecordsPanel, qtbot: QtBot) -> None:
    columns = panel.model.records
    assert columns is not None
    panel.bar.ask_condition("rouge_l")
    dialog = panel.bar.dialog
    assert isinstance(dialog, ColumnFilterDialog)
    dialog.low.setValue(0.5)
    dialog.accept_button.click()
    assert panel.model.rowCount() == int((columns.numbers("rouge_l") >= 0.5).sum())
    assert [chip.text() for chip in panel.bar.chips.chips] == ["ROUGE-L ≥ 0.5"]
    # Change it through its chip.
    panel.bar.chips.chips[0].click()
    changed = panel.bar.dialog
    assert changed is not None
    assert changed.low.value() == 0.5
    changed.operator_combo.setCurrentIndex(changed.operator_combo.findData("between"))
    changed.high.setValue(0.4)
    assert not changed.accept_button.isEnabled()
    changed.high.setValue(0.7)
    changed.accept_button.click()
    values = columns.numbers("rouge_l")
    assert panel.model.rowCount() == int(((values >= 0.5) & (values <= 0.7)).sum())
    panel.bar.chips.crosses[0].click()
    assert panel.model.rowCount() == len(columns) and panel.bar.chips.isHidden()


def test_the_dialog_says_how_many_pass(panel: RecordsPanel, qtbot: QtBot) -> None:
    columns = panel.model.records
    assert columns is not None
    panel.bar.ask_condition("generated")
    dialog = panel.bar.dialog
    assert dialog is not None and not dialog.accept_button.isEnabled()
    dialog.text.setText("boat")
    passing = int(ColumnFilter("generated", "contains", text="boat").mask(columns).sum())
    qtbot.waitUntil(lambda: dialog.count.plain() == f"{passing} of 200 records", timeout=2000)
    place = dialog.column_combo.findData("set")
    dialog.column_combo.setCurrentIndex(place)
    assert not dialog.accept_button.isEnabled() and dialog.choices.count() == 4
    dialog.choices.item(2).setCheckState(Qt.CheckState.Checked)
    condition = dialog.condition()
    assert condition == ColumnFilter("set", "any_of", choices=("shadow_member",))
    dialog.reject()


def test_an_empty_table_says_why_and_can_be_mended(panel: RecordsPanel) -> None:
    panel.search.setText("no such word at all")
    panel.bar.set_conditions((ColumnFilter("rouge_l", "more_than", 2.0),))
    panel.apply_filter()
    assert panel.model.rowCount() == 0 and panel.pages.currentWidget() is panel.empty
    said = panel.empty.sentence.plain()
    assert "no such word at all" in said and "ROUGE-L > 2" in said
    panel.clear_button.click()
    assert panel.model.rowCount() == 200 and panel.pages.currentWidget() is panel.table
    panel.only_box.setChecked(True)
    assert panel.pages.currentWidget() is panel.empty
    assert "none is selected" in panel.empty.sentence.plain()


def test_kept_filters_come_back_at_the_next_start(
    panel: RecordsPanel, services: Services, own_settings: Path, qtbot: QtBot
) -> None:
    kept = panel.bar.saved.kept
    panel.search.setText("red")
    panel.set_combo.setCurrentIndex(1)
    panel.bar.set_conditions(
        (ColumnFilter("rouge_l", "at_least", 0.4), ColumnFilter("score_gone", "at_least", 1.0))
    )
    panel.apply_filter()
    expected = panel.model.shown_rows.tolist()
    panel.bar.saved.keep("Strong & red")
    qtbot.waitUntil(lambda: not kept.saving, timeout=5000)
    assert (own_settings / FILTERS_FILE).is_file()
    panel.reset_filter()
    panel.bar.saved.fill()
    actions = {a.text(): a for a in panel.bar.saved.choices.actions()}
    # Another program reads the same file.
    other = SavedFilters(services.jobs)
    assert other.names == ["Strong & red"]
    with qtbot.waitSignal(panel.bar.left_out) as told:
        actions["Strong && red"].trigger()
    assert panel.model.shown_rows.tolist() == expected and panel.search.text() == "red"
    # What this audit lacks is left out, and said.
    assert "score_gone" in told.args[0] and len(panel.bar.conditions) == 1
    kept.delete("Strong & red")
    qtbot.waitUntil(lambda: not kept.saving, timeout=5000)
    assert SavedFilters(services.jobs).names == []


def test_a_damaged_file_of_kept_filters_is_put_aside(
    services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / FILTERS_FILE
    file.write_text("[" * 100_000, encoding="utf-8")
    kept = SavedFilters(services.jobs, file)
    assert kept.names == [] and kept.problem is not None
    with pytest.raises(BadInput):
        kept.keep(" \n ", {})
    assert kept.keep("a\nb\u202e", {"text": "x"}).startswith("a b")
    qtbot.waitUntil(lambda: not kept.saving, timeout=5000)
    assert len(SavedFilters(services.jobs, file).names) == 1 and kept.problem is None
    assert file.with_suffix(".damaged.json").read_text(encoding="utf-8").startswith("[[")


def test_one_cell_is_copied_whole_and_safe(panel: RecordsPanel, view: AuditView) -> None:
    names = [column.name for column in panel.model.columns]
    panel.table.setCurrentIndex(panel.model.index(0, names.index("generated")))
    panel.copy_cell()
    assert QGuiApplication.clipboard().text() == '"\'=HYPERLINK(""http://example.org"",""click"")"'
    panel.table.setCurrentIndex(panel.model.index(1, names.index("rouge_l")))
    panel.copy_cell()
    assert float(QGuiApplication.clipboard().text()) == view.columns.numbers("rouge_l")[1]


def test_parquet_tells_how_far_it_is_and_stops_when_asked(view: AuditView, tmp_path: Path) -> None:
    shares: list[float | None] = []
    rows = np.tile(np.arange(len(view.columns)), 250)
    progress = Progress(lambda update: shares.append(update.fraction))
    write_records_parquet(view.columns, rows, tmp_path / "all.parquet", progress)
    assert len(shares) == 3 and shares[-1] == 1.0
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        write_records_parquet(view.columns, rows, tmp_path / "none.parquet", progress, token)
    assert not (tmp_path / "none.parquet").exists()


def test_conditions_are_said_in_a_few_words() -> None:
    said = condition_text(ColumnFilter("rouge_l", "between", 0.25, 0.5), "ROUGE-L")
    assert said == "ROUGE-L: 0.25 – 0.5"
    said = condition_text(ColumnFilter("verdict_x", "any_of", choices=("TP", "FP")), "Verdict")
    assert said == "Verdict: Recognised; Wrongly accused"
