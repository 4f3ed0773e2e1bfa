"""What a person should hear about a study before it starts, beyond the plan's own rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from m4i_core.language import retell
from m4i_core.models.encoders import ENCODERS
from m4i_gui.services import draft_checks
from m4i_gui.services.draft_pages import DraftProblem, PageName
from m4i_gui.services.draft_pages import page_of as audit_page_of
from m4i_gui.services.found_data import SIZE_KEYS

if TYPE_CHECKING:
    from m4i_gui.services.study_draft import StudyDraft

MOST_MODELS = 64
_SHORT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,23}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("StudyChecks", text)


def page_of(key: str) -> PageName:
    """Return the page that holds the control of a key."""
    first = key.partition(".")[0]
    if first in ("weights", "weights_file", "models"):
        return "models"
    if first == "datasets":
        return "data"
    page = audit_page_of(key)
    return "models" if page in ("target", "knowledge") else page


def key_of(draft: StudyDraft, key: str) -> str:
    """Return the draft's key of a plan's key: models share their settings, data sets are keyed."""
    first, _, rest = key.partition(".")
    if first in ("targets", "shadows"):
        place = rest.partition(".training.")
        return f"target.training.{place[2]}" if place[2] else "models.cells"
    if first in ("training", "report", "decoding", "architecture"):
        return f"target.{key}"
    if first == "datasets":
        short, _, leaf = rest.partition(".")
        name = next((n for n in draft.names if draft.short(n) == short), draft.names[0])
        return f"datasets.{name}.{leaf or 'path'}"
    return "models.cells" if key == "plan" else key


def _problem(
    key: str,
    message: str,
    severity: Literal["error", "warning"] = "error",
    *,
    missing: bool = False,
) -> DraftProblem:
    return DraftProblem(page_of(key), key, message, severity, missing)


def check(draft: StudyDraft) -> list[DraftProblem]:
    """List problems in the order in which the pages show them."""
    found: list[DraftProblem] = []
    for name in draft.names:
        found += _short(draft, name)
        found += draft_checks.source_problems(draft, name)
    found += _twins(draft)
    found += _sizes(draft)
    found += _models(draft)
    found += _weights(draft)
    for problem in draft_checks.report_problems(draft, "target"):
        found.append(replace(problem, page="models"))
    found += draft_checks.early_stopping_problems(draft, "target")
    found += draft_checks.attack_problems(draft)
    found += draft_checks.defense_problems(draft)
    found += draft_checks.identity_problems(draft)
    return found


def _short(draft: StudyDraft, name: str) -> Iterator[DraftProblem]:
    key, short = f"datasets.{name}.short", draft.short(name)
    if not short:
        yield _problem(key, _tr("Give this data set a short name."))
    elif not _SHORT.fullmatch(short):
        yield _problem(key, _tr("A short name has up to 24 plain letters, digits, “-” or “_”."))
    elif any(
        draft.short(other).casefold() == short.casefold()
        for other in draft.names[: draft.names.index(name)]
    ):
        yield _problem(key, _tr("Another data set has this short name; choose another one."))


def _twins(draft: StudyDraft) -> Iterator[DraftProblem]:
    seen = []
    for name in draft.names:
        choice = draft.dataset_choice(name)
        if choice is not None and choice in seen:
            message = _tr("This data set is in the list already; choose another, or remove it.")
            yield _problem(f"datasets.{name}.path", message)
        seen.append(choice)


def _sizes(draft: StudyDraft) -> Iterator[DraftProblem]:
    if draft.get("split.mode") == "given":
        facts = draft.sizes_from()
        if len(draft.names) > 1:
            message = _tr("The data's own sets can be taken only when there is one data set.")
            yield _problem("split.mode", message)
        elif facts is not None and min(facts.given_counts.values(), default=0) < 10:
            message = _tr("The data's own sets are too small: each needs at least 10 records.")
            yield _problem("split.mode", message)
        return
    sizes = [draft.get(f"split.{key}") for key in SIZE_KEYS]
    for key, size in zip(SIZE_KEYS, sizes, strict=True):
        if size < 10:
            yield _problem(f"split.{key}", _tr("Each set needs at least 10 records."))
    if min(sizes) < 10:
        return
    for name in draft.names:
        read = draft.facts.get(name)
        if read is None:
            continue
        held, seed = draft.get("split.validation"), draft.get("seed")
        message = read.size_problem(sizes, held, seed, None)
        if message:
            yield _problem("split.sizes", f"{draft.short(name)}: {message}")
            return
    if min(sizes) < 100:
        yield _problem(
            "split.sizes",
            _tr(
                "With fewer than 100 records in a set a combination can show only very large "
                "leaks; its verdict may be “more data needed”."
            ),
            "warning",
        )


def _models(draft: StudyDraft) -> Iterator[DraftProblem]:
    key = "models.cells"
    try:
        targets, shadows = draft.side_models("target"), draft.side_models("shadow")
    except ValueError:
        return  # A shared setting is impossible, which is said beside it.
    if not targets or not shadows:
        lacking = [
            text
            for models, text in ((targets, _tr("target")), (shadows, _tr("shadow")))
            if not models
        ]
        message = _tr("Tick at least one {0} in the table, or press “The paper's grid”.")
        yield _problem(key, message.format(_tr(" and one ").join(lacking)), missing=True)
    for models, text in ((targets, _tr("targets")), (shadows, _tr("shadows"))):
        if len(models) > MOST_MODELS:
            message = _tr("These are {0} {1}; a study has {2} at most.")
            yield _problem(key, message.format(len(models), text, MOST_MODELS))
    used = {model.dataset for model in (*targets, *shadows)}
    idle = [draft.short(n) for n in draft.names if draft.short(n) not in used]
    if targets and shadows and idle:
        message = _tr("No model learns from {0}.").format(", ".join(idle))
        yield _problem(key, message, "warning")


def _weights(draft: StudyDraft) -> Iterator[DraftProblem]:
    for encoder in draft.encoders():
        if draft.get(f"weights.{encoder}") == "file":
            key = f"weights_file.{encoder}"
            message = draft_checks.weights_file_problem(draft.get(key))
            if message:
                yield _problem(key, message, missing=not draft.get(key).strip())
    wanted = sorted(set(draft.downloads()) - draft.consents)
    if wanted:
        names = ", ".join(retell(ENCODERS[name].label) for name in wanted)
        message = _tr(
            "The weights of {0} have to be downloaded once. Tick the box to agree, or choose "
            "other weights."
        )
        yield _problem("models.consent", message.format(names), missing=True)
