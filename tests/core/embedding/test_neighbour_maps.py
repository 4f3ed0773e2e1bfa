"""t-SNE and UMAP: groups, stages, partial maps, stopping, odd input."""

from __future__ import annotations

import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from m4i_core.embedding.maps import (
    TsneStages,
    UmapStages,
    is_warm,
    tsne_map,
    umap_map,
    umap_warm,
)
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate


def three_groups(each: int, size: int = 20) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(3)
    group = np.repeat(np.arange(3), each)
    return rng.normal(size=(3 * each, size)) + 4.0 * rng.normal(size=(3, size))[group], group


def same_group_share(xy: np.ndarray, group: np.ndarray) -> float:
    distance = np.linalg.norm(xy[:, None] - xy[None], axis=2)
    np.fill_diagonal(distance, np.inf)
    return float((group[distance.argmin(axis=1)] == group).mean())


def test_groups_stay_together_and_seeds_repeat() -> None:
    z, group = three_groups(40)
    updates: list[ProgressUpdate] = []
    partial: list[tuple[int, np.ndarray]] = []
    xy = tsne_map(
        z,
        perplexity=15,
        seed=5,
        progress=Progress(updates.append),
        on_partial=lambda iteration, now: partial.append((iteration, now)),
    )
    assert same_group_share(xy, group) == 1.0
    np.testing.assert_array_equal(xy, tsne_map(z, perplexity=15, seed=5))
    assert partial and all(now.shape == (120, 2) for _, now in partial)
    iterations = [iteration for iteration, _ in partial]
    assert iterations == sorted(set(iterations)) and iterations[-1] == 750
    fractions = [u.fraction for u in updates if u.fraction is not None]
    assert fractions == sorted(fractions) and fractions[-1] == 1.0


def test_only_what_changed_is_computed_again() -> None:
    z, _ = three_groups(12)
    stages = TsneStages(z, seed=0)
    first = stages.embed(8)
    assert stages.computed == ["reduce", "affinities", "optimise"]
    stages.embed(5)
    assert stages.computed[3:] == ["affinities", "optimise"]
    stages.embed(5)
    assert stages.computed[5:] == ["optimise"]
    np.testing.assert_array_equal(stages.embed(8), first)


@pytest.mark.parametrize("count", range(11))
def test_tiny_tables(count: int) -> None:
    z = np.random.default_rng(0).normal(size=(count, 7))
    xy = tsne_map(z, perplexity=30, seed=0)
    assert xy.shape == (count, 2)
    assert np.isfinite(xy).all()


def test_constant_broken_and_twin_rows() -> None:
    assert np.all(tsne_map(np.full((20, 4), 3.0), seed=0) == 0)
    twins = np.repeat(np.eye(3), 10, axis=0)
    twins[4, 1] = np.nan
    twins[5, 2] = np.inf
    xy = tsne_map(twins, perplexity=5, seed=0)
    assert np.isfinite(xy).all()


def test_stops_soon_and_leaves_no_thread() -> None:
    z = np.random.default_rng(0).normal(size=(4000, 60))
    cancel = CancelToken()
    asked: list[float] = []

    def ask() -> None:
        asked.append(time.monotonic())
        cancel.cancel()

    timer = threading.Timer(0.7, ask)
    timer.start()
    with pytest.raises(Cancelled):
        tsne_map(z, seed=0, cancel=cancel)
    assert time.monotonic() - asked[0] < 1.0  # 0.2 s on an idle machine
    deadline = time.monotonic() + 30
    while any(t.name == "m4i-map" for t in threading.enumerate()):
        assert time.monotonic() < deadline, "the abandoned work goes on"
        time.sleep(0.05)


def test_a_failing_listener_stops_the_work() -> None:
    z, _ = three_groups(30)

    def broken(iteration: int, xy: np.ndarray) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        tsne_map(z, perplexity=10, seed=0, on_partial=broken)


@pytest.mark.slow
def test_warms_stops_and_maps() -> None:
    if not is_warm():
        cancel = CancelToken()
        asked: list[float] = []

        def ask() -> None:
            asked.append(time.monotonic())
            cancel.cancel()

        threading.Timer(0.5, ask).start()
        with pytest.raises(Cancelled):  # while it compiles
            umap_map(np.eye(12), seed=0, cancel=cancel)
        assert time.monotonic() - asked[0] < 2.0
    umap_warm()
    assert is_warm()
    begun = time.monotonic()
    umap_warm()
    assert time.monotonic() - begun < 0.1

    z, group = three_groups(40)
    stages = UmapStages(z, seed=1)
    xy = stages.embed(10)
    assert same_group_share(xy, group) == 1.0
    assert stages.computed == ["reduce", "graph", "layout"]
    np.testing.assert_array_equal(stages.embed(10), xy)
    assert stages.computed[3:] == ["layout"]
    np.testing.assert_array_equal(umap_map(z, 10, seed=1), xy)
    assert not np.array_equal(umap_map(z, 10, seed=2), xy)

    for count in range(11):
        tiny = umap_map(z[:count], neighbours=15, seed=0)
        assert tiny.shape == (count, 2)
        assert np.isfinite(tiny).all()
    assert np.all(umap_map(np.full((20, 4), 3.0), seed=0) == 0)
    twins = np.repeat(np.eye(3), 10, axis=0)
    twins[4, 1] = np.nan
    assert np.isfinite(umap_map(twins, neighbours=5, seed=0)).all()


def test_importing_maps_imports_nothing_heavy() -> None:
    code = (
        "import sys, m4i_core.embedding.maps as m; "
        "assert not {'umap', 'numba', 'openTSNE', 'sklearn', 'torch'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
