"""Shadow models on random halves of one pool: what they say of records they never saw.

Halves come in pairs that complement each other, so that every record was seen by exactly half of
the models; whole groups go to one half. Each model in turn plays the target, whose members are
known, and is calibrated by as many of the others as are available for every record.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from m4i_core.audit.compute import Compute
from m4i_core.audit.existing_case import Case
from m4i_core.audit.keys import derive_seed, step_key
from m4i_core.audit.side import Side, train
from m4i_core.audit.step_runner import StepRunner, Work
from m4i_core.data.record import Record
from m4i_core.errors import PlanError
from m4i_core.evaluation.intervals import cluster_codes
from m4i_core.jobs.progress import Progress
from m4i_core.language import translate
from m4i_core.text.similarity import similarity

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class References:
    """K shadow models, n records of their pool, t records of the target.

    Attributes:
        side: The pool's records as the first model has them: members, then non-members; with its
            texts, similarities and training history.
        seen: Which records each model learnt from, shape (K, n); records as `side.judged`.
        similarity: Of each model's texts, shape (K, n, 4).
        of_target: Of each model's texts about the target's judged records, shape (K, t, 4); None
            where the target's records have no pictures.
        keys: Keys of the steps.
    """

    side: Side
    seen: Bools
    similarity: Floats
    of_target: Floats | None
    keys: list[str]


def halves(groups: Sequence[str], count: int, seed: int) -> Bools:
    """Divide records into random halves, in pairs that complement each other.

    Args:
        groups: n keys; a group is never parted.
        count: Models, K; an odd last one has no counterpart.
        seed: Seed.

    Returns:
        Shape (K, n).
    """
    codes = cluster_codes(groups)
    sizes = np.bincount(codes)
    found = np.zeros((count, len(codes)), dtype=np.bool_)
    for pair in range(0, count, 2):
        rng = np.random.default_rng([seed, pair])
        order = rng.permutation(len(sizes))
        # The group that crosses the middle goes where it brings the halves closer.
        inside = np.zeros(len(sizes), dtype=np.bool_)
        inside[order] = np.cumsum(sizes[order]) - sizes[order] / 2.0 <= len(codes) / 2.0
        found[pair] = inside[codes]
        if pair + 1 < count:
            found[pair + 1] = ~inside[codes]
    return found


def train_references(
    case: Case,
    features: npt.NDArray[np.float16],
    features_key: str,
    compute: Compute,
    steps: StepRunner,
) -> References:
    """Train the shadow models and ask each about the pool's and the target's records.

    Args:
        case: The audit; its shadow side holds the pool's records.
        features: Shape (n + v, f), rows as `shadow.judged` + validation.
        features_key: Key of the step that made them.
        compute: Device and threads.
        steps: Runs or reuses the steps "train_shadow_<k>" and "caption_shadow_<k>".

    Raises:
        PlanError: If the shadow's architecture cannot serve here.
        Cancelled: If the user stopped it.
    """
    plan, pool = case.plan, case.shadow
    if plan.shadow.architecture != "show_and_tell":
        raise PlanError(
            translate("engine", "This question is answered with captioners as shadow models."),
            subject="shadow.architecture",
            remedy=translate("engine", "Choose show_and_tell."),
        )
    settings = plan.was_mine_settings()
    records = pool.judged
    clusters = pool.pool.clusters
    seen = halves(
        [clusters[record.id] for record in records],
        settings.references,
        derive_seed(plan.seed, "references"),
    )
    order = np.concatenate([np.flatnonzero(seen[0]), np.flatnonzero(~seen[0])])
    records = [records[row] for row in order]
    seen, heldout = seen[:, order], features[len(order) :]
    features = features[order]
    parts: list[Floats] = []
    of_target: list[Floats] = []
    keys: list[str] = []
    first: Side | None = None
    for number in range(settings.references):
        rows = np.concatenate([np.flatnonzero(seen[number]), np.flatnonzero(~seen[number])])
        side = Side(
            role="shadow",
            pool=pool.pool,
            members=[records[row] for row in np.flatnonzero(seen[number])],
            nonmembers=[records[row] for row in np.flatnonzero(~seen[number])],
            validation=pool.validation,
            key=f"{pool.key}-reference-{number}-of-{settings.references}",
            features=np.concatenate([features[rows], heldout]),
            features_key=f"{features_key}-reference-{number}-of-{settings.references}",
        )
        model = train(side, plan, compute, _Numbered(steps, number + 1))
        texts, own, target, key = _ask(number, side, model, records, features, case, compute, steps)
        parts.append(own)
        keys.append(key)
        if target is not None:
            of_target.append(target)
        if first is None:
            first = side
            first.texts, first.similarity = texts, own
            first.texts_key = first.similarity_key = key
    assert first is not None
    return References(
        first, seen, np.stack(parts), np.stack(of_target) if of_target else None, keys
    )


def _ask(
    number: int,
    side: Side,
    model_folder: Path,
    records: Sequence[Record],
    features: npt.NDArray[np.float16],
    case: Case,
    compute: Compute,
    steps: StepRunner,
) -> tuple[list[str], Floats, Floats | None, str]:
    """Ask one model about the pool's and the target's records, and compare what it says."""
    plan, judged = case.plan, case.target.judged
    choice, attacks = plan.shadow, plan.attacks
    seen = case.features
    settings = [choice.decoding, attacks.similarity_backend, attacks.tokens, "references"]
    key = step_key("caption", settings, [side.model_key, case.target.texts_key, case.eyes_key])
    pool_references = [record.references for record in records]

    def work(folder: Path, progress: Progress) -> None:
        from m4i_core.training.trained_captioner import TrainedCaptioner

        model = TrainedCaptioner.load(model_folder)
        model.to(compute.device)
        both = features if seen is None else np.concatenate([features, seen[: len(judged)]])
        texts = model.describe(
            both.astype(np.float32),
            method=choice.decoding.method,
            beam_width=choice.decoding.beam_width,
            progress=progress.part(0.0, 0.8),
            cancel=steps.cancel,
        )
        references = list(pool_references)
        if seen is not None:
            references += [record.references for record in judged]
        matrix = similarity(
            texts,
            references,
            backend=attacks.similarity_backend,
            unit=attacks.tokens,
            progress=progress.part(0.8, 1.0),
            cancel=steps.cancel,
        )
        np.save(folder / "similarity.npy", matrix, allow_pickle=False)
        (folder / "texts.json").write_text(json.dumps(texts[: len(features)]), encoding="utf-8")

    done = steps.step(f"caption_shadow_{number + 1}", key, work)
    matrix = np.load(done / "similarity.npy", allow_pickle=False)
    texts: list[str] = json.loads((done / "texts.json").read_text(encoding="utf-8"))
    target = None if seen is None else matrix[len(features) :]
    return texts, matrix[: len(features)], target, key


def calibrated_by(references: References, seed: int) -> tuple[Floats, Floats | None]:
    """Return what models that never saw a record say of it, equally many for each record.

    Args:
        references: K models, K even and at least 4.
        seed: Of the choice among models.

    Returns:
        Shape (K, n, 4): for each model as the target, the mean similarity of K / 2 - 1 other
        models that never saw the record; and shape (t, 4): the same for the target's records.
    """
    count, total = references.seen.shape
    wanted = count // 2 - 1
    rng = np.random.default_rng([seed, 23])
    found = np.empty_like(references.similarity)
    for number in range(count):
        chance = rng.random((count, total))
        chance[references.seen] = np.inf
        chance[number] = np.inf
        chosen = np.argsort(chance, axis=0)[:wanted]
        picked = references.similarity[chosen, np.arange(total)[None, :]]
        found[number] = picked.mean(axis=0)
    if references.of_target is None:
        return found, None
    targets = references.of_target.shape[1]
    chosen = np.argsort(rng.random((count, targets)), axis=0)[:wanted]
    return found, references.of_target[chosen, np.arange(targets)[None, :]].mean(axis=0)


class _Numbered(StepRunner):
    """Steps under the name of one of several models."""

    def __init__(self, steps: StepRunner, number: int) -> None:
        self._steps = steps
        self._number = number
        self.workspace = steps.workspace
        self.cancel = steps.cancel
        self.keys = steps.keys
        self.seconds = steps.seconds

    def step(self, name: str, key: str, work: Work) -> Path:
        """As `StepRunner.step`."""
        return self._steps.step(f"{name}_{self._number}", key, work)

    def log(self, text: str, level: str = "info") -> None:
        """As `StepRunner.log`."""
        self._steps.log(text, level)

    def progress_of(self, name: str) -> Progress:
        """As `StepRunner.progress_of`."""
        return self._steps.progress_of(f"{name}_{self._number}")
