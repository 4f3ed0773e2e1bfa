"""Words of the report: headlines, advice, explanations, glossary."""

from __future__ import annotations

HEADLINES: dict[str, str] = {
    "leak": "Leak shown",
    "no-evidence": "No evidence of a leak",
    "invalid": "Audit invalid",
    "insufficient": "More data needed",
}

ADVICE: dict[str, list[str]] = {
    "leak": [
        "Treat the model as personal data of the people it was trained on: do not publish it or "
        "open it to strangers before the leak is reduced.",
        "Reduce the leak (fewer training epochs, more regularisation, training with differential "
        "privacy) and audit the new model again.",
        "Tell your data-protection officer; this report is the evidence.",
    ],
    "no-evidence": [
        "These attacks, on this sample, found no leak. That is no proof of safety: a stronger "
        "attacker or a larger sample may find one.",
        "Keep this report, and audit again whenever the model is trained anew.",
    ],
    "invalid": [
        "Do not use the numbers of this audit, neither to show a leak nor to rule one out.",
        "Mend the cause that is named below (usually: members and non-members from different "
        "sources) and audit again.",
    ],
    "insufficient": [
        "The sample is too small to tell. Add records to the four sets and audit again.",
    ],
}

SCENARIOS: dict[str, str] = {
    "unrestricted": "The attacker has data of the same kind as the training data and knows how "
    "the model is built (grey box): the strongest attacker of the paper.",
    "data-only": "The attacker has data of the same kind as the training data, but must guess how "
    "the model is built (grey box).",
    "architecture-only": "The attacker knows how the model is built but has only other data "
    "(grey box). The paper does not study this case.",
    "constrained": "The attacker has only other data and must guess how the model is built "
    "(black box): the weakest attacker of the paper.",
}

PROBES: dict[str, str] = {
    "reference_text": "Words of the reference texts",
    "text_shape": "Length and punctuation of the reference texts",
    "picture_facts": "Size, file type, compression and colour of the pictures",
    "picture_features": "What a picture encoder sees",
}

GLOSSARY: list[tuple[str, str]] = [
    ("Member", "A record (picture and text) that was in the model's training data."),
    ("Non-member", "A record of the same kind that was not."),
    ("Target model", "The model that is audited."),
    (
        "Shadow model",
        "A model that the attacker trains to learn how members and non-members differ.",
    ),
    (
        "Attack success rate (ASR)",
        "Share of right guesses when members and non-members are equally many; 0.5 is guessing.",
    ),
    (
        "AUC",
        "Chance that a random member gets a higher score than a random non-member; 0.5 is "
        "guessing, 1 is certainty.",
    ),
    (
        "True-positive rate (TPR)",
        "Share of members that the attack recognises.",
    ),
    (
        "False-positive rate (FPR)",
        "Share of non-members that the attack wrongly calls members. A leak at a very small rate "
        "is grave: the attacker is then almost never wrong about those it names.",
    ),
    (
        "95 % interval",
        "The range that holds the true value in 95 of 100 such audits.",
    ),
    (
        "Blind baseline",
        "An attempt to tell the sets apart without asking the model. When it succeeds, the sets "
        "differ for reasons other than membership, and the audit is invalid.",
    ),
    (
        "Placebo",
        "The same attack with shuffled labels. It must be at chance.",
    ),
    (
        "Empirical epsilon",
        "A lower estimate of the privacy loss that the attack's errors show. Records share one "
        "model and are not independent, so it is no proof.",
    ),
    (
        "BLEU, ROUGE-L",
        "Measures of how similar two texts are, from 0 to 1.",
    ),
    (
        "Show and Tell",
        "A captioning model: a picture encoder followed by a recurrent network that writes words.",
    ),
]

LIMITS: list[str] = [
    "The result holds for the attacks that were run; a stronger attacker may succeed where these "
    "do not.",
    "It holds for records like those of the sample, and for the model as it was trained here.",
    "Intervals cover the choice of records, not the randomness of training one model: train with "
    "several seeds to see it.",
]
