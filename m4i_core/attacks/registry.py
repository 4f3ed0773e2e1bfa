"""All attacks. A new one is a file of its own and a line here."""

from __future__ import annotations

from m4i_core.attacks.base import Attack, AttackSettings
from m4i_core.attacks.feature_contrastive import FeatureContrastive
from m4i_core.attacks.feature_mlp import FeatureMlp
from m4i_core.attacks.metric_svm import MetricSvm
from m4i_core.attacks.metric_threshold import MetricThreshold

_ALL: tuple[Attack, ...] = (
    MetricThreshold(),
    MetricSvm(),
    FeatureMlp(),
    FeatureContrastive(),
)

ATTACKS: dict[str, Attack] = {attack.name: attack for attack in _ALL}
"""Attacks by name, in the order to show them."""

BY_SHADOW = "shadow_"
"""Before an attack's name in results where it learnt from a shadow model, beside one of the same
name that learnt from the target's own labelled records."""


def attack_of(name: str) -> Attack | None:
    """Return the attack of a name in a result, which may carry `BY_SHADOW`; None if unknown."""
    return ATTACKS.get(name.removeprefix(BY_SHADOW))


__all__ = ["ATTACKS", "BY_SHADOW", "Attack", "AttackSettings", "attack_of"]
