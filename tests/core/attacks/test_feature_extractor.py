"""Bag of words, losses, scaling, collapse, folds."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from m4i_core.attacks.bag_of_words import BagOfWords, dense
from m4i_core.attacks.evidence import Evidence
from m4i_core.attacks.feature_attack import assign_folds
from m4i_core.attacks.feature_extractor import (
    MfeLoss,
    Scaling,
    contrastive_loss,
    examine_extractor,
    paper_loss,
    train_extractor,
)
from m4i_core.attacks.registry import ATTACKS, AttackSettings


def test_bag_counts_known_words_only() -> None:
    bag = BagOfWords.from_texts(["A dog and a cat", "a dog", "The bird"], min_count=2)
    assert bag.words == ("a", "dog")
    counts = dense(bag.count(["a dog, a dog, a bird", "", "cat"]))
    assert counts.tolist() == [[3.0, 2.0], [0.0, 0.0], [0.0, 0.0]]
    assert BagOfWords.from_texts(["one two"]).words == ("one", "two")  # all are rare
    assert dense(BagOfWords.from_texts([]).count(["a"])).tolist() == [[0.0]]


@given(st.lists(st.text(max_size=40), max_size=8))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_counted(texts: list[str]) -> None:
    bag = BagOfWords.from_texts(texts, min_count=1)
    counts = dense(bag.count(texts))
    assert counts.shape == (len(texts), len(bag))
    assert bag.words == ("",) or (counts.sum(axis=0) >= 1).all()


def test_losses_known_values() -> None:
    f_i, f_t = torch.tensor([[1.0, 2.0], [0.0, 0.0]]), torch.tensor([[0.0, 0.0], [3.0, 0.0]])
    assert float(paper_loss(f_i, f_t)) == pytest.approx((5 + 9) / 2)
    constant = torch.ones(6, 4)
    assert float(paper_loss(constant, constant)) == 0.0  # eq. 2 is content with that
    assert float(contrastive_loss(constant, constant)) == pytest.approx(math.log(6))
    apart = torch.eye(6)
    assert float(contrastive_loss(apart, apart)) < 0.01


def test_scaling_known_values() -> None:
    features = np.array([[1, 5, np.nan], [3, 5, 2], [np.inf, 5, 4]], dtype=np.float32)
    scaled = Scaling.of(features).apply(features)
    np.testing.assert_allclose(scaled, [[-1, 0, 0], [1, 0, -1], [8, 0, 1]], atol=1e-6)


@given(st.integers(2, 60), st.integers(2, 60), st.integers(0, 99))
@settings(max_examples=50, deadline=None)
def test_folds_hold_both_kinds_evenly(members: int, others: int, seed: int) -> None:
    member = np.arange(members + others) < members
    fold_of = assign_folds(member, seed)
    for kind in (True, False):
        counts = np.bincount(fold_of[member == kind], minlength=2)
        assert abs(int(counts[0]) - int(counts[1])) <= 1


def _trained(evidence: Evidence, loss: MfeLoss, epochs: int) -> tuple[float, float, bool]:
    assert evidence.features is not None
    half = len(evidence) // 2
    texts = evidence.references
    bag = BagOfWords.from_texts([t for own in texts for t in own])
    scaling = Scaling.of(evidence.features)
    extractor = train_extractor(
        evidence.features[:half], texts[:half], bag, scaling, loss, size=16, epochs=epochs, seed=0
    )
    held_out = [own[0] for own in texts[half:]]
    health = examine_extractor(extractor, evidence.features[half:], held_out, loss)
    return health.matching, health.text_spread, health.collapsed


@pytest.mark.parametrize("loss", ["paper", "contrastive"])
def test_extractor_learns_what_belongs_together(
    loss: MfeLoss, make_evidence: Callable[[int, int, float], Evidence]
) -> None:
    matching, spread, collapsed = _trained(make_evidence(1, 400, 0.9), loss, 30)
    assert matching > 0.9
    assert spread > 0.1 and not collapsed


@pytest.mark.slow
def test_eq_2_collapses_where_nothing_can_be_matched(
    make_evidence: Callable[[int, int, float], Evidence],
) -> None:
    """Texts that have nothing to do with the pictures: constant features please eq. 2 most."""
    evidence = make_evidence(1, 400, 0.9)
    captions = [own[0] for own in evidence.references]
    anything = [tuple(captions[(7 * i + 31 * j) % 400] for j in range(40)) for i in range(400)]
    evidence = dataclasses.replace(evidence, references=anything)
    matching, spread, collapsed = _trained(evidence, "paper", 800)
    assert collapsed and spread < 0.1
    assert abs(matching - 0.5) < 0.05
    matching, _, collapsed = _trained(evidence, "contrastive", 100)
    assert not collapsed
    assert abs(matching - 0.5) < 0.05


@pytest.mark.slow
def test_a_collapse_is_told(make_evidence: Callable[[int, int, float], Evidence]) -> None:
    evidence = make_evidence(1, 60, 0.9)
    assert evidence.features is not None
    noise = np.random.default_rng(0).normal(size=evidence.features.shape).astype(np.float32)
    captions = [own[0] for own in evidence.references]
    anything = [tuple(captions[i:] + captions[:i]) for i in range(60)]
    evidence = dataclasses.replace(evidence, features=noise, references=anything)
    short = AttackSettings(mfe_size=16, mfe_epochs=1500, mlp_epochs=2, threads=1)
    note = ATTACKS["feature_mlp"].fit(evidence, short, 0).note
    assert "eq. 2 collapsed: the features are nearly constant" in note
    brief = AttackSettings(mfe_size=16, mfe_epochs=5, mlp_epochs=2, threads=1)
    assert "did not collapse" in ATTACKS["feature_mlp"].fit(evidence, brief, 0).note
