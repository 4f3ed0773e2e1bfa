"""What is said before an existing target is asked anything: do the sets differ, what will it cost.

Users bring members and non-members from different places. Whether these differ by themselves is
looked at before a single query is paid for; what differs is said in plain words, and each remedy is
a changed plan with the numbers that it would lead to.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from m4i_core.audit.compute import Compute, resolve_compute
from m4i_core.audit.estimate import planned_steps
from m4i_core.audit.existing_case import Case
from m4i_core.audit.existing_estimate import asking_seconds
from m4i_core.audit.existing_protocol import check_fails, look_before_asking, prepare_case
from m4i_core.audit.existing_target import check_consent, open_service, open_target
from m4i_core.audit.interviewing import journal_of, questions_to
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_existing import SERVICES
from m4i_core.audit.remedies import Remedy, differences_of, remedies_for
from m4i_core.audit.result import BlindBaseline
from m4i_core.audit.step_runner import StepRunner
from m4i_core.audit.workspace import Workspace
from m4i_core.data.record import Problem, Record
from m4i_core.evaluation.resolution import Resolution, resolution_of
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.events import Event, StepProgress
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.targets.target import Target, Unanswered, answered, trial


@dataclass(frozen=True)
class QuestionsEstimate:
    """What asking would take.

    Attributes:
        records: Records that the target is asked about.
        answered: How many of them are answered already, from an earlier run or a trial.
        seconds: About how long the rest takes.
        requests: Requests to a service when none has to be repeated; else 0.
        most_requests: In the worst case, within the cap.
        cost: Price of `requests`; 0 where no price is known.
        most_cost: Price of `most_requests`.
        bytes_sent: About the size of what is sent to the service.
        fits: Whether the cap on requests and cost allows them.
        spent: Requests of earlier runs, which count against the cap.
    """

    records: int
    answered: int
    seconds: float
    requests: int = 0
    most_requests: int = 0
    cost: float = 0.0
    most_cost: float = 0.0
    bytes_sent: int = 0
    fits: bool = True
    spent: int = 0


@dataclass(frozen=True)
class BeforeAsking:
    """What is known before the target is asked.

    Attributes:
        counts: Records by role: "members", "nonmembers", "asked", "shadow_members",
            "shadow_nonmembers".
        left_out: Records left out by choosing, by reason; see `ExistingTarget.left_out`.
        problems: What could not be matched, read or judged.
        blind: Attempts to tell the sets apart without the target; None where that was not asked
            for, or there is nothing to compare with.
        differences: What differs, one plain sentence each.
        remedies: Changed plans, best first; empty where nothing needs to be done.
        resolution: What so many records can show; None for "was my data used?".
        estimate: What asking would take.
        has_pictures: Whether the records have pictures.
        note: What the lack of pictures means, or "".
    """

    counts: dict[str, int]
    left_out: dict[str, int]
    problems: list[Problem]
    blind: BlindBaseline | None
    differences: list[str]
    remedies: list[Remedy]
    resolution: Resolution | None
    estimate: QuestionsEstimate
    has_pictures: bool
    note: str = ""

    @property
    def passed(self) -> bool:
        """Whether the sets look alike: if not, no leak can ever be stated."""
        return not check_fails(self.blind)


@dataclass(frozen=True)
class Trial:
    """A few records that were asked about.

    Attributes:
        ids: The records.
        prompts: What each was asked, or "".
        texts: What the target said, None where it gave no text; untrusted.
        failures: Why.
        seconds: How long it took.
    """

    ids: list[str]
    prompts: list[str]
    texts: list[str | None]
    failures: list[Unanswered] = field(default_factory=list)
    seconds: float = 0.0


def check_before_asking(
    plan: AuditPlan,
    cancel: CancelToken | None = None,
    progress: Progress = SILENT,
    *,
    folder: Path | None = None,
    consent_to_download: bool = False,
) -> BeforeAsking:
    """Read the data, choose the records, and look for differences; the target is asked nothing.

    Args:
        plan: What the user chose so far; its paths are absolute.
        cancel: Stops the work within a second.
        progress: Told the share.
        folder: The audit's folder, whose finished steps are used and added to; None: nothing is
            kept.
        consent_to_download: Whether encoder weights may be downloaded.

    Raises:
        BadInput: If the data cannot be used; says what is wrong.
        Cancelled: If the user stopped it.
    """
    with _prepared(plan, cancel, progress.part(0.0, 0.7), folder, consent_to_download) as ready:
        case, steps, compute = ready
        blind = case.blind
        if case.plan.ask == "was_mine" and case.plan.validity.blind:
            from m4i_core.audit.was_mine_check import blind_of_asked

            blind = blind_of_asked(case, compute, steps).blind
        differences: list[str] = []
        remedies: list[Remedy] = []
        if case.target.nonmembers and (case.target.members or case.target.asked):
            differences = differences_of(case)
            if check_fails(blind):
                remedies = remedies_for(case, plan, steps.cancel, progress.part(0.7, 1.0))
        return BeforeAsking(
            counts={
                "members": len(case.target.members),
                "nonmembers": len(case.target.nonmembers),
                "asked": len(case.target.asked),
                "shadow_members": len(case.shadow.members),
                "shadow_nonmembers": len(case.shadow.nonmembers),
            },
            left_out=case.selection.left_out,
            problems=[*case.selection.problems, *case.target.pool.report.problems],
            blind=blind,
            differences=differences,
            remedies=remedies,
            resolution=_resolution(case),
            estimate=_estimate(case, folder),
            has_pictures=case.pools.has_pictures,
            note=case.pools.table.note if case.pools.table is not None else "",
        )


def try_target(
    plan: AuditPlan,
    folder: Path,
    count: int = 3,
    *,
    allow_queries: bool = False,
    cancel: CancelToken | None = None,
    progress: Progress = SILENT,
) -> Trial:
    """Ask the target about a few records, spread evenly; the run will not ask them again.

    Args:
        plan: What the user chose; its paths are absolute.
        folder: The audit's folder.
        count: How many records.
        allow_queries: Whether the user agreed to ask the service or start the program.
        cancel: Stops the work within a second.
        progress: Told the share.

    Raises:
        BadInput: If there is no consent, or data or target cannot be used.
        TargetFailed: If nothing can be expected of the target.
        Cancelled: If the user stopped it.
    """
    check_consent(plan, allow_queries)
    workspace = Workspace(folder)
    with workspace.lock():
        steps = _steps(plan, workspace, cancel, progress.part(0.0, 0.5))
        compute = resolve_compute(plan, False)
        case = prepare_case(plan, steps)
        target = open_target(
            case.plan,
            folder=folder,
            device=compute.device,
            table=case.pools.table,
            cancel=steps.cancel,
        )
        records = questions_to(case.target.judged, target, case.target.pool.prefix)
        chosen, found = trial(
            target,
            records,
            journal_of(workspace.folder, target),
            count=count,
            progress=progress.part(0.5, 1.0),
            cancel=steps.cancel,
        )
    return Trial(
        ids=[record.id for record in chosen],
        prompts=[record.prompt or "" for record in chosen],
        texts=found.texts,
        failures=found.failures,
        seconds=found.seconds,
    )


@contextlib.contextmanager
def _prepared(
    plan: AuditPlan,
    cancel: CancelToken | None,
    progress: Progress,
    folder: Path | None,
    consent: bool,
) -> Iterator[tuple[Case, StepRunner, Compute]]:
    with contextlib.ExitStack() as stack:
        if folder is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="m4i-check-")))
        workspace = Workspace(folder)
        stack.enter_context(workspace.lock())
        # Whether a service may be asked over a failed check is not in question here.
        membership = plan.membership_settings().model_copy(update={"ask_anyway": True})
        looked = plan.model_copy(update={"membership": membership})
        steps = _steps(plan, workspace, cancel, progress)
        compute = resolve_compute(plan, consent)
        case = prepare_case(plan, steps)
        chosen = case.plan
        case.plan = looked.model_copy(update={"attacks": chosen.attacks})
        look_before_asking(case, compute, steps)
        case.plan = chosen
        yield case, steps, compute


def _steps(
    plan: AuditPlan, workspace: Workspace, cancel: CancelToken | None, progress: Progress
) -> StepRunner:
    def listen(event: Event) -> None:
        if isinstance(event, StepProgress):
            progress.report(event.overall, event.message, stage=event.stage)

    return StepRunner(workspace, planned_steps(plan), listen, cancel or CancelToken())


def _resolution(case: Case) -> Resolution | None:
    if case.plan.ask == "was_mine":
        return None
    clusters = case.target.pool.clusters
    return resolution_of(
        len({clusters[record.id] for record in case.target.members}),
        len({clusters[record.id] for record in case.target.nonmembers}),
        len(case.plan.attacks.run) * (2 if case.plan.owner_settings().shadow_too else 1),
    )


def _estimate(case: Case, folder: Path | None) -> QuestionsEstimate:
    """Estimate the questions; a target that would have to be loaded is not opened for it."""
    plan, judged = case.plan, case.target.judged
    if plan.target.kind not in SERVICES:
        return QuestionsEstimate(len(judged), 0, asking_seconds(plan, len(judged)))
    service = open_service(plan, folder)
    records = questions_to(judged, service, case.target.pool.prefix)
    known = _known(service, records, folder)
    open_ones = [r for r, done in zip(records, known, strict=True) if not done]
    found = service.estimate(open_ones)
    return QuestionsEstimate(
        records=len(judged),
        answered=int(np.sum(known)),
        seconds=asking_seconds(plan, len(open_ones)),
        requests=found.requests,
        most_requests=found.most_requests,
        cost=found.cost,
        most_cost=found.most_cost,
        bytes_sent=found.bytes_sent,
        fits=found.fits,
        spent=found.spent,
    )


def _known(target: Target, records: list[Record], folder: Path | None) -> list[bool]:
    if folder is None:
        return [False] * len(records)
    return answered(target, records, journal_of(folder.resolve(), target))
