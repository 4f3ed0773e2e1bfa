"""Recent audits: pinned, removed, with a small ROC that is worked out once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from m4i_gui.pages.start import RecentEntry, StartPage
from m4i_gui.services.recents import RecentAudits
from m4i_gui.services.services import Services
from m4i_gui.services.thumbnails import Thumbnails

from .sample_audit import make_sample_audit


@pytest.fixture
def page(services: Services, qtbot: QtBot) -> Iterator[StartPage]:
    made = StartPage(services)
    qtbot.addWidget(made)
    made.resize(1100, 900)
    made.show()
    yield made
    services.jobs.shutdown(5)


def _entries(page: StartPage) -> list[RecentEntry]:
    found = [page.rows.itemAt(place).widget() for place in range(page.rows.count())]
    return [entry for entry in found if isinstance(entry, RecentEntry)]


def _audit(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "plan.toml").write_text("schema = 1\n")
    return folder


def test_pinned_ones_stay_on_top_and_are_not_pushed_out(
    page: StartPage, services: Services, tmp_path: Path
) -> None:
    recents = services.recents
    for number in range(5):
        recents.add(_audit(tmp_path / f"a{number}"))
    _entries(page)[-1].pin_button.click()
    assert _entries(page)[0].row.audit.folder.name == "a0"
    assert _entries(page)[0].pin_button.isChecked()
    for number in range(20):
        recents.add(_audit(tmp_path / f"b{number}"))
    names = [entry.folder.name for entry in RecentAudits(services.settings).entries()]
    assert names[:2] == ["a0", "b19"] and len(names) == 12
    page.clear_button.click()
    assert [entry.folder.name for entry in recents.entries()] == ["a0"]
    _entries(page)[0].remove_button.click()
    assert recents.entries() == [] and (tmp_path / "a0" / "plan.toml").is_file()
    for damage in ("3", '{"a"', "[[1]]"):
        services.settings.set_value("recent/pinned", damage)
        assert recents.entries() == []


def test_a_missing_audit_can_be_taken_off(
    page: StartPage, services: Services, tmp_path: Path
) -> None:
    services.recents.add(tmp_path / "gone", "Gone <b>")
    (entry,) = _entries(page)
    assert not entry.row.isEnabled() and entry.remove_button.isEnabled()
    assert "missing" in entry.row.accessibleName()
    assert "Gone <b>" in entry.remove_button.accessibleName()
    entry.remove_button.click()
    assert _entries(page) == [] and page.empty.isVisible()


def test_a_finished_audit_shows_its_roc(
    page: StartPage,
    services: Services,
    qtbot: QtBot,
    tmp_path: Path,
    own_settings: Path,
    grab: Callable[..., QImage],
) -> None:
    folder = make_sample_audit(tmp_path / "sample")
    services.recents.add(_audit(tmp_path / "half"), "Half done")
    services.recents.add(tmp_path / "gone", "Gone")
    services.recents.add(folder)
    services.recents.pin(folder.resolve(), True)
    qtbot.waitUntil(lambda: _entries(page)[0].row.thumbnail.drawn, timeout=20_000)
    curve = services.thumbnails.curve(folder.resolve())
    assert curve[0] == (0.0, 0.0) and curve[-1] == (1.0, 1.0)
    assert all(a[1] <= b[1] for a, b in pairwise(curve))
    for look in ("light", "dark"):
        services.theme.set_preference(look)  # type: ignore[arg-type]
        grab(page, f"recents-{look}")
    # Kept: the next start asks nobody. Nothing of any record is in what is kept.
    (kept,) = (own_settings / "thumbnails").iterdir()
    assert all(isinstance(x, float) for point in json.loads(kept.read_text()) for x in point)
    again = Thumbnails(services.jobs)
    assert again.curve(folder.resolve()) == curve and not services.jobs.active()
    kept.write_text("[[7, 1]]")
    assert Thumbnails(services.jobs).curve(folder.resolve()) == ()
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=20_000)
