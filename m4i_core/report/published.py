"""Numbers that the paper's text reports, to lay beside a user's own.

Source of all: Hu, Wang, Sun, Wang, Xue, "M4I: Multi-modal Models Membership Inference", NeurIPS
2022. The heights of its bars and cells are only drawn there, so they are not repeated here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from m4i_core.study.result import ScenarioKey

PAPER = (
    "P. Hu, Z. Wang, R. Sun, H. Wang, M. Xue: M4I: Multi-modal Models Membership Inference, "
    "NeurIPS 2022"
)
PAPER_DATASETS: dict[str, str] = {
    "coco": "MSCOCO",
    "flickr8k": "FLICKR8k",
    "iapr": "IAPR TC-12",
}
"""Beginnings of a data set's key, as `m4i_core.study.plan.dataset_letters` knows them."""
PAPER_ENCODERS: tuple[str, ...] = ("resnet152", "vgg16")
PAPER_SET_SIZE = 3000
"""Pairs in each of the four sets (section 4.1)."""


@dataclass(frozen=True)
class PublishedNumber:
    """One success rate as the paper's text gives it.

    Attributes:
        family: "metric" or "feature".
        scenario: What the attacker knows.
        kind: Whether it is the mean, the highest or the range over combinations.
        value: The number, or the range's lower end; 0 to 1.
        upper: The range's upper end, else None.
        subject: "captioning" or "medical".
        figure: The paper's figure that shows it.
        source: Where the text says it.
    """

    family: Literal["metric", "feature"]
    scenario: ScenarioKey
    kind: Literal["mean", "highest", "range"]
    value: float
    upper: float | None
    subject: Literal["captioning", "medical"]
    figure: str
    source: str


PUBLISHED: tuple[PublishedNumber, ...] = (
    PublishedNumber("metric", "unrestricted", "mean", 0.725, None, "captioning", "3", "abstract"),
    PublishedNumber(
        "metric", "unrestricted", "highest", 0.81, None, "captioning", "3", "section 4.2"
    ),
    PublishedNumber("metric", "constrained", "range", 0.51, 0.76, "captioning", "4", "section 4.2"),
    PublishedNumber("feature", "unrestricted", "mean", 0.9483, None, "captioning", "5", "abstract"),
    PublishedNumber(
        "feature", "constrained", "range", 0.50, 0.68, "captioning", "6", "section 4.3"
    ),
    PublishedNumber("feature", "unrestricted", "mean", 0.82, None, "medical", "9", "section 4.5"),
)
PUBLISHED_EPSILON = 1.3
PUBLISHED_DELTA = 1e-5
PUBLISHED_ROUGE_WITHOUT_PRIVACY = 0.245
PUBLISHED_ROUGE_WITH_PRIVACY = 0.147
"""ROUGE-L of the target FR without and with differential privacy (section 5)."""
