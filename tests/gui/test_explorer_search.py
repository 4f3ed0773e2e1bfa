"""Searching in texts: what is found, how bad expressions are explained; numbers of a selection."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_core.errors import BadInput
from m4i_core.evaluation.intervals import clopper_pearson
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.text.tokens import words
from m4i_gui.item_models.audit_view import AuditView, load_view
from m4i_gui.item_models.record_columns import RecordColumns
from m4i_gui.item_models.record_search import TextQuery, find_records, patterns
from m4i_gui.item_models.selection_numbers import selection_numbers
from m4i_gui.panels.map_search import TextSearch
from m4i_gui.services.services import Services
from tests.gui.sample_audit import make_sample_audit


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> AuditView:
    folder: Path = tmp_path_factory.mktemp("search") / "audit"
    return load_view(OpenedAudit(make_sample_audit(folder, 200, seed=2, hostile=True)))


def texts_of(columns: RecordColumns, row: int, place: str) -> list[str]:
    generated, references = [columns.text("generated", row)], columns.references(row)
    return {"generated": generated, "references": references}.get(place, generated + references)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(["red", "dog", "the", "beach", "ed", "absent"]), min_size=1, max_size=2
    ),
    st.sampled_from(["both", "generated", "references"]),
)
def test_words_are_whole_words_in_any_order(view: AuditView, wanted: list[str], place: str) -> None:
    found = find_records(view.columns, TextQuery(" ".join(wanted), "word", place))  # type: ignore[arg-type]
    for row in range(len(view.columns)):
        held = {word for text in texts_of(view.columns, row, place) for word in words(text)}
        assert found[row] == set(wanted).issubset(held)


def test_a_phrase_keeps_its_order_and_ignores_case_and_blanks(view: AuditView) -> None:
    columns = view.columns
    found = find_records(columns, TextQuery("ON  the\tBEACH", "phrase"))
    expected = [
        any("on the beach" in text.lower() for text in texts_of(columns, row, "both"))
        for row in range(len(columns))
    ]
    assert found.tolist() == expected and 0 < found.sum() < len(columns)
    assert not find_records(columns, TextQuery("beach the on", "phrase")).any()


def test_signs_mean_themselves_unless_an_expression_is_asked_for(view: AuditView) -> None:
    columns = view.columns
    assert find_records(columns, TextQuery("<b>bold</b>", "phrase")).sum() >= 1
    assert not find_records(columns, TextQuery("d.g", "word")).any()
    dogs = find_records(columns, TextQuery("dog", "word"))
    assert np.array_equal(find_records(columns, TextQuery(r"\bd.g\b", "regex")), dogs)
    assert find_records(columns, TextQuery("", "word")).sum() == 0


def test_chinese_is_found_within_a_text(view: AuditView) -> None:
    found = find_records(view.columns, TextQuery("草地", "word"))
    rows = np.flatnonzero(found)
    assert len(rows) and all(
        any("草地" in text for text in texts_of(view.columns, int(row), "both")) for row in rows
    )


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("(dog", "never closed"),
        ("dog)", "never opened"),
        ("[a-", "never closed"),
        ("*dog", "repeat what stands before"),
        ("[z-a]", "upwards"),
        ("dog(?=s)", "not known here"),
        (r"(a)\1", "not known here"),
        ("a{1001}", "1,000 times"),
    ],
)
def test_a_bad_expression_is_explained(expression: str, reason: str) -> None:
    with pytest.raises(BadInput) as caught:
        patterns(TextQuery(expression, "regex"))
    assert reason in str(caught.value.remedy)


def test_expressions_that_hang_others_are_answered(view: AuditView) -> None:
    # Python's engine would need longer than the age of the world for either.
    columns = view.columns
    table = columns.table.set_column(
        columns.table.column_names.index("generated"),
        "generated",
        [["a" * 5000 + "b"] * len(columns)],
    )
    blown = RecordColumns(table, columns.thresholds)
    for expression in ("(a+)+$", "(a|aa)+$", "(.*)*c"):
        assert not find_records(blown, TextQuery(expression, "regex", "generated")).any()
    with pytest.raises(BadInput):
        patterns(TextQuery("a" * 1001, "word"))


def test_a_search_can_be_cancelled(view: AuditView) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        find_records(view.columns, TextQuery("dog"), token)


# The field --------------------------------------------------------------------------------------


@pytest.fixture
def search(services: Services, view: AuditView, qtbot: QtBot) -> TextSearch:
    made = TextSearch(services)
    qtbot.addWidget(made)
    made.show_records(view.columns)
    return made


def test_typing_finds_and_says_how_many(search: TextSearch, view: AuditView, qtbot: QtBot) -> None:
    found: list[np.ndarray] = []
    search.found.connect(found.append)
    qtbot.keyClicks(search.field, "dog")
    qtbot.waitUntil(lambda: not search.searching and len(search.rows) > 0, timeout=5000)
    expected = np.flatnonzero(find_records(view.columns, TextQuery("dog")))
    assert np.array_equal(found[-1], expected)
    assert search.said.plain() == f"{len(expected)} of 200 records"
    wanted: list[np.ndarray] = []
    search.select_requested.connect(wanted.append)
    search.select_button.click()
    assert np.array_equal(wanted[0], expected)
    search.field.clear()
    qtbot.waitUntil(lambda: not search.searching, timeout=5000)
    assert len(search.rows) == 0 and not search.select_button.isEnabled()


def test_a_bad_expression_is_said_at_the_field(search: TextSearch, qtbot: QtBot) -> None:
    search.set_query(TextQuery("(dog", "regex"))
    assert "never closed" in search.said.plain()
    assert search.field.property("invalid") is True
    assert not search.searching and not search.select_button.isEnabled()
    search.set_query(TextQuery("(dog)", "regex"))
    qtbot.waitUntil(lambda: not search.searching, timeout=5000)
    assert search.field.property("invalid") is False
    assert len(search.rows) > 0


def test_only_the_last_of_many_searches_counts(
    search: TextSearch, view: AuditView, qtbot: QtBot
) -> None:
    for text in ("d", "do", "dog", "the", "red"):
        search.set_query(TextQuery(text))
    qtbot.waitUntil(lambda: not search.searching, timeout=5000)
    expected = np.flatnonzero(find_records(view.columns, TextQuery("red")))
    assert np.array_equal(search.rows, expected)


# Numbers of a selection -------------------------------------------------------------------------


def test_inside_and_outside_add_up_to_the_audit(view: AuditView) -> None:
    columns = view.columns
    chosen = np.random.default_rng(0).random(len(columns)) < 0.3
    numbers = selection_numbers(columns, chosen, "metric_svm")
    assert numbers.members + numbers.nonmembers == chosen.sum()
    assert numbers.inside.records + numbers.outside.records == columns.target.sum()
    right = sum(part.right * part.records for part in (numbers.inside, numbers.outside))
    assert right / columns.target.sum() == pytest.approx(view.result.attacks["metric_svm"].asr)
    scores = columns.scores("metric_svm")
    inside = scores[chosen & columns.target]
    assert numbers.inside.score == pytest.approx(inside.mean())
    called = inside >= columns.thresholds["metric_svm"]
    truth = columns.member[chosen & columns.target]
    assert numbers.inside.right == pytest.approx((called == truth).mean())


def test_records_that_belong_together_widen_the_interval(view: AuditView) -> None:
    chosen = np.ones(len(view.columns), dtype=bool)
    numbers = selection_numbers(view.columns, chosen, "metric_svm")
    count = numbers.inside.records
    low, high = clopper_pearson(round(numbers.inside.right * count), count)
    assert numbers.inside.interval[0] <= low + 1e-12
    assert numbers.inside.interval[1] >= high - 1e-12
    assert numbers.outside.records == 0 and np.isnan(numbers.outside.right)


def test_only_shadow_records_leave_the_attack_unjudged(view: AuditView) -> None:
    numbers = selection_numbers(view.columns, ~view.columns.target, "metric_svm")
    assert numbers.inside.records == 0
    assert numbers.members == numbers.nonmembers == 50
