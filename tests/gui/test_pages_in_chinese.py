"""The window in Chinese: no page shows an English sentence, none leaves a sign without a font."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from m4i_core.language import retell
from m4i_gui.services.languages import use_language
from m4i_gui.services.services import Services

NAMES = (
    # The short name that a data set of a study has before it is chosen.
    "data",
    "Show and Tell",
    "Adam",
    "Apple",
    "Arrow",
    "BLEU",
    "Brier",
    "Chen",
    "Cohen's d",
    "Compact",
    "Dropout",
    "English",
    "Flickr8k",
    "Flickr30k",
    "Hugging Face",
    "IU X-Ray",
    "JSON lines",
    "Kaggle",
    "MIMIC-CXR",
    "MobileNet",
    "MSCOCO",
    "Multi-modal Models Membership Inference",
    "NeurIPS",
    "NVIDIA",
    "Parquet",
    "Platt",
    "R2Gen-CMN",
    "R2Gen",
    "ResNet",
    "Spearman",
    "Transformer",
    "Vinyals",
    "annotation.json",
    "captions.txt",
    "metadata.csv",
    "metadata.jsonl",
    "nltk",
    "rouge-score",
)
_TWO_WORDS = re.compile(r"[A-Za-z]{2,}[,;:]? +[a-z]+")
_ONE_WORD = re.compile(r"[A-Z]?[a-z]{3,}\W*")
_PATH = re.compile(r"\S*[/\\.]\S*")
_TAG = re.compile(r"<[^>]*>|&\w+;")


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    use_language(qapp, "zh_CN")
    yield
    use_language(qapp, "en")


def shown_texts(top: QWidget) -> Iterator[tuple[QWidget | QAction, str]]:
    """Yield every text that a window shows, hidden parts included, but no data."""
    for widget in (top, *top.findChildren(QWidget)):
        yield widget, widget.toolTip()
        yield widget, widget.accessibleName()
        yield widget, widget.accessibleDescription()
        yield widget, widget.windowTitle()
        match widget:
            case QLabel() | QAbstractButton():
                yield widget, widget.text()
            case QGroupBox():
                yield widget, widget.title()
            case QLineEdit() | QPlainTextEdit():
                yield widget, widget.placeholderText()
            case QSpinBox():
                yield widget, f"{widget.prefix()}{widget.suffix()}{widget.specialValueText()}"
            case QComboBox():
                for row in range(widget.count()):
                    yield widget, widget.itemText(row)
                    yield widget, str(widget.itemData(row, Qt.ItemDataRole.ToolTipRole) or "")
            case QTabWidget():
                for tab in range(widget.count()):
                    yield widget, widget.tabText(tab)
    for action in top.findChildren(QAction):
        yield action, action.text()
        yield action, action.toolTip()


def is_english(text: str) -> bool:
    """Return whether words of English are left once names, paths and markup are taken away."""
    text = _TAG.sub(" ", text.replace("\u200b", ""))
    for name in NAMES:
        text = text.replace(name, " ")
    text = _PATH.sub(" ", text)
    return bool(_TWO_WORDS.search(text) or _ONE_WORD.fullmatch(text.strip()))


def english_of(top: QWidget) -> list[str]:
    """Return the English that a window shows."""
    return sorted(
        {
            f"{type(widget).__name__}: {text!r}"
            for widget, text in shown_texts(top)
            if is_english(text)
        }
    )


def test_english_is_recognised() -> None:
    for text in ("Choose a folder", "<qt>Of the encoder.</qt>", "Seed", "编码器 of the target"):
        assert is_english(text), text
    for text in (
        "",
        "选择文件夹",
        "ResNet-152",
        "Show and Tell 加 LSTM",
        "/tmp/some folder/a.csv",
        "ROC",
    ):
        assert not is_english(text), text


def test_no_page_before_the_results_shows_english(
    chinese: None, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    from m4i_gui.main_window import MainWindow

    services.settings.audits_folder = Path("/审计")
    window = MainWindow(services)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.new_audit(None)
    wizard = window.wizard()
    qtbot.waitUntil(lambda: wizard.draft.download_known, timeout=20_000)
    for page in wizard.pages:
        wizard.go_to(page.name)
        qtbot.wait(20)
    window.new_study(None)
    study = window.study_wizard()
    for page in study.pages:
        study.go_to(page.name)
        qtbot.wait(20)
    found = english_of(window)
    wizard.current.left()
    study.current.left()
    assert not found, "\n".join(found)


def test_dialogs_of_qt_speak_chinese_too(chinese: None, qtbot: QtBot) -> None:
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save
    )
    qtbot.addWidget(box)
    assert [is_english(button.text()) for button in box.buttons()] == [False, False]


def test_the_engine_speaks_chinese_and_the_font_has_its_signs(
    chinese: None, qapp: QApplication
) -> None:
    said = retell("None of the 12 records can be used (no records).")
    assert said == "12 条记录都不能用（no records）。" or "12 条记录都不能用" in said
    metrics = QFontMetricsF(QApplication.font())
    # A missing glyph is drawn as a box of the same width for every sign, far from square.
    assert metrics.horizontalAdvance("审计") > 1.5 * metrics.height() * 0.5


def test_inherited_texts_are_found_under_the_heir(chinese: None) -> None:
    """PySide's `tr` asks for the class of the object, the text stands in a class it inherits."""
    assert QCoreApplication.translate("MainWindow", "Open an audit or a study") == "打开审计或研究"
