"""What was audited: threat model, data, models and their defenses."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath
from typing import Literal

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import AuditPlan, DatasetChoice, ModelChoice
from m4i_core.audit.result import AuditResult, DatasetSummary
from m4i_core.language import retell, translate
from m4i_core.models.encoders import ENCODERS
from m4i_core.report.audit_asked import asked_blocks
from m4i_core.report.content import Block, Bullets, Figure, Paragraph, Section, Table
from m4i_core.report.naming import count, scenario_label
from m4i_core.report.wording import SCENARIOS
from m4i_core.study.defenses import defenses_of

METRICS = (
    ("bleu_1", "BLEU-1"),
    ("bleu_2", "BLEU-2"),
    ("bleu_3", "BLEU-3"),
    ("rouge_l", "ROUGE-L"),
)


def architecture(model: ModelChoice) -> str:
    """Return how a model is built, in a few words."""
    known = ENCODERS.get(model.encoder)
    eyes = model.encoder if known is None else retell(known.label)
    kind = "R2Gen-CMN" if model.architecture == "r2gen_cmn" else "Show and Tell"
    return f"{kind}, {eyes}"


def threat_section(result: AuditResult, plan: AuditPlan) -> Section:
    """What the attacker has, and what the attacker wants."""
    if result.ask == "owner" and "shadow" not in result.models:
        return Section("threat", translate("engine", "Threat model"), _owners_question())
    known = translate("engine", "yes")
    guessed = translate("engine", "no")
    similar = result.scenario in ("unrestricted", "data-only")
    built = result.scenario in ("unrestricted", "architecture-only")
    return Section(
        "threat",
        translate("engine", "Threat model"),
        [
            *(_owners_question() if result.ask == "owner" else []),
            Paragraph(
                translate(
                    "engine",
                    "The attacker sends a picture to the model and reads the text that comes back; "
                    "there are no probabilities to look at. The question is whether that picture, "
                    "with its text, was in the training data.",
                )
            ),
            Paragraph(translate("engine", SCENARIOS[result.scenario])),
            Table(
                [
                    translate("engine", "What the attacker knows"),
                    translate("engine", "Here"),
                    translate("engine", "How it comes about"),
                ],
                [
                    [
                        translate("engine", "Data like the training data"),
                        known if similar else guessed,
                        translate("engine", "shadow model trained on {0}").format(
                            _label(result, plan.shadow.dataset)
                        ),
                    ],
                    [
                        translate("engine", "How the model is built"),
                        known if built else guessed,
                        translate("engine", "shadow model: {0}").format(architecture(plan.shadow)),
                    ],
                    [
                        translate("engine", "Probabilities, weights or training data"),
                        guessed,
                        translate("engine", "only texts are read"),
                    ],
                ],
                translate("engine", "Scenario of the paper: {0}.").format(
                    scenario_label(result.scenario)
                ),
                wide=2,
            ),
        ],
    )


def _owners_question() -> list[Block]:
    return [
        Paragraph(
            translate(
                "engine",
                "This is the owner's audit: it is known which records were in training. The "
                "attacks learnt from a part of these records and judged the rest, in turn, so no "
                "record was judged by an attack that had seen it or its group. An outsider has to "
                "learn elsewhere and will usually find less.",
            )
        )
    ]


def _label(result: AuditResult, name: str) -> str:
    summary = result.datasets.get(name)
    return retell(summary.label) if summary is not None else name


def _kind(kind: str) -> str:
    # The catalogues hold the kinds as a list shows them, with a capital.
    said = retell(kind.replace("_", " ").capitalize())
    return said[:1].lower() + said[1:]


def _format(name: str) -> str:
    # Names of file formats stay as a plan writes them; what has words is said in words.
    words = name.replace("_", " ")
    said = retell(words)
    return name if said == words else said


def _counted(kinds: dict[str, int]) -> str:
    told = [f"{_kind(kind)}: {count(n)}" for kind, n in kinds.items() if n]
    return ", ".join(told) or translate("engine", "nothing")


def _origin(choice: DatasetChoice | None, summary: DatasetSummary) -> str:
    """Say where records come from; the folder's own name alone, never whose computer it is on."""
    if choice is None:
        return translate("engine", "table of outputs")
    if choice.source == "demo":
        return translate("engine", "drawn by the program, seed {0}").format(choice.demo_seed)
    name = PurePosixPath(PureWindowsPath(choice.path).as_posix()).name
    return f"{name or choice.path} ({_format(summary.format)})"


def data_section(result: AuditResult, plan: AuditPlan) -> Section:
    """Where records come from, what is wrong with them, and how they were divided."""
    rows = [
        [
            retell(summary.label),
            _origin(plan.datasets.get(name), summary),
            count(summary.records),
            count(summary.usable),
            _counted(summary.excluded),
            _counted(summary.noted),
        ]
        for name, summary in result.datasets.items()
    ]
    sets = result.sets
    judged = translate("engine", "judged")
    fit = translate("engine", "fit attacks")
    unknown = [
        [
            translate("engine", "Asked about"),
            count(sets.target_unknown),
            _label(result, plan.target_sources[0]),
            translate("engine", "were they in training?"),
        ]
    ]
    if not sets.target_unknown:
        unknown = []
    return Section(
        "data",
        translate("engine", "Data"),
        [
            Table(
                [
                    translate("engine", "Source"),
                    translate("engine", "Origin (format)"),
                    translate("engine", "Records"),
                    translate("engine", "Usable"),
                    translate("engine", "Left out"),
                    translate("engine", "Noted"),
                ],
                rows,
                translate(
                    "engine",
                    "Sources and their health. Every problem is listed in problems.csv of the "
                    "audit.",
                ),
                numeric=[2, 3],
            ),
            Table(
                [
                    translate("engine", "Set"),
                    translate("engine", "Records"),
                    translate("engine", "Source"),
                    translate("engine", "Used for"),
                ],
                [
                    row
                    for row in (
                        [
                            translate("engine", "Target members"),
                            count(sets.target_members),
                            _label(result, plan.target_sources[0]),
                            translate("engine", "train the target; judged")
                            if result.existing is None
                            else judged,
                        ],
                        [
                            translate("engine", "Target non-members"),
                            count(sets.target_nonmembers),
                            _label(result, plan.target_sources[-1]),
                            judged,
                        ],
                        [
                            translate("engine", "Shadow members"),
                            count(sets.shadow_members),
                            _label(result, plan.shadow.dataset),
                            translate("engine", "train the shadow; fit attacks"),
                        ],
                        [
                            translate("engine", "Shadow non-members"),
                            count(sets.shadow_nonmembers),
                            _label(result, plan.shadow.dataset),
                            fit,
                        ],
                        *unknown,
                    )
                    if result.existing is None or row[1] != "0"
                ],
                f"{_division(plan)} {_disjoint(result, plan)}",
                numeric=[1],
                wide=3,
            ),
        ],
    )


def _division(plan: AuditPlan) -> str:
    if plan.target.exists:
        return _said(plan)
    if plan.split.mode == "given":
        return translate("engine", "The sets were given with the data.")
    told = translate("engine", "Drawn at random with seed {0}; groups stay whole.").format(
        plan.seed
    )
    if plan.split.validation:
        told += " " + translate(
            "engine", "{0} more records for each model decided when its training ended."
        ).format(count(plan.split.validation))
    return told


def _said(plan: AuditPlan) -> str:
    """Say how it is known who was in training, and how a shadow's records were found."""
    told = {
        "column": translate("engine", "A column of the table says who was in training."),
        "folders": translate("engine", "The source of a record says whether it was in training."),
        "list": translate("engine", "A list of ids says who was in training."),
        "split": translate("engine", "The data set's own parts say who was in training."),
        "none": translate("engine", "Nobody says who was in training."),
    }[plan.membership_settings().source]
    if plan.needs_shadow:
        told += " " + translate(
            "engine", "The shadow's records were drawn at random with seed {0}; groups stay whole."
        ).format(plan.seed)
    return told


def _disjoint(result: AuditResult, plan: AuditPlan) -> str:
    """Say of the sets what the overlap check found, no more."""
    overlap = result.validity.overlap
    if overlap.exact_pictures or overlap.parted_groups:
        return translate("engine", "The sets overlap: see the validity checks.")
    if overlap.near_pictures or not plan.validity.near_duplicates or len(result.datasets) > 1:
        return translate("engine", "No picture and no group is in two of the sets.")
    return translate("engine", "No picture, near-duplicate or group is in two of the sets.")


def models_section(result: AuditResult, plan: AuditPlan, audit: OpenedAudit) -> Section:
    """How both models are built, trained, and how well they write."""
    roles: dict[Literal["target", "shadow"], str] = {
        "target": translate("engine", "Target"),
        "shadow": translate("engine", "Shadow"),
    }
    built = []
    rows = []
    for role, label in roles.items():
        if role not in result.models:
            # An existing target may be judged without any shadow model.
            continue
        quality = result.models[role]
        choice: ModelChoice = getattr(plan, role)
        built.append(
            [
                label,
                architecture(choice),
                _weights(choice),
                _recipe(choice),
                str(quality.epochs),
            ]
            if role == "shadow" or result.existing is None
            else [label, retell(result.existing.label), "–", "–", "–"]
        )
        rows.append(
            [
                label,
                *(
                    f"{_measured(quality.members, key)} / {_measured(quality.nonmembers, key)}"
                    for key, _ in METRICS
                ),
            ]
        )
    blocks: list[Block] = [
        Table(
            [
                translate("engine", "Model"),
                translate("engine", "Architecture"),
                translate("engine", "Weights"),
                translate("engine", "Training"),
                translate("engine", "Epochs"),
            ],
            built,
            translate("engine", "How the models are built and trained."),
            numeric=[4],
            wide=3,
        ),
        Table(
            [translate("engine", "Model"), *(label for _, label in METRICS)],
            rows,
            translate(
                "engine",
                "Similarity of generated and reference texts, members / non-members. The gap "
                "between the two is what the attack feeds on.",
            ),
            numeric=[1, 2, 3, 4],
        ),
    ]
    blocks += asked_blocks(result)
    if audit.training("target"):
        blocks.append(
            Figure(
                "training",
                translate(
                    "engine", "Training of both models: ROUGE-L on members and on held-out records."
                ),
                translate(
                    "engine",
                    "Two line charts of ROUGE-L over epochs, one for the target and one for the "
                    "shadow model, each with a line for members and a line for held-out records.",
                ),
            )
        )
    return Section("models", translate("engine", "Models"), blocks)


def _measured(means: dict[str, float], key: str) -> str:
    """Return a mean; a dash where nobody knows the members."""
    return f"{means[key]:.3f}" if key in means else "–"


def _weights(choice: ModelChoice) -> str:
    words = {
        "imagenet": "ImageNet",
        "compact": translate("engine", "shipped with the program"),
        "file": translate("engine", "from a file"),
        "none": translate("engine", "random"),
    }
    return words[choice.weights]


def _recipe(choice: ModelChoice) -> str:
    if choice.architecture == "r2gen_cmn":
        settings = choice.report_settings()
        return translate("engine", "{preset}, batch {batch}, beams {beams}").format(
            preset=settings.preset, batch=settings.batch_size, beams=settings.beam_width
        )
    training = choice.training.resolved()
    told = translate("engine", "{optimiser}, rate {rate}, batch {batch}").format(
        optimiser=training.optimiser.upper() if training.optimiser == "sgd" else "Adam",
        rate=f"{training.learning_rate:g}",
        batch=training.batch_size,
    )
    return told


def defenses_section(plan: AuditPlan) -> Section:
    """What protects the target, and what could."""
    own = defenses_of(plan.target)
    blocks: list[Block] = []
    if own:
        blocks += [
            Paragraph(
                translate("engine", "The target was trained with these defenses switched on:")
            ),
            Bullets([retell(defense.label) for defense in own]),
        ]
        private = plan.target.training.privacy
        if private is not None:
            blocks.append(
                Paragraph(
                    translate(
                        "engine",
                        "Differential privacy promises ε = {epsilon} at δ = {delta} for each "
                        "record: a bound on what any attack can learn, also one that is not "
                        "known yet.",
                    ).format(epsilon=f"{private.epsilon:g}", delta=f"{private.delta:g}")
                )
            )
    elif plan.target.exists:
        said = translate(
            "engine",
            "The target existed already: whether it was trained with any defense is not "
            "known here.",
        )
        blocks.append(Paragraph(said, "note"))
    else:
        blocks.append(
            Paragraph(translate("engine", "The target was trained without any defense."), "note")
        )
    blocks.append(
        Table(
            [
                translate("engine", "Defense"),
                translate("engine", "What it does"),
                translate("engine", "What it costs"),
            ],
            [
                [
                    translate("engine", "Differential privacy"),
                    translate(
                        "engine",
                        "Noise in training bounds what any one record can change. The only "
                        "defense with a proof.",
                    ),
                    translate("engine", "Quality of the texts, most at a small ε; time."),
                ],
                [
                    translate("engine", "Data augmentation"),
                    translate("engine", "The model learns from changed views of each picture."),
                    translate("engine", "Longer training."),
                ],
                [
                    translate("engine", "L2 regularisation, dropout, label smoothing"),
                    translate("engine", "The model memorises less of single records."),
                    translate("engine", "Little; protects little when used alone."),
                ],
                [
                    translate("engine", "Early stopping"),
                    translate(
                        "engine", "Training ends before members are described better than others."
                    ),
                    translate("engine", "Records that watch over training."),
                ],
            ],
            translate(
                "engine",
                "Defenses that can be tried: a study trains the target with each and reports what "
                "it saves and what it costs.",
            ),
        )
    )
    return Section("defenses", translate("engine", "Defenses"), blocks)
