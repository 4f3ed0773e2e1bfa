"""Feature-based attack with a contrastive loss, which cannot collapse (SCIENCE, section 2)."""

from __future__ import annotations

from dataclasses import dataclass

from m4i_core.attacks.base import AttackSettings
from m4i_core.attacks.evidence import Evidence
from m4i_core.attacks.feature_attack import FittedFeatureAttack, fit_feature_attack
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress


@dataclass(frozen=True)
class FeatureContrastive:
    """An extractor that tells a picture's own text from others', and a network on z."""

    name: str = "feature_contrastive"
    label: str = "Features, contrastive"
    explanation: str = (
        "Judges how well picture and generated text fit together in a feature space that has to "
        "tell a picture's own text from others', and needs no reference text."
    )
    citation: str = (
        "Hu et al., M4I, NeurIPS 2022, section 3.2; van den Oord et al., arXiv:1807.03748 (InfoNCE)"
    )
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
        return fit_feature_attack(shadow, "contrastive", settings, seed, progress, cancel)
