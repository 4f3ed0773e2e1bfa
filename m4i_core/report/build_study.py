"""From an opened study to the content of its report."""

from __future__ import annotations

from collections import Counter

from m4i_core.jobs.cancel import CancelToken
from m4i_core.report.build import attack_label, interval
from m4i_core.report.content import (
    Block,
    Bullets,
    Paragraph,
    ReportContent,
    Section,
    Table,
    Terms,
)
from m4i_core.report.study_captions import captioned
from m4i_core.report.study_content import FigureKey, StudyReportOptions
from m4i_core.report.study_defenses import defense_section
from m4i_core.report.study_figure_list import study_figures
from m4i_core.report.study_published import published_section
from m4i_core.report.study_selection import (
    SCENARIO_ORDER,
    Strongest,
    attacks_of,
    plain_targets,
    strongest,
)
from m4i_core.report.study_tables import (
    combination_table,
    failure_table,
    model_tables,
    scenario_table,
    transfer_table,
    validity_table,
)
from m4i_core.report.study_wording import (
    NOTHING_DONE,
    STUDY_GLOSSARY,
    STUDY_LIMITS,
)
from m4i_core.report.wording import ADVICE, GLOSSARY, HEADLINES
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.result import CombinationResult, StudyResult

_CHANCE = 0.05


def build_study_report(
    study: OpenedStudy,
    options: StudyReportOptions | None = None,
    cancel: CancelToken | None = None,
) -> ReportContent:
    """Return everything the report of a study says.

    Args:
        study: A study; an unfinished one is reported as far as it is.
        options: What the user chose.
        cancel: Stops it.

    Raises:
        WorkspaceError: If the study has no result yet, or it is damaged.
        PlanError: If its plan cannot be read.
    """
    options = options or StudyReportOptions()
    cancel = cancel or CancelToken()
    result = study.result
    figures = study_figures(study, options.measures)
    status = _status(result)
    sections = [
        _summary(result),
        _scenarios(study, figures),
        _grid(study, figures),
        _curves(study, figures),
        defense_section(study, figures, cancel),
        _medical(study, figures),
        Section("Models", list(model_tables(result))),
        _failures(result),
        _validity(study, cancel),
        published_section(study) if options.published else Section("", []),
        Section("Limits", [Bullets(STUDY_LIMITS)]),
        Section("Glossary", [Terms([*STUDY_GLOSSARY, *GLOSSARY])]),
        _manifest(study),
    ]
    return ReportContent(
        title=result.name,
        date=result.manifest.finished[:10],
        organisation=options.organisation,
        notes=options.notes,
        status=status,
        headline=_headline(result, status),
        verdict=_answer(result),
        advice=_advice(result, status),
        facts=_facts(study),
        sections=[section for section in sections if section.blocks],
        kind="Membership study",
    )


def _done(result: StudyResult) -> list[CombinationResult]:
    return [c for c in result.combinations if c.state == "done"]


def _judged(result: StudyResult) -> list[CombinationResult]:
    """Return done combinations with undefended targets: the cover's answer is about those.

    Only where a study has none are its defended targets judged.
    """
    plain = set(plain_targets(result)) or set(result.targets)
    return [c for c in _done(result) if c.target in plain]


def _status(result: StudyResult) -> str:
    ended = Counter(c.verdict for c in _judged(result))
    if ended["leak"]:
        return "leak"
    if ended["no-evidence"]:
        return "no-evidence"
    return "invalid" if ended["invalid"] else "insufficient"


def _headline(result: StudyResult, status: str) -> str:
    judged = _judged(result)
    if not judged:
        return "Nothing finished yet"
    words = HEADLINES[status]
    if status == "leak":
        leaks = sum(c.verdict == "leak" for c in judged)
        words = f"Leak shown in {leaks} of {len(judged)} combinations"
    return words if result.finished else f"Unfinished. So far: {words[0].lower()}{words[1:]}"


def worst(result: StudyResult) -> Strongest | None:
    """Return the highest success rate among undefended targets whose audit is not invalid."""
    usable = [c for c in _judged(result) if c.verdict != "invalid"]
    leaking = [c for c in usable if c.verdict == "leak"]
    return strongest(leaking or usable, attacks_of(result))


def _answer(result: StudyResult) -> str:
    found = worst(result)
    if found is None:
        done = _done(result)
        if done:
            return "No combination gave a number that may be used: see the validity checks."
        return "No combination is finished, so there is no answer yet."
    combination = found.combination
    told = [
        f"The worst combination is {combination.name}: an attacker with shadow model "
        f"{combination.shadow} is right about {found.value:.0%} of the records of target "
        f"{combination.target} ({found.ci[0]:.0%}–{found.ci[1]:.0%}); guessing gives 50 %."
    ]
    told += [_leaking_words(result)]
    return " ".join(word for word in told if word)


def _leaking_words(result: StudyResult) -> str:
    """Say which scenarios leak, and which show nothing."""
    leaks: list[str] = []
    rest: list[str] = []
    for scenario in SCENARIO_ORDER:
        own = [c for c in _judged(result) if c.scenario == scenario]
        if not own:
            continue
        count = sum(c.verdict == "leak" for c in own)
        (leaks if count else rest).append(f"{scenario} ({count} of {len(own)})")
    told = []
    if leaks:
        told.append(f"Scenarios that leak: {', '.join(leaks)}.")
    if rest:
        told.append(f"No leak was shown in: {', '.join(rest)}.")
    return " ".join(told)


def _advice(result: StudyResult, status: str) -> list[str]:
    if not _judged(result):
        return NOTHING_DONE
    advice = [text.replace("this audit", "this study") for text in ADVICE[status]]
    if any(model.defenses for model in result.targets.values()) and status == "leak":
        advice[1] = (
            "Reduce the leak: the section on defenses tells what each of those tried saves, and "
            "what it costs."
        )
    return advice if result.finished else [*NOTHING_DONE, *advice]


def _facts(study: OpenedStudy) -> list[tuple[str, str]]:
    result = study.result
    states = Counter(c.state for c in result.combinations)
    facts = []
    found = worst(result)
    if found is not None:
        facts += [
            ("Worst combination", f"{found.combination.name} ({found.combination.scenario})"),
            ("Its attack", attack_label(found.attack)),
            ("Its success rate", f"{interval(found.value, found.ci)}; guessing gives 0.5"),
        ]
    told = [f"{states['done']} done"]
    told += [f"{states[key]} {key}" for key in ("failed", "waiting") if states[key]]
    defended = sum(bool(model.defenses) for model in result.targets.values())
    targets = f"{len(result.targets)} targets"
    if defended:
        targets += f" ({defended} defended)"
    labels = {m.dataset_label for m in (*result.targets.values(), *result.shadows.values())}
    split = study.plan.split
    facts += [
        ("Combinations", f"{len(result.combinations)}: {', '.join(told)}"),
        ("Models", f"{targets}, {len(result.shadows)} shadows"),
        ("Data", ", ".join(sorted(labels))),
    ]
    if split.mode == "random":
        facts.append(
            (
                "Records judged",
                f"{split.target_members} members, {split.target_nonmembers} non-members "
                "a combination",
            )
        )
    return facts


def _summary(result: StudyResult) -> Section:
    judged = _judged(result)
    blocks: list[Block] = []
    if not result.finished:
        missing = sum(c.state == "waiting" for c in result.combinations)
        blocks.append(
            Paragraph(
                f"This study is unfinished: {missing} of {len(result.combinations)} combinations "
                "are still to be done. Everything below may change.",
                "warning",
            )
        )
    leaks = sum(c.verdict == "leak" for c in judged)
    if judged:
        expected = _CHANCE * len(judged)
        chance = "fewer than 1" if expected < 1 else f"up to about {expected:.0f}"
        blocks.append(
            Paragraph(
                f"Of {len(judged)} finished combinations with "
                f"{'undefended ' if plain_targets(result) else ''}targets, {leaks} show a leak. "
                f"If no model leaked, {chance} would be expected to look so by chance."
            )
        )
        if 0 < leaks <= expected:
            blocks.append(
                Paragraph(
                    "That is no more than chance would give: do not build upon it.", "warning"
                )
            )
    blocks.append(scenario_table(result))
    return Section("Summary", blocks)


def _scenarios(study: OpenedStudy, figures: list[FigureKey]) -> Section:
    table = transfer_table(study.result)
    blocks: list[Block] = [] if table is None else [table]
    blocks += [captioned(study, key) for key in figures if key.kind == "scenarios"]
    return Section("What the attacker must know", blocks)


def _grid(study: OpenedStudy, figures: list[FigureKey]) -> Section:
    blocks: list[Block] = []
    for kind in ("heat", "bars"):
        blocks += [captioned(study, key) for key in figures if key.kind == kind]
    if not blocks:
        return Section("The grid", [])
    return Section("The grid", [*blocks, combination_table(study.result)])


def _curves(study: OpenedStudy, figures: list[FigureKey]) -> Section:
    kinds = ("roc", "roc_log", "map")
    return Section(
        "Curves and maps",
        [captioned(study, key) for key in figures if key.kind in kinds],
    )


def _medical(study: OpenedStudy, figures: list[FigureKey]) -> Section:
    blocks: list[Block] = [captioned(study, key) for key in figures if key.kind == "medical"]
    if blocks:
        blocks.append(
            Paragraph(
                "These targets write medical reports. A leak here tells who was a patient where "
                "the training data come from."
            )
        )
    return Section("Medical reports", blocks)


def _failures(result: StudyResult) -> Section:
    table = failure_table(result)
    return Section("Failures", [] if table is None else [table])


def _validity(study: OpenedStudy, cancel: CancelToken) -> Section:
    if not _done(study.result):
        return Section("Validity checks", [])
    invalid = [c.name for c in _done(study.result) if c.verdict == "invalid"]
    blocks: list[Block] = []
    if invalid:
        blocks.append(
            Paragraph(
                f"Invalid, so that their numbers say nothing about membership: "
                f"{', '.join(invalid)}.",
                "warning",
            )
        )
    return Section("Validity checks", [*blocks, validity_table(study, cancel)])


def _manifest(study: OpenedStudy) -> Section:
    manifest = study.result.manifest
    rows = [
        ["Seed", str(manifest.seed)],
        ["Started", manifest.started or "–"],
        ["Finished", manifest.finished or "–"],
        ["Computing time", f"{sum(manifest.seconds.values()):.0f} s"],
        ["Precision", study.plan.compute.precision],
        *([name, value] for name, value in manifest.hardware.items()),
        *([name, value] for name, value in manifest.versions.items()),
    ]
    return Section(
        "Manifest",
        [
            Table(
                ["What", "Value"],
                rows,
                "What is needed to do this study again, beside study.toml. Keys of the steps are "
                "in each combination's own report.",
            )
        ],
    )
