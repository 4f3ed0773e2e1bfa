"""A finished (or half-finished) study in a folder, as `m4i run` would leave it, made in seconds.

Numbers of the combinations are real evaluations of simulated scores; attacks succeed less where
the attacker knows less and where the target is defended.
"""

from __future__ import annotations

from itertools import product
from pathlib import Path

import numpy as np

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import (
    DatasetChoice,
    EmbeddingChoice,
    EncoderName,
    ModelChoice,
    ReportChoice,
    SplitChoice,
    TrainingChoice,
)
from m4i_core.audit.plan_file import write_plan
from m4i_core.audit.result import AuditResult, Manifest, ModelQuality
from m4i_core.audit.scenario import scenario_of
from m4i_core.study.defenses import Defense, defended, defenses_of
from m4i_core.study.plan import (
    Combination,
    StudyPlan,
    audit_plan_of,
    baseline_of,
    combinations,
    full_name,
    grid,
)
from m4i_core.study.result import (
    CellState,
    CombinationResult,
    StudyModel,
    StudyResult,
    TransferMean,
)
from tests.gui.sample_audit import make_sample_audit

DEFENSES = (
    Defense("augmentation", 0.5),
    Defense("l2", 0.001),
    Defense("privacy", 1.3),
    Defense("privacy", 4.0),
    Defense("privacy", 10.0),
)
FAILED = ("NR", "FV")
"""Shadow and target of the combination that has failed."""
FAILED_REASON = "The attack's features could not be computed: the disk is full."
_LEAKS = {
    "unrestricted": 0.34,
    "data-only": 0.22,
    "architecture-only": 0.12,
    "constrained": 0.07,
}
_LABELS = {"flickr8k": "Flickr8k", "nlvr": "NLVR", "iu_xray": "IU X-Ray", "mimic": "MIMIC-CXR"}


def sample_plan(*, with_defenses: bool = True, medical: bool = False) -> StudyPlan:
    """Return the plan of the sample: 2 data sets x 2 encoders on either side."""
    names = ("flickr8k", "nlvr", "iu_xray", "mimic") if medical else ("flickr8k", "nlvr")
    datasets = {name: DatasetChoice(path=f"data/{name}") for name in names}
    encoders: tuple[EncoderName, ...] = ("resnet152", "vgg16")
    training = TrainingChoice(epochs=20)
    cells = [
        ModelChoice(dataset=name, encoder=encoder, weights="imagenet", training=training)
        for name, encoder in product(("flickr8k", "nlvr"), encoders)
    ]
    shadows = list(cells)
    if with_defenses:
        cells.extend(defended(cells[0], defense) for defense in DEFENSES)
    if medical:
        for name in ("iu_xray", "mimic"):
            preset = "iu_xray" if name == "iu_xray" else "mimic_cxr"
            made = ModelChoice(
                dataset=name,
                architecture="r2gen_cmn",
                encoder="resnet152",
                weights="imagenet",
                report=ReportChoice(preset=preset),  # type: ignore[arg-type]
            )
            cells.append(made)
            shadows.append(made)
    return grid(
        datasets,
        cells,
        shadows,
        name="Flickr8k and NLVR, two encoders",
        seed=7,
        split=SplitChoice(
            target_members=60,
            target_nonmembers=60,
            shadow_members=60,
            shadow_nonmembers=60,
        ),
        embedding=EmbeddingChoice(methods=("pca", "tsne")),
    )


def make_sample_study(
    folder: Path,
    *,
    records: int = 240,
    seed: int = 0,
    with_defenses: bool = True,
    medical: bool = False,
    finished: bool = True,
    only_results: bool = False,
) -> Path:
    """Write a study.

    Args:
        folder: Is made if it is not there.
        records: Records in the four sets of each combination together.
        seed: Of everything random.
        with_defenses: Add the `DEFENSES` of the first target as further targets.
        medical: Add report generators on two more data sets.
        finished: Otherwise the last five combinations wait.
        only_results: Remove the combinations' folders again, for tests that never look into them.

    Returns:
        The folder. The combination of `FAILED` has failed with `FAILED_REASON`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    study = sample_plan(with_defenses=with_defenses, medical=medical)
    write_plan(study, folder / "study.toml")
    listed = combinations(study)
    waiting = set() if finished else {combination.name for combination in listed[-5:]}
    found: list[CombinationResult] = []
    manifests: list[Manifest] = []
    quality: dict[tuple[str, str], ModelQuality] = {}
    for place, combination in enumerate(listed):
        scenario = scenario_of(audit_plan_of(study, combination)).name
        state: CellState = "waiting" if combination.name in waiting else "done"
        if (combination.shadow, combination.target) == FAILED:
            state = "failed"
        inside = f"combinations/{combination.name}"
        result = None
        if state == "done":
            leak = _leak(study, combination, scenario)
            result = _make_audit(
                folder / inside, study, combination, records, 1000 * seed + place, leak
            )
            manifests.append(result.manifest)
            quality["target", combination.target] = result.models["target"]
            quality["shadow", combination.shadow] = result.models["shadow"]
        found.append(
            CombinationResult(
                name=combination.name,
                shadow=combination.shadow,
                target=combination.target,
                scenario=scenario,
                folder=inside,
                state=state,
                reason=FAILED_REASON if state == "failed" else "",
                verdict=result.verdict.status if result is not None else None,
                attacks=result.attacks if result is not None else {},
            )
        )
        if only_results and result is not None:
            _remove(folder / inside)
    result_of_all = StudyResult(
        schema_version=1,
        name=study.name,
        finished=finished,
        targets=_models(study, study.targets, "target", quality),
        shadows=_models(study, study.shadows, "shadow", quality),
        combinations=found,
        transfer=_transfer(study, found),
        manifest=manifests[0],
    )
    text = result_of_all.model_dump_json(by_alias=True, indent=1)
    (folder / "study.json").write_text(text, "utf-8")
    return folder


def _leak(study: StudyPlan, combination: Combination, scenario: str) -> float:
    leak = _LEAKS[scenario]
    for defense in defenses_of(study.targets[combination.target]):
        if defense.kind == "privacy":
            leak *= min(0.8, 0.05 + 0.06 * defense.strength)
        else:
            leak *= 0.75
    return leak


def _make_audit(
    folder: Path,
    study: StudyPlan,
    combination: Combination,
    records: int,
    seed: int,
    leak: float,
) -> AuditResult:
    # All combinations show the same pictures: drawing them anew takes longer than the numbers.
    pictures = folder.parent.parent / "pictures"
    make_sample_audit(folder, records, seed, leak=leak, pictures=pictures)
    plan = audit_plan_of(study, combination)
    write_plan(plan, folder / "plan.toml")
    made = OpenedAudit(folder).result
    result = made.model_copy(update={"name": plan.name, "scenario": scenario_of(plan).name})
    (folder / "result.json").write_text(result.model_dump_json(by_alias=True, indent=1), "utf-8")
    return result


def _models(
    study: StudyPlan,
    models: dict[str, ModelChoice],
    role: str,
    quality: dict[tuple[str, str], ModelQuality],
) -> dict[str, StudyModel]:
    made = {}
    for name, model in models.items():
        defenses = defenses_of(model)
        private = [defense.strength for defense in defenses if defense.kind == "privacy"]
        how_well = quality.get((role, name))
        if how_well is not None and defenses:
            # Defending costs some of what the model can say, private training most.
            share = 0.55 + 0.03 * private[0] if private else 0.95
            cheaper = {k: share * getattr(how_well, k) for k in ("bleu_1", "bleu_2", "bleu_3")}
            cheaper["rouge_l"] = share * how_well.rouge_l
            how_well = how_well.model_copy(update=cheaper)
        made[name] = StudyModel(
            name=name,
            full_name=full_name(model, _LABELS[model.dataset]),
            dataset=model.dataset,
            dataset_label=_LABELS[model.dataset],
            encoder=model.encoder,
            architecture=model.architecture,
            defenses=[defense.label for defense in defenses],
            baseline=(baseline_of(study, name) or "") if role == "target" else "",
            state="waiting" if how_well is None else "done",
            quality=how_well,
            epsilon=0.98 * private[0] if private else None,
            seconds=84.0 if private else 41.5,
        )
    return made


def _transfer(study: StudyPlan, found: list[CombinationResult]) -> list[TransferMean]:
    rows = []
    plain = [c for c in found if c.state == "done" and not defenses_of(study.targets[c.target])]
    for scenario in _LEAKS:
        own = [c for c in plain if c.scenario == scenario]
        for attack in own[0].attacks if own else ():
            for measure in ("asr", "auc"):
                values, halves = [], []
                for combination in own:
                    got = combination.value(attack, measure)  # type: ignore[arg-type]
                    assert got is not None
                    values.append(got[0])
                    halves.append((got[1][1] - got[1][0]) / 2)
                mean = float(np.mean(values))
                half = float(np.sqrt(np.sum(np.square(halves))) / len(halves))
                rows.append(
                    TransferMean(
                        scenario=scenario,  # type: ignore[arg-type]
                        attack=attack,
                        measure=measure,  # type: ignore[arg-type]
                        mean=mean,
                        ci=(mean - half, min(1.0, mean + half)),
                        lowest=min(values),
                        highest=max(values),
                        combinations=len(values),
                    )
                )
    return rows


def _remove(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder)
