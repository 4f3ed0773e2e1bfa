"""The compact encoder: a small convolutional network of ours whose weights ship with M4I.

About a million parameters, 112 x 112 pictures, hundreds of pictures a second on one core. It is
trained by `python -m m4i_core.training.train_compact` on the drawn demo scenes; the card beside
the weights (`resources/encoders/compact.json`) says with what seeds and how good it became.
"""

from __future__ import annotations

from typing import cast

import torch
from torch import Tensor, nn

_WIDTHS = (24, 48, 96, 192)
_GRID_CHANNELS = 48
_GRID = 3


class _Residual(nn.Module):
    """Two 3 x 3 convolutions beside a straight way (He et al. 2016)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(width)

    def forward(self, x: Tensor) -> Tensor:
        y = torch.relu(self.norm1(self.conv1(x)))
        return torch.relu(x + self.norm2(self.conv2(y)))


def _down(inside: int, outside: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inside, outside, 3, stride=2, padding=1, bias=False),
        nn.BatchNorm2d(outside),
        nn.ReLU(),
    )


class CompactEncoder(nn.Module):
    """Pictures (n, 3, 112, 112), normalised, to features (n, 256) of about unit spread.

    The last map is pooled twice: as a whole, and as a 3 x 3 grid of fewer channels, because a
    mean over all positions forgets where things are and captions speak of it.
    """

    feature_size = 256

    def __init__(self) -> None:
        super().__init__()
        first, second, third, last = _WIDTHS
        self.stages = nn.Sequential(
            _down(3, first),
            _down(first, second),
            _Residual(second),
            _down(second, third),
            _Residual(third),
            _down(third, last),
            _Residual(last),
        )
        self.squeeze = nn.Conv2d(last, _GRID_CHANNELS, 1, bias=False)
        self.squeeze_norm = nn.BatchNorm2d(_GRID_CHANNELS)
        self.project = nn.Linear(last + _GRID_CHANNELS * _GRID**2, self.feature_size)
        self.standardise = nn.BatchNorm1d(self.feature_size, affine=False)

    def forward(self, pictures: Tensor) -> Tensor:
        """Encode a batch.

        Args:
            pictures: (n, 3, 112, 112), normalised.

        Returns:
            (n, 256).
        """
        maps = self.stages(pictures)
        grid = torch.relu(self.squeeze_norm(self.squeeze(maps)))
        # 7 positions overlap into 3 windows of 3; avg_pool2d is faster than adaptive pooling.
        cells = nn.functional.avg_pool2d(grid, kernel_size=3, stride=2)
        pooled = torch.cat([maps.mean((2, 3)), cells.flatten(1)], dim=1)
        return cast(Tensor, self.standardise(self.project(pooled)))
