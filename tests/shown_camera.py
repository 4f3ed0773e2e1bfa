"""A camera for pages, and somebody who walks through the window with it."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QElapsedTimer, QIODevice, QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from m4i_gui.main_window import MainWindow
from tests.e2e.driver import Story


class Camera:
    """Saves pictures of widgets in each theme.

    Args:
        out: Folder of all pictures.
        themes: "light", "dark" or both.
        factor: Scale of the screen; part of the folder's name.
        language: Part of the folder's name unless English.
    """

    def __init__(self, out: Path, themes: Sequence[str], factor: float, language: str) -> None:
        self._out = out
        self.themes = themes
        self._scale = "" if factor == 1 else f"{round(100 * factor)}"
        self.language = language

    def save(self, widget: QWidget, name: str, theme: str, over: QWidget | None = None) -> None:
        """Keep a picture with at most 256 colours: small enough to be kept with the project.

        Args:
            widget: What is photographed.
            name: Of the file.
            theme: The look that it has.
            over: A menu or a dialog that lies over it, or None.
        """
        language = "" if self.language == "en" else self.language
        variant = [language, "" if theme == "light" else theme, self._scale]
        folder = self._out / "-".join(part for part in variant if part)
        folder.mkdir(parents=True, exist_ok=True)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        seen = widget.grab()
        if over is not None:
            painter = QPainter(seen)
            place = widget.mapFromGlobal(over.mapToGlobal(QPoint(0, 0)))
            painter.drawPixmap(place, over.grab())
            painter.end()
        seen.save(buffer, "PNG")
        picture = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
        small = picture.quantize(256, dither=Image.Dither.NONE)
        small.save(folder / f"{name}.png", optimize=True)


class Walk:
    """The window, and what is done in it again and again."""

    def __init__(self, window: MainWindow, camera: Camera, audits: Path) -> None:
        self.window = window
        self.camera = camera
        self.audits = audits

    def after(self, milliseconds: int) -> Callable[[], bool]:
        """Return a condition that holds after a while."""
        clock = QElapsedTimer()
        clock.start()
        return lambda: clock.elapsed() > milliseconds

    def shoot(self, name: str, widget: QWidget | None = None, over: QWidget | None = None) -> Story:
        """Take a picture in each theme, when each has been painted."""
        for theme in self.camera.themes:
            self.window.services.theme.set_preference(theme)  # type: ignore[arg-type]
            yield self.after(250)
            self.camera.save(widget or self.window, name, theme, over)

    def dialog(self, name: str, kind: str, milliseconds: int = 900) -> Story:
        """Picture the dialog of this class that is open, then close it."""
        found: list[QWidget] = []

        def there() -> bool:
            found[:] = [
                widget
                for widget in QApplication.allWidgets()
                if type(widget).__name__ == kind and widget.isVisible()
            ]
            return bool(found)

        yield there
        yield self.after(milliseconds)
        yield from self.shoot(name, found[0])
        found[0].close()
        yield self.after(100)

    def tabs(self, tabs: QTabWidget, names: Sequence[str], prefix: str, wait: int) -> Story:
        """Picture every tab that can be seen."""
        for place, name in enumerate(names[: tabs.count()]):
            if tabs.isTabVisible(place):
                tabs.setCurrentIndex(place)
                yield self.after(wait)
                yield from self.shoot(f"{prefix}{name}")
