"""Everything that can be used says what it is: names, roles and tooltips on every page."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from m4i_gui.main_window import MainWindow
from m4i_gui.services.services import Services
from tests.e2e.accessible_controls import complaints, interactive
from tests.e2e.every_page import EveryPage
from tests.gui.conftest import nothing_left_behind, own_settings, services  # noqa: F401
from tests.gui.sample_audit import make_sample_audit
from tests.gui.sample_study import make_sample_study


def test_every_control_of_every_page_says_what_it_is(
    qtbot: QtBot,
    services: Services,  # noqa: F811
    tmp_path: Path,
) -> None:
    audit = make_sample_audit(tmp_path / "sample", records=80)
    study = make_sample_study(tmp_path / "study", records=80)
    services.settings.audits_folder = tmp_path / "new"
    window = MainWindow(services)
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    found: dict[str, str] = {}
    seen = 0
    for name, page in EveryPage(window, qtbot, audit, study, tmp_path / "places").all():
        seen += len(list(interactive(page)))
        for line in complaints(page, name):
            # The same fault is seen from many pages: the first is enough.
            found.setdefault(line.split(" | ", 1)[1], name)
    assert seen > 1000
    assert not found, "\n".join(f"{page}: {what}" for what, page in found.items())
    with qtbot.waitSignal(window.closed, timeout=20_000):
        window.close()
