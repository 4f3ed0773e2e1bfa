"""The part of a draft that knows of a target which exists already.

The draft holds the tables of all kinds side by side, so that nothing typed is lost by looking at
another kind; the plan gets the one table of the chosen kind.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticUndefined

from m4i_core.audit.plan import RECORDED, AuditPlan, ModelChoice
from m4i_core.audit.plan_asking import MembershipChoice, OwnerChoice, WasMineChoice
from m4i_core.audit.plan_existing import (
    CONSENTED,
    EXISTING_KINDS,
    SERVICES,
    CheckpointChoice,
    CommandChoice,
    HttpChatChoice,
    HttpTemplateChoice,
    HuggingFaceChoice,
    R2GenCheckpointChoice,
    RecordedChoice,
)
from m4i_core.audit.plan_section import PlanSection
from m4i_gui.services.found_data import MAIN, NONMEMBERS, OTHER, SIZE_KEYS, FoundData

if TYPE_CHECKING:
    from m4i_core.audit.before_asking import BeforeAsking
    from m4i_gui.services.draft_pages import PageName
    from m4i_gui.services.membership_reading import MembershipFacts
    from m4i_gui.services.outputs_reading import OutputsFacts

TABLES: dict[str, type[PlanSection]] = {
    "recorded": RecordedChoice,
    "checkpoint": CheckpointChoice,
    "r2gen": R2GenCheckpointChoice,
    "hugging_face": HuggingFaceChoice,
    "http_chat": HttpChatChoice,
    "http_template": HttpTemplateChoice,
    "command": CommandChoice,
}
ASKING: dict[str, type[PlanSection]] = {
    "membership": MembershipChoice,
    "owner": OwnerChoice,
    "was_mine": WasMineChoice,
}
WHOLE = (
    "target.recorded.columns",
    "target.http_chat.extra",
    "target.http_template.headers",
)
"""Tables of a plan that the draft keeps as one value."""
FILES = ("checkpoint", "r2gen", "hugging_face")
_SMALLEST_SET = 10
_USUAL_SET = 250
_USUAL_NAMES = {MAIN: "main", OTHER: "other", NONMEMBERS: "nonmembers"}


def table_values(kind: str, model: ModelChoice | None = None) -> dict[str, Any]:
    """Return the values of a kind's table: the model's, or the defaults with nothing chosen."""
    table = getattr(model, kind, None)
    if table is not None:
        return dict(table.model_dump(mode="json"))
    values: dict[str, Any] = {}
    for name, field in TABLES[kind].model_fields.items():
        default = field.get_default(call_default_factory=True)
        if default is PydanticUndefined:
            default = [] if name == "program" else ""
        is_section = isinstance(default, PlanSection)
        values[name] = default.model_dump(mode="json") if is_section else default
    return values


def collapsed(section: dict[str, Any]) -> dict[str, Any]:
    """Return a model's section with the table of its kind alone."""
    for kind in EXISTING_KINDS:
        if kind != section.get("kind"):
            section[kind] = None
    return section


def asked_of(plan: AuditPlan | None) -> dict[str, Any] | None:
    """Return the parts of a plan that the check before asking depends on."""
    if plan is None:
        return None
    parts = {"name", "embedding", "compute", "was_mine"}
    return plan.model_dump(mode="json", exclude=parts)


def asking_values(plan: AuditPlan) -> dict[str, Any]:
    """Return the flat keys of the tables that say how it is asked, each with an `on`."""
    values: dict[str, Any] = {}
    for name, section in ASKING.items():
        table = getattr(plan, name)
        values[f"{name}.on"] = table is not None
        for leaf, value in (table or section()).model_dump(mode="json").items():
            values[f"{name}.{leaf}"] = value
    return values


class ExistingDraft(FoundData):
    """A draft whose target may exist already.

    Attributes:
        consent_to_ask: Whether the user agreed to what is sent to the target; never in the plan.
        outputs: What was found in the table of recorded outputs.
        outputs_error: Why that table cannot be used, or "".
        membership_found: How many members and non-members there are.
        membership_error: Why that cannot be told, or "".
        before: What the check before asking found.
        before_error: Why it could not be made, or "".
        trial_folder: The folder in which a trial has kept its answers, or "".
    """

    def _begin_existing(self) -> None:
        self.consent_to_ask = False
        self.outputs: OutputsFacts | None = None
        self.outputs_error = ""
        self.membership_found: MembershipFacts | None = None
        self.membership_error = ""
        self.before: BeforeAsking | None = None
        self.before_error = ""
        self._before_of: dict[str, Any] | None = None
        self._undo: list[dict[str, Any]] = []
        self.trial_folder = ""
        self._names = dict(_USUAL_NAMES)
        self._spare: dict[str, Any] = {}

    # What was chosen ---------------------------------------------------------------------------

    @property
    def kind(self) -> str:
        """The kind of target."""
        return str(self._values.get("target.kind", "trained"))

    @property
    def exists(self) -> bool:
        """Whether the target exists already."""
        return self.kind != "trained"

    @property
    def ask(self) -> str:
        """The way to ask."""
        return str(self._values["ask"]) if self.exists else "attacker"

    @property
    def needs_shadow(self) -> bool:
        """Whether a shadow model is trained."""
        return self.ask != "owner" or bool(self._values["owner.shadow_too"])

    @property
    def needs_consent(self) -> bool:
        """Whether asking the target needs the user's consent at each run."""
        return self.kind in CONSENTED

    @property
    def is_service(self) -> bool:
        """Whether asking sends pictures away."""
        return self.kind in SERVICES

    @property
    def two_sources(self) -> bool:
        """Whether members and non-members come from two sources."""
        recorded = self.kind == "recorded"
        return self.exists and not recorded and self._values["membership.source"] == "folders"

    @property
    def has_nonmembers(self) -> bool:
        """Whether a second source holds the non-members; who asks about own data may have none."""
        if not self.two_sources:
            return False
        typed = self._values[f"datasets.{NONMEMBERS}.path"]
        demo = self._values[f"datasets.{NONMEMBERS}.source"] == "demo"
        return self.ask != "was_mine" or demo or bool(typed.strip())

    @property
    def has_pictures(self) -> bool:
        """Whether the target's records have pictures, as far as is known."""
        return self.kind != "recorded" or self.outputs is None or self.outputs.has_pictures

    def skips(self, page: PageName) -> bool:
        """Return whether a page has nothing to ask."""
        return page == "check" and not self.exists

    def was_done(self, page: PageName) -> bool:
        """Return whether a page that was passed has done what it is for."""
        return page != "check" or (self.before is not None and not self.before_is_stale)

    def used_datasets(self) -> tuple[str, ...]:
        """Return the sources that the audit will read."""
        if not self.exists:
            return (MAIN,) if self.knows_data else (MAIN, OTHER)
        used = [] if self.kind == "recorded" else [MAIN]
        if self.has_nonmembers:
            used.append(NONMEMBERS)
        if self.needs_shadow and not self.knows_data:
            used.append(OTHER)
        return tuple(used)

    def plan_name(self, name: str) -> str:
        """Return the name that one of the draft's sources has in the plan."""
        return self._names.get(name, name) if self.exists else name

    def own_key(self, key: str) -> str:
        """Return the draft's key of a source's key in the plan."""
        first, name, *rest = key.split(".")
        known = {self._names[own]: own for own in self.used_datasets()}
        return ".".join((first, known.get(name, name), *rest))

    # Changing ----------------------------------------------------------------------------------

    def set_kind(self, kind: str) -> None:
        """Choose the kind of target; sensible answers to the other questions come along."""
        before = self.kind
        if kind == before:
            return
        values = self._values
        values["target.kind"] = kind
        self.consent_to_ask = False
        self.before, self.before_error = None, ""
        self._undo.clear()
        if before == "trained":
            values["ask"] = "owner"
        if kind != "trained":
            self._suggest_source()
        self.forget_membership()
        self.changed.emit("*")

    def set_ask(self, ask: str) -> None:
        """Choose the way to ask."""
        if ask == self._values["ask"]:
            return
        self._values["ask"] = ask
        self._suggest_source()
        self._fit_sizes()
        self.forget_membership()
        self.changed.emit("*")

    def set_membership(self, key: str, value: Any) -> None:
        """Say how it is known who was in training."""
        self._values["membership.on"] = True
        if self._values[f"membership.{key}"] != value:
            self._values[f"membership.{key}"] = value
            self.forget_membership()
            self.changed.emit(f"membership.{key}")

    def target_changed(self) -> None:
        """What was agreed to was about the target as it was."""
        self.consent_to_ask = False

    def set_consent_to_ask(self, given: bool) -> None:
        """Note whether the user agreed to what is sent to the target."""
        if self.consent_to_ask != given:
            self.consent_to_ask = given
            self.changed.emit("consent_to_ask")

    def _suggest_source(self) -> None:
        source = self._values["membership.source"]
        possible = self.membership_sources()
        if source not in possible:
            self._values["membership.source"] = possible[0]
        self._values["membership.on"] = True

    def membership_sources(self) -> list[str]:
        """Return the ways in which membership can be said, the usual one first."""
        usual = ["column", "list"] if self.kind == "recorded" else ["folders", "split", "list"]
        if self.kind != "recorded":
            usual.append("column")
        return ["none", *usual] if self.ask == "was_mine" else usual

    def forget_membership(self) -> None:
        """Forget the counts: what they were made from has changed."""
        self.membership_found, self.membership_error = None, ""

    def outputs_found(self, facts: OutputsFacts | None, error: str = "") -> None:
        """Note what a table of recorded outputs holds, or why it cannot be used."""
        self.outputs, self.outputs_error = facts, error
        self.forget_membership()
        self._fit_sizes()
        self.changed.emit("facts.outputs")

    def membership_counted(self, found: MembershipFacts | None, error: str = "") -> None:
        """Note how many members and non-members there are, or why that cannot be told."""
        self.membership_found, self.membership_error = found, error
        self._fit_sizes()
        self.changed.emit("facts.membership")

    # Checking before asking --------------------------------------------------------------------

    def checked(
        self, found: BeforeAsking | None, plan: dict[str, Any] | None = None, error: str = ""
    ) -> None:
        """Note what the check before asking found, for which plan, or why it failed."""
        self.before, self._before_of, self.before_error = found, plan, error
        self.changed.emit("facts.before")

    @property
    def before_is_stale(self) -> bool:
        """Whether the plan was changed since the check."""
        return self._before_of != self._asked_now()

    def _asked_now(self) -> dict[str, Any] | None:
        raise NotImplementedError

    @property
    def remedies_used(self) -> bool:
        """Whether a remedy can be taken back."""
        return bool(self._undo)

    def use_remedy(self, membership: Mapping[str, Any]) -> None:
        """Change the plan as a remedy says; the change can be taken back."""
        names = [key for key in self._values if key.startswith("membership.")]
        self._undo.append({key: copy.deepcopy(self._values[key]) for key in names})
        self._take_membership({f"membership.{key}": value for key, value in membership.items()})

    def take_remedy_back(self) -> None:
        """Let the plan be as before the last remedy."""
        if self._undo:
            self._take_membership(self._undo.pop())

    def _take_membership(self, values: Mapping[str, Any]) -> None:
        self._values.update(copy.deepcopy(dict(values)))
        self._values["membership.on"] = True
        self.forget_membership()
        self.before, self._before_of = None, None
        self.changed.emit("*")

    # Sizes of the shadow's sets ----------------------------------------------------------------

    def feasible(self) -> int | None:
        if not self.exists:
            return super().feasible()
        held = int(self._values["split.validation"])
        if not self.needs_shadow:
            return None
        if not self.knows_data:
            other = self.facts.get(OTHER)
            return None if other is None else other.feasible_for(2, held)
        if self.ask == "was_mine":
            # Only records that were surely not in training are free for a reference model.
            found = self.membership_found
            return None if found is None else max(0, found.nonmembers - held) // 4
        if self.kind == "recorded":
            return None if self.outputs is None else max(0, self.outputs.records - held) // 4
        own = [self.facts[n].usable for n in (MAIN, NONMEMBERS) if n in self.facts]
        return max(0, sum(own) - held) // 4 if own else None

    def _fit_sizes(self) -> None:
        if not self.exists:
            super()._fit_sizes()
            return
        feasible = self.feasible()
        if feasible is None or self._sizes_touched or feasible < _SMALLEST_SET:
            return
        for key in SIZE_KEYS[2:]:
            self._values[f"split.{key}"] = min(_USUAL_SET, feasible)

    # The plan ----------------------------------------------------------------------------------

    def _section(self, prefix: str) -> dict[str, Any]:
        raise NotImplementedError

    def asking_content(self) -> dict[str, Any]:
        """Return the tables that say how it is asked; what the user never touched is left out."""
        content: dict[str, Any] = {"ask": self.ask}
        for name in ASKING:
            section = self._section(name)
            on = section.pop("on")
            content[name] = section if on and self.exists else None
        if self.two_sources:
            table = content["membership"] or self._section("membership")
            table.pop("on", None)
            table["members"] = self._names[MAIN]
            table["nonmembers"] = self._names[NONMEMBERS] if self.has_nonmembers else ""
            content["membership"] = table
        return content

    def fill_existing(self, content: dict[str, Any]) -> None:
        """Complete a plan's content for a target that exists already."""
        names, target, shadow = self._names, content["target"], content["shadow"]
        datasets = dict(self._spare)
        for name in self.used_datasets():
            datasets[names[name]] = self._section(f"datasets.{name}")
        target["dataset"] = names.get("target", names[MAIN])
        if self.kind not in ("recorded",) and not self.two_sources:
            target["dataset"] = names[MAIN]
        shadow["dataset"] = self._shadow_name(datasets)
        content["datasets"] = datasets
        if content["split"]["mode"] == "given":
            content["split"]["mode"] = "random"

    def _shadow_name(self, datasets: Mapping[str, Any]) -> str:
        names = self._names
        if not self.needs_shadow:
            return names.get("shadow", names[MAIN])
        if not self.knows_data:
            return names[OTHER]
        if self.kind == "recorded":
            return RECORDED
        own = names.get("shadow", names[MAIN])
        return own if own in datasets else names[MAIN]

    def take_existing(self, plan: AuditPlan) -> dict[str, Any]:
        """Take note of a plan whose target exists already.

        Returns:
            The draft's sources by name, as plan sections; those that the plan lacks left out.
        """
        membership = plan.membership_settings()
        recorded = plan.target.kind == "recorded"
        folders = membership.source == "folders" and not recorded
        names = dict(_USUAL_NAMES)
        names["target"] = plan.target.dataset
        names[MAIN] = membership.members if folders else plan.target.dataset
        own_name = RECORDED if recorded else names[MAIN]
        if folders and membership.nonmembers:
            names[NONMEMBERS] = membership.nonmembers
        own = plan.shadow.dataset in plan.target_sources or not plan.needs_shadow
        names["shadow"] = plan.shadow.dataset if own else own_name
        if not own:
            names[OTHER] = plan.shadow.dataset
        taken = {names[MAIN], plan.shadow.dataset}
        for name in (NONMEMBERS, OTHER):
            while names[name] in taken and not (name == OTHER and not own):
                if folders and name == NONMEMBERS and membership.nonmembers:
                    break
                names[name] += "_2"
            taken.add(names[name])
        self._names, self.knows_data = names, own
        roles = [] if recorded else [MAIN]
        if folders and membership.nonmembers:
            roles.append(NONMEMBERS)
        if not own:
            roles.append(OTHER)
        found = {role: plan.datasets[names[role]] for role in roles}
        used = {names[role] for role in roles}
        self._spare = {
            name: copy.deepcopy(choice.model_dump(mode="json"))
            for name, choice in plan.datasets.items()
            if name not in used
        }
        return found
