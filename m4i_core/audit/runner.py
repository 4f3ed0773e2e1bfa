"""One audit, from its plan to its result; and maps that are added to it later."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import numpy.typing as npt

from m4i_core.audit.compute import Compute, resolve_compute
from m4i_core.audit.estimate import MAP_LABELS, planned_steps
from m4i_core.audit.mapping import draw_map, write_maps
from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import AuditPlan, EmbeddingMethod
from m4i_core.audit.plan_file import plan_text, read_plan
from m4i_core.audit.protocol import attack_combination, prepare_side
from m4i_core.audit.result import AuditResult
from m4i_core.audit.side import check_weights
from m4i_core.audit.sources import read_sources
from m4i_core.audit.spaces import FEATURE_ATTACKS, PICTURES, read_space, space_of, spaces_of
from m4i_core.audit.step_runner import PlannedStep, StepRunner
from m4i_core.audit.workspace import PLAN_FILE, RESULT_FILE, Workspace
from m4i_core.errors import WrongFolder
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.events import Event, Listener


def _silent(event: Event) -> None:
    """Listen to nothing."""


def run_audit(
    plan: AuditPlan,
    folder: Path,
    *,
    resume: bool = False,
    consent_to_download: bool = False,
    allow_queries: bool = False,
    listener: Listener = _silent,
    cancel: CancelToken | None = None,
) -> AuditResult:
    """Run an audit, reusing whatever is finished in its folder.

    Args:
        plan: What the user chose; its paths are absolute.
        folder: The audit's folder.
        resume: Whether an audit that is already there may be continued.
        consent_to_download: Whether the user agreed to download encoder weights.
        allow_queries: Whether the user agreed to send pictures to the service that the plan
            names, or to start its program.
        listener: Receives every event in the caller's thread.
        cancel: Cancels or pauses the audit.

    Returns:
        The result, which is also in `result.json`.

    Raises:
        Cancelled: If the user stopped it; finished steps are kept.
        M4IError: If data, plan or folder cannot be used.
    """
    workspace = Workspace(folder)
    if not resume and workspace.path(PLAN_FILE).exists():
        raise WrongFolder(
            "This folder already holds an audit.",
            subject=str(workspace.folder),
            remedy="Use --resume to go on with it, or choose another folder.",
        )
    with workspace.lock():
        before = workspace.path(PLAN_FILE)
        if before.exists() and before.read_text(encoding="utf-8") != plan_text(plan):
            # A result must never stand beside a plan that it was not made by.
            workspace.path(RESULT_FILE).unlink(missing_ok=True)
        workspace.write_text(PLAN_FILE, plan_text(plan))
        steps = StepRunner(workspace, planned_steps(plan), listener, cancel or CancelToken())
        # What is impossible is said before any work is done.
        compute = resolve_compute(plan, consent_to_download)
        check_weights((plan.target, plan.shadow), plan)
        if plan.target.exists:
            return _run_existing(plan, workspace, compute, steps, allow_queries=allow_queries)
        started = time.strftime("%Y-%m-%dT%H:%M:%S%z")
        sources = read_sources(plan, steps)
        target = sources.side("target", plan.target.dataset)
        shadow = sources.side("shadow", plan.shadow.dataset)
        for side in (target, shadow):
            prepare_side(side, plan, compute, steps)
        return attack_combination(plan, sources, target, shadow, workspace, compute, steps, started)


def _run_existing(
    plan: AuditPlan,
    workspace: Workspace,
    compute: Compute,
    steps: StepRunner,
    *,
    allow_queries: bool,
) -> AuditResult:
    from m4i_core.audit.existing_protocol import run_existing

    started = time.strftime("%Y-%m-%dT%H:%M:%S%z")
    return run_existing(plan, workspace, compute, steps, started, allow_queries=allow_queries)


def add_map(
    folder: Path,
    method: EmbeddingMethod,
    *,
    listener: Listener = _silent,
    cancel: CancelToken | None = None,
) -> None:
    """Add a map to a finished audit, from the features that the audit has kept.

    Args:
        folder: The audit's folder.
        method: "pca", "tsne" or "umap".
        listener: Receives every event.
        cancel: Cancels the work.

    Raises:
        WorkspaceError: If the folder holds no finished audit, or its features are gone.
    """
    audit = OpenedAudit(folder)
    if not audit.finished:
        raise WrongFolder(
            "This audit is not finished yet.", subject=str(folder), remedy="Resume it first."
        )
    plan = read_plan(audit.folder / PLAN_FILE)
    workspace = Workspace(folder)
    with workspace.lock():
        space, space_keys = _kept_space(audit)
        label = f"Map the features ({MAP_LABELS[method]})"
        steps = StepRunner(
            workspace, [PlannedStep(f"map_{method}", label, 1.0)], listener, cancel or CancelToken()
        )
        xy = draw_map(method, space, space_keys, plan, steps)
        maps = {name: found.xy for name, found in audit.embeddings().items()}
        ids = audit.scores.column("id").to_pylist()
        sets = audit.scores.column("set").to_pylist()
        write_maps(workspace, ids, sets, {**maps, method: xy})
        methods = tuple(dict.fromkeys([*plan.embedding.methods, method]))
        embedding = plan.embedding.model_copy(update={"methods": methods})
        plan = plan.model_copy(update={"embedding": embedding})
        workspace.write_text(PLAN_FILE, plan_text(plan))


def _kept_space(audit: OpenedAudit) -> tuple[npt.NDArray[np.float32], list[str]]:
    """Read the features that the audit's own maps show, and the keys that they depend on."""
    keys = audit.result.manifest.keys
    for name in FEATURE_ATTACKS:
        space = next((s for s in spaces_of(audit) if s.name == name and s.available), None)
        if space is not None:
            return read_space(audit, space), [keys[f"attack_{name}"], "z"]
    pictures = read_space(audit, space_of(audit, PICTURES))
    return pictures, [keys["encode_attacker"], keys["encode_shadow"]]
