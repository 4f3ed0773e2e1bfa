"""What a person should hear about a target that exists already, before the audit starts."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from m4i_gui.services.checkpoint_kind import holds_authors, kind_in, names_in
from m4i_gui.services.draft_pages import DraftProblem, page_of
from m4i_gui.services.found_data import MAIN, NONMEMBERS, OTHER

if TYPE_CHECKING:
    from m4i_gui.services.plan_draft import PlanDraft

TABLE_SUFFIXES = (".csv", ".tsv", ".txt", ".jsonl", ".ndjson", ".parquet")
_FEWEST_SHADOW = 10
_PICTURE_ATTACKS = ("feature_mlp", "feature_contrastive")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExistingChecks", text)


def _wrong(key: str, message: str, *, missing: bool = False) -> DraftProblem:
    return DraftProblem(page_of(key), key, message, "error", missing)


def _warning(key: str, message: str) -> DraftProblem:
    return DraftProblem(page_of(key), key, message, "warning")


def check_existing(draft: PlanDraft) -> Iterator[DraftProblem]:
    """List problems of target, membership and shadow in the order in which the pages show them."""
    kind = draft.kind
    if kind == "recorded":
        yield from _recorded(draft)
    elif kind in ("checkpoint", "r2gen", "hugging_face"):
        yield from _folder(draft, kind)
    elif kind == "http_chat":
        yield from _chat(draft)
    elif kind == "http_template":
        yield from _template(draft)
    else:
        yield from _command(draft)
    yield from _membership(draft)
    if draft.needs_shadow:
        yield from _shadow(draft)
    yield from _attacks(draft)
    yield from _before(draft)


def _before(draft: PlanDraft) -> Iterator[DraftProblem]:
    found = draft.before
    if found is None:
        if draft.before_error:
            yield DraftProblem("check", "check.before", draft.before_error)
        return
    if found.passed or draft.before_is_stale:
        return
    if draft.is_service and not draft.get("membership.ask_anyway"):
        yield DraftProblem(
            "check",
            "membership.ask_anyway",
            _tr("The sets differ by themselves, so asking would cost money and show nothing. Use a "
                "remedy, choose other records, or tick this box."),
        )  # fmt: skip
    else:
        yield DraftProblem(
            "check",
            "check.before",
            _tr("The sets differ by themselves: no leak verdict will be given."),
            "warning",
        )


def file_problem(text: str, missing: str, *, folder: bool = False) -> str:
    """Return what is wrong with a typed path of a file (or a folder), or ""."""
    if not text.strip():
        return missing
    try:
        path = Path(text.strip()).expanduser()
        if not path.exists():
            return (
                _tr("There is no such folder. Check the name, or press “Browse…”.")
                if folder
                else _tr("There is no such file. Check the name, or press “Browse…”.")
            )
        if folder and not path.is_dir():
            return _tr("This is a file. Choose the folder that holds it.")
        if not folder and path.is_dir():
            return _tr("This is a folder. Choose a file inside it.")
        if not os.access(path, os.R_OK):
            return _tr("You have no permission to read this. Choose another, or change the rights.")
    except (OSError, ValueError, RuntimeError):
        return _tr("This is no possible path. Press “Browse…” to pick one.")
    return ""


def _recorded(draft: PlanDraft) -> Iterator[DraftProblem]:
    key = "target.recorded.path"
    text = draft.get(key)
    message = file_problem(text, _tr("Choose the table that holds what your model said."))
    if not message and Path(text.strip()).suffix.lower() not in TABLE_SUFFIXES:
        message = _tr("This is no table: give a CSV, TSV, JSON-lines or Parquet file.")
    if message:
        yield _wrong(key, message, missing=not text.strip())
        return
    pictures = draft.get("target.recorded.pictures")
    if pictures.strip():
        wrong = file_problem(pictures, "", folder=True)
        if wrong:
            yield _wrong("target.recorded.pictures", wrong)
    if draft.outputs_error:
        yield _wrong(key, draft.outputs_error)
    elif draft.outputs is None:
        yield _wrong(
            "target.recorded.facts", _tr("The table is still being read; this takes a moment.")
        )
    elif draft.outputs.table is None:
        yield _wrong("target.recorded.columns", draft.outputs.error)


def _folder(draft: PlanDraft, kind: str) -> Iterator[DraftProblem]:
    key = f"target.{kind}.folder"
    text = draft.get(key)
    message = file_problem(text, _tr("Choose the folder with the model's files."), folder=True)
    if message:
        yield _wrong(key, message, missing=not text.strip())
        return
    found = kind_in(text)
    if found and found != kind:
        yield _wrong(
            key,
            _tr("This folder seems to hold another kind of model. Change the kind above."),
        )
    elif not found:
        yield _wrong(
            key,
            {
                "checkpoint": _tr(
                    "No checkpoint is here: it takes captioner.json and model.safetensors, or "
                    "encoder*.ckpt, decoder*.ckpt and vocab*.pkl."
                ),
                "r2gen": _tr("No R2Gen-CMN checkpoint is here: it takes one .pth file and "
                             "annotation.json."),
                "hugging_face": _tr(
                    "No Hugging Face model is here: it takes config.json and .safetensors files, "
                    "as save_pretrained writes them."
                ),
            }[kind],
        )  # fmt: skip
    elif kind == "r2gen" and not any(n.endswith(".json") for n in names_in(text)):
        yield _wrong(key, _tr("The annotation file (annotation.json) is missing in this folder."))
    if kind == "hugging_face":
        yield from _questions(draft, kind)


def _questions(draft: PlanDraft, kind: str) -> Iterator[DraftProblem]:
    key = f"target.{kind}.prompt_template"
    if draft.get(key).count("{question}") != 1:
        yield _wrong(key, _tr("Write {question} exactly once, where the question goes."))


def address_problem(text: str) -> str:
    """Return what is wrong with a typed address of a service, or ""."""
    if not text.strip():
        return _tr("Type the service's address, such as http://localhost:8000/v1")
    try:
        parts = urlsplit(text.strip())
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return _tr("This is no possible address. It looks like http://localhost:8000/v1")
    if parts.scheme not in ("http", "https"):
        return _tr("The address begins with https:// (or with http:// on this machine).")
    if not host:
        return _tr("The name of the machine is missing: https://name/…")
    if parts.username or parts.password:
        return _tr("Keep names and passwords out of the address; store the key below instead.")
    return ""


def _service(draft: PlanDraft, kind: str, address: str) -> Iterator[DraftProblem]:
    key = f"target.{kind}.{address}"
    message = address_problem(draft.get(key))
    if message:
        yield _wrong(key, message, missing=not draft.get(key).strip())
    elif draft.get(key).strip().startswith("http://"):
        host = urlsplit(draft.get(key).strip()).hostname
        if host not in ("localhost", "127.0.0.1", "::1"):
            yield _warning(
                key,
                _tr("Nothing is encrypted on the way to this address: pictures and key can be "
                    "read. Use https:// where the service has it."),
            )  # fmt: skip
    yield from _questions(draft, kind)
    limits = f"target.{kind}.limits."
    if draft.get(f"{limits}most_cost") and not draft.get(f"{limits}cost_per_request"):
        yield _wrong(
            f"{limits}cost_per_request",
            _tr("A cap on the cost needs the price of a request."),
        )
    authorities = draft.get(f"target.{kind}.authorities")
    if authorities.strip():
        wrong = file_problem(authorities, "")
        if wrong:
            yield _wrong(f"target.{kind}.authorities", wrong)


def _chat(draft: PlanDraft) -> Iterator[DraftProblem]:
    yield from _service(draft, "http_chat", "address")
    if not draft.get("target.http_chat.model").strip():
        yield _wrong(
            "target.http_chat.model",
            _tr("Type the model's name as the service knows it."),
            missing=True,
        )
    if isinstance(draft.get("target.http_chat.extra"), str):
        yield _wrong("target.http_chat.extra", _tr('This must be JSON, for example {"seed": 1}'))


def _template(draft: PlanDraft) -> Iterator[DraftProblem]:
    yield from _service(draft, "http_template", "url")
    body = draft.get("target.http_template.body")
    if not body.strip():
        yield _wrong(
            "target.http_template.body", _tr("Write what is sent to the service."), missing=True
        )
    else:
        try:
            json.loads(body)
        except (ValueError, RecursionError) as error:
            line = getattr(error, "lineno", 1)
            yield _wrong(
                "target.http_template.body",
                _tr("This is no valid JSON (line {0}). Placeholders stand inside quotes.").format(
                    line
                ),
            )
        if "{picture" not in body:
            yield _warning(
                "target.http_template.body",
                _tr("No picture is sent: write {picture_base64} or {picture_data_url} somewhere."),
            )
    if not draft.get("target.http_template.text_path").strip():
        yield _wrong(
            "target.http_template.text_path",
            _tr("Say where the text stands in the answer, such as result.text"),
            missing=True,
        )
    headers = draft.get("target.http_template.headers")
    if isinstance(headers, str):
        yield _wrong("target.http_template.headers", _tr("Write one header a line, as Name: value"))


def _command(draft: PlanDraft) -> Iterator[DraftProblem]:
    program = draft.get("target.command.program")
    first = program[0].strip() if program else ""
    key = "target.command.program"
    if not first:
        yield _wrong(key, _tr("Choose the program that answers."), missing=True)
    elif shutil.which(first) is None:
        try:
            there = Path(first).expanduser().is_file()
        except (OSError, ValueError, RuntimeError):
            there = False
        yield _wrong(
            key,
            _tr("This file may not be started as a program. Change its rights, or start it by its "
                "interpreter, such as python3 with the file as its first argument.")
            if there
            else _tr("There is no such program. Check the name, or press “Browse…”."),
        )  # fmt: skip
    folder = draft.get("target.command.folder")
    if folder.strip():
        wrong = file_problem(folder, "", folder=True)
        if wrong:
            yield _wrong("target.command.folder", wrong)
    yield from _questions(draft, "command")


def _membership(draft: PlanDraft) -> Iterator[DraftProblem]:
    from m4i_gui.services.draft_checks import source_problems

    if draft.kind != "recorded":
        yield from source_problems(draft, MAIN)
        if draft.has_nonmembers:
            yield from source_problems(draft, NONMEMBERS)
            first, second = draft.dataset_choice(MAIN), draft.dataset_choice(NONMEMBERS)
            if first is not None and first == second:
                yield _wrong(
                    f"datasets.{NONMEMBERS}.path",
                    _tr("This is the same source as above. Choose the records that were not in "
                        "training."),
                )  # fmt: skip
    source = draft.get("membership.source")
    if source not in draft.membership_sources():
        yield _wrong(
            "membership.source", _tr("This does not fit the target. Choose another answer.")
        )
        return
    if source == "list":
        message = file_problem(
            draft.get("membership.file"), _tr("Choose the file with one record's id a line.")
        )
        if message:
            missing = not draft.get("membership.file").strip()
            yield _wrong("membership.file", message, missing=missing)
        if draft.get("membership.listed") == draft.get("membership.others"):
            yield _wrong(
                "membership.others", _tr("The other records must be something else than these.")
            )
    if draft.membership_error:
        yield _wrong("membership.counts", draft.membership_error)
    found = draft.membership_found
    if found is None:
        return
    if draft.ask == "was_mine":
        if not found.members + found.unknown:
            yield _wrong("membership.counts", _tr("No record is left to ask about."))
        return
    for count, message in (
        (found.members, _tr("No record is known to have been in training.")),
        (found.nonmembers, _tr("No record is known not to have been in training.")),
    ):
        if not count:
            yield _wrong("membership.counts", message)


def _shadow(draft: PlanDraft) -> Iterator[DraftProblem]:
    from m4i_gui.services.draft_checks import (
        early_stopping_problems,
        model_problems,
        report_problems,
        source_problems,
    )

    yield from model_problems(draft, "shadow")
    yield from report_problems(draft, "shadow")
    yield from early_stopping_problems(draft, "shadow")
    if not draft.knows_data:
        yield from source_problems(draft, OTHER)
    elif draft.kind == "recorded" and not draft.has_pictures:
        yield _wrong(
            "shadow.dataset",
            _tr("The table has no pictures, and a shadow model needs them: choose other data."),
        )
    elif draft.ask == "was_mine" and draft.get("membership.source") == "none":
        yield _wrong(
            "shadow.dataset",
            _tr("No record here is known not to have been in training, so there is nothing that "
                "the reference models may learn from: choose other data."),
        )  # fmt: skip
    keys = ("split.shadow_members", "split.shadow_nonmembers")
    for key in keys:
        if draft.get(key) < _FEWEST_SHADOW:
            yield DraftProblem("knowledge", key, _tr("Each set needs at least 10 records."))
    feasible = draft.feasible()
    wanted = sum(draft.get(key) for key in keys) + draft.get("split.validation")
    have = None
    if not draft.knows_data and OTHER in draft.facts:
        have = draft.facts[OTHER].usable
    elif draft.knows_data and feasible is not None:
        have = 4 * feasible + draft.get("split.validation")
    if have is not None and wanted > have:
        yield DraftProblem(
            "knowledge",
            keys[0],
            _tr("These sizes need {0} records, and there are {1}.").format(
                f"{wanted:,}", f"{have:,}"
            ),
        )
    if draft.ask == "was_mine" and draft.get("was_mine.calibrated"):
        references = draft.get("was_mine.references")
        if references < 4 or references % 2:
            yield _wrong(
                "was_mine.references", _tr("Calibrating takes an even number of at least 4.")
            )


def _attacks(draft: PlanDraft) -> Iterator[DraftProblem]:
    chosen = draft.get("attacks.run")
    pictureless = draft.ask != "was_mine" and not draft.has_pictures
    if pictureless and chosen and all(name in _PICTURE_ATTACKS for name in chosen):
        yield _wrong(
            "attacks.run",
            _tr("Your records have no pictures: choose an attack that compares texts."),
        )


def checkpoint_has_own_eyes(draft: PlanDraft) -> bool:
    """Return whether the plan must say through which encoder the target's checkpoint looks."""
    if draft.kind != "checkpoint":
        return False
    folder = draft.get("target.checkpoint.folder")
    return bool(folder.strip()) and not holds_authors(folder)
