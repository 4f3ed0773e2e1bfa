"""All attacks: what they find, what they must not find, and what they must not see."""

from __future__ import annotations

import dataclasses
import threading
import time
from collections.abc import Callable

import numpy as np
import pytest
import torch
from sklearn.metrics import roc_auc_score

from m4i_core.attacks.evidence import Evidence
from m4i_core.attacks.registry import ATTACKS, AttackSettings
from m4i_core.errors import BadInput
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate

Make = Callable[[int, int, float], Evidence]
SETTINGS = AttackSettings(mfe_size=64, threads=1)
FEATURE_ATTACKS = ("feature_mlp", "feature_contrastive")


def without_labels(evidence: Evidence) -> Evidence:
    return dataclasses.replace(evidence, member=None)


def test_registry_says_what_a_user_needs() -> None:
    assert list(ATTACKS) == ["metric_threshold", "metric_svm", *FEATURE_ATTACKS]
    for name, attack in ATTACKS.items():
        assert attack.name == name
        assert attack.label and attack.citation
        assert attack.explanation.count(".") == 1 and attack.explanation.endswith(".")
        assert attack.needs_pictures == (name in FEATURE_ATTACKS)
        assert attack.needs_references != attack.needs_pictures


@pytest.mark.parametrize(
    ("name", "at_least"),
    [("metric_threshold", 0.8), ("metric_svm", 0.7), ("feature_contrastive", 0.75)],
)
def test_finds_members_that_give_themselves_away(
    name: str, at_least: float, make_evidence: Make
) -> None:
    target = make_evidence(2, 400, 0.9)
    fitted = ATTACKS[name].fit(make_evidence(1, 400, 0.9), SETTINGS, 0)
    scores = fitted.scores(without_labels(target))
    assert scores.shape == (400,) and scores.dtype == np.float64
    assert roc_auc_score(target.member, scores) > at_least
    assert ((scores > fitted.threshold) == target.member).mean() > at_least - 0.1


def test_paper_variant_learns_what_a_linear_rule_in_z_can_tell(make_evidence: Make) -> None:
    """Members that all get one phrase: visible in z itself, without its length."""

    def marked(seed: int) -> Evidence:
        found = make_evidence(seed, 300, 0.0)
        phrase = "there is a boat that sleeps in some room"
        said = [
            phrase if m and i % 4 else text
            for i, (m, text) in enumerate(zip(found.member, found.generated, strict=True))
        ]
        return dataclasses.replace(found, generated=said)

    target = marked(2)
    fitted = ATTACKS["feature_mlp"].fit(marked(1), SETTINGS, 0)
    scores = fitted.scores(without_labels(target))
    assert roc_auc_score(target.member, scores) > 0.8
    assert fitted.threshold == 0.5
    assert ((scores >= 0) & (scores <= 1)).all()


@pytest.mark.parametrize("name", list(ATTACKS))
def test_shuffled_labels_give_chance(name: str, make_evidence: Make) -> None:
    target = make_evidence(2, 400, 0.9)
    found = []
    for repeat in range(4):
        rng = np.random.default_rng(repeat)
        shadow = make_evidence(1, 400, 0.9)
        shadow = dataclasses.replace(shadow, member=rng.permutation(shadow.member))
        fitted = ATTACKS[name].fit(shadow, SETTINGS, repeat)
        scores = fitted.scores(without_labels(target))
        found.append(roc_auc_score(rng.permutation(target.member), scores))
    # The AUC of 200 and 200 records without signal spreads by 0.029 around 0.5.
    assert abs(np.mean(found) - 0.5) < 0.05, found
    assert max(abs(f - 0.5) for f in found) < 0.12, found


@pytest.mark.parametrize("name", list(ATTACKS))
def test_no_leak_no_finding(name: str, make_evidence: Make) -> None:
    target = make_evidence(2, 400, 0.0)
    fitted = ATTACKS[name].fit(make_evidence(1, 400, 0.0), SETTINGS, 0)
    auc = roc_auc_score(target.member, fitted.scores(without_labels(target)))
    assert abs(auc - 0.5) < 0.1


@pytest.mark.parametrize("name", list(ATTACKS))
def test_equal_seeds_give_equal_scores_and_leave_other_random_numbers_alone(
    name: str, make_evidence: Make
) -> None:
    shadow, target = make_evidence(1, 80, 0.9), without_labels(make_evidence(2, 40, 0.9))
    short = dataclasses.replace(SETTINGS, mfe_epochs=3, mlp_epochs=3)
    torch.manual_seed(1)
    np.random.seed(1)
    before = torch.get_rng_state(), np.random.get_state()[1].copy()
    threads = torch.get_num_threads()
    first = ATTACKS[name].fit(shadow, short, 7).scores(target)
    assert torch.equal(before[0], torch.get_rng_state())
    assert np.array_equal(before[1], np.random.get_state()[1])
    assert torch.get_num_threads() == threads
    torch.manual_seed(2)
    second = ATTACKS[name].fit(shadow, short, 7).scores(target)
    np.testing.assert_array_equal(first, second)
    if name in FEATURE_ATTACKS:
        assert not np.array_equal(first, ATTACKS[name].fit(shadow, short, 8).scores(target))


@pytest.mark.parametrize("name", list(ATTACKS))
def test_a_score_does_not_depend_on_the_company(name: str, make_evidence: Make) -> None:
    shadow, target = make_evidence(1, 80, 0.9), without_labels(make_evidence(2, 600, 0.9))
    short = dataclasses.replace(SETTINGS, mfe_epochs=3, mlp_epochs=3)
    fitted = ATTACKS[name].fit(shadow, short, 0)
    together = fitted.scores(target)
    rows = np.random.default_rng(0).permutation(600)
    for part in (rows, rows[:1], rows[1:8], rows[8:300], np.arange(0)):
        np.testing.assert_array_equal(fitted.scores(target.take(part)), together[part])
    np.testing.assert_array_equal(fitted.scores(target), together)


@pytest.mark.parametrize("name", list(ATTACKS))
def test_cancel_and_progress(name: str, make_evidence: Make) -> None:
    shadow = make_evidence(1, 40, 0.9)
    updates: list[ProgressUpdate] = []
    short = dataclasses.replace(SETTINGS, mfe_epochs=2, mlp_epochs=2)
    ATTACKS[name].fit(shadow, short, 0, progress=Progress(updates.append))
    fractions = [u.fraction for u in updates if u.fraction is not None]
    assert fractions == sorted(fractions) and fractions[-1] == pytest.approx(1.0)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        ATTACKS[name].fit(shadow, short, 0, cancel=cancel)


@pytest.mark.parametrize("name", FEATURE_ATTACKS)
def test_training_networks_stops_soon(name: str, make_evidence: Make) -> None:
    cancel = CancelToken()
    asked: list[float] = []

    def ask() -> None:
        asked.append(time.monotonic())
        cancel.cancel()

    threading.Timer(0.5, ask).start()
    endless = dataclasses.replace(SETTINGS, mfe_epochs=100_000)
    with pytest.raises(Cancelled):
        ATTACKS[name].fit(make_evidence(1, 60, 0.9), endless, 0, cancel=cancel)
    assert time.monotonic() - asked[0] < 1.0


@pytest.mark.parametrize("name", list(ATTACKS))
def test_unusable_shadow_is_refused_in_words(name: str, make_evidence: Make) -> None:
    shadow = make_evidence(1, 40, 0.9)
    with pytest.raises(BadInput, match="membership is known"):
        ATTACKS[name].fit(without_labels(shadow), SETTINGS, 0)
    with pytest.raises(BadInput, match="needs at least"):
        ATTACKS[name].fit(shadow.take(np.arange(20)), SETTINGS, 0)


@pytest.mark.parametrize("name", FEATURE_ATTACKS)
def test_missing_or_foreign_features_are_refused_in_words(name: str, make_evidence: Make) -> None:
    shadow = make_evidence(1, 40, 0.9)
    short = dataclasses.replace(SETTINGS, mfe_epochs=1, mlp_epochs=1)
    with pytest.raises(BadInput, match="no picture features"):
        ATTACKS[name].fit(dataclasses.replace(shadow, features=None), short, 0)
    fitted = ATTACKS[name].fit(shadow, short, 0)
    assert shadow.features is not None
    other = dataclasses.replace(shadow, features=shadow.features[:, :5])
    with pytest.raises(BadInput, match="5 features here and 32"):
        fitted.scores(other)


@pytest.mark.parametrize("name", FEATURE_ATTACKS)
def test_hostile_texts_and_features(name: str, make_evidence: Make) -> None:
    shadow = make_evidence(1, 40, 0.9)
    assert shadow.features is not None
    features = shadow.features.copy()
    features[3] = np.nan
    features[4] = np.inf
    features[:, 7] = 1e30
    said = ["", "\x00\ufffd", "<b>&", "狗 在 海滩", "a" * 100_000, *shadow.generated[5:]]
    hostile = dataclasses.replace(
        shadow, features=features, generated=said, references=[()] * len(said)
    )
    short = dataclasses.replace(SETTINGS, mfe_epochs=2, mlp_epochs=2)
    fitted = ATTACKS[name].fit(hostile, short, 0)
    assert np.isfinite(fitted.scores(without_labels(hostile))).all()
    assert "2 records have picture features that are not numbers" in fitted.note
    wordless = dataclasses.replace(hostile, generated=[""] * 40)
    assert np.isfinite(ATTACKS[name].fit(wordless, short, 0).scores(wordless)).all()


@pytest.mark.parametrize("name", FEATURE_ATTACKS)
def test_projection_for_the_maps(name: str, make_evidence: Make) -> None:
    shadow = make_evidence(1, 80, 0.9)
    short = dataclasses.replace(SETTINGS, mfe_epochs=3, mlp_epochs=2)
    fitted = ATTACKS[name].fit(shadow, short, 0)
    z = fitted.project(without_labels(shadow))
    assert z.shape == (80, 64) and z.dtype == np.float32
    assert np.isfinite(z).all()
    some = fitted.project(without_labels(shadow).take(np.array([5, 2])))
    np.testing.assert_allclose(some, z[[5, 2]], rtol=1e-5, atol=1e-6)


def test_evidence_refuses_what_does_not_fit(make_evidence: Make) -> None:
    evidence = make_evidence(1, 10, 0.9)
    with pytest.raises(BadInput, match="generated texts"):
        dataclasses.replace(evidence, generated=["a"])
    with pytest.raises(BadInput, match="similarity scores"):
        dataclasses.replace(evidence, similarity=np.zeros((10, 3)))
    with pytest.raises(BadInput, match="membership labels"):
        dataclasses.replace(evidence, member=np.zeros(9, dtype=bool))
    broken = evidence.similarity.copy()
    broken[3, 1] = np.nan
    with pytest.raises(BadInput) as caught:
        dataclasses.replace(evidence, similarity=broken)
    assert caught.value.subject == "1-3"
