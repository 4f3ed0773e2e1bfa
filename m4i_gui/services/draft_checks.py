"""What a person should hear about a draft before the audit starts, beyond the plan's own rules."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from m4i_core.audit.workspace import PLAN_FILE, STUDY_PLAN_FILE
from m4i_gui.services import defense_draft as defenses

if TYPE_CHECKING:
    from m4i_gui.services.plan_draft import DraftProblem, PlanDraft

WEIGHTS_SUFFIXES = (".safetensors", ".pth", ".pt")
_LARGEST_NAME = 200
_HEADS = 8


def _tr(text: str) -> str:
    return QCoreApplication.translate("DraftChecks", text)


def check(draft: PlanDraft) -> list[DraftProblem]:
    """List problems in the order in which the pages show them."""
    found: list[DraftProblem] = []
    if draft.exists:
        from m4i_gui.services.existing_checks import check_existing, checkpoint_has_own_eyes

        if checkpoint_has_own_eyes(draft):
            found += model_problems(draft, "target")
        found += check_existing(draft)
        found += _consent(draft)
        found += attack_problems(draft)
        found += identity_problems(draft)
        if draft.needs_consent and not draft.consent_to_ask:
            text = (
                _tr("Read what is sent, and to where; then tick the box to agree.")
                if draft.is_service
                else _tr("Read what is started; then tick the box to agree.")
            )
            found.append(_problem("consent_to_ask", text, missing=True))
        return found
    found += model_problems(draft, "target")
    found += report_problems(draft, "target")
    found += early_stopping_problems(draft, "target")
    found += source_problems(draft, "main")
    found += _sizes(draft)
    if not draft.knows_architecture:
        found += model_problems(draft, "shadow")
        found += report_problems(draft, "shadow")
        found += _same_encoder(draft)
    if not draft.same_recipe:
        found += early_stopping_problems(draft, "shadow")
    if not draft.knows_data:
        found += source_problems(draft, "other")
        found += _same_source(draft)
    found += _consent(draft)
    found += attack_problems(draft)
    found += defense_problems(draft)
    found += identity_problems(draft)
    return found


def _problem(
    key: str, message: str, *, warning: bool = False, page: str = "", missing: bool = False
) -> DraftProblem:
    from m4i_gui.services.plan_draft import DraftProblem, page_of

    severity: Literal["error", "warning"] = "warning" if warning else "error"
    where = page or page_of(key)
    return DraftProblem(where, key, message, severity, missing)  # type: ignore[arg-type]


def model_problems(draft: PlanDraft, role: str) -> Iterator[DraftProblem]:
    """Say what is wrong with an encoder's weights."""
    if draft.get(f"{role}.weights") == "file":
        key = f"{role}.weights_file"
        message = weights_file_problem(draft.get(key))
        if message:
            yield _problem(key, message, missing=not draft.get(key).strip())
    elif draft.get(f"{role}.weights") == "none":
        yield _problem(
            f"{role}.weights",
            _tr(
                "Random weights see little in a picture: texts stay poor and feature attacks "
                "hardly work. Good for trying things out."
            ),
            warning=True,
        )


def weights_file_problem(text: str) -> str:
    """Return what is wrong with a typed path of encoder weights, or ""."""
    if not text.strip():
        return _tr("Choose the file that holds the weights (.safetensors or .pth).")
    try:
        path = Path(text.strip()).expanduser()
        if not path.exists():
            return _tr("There is no such file. Check the name, or press “Browse…”.")
        if path.is_dir():
            return _tr("This is a folder. Choose the weights file inside it.")
    except (OSError, ValueError, RuntimeError):
        return _tr("This is no possible file name. Press “Browse…” to pick the file.")
    if path.suffix.lower() not in WEIGHTS_SUFFIXES:
        return _tr("Weights come as .safetensors or .pth; this file ends in “%1”.").replace(
            "%1", path.suffix or _tr("nothing")
        )
    return ""


def report_problems(draft: PlanDraft, role: str) -> Iterator[DraftProblem]:
    """Say which of the report generator's own settings contradict each other."""
    prefix = f"{role}.report."
    if draft.get(f"{role}.architecture") != "r2gen_cmn" or draft.get(f"{prefix}preset") != "custom":
        return
    if draft.get(f"{prefix}width") % _HEADS:
        yield _problem(f"{prefix}width", _tr("This must be a multiple of 8, the attention heads."))
    if draft.get(f"{prefix}top_k") > draft.get(f"{prefix}memory_rows"):
        yield _problem(f"{prefix}top_k", _tr("The memory has fewer rows than this."))


def early_stopping_problems(draft: PlanDraft, role: str) -> Iterator[DraftProblem]:
    if role == "target" and "early_stopping" not in defenses.ticked(draft):
        return
    key = f"{role}.training.early_stopping"
    if draft.get(key) and not draft.get("split.validation"):
        yield _problem(
            key,
            _tr("Stopping early needs validation records: set their number beside this.")
            if role == "target"
            else _tr(
                "Stopping early needs validation records: set them on the page “Data” (under "
                "advanced), or set this to 0."
            ),
            missing=role == "target",
        )


def source_problems(draft: PlanDraft, name: str) -> Iterator[DraftProblem]:
    key = f"datasets.{name}.path"
    if draft.get(f"datasets.{name}.source") == "folder":
        message = data_path_problem(draft.get(key))
        if message:
            yield _problem(key, message, missing=not draft.get(key).strip())
            return
    if name in draft.data_errors:
        yield _problem(key, draft.data_errors[name])
    elif name not in draft.facts:
        yield _problem(
            f"datasets.{name}.facts",
            _tr("The data are still being read; this takes a moment.")
            if name in draft.reading
            else _tr("The data have not been read yet. Press “Read the data again”."),
        )


PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp")


def data_path_problem(text: str) -> str:
    """Return what is wrong with a typed path of a data set, or ""."""
    if not text.strip():
        return _tr("Choose the folder with your pictures and captions, or a table of them.")
    try:
        path = Path(text.strip()).expanduser()
        if not path.exists():
            return _tr("There is no such folder or file. Check the name, or press a button.")
        if path.is_file() and path.suffix.lower() in PICTURE_SUFFIXES:
            return _tr(
                "This is one picture. Choose the folder that holds all pictures and captions."
            )
        if path.is_dir():
            with os.scandir(path) as entries:
                if next(entries, None) is None:
                    return _tr("This folder is empty. Choose one with pictures and captions.")
    except PermissionError:
        return _tr("You have no permission to read this. Choose another, or change the rights.")
    except (OSError, ValueError, RuntimeError):
        return _tr("This is no possible path. Press a button to pick a folder or a table.")
    return ""


def _sizes(draft: PlanDraft) -> Iterator[DraftProblem]:
    facts = draft.facts.get("main")
    if draft.get("split.mode") == "given":
        if not draft.knows_data:
            yield _problem("split.mode", _tr("Given sets need one data set for both models."))
        elif facts is not None:
            few = [name for name, count in facts.given_counts.items() if count < 10]
            if few:
                yield _problem(
                    "split.mode",
                    _tr(
                        "The data's own sets are too small: each needs at least 10 records (%1)."
                    ).replace("%1", ", ".join(f"{n}: {facts.given_counts[n]}" for n in few)),
                )
        return
    from m4i_gui.services.found_data import SIZE_KEYS

    small = [key for key in SIZE_KEYS if draft.get(f"split.{key}") < 10]
    for key in small:
        yield _problem(f"split.{key}", _tr("Each set needs at least 10 records."))
    if small or facts is None:
        return
    other = None if draft.knows_data else draft.facts.get("other")
    if not draft.knows_data and other is None:
        return
    message = facts.size_problem(
        [draft.get(f"split.{key}") for key in SIZE_KEYS],
        draft.get("split.validation"),
        draft.get("seed"),
        other,
    )
    if message:
        yield _problem("split.sizes", message)
    elif min(draft.get(f"split.{key}") for key in SIZE_KEYS) < 100:
        yield _problem(
            "split.sizes",
            _tr(
                "With fewer than 100 records in a set the audit can show only very large leaks; "
                "the verdict may be “more data needed”."
            ),
            warning=True,
        )


def _same_encoder(draft: PlanDraft) -> Iterator[DraftProblem]:
    if draft.get("shadow.encoder") == draft.get("target.encoder"):
        yield _problem(
            "shadow.encoder",
            _tr(
                "This is the target's own encoder, so the attacker does know the architecture. "
                "Choose another one if it should not."
            ),
            warning=True,
        )


def _same_source(draft: PlanDraft) -> Iterator[DraftProblem]:
    main, other = draft.dataset_choice("main"), draft.dataset_choice("other")
    if main is not None and main == other:
        yield _problem(
            "datasets.other.path",
            _tr(
                "This is the target's own data set. Choose another one, or say above that the "
                "attacker has similar data."
            ),
        )


def _consent(draft: PlanDraft) -> Iterator[DraftProblem]:
    asked: set[str] = set()
    content = draft.content()
    for role in ("target", "shadow"):
        if role == "target" and draft.exists and len(draft.models()) == 1:
            continue
        encoder = content[role]["encoder"]
        if content[role]["weights"] != "imagenet" or encoder in asked | draft.consents:
            continue
        if encoder in draft.missing_download:
            asked.add(encoder)
            yield _problem(
                f"{role}.consent",
                _tr(
                    "These weights have to be downloaded once. Tick the box to agree, or choose "
                    "other weights."
                ),
                missing=True,
            )


def attack_problems(draft: PlanDraft) -> Iterator[DraftProblem]:
    if not draft.get("attacks.run"):
        yield _problem("attacks.run", _tr("Choose at least one attack."))
    if not draft.get("validity.blind"):
        yield _problem(
            "validity.blind",
            _tr("Without this check the audit cannot notice that its own result is worthless."),
            warning=True,
        )


def defense_problems(draft: PlanDraft) -> Iterator[DraftProblem]:
    """Say what is wrong with the defenses of the target's training and their comparison."""
    chosen = defenses.ticked(draft)
    comparing = draft.get("compare.on")
    for kind in chosen:
        key = defenses.STRENGTH_KEYS[kind]
        value = draft.get(key)
        if not isinstance(value, str) and value <= 0:
            yield _problem(key, _tr("This must be above 0; untick the defense to do without it."))
        if comparing and kind in defenses.SWEEPS:
            _, wrong = defenses.strengths(kind, draft.get(f"compare.{kind}"))
            if wrong:
                yield _problem(f"compare.{kind}", wrong)
    if comparing and not chosen:
        yield _problem(
            "compare.on",
            _tr("Tick at least one defense below, so that there is something to compare."),
            missing=True,
        )
    if "privacy" in chosen:
        key = "target.training.privacy.delta"
        delta, members = draft.get(key), draft.get("split.target_members")
        if isinstance(delta, float) and members and 1 / members <= delta < 1:
            yield _problem(
                key,
                _tr(
                    "A guarantee means little unless δ is well below one in the number of members "
                    "(here 1/%1)."
                ).replace("%1", f"{members:,}"),
                warning=True,
            )


def identity_problems(draft: PlanDraft) -> Iterator[DraftProblem]:
    name = draft.get("name").strip()
    if not name:
        yield _problem("name", _tr("Give the audit a name."))
    elif len(name) > _LARGEST_NAME:
        yield _problem("name", _tr("This name is too long: 200 characters at most."))
    message = folder_problem(draft.folder, allowed=draft.trial_folder)
    if message:
        yield _problem("folder", message)
    elif holds_audit(draft.folder) and draft.folder == draft.own_folder:
        yield _problem(
            "folder",
            _tr("The audit in this folder is run again; steps that stay the same are kept."),
            warning=True,
        )
    elif holds_audit(draft.folder):
        yield _problem(
            "folder",
            _tr("This folder already holds an audit. Open it, or choose another folder."),
        )


def holds_audit(text: str) -> bool:
    """Return whether a folder already holds an audit."""
    try:
        folder = Path(text.strip()).expanduser()
        return bool(text.strip()) and any(
            (folder / name).is_file() for name in (PLAN_FILE, STUDY_PLAN_FILE)
        )
    except (OSError, ValueError, RuntimeError):
        return False


def folder_problem(text: str, allowed: str = "") -> str:
    """Return why an audit cannot be kept in this folder, or "".

    Args:
        text: The folder as it was typed.
        allowed: A folder that may hold something: the answers of a trial.
    """
    if not text.strip():
        return _tr("Choose the folder in which the result will be kept.")
    try:
        path = Path(text.strip()).expanduser()
        if not path.is_absolute():
            return _tr("Give the whole path, beginning at the top of the disk.")
        if path.is_file():
            return _tr("This is a file. Choose a folder; it is made if it does not exist.")
        if path.is_dir():
            if not os.access(path, os.W_OK | os.X_OK):
                return _tr("Nothing can be written into this folder. Choose another one.")
            if not holds_audit(text) and text != allowed:
                with os.scandir(path) as entries:
                    if next(entries, None) is not None:
                        return _tr(
                            "This folder already holds other files. Choose a new or empty folder."
                        )
            return ""
        above = next(p for p in path.parents if p.exists())
        if not above.is_dir():
            return _tr("“%1” is a file, so no folder can be made inside it.").replace(
                "%1", str(above)
            )
        if not os.access(above, os.W_OK | os.X_OK):
            return _tr("No folder can be made inside “%1”: it is read-only.").replace(
                "%1", str(above)
            )
    except PermissionError:
        return _tr("You have no permission for this folder. Choose another one.")
    except (OSError, ValueError, RuntimeError, StopIteration):
        return _tr("This is no possible folder name. Press “Browse…” to pick one.")
    return ""
