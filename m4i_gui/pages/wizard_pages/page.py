"""What all pages of the wizard share."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QToolButton, QVBoxLayout, QWidget

from m4i_gui.pages.wizard_pages.controls import Disclosure, Field
from m4i_gui.services.plan_draft import DraftProblem, PageName, PlanDraft
from m4i_gui.services.services import Services
from m4i_gui.services.theme import PAGE_WIDTH
from m4i_gui.widgets.help_button import TOPIC, HelpButton
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import SteadyScrollArea


class WizardPage(SteadyScrollArea):
    """A page: a title, one plain sentence on what it is for, and controls bound to the draft.

    Signals:
        go_to: Asks for another page, and the key of the control to focus there.
    """

    go_to = Signal(str, str)
    name: PageName

    def __init__(
        self, services: Services, draft: PlanDraft, title: str = "", purpose: str = ""
    ) -> None:
        super().__init__()
        self.services = services
        self.draft = draft
        self.fields: dict[str, Field] = {}
        self.disclosures: list[Disclosure] = []
        self.insist = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        inside = QWidget()
        inside.setProperty("role", "page")
        outer = QHBoxLayout(inside)
        outer.setContentsMargins(24, 16, 24, 20)
        column = QWidget()
        column.setMaximumWidth(PAGE_WIDTH)
        outer.addStretch(1)
        outer.addWidget(column, 20)
        outer.addStretch(1)
        self.column = QVBoxLayout(column)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        self.title = PlainLabel(title, "title")
        self.purpose = PlainLabel(purpose, "lead")
        head = QVBoxLayout()
        head.setSpacing(2)
        topic = "review" if self.name == "review" else f"wizard-{self.name}"
        self.setProperty(TOPIC, topic)
        self.help_button = HelpButton()
        line = QHBoxLayout()
        line.addWidget(self.title, 1)
        line.addWidget(self.help_button)
        head.addLayout(line)
        head.addWidget(self.purpose)
        self.column.addLayout(head)
        self.setWidget(inside)

    def worked_example(self) -> str:
        """Return an example from the plan that is being made, or ""."""
        from m4i_gui.item_models.plan_examples import plan_example

        return plan_example(str(self.property(TOPIC)), self.draft)

    def set_heading(self, title: str, purpose: str) -> None:
        """Show the page's title and its one sentence."""
        self.title.setText(title)
        self.purpose.setText(purpose)
        self.setAccessibleName(title)

    def add_field(self, key: str, field: Field) -> Field:
        """Remember which field shows a key, so that its problems appear beside it."""
        self.fields[key] = field
        return field

    def finish(self) -> None:
        """Push everything up; called once at the end of building."""
        self.column.addStretch(1)

    def entered(self) -> None:
        """The page is on screen now."""

    def left(self) -> None:
        """The page is going off screen: stop what only it needs."""

    def show_problems(self, problems: Sequence[DraftProblem]) -> None:
        """Show every problem of this page beside its control."""
        by_key: dict[str, DraftProblem] = {}
        for problem in problems:
            if problem.key not in by_key or problem.severity == "error":
                by_key[problem.key] = problem
        for key, field in self.fields.items():
            field.show_problem(by_key.get(key), insist=self.insist)

    def focus_first(self) -> None:
        """Give the keyboard to the first control that takes it, question marks aside."""
        for widget in self.widget().findChildren(QWidget):
            takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if (
                not takes
                or isinstance(widget, QToolButton | HelpButton)
                or widget.focusProxy() is not None
            ):
                continue
            if widget.isVisibleTo(self) and widget.isEnabled():
                _chosen(widget).setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def focus_key(self, key: str) -> None:
        """Bring the control of a key into view and give it the keyboard."""
        field = self.fields.get(key)
        if field is None:
            return
        for disclosure in self.disclosures:
            if disclosure.content.isAncestorOf(field):
                disclosure.set_open(True)
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(field, 20, 60)


def _chosen(widget: QWidget) -> QWidget:
    """Return the choice that is made, of several that exclude each other; else the widget.

    Qt lets one of a group take the keyboard, which need not be the one that a plan has ticked.
    """
    group = widget.group() if isinstance(widget, QRadioButton) else None
    checked = group.checkedButton() if group is not None else None
    return checked if checked is not None and checked.isVisible() else widget
