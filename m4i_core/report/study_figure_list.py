"""Which figures a study has the numbers for."""

from __future__ import annotations

from collections.abc import Sequence

from m4i_core.report.study_content import FigureKey
from m4i_core.report.study_selection import (
    attacks_of,
    defended_groups,
    epsilon_groups,
    has_scores,
    lead_attacks,
    maps_of,
    medical_combinations,
    plain_combinations,
    strongest_by_scenario,
)
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.result import MEASURES, Measure


def study_figures(study: OpenedStudy, measures: Sequence[Measure] = MEASURES) -> list[FigureKey]:
    """Return the figures that a study has the numbers for, in the report's order.

    Args:
        study: A study, finished or not.
        measures: Measures of the heat maps.
    """
    result = study.result
    attacks = attacks_of(result)
    leads = lead_attacks(result)
    metric = leads.get("metric", "")
    found: list[FigureKey] = []
    if result.transfer:
        found.append(FigureKey("scenarios"))
    for attack in attacks:
        number = 4 if attack.startswith("metric") else 6
        found.extend(FigureKey("heat", attack, measure, number) for measure in measures)
    barred = {c.scenario for c in plain_combinations(result)} & {"unrestricted", "data-only"}
    if barred:
        found.extend(
            FigureKey("bars", attack, number=3 if attack == metric else 5)
            for attack in leads.values()
        )
    if strongest_by_scenario(result) and has_scores(study):
        found.extend([FigureKey("roc", number=8), FigureKey("roc_log", number=8)])
    if maps_of(study)[1]:
        found.append(FigureKey("map", number=7))
    if leads and medical_combinations(result):
        found.append(FigureKey("medical", number=9))
    if leads and defended_groups(result):
        found.append(FigureKey("defenses", number=10))
        if epsilon_groups(result):
            found.append(FigureKey("epsilon", number=10))
        found.append(FigureKey("trade_off", number=10))
    return found
