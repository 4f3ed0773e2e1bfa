"""How the points of a map are drawn: classes that share one brush each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from m4i_core.data.problems_file import visible
from m4i_gui.item_models import words
from m4i_gui.item_models.record_columns import RecordColumns, Rows
from m4i_gui.item_models.record_sets import UNKNOWN
from m4i_gui.services.palettes import mixed
from m4i_gui.services.theme import MEMBER_SYMBOL, NONMEMBER_SYMBOL, UNKNOWN_SYMBOL, Theme

STEPS = 32
MEMBER, NONMEMBER, ASKED = "member", "nonmember", "unknown"
SYMBOLS = {MEMBER: MEMBER_SYMBOL, NONMEMBER: NONMEMBER_SYMBOL, ASKED: UNKNOWN_SYMBOL}
# Okabe and Ito's other colours: the two of members and non-members would say something else.
_SOURCES = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#b09a00", "#d55e00")
_OTHERS = "#8a8f98"
# Cividis (Nunez, Anderton and Renslow 2018), made for all kinds of colour vision.
_CIVIDIS = ("#00224e", "#35456c", "#666970", "#948e77", "#c8b866", "#fee838")


@dataclass(frozen=True)
class PointClass:
    """Points that look alike.

    Attributes:
        label: For the legend; "" leaves the class out of it.
        symbol: pyqtgraph's name of the shape.
        fill: Colour inside; may be transparent.
        outline: Colour of the rim.
        size: In pixels.
        points: Places in the map, not rows of the table.
        key: Classes of one key are switched on and off together; "" cannot be switched.
    """

    label: str
    symbol: str
    fill: QColor
    outline: QColor
    size: float
    points: npt.NDArray[np.int64]
    key: str = ""


@dataclass(frozen=True)
class Scale:
    """What the colours of a continuous colouring stand for."""

    label: str
    low: float
    high: float
    colours: tuple[str, ...]


@dataclass(frozen=True)
class Colouring:
    """All classes of a map, the scale where there is one, and whether contours are drawn."""

    classes: list[PointClass]
    scale: Scale | None = None
    contours: bool = False


def _say(text: str) -> str:
    return QCoreApplication.translate("colouring", text)


def modes(columns: RecordColumns) -> list[tuple[str, str]]:
    """Return what points can be coloured by: (name, label)."""
    listed = [("set", _say("Membership"))]
    if not columns.target.all():
        listed.append(("model", _say("Model: target or shadow")))
    listed.append(("dataset", _say("Data set")))
    listed += [
        (f"verdict_{name}", _say("Verdict: {0}").format(words.attack_label(name)))
        for name in columns.attacks
    ]
    listed += [
        (f"score_{name}", _say("Score: {0}").format(words.attack_label(name)))
        for name in columns.attacks
    ]
    metrics = [name for name in columns.number_names if not name.startswith("score_")]
    return listed + [(name, words.metric_label(name)) for name in metrics]


def colour_points(columns: RecordColumns, rows: Rows, mode: str, theme: Theme) -> Colouring:
    """Sort the points of a map into classes.

    Args:
        columns: All records.
        rows: Shape (m,), the record of each point.
        mode: As `modes` names it.
        theme: The look.
    """
    if mode.startswith("verdict_"):
        return _by_outcome(columns, rows, mode[8:], theme)
    if mode in columns.number_names:
        return _by_number(columns, rows, mode, theme)
    if mode == "model":
        return _by_model(columns, rows, theme)
    if mode == "dataset":
        return _by_source(columns, rows, theme)
    return _by_set(columns, rows, theme)


def _by_set(columns: RecordColumns, rows: Rows, theme: Theme) -> Colouring:
    classes = []
    for code, label in enumerate(words.set_labels()):
        points = np.flatnonzero(columns.sets[rows] == code)
        if not len(points) and not (columns.sets == code).any():
            # A target that existed already may have no shadow beside it: no word of its sets.
            continue
        kind = ASKED if code == UNKNOWN else (MEMBER, NONMEMBER)[code % 2]
        target = code < 2 or code == UNKNOWN
        colour = theme.colour(kind)
        fill = QColor(colour)
        # Shadow points are hollow: the target is what the audit is about.
        fill.setAlpha(205 if target else 0)
        outline = theme.colour("card", 150) if target else colour
        size = 8.5 if target else 7.0
        classes.append(PointClass(label, SYMBOLS[kind], fill, outline, size, points, label))
    # Drawn in this order: the target above the shadow.
    above = [kind for kind in classes if kind.size > 8]
    return Colouring([kind for kind in classes if kind.size <= 8] + above)


def _by_outcome(columns: RecordColumns, rows: Rows, attack: str, theme: Theme) -> Colouring:
    outcomes = columns.outcomes(attack)[rows]
    classes = []
    for code, name in enumerate(words.ALL_OUTCOMES):
        points = np.flatnonzero(outcomes == code)
        if code >= len(words.OUTCOMES) and not len(points):
            continue
        if name == words.UNSCORED:
            parts = [(words.outcome_label(name), name, QColor(_OTHERS), outcomes == code)]
            classes += _shaped(columns, rows, parts, theme)
            continue
        called = name in ("TP", "FP", words.NAMED)
        kind = MEMBER if name in ("TP", "FN") else NONMEMBER if name in ("FP", "TN") else ASKED
        colour = theme.colour(kind)
        fill = QColor(colour)
        fill.setAlpha(215 if called else 0)
        outline = theme.colour("card", 150) if called else colour
        label = words.outcome_label(name)
        if name in words.OUTCOMES:
            label = f"{label} ({name})"
        classes.append(PointClass(label, SYMBOLS[kind], fill, outline, 8.5, points, name))
    return Colouring(classes)


def _by_model(columns: RecordColumns, rows: Rows, theme: Theme) -> Colouring:
    target = columns.target[rows]
    parts = [
        (_say("Shadow"), "shadow", theme.colour("shadow"), ~target),
        (_say("Target"), "target", theme.colour("target"), target),
    ]
    return Colouring(_shaped(columns, rows, parts, theme))


def _by_source(columns: RecordColumns, rows: Rows, theme: Theme) -> Colouring:
    names, codes = _sources(columns)
    codes = codes[rows]
    counts = np.bincount(codes, minlength=len(names))
    # The largest have colours of their own; equal ones in the order in which they come.
    ranked = [int(code) for code in np.argsort(-counts, kind="stable") if counts[code]]
    own = ranked if len(ranked) <= len(_SOURCES) else ranked[: len(_SOURCES)]
    parts = [
        (visible(names[code]) or _say("(no name)"), f"source {code}", QColor(colour), codes == code)
        for code, colour in zip(own, _SOURCES, strict=False)
    ]
    if len(own) < len(ranked):
        label = _say("{0} other data sets").format(len(ranked) - len(own))
        parts.append((label, "others", QColor(_OTHERS), ~np.isin(codes, own)))
    return Colouring(_shaped(columns, rows, parts, theme))


def _sources(columns: RecordColumns) -> tuple[list[str], npt.NDArray[np.int64]]:
    """Return the names of the data sets and each record's place among them."""
    if "dataset" not in columns.table.column_names:
        return [""], np.zeros(len(columns), dtype=np.int64)
    listed = pc.fill_null(columns.table.column("dataset"), "").combine_chunks()
    coded = pc.dictionary_encode(listed)
    if isinstance(coded, pa.ChunkedArray):
        coded = coded.combine_chunks()
    names = [str(name) for name in coded.dictionary.to_pylist()]
    return names or [""], np.asarray(coded.indices, dtype=np.int64)


def _shaped(
    columns: RecordColumns,
    rows: Rows,
    parts: list[tuple[str, str, QColor, npt.NDArray[np.bool_]]],
    theme: Theme,
) -> list[PointClass]:
    """Return a class a part and shape; each part is (label, key, colour, which points)."""
    kinds = _kinds(columns, rows)
    outline = theme.colour("card", 150)
    classes = []
    for label, key, colour, which in parts:
        fill = QColor(colour)
        fill.setAlpha(210)
        for kind, own in kinds.items():
            points = np.flatnonzero(which & own)
            if len(points):
                classes.append(PointClass(label, SYMBOLS[kind], fill, outline, 8.5, points, key))
    return classes


def _kinds(columns: RecordColumns, rows: Rows) -> dict[str, npt.NDArray[np.bool_]]:
    """Return which points are non-members, members, and asked about; drawn in this order."""
    member, unknown = columns.member[rows], columns.unknown[rows]
    return {NONMEMBER: ~member & ~unknown, MEMBER: member, ASKED: unknown}


def _by_number(columns: RecordColumns, rows: Rows, name: str, theme: Theme) -> Colouring:
    values = columns.numbers(name)[rows]
    finite = values[np.isfinite(values)]
    # Quantiles, so that one outlier does not paint everybody else alike.
    low, high = np.quantile(finite, [0.01, 0.99]) if len(finite) else (0.0, 1.0)
    if high <= low:
        low, high = float(low) - 0.5, float(low) + 0.5
    share = np.nan_to_num((values - low) / (high - low), nan=0.0)
    bins = np.clip((share * STEPS).astype(np.int64), 0, STEPS - 1)
    colours = tuple(_ramp((step + 0.5) / STEPS) for step in range(STEPS))
    kinds = _kinds(columns, rows)
    # Dark points need a rim on a dark ground, light points on a light one.
    outline = theme.colour("border_strong", 150)
    classes = []
    for step in range(STEPS):
        for kind, own in kinds.items():
            points = np.flatnonzero((bins == step) & own)
            if len(points):
                fill = QColor(colours[step])
                classes.append(PointClass("", SYMBOLS[kind], fill, outline, 8.5, points, kind))
    label = dict(modes(columns)).get(name, name)
    return Colouring(classes, Scale(label, float(low), float(high), colours))


def _ramp(share: float) -> str:
    place = share * (len(_CIVIDIS) - 1)
    low = min(int(place), len(_CIVIDIS) - 2)
    return mixed(_CIVIDIS[low], _CIVIDIS[low + 1], place - low)
