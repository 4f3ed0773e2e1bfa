"""Whether the records that are asked about differ from those they are compared with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from m4i_core.audit.compute import Compute
from m4i_core.audit.existing_case import Case
from m4i_core.audit.existing_pools import merged
from m4i_core.audit.result import BlindBaseline
from m4i_core.audit.side import Side, encode
from m4i_core.audit.step_runner import StepRunner
from m4i_core.audit.validity import blind_baseline_step
from m4i_core.evaluation.verdict_rules import SMALLEST_SET


@dataclass(frozen=True)
class AskedCheck:
    """What a guess without the target makes of the asked records.

    Attributes:
        blind: The baseline: asked records against those they are compared with; None where that
            was not wanted.
        with_known: Whether they are compared with known non-members of the target, or with the
            shadow's records.
        shadow_features: The shadow's pictures, rows as `shadow.judged` + validation; None without
            pictures.
        shadow_features_key: Key of the step that encoded them.
    """

    blind: BlindBaseline | None
    with_known: bool
    shadow_features: npt.NDArray[np.float16] | None
    shadow_features_key: str


def blind_of_asked(case: Case, compute: Compute, steps: StepRunner) -> AskedCheck:
    """Try to tell the asked records from those they are compared with, without the target."""
    target, shadow, plan = case.target, case.shadow, case.plan
    features, key = encode("encode_shadow", shadow, plan.shadow, plan, compute, steps)
    with_known = len(target.nonmembers) >= SMALLEST_SET
    blind: BlindBaseline | None = None
    if plan.validity.blind:
        compared = target.nonmembers if with_known else shadow.judged
        pool = target.pool
        if not with_known and shadow.pool is not target.pool:
            pool = merged([target.pool, shadow.pool])
        side = Side("target", pool, list(target.asked), list(compared), [], target.key)
        seen = None
        if case.features is not None:
            rows = {record.id: row for row, record in enumerate(target.judged)}
            asked = case.features[[rows[record.id] for record in target.asked]]
            if with_known:
                others = case.features[[rows[record.id] for record in target.nonmembers]]
            else:
                others = features[: len(shadow.judged)]
            seen = np.concatenate([asked, others])
        inputs = [target.key, target.pool.key, case.eyes_key, key, "asked", str(with_known)]
        blind, _ = blind_baseline_step(side, seen, inputs, plan, steps)
    return AskedCheck(blind, with_known, features, key)
