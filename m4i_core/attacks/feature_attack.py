"""What the two feature-based attacks share: extractor, cross-fitting, network, notes.

An extractor matches the pairs that it was trained on far better than any others. Were the attack
network trained on those, it would learn from a z that no target record ever has. So the shadow's
records are cut into two folds: for each fold an extractor is trained on the other fold, and an
attack network on this fold's z, of records new to its extractor, as the target's are. The score is
the mean of the two networks' outputs.

No record's fold, pair or label on the target side plays any part in fitting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from m4i_core.attacks.base import AttackSettings, shadow_labels
from m4i_core.attacks.evidence import Evidence
from m4i_core.errors import BadInput
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

if TYPE_CHECKING:
    from m4i_core.attacks.attack_network import TrainedNetwork
    from m4i_core.attacks.feature_extractor import ExtractorHealth, MfeLoss, TrainedExtractor

FOLDS = 2
FEWEST_OF_A_KIND = 8
"""Shadow members, and non-members, without which nothing can be learnt and held out."""

_ROWS_AT_A_TIME = 512


@dataclass(frozen=True)
class Part:
    """What was learnt with one fold held out.

    Attributes:
        extractor: Trained on the other fold.
        network: Trained on this fold's z.
        rotation: Turns this extractor's space onto the first one's, shape (k, k).
    """

    extractor: TrainedExtractor
    network: TrainedNetwork
    rotation: npt.NDArray[np.float64]


@dataclass(frozen=True)
class FittedFeatureAttack:
    """Extractors and attack networks, frozen.

    Attributes:
        parts: One a fold.
        note: Which loss was used, whether it collapsed, how well it matches held-out pairs.
        threshold: 0.5 (paper, section 3.2: member above 0.5).
    """

    parts: tuple[Part, ...]
    note: str
    threshold: float = 0.5

    def scores(
        self, target: Evidence, progress: Progress = SILENT, cancel: CancelToken | None = None
    ) -> npt.NDArray[np.float64]:
        """Return the probability of membership of each record, shape (n,), 0 to 1 (eq. 3).

        Raises:
            BadInput: If there are no picture features, or of another encoder's size.
        """
        features = _features_of(target, self._feature_size())
        found = np.empty(len(target))
        for start in range(0, len(target), _ROWS_AT_A_TIME):
            rows = slice(start, start + _ROWS_AT_A_TIME)
            outputs = []
            for part in self.parts:
                f_i, f_t = part.extractor.both(features[rows], target.generated[rows], cancel)
                outputs.append(part.network.probability(f_i - f_t))
            found[rows] = np.mean(outputs, axis=0)
            progress.report(min(1.0, (start + _ROWS_AT_A_TIME) / len(target)))
        # Sums inside a matrix product depend on its shape in the last digits; rounding keeps a
        # record's score the same whichever records are scored with it.
        rounded: npt.NDArray[np.float64] = np.round(found, 10)
        return rounded

    def project(
        self, evidence: Evidence, cancel: CancelToken | None = None
    ) -> npt.NDArray[np.float32]:
        """Return z for the maps, shape (n, k).

        The two extractors' spaces are turned onto each other (orthogonal Procrustes) and their z
        averaged, so that every record of either side is treated alike.

        Raises:
            BadInput: If there are no picture features, or of another encoder's size.
        """
        features = _features_of(evidence, self._feature_size())
        total = np.zeros((len(evidence), len(self.parts[0].rotation)))
        for part in self.parts:
            f_i, f_t = part.extractor.both(features, evidence.generated, cancel)
            total = total + (f_i - f_t) @ part.rotation
        return np.asarray(total / len(self.parts), dtype=np.float32)

    def _feature_size(self) -> int:
        return len(self.parts[0].extractor.scaling.centre)


def _features_of(evidence: Evidence, size: int | None = None) -> npt.NDArray[np.float32]:
    features = evidence.features
    if features is None or features.shape[1] == 0:
        raise BadInput(
            "There are no picture features, which this attack works on.",
            subject="feature attack",
            remedy="Choose a picture encoder for the attacker, or leave this attack out.",
        )
    if size is not None and features.shape[1] != size:
        raise BadInput(
            f"The pictures have {features.shape[1]} features here and {size} on the shadow side.",
            subject="feature attack",
            remedy="Encode both sides' pictures with the shadow's encoder.",
        )
    return features


def fit_feature_attack(
    shadow: Evidence,
    loss: MfeLoss,
    settings: AttackSettings,
    seed: int,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> FittedFeatureAttack:
    """Train extractors and attack networks on the shadow side.

    Args:
        shadow: Evidence with `member` and `features` given.
        loss: Of the extractor, "paper" (eq. 2) or "contrastive".
        settings: Sizes, passes, device and threads.
        seed: Of everything random.
        progress: Receives the share that is done.
        cancel: Looked at before each batch.

    Raises:
        BadInput: If membership or features are missing, or there are too few records.
        Cancelled: If asked to stop.
    """
    from m4i_core.attacks.attack_network import train_network
    from m4i_core.attacks.bag_of_words import BagOfWords
    from m4i_core.attacks.feature_extractor import Scaling, examine_extractor, train_extractor
    from m4i_core.attacks.torch_ground import torch_threads

    member = shadow_labels(shadow, FEWEST_OF_A_KIND)
    features = _features_of(shadow)
    texts = [
        references or (generated,)
        for references, generated in zip(shadow.references, shadow.generated, strict=True)
    ]
    bag = BagOfWords.from_texts([*(t for own in texts for t in own), *shadow.generated])
    scaling = Scaling.of(features)
    seeds = [int(s) for s in np.random.SeedSequence(seed).generate_state(1 + 2 * FOLDS)]
    fold_of = assign_folds(member, seeds[0])
    found: list[tuple[TrainedExtractor, TrainedNetwork]] = []
    health: list[ExtractorHealth] = []
    with torch_threads(settings.threads):
        for fold in range(FOLDS):
            own, other = np.flatnonzero(fold_of == fold), np.flatnonzero(fold_of != fold)
            share = progress.part(fold / FOLDS, (fold + 1) / FOLDS)
            extractor = train_extractor(
                features[other],
                [texts[row] for row in other],
                bag,
                scaling,
                loss,
                size=settings.mfe_size,
                epochs=settings.mfe_epochs,
                seed=seeds[1 + 2 * fold],
                device=settings.device,
                progress=share.part(0.0, 0.7),
                cancel=cancel,
            )
            held_out = shadow.take(own)
            f_i, f_t = extractor.both(features[own], held_out.generated, cancel)
            network = train_network(
                f_i - f_t,
                member[own],
                hidden=settings.mlp_hidden,
                epochs=settings.mlp_epochs,
                seed=seeds[2 + 2 * fold],
                with_length=loss == "contrastive",
                device=settings.device,
                progress=share.part(0.7, 1.0),
                cancel=cancel,
            )
            first_texts = [texts[row][0] for row in own]
            health.append(examine_extractor(extractor, features[own], first_texts, loss, cancel))
            found.append((extractor, network))
        rotations = _align([extractor for extractor, _ in found], shadow, features, cancel)
    parts = tuple(
        Part(extractor, network, rotation)
        for (extractor, network), rotation in zip(found, rotations, strict=True)
    )
    broken = int((~np.isfinite(features)).any(axis=1).sum())
    return FittedFeatureAttack(parts, _note(loss, health, [n for _, n in found], broken))


def assign_folds(member: npt.NDArray[np.bool_], seed: int) -> npt.NDArray[np.int64]:
    """Return a fold for each record, shape (n,), with both kinds spread evenly."""
    rng = np.random.default_rng(seed)
    fold_of = np.empty(len(member), dtype=np.int64)
    for kind in (True, False):
        rows = rng.permutation(np.flatnonzero(member == kind))
        fold_of[rows] = np.arange(len(rows)) % FOLDS
    return fold_of


def _align(
    extractors: Sequence[TrainedExtractor],
    shadow: Evidence,
    features: npt.NDArray[np.float32],
    cancel: CancelToken | None,
) -> list[npt.NDArray[np.float64]]:
    """Return rotations that turn each extractor's features onto the first one's."""
    stacked = [
        np.concatenate(extractor.both(features[:4000], shadow.generated[:4000], cancel))
        for extractor in extractors
    ]
    rotations = [np.eye(stacked[0].shape[1])]
    for other in stacked[1:]:
        left, _, right = np.linalg.svd(other.T @ stacked[0])
        rotations.append(left @ right)
    return rotations


def _note(
    loss: MfeLoss,
    health: Sequence[ExtractorHealth],
    networks: Sequence[TrainedNetwork],
    broken: int,
) -> str:
    pictures = float(np.mean([h.picture_spread for h in health]))
    texts = float(np.mean([h.text_spread for h in health]))
    matching = float(np.mean([h.matching for h in health]))
    accuracy = float(np.mean([network.held_out_accuracy for network in networks]))
    name = (
        "Extractor trained with the paper's loss (eq. 2)."
        if loss == "paper"
        else "Extractor trained with a contrastive loss (InfoNCE) instead of the paper's eq. 2; "
        "the attack network also sees the length of z."
    )
    collapsed = any(h.collapsed for h in health)
    which = "eq. 2" if loss == "paper" else "The contrastive loss"
    state = (
        f"{which} collapsed: the features are nearly constant"
        if collapsed
        else "The features did not collapse"
    )
    sentences = [
        name,
        f"{state} (spread over held-out records: pictures {pictures:.3f}, texts {texts:.3f}; "
        "1 before training).",
        f"On held-out pairs a picture's own text is nearer than another's in "
        f"{matching:.1%} of cases (chance: 50 %).",
        f"Balanced accuracy of the attack network on held-out records: {accuracy:.3f}.",
    ]
    if broken:
        sentences.append(
            f"{broken} records have picture features that are not numbers; these count as average."
        )
    return " ".join(sentences)
