"""The experiment protocol of the paper (section 4.1): prepare a model, then attack it."""

from __future__ import annotations

import time

import numpy as np
import numpy.typing as npt

from m4i_core.attacks.base import FittedAttack
from m4i_core.audit.assemble import assemble_result
from m4i_core.audit.attacking import Attacked, attack_target, evidence_of, placebo
from m4i_core.audit.compute import Compute
from m4i_core.audit.mapping import draw_map, write_maps
from m4i_core.audit.outputs import write_outputs
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.result import AuditResult
from m4i_core.audit.side import Side, compare, describe, encode, train
from m4i_core.audit.sources import Sources, splits_text
from m4i_core.audit.step_runner import StepRunner
from m4i_core.audit.validity import blind_baseline_step, check_overlap
from m4i_core.audit.workspace import RESULT_FILE, SPLITS_FILE, Workspace

Fits = dict[str, FittedAttack]
"""Fitted attacks by key, kept while one shadow attacks several targets."""


def prepare_side(side: Side, plan: AuditPlan, compute: Compute, steps: StepRunner) -> None:
    """Train a side's model on its members, and ask it for a text of each judged record.

    Args:
        side: Target or shadow, with its records; everything else is filled in.
        plan: The side's own section says how.
        compute: Device and threads.
        steps: Runs or reuses the steps.
    """
    choice = plan.target if side.role == "target" else plan.shadow
    side.features, side.features_key = encode(
        f"encode_{side.role}", side, choice, plan, compute, steps
    )
    model = train(side, plan, compute, steps)
    describe(side, model, plan, compute, steps)
    compare(side, plan, steps)


def attack_combination(
    plan: AuditPlan,
    sources: Sources,
    target: Side,
    shadow: Side,
    workspace: Workspace,
    compute: Compute,
    steps: StepRunner,
    started: str,
    fits: Fits | None = None,
) -> AuditResult:
    """Attack a prepared target with what was learnt from a prepared shadow, and judge it.

    Args:
        plan: The audit.
        sources: Its data.
        target: The audited side.
        shadow: The attacker's side.
        workspace: The audit's folder, where everything that the user reads is written.
        compute: Device and threads.
        steps: Runs or reuses the steps.
        started: When the audit began, for its manifest.
        fits: Fitted attacks to use again and to add to.

    Returns:
        The result, which is also in `result.json`.
    """
    # Features of the target's pictures come from the attacker's encoder: its extractor and its
    # vocabulary are learnt on the shadow side only.
    attacker_view, attacker_key = encode(
        "encode_attacker", target, plan.shadow, plan, compute, steps
    )
    seen_target = evidence_of(target, attacker_view, with_labels=False)
    seen_shadow = evidence_of(shadow, shadow.features, with_labels=True)
    shadow_keys = [shadow.similarity_key, shadow.features_key]
    inputs = [target.similarity_key, attacker_key, *shadow_keys]
    attacked: dict[str, Attacked] = {
        name: attack_target(
            name, seen_target, seen_shadow, inputs, shadow_keys, plan, compute, steps, fits
        )
        for name in plan.attacks.run
    }

    # Checks: may the numbers be believed?
    placebo_aucs = None
    if plan.validity.placebo:
        placebo_aucs = placebo(
            seen_target,
            target.is_member,
            seen_shadow,
            inputs,
            shadow_keys,
            plan,
            compute,
            steps,
            fits,
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
    used = {name: sources.pools[name] for name in (plan.target.dataset, plan.shadow.dataset)}
    result = assemble_result(
        plan,
        used,
        target,
        shadow,
        attacked,
        blind,
        blind_guesses,
        overlap,
        placebo_aucs,
        compute,
        steps,
        started,
    )
    workspace.path(RESULT_FILE).unlink(missing_ok=True)
    workspace.write_text(SPLITS_FILE, splits_text(sources, plan))
    write_outputs(workspace, used, target, shadow, attacked)
    ids, sets = ids_and_sets(target, shadow)
    write_maps(workspace, ids, sets, maps)
    # Last of all: where there is a result, everything beside it is whole.
    workspace.write_text(RESULT_FILE, result.model_dump_json(by_alias=True, indent=2) + "\n")
    steps.close("evaluate", time.monotonic() - begun)
    return result


def ids_and_sets(target: Side, shadow: Side) -> tuple[list[str], list[str]]:
    """Return ids and set names of the target's, then the shadow's judged records."""
    ids: list[str] = []
    sets: list[str] = []
    for side in (target, shadow):
        ids += [record.id for record in side.judged]
        sets += side.sets
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
