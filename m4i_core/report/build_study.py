"""From an opened study to the content of its report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from m4i_core.jobs.cancel import CancelToken
from m4i_core.language import retell, translate
from m4i_core.report.build import glossary_section, hardware_rows, keywords
from m4i_core.report.content import (
    Block,
    Bullets,
    Highlight,
    Paragraph,
    ReportContent,
    Section,
    Table,
)
from m4i_core.report.logo import read_logo
from m4i_core.report.naming import (
    attack_label,
    count,
    duration,
    interval,
    scenario_label,
    told_date,
    told_time,
)
from m4i_core.report.options import STUDY_SECTIONS, ReportOptions, SectionName
from m4i_core.report.remarks import with_remarks
from m4i_core.report.study_captions import captioned
from m4i_core.report.study_content import FigureKey
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
    state_word,
    transfer_table,
    validity_table,
)
from m4i_core.report.study_wording import (
    NOTHING_DONE,
    STUDY_ADVICE,
    STUDY_GLOSSARY,
    STUDY_LIMITS,
)
from m4i_core.report.wording import GLOSSARY, HEADLINES, layout_words
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.result import CombinationResult, StudyResult

_CHANCE = 0.05


def build_study_report(
    study: OpenedStudy,
    options: ReportOptions | None = None,
    cancel: CancelToken | None = None,
) -> ReportContent:
    """Return everything the report of a study says, in the language of the moment.

    Args:
        study: A study; an unfinished one is reported as far as it is.
        options: What the user chose.
        cancel: Stops it.

    Raises:
        WorkspaceError: If the study has no result yet, or it is damaged.
        PlanError: If its plan cannot be read.
        BadInput: If the logo cannot be used.
    """
    options = options or ReportOptions()
    cancel = cancel or CancelToken()
    result = study.result
    figures = study_figures(study, options.measures)
    status = _status(result)
    makers: dict[SectionName, Callable[[], Section]] = {
        "summary": lambda: _summary(result),
        "scenarios": lambda: _scenarios(study, figures),
        "grid": lambda: _grid(study, figures),
        "curves": lambda: _curves(study, figures),
        "defenses": lambda: defense_section(study, figures, cancel),
        "medical": lambda: _medical(study, figures),
        "models": lambda: Section(
            "models", translate("engine", "Models"), list(model_tables(result))
        ),
        "failures": lambda: _failures(result),
        "validity": lambda: _validity(study, cancel),
        "published": lambda: published_section(study),
        "limits": lambda: Section(
            "limits",
            translate("engine", "Limits"),
            [Bullets([translate("engine", text) for text in STUDY_LIMITS])],
        ),
        "glossary": lambda: glossary_section([*STUDY_GLOSSARY, *GLOSSARY]),
        "manifest": lambda: _manifest(study),
    }
    sections = []
    for name in options.chosen(STUDY_SECTIONS):
        cancel.check()
        sections.append(makers[name]())
    return ReportContent(
        title=result.name,
        date=told_date(result.manifest.finished),
        organisation=options.organisation,
        notes=options.notes,
        status=status,
        headline=_headline(result, status),
        verdict=_answer(result),
        advice=_advice(result, status),
        facts=_facts(study),
        sections=with_remarks([s for s in sections if s.blocks], options.figure_notes),
        kind=translate("engine", "Membership study"),
        highlights=_highlights(result),
        language=options.language,
        keywords=keywords(result.name),
        words=layout_words(),
        logo=None if options.logo is None else read_logo(options.logo),
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
        return translate("engine", "Nothing finished yet")
    words = translate("engine", HEADLINES[status])
    if status == "leak":
        leaks = sum(c.verdict == "leak" for c in judged)
        words = translate("engine", "Leak shown in {some} of {all} combinations").format(
            some=leaks, all=len(judged)
        )
    if result.finished:
        return words
    return translate("engine", "Unfinished. So far: {0}").format(words[0].lower() + words[1:])


def worst(result: StudyResult) -> Strongest | None:
    """Return the highest success rate among undefended targets whose audit is not invalid."""
    usable = [c for c in _judged(result) if c.verdict != "invalid"]
    leaking = [c for c in usable if c.verdict == "leak"]
    return strongest(leaking or usable, attacks_of(result))


def _answer(result: StudyResult) -> str:
    found = worst(result)
    if found is None:
        if _done(result):
            return translate(
                "engine",
                "No combination gave a number that may be used: see the validity checks.",
            )
        return translate("engine", "No combination is finished, so there is no answer yet.")
    combination = found.combination
    told = [
        translate(
            "engine",
            "The worst combination is {name}: an attacker with shadow model {shadow} is right "
            "about {rate} of the records of target {target} ({low}–{high}); guessing gives 50 %.",
        ).format(
            name=combination.name,
            shadow=combination.shadow,
            rate=f"{found.value:.0%}",
            target=combination.target,
            low=f"{found.ci[0]:.0%}",
            high=f"{found.ci[1]:.0%}",
        ),
        _leaking_words(result),
    ]
    return " ".join(word for word in told if word)


def _leaking_words(result: StudyResult) -> str:
    """Say which scenarios leak, and which show nothing."""
    leaks: list[str] = []
    rest: list[str] = []
    for scenario in SCENARIO_ORDER:
        own = [c for c in _judged(result) if c.scenario == scenario]
        if not own:
            continue
        leaking = sum(c.verdict == "leak" for c in own)
        (leaks if leaking else rest).append(
            translate("engine", "{scenario} ({some} of {all})").format(
                scenario=scenario_label(scenario), some=leaking, all=len(own)
            )
        )
    told = []
    if leaks:
        told.append(
            translate("engine", "Scenarios that leak: {names}.").format(names=", ".join(leaks))
        )
    if rest:
        told.append(
            translate("engine", "No leak was shown in: {names}.").format(names=", ".join(rest))
        )
    return " ".join(told)


def _advice(result: StudyResult, status: str) -> list[str]:
    nothing = [translate("engine", text) for text in NOTHING_DONE]
    if not _judged(result):
        return nothing
    advice = [translate("engine", text) for text in STUDY_ADVICE[status]]
    if any(model.defenses for model in result.targets.values()) and status == "leak":
        advice[1] = translate(
            "engine",
            "Reduce the leak: the section on defenses tells what each of those tried saves, and "
            "what it costs.",
        )
    return advice if result.finished else [*nothing, *advice]


def _highlights(result: StudyResult) -> list[Highlight]:
    found = []
    strongest_found = worst(result)
    if strongest_found is not None:
        found.append(
            Highlight(
                f"{strongest_found.value:.0%}",
                translate(
                    "engine",
                    "of records judged rightly in the worst combination; guessing gives 50 %",
                ),
            )
        )
    judged = _judged(result)
    if judged:
        leaks = sum(c.verdict == "leak" for c in judged)
        found.append(
            Highlight(
                f"{leaks} / {len(judged)}",
                translate("engine", "finished combinations with undefended targets that leak"),
            )
        )
    models = len(result.targets) + len(result.shadows)
    found.append(
        Highlight(
            count(models),
            translate("engine", "models: {targets} targets and {shadows} shadows").format(
                targets=len(result.targets), shadows=len(result.shadows)
            ),
        )
    )
    return found


def _facts(study: OpenedStudy) -> list[tuple[str, str]]:
    result = study.result
    states = Counter(c.state for c in result.combinations)
    facts = []
    found = worst(result)
    if found is not None:
        scenario = scenario_label(found.combination.scenario)
        facts += [
            (
                translate("engine", "Worst combination"),
                f"{found.combination.name} ({scenario})",
            ),
            (translate("engine", "Its attack"), attack_label(found.attack)),
            (
                translate("engine", "Its success rate"),
                translate("engine", "{0}; guessing gives 0.5").format(
                    interval(found.value, found.ci)
                ),
            ),
        ]
    told = [
        f"{states[key]} {state_word(key)}"
        for key in ("done", "failed", "waiting")
        if states[key] or key == "done"
    ]
    defended = sum(bool(model.defenses) for model in result.targets.values())
    targets = translate("engine", "{0} targets").format(len(result.targets))
    if defended:
        targets += " " + translate("engine", "({0} defended)").format(defended)
    shadows = translate("engine", "{0} shadows").format(len(result.shadows))
    labels = {m.dataset_label for m in (*result.targets.values(), *result.shadows.values())}
    split = study.plan.split
    facts += [
        (translate("engine", "Combinations"), f"{len(result.combinations)}: {', '.join(told)}"),
        (translate("engine", "Models"), f"{targets}, {shadows}"),
        (translate("engine", "Data"), ", ".join(sorted(map(retell, labels)))),
    ]
    if split.mode == "random":
        facts.append(
            (
                translate("engine", "Records judged"),
                translate("engine", "{members} members, {others} non-members a combination").format(
                    members=count(split.target_members), others=count(split.target_nonmembers)
                ),
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
                translate(
                    "engine",
                    "This study is unfinished: {some} of {all} combinations are still to be done. "
                    "Everything below may change.",
                ).format(some=missing, all=len(result.combinations)),
                "warning",
            )
        )
    leaks = sum(c.verdict == "leak" for c in judged)
    if judged:
        expected = _CHANCE * len(judged)
        chance = (
            translate("engine", "fewer than 1")
            if expected < 1
            else translate("engine", "up to about {0}").format(f"{expected:.0f}")
        )
        told = (
            translate(
                "engine",
                "Of {all} finished combinations with undefended targets, {some} show a leak. If "
                "no model leaked, {chance} would be expected to look so by chance.",
            )
            if plain_targets(result)
            else translate(
                "engine",
                "Of {all} finished combinations with targets, {some} show a leak. If no model "
                "leaked, {chance} would be expected to look so by chance.",
            )
        )
        blocks.append(Paragraph(told.format(all=len(judged), some=leaks, chance=chance)))
        if 0 < leaks <= expected:
            blocks.append(
                Paragraph(
                    translate(
                        "engine", "That is no more than chance would give: do not build upon it."
                    ),
                    "warning",
                )
            )
    blocks.append(scenario_table(result))
    return Section("summary", translate("engine", "Summary"), blocks)


def _scenarios(study: OpenedStudy, figures: list[FigureKey]) -> Section:
    table = transfer_table(study.result)
    blocks: list[Block] = [] if table is None else [table]
    blocks += [captioned(study, key) for key in figures if key.kind == "scenarios"]
    return Section("scenarios", translate("engine", "What the attacker must know"), blocks)


def _grid(study: OpenedStudy, figures: list[FigureKey]) -> Section:
    title = translate("engine", "The grid")
    blocks: list[Block] = []
    for kind in ("heat", "bars"):
        blocks += [captioned(study, key) for key in figures if key.kind == kind]
    if not blocks:
        return Section("grid", title, [])
    return Section("grid", title, [*blocks, combination_table(study.result)])


def _curves(study: OpenedStudy, figures: list[FigureKey]) -> Section:
    kinds = ("roc", "roc_log", "map")
    return Section(
        "curves",
        translate("engine", "Curves and maps"),
        [captioned(study, key) for key in figures if key.kind in kinds],
    )


def _medical(study: OpenedStudy, figures: list[FigureKey]) -> Section:
    blocks: list[Block] = [captioned(study, key) for key in figures if key.kind == "medical"]
    if blocks:
        blocks.append(
            Paragraph(
                translate(
                    "engine",
                    "These targets write medical reports. A leak here tells who was a patient "
                    "where the training data come from.",
                )
            )
        )
    return Section("medical", translate("engine", "Medical reports"), blocks)


def _failures(result: StudyResult) -> Section:
    table = failure_table(result)
    return Section("failures", translate("engine", "Failures"), [] if table is None else [table])


def _validity(study: OpenedStudy, cancel: CancelToken) -> Section:
    title = translate("engine", "Validity checks")
    if not _done(study.result):
        return Section("validity", title, [])
    invalid = [c.name for c in _done(study.result) if c.verdict == "invalid"]
    blocks: list[Block] = []
    if invalid:
        blocks.append(
            Paragraph(
                translate(
                    "engine",
                    "Invalid, so that their numbers say nothing about membership: {names}.",
                ).format(names=", ".join(invalid)),
                "warning",
            )
        )
    return Section("validity", title, [*blocks, validity_table(study, cancel)])


def _manifest(study: OpenedStudy) -> Section:
    manifest = study.result.manifest
    rows = [
        [translate("engine", "Seed"), str(manifest.seed)],
        [translate("engine", "Started"), told_time(manifest.started)],
        [translate("engine", "Finished"), told_time(manifest.finished)],
        [translate("engine", "Computing time"), duration(sum(manifest.seconds.values()))],
        [translate("engine", "Precision"), study.plan.compute.precision],
        *hardware_rows(manifest.hardware),
        *([name, value] for name, value in manifest.versions.items()),
    ]
    return Section(
        "manifest",
        translate("engine", "Manifest"),
        [
            Table(
                [translate("engine", "What"), translate("engine", "Value")],
                rows,
                translate(
                    "engine",
                    "What is needed to do this study again, beside study.toml. Keys of the steps "
                    "are in each combination's own report.",
                ),
            )
        ],
    )
