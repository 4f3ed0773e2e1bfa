"""How a report generator is trained."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from m4i_core.errors import BadInput
from m4i_core.text.report_tokens import IU_XRAY_MIN_COUNT, MIMIC_CXR_MIN_COUNT
from m4i_core.training.settings import DeviceName

LONGEST_REPORT = 512

_REMEDIES = {
    "width": "Take a multiple of 16: the 8 heads of each layer share it.",
    "top_k": "A head cannot read more rows than memory_rows.",
}

ReportPreset = Literal["iu_xray", "mimic_cxr"]


@dataclass(frozen=True)
class ReportSettings:
    """Settings of one training; the defaults are those for IU X-Ray (SCIENCE, section 6).

    Attributes:
        views: Pictures of each record, whose patches are joined.
        max_length: Longest report in tokens, begin and end included; 3 to 512.
        min_word_count: Words seen less often in the members' reports become unknown.
        epochs: Passes over all members, 1 or more.
        batch_size: Reports a step.
        learning_rate: Of everything but the visual extractor.
        extractor_learning_rate: Of the visual extractor, where it is trained.
        weight_decay: L2 regularisation, 0 or more.
        decay: Factor of both learning rates every `decay_every` epochs.
        decay_every: Epochs between two decays.
        patience: Epochs without a better validation BLEU-4 before stopping; 0: never.
        beam_width: Width of the search when reports are read off, also for validation.
        watched_reports: Most records of each side whose reports are read off after an epoch to be
            looked at. Validation, which chooses the epoch, is always read off whole.
        standardise: Whether patches of a *frozen* extractor are brought to zero mean and unit
            spread, channel by channel, by the members' statistics. The published extractor is
            trained and adapts by itself; without either, the pictures' differences drown in what
            all have in common and every record gets nearly the same report (measured on 60
            pairs of photographs with the compact encoder, 80 epochs: 5 learnt word for word
            without, 37 with). It lets a model know its members better, and so it may raise the
            leak: after 25 epochs on 60 members ROUGE-L told them from 60 others with an AUC of
            0.46 (95 % interval 0.36 to 0.57) without and 0.57 (0.46 to 0.67) with, which is too
            few to be sure.
        flip: Whether training pictures are mirrored at random; that mirrors the anatomy. Only
            where the visual extractor is trained, as is the random crop.
        label_smoothing: Share of certainty that is spread over all tokens, 0 to below 1.
        width: Size of all vectors inside; even, and a multiple of `heads`.
        heads: Heads of every attention and of the memory.
        layers: Layers of encoder and of decoder.
        feed_forward: Hidden size of the feed-forward parts.
        memory_rows: Rows of the shared memory.
        top_k: Rows of it that each head answers from.
        dropout: Within transformer and memory.
        patch_dropout: After the projection of patches.
        device: "cpu", "cuda" or "mps".
        threads: Threads of torch on the CPU; 0 leaves the process's number as it is.
    """

    views: int = 2
    max_length: int = 60
    min_word_count: int = IU_XRAY_MIN_COUNT
    epochs: int = 100
    batch_size: int = 16
    learning_rate: float = 5e-4
    extractor_learning_rate: float = 1e-4
    weight_decay: float = 5e-5
    decay: float = 0.8
    decay_every: int = 10
    patience: int = 50
    beam_width: int = 3
    watched_reports: int = 50
    standardise: bool = True
    flip: bool = False
    label_smoothing: float = 0.0
    width: int = 512
    heads: int = 8
    layers: int = 3
    feed_forward: int = 512
    memory_rows: int = 2048
    top_k: int = 32
    dropout: float = 0.1
    patch_dropout: float = 0.5
    device: DeviceName = "cpu"
    threads: int = 0

    def __post_init__(self) -> None:
        limits = {
            "views": 1 <= self.views <= 10,
            "max_length": 3 <= self.max_length <= LONGEST_REPORT,
            "min_word_count": self.min_word_count >= 1,
            "epochs": self.epochs >= 1,
            "batch_size": self.batch_size >= 1,
            "learning_rate": self.learning_rate > 0,
            "extractor_learning_rate": self.extractor_learning_rate > 0,
            "weight_decay": self.weight_decay >= 0,
            "decay": 0 < self.decay <= 1,
            "decay_every": self.decay_every >= 1,
            "patience": self.patience >= 0,
            "beam_width": 1 <= self.beam_width <= 64,
            "watched_reports": self.watched_reports >= 1,
            "heads": 1 <= self.heads <= 64,
            "label_smoothing": 0 <= self.label_smoothing < 1,
            "width": 2 <= self.width <= 8192
            and self.width % 2 == 0
            and self.width % max(self.heads, 1) == 0,
            "layers": 1 <= self.layers <= 64,
            "feed_forward": 1 <= self.feed_forward <= 65536,
            "memory_rows": 1 <= self.memory_rows <= 1_000_000,
            "top_k": 1 <= self.top_k <= self.memory_rows,
            "dropout": 0 <= self.dropout < 1,
            "patch_dropout": 0 <= self.patch_dropout < 1,
            "device": self.device in ("cpu", "cuda", "mps"),
            "threads": self.threads >= 0,
        }
        for name, holds in limits.items():
            if not holds:
                raise BadInput(
                    f"The training setting {name} cannot be {getattr(self, name)!r}.",
                    subject=name,
                    remedy=_REMEDIES.get(name, "See the plan's keys for the allowed values."),
                )

    def rate_factor(self, epoch: int) -> float:
        """Return what both learning rates are multiplied by in a (1-based) epoch."""
        return float(self.decay ** ((epoch - 1) // self.decay_every))

    def to_dict(self) -> dict[str, Any]:
        """Return the settings as JSON-able values."""
        return asdict(self)


REPORT_PRESETS: dict[ReportPreset, ReportSettings] = {
    "iu_xray": ReportSettings(),
    "mimic_cxr": ReportSettings(
        views=1,
        max_length=100,
        min_word_count=MIMIC_CXR_MIN_COUNT,
        epochs=30,
        decay_every=3,
    ),
}
"""The published settings for the two data sets (SCIENCE, section 6)."""
