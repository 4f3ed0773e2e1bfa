"""Record inspector: one record with everything that is known about it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from m4i_core.audit.scores_table import METRICS
from m4i_core.data.problems_file import visible
from m4i_core.data.record import SET_NAMES
from m4i_gui.item_models import words
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.panels.picture_view import PictureView
from m4i_gui.panels.word_marks import shared_spans
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, Theme
from m4i_gui.widgets.card import Badge
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.labels import InfoLabel, PlainLabel

_SIDE = 220
_MOST_PICTURES = 4
_MOST_REFERENCES = 20
_LONGEST = 6000


class MarkedText(QTextBrowser):
    """Read-only plain text in which some words are marked; as high as its text."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._marks: list[tuple[int, int]] = []
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextBrowser { background: transparent; border: 0; padding: 0; }")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._write)

    def show_text(self, text: str, others: Sequence[str]) -> None:
        """Show a text and mark the words that occur in the others."""
        self._text = visible(text[:_LONGEST].replace("\n", " "))
        self._marks = shared_spans(self._text, [visible(other) for other in others])
        self._write()

    @property
    def marked(self) -> list[str]:
        """The words that are marked."""
        return [self._text[start:end] for start, end in self._marks]

    def _write(self) -> None:
        plain = QTextCharFormat()
        plain.setForeground(QColor(self._theme.colours.text))
        mark = QTextCharFormat()
        mark.setForeground(QColor(self._theme.colours.text))
        mark.setBackground(QColor(self._theme.colours.accent_soft))
        mark.setFontUnderline(True)
        mark.setUnderlineColor(QColor(self._theme.colours.accent))
        self.clear()
        cursor = QTextCursor(self.document())
        at = 0
        # insertText takes everything literally: no text can become markup here.
        for start, end in self._marks:
            cursor.insertText(self._text[at:start], plain)
            cursor.insertText(self._text[start:end], mark)
            at = end
        cursor.insertText(self._text[at:], plain)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(
            max(self.fontMetrics().lineSpacing(), round(self.document().size().height())) + 2
        )


class PercentileBar(QWidget):
    """Where a value lies among the others of its side."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(70, round(QFontMetricsF(self.font()).lineSpacing()))

    def set_share(self, share: float, name: str) -> None:
        """Show a share, 0 to 1."""
        self._share = share
        said = self.tr("higher than {0:.0f} % of the other records of its side").format(100 * share)
        self.setToolTip(said)
        self.setAccessibleName(f"{name}: {said}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        track = QRectF(0, middle - 3, self.width(), 6)
        painter.setBrush(QColor(self._theme.colours.sunken))
        painter.drawRoundedRect(track, 3, 3)
        painter.setBrush(QColor(self._theme.colours.accent))
        x = self._share * (self.width() - 8)
        painter.drawEllipse(QRectF(x, middle - 4, 8, 8))
        painter.end()


class RecordInspector(QFrame):
    """A side panel with one record."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._view: AuditView | None = None
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
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self._content())
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.pages)

    def _content(self) -> QScrollArea:
        theme = self._services.theme
        self.title = PlainLabel("", "heading", selectable=True)
        self.mark = QLabel()
        self.set_badge = Badge()
        self.group = PlainLabel("", "small", selectable=True)
        head = QHBoxLayout()
        head.setSpacing(SPACE_XS)
        head.addWidget(self.mark)
        head.addWidget(self.set_badge)
        head.addStretch(1)
        self.pictures_row = QGridLayout()
        self.pictures_row.setSpacing(SPACE_XS)
        self.pictures: list[PictureView] = []
        for place in range(_MOST_PICTURES):
            picture = PictureView(self._services, _SIDE if place == 0 else 70)
            self.pictures.append(picture)
            if place == 0:
                self.pictures_row.addWidget(picture, 0, 0, 1, 3)
            else:
                self.pictures_row.addWidget(picture, 1, place - 1)
        self.more_pictures = PlainLabel("", "small")
        self.prompt = PlainLabel("", selectable=True)
        self.generated = MarkedText(theme, self.tr("What the model wrote"))
        self.references_box = QVBoxLayout()
        self.references_box.setSpacing(SPACE_S)
        self.references: list[MarkedText] = []
        self.numbers = QGridLayout()
        self.numbers.setHorizontalSpacing(SPACE_S)
        self.numbers.setVerticalSpacing(SPACE_XS)
        self.numbers.setColumnStretch(2, 1)
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
        column.addLayout(self.pictures_row)
        column.addWidget(self.more_pictures)
        column.addWidget(self.prompt)
        column.addSpacing(SPACE_XS)
        column.addWidget(PlainLabel(self.tr("The model wrote"), "strong"))
        column.addWidget(self.generated)
        column.addSpacing(SPACE_XS)
        column.addWidget(
            InfoLabel(
                self.tr("People wrote"),
                self.tr("Words that the model used too are marked."),
                theme,
                role="strong",
            )
        )
        column.addLayout(self.references_box)
        column.addSpacing(SPACE_M)
        column.addWidget(
            InfoLabel(
                self.tr("In numbers"),
                self.tr(
                    "The dot shows where the value lies among the other records of the same side: "
                    "left is lowest, right is highest."
                ),
                theme,
                role="strong",
            )
        )
        column.addLayout(self.numbers)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setAccessibleName(self.tr("Record"))
        return scroll

    def sizeHint(self) -> QSize:
        return QSize(320, 600)

    def show_audit(self, view: AuditView | None) -> None:
        """Look at another audit; no record is chosen then."""
        self._view = view
        self.key = ""
        self.pages.setCurrentIndex(0)

    def stop(self) -> None:
        """Stop reading pictures."""
        for picture in self.pictures:
            picture.stop()

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
        name = SET_NAMES[columns.sets[row]]
        self.set_badge.say(words.set_label(name), "info" if columns.member[row] else "warning")
        shape = "circle" if columns.member[row] else "triangle"
        colour = "member" if columns.member[row] else "nonmember"
        self.mark.setPixmap(self._services.theme.pixmap(shape, 14, colour))
        group = columns.text("group", row)
        self.group.setText(self.tr("Group: {0}").format(visible(group)) if group else "")
        self.group.setVisible(bool(group))
        prompt = columns.text("prompt", row)
        self.prompt.setText(self.tr("Question: {0}").format(visible(prompt)) if prompt else "")
        self.prompt.setVisible(bool(prompt))
        self._show_pictures(columns.pictures(row))
        references = columns.references(row)
        generated = columns.text("generated", row)
        self.generated.show_text(generated or self.tr("(nothing)"), references)
        self._show_references(references, generated)
        self._show_numbers(view, row)
        self.pages.setCurrentIndex(1)

    def _show_pictures(self, paths: list[str]) -> None:
        for place, picture in enumerate(self.pictures):
            picture.setVisible(place < max(1, len(paths)))
            picture.show_picture(paths[place] if place < len(paths) else "")
        more = len(paths) - _MOST_PICTURES
        self.more_pictures.setText(self.tr("and {0} more").format(more) if more > 0 else "")
        self.more_pictures.setVisible(more > 0)

    def _show_references(self, references: list[str], generated: str) -> None:
        wanted = references[:_MOST_REFERENCES]
        while len(self.references) < len(wanted):
            text = MarkedText(
                self._services.theme,
                self.tr("Reference text {0}").format(len(self.references) + 1),
            )
            self.references.append(text)
            self.references_box.addWidget(text)
        for place, view in enumerate(self.references):
            view.setVisible(place < len(wanted))
            if place < len(wanted):
                view.show_text(wanted[place], [generated])

    def _show_numbers(self, view: AuditView, row: int) -> None:
        while self.numbers.count():
            old = self.numbers.takeAt(0)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        columns = view.columns
        line = 0
        for name in columns.number_names:
            value = float(columns.numbers(name)[row])
            attack = name[6:] if name.startswith("score_") else ""
            label = words.attack_label(attack) if attack else words.metric_label(name)
            bar = PercentileBar(self._services.theme)
            bar.set_share(columns.percentile(name, row), label)
            number = PlainLabel(f"{value:.3f}" if np.isfinite(value) else "–", wrap=False)
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            if attack:
                head = PlainLabel(label, "small")
                self.numbers.addWidget(head, line, 0, 1, 2)
                outcome = words.OUTCOMES[columns.outcomes(attack)[row]]
                right = outcome in ("TP", "TN")
                badge = Badge(words.outcome_label(outcome), "info" if right else "")
                badge.setToolTip(words.outcome_meaning(outcome))
                self.numbers.addWidget(badge, line, 2, Qt.AlignmentFlag.AlignRight)
                line += 1
                self.numbers.addWidget(PlainLabel(self.tr("score"), "muted", wrap=False), line, 0)
            else:
                told = PlainLabel(label, "muted", wrap=False)
                told.setToolTip(words.metric_meaning(name) if name in METRICS else label)
                self.numbers.addWidget(told, line, 0)
            self.numbers.addWidget(number, line, 1)
            self.numbers.addWidget(bar, line, 2)
            line += 1
