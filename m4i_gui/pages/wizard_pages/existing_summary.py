"""A draft whose target exists already, in words, for the last page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from m4i_gui.services.found_data import MAIN, NONMEMBERS, OTHER
from m4i_gui.services.plan_draft import PlanDraft


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExistingSummary", text)


def target_words(draft: PlanDraft) -> str:
    """Return what is audited."""
    kind = draft.kind

    def get(leaf: str) -> str:
        return str(draft.get(f"target.{kind}.{leaf}")).strip()

    def name(path: str) -> str:
        return Path(path).name or path or "…"

    if kind == "recorded":
        return _tr("What a model said, from the table “{0}”.").format(name(get("path")))
    if kind == "checkpoint":
        return _tr("A captioner from the folder “{0}”.").format(name(get("folder")))
    if kind == "r2gen":
        return _tr("R2Gen-CMN from the folder “{0}”.").format(name(get("folder")))
    if kind == "hugging_face":
        return _tr("A Hugging Face model from the folder “{0}”.").format(name(get("folder")))
    if kind == "http_chat":
        return _tr("“{0}”, asked at {1}").format(get("model") or "…", get("address") or "…")
    if kind == "http_template":
        return _tr("A service, asked at {0}").format(get("url") or "…")
    return _tr("A program: {0}").format(" ".join(draft.get("target.command.program"))[:300] or "…")


def ask_words(draft: PlanDraft) -> str:
    """Return what is asked about it."""
    if draft.ask == "owner":
        text = _tr("How much does it leak? The owner's audit, in {0} parts.").format(
            draft.get("owner.folds")
        )
        if draft.needs_shadow:
            text += " " + _tr("Also as an outsider would attack.")
        return text
    if draft.ask == "attacker":
        return _tr("What would an outsider find out? Attacked by a shadow model.")
    return _tr(
        "Was my data used? At most {0} of 100 wrong accusations, by {1} reference models."
    ).format(_percent(draft.get("was_mine.false_positive_rate")), draft.get("was_mine.references"))


def _percent(share: object) -> str:
    return f"{100 * share:g}" if isinstance(share, float | int) else "…"


def records_words(draft: PlanDraft) -> str:
    """Return which records are asked about, and how many."""
    names = []
    if draft.kind == "recorded":
        names.append(_tr("those of the table"))
    else:
        for name in (MAIN, NONMEMBERS) if draft.has_nonmembers else (MAIN,):
            path = draft.get(f"datasets.{name}.path")
            demo = draft.get(f"datasets.{name}.source") == "demo"
            names.append(_tr("demo scenes") if demo else f"“{Path(path).name or path or '…'}”")
    text = " + ".join(names)
    found = draft.membership_found
    if found is None:
        return _tr("{0}.").format(text)
    if draft.ask == "was_mine":
        counts = _tr("{0} asked about, {1} surely not in training").format(
            f"{found.members + found.unknown:,}", f"{found.nonmembers:,}"
        )
    else:
        counts = _tr("{0} in training, {1} not").format(
            f"{found.members:,}", f"{found.nonmembers:,}"
        )
    return _tr("{0}: {1}.").format(text, counts)


def check_words(draft: PlanDraft) -> str:
    """Return how the check before asking came out."""
    found = draft.before
    if found is None or draft.before_is_stale:
        return _tr("Not made for this plan yet; the audit makes it first.")
    if found.blind is None:
        return _tr("There was nothing to compare with.")
    if found.passed:
        return _tr("Passed: the sets do not differ by themselves.")
    return _tr("Failed: the sets differ by themselves, so no leak verdict will be given.")


def shadow_data_words(draft: PlanDraft) -> str:
    """Return from which records a shadow model learns."""
    sizes = _tr("{0} + {1} records").format(
        f"{draft.get('split.shadow_members'):,}", f"{draft.get('split.shadow_nonmembers'):,}"
    )
    if draft.knows_data and draft.ask == "was_mine":
        return _tr("Learn from records surely not in training: {0}.").format(sizes)
    if draft.knows_data:
        return _tr("Learns from the target's own data: {0}.").format(sizes)
    path = draft.get(f"datasets.{OTHER}.path")
    demo = draft.get(f"datasets.{OTHER}.source") == "demo"
    name = _tr("demo scenes") if demo else f"“{Path(path).name or path or '…'}”"
    if draft.ask == "was_mine":
        return _tr("Learn from {0}: {1}.").format(name, sizes)
    return _tr("Learns from {0}: {1}.").format(name, sizes)


def models_to_train(draft: PlanDraft) -> int:
    """Return how many models the audit trains."""
    if not draft.exists:
        return 2
    if not draft.needs_shadow:
        return 0
    return int(draft.get("was_mine.references")) if draft.ask == "was_mine" else 1
