"""Words of a study's report."""

from __future__ import annotations

from m4i_core.language import to_translate
from m4i_core.report.wording import ADVICE
from m4i_core.study.result import ScenarioKey

VERDICT_WORDS: dict[str, str] = {
    "leak": to_translate("engine", "leak"),
    "no-evidence": to_translate("engine", "no evidence"),
    "invalid": to_translate("engine", "invalid"),
    "insufficient": to_translate("engine", "more data needed"),
}

SCENARIO_WORDS: dict[ScenarioKey, str] = {
    "unrestricted": to_translate(
        "engine", "similar data, and the model's architecture is known (grey box)"
    ),
    "data-only": to_translate("engine", "similar data, but the architecture is guessed (grey box)"),
    "architecture-only": to_translate(
        "engine", "other data, but the architecture is known (grey box; not in the paper)"
    ),
    "constrained": to_translate(
        "engine", "other data, and the architecture is guessed (black box)"
    ),
}

STUDY_ADVICE: dict[str, list[str]] = {
    "leak": ADVICE["leak"],
    "no-evidence": ADVICE["no-evidence"],
    "invalid": [
        to_translate(
            "engine",
            "Do not use the numbers of this study, neither to show a leak nor to rule one out.",
        ),
        ADVICE["invalid"][1],
    ],
    "insufficient": ADVICE["insufficient"],
}

NOTHING_DONE = [
    to_translate("engine", "Resume the study: what is finished is never done again."),
]

STUDY_LIMITS: list[str] = [
    to_translate(
        "engine",
        "The worst of many combinations is partly luck: among many equal attacks one always comes "
        "out on top. Its interval does not allow for the choice; means over a scenario do not "
        "have this fault.",
    ),
    to_translate(
        "engine",
        "Each combination's verdict is wrong in at most about 1 of 20 cases. Over many "
        "combinations a few leaks may be chance; combinations that share a model or records are "
        "wrong together.",
    ),
    to_translate(
        "engine",
        "Intervals cover the choice of records, not the randomness of training a model: each "
        "model was trained once.",
    ),
    to_translate(
        "engine",
        "The results hold for the attacks that were run, and for records like those of the "
        "samples.",
    ),
]

STUDY_GLOSSARY: list[tuple[str, str]] = [
    (
        to_translate("engine", "Combination"),
        to_translate(
            "engine",
            "A shadow model whose attack is turned on a target model. The name gives the shadow "
            "first.",
        ),
    ),
    (
        to_translate("engine", "Scenario"),
        to_translate(
            "engine",
            "What the attacker knows: data like the target's or not, its architecture or not.",
        ),
    ),
    (
        to_translate("engine", "Defense"),
        to_translate(
            "engine", "A change to the target's training that is meant to make it remember less."
        ),
    ),
    (
        to_translate("engine", "Differential privacy, ε and δ"),
        to_translate(
            "engine",
            "Training with noise that bounds how much any one record can change the model. The "
            "smaller ε, the stronger the promise; it fails with a probability of at most about δ.",
        ),
    ),
    (
        to_translate("engine", "Trade-off"),
        to_translate(
            "engine",
            "What a defense costs in quality of the texts, beside what it saves in leakage.",
        ),
    ),
]
