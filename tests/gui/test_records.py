"""The records table: order, filters, selection, copying, files that harm nobody, and speed."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_core.data.record import SET_NAMES
from m4i_gui.item_models.audit_view import AuditView, load_view
from m4i_gui.item_models.record_columns import RecordColumns
from m4i_gui.item_models.record_filter import RecordFilter
from m4i_gui.item_models.records_file import write_records_csv, write_records_parquet
from m4i_gui.item_models.records_model import KEY_ROLE, RecordsModel
from m4i_gui.item_models.words import OUTCOMES
from m4i_gui.panels.record_inspector import RecordInspector
from m4i_gui.panels.records_table import RecordsPanel
from m4i_gui.panels.whole_texts import NARROWEST, has_long_texts
from m4i_gui.panels.word_marks import shared_spans
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from tests.gui.sample_audit import HOSTILE, make_sample_audit


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> AuditView:
    folder = tmp_path_factory.mktemp("records") / "audit"
    return load_view(OpenedAudit(make_sample_audit(folder, 200, seed=3, hostile=True)))


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def panel(
    services: Services, selection: Selection, hostile: AuditView, qtbot: QtBot
) -> RecordsPanel:
    made = RecordsPanel(services, selection)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show_audit(hostile)
    made.show()
    return made


def column_of(panel: RecordsPanel, name: str) -> int:
    return [column.name for column in panel.model.columns].index(name)


def keys_shown(model: QAbstractItemModel) -> list[str]:
    return [model.data(model.index(row, 0), KEY_ROLE) for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(hostile: AuditView, qtbot: QtBot) -> None:
    model = RecordsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_records(hostile.columns)
    model.sort(3, Qt.SortOrder.DescendingOrder)
    model.set_filter(RecordFilter(text="a red"))
    model.set_filter(RecordFilter(sets=frozenset()))
    model.set_filter(RecordFilter())
    model.show_records(None)
    assert model.rowCount() == 0
    del tester


@pytest.mark.parametrize("descending", [False, True])
def test_every_column_sorts_as_python_does(panel: RecordsPanel, descending: bool) -> None:
    columns = panel.model.records
    assert columns is not None
    table = columns.table
    down = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
    for place, column in enumerate(panel.model.columns):
        panel.table.sortByColumn(place, down)
        if column.name in columns.number_names:
            values = list(columns.numbers(column.name))
        elif column.name == "set":
            values = [SET_NAMES.index(name) for name in table.column("set").to_pylist()]
        elif column.name.startswith("verdict_"):
            values = list(columns.outcomes(column.name[8:]))
        elif column.name == "references":
            values = [texts[0].lower() for texts in table.column("references").to_pylist()]
        else:
            values = [(text or "").lower() for text in table.column(column.name).to_pylist()]
        # Equal values keep the table's order, whichever way it is sorted.
        if descending:
            backwards = sorted(range(len(values)), key=lambda i: values[i])
            ranks = {value: rank for rank, value in enumerate(sorted(set(values)))}
            expected = sorted(backwards, key=lambda i: (-ranks[values[i]], i))
        else:
            expected = sorted(range(len(values)), key=lambda i: (values[i], i))
        assert panel.model.shown_rows.tolist() == expected, column.name


def test_what_is_no_number_comes_last() -> None:
    columns = tiny([0.5, float("nan"), 0.1, float("nan"), 0.9])
    assert columns.order("rouge_l").tolist() == [2, 0, 4, 1, 3]
    assert columns.order("rouge_l", descending=True).tolist() == [4, 0, 2, 1, 3]


def tiny(values: list[float], ids: list[str] | None = None, sets: int = 4) -> RecordColumns:
    count = len(values)
    return RecordColumns(
        pa.table(
            {
                "id": ids or [f"r{i}" for i in range(count)],
                "dataset": ["main"] * count,
                "set": [SET_NAMES[i % sets] for i in range(count)],
                "pictures": [[] for _ in range(count)],
                "references": pa.array(
                    [["one", "two"] if i % 2 else [] for i in range(count)],
                    pa.list_(pa.string()),
                ),
                "generated": [f"text {i}" for i in range(count)],
                "bleu_1": values,
                "bleu_2": values,
                "bleu_3": values,
                "rouge_l": values,
                "score_metric_svm": values,
            }
        ),
        {"metric_svm": 0.5},
    )


def test_records_without_references_have_none(qtbot: QtBot) -> None:
    columns = tiny([0.1, 0.2, 0.3])
    assert columns.first_references.to_pylist() == [None, "one", None]
    assert columns.references(0) == []
    assert columns.order("references").tolist() == [0, 2, 1]


def test_equal_ids_get_keys_of_their_own() -> None:
    columns = tiny([0.1, 0.2, 0.3], ids=["a", "a", "b"])
    assert len(set(columns.keys)) == 3
    assert columns.rows_of(columns.keys).tolist() == [0, 1, 2]


def test_filters_agree_with_a_plain_loop(panel: RecordsPanel) -> None:
    columns = panel.model.records
    assert columns is not None
    table = columns.table
    attack = columns.attacks[1]

    def plain(text: str, wanted_set: str, outcome: str) -> list[int]:
        found = []
        for row in range(len(columns)):
            everything = " ".join(
                [
                    columns.text("id", row),
                    columns.text("generated", row),
                    columns.text("group", row),
                    *columns.references(row),
                ]
            ).lower()
            called = columns.scores(attack)[row] >= columns.thresholds[attack]
            code = ("TP" if called else "FN") if columns.member[row] else ("FP" if called else "TN")
            if (
                all(word in everything for word in text.lower().split())
                and table.column("set")[row].as_py() == wanted_set
                and code == outcome
            ):
                found.append(row)
        return found

    for text, wanted, outcome in (
        ("RED boat", "target_member", "TP"),
        ("", "target_nonmember", "TN"),
        ("a", "shadow_member", "FN"),
        ("草地", "target_member", "FN"),
    ):
        panel.search.setText(text)
        panel.set_combo.setCurrentIndex(3 + SET_NAMES.index(wanted))
        panel.attack_combo.setCurrentIndex(panel.attack_combo.findData(attack))
        panel.verdict_combo.setCurrentIndex(panel.verdict_combo.findData(outcome))
        panel.apply_filter()
        assert panel.model.shown_rows.tolist() == plain(text, wanted, outcome)
    panel.reset_filter()
    assert panel.model.rowCount() == len(columns)


def test_typing_searches_after_a_moment(panel: RecordsPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.search, "pic-00007")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1, timeout=2000)
    assert panel.count.plain() == "1 of 200 records"


def test_characters_of_patterns_are_just_characters(panel: RecordsPanel) -> None:
    for text in ("<b>bold</b>", "%", "_", ".*", "=HYPERLINK"):
        panel.search.setText(text)
        panel.apply_filter()
        columns = panel.model.records
        assert columns is not None
        texts = columns.haystack.to_pylist()
        assert panel.model.rowCount() == sum(text.lower() in found for found in texts), text


def test_a_selection_from_elsewhere_filters_and_one_from_here_does_not(
    panel: RecordsPanel, selection: Selection, qtbot: QtBot
) -> None:
    columns = panel.model.records
    assert columns is not None
    wanted = columns.keys[3:60:4]
    selection.select(wanted, source="elsewhere")
    assert keys_shown(panel.model) == wanted
    assert panel.only_box.isChecked()
    assert len(panel.table.selectionModel().selectedRows()) == len(wanted)
    selection.clear("elsewhere")
    assert panel.model.rowCount() == len(columns)
    panel.table.selectRow(5)
    assert selection.ids == {columns.keys[5]}
    assert panel.model.rowCount() == len(columns)


def test_keys_walk_through_the_selection_that_is_shown_alone(
    panel: RecordsPanel, selection: Selection, qtbot: QtBot
) -> None:
    columns = panel.model.records
    assert columns is not None
    wanted = columns.keys[3:60:4]
    selection.select(wanted, source="elsewhere")
    looked_at: list[str] = []
    panel.record_chosen.connect(looked_at.append)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(panel.table, key)
    qtbot.keyClick(panel.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.table, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    # Looking at one record after another leaves all of them chosen and shown.
    assert selection.ids == set(wanted)
    assert keys_shown(panel.model) == wanted
    assert looked_at[-5:] == [wanted[1], wanted[2], wanted[1], wanted[-1], wanted[-2]]
    # The space bar takes one out, and the next one is looked at.
    qtbot.keyClick(panel.table, Qt.Key.Key_Space)
    assert keys_shown(panel.model) == [*wanted[:-2], wanted[-1]]
    assert looked_at[-1] == wanted[-1]
    # With all records shown, keys choose as in any table.
    panel.only_box.setChecked(False)
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    assert len(selection) == 1


def test_hidden_records_stay_selected_when_adding_with_ctrl(
    panel: RecordsPanel, selection: Selection, qtbot: QtBot
) -> None:
    columns = panel.model.records
    assert columns is not None
    panel.table.selectRow(0)
    panel.set_combo.setCurrentIndex(2)  # the shadow only
    index = panel.model.index(0, 0)
    panel.table.scrollTo(index)
    where = panel.table.visualRect(index).center()
    qtbot.mouseClick(
        panel.table.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        where,
    )
    shown_first = columns.keys[int(panel.model.shown_rows[0])]
    assert shown_first != columns.keys[0]
    # The offscreen platform reports no held keys to the application: both readings are sound.
    assert shown_first in selection.ids


def test_a_click_on_a_heading_sorts_and_selects_nothing(
    panel: RecordsPanel, selection: Selection, qtbot: QtBot
) -> None:
    columns = panel.model.records
    assert columns is not None
    header = panel.table.horizontalHeader()
    place = column_of(panel, "rouge_l")
    where = QPoint(header.sectionViewportPosition(place) + 20, header.height() // 2)
    for down in (False, True):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
        expected = columns.order("rouge_l", descending=down)
        assert panel.model.shown_rows.tolist() == expected.tolist()
    assert len(selection) == 0


def test_sorting_keeps_the_marked_records_marked(panel: RecordsPanel, selection: Selection) -> None:
    columns = panel.model.records
    assert columns is not None
    selection.select(columns.keys[:7], source=panel)
    panel.table.sortByColumn(column_of(panel, "rouge_l"), Qt.SortOrder.DescendingOrder)
    rows = {index.row() for index in panel.table.selectionModel().selectedRows()}
    shown = {columns.keys[int(panel.model.shown_rows[row])] for row in rows}
    assert shown == set(columns.keys[:7])
    assert selection.ids == set(columns.keys[:7])


def test_hostile_texts_are_shown_as_they_are(panel: RecordsPanel) -> None:
    place = column_of(panel, "generated")
    shown = [panel.model.index(row, place).data() for row in range(len(HOSTILE))]
    assert shown[1].startswith("<b>bold</b>")
    assert "\x1b" not in shown[2] and "\u202e" not in shown[2]
    tip = panel.model.index(1, place).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip and "&lt;b&gt;" in tip


def test_a_spreadsheet_takes_no_cell_for_a_formula(hostile: AuditView, tmp_path: Path) -> None:
    columns = hostile.columns
    rows = np.arange(len(columns))
    names = ["id", "generated", "references", "score_metric_svm", "verdict_metric_svm", "set"]
    path = tmp_path / "records.csv"
    write_records_csv(columns, rows, names, path)
    text = path.read_text(encoding="utf-8-sig")
    assert "\x1b" not in text and "\u202e" not in text
    read = list(csv.DictReader(io.StringIO(text)))
    assert len(read) == len(columns)
    for row in read:
        for name in ("id", "generated", "references"):
            assert row[name].lstrip()[:1] not in tuple("=+-@\t\r"), row[name]
    assert read[0]["generated"] == "'" + HOSTILE[0]
    assert read[3]["generated"] == HOSTILE[3]
    # Numbers stay numbers, negative ones too, to the last digit.
    back = [float(row["score_metric_svm"]) for row in read]
    assert back == columns.scores("metric_svm").tolist()
    assert {row["verdict_metric_svm"] for row in read} <= set(OUTCOMES)


def test_parquet_holds_the_shown_rows_unchanged(hostile: AuditView, tmp_path: Path) -> None:
    rows = np.array([5, 3, 0], dtype=np.int64)
    write_records_parquet(hostile.columns, rows, tmp_path / "r.parquet")
    read = pq.read_table(tmp_path / "r.parquet")
    assert read.column("id").to_pylist() == ["pic-00005", "pic-00003", "pic-00000"]
    assert read.column("generated")[2].as_py() == HOSTILE[0]
    assert read.schema.equals(hostile.columns.table.schema)


def test_copying_is_as_safe_as_exporting(
    panel: RecordsPanel, selection: Selection, qtbot: QtBot
) -> None:
    panel.table.selectRow(0)
    panel.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert lines[0].split("\t") == panel.shown_columns
    # A tab-separated line is read as a spreadsheet would: quotes are quotes.
    cells = next(csv.reader([lines[1]], delimiter="\t"))
    assert cells[panel.shown_columns.index("generated")] == "'" + HOSTILE[0]


def test_columns_can_be_chosen(panel: RecordsPanel) -> None:
    assert "bleu_2" not in panel.shown_columns
    panel.columns_menu.aboutToShow.emit()
    action = next(a for a in panel.columns_menu.actions() if a.text() == "BLEU-2")
    action.trigger()
    assert "bleu_2" in panel.shown_columns


def test_shared_words_are_marked_by_place() -> None:
    text = "A Red dog, a red-hot  DOG!"
    found = [text[a:b] for a, b in shared_spans(text, ["the red dog runs"])]
    assert found == ["Red", "dog", "red", "DOG"]
    assert shared_spans("", ["red"]) == [] and shared_spans("red", []) == []
    chinese = [("一只狗"[a:b]) for a, b in shared_spans("一只狗", ["狗在草地"])]
    assert chinese == ["狗"]


def test_the_inspector_shows_one_record_with_everything(
    services: Services, hostile: AuditView, qtbot: QtBot, grab: object
) -> None:
    inspector = RecordInspector(services)
    qtbot.addWidget(inspector)
    inspector.resize(320, 900)
    inspector.show_audit(hostile)
    inspector.show_record("pic-00001")
    inspector.show()
    assert inspector.generated.toPlainText() == HOSTILE[1]
    columns = hostile.columns
    row = columns.row("pic-00020")
    assert row is not None
    inspector.show_record("pic-00020")
    generated = set(columns.text("generated", row).lower().split())
    for view, reference in zip(inspector.references, columns.references(row), strict=False):
        said = {word.strip(".").lower() for word in reference.split()}
        assert {word.lower() for word in view.marked} == said & generated
    values, side = columns.numbers("rouge_l"), columns.target == columns.target[row]
    others = [r for r in np.flatnonzero(side) if r != row]
    strangers = [r for r in others if not columns.member[r]]
    below = [sum(values[r] < values[row] for r in some) / len(some) for some in (strangers, others)]
    assert columns.standing("rouge_l", row) == pytest.approx(tuple(below))
    said = inspector.numbers.sentences["rouge_l"]
    assert f"{100 * below[0]:.0f} % of the non-members" in said
    grab(inspector, "inspector")  # type: ignore[operator]
    inspector.show_record("nobody")
    assert inspector.key == "" and inspector.pages.currentIndex() == 0


def test_long_reports_are_read_over_several_lines(panel: RecordsPanel, hostile: AuditView) -> None:
    low = panel.table.rowHeight(0)
    assert not panel.whole_button.isChecked() and not has_long_texts(hostile.columns)
    panel.whole_button.click()
    place = column_of(panel, "generated")
    assert panel.table.rowHeight(0) > 4 * low
    assert panel.table.columnWidth(place) >= NARROWEST
    panel.whole_button.click()
    assert panel.table.rowHeight(0) == low

    report = "the heart is normal in size and the lungs are clear " * 10
    table = hostile.columns.table
    column = table.column_names.index("generated")
    long = table.set_column(column, "generated", pa.array([report] * len(table)))
    columns = RecordColumns(long, dict.fromkeys(hostile.columns.attacks, 0.5))
    assert has_long_texts(columns)
    cell = RecordsModel()
    cell.show_records(columns)
    shown = str(cell.index(0, column_of(panel, "generated")).data())
    assert len(shown.split()) >= 100
