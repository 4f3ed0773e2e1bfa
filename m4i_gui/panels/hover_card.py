"""The card beside a hovered point: picture, texts, scores."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.data.problems_file import visible
from m4i_gui.item_models import words
from m4i_gui.item_models.record_columns import RecordColumns
from m4i_gui.item_models.record_sets import SHOWN_SETS
from m4i_gui.panels.picture_view import PictureView
from m4i_gui.panels.word_marks import shared_spans
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_M, SPACE_XS
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.marked_label import MarkedLabel

_SIDE = 104
_LONGEST = 700
"""Characters of a text: a report of 100 words is shown whole."""
_WIDE_FROM = 160
_WIDTH, _WIDE = 340, 560


def closest_reference(generated: str, references: list[str]) -> str:
    """Return the reference that shares the largest part of its words with the generated text."""
    best, found = -1.0, ""
    for reference in references[:20]:
        shared = sum(end - start for start, end in shared_spans(reference[:2000], [generated]))
        share = shared / max(1, len(reference))
        if share > best:
            best, found = share, reference
    return found


class HoverCard(QFrame):
    """Follows the pointer; never takes it."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedWidth(_WIDTH)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(18)
        shadow.setOffset(0, 3)
        self.setGraphicsEffect(shadow)
        self.picture = PictureView(services, _SIDE)
        self.title = PlainLabel("", "strong", wrap=False)
        self.kind = PlainLabel("", "small", wrap=False)
        self.generated = MarkedLabel(services.theme)
        self.closest = PlainLabel(self.tr("Closest reference"), "small", wrap=False)
        self.reference = MarkedLabel(services.theme, "small")
        self.numbers = PlainLabel("", "small")
        told = QVBoxLayout()
        told.setSpacing(SPACE_XS)
        self._parts: tuple[QWidget, ...] = (
            self.title,
            self.kind,
            self.generated,
            self.closest,
            self.reference,
            self.numbers,
        )
        for part in self._parts:
            told.addWidget(part)
        told.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        row.setSpacing(SPACE_M)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)
        self.hide()

    def show_record(self, columns: RecordColumns, row: int, attack: str, at: QPoint) -> None:
        """Show a record beside a place of the parent."""
        generated = columns.text("generated", row)
        reference = closest_reference(generated, columns.references(row))
        wide = max(len(generated), len(reference)) > _WIDE_FROM
        room = max(_WIDTH, self._around.width() - 2 * SPACE_M)
        self.setFixedWidth(min(_WIDE, room) if wide else _WIDTH)
        self.title.setText(_short(columns.text("id", row), 28))
        self.kind.setText(words.set_label(SHOWN_SETS[columns.sets[row]]))
        said_by_model, said_by_people = _short(generated), _short(reference)
        if said_by_model:
            self.generated.show_text(said_by_model, shared_spans(said_by_model, [said_by_people]))
        else:
            self.generated.show_text(self.tr("(nothing)"))
        self.closest.setVisible(bool(said_by_people))
        self.reference.setVisible(bool(said_by_people))
        self.reference.show_text(said_by_people, shared_spans(said_by_people, [said_by_model]))
        said = [f"ROUGE-L {columns.numbers('rouge_l')[row]:.2f}"]
        if attack in columns.attacks:
            score = columns.scores(attack)[row]
            outcome = words.outcome_label(words.ALL_OUTCOMES[columns.outcomes(attack)[row]])
            shown = f"{score:.3f}".replace("-", "\u2212") if np.isfinite(score) else "–"
            said.append(f"{words.attack_label(attack)}: {shown} – {outcome}")
        self.numbers.setText(" · ".join(said))
        pictures = columns.pictures(row)
        self.picture.show_picture(pictures[0] if pictures else "")
        room = self.width() - _SIDE - 3 * SPACE_M
        height = 0
        for part in self._parts:
            if part.isHidden():
                continue
            need = part.heightForWidth(room) if part.hasHeightForWidth() else -1
            need = need if need > 0 else part.sizeHint().height()
            part.setFixedHeight(need)
            height += need + SPACE_XS
        self.setFixedHeight(max(_SIDE, height) + 2 * SPACE_M)
        self.move(self._beside(at))
        self.raise_()
        self.show()

    def _beside(self, at: QPoint) -> QPoint:
        parent = self._around
        gap = 18
        x = at.x() + gap
        if x + self.width() > parent.width():
            x = max(0, at.x() - gap - self.width())
        y = min(max(0, at.y() - self.height() // 3), max(0, parent.height() - self.height()))
        return QPoint(x, y)


def _short(text: str, longest: int = _LONGEST) -> str:
    one_line = visible(" ".join(text.split()))
    return one_line if len(one_line) <= longest else one_line[: longest - 1] + "…"
