"""The settings: what is offered, kept, applied at once, and survives damage; the cache's safety."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from m4i_gui.panels.settings_dialog import SettingsDialog
from m4i_gui.services.cache import CACHE_PARTS, clear_cache, measure_cache
from m4i_gui.services.engine_environment import EngineEnvironment
from m4i_gui.services.services import Services
from m4i_gui.services.settings import Settings


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache in a folder that also holds things of the user's, and a link out of it."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("M4I_CACHE", str(folder))
    for name, size in {
        "features/index.sqlite": 100,
        "features/shards/0a1b.npy": 1000,
        "features/my notes.txt": 5,
        "embedded/0123456789abcdef0123456789abcdef/source.json": 3,
        "embedded/0123456789abcdef0123456789abcdef/0-12-0.jpg": 200,
        "embedded/holiday/0-12-0.jpg": 7,
        "demo/harbour-60-0.done": 0,
        "demo/harbour-60-0/scenes/captions.txt": 10,
        "demo/harbour-60-0/scenes/Images/a.jpg": 20,
        "weights/resnet18-f37072fd.pth": 4000,
        "weights/mine.pth": 9,
        "thesis.doc": 11,
    }.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x" * size)
    outside = tmp_path / "outside"
    (outside / "shards").mkdir(parents=True)
    (outside / "shards" / "precious.npy").write_bytes(b"x" * 50)
    (folder / "features" / "linked").symlink_to(outside)
    (folder / "features" / "shards" / "link.npy").symlink_to(outside / "shards" / "precious.npy")
    return folder


@pytest.fixture
def dialog(services: Services, cache: Path, qtbot: QtBot) -> Iterator[SettingsDialog]:
    made = SettingsDialog(services)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_measuring_and_clearing_touch_only_the_caches_own(cache: Path, tmp_path: Path) -> None:
    size = measure_cache(cache)
    assert size.parts == {"features": 1100, "pictures": 200, "scenes": 30, "weights": 4000}
    assert size.total == 5330
    done = clear_cache(cache, ("features", "pictures", "scenes"))
    assert (done.bytes, done.failed) == (1330, 0)
    left = {p.relative_to(cache).as_posix() for p in cache.rglob("*") if not p.is_dir()}
    assert {"thesis.doc", "features/my notes.txt", "embedded/holiday/0-12-0.jpg"} <= left
    assert "embedded/0123456789abcdef0123456789abcdef/source.json" in left
    assert "weights/resnet18-f37072fd.pth" in left
    assert not (cache / "demo").exists()
    assert (tmp_path / "outside" / "shards" / "precious.npy").is_file()
    assert measure_cache(cache).total == 4000
    clear_cache(cache, CACHE_PARTS)
    assert (cache / "weights" / "mine.pth").is_file()
    assert measure_cache(cache).total == 0
    assert measure_cache(tmp_path / "nowhere").total == 0


def test_a_linked_part_of_the_cache_is_left_alone(tmp_path: Path) -> None:
    real = tmp_path / "real" / "shards"
    real.mkdir(parents=True)
    (real / "a.npy").write_bytes(b"x")
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "features").symlink_to(tmp_path / "real")
    assert clear_cache(tmp_path / "cache", CACHE_PARTS).files == 0
    assert (real / "a.npy").is_file()


def test_the_real_store_is_measured_whole(tmp_path: Path) -> None:
    import numpy as np

    from m4i_core.training.feature_store import FeatureSpace, FeatureStore

    store = FeatureStore(tmp_path / "features")
    space = FeatureSpace("e", "t", "fp32", "cpu", 8)
    store.write(space, ["a" * 64], np.ones((1, 4), np.float16))
    size = measure_cache(tmp_path)
    assert size.foreign == 0 and size.parts["features"] > 0
    clear_cache(tmp_path, CACHE_PARTS)
    assert not (tmp_path / "features").exists()


def test_clearing_asks_says_what_is_lost_and_works(
    dialog: SettingsDialog, cache: Path, qtbot: QtBot
) -> None:
    dialog.list.setCurrentRow(2)
    storage = dialog.storage
    qtbot.waitUntil(storage.clear_button.isEnabled, timeout=5000)
    assert storage.total.plain() == "5.3 kB"
    storage.clear_button.click()
    box = storage._question
    assert box is not None
    assert "encoded pictures" in box.informativeText() and str(cache) in box.informativeText()
    storage.no_button.click()
    assert (cache / "features" / "shards" / "0a1b.npy").exists()
    qtbot.waitUntil(lambda: storage._question is None)
    storage.clear_button.click()
    storage.weights_box.setChecked(True)
    storage.yes_button.click()
    qtbot.waitUntil(lambda: storage.total.plain() == "0 bytes", timeout=5000)
    assert (cache / "thesis.doc").exists()
    assert not (cache / "weights" / "resnet18-f37072fd.pth").exists()
    assert "5.3 kB freed" in storage.result_note.label.plain()


def test_a_cache_folder_that_cannot_be_is_refused(
    dialog: SettingsDialog, services: Services, tmp_path: Path
) -> None:
    storage = dialog.storage
    file = tmp_path / "a file"
    file.write_text("x")
    for wrong in ("relative/path", str(file)):
        storage.folder_picker.set_path(wrong)
        storage._choose()
        assert services.settings.cache_folder == ""
        assert storage.folder_hint.property("role") == "danger"
    storage.folder_picker.set_path(str(tmp_path / "new"))
    storage._choose()
    assert services.settings.cache_folder == str(tmp_path / "new")
    storage.leave()


def test_choices_are_kept_and_applied(
    dialog: SettingsDialog, services: Services, qtbot: QtBot
) -> None:
    settings = services.settings
    _choose(dialog.look.theme_choice, "dark")
    assert services.theme.dark and settings.theme == "dark"
    before = QApplication.font().pointSizeF()
    small = services.theme.font("small").pointSizeF()
    sizes: list[int] = []
    settings.changed.connect(lambda key: sizes.append(settings.text_size) if "size" in key else 0)
    for tens in range(11, 16):
        dialog.look.size_slider.setValue(tens)
    assert dialog.look.size_box.value() == 150
    qtbot.waitUntil(lambda: settings.text_size == 150)
    # The window is not laid out at each step on the way.
    assert sizes == [150]
    assert QApplication.font().pointSizeF() == pytest.approx(1.5 * before)
    assert services.theme.font("small").pointSizeF() == pytest.approx(1.5 * small)
    _choose(dialog.look.language_choice, "zh_CN")
    assert settings.language == "zh_CN" and dialog.look.language_note.isVisible()
    _choose(dialog.reports.pictures_choice, "shown")
    dialog.reports.examples_box.click()
    dialog.reports.organisation_line.setText("  Clinic\tof  Bern ")
    dialog.reports.organisation_line.editingFinished.emit()
    dialog.network.offline_box.click()
    dialog.computing.notify_box.click()
    dialog.computing.threads_box.setValue(1)
    dialog.close()
    again = Settings()
    assert (again.language, again.text_size, again.theme) == ("zh_CN", 150, "dark")
    assert (again.report_pictures, again.report_examples) == ("shown", False)
    assert again.report_organisation == "Clinic of Bern"
    assert (again.offline, again.notify, again.threads) == (True, False, 1)
    dialog.show()
    dialog.ask_reset()
    dialog.yes_button.click()
    assert (settings.theme, settings.text_size, settings.language) == ("system", 100, "system")
    assert not settings.offline and settings.report_organisation == ""
    assert QApplication.font().pointSizeF() == pytest.approx(before)
    assert dialog.look.size_slider.value() == 10
    assert not dialog.network.offline_box.isChecked()


@pytest.mark.parametrize("wrong", ["", "banana", "-5", "1e9", "0", "\u00df"])
def test_damaged_values_are_read_as_defaults(own_settings: Path, wrong: str) -> None:
    settings = Settings()
    fresh = (100, "system", "auto", 0, False, True, "redacted", True)
    for key in (
        "window/text_size",
        "window/language",
        "compute/device",
        "compute/threads",
        "network/offline",
        "work/notify",
        "report/pictures",
        "report/examples",
    ):
        settings.set_value(key, wrong)
    s = settings
    found = (
        s.text_size,
        s.language,
        s.device,
        s.threads,
        s.offline,
        s.notify,
        s.report_pictures,
        s.report_examples,
    )
    assert found == fresh
    settings.set_value("report/organisation", "x" * 1000 + "\n")
    assert len(settings.report_organisation) == 200


def test_the_environment_follows_the_settings_unless_it_was_set(
    services: Services, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("M4I_CACHE", str(tmp_path / "given"))
    monkeypatch.delenv("M4I_OFFLINE", raising=False)
    environment = EngineEnvironment(services.settings)
    services.settings.offline = True
    services.settings.cache_folder = str(tmp_path / "chosen")
    assert os.environ["M4I_OFFLINE"] == "1"
    assert os.environ["M4I_CACHE"] == str(tmp_path / "given") == environment.given("M4I_CACHE")
    services.settings.offline = False
    assert "M4I_OFFLINE" not in os.environ
    environment.restore()
    services.settings.offline = True
    assert "M4I_OFFLINE" not in os.environ
    monkeypatch.delenv("M4I_CACHE")
    environment = EngineEnvironment(services.settings)
    assert os.environ["M4I_CACHE"] == str(tmp_path / "chosen")
    environment.restore()
    assert "M4I_CACHE" not in os.environ and "M4I_OFFLINE" not in os.environ


def test_what_the_environment_decides_is_said(
    services: Services, cache: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("M4I_OFFLINE", "1")
    environment = EngineEnvironment(services.settings)
    dialog = SettingsDialog(services, environment)
    qtbot.addWidget(dialog)
    assert not dialog.network.offline_box.isEnabled()
    assert str(cache) in dialog.storage.fixed_note.label.plain()
    environment.restore()
    dialog.close()


def test_everything_is_reached_by_keyboard_and_named(
    dialog: SettingsDialog, services: Services, qtbot: QtBot
) -> None:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QSpinBox)
    dialog.activateWindow()
    for place, section in enumerate(dialog.sections):
        dialog.list.setCurrentRow(place)
        qtbot.waitUntil(lambda: not services.jobs.active(), timeout=5000)
        dialog.list.setFocus()
        seen = []
        for _ in range(25):
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            seen.append(dialog.focusWidget())
        for kind in kinds:
            for control in section.findChildren(kind):
                inner = control.objectName().startswith("qt_") or isinstance(
                    control.parent(), QSpinBox | QLineEdit | QComboBox
                )
                if inner or not control.isVisible() or not control.isEnabled():
                    continue
                assert control in seen, (section.name, control)
                text = control.text() if isinstance(control, QAbstractButton) else ""
                assert control.accessibleName() or text, control
        assert dialog.reset_button in seen and dialog.close_button in seen
    dialog.list.setFocus()
    dialog.list.setCurrentRow(0)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.stack.currentIndex() == 1
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=5000)


@pytest.mark.parametrize(("look", "size"), [("light", 100), ("dark", 200)])
def test_settings_look(
    dialog: SettingsDialog,
    services: Services,
    qtbot: QtBot,
    grab: Callable[..., QImage],
    look: str,
    size: int,
) -> None:
    services.theme.set_preference(look)  # type: ignore[arg-type]
    services.settings.text_size = size
    for place in range(len(dialog.sections)):
        dialog.list.setCurrentRow(place)
        qtbot.waitUntil(lambda: not services.jobs.active(), timeout=5000)
        grab(dialog, f"settings-{place}-{look}-{size}", least_colours=8)
    services.settings.text_size = 100


def test_the_device_that_is_not_there_is_said(
    dialog: SettingsDialog, services: Services, qtbot: QtBot
) -> None:
    services.settings.device = "mps"
    dialog.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: bool(dialog.computing._found), timeout=5000)
    if "mps" in dialog.computing._found:
        pytest.skip("this machine has it")
    assert "not found here" in dialog.computing.device_choice.currentText()
    assert "refuse" in dialog.computing.device_hint.plain()
    _choose(dialog.computing.device_choice, "cpu")
    assert services.settings.device == "cpu"
    assert dialog.computing.device_choice.findData("mps") == -1
