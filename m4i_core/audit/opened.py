"""A finished (or unfinished) audit, opened for looking at."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import BaseModel, ConfigDict, ValidationError

from m4i_core.audit import workspace as layout
from m4i_core.audit.result import AuditResult
from m4i_core.audit.scores_table import read_scores_table
from m4i_core.errors import WorkspaceError, WrongFolder

Role = Literal["target", "shadow"]


class EpochRow(BaseModel):
    """One epoch of a model's training, as kept in `training.json`.

    Attributes:
        epoch: 1-based.
        loss: Mean cross-entropy on the members, nats a token.
        heldout_loss: The same on the watched held-out records, or None.
        members: bleu_1, bleu_2, bleu_3, rouge_l on a sample of members.
        heldout: The same on the watched held-out records.
        heldout_kind: "validation" or "nonmembers" (watched only, never used to choose).
        member_caption: What the model says now about one fixed member.
        heldout_caption: What it says about one fixed held-out record.
        seconds: Duration of the epoch.
        epsilon: ε spent so far by a private training, else None.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    epoch: int
    loss: float
    heldout_loss: float | None = None
    members: dict[str, float] = {}
    heldout: dict[str, float] = {}
    heldout_kind: str = "nonmembers"
    member_id: str = ""
    member_caption: str = ""
    heldout_id: str = ""
    heldout_caption: str = ""
    seconds: float = 0.0
    epsilon: float | None = None


@dataclass(frozen=True)
class EmbeddingMap:
    """A two-dimensional map of z (paper, figure 7).

    Attributes:
        method: "pca", "tsne" or "umap".
        ids: n record ids.
        sets: n set names.
        xy: Shape (n, 2).
    """

    method: str
    ids: list[str]
    sets: list[str]
    xy: npt.NDArray[np.float64]


class OpenedAudit:
    """Read access to an audit's folder.

    Args:
        folder: The audit's folder.

    Raises:
        WorkspaceError: If the folder holds no audit.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        if not (self.folder / layout.PLAN_FILE).is_file():
            raise WrongFolder(
                "This folder holds no audit.",
                subject=str(folder),
                remedy=f"Choose a folder that contains {layout.PLAN_FILE} (an audit) or "
                f"{layout.STUDY_PLAN_FILE} (a study).",
            )

    @property
    def finished(self) -> bool:
        """Whether there is a result."""
        return (self.folder / layout.RESULT_FILE).is_file()

    @cached_property
    def result(self) -> AuditResult:
        """The result.

        Raises:
            WorkspaceError: If there is none yet, or it is damaged or of a newer version.
        """
        path = self.folder / layout.RESULT_FILE
        try:
            return AuditResult.model_validate_json(path.read_bytes())
        except FileNotFoundError as error:
            raise WrongFolder(
                "This audit is not finished yet.",
                subject=str(self.folder),
                remedy="Resume it: finished steps are not repeated.",
            ) from error
        except (OSError, ValidationError) as error:
            raise WorkspaceError(
                "The audit's result cannot be read.",
                subject=str(path),
                remedy="It may be damaged or made by a newer version; resume the audit to make "
                "it again.",
                details=str(error),
            ) from error

    @cached_property
    def scores(self) -> pa.Table:
        """The scores table, one row a record."""
        return read_scores_table(self.folder / layout.SCORES_FILE)

    def training(self, role: Role) -> list[EpochRow]:
        """Return the training history of a model; empty when there is none yet."""
        path = self.folder / layout.TRAINING_FILE
        if not path.is_file():
            return []
        try:
            rows = json.loads(path.read_text(encoding="utf-8")).get(role, [])
            return [EpochRow.model_validate(row) for row in rows]
        except (OSError, ValueError, AttributeError) as error:
            raise WorkspaceError(
                "The audit's training curves cannot be read.",
                subject=str(path),
                remedy="Resume the audit to make them again.",
                details=str(error),
            ) from error

    def embeddings(self) -> dict[str, EmbeddingMap]:
        """Return the maps by method; empty when there are none."""
        path = self.folder / layout.EMBEDDING_FILE
        if not path.is_file():
            return {}
        try:
            table = pq.read_table(path)
            ids = table.column("id").to_pylist()
            sets = table.column("set").to_pylist()
            names = [n[:-2] for n in table.column_names if n.endswith("_x")]
            return {
                name: EmbeddingMap(
                    name,
                    ids,
                    sets,
                    np.column_stack(
                        [
                            table.column(f"{name}_x").to_numpy(),
                            table.column(f"{name}_y").to_numpy(),
                        ]
                    ).astype(np.float64),
                )
                for name in names
            }
        except (OSError, KeyError, pa.ArrowException) as error:
            raise WorkspaceError(
                "The audit's maps cannot be read.",
                subject=str(path),
                remedy="Resume the audit to make them again.",
                details=repr(error),
            ) from error
