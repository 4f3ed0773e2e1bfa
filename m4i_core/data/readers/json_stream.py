"""Reading big JSON annotation files member by member.

`json.loads` of MSCOCO's captions takes a second or two in one C call that holds the GIL (the
window would stand still) and about 400 MB beside the records. One `raw_decode` a member is as
fast, gives way between members, and a hostile file meets a limit instead of the memory's end.
"""

from __future__ import annotations

import codecs
import hashlib
import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

MAX_VALUE = 1 << 20
"""Longer members (characters) make the file unusable: no annotation is that long."""
_CHUNK = 1 << 18
_SPACE = re.compile(r"[ \t\n\r]*")
_WINDOW = 1 << 16


class JsonMembers:
    """The members of the lists that a JSON file's top-level object holds.

    Args:
        path: The file: UTF-8 with or without BOM, or UTF-16 with BOM.
        progress: Told the share of the file that was read.
        cancel: Looked at after every 256 KB.
    """

    def __init__(
        self, path: Path, progress: Progress = SILENT, cancel: CancelToken | None = None
    ) -> None:
        self._path = path
        self._progress = progress
        self._cancel = cancel
        self._decode_value = json.JSONDecoder(strict=False).raw_decode
        self._hash = hashlib.sha256()
        self._buffer = ""
        self._at = 0
        self._read = 0
        self._ended = False

    @property
    def digest(self) -> str:
        """SHA-256 of what was read, hexadecimal; of the whole file when all members were."""
        return self._hash.hexdigest()

    def read(self, wanted: Collection[str]) -> Iterator[tuple[str, Any]]:
        """Yield each member of the wanted lists with the list's name, in file order.

        Args:
            wanted: Names of top-level lists; everything else is skipped.

        Raises:
            DataError: If the file is no JSON object, is cut off or damaged, or holds a member
                that is absurdly long or deep.
            Cancelled: If the token was cancelled.
        """
        for name, members in self.batches(wanted):
            for member in members:
                yield name, member

    def batches(self, wanted: Collection[str]) -> Iterator[tuple[str, list[Any]]]:
        """Yield the members as `read` does, those of one list and one piece of file at a time.

        Raises:
            DataError: As `read`.
            Cancelled: As `read`.
        """
        try:
            self._size = max(1, self._path.stat().st_size)
            with self._path.open("rb") as file:
                self._file: BinaryIO = file
                head = file.read(4)
                file.seek(0)
                name = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
                self._decoder = codecs.getincrementaldecoder(name)("replace")
                yield from self._top(wanted)
                while not self._ended:  # the rest belongs to the digest
                    self._at = len(self._buffer)
                    self._fill()
        except OSError as error:
            raise DataError(
                "The annotation file cannot be read.",
                subject=str(self._path),
                remedy="Check that it exists and that you may read it.",
                details=repr(error),
            ) from error

    def _top(self, wanted: Collection[str]) -> Iterator[tuple[str, list[Any]]]:
        if self._peek() != "{":
            raise self._damaged("it does not begin with an object")
        for key in self._keys():
            sign = self._peek()
            if sign == "[":
                for members in self._elements():
                    if key in wanted:
                        yield key, members
            elif sign == "{":
                for _ in self._keys():
                    self._value()
            else:
                self._value()

    def _keys(self) -> Iterator[str]:
        """Yield an object's keys; whoever asks must read the value before the next one."""
        self._at += 1
        if self._peek() == "}":
            self._at += 1
            return
        while True:
            if self._peek() != '"':
                raise self._damaged("a name is missing")
            key = self._value()
            if self._peek() != ":":
                raise self._damaged("a colon is missing")
            self._at += 1
            self._peek()
            yield key
            if self._closed("}"):
                return

    def _elements(self) -> Iterator[list[Any]]:
        self._at += 1
        if self._peek() == "]":
            self._at += 1
            return
        while True:
            self._peek()
            members = [self._value()]
            self._add_whole_ones(members)
            closed = self._closed("]")
            yield members
            if closed:
                return

    def _add_whole_ones(self, members: list[Any]) -> None:
        """Add the objects that follow in the buffer; anything unusual is left to `_value`."""
        decode, buffer, at = self._decode_value, self._buffer, self._at
        last = len(buffer) - 3
        try:
            while buffer.startswith((", {", ",{"), at):
                value, end = decode(buffer, at + 1 + (buffer[at + 1] == " "))
                if end > last:
                    break
                members.append(value)
                at = end
        except (ValueError, RecursionError):
            pass  # it goes on in the next piece of the file, or is damaged
        self._at = at

    def _closed(self, bracket: str) -> bool:
        """Step over a comma (False) or the closing bracket (True)."""
        sign = self._peek()
        if sign not in (",", bracket) or not sign:
            raise self._damaged("a comma or bracket is missing" if sign else "it is cut off")
        self._at += 1
        return sign == bracket

    def _peek(self) -> str:
        """Skip white space and return the next sign, or "" at the end."""
        while True:
            match = _SPACE.match(self._buffer, self._at)
            assert match is not None  # it matches nothing as well
            self._at = match.end()
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if self._ended:
                return ""
            self._fill()

    def _value(self) -> Any:
        while True:
            try:
                value, end = self._decode_value(self._buffer, self._at)
            except RecursionError:
                raise self._damaged("its brackets are nested absurdly deep") from None
            except ValueError as error:
                if self._ended:
                    raise self._damaged(f"it is cut off or damaged ({error})") from error
                if len(self._buffer) - self._at > MAX_VALUE:
                    raise self._damaged(
                        f"a member is damaged or has more than {MAX_VALUE:,} characters"
                    ) from error
            else:
                # At the end of the buffer a number may go on: "1" may become "1e+5".
                if end + 3 <= len(self._buffer) or self._ended:
                    self._at = end
                    return value
            self._fill()

    def _fill(self) -> None:
        if self._cancel is not None:
            self._cancel.check()
        data = self._file.read(_CHUNK)
        self._hash.update(data)
        self._read += len(data)
        self._ended = not data
        text = self._decoder.decode(data, final=self._ended)
        self._buffer = self._buffer[self._at :] + text
        self._at = 0
        self._progress.report(self._read / self._size, f"{self._read >> 20:,} MB read")

    def _damaged(self, why: str) -> DataError:
        return DataError(
            f"The annotation file is no JSON that can be read: {why}.",
            subject=str(self._path),
            remedy="Fetch or export the file again, and compare its size with the original's.",
            details=f"near byte {self._read - len(self._buffer) + self._at:,}",
        )


def json_window(path: Path) -> str:
    """Return the beginning and the end of a JSON file (64 KB each), for detection; "" if none."""
    try:
        with path.open("rb") as file:
            head = file.read(_WINDOW)
            if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"{":
                return ""
            size = path.stat().st_size
            file.seek(max(_WINDOW, size - _WINDOW))
            return (head + b"\n" + file.read(_WINDOW)).decode("utf-8", "replace")
    except OSError:
        return ""


def plain_text(value: str) -> str:
    r"""Return a JSON text with lone surrogates (`\ud800`) and NULs replaced by U+FFFD."""
    if value.isascii():
        return value.replace("\0", "\ufffd")
    clean = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return clean.replace("\0", "\ufffd")
