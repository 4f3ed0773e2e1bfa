"""The catalogues hold every text of the program, and say the same as it does."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QTranslator

from resources.translations import LANGUAGES, catalogue, chosen_language, nearest
from resources.translations.extraction import TOP, Found, extract, extract_from
from resources.translations.linguist_file import read_messages

FOLDER = TOP / "resources" / "translations"
TRANSLATED = [language for language in LANGUAGES if language != "en"]
UPDATE = "run python -m resources.translations.update and translate what is new"
_QT_FIELD = re.compile(r"%\d|%n")
_MNEMONIC = re.compile(r"&(?=\w)")


@pytest.fixture(scope="module")
def found() -> Found:
    return extract()


@pytest.fixture(scope="module", params=TRANSLATED)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def translations(language: str) -> dict[str, dict[str, str]]:
    return read_messages((FOLDER / f"m4i_{language}.ts").read_bytes())


def _pairs(translations: dict[str, dict[str, str]]) -> Iterator[tuple[str, str, str]]:
    for context, texts in translations.items():
        for source, text in texts.items():
            yield context, source, text


def test_every_text_can_be_translated_as_it_is_written(found: Found) -> None:
    assert found.faults == []
    assert len(found.messages) > 2000


def test_every_text_is_translated(found: Found, translations: dict[str, dict[str, str]]) -> None:
    missing = [
        f"{message.context}: {message.source!r} ({message.files[0]})"
        for message in found.messages
        if not translations.get(message.context, {}).get(message.source)
    ]
    assert missing == [], UPDATE


def test_nothing_is_translated_that_is_no_longer_there(
    found: Found, translations: dict[str, dict[str, str]]
) -> None:
    known = {(message.context, message.source) for message in found.messages}
    gone = [source for context, source, _ in _pairs(translations) if (context, source) not in known]
    assert gone == [], UPDATE


def _fields(text: str) -> list[str]:
    """Return the fields of a text with their formats; a text with stray braces has none."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return []
    return sorted(
        f"{name}!{conversion}:{form}" for _, name, form, conversion in parts if name is not None
    )


def test_translations_keep_fields_shortcuts_and_lines(
    translations: dict[str, dict[str, str]],
) -> None:
    wrong = []
    for context, source, text in _pairs(translations):
        for what, of in (
            # A translation may say a value twice or in another order, but none may be lost.
            ("fields", lambda t: sorted(set(_fields(t)))),
            ("%1", lambda t: sorted(set(_QT_FIELD.findall(t)))),
            ("shortcut", lambda t: len(_MNEMONIC.findall(t.replace("&&", "")))),
            ("lines", lambda t: t.count("\n")),
        ):
            if of(source) != of(text):
                wrong.append(f"{context}: {what}: {source!r} -> {text!r}")
    assert wrong == []


def test_translations_are_no_english(
    language: str, translations: dict[str, dict[str, str]]
) -> None:
    """A Chinese text holds a Chinese sign, unless it holds no word at all."""
    if not language.startswith("zh"):
        pytest.skip("only for languages of another script")
    untouched = [
        source
        for _, source, text in _pairs(translations)
        if re.search(r"[a-z]{3,} [a-z]{3,}", source)
        and not re.search(r"[\u4e00-\u9fff]", text)
        and source not in ("Show and Tell",)
    ]
    assert untouched == []


def test_the_compiled_catalogue_is_in_step_and_knows_inherited_texts(
    found: Found, language: str, translations: dict[str, dict[str, str]]
) -> None:
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"m4i_{language}.qm"))
    stale = [
        f"{context}: {source!r}"
        for context, source, text in _pairs(translations)
        if context != "engine" and translator.translate(context, source) != text
    ]
    assert stale == [], UPDATE
    # `tr` looks under the class of the object; what a base class says must be found there, too.
    heirs = 0
    for name in found.bases:
        for base in found.ancestors(name):
            for source in translations.get(base, {}):
                assert translator.translate(name, source), f"{name} inherits {source!r} of {base}"
                heirs += 1
    assert heirs > 100


def test_what_is_collected() -> None:
    sources = {
        "m4i_gui/window.py": '''
class Base(QWidget):
    """A docstring is no text."""
    def make(self):
        tr = self.tr
        return self.tr("One, "
            "over two lines"), tr("Short name"), self.tr("Yes") if self else self.tr("No")
def _say(text):
    return QCoreApplication.translate("Group", text)
WORDS = {"a": QT_TRANSLATE_NOOP("Group", "Marked"), "b": _say("By helper")}
class Heir(Base): ...
''',
        "m4i_core/engine.py": """
class DataError(M4IError): ...
def work(count, path):
    raise DataError(f"{count:,} rows are {path!r}.", remedy="Try {again}.")
    raise ValueError("for programmers only")
WORD = to_translate("engine", "word")
""",
    }
    found = extract_from({file: ast.parse(text) for file, text in sources.items()})
    texts = {(message.context, message.source) for message in found.messages}
    assert texts == {
        ("Base", "One, over two lines"),
        ("Base", "Short name"),
        ("Base", "Yes"),
        ("Base", "No"),
        ("Group", "Marked"),
        ("Group", "By helper"),
        ("engine", "{count} rows are {path}."),
        ("engine", "Try {{again}}."),
        ("engine", "word"),
    }
    assert list(found.ancestors("Heir")) == ["Base", "QWidget"]
    assert found.faults == []


def test_what_cannot_be_translated_is_named() -> None:
    found = extract_from(
        {
            "m4i_gui/window.py": ast.parse(
                "class A:\n"
                "    def f(self, other: QWidget, n: int):\n"
                "        self.tr(f'{n} rows')\n"
                "        self.tr('%n rows', '', n)\n"
                "        other.tr('Whose?')\n"
                "        self.tr(WORDS[n])\n"
            )
        }
    )
    assert [fault.partition(": ")[0] for fault in found.faults] == [
        f"m4i_gui/window.py:{line}" for line in (3, 4, 5, 6)
    ]


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("zh_CN", "zh_CN"),
        ("zh-Hans-CN", "zh_CN"),
        ("zh_TW.UTF-8", "zh_CN"),
        ("de_AT.UTF-8@euro", "en"),
        ("C", "en"),
        ("", "en"),
    ],
)
def test_a_locale_finds_the_nearest_language(name: str, language: str) -> None:
    assert nearest(name) == language


def test_the_choice_counts_before_the_desktop_and_the_variable_before_both(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("M4I_LANGUAGE", raising=False)
    assert chosen_language("system", lambda: "zh-CN") == "zh_CN"
    assert chosen_language("en", lambda: "zh-CN") == "en"
    monkeypatch.setenv("M4I_LANGUAGE", "zh_CN")
    assert chosen_language("en", lambda: "en") == "zh_CN"
    monkeypatch.setenv("M4I_LANGUAGE", "system")
    assert chosen_language("en", lambda: "zh-CN") == "en"


def test_an_unknown_language_is_english() -> None:
    assert catalogue("xx")("engine", "The disk is full.") == ""


def test_catalogues_are_shipped() -> None:
    """Package data of `resources` are all its files but the screenshots."""
    settings = (Path(TOP) / "pyproject.toml").read_text(encoding="utf-8")
    assert '"resources"' in settings
    assert "translations" not in settings.partition("exclude")[2].partition("]")[0]
