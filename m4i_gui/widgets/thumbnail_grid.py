"""Pictures with their captions, decoded in the background and only when they come into view."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from m4i_core.data.record import Record
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.services.jobs import Job, JobService
from m4i_gui.services.theme import Theme
from m4i_gui.widgets.labels import as_tool_tip

SIDE = 128
_BATCH = 16
_MOST_SHOWN = 240
_LONGEST_CAPTION = 400
CAPTION_ROLE = Qt.ItemDataRole.UserRole + 1
FAILED_ROLE = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex


def to_image(path: Path, side: int) -> QImage:
    """Decode a thumbnail; runs in a worker thread."""
    from m4i_core.data.pictures import thumbnail

    picture = thumbnail(path, side).convert("RGB")
    return QImage(
        picture.tobytes(),
        picture.width,
        picture.height,
        3 * picture.width,
        QImage.Format.Format_RGB888,
    ).copy()


class ThumbnailModel(QAbstractListModel):
    """A sample of records; pictures arrive after they were asked for."""

    def __init__(self, jobs: JobService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._records: list[Record] = []
        self._images: dict[int, QImage | None] = {}
        self._wanted: dict[int, None] = {}
        self._job: Job | None = None
        self._generation = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._load)

    def set_records(self, records: Sequence[Record]) -> None:
        """Show other records; what was being decoded is dropped."""
        self.stop()
        self.beginResetModel()
        self._records = list(records)
        self._images.clear()
        self._generation += 1
        self.endResetModel()

    def stop(self) -> None:
        """Stop decoding."""
        self._wanted.clear()
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._records)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        record = self._records[row]
        caption = record.references[0] if record.references else ""
        if role == CAPTION_ROLE:
            return caption[:_LONGEST_CAPTION]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{record.id}: {caption[:_LONGEST_CAPTION]}"
        if role == Qt.ItemDataRole.DecorationRole:
            if row not in self._images:
                self._wanted[row] = None
                # Starting it again would put it off for as long as the view goes on asking.
                if self._job is None and not self._timer.isActive():
                    self._timer.start()
            return self._images.get(row)
        if role == FAILED_ROLE:
            return row in self._images and self._images[row] is None
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(record)
        return None

    def _load(self) -> None:
        if self._job is not None or not self._wanted:
            return
        rows = list(self._wanted)[-_BATCH:]  # What was asked for last is what is in view now.
        for row in rows:
            del self._wanted[row]
        paths = [(row, self._records[row].pictures[0]) for row in rows]
        generation = self._generation

        def work(progress: Progress, cancel: CancelToken) -> object:
            images: dict[int, QImage | None] = {}
            for row, path in paths:
                cancel.check()
                try:
                    images[row] = to_image(path, SIDE)
                except Exception:  # a picture that cannot be read shows a sign in its place
                    images[row] = None
            return generation, images

        self._job = self._jobs.start(
            self.tr("Drawing thumbnails"), work, done=self._loaded, failed=self._failed
        )

    def _loaded(self, result: tuple[int, dict[int, QImage | None]]) -> None:
        generation, images = result
        if generation != self._generation:
            return
        self._job = None
        self._images.update(images)
        for row in images:
            index = self.index(row)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])
        if self._wanted:
            self._timer.start()

    def _failed(self, error: object) -> None:
        self._job = None


def _tip(record: Record) -> str:
    """Return id, captions and group as a tool tip that no caption can turn into markup."""
    lines = [record.id, *(text[:_LONGEST_CAPTION] for text in record.references[:6])]
    if record.group:
        lines.append(f"[{record.group}]")
    return as_tool_tip("\n".join(lines))


class _Delegate(QStyledItemDelegate):
    """Draws a picture with its caption below, as plain text on two lines."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(SIDE + 16, SIDE + 16 + 2 * option.fontMetrics.lineSpacing())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRect(option.rect.left() + 8, option.rect.top() + 4, SIDE, SIDE)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 6, 6)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(place), 6, 6)
        painter.fillPath(outline, QColor(colours.surface))
        image = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(image, QImage):
            painter.setClipPath(outline)
            scale = max(SIDE / image.width(), SIDE / image.height())
            shown = QRectF(0, 0, SIDE / scale, SIDE / scale)
            shown.moveCenter(QRectF(image.rect()).center())
            if max(image.width(), image.height()) > 2.5 * min(image.width(), image.height()):
                fit = image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
                target = QRectF(0, 0, fit.width(), fit.height())
                target.moveCenter(QRectF(place).center())
                painter.drawImage(target, image)
            else:
                painter.drawImage(QRectF(place), image, shown)
            painter.setClipping(False)
        elif index.data(FAILED_ROLE):
            painter.setPen(QColor(colours.muted))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "✕")
        self._caption(painter, option, place, str(index.data(CAPTION_ROLE) or ""))
        painter.restore()

    def _caption(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, caption: str
    ) -> None:
        painter.setPen(QColor(self._theme.colours.text))
        line_height = option.fontMetrics.lineSpacing()
        layout = QTextLayout(" ".join(caption.split()), option.font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        top = place.bottom() + 4
        for number in range(2):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(SIDE)
            text = layout.text()[line.textStart() : line.textStart() + line.textLength()]
            if number == 1:
                text = option.fontMetrics.elidedText(
                    layout.text()[line.textStart() :], Qt.TextElideMode.ElideRight, SIDE
                )
            painter.drawText(
                QRect(place.left(), top + number * line_height, SIDE, line_height),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                text,
            )
        layout.endLayout()


class ThumbnailGrid(QListView):
    """A grid over a sample of the records, evenly spread over all of them."""

    def __init__(self, jobs: JobService, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Some of the pictures with their captions"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSpacing(2)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.thumbnails = ThumbnailModel(jobs, self)
        self.setModel(self.thumbnails)
        self.setItemDelegate(_Delegate(theme, self))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        row = SIDE + 22 + 2 * self.fontMetrics().lineSpacing()
        self.setMinimumHeight(row + 8)
        self.setMaximumHeight(2 * row + 8)
        self.shown = 0
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        return QSize(600, self.maximumHeight())

    def set_records(self, records: Sequence[Record]) -> None:
        """Show up to 240 records, evenly spread."""
        total = len(records)
        step = max(1, -(-total // _MOST_SHOWN))
        sample = [records[index] for index in range(0, total, step)]
        self.shown = len(sample)
        self.thumbnails.set_records(sample)

    def stop(self) -> None:
        """Stop decoding; what is shown stays."""
        self.thumbnails.stop()
