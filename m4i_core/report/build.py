"""From an opened audit to the content of its report."""

from __future__ import annotations

from collections.abc import Callable

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import read_plan
from m4i_core.audit.result import AuditResult
from m4i_core.audit.workspace import PLAN_FILE
from m4i_core.language import retell, translate
from m4i_core.report.audit_asked import advice, headline, mine_highlights, target_label
from m4i_core.report.audit_background import (
    architecture,
    data_section,
    defenses_section,
    models_section,
    threat_section,
)
from m4i_core.report.audit_findings import (
    examples_section,
    maps_section,
    results_section,
    summary_section,
    validity_section,
)
from m4i_core.report.content import Block, Bullets, Highlight, ReportContent, Section, Table, Terms
from m4i_core.report.logo import read_logo
from m4i_core.report.naming import (
    attack_label,
    best_attack,
    count,
    duration,
    interval,
    scenario_label,
    told_date,
    told_time,
)
from m4i_core.report.options import AUDIT_SECTIONS, ReportOptions, SectionName
from m4i_core.report.remarks import with_remarks
from m4i_core.report.wording import EXISTING_LIMITS, GLOSSARY, LIMITS, layout_words


def build_report(audit: OpenedAudit, options: ReportOptions | None = None) -> ReportContent:
    """Return everything the report says, in the language of the moment.

    Args:
        audit: A finished audit.
        options: What the user chose; the defaults hide pictures.

    Raises:
        WorkspaceError: If the audit is unfinished or damaged.
        BadInput: If the logo cannot be used.
    """
    options = options or ReportOptions()
    result = audit.result
    plan = read_plan(audit.folder / PLAN_FILE)
    makers: dict[SectionName, Callable[[], Section]] = {
        "summary": lambda: summary_section(result),
        "threat": lambda: threat_section(result, plan),
        "data": lambda: data_section(result, plan),
        "models": lambda: models_section(result, plan, audit),
        "results": lambda: results_section(result),
        "validity": lambda: validity_section(result),
        "maps": lambda: maps_section(audit),
        "examples": lambda: examples_section(audit, result, options),
        "defenses": lambda: defenses_section(plan),
        "limits": lambda: _limits(result),
        "glossary": lambda: glossary_section(GLOSSARY),
        "manifest": lambda: _manifest(result, plan),
    }
    sections = [makers[name]() for name in options.chosen(AUDIT_SECTIONS)]
    status = result.verdict.status
    return ReportContent(
        title=result.name,
        date=told_date(result.manifest.finished),
        organisation=options.organisation,
        notes=options.notes,
        status=status,
        headline=headline(result),
        verdict=retell(result.verdict.text),
        advice=advice(result),
        facts=_cover_facts(result, plan),
        sections=with_remarks([s for s in sections if s.blocks], options.figure_notes),
        kind=translate("engine", "Membership audit"),
        highlights=_highlights(result),
        language=options.language,
        keywords=keywords(result.name),
        words=layout_words(),
        logo=None if options.logo is None else read_logo(options.logo),
    )


def keywords(name: str) -> list[str]:
    """Return what a report may be searched by."""
    return [
        name,
        translate("engine", "membership inference"),
        translate("engine", "privacy audit"),
        translate("engine", "picture-to-text model"),
        "M4I",
    ]


def glossary_section(terms: list[tuple[str, str]]) -> Section:
    """Return the glossary.

    Args:
        terms: English terms and what they mean.
    """
    told = [(translate("engine", term), translate("engine", meaning)) for term, meaning in terms]
    return Section("glossary", translate("engine", "Glossary"), [Terms(told)])


def _limits(result: AuditResult) -> Section:
    own = [retell(text) for text in result.verdict.caveats]
    limits = LIMITS if result.existing is None else EXISTING_LIMITS
    general = [translate("engine", text) for text in limits]
    return Section("limits", translate("engine", "Limits"), [Bullets([*own, *general])])


def _highlights(result: AuditResult) -> list[Highlight]:
    """Return the numbers a manager needs; none that an invalid audit must not show."""
    mine = mine_highlights(result)
    if mine or not result.attacks:
        return mine
    sets = result.sets
    found = []
    attack = result.attacks[best_attack(result)]
    if result.verdict.status == "invalid":
        blind = result.validity.blind
        if blind is not None:
            found.append(
                Highlight(
                    f"{blind.auc:.2f}",
                    translate(
                        "engine",
                        "AUC of telling the sets apart without the model; 0.5 would be right",
                    ),
                )
            )
    else:
        found.append(
            Highlight(
                f"{attack.asr:.0%}",
                translate(
                    "engine", "of records judged rightly ({low}–{high}); guessing gives 50 %"
                ).format(low=f"{attack.ci['asr'][0]:.0%}", high=f"{attack.ci['asr'][1]:.0%}"),
            )
        )
        sure = [key for key in ("0.001", "0.01", "0.1") if _supported(result, key)]
        if sure:
            words = {
                "0.001": translate(
                    "engine", "of members recognised while 1 in 1,000 others is accused wrongly"
                ),
                "0.01": translate(
                    "engine", "of members recognised while 1 in 100 others is accused wrongly"
                ),
                "0.1": translate(
                    "engine", "of members recognised while 1 in 10 others is accused wrongly"
                ),
            }
            found.append(Highlight(f"{attack.tpr_at_fpr[sure[0]]:.0%}", words[sure[0]]))
    found.append(
        Highlight(
            count(sets.target_members + sets.target_nonmembers),
            translate("engine", "records judged: {members} members, {others} non-members").format(
                members=count(sets.target_members), others=count(sets.target_nonmembers)
            ),
        )
    )
    return found


def _supported(result: AuditResult, key: str) -> bool:
    point = result.attacks[best_attack(result)].operating_points.get(key)
    return point is not None and point.supported


def _cover_facts(result: AuditResult, plan: AuditPlan) -> list[tuple[str, str]]:
    data = ", ".join(retell(summary.label) for summary in result.datasets.values())
    facts = []
    if result.attacks and not result.was_mine and result.verdict.status != "invalid":
        name = best_attack(result)
        attack = result.attacks[name]
        facts += [
            (translate("engine", "Best attack"), attack_label(name)),
            (
                translate("engine", "Success rate"),
                translate("engine", "{0}; guessing gives 0.5").format(
                    interval(attack.asr, attack.ci["asr"])
                ),
            ),
        ]
    if result.ask == "attacker":
        facts.append((translate("engine", "Scenario"), scenario_label(result.scenario)))
    judged = translate("engine", "{members} members, {others} non-members").format(
        members=count(result.sets.target_members), others=count(result.sets.target_nonmembers)
    )
    if result.was_mine is not None:
        judged = translate("engine", "{asked} asked about, {others} known non-members").format(
            asked=count(result.sets.target_unknown), others=count(result.sets.target_nonmembers)
        )
    return [
        *facts,
        (translate("engine", "Records judged"), judged),
        (translate("engine", "Data"), data),
        (
            translate("engine", "Target model"),
            target_label(result, plan, architecture(plan.target)),
        ),
    ]


def _manifest(result: AuditResult, plan: AuditPlan) -> Section:
    manifest = result.manifest
    rows = [
        [translate("engine", "Seed"), str(manifest.seed)],
        [translate("engine", "Started"), told_time(manifest.started)],
        [translate("engine", "Finished"), told_time(manifest.finished)],
        [translate("engine", "Computing time"), duration(sum(manifest.seconds.values()))],
        [translate("engine", "Precision"), plan.compute.precision],
        *hardware_rows(manifest.hardware),
        *([name, value] for name, value in manifest.versions.items()),
    ]
    tables: list[Block] = [
        Table(
            [translate("engine", "What"), translate("engine", "Value")],
            rows,
            translate("engine", "What is needed to do this audit again."),
        )
    ]
    if manifest.keys:
        tables.append(
            Table(
                [translate("engine", "Step"), translate("engine", "Key")],
                [[name, key] for name, key in manifest.keys.items()],
                translate(
                    "engine", "Each step's key is a hash of everything its result depends on."
                ),
            )
        )
    return Section("manifest", translate("engine", "Manifest"), tables)


def hardware_rows(hardware: dict[str, str]) -> list[list[str]]:
    """Return the machine's rows of a manifest."""
    words = {
        "system": translate("engine", "System"),
        "processor": translate("engine", "Processor"),
        "cores": translate("engine", "Cores"),
        "memory": translate("engine", "Memory"),
        "device": translate("engine", "Device"),
        "threads": translate("engine", "Threads"),
    }
    return [[words.get(name, name), value] for name, value in hardware.items()]
