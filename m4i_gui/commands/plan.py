"""`m4i plan`: something to start from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from m4i_core.audit.plan import (
    AuditPlan,
    DatasetChoice,
    ModelChoice,
    SplitChoice,
    TrainingChoice,
)
from m4i_core.audit.plan_file import explain_keys, plan_text
from m4i_core.errors import BadInput
from m4i_core.study.plan import StudyPlan, grid, paper_study
from m4i_gui.commands.exit_codes import EXIT_DONE

_DEMO = {"harbour": "harbour", "meadow": "meadow"}


def print_plan(data: Sequence[Path]) -> int:
    """Print the plan of an audit; returns the exit code."""
    if len(data) > 1:
        raise BadInput(
            "The plan of an audit begins with one data set.",
            subject="--data",
            remedy="Name one, or add --study for a grid of several.",
        )
    _check(data)
    if data:
        choice = DatasetChoice(path=str(data[0].resolve()))
    else:
        choice = DatasetChoice(source="demo", demo_size=1100)
    print(plan_text(AuditPlan(schema_version=1, datasets={"main": choice})), end="")
    return EXIT_DONE


def print_study_plan(
    data: Sequence[Path], encoders: Sequence[str], weights: str | None, *, paper: bool
) -> int:
    """Print the plan of a study; returns the exit code."""
    print(plan_text(study_from(data, encoders, weights, paper=paper)), end="")
    return EXIT_DONE


def study_from(
    data: Sequence[Path], encoders: Sequence[str], weights: str | None, *, paper: bool
) -> StudyPlan:
    """Return the grid of data sets and encoders that the command line asks for.

    Args:
        data: Folders or tables; none: two families of drawn scenes.
        encoders: Keys of `ENCODERS`; none: the compact encoder (paper: ResNet-152 and VGG-16).
        weights: For every encoder, or None: "compact" for the compact one, else "imagenet".
        paper: The paper's sizes and epochs.

    Raises:
        BadInput: If the choices do not fit together.
    """
    _check(data)
    sources = _named(data)
    if paper and not encoders and weights is None:
        if not data:
            raise BadInput(
                "The paper's grid needs data sets of your own.",
                subject="--paper",
                remedy="Name them: --data FOLDER, once for each.",
            )
        return paper_study(sources)
    if paper and not encoders:
        encoders = ("resnet152", "vgg16")
    training = TrainingChoice(epochs=20) if paper else TrainingChoice()
    size = 3000 if paper else 250
    split = SplitChoice(
        target_members=size, target_nonmembers=size, shadow_members=size, shadow_nonmembers=size
    )
    try:
        cells = [
            ModelChoice.model_validate(
                {
                    "dataset": name,
                    "encoder": encoder,
                    "weights": weights or ("compact" if encoder == "compact" else "imagenet"),
                    "training": training,
                }
            )
            for name in sources
            for encoder in (encoders or ("compact",))
        ]
        return grid(sources, cells, None, split=split)
    except ValidationError as error:
        found = {
            f"{d['loc'][-1] if d['loc'] else ''} {d.get('input')!r}: "
            f"{d['msg'].removeprefix('Value error, ')}"
            if d["loc"]
            else d["msg"].removeprefix("Value error, "): None
            for d in error.errors()
        }
        raise BadInput(
            f"That makes no study: {'; '.join(found)}.",
            subject="m4i plan --study",
            remedy="See `m4i plan --help` for what can be combined.",
        ) from error


def _check(data: Sequence[Path]) -> None:
    """Look whether every source is there, and named once."""
    seen: set[Path] = set()
    for path in data:
        place = path.resolve()
        if not place.exists():
            raise BadInput(
                "There is no such folder or table.",
                subject=str(path),
                remedy="Check the name after --data.",
            )
        if place in seen:
            raise BadInput(
                "The same data are named twice.",
                subject=str(path),
                remedy="Name each folder or table once.",
            )
        seen.add(place)


def _named(data: Sequence[Path]) -> dict[str, DatasetChoice]:
    """Give each source a short name made of its folder's or file's name."""
    if not data:
        return {
            name: DatasetChoice.model_validate(
                {"source": "demo", "demo_family": family, "demo_size": 1100}
            )
            for name, family in _DEMO.items()
        }
    found: dict[str, DatasetChoice] = {}
    for path in data:
        stem = path.resolve().stem if path.is_file() else path.resolve().name
        kept = "".join(c if c.isalnum() and c.isascii() else "-" for c in stem.lower())
        name = base = kept.strip("-")[:30] or "data"
        number = 1
        while name in found:
            number += 1
            name = f"{base}-{number}"
        found[name] = DatasetChoice(path=str(path.resolve()))
    return found


def explain() -> int:
    """List every key of both kinds of plan; returns the exit code."""
    print("# The plan of an audit")
    told: set[str] = set()
    for entry in explain_keys():
        told.add(entry[0])
        _print_key(*entry)
    print()
    print("# The plan of a study: beside those keys, and in place of [target] and [shadow]")
    for entry in explain_keys(StudyPlan):
        if entry[0] not in told:
            _print_key(*entry)
    return EXIT_DONE


def _print_key(key: str, meaning: str, allowed: str, default: str) -> None:
    print(key)
    print(f"    {meaning}")
    if allowed:
        print(f"    allowed: {allowed}")
    if default:
        print(f"    default: {default}")
