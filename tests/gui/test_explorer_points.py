"""What very many points, densities and contours look like, against counts made another way."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from m4i_gui.panels import map_canvas
from m4i_gui.panels.map_colouring import PointClass
from m4i_gui.panels.map_density import binned, contours, mixed_cells
from m4i_gui.panels.map_plot import MapPlot, search_tree
from m4i_gui.panels.map_points import PaintedPoints, shrunk_size
from m4i_gui.panels.map_polygon import inside_polygon
from m4i_gui.panels.plot_picture import plot_png, plot_svg
from m4i_gui.services.services import Services

RED, BLUE = QColor(220, 20, 20), QColor(20, 20, 220)


def kind(points: np.ndarray, colour: QColor, symbol: str = "o", size: float = 7.0) -> PointClass:
    return PointClass("", symbol, colour, colour, size, points, symbol)


@pytest.fixture
def plot(services: Services, qtbot: QtBot) -> MapPlot:
    made = MapPlot(services.theme)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def painted(plot: MapPlot, xy: np.ndarray, classes: list[PointClass]) -> np.ndarray:
    """Paint points alone over white; return red, green and blue of each pixel."""
    item = PaintedPoints()
    plot.getPlotItem().addItem(item, ignoreBounds=True)
    item.show_classes(xy, classes)
    QApplication.processEvents()
    image = plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    plot.removeItem(item)
    bits = np.frombuffer(image.constBits(), dtype=np.uint8)
    rows = bits.reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


def at(plot: MapPlot, xy: np.ndarray) -> np.ndarray:
    """Return the pixel (down, across) of each point."""
    places = []
    for x, y in xy.tolist():
        scene = plot.box.mapViewToScene(map_canvas.pg.Point(x, y))
        where = plot.mapFromScene(scene)
        places.append((where.y(), where.x()))
    return np.array(places)


def reddish(pixels: np.ndarray) -> np.ndarray:
    return (pixels[..., 0] > 150) & (pixels[..., 2] < 120)


def bluish(pixels: np.ndarray) -> np.ndarray:
    return (pixels[..., 2] > 150) & (pixels[..., 0] < 120)


@pytest.mark.parametrize("few", [0, 100_000])
def test_every_point_is_painted_where_it_lies(
    plot: MapPlot, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Few points are stamped one by one, many by moving all of them about: both must agree.
    monkeypatch.setattr("m4i_gui.panels.map_points._FEW", few)
    rng = np.random.default_rng(0)
    xy = rng.uniform(-10, 10, (300, 2))
    plot.show_points(xy, [], fit=False)
    plot.box.setRange(xRange=(-12, 12), yRange=(-12, 12), padding=0)
    pixels = painted(plot, xy, [kind(np.arange(0, 300, 2), RED), kind(np.arange(1, 300, 2), BLUE)])
    places = at(plot, xy)
    coloured = reddish(pixels) | bluish(pixels)
    for down, across in places.tolist():
        assert coloured[down - 1 : down + 2, across - 1 : across + 2].any()
    far = np.ones(coloured.shape, dtype=bool)
    for down, across in places.tolist():
        far[max(down - 6, 0) : down + 7, max(across - 6, 0) : across + 7] = False
    assert not coloured[far].any()


def test_both_ways_of_painting_give_one_picture(
    plot: MapPlot, monkeypatch: pytest.MonkeyPatch
) -> None:
    xy = np.random.default_rng(1).uniform(-10, 10, (60, 2))
    plot.box.setRange(xRange=(-12, 12), yRange=(-12, 12), padding=0)
    pictures = []
    for few in (0, 1000):
        monkeypatch.setattr("m4i_gui.panels.map_points._FEW", few)
        pictures.append(painted(plot, xy, [kind(np.arange(60), RED, "t1", 11.0)]))
    assert np.array_equal(*pictures)
    assert reddish(pictures[0]).sum() > 60 * 20


def test_no_class_hides_another_where_all_lie_upon_each_other(plot: MapPlot) -> None:
    rng = np.random.default_rng(2)
    xy = rng.normal(0, 1, (40_000, 2))
    plot.box.setRange(xRange=(-1, 1), yRange=(-1, 1), padding=0)
    for symbols in (("o", "o"), ("o", "t1")):
        classes = [
            kind(np.arange(20_000), RED, symbols[0], 4.0),
            kind(np.arange(20_000, 40_000), BLUE, symbols[1], 4.0),
        ]
        pixels = painted(plot, xy, classes)
        reds, blues = int(reddish(pixels).sum()), int(bluish(pixels).sum())
        # A triangle is smaller than a circle, so fewer of its pixels are on top.
        assert 0.25 < reds / (reds + blues) < 0.8


def test_circles_and_triangles_differ_and_rims_are_hollow(plot: MapPlot) -> None:
    plot.box.setRange(xRange=(-10, 10), yRange=(-10, 10), padding=0)
    xy = np.array([[0.0, 0.0]])
    down, across = at(plot, xy)[0]
    circle = painted(plot, xy, [kind(np.array([0]), RED, "o", 15.0)])
    triangle = painted(plot, xy, [kind(np.array([0]), RED, "t1", 15.0)])
    assert reddish(circle)[down - 5, across - 3] and not reddish(triangle)[down - 5, across - 3]
    nothing = QColor(0, 0, 0, 0)
    rim = painted(plot, xy, [PointClass("", "o", nothing, RED, 15.0, np.array([0]))])
    assert not reddish(rim)[down, across]
    assert reddish(rim)[down - 10 : down + 10, across].any()


def test_points_shrink_smoothly_and_never_vanish() -> None:
    sizes = [shrunk_size(8.5, count) for count in (1, 5000, 10_000, 50_000, 100_000, 10_000_000)]
    assert sizes[:2] == [8.5, 8.5]
    assert sizes == sorted(sizes, reverse=True)
    assert min(sizes) == 3.0


def test_five_thousand_are_items_more_are_painted_and_still_more_a_density(
    plot: MapPlot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(map_canvas, "FEW_POINTS", 50)
    monkeypatch.setattr(map_canvas, "MOST_POINTS", 100)
    xy = np.random.default_rng(3).normal(0, 1, (200, 2))
    for count, expected in ((50, "EvenPoints"), (100, "PaintedPoints"), (101, "DensityImage")):
        plot.show_points(xy, [kind(np.arange(count), RED)], fit=True)
        assert [type(item).__name__ for item in plot._items] == [expected]
        assert plot.as_density == (expected == "DensityImage")
        assert len(plot.shown) == count
        picture = QImage.fromData(plot_png(plot, 2.0))
        assert picture.width() == 800
        inked = [
            QColor(picture.pixel(x, y)).lightness() < 240
            for x in range(0, 800, 4)
            for y in range(0, 600, 4)
        ]
        assert sum(inked) > 5
        svg = plot_svg(plot, "map")
        assert svg.startswith(b"<?xml") and (b"<image" in svg) == (count > 50)


def test_a_density_follows_the_view(plot: MapPlot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(map_canvas, "MOST_POINTS", 100)
    xy = np.random.default_rng(4).normal(0, 1, (5000, 2))
    plot.show_points(xy, [kind(np.arange(5000), RED)], fit=True)
    density = plot._density
    assert density is not None and density.sharp
    plot.box.translateBy(x=0.05 * plot.box.viewRect().width(), y=0.0)
    assert density.sharp
    plot.zoom(0.3)
    assert not density.sharp
    plot._refresh()
    assert density.sharp


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 4))
def test_cells_count_every_point_in_view_and_mix_its_colours(seed: int, classes: int) -> None:
    rng = np.random.default_rng(seed)
    xy = rng.normal(0, 1, (400, 2))
    codes = rng.integers(0, classes, 400).astype(np.uint8)
    colours = rng.integers(0, 256, (classes, 3)).astype(float)
    window = np.array([-1.0, -1.5]), np.array([2.0, 1.0])
    painted, inside, most = mixed_cells(xy, codes, colours, window, (3, 4))
    counts, *_ = np.histogram2d(xy[:, 1], xy[:, 0], bins=(3, 4), range=((-1.5, 1.0), (-1.0, 2.0)))
    # A point within a rounding error of an edge may go either way.
    assert abs(inside - counts.sum()) <= 1
    assert abs(most - counts.max()) <= 1
    assert np.array_equal(painted[..., 3] > 0, counts > 0) or inside != counts.sum()
    low, high = colours.min(axis=0) - 1, colours.max(axis=0) + 1
    full = painted[..., 3] > 0
    assert (painted[full][:, :3] >= low).all() and (painted[full][:, :3] <= high).all()


def test_a_ramp_of_many_colours_shows_its_mean() -> None:
    xy = np.array([[0.5, 0.5]] * 4)
    colours = np.repeat(np.arange(32.0)[:, None] * 8, 3, axis=1)
    window = np.zeros(2), np.ones(2)
    painted, inside, most = mixed_cells(
        xy, np.array([0, 2, 10, 20], np.uint8), colours, window, (1, 1)
    )
    assert inside == most == 4
    assert painted[0, 0].tolist() == [64, 64, 64, 255]


def test_contours_hold_the_share_that_they_say() -> None:
    rng = np.random.default_rng(5)
    xy = rng.normal(0, 1, (30_000, 2)) * [3.0, 1.0]
    bounds = xy.min(axis=0), xy.max(axis=0)
    for share, lines in zip((0.3, 0.6, 0.9), contours(xy, bounds), strict=True):
        assert len(lines) == 1 or share > 0.6
        held = inside_polygon(xy, max(lines, key=len)).mean()
        assert abs(held - share) < 0.03
    assert contours(xy[:2], bounds) == [[], [], []]
    same = np.zeros((50, 2))
    assert all(
        np.isfinite(line).all() for lines in contours(same, (same[0], same[0])) for line in lines
    )


def test_smoothing_loses_nobody() -> None:
    xy = np.random.default_rng(6).uniform(0, 1, (1000, 2))
    assert binned(xy, np.zeros(2), np.ones(2), (7, 5)).sum() == 1000


def test_the_quick_tree_finds_the_nearest() -> None:
    rng = np.random.default_rng(7)
    xy = np.vstack([rng.normal(0, 1, (2000, 2)), np.zeros((500, 2))])
    tree = search_tree(xy)
    for place in rng.normal(0, 1, (50, 2)):
        distance, found = tree.query(place)
        assert distance == pytest.approx(np.linalg.norm(xy - place, axis=1).min())
        assert np.linalg.norm(xy[found] - place) == pytest.approx(distance)


def test_so_many_points_wait_for_a_tree_from_the_background(
    plot: MapPlot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("m4i_gui.panels.map_plot._QUICK_TREE", 10)
    xy = np.random.default_rng(8).normal(0, 1, (30, 2))
    plot.show_points(xy, [kind(np.arange(30), RED)], fit=True)
    assert plot.tree_missing and plot.nearest(*xy[3])[0] == -1
    tree, shown = search_tree(xy[plot.shown]), plot.shown
    plot.show_points(xy, [kind(np.arange(5, 30), RED)], fit=False)
    plot.set_tree(tree, shown)
    # A tree of points that are no longer shown is of no use.
    assert plot.tree_missing
    plot.set_tree(search_tree(xy[plot.shown]), plot.shown)
    assert plot.nearest(*xy[7])[0] == 7
