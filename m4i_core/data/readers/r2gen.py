"""Reads R2Gen's `annotation.json`: chest X-rays with reports (IU X-Ray and MIMIC-CXR).

`{"train": [...], "val": [...], "test": [...]}`, each member `{"id", "report", "image_path":
[...]}`; IU X-Ray has two views a study, MIMIC-CXR one (Chen et al., 2020; SCIENCE, section 6). The
group is the patient, read from the path: `p10/p10000032/...` (MIMIC-CXR) and `CXR1234_IM-...` (IU
X-Ray, where one number is one patient). The part a record stands in becomes `Record.split`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from m4i_core.data.readers.assembling import Assembler
from m4i_core.data.readers.columns import Columns
from m4i_core.data.readers.json_stream import JsonMembers, json_window, plain_text
from m4i_core.data.readers.picture_index import SUBFOLDERS, OutsideFolder, PictureIndex
from m4i_core.data.readers.reader import Detection, candidate_files, fingerprint
from m4i_core.data.record import Dataset, Problem
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress

_PARTS = ("train", "val", "valid", "validation", "dev", "test")
_MIMIC = re.compile(r"(?:^|/)p\d{2}/(p\d{8})(?:/|$)")
_IU = re.compile(r"(?:^|/)(CXR\d{1,9})_")
_PATHS = re.compile(r'"image_path"\s*:\s*\[?\s*"([^"\\]{1,300})"')
_MOST_VIEWS = 100


class R2GenReader:
    """IU X-Ray or MIMIC-CXR as R2Gen and R2Gen-CMN take them."""

    name = "r2gen"
    label = "R2Gen annotation.json (IU X-Ray, MIMIC-CXR)"

    def detect(self, path: Path) -> Detection | None:
        """See `Reader.detect`."""
        found = _best_file(path)
        if found is None:
            return None
        file, share = found
        return Detection(
            self.name,
            self.label,
            0.6 + 0.38 * share,
            f"{file.name} has train, val and test with reports"
            + (" and its pictures are there" if share else "; its pictures were not found"),
        )

    def read(
        self, path: Path, columns: Columns | None, progress: Progress, cancel: CancelToken | None
    ) -> Dataset:
        """See `Reader.read`; `columns` is not used."""
        found = _best_file(path)
        if found is None:
            raise DataError(
                "There is no annotation.json with reports and image paths.",
                subject=str(path),
                remedy="Choose the folder that holds annotation.json and images.",
            )
        file = found[0]
        stream = JsonMembers(file, progress.part(0.0, 0.9), cancel)
        index = _index(path, file)
        problems: list[Problem] = []
        rows = Assembler(index, file.name, problems)
        strangers = 0
        for number, (part, member) in enumerate(stream.read(_PARTS), start=1):
            study = _study(member)
            if study is None:
                reason = f"The member of {part!r} has no report or no image_path; it was skipped."
                problems.append(Problem("broken_row", f"{file.name}, member {number}", reason))
                continue
            identity, pictures, report = study
            patients = _patients(member, identity, pictures)
            strangers += not patients
            if len(patients) > 1:
                reason = f"Its pictures seem to be of {len(patients)} patients; the first counts."
                subject = identity or pictures[0]
                problems.append(Problem("conflicting_group", subject, reason, excludes=False))
            group = patients[0] if patients else ""
            rows.add(number, pictures, [report], record_id=identity, group=group, split=part)
        if strangers:
            reason = (
                f"The patient of {strangers:,} records cannot be read from their paths: a patient "
                "may end up in two sets."
            )
            problems.append(Problem("no_patient", file.name, reason, excludes=False))
        records = rows.records()
        return Dataset(
            name=path.stem if path.is_file() else path.name,
            root=path,
            format=self.name,
            records=records,
            problems=tuple(problems),
            fingerprint=fingerprint(
                self.name,
                stream.digest,
                index.fingerprint((p for r in records for p in r.pictures), cancel),
            ),
        )


def _study(member: Any) -> tuple[str, list[str], str] | None:
    """Return a member's id, pictures and report, or None."""
    if not isinstance(member, dict):
        return None
    paths, report, identity = member.get("image_path"), member.get("report"), member.get("id")
    paths = [paths] if isinstance(paths, str) else paths
    if not isinstance(paths, list) or not isinstance(report, str):
        return None
    if not paths or len(paths) > _MOST_VIEWS or not all(isinstance(p, str) for p in paths):
        return None
    if type(identity) is int and identity.bit_length() < 1024:
        identity = str(identity)
    identity = plain_text(identity) if isinstance(identity, str) else ""
    return identity, [plain_text(path) for path in paths], plain_text(report)


def _patients(member: dict[str, Any], identity: str, pictures: list[str]) -> list[str]:
    """Return the patients that the paths name, else the one that the id or subject_id names."""
    found: dict[str, None] = {}
    for picture in pictures:
        path = picture.replace("\\", "/")
        match = _MIMIC.search(path) or _IU.search(path)
        if match is not None:
            found[match[1]] = None
    if not found and (match := _IU.search(identity)) is not None:
        found[match[1]] = None
    subject = member.get("subject_id")
    if not found and type(subject) is int and 0 <= subject < 10**12:
        found[f"p{subject}"] = None
    return list(found)


def _index(path: Path, file: Path) -> PictureIndex:
    root = path if path.is_dir() else file.parent
    return PictureIndex(root, file.parent, ("images", "files", *SUBFOLDERS))


def _best_file(path: Path) -> tuple[Path, float] | None:
    """Return the annotation file whose pictures are there, and the share of those found."""
    best: tuple[Path, float] | None = None
    for file in candidate_files(path, (".json",), skip=frozenset(SUBFOLDERS)):
        window = json_window(file)
        if '"image_path"' not in window or '"report"' not in window:
            continue
        if not any(f'"{part}"' in window[:200] for part in _PARTS):
            continue
        index = _index(path, file)
        names = _PATHS.findall(window)[:20]
        found = 0
        for name in names:
            try:
                found += index.find(name) is not None
            except OutsideFolder:
                continue
        share = found / max(1, len(names))
        if best is None or share > best[1]:
            best = file, share
    return best
