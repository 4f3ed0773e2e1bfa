"""From an opened audit to the content of its report."""

from __future__ import annotations

from m4i_core.attacks.registry import ATTACKS
from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import read_plan
from m4i_core.audit.result import AttackResult, AuditResult
from m4i_core.audit.workspace import PLAN_FILE
from m4i_core.evaluation.verdict_rules import BLIND_MATERIAL_AUC, BLIND_SIGNIFICANCE
from m4i_core.report.content import (
    Block,
    Bullets,
    Example,
    Examples,
    Figure,
    Paragraph,
    ReportContent,
    ReportOptions,
    Section,
    Table,
    Terms,
)
from m4i_core.report.wording import (
    ADVICE,
    GLOSSARY,
    HEADLINES,
    LIMITS,
    PROBES,
    SCENARIOS,
)
from m4i_core.text.similarity import similarity

_RATES = (("0.1", "10 %"), ("0.01", "1 %"), ("0.001", "0.1 %"))
_METRICS = (
    ("bleu_1", "BLEU-1"),
    ("bleu_2", "BLEU-2"),
    ("bleu_3", "BLEU-3"),
    ("rouge_l", "ROUGE-L"),
)


def build_report(audit: OpenedAudit, options: ReportOptions | None = None) -> ReportContent:
    """Return everything the report says.

    Args:
        audit: A finished audit.
        options: What the user chose; the defaults hide pictures.

    Raises:
        WorkspaceError: If the audit is unfinished or damaged.
    """
    options = options or ReportOptions()
    result = audit.result
    plan = read_plan(audit.folder / PLAN_FILE)
    sections = [
        _summary(result),
        _threat_model(result),
        _data(result, plan),
        _models(result, plan, audit),
        _results(result),
        _validity(result),
        _maps(audit),
        _examples(audit, result, options),
        Section("Limits", [Bullets([*result.verdict.caveats, *LIMITS])]),
        Section("Glossary", [Terms(GLOSSARY)]),
        _manifest(result, plan),
    ]
    return ReportContent(
        title=result.name,
        date=result.manifest.finished[:10],
        organisation=options.organisation,
        notes=options.notes,
        status=result.verdict.status,
        headline=HEADLINES[result.verdict.status],
        verdict=result.verdict.text,
        advice=ADVICE[result.verdict.status],
        facts=_cover_facts(result, plan),
        sections=[section for section in sections if section.blocks],
    )


def interval(value: float, bounds: tuple[float, float]) -> str:
    """Return "0.72 (0.68-0.76)" with a proper dash."""
    return f"{value:.3f} ({bounds[0]:.3f}–{bounds[1]:.3f})"


def best_attack(result: AuditResult) -> str:
    """Return the attack that the verdict rests on, else the one with the highest AUC."""
    if result.verdict.attack in result.attacks:
        return result.verdict.attack
    return max(result.attacks, key=lambda name: result.attacks[name].auc)


def attack_label(name: str) -> str:
    """Return an attack's plain name."""
    return ATTACKS[name].label if name in ATTACKS else name


def _cover_facts(result: AuditResult, plan: AuditPlan) -> list[tuple[str, str]]:
    name = best_attack(result)
    attack = result.attacks[name]
    data = ", ".join(summary.label for summary in result.datasets.values())
    return [
        ("Best attack", attack_label(name)),
        ("Success rate", f"{interval(attack.asr, attack.ci['asr'])}; guessing gives 0.5"),
        ("Scenario", result.scenario),
        (
            "Records judged",
            f"{result.sets.target_members} members, {result.sets.target_nonmembers} non-members",
        ),
        ("Data", data),
        ("Target model", f"Show and Tell, {plan.target.encoder}"),
    ]


def _summary(result: AuditResult) -> Section:
    name = best_attack(result)
    attack = result.attacks[name]
    blocks: list[Block] = [Paragraph(plain_counts(attack))]
    point = attack.operating_points.get("0.01")
    if point is not None and point.supported:
        blocks.append(
            Paragraph(
                f"An attacker who wants to be wrong about no more than 1 in 100 non-members still "
                f"recognises {point.tpr:.0%} of the members "
                f"({point.ci[0]:.0%}–{point.ci[1]:.0%})."
            )
        )
    if result.verdict.reasons:
        blocks.append(Paragraph("How the verdict was reached:"))
        blocks.append(Bullets(result.verdict.reasons))
    return Section("Summary", blocks)


def plain_counts(attack: AttackResult) -> str:
    """Say in plain words how often the attack is right, at its own threshold."""
    counts = attack.confusion
    if counts is None:
        return f"The attack's success rate is {attack.asr:.0%}."
    members = counts.true_positives + counts.false_negatives
    others = counts.false_positives + counts.true_negatives
    caught = 100 * counts.true_positives / members if members else 0.0
    wrong = 100 * counts.false_positives / others if others else 0.0
    return (
        f"Of 100 people who were in the training data, {caught:.0f} would be recognised; of 100 "
        f"who were not, {wrong:.0f} would wrongly be taken for members. Guessing would give 50 "
        f"and 50."
    )


def _threat_model(result: AuditResult) -> Section:
    return Section(
        "Threat model",
        [
            Paragraph(
                "The attacker sends a picture to the model and reads the text that comes back; "
                "there are no probabilities to look at. The question is whether that picture, "
                "with its text, was in the training data."
            ),
            Paragraph(SCENARIOS[result.scenario]),
        ],
    )


def _disjoint(result: AuditResult, plan: AuditPlan) -> str:
    """Say of the four sets what the overlap check found, no more."""
    overlap = result.validity.overlap
    if overlap.exact_pictures or overlap.parted_groups:
        return "The four sets overlap: see the validity checks."
    given = " They were given with the data." if plan.split.mode == "given" else ""
    if overlap.near_pictures or not plan.validity.near_duplicates or len(result.datasets) > 1:
        return f"No picture and no group is in two of the four sets.{given}"
    return f"No picture, near-duplicate or group is in two of the four sets.{given}"


def _data(result: AuditResult, plan: AuditPlan) -> Section:
    rows = [
        [
            summary.label,
            summary.format,
            str(summary.records),
            str(summary.usable),
            ", ".join(f"{kind.replace('_', ' ')}: {n}" for kind, n in summary.excluded.items())
            or "nothing",
        ]
        for summary in result.datasets.values()
    ]
    sets = result.sets
    return Section(
        "Data",
        [
            Table(
                ["Source", "Format", "Records", "Usable", "Left out"],
                rows,
                "Sources and their health. Every problem is listed in problems.csv of the audit.",
                numeric=[2, 3],
            ),
            Table(
                ["Set", "Records", "Used for"],
                [
                    ["Target members", str(sets.target_members), "train the target; judged"],
                    ["Target non-members", str(sets.target_nonmembers), "judged"],
                    ["Shadow members", str(sets.shadow_members), "train the shadow; fit attacks"],
                    ["Shadow non-members", str(sets.shadow_nonmembers), "fit attacks"],
                ],
                _disjoint(result, plan),
                numeric=[1],
            ),
        ],
    )


def _models(result: AuditResult, plan: AuditPlan, audit: OpenedAudit) -> Section:
    rows = []
    for role in ("target", "shadow"):
        quality = result.models[role]
        choice = getattr(plan, role)
        rows.append(
            [
                role.capitalize(),
                f"{choice.encoder} ({choice.weights})",
                str(quality.epochs),
                *(
                    f"{quality.members.get(key, float('nan')):.3f} / "
                    f"{quality.nonmembers.get(key, float('nan')):.3f}"
                    for key, _ in _METRICS
                ),
            ]
        )
    blocks: list[Block] = [
        Table(
            ["Model", "Encoder (weights)", "Epochs", *(label for _, label in _METRICS)],
            rows,
            "Similarity of generated and reference texts, members / non-members. The gap between "
            "the two is what the attack feeds on.",
            numeric=[2, 3, 4, 5, 6],
        )
    ]
    if audit.training("target"):
        blocks.append(
            Figure(
                "training",
                "Training of both models: ROUGE-L on members and on held-out records.",
                "Two line charts of ROUGE-L over epochs, one for the target and one for the "
                "shadow model, each with a line for members and a line for held-out records.",
            )
        )
    return Section("Models", blocks)


def _results(result: AuditResult) -> Section:
    rows = []
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
        row = [attack_label(name)]
        for column, (rate, _) in enumerate(_RATES, start=1):
            point = attack.operating_points.get(rate)
            row.append(interval(attack.tpr_at_fpr[rate], attack.ci[rate]))
            if point is not None and not point.supported:
                faint.append((index, column))
                row[-1] += f" needs {point.needed} non-members"
        low_rows.append(row)
    explanations = [
        f"{attack_label(name)}: {ATTACKS[name].explanation} {attack.note}".strip()
        for name, attack in result.attacks.items()
        if name in ATTACKS
    ]
    return Section(
        "Results",
        [
            Table(
                ["Attack", "Success rate (95 %)", "AUC (95 %)", "Empirical ε"],
                rows,
                "Attacks on the target. Thresholds were fixed on the shadow model, before the "
                "target's records were looked at. Guessing gives 0.5.",
                numeric=[1, 2, 3],
            ),
            Bullets(explanations),
            Figure(
                "roc",
                "ROC of every attack, with 95 % band of the best; the diagonal is guessing.",
                "Chart of true-positive rate over false-positive rate for every attack.",
            ),
            Table(
                ["Attack", *(f"TPR at FPR {label}" for _, label in _RATES)],
                low_rows,
                "Members recognised when few non-members may be named wrongly. Grey: this sample "
                "is too small to show so small a rate.",
                numeric=[1, 2, 3],
                faint=faint,
            ),
            Figure(
                "roc_log",
                "The same ROC on logarithmic axes, where small false-positive rates can be seen.",
                "Chart of true-positive rate over false-positive rate, both axes logarithmic.",
            ),
            Figure(
                "scores",
                "Scores of the best attack for members and non-members, with its threshold.",
                "Two overlaid histograms of the attack's score, for members and non-members.",
            ),
        ],
    )


def _validity(result: AuditResult) -> Section:
    blocks: list[Block] = []
    blind = result.validity.blind
    if blind is not None:
        found = "look alike" if blind.p_value > BLIND_SIGNIFICANCE else "differ slightly"
        if blind.p_value <= BLIND_SIGNIFICANCE and blind.auc >= BLIND_MATERIAL_AUC:
            found = "can be told apart"
        blocks.append(
            Paragraph(
                f"Blind baseline: without the model, members and non-members {found} "
                f"(AUC {interval(blind.auc, blind.ci)}, p = {blind.p_value:.3f}, corrected for "
                "the number of attempts).",
                "warning" if result.verdict.status == "invalid" else "plain",
            )
        )
        blocks.append(
            Table(
                ["Looked at", "AUC (95 %)", "p"],
                [
                    [
                        probe.label or PROBES.get(name, name),
                        interval(probe.auc, probe.ci),
                        f"{probe.p_value:.3f}",
                    ]
                    for name, probe in blind.probes.items()
                ],
                "Attempts to tell the sets apart without asking the model.",
                numeric=[1, 2],
            )
        )
    overlap = result.validity.overlap
    blocks.append(
        Table(
            ["Shared between two sets", "Count"],
            [
                ["Identical pictures", str(overlap.exact_pictures)],
                ["Nearly identical pictures", str(overlap.near_pictures)],
                ["Identical texts", str(overlap.identical_texts)],
                ["Groups that were parted", str(overlap.parted_groups)],
            ],
            "Overlap of the four sets.",
            numeric=[1],
        )
    )
    placebo = result.validity.placebo
    if placebo is not None:
        blocks.append(
            Table(
                ["Placebo: shuffled labels", "AUC of each repeat"],
                [
                    [attack_label(name), ", ".join(f"{value:.3f}" for value in values)]
                    for name, values in placebo.auc.items()
                ],
                "Passed: at chance, as it must be."
                if placebo.passed
                else "FAILED: an attack that knows nothing is not at chance.",
                numeric=[1],
            )
        )
    return Section("Validity checks", blocks)


def _maps(audit: OpenedAudit) -> Section:
    names = {"pca": "PCA", "tsne": "t-SNE", "umap": "UMAP"}
    return Section(
        "Maps of the features",
        [
            Figure(
                f"map_{method}",
                f"{names.get(method, method)} of the attack's features, shadow and target. Where "
                "members and non-members lie apart, an attack can tell them apart.",
                "Scatter plots of shadow and target records; members are filled circles, "
                "non-members open triangles.",
            )
            for method in audit.embeddings()
            if method in names
        ],
    )


def _examples(audit: OpenedAudit, result: AuditResult, options: ReportOptions) -> Section:
    if options.examples <= 0 or result.verdict.status == "invalid":
        return Section("Riskiest records", [])
    name = best_attack(result)
    table = audit.scores
    rows = [
        row
        for row in table.select(
            ["id", "set", "pictures", "references", "generated", f"score_{name}"]
        ).to_pylist()
        if row["set"] == "target_member"
    ]
    rows.sort(key=lambda row: (-row[f"score_{name}"], row["id"]))
    items = [
        Example(
            id=row["id"],
            truth="member",
            score=f"{row[f'score_{name}']:.3f}",
            reference=closest_reference(row["generated"], row["references"]),
            generated=row["generated"],
            picture=row["pictures"][0] if options.pictures == "shown" and row["pictures"] else "",
        )
        for row in rows[: options.examples]
    ]
    return Section(
        "Riskiest records",
        [
            Paragraph(
                "Members that the best attack is most sure about. They are the people a leak "
                "would hit first."
            ),
            Examples(items, redacted=options.pictures == "redacted"),
        ],
    )


def closest_reference(generated: str, references: list[str]) -> str:
    """Return the reference with the highest ROUGE-L to the generated text."""
    if len(references) <= 1:
        return references[0] if references else ""
    scores = similarity([generated] * len(references), [(text,) for text in references])
    return references[int(scores[:, 3].argmax())]


def _manifest(result: AuditResult, plan: AuditPlan) -> Section:
    manifest = result.manifest
    seconds = sum(manifest.seconds.values())
    rows = [
        ["Seed", str(manifest.seed)],
        ["Started", manifest.started],
        ["Finished", manifest.finished],
        ["Computing time", f"{seconds:.0f} s"],
        ["Precision", plan.compute.precision],
        *([name, value] for name, value in manifest.hardware.items()),
        *([name, value] for name, value in manifest.versions.items()),
    ]
    return Section(
        "Manifest",
        [
            Table(["What", "Value"], rows, "What is needed to do this audit again."),
            Table(
                ["Step", "Key"],
                [[name, key] for name, key in manifest.keys.items()],
                "Each step's key is a hash of everything its result depends on.",
            ),
        ],
    )
