"""Synthetic evidence: captions of drawn-up things whose picture features say what is there."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from m4i_core.attacks.evidence import Evidence

THINGS = ("dog", "cat", "boat", "tree", "man", "woman", "child", "car")
PLACES = ("beach", "street", "field", "forest", "river", "room")
DOINGS = ("runs", "sits", "jumps", "stands", "plays", "sleeps")
FORMS = ("a {} {} on the {}", "the {} {} near a {}", "there is a {} that {} in some {}")
SIZE = 32


def _evidence(seed: int, count: int, leak: float) -> Evidence:
    """Members, with probability `leak`, are described rightly; all others often wrongly."""
    rng = np.random.default_rng(seed)
    meaning = np.random.default_rng(999).normal(size=(3, 8, SIZE))
    facts = np.column_stack([rng.integers(m, size=count) for m in (8, 6, 6)])
    features = sum(meaning[i, facts[:, i]] for i in range(3))
    features = features + 0.5 * rng.normal(size=(count, SIZE))
    member = np.arange(count) < count // 2

    def say(row: int, wrong: bool) -> str:
        thing, doing, place = facts[row]
        if wrong:
            doing, place = rng.integers(6, size=2)
        form = FORMS[rng.integers(len(FORMS))]
        return form.format(THINGS[thing], DOINGS[doing], PLACES[place])

    references = [tuple(say(row, False) for _ in range(3)) for row in range(count)]
    generated = [say(row, wrong=not (member[row] and rng.random() < leak)) for row in range(count)]
    # A stand-in with the real columns' range; the real similarities have their own tests.
    words = [set(text.split()) for text in generated]
    overlap = np.array(
        [
            max(len(own & set(text.split())) / len(text.split()) for text in texts)
            for own, texts in zip(words, references, strict=True)
        ]
    )
    similarity = np.column_stack([overlap, overlap**2, overlap**3, 0.9 * overlap])
    return Evidence(
        ids=[f"{seed}-{row}" for row in range(count)],
        generated=generated,
        references=references,
        similarity=similarity,
        features=features.astype(np.float32),
        member=member,
    )


@pytest.fixture(scope="session")
def make_evidence() -> Callable[[int, int, float], Evidence]:
    """Builder: (seed, records, share of members that give themselves away)."""
    return _evidence
