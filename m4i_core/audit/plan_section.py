"""What every table of a plan has in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class PlanSection(BaseModel):
    """A table of a plan: unknown keys are errors, values are never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)
