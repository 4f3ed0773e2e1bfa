"""What scrolls does not move when its bar comes, however its words are wrapped."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from m4i_gui.widgets.scrolled import scrolled
from tests.gui.conftest import nothing_left_behind  # noqa: F401

GUI = Path(__file__).resolve().parents[2] / "m4i_gui"


def _words(number: int) -> QWidget:
    content = QWidget()
    column = QVBoxLayout(content)
    for _ in range(number):
        label = QLabel("Words that are wrapped where there is little room for them. " * 4)
        label.setWordWrap(True)
        column.addWidget(label)
    return content


def test_the_room_for_the_content_keeps_its_width(qtbot: QtBot) -> None:
    area = scrolled(_words(6), "words")
    qtbot.addWidget(area)
    area.resize(420, 2000)
    area.show()
    qtbot.waitExposed(area)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    wide = area.viewport().width()
    nothing = area.grab().toImage()
    area.resize(420, 120)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert area.viewport().width() == wide
    # The bar is seen only where there is something to scroll.
    handle = area.grab().toImage()
    right = area.width() - bar.width()
    colours = {
        name: {
            image.pixelColor(x, y).rgb()
            for x in range(right, image.width())
            for y in range(min(image.height(), 120))
        }
        for name, image in (("without", nothing), ("with", handle))
    }
    assert len(colours["without"]) == 1
    assert len(colours["with"]) > 1


@pytest.mark.parametrize("height", range(80, 400, 40))
def test_every_height_settles(qtbot: QtBot, height: int) -> None:
    area = scrolled(_words(2), "words")
    qtbot.addWidget(area)
    area.show()
    for width in range(200, 320, 7):
        area.resize(width, height)
        qtbot.wait(1)
        needed = area.widget().heightForWidth(area.viewport().width())
        assert area.widget().height() == max(needed, area.viewport().height())


def test_no_area_of_the_window_scrolls_in_another_way() -> None:
    made = re.compile(r"\bQScrollArea\(")
    others = [
        str(file.relative_to(GUI))
        for file in GUI.rglob("*.py")
        if made.search(file.read_text(encoding="utf-8")) and file.name != "scrolled.py"
    ]
    assert not others
