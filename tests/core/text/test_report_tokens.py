"""Reports as tokens: known values, the authors' cleaner, vocabularies, corpus BLEU."""

from __future__ import annotations

import itertools
import random
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.translate.bleu_score import corpus_bleu as nltk_corpus_bleu

from m4i_core.errors import DataError
from m4i_core.text.corpus_bleu import corpus_bleu
from m4i_core.text.report_tokens import ReportVocabulary, clean_report, readable, report_tokens
from m4i_core.text.tokens import words


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("The heart is normal. No effusion.", "the heart is normal . no effusion ."),
        ("Heart size, normal; lungs CLEAR", "heart size normal lungs clear ."),
        ("1. Heart normal. 2. Lungs clear.", "heart normal . lungs clear ."),
        ("1. Heart normal 2. Lungs clear 3. No clot",
         "heart normal . lungs clear . no clot ."),
        ("Impression: 1. Heart normal.", "impression . heart normal ."),
        ("Fracture at level 4. Lungs clear.", "fracture at level 4 . lungs clear ."),
        ("Nodule of 2.5 cm, 1,000 ml.", "nodule of 2.5 cm 1000 ml ."),
        ("Follow-up x-XXXX in the patient's chest/abdomen.",
         "follow-up x-xxxx in the patients chest abdomen ."),
        ("FINAL REPORT\n  Seen on ___ by Dr. ___.\n\nNo   change..",
         "final report seen on by dr . no change ."),
        ("No effusion.Heart normal.", "no effusion . heart normal ."),
        ("Seen in a.m. today", "seen in am . today ."),
        ("<unk> -- ! ... .", "unk ."),
        ("", ""),
        ("   \n", ""),
        ("Le cœur est élargi. Größe: normal.", "le cœur est élargi . größe normal ."),
    ],
)  # fmt: skip
def test_known_reports(report: str, expected: str) -> None:
    assert report_tokens(report) == expected.split()


def as_the_authors_do(report: str) -> str:
    """Their documented rules, for reports without their special cases."""
    for number in ("1. ", "2. ", "3. "):
        report = report.replace(number, "")
    sentences = [
        re.sub(r"[,;:!?()\"]", "", part) for part in report.lower().rstrip(".").split(". ")
    ]
    return " . ".join(sentences) + " ."


def test_plain_reports_are_cut_as_the_authors_cut_them() -> None:
    rng = random.Random(0)
    vocabulary = ["heart", "lungs", "normal", "(mild)", "effusion,", "size;", "x-ray", "stable"]
    for _ in range(200):
        sentences = [" ".join(rng.choices(vocabulary, k=rng.randint(1, 6))) for _ in range(3)]
        report = " ".join(f"{i + 1}. {s.capitalize()}." for i, s in enumerate(sentences))
        assert " ".join(report_tokens(report)) == " ".join(as_the_authors_do(report).split())


@given(st.text(max_size=80))
def test_any_text_gives_sound_tokens(text: str) -> None:
    tokens = report_tokens(text)
    assert all(token and not token.isspace() and "<" not in token for token in tokens)
    assert not tokens or tokens[-1] == "."
    assert all(a != "." or b != "." for a, b in itertools.pairwise(tokens))
    vocabulary = ReportVocabulary.from_reports([text], 1)
    assert vocabulary.words(vocabulary.encode(text, 10_000)[1:]) == tokens


def test_hostile_length_is_no_problem() -> None:
    begun = time.monotonic()
    for hostile in ("1. ", "1 ", " ", "-", ".a", "a.B", ". 1. ", "__"):
        report_tokens(hostile * 50_000)
    assert time.monotonic() - begun < 5


def test_readable_text_compares_like_the_tokens() -> None:
    report = "1. Heart size is normal. 2. Follow-up of 2.5 cm nodule."
    tokens = report_tokens(report)
    assert readable(tokens) == "Heart size is normal. Follow-up of 2.5 cm nodule."
    assert readable(tokens[:-1]) == "Heart size is normal. Follow-up of 2.5 cm nodule"
    assert words(readable(tokens)) == [w for token in tokens for w in words(token)]
    assert readable([]) == ""
    assert clean_report(report) == readable(tokens)


def test_vocabulary_numbers() -> None:
    reports = ["Heart normal. Lungs clear.", "Heart normal.", "Heart enlarged."]
    assert ReportVocabulary.from_reports(reports, 3).tokens == ("", "<unk>", ".", "heart")
    two = ReportVocabulary.from_reports(reports, 2)
    assert two.tokens == ("", "<unk>", ".", "heart", "normal")
    assert len(two) == 5, "one more than tokens and <unk>: 0 is begin, end and padding"
    assert two.encode("Heart enlarged.", 60) == [0, 3, 1, 2, 0]
    assert two.encode("Heart enlarged.", 3) == [0, 3, 1], "what is cut has no end"
    assert two.decode([3, 4, 2, 0, 3]) == "Heart normal."
    for bad in (5, -1):
        with pytest.raises(ValueError, match="no token"):
            two.words([bad])
    assert ReportVocabulary.from_json(two.to_json()) == two
    assert ReportVocabulary.from_reports(reversed(reports), 2) == two


@pytest.mark.parametrize(
    "content",
    [None, [], {}, {"schema": 1, "tokens": ["a"]}, {"schema": 1, "kind": "report", "tokens": [1]},
     {"schema": 1, "kind": "report", "tokens": ["a", "a"]},
     {"schema": 1, "kind": "report", "tokens": ["<unk>"]}],
)  # fmt: skip
def test_damaged_vocabularies_are_refused(content: object) -> None:
    with pytest.raises(DataError):
        ReportVocabulary.from_json(content)


@pytest.mark.filterwarnings("ignore::UserWarning:nltk.*")
def test_corpus_bleu_equals_nltk() -> None:
    rng = random.Random(1)
    for _ in range(30):
        generated = [rng.choices("abc", k=rng.randint(4, 14)) for _ in range(12)]
        references = [
            [rng.choices("abc", k=rng.randint(1, 14)) for _ in range(rng.randint(1, 3))]
            for _ in range(12)
        ]
        expected = nltk_corpus_bleu(references, generated)
        assert corpus_bleu(generated, references) == pytest.approx(expected, abs=1e-12)


def test_corpus_bleu_at_its_edges() -> None:
    text = ["the", "heart", "is", "normal"]
    assert corpus_bleu([text], [[text]]) == 1.0
    assert corpus_bleu([[]], [[text]]) == 0.0
    assert corpus_bleu([text[:3]], [[text]]) == 0.0, "no 4-gram"
    assert corpus_bleu([text[:3]], [[text]], order=3) == pytest.approx(2.718281828 ** (1 - 4 / 3))
    assert corpus_bleu([], []) == 0.0
    with pytest.raises(ValueError, match="references"):
        corpus_bleu([text], [])
