"""Tables of a study's report: combinations, scenarios, models, defenses, failures."""

from __future__ import annotations

from collections import Counter

from m4i_core.audit.result import AuditResult, Interval
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.language import retell, to_translate, translate
from m4i_core.models.encoders import ENCODERS
from m4i_core.report.content import Table
from m4i_core.report.naming import attack_label, duration, interval, scenario_label
from m4i_core.report.study_selection import (
    LEAD_SHORT,
    SCENARIO_ORDER,
    DefendedGroup,
    attacks_of,
    lead_attacks,
    lead_label,
    plain_targets,
    utility_of,
    value_against,
)
from m4i_core.report.study_wording import SCENARIO_WORDS, VERDICT_WORDS
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.result import CombinationResult, StudyModel, StudyResult

DASH = "–"
_STATES = {
    "done": to_translate("engine", "done"),
    "failed": to_translate("engine", "failed"),
    "waiting": to_translate("engine", "waiting"),
}


def state_word(state: str) -> str:
    """Return the state of a model or combination in words."""
    return translate("engine", _STATES[state]) if state in _STATES else state


def scenario_table(result: StudyResult) -> Table:
    """What each scenario means and how its combinations ended, undefended targets only."""
    plain = set(plain_targets(result))
    rows = []
    for scenario in SCENARIO_ORDER:
        own = [c for c in result.combinations if c.scenario == scenario and c.target in plain]
        if not own:
            continue
        ended = Counter(c.verdict or c.state for c in own)
        rows.append(
            [
                scenario_label(scenario),
                translate("engine", SCENARIO_WORDS[scenario]),
                str(len(own)),
                str(ended["leak"]),
                str(ended["no-evidence"]),
                str(ended["invalid"] + ended["insufficient"]),
                str(ended["failed"] + ended["waiting"]),
            ]
        )
    return Table(
        [
            translate("engine", "Scenario"),
            translate("engine", "What the attacker has"),
            "n",
            translate("engine", "Leak"),
            translate("engine", "No evidence"),
            translate("engine", "Undecided"),
            translate("engine", "Not done"),
        ],
        rows,
        translate(
            "engine",
            "Verdicts on the n combinations of each scenario, undefended targets only. Undecided: "
            "the audit is invalid or has too few records. Not done: failed or waiting.",
        ),
        numeric=[2, 3, 4, 5, 6],
        wide=1,
    )


def transfer_table(result: StudyResult) -> Table | None:
    """Means by scenario and attack, with intervals; None when there are none yet."""
    cells = {(t.scenario, t.attack, t.measure): t for t in result.transfer}
    rows = []
    for scenario in SCENARIO_ORDER:
        for attack in attacks_of(result):
            asr = cells.get((scenario, attack, "asr"))
            area = cells.get((scenario, attack, "auc"))
            if asr is None and area is None:
                continue
            rows.append(
                [
                    scenario_label(scenario),
                    attack_label(attack),
                    DASH if asr is None else interval(asr.mean, asr.ci),
                    DASH if asr is None else f"{asr.lowest:.3f}–{asr.highest:.3f}",
                    DASH if area is None else interval(area.mean, area.ci),
                    str((asr or area).combinations),  # type: ignore[union-attr]
                ]
            )
    if not rows:
        return None
    return Table(
        [
            translate("engine", "Scenario"),
            translate("engine", "Attack"),
            translate("engine", "Mean success rate (95 %)"),
            translate("engine", "Range"),
            translate("engine", "Mean AUC (95 %)"),
            "n",
        ],
        rows,
        translate(
            "engine",
            "Means over combinations with undefended targets. Intervals resample the judged "
            "records and hold the trained models fixed. Guessing gives 0.5.",
        ),
        numeric=[2, 3, 4, 5],
    )


def combination_table(result: StudyResult) -> Table:
    """Every combination with its numbers."""
    leads = lead_attacks(result)
    rows = []
    faint = []
    for index, combination in enumerate(result.combinations):
        row = [combination.name, scenario_label(combination.scenario), _ending(combination)]
        for column, attack in enumerate(leads.values(), start=3):
            found = combination.value(attack, "asr") if combination.state == "done" else None
            row.append(DASH if found is None else interval(*found))
            if combination.verdict == "invalid":
                faint.append((index, column))
        rows.append(row)
    return Table(
        [
            translate("engine", "Combination"),
            translate("engine", "Scenario"),
            translate("engine", "Verdict"),
            *(lead_label(family) for family in leads),
        ],
        rows,
        translate(
            "engine",
            "Success rates (95 %) of every combination; the shadow's name comes first. Grey: the "
            "audit is invalid, do not use the number.",
        ),
        numeric=list(range(3, 3 + len(leads))),
        faint=faint,
    )


def _ending(combination: CombinationResult) -> str:
    if combination.state != "done":
        return state_word(combination.state)
    word = VERDICT_WORDS.get(combination.verdict or "")
    return DASH if word is None else translate("engine", word)


def failure_table(result: StudyResult) -> Table | None:
    """What failed, and why; None when nothing did."""
    rows = [
        [told.format(model.name), retell(model.reason) or DASH]
        for told, models in (
            (translate("engine", "Target {0}"), result.targets),
            (translate("engine", "Shadow {0}"), result.shadows),
        )
        for model in models.values()
        if model.state == "failed"
    ]
    rows += [
        [translate("engine", "Combination {0}").format(c.name), retell(c.reason) or DASH]
        for c in result.combinations
        if c.state == "failed"
    ]
    if not rows:
        return None
    return Table(
        [translate("engine", "What failed"), translate("engine", "Why")],
        rows,
        translate("engine", "Everything else went on without it."),
        wide=1,
    )


def model_tables(result: StudyResult) -> list[Table]:
    """Quality of the targets, then of the shadows; and what the names mean."""
    names = [
        [
            model.name,
            " · ".join([retell(model.dataset_label), _architecture(model)]),
            "; ".join(map(retell, model.defenses)) or translate("engine", "none"),
        ]
        for model in {**result.shadows, **result.targets}.values()
    ]
    tables = [
        Table(
            [
                translate("engine", "Name"),
                translate("engine", "Data · architecture"),
                translate("engine", "Defenses"),
            ],
            names,
            translate("engine", "What the names stand for."),
            wide=1,
        )
    ]
    for role, models in (
        (translate("engine", "Target"), result.targets),
        (translate("engine", "Shadow"), result.shadows),
    ):
        private = any(model.epsilon is not None for model in models.values())
        rows = [_model_row(model, private) for model in models.values()]
        tables.append(
            Table(
                [
                    role,
                    translate("engine", "State"),
                    translate("engine", "Epochs"),
                    "BLEU-1",
                    "BLEU-3",
                    "ROUGE-L",
                    translate("engine", "Gap"),
                    translate("engine", "Training"),
                    *([translate("engine", "ε spent")] if private else []),
                ],
                rows,
                translate(
                    "engine",
                    "Similarity of generated and reference texts, members / non-members. Gap: the "
                    "difference in ROUGE-L, which metric-based attacks feed on.",
                ),
                numeric=list(range(2, 9 if private else 8)),
                wide=0,
            )
        )
    return tables


def _architecture(model: StudyModel) -> str:
    eyes = ENCODERS[model.encoder].label if model.encoder in ENCODERS else model.encoder
    return f"R2Gen-CMN ({eyes})" if model.architecture == "r2gen_cmn" else f"{eyes} + LSTM"


def _model_row(model: StudyModel, private: bool) -> list[str]:
    quality = model.quality
    spent = [DASH if model.epsilon is None else f"{model.epsilon:.2f}"] if private else []
    seconds = duration(model.seconds) if model.seconds else DASH
    if quality is None:
        return [model.name, state_word(model.state), DASH, DASH, DASH, DASH, DASH, seconds, *spent]

    def both(key: str) -> str:
        inside, outside = quality.members.get(key), quality.nonmembers.get(key)
        if inside is None or outside is None:
            return f"{getattr(quality, key):.3f}"
        return f"{inside:.2f} / {outside:.2f}"

    inside, outside = quality.members.get("rouge_l"), quality.nonmembers.get("rouge_l")
    gap = DASH if inside is None or outside is None else f"{inside - outside:+.3f}"
    columns = [both("bleu_1"), both("bleu_3"), both("rouge_l")]
    return [
        model.name,
        state_word(model.state),
        str(quality.epochs),
        *columns,
        gap,
        seconds,
        *spent,
    ]


def defense_table(result: StudyResult, group: DefendedGroup) -> Table:
    """One target before and after each defense."""
    leads = lead_attacks(result)
    rows = []
    for model in group.models:
        numbers = []
        for attack in leads.values():
            found = value_against(result, group.shadow, model.name, attack)
            numbers.append(DASH if found is None else _short_interval(*found))
        utility = utility_of(model)
        rows.append(
            [
                model.name,
                " + ".join(map(retell, model.defenses)) or translate("engine", "none"),
                *numbers,
                DASH if model.quality is None else f"{model.quality.bleu_1:.3f}",
                DASH if utility is None else f"{utility:.3f}",
                DASH if model.epsilon is None else f"{model.epsilon:.2f}",
            ]
        )
    last = 2 + len(leads)
    return Table(
        [
            translate("engine", "Target"),
            translate("engine", "Defense"),
            *(translate("engine", "{0} success").format(LEAD_SHORT[family]) for family in leads),
            "BLEU-1",
            "ROUGE-L",
            translate("engine", "ε spent"),
        ],
        rows,
        translate(
            "engine",
            "Attacked by shadow {shadow}; success rates with 95 % intervals, guessing gives 0.5. "
            "BLEU-1 over all judged records, ROUGE-L on non-members, where memorising cannot help.",
        ).format(shadow=group.shadow),
        numeric=list(range(2, last + 3)),
        wide=1,
    )


def _short_interval(value: float, bounds: Interval) -> str:
    return f"{value:.2f} ({bounds[0]:.2f}–{bounds[1]:.2f})"


def validity_table(study: OpenedStudy, cancel: CancelToken) -> Table:
    """What the checks of each combination's audit found."""
    rows = []
    for combination in study.result.combinations:
        if combination.state != "done":
            continue
        cancel.check()
        try:
            audit = study.audit(combination).result
        except M4IError:
            lost = translate("engine", "its folder cannot be read")
            rows.append([combination.name, _ending(combination), DASH, DASH, DASH, lost])
            continue
        rows.append([combination.name, _ending(combination), *_checks(audit)])
    return Table(
        [
            translate("engine", "Combination"),
            translate("engine", "Verdict"),
            translate("engine", "Blind AUC"),
            translate("engine", "Shared"),
            translate("engine", "Placebo"),
            translate("engine", "Rests on"),
        ],
        rows,
        translate(
            "engine",
            "Blind AUC: members told from non-members without asking the model, with 95 % interval "
            "and p-value; at 0.60 and significant, the audit is invalid. Shared: pictures that are "
            "in two of the four sets, exactly or nearly. Placebo: attacks with shuffled labels "
            "must be at chance. The reasons in full are in each combination's own report.",
        ),
        numeric=[3],
        wide=5,
    )


def _checks(audit: AuditResult) -> list[str]:
    validity = audit.validity
    blind = validity.blind
    told = (
        translate("engine", "not checked")
        if blind is None
        else f"{interval(blind.auc, blind.ci)}, p = {blind.p_value:.2f}"
    )
    overlap = validity.overlap
    shared = str(overlap.exact_pictures + overlap.near_pictures)
    if overlap.parted_groups:
        shared += "; " + translate("engine", "{0} groups parted").format(overlap.parted_groups)
    placebo = validity.placebo
    if placebo is None:
        passed = translate("engine", "not run")
    else:
        passed = translate("engine", "passed") if placebo.passed else translate("engine", "FAILED")
    attack = audit.verdict.attack
    return [told, shared, passed, attack_label(attack) if attack else DASH]
