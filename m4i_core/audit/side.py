"""A side of the audit, target or shadow: its records, model, texts and similarities."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import numpy.typing as npt

from m4i_core.audit.compute import Compute, report_settings
from m4i_core.audit.eyes import load_encoder, weights_key
from m4i_core.audit.keys import derive_seed, step_key
from m4i_core.audit.plan import AuditPlan, ModelChoice
from m4i_core.audit.pool import Pool
from m4i_core.audit.report_side import describe_reports, train_reports
from m4i_core.audit.step_runner import StepRunner
from m4i_core.data.record import Record
from m4i_core.data.splits import Splits
from m4i_core.jobs.progress import Progress
from m4i_core.text.report_tokens import clean_report
from m4i_core.text.similarity import similarity

if TYPE_CHECKING:
    from m4i_core.training.caption_data import CaptionData

Role = Literal["target", "shadow"]


@dataclass
class Side:
    """Everything on one side.

    Attributes:
        role: "target" or "shadow".
        pool: Where its records come from.
        members: Records that train the model.
        nonmembers: Records that it never sees.
        validation: Records held out to watch training; may be empty.
        key: Key of the split, for the keys of later steps.
        asked: Records of whom it is not known whether they were in training; only an existing
            target has them.
        features: Shape (n, f) for members + nonmembers + asked + validation, in this order.
        history: Epoch rows as dictionaries.
        texts: n generated texts for members + nonmembers + asked.
        similarity: Shape (n, 4) for the same.
    """

    role: Role
    pool: Pool
    members: list[Record]
    nonmembers: list[Record]
    validation: list[Record]
    key: str
    asked: list[Record] = field(default_factory=list)
    features: npt.NDArray[np.float16] = field(
        default_factory=lambda: np.zeros((0, 0), dtype=np.float16)
    )
    features_key: str = ""
    model_key: str = ""
    texts_key: str = ""
    similarity_key: str = ""
    history: list[dict[str, Any]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    similarity: npt.NDArray[np.float64] = field(default_factory=lambda: np.zeros((0, 4)))

    @property
    def judged(self) -> list[Record]:
        """Members, non-members, asked: the records that are described and attacked."""
        return [*self.members, *self.nonmembers, *self.asked]

    @property
    def is_member(self) -> npt.NDArray[np.bool_]:
        """Shape (n,), for `judged`; False for those of whom it is not known."""
        return np.arange(len(self.judged)) < len(self.members)

    @property
    def sets(self) -> list[str]:
        """N names of sets, for `judged`."""
        return [
            *[f"{self.role}_member"] * len(self.members),
            *[f"{self.role}_nonmember"] * len(self.nonmembers),
            *[f"{self.role}_unknown"] * len(self.asked),
        ]


def make_side(role: Role, pool: Pool, splits: Splits, split_key: str) -> Side:
    """Return a side with its records, nothing computed yet.

    Args:
        role: "target" or "shadow".
        pool: The healthy records of its data set.
        splits: Who is in which set of that data set.
        split_key: Key of the split.
    """
    by_id = {record.id: record for record in pool.records}
    sets = splits.sets
    if role == "target":
        members, nonmembers = sets["target_member"], sets["target_nonmember"]
        validation = splits.target_validation
    else:
        members, nonmembers = sets["shadow_member"], sets["shadow_nonmember"]
        validation = splits.shadow_validation
    return Side(
        role=role,
        pool=pool,
        members=[by_id[i] for i in members],
        nonmembers=[by_id[i] for i in nonmembers],
        validation=[by_id[i] for i in validation],
        key=split_key,
    )


def encode(
    step_name: str,
    side: Side,
    eyes: ModelChoice,
    plan: AuditPlan,
    compute: Compute,
    steps: StepRunner,
) -> tuple[npt.NDArray[np.float16], str]:
    """Encode a side's pictures with a model's frozen encoder.

    A record with several pictures gets the mean of their features.

    Args:
        step_name: Name of the planned step.
        side: Whose pictures.
        eyes: The model choice whose encoder looks at them: the target's own, or the shadow's
            when the attacker looks at the target's pictures.
        plan: The plan.
        compute: Device and threads.
        steps: Runs or reuses the step.

    Returns:
        Features, shape (n, f), for members + nonmembers + validation; and the step's key.
    """
    records = [*side.judged, *side.validation]
    key = step_key(
        "encode",
        [weights_key(eyes, plan), plan.compute.precision, compute.device, side.role],
        [side.key, side.pool.key],
    )

    def work(folder: Path, progress: Progress) -> dict[str, Any]:
        from m4i_core.training.encode import encode_pictures
        from m4i_core.training.feature_store import FeatureStore, default_store_folder

        encoder = load_encoder(eyes, plan, compute, steps, progress.part(0.0, 0.05))
        pictures = [picture for record in records for picture in record.pictures]
        rows = encode_pictures(
            pictures,
            encoder,
            precision=plan.compute.precision,
            device=compute.device,
            store=FeatureStore(default_store_folder()),
            progress=progress.part(0.05, 1.0),
            cancel=steps.cancel,
        )
        np.save(folder / "features.npy", _mean_over_pictures(rows, records), allow_pickle=False)
        return {"encoder": encoder.identity, "pictures": len(pictures)}

    done = steps.step(step_name, key, work)
    return np.load(done / "features.npy", allow_pickle=False), key


def encode_member_views(
    side: Side, plan: AuditPlan, compute: Compute, steps: StepRunner
) -> tuple[npt.NDArray[np.float16] | None, str]:
    """Encode changed views of the members' pictures, for training with augmentation.

    Args:
        side: Whose members.
        plan: Says whether and how, in the side's training section.
        compute: Device and threads.
        steps: Runs or reuses the step.

    Returns:
        Shape (members, views + 1, f) and the step's key; None and "" without augmentation.
    """
    eyes: ModelChoice = getattr(plan, side.role)
    wanted = eyes.training.augmentation
    if wanted is None:
        return None, ""
    seed = derive_seed(plan.seed, "views", side.role)
    key = step_key(
        "views",
        [weights_key(eyes, plan), plan.compute.precision, compute.device, wanted, seed],
        [side.key, side.pool.key, side.role],
    )

    def work(folder: Path, progress: Progress) -> None:
        from m4i_core.training.feature_store import FeatureStore, default_store_folder
        from m4i_core.training.views import Augmentation, encode_views

        encoder = load_encoder(eyes, plan, compute, steps, progress.part(0.0, 0.05))
        views = encode_views(
            [record.pictures for record in side.members],
            encoder,
            Augmentation(**wanted.model_dump()),
            seed=seed,
            precision=plan.compute.precision,
            device=compute.device,
            store=FeatureStore(default_store_folder()),
            progress=progress.part(0.05, 1.0),
            cancel=steps.cancel,
        )
        np.save(folder / "views.npy", views, allow_pickle=False)

    done = steps.step(f"views_{side.role}", key, work)
    return np.load(done / "views.npy", allow_pickle=False), key


def check_weights(models: Iterable[ModelChoice], plan: AuditPlan) -> None:
    """Look for what no model could be made of: missing weights files, sizes that do not fit.

    Raises:
        WeightsError: If a weights file cannot be read.
        BadInput: If a report generator's settings contradict each other.
    """
    for eyes in models:
        if eyes.exists and eyes.kind != "checkpoint":
            continue
        weights_key(eyes, plan)
        if eyes.architecture == "r2gen_cmn":
            report_settings(eyes, validated=plan.split.validation > 0)


def _mean_over_pictures(
    rows: npt.NDArray[np.float16], records: list[Record]
) -> npt.NDArray[np.float16]:
    counts = np.array([len(record.pictures) for record in records])
    if (counts == 1).all():
        return rows
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    sums = np.add.reduceat(rows.astype(np.float64), starts, axis=0)
    means: npt.NDArray[np.float16] = (sums / counts[:, None]).astype(np.float16)
    return means


def train(side: Side, plan: AuditPlan, compute: Compute, steps: StepRunner) -> Path:
    """Train the side's model on its members; returns the model's folder."""
    choice: ModelChoice = getattr(plan, side.role)
    if choice.architecture == "r2gen_cmn":
        return train_reports(side, plan, compute, steps)
    seed = derive_seed(plan.seed, "train", side.role)
    settings = choice.training.resolved()
    views, views_key = encode_member_views(side, plan, compute, steps)
    key = step_key(
        "train",
        [settings, choice.architecture, seed, compute.device, compute.threads],
        [side.features_key, views_key],
    )

    def work(folder: Path, progress: Progress) -> dict[str, Any]:
        from m4i_core.training.loop import train_captioner

        checkpoints = steps.workspace.resumable(key)
        members = _caption_data(side, 0, len(side.members), views)
        start = len(side.members)
        watched_kind: Literal["validation", "nonmembers"] = "nonmembers"
        stop = start + len(side.nonmembers)
        if side.validation:
            watched_kind = "validation"
            start, stop = stop, stop + len(side.validation)
        model = train_captioner(
            members,
            _caption_data(side, start, stop),
            watched_kind,
            compute.training_settings(settings),
            seed,
            checkpoints,
            progress=progress,
            cancel=steps.cancel,
        )
        model.save(folder / "model")
        rows = [report.to_dict() for report in model.history]
        (folder / "history.json").write_text(json.dumps(rows), encoding="utf-8")
        return {"epochs": len(rows)}

    done = steps.step(f"train_{side.role}", key, work)
    steps.workspace.drop_resumable(key)
    side.model_key = key
    side.history = json.loads((done / "history.json").read_text(encoding="utf-8"))
    return done / "model"


def _caption_data(
    side: Side, start: int, stop: int, views: npt.NDArray[np.float16] | None = None
) -> CaptionData:
    from m4i_core.training.loop import CaptionData

    records = [*side.judged, *side.validation][start:stop]
    return CaptionData(
        ids=[r.id for r in records],
        features=side.features[start:stop].astype(np.float32),
        references=[r.references for r in records],
        pictures=[str(r.pictures[0]) if r.pictures else "" for r in records],
        views=None if views is None else views.astype(np.float32),
    )


def describe(
    side: Side, model_folder: Path, plan: AuditPlan, compute: Compute, steps: StepRunner
) -> None:
    """Ask the side's model for a text of each judged record."""
    choice: ModelChoice = getattr(plan, side.role)
    if choice.architecture == "r2gen_cmn":
        describe_reports(side, model_folder, plan, compute, steps)
        return
    key = step_key("caption", [choice.decoding], [side.model_key])

    def work(folder: Path, progress: Progress) -> None:
        from m4i_core.training.trained_captioner import TrainedCaptioner

        model = TrainedCaptioner.load(model_folder)
        model.to(compute.device)
        texts = model.describe(
            side.features[: len(side.judged)].astype(np.float32),
            method=choice.decoding.method,
            beam_width=choice.decoding.beam_width,
            progress=progress,
            cancel=steps.cancel,
        )
        (folder / "texts.json").write_text(json.dumps(texts), encoding="utf-8")

    done = steps.step(f"caption_{side.role}", key, work)
    side.texts_key = key
    side.texts = json.loads((done / "texts.json").read_text(encoding="utf-8"))


def compare(side: Side, plan: AuditPlan, steps: StepRunner) -> None:
    """Score the similarity of each generated text and its references.

    A report generator's references are cleaned first, as its authors' evaluation does: it could
    never say their list numbers and the like.
    """
    attacks = plan.attacks
    choice: ModelChoice = getattr(plan, side.role)
    key = step_key("similarity", [attacks.similarity_backend, attacks.tokens], [side.texts_key])

    def work(folder: Path, progress: Progress) -> None:
        references = [record.references for record in side.judged]
        if choice.architecture == "r2gen_cmn" or choice.kind == "r2gen":
            references = [tuple(map(clean_report, texts)) for texts in references]
        matrix = similarity(
            side.texts,
            references,
            backend=attacks.similarity_backend,
            unit=attacks.tokens,
            progress=progress,
            cancel=steps.cancel,
        )
        np.save(folder / "similarity.npy", matrix, allow_pickle=False)

    done = steps.step(f"similarity_{side.role}", key, work)
    side.similarity_key = key
    side.similarity = np.load(done / "similarity.npy", allow_pickle=False)
