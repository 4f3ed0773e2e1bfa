"""Tokens agree with rouge-score on ASCII and survive other scripts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rouge_score.tokenize import tokenize as rouge_tokenize

from m4i_core.text.tokens import characters, choose_unit, tokenise, words


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_words_are_rouge_scores(text: str) -> None:
    assert words(text) == rouge_tokenize(text, None)


@given(st.text())
def test_any_text_gives_letters_and_digits_only(text: str) -> None:
    for token in [*words(text), *characters(text)]:
        assert token and token[0].isalnum()
        assert not any(sign.isspace() or sign == "_" for sign in token)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ein Mädchen läuft.", ["ein", "mädchen", "läuft"]),
        (unicodedata.normalize("NFD", "Mädchen"), ["mädchen"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("می‌خواهم", ["می‌خواهم"]),
        ("a_b c-d it's", ["a", "b", "c", "d", "it", "s"]),
        ("👩‍🚀 🙂 !?", []),
        ("", []),
    ],
)
def test_known_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_known_characters() -> None:
    assert characters("一只 猫,坐。CT") == ["一", "只", "猫", "坐", "c", "t"]
    assert characters("दि") == ["दि"]


@pytest.mark.parametrize(
    ("texts", "unit"),
    [
        (["a dog runs"], "words"),
        (["一只猫坐在垫子上"], "characters"),
        (["猫が座っている"], "characters"),
        (["고양이가 앉아 있다"], "characters"),
        (["a dog named 猫 runs over the green field"], "words"),
        ([], "words"),
        (["", "🙂"], "words"),
    ],
)
def test_choose_unit(texts: list[str], unit: str) -> None:
    assert choose_unit(texts) == unit


def test_unknown_unit() -> None:
    with pytest.raises(ValueError, match="sentences"):
        tokenise("a", "sentences")  # type: ignore[arg-type]
