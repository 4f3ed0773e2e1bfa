"""The section on defenses (paper, section 5 and figure 10)."""

from __future__ import annotations

from m4i_core.audit.opened_study import OpenedStudy
from m4i_core.audit.study_result import StudyResult
from m4i_core.report.content import Block, Bullets, Section
from m4i_core.report.study_captions import captioned
from m4i_core.report.study_content import FigureKey
from m4i_core.report.study_selection import (
    LEAD_LABELS,
    DefendedGroup,
    defended_groups,
    lead_attacks,
    utility_of,
    value_against,
)
from m4i_core.report.study_tables import defense_table


def defense_section(study: OpenedStudy, figures: list[FigureKey]) -> Section:
    """Return the section; it has no blocks when no target is defended."""
    result = study.result
    blocks: list[Block] = []
    for group in defended_groups(result):
        words = _changes(result, group)
        blocks += [defense_table(result, group), *([Bullets(words)] if words else [])]
    kinds = ("defenses", "epsilon", "trade_off")
    blocks += [captioned(study, key) for key in figures if key.kind in kinds]
    return Section("Defenses", blocks)


def _changes(result: StudyResult, group: DefendedGroup) -> list[str]:
    """Say in words what each variant changed."""
    if group.baseline is None:
        return []
    told = []
    before = utility_of(group.baseline)
    for model in group.variants:
        parts = []
        for family, attack in lead_attacks(result).items():
            plain = value_against(result, group.shadow, group.baseline.name, attack)
            found = value_against(result, group.shadow, model.name, attack)
            if plain is None or found is None:
                continue
            chance = (
                ", which may be guessing"
                if found[1][0] <= 0.5 <= found[1][1]
                else ", still above guessing"
                if found[1][0] > 0.5
                else ", below guessing"
            )
            parts.append(f"{LEAD_LABELS[family]} {plain[0]:.2f} → {found[0]:.2f}{chance}")
        after = utility_of(model)
        if before and after is not None:
            parts.append(f"ROUGE-L {before:.3f} → {after:.3f} ({after / before - 1:+.0%})")
        if parts:
            told.append(f"{' + '.join(model.defenses)}: {'; '.join(parts)}.")
    return told
