"""Live view of models that are learning: loss, quality, and what they say about two records."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from typing import Literal

import pyqtgraph as pg
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from m4i_core.jobs.events import StepProgress
from m4i_gui.item_models.work_examples import learning_example
from m4i_gui.panels.plot_style import PlotStyle, line_pen, symbol_of
from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, Theme
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import InfoLabel, PlainLabel
from m4i_gui.widgets.pictures import read_thumbnail

Role = Literal["target", "shadow"]
Side = Literal["member", "heldout"]
_PICTURE = 80
_WIDE = 760
_PLOT = 126


class Curve:
    """One line of a plot that grows epoch by epoch."""

    def __init__(self, plot: pg.PlotWidget, *, member: bool, theme: Theme, name: str) -> None:
        self.epochs: list[float] = []
        self.values: list[float] = []
        self._member = member
        self._theme = theme
        self._item = plot.plot([], [], name=name)
        self._fresh = False
        self.paint()

    def add(self, epoch: float, value: float | None) -> None:
        """Take note of a value; draws nothing. An epoch seen before is corrected."""
        if value is None or not math.isfinite(value):
            return
        if self.epochs and epoch <= self.epochs[-1]:
            if epoch == self.epochs[-1]:
                self.values[-1] = value
                self._fresh = True
            return
        self.epochs.append(epoch)
        self.values.append(value)
        self._fresh = True

    def draw(self) -> None:
        """Show what was noted since the last call."""
        if self._fresh:
            self._item.setData(self.epochs, self.values)
            self._fresh = False

    def clear(self) -> None:
        """Forget everything."""
        self.epochs, self.values = [], []
        self._item.setData([], [])

    def paint(self) -> None:
        """Put on the theme's colours: membership by colour, line style and shape."""
        colour = "member" if self._member else "nonmember"
        brush = pg.mkBrush(self._theme.colour(colour))
        self._item.setPen(line_pen(self._theme, colour, dashed=not self._member))
        self._item.setSymbol(symbol_of(self._member))
        self._item.setSymbolSize(6)
        self._item.setSymbolBrush(brush)
        self._item.setSymbolPen(None)


class SampleView(QWidget):
    """One record: its picture, what people wrote, and what the model says now."""

    def __init__(self, title: str, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self._shown_picture = ""
        self.mark = QLabel()
        self.title = PlainLabel(title, "strong", wrap=False)
        self.picture = QLabel()
        self.picture.setFixedSize(_PICTURE, _PICTURE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(self.tr("Picture of the record"))
        self.caption = PlainLabel("", selectable=True)
        self.caption.setAccessibleName(self.tr("What the model says now"))
        self.reference = PlainLabel("", "small", selectable=True)
        head = QHBoxLayout()
        head.setSpacing(SPACE_XS)
        head.addWidget(self.mark)
        head.addWidget(self.title)
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(SPACE_XS)
        words.addLayout(head)
        words.addWidget(self.caption)
        words.addWidget(self.reference)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        theme.changed.connect(self._paint)
        self._paint()

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show the newest texts (keys as in `StepProgress`)."""
        side = self._side
        caption = texts.get(f"{side}_caption")
        if caption is not None:
            self.caption.setText(f"“{_short(caption)}”" if caption.strip() else self.tr("(silent)"))
        reference = texts.get(f"{side}_reference")
        if reference is not None:
            self.reference.setText(self.tr("A person wrote: {0}").format(_short(reference)))
        picture = texts.get(f"{side}_picture")
        if picture is not None and picture != self._shown_picture:
            self._shown_picture = picture
            pixmap = read_thumbnail(picture, _PICTURE, self.devicePixelRatioF())
            if pixmap.isNull():
                self._no_picture()
            else:
                self.picture.setPixmap(pixmap)

    def clear(self) -> None:
        """Say that nothing is known yet."""
        self._shown_picture = ""
        self.caption.setText(self.tr("Nothing said yet."))
        self.reference.setText("")
        self._no_picture()

    def _no_picture(self) -> None:
        self.picture.setPixmap(self._theme.pixmap("picture", 32, "border_strong"))

    def _paint(self) -> None:
        member = self._side == "member"
        shape, colour = ("circle", "member") if member else ("triangle", "nonmember")
        self.mark.setPixmap(self._theme.pixmap(shape, 14, colour))
        if not self._shown_picture:
            self._no_picture()


class ModelMonitor(Card):
    """One model: two plots and two records.

    Args:
        role: "target" or "shadow".
        theme: The look.
    """

    def __init__(self, role: Role, theme: Theme, parent: QWidget | None = None) -> None:
        title = "Target model" if role == "target" else "Shadow model"
        super().__init__(title, parent=parent)
        self.title.setText(self.tr("Target model") if role == "target" else self.tr("Shadow model"))
        self.setAccessibleName(self.title.plain())
        self.role = role
        self._theme = theme
        self.state = PlainLabel(self.tr("not started"), "muted", wrap=False)
        self.header.addWidget(self.state)

        self.loss_plot = self._plot(self.tr("Loss"))
        self.quality_plot = self._plot(self.tr("Quality (ROUGE-L)"))
        names = (self.tr("training records"), self.tr("held-out records"))
        self.curves = {
            "loss": Curve(self.loss_plot, member=True, theme=theme, name=names[0]),
            "heldout_loss": Curve(self.loss_plot, member=False, theme=theme, name=names[1]),
            "members_rouge_l": Curve(self.quality_plot, member=True, theme=theme, name=names[0]),
            "heldout_rouge_l": Curve(self.quality_plot, member=False, theme=theme, name=names[1]),
        }
        plots = QGridLayout()
        plots.setHorizontalSpacing(SPACE_L)
        plots.setVerticalSpacing(SPACE_XS)
        plots.addWidget(
            InfoLabel(
                self.tr("Loss"),
                self.tr(
                    "How surprised the model is by the right words: lower is better. When the "
                    "line of held-out records turns up, the model begins to learn by heart."
                ),
                theme,
                role="muted",
            ),
            0,
            0,
        )
        plots.addWidget(
            InfoLabel(
                self.tr("Quality (ROUGE-L)"),
                self.tr(
                    "How much of the people's wording the model's texts share, from 0 to 1. A "
                    "wide gap between the two lines is what an attacker lives on."
                ),
                theme,
                role="muted",
            ),
            0,
            1,
        )
        plots.addWidget(self.loss_plot, 1, 0)
        plots.addWidget(self.quality_plot, 1, 1)
        plots.addLayout(self._legend(names), 2, 0, 1, 2)
        plots.setColumnStretch(0, 1)
        plots.setColumnStretch(1, 1)
        plots.setRowStretch(1, 1)
        # What is laid out by its width forgets the least height of what ignores its own wish.
        plots.setRowMinimumHeight(1, _PLOT)
        self.member = SampleView(self.tr("From the training data"), "member", theme)
        self.heldout = SampleView(self.tr("Held out"), "heldout", theme)
        self._samples = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._samples.setSpacing(SPACE_M)
        self._samples.addWidget(self.member, 1)
        self._samples.addWidget(self.heldout, 1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(SPACE_XL)
        self._parts.addLayout(plots, 5)
        self._parts.addLayout(self._samples, 4)
        self.body.addLayout(self._parts, 1)
        self._second_plot = QTimer(self)
        self._second_plot.setSingleShot(True)
        self._second_plot.setInterval(30)
        self._second_plot.timeout.connect(self._draw_quality)
        theme.changed.connect(self._paint)
        self.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the records beside the plots where there is room, else below them."""
        super().resizeEvent(event)
        beside = self.width() >= _WIDE
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(across if beside else down)
        self._samples.setDirection(down if beside else across)

    def _legend(self, names: tuple[str, str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self._marks = (QLabel(), QLabel())
        for mark, name in zip(self._marks, names, strict=True):
            row.addWidget(mark)
            row.addWidget(PlainLabel(name, "small", wrap=False))
            row.addSpacing(SPACE_S)
        row.addStretch(1)
        self._paint_marks()
        return row

    def _plot(self, name: str) -> pg.PlotWidget:
        plot = pg.PlotWidget()
        plot.setMinimumHeight(_PLOT)
        plot.setMaximumHeight(320)
        # As high as there is room for: a plot's own wish would hide the second model.
        plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        plot.setMinimumWidth(160)
        plot.setFrameShape(QFrame.Shape.NoFrame)
        plot.setMouseEnabled(x=False, y=False)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setAccessibleName(self.tr("{0} of the {1} model, by epoch").format(name, self.role))
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        PlotStyle(plot, self._theme)
        return plot

    def clear(self) -> None:
        """Forget everything."""
        for curve in self.curves.values():
            curve.clear()
        self.state.setText(self.tr("not started"))
        self.member.clear()
        self.heldout.clear()

    def take(self, updates: list[StepProgress]) -> None:
        """Show a batch of updates of this model; draws once however many there are."""
        numbers: dict[str, float] = {}
        texts: dict[str, str] = {}
        for update in updates:
            numbers.update(update.numbers)
            texts.update(update.texts)
            epoch = update.numbers.get("epoch")
            if epoch is None or not math.isfinite(epoch):
                continue
            for key, curve in self.curves.items():
                curve.add(epoch, update.numbers.get(key))
        for key in ("loss", "heldout_loss"):
            self.curves[key].draw()
        # A plot takes some 20 ms to paint: the second one gets its own turn of the event loop.
        self._second_plot.start()
        if texts:
            self.member.show_texts(texts)
            self.heldout.show_texts(texts)
        epoch, epochs = numbers.get("epoch", math.nan), numbers.get("epochs", math.nan)
        if math.isfinite(epoch) and math.isfinite(epochs):
            said = self.tr("epoch {0} of {1}").format(int(epoch), int(epochs))
            epsilon = numbers.get("epsilon", math.nan)
            if math.isfinite(epsilon):
                # Of a private training: what has been spent of the privacy budget so far.
                said = self.tr("{0} · ε spent: {1}").format(said, f"{epsilon:.2f}")
            self.state.setText(said)

    def _draw_quality(self) -> None:
        for key in ("members_rouge_l", "heldout_rouge_l"):
            self.curves[key].draw()

    def _paint(self) -> None:
        for curve in self.curves.values():
            curve.paint()
        self._paint_marks()

    def _paint_marks(self) -> None:
        shapes = (("circle", "member"), ("triangle", "nonmember"))
        for mark, (shape, colour) in zip(self._marks, shapes, strict=True):
            mark.setPixmap(self._theme.pixmap(shape, 12, colour))

    def worked_example(self) -> str:
        """Compare the losses that are shown now, in a sentence or two, or ""."""
        loss, heldout = self.curves["loss"], self.curves["heldout_loss"]
        return learning_example(
            self.title.plain(),
            list(zip(loss.epochs, loss.values, strict=True)),
            list(zip(heldout.epochs, heldout.values, strict=True)),
        )


class TrainingMonitor(QWidget):
    """Both models, one below the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.models: dict[Role, ModelMonitor] = {
            "target": ModelMonitor("target", theme),
            "shadow": ModelMonitor("shadow", theme),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_M, SPACE_S, 0)
        column.setSpacing(SPACE_M)
        for model in self.models.values():
            column.addWidget(model, 1)

    def clear(self) -> None:
        """Forget everything."""
        for model in self.models.values():
            model.clear()

    def show_models(self, roles: Collection[Role]) -> None:
        """Show the models that are trained; a target that exists already is not."""
        for role, model in self.models.items():
            model.setVisible(role in roles)

    def take(self, updates: list[StepProgress]) -> None:
        """Hand each model its updates (steps named "train_target" and "train_shadow")."""
        for role, model in self.models.items():
            # Reference models are shadows, too: "train_shadow_3".
            own = [update for update in updates if update.step.startswith(f"train_{role}")]
            if own:
                model.take(own)


def _short(text: str, longest: int = 220) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= longest else one_line[: longest - 1] + "…"
