"""Record inspector: one record with everything that is known about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from m4i_core.data.problems_file import visible
from m4i_gui.item_models import words
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.item_models.record_sets import SHOWN_SETS
from m4i_gui.panels.marked_text import MarkedText
from m4i_gui.panels.record_neighbours import RecordNeighbours
from m4i_gui.panels.record_numbers import RecordNumbers
from m4i_gui.panels.record_pictures import RecordPictures
from m4i_gui.panels.reference_texts import ReferenceTexts
from m4i_gui.panels.shadow_says import ShadowSays
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from m4i_gui.widgets.card import Badge
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.focus_order import order_focus
from m4i_gui.widgets.labels import InfoLabel, PlainLabel
from m4i_gui.widgets.scrolled import SteadyScrollArea, scrolled

_SHAPES = {"member": "circle", "nonmember": "triangle", "unknown": "diamond"}
_TONES = {"member": "info", "nonmember": "warning", "unknown": ""}


class RecordInspector(QFrame):
    """A side panel with one record.

    Args:
        services: Jobs and theme.
        selection: Lets the shadow model be asked about all selected records; may be left out.

    Signals:
        record_chosen: A neighbour was clicked; carries its key.
        select_requested: A record and its neighbours should be selected; carries their keys.
    """

    record_chosen = Signal(str)
    select_requested = Signal(object)

    def __init__(
        self,
        services: Services,
        selection: Selection | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._view: AuditView | None = None
        self._generated = ""
        self._references: list[str] = []
        self.key = ""
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Record"))
        self.setMinimumWidth(270)
        theme = services.theme
        self.empty = EmptyState(
            theme,
            "picture",
            self.tr("No record chosen"),
            self.tr("Click a point in the explorer or a line in the table to look at a record."),
        )
        self.empty.title.setMinimumWidth(180)
        self.empty.sentence.setMinimumWidth(180)
        self._make_parts(selection)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self._content())
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.pages)

    def _make_parts(self, selection: Selection | None) -> None:
        services, theme = self._services, self._services.theme
        self.title = PlainLabel("", "heading", selectable=True)
        self.mark = QLabel()
        self.set_badge = Badge()
        self.group = PlainLabel("", "small", selectable=True)
        self.gallery = RecordPictures(services)
        self.pictures = self.gallery.pictures
        self.prompt = PlainLabel("", selectable=True)
        self.generated = MarkedText(theme, self.tr("What the model wrote"))
        self.compared = PlainLabel("", "small")
        self.reference_texts = ReferenceTexts(theme)
        self.reference_texts.picked.connect(self._compare_with)
        self.references = self.reference_texts.texts
        self.shadow = ShadowSays(services, selection)
        self.numbers = RecordNumbers(theme)
        self.neighbours = RecordNeighbours(services)
        self.neighbours.record_chosen.connect(self.record_chosen)
        self.neighbours.select_requested.connect(self.select_requested)

    def _content(self) -> SteadyScrollArea:
        head = QHBoxLayout()
        head.setSpacing(SPACE_XS)
        head.addWidget(self.mark)
        head.addWidget(self.set_badge)
        head.addStretch(1)
        inside = QWidget()
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addWidget(
            PlainLabel(self.tr("How close is the text to what people wrote?"), "muted")
        )
        column.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(self.group)
        column.addWidget(self.gallery)
        column.addWidget(self.prompt)
        column.addSpacing(SPACE_XS)
        column.addWidget(PlainLabel(self.tr("The model wrote"), "strong"))
        column.addWidget(self.generated)
        column.addWidget(self.compared)
        sections: tuple[tuple[str, str, QWidget], ...] = (
            (
                self.tr("People wrote"),
                self.tr(
                    "Words that the model used too are marked. Press a reference's line to mark in "
                    "the model's text what it shares with this one alone."
                ),
                self.reference_texts,
            ),
            (
                self.tr("In numbers"),
                self.tr(
                    "How this record stands among the others of the same side. On the bar, the dot "
                    "is its place among all, the upright tick its place among the non-members: "
                    "left is lowest, right is highest."
                ),
                self.numbers,
            ),
            (
                self.tr("The shadow model says"),
                self.tr(
                    "The shadow is the attacker's own model. It never saw the target's records, so "
                    "what it writes about one shows how close a model comes without having seen it."
                ),
                self.shadow,
            ),
            (
                self.tr("Nearest records"),
                self.tr(
                    "Records whose features are most alike, measured in the original space and not "
                    "on a map. Click one to look at it."
                ),
                self.neighbours,
            ),
        )
        for text, explanation, part in sections:
            column.addSpacing(SPACE_M)
            column.addWidget(InfoLabel(text, explanation, self._services.theme, role="strong"))
            column.addWidget(part)
        column.addStretch(1)
        self.scroll_area = scrolled(inside, self.tr("Record"))
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self.scroll_area

    def sizeHint(self) -> QSize:
        return QSize(320, 600)

    def show_audit(self, view: AuditView | None) -> None:
        """Look at another audit; no record is chosen then."""
        self._view = view
        self.key = ""
        self.shadow.show_audit(view)
        self.neighbours.show_audit(view)
        self.pages.setCurrentIndex(0)

    def stop(self) -> None:
        """Stop reading pictures, and asking the shadow model."""
        self.gallery.stop()
        self.shadow.stop()

    def show_record(self, key: str) -> None:
        """Show a record."""
        view = self._view
        row = view.columns.row(key) if view is not None else None
        if view is None or row is None:
            self.key = ""
            self.pages.setCurrentIndex(0)
            return
        self.key = key
        columns = view.columns
        self.title.setText(visible(columns.text("id", row)))
        name = SHOWN_SETS[columns.sets[row]]
        kind = columns.membership(row)
        self.set_badge.say(words.set_label(name), _TONES[kind])
        self.mark.setPixmap(self._services.theme.pixmap(_SHAPES[kind], 14, kind))
        group = columns.text("group", row)
        self.group.setText(self.tr("Group: {0}").format(visible(group)) if group else "")
        self.group.setVisible(bool(group))
        prompt = columns.text("prompt", row)
        self.prompt.setText(self.tr("Question: {0}").format(visible(prompt)) if prompt else "")
        self.prompt.setVisible(bool(prompt))
        self.gallery.show_pictures(columns.text("id", row), columns.pictures(row))
        self.gallery.setVisible(bool(columns.pictures(row)))
        self._references = columns.references(row)
        self._generated = columns.text("generated", row)
        self.reference_texts.show_texts(self._references, self._generated)
        order_focus(self.scroll_area)
        self._compare_with(-1)
        self.numbers.show_row(columns, row)
        self.shadow.show_row(row)
        self.neighbours.show_record(key)
        self.pages.setCurrentIndex(1)

    def _compare_with(self, place: int) -> None:
        """Mark in the model's text what it shares with one reference, or with any of them."""
        alone = 0 <= place < len(self._references)
        compared = [self._references[place]] if alone else self._references
        self.generated.show_text(self._generated or self.tr("(nothing)"), compared)
        if alone:
            said = self.tr("Marked: words shared with reference {0}.").format(place + 1)
        else:
            said = self.tr("Marked: words that at least one person used.")
        self.compared.setText(said)
        self.compared.setVisible(bool(self._references) and bool(self._generated))
