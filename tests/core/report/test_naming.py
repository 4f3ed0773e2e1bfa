"""Numbers and dates as reports write them, and labels that fit their place."""

from __future__ import annotations

import pytest

from m4i_core.language import speaking
from m4i_core.report.naming import LONGEST_TEXT, duration, shortened, told_date, told_time
from m4i_core.report.options import AUDIT_SECTIONS, NEEDS, STUDY_SECTIONS, ReportOptions
from m4i_gui.report.figures import wrapped
from resources.translations import catalogue


@pytest.mark.parametrize(
    ("stamp", "told"),
    [("2026-01-01T10:00:00+0000", "1 January 2026"), ("", ""), ("yesterday", "yesterday")],
)
def test_dates_are_written_out(stamp: str, told: str) -> None:
    assert told_date(stamp) == told


def test_dates_follow_the_language() -> None:
    chinese = catalogue("zh_CN")
    with speaking(chinese, chinese.messages("engine")):
        assert "".join(told_date("2026-12-31").split()) == "2026年12月31日"
    assert told_time("2026-12-31T08:05:09+0200") == "31 December 2026, 08:05:09 UTC+02:00"
    assert told_time("") == "–"


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.4, "0 s"), (59.4, "59 s"), (61, "1 min 1 s"), (7380, "2 h 3 min")]
)
def test_durations_have_two_units(seconds: float, told: str) -> None:
    assert duration(seconds) == told


def test_long_texts_say_that_they_go_on() -> None:
    assert shortened("a" * LONGEST_TEXT) == "a" * LONGEST_TEXT
    assert shortened("a" * (LONGEST_TEXT + 1)).endswith("… (shortened)")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("TPR at FPR 10 %", ["TPR at FPR 10 %"]),
        ("Similarity, one threshold", ["Similarity, one", "threshold"]),
        ("假阳性率 10 % 时的真阳性率", ["假阳性率 10 % 时", "的真阳性率"]),
        ("unbreakableandverylongword", ["unbreakableandverylongword"]),
        ("", []),
    ],
)
def test_labels_are_wrapped_by_their_width(text: str, lines: list[str]) -> None:
    assert wrapped(text, 17).splitlines() == lines


@pytest.mark.parametrize("available", [AUDIT_SECTIONS, STUDY_SECTIONS])
def test_every_section_comes_with_what_it_needs(available: tuple) -> None:
    assert ReportOptions().chosen(available) == available
    for name in available:
        chosen = ReportOptions(sections=(name,)).chosen(available)
        assert {name, *NEEDS.get(name, ())} & set(available) == set(chosen)
