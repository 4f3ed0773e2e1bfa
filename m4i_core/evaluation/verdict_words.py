"""How the verdict names things, and what it warns of."""

from __future__ import annotations

from m4i_core.evaluation.intervals import Interval
from m4i_core.evaluation.operating_points import BOUNDS
from m4i_core.evaluation.verdict_evidence import AttackFinding, VerdictEvidence
from m4i_core.evaluation.verdict_rules import BLIND_MATERIAL_AUC, BLIND_SIGNIFICANCE

PROBES = {
    "reference_text": "the words of the reference texts",
    "text_shape": "the length and punctuation of the reference texts",
    "picture_facts": "facts about the picture files (size, type, quality, mean colour)",
    "picture_features": "what the pictures show",
}
ATTACKS = {
    "metric_threshold": "the attack by one text similarity",
    "metric_svm": "the attack by four text similarities",
    "feature_mlp": "the attack by picture and text features",
    "feature_contrastive": "the attack by contrastive picture and text features",
}


def say_probe(name: str) -> str:
    """Name what a blind probe looked at."""
    return PROBES.get(name, name)


def say_label(finding: AttackFinding) -> str:
    """Name an attack."""
    return finding.label or ATTACKS.get(finding.name, f"the attack {finding.name}")


def say_attacks(count: int) -> str:
    """Count attacks."""
    return "one attack" if count == 1 else f"{count} attacks"


def say_interval(interval: Interval) -> str:
    """Write an interval."""
    return f"{interval[0]:.2f} to {interval[1]:.2f}"


def _begin(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def caveats_of(evidence: VerdictEvidence) -> list[str]:
    """Return what a reader must keep in mind, whatever the verdict."""
    caveats: list[str] = []
    blind, overlap = evidence.blind, evidence.overlap
    if blind is None:
        caveats.append(
            "It was not checked whether members and non-members differ by themselves; without that "
            "check a leak and a difference between the sets cannot be told apart."
        )
    elif blind.p_value <= BLIND_SIGNIFICANCE and blind.auc < BLIND_MATERIAL_AUC:
        caveats.append(
            "Members and non-members differ slightly by themselves: "
            f"{say_probe(blind.probe)} alone gives an AUC of {blind.auc:.2f} "
            f"(95 % interval {say_interval(blind.ci)}, p = {blind.p_value:.3f})."
        )
    if overlap is None:
        caveats.append("It was not checked whether the sets share pictures or groups.")
    else:
        if overlap.exact_pictures:
            caveats.append(f"{overlap.exact_pictures} pictures are in more than one of the sets.")
        if overlap.near_pictures:
            caveats.append(
                f"{overlap.near_pictures} pairs of pictures in different sets look alike."
            )
        if overlap.identical_texts:
            caveats.append(
                f"{overlap.identical_texts} texts occur word for word in more than one set; short "
                "captions repeat by themselves, and this alone is no fault."
            )
    if evidence.placebo_passed is None:
        caveats.append("The attacks were not tried on shuffled membership (placebo).")
    unsupported = sorted(
        {
            BOUNDS[key]
            for finding in evidence.attacks
            for key, point in finding.operating_points.items()
            if key in BOUNDS and not point.supported
        },
        reverse=True,
    )
    if unsupported:
        rates = " and ".join(f"{rate:.1%}" for rate in unsupported)
        caveats.append(
            f"{evidence.nonmembers} non-members are too few to prove a false-positive rate of "
            f"{rates}; true-positive rates there are shown for orientation."
        )
    for finding in evidence.attacks:
        if finding.auc_ci[1] < 0.5:
            caveats.append(
                f"{_begin(say_label(finding))} is wrong more often than chance explains (AUC "
                f"{finding.auc:.2f}, 95 % interval {say_interval(finding.auc_ci)}): the shadow "
                "model may be unlike the target."
            )
    caveats.append(
        "Stronger attacks, or an attacker who knows more, may find what these attacks did not."
    )
    return caveats


def say_accused(allowed: int, nonmembers: int) -> str:
    """Say how many non-members were accused at most."""
    if allowed == 0:
        return f"none of the {nonmembers} non-members"
    return f"at most {allowed} of the {nonmembers} non-members"
