"""Telling stored sentences again in another language."""

from __future__ import annotations

import pytest

from m4i_core import language
from m4i_core.language import install, retell, speaking, translate
from m4i_core.retelling import Retelling
from resources.translations import catalogue

TEXTS = {
    "{count} pictures are missing.": "缺少 {count} 张图片。",
    "Train the {role} model": "训练{role}模型",
    "target": "目标",
    "none": "无",
    "{low} to {high}": "{low} 到 {high}",
    "[{rule}] Not met: {found}.": "[{rule}] 未满足：{found}。",
    "Found: {found}.": "发现：{found}。",
    "the interval is {interval}": "区间为 {interval}",
    "{reason} The row was skipped.": "{reason}该行已跳过。",
    "The row names no picture.": "这一行没有图片名。",
    ", and {more} more": "，另有 {more} 处",
    "{name} is missing": "缺少 {name}",
    "{done} of {total} pictures": "{done}/{total} 张图片",
    "Write {{prompt}} once.": "{{prompt}} 只写一次。",
}


@pytest.fixture
def told() -> Retelling:
    return Retelling(TEXTS)


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("12 pictures are missing.", "缺少 12 张图片。"),
        ("Train the target model", "训练目标模型"),
        ("Found: the interval is 0.74 to 0.86.", "发现：区间为 0.74 到 0.86。"),
        ("The row names no picture. The row was skipped.", "这一行没有图片名。该行已跳过。"),
        ("12 pictures are missing. 3 pictures are missing.", "缺少 12 张图片。缺少 3 张图片。"),
        ("a.weight is missing, and 3 more", "缺少 a.weight，另有 3 处"),
        ("Write {prompt} once.", "{prompt} 只写一次。"),
    ],
)
def test_a_sentence_is_told_again_with_its_values(
    told: Retelling, english: str, chinese: str
) -> None:
    assert told.retell(english) == chinese


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A dog runs on the beach.",
        "缺少 12 张图片。",
        "From here to there",
        "*" * 5000,
        "{count} {",
    ],
)
def test_other_texts_stay_as_they_are(told: Retelling, text: str) -> None:
    assert told.retell(text) == text


def test_few_words_hold_only_numbers(told: Retelling) -> None:
    assert told.retell("0.1 to 0.2") == "0.1 到 0.2"
    assert told.retell("a picture to text") == "a picture to text"
    assert told.retell("3 of 12 pictures") == "3/12 张图片"
    assert told.retell("the colour of the pictures") == "the colour of the pictures"


def test_an_unknown_sentence_beside_a_known_one_stays(told: Retelling) -> None:
    assert told.retell("Hello. 2 pictures are missing.") == "Hello. 缺少 2 张图片。"


def test_every_text_of_the_engine_finds_itself_again() -> None:
    """Filled with numbers, each text of the real catalogue is told by its own translation."""
    messages = catalogue("zh_CN").messages("engine")
    told = Retelling(messages)
    wrong, tried = [], 0
    for source, text in messages.items():
        values = _Numbers()
        try:
            english, chinese = source.format_map(values), text.format_map(values)
        except (ValueError, IndexError, AttributeError, KeyError):
            continue
        tried += 1
        # Joints such as ", and 3 more" never stand alone: only their words are asked for.
        english = english.lstrip(",; ")
        if told.retell(english) not in (chinese, chinese.lstrip("，； ")):
            wrong.append((english, told.retell(english)))
    assert tried > 1000
    assert wrong == []


class _Numbers(dict[str, int]):
    """A number for every field, another for each."""

    def __missing__(self, key: str) -> int:
        self[key] = 11 + 7 * len(self)
        return self[key]


def test_a_language_is_spoken_everywhere_or_for_a_while() -> None:
    try:
        install(lambda context, source: {"One": "一"}.get(source, ""), {"One": "一"})
        assert (translate("engine", "One"), retell("One")) == ("一", "一")
        assert translate("engine", "Two") == "Two"
        with speaking(None):
            assert (translate("engine", "One"), retell("One")) == ("One", "One")
        assert retell("One") == "一"
    finally:
        install(None)
    assert language.retell("One") == "One"
