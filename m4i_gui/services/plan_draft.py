"""The plan while it is being filled in: may be incomplete or wrong, and says where and why.

The draft keeps the keys of the plan (`target.encoder`, `split.target_members`, ...) in one flat
dictionary, so that the window can hold a value that a valid plan could not. Two things are
stored beside the plan: what the attacker knows (from which the shadow's section is derived) and
what was found when the data were read (from which sizes are judged).
"""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication, QObject

from m4i_core.audit.plan import RECORDED, AuditPlan, DatasetChoice
from m4i_core.audit.plan_file import with_absolute_paths
from m4i_core.audit.scenario import SCENARIOS, Scenario, same_distribution, scenario_of
from m4i_core.errors import PlanError
from m4i_core.study.plan import StudyPlan
from m4i_gui.services import defense_draft as defenses
from m4i_gui.services.checkpoint_kind import holds_authors
from m4i_gui.services.draft_pages import (
    PAGES,
    DraftProblem,
    PageName,
    is_said,
    page_of,
    plan_error,
    said_by,
)
from m4i_gui.services.existing_draft import ASKING, ExistingDraft, asked_of
from m4i_gui.services.found_data import MAIN, NONMEMBERS, OTHER, SIZE_KEYS
from m4i_gui.services.plan_values import dataset_defaults, dataset_values, eyes, flatten, recipe


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanDraft", text)


class PlanDraft(ExistingDraft):
    """A plan in the making.

    Attributes:
        changed: Emitted with the key after a value changed; "*" when many did.
    """

    pages: tuple[PageName, ...] = PAGES

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.consents: set[str] = set()
        self.missing_download: dict[str, int] = {}
        self.download_known = False
        self.folder = ""
        self.own_folder = ""
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
        self._values = flatten(plan)
        self._values["name"] = _tr("Audit")
        self._values[f"datasets.{MAIN}.source"] = "folder"
        for name in (OTHER, NONMEMBERS):
            defaults = dataset_defaults().items()
            self._values.update({f"datasets.{name}.{key}": value for key, value in defaults})
        self._forget()
        self._begin_existing()
        self._sizes_touched = False
        self.knows_data = self.knows_architecture = self.same_recipe = True
        self.folder = self.own_folder = ""

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
        if role == "target":
            self.target_changed()
        if role in ASKING:
            self._values[f"{role}.on"] = True
            self._fit_sizes()
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
            if self.exists:
                self._fit_sizes()
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
        if self.exists:
            target["training"] = defenses.gated(target["training"], set())
        if self.derives_architecture:
            for key in ("architecture", "encoder", "weights", "weights_file", "report"):
                shadow[key] = copy.deepcopy(target[key])
        if self.derives_recipe:
            # An attacker who does not know of the defenses trains without them (paper, section 5).
            knows = self._values["defend.shadow"] and not self._values["compare.on"]
            same = target["training"] if knows else defenses.gated(target["training"], set())
            shadow["training"] = defenses.possible(same, shadow["architecture"])
            shadow["decoding"] = copy.deepcopy(target["decoding"])
        datasets = {MAIN: self._section(f"datasets.{MAIN}")}
        if not self.knows_data:
            datasets[OTHER] = self._section(f"datasets.{OTHER}")
        content = {
            "schema": 1,
            "name": self._values["name"].strip() or "",
            "seed": self._values["seed"],
            "datasets": datasets,
            "target": target,
            "shadow": shadow,
            **{s: self._section(s) for s in ("split", "attacks", "validity", "embedding")},
            "compute": self._section("compute"),
            **self.asking_content(),
        }
        if self.exists:
            self.fill_existing(content)
        return content

    @property
    def derives_architecture(self) -> bool:
        """Whether the shadow model is built as the target is."""
        return self.knows_architecture and not self.exists

    @property
    def derives_recipe(self) -> bool:
        """Whether the shadow model is trained as the target is."""
        return self.same_recipe and not self.exists

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

    def _asked_now(self) -> dict[str, Any] | None:
        try:
            return asked_of(with_absolute_paths(self.to_plan(), Path.home()))
        except PlanError:
            return None

    @property
    def shadow_may_share_defenses(self) -> bool:
        """Whether it can be chosen that the shadow model is defended as the target is."""
        return self.derives_recipe

    def to_run(self) -> AuditPlan | StudyPlan:
        """Return what is run: the plan, or the study that compares ways to defend its target.

        Raises:
            PlanError: If something is missing or impossible; the message names what.
        """
        plan = self.to_plan()
        if self.exists or not self._values["compare.on"]:
            return plan
        try:
            return defenses.compared(plan, self)
        except ValidationError as error:
            raise plan_error(error) from error

    def models(self) -> list[dict[str, Any]]:
        """Return the sections of all models, each once."""
        content = self.content()
        if not self.exists:
            return [content["target"], content["shadow"]]
        # The attacker's own eyes; of the target's only a checkpoint of this program has any.
        looks = self.kind == "checkpoint" and not self.authors_checkpoint
        return [content["shadow"], *([content["target"]] if looks else [])]

    @property
    def authors_checkpoint(self) -> bool:
        """Whether the target's checkpoint was made by the authors' scripts, eyes included."""
        return self.kind == "checkpoint" and holds_authors(self._values["target.checkpoint.folder"])

    def from_plan(self, plan: AuditPlan, folder: str = "") -> None:
        """Fill the draft with a plan; what was found in other data is forgotten.

        Raises:
            PlanError: If the plan uses what the wizard cannot show.
        """
        values = flatten(plan)
        for key in [k for k in values if k.startswith("datasets.")]:
            del values[key]
        self._begin_existing()
        if plan.target.exists:
            sources = self.take_existing(plan)
        else:
            target, shadow = plan.datasets[plan.target.dataset], plan.datasets[plan.shadow.dataset]
            self.knows_data = plan.target.dataset == plan.shadow.dataset or target == shadow
            sources = {MAIN: target} if self.knows_data else {MAIN: target, OTHER: shadow}
        for name in (MAIN, OTHER, NONMEMBERS):
            choice = sources.get(name)
            found = dataset_values(choice) if choice is not None else dataset_defaults()
            values.update({f"datasets.{name}.{key}": value for key, value in found.items()})
        self._values = values
        self._forget()
        self._sizes_touched = True
        self.knows_architecture = eyes(plan.target) == eyes(plan.shadow)
        own = (plan.shadow.training, plan.shadow.decoding)
        self.same_recipe = True
        for knows in (False, True):
            values["defend.shadow"] = knows
            derived = self.content()["shadow"]
            if own == recipe(derived):
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
            if self.exists:
                return SCENARIOS[self.knows_data or twins, False]
            same_encoder = all(
                values[f"shadow.{key}"] == values[f"target.{key}"]
                for key in ("encoder", "architecture")
            )
            return SCENARIOS[self.knows_data or twins, self.knows_architecture or same_encoder]

    def counts(self) -> dict[str, int]:
        """Return the usable records of each source that has been read."""
        found = {
            self.plan_name(n): f.usable for n, f in self.facts.items() if n in self.used_datasets()
        }
        if self.kind == "recorded" and self.outputs is not None:
            found[RECORDED] = self.outputs.records
        return found

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
                copied = self.derives_recipe if ".training" in key else self.derives_architecture
                if copied:
                    continue  # The same mistake is reported for the target, which has the control.
            own = self.own_key(key) if key.startswith("datasets.") and self.exists else key
            problems.append(DraftProblem(page_of(own), own, message))
        return problems
