"""Saving the pictures of the view that is looked at, for every page that has some."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from m4i_core.errors import M4IError
from m4i_gui.panels.study_pictures import save_view
from m4i_gui.services.errors import explain
from m4i_gui.services.services import Services
from m4i_gui.widgets.error_dialog import show_error

_FOLDER = "files/export_folder"


def ask_export_file(parent: QWidget, services: Services, title: str, name: str, kinds: str) -> str:
    """Ask where to write a file, beginning in the folder of the last export; "" if cancelled."""
    begin = services.settings.value(_FOLDER)
    folder = Path(begin) if begin and Path(begin).is_dir() else Path.home()
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(folder / name), kinds)
    return chosen


def write_pictures(
    parent: QWidget,
    services: Services,
    pictures: Sequence[tuple[str, QWidget]],
    kind: str,
    chosen: str,
) -> Path | None:
    """Write plots or drawn widgets; several get their names added to the file's.

    Args:
        parent: Where an error is shown.
        services: Theme and settings.
        pictures: Name and widget of each.
        kind: "png" or "svg".
        chosen: The file that the user chose.

    Returns:
        The file, or the folder of several; None if they could not be written, which was shown.
    """
    path = Path(chosen).with_suffix(f".{kind}")
    try:
        for name, picture in pictures:
            one = path if len(pictures) == 1 else path.with_name(f"{path.stem}-{name}.{kind}")
            save_view(picture, one, name)
    except (M4IError, OSError) as error:
        show_error(explain(error), services.theme, parent)
        return None
    services.settings.set_value(_FOLDER, str(path.parent))
    return path if len(pictures) == 1 else path.parent
