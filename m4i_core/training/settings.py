"""How a captioner is trained."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from m4i_core.errors import BadInput

DeviceName = Literal["cpu", "cuda", "mps"]


@dataclass(frozen=True)
class TrainingSettings:
    """Settings of one training. The defaults are the field's working recipe (SCIENCE, section 2).

    Attributes:
        optimiser: "adam", or "sgd" (without momentum, as in the authors' scripts).
        learning_rate: Above 0.
        epochs: Passes over all captions of all members, 1 or more.
        batch_size: Captions a step, 2 or more (batch normalisation needs two).
        weight_decay: L2 regularisation, 0 or more.
        dropout: Before the vocabulary layer, 0 to below 1.
        gradient_clip: Largest norm of the whole gradient, above 0.
        embedding_size: Size of word embeddings.
        hidden_size: Size of the LSTM's state.
        min_word_count: Words seen less often in the members' captions become unknown.
        max_tokens: Longest caption in tokens, learnt or generated.
        early_stopping: Epochs without a better validation ROUGE-L before stopping; 0: never.
        device: "cpu", "cuda" or "mps".
        threads: Threads of torch on the CPU; 0 leaves the process's number as it is.
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
        }
        for name, holds in limits.items():
            if not holds:
                raise BadInput(
                    f"The training setting {name} cannot be {getattr(self, name)!r}.",
                    subject=name,
                    remedy="See the plan's keys for the allowed values.",
                )

    def to_dict(self) -> dict[str, Any]:
        """Return the settings as JSON-able values."""
        return asdict(self)
