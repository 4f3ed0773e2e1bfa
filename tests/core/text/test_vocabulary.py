"""The vocabulary numbers tokens in a fixed order and comes back from JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from m4i_core.errors import DataError
from m4i_core.text.vocabulary import SPECIALS, Vocabulary

CAPTIONS = ["A dog runs.", "a dog sits", "a cat <unk> sits"]


def test_order_is_frequency_then_word_whatever_the_captions_order() -> None:
    vocabulary = Vocabulary.from_captions(CAPTIONS, 1)
    assert vocabulary.tokens == (*SPECIALS, "a", "dog", "sits", "cat", "runs", "unk")
    assert Vocabulary.from_captions(reversed(CAPTIONS), 1) == vocabulary
    assert len(vocabulary) == 10


def test_rare_words_become_unknown() -> None:
    vocabulary = Vocabulary.from_captions(CAPTIONS, 2)
    assert vocabulary.encode("a cat sits", 10) == [4, vocabulary.unknown, 6]
    assert vocabulary.encode("a dog sits", 2) == [4, 5]
    assert vocabulary.encode("", 5) == [] and vocabulary.encode("a", 0) == []


def test_decode_stops_at_end() -> None:
    vocabulary = Vocabulary.from_captions(CAPTIONS, 1)
    ids = [vocabulary.begin, 4, 5, vocabulary.end, 6, vocabulary.pad]
    assert vocabulary.decode(ids) == "a dog"
    assert vocabulary.decode([]) == ""
    for wrong in (-1, 10):
        with pytest.raises(ValueError, match=str(wrong)):
            vocabulary.decode([wrong])


def test_characters_are_joined_without_spaces() -> None:
    vocabulary = Vocabulary.from_captions(["一只猫"], 1, "characters")
    assert vocabulary.decode(vocabulary.encode("猫一只", 9)) == "猫一只"


@given(st.lists(st.text(max_size=30), max_size=5), st.sampled_from(["words", "characters"]))
def test_round_trip(captions: list[str], unit: str) -> None:
    vocabulary = Vocabulary.from_captions(captions, 1, unit)  # type: ignore[arg-type]
    again = Vocabulary.from_json(json.loads(json.dumps(vocabulary.to_json())))
    assert again == vocabulary and hash(again) == hash(vocabulary)
    for caption in captions:
        ids = again.encode(caption, 1000)
        assert vocabulary.unknown not in ids
        assert again.encode(again.decode(ids), 1000) == ids or unit == "characters"


@pytest.mark.parametrize(
    "content",
    [
        None,
        [],
        {},
        {"schema": 2, "unit": "words", "tokens": []},
        {"schema": 1, "unit": "lines", "tokens": []},
        {"schema": 1, "unit": "words", "tokens": "abc"},
        {"schema": 1, "unit": "words", "tokens": [1]},
        {"schema": 1, "unit": "words", "tokens": ["a", "a"]},
        {"schema": 1, "unit": "words", "tokens": ["<pad>"]},
    ],
)
def test_hostile_json(content: object) -> None:
    with pytest.raises(DataError):
        Vocabulary.from_json(content)
