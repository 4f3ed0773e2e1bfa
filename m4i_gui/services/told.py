"""What the engine says, in the language of the window.

The engine's errors, events and progress are English, whoever reads them; here they are told again
for the window. What is compared or kept (names of steps, states, ids) is left alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from m4i_core.errors import M4IError
from m4i_core.jobs.events import (
    Event,
    Failed,
    LogLine,
    PartChanged,
    StepChanged,
    StepProgress,
    StepsPlanned,
)
from m4i_core.jobs.progress import ProgressUpdate
from m4i_core.language import retell

_Error = TypeVar("_Error", bound=M4IError)


def told(error: _Error) -> _Error:
    """Return a copy of an error with its sentences in the window's language."""
    # Not copy.copy: it makes an error from its message alone, and some need more than that.
    shown = type(error).__new__(type(error), *error.args)
    shown.__dict__.update(error.__dict__)
    shown.__cause__ = error.__cause__
    shown.message, shown.remedy = retell(error.message), retell(error.remedy)
    shown.subject = retell(error.subject)
    return shown


def told_update(update: ProgressUpdate) -> ProgressUpdate:
    """Return progress with its words in the window's language."""
    return replace(update, stage=retell(update.stage), message=retell(update.message))


def told_event(event: Event) -> Event:
    """Return an event of a child process with its words in the window's language."""
    match event:
        case StepsPlanned():
            steps = [{**step, "label": retell(str(step.get("label", "")))} for step in event.steps]
            return replace(event, steps=steps)
        case StepChanged() | PartChanged():
            return replace(event, reason=retell(event.reason))
        case StepProgress():
            return replace(event, stage=retell(event.stage), message=retell(event.message))
        case LogLine():
            return replace(event, text=retell(event.text))
        case Failed():
            return replace(
                event,
                message=retell(event.message),
                subject=retell(event.subject),
                remedy=retell(event.remedy),
            )
    return event
