"""The spaces of a finished audit: what its records can be compared in, read from what it kept.

==========================  ====================================================================
<name of a feature attack>  z, the features on which that attack decides (paper, section 3.2)
pictures                    what the attacker's frozen encoder sees in the pictures, both sides
texts                       words of the generated texts (`m4i_core.embedding.texts`), both sides
==========================  ====================================================================

Rows are those of `scores.parquet`. Nothing is trained or encoded again; what is gone is named with
a reason.
"""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from m4i_core.audit.keys import step_key
from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.workspace import Workspace
from m4i_core.errors import M4IError, WorkspaceError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.language import to_translate, translate

Floats = npt.NDArray[np.float32]

FEATURE_ATTACKS = ("feature_contrastive", "feature_mlp")
"""Attacks that have a z, in the order in which an audit's own maps prefer them."""

PICTURES = "pictures"
TEXTS = "texts"
_VIEWS = ("encode_attacker", "encode_shadow")
VIEW_STEP = "view_records"
"""Name, among the keys of a result, of the pictures' features of just the records in its table:
kept where records of a target that existed already got no text, or have no known membership."""
_LOG = logging.getLogger(__name__)

_WORDS = {
    "feature_contrastive": (
        to_translate("engine", "Attack features (contrastive)"),
        to_translate(
            "engine",
            "How picture and generated text differ in the eyes of the contrastive feature attack: "
            "what it decides on.",
        ),
    ),
    "feature_mlp": (
        to_translate("engine", "Attack features (paper)"),
        to_translate(
            "engine",
            "How picture and generated text differ in the eyes of the paper's feature attack: "
            "what it decides on.",
        ),
    ),
    PICTURES: (
        to_translate("engine", "Pictures"),
        to_translate(
            "engine",
            "What the attacker's encoder sees in the pictures. It knows nothing of the model: if "
            "members lie apart here, the data differ.",
        ),
    ),
    TEXTS: (
        to_translate("engine", "Generated texts"),
        to_translate(
            "engine",
            "Which words the model uses (TF-IDF of words and word pairs, reduced): records are "
            "near when they are described alike.",
        ),
    ),
}


@dataclass(frozen=True)
class Space:
    """Something that an audit's records can be compared in.

    Attributes:
        name: "feature_contrastive", "feature_mlp", "pictures" or "texts".
        label: Short name, English; show it through `m4i_core.language.retell`.
        explanation: What it means that two records are near, plain words, English.
        reason: Why it cannot be read, one plain sentence in the user's language, or "".
        key: Hash of everything that it depends on, or "" where it is not available.
    """

    name: str
    label: str
    explanation: str
    reason: str = ""
    key: str = ""

    @property
    def available(self) -> bool:
        """Whether it can be read."""
        return not self.reason


def spaces_of(audit: OpenedAudit) -> list[Space]:
    """Return all spaces, available or not, in the order to show them.

    Args:
        audit: A finished audit.

    Raises:
        WorkspaceError: If its result or scores cannot be read.
    """
    keys = audit.result.manifest.keys
    workspace = Workspace(audit.folder)
    found = []
    for name in FEATURE_ATTACKS:
        key = keys.get(f"attack_{name}", "")
        reason = ""
        if not key:
            reason = translate("engine", "This audit ran without that attack.")
        elif audit.result.ask == "owner":
            reason = translate("engine", "In the owner's audit every fold has features of its own.")
        elif not _file(workspace, key, "z.npy"):
            reason = _gone()
        found.append(_space(name, reason, [key, "z"]))
    # An attack that never ran is worth a line only where there is none at all.
    ran = [space for space in found if keys.get(f"attack_{space.name}")]
    found = ran or [_space(FEATURE_ATTACKS[0], _no_feature_attack(), [])]
    views = _view_keys(keys)
    if not all(views):
        reason = translate("engine", "This audit has looked at no pictures.")
    else:
        reason = "" if all(_file(workspace, key, "features.npy") for key in views) else _gone()
    found.append(_space(PICTURES, reason, views))
    has_texts = "generated" in audit.scores.column_names
    reason = "" if has_texts else translate("engine", "This audit has kept no generated texts.")
    found.append(_space(TEXTS, reason, [_digest(_generated(audit))] if has_texts else []))
    return found


def _view_keys(keys: dict[str, str]) -> list[str]:
    """Return the keys of what was seen in the pictures; "" where nothing was."""
    if VIEW_STEP in keys:
        return [keys[VIEW_STEP]]
    return [keys.get(name, "") for name in _VIEWS]


def _space(name: str, reason: str, inputs: list[str]) -> Space:
    label, explanation = _WORDS[name]
    key = "" if reason else step_key("space", [name], inputs)
    return Space(name, label, explanation, reason, key)


def _generated(audit: OpenedAudit) -> list[str]:
    return [text or "" for text in audit.scores.column("generated").to_pylist()]


def _digest(texts: list[str]) -> str:
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()


def _gone() -> str:
    return translate(
        "engine",
        "The features are no longer in the audit's folder. Resume the audit: it makes them again.",
    )


def _no_feature_attack() -> str:
    return translate("engine", "This audit ran without an attack on features.")


def _file(workspace: Workspace, key: str, name: str) -> Path | None:
    done = workspace.finished(key)
    return done / name if done is not None and (done / name).is_file() else None


def space_of(audit: OpenedAudit, name: str) -> Space:
    """Return one space of an audit.

    Raises:
        WorkspaceError: If there is none of that name, or it is not available; says why.
    """
    for space in spaces_of(audit):
        if space.name == name:
            if not space.available:
                raise WorkspaceError(space.reason, subject=f"{audit.folder} · {name}")
            return space
    raise WorkspaceError(
        translate("engine", "This audit has no space called {name!r}.").format(name=name),
        subject=str(audit.folder),
        remedy=translate("engine", "Choose among {names}.").format(
            names=", ".join(space.name for space in spaces_of(audit))
        ),
    )


def read_space(audit: OpenedAudit, space: Space, cancel: CancelToken | None = None) -> Floats:
    """Read a space of an audit.

    Args:
        audit: A finished audit.
        space: One of `spaces_of(audit)`.
        cancel: Stops while texts are read.

    Returns:
        Shape (n, d), rows as in `audit.scores`; may hold what is no number.

    Raises:
        WorkspaceError: If it is not available, damaged, or of other records.
        Cancelled: If asked to stop.
    """
    if not space.available:
        raise WorkspaceError(space.reason, subject=f"{audit.folder} · {space.name}")
    workspace = Workspace(audit.folder)
    keys = audit.result.manifest.keys
    if space.name == TEXTS:
        found = _texts(audit, workspace, space.key, cancel)
    elif space.name == PICTURES and VIEW_STEP in keys:
        found = _load(_file(workspace, keys[VIEW_STEP], "features.npy"))
    elif space.name == PICTURES:
        counts = audit.result.sets
        sizes = (
            counts.target_members + counts.target_nonmembers,
            counts.shadow_members + counts.shadow_nonmembers,
        )
        parts = [
            _load(_file(workspace, keys[name], "features.npy"))[:size]
            for name, size in zip(_VIEWS, sizes, strict=True)
        ]
        if parts[0].shape[1:] != parts[1].shape[1:]:
            raise _unfit(audit, space)
        found = np.concatenate(parts)
    else:
        found = _load(_file(workspace, keys[f"attack_{space.name}"], "z.npy"))
    if found.ndim != 2 or len(found) != audit.scores.num_rows:
        raise _unfit(audit, space)
    return np.asarray(found, dtype=np.float32)


def _unfit(audit: OpenedAudit, space: Space) -> WorkspaceError:
    return WorkspaceError(
        translate("engine", "The kept features do not belong to the records of this audit."),
        subject=f"{audit.folder} · {space.name}",
        remedy=translate("engine", "Resume the audit: it makes them again."),
    )


def _load(path: Path | None) -> npt.NDArray[np.generic]:
    if path is None:
        raise WorkspaceError(_gone())
    try:
        found: npt.NDArray[np.generic] = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise WorkspaceError(
            translate("engine", "The kept features cannot be read."),
            subject=str(path),
            remedy=translate("engine", "Delete that folder and resume the audit."),
            details=repr(error),
        ) from error
    return found


def _texts(
    audit: OpenedAudit, workspace: Workspace, key: str, cancel: CancelToken | None
) -> npt.NDArray[np.generic]:
    """Return the texts' vectors; made once, then kept beside the other artifacts."""
    kept = _file(workspace, key, "vectors.npy")
    if kept is not None:
        return _load(kept)
    from m4i_core.embedding.texts import text_vectors

    vectors = text_vectors(_generated(audit), cancel)
    try:
        with workspace.artifact(key, {"step": "space_texts"}) as folder:
            np.save(folder / "vectors.npy", vectors, allow_pickle=False)
    except M4IError as error:
        # A folder that cannot be written to may still be looked at.
        _LOG.info("the texts' vectors were not kept: %s", error)
    return vectors
