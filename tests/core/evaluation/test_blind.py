"""The blind baseline finds differences that are there, and none that are not."""

from __future__ import annotations

import csv
import dataclasses
import time
from pathlib import Path

import numpy as np
import pytest

from m4i_core.audit.result import BlindBaseline as BlindModel
from m4i_core.evaluation.blind import BlindInputs, blind_baseline, held_out_predictions
from m4i_core.evaluation.blind_features import curved, standardised, text_shape_features
from m4i_core.evaluation.folds import permuted_labels, stratified_folds
from m4i_core.evaluation.roc import auc
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress

WORDS = [f"word{i}" for i in range(60)]


def captions(rng: np.random.Generator, n: int) -> list[list[str]]:
    return [
        [" ".join(rng.choice(WORDS, size=rng.integers(5, 12))) + "." for _ in range(3)]
        for _ in range(n)
    ]


def singles(n: int) -> list[str]:
    return [str(i) for i in range(n)]


@pytest.mark.parametrize("columns", [3, 200])
def test_held_out_predictions_are_those_of_a_ridge_that_never_saw_the_fold(columns: int) -> None:
    from sklearn.linear_model import Ridge

    rng = np.random.default_rng(0)
    matrix = standardised(rng.normal(size=(60, columns)))
    labels = rng.random((60, 4)) < 0.5
    folds = np.arange(60) % 5
    found = held_out_predictions(matrix, labels, folds, 0.2, CancelToken())
    penalty = 0.2 * (matrix**2).sum() / 60
    for fold in range(5):
        seen, held = folds != fold, folds == fold
        model = Ridge(alpha=penalty).fit(matrix[seen], labels[seen].astype(float))
        expected = model.predict(matrix[held])
        np.testing.assert_allclose(found[held], expected - expected.mean(axis=0), atol=1e-7)


def test_each_probe_finds_its_own_difference() -> None:
    rng = np.random.default_rng(1)
    n, member = 200, np.arange(200) < 100
    facts = rng.normal(size=(n, 4))
    features = rng.normal(size=(n, 64)).astype(np.float32)
    texts = captions(rng, n)
    plain = BlindInputs(texts, facts, tuple("abcd"), features)

    def spoiled(**changes: object) -> dict[str, float]:
        found = blind_baseline(dataclasses.replace(plain, **changes), member, singles(n), 100, 0)
        assert found.p_value == pytest.approx(1 / 101)
        return {name: probe.auc for name, probe in found.probes.items()}

    words = [[t + " word3" * m for t in ts] for ts, m in zip(texts, member * 2, strict=True)]
    assert spoiled(references=words)["reference_text"] > 0.75
    dots = [[t + "," * int(m) for t in ts] for ts, m in zip(texts, member, strict=True)]
    assert spoiled(references=dots)["text_shape"] > 0.95
    assert spoiled(picture_facts=facts + member[:, None])["picture_facts"] > 0.85
    # Only more variable, with the same mean: the squares see it.
    assert spoiled(picture_facts=facts * np.where(member, 4, 1)[:, None])["picture_facts"] > 0.8
    moved = (features + 0.5 * member[:, None]).astype(np.float32)
    assert spoiled(features=moved)["picture_features"] > 0.85


def test_p_values_are_uniform_where_nothing_differs() -> None:
    p_values, lowest = [], []
    for seed in range(60):
        rng = np.random.default_rng(seed)
        inputs = BlindInputs(
            captions(rng, 60), rng.normal(size=(60, 3)), (), rng.normal(size=(60, 20))
        )
        found = blind_baseline(inputs, rng.permutation(60) < 30, singles(60), 39, seed)
        p_values.append(found.p_value)
        lowest.append(min(probe.p_value for probe in found.probes.values()))
    assert np.mean(p_values) == pytest.approx(0.5, abs=0.12)
    assert np.mean(np.array(p_values) <= 0.05) <= 0.12
    # Without the correction the best of four would be called significant far too often.
    assert np.mean(lowest) < 0.35


def test_clusters_are_no_evidence_of_a_difference() -> None:
    """Ten records of one patient are alike: by records they would separate, by patients not."""
    p_values = []
    for seed in range(30):
        rng = np.random.default_rng(seed)
        patients = np.repeat(np.arange(24), 8)
        features = rng.normal(size=(24, 10))[patients] + 0.1 * rng.normal(size=(192, 10))
        member = patients < 12
        inputs = BlindInputs([[""]] * 192, None, (), features.astype(np.float32))
        names = [str(p) for p in patients]
        p_values.append(blind_baseline(inputs, member, names, 39, seed).p_value)
    assert np.mean(np.array(p_values) <= 0.05) <= 0.15
    parted = blind_baseline(inputs, rng.permutation(member), singles(192), 39, 0)
    assert parted.probes["picture_features"].auc == pytest.approx(0.5, abs=0.15)


def test_folds_keep_clusters_whole_and_labels_balanced() -> None:
    rng = np.random.default_rng(2)
    clusters = np.sort(rng.integers(0, 40, 300))
    _, clusters = np.unique(clusters, return_inverse=True)
    member = rng.random(clusters.max() + 1)[clusters] < 0.5
    folds = stratified_folds(member, clusters, 5, 0)
    assert folds is not None
    for cluster in np.unique(clusters):
        assert len(set(folds[clusters == cluster])) == 1
    shares = [member[folds == fold].mean() for fold in range(5)]
    assert max(shares) - min(shares) < 0.15
    drawn = permuted_labels(member, clusters, folds, 50, 0)
    assert drawn.shape == (300, 50)
    for cluster in np.unique(clusters):
        assert (drawn[clusters == cluster] == drawn[clusters == cluster][0]).all()
    assert len({column.tobytes() for column in drawn.T}) > 45
    for fold in range(5):
        inside = np.unique(clusters[folds == fold], return_index=True)[1]
        units = drawn[folds == fold][inside]
        assert (units.sum(axis=0) == member[folds == fold][inside].sum()).all()


def test_too_few_clusters_claim_nothing() -> None:
    inputs = BlindInputs([["a"], ["b"], ["c"]])
    found = blind_baseline(inputs, [True, True, False], ["x", "x", "y"], 20, 0)
    assert (found.auc, found.ci, found.p_value) == (0.5, (0.0, 1.0), 1.0)


def test_result_fits_the_contract_and_repeats() -> None:
    rng = np.random.default_rng(3)
    inputs = BlindInputs(captions(rng, 40), np.full((40, 3), np.nan), (), np.zeros((40, 5)))
    found = blind_baseline(inputs, np.arange(40) < 20, singles(40), 20, 5)
    plain = dataclasses.asdict(found)
    predicted = plain.pop("predicted")
    assert BlindModel.model_validate(plain).probe == found.probe
    assert auc(predicted, np.arange(40) < 20) == found.auc
    assert found == blind_baseline(inputs, np.arange(40) < 20, singles(40), 20, 5)
    # What says nothing is at chance, and not significant.
    assert found.probes["picture_facts"].auc == 0.5
    assert found.probes["picture_facts"].p_value == 1.0


@pytest.mark.parametrize(
    ("inputs", "member", "clusters"),
    [
        (BlindInputs([["a"]]), [True, False], ["a", "b"]),
        (BlindInputs([["a"], ["b"]]), [True, True], ["a", "b"]),
        (BlindInputs([["a"], ["b"]]), [True, False], ["a"]),
        (BlindInputs([["a"], ["b"]], np.zeros((3, 1))), [True, False], ["a", "b"]),
    ],
)
def test_bad_input(inputs: BlindInputs, member: list[bool], clusters: list[str]) -> None:
    with pytest.raises(ValueError):
        blind_baseline(inputs, member, clusters, 20, 0)


def test_cancel_and_progress() -> None:
    rng = np.random.default_rng(4)
    seen: list[float] = []
    inputs = BlindInputs(captions(rng, 30))
    blind_baseline(
        inputs,
        np.arange(30) < 15,
        singles(30),
        20,
        0,
        Progress(lambda update: seen.append(update.fraction)),
    )
    assert seen[0] == 0 and seen[-1] == 1
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        blind_baseline(inputs, np.arange(30) < 15, singles(30), 20, 0, cancel=token)


def test_features_survive_damage() -> None:
    assert np.isfinite(curved(np.array([[np.nan, np.inf], [1.0, 2.0], [3.0, -np.inf]]))).all()
    assert (standardised(np.ones((4, 2))) == 0).all()
    assert text_shape_features([[], [""], ["猫。", "A b, c."]]).shape[0] == 3


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def flickr(real_data: Path) -> list[list[str]]:
    found: dict[str, list[str]] = {}
    for row in _rows(real_data / "flickr8k-1k" / "captions.txt"):
        found.setdefault(row["image"], []).append(row["caption"])
    return list(found.values())


@pytest.mark.real_data
def test_random_halves_of_flickr_are_alike(flickr: list[list[str]]) -> None:
    p_values, areas = [], []
    for seed in range(10):
        chosen = np.random.default_rng(seed).permutation(len(flickr))[:300]
        found = blind_baseline(
            BlindInputs([flickr[i] for i in chosen]), np.arange(300) < 150, singles(300), 99, seed
        )
        p_values.append(found.p_value)
        areas.append(found.probes["reference_text"].auc)
    assert np.mean(areas) == pytest.approx(0.5, abs=0.04)
    assert np.mean(np.array(p_values) > 0.05) >= 0.8
    assert 0.2 < np.mean(p_values) < 0.8


@pytest.mark.real_data
def test_flickr_against_nlvr_is_confounded_within_seconds(
    real_data: Path, flickr: list[list[str]]
) -> None:
    if not (real_data / "nlvr").is_dir():
        pytest.skip("no nlvr")
    rows = _rows(real_data / "nlvr" / "captions.csv")[:250]
    texts = [[captions[0]] for captions in flickr[:250]] + [[row["caption"]] for row in rows]
    clusters = singles(250) + [f"nlvr {row['group']}" for row in rows]
    rng = np.random.default_rng(0)
    member = np.arange(500) < 250
    inputs = BlindInputs(texts, rng.normal(size=(500, 9)), (), rng.normal(size=(500, 512)))
    blind_baseline(BlindInputs(texts[:20]), np.arange(20) < 10, singles(20), 20, 0)  # imports
    begun = time.monotonic()
    found = blind_baseline(inputs, member, clusters, 200, 0)
    assert time.monotonic() - begun < 15
    assert found.auc > 0.97 and found.p_value == pytest.approx(1 / 201)
    assert found.probe in ("reference_text", "text_shape")


@pytest.mark.real_data
def test_agrees_with_logistic_regression(flickr: list[list[str]]) -> None:
    """A partial difference: dogs are more common among the members."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_predict

    has_dog = np.array([" dog" in " ".join(texts) for texts in flickr])
    dogs, others = np.flatnonzero(has_dog), np.flatnonzero(~has_dog)
    chosen = np.concatenate([dogs[:140], others[:60], dogs[140:200], others[60:200]])
    member = np.arange(len(chosen)) < 200
    texts = [flickr[i] for i in chosen]
    found = blind_baseline(BlindInputs(texts), member, singles(len(chosen)), 50, 0)
    table = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True).fit_transform(
        [" ".join(t) for t in texts]
    )
    logistic = cross_val_predict(
        LogisticRegression(max_iter=1000), table, member, cv=5, method="decision_function"
    )
    assert found.probes["reference_text"].auc == pytest.approx(auc(logistic, member), abs=0.06)
    assert found.probes["reference_text"].p_value <= 0.05
