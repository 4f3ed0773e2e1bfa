"""Two or more audits side by side: what they found, how far apart, and whether chance explains it.

Every audit is compared with one of them, the reference. Nothing here decides whether a model
leaks: that stays each audit's own verdict, and an audit found invalid takes part in no claim.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from m4i_core.errors import BadInput
from m4i_core.evaluation.operating_points import BOUNDS
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.language import translate
from m4i_core.study.comparison_bootstrap import (
    ATTACK_MEASURES,
    QUALITY_MEASURES,
    REPEATS,
    Drawn,
    MeasureKey,
    bootstrap_differences,
    holm,
)
from m4i_core.study.comparison_plans import plan_differences
from m4i_core.study.comparison_records import sharing
from m4i_core.study.comparison_result import (
    DISTINCT,
    LEVEL,
    MOST_AUDITS,
    AuditComparison,
    Cell,
    ComparedAudit,
    Difference,
    MeasureRow,
)
from m4i_core.study.comparison_words import comparison_warnings
from m4i_core.study.defense_measures import Measured

TESTED = ("asr", "auc", *BOUNDS, "rouge_l")
"""Measures whose differences may be claimed; the others only follow from them."""

PairDraws = Mapping[MeasureKey, Drawn]


def compare_audits(
    audits: Sequence[ComparedAudit],
    reference: int = 0,
    *,
    repeats: int = REPEATS,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> AuditComparison:
    """Compare audits with one of them.

    Args:
        audits: Two or more.
        reference: Place of the one that the others are compared with.
        repeats: Bootstrap samples.
        progress: Told the share that is done.
        cancel: Ends it early.

    Raises:
        BadInput: If there are fewer than two audits, or more than `MOST_AUDITS`.
        IndexError: If there is no such reference.
    """
    if len(audits) < 2:
        raise BadInput(
            translate("engine", "A comparison needs two audits or more."),
            subject=", ".join(one.label for one in audits),
            remedy=translate("engine", "Add the folder of another finished audit."),
        )
    if len(audits) > MOST_AUDITS:
        raise BadInput(
            translate("engine", "A comparison takes {count} audits at most.").format(
                count=MOST_AUDITS
            ),
            remedy=translate("engine", "Leave some out: beyond that nothing can be told apart."),
        )
    base = audits[reference]
    usable = [_attacks_of(one) for one in audits]
    shared = [name for name in usable[reference] if all(name in names for names in usable)]
    drawn: dict[int, PairDraws] = {}
    others = [
        place
        for place, one in enumerate(audits)
        if place != reference and _measurable(one) and _measurable(base)
    ]
    for number, place in enumerate(others):
        one = audits[place]
        # A pair's draws do not depend on what else is compared.
        seed = zlib.crc32(f"{base.result.manifest.seed}/{one.result.manifest.seed}".encode())
        drawn[place] = bootstrap_differences(
            base.records,
            one.records,
            shared,
            seed,
            repeats=repeats,
            progress=progress.part(number / len(others), (number + 1) / len(others)),
            cancel=cancel,
        )
    rows = [
        _row(audits, key, reference, drawn)
        for key in (
            *((name, measure) for name in shared for measure in ATTACK_MEASURES),
            *(("", measure) for measure in QUALITY_MEASURES),
        )
    ]
    lead = max(shared, key=lambda name: _mean_auc(audits, name), default="")
    rows, tested = _tested(audits, reference, rows, drawn, lead)
    shares = tuple(
        None if place == reference else sharing(base.records, one.records)
        for place, one in enumerate(audits)
    )
    return AuditComparison(
        audits=tuple(audits),
        reference=reference,
        attacks=tuple(shared),
        unshared=_unshared(audits, usable, shared),
        lead=lead,
        rows=(*rows, _distinct_row(audits, reference)),
        sharing=shares,
        differences=tuple(plan_differences([one.plan for one in audits])),
        warnings=tuple(comparison_warnings(audits, reference, shares)),
        tested=tested,
        repeats=repeats,
    )


def _unshared(
    audits: Sequence[ComparedAudit], usable: Sequence[Sequence[str]], shared: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """Return the labels of those that have an attack which not all have."""
    every = dict.fromkeys(name for names in usable for name in names)
    return {
        name: tuple(one.label for one, names in zip(audits, usable, strict=True) if name in names)
        for name in every
        if name not in shared
    }


def _measurable(one: ComparedAudit) -> bool:
    member = one.records.judged.member
    return bool(member.any() and not member.all())


def _attacks_of(one: ComparedAudit) -> list[str]:
    usable = one.records.usable_attacks()
    return [name for name in one.result.attacks if name in usable]


def _mean_auc(audits: Sequence[ComparedAudit], attack: str) -> float:
    return sum(one.result.attacks[attack].auc for one in audits) / len(audits)


def _row(
    audits: Sequence[ComparedAudit],
    key: MeasureKey,
    reference: int,
    drawn: Mapping[int, PairDraws],
) -> MeasureRow:
    cells = []
    for place, one in enumerate(audits):
        own: Measured | None = None
        apart = None
        if place == reference:
            own = next((found[key].reference for found in drawn.values()), None)
        elif place in drawn:
            found = drawn[place][key]
            own, apart = found.other, Difference(found.difference.value, found.difference.ci)
        cells.append(_cell(one, key, own, apart))
    return MeasureRow(*key, tuple(cells))


def _cell(
    one: ComparedAudit, key: MeasureKey, own: Measured | None, apart: Difference | None
) -> Cell:
    """Return a cell with the interval that the audit itself reports, where it reports one."""
    attack, measure = key
    ci = own.ci if own is not None else None
    supported = True
    if attack:
        result = one.result.attacks[attack]
        ci = result.ci.get(measure, ci)
        if measure in BOUNDS:
            point = result.operating_points.get(measure)
            supported = point is not None and point.supported
    return Cell(None if own is None else own.value, ci, supported, apart)


def _distinct_row(audits: Sequence[ComparedAudit], reference: int) -> MeasureRow:
    # A count of different texts has no interval: a draw with repetitions always holds fewer.
    counts = [float(one.records.judged.distinct[0]) for one in audits]
    base = counts[reference]
    cells = tuple(
        Cell(count, difference=None if place == reference else Difference(count - base))
        for place, count in enumerate(counts)
    )
    return MeasureRow("", DISTINCT, cells)


def _tested(
    audits: Sequence[ComparedAudit],
    reference: int,
    rows: Sequence[MeasureRow],
    drawn: Mapping[int, PairDraws],
    lead: str,
) -> tuple[list[MeasureRow], int]:
    """Test what may be claimed; return the rows with the outcome, and how many are in the table.

    The question of every comparison is how many records the strongest attack judges rightly: it
    was fixed before looking, and is corrected for the number of audits alone. Everything else in
    the table is tested together.
    """
    first: list[tuple[int, int]] = []
    rest: list[tuple[int, int]] = []
    for number, row in enumerate(rows):
        for place in drawn:
            pair = row.cells[reference], row.cells[place]
            usable = all(cell.supported for cell in pair)
            valid = not (audits[place].invalid or audits[reference].invalid)
            if row.measure in TESTED and usable and valid:
                primary = (row.attack, row.measure) == (lead, "asr")
                (first if primary else rest).append((number, place))
    outcome: dict[tuple[int, int], float] = {}
    for family in (first, rest):
        raw = [drawn[p][rows[n].attack, rows[n].measure].p_value for n, p in family]
        outcome |= dict(zip(family, holm(raw), strict=True))
    return [_told(row, number, outcome) for number, row in enumerate(rows)], len(rest)


def _told(row: MeasureRow, number: int, outcome: Mapping[tuple[int, int], float]) -> MeasureRow:
    cells = list(row.cells)
    for place, cell in enumerate(cells):
        p_value, apart = outcome.get((number, place)), cell.difference
        if p_value is None or apart is None or apart.ci is None:
            continue
        shown = not apart.ci[0] <= 0.0 <= apart.ci[1] and p_value < LEVEL
        cells[place] = replace(cell, difference=replace(apart, p_value=p_value, shown=shown))
    return replace(row, cells=tuple(cells))
