"""Plans of studies as TOML files; written by `m4i_core.audit.plan_file.write_plan`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import (
    absolute_datasets,
    absolute_model,
    parse,
    read_plan,
    read_toml,
)
from m4i_core.errors import PlanError
from m4i_core.study.plan import StudyPlan


def read_study_plan(path: Path) -> StudyPlan:
    """Read and validate a study's plan; relative paths in it are taken from its folder.

    Raises:
        PlanError: If the file cannot be read, is no TOML, has an unknown key or an impossible
            value. The message names the key and what is allowed.
    """
    study = parse_study(read_toml(path), subject=str(path))
    base = path.resolve().parent
    return study.model_copy(
        update={
            "datasets": absolute_datasets(study.datasets, base),
            "targets": {name: absolute_model(m, base) for name, m in study.targets.items()},
            "shadows": {name: absolute_model(m, base) for name, m in study.shadows.items()},
        }
    )


def read_any_plan(path: Path) -> AuditPlan | StudyPlan:
    """Read a plan of either kind.

    Raises:
        PlanError: As `read_study_plan`.
    """
    kind = read_toml(path).get("kind")
    if kind not in (None, "study"):
        raise PlanError(
            f"kind = {kind!r} is not possible.",
            subject=str(path),
            remedy="Write kind = 'study' for a study; leave the key out for an audit.",
        )
    return read_study_plan(path) if kind == "study" else read_plan(path)


def parse_study(content: dict[str, Any], *, subject: str = "study") -> StudyPlan:
    """Validate a study's plan given as nested dictionaries.

    Raises:
        PlanError: As `read_study_plan`.
    """
    return parse(StudyPlan, content, subject)
