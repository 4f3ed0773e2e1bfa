"""The pages of the wizards, and what is wrong on which of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import ValidationError

from m4i_core.audit.plan import EncoderName
from m4i_core.errors import PlanError
from m4i_gui.services.defense_draft import STRENGTH_KEYS

PageName = Literal["target", "data", "knowledge", "attacks", "check", "review", "models"]
PAGES: tuple[PageName, ...] = ("target", "data", "knowledge", "attacks", "check", "review")
ENCODER_ORDER: tuple[EncoderName, ...] = (
    "compact",
    "mobilenet_v3_small",
    "resnet18",
    "resnet50",
    "resnet101",
    "resnet152",
    "vgg16",
)
"""The encoders from the fastest to the slowest, as the pages offer them."""

_DEFENSE_KEYS = frozenset(STRENGTH_KEYS.values())


@dataclass(frozen=True)
class DraftProblem:
    """Something that has to be mended, or should be known, before the audit runs.

    Attributes:
        page: The wizard's page that holds the control.
        key: The plan's key, which names the control too.
        message: What is wrong and how to mend it, plain sentences.
        severity: An error keeps the wizard from going on, a warning does not.
        missing: Nothing wrong was entered, there is only something left to do: said in a calm
            tone until the user tries to go on.
    """

    page: PageName
    key: str
    message: str
    severity: Literal["error", "warning"] = "error"
    missing: bool = False


def page_of(key: str) -> PageName:
    """Return the page that holds the control of a plan key."""
    first, _, rest = key.partition(".")
    if first in ("defend", "compare") or key in _DEFENSE_KEYS:
        return "attacks"
    if key.startswith(("target.training.privacy", "target.training.augmentation")):
        return "attacks"
    if first in ("target", "ask"):
        return "target"
    if first == "datasets":
        return "knowledge" if rest.startswith("other") else "data"
    if key == "membership.ask_anyway" or first == "check":
        return "check"
    if first in ("split", "membership"):
        return "data"
    if first in ("shadow", "knowledge", "owner", "was_mine"):
        return "knowledge"
    if first in ("attacks", "validity", "embedding"):
        return "attacks"
    return "review"


def is_said(key: str, known: set[str]) -> bool:
    """Return whether a problem of this key, or of one inside it, is known already."""
    if key == "plan":
        return bool(known)
    return any(other == key or other.startswith(f"{key}.") for other in known)


def said_by(error: ValidationError) -> list[tuple[str, str]]:
    """Return (plan key, sentence) of everything that a plan's own rules object to."""
    found = []
    for detail in error.errors():
        key = ".".join(str(part) for part in detail["loc"])
        message = detail["msg"].removeprefix("Value error, ")
        message = message.replace("Input should be", "This must be").partition(", unable")[0]
        message = message[:1].upper() + message[1:]
        found.append((key or "plan", message if message.endswith(".") else f"{message}."))
    return found


def plan_error(error: ValidationError) -> PlanError:
    """Return the error that says what a plan's own rules object to."""
    return PlanError(" ".join(m for _, m in said_by(error)), details=str(error))
