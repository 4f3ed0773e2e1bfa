"""All readers, detection of the right one, and opening a data set."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from m4i_core.data.readers.coco import CocoReader
from m4i_core.data.readers.columns import Columns
from m4i_core.data.readers.flickr8k_csv import Flickr8kCsvReader
from m4i_core.data.readers.flickr8k_tokens import Flickr8kTokensReader
from m4i_core.data.readers.flickr30k import Flickr30kReader
from m4i_core.data.readers.folder_txt import FolderTxtReader
from m4i_core.data.readers.iapr import IaprReader
from m4i_core.data.readers.image_folder import ImageFolderReader
from m4i_core.data.readers.r2gen import R2GenReader
from m4i_core.data.readers.reader import Detection, Reader, folders_listed_once
from m4i_core.data.readers.saved_dataset import SavedDatasetReader
from m4i_core.data.readers.table import TableReader
from m4i_core.data.readers.tables import TABLE_SUFFIXES
from m4i_core.data.record import Dataset
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

__all__ = ["READERS", "Detection", "Reader", "detect", "open_dataset"]

READERS: tuple[Reader, ...] = (
    CocoReader(),
    Flickr8kTokensReader(),
    Flickr8kCsvReader(),
    Flickr30kReader(),
    IaprReader(),
    R2GenReader(),
    SavedDatasetReader(),
    ImageFolderReader(),
    TableReader(),
    FolderTxtReader(),
)
"""One line for each format."""
_SURELY_TABLES = TABLE_SUFFIXES - {".txt"}


def detect(path: Path) -> list[Detection]:
    """Say which formats a folder or file may have.

    Args:
        path: Folder or file.

    Returns:
        Detections, best first; empty if none fits.
    """
    found = []
    with folders_listed_once():
        for reader in READERS:
            try:
                detection = reader.detect(path)
            except DataError:
                continue
            if detection is not None:
                found.append(detection)
    return sorted(found, key=lambda detection: -detection.confidence)


def open_dataset(
    path: Path,
    *,
    format: str = "auto",
    columns: Columns | None = None,
    name: str = "",
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> Dataset:
    """List the records of a data set; no picture is opened.

    Args:
        path: Folder or file.
        format: A reader's name, or "auto" to detect it.
        columns: Column mapping of a table; suggested when None. With "auto" it means a table.
        name: Name to show; the folder's when "".
        progress: Told what is read.
        cancel: Looked at while reading.

    Raises:
        DataError: If nothing is there, no format fits, or there is no record.
        Cancelled: If `cancel` was called.
    """
    if not path.exists():
        raise DataError(
            "There is no such file or folder.", subject=str(path), remedy="Check the path."
        )
    path = path.absolute()
    readers = {reader.name: reader for reader in READERS}
    progress.report(None, path.name, stage="Reading the data")
    if format == "auto" and columns is not None and columns != Columns():
        format = "table"
    elif format == "auto":
        found = detect(path)
        if found:
            format = found[0].format
        elif path.is_file() and path.suffix.lower() in _SURELY_TABLES:
            # Its reader says which columns there are, and which is missing.
            format = "table"
        else:
            raise DataError(
                "No known kind of data set was found here.",
                subject=str(path),
                remedy="M4I reads " + "; ".join(reader.label for reader in READERS) + ".",
            )
    if format not in readers:
        raise DataError(
            f"There is no reader named {format!r}.",
            subject=str(path),
            remedy=f"Choose one of auto, {', '.join(readers)}.",
        )
    try:
        dataset = readers[format].read(path, columns, progress, cancel)
    except OSError as error:
        raise DataError(
            "The data cannot be read.",
            subject=str(path),
            remedy="Check that the files exist and that you may read them.",
            details=repr(error),
        ) from error
    if not dataset.records:
        reason = dataset.problems[0].reason if dataset.problems else "it is empty"
        raise DataError(
            f"No record was found ({reason})",
            subject=str(path),
            remedy="Check that this is the right folder or table, and the column mapping.",
        )
    return dataclasses.replace(dataset, name=name) if name else dataset
