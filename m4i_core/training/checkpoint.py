"""Checkpoints of a training: after every epoch, whole or not at all, never by pickle.

An epoch's checkpoint is two files, `epoch-00007.safetensors` (weights and optimiser) and
`epoch-00007.json` (everything else). The JSON is written last: where it is, the tensors are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from m4i_core.errors import WorkspaceError
from m4i_core.training.caption_data import EpochReport
from m4i_core.training.storage import (
    TEMPORARY,
    read_json,
    read_tensors,
    write_json,
    write_tensors,
)

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer

_VERSION = 1


@dataclass
class TrainingState:
    """Where a training stands.

    Attributes:
        epoch: Last finished epoch; 0 at the beginning.
        history: Reports of the finished epochs.
        best_epoch: Epoch with the best validation ROUGE-L; 0 where none is chosen.
        best_score: Its ROUGE-L.
    """

    epoch: int = 0
    history: list[EpochReport] = field(default_factory=list)
    best_epoch: int = 0
    best_score: float = float("-inf")


class Checkpoints:
    """The checkpoints of one training in a folder of its own.

    Args:
        folder: Where they live; made when it does not exist.
        fingerprint: Hash of all that the training depends on. Checkpoints with another one are
            of another training: they are ignored, and dropped when the first of this is written.
    """

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self.folder = folder
        self.fingerprint = fingerprint

    def _paths(self, epoch: int) -> tuple[Path, Path]:
        name = f"epoch-{epoch:05d}"
        return self.folder / f"{name}.safetensors", self.folder / f"{name}.json"

    def save(self, state: TrainingState, model: nn.Module, optimiser: Optimizer) -> None:
        """Write the checkpoint of `state.epoch`, then drop all but it and the best one.

        Raises:
            WorkspaceError: If the disk is full or the folder cannot be written to.
        """
        tensors_file, facts_file = self._paths(state.epoch)
        write_tensors(tensors_file, _tensors_of(model, optimiser))
        write_json(
            facts_file,
            {
                "version": _VERSION,
                "fingerprint": self.fingerprint,
                "epoch": state.epoch,
                "best_epoch": state.best_epoch,
                "best_score": state.best_score if state.best_epoch else None,
                "history": [report.to_dict() for report in state.history],
            },
        )
        keep = {*self._paths(state.epoch), *self._paths(state.best_epoch)}
        stale = [*self.folder.glob("epoch-*"), *self.folder.glob(f"{TEMPORARY}*")]
        for file in sorted(set(stale) - keep):
            file.unlink(missing_ok=True)

    def resume(self, model: nn.Module, optimiser: Optimizer) -> TrainingState:
        """Put model and optimiser into the state of the last checkpoint that is sound.

        A damaged checkpoint is passed over for an older one: the training that follows is the
        same, it only takes longer.

        Returns:
            The state to go on from; the initial one (model and optimiser untouched) where there
            is no sound checkpoint.
        """
        for facts_file in sorted(self.folder.glob("epoch-*.json"), reverse=True):
            try:
                state = self._read_facts(facts_file)
                tensors = read_tensors(facts_file.with_suffix(".safetensors"))
                _put(tensors, model, optimiser)
            except (OSError, ValueError, KeyError, TypeError, RuntimeError):
                continue
            return state
        return TrainingState()

    def restore_model(self, epoch: int, model: nn.Module) -> None:
        """Put the model, and it alone, into the state of an epoch's checkpoint.

        Raises:
            WorkspaceError: If that checkpoint is gone or damaged.
        """
        tensors_file, _ = self._paths(epoch)
        try:
            _put(read_tensors(tensors_file), model, None)
        except (OSError, ValueError, KeyError, RuntimeError) as error:
            raise WorkspaceError(
                "The checkpoint of the best epoch cannot be read.",
                subject=str(tensors_file),
                remedy=f"Delete the folder {self.folder} and train again.",
                details=repr(error),
            ) from error

    def _read_facts(self, facts_file: Path) -> TrainingState:
        facts = read_json(facts_file)
        if facts["version"] != _VERSION or facts["fingerprint"] != self.fingerprint:
            raise ValueError("a checkpoint of another training")
        epoch, best_epoch, best_score = facts["epoch"], facts["best_epoch"], facts["best_score"]
        history = [EpochReport.from_dict(row) for row in facts["history"]]
        if (
            not isinstance(epoch, int)
            or epoch != len(history)
            or facts_file != self._paths(epoch)[1]
        ):
            raise ValueError("the checkpoint contradicts itself")
        # Without the best epoch's weights there is nothing to return to in the end.
        if best_epoch and not self._paths(best_epoch)[0].is_file():
            raise ValueError("the best epoch's weights are missing")
        return TrainingState(
            epoch, history, best_epoch, float("-inf") if best_score is None else float(best_score)
        )


def _tensors_of(model: nn.Module, optimiser: Optimizer) -> dict[str, Tensor]:
    """Name every tensor: "model.<name>", "optimiser.<parameter's number>.<name>"."""
    tensors = {f"model.{name}": tensor for name, tensor in model.state_dict().items()}
    for number, values in optimiser.state_dict()["state"].items():
        tensors |= {f"optimiser.{number}.{name}": tensor for name, tensor in values.items()}
    return tensors


def _put(tensors: dict[str, Tensor], model: nn.Module, optimiser: Optimizer | None) -> None:
    """Load named tensors.

    Raises:
        ValueError: If names or shapes do not fit; nothing is changed then.
    """
    weights: dict[str, Tensor] = {}
    state: dict[int, dict[str, Any]] = {}
    for name, tensor in tensors.items():
        kind, _, rest = name.partition(".")
        if kind == "model":
            weights[rest] = tensor
        else:
            number, _, value = rest.partition(".")
            state.setdefault(int(number), {})[value] = tensor
    expected = {name: tensor.shape for name, tensor in model.state_dict().items()}
    if expected != {name: tensor.shape for name, tensor in weights.items()}:
        raise ValueError("the weights do not fit the model")
    if optimiser is not None:
        # State of Adam is a scalar (steps) or has its parameter's shape; SGD has none.
        shapes = [p.shape for group in optimiser.param_groups for p in group["params"]]
        for place, values in state.items():
            if place >= len(shapes) or any(
                value.ndim and value.shape != shapes[place] for value in values.values()
            ):
                raise ValueError("the optimiser's state does not fit the model")
        groups = optimiser.state_dict()["param_groups"]
        optimiser.load_state_dict({"state": state, "param_groups": groups})
    model.load_state_dict(weights)
