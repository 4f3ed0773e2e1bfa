"""The steps of a private training: which records, clipped how, with what noise.

DP-SGD (Abadi et al. 2016): each record joins each step by its own coin (Poisson sampling); its
whole gradient is clipped; Gaussian noise is added to the sum, also where nobody was drawn; the
sum is divided by the *expected* number of records. Sampling, noise and accounting are Opacus's.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from m4i_core.errors import BadInput
from m4i_core.jobs.cancel import CancelToken
from m4i_core.models.captioner import ShowAndTell
from m4i_core.training.batches import Indices
from m4i_core.training.defenses.accounting import Mechanism, mechanism_for
from m4i_core.training.defenses.record_gradients import Captions, RecordGradients
from m4i_core.training.defenses.settings import PrivacySettings


@dataclass(frozen=True)
class EpochSeeds:
    """Seeds of one epoch: a resumed training draws what an undisturbed one would have drawn."""

    sampling: int
    noise: int


class PrivateSteps:
    """Private steps of one training.

    Args:
        model: Show and Tell with layer normalisation.
        optimiser: Takes the noisy gradient; what it does with it costs no privacy.
        ids: The members' ids.
        captions: Each member's captions as token ids; members without any are never drawn.
        settings: The budget.
        epochs: Planned epochs.
        label_smoothing: As in `RecordGradients`.
        slice_tokens: As in `RecordGradients`.
        cancel: Looked at while the noise is solved for.

    Attributes:
        mechanism: What was solved for.

    Raises:
        BadInput: If the budget cannot be met, or an id occurs twice: two records with one name
            would be protected as two.
        CannotBePrivate: If the model cannot be made private.
        Cancelled: If the user stopped it.
    """

    mechanism: Mechanism

    def __init__(
        self,
        model: ShowAndTell,
        optimiser: torch.optim.Optimizer,
        ids: Sequence[str],
        captions: Sequence[Captions],
        settings: PrivacySettings,
        epochs: int,
        label_smoothing: float,
        slice_tokens: int,
        cancel: CancelToken,
    ) -> None:
        if len(set(ids)) < len(ids):
            twice = next(name for row, name in enumerate(ids) if name in ids[:row])
            raise BadInput(
                "Private training protects each record as a whole, but a record's id occurs twice "
                "among the members.",
                subject=twice,
                remedy="Join its captions into one record.",
            )
        self.gradients = RecordGradients(model, settings.clip_norm, label_smoothing, slice_tokens)
        self.captions = captions
        self.rows = np.array([row for row, texts in enumerate(captions) if texts], dtype=np.int64)
        self.mechanism = mechanism_for(
            settings.epsilon,
            settings.delta,
            len(self.rows),
            settings.records_a_step,
            epochs,
            cancel,
        )
        # Imported late: it takes a second, and only private trainings need it.
        from opacus.optimizers.optimizer_fast_gradient_clipping import (
            DPOptimizerFastGradientClipping,
        )

        self.device = model.picture.weight.device
        self._noise = torch.Generator(self.device)
        self._optimiser = DPOptimizerFastGradientClipping(
            optimiser,
            noise_multiplier=self.mechanism.noise,
            max_grad_norm=settings.clip_norm,
            expected_batch_size=self.mechanism.sampling_rate * len(self.rows),
            generator=self._noise,
        )

    def epoch(self, seeds: EpochSeeds) -> list[Indices]:
        """Begin an epoch: draw the members of each of its steps, possibly nobody."""
        from opacus.utils.uniform_sampler import UniformWithReplacementSampler

        self._noise.manual_seed(seeds.noise)
        drawn = UniformWithReplacementSampler(
            num_samples=len(self.rows),
            sample_rate=self.mechanism.sampling_rate,
            generator=torch.Generator().manual_seed(seeds.sampling),
            steps=self.mechanism.steps_an_epoch,
        )
        return [self.rows[np.array(step, dtype=np.int64)] for step in drawn]

    def step(self, members: Indices, features: Tensor, cancel: CancelToken) -> tuple[float, int]:
        """Take one step.

        Args:
            members: Rows of those drawn, possibly none.
            features: All members' features, shape (n, f).
            cancel: Looked at between slices of the work.

        Returns:
            Summed cross-entropy of their tokens in nats, not a number where training broke down,
            and the tokens.

        Raises:
            Cancelled: If the user stopped it.
        """
        self._optimiser.zero_grad(set_to_none=True)
        sums = self.gradients.add(
            features[torch.from_numpy(members).to(self.device)],
            [self.captions[row] for row in members],
            cancel,
        )
        # A norm that is no number would break through its bound: such a step is never taken.
        if not np.isfinite(sums.norms).all():
            return math.nan, sums.tokens
        self._optimiser.step()
        return sums.loss, sums.tokens
