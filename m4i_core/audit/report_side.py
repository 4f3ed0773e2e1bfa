"""A side whose model writes reports: patches, training and describing (SCIENCE, section 6)."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import numpy.typing as npt

from m4i_core.audit.compute import Compute, report_settings
from m4i_core.audit.eyes import load_encoder, weights_key
from m4i_core.audit.keys import derive_seed, step_key
from m4i_core.audit.plan import AuditPlan, ModelChoice
from m4i_core.audit.step_runner import StepRunner
from m4i_core.data.record import Record
from m4i_core.jobs.progress import Progress

if TYPE_CHECKING:
    from m4i_core.audit.side import Side
    from m4i_core.training.report_data import ReportData
    from m4i_core.training.report_settings import ReportSettings

# Records that a trained extractor looks at before they are described: bounds memory.
_LOOKED_AT_ONCE = 64
_PATCHES = "patches.npy"


def train_reports(side: Side, plan: AuditPlan, compute: Compute, steps: StepRunner) -> Path:
    """Train the side's report generator on its members.

    Args:
        side: Whose records; its model key and history are filled in.
        plan: The side's own section says how.
        compute: Device and threads.
        steps: Runs or reuses the steps "patches_<role>" (with a frozen extractor) and
            "train_<role>".

    Returns:
        The model's folder.
    """
    choice: ModelChoice = getattr(plan, side.role)
    settings = _settings(choice, side, compute)
    trained_eyes = choice.report_settings().train_extractor
    seed = derive_seed(plan.seed, "train", side.role)
    looks: list[str] = []
    inputs = [side.key, side.pool.key, side.role]
    if trained_eyes:
        looks = weights_key(choice, plan)
    else:
        inputs = [_patches_key(side, plan, compute)]
        _encode_patches(inputs[0], side, plan, compute, steps)
    key = step_key("train", [choice.architecture, settings.to_dict(), looks, seed], inputs)

    def work(folder: Path, progress: Progress) -> dict[str, Any]:
        from m4i_core.models.patch_encoder import patch_encoder
        from m4i_core.training.report_loop import train_report_generator

        patches = None if trained_eyes else _stored_patches(steps, inputs[0])
        extractor = None
        if trained_eyes:
            encoder = load_encoder(choice, plan, compute, steps, progress.part(0.0, 0.02))
            extractor = patch_encoder(encoder)
            progress = progress.part(0.02, 1.0)
        members, watched = len(side.members), len(side.judged)
        parts = slice(members, watched)
        watched_kind: Literal["validation", "nonmembers"] = "nonmembers"
        if side.validation:
            watched_kind, parts = "validation", slice(watched, watched + len(side.validation))
        model = train_report_generator(
            _data(side, slice(0, members), settings.views, patches),
            _data(side, parts, settings.views, patches),
            watched_kind,
            settings,
            seed,
            steps.workspace.resumable(key),
            progress=progress,
            cancel=steps.cancel,
            extractor=extractor,
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


def describe_reports(
    side: Side, model_folder: Path, plan: AuditPlan, compute: Compute, steps: StepRunner
) -> None:
    """Let the side's report generator write a report of each judged record.

    The search's width is that of the `report` table, as in validation; the `decoding` table is
    the captioner's.
    """
    choice: ModelChoice = getattr(plan, side.role)
    trained_eyes = choice.report_settings().train_extractor
    key = step_key("caption", [choice.architecture], [side.model_key])

    def work(folder: Path, progress: Progress) -> None:
        from m4i_core.training.trained_report_generator import TrainedReportGenerator

        model = TrainedReportGenerator.load(model_folder)
        model.to(compute.device)
        texts: list[str] = []
        if trained_eyes:
            pictures = _views(side.judged, model.settings.views)[0]
            for start in range(0, len(pictures), _LOOKED_AT_ONCE):
                some = pictures[start : start + _LOOKED_AT_ONCE]
                stop = start + len(some)
                part = progress.part(start / len(pictures), stop / len(pictures))
                seen = model.look_at(some, part.part(0.0, 0.5), steps.cancel)
                texts += model.describe(seen, progress=part.part(0.5, 1.0), cancel=steps.cancel)
        else:
            patches = _stored_patches(steps, _patches_key(side, plan, compute))
            texts = model.describe(
                patches[: len(side.judged)], progress=progress, cancel=steps.cancel
            )
        (folder / "texts.json").write_text(json.dumps(texts), encoding="utf-8")

    done = steps.step(f"caption_{side.role}", key, work)
    side.texts_key = key
    side.texts = json.loads((done / "texts.json").read_text(encoding="utf-8"))


def _settings(choice: ModelChoice, side: Side, compute: Compute) -> ReportSettings:
    found = report_settings(choice, validated=bool(side.validation))
    return replace(found, device=compute.device, threads=compute.threads)


def _patches_key(side: Side, plan: AuditPlan, compute: Compute) -> str:
    choice: ModelChoice = getattr(plan, side.role)
    views = report_settings(choice, validated=False).views
    looks = [weights_key(choice, plan), views, plan.compute.precision, compute.device, side.role]
    return step_key("patches", looks, [side.key, side.pool.key])


def _encode_patches(
    key: str, side: Side, plan: AuditPlan, compute: Compute, steps: StepRunner
) -> None:
    """Encode the patches of members + nonmembers + validation, once, into a file."""
    choice: ModelChoice = getattr(plan, side.role)
    records = [*side.judged, *side.validation]
    views = report_settings(choice, validated=False).views

    def work(folder: Path, progress: Progress) -> dict[str, Any]:
        from m4i_core.models.patch_encoder import patch_encoder
        from m4i_core.training.feature_store import FeatureStore, default_store_folder
        from m4i_core.training.report_data import encode_patches

        pictures, short = _views(records, views)
        if short:
            steps.log(
                f"{short} of {len(records)} records of the {side.role} have fewer than {views} "
                "pictures; their last one is shown again",
                "warning",
            )
        encoder = load_encoder(choice, plan, compute, steps, progress.part(0.0, 0.05))
        encode_patches(
            pictures,
            patch_encoder(encoder),
            folder / _PATCHES,
            precision=plan.compute.precision,
            device=compute.device,
            store=FeatureStore(default_store_folder()),
            progress=progress.part(0.05, 1.0),
            cancel=steps.cancel,
        )
        return {"encoder": encoder.identity, "views": views, "records_with_fewer_views": short}

    steps.step(f"patches_{side.role}", key, work)


def _stored_patches(steps: StepRunner, key: str) -> npt.NDArray[np.float16]:
    """Return the patches of a finished step; they stay in their file."""
    done = steps.workspace.finished(key)
    assert done is not None
    patches: npt.NDArray[np.float16] = np.load(done / _PATCHES, mmap_mode="r", allow_pickle=False)
    return patches


def _views(records: list[Record], views: int) -> tuple[list[tuple[Path, ...]], int]:
    from m4i_core.training.report_data import views_of

    return views_of([r.id for r in records], [r.pictures for r in records], views)


def _data(
    side: Side, rows: slice, views: int, patches: npt.NDArray[np.float16] | None
) -> ReportData:
    from m4i_core.training.report_data import ReportData

    records = [*side.judged, *side.validation][rows]
    return ReportData(
        ids=[record.id for record in records],
        references=[record.references for record in records],
        pictures=[tuple(map(str, paths)) for paths in _views(records, views)[0]],
        patches=None if patches is None else patches[rows],
    )
