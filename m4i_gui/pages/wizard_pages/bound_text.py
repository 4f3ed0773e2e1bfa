"""Controls for longer texts and paths that show one key of the draft and write it back."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QPlainTextEdit

from m4i_gui.pages.wizard_pages.controls import Field
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.services.plan_draft import PlanDraft
from m4i_gui.widgets.path_picker import PathPicker, Wanted

Read = Callable[[str], Any]
Write = Callable[[Any], str]


def plain(value: Any) -> str:
    """Return a text as it is."""
    return str(value)


def read_json_table(text: str) -> Any:
    """Return the table that a text means, or the text where it means none."""
    if not text.strip():
        return {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return found if isinstance(found, dict) else text


def write_json_table(value: Any) -> str:
    """Return a table as JSON."""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, indent=1) if value else ""


def read_headers(text: str) -> Any:
    """Return the headers that lines "Name: value" mean, or the text where they mean none."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        if not line.strip():
            continue
        name, colon, value = line.partition(":")
        if not colon or not name.strip() or not value.strip() or name.strip() in found:
            return text
        found[name.strip()] = value.strip()
    return found


def write_headers(value: Any) -> str:
    """Return headers as lines."""
    if isinstance(value, str):
        return value
    return "\n".join(f"{name}: {text}" for name, text in value.items())


class BoundText(QPlainTextEdit):
    """A text of several lines; Tab moves on, as in every form."""

    def __init__(
        self,
        draft: PlanDraft,
        key: str,
        *,
        lines: int = 4,
        read: Read = plain,
        write: Write = plain,
        fixed: bool = False,
    ) -> None:
        super().__init__()
        self.draft, self.key = draft, key
        self._read, self._write = read, write
        self.setTabChangesFocus(True)
        if fixed:
            self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setFixedHeight(round(QFontMetricsF(self.font()).lineSpacing() * lines + 18))
        self.pull()
        draft.changed.connect(self._draft_changed)
        self.textChanged.connect(self._push)

    def _push(self) -> None:
        self.draft.set(self.key, self._read(self.toPlainText()))

    def _draft_changed(self, key: str) -> None:
        if key in ("*", self.key):
            self.pull()

    def pull(self) -> None:
        """Show the draft's value, unless what stands here means just that."""
        value = self.draft.get(self.key)
        if self._read(self.toPlainText()) == value:
            return
        self.blockSignals(True)
        self.setPlainText(self._write(value))
        self.blockSignals(False)


class BoundPath(PathPicker):
    """A path."""

    def __init__(
        self,
        page: WizardPage,
        key: str,
        wanted: Wanted,
        name: str,
        *,
        placeholder: str = "",
        file_filter: str = "",
    ) -> None:
        super().__init__(
            page.services.settings, wanted, name, placeholder=placeholder, file_filter=file_filter
        )
        self.draft, self.key = page.draft, key
        self.set_path(self.draft.get(key))
        self.changed.connect(self._push)
        self.draft.changed.connect(self._draft_changed)

    def _push(self, path: str) -> None:
        self.draft.set(self.key, path)

    def _draft_changed(self, key: str) -> None:
        if key in ("*", self.key) and self.path() != self.draft.get(self.key):
            self.set_path(self.draft.get(self.key))


def path_field(
    page: WizardPage,
    key: str,
    wanted: Wanted,
    label: str,
    *,
    placeholder: str = "",
    file_filter: str = "",
    help_text: str = "",
) -> Field:
    """Return a path with its label and message, known to the page."""
    picker = BoundPath(page, key, wanted, label, placeholder=placeholder, file_filter=file_filter)
    return page.add_field(key, Field(page.services.theme, label, picker, help_text=help_text))
