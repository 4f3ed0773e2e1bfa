"""The page that lays the paper's published numbers beside a study's own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from m4i_core.language import retell, to_translate, translate
from m4i_core.models.encoders import ENCODERS
from m4i_core.report.content import Block, Bullets, Paragraph, Section, Table
from m4i_core.report.naming import scenario_label
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
    lead_attacks,
    lead_label,
    plain_combinations,
    private_only,
)
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.result import StudyModel, StudyResult

_KIND_WORDS = {
    "mean": to_translate("engine", "mean"),
    "highest": to_translate("engine", "highest"),
    "range": to_translate("engine", "lowest to highest"),
}


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
    parts = [lead_label(published.family), scenario_label(published.scenario)]
    if published.subject == "medical":
        parts.append(translate("engine", "medical reports"))
    return f"{', '.join(parts)}: {kind_word(published.kind)}"


def kind_word(kind: str) -> str:
    """Return whether a number is a mean, the highest or a range, in words."""
    return translate("engine", _KIND_WORDS[kind])


def published_section(study: OpenedStudy) -> Section:
    """Return the page; it has no blocks where the study has nothing to compare."""
    title = translate("engine", "Beside the paper's published figures")
    result = study.result
    pairs = [(number, own_number(result, number)) for number in PUBLISHED]
    privacy = _privacy_row(result)
    if all(own is None for _, own in pairs) and privacy is None:
        return Section("published", title, [])
    rows = [
        [
            published_label(number),
            _told(number.kind, number.value, number.value, number.upper or number.value),
            "–" if own is None else _told(number.kind, own.mean, own.lowest, own.highest),
            "0" if own is None else str(own.combinations),
            translate("engine", "Fig. {figure}; {place}").format(
                figure=number.figure, place=retell(number.source)
            ),
        ]
        for number, own in pairs
    ]
    if privacy is not None:
        rows.append(privacy)
    differences, unknown = _differences(study)
    conclusion = (
        translate(
            "engine",
            "This is no reproduction of the paper: what differs is listed below, and each of "
            "these can move the numbers.",
        )
        if differences
        else translate(
            "engine",
            "Sizes, encoders and training agree with what the paper's text tells. That the data "
            "are the paper's cannot be checked here, nor which records it drew.",
        )
    )
    blocks: list[Block] = [
        Paragraph(conclusion, "warning" if differences else "plain"),
        Table(
            [
                translate("engine", "Success rate"),
                translate("engine", "Paper"),
                translate("engine", "This study"),
                "n",
                translate("engine", "Where"),
            ],
            rows,
            translate(
                "engine",
                "Published: {paper}. Bars and cells whose height the paper only draws are left "
                "out. Own: the n combinations of that kind with undefended targets.",
            ).format(paper=PAPER),
            numeric=[1, 2, 3],
            wide=0,
        ),
    ]
    if any(own is not None for _, own in pairs):
        blocks.append(captioned(study, FigureKey("published")))
    if differences:
        blocks += [Paragraph(translate("engine", "What differs:")), Bullets(differences)]
    blocks.append(Bullets(unknown))
    return Section("published", title, blocks, own_page=True)


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
        translate(
            "engine",
            "ROUGE-L without → with differential privacy (paper: ε = {paper}, δ = {delta}; own: "
            "ε = {own})",
        ).format(paper=f"{PUBLISHED_EPSILON:g}", delta=delta, own=f"{model.epsilon:.3g}"),
        f"{PUBLISHED_ROUGE_WITHOUT_PRIVACY:.3f} → {PUBLISHED_ROUGE_WITH_PRIVACY:.3f}",
        f"{plain.quality.rouge_l:.3f} → {model.quality.rouge_l:.3f}",
        "1",
        translate("engine", "Section 5, target FR"),
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
        listed = ", ".join(retell(labels.get(name, name)) for name in other)
        found.append(
            translate(
                "engine", "Data: this study uses {names}, by name none of the paper's."
            ).format(names=listed)
        )
    if missing:
        found.append(
            translate("engine", "Data: without {names}, which the paper uses.").format(
                names=", ".join(missing)
            )
        )
    split = plan.split
    sizes = [
        split.target_members,
        split.target_nonmembers,
        split.shadow_members,
        split.shadow_nonmembers,
    ]
    if split.mode == "given":
        found.append(
            translate(
                "engine",
                "Sizes: the sets were given with the data; the paper draws {count} pairs for each.",
            ).format(count=PAPER_SET_SIZE)
        )
    elif any(size != PAPER_SET_SIZE for size in sizes):
        found.append(
            translate(
                "engine",
                "Sizes: {sizes} records (target members / non-members, shadow members / "
                "non-members); the paper {count} pairs in each.",
            ).format(sizes=" / ".join(map(str, sizes)), count=PAPER_SET_SIZE)
        )
    encoders = list(dict.fromkeys(model.encoder for model in models))
    if set(encoders) != set(PAPER_ENCODERS):
        ours = ", ".join(ENCODERS[name].label for name in encoders)
        found.append(
            translate("engine", "Encoders: {names}; the paper ResNet-152 and VGG-16.").format(
                names=ours
            )
        )
    weights = list(dict.fromkeys(m.weights for m in models if m.weights != "imagenet"))
    if weights:
        found.append(
            translate(
                "engine", "Weights of encoders: {names}; the paper's are from ImageNet."
            ).format(names=", ".join(weights))
        )
    if any(m.training.preset != "paper_scripts" for m in models):
        found.append(
            translate(
                "engine",
                "Training: this program's recipe (Adam), not the SGD of the authors' scripts, "
                "which barely trains.",
            )
        )
    medical = [m for m in study.result.targets.values() if m.architecture == "r2gen_cmn"]
    unknown = [
        translate(
            "engine",
            "The paper's random draws are not published; other draws of equal size give other "
            "numbers.",
        ),
        translate(
            "engine",
            "Each of this study's success rates uses a threshold that was fixed on the shadow "
            "side.",
        ),
    ]
    if medical:
        unknown.append(
            translate(
                "engine",
                "The paper runs the report generator's published code on chest X-rays; data and "
                "sizes of this study's report generators may differ.",
            )
        )
    return found, unknown


def _alike(name: str, start: str) -> bool:
    folded = name.casefold()
    return folded.startswith(start) or (start == "coco" and folded.startswith("mscoco"))
