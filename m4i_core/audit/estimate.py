"""What an audit will cost, before anything starts.

The speeds are the ones measured on two cores of an ordinary server (DESIGN, section 4); other
machines differ, and the estimate says so. During the run the ETA follows what is observed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from m4i_core.attacks.registry import ATTACKS
from m4i_core.audit import report_estimate
from m4i_core.audit.existing_estimate import existing_steps, judged_records
from m4i_core.audit.plan import AuditPlan, DatasetChoice, EncoderName, ModelChoice
from m4i_core.audit.step_runner import PlannedStep

# Pictures a second, fp32 channels-last, two cores; and feature size.
_ENCODERS: dict[EncoderName, tuple[float, int, int]] = {
    # name: pictures a second, feature size, megabytes of weights
    "resnet152": (15.0, 2048, 230),
    "vgg16": (10.0, 512, 528),
    "resnet101": (22.0, 2048, 171),
    "resnet50": (35.0, 2048, 98),
    "resnet18": (79.0, 512, 45),
    "mobilenet_v3_small": (500.0, 576, 10),
    "compact": (800.0, 256, 3),
}
_CAPTIONS_A_RECORD = 4
_REPORTS_A_RECORD = 1
_EXAMINED_A_SECOND = 1200.0
_DRAWN_A_SECOND = 600.0
_CAPTIONS_TRAINED_A_SECOND = 900.0
# Of the captions that are asked for after each epoch, to watch the model.
_EPOCH_SECONDS = 0.65
_BASE_MEMORY = 600_000_000


@dataclass(frozen=True)
class Estimate:
    """Expected cost of an audit.

    Attributes:
        seconds: Expected duration.
        disk_bytes: Room that the audit's folder and the feature cache will take.
        memory_bytes: Expected peak memory.
        download_bytes: What has to be downloaded first.
        steps: (label, seconds) of every step.
    """

    seconds: float
    disk_bytes: int
    memory_bytes: int
    download_bytes: int
    steps: list[tuple[str, float]] = field(default_factory=list)


def _records(plan: AuditPlan, role: str) -> int:
    split = plan.split
    if role == "target":
        return split.target_members + split.target_nonmembers + split.validation
    return split.shadow_members + split.shadow_nonmembers + split.validation


def _sources(plan: AuditPlan) -> list[str]:
    """Return the keys of the sources that are read, each source once."""
    needed = [plan.target.dataset, plan.shadow.dataset]
    names = needed if plan.split.draw == "needed" else list(plan.datasets)
    found: list[str] = []
    for name in names:
        if not any(plan.datasets[name] == plan.datasets[other] for other in found):
            found.append(name)
    return found


def _size(choice: DatasetChoice, counted: int | None, needed: int) -> int:
    if counted is not None:
        return counted
    return choice.demo_size if choice.source == "demo" else max(needed, 1000)


def _training_seconds(model: ModelChoice, members: int, weight: float) -> float:
    training = model.training.resolved()
    cost = (training.hidden_size / 512) * math.sqrt(training.embedding_size / 256)
    examples = members * weight * training.epochs
    if training.privacy is not None:
        # Clipping each record's gradient by book-keeping, measured as a ratio.
        cost *= 1.7
    return 1.5 + examples * cost / _CAPTIONS_TRAINED_A_SECOND + _EPOCH_SECONDS * training.epochs


def planned_steps(
    plan: AuditPlan,
    counts: dict[str, int] | None = None,
    captions_a_record: float | None = None,
) -> list[PlannedStep]:
    """List the steps of the audit in order, with expected seconds.

    Args:
        plan: The plan.
        counts: Usable records of each data set, where known.
        captions_a_record: References a record, where known.

    Raises:
        BadInput: If a report generator's settings contradict each other.
    """
    if plan.target.exists:
        return existing_steps(
            plan,
            counts or {},
            lambda names: _reading_steps(plan, names, counts or {}),
            lambda: _side_steps(plan, "shadow", captions_a_record),
            lambda pictures: _encoding(plan.shadow.encoder, pictures),
            MAP_LABELS,
        )
    return [
        *_data_steps(plan, counts or {}),
        *_side_steps(plan, "target", captions_a_record),
        *_side_steps(plan, "shadow", captions_a_record),
        *_attack_steps(plan),
    ]


def _data_steps(plan: AuditPlan, counts: dict[str, int]) -> list[PlannedStep]:
    """List what is done to the sources."""
    used = _sources(plan)
    steps = _reading_steps(plan, used, counts)
    if plan.split.draw == "needed":
        return [*steps, PlannedStep("split", "Divide the records into the four sets", 0.1)]
    return [
        *steps,
        *(
            PlannedStep(f"split_{name}", f"Divide the records of {name} into four sets", 0.1)
            for name in used
        ),
    ]


def _reading_steps(plan: AuditPlan, used: list[str], counts: dict[str, int]) -> list[PlannedStep]:
    """List what reads and examines sources."""
    steps: list[PlannedStep] = []
    needed = _records(plan, "target") + _records(plan, "shadow")
    for name in used:
        choice = plan.datasets[name]
        size = _size(choice, counts.get(name), needed)
        suffix = f" ({name})" if len(used) > 1 else ""
        if choice.source == "demo":
            steps.append(
                PlannedStep(f"draw_{name}", f"Draw the demo scenes{suffix}", size / _DRAWN_A_SECOND)
            )
        steps.append(
            PlannedStep(
                f"examine_{name}", f"Check the data{suffix}", 0.1 + size / _EXAMINED_A_SECOND
            )
        )
    return steps


def _encoding(encoder: EncoderName, pictures: int) -> float:
    return 1.0 + pictures / _ENCODERS[encoder][0]


def _side_steps(
    plan: AuditPlan, role: str, captions_a_record: float | None = None
) -> list[PlannedStep]:
    """List what is done for one model, up to its texts."""
    model: ModelChoice = getattr(plan, role)
    members = getattr(plan.split, f"{role}_members")
    size = _records(plan, role)
    steps = [
        PlannedStep(
            f"encode_{role}", f"Encode the {role}'s pictures", _encoding(model.encoder, size)
        )
    ]
    augmentation = model.training.augmentation
    if augmentation is not None:
        views = members * (augmentation.views + 1)
        label = f"Encode changed views of the {role}'s pictures"
        steps.append(PlannedStep(f"views_{role}", label, _encoding(model.encoder, views)))
    if model.architecture == "r2gen_cmn":
        steps += _report_steps(plan, role, members, size, captions_a_record)
    else:
        width = model.decoding.beam_width if model.decoding.method == "beam" else 1
        asking = size * width * max(model.training.max_tokens, 20) / 20
        steps += [
            PlannedStep(
                f"train_{role}",
                f"Train the {role} model",
                _training_seconds(model, members, captions_a_record or _CAPTIONS_A_RECORD),
            ),
            PlannedStep(f"caption_{role}", f"Ask the {role} model for texts", 0.1 + asking / 2000),
        ]
    steps.append(
        PlannedStep(f"similarity_{role}", f"Compare the {role}'s texts", 0.02 + size / 40_000)
    )
    return steps


def _attack_steps(plan: AuditPlan) -> list[PlannedStep]:
    """List attacks, checks and maps of one combination."""
    target_size, shadow_size = _records(plan, "target"), _records(plan, "shadow")
    same_eyes = (
        plan.target.encoder == plan.shadow.encoder
        and plan.target.weights == plan.shadow.weights
        and plan.target.weights_file == plan.shadow.weights_file
    )
    steps = [
        PlannedStep(
            "encode_attacker",
            "Encode the target's pictures as the attacker sees them",
            0.3 if same_eyes else _encoding(plan.shadow.encoder, target_size),
        )
    ]
    records = plan.split.shadow_members + plan.split.shadow_nonmembers
    for attack in plan.attacks.run:
        cost = {
            "metric_threshold": 0.05,
            "metric_svm": 1.0
            + records / 30_000
            + (10.0 if plan.attacks.svm_kernel == "paper" else 0),
        }.get(attack, 0.6 + records * (plan.attacks.mfe_epochs + plan.attacks.mlp_epochs) / 38_000)
        steps.append(PlannedStep(f"attack_{attack}", f"Attack: {ATTACKS[attack].label}", cost))
    if plan.validity.placebo:
        extra = 0.75 * sum(s.weight for s in steps if s.name.startswith("attack_"))
        steps.append(PlannedStep("placebo", "Placebo: attack with shuffled labels", extra))
    if plan.validity.blind:
        steps.append(
            PlannedStep(
                "blind",
                "Try to tell the sets apart without the model",
                0.1 + plan.validity.permutations * target_size / 500_000,
            )
        )
    both = target_size + shadow_size
    for method in plan.embedding.methods:
        cost = {"pca": 0.05, "tsne": 0.5 + both / 500, "umap": 38.0 + both / 300}[method]
        steps.append(PlannedStep(f"map_{method}", f"Map the features ({MAP_LABELS[method]})", cost))
    steps.append(PlannedStep("evaluate", "Evaluate and reach a verdict", 0.1))
    return steps


def _report_steps(
    plan: AuditPlan, role: str, members: int, size: int, reports_a_record: float | None
) -> list[PlannedStep]:
    """List the steps of a side whose model writes reports."""
    model: ModelChoice = getattr(plan, role)
    speed, patch_size = _ENCODERS[model.encoder][0], _patch_size(model.encoder)
    validation = plan.split.validation
    steps: list[PlannedStep] = []
    if not model.report_settings().train_extractor:
        seconds = report_estimate.patches_seconds(model, size, speed)
        label = f"Encode the patches of the {role}'s pictures"
        steps.append(PlannedStep(f"patches_{role}", label, seconds))
    training = report_estimate.training_seconds(
        model,
        members,
        validation or size - members,
        reports_a_record or _REPORTS_A_RECORD,
        patch_size,
        speed,
        validated=validation > 0,
    )
    writing = report_estimate.writing_seconds(model, size - validation, patch_size)
    return [
        *steps,
        PlannedStep(f"train_{role}", f"Train the {role} model", training),
        PlannedStep(f"caption_{role}", f"Ask the {role} model for reports", writing),
    ]


def _patch_size(encoder: EncoderName) -> int:
    return 192 if encoder == "compact" else _ENCODERS[encoder][1]


MAP_LABELS: dict[str, str] = {"pca": "PCA", "tsne": "t-SNE", "umap": "UMAP"}


def estimate(plan: AuditPlan, counts: dict[str, int] | None = None) -> Estimate:
    """Estimate time, disk, memory and download of an audit.

    Args:
        plan: The plan.
        counts: Usable records of each data set, where known.
    """
    steps = planned_steps(plan, counts)
    roles = ("shadow",) if plan.target.exists else ("target", "shadow")
    total = sum(_records(plan, role) for role in roles)
    if plan.target.exists:
        total = judged_records(plan, counts or {}) + (total if plan.needs_shadow else 0)
    features = sum(
        2 * _ENCODERS[getattr(plan, role).encoder][1] * total for role in ("target", "shadow")
    )
    drawn = sum(
        choice.demo_size * 12_000 for choice in plan.datasets.values() if choice.source == "demo"
    )
    models = 0
    patches = 0
    weights = 0
    download = 0
    for role in roles:
        model: ModelChoice = getattr(plan, role)
        training = model.training
        if model.architecture == "r2gen_cmn":
            patch_size = _patch_size(model.encoder)
            parameters = report_estimate.parameters(model, patch_size)
            # In the store and in the audit's folder; in memory only what is looked at.
            patches += 2 * report_estimate.patches_bytes(model, _records(plan, role), patch_size)
            if model.report_settings().train_extractor:
                parameters += _ENCODERS[model.encoder][2] * 250_000
        else:
            parameters = 4 * training.hidden_size * (
                training.hidden_size + training.embedding_size
            ) + 4000 * (training.embedding_size + training.hidden_size)
        models += 4 * 4 * parameters
        weights = max(weights, _ENCODERS[model.encoder][2] * 1_000_000)
        if model.weights == "imagenet" and (
            role == roles[0] or model.encoder != plan.target.encoder
        ):
            download += _missing_download(model.encoder)
    return Estimate(
        seconds=sum(step.weight for step in steps),
        disk_bytes=2 * features + patches + drawn + models + 3000 * total,
        memory_bytes=_BASE_MEMORY + 2 * weights + 4 * features + 2 * models,
        download_bytes=download,
        steps=[(step.label, step.weight) for step in steps],
    )


def _missing_download(encoder: EncoderName) -> int:
    from m4i_core.models.weights import weights_status

    status = weights_status(encoder)
    return 0 if status.available else int(status.bytes)
