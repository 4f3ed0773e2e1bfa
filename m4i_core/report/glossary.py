"""The words of the field: one glossary for reports, help and window, with a search.

A report prints the terms it uses (`wording.GLOSSARY`, `study_wording.STUDY_GLOSSARY`); the window
shows those and what only its views speak of. Nothing is defined twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from m4i_core.language import to_translate, translate
from m4i_core.report.study_wording import STUDY_GLOSSARY
from m4i_core.report.wording import GLOSSARY

_LIKE_ENOUGH = 75.0
"""Least likeness, 0 to 100, of what is typed and a word of a term for a slip of the keys."""
_SHORTEST_SLIP = 4
"""With fewer letters, everything is like everything."""

WINDOW_GLOSSARY: list[tuple[str, str]] = [
    (
        to_translate("engine", "Record"),
        to_translate("engine", "A picture with the texts that people wrote about it."),
    ),
    (
        to_translate("engine", "Reference text"),
        to_translate(
            "engine",
            "What people wrote about a picture. The model's own text is compared with it.",
        ),
    ),
    (
        to_translate("engine", "Membership inference"),
        to_translate(
            "engine",
            "Finding out whether a certain record was in a model's training data, by looking at "
            "what the model says.",
        ),
    ),
    (
        to_translate("engine", "Score"),
        to_translate(
            "engine",
            "A number that an attack gives each record: the higher, the more it looks like a "
            "member.",
        ),
    ),
    (
        to_translate("engine", "Threshold"),
        to_translate(
            "engine",
            "The score from which on an attack calls a record a member. It is fixed on the "
            "attacker's own model, before the target is looked at.",
        ),
    ),
    (
        to_translate("engine", "ROC curve"),
        to_translate(
            "engine",
            "Every possible threshold as one point: members recognised upwards, non-members "
            "wrongly accused to the right. The diagonal is guessing.",
        ),
    ),
    (
        to_translate("engine", "Operating point"),
        to_translate(
            "engine", "The point of the ROC curve that one threshold leads to, with its two rates."
        ),
    ),
    (
        to_translate("engine", "Calibration"),
        to_translate(
            "engine",
            "Whether probabilities hold: of records called 80 % likely members, about 80 of 100 "
            "should be members.",
        ),
    ),
    (
        to_translate("engine", "Overfitting"),
        to_translate(
            "engine",
            "A model that does better on what it learnt from than on new records of the same "
            "kind. Membership attacks feed on it.",
        ),
    ),
    (
        to_translate("engine", "Held-out records"),
        to_translate("engine", "Records kept away from training, to see what was really learnt."),
    ),
    (
        to_translate("engine", "Epoch"),
        to_translate("engine", "One pass of the training over all its records."),
    ),
    (
        to_translate("engine", "Seed"),
        to_translate(
            "engine",
            "The number that all chance begins with: the same seed and the same plan give the "
            "same audit.",
        ),
    ),
    (
        to_translate("engine", "Feature"),
        to_translate(
            "engine",
            "Numbers that describe a picture or a text, so that likeness can be computed.",
        ),
    ),
    (
        to_translate("engine", "Map (PCA, t-SNE, UMAP)"),
        to_translate(
            "engine",
            "Many numbers a record, laid out on a plane so that similar records are near each "
            "other. Distances between far groups mean little.",
        ),
    ),
    (
        to_translate("engine", "Reference model"),
        to_translate(
            "engine",
            "A model that never saw the records. What it finds easy is easy for everyone, and no "
            "sign of membership.",
        ),
    ),
    (
        to_translate("engine", "Grey box, black box"),
        to_translate(
            "engine",
            "How much an attacker knows: something of the data or the architecture (grey), or "
            "only what the model answers (black).",
        ),
    ),
    (
        to_translate("engine", "p-value"),
        to_translate(
            "engine",
            "How often chance alone would give a result at least as striking. Small means: hardly "
            "chance.",
        ),
    ),
    (
        to_translate("engine", "Encoder"),
        to_translate("engine", "The part of a model that turns a picture into features."),
    ),
]

_RELATED: tuple[tuple[str, ...], ...] = (
    ("Member", "Non-member", "Membership inference", "Record"),
    ("Target model", "Shadow model", "Reference model"),
    ("Record", "Reference text", "BLEU, ROUGE-L"),
    ("Attack success rate (ASR)", "AUC", "95 % interval"),
    ("True-positive rate (TPR)", "False-positive rate (FPR)", "Operating point", "ROC curve"),
    ("Score", "Threshold", "Operating point", "Calibration"),
    ("ROC curve", "AUC", "Threshold"),
    ("Blind baseline", "Placebo", "p-value"),
    ("Empirical epsilon", "Differential privacy, ε and δ", "Defense", "Trade-off"),
    ("Overfitting", "Held-out records", "Epoch"),
    ("Feature", "Map (PCA, t-SNE, UMAP)", "Encoder", "Show and Tell"),
    ("Combination", "Scenario", "Grey box, black box"),
    ("Seed", "95 % interval"),
    ("Member", "Score", "Overfitting"),
)
"""Terms that explain each other; each of a group is related to all others of it."""


@dataclass(frozen=True)
class Term:
    """A term as it is shown, in the language of the moment.

    Attributes:
        key: Its English name, by which help texts point to it.
        name: What it is called.
        meaning: One or two sentences.
        related: Keys of terms that help to understand it.
    """

    key: str
    name: str
    meaning: str
    related: tuple[str, ...] = ()


def glossary() -> list[Term]:
    """Return all terms, sorted by name, in the language of the moment."""
    listed = [*GLOSSARY, *STUDY_GLOSSARY, *WINDOW_GLOSSARY]
    found = [
        Term(key, translate("engine", key), translate("engine", meaning), related_to(key))
        for key, meaning in listed
    ]
    return sorted(found, key=lambda term: term.name.casefold())


def related_to(key: str) -> tuple[str, ...]:
    """Return the keys of the terms that belong with one, without itself."""
    others = [other for group in _RELATED if key in group for other in group if other != key]
    return tuple(dict.fromkeys(others))


def search(terms: Sequence[Term], typed: str) -> list[Term]:
    """Return the terms that fit what is typed, the best first.

    Those whose name (or English name) holds it come first, then those whose meaning holds all its
    words; only where there are none of either, those that differ by a slip of the keys.

    Args:
        terms: What to look through.
        typed: Anything; blank finds all.
    """
    wanted = " ".join(typed.casefold().split())
    if not wanted:
        return list(terms)
    named = [term for term in terms if _place(term, wanted) >= 0]
    named.sort(key=lambda term: _place(term, wanted))
    words = wanted.split()
    told = [
        term
        for term in terms
        if term not in named and all(word in term.meaning.casefold() for word in words)
    ]
    return named + told or _slips(terms, wanted)


def _place(term: Term, wanted: str) -> int:
    """Return where a name holds the text, counted from 0; -1 where neither name does."""
    places = [name.casefold().find(wanted) for name in (term.name, term.key)]
    return min((place for place in places if place >= 0), default=-1)


def _slips(terms: Iterable[Term], wanted: str) -> list[Term]:
    if len(wanted) < _SHORTEST_SLIP:
        return []
    from rapidfuzz import fuzz

    rated = []
    for term in terms:
        names = (term.name.casefold(), term.key.casefold())
        pieces = {piece.strip("(),") for name in names for piece in (name, *name.split())}
        likeness = max(fuzz.ratio(wanted, piece) for piece in pieces if piece)
        if likeness >= _LIKE_ENOUGH:
            rated.append((likeness, term))
    return [term for _, term in sorted(rated, key=lambda pair: -pair[0])]
