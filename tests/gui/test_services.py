"""Settings, recent audits, selection, theme, icons, faults."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from m4i_core.errors import DataError
from m4i_gui.services import palettes
from m4i_gui.services.errors import explain
from m4i_gui.services.faults import Faults, log_folder, start_log, stop_log
from m4i_gui.services.icons import draw_pixmap, icon_names
from m4i_gui.services.palettes import DARK, LIGHT, contrast
from m4i_gui.services.recents import RecentAudits
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.settings import Settings
from m4i_gui.services.theme import style_sheet
from m4i_gui.system_libraries import LIBRARIES, SystemLibrary, explain_missing_libraries

BACKGROUNDS = ("surface", "card", "hover", "sunken")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_texts_have_aa_contrast(colours: palettes.Colours) -> None:
    for text in ("text", "muted", "accent", "good", "warning", "danger", "info"):
        for background in BACKGROUNDS:
            found = contrast(getattr(colours, text), getattr(colours, background))
            assert found >= 4.5, (text, background, found)
    for tone in ("good", "warning", "danger", "info", "accent"):
        assert contrast(getattr(colours, tone), getattr(colours, f"{tone}_soft")) >= 4.5
        assert contrast(colours.text, getattr(colours, f"{tone}_soft")) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_accent, colours.accent_hover) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_outlines_and_data_have_graphics_contrast(colours: palettes.Colours) -> None:
    for graphic in ("border_strong", "member", "nonmember", "target", "shadow", "chance"):
        for background in ("surface", "card", "hover"):
            found = contrast(getattr(colours, graphic), getattr(colours, background))
            assert found >= 3.0, (graphic, background, found)


def test_contrast_known_values() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=1e-3)


def test_style_sheet_is_filled() -> None:
    sheet = style_sheet(LIGHT, 10.0, "light")
    assert "@" not in sheet
    assert "16.00pt" in sheet


def test_every_icon_draws(qapp: QApplication) -> None:
    assert len(icon_names()) > 40
    for name in icon_names():
        image = draw_pixmap(name, "#ff0000", 48).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48)), name
    with pytest.raises(KeyError):
        draw_pixmap("no-such-icon", "#000000", 16)


def test_theme_changes_live_and_is_remembered(services: Services, qtbot: QtBot) -> None:
    button = QPushButton("x")
    qtbot.addWidget(button)
    services.theme.keep_icon(button, "add", "text")

    def ink(icon: QIcon) -> str:
        image = icon.pixmap(48, 48).toImage()
        return image.pixelColor(image.width() // 2, image.height() // 2).name()

    before = ink(button.icon())
    with qtbot.waitSignal(services.theme.changed):
        services.theme.set_preference("dark")
    assert services.theme.dark
    assert ink(button.icon()) != before
    assert Settings().theme == "dark"
    assert QApplication.instance().palette().window().color().name() == DARK.surface
    with pytest.raises(ValueError):
        services.theme.set_preference("pink")  # type: ignore[arg-type]


def test_settings_survive_damage(own_settings: Path, qapp: QApplication) -> None:
    own_settings.mkdir(parents=True)
    (own_settings / "m4i.ini").write_bytes(
        b"[window]\ntheme=purple\ngeometry=@Invalid(\n[compute]\nthreads=many\n\xff\xfe[["
    )
    settings = Settings()
    assert settings.theme == "system"
    assert settings.threads == 0
    assert settings.geometry.isEmpty()
    settings.threads = 3
    settings.set_download_consent("resnet18", True)
    settings.sync()
    again = Settings()
    assert again.threads == 3
    assert again.download_consent("resnet18")
    assert not again.download_consent("vgg16")


def _audit(folder: Path, result: str | None = None) -> Path:
    folder.mkdir(parents=True)
    (folder / "plan.toml").write_text("schema = 1\n")
    if result is not None:
        (folder / "result.json").write_text(result)
    return folder


def test_recents_show_what_is_there_now(services: Services, tmp_path: Path) -> None:
    recents = services.recents
    good = json.dumps({"name": "Named", "verdict": {"status": "leak", "text": "It leaks."}})
    done = _audit(tmp_path / "done", good)
    broken = _audit(tmp_path / "broken", '{"verdict": [')
    halfway = _audit(tmp_path / "half")
    gone = tmp_path / "gone"
    for folder in (gone, halfway, broken, done, done):
        recents.add(folder, "given")
    found = {entry.folder.name: entry for entry in recents.entries()}
    assert [entry.folder.name for entry in recents.entries()] == ["done", "broken", "half", "gone"]
    assert (found["done"].state, found["done"].verdict, found["done"].name) == (
        "finished",
        "leak",
        "Named",
    )
    assert found["broken"].state == "unfinished"
    assert found["half"].state == "unfinished"
    assert found["gone"].state == "missing"
    assert next(iter(RecentAudits(services.settings).entries())).folder.name == "done"
    recents.remove(gone.resolve())
    assert "gone" not in [entry.folder.name for entry in recents.entries()]
    services.settings.set_value("recent/audits", '[{"folder": 3}, 7]')
    assert recents.entries() == []


def test_selection_modes(qtbot: QtBot) -> None:
    selection = Selection()
    heard: list[object] = []

    class Listener(QObject):
        def hear(self, source: object) -> None:
            heard.append(source)

    listener = Listener()
    selection.changed.connect(listener.hear)
    selection.select(["a", "b"], "one")
    selection.select(["b", "a"], "same again")
    selection.select(["c"], "two", "add")
    selection.select(["a"], "three", "remove")
    selection.select(["b", "d"], "four", "toggle")
    assert selection.ids == {"c", "d"}
    assert heard == ["one", "two", "three", "four"]
    with pytest.raises(ValueError):
        selection.select(["x"], mode="maybe")  # type: ignore[arg-type]
    selection.clear("five")
    assert len(selection) == 0
    assert heard[-1] == "five"


def test_errors_in_plain_words() -> None:
    original = DataError("Nothing usable.", subject="x", remedy="Choose another.")
    assert explain(original) is original
    assert "memory" in explain(MemoryError()).message
    assert "disk is full" in explain(OSError(28, "No space left on device")).message
    try:
        raise ValueError("secret detail")
    except ValueError as error:
        told = explain(error)
    assert "secret" not in told.message
    assert "secret detail" in told.details


def test_faults_of_all_threads_arrive_and_are_logged(
    qapp: QApplication, qtbot: QtBot, own_settings: Path
) -> None:
    class Screen(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.seen: list[str] = []
            self.threads: set[int] = set()

        def show(self) -> None:
            self.threads.add(threading.get_ident())
            self.seen += [error.details for error in faults.take()]

    hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    file = start_log()
    assert file is not None and file.parent == log_folder()
    faults, screen = Faults(), Screen()
    faults.install(screen.show)
    try:

        def fail() -> None:
            raise RuntimeError("from a thread")

        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()

        class Bad:
            def __del__(self) -> None:
                raise RuntimeError("from cleaning up")

        bad = Bad()
        del bad
        gc.collect()
        try:
            raise RuntimeError("from a slot")
        except RuntimeError as error:
            sys.excepthook(RuntimeError, error, error.__traceback__)
        qtbot.waitUntil(lambda: len(screen.seen) == 3)
    finally:
        faults.uninstall()
        stop_log()
    assert screen.threads == {threading.get_ident()}
    text = "\n".join(screen.seen) + file.read_text()
    for part in ("from a thread", "from cleaning up", "from a slot"):
        assert text.count(part) >= 2
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == hooks


def test_missing_library_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("Linux only")
    absent = SystemLibrary("libm4i-is-not-there.so.7", "libm4i7", "m4i-libs")
    only_x = SystemLibrary("libm4i-x.so.7", "libm4ix7", "m4i-x-libs", ("xcb",))
    monkeypatch.setattr("m4i_gui.system_libraries.LIBRARIES", (*LIBRARIES, absent, only_x))
    text = explain_missing_libraries("offscreen")
    assert "libm4i-is-not-there.so.7" in text
    assert "apt install libm4i7" in text
    assert "dnf install m4i-libs" in text
    assert "libm4i-x" not in text
    assert "libm4ix7" in explain_missing_libraries("xcb")


def test_no_display_is_said() -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("Linux only")
    import os

    environment = {
        k: v
        for k, v in os.environ.items()
        if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from m4i_gui.app import run_window; "
         "sys.exit(run_window(['m4i']))"],
        check=False, env=environment, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 1
    assert "m4i run" in done.stderr
    assert "m4i demo --headless" in done.stderr
