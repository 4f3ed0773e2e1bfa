"""The protocol for a target that exists already: check, ask, attack, judge.

Whether members and non-members differ by themselves is looked at before the target is asked
anything: what a service answers costs money, and over a failed check no leak is ever stated.
"""

from __future__ import annotations

import time

import numpy as np

from m4i_core.attacks.registry import ATTACKS, BY_SHADOW
from m4i_core.audit.attacking import Attacked, attack_target, evidence_of, placebo
from m4i_core.audit.compute import Compute
from m4i_core.audit.cross_fitting import attack_by_owner, placebo_by_owner
from m4i_core.audit.existing_case import Case
from m4i_core.audit.existing_pools import ExistingPools, read_existing_pools
from m4i_core.audit.existing_result import finish_existing
from m4i_core.audit.existing_target import check_consent, open_target
from m4i_core.audit.interviewing import describe_existing
from m4i_core.audit.keys import step_key
from m4i_core.audit.membership import label_records
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_existing import SERVICES
from m4i_core.audit.protocol import prepare_side
from m4i_core.audit.result import AuditResult, BlindBaseline
from m4i_core.audit.selection import select_step
from m4i_core.audit.side import Side, check_weights, compare, encode
from m4i_core.audit.step_runner import StepRunner
from m4i_core.audit.validity import blind_baseline_step, check_overlap
from m4i_core.audit.workspace import Workspace
from m4i_core.errors import BadInput, PlanError
from m4i_core.evaluation.verdict_rules import BLIND_MATERIAL_AUC, BLIND_SIGNIFICANCE
from m4i_core.language import translate


def run_existing(
    plan: AuditPlan,
    workspace: Workspace,
    compute: Compute,
    steps: StepRunner,
    started: str,
    *,
    allow_queries: bool,
) -> AuditResult:
    """Audit a target that exists already.

    Args:
        plan: What the user chose.
        workspace: The audit's folder.
        compute: Device and threads.
        steps: Runs or reuses the steps.
        started: When the audit began.
        allow_queries: Whether the user agreed to send pictures to the plan's service, or to start
            its program.

    Raises:
        BadInput: If data or target cannot be used, or there is no consent.
        Cancelled: If the user stopped it; finished steps and answers are kept.
    """
    check_consent(plan, allow_queries)
    check_weights([plan.shadow], plan)
    case = prepare_case(plan, steps)
    look_before_asking(case, compute, steps)
    ask_target(case, workspace, compute, steps)
    if case.plan.ask == "was_mine":
        from m4i_core.audit.was_mine_protocol import answer_was_mine

        return answer_was_mine(case, workspace, compute, steps, started)
    attacked, placebo_aucs = _attack(case, compute, steps)
    case.overlap = check_overlap(case.target, case.shadow)
    return finish_existing(case, attacked, placebo_aucs, workspace, compute, steps, started)


def prepare_case(plan: AuditPlan, steps: StepRunner) -> Case:
    """Read the data and choose the records; nothing is asked.

    Raises:
        BadInput: If the data cannot be used, or none of the plan's attacks is possible.
    """
    pools = read_existing_pools(plan, steps)
    plan = with_possible_attacks(plan, pools, steps)
    labels = label_records(plan, pools)
    selection, key = select_step(plan, pools, labels, steps)
    by_id = {record.id: record for record in pools.target.records}
    target = Side(
        role="target",
        pool=pools.target,
        members=[by_id[i] for i in selection.members],
        nonmembers=[by_id[i] for i in selection.nonmembers],
        validation=[],
        key=key,
        asked=[by_id[i] for i in selection.asked],
    )
    pool = pools.shadow or pools.target
    of_shadow = {record.id: record for record in pool.records} if pools.shadow else {}
    shadow = Side(
        role="shadow",
        pool=pool,
        members=[of_shadow[i] for i in selection.shadow_members],
        nonmembers=[of_shadow[i] for i in selection.shadow_nonmembers],
        validation=[of_shadow[i] for i in selection.validation],
        # Its own key: other records of the target leave a trained shadow as it is.
        key=step_key(
            "split",
            [
                "shadow",
                selection.shadow_members,
                selection.shadow_nonmembers,
                selection.validation,
            ],
            [pool.key],
        ),
    )
    return Case(plan, pools, selection, target, shadow)


def with_possible_attacks(plan: AuditPlan, pools: ExistingPools, steps: StepRunner) -> AuditPlan:
    """Return the plan without the attacks that need pictures where there are none.

    Raises:
        PlanError: If no attack is left.
    """
    if pools.has_pictures:
        return plan
    run = tuple(name for name in plan.attacks.run if not ATTACKS[name].needs_pictures)
    if not run:
        raise PlanError(
            translate("engine", "The records have no pictures, and every attack needs them."),
            subject="attacks.run",
            remedy=translate("engine", "Choose attacks that compare texts, such as {name}.").format(
                name="metric_svm"
            ),
        )
    if len(run) < len(plan.attacks.run):
        steps.log(
            translate(
                "engine", "The records have no pictures: only attacks that compare texts are run."
            ),
            "warning",
        )
    attacks = plan.attacks.model_copy(update={"run": run})
    return plan.model_copy(update={"attacks": attacks})


def look_before_asking(case: Case, compute: Compute, steps: StepRunner) -> None:
    """Encode the pictures and try to tell members from non-members without the target.

    Raises:
        BadInput: If the check fails and asking would send pictures to a service.
    """
    plan, target = case.plan, case.target
    if case.pools.has_pictures:
        target.features, case.eyes_key = encode(
            "encode_attacker", target, plan.shadow, plan, compute, steps
        )
    if plan.ask == "was_mine" or not plan.validity.blind:
        return
    case.blind, case.blind_guesses = blind_baseline_step(
        target, case.features, [target.key, target.pool.key, case.eyes_key], plan, steps
    )
    if not check_fails(case.blind):
        return
    steps.log(
        translate(
            "engine",
            "Members and non-members can be told apart without asking the target; the verdict "
            "will be invalid.",
        ),
        "warning",
    )
    if plan.target.kind in SERVICES and not plan.membership_settings().ask_anyway:
        raise BadInput(
            translate(
                "engine",
                "Members and non-members can be told apart without the target (AUC {auc}). Asking "
                "would cost money and show nothing, so nothing was asked.",
            ).format(auc=f"{case.blind.auc:.2f}"),
            subject="membership",
            remedy=translate(
                "engine",
                "Make the two sets comparable (membership.match, membership.restrict, or other "
                "records), or set membership.ask_anyway.",
            ),
        )


def check_fails(blind: BlindBaseline | None) -> bool:
    """Return whether a blind baseline separates the sets, as the verdict's rules have it."""
    return (
        blind is not None
        and blind.p_value <= BLIND_SIGNIFICANCE
        and blind.auc >= BLIND_MATERIAL_AUC
    )


def ask_target(case: Case, workspace: Workspace, compute: Compute, steps: StepRunner) -> None:
    """Open the target, ask it about every judged record, and compare what it said."""
    begun = time.monotonic()
    target = open_target(
        case.plan,
        folder=workspace.folder,
        device=compute.device,
        table=case.pools.table,
        consent_to_download=compute.consent_to_download,
        progress=steps.progress_of("open_target"),
        cancel=steps.cancel,
    )
    steps.close("open_target", time.monotonic() - begun)
    before = [record.id for record in case.target.judged]
    case.asked = len(before)
    case.failures = describe_existing(case.target, target, steps)
    case.identity, case.label = target.identity, target.label
    if case.failures and case.blind_guesses is not None:
        left = {record.id for record in case.target.judged}
        kept = np.array([identity in left for identity in before], dtype=np.bool_)
        case.blind_guesses = case.blind_guesses[kept]
    compare(case.target, case.plan, steps)


def _attack(
    case: Case, compute: Compute, steps: StepRunner
) -> tuple[dict[str, Attacked], dict[str, list[float]] | None]:
    """Run the attacks that the way of asking calls for, and the placebo."""
    plan, target, shadow = case.plan, case.target, case.shadow
    owner = plan.ask == "owner"
    attacked: dict[str, Attacked] = {}
    placebo_aucs: dict[str, list[float]] | None = None
    target_keys = [target.similarity_key, case.eyes_key]
    if owner:
        known = evidence_of(target, case.features, with_labels=True)
        clusters = target.pool.clusters
        groups = [clusters[record.id] for record in target.judged]
        for name in plan.attacks.run:
            attacked[name] = attack_by_owner(name, known, groups, target_keys, plan, compute, steps)
        if plan.validity.placebo:
            placebo_aucs = placebo_by_owner(known, groups, target_keys, plan, compute, steps)
    if plan.needs_shadow:
        prepare_side(shadow, plan, compute, steps)
        shadow_keys = [shadow.similarity_key, shadow.features_key]
        seen_target = evidence_of(target, case.features, with_labels=False)
        seen_shadow = evidence_of(
            shadow, shadow.features if case.eyes_key else None, with_labels=True
        )
        inputs = [*target_keys, *shadow_keys]
        prefix = BY_SHADOW if owner else ""
        for name in plan.attacks.run:
            found = attack_target(
                name,
                seen_target,
                seen_shadow,
                inputs,
                shadow_keys,
                plan,
                compute,
                steps,
                prefix=prefix,
            )
            attacked[found.name] = found
        if plan.validity.placebo and not owner:
            placebo_aucs = placebo(
                seen_target,
                target.is_member,
                seen_shadow,
                inputs,
                shadow_keys,
                plan,
                compute,
                steps,
            )
    return attacked, placebo_aucs
