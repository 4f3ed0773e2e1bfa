"""How long the explorer takes to paint a frame, to find what is under the pointer, and to lasso.

`pytest tests/benchmarks/test_explorer_frames.py -s` prints medians and the slowest tenth, at
10,000, 100,000 and 1,000,000 records. A frame is a real repaint of the widget after a real move of
its view; aims are 33 ms a frame and 5 ms a hover.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_gui.item_models.audit_view import AuditView, load_view
from m4i_gui.panels.embedding_explorer import ExplorerPanel
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from tests.gui.conftest import nothing_left_behind, own_settings, services  # noqa: F401
from tests.gui.many_records import many_records
from tests.gui.sample_audit import make_sample_audit

FAR_TOO_LONG = 2.0
"""Seconds. Machines differ; the figures are printed to be read."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> AuditView:
    folder: Path = tmp_path_factory.mktemp("frames") / "audit"
    return load_view(OpenedAudit(make_sample_audit(folder, 200, seed=2)))


def milliseconds(act: Callable[[int], object], times: int) -> np.ndarray:
    taken = []
    for turn in range(times):
        begun = time.perf_counter()
        act(turn)
        taken.append(1000 * (time.perf_counter() - begun))
    return np.array(taken)


def say(what: str, taken: np.ndarray) -> None:
    middle, late = np.percentile(taken, [50, 90])
    print(f"  {what:34s} median {middle:7.2f} ms, slowest tenth {late:7.2f} ms")
    assert middle < 1000 * FAR_TOO_LONG


@pytest.mark.parametrize("count", [10_000, 100_000, 1_000_000])
def test_frames(
    count: int,
    small: AuditView,
    services: Services,  # noqa: F811
    qtbot: QtBot,
) -> None:
    selection = Selection()
    panel = ExplorerPanel(services, selection)
    qtbot.addWidget(panel)
    panel.resize(1230, 700)
    panel.show()
    qtbot.waitExposed(panel)
    view = many_records(small, count)
    print(f"\n{count:,} records")
    say("show", milliseconds(lambda _: panel.show_audit(view), 1))
    plot, box = panel.plot, panel.plot.box
    qtbot.wait(300)
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=30_000)
    print(f"  map of {plot.width()} x {plot.height()} pixels, {panel.shown_label.text()}")
    width = box.viewRect().width()

    def pan(turn: int) -> None:
        box.translateBy(x=width * (0.01 if turn % 20 < 10 else -0.01), y=0.0)
        plot.viewport().repaint()

    def zoom(turn: int) -> None:
        box.scaleBy((0.96, 0.96) if turn % 20 < 10 else (1 / 0.96, 1 / 0.96))
        plot.viewport().repaint()

    for mode in ("set", "score_metric_svm"):
        panel.colour_combo.setCurrentIndex(panel.colour_combo.findData(mode))
        qtbot.wait(300)
        say(f"pan, colours of {mode}", milliseconds(pan, 60))
        say(f"zoom, colours of {mode}", milliseconds(zoom, 60))
    say("sharp again after moving", milliseconds(lambda _: plot._refresh(), 5))
    panel.contour_button.setChecked(True)
    member = view.columns.member[view.maps["tsne"].rows]
    say("contours, made", milliseconds(lambda _: plot.show_contours(member), 5))
    say("pan with contours", milliseconds(pan, 40))
    panel.contour_button.setChecked(False)

    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=30_000)
    xy = view.maps["tsne"].xy
    plot.nearest(0.0, 0.0)
    say("hover, nearest record", milliseconds(lambda turn: plot.nearest(*xy[turn]), 200))
    rows = view.maps["tsne"].rows
    at = plot.rect().center()
    say(
        "hover, with its card",
        milliseconds(
            lambda turn: panel.map.hover_card.show_record(
                view.columns, int(rows[turn]), panel.map.attack, at
            ),
            40,
        ),
    )
    panel.map.hover_card.hide()
    middle, spread = np.median(xy, axis=0), np.ptp(xy, axis=0) / 8
    angles = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    corners = middle + spread * np.column_stack([np.cos(angles), np.sin(angles)])
    from m4i_gui.panels.map_polygon import inside_polygon

    say("lasso, who is inside", milliseconds(lambda _: inside_polygon(xy, corners), 10))
    say("lasso, selected and drawn", milliseconds(lambda _: plot.pick_inside(corners), 1))
    print(f"  {len(selection):,} selected")
    say("pan with a selection", milliseconds(pan, 40))
    begun = time.perf_counter()
    panel.search.field.setText("red dog")
    panel.search.search()
    qtbot.waitUntil(lambda: not panel.search.searching, timeout=60_000)
    print(f"  search: {time.perf_counter() - begun:.2f} s, {panel.search.said.plain()}")
    panel.side_button.setChecked(True)
    selection.clear()
    qtbot.wait(300)

    def pan_both(turn: int) -> None:
        box.translateBy(x=width * (0.01 if turn % 20 < 10 else -0.01), y=0.0)
        plot.viewport().repaint()
        panel.map.twin.viewport().repaint()

    say("pan side by side, both painted", milliseconds(pan_both, 40))
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=30_000)
    panel.cancel()
