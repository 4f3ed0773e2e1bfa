"""What a running audit tells whoever is looking, as data and as JSON lines.

The command `m4i run --events` prints one JSON object a line; the window reads them from a child
process. The same objects go to an in-process listener.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

StepState = Literal["waiting", "running", "done", "reused", "failed", "cancelled"]
PartKind = Literal["data", "target", "shadow", "combination"]
PartState = Literal["running", "done", "failed"]


@dataclass(frozen=True)
class StepsPlanned:
    """The steps to come, in order: dicts with name, label and weight (share of the time).

    In a study they also have `part` (name of the data set, model or combination that the step
    belongs to, e.g. "FR" or "CRFV") and `part_kind` ("data", "target", "shadow" or "combination");
    their names are then "<part_kind>:<part>/<step>".
    """

    steps: list[dict[str, Any]]
    kind: str = "steps"


@dataclass(frozen=True)
class StepChanged:
    """A step began, ended or was reused."""

    name: str
    state: StepState
    seconds: float = 0.0
    reason: str = ""
    kind: str = "step"


@dataclass(frozen=True)
class StepProgress:
    """Progress of the running step.

    `numbers` while training: epoch, epochs, loss, heldout_loss, members_rouge_l,
    heldout_rouge_l, members_bleu_1, heldout_bleu_1, and epsilon (spent so far) where training is
    private; while captioning: captions_per_second; while encoding: pictures_per_second; while a
    target that exists already is asked: failed (records that got no text so far). `texts`
    while training: member_id, member_picture, member_reference, member_caption and the same with
    heldout_; with each failure while asking: failed_record and failed_reason. All texts are
    untrusted.
    """

    step: str
    stage: str
    fraction: float | None
    overall: float
    eta_seconds: float | None
    message: str = ""
    numbers: dict[str, float] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    kind: str = "progress"


@dataclass(frozen=True)
class PartChanged:
    """A model or combination of a study began, ended or failed; the rest goes on either way.

    `values` of a combination that is done are its first numbers, named "<attack>.<measure>", e.g.
    "metric_svm.asr". `reason` says in plain words why it failed; it is untrusted text.
    """

    name: str
    part_kind: PartKind
    state: PartState
    reason: str = ""
    values: dict[str, float] = field(default_factory=dict)
    kind: str = "part"


@dataclass(frozen=True)
class LogLine:
    """A line for the log, plain text."""

    text: str
    level: Literal["info", "warning", "error"] = "info"
    kind: str = "log"


@dataclass(frozen=True)
class Finished:
    """The work is done; `folder` holds the audit."""

    folder: str
    kind: str = "finished"


@dataclass(frozen=True)
class Stopped:
    """The work was cancelled; what was finished is kept."""

    folder: str
    kind: str = "cancelled"


@dataclass(frozen=True)
class Failed:
    """The work failed, with the parts of an `M4IError`."""

    message: str
    subject: str = ""
    remedy: str = ""
    details: str = ""
    exit_code: int = 1
    kind: str = "failed"


@dataclass(frozen=True)
class MapFrame:
    """A map on its way. `xy` is base64 of little-endian float32, shape (n, 2), by rows."""

    request: int
    iteration: int
    total: int
    error: float | None
    xy: str
    kind: str = "frame"


@dataclass(frozen=True)
class MapMade:
    """A map is done; `file` is where it is kept, or "" where the folder cannot be written to.

    `found` says that it was there already; `computed` which stages were computed for it.
    """

    request: int
    file: str
    found: bool = False
    computed: list[str] = field(default_factory=list)
    kind: str = "map"


@dataclass(frozen=True)
class MapEnded:
    """A map was stopped (no message) or failed, with the parts of an `M4IError`."""

    request: int
    message: str = ""
    subject: str = ""
    remedy: str = ""
    details: str = ""
    kind: str = "map-ended"


Event = (
    StepsPlanned
    | StepChanged
    | StepProgress
    | PartChanged
    | LogLine
    | Finished
    | Stopped
    | Failed
    | MapFrame
    | MapMade
    | MapEnded
)
Listener = Callable[[Event], None]

_KINDS: dict[str, type[Any]] = {
    "steps": StepsPlanned,
    "step": StepChanged,
    "progress": StepProgress,
    "part": PartChanged,
    "log": LogLine,
    "finished": Finished,
    "cancelled": Stopped,
    "failed": Failed,
    "frame": MapFrame,
    "map": MapMade,
    "map-ended": MapEnded,
}


def to_line(event: Event) -> str:
    """Return the event as one line of JSON (ASCII, no line break inside)."""
    return json.dumps(asdict(event), separators=(",", ":"))


def from_line(line: str) -> Event | None:
    """Return the event of a line, or None for a line that is none (a stray print)."""
    try:
        content = json.loads(line)
        event: Event = _KINDS[content["kind"]](**content)
    except (ValueError, KeyError, TypeError):
        return None
    return event
