"""Finding a checkpoint's files in a folder; only names are looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from m4i_core.errors import DataError


def files_in(folder: Path) -> list[Path]:
    """Return the files of a folder, sorted.

    Raises:
        DataError: If it cannot be opened.
    """
    try:
        return sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as error:
        raise DataError(
            "The checkpoint's folder cannot be opened.",
            subject=str(folder),
            remedy="Choose the folder that holds the model's files.",
            details=repr(error),
        ) from error


def one_of_each(parts: Mapping[str, Sequence[Path]], folder: Path, remedy: str) -> dict[str, Path]:
    """Return the only file of each part.

    Args:
        parts: Files that may be it, by what they are in words.
        folder: Named in the error.
        remedy: What to do when a part is missing or there are several.

    Raises:
        DataError: If a part has no file, or several.
    """
    for part, found in parts.items():
        if len(found) != 1:
            said = ", ".join(path.name for path in found[:10]) or "none"
            raise DataError(
                f"The folder needs exactly one {part} file; found: {said}.",
                subject=str(folder),
                remedy=remedy,
            )
    return {part: found[0] for part, found in parts.items()}
