"""Making the target object that a plan describes, of whichever kind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from m4i_core.audit.eyes import encoder_seed
from m4i_core.audit.plan import AuditPlan, ModelChoice
from m4i_core.audit.plan_existing import CONSENTED, SERVICES, HttpChatChoice, HttpTemplateChoice
from m4i_core.errors import BadInput
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.language import translate

if TYPE_CHECKING:
    from m4i_core.targets.http_service import HttpTarget
    from m4i_core.targets.recorded_outputs import RecordedTable
    from m4i_core.targets.target import Target

ANSWERS = "answers"
"""Folder of an audit in which a target's answers and the count of its requests are kept."""


def check_consent(plan: AuditPlan, allowed: bool) -> None:
    """Refuse to ask a service, or to start a program, that the user has not agreed to.

    Raises:
        BadInput: If the plan's target needs consent and there is none.
    """
    if allowed or plan.target.kind not in CONSENTED:
        return
    if plan.target.kind in SERVICES:
        message = translate("engine", "This plan sends the records' pictures to a service.")
    else:
        message = translate("engine", "This plan starts a program that it names.")
    raise BadInput(
        message,
        subject=where_it_is(plan.target),
        remedy=translate(
            "engine",
            "If you agree to that, to its cost and to the service's terms, say so: "
            "--allow-queries on the command line.",
        ),
    )


def where_it_is(target: ModelChoice) -> str:
    """Return the address, folder, file or program of an existing target."""
    table = getattr(target, target.kind, None)
    for name in ("address", "url", "path", "folder"):
        found = getattr(table, name, "")
        if found and target.kind != "command":
            return str(found)
    return " ".join(getattr(table, "program", ()))[:500]


def ledger_file(folder: Path, plan: AuditPlan) -> Path:
    """Return the file of an audit that counts the requests to a service, over all runs."""
    return folder / ANSWERS / f"requests-{plan.target.kind}"


def open_target(
    plan: AuditPlan,
    *,
    folder: Path | None = None,
    device: str = "cpu",
    table: RecordedTable | None = None,
    consent_to_download: bool = False,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> Target:
    """Return the existing target of a plan, ready to be asked.

    Args:
        plan: Its target section; its paths are absolute.
        folder: The audit's folder, where the requests to a service are counted; None: this run's
            requests only.
        device: A torch device.
        table: The recorded outputs where they have been read already.
        consent_to_download: Whether encoder weights may be downloaded.
        progress: Told the share of loading.
        cancel: Looked at while loading.

    Raises:
        BadInput: If it cannot be loaded, or its key cannot be had.
        Cancelled: If the user stopped it.
    """
    choice = plan.target
    cancel = cancel or CancelToken()
    match choice.kind:
        case "recorded":
            from m4i_core.audit.existing_pools import recorded_columns
            from m4i_core.targets.recorded_outputs import RecordedOutputs, read_outputs

            assert choice.recorded is not None
            if table is None:
                pictures = choice.recorded.pictures
                table = read_outputs(
                    Path(choice.recorded.path),
                    recorded_columns(plan),
                    pictures=Path(pictures) if pictures else None,
                    progress=progress,
                    cancel=cancel,
                )
            return RecordedOutputs(table)
        case "checkpoint":
            return _checkpoint(plan, device, consent_to_download, progress, cancel)
        case "r2gen":
            from m4i_core.targets.r2gen_checkpoint import (
                find_r2gen_checkpoint,
                open_r2gen_checkpoint,
            )

            assert choice.r2gen is not None
            files = find_r2gen_checkpoint(Path(choice.r2gen.folder))
            return open_r2gen_checkpoint(files, choice.r2gen.settings(device), progress, cancel)
        case "hugging_face":
            from m4i_core.targets.hugging_face import open_hugging_face

            assert choice.hugging_face is not None
            settings = choice.hugging_face.settings(device)
            return open_hugging_face(Path(choice.hugging_face.folder), settings, progress, cancel)
        case "http_chat" | "http_template":
            return open_service(plan, folder)
        case "command":
            from m4i_core.targets.command import Command

            assert choice.command is not None
            return Command(choice.command.settings())
    raise ValueError("the plan trains its target")


def open_service(plan: AuditPlan, folder: Path | None) -> HttpTarget:
    """Return the service of a plan; nothing is sent.

    Raises:
        BadInput: If its key or its certificates cannot be had.
    """
    from m4i_core.targets.http_service import HttpTarget

    table = getattr(plan.target, plan.target.kind)
    assert isinstance(table, HttpChatChoice | HttpTemplateChoice)
    return HttpTarget(
        table.service(),
        table.limits.limits(),
        ledger=None if folder is None else ledger_file(folder, plan),
        authorities=Path(table.authorities) if table.authorities else None,
    )


def _checkpoint(
    plan: AuditPlan, device: str, consent: bool, progress: Progress, cancel: CancelToken
) -> Target:
    from m4i_core.models.encoders import build_encoder
    from m4i_core.targets.checkpoint import (
        OwnCheckpoint,
        find_checkpoint,
        open_authors_checkpoint,
    )
    from m4i_core.training.feature_store import FeatureStore, default_store_folder
    from m4i_core.training.trained_captioner import TrainedCaptioner

    choice = plan.target
    assert choice.checkpoint is not None
    files = find_checkpoint(Path(choice.checkpoint.folder))
    if files.kind == "authors":
        return open_authors_checkpoint(files, device)
    method: Literal["greedy", "beam"] = choice.decoding.method
    encoder = build_encoder(
        choice.encoder,
        choice.weights,
        weights_file=Path(choice.weights_file) if choice.weights_file else None,
        seed=encoder_seed(plan),
        progress=progress,
        cancel=cancel,
        consent=consent,
    )
    return OwnCheckpoint(
        TrainedCaptioner.load(files.folder),
        encoder,
        FeatureStore(default_store_folder()),
        precision=plan.compute.precision,
        device=device,
        method=method,
        beam_width=choice.decoding.beam_width,
    )
