"""The names of the figures that a study's report can hold.

A figure's name says all that is needed to draw it: "heat_metric_svm_asr" is the heat map of one
attack and one measure. The layout is that of an audit's report (`m4i_core.report.content`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from m4i_core.language import to_translate
from m4i_core.study.result import Measure

MEASURE_LABELS: dict[Measure, str] = {
    "asr": to_translate("engine", "Attack success rate"),
    "auc": "AUC",
    "0.01": to_translate("engine", "True-positive rate at 1 % false positives"),
}


@dataclass(frozen=True)
class FigureKey:
    """A figure of a study's report.

    Attributes:
        kind: "scenarios", "heat", "bars", "roc", "roc_log", "map", "defenses", "epsilon",
            "trade_off" or "medical".
        attack: Of a heat map or bars, else "".
        measure: Of a heat map.
        number: The paper's figure that it redraws, or 0.
    """

    kind: str
    attack: str = ""
    measure: Measure = "asr"
    number: int = 0

    @property
    def name(self) -> str:
        """Name for files and for `Figure.name`: letters, digits and underscores."""
        parts = [self.kind, self.attack]
        if self.kind == "heat":
            parts.append("tpr" if self.measure == "0.01" else self.measure)
        # Attacks' names come from a file: nothing in them may become part of a path.
        return re.sub(r"\W", "_", "_".join(part for part in parts if part), flags=re.ASCII)
