"""`--events`: the same work, told as JSON lines, steered by words on standard input.

The window runs audits this way, in a child process: a long C call cannot make it stutter, and
stopping is certain.
"""

from __future__ import annotations

import os
import stat
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path

from m4i_core.errors import BadInput, M4IError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.events import Event, Failed, Finished, Listener, Stopped, to_line


def run_with_events(
    plan_file: Path,
    out: Path | None,
    resume: bool,
    consent: bool,
    *,
    allow_queries: bool = False,
) -> int:
    """Run the plan of an audit or of a study; returns the exit code."""
    folder = out if out is not None else plan_file.parent / plan_file.stem

    def work(listener: Listener, cancel: CancelToken) -> None:
        from m4i_core.study.plan import StudyPlan
        from m4i_core.study.plan_file import read_any_plan

        plan = read_any_plan(plan_file)
        if isinstance(plan, StudyPlan):
            from m4i_core.study.runner import run_study

            run_study(
                plan,
                folder,
                resume=resume,
                consent_to_download=consent,
                listener=listener,
                cancel=cancel,
            )
            return
        from m4i_core.audit.runner import run_audit

        run_audit(
            plan,
            folder,
            resume=resume,
            consent_to_download=consent,
            allow_queries=allow_queries,
            listener=listener,
            cancel=cancel,
        )

    return _tell(work, folder)


def embed_with_events(folder: Path, method: str) -> int:
    """Add a map to an audit; returns the exit code."""

    def work(listener: Listener, cancel: CancelToken) -> None:
        from m4i_core.audit.runner import add_map

        add_map(folder, method, listener=listener, cancel=cancel)

    return _tell(work, folder)


def _tell(work: Callable[[Listener, CancelToken], None], folder: Path) -> int:
    # Stray prints of libraries must not end up between the lines.
    lines = sys.stdout
    sys.stdout = sys.stderr
    lock = threading.Lock()

    def listener(event: Event) -> None:
        with lock:
            lines.write(to_line(event) + "\n")
            lines.flush()

    cancel = CancelToken()
    threading.Thread(target=_obey, args=(cancel,), daemon=True).start()
    try:
        work(listener, cancel)
    except Cancelled:
        listener(Stopped(str(folder)))
        return 3
    except M4IError as error:
        code = 2 if isinstance(error, BadInput) else 1
        listener(Failed(error.message, error.subject, error.remedy, error.details, code))
        return code
    except MemoryError:
        listener(
            Failed(
                "There is not enough memory.",
                str(folder),
                "Close other programs, or choose fewer records or a smaller encoder.",
                traceback.format_exc(),
            )
        )
        return 1
    except Exception:
        listener(
            Failed(
                "M4I met a fault of its own.",
                str(folder),
                "Copy the details into a report. What was finished is kept.",
                traceback.format_exc(),
            )
        )
        return 1
    finally:
        sys.stdout = lines
    listener(Finished(str(folder)))
    return 0


def _obey(cancel: CancelToken) -> None:
    """Follow the words on standard input; its end means that whoever asked has gone."""
    for line in sys.stdin:
        match line.strip():
            case "pause":
                cancel.pause()
            case "resume":
                cancel.resume()
            case "cancel":
                cancel.cancel()
    if _stdin_is_pipe():
        cancel.cancel()


def _stdin_is_pipe() -> bool:
    """Tell a parent that has gone from input that never was (`< /dev/null`)."""
    try:
        return stat.S_ISFIFO(os.fstat(sys.stdin.fileno()).st_mode)
    except (OSError, ValueError):
        return False
