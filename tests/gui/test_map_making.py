"""Making maps while one watches, on an audit that was really run, by the real child process."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from m4i_core.audit.made_maps import made_maps
from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.spaces import read_space, space_of
from m4i_core.embedding.maps import pca_map
from m4i_gui.item_models.audit_view import AuditView, load_view
from m4i_gui.item_models.made_record_map import MadeRecordMap
from m4i_gui.panels.map_making import MapFrame, MapMaker
from m4i_gui.services.live_map import live_maps
from m4i_gui.services.neighbours import Neighbours
from m4i_gui.services.services import Services


@pytest.fixture
def view(audit_with_features: Path, tmp_path: Path) -> AuditView:
    return load_view(OpenedAudit(shutil.copytree(audit_with_features, tmp_path / "audit")))


@pytest.fixture
def maker(services: Services, view: AuditView, qtbot: QtBot) -> MapMaker:
    made = MapMaker(services)
    qtbot.addWidget(made)
    made.resize(262, 620)
    made.show()
    made.set_audit(view)
    qtbot.waitUntil(lambda: made.space is not None, timeout=10_000)
    return made


def choose(maker: MapMaker, space: str, method: str) -> None:
    maker.space_combo.setCurrentIndex(maker.space_combo.findData(space))
    maker.method_combo.setCurrentIndex(maker.method_combo.findData(method))


def test_the_form_says_what_each_choice_means(maker: MapMaker, view: AuditView) -> None:
    names = [maker.space_combo.itemData(place) for place in range(maker.space_combo.count())]
    assert names == ["feature_contrastive", "pictures", "texts"]
    assert "decides on" in maker.space_words.plain()
    fields = maker.parameters.fields
    assert list(fields) == ["perplexity", "exaggeration", "iterations", "records", "seed"]
    assert fields["perplexity"].maximum() == (len(view.columns) - 1) // 3
    assert fields["records"].value() == len(view.columns)
    assert "moves the points again" in fields["exaggeration"].toolTip()
    assert all(field.accessibleName() and field.toolTip() for field in fields.values())
    fields["iterations"].setValue(1234)
    choose(maker, "texts", "pca")
    assert list(maker.parameters.fields) == ["records"]
    choose(maker, "texts", "tsne")
    assert maker.parameters.fields["iterations"].value() == 1234


def test_a_space_that_is_gone_says_why_and_cannot_be_chosen(
    services: Services, view: AuditView, qtbot: QtBot
) -> None:
    shutil.rmtree(view.audit.folder / "artifacts" / view.result.manifest.keys["encode_shadow"])
    maker = MapMaker(services)
    qtbot.addWidget(maker)
    maker.set_audit(view)
    qtbot.waitUntil(lambda: maker.space is not None, timeout=10_000)
    choose(maker, "pictures", "pca")
    assert "not available" in maker.space_combo.currentText()
    assert "Resume the audit" in maker.space_words.plain()
    assert not maker.make_button.isEnabled()


def test_maps_are_made_paused_stopped_and_found_again(
    maker: MapMaker, view: AuditView, services: Services, qtbot: QtBot
) -> None:
    frames: list[MapFrame] = []
    made: list[MadeRecordMap] = []
    maker.frame.connect(frames.append)
    maker.made.connect(made.append)

    # The first: what the method gives, kept in the audit's folder.
    choose(maker, "pictures", "pca")
    maker.make_button.click()
    assert maker.busy and not maker.make_button.isVisible()
    assert [job.label for job in services.jobs.active()][-1].startswith("Map: Pictures")
    qtbot.waitUntil(lambda: len(made) == 1, timeout=30_000)
    expected = pca_map(read_space(view.audit, space_of(view.audit, "pictures")), 0)
    np.testing.assert_allclose(made[0].xy, expected, atol=1e-9)
    assert made[0].rows.tolist() == list(range(len(view.columns)))
    assert made[0].label == "Pictures · PCA" and made[0].file is not None
    assert len(made_maps(view.audit)) == 1
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=5_000)

    # A long one: frames come, a pause halts them, a stop ends it soon.
    choose(maker, "pictures", "tsne")
    maker.parameters.fields["iterations"].setValue(5000)
    maker.parameters.fields["perplexity"].setValue(5)
    maker.make()
    qtbot.waitUntil(lambda: len(frames) >= 2, timeout=30_000)
    assert frames[-1].space == "pictures" and frames[-1].method == "tsne"
    assert frames[-1].keys == view.columns.keys and frames[-1].xy.dtype == np.float64
    assert frames[-1].error is not None and np.isfinite(frames[-1].xy).all()
    maker.pause_button.click()
    assert maker.pause_button.text() == "Continue"
    qtbot.wait(400)
    seen = len(frames)
    qtbot.wait(400)
    assert len(frames) == seen, "frames came while paused"
    maker.pause_button.click()
    qtbot.waitUntil(lambda: len(frames) > seen, timeout=10_000)
    begun = time.monotonic()
    maker.stop_button.click()
    qtbot.waitUntil(lambda: not maker.busy, timeout=5_000)
    assert time.monotonic() - begun < 1.5  # 0.2 s on an idle machine
    assert "Stopped" in maker.said.plain() and len(made) == 1

    # Fewer iterations of the same: kept stages; and the first one again: found.
    maker.parameters.fields["iterations"].setValue(60)
    maker.make()
    qtbot.waitUntil(lambda: len(made) == 2, timeout=30_000)
    assert "not computed again" in maker.said.plain()
    choose(maker, "pictures", "pca")
    maker.make()
    qtbot.waitUntil(lambda: len(made) == 3, timeout=30_000)
    assert "Made before" in maker.said.plain()
    np.testing.assert_array_equal(made[2].xy, made[0].xy)
    assert maker.kept_combo.count() == 2

    # A child that dies is said, and the next wish starts another one.
    choose(maker, "texts", "pca")
    child = live_maps(services.jobs)._job
    assert child is not None and child.pid is not None
    import psutil

    psutil.Process(child.pid).kill()
    maker.make()
    qtbot.waitUntil(lambda: not maker.busy, timeout=10_000)
    assert maker.failure.isVisible() and "ended unexpectedly" in maker.failure.label.plain()
    maker.make()
    qtbot.waitUntil(lambda: len(made) == 4, timeout=30_000)


def test_maps_made_before_are_offered_when_the_audit_is_opened(
    services: Services, view: AuditView, qtbot: QtBot
) -> None:
    from m4i_core.audit.made_maps import MapWish
    from m4i_core.audit.map_session import MapSession

    kept = MapSession().make(view.audit, MapWish(space="pictures", method="pca", records=20)).map
    maker = MapMaker(services)
    qtbot.addWidget(maker)
    shown: list[MadeRecordMap] = []
    maker.made.connect(shown.append)
    maker.set_audit(view)
    qtbot.waitUntil(lambda: len(maker.maps) == 1, timeout=10_000)
    assert maker.kept_combo.itemText(0) == "Pictures · PCA · n = 20"
    maker.kept_combo.activated.emit(0)
    np.testing.assert_array_equal(shown[0].xy, kept.xy)
    assert len(shown[0].rows) == 20


@pytest.mark.parametrize("side", ["all", "own", "target", "shadow"])
def test_neighbours_are_those_of_comparing_all(
    services: Services, view: AuditView, qtbot: QtBot, side: str
) -> None:
    finder = Neighbours(services.jobs)
    columns = view.columns
    finder.set_audit(view.audit, columns.keys, columns.target)
    answers: list[list[tuple[str, float]]] = []
    finder.found.connect(answers.append)
    row = len(columns) - 3
    finder.ask(columns.keys[2], "pictures", side=side)  # type: ignore[arg-type]
    finder.ask(columns.keys[row], "pictures", k=5, side=side)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: len(answers) == 1, timeout=10_000)
    assert finder.key == columns.keys[row] and finder.space == "pictures"
    space = read_space(view.audit, space_of(view.audit, "pictures")).astype(np.float64)
    distance = np.sqrt(((space - space[row]) ** 2).sum(axis=1))
    own = bool(columns.target[row])
    keep = {"all": True, "own": columns.target == own, "target": columns.target}.get(
        side, ~columns.target
    )
    rows = [r for r in np.flatnonzero(np.ones(len(space), bool) & keep) if r != row]
    rows.sort(key=lambda r: (distance[r], r))
    assert [key for key, _ in answers[0]] == columns.keys_of(rows[:5])
    np.testing.assert_allclose([d for _, d in answers[0]], distance[rows[:5]], rtol=1e-6)
    # Prepared once: the next answer comes at once.
    finder.ask(columns.keys[0], "pictures")
    assert len(answers) == 2 and len(answers[1]) == 10
    complaints: list[str] = []
    finder.failed.connect(complaints.append)
    finder.ask("nobody", "pictures")
    finder.ask(columns.keys[0], "sounds")
    qtbot.waitUntil(lambda: len(complaints) == 2, timeout=10_000)
    assert "not in the audit" in complaints[0] and "no space called" in complaints[1]
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=5_000)
    finder.deleteLater()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_is_drawn(maker: MapMaker, services: Services, grab: object, look: str) -> None:
    services.theme.set_preference(look)  # type: ignore[arg-type]
    grab(maker, f"map-making-{look}", least_colours=8)  # type: ignore[operator]
