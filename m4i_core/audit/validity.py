"""Whether the numbers may be believed: blind baseline and overlap (SCIENCE, section 4)."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from m4i_core.audit.keys import derive_seed, step_key
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.result import BlindBaseline, OverlapCheck
from m4i_core.audit.side import Side
from m4i_core.audit.step_runner import StepRunner
from m4i_core.data.picture_facts import PictureFacts
from m4i_core.data.record import Record
from m4i_core.evaluation.blind import BlindInputs, blind_baseline
from m4i_core.evaluation.overlap import overlap_check
from m4i_core.jobs.progress import Progress

FACT_NAMES = (
    "width",
    "height",
    "bytes",
    "jpeg_quality",
    "red",
    "green",
    "blue",
    "is_jpeg",
    "is_png",
)


def facts_matrix(records: list[Record], side: Side) -> npt.NDArray[np.float64]:
    """Return the picture facts of each record's first picture, shape (n, len(FACT_NAMES))."""
    facts = side.pool.report.facts
    prefix = len(side.pool.prefix)
    return fact_rows([facts.get(record.id[prefix:], ()) for record in records])


def fact_rows(facts: Sequence[Sequence[PictureFacts]]) -> npt.NDArray[np.float64]:
    """Return a row of numbers for the first picture of each record; 0 where there is none."""
    rows = np.zeros((len(facts), len(FACT_NAMES)))
    for index, found in enumerate(facts):
        if found:
            rows[index] = _fact_row(found[0])
    return rows


def _fact_row(fact: PictureFacts) -> list[float]:
    return [
        fact.width,
        fact.height,
        fact.bytes,
        -1.0 if fact.jpeg_quality is None else fact.jpeg_quality,
        *fact.mean_rgb,
        float(fact.format.upper() == "JPEG"),
        float(fact.format.upper() == "PNG"),
    ]


def blind_baseline_step(
    target: Side,
    features: npt.NDArray[np.float16] | None,
    inputs: list[str],
    plan: AuditPlan,
    steps: StepRunner,
) -> tuple[BlindBaseline, npt.NDArray[np.float64] | None]:
    """Try to tell the target's members from its non-members without asking the model.

    Args:
        target: The target's side.
        features: Its pictures as the attacker's encoder sees them; None without pictures: then
            only texts are looked at.
        inputs: Keys that all this depends on.
        plan: Permutations and seed.
        steps: Runs or reuses the step.

    Returns:
        The baseline, and the strongest probe's held-out prediction for each judged record.
    """
    seed = derive_seed(plan.seed, "blind")
    key = step_key("blind", [plan.validity.permutations, seed], inputs)

    def work(folder: Path, progress: Progress) -> None:
        clusters = target.pool.clusters
        found = blind_baseline(
            BlindInputs(
                references=[record.references for record in target.judged],
                picture_facts=None if features is None else facts_matrix(target.judged, target),
                fact_names=FACT_NAMES,
                features=None
                if features is None
                else features[: len(target.judged)].astype(np.float32),
            ),
            target.is_member,
            [clusters[record.id] for record in target.judged],
            permutations=plan.validity.permutations,
            seed=seed,
            progress=progress,
            cancel=steps.cancel,
        )
        if found.predicted is not None:
            np.save(folder / "predicted.npy", found.predicted, allow_pickle=False)
        plain = dataclasses.asdict(dataclasses.replace(found, predicted=None))
        del plain["predicted"]
        (folder / "blind.json").write_text(json.dumps(plain), encoding="utf-8")

    done = steps.step("blind", key, work)
    predicted = done / "predicted.npy"
    return (
        BlindBaseline.model_validate_json((done / "blind.json").read_bytes()),
        np.load(predicted, allow_pickle=False) if predicted.is_file() else None,
    )


def check_overlap(target: Side, shadow: Side) -> OverlapCheck:
    """Look for records that two of the four sets share, exactly or nearly."""
    sets: dict[str, list[str]] = {}
    content: dict[str, tuple[str, ...]] = {}
    perceptual: dict[str, tuple[int, ...]] = {}
    texts: dict[str, tuple[str, ...]] = {}
    groups: dict[str, str | None] = {}
    clusters: dict[str, str] = {}
    for side in (target, shadow):
        prefix = len(side.pool.prefix)
        for kind, records in (("member", side.members), ("nonmember", side.nonmembers)):
            sets[f"{side.role}_{kind}"] = [record.id for record in records]
            for record in records:
                facts = side.pool.report.facts.get(record.id[prefix:], ())
                content[record.id] = tuple(fact.content_hash for fact in facts)
                perceptual[record.id] = tuple(fact.perceptual_hash for fact in facts)
                texts[record.id] = record.references
                groups[record.id] = (
                    None if record.group is None else side.pool.prefix + record.group
                )
        clusters.update(side.pool.clusters)
    if target.pool is shadow.pool:
        found = overlap_check(sets, content, perceptual, texts, groups, clusters=clusters)
    else:
        # The health check compares pictures within a source only; between two, equal hashes count.
        found = overlap_check(sets, content, perceptual, texts, groups, max_distance=0)
    return OverlapCheck.model_validate(dataclasses.asdict(found))
