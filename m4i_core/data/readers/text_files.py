"""Reading annotation files whose encoding, size and contents cannot be trusted."""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from m4i_core.data.record import Problem
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken

MAX_LINE = 1 << 20
"""Longer lines (characters) are skipped and listed."""
_CHUNK = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True)
class TextFile:
    """What a look through a text file told.

    Attributes:
        path: The file.
        encoding: Python's name of its encoding.
        guessed: Whether the encoding is a fall-back (the file is not valid UTF-8).
        digest: SHA-256 of the bytes, hexadecimal.
    """

    path: Path
    encoding: str
    guessed: bool
    digest: str

    @property
    def problems(self) -> list[Problem]:
        """A note when the encoding had to be guessed."""
        if not self.guessed:
            return []
        return [
            Problem(
                "wrong_encoding",
                self.path.name,
                f"The file is not UTF-8; it was read as {self.encoding}. Letters with accents "
                "may be wrong: save it as UTF-8 to be sure.",
                excludes=False,
            )
        ]


def inspect_text(path: Path, cancel: CancelToken | None = None) -> TextFile:
    """Find a file's encoding: BOM, UTF-8, UTF-16 without BOM, else Windows-1252 or Latin-1.

    Raises:
        DataError: If the file cannot be read.
    """
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")()
    valid, undefined = True, False
    head = b""
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                if cancel is not None:
                    cancel.check()
                head = head or chunk[:4096]
                digest.update(chunk)
                # The five bytes that Windows-1252 leaves undefined.
                undefined = undefined or re.search(rb"[\x81\x8d\x8f\x90\x9d]", chunk) is not None
                if valid:
                    try:
                        decoder.decode(chunk)
                    except UnicodeDecodeError:
                        valid = False
            if valid:
                try:
                    decoder.decode(b"", final=True)
                except UnicodeDecodeError:
                    valid = False
    except OSError as error:
        raise DataError(
            "The file with the captions cannot be read.",
            subject=str(path),
            remedy="Check that it exists and that you may read it.",
            details=repr(error),
        ) from error
    for mark, name in _BOMS:
        if head.startswith(mark):
            return TextFile(path, name, name == "utf-8-sig" and not valid, digest.hexdigest())
    nulls = (head[0::2].count(0), head[1::2].count(0))
    if max(nulls) > len(head) * 0.2:
        name = "utf-16-le" if nulls[1] > nulls[0] else "utf-16-be"
        return TextFile(path, name, False, digest.hexdigest())
    if valid:
        return TextFile(path, "utf-8", False, digest.hexdigest())
    return TextFile(path, "latin-1" if undefined else "cp1252", True, digest.hexdigest())


def lines(
    file: TextFile, problems: list[Problem] | None = None, cancel: CancelToken | None = None
) -> Iterator[str]:
    r"""Yield a text file's lines with their ends, never holding more than `MAX_LINE` characters.

    Undecodable bytes become U+FFFD, NULs become U+FFFD as well. A longer line is skipped and
    listed in `problems`.
    """
    with file.path.open("r", encoding=file.encoding, errors="replace", newline="") as stream:
        number = 0
        while line := stream.readline(MAX_LINE):
            number += 1
            if cancel is not None and number % 1000 == 0:
                cancel.check()
            if len(line) >= MAX_LINE and not line.endswith(("\n", "\r")):
                while rest := stream.readline(MAX_LINE):
                    if cancel is not None:
                        cancel.check()
                    if rest.endswith(("\n", "\r")):
                        break
                if problems is not None:
                    problems.append(
                        Problem(
                            "huge_row",
                            f"{file.path.name}, line {number}",
                            f"The line has more than {MAX_LINE:,} characters and was skipped.",
                        )
                    )
                continue
            yield line.replace("\0", "\ufffd") if "\0" in line else line


def looks_like_text(path: Path) -> bool:
    """Whether the beginning of a file is text in some encoding that can be read."""
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return False
    if head.startswith(tuple(mark for mark, _ in _BOMS)):
        return True
    nulls = (head[0::2].count(0), head[1::2].count(0))
    return sum(nulls) == 0 or (min(nulls) == 0 and max(nulls) > len(head) * 0.2)
