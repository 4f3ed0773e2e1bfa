"""Words of a study's report."""

from __future__ import annotations

from m4i_core.study.result import ScenarioKey

VERDICT_WORDS: dict[str, str] = {
    "leak": "leak",
    "no-evidence": "no evidence",
    "invalid": "invalid",
    "insufficient": "more data needed",
}

SCENARIO_WORDS: dict[ScenarioKey, str] = {
    "unrestricted": "similar data, and the model's architecture is known (grey box)",
    "data-only": "similar data, but the architecture is guessed (grey box)",
    "architecture-only": "other data, but the architecture is known (grey box; not in the paper)",
    "constrained": "other data, and the architecture is guessed (black box)",
}

NOTHING_DONE = [
    "Resume the study: what is finished is never done again.",
]

STUDY_LIMITS: list[str] = [
    "The worst of many combinations is partly luck: among many equal attacks one always comes out "
    "on top. Its interval does not allow for the choice; means over a scenario do not have this "
    "fault.",
    "Each combination's verdict is wrong in at most about 1 of 20 cases. Over many combinations a "
    "few leaks may be chance; combinations that share a model or records are wrong together.",
    "Intervals cover the choice of records, not the randomness of training a model: each model was "
    "trained once.",
    "The results hold for the attacks that were run, and for records like those of the samples.",
]

STUDY_GLOSSARY: list[tuple[str, str]] = [
    (
        "Combination",
        "A shadow model whose attack is turned on a target model. The name gives the shadow first.",
    ),
    (
        "Scenario",
        "What the attacker knows: data like the target's or not, its architecture or not.",
    ),
    (
        "Defense",
        "A change to the target's training that is meant to make it remember less.",
    ),
    (
        "Differential privacy, ε and δ",
        "Training with noise that bounds how much any one record can change the model. The "
        "smaller ε, the stronger the promise; it fails with a probability of at most about δ.",
    ),
    (
        "Trade-off",
        "What a defense costs in quality of the texts, beside what it saves in leakage.",
    ),
]
