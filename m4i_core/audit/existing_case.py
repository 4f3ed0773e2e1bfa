"""An audit of a target that exists already, while it is prepared."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from m4i_core.audit.existing_pools import ExistingPools
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.result import BlindBaseline, OverlapCheck
from m4i_core.audit.selection import Selection
from m4i_core.audit.side import Side
from m4i_core.targets.target import Unanswered


@dataclass
class Case:
    """What is known so far.

    Attributes:
        plan: With the attacks that are possible.
        pools: Its records.
        selection: Who is in which role.
        target: The audited side, whose features are those that the attacker's encoder sees.
        shadow: The attacker's side; without records where no shadow is trained.
        eyes_key: Key of the target's features, "" without pictures.
        blind: The check before asking.
        blind_guesses: Its strongest probe's guess for each judged record.
        overlap: What the sets share.
        failures: Records without a text.
        asked: How many records the target was asked about.
        identity: The target's.
        label: The target's, a few words.
    """

    plan: AuditPlan
    pools: ExistingPools
    selection: Selection
    target: Side
    shadow: Side
    eyes_key: str = ""
    blind: BlindBaseline | None = None
    blind_guesses: npt.NDArray[np.float64] | None = None
    overlap: OverlapCheck = field(default_factory=OverlapCheck)
    failures: list[Unanswered] = field(default_factory=list)
    asked: int = 0
    identity: str = ""
    label: str = ""

    @property
    def features(self) -> npt.NDArray[np.float16] | None:
        """What the attacker sees in the target's pictures, or None without pictures."""
        return self.target.features if self.eyes_key else None
