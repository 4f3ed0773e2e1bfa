"""The words that go along with a picture."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.small_forms import line_field


class PromptForm(QWidget):
    """The question where a record has none of its own, and the text around it."""

    def __init__(self, page: WizardPage, kind: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        empty = self.tr("Nothing: the model gets the picture alone")
        column.addWidget(
            line_field(
                page,
                f"target.{kind}.question",
                self.tr("What it is asked"),
                self.tr("Asked where a record brings no question of its own."),
                placeholder=empty if kind == "hugging_face" else "",
            )
        )
        column.addWidget(
            line_field(
                page,
                f"target.{kind}.prompt_template",
                self.tr("Words around the question"),
                self.tr(
                    "{question} stands for the record's question. Usually there is nothing else."
                ),
            )
        )
