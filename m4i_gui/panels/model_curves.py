"""A model's training: quality and loss over epochs, the gap between the lines, and its captions."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSlider

from m4i_core.audit.opened import EpochRow
from m4i_core.data.problems_file import visible
from m4i_gui.item_models.training_gap import gap_of, gap_words
from m4i_gui.panels.plot_style import PlotStyle, line_pen, symbol_of
from m4i_gui.services.theme import SPACE_L, SPACE_S, SPACE_XS, Theme
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import InfoLabel, PlainLabel, as_tool_tip

_NAN = float("nan")


class CurvePlot(pg.PlotWidget):
    """Members and held-out records over epochs, the gap between them shaded."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setMinimumSize(200, 170)
        self.setMaximumHeight(300)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setLabel("bottom", self.tr("Epoch"))
        self.getPlotItem().getAxis("left").enableAutoSIPrefix(False)
        PlotStyle(self, theme)
        self.member = self.plot([], [])
        self.heldout = self.plot([], [])
        self._fill = pg.FillBetweenItem(self.member, self.heldout)
        self._fill.setZValue(-10)
        self.addItem(self._fill)
        self._now = pg.InfiniteLine(angle=90)
        self.addItem(self._now, ignoreBounds=True)
        theme.changed.connect(self._paint)
        self._paint()

    def show_values(self, epochs: list[int], member: list[float], heldout: list[float]) -> None:
        """Show two lines; what is not finite is left out."""
        x = np.array(epochs, dtype=np.float64)
        for item, values in ((self.member, member), (self.heldout, heldout)):
            y = np.array(values, dtype=np.float64)
            good = np.isfinite(y)
            item.setData(x[good], y[good])
        shown = [
            0 if item.yData is None else len(item.yData) for item in (self.member, self.heldout)
        ]
        self._fill.setVisible(shown[0] == shown[1] > 0)
        self.autoRange()

    def sizeHint(self) -> QSize:
        return QSize(280, 230)

    def show_epoch(self, epoch: int) -> None:
        """Mark an epoch."""
        self._now.setPos(epoch)

    def _paint(self) -> None:
        theme = self._theme
        for item, member in ((self.member, True), (self.heldout, False)):
            colour = "member" if member else "nonmember"
            item.setPen(line_pen(theme, colour, dashed=not member))
            item.setSymbol(symbol_of(member))
            item.setSymbolSize(6)
            item.setSymbolBrush(pg.mkBrush(theme.colour(colour)))
            item.setSymbolPen(None)
        self._fill.setBrush(pg.mkBrush(theme.colour("member", 34)))
        self._now.setPen(line_pen(theme, "border_strong", width=1.2))


class ModelCurves(Card):
    """One model: two plots, what the gap means, and what it said in each epoch.

    Args:
        role: "target" or "shadow", for the heading and for screen readers.
        theme: Look.
    """

    def __init__(self, role: str, theme: Theme) -> None:
        super().__init__(" ")
        self.role = role
        self._theme = theme
        self._rows: list[EpochRow] = []
        self.title.setText(self.tr("Target model") if role == "target" else self.tr("Shadow model"))
        self.setAccessibleName(self.title.plain())
        self.gap = PlainLabel("", "muted", wrap=False)
        self.header.addWidget(self.gap)
        self.quality = CurvePlot(theme, self.tr("Quality by epoch, {0} model").format(role))
        self.loss = CurvePlot(theme, self.tr("Loss by epoch, {0} model").format(role))
        plots = QGridLayout()
        plots.setHorizontalSpacing(SPACE_L)
        plots.setVerticalSpacing(SPACE_XS)
        plots.addWidget(
            InfoLabel(
                self.tr("Quality (ROUGE-L)"),
                self.tr(
                    "How much of the people's wording the model's texts share, from 0 to 1. The "
                    "shaded gap is what an attacker lives on."
                ),
                theme,
                role="muted",
            ),
            0,
            0,
        )
        plots.addWidget(
            InfoLabel(
                self.tr("Loss"),
                self.tr(
                    "How surprised the model is by the right words: lower is better. When the "
                    "line of held-out records turns up, the model learns by heart."
                ),
                theme,
                role="muted",
            ),
            0,
            1,
        )
        plots.addWidget(self.quality, 1, 0)
        plots.addWidget(self.loss, 1, 1)
        plots.setColumnStretch(0, 1)
        plots.setColumnStretch(1, 1)
        self.body.addLayout(plots)
        self.body.addLayout(self._legend())
        self.explanation = PlainLabel("", selectable=True)
        # Splitters ask for the least height without asking how wide: room for wrapped lines.
        self.explanation.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.explanation.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.explanation)
        self.body.addLayout(self._captions())
        self.body.addStretch(1)
        theme.changed.connect(self._paint)
        self._paint()

    def _legend(self) -> QHBoxLayout:
        self._marks = (QLabel(), QLabel())
        self.heldout_name = PlainLabel("", "small", wrap=False)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self._marks[0])
        row.addWidget(PlainLabel(self.tr("members"), "small", wrap=False))
        row.addSpacing(SPACE_S)
        row.addWidget(self._marks[1])
        row.addWidget(self.heldout_name)
        row.addStretch(1)
        return row

    def _captions(self) -> QGridLayout:
        self.epoch_label = PlainLabel("", "strong", wrap=False)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(
            self.tr("Epoch whose captions are shown, {0} model").format(self.role)
        )
        self.slider.valueChanged.connect(self._show_epoch)
        self.member_caption = PlainLabel("", selectable=True)
        self.heldout_caption = PlainLabel("", selectable=True)
        self.member_id = PlainLabel("", "small", wrap=False)
        self.heldout_id = PlainLabel("", "small", wrap=False)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(SPACE_XS)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.epoch_label, 0, 0)
        grid.addWidget(self.slider, 0, 1)
        pairs = ((self.member_id, self.member_caption), (self.heldout_id, self.heldout_caption))
        for place, (name, caption) in enumerate(pairs):
            grid.addWidget(name, 1 + place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(caption, 1 + place, 1)
            caption.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
            caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return grid

    def show_model(self, name: str, meaning: str, rows: list[EpochRow]) -> None:
        """Show another model.

        Args:
            name: For the heading; shown literally.
            meaning: For its tool tip; shown literally.
            rows: Its history.
        """
        self.title.setText(name)
        self.title.setToolTip(as_tool_tip(meaning))
        self.show_rows(rows)

    def show_rows(self, rows: list[EpochRow]) -> None:
        """Show another history."""
        self._rows = rows
        epochs = [row.epoch for row in rows]
        self.quality.show_values(
            epochs,
            [row.members.get("rouge_l", _NAN) for row in rows],
            [row.heldout.get("rouge_l", _NAN) for row in rows],
        )
        self.loss.show_values(
            epochs,
            [row.loss for row in rows],
            [_NAN if row.heldout_loss is None else row.heldout_loss for row in rows],
        )
        found = gap_words(gap_of(rows))
        self.explanation.setText(found)
        self.explanation.setVisible(bool(found))
        if not rows:
            return
        last = rows[-1]
        if "rouge_l" in last.members and "rouge_l" in last.heldout:
            gap = last.members["rouge_l"] - last.heldout["rouge_l"]
            # Not "-0.00".
            self.gap.setText(self.tr("gap at the end: {0:.2f}").format(round(gap, 2) + 0.0))
        else:
            self.gap.setText("")
        validation = last.heldout_kind == "validation"
        self.heldout_name.setText(
            self.tr("validation records") if validation else self.tr("non-members (only watched)")
        )
        self.slider.blockSignals(True)
        self.slider.setRange(0, len(rows) - 1)
        self.slider.setValue(len(rows) - 1)
        self.slider.blockSignals(False)
        self._show_epoch(len(rows) - 1)

    def _show_epoch(self, place: int) -> None:
        if not 0 <= place < len(self._rows):
            return
        row = self._rows[place]
        said = self.tr("Epoch {0}").format(row.epoch)
        if row.epsilon is not None:
            said = self.tr("{0} · ε spent: {1}").format(said, f"{row.epsilon:.2f}")
        self.epoch_label.setText(said)
        self.quality.show_epoch(row.epoch)
        self.loss.show_epoch(row.epoch)
        self.member_id.setText(self.tr("A member"))
        self.heldout_id.setText(self.tr("Held out"))
        self.member_id.setToolTip(visible(row.member_id))
        self.heldout_id.setToolTip(visible(row.heldout_id))
        self.member_caption.setText(_said(row.member_caption))
        self.heldout_caption.setText(_said(row.heldout_caption))
        said = f"{self.member_caption.plain()} / {self.heldout_caption.plain()}"
        self.slider.setAccessibleDescription(said)

    def _paint(self) -> None:
        shapes = (("circle", "member"), ("triangle", "nonmember"))
        for mark, (shape, colour) in zip(self._marks, shapes, strict=True):
            mark.setPixmap(self._theme.pixmap(shape, 12, colour))


def _said(text: str) -> str:
    shown = visible(" ".join(text.split()))[:300]
    return f"“{shown}”" if shown else QCoreApplication.translate("training_curves", "(silent)")
