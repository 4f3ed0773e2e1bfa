"""The report's real pages, made in the background while its options change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.report.options import ReportOptions
from m4i_gui.services.jobs import Job, Work
from m4i_gui.services.services import Services
from m4i_gui.services.theme import ICON, SPACE_S
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from m4i_gui.report.preview import PageMaker, ReportPages
    from m4i_gui.report.source import Opened

DEBOUNCE_MS = 350
_ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)


class ReportPreview(QWidget):
    """Shows a report as it would be exported with the present options.

    Args:
        services: Runs the work.
        opened: A finished audit, or a study as far as it is.

    Signals:
        shown: New pages are on screen; carries (name, caption) of the report's figures.
    """

    shown = Signal(object)

    def __init__(self, services: Services, opened: Opened, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._pages = _Pages(opened)
        self._wanted: ReportOptions | None = None
        self._job: Job | None = None
        self._closed = False
        self._buffer: QBuffer | None = None
        self.document = QPdfDocument(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._start)
        self.view = QPdfView(self)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(self.tr("Pages of the report"))
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.pageNavigator().currentPageChanged.connect(self._page_changed)
        self.status = PlainLabel("", "small")
        self.status.setAccessibleName(self.tr("State of the preview"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addLayout(self._bar())
        column.addWidget(self.view, 1)
        column.addWidget(self.status)
        self._page_changed()

    def _bar(self) -> QHBoxLayout:
        def tool(icon: str, tip: str) -> QToolButton:
            button = QToolButton(self)
            if icon in "−+":
                button.setText(icon)
            else:
                button.setIconSize(QSize(ICON, ICON))
                self._services.theme.keep_icon(button, icon)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            return button

        self.previous_button = tool("chevron-left", self.tr("Previous page"))
        self.next_button = tool("chevron-right", self.tr("Next page"))
        self.smaller_button = tool("−", self.tr("Smaller"))
        self.larger_button = tool("+", self.tr("Larger"))
        self.fit_button = make_button(self.tr("Fit width"), "quiet")
        self.page_label = QLabel()
        self.page_label.setTextFormat(Qt.TextFormat.PlainText)
        self.previous_button.clicked.connect(self.previous_page)
        self.next_button.clicked.connect(self.next_page)
        self.smaller_button.clicked.connect(self.zoom_out)
        self.larger_button.clicked.connect(self.zoom_in)
        self.fit_button.clicked.connect(self.fit_width)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for widget in (self.previous_button, self.page_label, self.next_button):
            row.addWidget(widget)
        row.addStretch(1)
        for zoom in (self.smaller_button, self.larger_button, self.fit_button):
            row.addWidget(zoom)
        return row

    # Pages -------------------------------------------------------------------------------------

    @property
    def page(self) -> int:
        """The page on screen, from 0."""
        return self.view.pageNavigator().currentPage()

    def show_page(self, page: int) -> None:
        """Go to a page, from 0."""
        if 0 <= page < self.document.pageCount():
            self.view.pageNavigator().jump(page, QPointF(), 0)

    def next_page(self) -> None:
        """Go one page on."""
        self.show_page(self.page + 1)

    def previous_page(self) -> None:
        """Go one page back."""
        self.show_page(self.page - 1)

    def _page_changed(self) -> None:
        count = self.document.pageCount()
        page = self.page
        self.page_label.setText(
            self.tr("Page {0} of {1}").format(page + 1, count) if count else self.tr("No page yet")
        )
        self.previous_button.setEnabled(page > 0)
        self.next_button.setEnabled(page + 1 < count)

    # Zoom --------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """Factor on screen; 1 is the size on paper."""
        if self.view.zoomMode() == QPdfView.ZoomMode.Custom:
            return self.view.zoomFactor()
        width = self.document.pagePointSize(0).width() if self.document.pageCount() else 0.0
        paper = width * self.logicalDpiX() / 72.0
        return self.view.viewport().width() / paper if paper else 1.0

    def zoom_in(self) -> None:
        """Show pages larger."""
        self._set_zoom(next((z for z in _ZOOMS if z > self.zoom + 0.01), _ZOOMS[-1]))

    def zoom_out(self) -> None:
        """Show pages smaller."""
        self._set_zoom(next((z for z in reversed(_ZOOMS) if z < self.zoom - 0.01), _ZOOMS[0]))

    def fit_width(self) -> None:
        """Show pages as wide as there is room."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _set_zoom(self, factor: float) -> None:
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(factor)

    # Making ------------------------------------------------------------------------------------

    def show_options(self, options: ReportOptions) -> None:
        """Show the report with these options soon; a newer call replaces an older one."""
        self._wanted = options
        if self._job is not None:
            self._job.cancel()
        self.status.setText(self.tr("Updating the preview …"))
        self._timer.start()

    def end(self) -> None:
        """Stop what is being made; nothing more is shown."""
        self._closed = True
        self._wanted = None
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()

    @property
    def busy(self) -> bool:
        """Whether newer pages are still to come."""
        return self._job is not None or self._timer.isActive()

    def _start(self) -> None:
        options = self._wanted
        if options is None or self._job is not None:
            # The job that is ending starts the next one.
            return
        self._wanted = None
        self._job = self._services.jobs.start(
            self.tr("Preview of the report"),
            self._pages.work(options),
            done=self._made,
            failed=self._failed,
            progress=self._progress,
            cancelled=self._cancelled,
        )

    def _progress(self, updates: list[ProgressUpdate]) -> None:
        fraction = updates[-1].fraction
        if fraction is not None and not self._closed:
            self.status.setText(
                self.tr("Updating the preview … {0} %").format(round(100 * fraction))
            )

    def _made(self, made: object) -> None:
        self._job = None
        if self._closed:
            return
        pages: ReportPages = made  # type: ignore[assignment]
        place = self.view.verticalScrollBar().value()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(pages.pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(buffer)
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = buffer
        self.view.verticalScrollBar().setValue(place)
        self.status.setText("")
        self._page_changed()
        self.shown.emit(pages.figures)
        self._next()

    def _failed(self, error: M4IError) -> None:
        self._job = None
        if not self._closed:
            parts = (error.message, error.subject, error.remedy)
            self.status.setText(" ".join(part for part in parts if part))
        self._next()

    def _cancelled(self) -> None:
        self._job = None
        self._next()

    def _next(self) -> None:
        if self._wanted is not None and not self._timer.isActive():
            self._start()


class _Pages:
    """Makes pages in a worker's thread, one job at a time; knows no widget."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._maker: PageMaker | None = None

    def work(self, options: ReportOptions) -> Work:
        """Return the work of a job."""

        def made(progress: Progress, cancel: CancelToken) -> object:
            # matplotlib and the engine: imported where they are needed.
            from m4i_gui.report.preview import PageMaker

            if self._maker is None:
                self._maker = PageMaker(self._opened)
            return self._maker.make(options, progress, cancel)

        return made
