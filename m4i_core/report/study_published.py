"""The page that lays the paper's published numbers beside a study's own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from m4i_core.models.encoders import ENCODERS
from m4i_core.report.content import Block, Bullets, Paragraph, Section, Table
from m4i_core.report.published import (
    PAPER,
    PAPER_DATASETS,
    PAPER_ENCODERS,
    PAPER_SET_SIZE,
    PUBLISHED,
    PUBLISHED_DELTA,
    PUBLISHED_EPSILON,
    PUBLISHED_ROUGE_WITH_PRIVACY,
    PUBLISHED_ROUGE_WITHOUT_PRIVACY,
    PublishedNumber,
)
from m4i_core.report.study_captions import captioned
from m4i_core.report.study_content import FigureKey
from m4i_core.report.study_selection import (
    LEAD_LABELS,
    lead_attacks,
    plain_combinations,
    private_only,
)
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.result import StudyModel, StudyResult

_KIND_WORDS = {"mean": "mean", "highest": "highest", "range": "lowest to highest"}


@dataclass(frozen=True)
class OwnNumber:
    """What a study found where the paper gives a number.

    Attributes:
        mean: Over the combinations.
        lowest: Smallest.
        highest: Largest.
        combinations: How many.
    """

    mean: float
    lowest: float
    highest: float
    combinations: int


def own_number(result: StudyResult, published: PublishedNumber) -> OwnNumber | None:
    """Return the study's counterpart of a published number, or None when it has none."""
    attack = lead_attacks(result).get(published.family)
    wanted = "r2gen_cmn" if published.subject == "medical" else "show_and_tell"
    values = [
        found[0]
        for combination in plain_combinations(result)
        if combination.scenario == published.scenario
        and result.targets[combination.target].architecture == wanted
        and attack is not None
        and (found := combination.value(attack, "asr")) is not None
    ]
    if not values:
        return None
    return OwnNumber(float(np.mean(values)), min(values), max(values), len(values))


def published_label(published: PublishedNumber) -> str:
    """Return what a published number is about, in words."""
    subject = ", medical reports" if published.subject == "medical" else ""
    family = LEAD_LABELS[published.family]
    return f"{family}, {published.scenario}{subject}: {_KIND_WORDS[published.kind]}"


def published_section(study: OpenedStudy) -> Section:
    """Return the page; it has no blocks where the study has nothing to compare."""
    result = study.result
    pairs = [(number, own_number(result, number)) for number in PUBLISHED]
    privacy = _privacy_row(result)
    if all(own is None for _, own in pairs) and privacy is None:
        return Section("Beside the paper's published figures", [])
    rows = [
        [
            published_label(number),
            _told(number.kind, number.value, number.value, number.upper or number.value),
            "–" if own is None else _told(number.kind, own.mean, own.lowest, own.highest),
            "0" if own is None else str(own.combinations),
            f"Fig. {number.figure}; {number.source}",
        ]
        for number, own in pairs
    ]
    if privacy is not None:
        rows.append(privacy)
    differences, unknown = _differences(study)
    conclusion = (
        "This is no reproduction of the paper: what differs is listed below, and each of these "
        "can move the numbers."
        if differences
        else "Sizes, encoders and training agree with what the paper's text tells. That the data "
        "are the paper's cannot be checked here, nor which records it drew."
    )
    blocks: list[Block] = [
        Paragraph(conclusion, "warning" if differences else "plain"),
        Table(
            ["Success rate", "Paper", "This study", "n", "Where"],
            rows,
            f"Published: {PAPER}. Bars and cells whose height the paper only draws are left out. "
            "Own: the n combinations of that kind with undefended targets.",
            numeric=[1, 2, 3],
            wide=0,
        ),
    ]
    if any(own is not None for _, own in pairs):
        blocks.append(captioned(study, FigureKey("published")))
    if differences:
        blocks += [Paragraph("What differs:"), Bullets(differences)]
    blocks.append(Bullets(unknown))
    return Section("Beside the paper's published figures", blocks, own_page=True)


def _told(kind: str, mean: float, lowest: float, highest: float) -> str:
    if kind == "range":
        return f"{lowest:.3f}–{highest:.3f}"
    return f"{highest if kind == 'highest' else mean:.3f}"


def _privacy_row(result: StudyResult) -> list[str] | None:
    """Return what private training does to ROUGE-L, at the ε next to the paper's."""
    private = [
        m
        for m in result.targets.values()
        if private_only(m) and m.quality is not None and m.baseline in result.targets
    ]
    if not private:
        return None

    def distance(model: StudyModel) -> float:
        return abs(float(np.log((model.epsilon or 1e-9) / PUBLISHED_EPSILON)))

    model = min(private, key=distance)
    plain = result.targets[model.baseline]
    if plain.quality is None or model.quality is None:
        return None
    delta = f"{PUBLISHED_DELTA:.0e}".replace("e-0", "e-")
    return [
        f"ROUGE-L without → with differential privacy (paper: ε = {PUBLISHED_EPSILON:g}, "
        f"δ = {delta}; own: ε = {model.epsilon:.3g})",
        f"{PUBLISHED_ROUGE_WITHOUT_PRIVACY:.3f} → {PUBLISHED_ROUGE_WITH_PRIVACY:.3f}",
        f"{plain.quality.rouge_l:.3f} → {model.quality.rouge_l:.3f}",
        "1",
        "Section 5, target FR",
    ]


def _differences(study: OpenedStudy) -> tuple[list[str], list[str]]:
    """Return what certainly differs from the paper, and what cannot be known."""
    plan = study.plan
    models = [
        model
        for model in (*plan.targets.values(), *plan.shadows.values())
        if model.architecture == "show_and_tell"
    ]
    labels = {m.dataset: m.dataset_label for m in study.result.targets.values()}
    labels.update({m.dataset: m.dataset_label for m in study.result.shadows.values()})
    found: list[str] = []
    names = list(dict.fromkeys(model.dataset for model in models))
    matched = {
        paper for name in names for start, paper in PAPER_DATASETS.items() if _alike(name, start)
    }
    missing = [paper for paper in PAPER_DATASETS.values() if paper not in matched]
    other = [n for n in names if not any(_alike(n, start) for start in PAPER_DATASETS)]
    if other:
        listed = ", ".join(labels.get(name, name) for name in other)
        found.append(f"Data: this study uses {listed}, by name none of the paper's.")
    if missing:
        found.append(f"Data: without {', '.join(missing)}, which the paper uses.")
    split = plan.split
    sizes = [
        split.target_members,
        split.target_nonmembers,
        split.shadow_members,
        split.shadow_nonmembers,
    ]
    if split.mode == "given":
        found.append(
            f"Sizes: the sets were given with the data; the paper draws {PAPER_SET_SIZE} pairs "
            "for each."
        )
    elif any(size != PAPER_SET_SIZE for size in sizes):
        found.append(
            f"Sizes: {' / '.join(map(str, sizes))} records (target members / non-members, shadow "
            f"members / non-members); the paper {PAPER_SET_SIZE} pairs in each."
        )
    encoders = list(dict.fromkeys(model.encoder for model in models))
    if set(encoders) != set(PAPER_ENCODERS):
        ours = ", ".join(ENCODERS[name].label for name in encoders)
        found.append(f"Encoders: {ours}; the paper ResNet-152 and VGG-16.")
    weights = list(dict.fromkeys(m.weights for m in models if m.weights != "imagenet"))
    if weights:
        found.append(f"Weights of encoders: {', '.join(weights)}; the paper's are from ImageNet.")
    if any(m.training.preset != "paper_scripts" for m in models):
        found.append(
            "Training: this program's recipe (Adam), not the SGD of the authors' scripts, which "
            "barely trains."
        )
    medical = [m for m in study.result.targets.values() if m.architecture == "r2gen_cmn"]
    unknown = [
        "The paper's random draws are not published; other draws of equal size give other numbers.",
        "Each of this study's success rates uses a threshold that was fixed on the shadow side.",
    ]
    if medical:
        unknown.append(
            "The paper runs the report generator's published code on chest X-rays; data and "
            "sizes of this study's report generators may differ."
        )
    return found, unknown


def _alike(name: str, start: str) -> bool:
    folded = name.casefold()
    return folded.startswith(start) or (start == "coco" and folded.startswith("mscoco"))
