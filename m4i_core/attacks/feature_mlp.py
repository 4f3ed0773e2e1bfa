"""Feature-based attack with the paper's loss, eq. 2 (paper, section 3.2)."""

from __future__ import annotations

from dataclasses import dataclass

from m4i_core.attacks.base import AttackSettings
from m4i_core.attacks.evidence import Evidence
from m4i_core.attacks.feature_attack import FittedFeatureAttack, fit_feature_attack
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress


@dataclass(frozen=True)
class FeatureMlp:
    """The paper's extractor, trained to make z short, and a network on z."""

    name: str = "feature_mlp"
    label: str = "Features, as in the paper"
    explanation: str = (
        "Judges how well picture and generated text fit together in a feature space learnt as in "
        "the paper, and needs no reference text."
    )
    citation: str = "Hu et al., M4I, NeurIPS 2022, section 3.2, eq. 1-3"
    needs_references: bool = False
    needs_pictures: bool = True

    def fit(
        self,
        shadow: Evidence,
        settings: AttackSettings,
        seed: int,
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> FittedFeatureAttack:
        """Train extractor and attack network; see `fit_feature_attack`."""
        return fit_feature_attack(shadow, "paper", settings, seed, progress, cancel)
