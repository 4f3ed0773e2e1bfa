"""What an audit found: summary, results, checks, maps and the riskiest records."""

from __future__ import annotations

import numpy as np

from m4i_core.attacks.registry import BY_SHADOW, attack_of
from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.result import AuditResult
from m4i_core.evaluation.verdict_rules import BLIND_MATERIAL_AUC, BLIND_SIGNIFICANCE
from m4i_core.language import retell, translate
from m4i_core.report.audit_asked import mine_blocks
from m4i_core.report.content import (
    Block,
    Bullets,
    Example,
    Examples,
    Figure,
    Paragraph,
    Section,
    Table,
)
from m4i_core.report.naming import (
    RATES,
    attack_label,
    best_attack,
    count,
    interval,
    plain_counts,
    shortened,
)
from m4i_core.report.options import ReportOptions
from m4i_core.report.wording import PROBES
from m4i_core.text.similarity import similarity

_MAPS = {"pca": "PCA", "tsne": "t-SNE", "umap": "UMAP"}


def summary_section(result: AuditResult) -> Section:
    """The answer in plain words, and how it came about."""
    blocks: list[Block] = mine_blocks(result)
    if result.attacks and not blocks and result.verdict.status != "invalid":
        attack = result.attacks[best_attack(result)]
        blocks.append(Paragraph(plain_counts(attack)))
        point = attack.operating_points.get("0.01")
        if point is not None and point.supported:
            blocks.append(
                Paragraph(
                    translate(
                        "engine",
                        "An attacker who wants to be wrong about no more than 1 in 100 non-members "
                        "still recognises {share} of the members ({low}–{high}).",
                    ).format(
                        share=f"{point.tpr:.0%}",
                        low=f"{point.ci[0]:.0%}",
                        high=f"{point.ci[1]:.0%}",
                    )
                )
            )
    if result.verdict.reasons:
        blocks.append(Paragraph(translate("engine", "How the verdict was reached:")))
        blocks.append(Bullets([_reason(text) for text in result.verdict.reasons]))
    return Section("summary", translate("engine", "Summary"), blocks)


def _reason(text: str) -> str:
    """Return a reason without the rule's short name, which only programs need."""
    if text.startswith("[") and "] " in text:
        text = text.split("] ", 1)[1]
    return retell(text)


def results_section(result: AuditResult) -> Section:
    """Every attack with its intervals, and its curves."""
    title = translate("engine", "Results")
    if not result.attacks:
        return Section("results", title, [])
    rows = []
    counted = []
    low_rows = []
    faint = []
    for index, (name, attack) in enumerate(result.attacks.items()):
        rows.append(
            [
                attack_label(name),
                interval(attack.asr, attack.ci["asr"]),
                interval(attack.auc, attack.ci["auc"]),
                "–" if attack.empirical_epsilon is None else f"{attack.empirical_epsilon:.2f}",
            ]
        )
        if attack.confusion is not None:
            found = attack.confusion
            counted.append(
                [
                    attack_label(name),
                    count(found.true_positives),
                    count(found.false_negatives),
                    count(found.false_positives),
                    count(found.true_negatives),
                    _share(attack.precision, attack.ci.get("precision")),
                    _share(attack.recall, attack.ci.get("recall")),
                ]
            )
        row = [attack_label(name)]
        for column, (rate, _) in enumerate(RATES, start=1):
            point = attack.operating_points.get(rate)
            row.append(interval(attack.tpr_at_fpr[rate], attack.ci[rate]))
            if point is not None and not point.supported:
                faint.append((index, column))
                row[-1] += "\n" + translate("engine", "needs {count} non-members").format(
                    count=count(point.needed)
                )
        low_rows.append(row)
    explanations = []
    for name, attack in result.attacks.items():
        known = attack_of(name)
        said = "" if known is None else retell(known.explanation)
        explanations.append(f"{attack_label(name)}: {said} {retell(attack.note)}".strip())
    blocks: list[Block] = []
    if result.verdict.status == "invalid" and result.was_mine is None:
        blocks.append(
            Paragraph(
                translate(
                    "engine",
                    "This audit is invalid: the numbers below say nothing about membership. They "
                    "are kept so that the cause can be found.",
                ),
                "warning",
            )
        )
    blocks += [
        Table(
            [
                translate("engine", "Attack"),
                translate("engine", "Success rate (95 %)"),
                "AUC (95 %)",
                translate("engine", "Empirical ε"),
            ],
            rows,
            _how_measured(result),
            numeric=[1, 2, 3],
        ),
        Figure(
            "attacks",
            translate(
                "engine",
                "All attacks at a glance: the darker, the more is revealed. Left of the gap: "
                "guessing gives 0.5; right of it: guessing gives the rate itself. Hatched: too few "
                "records to show so small a rate.",
            ),
            translate(
                "engine",
                "Heat map with a row for each attack and columns for success rate, AUC and "
                "true-positive rates at low false-positive rates. {numbers}.",
            ).format(
                numbers="; ".join(
                    f"{attack_label(name)}: {attack.asr:.2f}, {attack.auc:.2f}"
                    for name, attack in result.attacks.items()
                )
            ),
        ),
        Bullets(explanations),
    ]
    if counted:
        blocks.append(
            Table(
                [
                    translate("engine", "Attack"),
                    translate("engine", "Members recognised"),
                    translate("engine", "Members missed"),
                    translate("engine", "Others accused"),
                    translate("engine", "Others cleared"),
                    translate("engine", "Precision"),
                    translate("engine", "Recall"),
                ],
                counted,
                translate(
                    "engine",
                    "Right and wrong guesses at the fixed threshold. Precision: share of those "
                    "called members that are; recall: share of members that are recognised.",
                ),
                numeric=[1, 2, 3, 4, 5, 6],
            )
        )
    if result.was_mine is not None:
        # There is no curve where nobody knows who is a member.
        return Section("results", title, blocks)
    area = result.attacks[best_attack(result)].auc
    blocks += [
        Figure(
            "roc",
            translate(
                "engine",
                "ROC of every attack, with 95 % band of the best; the diagonal is guessing.",
            ),
            translate(
                "engine",
                "Chart of true-positive rate over false-positive rate for every attack; the best "
                "has an area of {area} under its curve.",
            ).format(area=f"{area:.3f}"),
        ),
        Table(
            [
                translate("engine", "Attack"),
                *(translate("engine", "TPR at FPR {0}").format(label) for _, label in RATES),
            ],
            low_rows,
            translate(
                "engine",
                "Members recognised when few non-members may be named wrongly. Grey: this sample "
                "is too small to show so small a rate.",
            ),
            numeric=[1, 2, 3],
            faint=faint,
        ),
        Figure(
            "roc_log",
            translate(
                "engine",
                "The same ROC on logarithmic axes, where small false-positive rates can be seen.",
            ),
            translate(
                "engine",
                "Chart of true-positive rate over false-positive rate, both axes logarithmic; the "
                "numbers are in the table above.",
            ),
        ),
        Figure(
            "scores",
            translate(
                "engine",
                "Scores of the best attack for members and non-members, with its threshold.",
            ),
            translate(
                "engine",
                "Two overlaid histograms of the attack's score, for members and non-members.",
            ),
        ),
    ]
    return Section("results", title, blocks)


def _how_measured(result: AuditResult) -> str:
    """Say on what the attacks were measured, and where their thresholds come from."""
    if result.was_mine is not None:
        return translate(
            "engine",
            "The attack on the shadow models, whose members are known: on records of which nobody "
            "knows it cannot be measured. Guessing gives 0.5.",
        )
    if result.ask == "owner":
        told = translate(
            "engine",
            "Attacks on the target, cross-fitted: no record was judged by an attack that had seen "
            "it or its group. Guessing gives 0.5.",
        )
        if any(name.startswith(BY_SHADOW) for name in result.attacks):
            told += " " + translate(
                "engine",
                "Attacks marked “From a shadow” learnt on a shadow model: they show what an "
                "outsider finds.",
            )
        return told
    return translate(
        "engine",
        "Attacks on the target. Thresholds were fixed on the shadow model, before the target's "
        "records were looked at. Guessing gives 0.5.",
    )


def _share(value: float | None, bounds: tuple[float, float] | None) -> str:
    if value is None:
        return "–"
    if bounds is None:
        return f"{value:.2f}"
    return f"{value:.2f}\n({bounds[0]:.2f}–{bounds[1]:.2f})"


def _blind_words(result: AuditResult) -> tuple[str, str, str]:
    """Return how it is said that the sets look alike, differ slightly, and can be told apart."""
    if result.was_mine is None:
        return (
            translate("engine", "members and non-members look alike"),
            translate("engine", "members and non-members differ slightly"),
            translate("engine", "members and non-members can be told apart"),
        )
    return (
        translate("engine", "the records asked about look like those they are compared with"),
        translate("engine", "the records asked about differ slightly from the others"),
        translate("engine", "the records asked about can be told from the others"),
    )


def validity_section(result: AuditResult) -> Section:
    """Whether the numbers may be believed."""
    blocks: list[Block] = []
    blind = result.validity.blind
    if blind is not None:
        alike, slightly, apart = _blind_words(result)
        found = alike if blind.p_value > BLIND_SIGNIFICANCE else slightly
        if blind.p_value <= BLIND_SIGNIFICANCE and blind.auc >= BLIND_MATERIAL_AUC:
            found = apart
        blocks.append(
            Paragraph(
                translate(
                    "engine",
                    "Blind baseline: without the model, {found} (AUC {auc}, p = {p_value}, "
                    "corrected for the number of attempts).",
                ).format(
                    found=found, auc=interval(blind.auc, blind.ci), p_value=f"{blind.p_value:.3f}"
                ),
                "warning" if result.verdict.status == "invalid" else "plain",
            )
        )
        blocks.append(
            Table(
                [translate("engine", "Looked at"), "AUC (95 %)", "p"],
                [
                    [
                        translate("engine", PROBES[name])
                        if name in PROBES
                        else retell(probe.label) or name,
                        interval(probe.auc, probe.ci),
                        f"{probe.p_value:.3f}",
                    ]
                    for name, probe in blind.probes.items()
                ],
                translate("engine", "Attempts to tell the sets apart without asking the model."),
                numeric=[1, 2],
            )
        )
    else:
        blocks.append(
            Paragraph(
                translate(
                    "engine",
                    "It was not checked whether the sets can be told apart without the model. "
                    "Without this check a leak and a difference between the sets look the same.",
                ),
                "warning",
            )
        )
    overlap = result.validity.overlap
    blocks.append(
        Table(
            [translate("engine", "Shared between two sets"), translate("engine", "Count")],
            [
                [translate("engine", "Identical pictures"), count(overlap.exact_pictures)],
                [translate("engine", "Nearly identical pictures"), count(overlap.near_pictures)],
                [translate("engine", "Identical texts"), count(overlap.identical_texts)],
                [translate("engine", "Groups that were parted"), count(overlap.parted_groups)],
            ],
            translate("engine", "Overlap of the sets."),
            numeric=[1],
        )
    )
    placebo = result.validity.placebo
    if placebo is not None:
        blocks.append(
            Table(
                [
                    translate("engine", "Placebo: shuffled labels"),
                    translate("engine", "AUC of each repeat"),
                ],
                [
                    [attack_label(name), ", ".join(f"{value:.3f}" for value in values)]
                    for name, values in placebo.auc.items()
                ],
                translate("engine", "Passed: at chance, as it must be.")
                if placebo.passed
                else translate("engine", "FAILED: an attack that knows nothing is not at chance."),
                numeric=[1],
            )
        )
    return Section("validity", translate("engine", "Validity checks"), blocks)


def maps_section(audit: OpenedAudit) -> Section:
    """The maps that were computed."""
    sets = audit.result.sets
    if sets.shadow_members + sets.shadow_nonmembers:
        caption = translate(
            "engine",
            "{method} of the attack's features, shadow and target. Where members and "
            "non-members lie apart, an attack can tell them apart.",
        )
        alternative = translate(
            "engine",
            "Scatter plots of shadow and target records on a {method} map; members are "
            "filled circles, non-members open triangles.",
        )
    else:
        caption = translate(
            "engine",
            "{method} of the attack's features. Where members and non-members lie apart, an "
            "attack can tell them apart.",
        )
        alternative = translate(
            "engine",
            "Scatter plot of the records on a {method} map; members are filled circles, "
            "non-members open triangles.",
        )
    return Section(
        "maps",
        translate("engine", "Maps of the features"),
        [
            Figure(
                f"map_{method}",
                caption.format(method=_MAPS[method]),
                alternative.format(method=_MAPS[method]),
            )
            for method in audit.embeddings()
            if method in _MAPS
        ],
    )


def examples_section(audit: OpenedAudit, result: AuditResult, options: ReportOptions) -> Section:
    """Members that the best attack is most sure about; none in an invalid audit."""
    title = translate("engine", "Riskiest records")
    unknown = result.was_mine is not None
    if unknown or options.examples <= 0 or not result.attacks or result.verdict.status == "invalid":
        return Section("examples", title, [])
    score = f"score_{best_attack(result)}"
    table = audit.scores
    scores = table.column(score).to_numpy()
    members = np.flatnonzero(np.asarray(table.column("set").to_pylist()) == "target_member")
    # Only the rows that are listed are read as text: a table may have 100,000.
    ids = table.column("id").take(members).to_pylist()
    order = np.lexsort((np.asarray(ids, dtype=object).astype(str), -scores[members]))
    rows = table.take(members[order[: options.examples]]).to_pylist()
    hidden = options.pictures == "redacted"
    items = [
        Example(
            id=row["id"],
            truth=translate("engine", "member"),
            score=f"{row[score]:.3f}",
            reference=shortened(closest_reference(row["generated"], row["references"])),
            generated=shortened(row["generated"]),
            picture="" if hidden or not row["pictures"] else row["pictures"][0],
            pictured=bool(row["pictures"]),
        )
        for row in rows
    ]
    return Section(
        "examples",
        title,
        [
            Paragraph(
                translate(
                    "engine",
                    "Members that the best attack is most sure about. They are the people a leak "
                    "would hit first.",
                )
            ),
            Examples(items, options.pictures),
        ],
    )


def closest_reference(generated: str, references: list[str]) -> str:
    """Return the reference with the highest ROUGE-L to the generated text."""
    if len(references) <= 1:
        return references[0] if references else ""
    scores = similarity([generated] * len(references), [(text,) for text in references])
    return references[int(scores[:, 3].argmax())]
