"""What a running study has found so far, written down after every model and combination."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
import pyarrow as pa

from m4i_core.audit.assemble import hardware, versions
from m4i_core.audit.compute import Compute
from m4i_core.audit.keys import derive_seed
from m4i_core.audit.result import Manifest
from m4i_core.audit.scenario import scenario_of
from m4i_core.audit.scores_table import read_scores_table
from m4i_core.audit.side import Role
from m4i_core.audit.sources import Sources
from m4i_core.audit.workspace import (
    COMBINATIONS,
    SCORES_FILE,
    STUDY_RESULT_FILE,
    Workspace,
)
from m4i_core.evaluation.transfer import Outcome, mean_asr
from m4i_core.study.defenses import defenses_of
from m4i_core.study.plan import (
    StudyPlan,
    audit_plan_of,
    baseline_of,
    combinations,
    full_name,
)
from m4i_core.study.result import (
    CombinationResult,
    ScenarioKey,
    StudyModel,
    StudyResult,
    TransferMean,
)

_SCENARIOS: tuple[ScenarioKey, ...] = (
    "unrestricted",
    "data-only",
    "architecture-only",
    "constrained",
)


class StudyState:
    """The growing `study.json`.

    Args:
        study: The study.
        workspace: Its folder.
        compute: Device and threads, for the manifest.
    """

    def __init__(self, study: StudyPlan, workspace: Workspace, compute: Compute) -> None:
        self._study = study
        self._workspace = workspace
        self._models: dict[Role, dict[str, StudyModel]] = {
            "target": {name: self._waiting("target", name) for name in study.targets},
            "shadow": {name: self._waiting("shadow", name) for name in study.shadows},
        }
        self._combinations = {
            found.name: CombinationResult(
                name=found.name,
                shadow=found.shadow,
                target=found.target,
                scenario=scenario_of(audit_plan_of(study, found)).name,
                folder=f"{COMBINATIONS}/{found.name}",
            )
            for found in combinations(study)
        }
        self._manifest = Manifest(
            seed=study.seed,
            versions=versions(),
            hardware=hardware(compute),
            seconds={},
            started=time.strftime("%Y-%m-%dT%H:%M:%S%z"),
        )

    def _waiting(self, role: Role, name: str) -> StudyModel:
        models = self._study.targets if role == "target" else self._study.shadows
        model = models[name]
        return StudyModel(
            name=name,
            full_name=full_name(model),
            dataset=model.dataset,
            dataset_label=model.dataset,
            encoder=model.encoder,
            architecture=model.architecture,
            defenses=[defense.label for defense in defenses_of(model)],
            baseline=(baseline_of(self._study, name) or "") if role == "target" else "",
        )

    def name_datasets(self, sources: Sources) -> None:
        """Take over the data sets' names once they have been read."""
        for known, models in (
            (self._models["target"], self._study.targets),
            (self._models["shadow"], self._study.shadows),
        ):
            for name, model in models.items():
                label = sources.pools[model.dataset].label
                known[name] = known[name].model_copy(
                    update={"dataset_label": label, "full_name": full_name(model, label)}
                )
        self.write()

    def found(self, role: Role, name: str) -> StudyModel:
        """Return what is known of a model."""
        return self._models[role][name]

    def model(self, role: Role, name: str, **update: Any) -> None:
        """Note something about a model."""
        before = self._models[role][name].model_dump()
        self._models[role][name] = StudyModel.model_validate({**before, **update})
        self.write()

    def combination(self, name: str, **update: Any) -> None:
        """Note something about a combination."""
        self._combinations[name] = self._combinations[name].model_copy(update=update)
        self.write()

    def write(self) -> StudyResult:
        """Write `study.json` as it stands."""
        return self._write(finished=False, transfer=[])

    def finish(self, seconds: dict[str, float]) -> StudyResult:
        """Add the means over scenarios, and write the finished study."""
        self._manifest = self._manifest.model_copy(
            update={"seconds": seconds, "finished": time.strftime("%Y-%m-%dT%H:%M:%S%z")}
        )
        return self._write(finished=True, transfer=self._transfer())

    def _write(self, *, finished: bool, transfer: list[TransferMean]) -> StudyResult:
        result = StudyResult(
            schema_version=1,
            name=self._study.name,
            finished=finished,
            targets=self._models["target"],
            shadows=self._models["shadow"],
            combinations=list(self._combinations.values()),
            transfer=transfer,
            manifest=self._manifest,
        )
        text = result.model_dump_json(by_alias=True, indent=2)
        self._workspace.write_text(STUDY_RESULT_FILE, text + "\n")
        return result

    def _transfer(self) -> list[TransferMean]:
        """Return the mean of every attack in every scenario, over undefended targets."""
        done = [
            found
            for found in self._combinations.values()
            if found.state == "done" and not self._models["target"][found.target].defenses
        ]
        means: list[TransferMean] = []
        for scenario in _SCENARIOS:
            chosen = [found for found in done if found.scenario == scenario]
            outcomes = [self._outcomes(found) for found in chosen]
            for attack in self._study.attacks.run if chosen else ():
                values = [found.attacks[attack].asr for found in chosen]
                seed = derive_seed(self._study.seed, "transfer", scenario, attack)
                mean, interval = mean_asr([one[attack] for one in outcomes], seed)
                means.append(
                    TransferMean(
                        scenario=scenario,
                        attack=attack,
                        measure="asr",
                        mean=mean,
                        ci=interval,
                        lowest=min(values),
                        highest=max(values),
                        combinations=len(chosen),
                    )
                )
        return means

    def _outcomes(self, found: CombinationResult) -> dict[str, Outcome]:
        """Return every attack's decisions on a combination's target; its table is read once."""
        table = read_scores_table(self._workspace.folder / found.folder / SCORES_FILE)
        sets = np.array(table.column("set").to_pylist())
        judged = np.char.startswith(sets, "target_")
        own = table.filter(pa.array(judged))
        ids, groups = own.column("id").to_pylist(), own.column("group").to_pylist()
        dataset = self._study.targets[found.target].dataset
        clusters = [f"{dataset}/{g or i}" for g, i in zip(groups, ids, strict=True)]
        return {
            attack: Outcome(
                ids=ids,
                member=sets[judged] == "target_member",
                called_member=np.array(own.column(f"verdict_{attack}").to_pylist()),
                clusters=clusters,
            )
            for attack in self._study.attacks.run
        }
