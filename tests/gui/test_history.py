"""Undo and redo: every step has a name, and taking it back returns each view."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_gui.pages.results import ResultsPage
from m4i_gui.services.history import History
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from tests.gui.sample_audit import make_sample_audit


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample_audit(tmp_path_factory.mktemp("history"), 240, seed=4)


@pytest.fixture
def page(services: Services, qtbot: QtBot, folder: Path) -> ResultsPage:
    made = ResultsPage(services)
    qtbot.addWidget(made)
    made.resize(1280, 740)
    made.show()
    with qtbot.waitSignal(made.opened, timeout=20_000):
        made.open(OpenedAudit(folder))
    qtbot.wait(20)
    return made


# The service ------------------------------------------------------------------------------------


class Small(QWidget):
    """A combo whose choice drags a box along, and a line to type in."""

    def __init__(self) -> None:
        super().__init__()
        self.combo, self.box, self.line = QComboBox(self), QCheckBox(self), QLineEdit(self)
        self.combo.addItems(["a", "b", "c"])
        self.combo.currentIndexChanged.connect(self._follow)
        self.history = History(self)
        self.history.watch(
            self._combo_label,
            self.combo.currentIndex,
            self.combo.setCurrentIndex,
            by_user=[self.combo.activated],
            otherwise=[self.combo.currentIndexChanged],
        )
        self.history.watch(
            self._box_label,
            self.box.isChecked,
            self.box.setChecked,
            by_user=[self.box.clicked],
            otherwise=[self.box.toggled],
        )
        self.history.watch(
            self._line_label,
            self.line.text,
            self.line.setText,
            by_user=[self.line.textEdited],
            otherwise=[self.line.textChanged],
            merges=self._always,
        )

    def _follow(self, place: int) -> None:
        self.box.setChecked(place == 2)

    def _combo_label(self, before: int, after: int) -> str:
        return f"combo {after}"

    def _box_label(self, before: bool, after: bool) -> str:
        return "box"

    def _line_label(self, before: str, after: str) -> str:
        return f"typing {after}"

    def _always(self, before: str, after: str) -> bool:
        return True


@pytest.fixture
def small(qtbot: QtBot) -> Iterator[Small]:
    made = Small()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.history.settle()


def choose(small: Small, place: int, qtbot: QtBot) -> None:
    small.combo.setCurrentIndex(place)
    small.combo.activated.emit(place)
    qtbot.wait(5)


def test_what_follows_belongs_to_the_step(small: Small, qtbot: QtBot) -> None:
    history = small.history
    choose(small, 2, qtbot)
    assert small.box.isChecked()
    assert len(history) == 1
    assert history.undo_text == "combo 2"
    small.box.click()
    assert len(history) == 2
    history.undo()
    history.undo()
    assert (small.combo.currentIndex(), small.box.isChecked()) == (0, False)
    history.redo()
    assert (small.combo.currentIndex(), small.box.isChecked()) == (2, True)
    assert history.redo_text == "box"
    history.redo()
    assert not small.box.isChecked()
    assert history.redo_text == ""


def test_what_the_program_does_is_no_step(small: Small, qtbot: QtBot) -> None:
    small.combo.setCurrentIndex(1)
    small.line.setText("by itself")
    qtbot.wait(5)
    assert len(small.history) == 0
    choose(small, 2, qtbot)
    small.history.undo()
    assert small.combo.currentIndex() == 1


def test_typing_is_one_step_and_typing_back_is_none(small: Small, qtbot: QtBot) -> None:
    small.line.setFocus()
    qtbot.keyClicks(small.line, "dog")
    assert len(small.history) == 1
    assert small.history.undo_text == "typing dog"
    qtbot.keyClick(small.line, Qt.Key.Key_Backspace)
    qtbot.keyClick(small.line, Qt.Key.Key_Backspace)
    qtbot.keyClick(small.line, Qt.Key.Key_Backspace)
    assert len(small.history) == 0


def test_the_same_choice_again_is_no_step(small: Small, qtbot: QtBot) -> None:
    choose(small, 0, qtbot)
    assert len(small.history) == 0
    small.history.undo()
    small.history.redo()


def test_a_new_step_forgets_what_was_taken_back(small: Small, qtbot: QtBot) -> None:
    choose(small, 1, qtbot)
    choose(small, 2, qtbot)
    small.history.undo()
    assert small.history.redo_text == "combo 2"
    small.box.click()
    assert small.history.redo_text == ""
    small.history.undo()
    small.history.undo()
    assert small.combo.currentIndex() == 0


def test_a_selection_remembers_who_changed_it_and_random_walks_return(qtbot: QtBot) -> None:
    selection, history = Selection(), History()
    seen = []

    def label(source: object, before: frozenset[str], after: frozenset[str]) -> str:
        seen.append(source)
        return f"{len(after)}"

    history.watch_selection(selection, label)
    rng = np.random.default_rng(0)
    states = [selection.ids]
    for place in range(40):
        ids = {f"r{n}" for n in rng.integers(0, 30, rng.integers(0, 20))}
        selection.select(ids, place, "toggle" if place % 2 else "replace")
        if selection.ids != states[-1]:
            states.append(selection.ids)
            assert seen[-1] == place
    for expected in reversed(states[:-1]):
        history.undo()
        assert selection.ids == expected
    assert len(history) == 0
    for expected in states[1:]:
        history.redo()
        assert selection.ids == expected
    history.settle()


# The workbench ----------------------------------------------------------------------------------


def lasso(page: ResultsPage, share: float = 0.5) -> None:
    xy = page.explorer.plot._xy
    edge = np.quantile(xy[:, 0], share)
    low, high = xy.min(axis=0) - 1, xy.max(axis=0) + 1
    corners = np.array([low, [edge, low[1]], [edge, high[1]], [low[0], high[1]]])
    page.explorer.plot.pick_inside(corners)


def test_lasso_undo_returns_table_map_roc_and_histogram(page: ResultsPage, qtbot: QtBot) -> None:
    steps = page.steps.history
    page.tabs.setCurrentWidget(page.explorer)
    lasso(page)
    qtbot.wait(10)
    count = len(page.selection)
    assert 0 < count < len(page.records.model.records or ())
    assert len(page.records.shown_rows) == count
    assert len(steps) == 1
    assert steps.undo_text == f"lasso of {count} records"
    assert page.steps.undo_action.text() == f"Undo: lasso of {count} records"
    assert page.steps.undo_action.isEnabled()
    page.steps.undo_action.trigger()
    assert len(page.selection) == 0
    assert len(page.records.shown_rows) == 240
    assert not page.records.only_box.isChecked()
    assert len(page.explorer.plot._halo.data) == 0
    assert page.steps.redo_action.text() == f"Redo: lasso of {count} records"
    page.steps.redo_action.trigger()
    assert len(page.selection) == count
    assert len(page.records.shown_rows) == count
    assert len(page.explorer.plot._halo.data) == count


def test_one_lasso_is_the_same_everywhere_and_undo_returns_each_view(
    page: ResultsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.tabs.setCurrentWidget(page.explorer)
    lasso(page, 0.4)
    qtbot.wait(5)
    columns = page.records.model.records
    assert columns is not None
    rows = columns.rows_of(page.selection.ids)
    target = columns.target[rows]
    members = int(columns.member[rows][target].sum())
    page.tabs.setCurrentWidget(page.roc)
    marks = len(page.roc.plot._member_marks.data) + len(page.roc.plot._nonmember_marks.data)
    assert marks == int(target.sum()) > 0
    page.tabs.setCurrentWidget(page.scores)
    histogram = page.scores.distribution
    said = f"Selected: {members} members, {int(target.sum()) - members} non-members"
    assert histogram.legend.texts["chosen"].plain() == said
    page.write_records("csv", str(tmp_path / "out.csv"))
    qtbot.waitUntil(lambda: page._exporting is None, timeout=20_000)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 1 + len(page.selection) == 1 + len(rows)
    page.steps.history.undo()
    assert len(page.records.shown_rows) == 240
    assert len(page.roc.plot._member_marks.data) == 0
    assert "None of these" in histogram.legend.texts["chosen"].plain()
    assert len(page.explorer.plot._halo.data) == 0 or not page.explorer.isVisible()
    page.tabs.setCurrentWidget(page.explorer)
    assert len(page.explorer.plot._halo.data) == 0
    qtbot.waitUntil(lambda: page.scores.distribution._job is None, timeout=20_000)


def test_a_filter_chosen_before_a_selection_is_there_again(page: ResultsPage, qtbot: QtBot) -> None:
    panel = page.records
    page.tabs.setCurrentWidget(page.explorer)
    lasso(page, 0.3)
    qtbot.wait(5)
    panel.only_box.click()
    qtbot.wait(5)
    assert len(panel.shown_rows) == 240
    lasso(page, 0.6)
    qtbot.wait(5)
    assert panel.only_box.isChecked()
    page.steps.history.undo()
    assert not panel.only_box.isChecked()
    assert len(panel.shown_rows) == 240
    page.steps.history.undo()
    assert panel.only_box.isChecked()
    assert len(panel.shown_rows) == len(page.selection)


def test_search_filter_reset_sorting_and_columns_are_steps(page: ResultsPage, qtbot: QtBot) -> None:
    panel, steps = page.records, page.steps.history
    page.tabs.setCurrentWidget(panel)
    panel.search.setFocus()
    qtbot.keyClicks(panel.search, "red")
    qtbot.waitUntil(lambda: len(panel.shown_rows) < 240)
    found = len(panel.shown_rows)
    assert steps.undo_text == "search for “red”"
    panel.set_combo.setCurrentIndex(1)
    panel.set_combo.activated.emit(1)
    assert steps.undo_text == "filter: Target"
    panel.reset_button.click()
    assert steps.undo_text == "filter of the table"
    assert len(panel.shown_rows) == 240
    header = panel.table.horizontalHeader()
    header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    assert steps.undo_text == "sorting by Record"
    steps.undo()
    assert panel.model.sorted_by is None or header.sortIndicatorSection() == -1
    steps.undo()
    assert (panel.search.text(), panel.set_combo.currentIndex()) == ("red", 1)
    assert 0 < len(panel.shown_rows) < found
    steps.undo()
    assert len(panel.shown_rows) == found
    steps.undo()
    assert panel.search.text() == ""
    assert len(panel.shown_rows) == 240
    qtbot.wait(200)
    assert len(steps) == 0
    panel.columns_menu.aboutToShow.emit()
    action = panel.columns_menu.actions()[2]
    shown = panel.table.isColumnHidden(2)
    action.trigger()
    panel.columns_menu.triggered.emit(action)
    assert panel.table.isColumnHidden(2) != shown
    assert "column" in steps.undo_text
    steps.undo()
    assert panel.table.isColumnHidden(2) == shown


def test_a_search_typed_and_deleted_again_is_no_step(page: ResultsPage, qtbot: QtBot) -> None:
    panel, steps = page.records, page.steps.history
    panel.search.setFocus()
    qtbot.keyClicks(panel.search, "r")
    assert steps.undo_text == "search for “r”"
    qtbot.keyClick(panel.search, Qt.Key.Key_Backspace)
    assert panel.search.text() == "" and steps.undo_text == ""


def test_undo_goes_to_the_view_that_changes(page: ResultsPage, qtbot: QtBot) -> None:
    steps = page.steps.history
    page.tabs.setCurrentWidget(page.roc)
    page.roc.log_button.click()
    page.tabs.setCurrentWidget(page.scores)
    page.scores.view_buttons["scatter"].click()
    page.scores.scatter.x_combo.setCurrentIndex(0)
    page.scores.scatter.x_combo.activated.emit(0)
    page.scores.view_buttons["distribution"].click()
    page.tabs.setCurrentWidget(page.overview)
    assert len(steps) == 4
    steps.undo()
    assert page.tabs.currentWidget() is page.scores
    assert page.scores.shown == "scatter"
    page.scores.show_view("calibration")
    steps.undo()
    assert page.scores.shown == "scatter"
    assert page.scores.scatter.x_combo.currentData() == "rouge_l"
    steps.undo()
    steps.undo()
    assert page.tabs.currentWidget() is page.roc
    assert not page.roc.plot.log
    qtbot.waitUntil(lambda: page.roc._job is None, timeout=20_000)


def test_the_operating_point_follows_the_attack_and_comes_back(
    page: ResultsPage, qtbot: QtBot
) -> None:
    roc, steps = page.roc, page.steps.history
    page.tabs.setCurrentWidget(roc)
    attack, index = roc.attack, roc.plot.index
    other = (roc.attack_combo.currentIndex() + 1) % roc.attack_combo.count()
    roc.attack_combo.setCurrentIndex(other)
    roc.attack_combo.activated.emit(other)
    qtbot.wait(5)
    roc.plot.setFocus()
    for _ in range(3):
        qtbot.keyClick(roc.plot, Qt.Key.Key_Right)
    assert len(steps) == 2
    assert steps.undo_text == "operating point"
    steps.undo()
    steps.undo()
    assert (roc.attack, roc.plot.index) == (attack, index)
    qtbot.waitUntil(lambda: roc._job is None, timeout=20_000)


def test_zoom_of_the_map_comes_back(page: ResultsPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentWidget(page.explorer)
    qtbot.wait(30)
    before = page.explorer.plot.box.viewRange()
    page.explorer.in_button.click()
    page.explorer.in_button.click()
    assert len(page.steps.history) == 1
    page.steps.history.undo()
    np.testing.assert_allclose(page.explorer.plot.box.viewRange(), before, rtol=1e-6)


def test_keys_work_and_another_audit_begins_anew(
    page: ResultsPage, qtbot: QtBot, folder: Path
) -> None:
    page.tabs.setCurrentWidget(page.explorer)
    page.activateWindow()
    page.explorer.plot.setFocus()
    lasso(page)
    qtbot.keyClick(page.explorer.plot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(page.selection) == 0
    qtbot.keyClick(
        page.explorer.plot,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert len(page.selection) > 0
    with qtbot.waitSignal(page.opened, timeout=20_000):
        page.open(OpenedAudit(folder))
    qtbot.wait(20)
    assert len(page.steps.history) == 0
    assert page.steps.undo_action.text() == "Undo"
    assert not page.steps.undo_action.isEnabled()
