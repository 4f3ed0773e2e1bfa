"""Threshold and support vector machines: known values, references, bounds, stopping."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from m4i_core.attacks.evidence import Evidence
from m4i_core.attacks.metric_svm import MetricSvm
from m4i_core.attacks.metric_threshold import MetricThreshold, best_threshold
from m4i_core.attacks.registry import AttackSettings
from m4i_core.attacks.support_vectors import MAX_ITERATIONS, fit_machine
from m4i_core.jobs.cancel import Cancelled, CancelToken


def test_threshold_known_values() -> None:
    member = np.array([False, False, True, True])
    assert best_threshold(np.array([0.1, 0.2, 0.6, 0.8]), member) == (pytest.approx(0.4), 1.0)
    threshold, accuracy = best_threshold(np.array([0.1, 0.6, 0.2, 0.8]), member)
    assert accuracy == 0.75
    assert threshold == pytest.approx(0.4) or threshold in (
        pytest.approx(0.15),
        pytest.approx(0.7),
    )
    assert best_threshold(np.full(4, 0.5), member)[1] == 0.5


@given(
    st.lists(
        st.tuples(st.integers(0, 20).map(lambda i: i / 20), st.booleans()), min_size=2, max_size=40
    ).filter(lambda rows: 0 < sum(m for _, m in rows) < len(rows))
)
@settings(max_examples=200, deadline=None)
def test_no_other_threshold_is_better(rows: list[tuple[float, bool]]) -> None:
    scores = np.array([s for s, _ in rows])
    member = np.array([m for _, m in rows])
    threshold, accuracy = best_threshold(scores, member)

    def balanced(at: float) -> float:
        return float(((scores > at)[member].mean() + (scores <= at)[~member].mean()) / 2)

    assert accuracy == pytest.approx(balanced(threshold))
    assert not np.any(scores == threshold)
    assert accuracy >= max(balanced(at) for at in np.linspace(-0.02, 1.02, 200)) - 1e-9


def test_best_metric_is_chosen_and_named() -> None:
    rng = np.random.default_rng(0)
    member = np.arange(100) < 50
    similarity = rng.random((100, 4))
    similarity[:, 2] = np.where(member, 0.7, 0.2) + 0.1 * rng.random(100)
    evidence = Evidence(
        [str(i) for i in range(100)], [""] * 100, [()] * 100, similarity, None, member
    )
    fitted = MetricThreshold().fit(evidence, AttackSettings(), 0)
    assert fitted.metric == 2
    assert 0.3 < fitted.threshold < 0.7
    assert fitted.note.startswith("BLEU-3 above 0.5") or "BLEU-3 above 0.4" in fitted.note
    np.testing.assert_array_equal(fitted.scores(evidence), similarity[:, 2])


def overlapping(count: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(1)
    member = np.arange(count) % 2 == 0
    return rng.random((count, 4)) + 0.2 * member[:, None], member


@pytest.mark.parametrize("kernel", ["rbf", "linear", "paper"])
def test_agrees_with_scikit_learn(kernel: str) -> None:
    from sklearn.svm import SVC, LinearSVC

    rows, member = overlapping(120)
    if kernel == "paper":
        # Apart, so that C = 1e5 converges at once.
        rows = rows + 2.0 * member[:, None]
        reference = SVC(kernel="linear", C=1e5)
    elif kernel == "rbf":
        reference = SVC(class_weight="balanced")
    else:
        reference = LinearSVC(dual=False, class_weight="balanced")
    machine = fit_machine(rows, member, kernel)
    assert machine.converged
    reference.fit(rows, member)
    np.testing.assert_allclose(machine.decide(rows), reference.decision_function(rows), atol=1e-8)


def test_child_process_gives_the_same_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    from m4i_core.attacks import support_vectors

    rows, member = overlapping(100)
    here = fit_machine(rows, member, "rbf")
    monkeypatch.setattr(support_vectors, "IN_PROCESS_ROWS", 10)
    there = fit_machine(rows, member, "rbf")
    np.testing.assert_array_equal(here.vectors, there.vectors)
    np.testing.assert_array_equal(here.weights, there.weights)
    assert (here.intercept, here.gamma) == (there.intercept, there.gamma)


def test_the_papers_machine_is_bounded(
    make_evidence: Callable[..., Evidence], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows, member = overlapping(100)
    machine = fit_machine(rows, member, "paper", max_iterations=50)
    assert not machine.converged
    assert machine.iterations <= 51
    monkeypatch.setitem(MAX_ITERATIONS, "paper", 20_000)
    shadow, target = make_evidence(1, 60, 0.9), make_evidence(2, 60, 0.9)
    fitted = MetricSvm().fit(shadow, AttackSettings(svm_kernel="paper"), 0)
    called = fitted.scores(target) > fitted.threshold
    assert (called == target.member).mean() > 0.7


def test_the_papers_machine_is_cancelled_within_a_second() -> None:
    rows, member = overlapping(4000)
    cancel = CancelToken()
    asked: list[float] = []

    def ask() -> None:
        asked.append(time.monotonic())
        cancel.cancel()

    threading.Timer(1.0, ask).start()
    with pytest.raises(Cancelled):
        fit_machine(rows, member, "paper", cancel, max_iterations=-1)
    assert time.monotonic() - asked[0] < 1.0
