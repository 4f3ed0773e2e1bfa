"""How a captioner is trained."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any, Literal

from m4i_core.errors import BadInput
from m4i_core.training.defenses.settings import PrivacySettings

if TYPE_CHECKING:
    from m4i_core.models.captioner import Normalisation

DeviceName = Literal["cpu", "cuda", "mps"]


@dataclass(frozen=True)
class TrainingSettings:
    """Settings of one training. The defaults are the field's working recipe (SCIENCE, section 2).

    Attributes:
        optimiser: "adam", or "sgd" (without momentum, as in the authors' scripts).
        learning_rate: Above 0.
        epochs: Passes over all captions of all members, 1 or more.
        batch_size: Captions a step, 2 or more (batch normalisation needs two). Private training
            counts records instead: `privacy.records_a_step`.
        weight_decay: L2 regularisation, 0 or more.
        dropout: Before the vocabulary layer, 0 to below 1.
        gradient_clip: Largest norm of the whole gradient, above 0. Private training clips each
            record instead: `privacy.clip_norm`.
        embedding_size: Size of word embeddings.
        hidden_size: Size of the LSTM's state.
        min_word_count: Words seen less often in the members' captions become unknown.
        max_tokens: Longest caption in tokens, learnt or generated.
        early_stopping: Epochs without a better validation ROUGE-L before stopping; 0: never.
        device: "cpu", "cuda" or "mps".
        threads: Threads of torch on the CPU; 0 leaves the process's number as it is.
        label_smoothing: Share of the target that is spread over all words, 0 to below 1.
        privacy: Differentially private training (`m4i_core.training.defenses`), or None.
    """

    optimiser: Literal["adam", "sgd"] = "adam"
    learning_rate: float = 1e-3
    epochs: int = 40
    batch_size: int = 64
    weight_decay: float = 0.0
    dropout: float = 0.0
    gradient_clip: float = 5.0
    embedding_size: int = 256
    hidden_size: int = 512
    min_word_count: int = 4
    max_tokens: int = 20
    early_stopping: int = 0
    device: DeviceName = "cpu"
    threads: int = 0
    label_smoothing: float = 0.0
    privacy: PrivacySettings | None = None

    def __post_init__(self) -> None:
        limits = {
            "optimiser": self.optimiser in ("adam", "sgd"),
            "learning_rate": self.learning_rate > 0,
            "epochs": self.epochs >= 1,
            "batch_size": self.batch_size >= 2,
            "weight_decay": self.weight_decay >= 0,
            "dropout": 0 <= self.dropout < 1,
            "gradient_clip": self.gradient_clip > 0,
            "embedding_size": self.embedding_size >= 1,
            "hidden_size": self.hidden_size >= 1,
            "min_word_count": self.min_word_count >= 1,
            "max_tokens": self.max_tokens >= 1,
            "early_stopping": self.early_stopping >= 0,
            "device": self.device in ("cpu", "cuda", "mps"),
            "threads": self.threads >= 0,
            "label_smoothing": 0 <= self.label_smoothing < 1,
            "privacy": self.privacy is None or isinstance(self.privacy, PrivacySettings),
        }
        for name, holds in limits.items():
            if not holds:
                raise BadInput(
                    f"The training setting {name} cannot be {getattr(self, name)!r}.",
                    subject=name,
                    remedy="See the plan's keys for the allowed values.",
                )

    @property
    def normalisation(self) -> Normalisation:
        """What stands behind the picture's projection: "layer" in private training."""
        return "batch" if self.privacy is None else "layer"

    def to_dict(self) -> dict[str, Any]:
        """Return the settings as JSON-able values.

        Defenses that are not used are left out: such a training is the same, and its checkpoints
        stay good, whether or not the program knows of them.
        """
        return {
            name: value
            for name, value in asdict(self).items()
            if name not in _DEFENSES or value != _DEFENSES[name]
        }

    @classmethod
    def from_dict(cls, content: dict[str, Any]) -> TrainingSettings:
        """Return the settings of `to_dict`; nothing in it is trusted.

        Raises:
            ValueError: If a setting is missing or unknown.
            TypeError: If it is no table of settings.
            BadInput: If a value is not allowed.
        """
        known = {field.name for field in fields(cls)}
        if not known - set(_DEFENSES) <= set(content) <= known:
            raise ValueError("unknown or missing settings")
        values = dict(content)
        if values.get("privacy") is not None:
            values["privacy"] = PrivacySettings(**values["privacy"])
        return cls(**values)


_DEFENSES: dict[str, Any] = {"label_smoothing": 0.0, "privacy": None}
