"""From a plan to a result: the experiment protocol of the paper (section 4.1), step by step."""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt

from m4i_core.audit.assemble import assemble_result
from m4i_core.audit.attacking import Attacked, attack_target, evidence_of, placebo
from m4i_core.audit.compute import resolve_compute
from m4i_core.audit.estimate import MAP_LABELS, planned_steps
from m4i_core.audit.keys import derive_seed, step_key
from m4i_core.audit.mapping import draw_map, write_maps
from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.outputs import write_outputs
from m4i_core.audit.plan import AuditPlan, EmbeddingMethod
from m4i_core.audit.plan_file import plan_text, read_plan
from m4i_core.audit.pool import Pool, read_pools, without_twins
from m4i_core.audit.result import AuditResult
from m4i_core.audit.side import Side, check_weights, compare, describe, encode, make_sides, train
from m4i_core.audit.step_runner import PlannedStep, StepRunner
from m4i_core.audit.validity import blind_baseline_step, check_overlap
from m4i_core.audit.workspace import PLAN_FILE, RESULT_FILE, SPLITS_FILE, Workspace
from m4i_core.data.splits import Splits, SplitSizes, given_splits, random_splits
from m4i_core.errors import WorkspaceError, WrongFolder
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.events import Event, Listener
from m4i_core.jobs.progress import Progress


def _silent(event: Event) -> None:
    """Listen to nothing."""


def run_audit(
    plan: AuditPlan,
    folder: Path,
    *,
    resume: bool = False,
    consent_to_download: bool = False,
    listener: Listener = _silent,
    cancel: CancelToken | None = None,
) -> AuditResult:
    """Run an audit, reusing whatever is finished in its folder.

    Args:
        plan: What the user chose; its paths are absolute.
        folder: The audit's folder.
        resume: Whether an audit that is already there may be continued.
        consent_to_download: Whether the user agreed to download encoder weights.
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
        return _Audit(plan, workspace, steps, consent_to_download).run()


class _Audit:
    """One run of the protocol."""

    def __init__(
        self, plan: AuditPlan, workspace: Workspace, steps: StepRunner, consent: bool
    ) -> None:
        self.plan = plan
        self.workspace = workspace
        self.steps = steps
        self.consent = consent
        self.started = time.strftime("%Y-%m-%dT%H:%M:%S%z")

    def run(self) -> AuditResult:
        """Do everything, in the order of the paper."""
        plan, steps = self.plan, self.steps
        # What is impossible is said before any work is done.
        compute = resolve_compute(plan, self.consent)
        check_weights(plan)
        pools = read_pools(plan, steps)
        first, second = pools[plan.target.dataset], pools[plan.shadow.dataset]
        if first is not second:
            pools[plan.shadow.dataset], dropped = without_twins(first, second)
            if dropped:
                found = f"{dropped} records of the shadow's data are also in the target's"
                steps.log(f"{found}; they are left out", "warning")
        splits, split_key = self._split(pools)
        target, shadow = make_sides(plan, pools, splits, split_key)

        # Models: each learns from its own members only.
        for side in (target, shadow):
            choice = plan.target if side is target else plan.shadow
            side.features, side.features_key = encode(
                f"encode_{side.role}", side, choice, plan, compute, steps
            )
        attacker_view, attacker_key = encode(
            "encode_attacker", target, plan.shadow, plan, compute, steps
        )
        for side in (target, shadow):
            model = train(side, plan, compute, steps)
            describe(side, model, plan, compute, steps)
            compare(side, plan, steps)

        # Attacks: fitted on the shadow side, applied unchanged to the target.
        seen_target = evidence_of(target, attacker_view, with_labels=False)
        seen_shadow = evidence_of(shadow, shadow.features, with_labels=True)
        inputs = [target.similarity_key, shadow.similarity_key, attacker_key, shadow.features_key]
        attacked: dict[str, Attacked] = {
            name: attack_target(name, seen_target, seen_shadow, inputs, plan, compute, steps)
            for name in plan.attacks.run
        }

        # Checks: may the numbers be believed?
        placebo_aucs = None
        if plan.validity.placebo:
            placebo_aucs = placebo(
                seen_target, target.is_member, seen_shadow, inputs, plan, compute, steps
            )
        blind, blind_guesses = None, None
        if plan.validity.blind:
            blind, blind_guesses = blind_baseline_step(
                target, attacker_view, [target.key, target.pool.key, attacker_key], plan, steps
            )
        overlap = check_overlap(target, shadow)

        # Maps, then everything that the user reads.
        space, space_keys = attack_space(attacked, attacker_view, target, shadow)
        maps: dict[str, npt.NDArray[np.float64]] = {
            method: draw_map(method, space, space_keys, plan, steps)
            for method in plan.embedding.methods
        }
        begun = time.monotonic()
        result = assemble_result(
            plan,
            pools,
            target,
            shadow,
            attacked,
            blind,
            blind_guesses,
            overlap,
            placebo_aucs,
            compute,
            steps,
            self.started,
        )
        self.workspace.path(RESULT_FILE).unlink(missing_ok=True)
        write_outputs(self.workspace, pools, target, shadow, attacked)
        ids, sets = ids_and_sets(target, shadow)
        write_maps(self.workspace, ids, sets, maps)
        # Last of all: where there is a result, everything beside it is whole.
        self.workspace.write_text(
            RESULT_FILE, result.model_dump_json(by_alias=True, indent=2) + "\n"
        )
        steps.close("evaluate", time.monotonic() - begun)
        return result

    def _split(self, pools: dict[str, Pool]) -> tuple[Splits, str]:
        plan = self.plan
        target, shadow = pools[plan.target.dataset], pools[plan.shadow.dataset]
        seed = derive_seed(plan.seed, "split")
        key = step_key("split", [plan.split, seed], [target.key, shadow.key, shadow.name])

        def work(folder: Path, progress: Progress) -> None:
            if plan.split.mode == "given":
                splits = given_splits(target.records, target.clusters, seed, plan.split.validation)
            else:
                sizes = SplitSizes(**plan.split.model_dump(exclude={"mode"}))
                same = shadow is target
                splits = random_splits(
                    target.records,
                    target.clusters,
                    sizes,
                    seed,
                    shadow_records=None if same else shadow.records,
                    shadow_clusters=None if same else shadow.clusters,
                )
            (folder / "splits.json").write_text(json.dumps(splits.to_json()), encoding="utf-8")

        done = self.steps.step("split", key, work)
        text = (done / "splits.json").read_text(encoding="utf-8")
        self.workspace.write_text(SPLITS_FILE, text)
        return Splits.from_json(json.loads(text)), key


def ids_and_sets(target: Side, shadow: Side) -> tuple[list[str], list[str]]:
    """Return ids and set names of the target's, then the shadow's judged records."""
    ids: list[str] = []
    sets: list[str] = []
    for side in (target, shadow):
        ids += [record.id for record in side.judged]
        sets += [f"{side.role}_member"] * len(side.members)
        sets += [f"{side.role}_nonmember"] * len(side.nonmembers)
    return ids, sets


def attack_space(
    attacked: dict[str, Attacked],
    attacker_view: npt.NDArray[np.float16],
    target: Side,
    shadow: Side,
) -> tuple[npt.NDArray[np.float32], list[str]]:
    """Return the features that the maps show: z of a feature attack, else of the pictures.

    Returns:
        Shape (n + m, k), and the keys that it depends on.
    """
    for name in ("feature_contrastive", "feature_mlp"):
        found = attacked.get(name)
        if found is not None and found.projection is not None:
            return found.projection, [found.key, "z"]
    pictures = np.concatenate(
        [attacker_view[: len(target.judged)], shadow.features[: len(shadow.judged)]]
    ).astype(np.float32)
    return pictures, [target.key, shadow.features_key, "pictures"]


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
        space, space_keys = _kept_space(audit, workspace)
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


def _kept_space(
    audit: OpenedAudit, workspace: Workspace
) -> tuple[npt.NDArray[np.float32], list[str]]:
    """Read the features that the audit's maps show, from its artifacts."""
    keys = audit.result.manifest.keys
    for name in ("feature_contrastive", "feature_mlp"):
        done = workspace.finished(keys.get(f"attack_{name}", ""))
        if done is not None and (done / "z.npy").is_file():
            z = np.load(done / "z.npy", allow_pickle=False)
            return z, [keys[f"attack_{name}"], "z"]
    counts = audit.result.sets
    views = (
        ("encode_attacker", counts.target_members + counts.target_nonmembers),
        ("encode_shadow", counts.shadow_members + counts.shadow_nonmembers),
    )
    parts = []
    for name, count in views:
        done = workspace.finished(keys.get(name, ""))
        if done is None:
            raise WorkspaceError(
                "The features of this audit are no longer there.",
                subject=str(audit.folder),
                remedy="Resume the audit: it makes them again.",
            )
        parts.append(np.load(done / "features.npy", allow_pickle=False)[:count])
    return np.concatenate(parts).astype(np.float32), [keys[name] for name, _ in views]
