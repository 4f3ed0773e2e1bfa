"""Which maps there are, in words; light enough for the window to import at once.

The words are English; show them through `m4i_core.language.retell`.
"""

from __future__ import annotations

from dataclasses import dataclass

from m4i_core.language import to_translate


@dataclass(frozen=True)
class Parameter:
    """A number that a user may set.

    Attributes:
        name: Keyword of the method's function.
        label: Short name to show.
        explanation: What it does, plain words.
        low: Smallest sensible value.
        high: Largest sensible value.
        default: Value when nothing is chosen.
        whole: Whether only whole numbers make sense.
        repeats: What is computed again when only this is changed, plain words.
        step: A noticeable change.
    """

    name: str
    label: str
    explanation: str
    low: float
    high: float
    default: float
    whole: bool = False
    repeats: str = ""
    step: float = 1.0


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


SEED = Parameter(
    "seed",
    to_translate("engine", "Seed"),
    to_translate(
        "engine",
        "Another number gives another map of the same records; groups that "
        "are there in one only are chance.",
    ),
    0,
    999_999,
    0,
    whole=True,
    repeats=to_translate("engine", "Changing it computes everything again."),
)
"""Of everything random, for methods in which chance plays a part."""

RECORDS = Parameter(
    "records",
    to_translate("engine", "Records"),
    to_translate(
        "engine",
        "How many records are on the map, taken evenly from members and non-members of both sides.",
    ),
    10,
    100_000,
    10_000,
    whole=True,
    repeats=to_translate("engine", "Changing it computes everything again."),
    step=500,
)
"""How many of an audit's records a map shows."""

_ALL = (
    Method(
        "pca",
        "PCA",
        to_translate(
            "engine",
            "The two directions in which the records differ most. Distances "
            "are true to scale; at once.",
        ),
        "Pearson 1901; scikit-learn",
    ),
    Method(
        "tsne",
        "t-SNE",
        to_translate(
            "engine",
            "Keeps close neighbours together, as in the paper's figure 7. "
            "Distances between far groups, and sizes of groups, mean nothing.",
        ),
        "van der Maaten and Hinton 2008; openTSNE",
        (
            Parameter(
                "perplexity",
                to_translate("engine", "Perplexity"),
                to_translate(
                    "engine",
                    "About how many neighbours count for each record. Few "
                    "show small groups, many the large ones.",
                ),
                2,
                500,
                30,
                repeats=to_translate(
                    "engine", "Changing it looks for neighbours again, and moves the points again."
                ),
                step=5,
            ),
            Parameter(
                "exaggeration",
                to_translate("engine", "Exaggeration"),
                to_translate(
                    "engine",
                    "How much nearer neighbours are drawn at first. More "
                    "gathers groups that belong together.",
                ),
                1,
                50,
                12,
                repeats=to_translate("engine", "Changing it only moves the points again."),
            ),
            Parameter(
                "iterations",
                to_translate("engine", "Iterations"),
                to_translate(
                    "engine",
                    "How long the points are moved after the first 250 "
                    "rounds. If the map still moves at the end, take more.",
                ),
                50,
                5000,
                500,
                whole=True,
                repeats=to_translate(
                    "engine", "A larger number goes on from the map that is there."
                ),
                step=250,
            ),
        ),
        animated=True,
    ),
    Method(
        "umap",
        "UMAP",
        to_translate(
            "engine",
            "Keeps neighbours together and more of the large shape than t-SNE. "
            "The first map after the start takes half a minute longer.",
        ),
        "McInnes, Healy and Melville 2018; umap-learn",
        (
            Parameter(
                "neighbours",
                to_translate("engine", "Neighbours"),
                to_translate("engine", "Few show fine structure, many the large shape."),
                2,
                500,
                15,
                whole=True,
                repeats=to_translate(
                    "engine", "Changing it looks for neighbours again, and moves the points again."
                ),
                step=5,
            ),
            Parameter(
                "min_distance",
                to_translate("engine", "Closeness"),
                to_translate(
                    "engine",
                    "How close neighbours may come on the map. Small values "
                    "make dense clumps, large ones spread the points.",
                ),
                0.0,
                0.99,
                0.1,
                repeats=to_translate("engine", "Changing it only moves the points again."),
                step=0.05,
            ),
            Parameter(
                "passes",
                to_translate("engine", "Passes"),
                to_translate(
                    "engine",
                    "How long the points are moved. 0 chooses 500, or 200 "
                    "for more than 10,000 records.",
                ),
                0,
                5000,
                0,
                whole=True,
                repeats=to_translate("engine", "Changing it only moves the points again."),
                step=100,
            ),
        ),
        animated=True,
    ),
)

METHODS: dict[str, Method] = {method.name: method for method in _ALL}
"""Maps by name, in the order to show them."""
