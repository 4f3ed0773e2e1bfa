"""A complete audit folder without training anything: simulated texts, everything else computed.

What a model would have written is simulated (members are copied from a reference with fewer wrong
words than non-members); similarities, attack scores, intervals and the verdict then follow from
those texts by the engine's own functions. Use it wherever a finished audit is needed in no time.
"""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
from PIL import Image, ImageDraw
from scipy.stats import rankdata

from m4i_core.attacks.registry import ATTACKS
from m4i_core.audit.plan import AuditPlan, DatasetChoice, EmbeddingChoice, SplitChoice
from m4i_core.audit.plan_file import write_plan
from m4i_core.audit.result import (
    AttackResult,
    AuditResult,
    BlindBaseline,
    BlindProbe,
    DatasetSummary,
    Manifest,
    ModelQuality,
    OverlapCheck,
    Placebo,
    Sets,
    Validity,
    Verdict,
)
from m4i_core.audit.scenario import scenario_of
from m4i_core.audit.scores_table import METRICS, build_scores_table
from m4i_core.data.record import SET_NAMES, Record
from m4i_core.evaluation.attack_evaluation import evaluate_attack
from m4i_core.evaluation.placebo import placebo_passed
from m4i_core.evaluation.roc import auc, delong, delong_difference
from m4i_core.evaluation.verdict import AttackFinding, VerdictEvidence, decide
from m4i_core.text.similarity import similarity

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

HOSTILE = (
    '=HYPERLINK("http://example.org","click")',
    "<b>bold</b> <img src=x onerror=alert(1)> & <script>1</script>",
    "\x1b[31mred\x1b[0m \u202egnp.exe\u202c right to left",
    "一只狗在草地上奔跑",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-2+3",
)
_COLOURS = ("red", "green", "blue", "yellow", "white", "black", "orange", "purple")
_THINGS = ("boat", "dog", "house", "tree", "car", "child", "bicycle", "bird", "horse", "kite")
_PLACES = ("on the beach", "in the street", "in a field", "by the river", "in the snow", "at night")
_DOES = ("stands", "rests", "moves", "waits", "is seen", "appears")


def make_sample_audit(
    folder: Path,
    records: int = 400,
    seed: int = 0,
    *,
    leak: float = 0.32,
    confounded: bool = False,
    hostile: bool = False,
    maps: tuple[str, ...] = ("pca", "tsne"),
    pictures: Path | None = None,
) -> Path:
    """Write a finished audit.

    Args:
        folder: Is made if it is not there.
        records: Records in the four sets together.
        seed: Of everything random.
        leak: How much more often members are copied rightly; 0 leaks nothing.
        confounded: Give members' references other words than non-members', so that the verdict
            is "invalid".
        hostile: Put formulas, markup, control characters and Chinese among the texts.
        maps: Methods to write into embedding.parquet.
        pictures: Folder of the pictures, shared by several audits; None: one inside the audit's.

    Returns:
        The folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    each = max(records // 4, 3)
    sets = [name for name in SET_NAMES for _ in range(each)]
    target = np.array([name.startswith("target") for name in sets])
    member = np.array([not name.endswith("nonmember") for name in sets])
    listed = _records(pictures or folder / "pictures", sets, member & confounded, hostile, rng)
    wrong = rng.beta(2.2, 2.2, len(sets)) - np.where(member, leak, 0.0)
    generated = [
        _copy(record, share, rng)
        for record, share in zip(listed, np.clip(wrong, 0, 1), strict=True)
    ]
    if hostile:
        for place, text in enumerate(HOSTILE):
            generated[place] = text
    metrics = similarity(generated, [record.references for record in listed], unit="auto")
    scores = _scores(metrics, member, leak, rng)
    thresholds = _thresholds(scores, member[~target], ~target)
    plan = _plan(each, seed, maps)
    write_plan(plan, folder / "plan.toml")
    table = build_scores_table(
        listed, ["main"] * len(listed), sets, generated, metrics, scores, thresholds
    )
    pq.write_table(table, folder / "scores.parquet")
    result = _result(plan, metrics, scores, thresholds, target, member, confounded, rng)
    (folder / "result.json").write_text(result.model_dump_json(by_alias=True, indent=1), "utf-8")
    _write_maps(folder, listed, sets, metrics, maps, rng)
    _write_training(folder, listed, sets, generated, result)
    problems = "kind,subject,reason,excludes\nempty_caption,pic-9,It has no caption.,yes\n"
    (folder / "problems.csv").write_text(problems, "utf-8")
    (folder / "splits.json").write_text(
        json.dumps(
            {n: [r.id for r, s in zip(listed, sets, strict=True) if s == n] for n in SET_NAMES}
        ),
        "utf-8",
    )
    return folder


def _records(
    pictures: Path, sets: list[str], marked: Bools, hostile: bool, rng: np.random.Generator
) -> list[Record]:
    pictures.mkdir(exist_ok=True)
    paths = [pictures / f"scene-{number:03d}.jpg" for number in range(min(len(sets), 400))]
    listed = []
    for index in range(len(sets)):
        colour, thing = str(rng.choice(_COLOURS)), str(rng.choice(_THINGS))
        place = str(rng.choice(_PLACES))
        if index < len(paths):
            _draw(paths[index], colour, rng)
        references = []
        for _ in range(3):
            does = rng.choice(_DOES)
            near = f" near a {rng.choice(_COLOURS)} {rng.choice(_THINGS)}"
            extra = near if rng.random() < 0.6 else ""
            told = "photographed" if marked[index] and rng.random() < 0.7 else does
            references.append(f"A {colour} {thing} {told} {place}{extra}.")
        if hostile and index < len(HOSTILE):
            references[1] = HOSTILE[-1 - index]
        group = f"scene-{index // 2}" if index % 7 == 0 else None
        listed.append(
            Record(f"pic-{index:05d}", (paths[index % len(paths)],), tuple(references), group=group)
        )
    return listed


def _draw(path: Path, colour: str, rng: np.random.Generator) -> None:
    sky = tuple(int(v) for v in rng.integers(120, 230, 3))
    image = Image.new("RGB", (120, 90), sky)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 60, 120, 90), fill=tuple(int(v) for v in rng.integers(40, 140, 3)))
    x, y, side = (int(v) for v in rng.integers((5, 20, 18), (80, 45, 40)))
    shape = draw.ellipse if rng.random() < 0.5 else draw.rectangle
    shape((x, y, x + side, y + side), fill=colour, outline="black")
    if not path.exists():
        image.save(path, quality=80)


def _copy(record: Record, wrong: float, rng: np.random.Generator) -> str:
    reference = record.references[int(rng.integers(len(record.references)))]
    words = reference.lower().rstrip(".").split()
    pool = (*_COLOURS, *_THINGS, "with", "and", "some", "two", "large")
    return " ".join(str(rng.choice(pool)) if rng.random() < wrong else word for word in words)


def _scores(
    metrics: Floats, member: Bools, leak: float, rng: np.random.Generator
) -> dict[str, Floats]:
    centred = (metrics - metrics.mean(axis=0)) / (metrics.std(axis=0) + 1e-9)
    count = len(member)
    return {
        "metric_threshold": metrics[:, 3].copy(),
        "metric_svm": np.round(centred @ np.array([0.3, 0.25, 0.2, 0.3]), 6),
        "feature_mlp": 1 / (1 + np.exp(-(leak * member + rng.normal(0, 1, count)))),
        "feature_contrastive": 1 / (1 + np.exp(-rng.normal(0, 0.7, count))),
    }


def _thresholds(scores: dict[str, Floats], shadow_member: Bools, shadow: Bools) -> dict[str, float]:
    """Fix each threshold where balanced accuracy on the shadow's records is best."""
    found = {}
    for name, values in scores.items():
        own = values[shadow]
        places = np.unique(own)[:: max(1, len(own) // 300)]
        right = [
            (own[shadow_member] >= t).mean() + (own[~shadow_member] < t).mean() for t in places
        ]
        found[name] = float(places[int(np.argmax(right))])
    return found


def _plan(each: int, seed: int, maps: tuple[str, ...]) -> AuditPlan:
    size = max(each, 10)
    return AuditPlan(
        schema_version=1,
        name="Sample audit",
        seed=seed,
        datasets={"main": DatasetChoice(path="pictures")},
        split=SplitChoice(
            target_members=size,
            target_nonmembers=size,
            shadow_members=size,
            shadow_nonmembers=size,
        ),
        embedding=EmbeddingChoice(methods=maps),  # type: ignore[arg-type]
    )


def _result(
    plan: AuditPlan,
    metrics: Floats,
    scores: dict[str, Floats],
    thresholds: dict[str, float],
    target: Bools,
    member: Bools,
    confounded: bool,
    rng: np.random.Generator,
) -> AuditResult:
    labels = member[target]
    counts = int(labels.sum()), int((~labels).sum())
    blind_scores = rng.normal(0, 1, len(labels)) + (1.6 if confounded else 0.0) * labels
    blind = _blind(blind_scores, labels, rng)
    attacks, placebo = {}, {}
    for name, values in scores.items():
        placebo[name] = [auc(values[target], rng.permutation(labels)) for _ in range(3)]
        attacks[name] = AttackResult(
            **dataclasses.asdict(evaluate_attack(values[target], labels, thresholds[name])),
            shadow_auc=auc(values[~target], member[~target]),
            placebo_auc=float(np.mean(placebo[name])),
            gain_over_blind=delong_difference(values[target], blind_scores, labels),
            note=f"Simulated scores; above {thresholds[name]:.3f} means member.",
        )
    overlap = OverlapCheck(
        identical_texts=2, examples=["pic-00001 and pic-00107 have the same text."]
    )
    passed = placebo_passed(placebo, *counts)
    decision = decide(
        VerdictEvidence(
            attacks=[
                AttackFinding(
                    name,
                    found.auc,
                    found.ci["auc"],
                    found.asr,
                    found.ci["asr"],
                    found.operating_points,
                    found.gain_over_blind,
                    ATTACKS[name].label,
                )
                for name, found in attacks.items()
            ],
            members=counts[0],
            nonmembers=counts[1],
            blind=blind,
            overlap=overlap,
            placebo_passed=passed,
        )
    )
    shadow = int((member & ~target).sum()), int((~member & ~target).sum())
    return AuditResult(
        schema_version=1,
        name=plan.name,
        verdict=Verdict.model_validate(dataclasses.asdict(decision)),
        scenario=scenario_of(plan).name,
        sets=Sets(
            target_members=counts[0],
            target_nonmembers=counts[1],
            shadow_members=shadow[0],
            shadow_nonmembers=shadow[1],
        ),
        datasets={
            "main": DatasetSummary(
                label="Drawn pictures",
                format="folder_txt",
                records=len(member) + 3,
                usable=len(member),
                excluded={"empty_caption": 2, "truncated_picture": 1},
                noted={"identical_caption": 4},
            )
        },
        models={
            "target": _quality(metrics[target], labels),
            "shadow": _quality(metrics[~target], member[~target]),
        },
        attacks=attacks,
        validity=Validity(
            blind=blind, overlap=overlap, placebo=Placebo(auc=placebo, passed=passed)
        ),
        manifest=Manifest(
            seed=plan.seed,
            versions={"m4i": "0.1.0", "python": "3.11.9", "torch": "2.13.0"},
            hardware={"system": "Linux", "cores": "2", "memory": "8 GB", "device": "cpu"},
            seconds={"encode": 4.2, "train_target": 21.5, "train_shadow": 20.9, "attack": 3.1},
            started="2026-01-01T10:00:00+0000",
            finished="2026-01-01T10:01:10+0000",
        ),
    )


def _blind(values: Floats, labels: Bools, rng: np.random.Generator) -> BlindBaseline:
    """Return probes of which the strongest looks at `values`; p-values by permutation."""
    names = {
        "text": "the words of the reference texts",
        "length": "the length and punctuation of the reference texts",
        "picture": "size, file type and colour of the pictures",
    }
    probes = {}
    for place, (name, label) in enumerate(names.items()):
        seen = values if place == 0 else rng.normal(0, 1, len(labels))
        area, low, high = delong(seen, labels)
        ranks = rankdata(seen)
        members, pairs = int(labels.sum()), int(labels.sum()) * int((~labels).sum())
        least = members * (members + 1) / 2
        # The AUC of shuffled labels, from ranks that are the same for all of them.
        chance = [(ranks[rng.permutation(labels)].sum() - least) / max(1, pairs) for _ in range(99)]
        p_value = (1 + sum(other >= area for other in chance)) / 100
        probes[name] = BlindProbe(auc=area, ci=(low, high), p_value=p_value, label=label)
    best = max(probes, key=lambda name: probes[name].auc)
    chosen = probes[best]
    corrected = min(1.0, chosen.p_value * len(probes))
    return BlindBaseline(auc=chosen.auc, ci=chosen.ci, p_value=corrected, probe=best, probes=probes)


def _quality(metrics: Floats, member: Bools) -> ModelQuality:
    def means(rows: Floats) -> dict[str, float]:
        return dict(zip(METRICS, map(float, rows.mean(axis=0)), strict=True))

    return ModelQuality(
        **means(metrics),
        members=means(metrics[member]),
        nonmembers=means(metrics[~member]),
        epochs=20,
        final_loss=0.61,
    )


def _write_maps(
    folder: Path,
    listed: list[Record],
    sets: list[str],
    metrics: Floats,
    maps: tuple[str, ...],
    rng: np.random.Generator,
) -> None:
    columns: dict[str, object] = {"id": [r.id for r in listed], "set": sets}
    angle = rng.uniform(0, 2 * np.pi, len(listed))
    base = np.column_stack([metrics[:, 3] * 4 + np.cos(angle), metrics[:, 0] * 3 + np.sin(angle)])
    for place, method in enumerate(maps):
        xy = base * (1 + place) + rng.normal(0, 0.35, base.shape)
        columns[f"{method}_x"], columns[f"{method}_y"] = xy[:, 0], xy[:, 1]
    pq.write_table(pa.table(columns), folder / "embedding.parquet")


def _write_training(
    folder: Path, listed: list[Record], sets: list[str], generated: list[str], result: AuditResult
) -> None:
    history = {}
    for role in ("target", "shadow"):
        quality = result.models[role]  # type: ignore[index]
        inside, outside = sets.index(f"{role}_member"), sets.index(f"{role}_nonmember")
        rows = []
        for epoch in range(1, quality.epochs + 1):
            share = 1 - np.exp(-epoch / 6)
            rows.append(
                {
                    "epoch": epoch,
                    "loss": round(4.2 - 3.6 * float(share), 4),
                    "heldout_loss": round(4.3 - 2.2 * float(share) + 0.02 * epoch, 4),
                    "members": {m: quality.members[m] * float(share) for m in METRICS},
                    "heldout": {m: quality.nonmembers[m] * float(share) for m in METRICS},
                    "heldout_kind": "nonmembers",
                    "member_id": listed[inside].id,
                    "member_caption": _learning(generated[inside], epoch, quality.epochs),
                    "heldout_id": listed[outside].id,
                    "heldout_caption": _learning(generated[outside], epoch, quality.epochs),
                    "seconds": 1.1,
                }
            )
        history[role] = rows
    (folder / "training.json").write_text(json.dumps(history), "utf-8")


def _learning(final: str, epoch: int, epochs: int) -> str:
    words = final.split()
    known = max(1, round(len(words) * epoch / epochs))
    return " ".join(words[:known] + ["a"] * min(2, len(words) - known))
