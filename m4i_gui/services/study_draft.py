"""The plan of a study while it is being filled in.

It is the draft of an audit with any number of data sets and a table of models in place of one
target and one shadow. The keys of `target.*` hold what all models share; `cells` says which data
set meets which encoder, as a target and as a shadow. Models of a loaded plan that the table
cannot show are kept as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication

from m4i_core.audit.plan import DatasetChoice, ModelChoice
from m4i_core.audit.scenario import SCENARIOS, same_distribution
from m4i_core.models.encoders import ENCODERS
from m4i_core.study.defenses import defenses_of, undefended
from m4i_core.study.plan import (
    PAPER_ENCODERS,
    PAPER_SPLIT,
    StudyPlan,
    combinations,
    dataset_letters,
    grid,
)
from m4i_gui.services import defense_draft as defenses
from m4i_gui.services.draft_pages import (
    ENCODER_ORDER,
    DraftProblem,
    PageName,
    is_said,
    plan_error,
    said_by,
)
from m4i_gui.services.plan_draft import SIZE_KEYS, PlanDraft
from m4i_gui.services.plan_values import dataset_defaults

if TYPE_CHECKING:
    from m4i_gui.services.data_reading import DataFacts

Side = Literal["target", "shadow"]
SIDES: tuple[Side, ...] = ("target", "shadow")
STUDY_PAGES: tuple[PageName, ...] = ("data", "models", "attacks", "review")
_SECTIONS = ("split", "attacks", "validity", "embedding", "compute")
_PAPER_NAME = "The paper's grid"


def _tr(text: str) -> str:
    return QCoreApplication.translate("StudyDraft", text)


@dataclass(frozen=True)
class KeptModel:
    """A model of a loaded plan that differs from what the table stands for."""

    side: Side
    dataset: str
    name: str
    model: ModelChoice


class StudyDraft(PlanDraft):
    """A study in the making.

    Attributes:
        names: The data sets in order, by a key that never changes ("d1"); their short names,
            which the plan takes, are the values of `datasets.<key>.short`.
        kept: Models that the table does not show.
    """

    pages = STUDY_PAGES

    def _begin(self) -> None:
        super()._begin()
        self.names: list[str] = []
        self.kept: list[KeptModel] = []
        self._cells: set[tuple[Side, str, str]] = set()
        self._made = 0
        self._own_short: set[str] = set()
        self._loaded: dict[tuple[Side, ModelChoice], str] = {}
        self._values["name"] = _tr("Study")
        for encoder, spec in ENCODERS.items():
            self._values[f"weights.{encoder}"] = spec.weights_kinds[0]
            self._values[f"weights_file.{encoder}"] = ""
        for key in [k for k in self._values if k.startswith(("datasets.", "shadow."))]:
            del self._values[key]
        self._make_dataset()

    def get(self, key: str) -> Any:
        if key.startswith("datasets.") and key not in self._values:
            # A panel that is being taken away may still ask for what it showed.
            return dataset_defaults().get(key.rpartition(".")[2], "")
        return super().get(key)

    def set(self, key: str, value: Any) -> None:
        first, _, rest = key.partition(".")
        name, _, leaf = rest.partition(".")
        if first == "datasets" and leaf == "short":
            self._own_short.add(name)
        super().set(key, value)
        if first == "datasets" and leaf in ("path", "source", "demo_family"):
            self._suggest_short(name)

    # Data sets ---------------------------------------------------------------------------------

    def _make_dataset(self) -> str:
        self._made += 1
        name = f"d{self._made}"
        self.names.append(name)
        for leaf, value in dataset_defaults().items():
            self._values[f"datasets.{name}.{leaf}"] = value
        self._values[f"datasets.{name}.short"] = self._free_short("data", name)
        return name

    def add_dataset(self) -> str:
        """Add a data set that is still to be chosen, and return its key."""
        name = self._make_dataset()
        self.changed.emit("names")
        return name

    def remove_dataset(self, name: str) -> None:
        """Take a data set and its models away."""
        self.names.remove(name)
        self._cells = {cell for cell in self._cells if cell[1] != name}
        self.kept = [kept for kept in self.kept if kept.dataset != name]
        for found in (self.facts, self.data_errors):
            found.pop(name, None)
        self.reading.discard(name)
        for key in [k for k in self._values if k.startswith(f"datasets.{name}.")]:
            del self._values[key]
        self._fit_sizes()
        self.changed.emit("names")

    def short(self, name: str) -> str:
        """Return the short name of a data set."""
        return str(self.get(f"datasets.{name}.short")).strip()

    def label(self, name: str) -> str:
        """Return a data set's name for reading: of its folder, or of its family."""
        if self.get(f"datasets.{name}.source") == "demo":
            return _tr("Demo scenes “{0}”").format(self.get(f"datasets.{name}.demo_family"))
        path = self.get(f"datasets.{name}.path")
        return Path(path).name or _tr("not chosen yet")

    def _free_short(self, wanted: str, name: str) -> str:
        text = re.sub(r"[^A-Za-z0-9_-]+", "_", wanted).strip("_-")[:20] or "data"
        taken = {self.short(other).casefold() for other in self.names if other != name}
        candidates = [text, *(f"{text}{number}" for number in range(2, 1000))]
        return next(c for c in candidates if c.casefold() not in taken)

    def _suggest_short(self, name: str) -> None:
        if name not in self.names or name in self._own_short:
            return
        key = f"datasets.{name}."
        wanted = self.get(f"{key}demo_family")
        if self.get(f"{key}source") == "folder":
            wanted = Path(self.get(f"{key}path") or "data").stem
        short = self._free_short(wanted, name)
        if short != self._values[f"{key}short"]:
            self._values[f"{key}short"] = short
            self.changed.emit(f"{key}short")

    def dataset_choice(self, name: str) -> DatasetChoice | None:
        try:
            return DatasetChoice.model_validate(self._dataset_section(name))
        except ValidationError:
            return None

    def _dataset_section(self, name: str) -> dict[str, Any]:
        section = self._section(f"datasets.{name}")
        section.pop("short", None)
        return section

    def used_datasets(self) -> tuple[str, ...]:
        return tuple(self.names)

    def counts(self) -> dict[str, int]:
        return {self.short(n): f.usable for n, f in self.facts.items() if n in self.names}

    def feasible(self) -> int | None:
        held = self._values["split.validation"]
        read = [self.facts[n].feasible_for(4, held) for n in self.names if n in self.facts]
        return min(read) if read else None

    def sizes_from(self) -> DataFacts | None:
        return self.facts.get(self.names[0]) if len(self.names) == 1 else None

    def feasible_text(self) -> str:
        feasible = self.feasible()
        if feasible is None:
            return ""
        held = self._values["split.validation"]
        parts = [
            f"{self.short(n)}: {self.facts[n].feasible_for(4, held):,}"
            for n in self.names
            if n in self.facts
        ]
        text = _tr("At most {0} in each set, so that every data set can give all four ({1}).")
        return text.format(f"{feasible:,}", ", ".join(parts))

    # Models ------------------------------------------------------------------------------------

    def cell(self, side: Side, name: str, encoder: str) -> bool:
        """Return whether a data set meets an encoder on a side."""
        return (side, name, encoder) in self._cells

    def set_cell(self, side: Side, name: str, encoder: str, on: bool) -> None:
        """Choose a model, or do without it."""
        if self.cell(side, name, encoder) != on:
            self._cells ^= {(side, name, encoder)}
            self.changed.emit("cells")

    def set_cells(self, encoders: tuple[str, ...]) -> None:
        """Choose every data set with each of the encoders, on either side, and nothing else."""
        self._cells = {(s, n, e) for s in SIDES for n in self.names for e in encoders}
        self.kept = []
        self.changed.emit("cells")

    def take_papers_grid(self) -> None:
        """Choose the paper's models, sizes and epochs (section 4.1)."""
        self._values |= {
            "target.architecture": "show_and_tell",
            "target.training.preset": "working",
            "target.training.epochs": 20,
            "name": _PAPER_NAME,
            "split.mode": PAPER_SPLIT.mode,
        }
        for encoder in PAPER_ENCODERS:
            self._values[f"weights.{encoder}"] = "imagenet"
        for key in SIZE_KEYS:
            self._values[f"split.{key}"] = getattr(PAPER_SPLIT, key)
        self._sizes_touched = True
        self.set_cells(PAPER_ENCODERS)
        self.changed.emit("*")

    def encoders(self) -> list[str]:
        """Return the encoders in the table that are used."""
        used = {encoder for _, _, encoder in self._cells}
        return [encoder for encoder in ENCODER_ORDER if encoder in used]

    def remove_kept(self, kept: KeptModel) -> None:
        """Do without a model that the table does not show."""
        self.kept.remove(kept)
        self.changed.emit("cells")

    def cell_model(self, name: str, encoder: str, *, defended: bool) -> ModelChoice:
        """Return the model of a cell.

        Raises:
            pydantic.ValidationError: If a setting that all models share is impossible.
        """
        ticks = self._values if defended else {}
        section = defenses.model_content(self._section("target"), ticks)
        section["dataset"] = self.short(name)
        section["encoder"] = encoder
        section["weights"] = self._values[f"weights.{encoder}"]
        file = self._values[f"weights_file.{encoder}"]
        section["weights_file"] = file if section["weights"] == "file" else ""
        return ModelChoice.model_validate(section)

    def shared_section(self) -> dict[str, Any]:
        """Return what all models share, undefended, as a plan's section."""
        return defenses.model_content(self._section("target"), {})

    def cell_models(self, side: Side, name: str, encoder: str) -> list[ModelChoice]:
        """Return the models that a ticked cell stands for; several where defenses are compared."""
        comparing = self._values["compare.on"]
        if side == "target" and comparing:
            plain = self.cell_model(name, encoder, defended=False)
            return defenses.compared_models(plain, self)
        defended = not comparing and (side == "target" or self._values["defend.shadow"])
        return [self.cell_model(name, encoder, defended=defended)]

    def side_models(self, side: Side) -> list[ModelChoice]:
        """Return the models of a side, data set by data set."""
        made = [
            model
            for name in self.names
            for encoder in ENCODER_ORDER
            if self.cell(side, name, encoder)
            for model in self.cell_models(side, name, encoder)
        ]
        for kept in self.kept:
            if kept.side == side:
                made.append(kept.model.model_copy(update={"dataset": self.short(kept.dataset)}))
        return made

    def models(self) -> list[dict[str, Any]]:
        try:
            made = [model for side in SIDES for model in self.side_models(side)]
        except ValidationError:
            return []
        return [{"encoder": model.encoder, "weights": model.weights} for model in made]

    # The plan ----------------------------------------------------------------------------------

    def _study(self) -> StudyPlan:
        sections = {name: self._section(name) for name in _SECTIONS}
        study = grid(
            {self.short(name): self._dataset_section(name) for name in self.names},
            self.side_models("target"),
            self.side_models("shadow"),
            name=self._values["name"].strip(),
            seed=self._values["seed"],
            **sections,
        )
        if not self._loaded:
            return study
        update = {}
        for side, table in (("target", "targets"), ("shadow", "shadows")):
            models: dict[str, ModelChoice] = {}
            for name, model in getattr(study, table).items():
                kept = self._loaded.get((side, model), name)  # type: ignore[arg-type]
                models[kept if kept not in models else name] = model
            if len(models) == len(getattr(study, table)):
                update[table] = models
        return StudyPlan.model_validate({**study.model_dump(by_alias=True), **update})

    def to_run(self) -> StudyPlan:
        try:
            return self._study()
        except ValidationError as error:
            raise plan_error(error) from error

    def letters(self) -> dict[str, str]:
        """Return the letter of each data set, by its short name."""
        return dataset_letters(self.short(name) for name in self.names)

    def model_names(self) -> dict[ModelChoice, str]:
        """Return the names of the study's models, shadows and targets alike."""
        try:
            study = self._study()
        except ValidationError:
            return {}
        shadows = {model: name for name, model in study.shadows.items()}
        return shadows | {model: name for name, model in study.targets.items()}

    def scenario_counts(self, study: StudyPlan) -> dict[str, int]:
        """Return how many combinations fall into each scenario."""
        found: Counter[str] = Counter()
        for each in combinations(study):
            target, shadow = study.targets[each.target], study.shadows[each.shadow]
            data = target.dataset == shadow.dataset or same_distribution(
                study.datasets[target.dataset], study.datasets[shadow.dataset]
            )
            eyes = (target.architecture, target.encoder) == (shadow.architecture, shadow.encoder)
            found[SCENARIOS[data, eyes].name] += 1
        return {s.name: found[s.name] for s in SCENARIOS.values() if found[s.name]}

    def from_study(self, study: StudyPlan, folder: str = "") -> None:
        """Fill the draft with a study; what was found in other data is forgotten."""
        self._begin()
        self.names, self._made = [], 0
        first = next(iter(study.targets.values()))
        alike = all(m.training == first.training for m in study.targets.values())
        shared = first if alike else undefended(first)
        self._values |= defenses.flat_model("target", shared)
        for section in _SECTIONS:
            for leaf, value in getattr(study, section).model_dump(mode="json").items():
                self._values[f"{section}.{leaf}"] = value
        self._values |= {"name": study.name, "seed": study.seed}
        keys: dict[str, str] = {}
        for short, choice in study.datasets.items():
            keys[short] = name = self._make_dataset()
            for leaf, value in choice.model_dump(mode="json").items():
                self._values[f"datasets.{name}.{leaf}"] = value
            self._values[f"datasets.{name}.short"] = short
            self._own_short.add(name)
        for model in (*study.shadows.values(), *study.targets.values()):
            self._values[f"weights.{model.encoder}"] = model.weights
            self._values[f"weights_file.{model.encoder}"] = model.weights_file
        shadows_like_targets = bool(defenses_of(shared)) and any(
            m.training == shared.training for m in study.shadows.values()
        )
        self._values["defend.shadow"] = shadows_like_targets
        for side in SIDES:
            models = study.targets if side == "target" else study.shadows
            for name, model in models.items():
                key = keys[model.dataset]
                self._loaded[side, model] = name
                if self.cell_models(side, key, model.encoder) == [model]:
                    self._cells.add((side, key, model.encoder))
                else:
                    self.kept.append(KeptModel(side, key, name, model))
        self._sizes_touched = True
        self.folder = self.own_folder = folder
        self.changed.emit("*")

    def problems(self) -> list[DraftProblem]:
        from m4i_gui.services import study_checks

        found = study_checks.check(self)
        known = {problem.key for problem in found}
        try:
            self._study()
        except ValidationError as error:
            said = {}
            for key, message in said_by(error):
                place = study_checks.key_of(self, key)
                if not is_said(place, known) and place not in said:
                    said[place] = DraftProblem(study_checks.page_of(place), place, message)
            found += said.values()
        return sorted(found, key=lambda problem: self.pages.index(problem.page))
