"""The section on defenses (paper, section 5 and figure 10)."""

from __future__ import annotations

from m4i_core.jobs.cancel import CancelToken
from m4i_core.language import retell, translate
from m4i_core.report.content import Block, Bullets, Paragraph, Section, Table
from m4i_core.report.study_captions import captioned
from m4i_core.report.study_content import FigureKey
from m4i_core.report.study_selection import LEAD_SHORT, defended_groups, lead_attacks
from m4i_core.report.study_tables import DASH, defense_table
from m4i_core.study.defense_advice import RULES
from m4i_core.study.defense_comparison import compare_defenses
from m4i_core.study.defense_measures import Measured, TargetComparison
from m4i_core.study.opened import OpenedStudy


def defense_section(
    study: OpenedStudy, figures: list[FigureKey], cancel: CancelToken | None = None
) -> Section:
    """Return the section; it has no blocks when no target is defended."""
    result = study.result
    groups = defended_groups(result)
    if not groups:
        return Section("defenses", translate("engine", "Defenses"), [])
    comparison = compare_defenses(study, cancel=cancel)
    found = {(c.target, c.shadow): c for c in comparison.comparisons}
    leads = lead_attacks(result)
    blocks: list[Block] = []
    advised = False
    for group in groups:
        name = group.baseline.name if group.baseline else ""
        own = found.get((name, group.shadow))
        if own is not None and own.advice:
            target = translate("engine", "Target {name}.").format(name=name)
            advice = [retell(text) for text in own.advice]
            blocks.append(Paragraph(f"{target} {advice[0]}", "note"))
            blocks += [Bullets(advice[1:])] if advice[1:] else []
            advised = True
        blocks.append(defense_table(result, group))
        changes = None if own is None else _change_table(own, leads)
        if changes is not None:
            blocks.append(changes)
    kinds = ("defenses", "epsilon", "trade_off")
    blocks += [captioned(study, key) for key in figures if key.kind in kinds]
    if advised:
        blocks += [
            Paragraph(translate("engine", "How the recommendation comes about:")),
            Bullets([retell(rule) for rule in RULES]),
        ]
    return Section("defenses", translate("engine", "Defenses"), blocks)


def _change_table(comparison: TargetComparison, leads: dict[str, str]) -> Table | None:
    """What each defense changes, record by record; None where no difference has an interval."""
    rows = []
    for variant in comparison.variants:
        changes = [
            variant.effects[attack].asr_change if attack in variant.effects else None
            for attack in leads.values()
        ]
        quality = None if variant.utility is None else variant.utility.change.get("rouge_l")
        distinct = None if variant.utility is None else variant.utility.distinct
        varied = (
            DASH
            if distinct is None
            else translate("engine", "{some} of {all}").format(some=distinct[0], all=distinct[1])
        )
        rows.append([retell(variant.label), *map(_signed, changes), _signed(quality), varied])
    if all(cell == DASH for row in rows for cell in row[1:]):
        return None
    changed = [
        translate("engine", "{0} change").format(name)
        for name in (*(LEAD_SHORT[family] for family in leads), "ROUGE-L")
    ]
    return Table(
        [translate("engine", "Defense"), *changed, translate("engine", "Different texts")],
        rows,
        translate(
            "engine",
            "Change against the undefended target on the same records, with 95 % interval; below "
            "zero is less leakage, or worse texts. An interval with zero inside may be chance. "
            "Different texts: on held-out records; a model that says the same of everything leaks "
            "little and is of no use.",
        ),
        numeric=list(range(1, 3 + len(leads))),
        wide=0,
    )


def _signed(change: Measured | None) -> str:
    if change is None:
        return DASH
    low, high = change.ci
    return translate("engine", "{0} ({1} to {2})").format(
        f"{change.value:+.3f}", f"{low:+.3f}", f"{high:+.3f}"
    )
