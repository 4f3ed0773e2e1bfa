"""The remaining time of steps whose expectations are wrong in different ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from m4i_core.jobs.remaining import RemainingTime


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


Steps = list[tuple[str, str, float, float]]


def _run(steps: Steps, tick: float = 0.25) -> list[tuple[float, float]]:
    """Return (seconds left in truth, as estimated) at every tick of a run."""
    clock = Clock()
    remaining = RemainingTime([(name, kind, expected) for name, kind, expected, _ in steps], clock)
    total = sum(real for *_, real in steps)
    found = []
    for name, _, _, real in steps:
        remaining.begin(name)
        begun = clock.now
        while clock.now + tick < begun + real:
            clock.now += tick
            found.append((total - clock.now, remaining.left((clock.now - begun) / real)))
        clock.now = begun + real
        remaining.done(name)
    assert remaining.left() == 0.0
    return found


def _audit(training: float, rest: float) -> Steps:
    """Steps in the shape of an audit's, slower than expected by these factors."""
    return [
        ("examine", "examine", 2.0, 2.0 * rest),
        ("encode_target", "encode", 4.0, 4.0 * rest),
        ("train_target", "train", 30.0, 30.0 * training),
        ("encode_shadow", "encode", 4.0, 4.0 * rest),
        ("train_shadow", "train", 30.0, 30.0 * training),
        ("attack_a", "attack", 3.0, 3.0 * rest),
        ("map_tsne", "map", 5.0, 5.0 * rest),
    ]


@pytest.mark.parametrize(
    ("training", "rest"),
    [(0.5, 0.5), (1.0, 1.0), (3.0, 3.0), (6.0, 6.0), (2.0, 1.0), (0.7, 1.0), (4.0, 2.5)],
)
def test_within_a_factor_of_one_and_a_half_once_training_has_begun(
    training: float, rest: float
) -> None:
    steps = _audit(training, rest)
    total = sum(real for *_, real in steps)
    for left, estimated in _run(steps):
        done = total - left
        if done < 0.15 * total or done < 6.0 * rest + 3.0 or left < 3.0:
            continue
        assert 1 / 1.5 <= estimated / left <= 1.5, (left, estimated)


def test_what_is_reused_takes_no_time_and_teaches_nothing() -> None:
    clock = Clock()
    remaining = RemainingTime([("a", "train", 100.0), ("b", "train", 100.0)], clock)
    assert remaining.left() == pytest.approx(200.0)
    remaining.drop("a")
    assert remaining.left() == pytest.approx(100.0)
    remaining.drop("a")
    remaining.drop("unknown")
    remaining.begin("b")
    clock.now = 10.0
    assert remaining.left(0.1) == pytest.approx(90.0, rel=0.05)


def test_a_step_that_does_not_say_how_far_it_is_runs_down() -> None:
    clock = Clock()
    remaining = RemainingTime([("a", "map", 20.0)], clock)
    remaining.begin("a")
    before = remaining.left(None)
    clock.now = 15.0
    assert remaining.left(None) == pytest.approx(before - 15.0)
    clock.now = 500.0
    assert 0.0 < remaining.left(None) < before


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.floats(0.0, 1e4), st.floats(0.0, 1e3)), max_size=8
    )
)
def test_never_negative_never_nan(rows: list[tuple[str, float, float]]) -> None:
    steps = [(str(i), kind, expected, real) for i, (kind, expected, real) in enumerate(rows)]
    for _, estimated in _run(steps, tick=97.0):
        assert 0.0 <= estimated < float("inf")
