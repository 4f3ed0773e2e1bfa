"""A study: many targets, many shadows, every combination attacked (paper, figures 3 to 10).

The paper's grid is 3 data sets x 2 encoders on either side, 36 combinations; a comparison of
defenses is one target trained in several ways against one shadow. Each model is trained once and
shared by all combinations that it is in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pydantic import ConfigDict, Field, model_validator

from m4i_core.audit.plan import (
    AttackChoice,
    AuditPlan,
    ComputeChoice,
    DatasetChoice,
    EmbeddingChoice,
    EncoderName,
    ModelChoice,
    SplitChoice,
    TrainingChoice,
    ValidityChoice,
)
from m4i_core.audit.plan_section import PlanSection
from m4i_core.language import translate
from m4i_core.models.encoders import ENCODERS
from m4i_core.study.defenses import Defense, defended, defenses_of, undefended

STUDY_SCHEMA: Literal[1] = 1
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9+._-]{0,39}")
_MOST_MODELS = 64


class StudyPlan(PlanSection):
    """What the user chose for a study. See the fields of each section for every key."""

    schema_version: Literal[1] = Field(STUDY_SCHEMA, alias="schema", description="Always 1.")
    kind: Literal["study"] = Field("study", description="Always 'study'.")
    name: str = Field("Study", min_length=1, max_length=200, description="Title of the study.")
    seed: int = Field(0, ge=0, le=2**31 - 1, description="Seed of everything random.")
    datasets: dict[str, DatasetChoice] = Field(min_length=1, description="Sources by short name.")
    split: SplitChoice = SplitChoice()
    targets: dict[str, ModelChoice] = Field(
        min_length=1, max_length=_MOST_MODELS, description="Audited models by short name."
    )
    shadows: dict[str, ModelChoice] = Field(
        min_length=1, max_length=_MOST_MODELS, description="The attacker's models by short name."
    )
    attacks: AttackChoice = AttackChoice()
    validity: ValidityChoice = ValidityChoice()
    embedding: EmbeddingChoice = EmbeddingChoice()
    compute: ComputeChoice = ComputeChoice()

    model_config = ConfigDict(
        extra="forbid", frozen=True, validate_default=True, populate_by_name=True
    )

    @model_validator(mode="after")
    def _fits_together(self) -> StudyPlan:
        for table, models in (("targets", self.targets), ("shadows", self.shadows)):
            folded: dict[str, str] = {}
            for name, model in models.items():
                if not _NAME.fullmatch(name) or name.endswith("."):
                    raise ValueError(
                        f"{table}.{name}: a model's name has 1 to 40 letters, digits, +, -, _ or "
                        "dots and begins with a letter or digit"
                    )
                # Combinations become folders, and some systems do not tell case apart.
                if name.casefold() in folded:
                    raise ValueError(f"{table}: {folded[name.casefold()]} and {name} are too alike")
                folded[name.casefold()] = name
                if model.exists:
                    raise ValueError(
                        f"{table}.{name}.kind can only be 'trained': a study trains its models; "
                        "audit a model that exists already by itself"
                    )
                if model.dataset not in self.datasets:
                    known = ", ".join(sorted(self.datasets))
                    raise ValueError(
                        f"{table}.{name}.dataset = {model.dataset!r} is not among [datasets] "
                        f"(known: {known})"
                    )
                if model.training.early_stopping and not self.split.validation:
                    raise ValueError(
                        f"{table}.{name}.training.early_stopping needs split.validation > 0: "
                        "stopping by the non-members would let them shape the model"
                    )
        if self.split.mode == "given" and len(self.used_datasets) > 1:
            raise ValueError("split.mode = 'given' needs all models on one data set")
        return self

    @property
    def used_datasets(self) -> tuple[str, ...]:
        """Data sets that a model learns from, in the plan's order."""
        used = {m.dataset for m in (*self.targets.values(), *self.shadows.values())}
        return tuple(name for name in self.datasets if name in used)


@dataclass(frozen=True)
class Combination:
    """A shadow model whose attack is turned on a target model.

    Attributes:
        name: As in the paper, shadow first: "CRFV"; also its folder's name.
        shadow: Key in `StudyPlan.shadows`.
        target: Key in `StudyPlan.targets`.
    """

    name: str
    shadow: str
    target: str


def combinations(study: StudyPlan) -> list[Combination]:
    """Return every combination, shadow by shadow (so that a fitted attack serves its row)."""
    short = all(len(name) == 2 for name in (*study.targets, *study.shadows))
    joint = "" if short else "~"
    return [
        Combination(f"{shadow}{joint}{target}", shadow, target)
        for shadow in study.shadows
        for target in study.targets
    ]


def audit_plan_of(study: StudyPlan, combination: Combination) -> AuditPlan:
    """Return the plan of one combination's audit; run by itself it gives the same result."""
    alone = len(study.used_datasets) == 1
    draw: Literal["needed", "all_four"] = "needed" if alone else "all_four"
    return AuditPlan(
        schema_version=1,
        name=f"{study.name}: {combination.name}"[:200],
        seed=study.seed,
        datasets={name: study.datasets[name] for name in study.used_datasets},
        split=study.split.model_copy(update={"draw": draw}),
        target=study.targets[combination.target],
        shadow=study.shadows[combination.shadow],
        attacks=study.attacks,
        validity=study.validity,
        embedding=study.embedding,
        compute=study.compute,
    )


_PAPER_LETTERS = {"coco": "C", "mscoco": "C", "flickr8k": "F", "iapr": "I"}


def dataset_letters(datasets: Iterable[str]) -> dict[str, str]:
    """Return a letter for each data set: the paper's for its own (C, F, I), else the first free.

    Args:
        datasets: Short names, in the plan's order.
    """
    letters: dict[str, str] = {}
    for name in datasets:
        folded = name.casefold()
        known = [letter for key, letter in _PAPER_LETTERS.items() if folded.startswith(key)]
        own = [c.upper() for c in name if c.isascii() and c.isalpha()]
        wanted = [*known, *own, *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
        taken = set(letters.values())
        letters[name] = next((letter for letter in wanted if letter not in taken), f"D{len(taken)}")
    return letters


def encoder_letters(encoders: Iterable[EncoderName]) -> dict[str, str]:
    """Return a letter for each encoder: R for the only ResNet, as in the paper, else its own."""
    used = list(dict.fromkeys(encoders))
    residual = [name for name in used if name.startswith("resnet")]
    letters: dict[str, str] = {name: ENCODERS[name].letter for name in used}
    if len(residual) == 1:
        letters[residual[0]] = "R"
    return letters


def model_name(
    model: ModelChoice,
    letters: dict[str, str],
    taken: Iterable[str] = (),
    eyes: dict[str, str] | None = None,
) -> str:
    """Return a model's short name: "FR", or "FR+dp1.3" when it is defended (paper, section 4.1).

    Args:
        model: The model.
        letters: From `dataset_letters`.
        taken: Names that are in use; a number is added where the name is among them.
        eyes: From `encoder_letters`; None: the encoder's own letter.
    """
    seen = (eyes or {}).get(model.encoder) or ENCODERS[model.encoder].letter
    if model.architecture == "r2gen_cmn":
        seen = "G"
    codes = "".join(f"+{defense.code}" for defense in defenses_of(model))
    name = f"{letters[model.dataset]}{seen}{codes}"[:36]
    used = {other.casefold() for other in taken}
    if name.casefold() not in used:
        return name
    return next(n for i in range(2, 1000) if (n := f"{name}_{i}").casefold() not in used)


def full_name(model: ModelChoice, data_label: str = "") -> str:
    """Return a model's name in words, e.g. "Flickr8k · ResNet-152 + LSTM · L2 …, λ = 0.001"."""
    parts = "LSTM" if model.architecture == "show_and_tell" else "R2Gen-CMN"
    words = [
        data_label or model.dataset,
        f"{translate('engine', ENCODERS[model.encoder].label)} + {parts}",
    ]
    return " · ".join([*words, *(defense.label for defense in defenses_of(model))])


def baseline_of(study: StudyPlan, target: str) -> str | None:
    """Return the undefended target that a defended one is compared with, or None."""
    model = study.targets[target]
    if not defenses_of(model):
        return None
    plain = undefended(model)
    return next((n for n, m in study.targets.items() if m == plain), None)


def grid(
    datasets: dict[str, DatasetChoice],
    cells: Iterable[ModelChoice],
    shadow_cells: Iterable[ModelChoice] | None = None,
    **sections: object,
) -> StudyPlan:
    """Return a study of the given targets and shadows, with names made up as in the paper.

    Args:
        datasets: Sources by short name.
        cells: Targets.
        shadow_cells: Shadows; None: the same as the targets, undefended.
        sections: Other fields of `StudyPlan` ("name", "seed", "split", …).
    """
    targets = list(cells)
    shadows = [undefended(m) for m in targets] if shadow_cells is None else list(shadow_cells)
    letters = dataset_letters(datasets)
    eyes = encoder_letters(model.encoder for model in (*targets, *shadows))

    def named(models: list[ModelChoice]) -> dict[str, ModelChoice]:
        found: dict[str, ModelChoice] = {}
        for model in models:
            if model not in found.values():
                found[model_name(model, letters, found, eyes)] = model
        return found

    return StudyPlan.model_validate(
        {"datasets": datasets, "targets": named(targets), "shadows": named(shadows), **sections}
    )


PAPER_ENCODERS: tuple[EncoderName, ...] = ("resnet152", "vgg16")
PAPER_SPLIT = SplitChoice(
    target_members=3000, target_nonmembers=3000, shadow_members=3000, shadow_nonmembers=3000
)


def paper_study(datasets: dict[str, DatasetChoice], **sections: object) -> StudyPlan:
    """Return the paper's grid on the user's own copies of the data (section 4.1).

    Every data set with ResNet-152 and VGG-16 on either side; 3,000 members, 3,000 non-members and
    6,000 pairs for the shadow; 20 epochs.
    """
    training = TrainingChoice(epochs=20)
    cells = [
        ModelChoice(dataset=name, encoder=encoder, weights="imagenet", training=training)
        for name in datasets
        for encoder in PAPER_ENCODERS
    ]
    given = {"name": "The paper's grid", "split": PAPER_SPLIT, **sections}
    return grid(datasets, cells, None, **given)


def defense_study(plan: AuditPlan, variants: Iterable[tuple[Defense, ...]]) -> StudyPlan:
    """Return a study that compares ways to defend one audit's target (paper, figure 10).

    Args:
        plan: The audit; its shadow attacks every variant.
        variants: Defenses of each variant, alone or combined; the undefended target comes first
            by itself.
    """
    plain = undefended(plan.target)
    like = plan.target.training
    cells = [plain, *(defended(plain, *variant, like=like) for variant in variants)]
    return grid(
        plan.datasets,
        cells,
        [plan.shadow],
        name=plan.name,
        seed=plan.seed,
        split=plan.split,
        attacks=plan.attacks,
        validity=plan.validity,
        embedding=plan.embedding,
        compute=plan.compute,
    )
