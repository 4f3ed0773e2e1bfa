"""t-SNE and UMAP: groups, stages, partial maps, stopping, odd input."""

from __future__ import annotations

import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from m4i_core.embedding.maps import (
    Frame,
    TsneStages,
    UmapStages,
    is_warm,
    tsne_map,
    umap_map,
    umap_warm,
)
from m4i_core.embedding.tsne import EXAGGERATED
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
    frames: list[Frame] = []
    xy = tsne_map(
        z,
        perplexity=15,
        seed=5,
        progress=Progress(updates.append),
        on_frame=frames.append,
    )
    assert same_group_share(xy, group) == 1.0
    np.testing.assert_array_equal(xy, tsne_map(z, perplexity=15, seed=5))
    assert frames and all(frame.xy.shape == (120, 2) for frame in frames)
    assert all(frame.error is not None and frame.total == 750 for frame in frames)
    iterations = [frame.iteration for frame in frames]
    assert iterations == sorted(set(iterations)) and iterations[-1] == 750
    fractions = [u.fraction for u in updates if u.fraction is not None]
    assert fractions == sorted(fractions) and fractions[-1] == 1.0


def test_only_what_changed_is_computed_again() -> None:
    z, _ = three_groups(12)
    stages = TsneStages(z, seed=0)

    def repeated(**parameters: float) -> list[str]:
        before = len(stages.computed)
        stages.embed(**parameters)  # type: ignore[arg-type]
        return stages.computed[before:]

    first = stages.embed(8)
    assert stages.computed == ["reduce", "affinities", "exaggerate", "optimise"]
    assert repeated(perplexity=5) == ["affinities", "exaggerate", "optimise"]
    assert repeated(perplexity=5) == []
    assert repeated(perplexity=5, iterations=700) == ["optimise"]
    assert repeated(perplexity=5, iterations=600) == ["optimise"]
    assert repeated(perplexity=5, exaggeration=4) == ["exaggerate", "optimise"]
    np.testing.assert_array_equal(stages.embed(8), first)


def test_kept_stages_give_the_map_of_a_fresh_start() -> None:
    z, _ = three_groups(12)
    stages = TsneStages(z, seed=0)
    for wanted in (
        {"iterations": 60},
        {"iterations": 100},
        {"exaggeration": 3.0, "iterations": 60},
    ):
        found = stages.embed(8, **wanted)
        np.testing.assert_array_equal(found, TsneStages(z, seed=0).embed(8, **wanted))


def test_a_stopped_map_spoils_nothing_that_is_kept() -> None:
    """openTSNE exaggerates the affinities in place: a stop in that phase must undo it."""
    z, _ = three_groups(200)
    stages = TsneStages(z, seed=0)
    cancel = CancelToken()

    def stop(frame: Frame) -> None:
        assert frame.iteration <= EXAGGERATED
        cancel.cancel()

    with pytest.raises(Cancelled):
        stages.embed(8, cancel=cancel, on_frame=stop, iterations=60)
    assert stages.computed == ["reduce", "affinities"]
    found = stages.embed(8, iterations=60)
    np.testing.assert_array_equal(found, TsneStages(z, seed=0).embed(8, iterations=60))


def test_a_pause_halts_and_going_on_changes_nothing() -> None:
    z, _ = three_groups(40)
    cancel = CancelToken()
    seen: list[int] = []
    in_pause: list[int] = []
    token_wait = threading.Event()

    def look(frame: Frame) -> None:
        seen.append(frame.iteration)
        if len(seen) == 2:
            cancel.pause()
            threading.Timer(0.4, go_on).start()

    def go_on() -> None:
        in_pause.append(len(seen))
        token_wait.set()
        cancel.resume()

    found = tsne_map(z, perplexity=15, seed=5, iterations=250, cancel=cancel, on_frame=look)
    assert token_wait.is_set() and in_pause == [2], "frames came while paused"
    assert cancel.paused_seconds > 0.3
    np.testing.assert_array_equal(found, tsne_map(z, perplexity=15, seed=5, iterations=250))


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

    def broken(frame: Frame) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        tsne_map(z, perplexity=10, seed=0, on_frame=broken)


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
    stages.embed(10, min_distance=0.5)
    stages.embed(10, passes=60)
    assert stages.computed[4:] == ["layout", "layout"]
    stages.embed(7, passes=60)
    assert stages.computed[6:] == ["graph", "layout"]
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


@pytest.mark.slow
def test_umap_lays_out_as_umap_learn_does_and_shows_its_way() -> None:
    """The reference is umap-learn's own function, which shows nothing until it is done."""
    from sklearn.utils import check_random_state
    from umap.umap_ import find_ab_params, simplicial_set_embedding

    z, group = three_groups(40)
    stages = UmapStages(z, seed=1)
    frames: list[Frame] = []
    found = stages.embed(10, min_distance=0.3, passes=120, on_frame=frames.append)
    a, b = find_ab_params(1.0, 0.3)
    expected, _ = simplicial_set_embedding(
        data=stages._reduced,
        graph=stages._graphs[10].copy(),
        n_components=2,
        initial_alpha=1.0,
        a=a,
        b=b,
        gamma=1.0,
        negative_sample_rate=5,
        n_epochs=120,
        init=stages._start(),
        random_state=check_random_state(1),
        metric="euclidean",
        metric_kwds={},
        densmap=False,
        densmap_kwds={},
        output_dens=False,
        parallel=False,
    )
    np.testing.assert_array_equal(found, expected.astype(np.float64))
    assert frames[-1].iteration == frames[-1].total == 120
    np.testing.assert_array_equal(frames[-1].xy, found)
    assert all(frame.xy.shape == (120, 2) and frame.error is None for frame in frames)
    assert [f.iteration for f in frames] == sorted({f.iteration for f in frames})
    assert same_group_share(found, group) == 1.0

    cancel = CancelToken()

    def stop(frame: Frame) -> None:
        cancel.cancel()

    with pytest.raises(Cancelled):
        stages.embed(10, passes=5000, cancel=cancel, on_frame=stop)
    np.testing.assert_array_equal(stages.embed(10, min_distance=0.3, passes=120), found)


def test_importing_maps_imports_nothing_heavy() -> None:
    code = (
        "import sys, m4i_core.embedding.maps as m; "
        "assert not {'umap', 'numba', 'openTSNE', 'sklearn', 'torch'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
