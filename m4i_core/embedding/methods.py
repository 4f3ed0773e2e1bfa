"""Which maps there are, in words; light enough for the window to import at once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Parameter:
    """A number that a user may set.

    Attributes:
        name: Keyword of the method's function.
        label: Short name to show.
        explanation: What it does, one plain sentence.
        low: Smallest sensible value.
        high: Largest sensible value.
        default: Value when nothing is chosen.
        whole: Whether only whole numbers make sense.
    """

    name: str
    label: str
    explanation: str
    low: float
    high: float
    default: float
    whole: bool = False


@dataclass(frozen=True)
class Method:
    """A way to draw many-dimensional features in two dimensions.

    Attributes:
        name: Name in plans and files.
        label: Short name to show.
        explanation: What to make of it, plain words.
        citation: Where it comes from.
        parameters: What a user may set.
        animated: Whether it gives partial maps while it runs.
    """

    name: str
    label: str
    explanation: str
    citation: str
    parameters: tuple[Parameter, ...] = ()
    animated: bool = False


_ALL = (
    Method(
        "pca",
        "PCA",
        "The two directions in which the records differ most. Distances are true to scale; at "
        "once.",
        "Pearson 1901; scikit-learn",
    ),
    Method(
        "tsne",
        "t-SNE",
        "Keeps close neighbours together, as in the paper's figure 7. Distances between far "
        "groups, and sizes of groups, mean nothing.",
        "van der Maaten and Hinton 2008; openTSNE",
        (
            Parameter(
                "perplexity",
                "Perplexity",
                "About how many neighbours count for each record.",
                2,
                500,
                30,
            ),
        ),
        animated=True,
    ),
    Method(
        "umap",
        "UMAP",
        "Keeps neighbours together and more of the large shape than t-SNE. The first map after "
        "the start takes half a minute longer.",
        "McInnes, Healy and Melville 2018; umap-learn",
        (
            Parameter(
                "neighbours",
                "Neighbours",
                "Few show fine structure, many the large shape.",
                2,
                500,
                15,
                whole=True,
            ),
        ),
    ),
)

METHODS: dict[str, Method] = {method.name: method for method in _ALL}
"""Maps by name, in the order to show them."""
