"""What differs between members and non-members, in plain words, and what can be done about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from m4i_core.audit.existing_case import Case
from m4i_core.audit.keys import derive_seed
from m4i_core.audit.membership import Labels, label_records
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.result import BlindBaseline
from m4i_core.audit.selection import select, text_lengths
from m4i_core.audit.validity import FACT_NAMES, fact_rows
from m4i_core.data.record import Record
from m4i_core.errors import DataError
from m4i_core.evaluation.blind import BlindInputs, blind_baseline
from m4i_core.evaluation.verdict_rules import (
    BLIND_MATERIAL_AUC,
    BLIND_SIGNIFICANCE,
    SMALLEST_SET,
)
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.language import translate

Bools = npt.NDArray[np.bool_]

_MARKED = 0.60
_PERMUTATIONS = 100


@dataclass(frozen=True)
class Remedy:
    """One way to make the sets comparable.

    Attributes:
        name: "text_length", "picture_size", "source", "likeness", "picture_type",
            "common_range", "both" or "own_split".
        label: Short name to show.
        explanation: What it does, one plain sentence.
        plan: The changed plan.
        members: Members (or records asked about) that would be left.
        nonmembers: Non-members that would be left.
        blind: The check on what would be left; None where too little is left to check.
        possible: Whether enough is left and the check then passes.
        reason: Why it is not, one plain sentence, or "".
    """

    name: str
    label: str
    explanation: str
    plan: AuditPlan
    members: int
    nonmembers: int
    blind: BlindBaseline | None
    possible: bool
    reason: str = ""


def _offers() -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Return (label, explanation, changes of the membership table) of every remedy by name."""
    return {
        "text_length": (
            translate("engine", "Match by length of text"),
            translate(
                "engine",
                "Keeps equally many records of both sets for every length of reference text.",
            ),
            {"match": ("text_length",)},
        ),
        "picture_size": (
            translate("engine", "Match by size of picture"),
            translate(
                "engine", "Keeps equally many records of both sets for every width and height."
            ),
            {"match": ("picture_size",)},
        ),
        "source": (
            translate("engine", "Match by source"),
            translate("engine", "Keeps equally many records of both sets for every folder."),
            {"match": ("source",)},
        ),
        "likeness": (
            translate("engine", "Match by likeness"),
            translate(
                "engine",
                "Guesses from lengths, punctuation and the picture files alone of which set a "
                "record is, and keeps equally many of both for every guess.",
            ),
            {"match": ("likeness",)},
        ),
        "picture_type": (
            translate("engine", "Keep common types of picture"),
            translate("engine", "Leaves out types of file that only one of the sets has."),
            {"restrict": ("picture_type",)},
        ),
        "common_range": (
            translate("engine", "Keep the common range"),
            translate(
                "engine",
                "Leaves out texts and pictures that are shorter, longer, smaller or larger than "
                "those of the other set.",
            ),
            {"restrict": ("common_range",)},
        ),
        "both": (
            translate("engine", "Keep the common range, then match by likeness"),
            translate("engine", "The strictest: few records are left, but they are alike."),
            {"restrict": ("picture_type", "common_range"), "match": ("likeness",)},
        ),
    }


def differences_of(case: Case) -> list[str]:
    """Say what differs between the records in training (or asked about) and non-members."""
    target = case.target
    first = target.members or target.asked
    records = [*first, *target.nonmembers]
    member = np.arange(len(records)) < len(first)
    facts = _facts(records, case)
    words = _usual_words() if target.members else _askers_words()
    said: list[str] = []
    numbers = {
        "length": (text_lengths(records), 1.0),
        "references": (np.array([len(r.references) for r in records], dtype=np.float64), 1.0),
        "width": (_numbers(f[0].width if f else None for f in facts), 1.0),
        "height": (_numbers(f[0].height if f else None for f in facts), 1.0),
        "bytes": (_numbers(f[0].bytes if f else None for f in facts), 1e-3),
        "quality": (_numbers(f[0].jpeg_quality or None if f else None for f in facts), 1.0),
    }
    for number, (values, scale) in numbers.items():
        known = np.isfinite(values)
        if min((known & member).sum(), (known & ~member).sum()) < 5:
            continue
        if marked(values[known], member[known]):
            a, b = (float(np.median(values[known & kind])) * scale for kind in (member, ~member))
            said.append(words[number].format(a=f"{a:,.0f}", b=f"{b:,.0f}"))
    shares = {"format": [f[0].format if f else "" for f in facts]}
    if case.plan.membership_settings().source != "folders":
        # Of two folders each holds its own: that is no difference to be found.
        shares["folder"] = [r.pictures[0].parent.name if r.pictures else "" for r in records]
    for share, names in shares.items():
        counts = [Counter(np.array(names)[kind].tolist()) for kind in (member, ~member)]
        for name in sorted(set(names) - {""}):
            a = counts[0][name] / max(1, int(member.sum()))
            b = counts[1][name] / max(1, int((~member).sum()))
            if abs(a - b) >= 0.2:
                said.append(words[share].format(share=f"{a:.0%}", name=name, other=f"{b:.0%}"))
                break
    return said


def _numbers(values: Iterable[float | None]) -> npt.NDArray[np.float64]:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _usual_words() -> dict[str, str]:
    """Return how each difference between members and non-members is said."""
    return {
        "length": translate(
            "engine", "Reference texts have {a} signs among members, {b} among others."
        ),
        "references": translate(
            "engine", "Records have {a} reference texts among members, {b} among others."
        ),
        "width": translate(
            "engine", "Pictures are {a} pixels wide among members, {b} among others."
        ),
        "height": translate(
            "engine", "Pictures are {a} pixels high among members, {b} among others."
        ),
        "bytes": translate(
            "engine", "Picture files have {a} kB among members, {b} kB among others."
        ),
        "quality": translate("engine", "JPEG quality is {a} among members, {b} among others."),
        "format": translate(
            "engine", "{share} of members' pictures are {name} files, {other} of others'."
        ),
        "folder": translate(
            "engine", "{share} of members' pictures lie in {name}, {other} of others'."
        ),
    }


def _askers_words() -> dict[str, str]:
    """Return the same for somebody who asks whether own records were used."""
    return {
        "length": translate(
            "engine",
            "Reference texts have {a} signs in your records, {b} in those surely not in training.",
        ),
        "references": translate(
            "engine",
            "Your records have {a} reference texts each, those surely not in training {b}.",
        ),
        "width": translate(
            "engine",
            "Pictures are {a} pixels wide in your records, {b} in those surely not in training.",
        ),
        "height": translate(
            "engine",
            "Pictures are {a} pixels high in your records, {b} in those surely not in training.",
        ),
        "bytes": translate(
            "engine",
            "Picture files have {a} kB in your records, {b} kB in those surely not in training.",
        ),
        "quality": translate(
            "engine", "JPEG quality is {a} in your records, {b} in those surely not in training."
        ),
        "format": translate(
            "engine",
            "{share} of your records' pictures are {name} files, {other} of those surely not in "
            "training.",
        ),
        "folder": translate(
            "engine",
            "{share} of your records' pictures lie in {name}, {other} of those surely not in "
            "training.",
        ),
    }


def marked(values: npt.NDArray[np.float64], member: Bools) -> bool:
    """Return whether one number tells the kinds apart markedly and not by chance."""
    from scipy.stats import mannwhitneyu

    test = mannwhitneyu(values[member], values[~member])
    area = float(test.statistic) / (int(member.sum()) * int((~member).sum()))
    return max(area, 1.0 - area) >= _MARKED and float(test.pvalue) <= 0.01


def remedies_for(
    case: Case, plan: AuditPlan, cancel: CancelToken, progress: Progress = SILENT
) -> list[Remedy]:
    """Try every remedy on the records; what it leads to is computed, not promised.

    Args:
        case: The records, their pictures encoded.
        plan: The plan as the user has it.
        cancel: Stops the work.
        progress: Told the share.

    Returns:
        The remedies that change anything, those that help first, then by records left.
    """
    labels = label_records(case.plan, case.pools)
    offers = _offers()
    if not case.pools.has_pictures:
        for name in ("picture_size", "source", "picture_type"):
            offers.pop(name)
    found: list[Remedy] = []
    for place, (name, (label, explanation, changes)) in enumerate(offers.items()):
        cancel.check()
        progress.report(place / len(offers), label)
        found.append(_tried(name, label, explanation, changes, case, plan, labels, cancel))
    own = _own_split(case, plan, cancel)
    if own is not None:
        found.append(own)
    before = len(case.target.judged)
    changed = [r for r in found if r.members + r.nonmembers < before or r.name == "own_split"]
    return sorted(changed, key=lambda r: (not r.possible, -min(r.members, r.nonmembers)))


def _tried(
    name: str,
    label: str,
    explanation: str,
    changes: dict[str, Any],
    case: Case,
    plan: AuditPlan,
    labels: Labels,
    cancel: CancelToken,
) -> Remedy:
    def with_changes(old: AuditPlan) -> AuditPlan:
        membership = old.membership_settings().model_copy(update=changes)
        return old.model_copy(update={"membership": membership})

    changed = with_changes(plan)
    seed = derive_seed(plan.seed, "split")
    try:
        chosen = select(with_changes(case.plan), case.pools, labels, seed)
    except DataError as error:
        return Remedy(name, label, explanation, changed, 0, 0, None, False, error.message)
    first = chosen.members or chosen.asked
    kept = {*first, *chosen.nonmembers}
    rows = np.array([i for i, record in enumerate(case.target.judged) if record.id in kept])
    return _judged(name, label, explanation, changed, case, rows, cancel)


def _judged(
    name: str,
    label: str,
    explanation: str,
    changed: AuditPlan,
    case: Case,
    rows: npt.NDArray[np.int64],
    cancel: CancelToken,
) -> Remedy:
    """Say what is left, and whether the check then passes."""
    target = case.target
    others = {record.id for record in target.nonmembers}
    records = [target.judged[row] for row in rows]
    member = np.array([record.id not in others for record in records], dtype=np.bool_)
    members, nonmembers = int(member.sum()), int((~member).sum())
    if min(members, nonmembers) < SMALLEST_SET:
        reason = translate(
            "engine", "Only {members} and {nonmembers} records would be left: too few."
        ).format(members=members, nonmembers=nonmembers)
        return Remedy(name, label, explanation, changed, members, nonmembers, None, False, reason)
    features = case.features
    found = blind_baseline(
        BlindInputs(
            references=[record.references for record in records],
            picture_facts=None if features is None else fact_rows(_facts(records, case)),
            fact_names=FACT_NAMES,
            features=None if features is None else features[rows].astype(np.float32),
        ),
        member,
        [target.pool.clusters[record.id] for record in records],
        permutations=_PERMUTATIONS,
        seed=derive_seed(changed.seed, "blind"),
        cancel=cancel,
    )
    plain = asdict(replace(found, predicted=None))
    del plain["predicted"]
    blind = BlindBaseline.model_validate(plain)
    fails = blind.p_value <= BLIND_SIGNIFICANCE and blind.auc >= BLIND_MATERIAL_AUC
    reason = ""
    if fails:
        reason = translate(
            "engine", "They could still be told apart without the target (AUC {auc})."
        ).format(auc=f"{blind.auc:.2f}")
    return Remedy(name, label, explanation, changed, members, nonmembers, blind, not fails, reason)


def _own_split(case: Case, plan: AuditPlan, cancel: CancelToken) -> Remedy | None:
    """Offer the members' own data set, where it has parts for training and testing."""
    membership = plan.membership_settings()
    if membership.source != "folders" or plan.ask == "was_mine":
        return None
    pool = case.pools.sources[membership.members]
    parts = Counter((record.split or "").casefold() for record in pool.records)
    trained = [name for name in ("train", "training") if parts[name]]
    tested = [name for name in ("test", "testing") if parts[name]]
    if not trained or not tested:
        return None
    changes = {
        "source": "split",
        "member_splits": (trained[0],),
        "nonmember_splits": (tested[0],),
    }
    changed = plan.model_copy(
        update={
            "membership": membership.model_copy(update=changes),
            "target": plan.target.model_copy(update={"dataset": membership.members}),
        }
    )
    label = translate("engine", "Take non-members from the same data set")
    explanation = translate(
        "engine",
        "The members' data set has parts of its own: those in {train} count as members and those "
        "in {test} as non-members. Only right if the model was trained on just that part.",
    ).format(train=trained[0], test=tested[0])
    # Its non-members have not been looked at yet: the check is done when it is chosen.
    return Remedy(
        "own_split",
        label,
        explanation,
        changed,
        parts[trained[0]],
        parts[tested[0]],
        None,
        min(parts[trained[0]], parts[tested[0]]) >= SMALLEST_SET,
    )


def _facts(records: list[Record], case: Case) -> list[Any]:
    pool = case.target.pool
    return [pool.report.facts.get(record.id[len(pool.prefix) :], ()) for record in records]
