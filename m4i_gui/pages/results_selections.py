"""The results page's named selections: the menu, the dialog, choosing and exporting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.item_models.records_file import write_records_csv
from m4i_gui.item_models.records_model import RecordsModel
from m4i_gui.panels.selections_dialog import SelectionsDialog
from m4i_gui.services.named_selections import NamedSelection, NamedSelections, read_selections
from m4i_gui.widgets.buttons import make_tool_button
from m4i_gui.widgets.error_dialog import show_error

if TYPE_CHECKING:
    from m4i_gui.pages.results import ResultsPage

_MOST_IN_MENU = 15
Found = list[NamedSelection] | M4IError


def find_selections(folder: Path) -> Found:
    """Read an audit's named selections, or return why they cannot be read."""
    try:
        return read_selections(folder)
    except M4IError as error:
        return error


class SelectionKeeper(QObject):
    """Keeps selections of a results page under names.

    Args:
        page: Whose selection is kept.

    Attributes:
        kept: The named selections of the audit that is shown.
        button: Opens the menu.
    """

    def __init__(self, page: ResultsPage) -> None:
        super().__init__(page)
        self._page = page
        self._chosen = ""
        self.kept = NamedSelections(page.services.jobs, self)
        self.kept.failed.connect(self._not_written)
        self.dialog: SelectionsDialog | None = None
        self.menu = QMenu(page)
        self.menu.aboutToShow.connect(self._fill)
        self.button = make_tool_button(self.tr("Named selections"), "bookmark", page.services.theme)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self.menu)

    @property
    def selection_words(self) -> str:
        """How this selects, for the names of steps."""
        return self.tr("named selection “{0}”").format(self._chosen)

    def show(self, folder: Path, found: Found) -> None:
        """Show those of another audit."""
        self.kept.show(folder, found)
        if isinstance(found, M4IError):
            self._page.say(found.message)

    def _fill(self) -> None:
        self.menu.clear()
        keep = self.menu.addAction(self.tr("&Keep the selection under a name …"))
        keep.setEnabled(len(self._page.selection) > 0)
        keep.triggered.connect(self.open)
        self.menu.addAction(self.tr("&All named selections …")).triggered.connect(self.open)
        listed = self.kept.listed[-_MOST_IN_MENU:]
        if listed:
            self.menu.addSeparator()
        for one in reversed(listed):
            text = self.tr("{0} ({1})").format(one.name, f"{len(one.ids):,}")
            action = self.menu.addAction(text.replace("&", "&&"))
            action.setData(one.name)
            action.triggered.connect(self._from_menu)

    def open(self) -> None:
        """Open the list of named selections."""
        page = self._page
        if page.view is None:
            return
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = SelectionsDialog(self.kept, page.selection, page.services.theme, page)
        self.dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self.dialog.wanted.connect(self.use)
        self.dialog.export_wanted.connect(self.export)
        self.dialog.open()

    def _from_menu(self) -> None:
        self.use(str(cast(QAction, self.sender()).data()))

    def use(self, name: str) -> None:
        """Make a named selection the present one; records that are gone are said."""
        found, view = self.kept.get(name), self._page.view
        if found is None or view is None:
            return
        known = [key for key in found.ids if view.columns.row(key) is not None]
        self._chosen = name
        self._page.selection.select(known, self)
        lost = len(found.ids) - len(known)
        if lost:
            self._page.say(
                self.tr("{0} of the {1} records of “{2}” are not in this audit any more.").format(
                    f"{lost:,}", f"{len(found.ids):,}", name
                )
            )

    def export(self, name: str, what: str) -> None:
        """Ask for a file and write a named selection."""
        safe = "".join(c if c.isalnum() or c in "-_ " else "-" for c in name).strip() or "selection"
        path = self._page._ask_file(f"{safe}.csv", self.tr("CSV (*.csv)"))
        if path:
            self.write(name, what, path)

    def write(self, name: str, what: str, path: str) -> None:
        """Write the records of a named selection, in the background.

        Args:
            name: Which.
            what: "ids" (id, data set and set only) or "rows" (all columns).
            path: Of the CSV file.
        """
        found, view = self.kept.get(name), self._page.view
        if found is None or view is None:
            return
        columns, rows = view.columns, view.columns.rows_of(found.ids)
        every = [column.name for column in _columns(columns)]
        short = [column for column in ("id", "dataset", "set") if column in every]
        names = every if what == "rows" else short

        def work(progress: Progress, cancel: CancelToken) -> object:
            write_records_csv(columns, rows, names, Path(path), progress, cancel)
            return path

        label = self.tr("Writing {0} records").format(f"{len(rows):,}")
        self._page._start_export(label, path, work)

    def _not_written(self, error: M4IError) -> None:
        show_error(error, self._page.services.theme, self._page)


def _columns(records: Any) -> list[Any]:
    model = RecordsModel()
    model.show_records(records)
    return model.columns
