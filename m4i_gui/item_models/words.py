"""Plain words for sets, verdicts, attacks and metrics, in one place for all views."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from m4i_core.attacks.registry import BY_SHADOW
from m4i_gui.item_models.record_sets import SHOWN_SETS

OUTCOMES: tuple[str, ...] = ("TP", "FN", "FP", "TN")
"""What a verdict turned out to be; codes 0 to 3 in `RecordColumns.outcomes`."""
NAMED, NOT_NAMED, UNSCORED = "named", "not_named", "unscored"
ALL_OUTCOMES: tuple[str, ...] = (*OUTCOMES, NAMED, NOT_NAMED, UNSCORED)
"""The same, and what there is to say where the truth is not known or the attack gave no score."""


def _say(text: str) -> str:
    return QCoreApplication.translate("words", text)


def set_label(name: str) -> str:
    """Return a set's name in words."""
    labels = {
        "target_member": _say("Target, member"),
        "target_nonmember": _say("Target, non-member"),
        "shadow_member": _say("Shadow, member"),
        "shadow_nonmember": _say("Shadow, non-member"),
        "target_unknown": _say("Target, asked about"),
    }
    return labels.get(name, name)


def set_labels() -> list[str]:
    """Return all sets' names in words, in the order of `SHOWN_SETS`."""
    return [set_label(name) for name in SHOWN_SETS]


def outcome_label(code: str) -> str:
    """Return what became of a verdict, in one word or two."""
    return {
        "TP": _say("Recognised"),
        "FN": _say("Missed"),
        "FP": _say("Wrongly accused"),
        "TN": _say("Rightly cleared"),
        NAMED: _say("Named"),
        NOT_NAMED: _say("Not named"),
        UNSCORED: _say("No score"),
    }[code]


def outcome_meaning(code: str) -> str:
    """Return the same as a sentence."""
    return {
        "TP": _say("Members that the attack calls members (true positives)"),
        "FN": _say("Members that the attack does not notice (false negatives)"),
        "FP": _say("Non-members that the attack calls members (false positives)"),
        "TN": _say("Non-members that the attack leaves alone (true negatives)"),
        NAMED: _say("Records that were asked about, and that the attack names as used"),
        NOT_NAMED: _say("Records that were asked about, and that the attack does not name"),
        UNSCORED: _say("Records that the attack gave no score"),
    }[code]


def attack_label(name: str) -> str:
    """Return an attack's short name; one that learnt on a shadow model says so."""
    if name.startswith(BY_SHADOW):
        return _say("From a shadow: {0}").format(attack_label(name[len(BY_SHADOW) :]))
    labels = {
        "metric_threshold": _say("Similarity, one threshold"),
        "metric_svm": _say("Similarity, all metrics"),
        "feature_mlp": _say("Features, as in the paper"),
        "feature_contrastive": _say("Features, contrastive"),
        "calibrated_similarity": _say("Similarity, against reference models"),
    }
    return labels.get(name, name.replace("_", " "))


def metric_label(name: str) -> str:
    """Return a similarity's name."""
    return {
        "bleu_1": "BLEU-1",
        "bleu_2": "BLEU-2",
        "bleu_3": "BLEU-3",
        "rouge_l": "ROUGE-L",
        "probability": _say("Probability"),
        "p_value": _say("p-value"),
    }.get(name, name)


def metric_meaning(name: str) -> str:
    """Return what a similarity measures, one sentence."""
    return {
        "bleu_1": _say("Share of the model's words that people used too, 0 to 1"),
        "bleu_2": _say("Share of the model's word pairs that people used too, 0 to 1"),
        "bleu_3": _say("The same with runs of up to three words, 0 to 1"),
        "rouge_l": _say("Longest common sequence of words with the nearest reference, 0 to 1"),
        "probability": _say(
            "That the record was in training, if half of such records were; only of records that "
            "were asked about"
        ),
        "p_value": _say(
            "Share of comparable non-members that score as high; only of records that were asked "
            "about"
        ),
    }.get(name, name)


def scenario_label(name: str) -> str:
    """Return a scenario's name."""
    labels = {
        "unrestricted": _say("Unrestricted"),
        "data-only": _say("Data only"),
        "architecture-only": _say("Architecture only"),
        "constrained": _say("Constrained"),
    }
    return labels.get(name, name)


def of_hundred(share: float) -> str:
    """Return a share as a count of 100 people, never rounding some to none or most to all."""
    if not 0 < share < 1:
        return f"{100 * share:.0f}" if share == share else "?"  # noqa: PLR0124 (NaN)
    if share < 0.005:
        return _say("fewer than 1")
    if share > 0.995:
        return _say("more than 99")
    return f"{100 * share:.0f}"


def interval_text(value: float, bounds: tuple[float, float], digits: int = 2) -> str:
    """Return "0.81 (0.74–0.86)"."""
    return f"{value:.{digits}f} ({bounds[0]:.{digits}f}–{bounds[1]:.{digits}f})"


def percent_text(value: float, bounds: tuple[float, float]) -> str:
    """Return "31.0 % (25.1–37.4 %)"."""
    return f"{100 * value:.1f} % ({100 * bounds[0]:.1f}–{100 * bounds[1]:.1f} %)"
