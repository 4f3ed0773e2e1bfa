"""Reads the original Flickr8k: `Flickr8k.token.txt` with lines `name.jpg#k<TAB>caption`."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

from m4i_core.data.readers.assembling import Assembler
from m4i_core.data.readers.columns import Columns
from m4i_core.data.readers.picture_index import PictureIndex
from m4i_core.data.readers.reader import Detection, candidate_files, fingerprint
from m4i_core.data.readers.text_files import inspect_text, lines, looks_like_text
from m4i_core.data.record import Dataset, Problem
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress

_LINE = re.compile(r"([^\t]{1,1000}?)#(\d{1,4})\t(.*)", re.DOTALL)


class Flickr8kTokensReader:
    """The token file of Hodosh et al., 2013."""

    name = "flickr8k_tokens"
    label = "Flickr8k (Flickr8k.token.txt)"

    def detect(self, path: Path) -> Detection | None:
        """See `Reader.detect`."""
        found = _best_file(path)
        if found is None:
            return None
        file, share = found
        return Detection(
            self.name, self.label, 0.97 * share, f"{file.name} has lines 'name.jpg#k<TAB>caption'"
        )

    def read(
        self, path: Path, columns: Columns | None, progress: Progress, cancel: CancelToken | None
    ) -> Dataset:
        """See `Reader.read`; `columns` is not used."""
        found = _best_file(path)
        if found is None:
            raise DataError(
                "There is no token file with lines 'name.jpg#k<TAB>caption'.",
                subject=str(path),
                remedy="Choose the folder that holds Flickr8k.token.txt.",
            )
        file = found[0]
        text = inspect_text(file, cancel)
        index = PictureIndex(path if path.is_dir() else file.parent, file.parent)
        problems: list[Problem] = list(text.problems)
        rows = Assembler(index, file.name, problems)
        seen: set[tuple[str, str]] = set()
        for number, line in enumerate(lines(text, problems, cancel), start=1):
            if not line.strip():
                continue
            if number % 2000 == 0:
                progress.report(None, f"{number:,} rows")
            match = _LINE.fullmatch(line.rstrip("\r\n"))
            subject = f"{file.name}, line {number}"
            if match is None:
                problems.append(
                    Problem(
                        "broken_row",
                        subject,
                        "The line is not 'name.jpg#k<TAB>caption'; it was skipped.",
                    )
                )
                continue
            picture, k, caption = match.groups()
            if (picture, k) in seen:
                problems.append(
                    Problem(
                        "duplicate_id",
                        subject,
                        f"{picture[:200]}#{k} stands there twice; the later line was left out.",
                        excludes=False,
                    )
                )
                continue
            seen.add((picture, k))
            rows.add(number, [picture], [caption])
        records = rows.records()
        return Dataset(
            name=path.stem if path.is_file() else path.name,
            root=path,
            format=self.name,
            records=records,
            problems=tuple(problems),
            fingerprint=fingerprint(
                self.name, text.digest, index.fingerprint(p for r in records for p in r.pictures)
            ),
        )


def _best_file(path: Path) -> tuple[Path, float] | None:
    best: tuple[Path, float] | None = None
    for file in candidate_files(path, (".txt", ".token", ".tsv")):
        if not looks_like_text(file):
            continue
        head = [s for s in islice(lines(inspect_text(file)), 30) if s.strip()]
        share = sum(_LINE.fullmatch(s.rstrip("\r\n")) is not None for s in head) / max(1, len(head))
        # "Flickr8k.lemma.token.txt" lies beside the file that is meant.
        if "lemma" in file.name.lower():
            share *= 0.6
        if share >= 0.5 and (best is None or share > best[1]):
            best = file, share
    return best
