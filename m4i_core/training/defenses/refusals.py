"""What cannot be made private, and why."""

from __future__ import annotations

from torch import nn
from torch.nn.modules.batchnorm import _BatchNorm

from m4i_core.errors import BadInput

# Layers whose per-record gradients are known here.
_KNOWN = (nn.Linear, nn.Embedding, nn.LSTM, nn.LayerNorm, nn.GroupNorm)


class CannotBePrivate(BadInput):
    """A model has a part for which differential privacy cannot be promised."""


def reasons_against(model: nn.Module) -> list[str]:
    """Return why a model cannot be trained privately, one plain sentence a part; none if it can.

    A frozen part (no parameter asks for a gradient) is only refused if it mixes records: Opacus
    lets frozen batch normalisation pass even where it still does.
    """
    reasons: list[str] = []
    owners: dict[int, str] = {}
    for name, module in model.named_modules():
        where = name or type(module).__name__
        if isinstance(module, _BatchNorm) and (module.training or module.running_mean is None):
            reasons.append(
                f"{where}: batch normalisation mixes the records of a batch, so that no record's "
                "influence is bounded; it must be replaced by layer or group normalisation."
            )
        elif isinstance(module, nn.modules.instancenorm._InstanceNorm) and (
            module.track_running_stats
        ):
            reasons.append(
                f"{where}: running statistics of instance normalisation are learnt from the "
                "records without clipping or noise."
            )
        trained = [
            (part, parameter)
            for part, parameter in module.named_parameters(recurse=False)
            if parameter.requires_grad
        ]
        for part, parameter in trained:
            if id(parameter) in owners:
                reasons.append(
                    f"{where}.{part} is shared with {owners[id(parameter)]}: per-record gradients "
                    "of one layer alone would miss half of its influence."
                )
            owners[id(parameter)] = f"{where}.{part}"
        if trained and not isinstance(module, (*_KNOWN, _BatchNorm)):
            names = ", ".join(part for part, _ in trained)
            reasons.append(
                f"{where} ({type(module).__name__}) has parameters of its own ({names}), whose "
                "per-record gradients nobody computes: a bare memory or a hand-written norm "
                "needs a rule first."
            )
        if isinstance(module, nn.LSTM):
            reasons += _against_lstm(where, module)
        if isinstance(module, nn.Embedding) and (
            module.max_norm is not None or module.scale_grad_by_freq or module.sparse
        ):
            reasons.append(
                f"{where}: an embedding with max_norm, scale_grad_by_freq or sparse changes with "
                "the batch's other records."
            )
    return reasons


def _against_lstm(where: str, lstm: nn.LSTM) -> list[str]:
    plain = (
        lstm.num_layers == 1 and not lstm.bidirectional and not lstm.proj_size and lstm.dropout == 0
    )
    if plain and lstm.bias and lstm.batch_first:
        return []
    return [
        f"{where}: per-record gradients are known for a plain LSTM only (one layer, one direction, "
        "with bias, batch first, padded input)."
    ]


def refuse_what_cannot_be_private(model: nn.Module) -> None:
    """Refuse a model with a part that cannot be made private.

    Raises:
        CannotBePrivate: Names the first such part and the reason; all of them in the details.
    """
    reasons = reasons_against(model)
    if reasons:
        raise CannotBePrivate(
            f"This model cannot be trained with differential privacy: {reasons[0]}",
            subject="privacy",
            remedy="Choose another architecture for the private model, or leave privacy out.",
            details="\n".join(reasons),
        )
