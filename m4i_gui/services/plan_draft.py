"""The plan while it is being filled in: may be incomplete or wrong, and says where and why.

The draft keeps the keys of the plan (`target.encoder`, `split.target_members`, ...) in one flat
dictionary, so that the window can hold a value that a valid plan could not. Two things are
stored beside the plan: what the attacker knows (from which the shadow's section is derived) and
what was found when the data were read (from which sizes are judged).
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication, QObject, Signal

from m4i_core.audit.plan import (
    AuditPlan,
    DatasetChoice,
    DecodingChoice,
    ModelChoice,
    TrainingChoice,
)
from m4i_core.audit.scenario import SCENARIOS, Scenario, same_distribution, scenario_of
from m4i_core.audit.study_plan import StudyPlan
from m4i_core.errors import PlanError
from m4i_gui.services import defense_draft as defenses
from m4i_gui.services.draft_pages import (
    PAGES,
    DraftProblem,
    PageName,
    is_said,
    page_of,
    plan_error,
    said_by,
)

if TYPE_CHECKING:
    from m4i_gui.services.data_reading import DataFacts

MAIN = "main"
OTHER = "other"
_SMALLEST_SET = 10
_USUAL_SET = 250
SIZE_KEYS = ("target_members", "target_nonmembers", "shadow_members", "shadow_nonmembers")


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanDraft", text)


class PlanDraft(QObject):
    """A plan in the making.

    Attributes:
        changed: Emitted with the key after a value changed; "*" when many did.
    """

    changed = Signal(str)
    pages: tuple[PageName, ...] = PAGES

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, Any] = {}
        self.facts: dict[str, DataFacts] = {}
        self.data_errors: dict[str, str] = {}
        self.reading: set[str] = set()
        self.consents: set[str] = set()
        self.missing_download: dict[str, int] = {}
        self.download_known = False
        self.folder = ""
        self.own_folder = ""
        self._sizes_touched = False
        self.knows_data = True
        self.knows_architecture = True
        self.same_recipe = True
        self.reset()

    # Values ------------------------------------------------------------------------------------

    def reset(self) -> None:
        """Start from the plan's defaults, with one data set that is still to be chosen."""
        self._begin()
        self.changed.emit("*")

    def _begin(self) -> None:
        plan = AuditPlan(
            schema_version=1, datasets={MAIN: DatasetChoice(source="demo", demo_size=1100)}
        )
        self._values = _flatten(plan)
        self._values["name"] = _tr("Audit")
        self._values[f"datasets.{MAIN}.source"] = "folder"
        self._values.update(
            {f"datasets.{OTHER}.{key}": value for key, value in dataset_defaults().items()}
        )
        self._forget()
        self._sizes_touched = False
        self.knows_data = self.knows_architecture = self.same_recipe = True
        self.folder = self.own_folder = ""

    def _forget(self) -> None:
        self.facts.clear()
        self.data_errors.clear()
        self.reading.clear()

    def get(self, key: str) -> Any:
        """Return the value of a plan key, such as "target.encoder"."""
        return self._values[key]

    def set(self, key: str, value: Any) -> None:
        """Set a plan key; nothing is emitted when the value is the same."""
        if key in self._values and self._values[key] == value:
            return
        self._values[key] = value
        if key.startswith("split."):
            self._sizes_touched = True
        role, _, rest = key.partition(".")
        if rest.startswith("report."):
            self._values[f"{role}.report.on"] = True
        if key == "target.encoder":
            self._fit_weights("target")
        elif key == "shadow.encoder":
            self._fit_weights("shadow")
        self.changed.emit(key)

    def set_sizes(self, size: int) -> None:
        """Give the four sets one size."""
        self._sizes_touched = True
        for key in SIZE_KEYS:
            self._values[f"split.{key}"] = size
        self.changed.emit("split.sizes")

    def _fit_weights(self, role: str) -> None:
        """Keep encoder and weights possible together, so that no choice leads into a dead end."""
        encoder, weights = self._values[f"{role}.encoder"], self._values[f"{role}.weights"]
        if encoder == "compact" and weights == "imagenet":
            self._values[f"{role}.weights"] = "compact"
        elif encoder != "compact" and weights == "compact":
            self._values[f"{role}.weights"] = "imagenet"

    def set_knowledge(self, *, data: bool | None = None, architecture: bool | None = None) -> None:
        """Set what the attacker knows."""
        if data is not None:
            self.knows_data = data
            if not data and self._values["split.mode"] == "given":
                self._values["split.mode"] = "random"
        if architecture is not None:
            if self.knows_architecture and not architecture:
                self._suggest_other_encoder()
            self.knows_architecture = architecture
        self.changed.emit("knowledge")

    def _suggest_other_encoder(self) -> None:
        """Begin the shadow with an encoder that differs from the target's."""
        if self._values["shadow.encoder"] == self._values["target.encoder"]:
            other = (
                "resnet18" if self._values["target.encoder"] != "resnet18" else "mobilenet_v3_small"
            )
            self._values["shadow.encoder"] = other
            self._values["shadow.weights"] = "imagenet"

    def set_same_recipe(self, same: bool) -> None:
        """Set whether the shadow model is trained as the target is."""
        if self.same_recipe and not same:
            shadow = self.content()["shadow"]
            for part in ("training", "decoding"):
                for leaf, value in shadow[part].items():
                    self._values[f"shadow.{part}.{leaf}"] = copy.deepcopy(value)
        if self.same_recipe != same:
            self.same_recipe = same
            self.changed.emit("recipe")

    def set_consent(self, encoder: str, given: bool) -> None:
        """Note whether the user agreed to download an encoder's weights."""
        if (encoder in self.consents) != given:
            self.consents ^= {encoder}
            self.changed.emit("consent")

    def set_missing_download(self, sizes: dict[str, int]) -> None:
        """Note which encoders' ImageNet weights are not on this machine, in bytes."""
        self.missing_download = dict(sizes)
        self.download_known = True
        self.changed.emit("download")

    def set_folder(self, folder: str) -> None:
        """Set the folder in which the audit will be kept."""
        if self.folder != folder:
            self.folder = folder
            self.changed.emit("folder")

    # What was found in the data ----------------------------------------------------------------

    def data_reading(self, name: str) -> None:
        """Note that a source is being read."""
        self.reading.add(name)
        self.data_errors.pop(name, None)
        self.facts.pop(name, None)
        self.changed.emit(f"facts.{name}")

    def data_found(self, name: str, facts: DataFacts) -> None:
        """Note what a source holds."""
        self.reading.discard(name)
        self.facts[name] = facts
        source = self.sizes_from()
        given = source is not None and source.has_given_sets
        if self._values["split.mode"] == "given" and not given:
            self._values["split.mode"] = "random"
        self._fit_sizes()
        self.changed.emit(f"facts.{name}")

    def _fit_sizes(self) -> None:
        """Begin with sizes that the data allow; never touch what the user typed."""
        feasible = self.feasible()
        if feasible is None or self._sizes_touched or feasible < _SMALLEST_SET:
            return
        for key in SIZE_KEYS:
            self._values[f"split.{key}"] = min(_USUAL_SET, feasible)

    def feasible(self) -> int | None:
        """Return the largest equal size of the four sets, or None before the data are read."""
        main, other = self.facts.get(MAIN), self.facts.get(OTHER)
        held = self._values["split.validation"]
        if main is None:
            return None
        if self.knows_data or other is None:
            return main.feasible_for(4, held)
        return min(main.feasible_for(2, held), other.feasible_for(2, held))

    def sizes_from(self) -> DataFacts | None:
        """Return what was found in the data whose own sets may be taken."""
        return self.facts.get(MAIN)

    def feasible_text(self) -> str:
        """Return how large the four sets may be, in words; "" before the data are read."""
        facts, feasible = self.sizes_from(), self.feasible()
        if facts is None or feasible is None:
            return ""
        if self.knows_data or OTHER not in self.facts:
            text = _tr(
                "At most {0} in each set: {1} usable records, and what belongs together stays "
                "together."
            )
            return text.format(f"{feasible:,}", f"{facts.usable:,}")
        return _tr("At most {0} in each set with the two data sets.").format(f"{feasible:,}")

    def data_failed(self, name: str, message: str) -> None:
        """Note that a source cannot be used, and why; "" when there is nothing to read."""
        self.reading.discard(name)
        self.facts.pop(name, None)
        if message:
            self.data_errors[name] = message
        else:
            self.data_errors.pop(name, None)
        self.changed.emit(f"facts.{name}")

    def dataset_choice(self, name: str) -> DatasetChoice | None:
        """Return the choice of one source, or None while it is incomplete."""
        try:
            return DatasetChoice.model_validate(self._section(f"datasets.{name}"))
        except ValidationError:
            return None

    # The plan ----------------------------------------------------------------------------------

    def _section(self, prefix: str) -> dict[str, Any]:
        nested: dict[str, Any] = {}
        for key, value in self._values.items():
            if not key.startswith(f"{prefix}."):
                continue
            place = nested
            *parents, leaf = key.removeprefix(f"{prefix}.").split(".")
            for parent in parents:
                place = place.setdefault(parent, {})
            place[leaf] = copy.deepcopy(value)
        return nested

    def content(self) -> dict[str, Any]:
        """Return the plan's sections as nested dictionaries, the shadow derived from the rest."""
        target = defenses.model_content(self._section("target"), self._values)
        target["dataset"] = MAIN
        shadow = defenses.model_content(self._section("shadow"), None)
        shadow["dataset"] = MAIN if self.knows_data else OTHER
        if self.knows_architecture:
            for key in ("architecture", "encoder", "weights", "weights_file", "report"):
                shadow[key] = copy.deepcopy(target[key])
        if self.same_recipe:
            # An attacker who does not know of the defenses trains without them (paper, section 5).
            knows = self._values["defend.shadow"] and not self._values["compare.on"]
            same = target["training"] if knows else defenses.gated(target["training"], set())
            shadow["training"] = defenses.possible(same, shadow["architecture"])
            shadow["decoding"] = copy.deepcopy(target["decoding"])
        datasets = {MAIN: self._section(f"datasets.{MAIN}")}
        if not self.knows_data:
            datasets[OTHER] = self._section(f"datasets.{OTHER}")
        return {
            "schema": 1,
            "name": self._values["name"].strip() or "",
            "seed": self._values["seed"],
            "datasets": datasets,
            "target": target,
            "shadow": shadow,
            **{s: self._section(s) for s in ("split", "attacks", "validity", "embedding")},
            "compute": self._section("compute"),
        }

    def to_plan(self) -> AuditPlan:
        """Return the validated plan.

        Raises:
            PlanError: If something is missing or impossible; the message names what.
        """
        try:
            return AuditPlan.model_validate(self.content())
        except ValidationError as error:
            problems = self._pydantic_problems(error)
            raise PlanError(
                " ".join(problem.message for problem in problems), details=str(error)
            ) from error

    @property
    def shadow_may_share_defenses(self) -> bool:
        """Whether it can be chosen that the shadow model is defended as the target is."""
        return self.same_recipe

    def to_run(self) -> AuditPlan | StudyPlan:
        """Return what is run: the plan, or the study that compares ways to defend its target.

        Raises:
            PlanError: If something is missing or impossible; the message names what.
        """
        plan = self.to_plan()
        if not self._values["compare.on"]:
            return plan
        try:
            return defenses.compared(plan, self)
        except ValidationError as error:
            raise plan_error(error) from error

    def models(self) -> list[dict[str, Any]]:
        """Return the sections of all models, each once."""
        content = self.content()
        return [content["target"], content["shadow"]]

    def from_plan(self, plan: AuditPlan, folder: str = "") -> None:
        """Fill the draft with a plan; what was found in other data is forgotten.

        Raises:
            PlanError: If the plan uses what the wizard cannot show.
        """
        values = _flatten(plan)
        for key in [k for k in values if k.startswith("datasets.")]:
            del values[key]
        target, shadow = plan.datasets[plan.target.dataset], plan.datasets[plan.shadow.dataset]
        same = plan.target.dataset == plan.shadow.dataset or target == shadow
        main = _dataset_values(target)
        other = dataset_defaults() if same else _dataset_values(shadow)
        values.update({f"datasets.{MAIN}.{key}": value for key, value in main.items()})
        values.update({f"datasets.{OTHER}.{key}": value for key, value in other.items()})
        self._values = values
        self._forget()
        self._sizes_touched = True
        self.knows_data = same
        self.knows_architecture = _eyes(plan.target) == _eyes(plan.shadow)
        own = (plan.shadow.training, plan.shadow.decoding)
        self.same_recipe = True
        for knows in (False, True):
            values["defend.shadow"] = knows
            derived = self.content()["shadow"]
            if own == _recipe(derived):
                break
        else:
            values["defend.shadow"] = False
            self.same_recipe = False
        self.folder = self.own_folder = folder
        self.changed.emit("*")

    def scenario(self) -> Scenario:
        """Return the scenario that the choices amount to; never typed in by hand."""
        try:
            return scenario_of(self.to_plan())
        except PlanError:
            target, shadow = self.dataset_choice(MAIN), self.dataset_choice(OTHER)
            twins = bool(target and shadow and same_distribution(target, shadow))
            values = self._values
            same_encoder = all(
                values[f"shadow.{key}"] == values[f"target.{key}"]
                for key in ("encoder", "architecture")
            )
            return SCENARIOS[self.knows_data or twins, self.knows_architecture or same_encoder]

    def used_datasets(self) -> tuple[str, ...]:
        """Return the sources that the audit will read."""
        return (MAIN,) if self.knows_data else (MAIN, OTHER)

    def counts(self) -> dict[str, int]:
        """Return the usable records of each source that has been read."""
        return {n: f.usable for n, f in self.facts.items() if n in self.used_datasets()}

    def downloads(self) -> dict[str, int]:
        """Return encoder names whose weights the audit has to download, with bytes."""
        models = self.models()
        wanted = {m["encoder"] for m in models if m["weights"] == "imagenet"}
        return {name: self.missing_download[name] for name in wanted & set(self.missing_download)}

    # What is wrong -----------------------------------------------------------------------------

    def problems(self) -> list[DraftProblem]:
        """List everything that keeps the audit from starting, in the order of the pages."""
        from m4i_gui.services import draft_checks

        found = draft_checks.check(self)
        known = {problem.key for problem in found}
        try:
            AuditPlan.model_validate(self.content())
        except ValidationError as error:
            found += [p for p in self._pydantic_problems(error) if not is_said(p.key, known)]
        return sorted(found, key=lambda problem: self.pages.index(problem.page))

    def _pydantic_problems(self, error: ValidationError) -> list[DraftProblem]:
        problems = []
        for key, message in said_by(error):
            if key.partition(".")[0] == "shadow":
                copied = self.same_recipe if ".training" in key else self.knows_architecture
                if copied:
                    continue  # The same mistake is reported for the target, which has the control.
            problems.append(DraftProblem(page_of(key), key, message))
        return problems


def _eyes(model: ModelChoice) -> tuple[object, ...]:
    eyes = (model.architecture, model.encoder, model.weights, model.weights_file)
    return (*eyes, model.report)


def _recipe(section: dict[str, Any]) -> tuple[TrainingChoice, DecodingChoice] | None:
    try:
        training = TrainingChoice.model_validate(section["training"])
        return training, DecodingChoice.model_validate(section["decoding"])
    except ValidationError:
        return None


def _dataset_values(choice: DatasetChoice) -> dict[str, Any]:
    return choice.model_dump(mode="json")


def dataset_defaults() -> dict[str, Any]:
    values = _dataset_values(DatasetChoice(source="demo", demo_size=1100, demo_family="meadow"))
    return values | {"source": "folder"}


def _flatten(plan: AuditPlan) -> dict[str, Any]:
    flat: dict[str, Any] = {}

    def walk(prefix: str, content: dict[str, Any]) -> None:
        for name, value in content.items():
            key = f"{prefix}{name}"
            if isinstance(value, dict) and not key.endswith(".columns"):
                walk(f"{key}.", value)
            else:
                flat[key] = value

    content = plan.model_dump(mode="json", by_alias=True)
    for key in ("schema", "target", "shadow"):
        content.pop(key)
    walk("", content)
    flat.update(defenses.off_values())
    for role in ("target", "shadow"):
        flat.update(defenses.flat_model(role, getattr(plan, role)))
    return flat
