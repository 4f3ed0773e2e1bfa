"""`m4i run`, `m4i demo` and `m4i embed`: the work itself, watched on a terminal."""

from __future__ import annotations

from pathlib import Path

from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import read_plan
from m4i_core.audit.workspace import PLAN_FILE
from m4i_core.errors import BadInput, PlanError
from m4i_core.study.plan import StudyPlan
from m4i_core.study.plan_file import read_any_plan
from m4i_gui.commands.exit_codes import EXIT_DONE
from m4i_gui.terminal_words import say


def run(
    plan_file: Path,
    out: Path | None,
    *,
    resume: bool,
    allow_download: bool,
    events: bool,
    allow_queries: bool = False,
) -> int:
    """Run the plan of an audit or of a study; returns the exit code."""
    if events:
        from m4i_gui.events_mode import run_with_events

        return run_with_events(plan_file, out, resume, allow_download, allow_queries=allow_queries)
    plan = read_any_plan(plan_file)
    folder = out or Path(_folder_name(plan.name))
    if isinstance(plan, StudyPlan):
        return _run_study(plan, folder, resume=resume, consent=allow_download)
    return _run_audit(
        plan, folder, resume=resume, consent=allow_download, allow_queries=allow_queries
    )


def demo(out: Path | None, records: int | None) -> int:
    """Run the demo audit and write its report; returns the exit code."""
    from m4i_core.audit.demo_plan import demo_plan

    folder = out or Path("m4i-demo")
    size = 250 if records is None else records
    if not 10 <= size <= 20_000:
        raise BadInput(
            f"{size} records a set is not possible.",
            subject="--records",
            remedy="Choose a number from 10 to 20000.",
        )
    plan = demo_plan(size)
    code = _run_audit(plan, folder, resume=_holds(folder, plan), consent=False)
    if code != EXIT_DONE:
        return code
    from m4i_core.audit.opened import OpenedAudit
    from m4i_gui.report.pdf import write_pdf

    pdf = folder / "report.pdf"
    write_pdf(OpenedAudit(folder), pdf)
    print(say("The report: {0}").format(pdf.resolve()))
    return EXIT_DONE


def embed(folder: Path, method: str, *, events: bool) -> int:
    """Add a map to an audit; returns the exit code."""
    if events:
        from m4i_gui.events_mode import embed_with_events

        return embed_with_events(folder, method)
    from m4i_core.audit.runner import add_map
    from m4i_gui.terminal_progress import TerminalProgress, cancel_on_interrupt

    with TerminalProgress() as listener, cancel_on_interrupt() as cancel:
        add_map(folder, method, listener=listener, cancel=cancel)
    print(say("The map was added to {0}").format(folder.resolve()))
    return EXIT_DONE


def _holds(folder: Path, plan: AuditPlan) -> bool:
    """Return whether a folder holds an audit of this very plan, to go on with."""
    try:
        # The maps that were added later do not make it another audit.
        found = read_plan(folder / PLAN_FILE)
        return found.model_copy(update={"embedding": plan.embedding}) == plan
    except PlanError:
        return False


def _folder_name(name: str) -> str:
    kept = "".join(c if c.isalnum() or c in "-_ " else "-" for c in name).strip(" -.")
    return (kept or "audit").replace(" ", "-").lower()


def _run_audit(
    plan: AuditPlan, out: Path, *, resume: bool, consent: bool, allow_queries: bool = False
) -> int:
    from m4i_core.audit.runner import run_audit
    from m4i_gui.terminal_progress import TerminalProgress, cancel_on_interrupt

    with TerminalProgress() as listener, cancel_on_interrupt() as cancel:
        result = run_audit(
            plan,
            out,
            resume=resume,
            consent_to_download=consent,
            allow_queries=allow_queries,
            listener=listener,
            cancel=cancel,
        )
    from m4i_gui.terminal_summary import print_summary

    print_summary(result, out)
    return EXIT_DONE


def _run_study(study: StudyPlan, out: Path, *, resume: bool, consent: bool) -> int:
    from m4i_core.study.runner import run_study
    from m4i_gui.terminal_progress import TerminalProgress, cancel_on_interrupt

    with TerminalProgress(say("Study")) as listener, cancel_on_interrupt() as cancel:
        result = run_study(
            study,
            out,
            resume=resume,
            consent_to_download=consent,
            listener=listener,
            cancel=cancel,
        )
    from m4i_gui.terminal_study import print_study

    print_study(result, out)
    return EXIT_DONE
