"""Show and Tell: a captioner made of a picture's feature and an LSTM.

Source: Vinyals, Toshev, Bengio, Erhan, "Show and Tell: A Neural Image Caption Generator", CVPR
2015 (section 3.1), with the sizes and the batch normalisation of the authors' scripts (SCIENCE,
section 2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import torch
from torch import nn

if TYPE_CHECKING:
    from torch import Tensor

State: TypeAlias = "tuple[Tensor, Tensor]"
Normalisation = Literal["batch", "layer"]


class ShowAndTell(nn.Module):
    """Frozen picture feature → Linear → norm → first input of an LSTM → vocabulary logits.

    The picture is shown once, before the first word (Vinyals 2015, equations 10 to 12):
    x_-1 = CNN(I), x_t = W_e S_t, p_t+1 = LSTM(x_t). The frozen encoder is not part of the module:
    its features are computed once and kept.

    Input is padded and never packed: with packed sequences of unsorted lengths the per-sample
    gradients of the LSTM come in another order than those of the other layers, which voids
    DP-SGD's guarantee (DESIGN, section 4).

    Args:
        feature_size: Size f of a picture's frozen feature.
        vocabulary_size: Number of tokens V, special ones included.
        embedding_size: Size of word embeddings and of the projected picture (paper: 256).
        hidden_size: Size of the LSTM's state (paper: 512).
        dropout: Probability of dropping a hidden unit before the vocabulary layer, 0 to below 1.
        normalisation: "batch" (the authors' scripts), or "layer" for private training: batch
            normalisation mixes the records of a batch, layer normalisation looks at one alone.
    """

    def __init__(
        self,
        feature_size: int,
        vocabulary_size: int,
        embedding_size: int = 256,
        hidden_size: int = 512,
        dropout: float = 0.0,
        normalisation: Normalisation = "batch",
    ) -> None:
        super().__init__()
        self.feature_size = feature_size
        self.vocabulary_size = vocabulary_size
        self.embedding_size = embedding_size
        self.hidden_size = hidden_size
        self.picture = nn.Linear(feature_size, embedding_size)
        self.normalise: nn.BatchNorm1d | nn.LayerNorm = (
            nn.BatchNorm1d(embedding_size, momentum=0.01)
            if normalisation == "batch"
            else nn.LayerNorm(embedding_size)
        )
        self.embedding = nn.Embedding(vocabulary_size, embedding_size)
        self.lstm = nn.LSTM(embedding_size, hidden_size, batch_first=True)
        self.dropout = nn.Dropout(dropout)
        self.vocabulary = nn.Linear(hidden_size, vocabulary_size)

    def look(self, features: Tensor) -> Tensor:
        """Project pictures into the space of word embeddings.

        Args:
            features: Shape (n, f).

        Returns:
            Shape (n, embedding_size).
        """
        projected: Tensor = self.normalise(self.picture(features))
        return projected

    def states(self, seen: Tensor, tokens: Tensor) -> Tensor:
        """Run the LSTM over the picture and the words in one call.

        Args:
            seen: Projected pictures (`look`), shape (n, embedding_size).
            tokens: Words so far, beginning with the begin token, padded at the end; (n, t).

        Returns:
            Hidden states after each word, shape (n, t, hidden_size). The state after the picture
            alone predicts nothing and is left out. What follows a padding token has no meaning.
        """
        inputs = torch.cat([seen.unsqueeze(1), self.embedding(tokens)], dim=1)
        hidden: Tensor = self.lstm(inputs)[0]
        return hidden[:, 1:]

    def words(self, hidden: Tensor) -> Tensor:
        """Turn hidden states, shape (..., hidden_size), into logits, shape (..., V)."""
        logits: Tensor = self.vocabulary(self.dropout(hidden))
        return logits

    def forward(self, features: Tensor, tokens: Tensor) -> Tensor:
        """Predict every next word.

        Args:
            features: Shape (n, f), floating.
            tokens: Shape (n, t), integers; the first is the begin token.

        Returns:
            Logits, shape (n, t, V): position i predicts the token that follows `tokens[:, i]`.
        """
        return self.words(self.states(self.look(features), tokens))

    def step(self, inputs: Tensor, state: State) -> tuple[Tensor, State]:
        """Take one step of decoding.

        Args:
            inputs: Projected pictures or embedded words, shape (n, embedding_size).
            state: Hidden and cell state, each (1, n, hidden_size).

        Returns:
            Logits of the next token, shape (n, V), and the new state.
        """
        out, state = self.lstm(inputs.unsqueeze(1), state)
        return self.words(out[:, 0]), state
