"""The verdict: from evidence to one of four answers, in words and numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal

from m4i_core.evaluation.operating_points import (
    BOUNDS,
    allowed_false_positives,
    rank_test,
)
from m4i_core.evaluation.placebo import chance_spread
from m4i_core.evaluation.verdict_evidence import AttackFinding, VerdictEvidence
from m4i_core.evaluation.verdict_rules import (
    BLIND_MATERIAL_AUC,
    BLIND_SIGNIFICANCE,
    ERROR_RATE,
    MEDIUM_AUC,
    OVERLAP_SHARE,
    POWER,
    RULES,
    SMALLEST_SET,
    Rule,
)
from m4i_core.evaluation.verdict_words import (
    caveats_of,
    say_accused,
    say_attacks,
    say_interval,
    say_label,
    say_probe,
)

__all__ = ["RULES", "AttackFinding", "Rule", "VerdictDecision", "VerdictEvidence", "decide"]

Status = Literal["leak", "no-evidence", "invalid", "insufficient"]


@dataclass(frozen=True)
class VerdictDecision:
    """The answer; fields as in `m4i_core.audit.result.Verdict`."""

    status: Status
    text: str
    reasons: list[str] = field(default_factory=list)
    caveats: list[str] = field(default_factory=list)
    attack: str = ""


@dataclass(frozen=True)
class _Shown:
    """A leak that an attack shows."""

    finding: AttackFinding
    rule: str
    strength: float
    reason: str
    text: str
    numbers: str


def decide(evidence: VerdictEvidence) -> VerdictDecision:
    """Apply the rules in their order.

    Returns:
        Status, one or two sentences, the rules that led there, and caveats.

    Raises:
        ValueError: If there is no attack, or no members or non-members.
    """
    if not evidence.attacks:
        raise ValueError("a verdict needs at least one attack")
    if evidence.members < 1 or evidence.nonmembers < 1:
        raise ValueError("a verdict needs members and non-members")
    caveats = caveats_of(evidence)
    best = max(evidence.attacks, key=lambda finding: finding.auc)

    faults = _faults(evidence)
    if faults:
        return VerdictDecision(
            "invalid",
            "This audit cannot say whether the model leaks: "
            + "; ".join(f[1] for f in faults)
            + ". The attack's numbers must not be used as evidence, for or against.",
            [_reason(*fault) for fault in faults],
            caveats,
            best.name,
        )
    if min(evidence.members, evidence.nonmembers) < SMALLEST_SET:
        found = f"{evidence.members} members and {evidence.nonmembers} non-members were judged"
        return VerdictDecision(
            "insufficient",
            f"There are too few records to say anything: {found}; at least {SMALLEST_SET} of "
            "each are needed, and several hundred are advisable.",
            [_reason("too-few-to-judge", found)],
            caveats,
            best.name,
        )
    held_back: list[str] = []
    shown: list[_Shown] = []
    for finding in evidence.attacks:
        shown += _shown_by(finding, evidence, held_back)
    if shown:
        strongest = max(shown, key=lambda leak: (leak.rule == "above-chance", leak.finding.auc))
        others = [leak for leak in shown if leak is not strongest]
        text = strongest.text
        sure = [leak for leak in others if leak.rule == "few-but-sure"]
        if strongest.rule == "above-chance" and sure:
            exposed = max(sure, key=lambda leak: (leak.finding is strongest.finding, leak.strength))
            text += f" Some people are exposed with confidence: {exposed.numbers}."
        return VerdictDecision(
            "leak",
            text,
            _without_repeats([strongest, *others]),
            caveats,
            strongest.finding.name,
        )
    detectable = smallest_detectable_auc(evidence)
    numbers = (
        f"the best attack ({say_label(best)}) reached an AUC of {best.auc:.2f} "
        f"(95 % interval {say_interval(best.auc_ci)}; 0.50 is guessing)"
    )
    if detectable > MEDIUM_AUC:
        needed = _records_needed(evidence)
        return VerdictDecision(
            "insufficient",
            "No leak was shown, but there are too few records to rule out even a marked one: "
            f"{numbers}, and only an AUC of about {detectable:.2f} or more would have been found "
            f"reliably. About {needed} members and as many non-members are needed.",
            [*held_back, _reason("too-few-to-find", f"smallest AUC found: {detectable:.2f}")],
            caveats,
            best.name,
        )
    return VerdictDecision(
        "no-evidence",
        f"No evidence that the model reveals who was in its training data: {numbers}. A leak with "
        f"an AUC of {_with_gain(detectable, best, evidence):.2f} or more would have been found in "
        f"{POWER:.0%} of such audits; "
        "a weaker one, or one that only a stronger attack finds, is not ruled out.",
        [*held_back, _reason("nothing-found", numbers)],
        caveats,
        best.name,
    )


def _faults(evidence: VerdictEvidence) -> list[tuple[str, str]]:
    """Return (rule, what was found) for everything that invalidates the audit."""
    faults = []
    blind = evidence.blind
    if (
        blind is not None
        and blind.p_value <= BLIND_SIGNIFICANCE
        and blind.auc >= BLIND_MATERIAL_AUC
    ):
        faults.append(
            (
                "blind-separates",
                "members and non-members can be told apart without asking the model, by "
                f"{say_probe(blind.probe)} alone (AUC {blind.auc:.2f}, 95 % interval "
                f"{say_interval(blind.ci)}, p = {blind.p_value:.3f})",
            )
        )
    overlap = evidence.overlap
    if overlap is not None:
        allowed = OVERLAP_SHARE * (evidence.members + evidence.nonmembers)
        shared = []
        if overlap.exact_pictures > allowed:
            shared.append(f"{overlap.exact_pictures} pictures are in more than one of the sets")
        if overlap.parted_groups:
            shared.append(
                f"{overlap.parted_groups} groups (such as patients or scenes) were divided "
                "between sets"
            )
        if shared:
            faults.append(("sets-overlap", " and ".join(shared)))
    if evidence.placebo_passed is False:
        faults.append(
            (
                "placebo-failed",
                "the attacks seem to work on shuffled membership, where there is nothing to find",
            )
        )
    return faults


def _shown_by(
    finding: AttackFinding, evidence: VerdictEvidence, held_back: list[str]
) -> list[_Shown]:
    """Return the leaks that an attack shows; says in `held_back` what a rule took away."""
    blind = evidence.blind
    gain = finding.gain_over_blind
    separates = blind is not None and blind.p_value <= BLIND_SIGNIFICANCE
    if separates and blind is not None and blind.auc >= finding.auc:
        held_back.append(
            _reason(
                "blind-as-good",
                f"{say_label(finding)} AUC {finding.auc:.2f}, without the model {blind.auc:.2f}",
            )
        )
        return []
    beats = blind is None or (gain is not None and gain[1] > 0)
    shown = []

    low = _lower_bound(finding, len(evidence.attacks))
    if low > 0.5:
        numbers = (
            f"{say_label(finding)} AUC {finding.auc:.2f} (95 % interval "
            f"{say_interval(finding.auc_ci)}; allowing for "
            f"{say_attacks(len(evidence.attacks))}, at least {low:.2f})"
        )
        if gain is not None:
            numbers += (
                f", {gain[0]:+.2f} over the best guess without the model "
                f"({gain[1]:+.2f} to {gain[2]:+.2f})"
            )
        if beats:
            shown.append(
                _Shown(
                    finding,
                    "above-chance",
                    low,
                    _reason("above-chance", numbers),
                    "The model reveals who was in its training data: "
                    f"{say_label(finding)} tells members from non-members with an AUC of "
                    f"{finding.auc:.2f} (95 % interval {say_interval(finding.auc_ci)}; 0.50 is "
                    f"guessing) and judges {finding.asr:.0%} of records rightly "
                    f"({finding.asr_ci[0]:.0%} to {finding.asr_ci[1]:.0%}).",
                    numbers,
                )
            )
        else:
            held_back.append(
                f"[above-chance] Not met: {numbers}; the gain over a guess made without the model "
                "may be chance."
            )
    point = _sure_point(finding, evidence)
    if point is not None and (not separates or beats):
        key, chance = point
        # A small one is not rounded to nothing.
        p_value = f"{chance:.2g}" if chance >= 1e-4 else "<0.0001"
        rate = finding.operating_points[key]
        numbers = (
            f"{say_label(finding)} recognises {rate.tpr:.1%} of members (95 % interval "
            f"{rate.ci[0]:.1%} to {rate.ci[1]:.1%}) while accusing "
            + say_accused(
                allowed_false_positives(BOUNDS[key], evidence.nonmembers), evidence.nonmembers
            )
        )
        shown.append(
            _Shown(
                finding,
                "few-but-sure",
                rate.ci[0],
                _reason("few-but-sure", f"{numbers} (p = {p_value})"),
                f"The model exposes some of the people in its training data: {numbers}, more than "
                f"chance explains. On average the attack is weaker (AUC {finding.auc:.2f}, 95 % "
                f"interval {say_interval(finding.auc_ci)}), but those whom it recognises it "
                "recognises with confidence.",
                numbers,
            )
        )
    return shown


def _sure_point(finding: AttackFinding, evidence: VerdictEvidence) -> tuple[str, float] | None:
    """Return the strictest operating point that chance does not explain, and its p-value."""
    # Records of a cluster are no independent evidence: count clusters, at the same rates.
    members = evidence.member_clusters or evidence.members
    others = evidence.nonmember_clusters or evidence.nonmembers
    alpha = ERROR_RATE / 2.0 / (len(BOUNDS) * len(evidence.attacks))
    found = None
    for key, bound in sorted(BOUNDS.items(), key=lambda item: -item[1]):
        point = finding.operating_points.get(key)
        if point is None:
            continue
        caught = point.tpr * members
        p_value = rank_test(caught + 1e-9, members, others, allowed_false_positives(bound, others))
        if p_value <= alpha:
            found = (key, p_value)
    return found


def _lower_bound(finding: AttackFinding, attacks: int) -> float:
    """Return the lower end of the AUC's interval, widened to allow for all attacks.

    The 95 % interval is symmetric on the logit scale, where it is stretched; an end at 0 or 1 is
    left as it is.
    """
    from scipy.special import expit, logit, ndtri

    low = finding.auc_ci[0]
    if not 0.0 < low < 1.0 or not low < finding.auc:
        return low
    wide = float(ndtri(1.0 - ERROR_RATE / 4.0 / attacks)) / float(ndtri(0.975))
    centre = logit(min(finding.auc, 1.0 - 1e-9))
    stretched = float(expit(centre - wide * (centre - logit(low))))
    if finding.auc >= 1.0 - 1e-9:
        # No logit: stretch the distance from 1 (the score interval's tail is near exponential).
        stretched = 1.0 - min(1.0, wide**2 * (1.0 - low))
    return stretched


def smallest_detectable_auc(evidence: VerdictEvidence) -> float:
    """Return the AUC that such an audit finds with a probability of 80 %.

    From the spread of the AUC under chance (Mann-Whitney), widened where the attacks' intervals
    are wider than independent records would give.
    """
    return min(1.0, 0.5 + _z_sum(len(evidence.attacks)) * _spread(evidence))


def _with_gain(detectable: float, best: AttackFinding, evidence: VerdictEvidence) -> float:
    """Return the same where the attack must also beat what was guessed without the model."""
    from scipy.special import ndtri

    if evidence.blind is None or best.gain_over_blind is None:
        return detectable
    difference, low, _ = best.gain_over_blind
    half = (difference - low) * (1.0 + float(ndtri(POWER)) / float(ndtri(0.975)))
    return min(1.0, max(detectable, evidence.blind.auc + half))


def _z_sum(attacks: int) -> float:
    from scipy.special import ndtri

    return float(ndtri(1.0 - ERROR_RATE / 4.0 / attacks) + ndtri(POWER))


def _spread(evidence: VerdictEvidence) -> float:
    members = evidence.member_clusters or evidence.members
    others = evidence.nonmember_clusters or evidence.nonmembers
    return chance_spread(members, others)


def _records_needed(evidence: VerdictEvidence) -> int:
    """Return how many of each kind make a medium leak visible, rounded up to tens."""
    spread = (MEDIUM_AUC - 0.5) / _z_sum(len(evidence.attacks))
    independent = 1.0 / (6.0 * spread**2) + 0.5
    clustering = max(
        evidence.members / (evidence.member_clusters or evidence.members),
        evidence.nonmembers / (evidence.nonmember_clusters or evidence.nonmembers),
    )
    return 10 * math.ceil(independent * clustering / 10.0)


def _without_repeats(shown: list[_Shown]) -> list[str]:
    """Return the reasons; a rule's sentence is written out once."""
    written: set[str] = set()
    reasons = []
    for leak in shown:
        repeated = leak.rule in written
        reasons.append(f"[{leak.rule}] Also: {leak.numbers}." if repeated else leak.reason)
        written.add(leak.rule)
    return reasons


def _reason(rule: str, found: str) -> str:
    """Return the rule's sentence and what was found."""
    sentence = next(entry.sentence for entry in RULES if entry.id == rule)
    return f"[{rule}] {sentence} Found: {found}."
