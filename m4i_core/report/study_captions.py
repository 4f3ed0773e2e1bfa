"""Captions of a study's figures, and what they say to those who cannot see them."""

from __future__ import annotations

from m4i_core.language import translate
from m4i_core.report.content import Figure
from m4i_core.report.naming import attack_label, scenario_label
from m4i_core.report.study_content import MEASURE_LABELS, FigureKey
from m4i_core.report.study_selection import (
    defended_groups,
    lead_attacks,
    lead_label,
    maps_of,
    plain_targets,
    strongest_by_scenario,
    value_against,
)
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.result import StudyResult

_MAP_LABELS = {"tsne": "t-SNE", "umap": "UMAP", "pca": "PCA"}


def captioned(study: OpenedStudy, key: FigureKey) -> Figure:
    """Return a figure with its caption and alternative text."""
    result = study.result
    caption, alternative = (
        {
            "scenarios": _scenarios,
            "heat": _heat,
            "bars": _bars,
            "roc": _roc,
            "roc_log": _roc,
            "medical": _medical,
            "defenses": _defenses,
            "epsilon": _epsilon,
            "trade_off": _trade_off,
            "published": _published,
        }[key.kind](result, key)
        if key.kind != "map"
        else _map(study)
    )
    if key.number:
        caption += " " + translate(
            "engine", "(Figure {number} of the paper, with this study's data.)"
        ).format(number=key.number)
    return Figure(key.name, caption, alternative)


def _scenarios(result: StudyResult, key: FigureKey) -> tuple[str, str]:
    told = "; ".join(
        f"{scenario_label(t.scenario)}, {attack_label(t.attack)}: {t.mean:.2f}"
        for t in result.transfer
        if t.measure == "asr"
    )
    return (
        translate(
            "engine",
            "Mean success rate in each scenario over undefended targets. Marker: mean; thin line: "
            "its 95 % interval; pale band: lowest to highest combination.",
        ),
        translate(
            "engine", "Chart of mean success rates by scenario and attack. {numbers}."
        ).format(numbers=told),
    )


def _heat(result: StudyResult, key: FigureKey) -> tuple[str, str]:
    label = translate("engine", MEASURE_LABELS[key.measure])
    targets = plain_targets(result) or list(result.targets)
    cells = [c for c in result.combinations if c.target in targets]
    values = [
        (found[0], c.name)
        for c in cells
        if c.state == "done" and (found := c.value(key.attack, key.measure)) is not None
    ]
    failed = [c.name for c in cells if c.state == "failed"]
    waiting = sum(c.state == "waiting" for c in cells)
    told = [
        translate(
            "engine", "Heat map of {targets} targets across and {shadows} shadows down."
        ).format(targets=len(targets), shadows=len(result.shadows))
    ]
    if values:
        (high, most), (low, least) = max(values), min(values)
        told.append(
            translate("engine", "Highest {high} in {most}, lowest {low} in {least}.").format(
                high=f"{high:.2f}", most=most, low=f"{low:.2f}", least=least
            )
        )
    if failed:
        told.append(translate("engine", "Failed: {names}.").format(names=", ".join(failed[:20])))
    if waiting:
        told.append(translate("engine", "{count} not finished.").format(count=waiting))
    notes = [translate("engine", "Marks in the corner tell the scenario.")]
    if failed:
        notes.append(translate("engine", "Hatched: failed."))
    if any(c.verdict == "invalid" for c in cells):
        notes.append(translate("engine", "†: audit invalid, do not use the number."))
    return f"{attack_label(key.attack)}: {label}. {' '.join(notes)}", " ".join(told)


def _bars(result: StudyResult, key: FigureKey) -> tuple[str, str]:
    return (
        translate(
            "engine",
            "{attack}: success rate on each target in the unrestricted and the data-only "
            "scenario. Bars are means, whiskers each combination's 95 % interval.",
        ).format(attack=attack_label(key.attack)),
        translate(
            "engine",
            "Bar chart over {count} targets. The numbers are in the table of combinations.",
        ).format(count=len(plain_targets(result))),
    )


def _roc(result: StudyResult, key: FigureKey) -> tuple[str, str]:
    chosen = ", ".join(
        f"{scenario_label(s)}: {c.name}" for s, c in strongest_by_scenario(result).items()
    )
    if key.kind == "roc_log":
        return (
            translate(
                "engine",
                "The same curves on logarithmic axes. In the grey part there are too few "
                "non-members to show so small a rate.",
            ),
            translate(
                "engine",
                "Two charts with logarithmic axes, one a family of attacks; {combinations}.",
            ).format(combinations=chosen),
        )
    return (
        translate(
            "engine",
            "ROC of the combination with the highest AUC in each scenario. Picked by its own "
            "result, each of these curves is a little too good.",
        ),
        translate(
            "engine",
            "Two charts of true-positive over false-positive rate, one a family of attacks; "
            "{combinations}.",
        ).format(combinations=chosen),
    )


def _map(study: OpenedStudy) -> tuple[str, str]:
    method, listed = maps_of(study)
    target = listed[0][0].target if listed else ""
    names = ", ".join(f"{c.name} ({scenario_label(c.scenario)})" for c, _ in listed)
    return (
        translate(
            "engine",
            "{method} of the attack's features for target {target}. Each column is a map of its "
            "own: compare how shadow and target lie within a column, not places between columns.",
        ).format(method=_MAP_LABELS.get(method, method), target=target),
        translate(
            "engine",
            "Scatter plots of shadow and target records for {combinations}; members are filled "
            "circles, non-members open triangles.",
        ).format(combinations=names),
    )


def _medical(result: StudyResult, key: FigureKey) -> tuple[str, str]:
    return (
        translate(
            "engine",
            "Success rate on report generators (R2Gen-CMN) by what the attacker knows. Bars are "
            "means over combinations, whiskers each combination's 95 % interval.",
        ),
        translate(
            "engine",
            "Bar chart by scenario with a bar for the metric-based and one for the feature-based "
            "attack.",
        ),
    )


def _defenses(result: StudyResult, key: FigureKey) -> tuple[str, str]:
    told = []
    for group in defended_groups(result):
        for model in group.models:
            for family, attack in lead_attacks(result).items():
                found = value_against(result, group.shadow, model.name, attack)
                if found is not None:
                    told.append(f"{model.name}, {lead_label(family)}: {found[0]:.2f}")
    return (
        translate(
            "engine",
            "Success rate on the undefended target (filled) and on its defended variants "
            "(hatched), with 95 % intervals.",
        ),
        translate("engine", "Bar charts, one a family of attacks. {numbers}.").format(
            numbers="; ".join(told)
        ),
    )


def _epsilon(result: StudyResult, key: FigureKey) -> tuple[str, str]:
    return (
        translate(
            "engine",
            "Success rate over the ε that private training spent, with 95 % intervals. Flat "
            "lines: the same target without privacy, its interval shaded.",
        ),
        translate(
            "engine",
            "Line chart of success rate over epsilon on a logarithmic axis, one line a family of "
            "attacks; the numbers are in the table of defenses.",
        ),
    )


def _trade_off(result: StudyResult, key: FigureKey) -> tuple[str, str]:
    return (
        translate(
            "engine",
            "Utility against leakage: good defenses lie to the right (texts stay good) and at the "
            "line of guessing.",
        ),
        translate(
            "engine",
            "Scatter plots of success rate over ROUGE-L on non-members, one a family of attacks, "
            "with numbered variants; the numbers are in the table of defenses.",
        ),
    )


def _published(result: StudyResult, key: FigureKey) -> tuple[str, str]:
    return (
        translate(
            "engine",
            "The paper's published success rates (diamonds, bars where it gives a range) beside "
            "this study's (circles: mean; lines: lowest to highest combination).",
        ),
        translate(
            "engine",
            "Chart of published and own success rates; the numbers are in the table above.",
        ),
    )
