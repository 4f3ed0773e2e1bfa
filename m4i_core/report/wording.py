"""Words of the report: headlines, advice, explanations, glossary, and those of its layout.

Constants are English; pass them through `m4i_core.language.translate` or `retell` to show them.
"""

from __future__ import annotations

from m4i_core.language import to_translate, translate

HEADLINES: dict[str, str] = {
    "leak": to_translate("engine", "Leak shown"),
    "no-evidence": to_translate("engine", "No evidence of a leak"),
    "invalid": to_translate("engine", "Audit invalid"),
    "insufficient": to_translate("engine", "More data needed"),
}

ADVICE: dict[str, list[str]] = {
    "leak": [
        to_translate(
            "engine",
            "Treat the model as personal data of the people it was trained on: do not publish it "
            "or open it to strangers before the leak is reduced.",
        ),
        to_translate(
            "engine",
            "Reduce the leak (fewer training epochs, more regularisation, training with "
            "differential privacy) and audit the new model again.",
        ),
        to_translate("engine", "Tell your data-protection officer; this report is the evidence."),
    ],
    "no-evidence": [
        to_translate(
            "engine",
            "These attacks, on this sample, found no leak. That is no proof of safety: a stronger "
            "attacker or a larger sample may find one.",
        ),
        to_translate(
            "engine", "Keep this report, and audit again whenever the model is trained anew."
        ),
    ],
    "invalid": [
        to_translate(
            "engine",
            "Do not use the numbers of this audit, neither to show a leak nor to rule one out.",
        ),
        to_translate(
            "engine",
            "Mend the cause that is named below (usually: members and non-members from different "
            "sources) and audit again.",
        ),
    ],
    "insufficient": [
        to_translate(
            "engine",
            "The sample is too small to tell. Add members and non-members, and audit again.",
        ),
    ],
}

SCENARIOS: dict[str, str] = {
    "unrestricted": to_translate(
        "engine",
        "The attacker has data of the same kind as the training data and knows how "
        "the model is built (grey box): the strongest attacker of the paper.",
    ),
    "data-only": to_translate(
        "engine",
        "The attacker has data of the same kind as the training data, but must guess how "
        "the model is built (grey box).",
    ),
    "architecture-only": to_translate(
        "engine",
        "The attacker knows how the model is built but has only other data "
        "(grey box). The paper does not study this case.",
    ),
    "constrained": to_translate(
        "engine",
        "The attacker has only other data and must guess how the model is built "
        "(black box): the weakest attacker of the paper.",
    ),
}

PROBES: dict[str, str] = {
    "reference_text": to_translate("engine", "Words of the reference texts"),
    "text_shape": to_translate("engine", "Length and punctuation of the reference texts"),
    "picture_facts": to_translate(
        "engine", "Size, file type, compression and colour of the pictures"
    ),
    "picture_features": to_translate("engine", "What a picture encoder sees"),
}

GLOSSARY: list[tuple[str, str]] = [
    (
        to_translate("engine", "Member"),
        to_translate(
            "engine", "A record (picture and text) that was in the model's training data."
        ),
    ),
    (
        to_translate("engine", "Non-member"),
        to_translate("engine", "A record of the same kind that was not."),
    ),
    (to_translate("engine", "Target model"), to_translate("engine", "The model that is audited.")),
    (
        to_translate("engine", "Shadow model"),
        to_translate(
            "engine",
            "A model that the attacker trains to learn how members and non-members differ.",
        ),
    ),
    (
        to_translate("engine", "Attack success rate (ASR)"),
        to_translate(
            "engine",
            "Share of right guesses when members and non-members are equally many; 0.5 is "
            "guessing.",
        ),
    ),
    (
        to_translate("engine", "AUC"),
        to_translate(
            "engine",
            "Chance that a random member gets a higher score than a random non-member; 0.5 is "
            "guessing, 1 is certainty.",
        ),
    ),
    (
        to_translate("engine", "True-positive rate (TPR)"),
        to_translate("engine", "Share of members that the attack recognises."),
    ),
    (
        to_translate("engine", "False-positive rate (FPR)"),
        to_translate(
            "engine",
            "Share of non-members that the attack wrongly calls members. A leak at a very small "
            "rate is grave: the attacker is then almost never wrong about those it names.",
        ),
    ),
    (
        to_translate("engine", "95 % interval"),
        to_translate("engine", "The range that holds the true value in 95 of 100 such audits."),
    ),
    (
        to_translate("engine", "Blind baseline"),
        to_translate(
            "engine",
            "An attempt to tell the sets apart without asking the model. When it succeeds, the "
            "sets differ for reasons other than membership, and the audit is invalid.",
        ),
    ),
    (
        to_translate("engine", "Placebo"),
        to_translate("engine", "The same attack with shuffled labels. It must be at chance."),
    ),
    (
        to_translate("engine", "Empirical epsilon"),
        to_translate(
            "engine",
            "A lower estimate of the privacy loss that the attack's errors show. Records share one "
            "model and are not independent, so it is no proof.",
        ),
    ),
    (
        to_translate("engine", "BLEU, ROUGE-L"),
        to_translate("engine", "Measures of how similar two texts are, from 0 to 1."),
    ),
    (
        to_translate("engine", "Show and Tell"),
        to_translate(
            "engine",
            "A captioning model: a picture encoder followed by a recurrent network that writes "
            "words.",
        ),
    ),
]

_ANY_LIMITS: list[str] = [
    to_translate(
        "engine",
        "The result holds for the attacks that were run; a stronger attacker may succeed where "
        "these do not.",
    ),
]
LIMITS: list[str] = [
    *_ANY_LIMITS,
    to_translate(
        "engine",
        "It holds for records like those of the sample, and for the model as it was trained here.",
    ),
    to_translate(
        "engine",
        "Intervals cover the choice of records, not the randomness of training one model: train "
        "with several seeds to see it.",
    ),
]
EXISTING_LIMITS: list[str] = [
    *_ANY_LIMITS,
    to_translate(
        "engine",
        "It holds for records like those of the sample, and for the model as it answered then.",
    ),
    to_translate(
        "engine",
        "It is only as right as what was said about who was in training: this cannot be checked "
        "from outside.",
    ),
]


def layout_words() -> dict[str, str]:
    """Return the words that the layouts write themselves, in the language of the moment."""
    return {
        "contents": translate("engine", "Contents"),
        "what_to_do": translate("engine", "What to do"),
        "at_a_glance": translate("engine", "At a glance"),
        "notes": translate("engine", "Notes"),
        "note": translate("engine", "Note"),
        "what": translate("engine", "What"),
        "value": translate("engine", "Value"),
        "generated": translate("engine", "Generated"),
        "reference": translate("engine", "Reference"),
        "score": translate("engine", "score"),
        "hidden": translate("engine", "picture hidden"),
        "missing": translate("engine", "picture not found"),
        "picture_of": translate("engine", "Picture of record {0}"),
        "blurred_picture_of": translate("engine", "Blurred picture of record {0}"),
        "logo_of": translate("engine", "Logo of {0}"),
        "logo": translate("engine", "Logo"),
        "page": translate("engine", "Page {0} of {1}"),
    }
