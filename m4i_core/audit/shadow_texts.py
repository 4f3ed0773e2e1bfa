"""What the attacker's own model, the shadow, would have written about the target's records.

An audit does not need it (each side's model describes its own records), so it is asked for
chosen records afterwards. The shadow's weights and the target's pictures as its encoder sees them
lie among the audit's finished steps. Texts are kept in `shadow_texts.json`.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import read_plan
from m4i_core.audit.scores_table import METRICS
from m4i_core.audit.workspace import (
    PLAN_FILE,
    Workspace,
    write_atomically,
)
from m4i_core.errors import BadInput, WorkspaceError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.language import translate
from m4i_core.text.report_tokens import clean_report
from m4i_core.text.similarity import similarity
from m4i_core.text.tokens import choose_unit

SHADOW_TEXTS_FILE = "shadow_texts.json"
_SCHEMA = 1
_LARGEST_FILE = 500_000_000
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class ShadowText:
    """What the shadow model says about one record of the target.

    Attributes:
        text: The text (untrusted).
        similarity: Metric name to its similarity with the record's references, 0 to 1.
    """

    text: str
    similarity: Mapping[str, float]


def why_not(audit: OpenedAudit) -> str:
    """Return why the shadow cannot be asked about the target's records, or "" if it can.

    Looks for files only; reads none of them.
    """
    keys = audit.result.manifest.keys
    if not keys.get("train_shadow"):
        return translate("engine", "This audit has no shadow model of its own among its files.")
    workspace = _steps_of(audit)
    if workspace is None or workspace.finished(keys["train_shadow"]) is None:
        return translate(
            "engine",
            "The shadow model is no longer among the audit's files. Resume the audit to make it "
            "again.",
        )
    return ""


def kept_shadow_texts(audit: OpenedAudit) -> dict[str, ShadowText]:
    """Return what was asked before, by record id; none where the file is damaged or outdated."""
    path = audit.folder / SHADOW_TEXTS_FILE
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST_FILE:
            return {}
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["schema_version"] != _SCHEMA or content[
            "model"
        ] != audit.result.manifest.keys.get("train_shadow"):
            return {}
        return {
            str(record): ShadowText(
                str(told["text"]), {name: float(told[name]) for name in METRICS}
            )
            for record, told in content["texts"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        # Nothing is lost: the shadow can be asked again.
        _LOG.warning("%s cannot be read: %r", path, error)
        return {}


def ask_shadow(
    audit: OpenedAudit,
    ids: Sequence[str],
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> dict[str, ShadowText]:
    """Let the stored shadow model describe records of the target.

    Args:
        audit: A finished audit.
        ids: Ids of records of the target; those that were asked before are not asked again.
        progress: Told the share that is done.
        cancel: Checked before and during the work.

    Returns:
        By record id, all of `ids`; they are also kept in the audit's folder.

    Raises:
        BadInput: If a record is none of the target's.
        WorkspaceError: If the shadow model is gone.
        UnreadablePicture: If a picture must be looked at again and cannot be read.
        Cancelled: If the user stopped it; nothing is kept then.
    """
    cancel = cancel or CancelToken()
    cancel.check()
    reason = why_not(audit)
    if reason:
        raise WorkspaceError(reason, subject=str(audit.folder))
    rows = _target_rows(audit)
    for record in ids:
        if record not in rows:
            raise BadInput(
                translate("engine", "This is no record of the target."),
                subject=record,
                remedy=translate(
                    "engine", "The shadow's own records have its texts in the table already."
                ),
            )
    kept = kept_shadow_texts(audit)
    wanted = [record for record in dict.fromkeys(ids) if record not in kept]
    if wanted:
        plan = read_plan(audit.folder / PLAN_FILE)
        places = [rows[record] for record in wanted]
        progress.report(0.0, translate("engine", "Asking the shadow model"))
        texts = _describe(audit, plan, wanted, places, progress.part(0.0, 0.9), cancel)
        kept |= _compared(audit, plan, wanted, texts, cancel)
        _keep(audit, kept)
    progress.report(1.0)
    return {record: kept[record] for record in ids}


def _steps_of(audit: OpenedAudit) -> Workspace | None:
    try:
        return Workspace(audit.folder)
    except WorkspaceError:
        return None


def _target_rows(audit: OpenedAudit) -> dict[str, int]:
    """Return the place of each record among the target's judged records."""
    sets = audit.scores.column("set").to_pylist()
    ids = audit.scores.column("id").to_pylist()
    listed = [i for i, name in zip(ids, sets, strict=True) if name.startswith("target")]
    return {str(record): place for place, record in enumerate(listed)}


def _describe(
    audit: OpenedAudit,
    plan: AuditPlan,
    ids: list[str],
    places: list[int],
    progress: Progress,
    cancel: CancelToken,
) -> list[str]:
    workspace = Workspace(audit.folder)
    keys = audit.result.manifest.keys
    done = workspace.finished(keys["train_shadow"])
    assert done is not None
    if plan.shadow.architecture == "r2gen_cmn":
        return _describe_reports(audit, plan, ids, done / "model", progress, cancel)
    from m4i_core.training.trained_captioner import TrainedCaptioner

    seen = workspace.finished(keys.get("encode_attacker", ""))
    features = _features(seen, places)
    if features is None:
        features = _encoded(audit, plan, ids, progress.part(0.0, 0.8), cancel)
        progress = progress.part(0.8, 1.0)
    decoding = plan.shadow.decoding
    return TrainedCaptioner.load(done / "model").describe(
        features.astype(np.float32),
        method=decoding.method,
        beam_width=decoding.beam_width,
        progress=progress,
        cancel=cancel,
    )


def _features(seen: Path | None, places: list[int]) -> npt.NDArray[np.float16] | None:
    """Return the target's pictures as the shadow's encoder sees them, if they were kept."""
    if seen is None or not (seen / "features.npy").is_file():
        return None
    stored = np.load(seen / "features.npy", mmap_mode="r", allow_pickle=False)
    if max(places) >= len(stored):
        return None
    found: npt.NDArray[np.float16] = np.array(stored[places])
    return found


def _pictures(audit: OpenedAudit, ids: list[str]) -> list[tuple[Path, ...]]:
    table = audit.scores
    known = dict(
        zip(table.column("id").to_pylist(), table.column("pictures").to_pylist(), strict=True)
    )
    return [tuple(Path(path) for path in known[record] or []) for record in ids]


def _encoded(
    audit: OpenedAudit, plan: AuditPlan, ids: list[str], progress: Progress, cancel: CancelToken
) -> npt.NDArray[np.float16]:
    """Look at the records' pictures again with the shadow's encoder."""
    from m4i_core.training.encode import encode_pictures
    from m4i_core.training.feature_store import FeatureStore, default_store_folder

    pictures = _pictures(audit, ids)
    rows = encode_pictures(
        [path for paths in pictures for path in paths],
        _encoder(plan, progress.part(0.0, 0.1), cancel),
        precision=plan.compute.precision,
        store=FeatureStore(default_store_folder()),
        progress=progress.part(0.1, 1.0),
        cancel=cancel,
    )
    counts = np.array([len(paths) for paths in pictures])
    if not counts.all():
        raise BadInput(translate("engine", "A record without a picture cannot be described."))
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    sums = np.add.reduceat(rows.astype(np.float64), starts, axis=0)
    means: npt.NDArray[np.float16] = (sums / counts[:, None]).astype(np.float16)
    return means


def _encoder(plan: AuditPlan, progress: Progress, cancel: CancelToken) -> Any:
    from m4i_core.audit.eyes import encoder_seed
    from m4i_core.models.encoders import build_encoder

    eyes = plan.shadow
    return build_encoder(
        eyes.encoder,
        eyes.weights,
        weights_file=Path(eyes.weights_file) if eyes.weights_file else None,
        seed=encoder_seed(plan),
        progress=progress,
        cancel=cancel,
    )


def _describe_reports(
    audit: OpenedAudit,
    plan: AuditPlan,
    ids: list[str],
    model_folder: Path,
    progress: Progress,
    cancel: CancelToken,
) -> list[str]:
    import tempfile

    from m4i_core.models.patch_encoder import patch_encoder
    from m4i_core.training.feature_store import FeatureStore, default_store_folder
    from m4i_core.training.report_data import encode_patches, views_of
    from m4i_core.training.trained_report_generator import TrainedReportGenerator

    model = TrainedReportGenerator.load(model_folder)
    pictures, _ = views_of(ids, _pictures(audit, ids), model.settings.views)
    looking, writing = progress.part(0.0, 0.6), progress.part(0.6, 1.0)
    if model.extractor is not None:
        seen = model.look_at(pictures, looking, cancel)
        return model.describe(seen, progress=writing, cancel=cancel)
    encoder = patch_encoder(_encoder(plan, looking.part(0.0, 0.1), cancel))
    with tempfile.TemporaryDirectory() as place:
        patches = encode_patches(
            pictures,
            encoder,
            Path(place) / "patches.npy",
            precision=plan.compute.precision,
            store=FeatureStore(default_store_folder()),
            progress=looking.part(0.1, 1.0),
            cancel=cancel,
        )
        return model.describe(np.array(patches), progress=writing, cancel=cancel)


def _compared(
    audit: OpenedAudit, plan: AuditPlan, ids: list[str], texts: list[str], cancel: CancelToken
) -> dict[str, ShadowText]:
    """Compare the texts with the references exactly as the audit compared the target's."""
    table = audit.scores
    listed = table.column("references").to_pylist()
    known = dict(zip(table.column("id").to_pylist(), listed, strict=True))
    references = [tuple(known[record] or ("",)) for record in ids]
    unit = plan.attacks.tokens
    if unit == "auto":
        # Chosen for all records together, as in the audit itself.
        unit = choose_unit(text for found in listed for text in found or ())
    if plan.shadow.architecture == "r2gen_cmn":
        references = [tuple(map(clean_report, found)) for found in references]
    matrix = similarity(
        texts, references, backend=plan.attacks.similarity_backend, unit=unit, cancel=cancel
    )
    return {
        record: ShadowText(text, dict(zip(METRICS, map(float, row), strict=True)))
        for record, text, row in zip(ids, texts, matrix, strict=True)
    }


def _keep(audit: OpenedAudit, texts: dict[str, ShadowText]) -> None:
    content = {
        "schema_version": _SCHEMA,
        "model": audit.result.manifest.keys["train_shadow"],
        "texts": {record: {"text": t.text, **t.similarity} for record, t in texts.items()},
    }
    encoded = json.dumps(content, ensure_ascii=False).encode("utf-8", errors="replace")
    try:
        write_atomically(audit.folder / SHADOW_TEXTS_FILE, encoded)
    except WorkspaceError as error:
        # The texts are shown all the same; next time the shadow is asked again.
        _LOG.warning("the shadow's texts cannot be kept: %s", error)
