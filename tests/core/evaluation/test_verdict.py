"""The verdict's rules, and how often they err."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np
import pytest

from m4i_core.audit.result import OperatingPoint as PointModel
from m4i_core.audit.result import Verdict
from m4i_core.evaluation.attack_evaluation import evaluate_attack
from m4i_core.evaluation.blind import BlindBaseline
from m4i_core.evaluation.overlap import OverlapCheck
from m4i_core.evaluation.verdict import (
    RULES,
    AttackFinding,
    VerdictEvidence,
    decide,
    smallest_detectable_auc,
)

NOTHING = BlindBaseline(0.51, (0.46, 0.56), 0.6, "reference_text")
Draw = Callable[[np.random.Generator, np.ndarray], np.ndarray]


def finding(scores: np.ndarray, member: np.ndarray, name: str, blind: BlindBaseline | None):
    found = evaluate_attack(scores, member, float(np.median(scores)))
    gain = None
    if blind is not None:
        # As the runner does it: variances added.
        low, high = found.ci["auc"]
        half = np.hypot(max(found.auc - low, high - found.auc), blind.auc - blind.ci[0])
        gain = (found.auc - blind.auc, found.auc - blind.auc - half, found.auc - blind.auc + half)
    return AttackFinding(
        name, found.auc, found.ci["auc"], found.asr, found.ci["asr"], found.operating_points, gain
    )


def audit(
    draw: Draw, n: int, attacks: int, seed: int, blind: BlindBaseline | None = NOTHING, **more
):
    rng = np.random.default_rng(seed)
    member = np.arange(2 * n) < n
    found = [finding(draw(rng, member), member, f"attack_{i}", blind) for i in range(attacks)]
    more = {"overlap": OverlapCheck(), "placebo_passed": True, **more}
    return decide(VerdictEvidence(found, n, n, blind, **more))


def shifted(by: float) -> Draw:
    return lambda rng, member: rng.normal(size=len(member)) + by * member


def exposed(share: float) -> Draw:
    """Nearly all members are like non-members, a few stick out."""

    def draw(rng: np.random.Generator, member: np.ndarray) -> np.ndarray:
        scores = rng.normal(size=len(member))
        scores[: int(share * member.sum())] += 8
        return scores

    return draw


def test_clear_leak() -> None:
    found = audit(shifted(1.2), 250, 2, 0)
    assert found.status == "leak" and found.attack.startswith("attack_")
    assert "95 % interval" in found.text and found.reasons[0].startswith("[above-chance]")
    Verdict.model_validate(dataclasses.asdict(found))


def test_near_guessing_on_average_but_some_exposed_is_a_leak() -> None:
    """SCIENCE, section 4: AUC 0.55 with TPR 10 % at 0.1 % FPR is high risk."""
    for seed in range(20):
        found = audit(exposed(0.10), 250, 4, seed)
        assert found.status == "leak"
        assert any("few-but-sure" in reason for reason in found.reasons)
        assert "none of the 250 non-members" in found.text


@pytest.mark.parametrize("attacks", [1, 4])
@pytest.mark.parametrize("n", [20, 120])
@pytest.mark.parametrize("ties", [False, True])
def test_false_leaks_are_at_most_five_percent(n: int, attacks: int, ties: bool) -> None:
    """Without a blind baseline to hold anything back: the rules for leaks alone."""

    def draw(rng: np.random.Generator, member: np.ndarray) -> np.ndarray:
        scores = rng.normal(size=len(member))
        return np.round(scores) if ties else scores

    leaks = sum(audit(draw, n, attacks, seed, None).status == "leak" for seed in range(400))
    # 5 % of 400 is 20; at that rate more than 29 happen in 2 of 100 runs, and seeds are fixed.
    assert leaks <= 24


def test_false_leaks_with_clusters() -> None:
    """Records of one patient score alike: counting records would see leaks that are not there."""
    leaks = naive = 0
    for seed in range(200):
        rng = np.random.default_rng(seed)
        patients = np.repeat(np.arange(80), 6)
        member = patients < 40
        scores = rng.normal(size=80)[patients] + 0.1 * rng.normal(size=480)
        for groups in (patients, None):
            found = evaluate_attack(scores, member, 0.0, groups)
            attack = AttackFinding(
                "a", found.auc, found.ci["auc"], found.asr, found.ci["asr"], found.operating_points
            )
            counts = (None, None) if groups is None else (40, 40)
            evidence = VerdictEvidence(
                [attack],
                240,
                240,
                member_clusters=counts[0],
                nonmember_clusters=counts[1],
            )
            leak = decide(evidence).status == "leak"
            leaks, naive = leaks + (leak and groups is not None), naive + (leak and groups is None)
    assert leaks <= 12 < 40 < naive


def test_power_is_what_the_text_promises() -> None:
    evidence = VerdictEvidence([AttackFinding("a", 0.5, (0.45, 0.55), 0.5, (0.45, 0.55))], 150, 150)
    smallest = smallest_detectable_auc(evidence)
    assert 0.58 < smallest < 0.64
    from scipy.special import ndtri

    shift = float(np.sqrt(2) * ndtri(smallest))
    leaks = sum(audit(shifted(shift), 150, 1, seed, None).status == "leak" for seed in range(200))
    assert 0.72 <= leaks / 200 <= 0.93


def test_no_evidence_states_what_would_have_been_found() -> None:
    found = audit(shifted(0.0), 400, 2, 3)
    assert found.status == "no-evidence"
    assert "would have been found in 80%" in found.text and "[nothing-found]" in found.reasons[-1]


def test_insufficient() -> None:
    tiny = audit(shifted(0.0), 12, 1, 0)
    assert tiny.status == "insufficient" and "at least 20" in tiny.text
    # However well an attack does, 12 records of a kind prove nothing.
    assert audit(shifted(9.0), 12, 1, 0).status == "insufficient"
    small = audit(shifted(0.0), 40, 4, 1)
    assert small.status == "insufficient" and "About 120 members" in small.text
    assert audit(shifted(3.0), 40, 4, 1).status == "leak"


@pytest.mark.parametrize(
    ("more", "rule", "words"),
    [
        (
            {"blind": BlindBaseline(0.98, (0.97, 0.99), 0.005, "reference_text")},
            "blind-separates",
            "words of the reference texts",
        ),
        ({"overlap": OverlapCheck(exact_pictures=30)}, "sets-overlap", "30 pictures"),
        ({"overlap": OverlapCheck(parted_groups=1)}, "sets-overlap", "1 group"),
        ({"placebo_passed": False}, "placebo-failed", "shuffled membership"),
    ],
)
def test_invalid_outranks_the_clearest_leak(more: dict, rule: str, words: str) -> None:
    found = audit(shifted(3.0), 250, 1, 0, **more)
    assert found.status == "invalid" and words in found.text
    assert found.reasons[0].startswith(f"[{rule}]")


def test_harmless_oddities_do_not_invalidate() -> None:
    oddities = OverlapCheck(exact_pictures=1, near_pictures=900, identical_texts=300)
    found = audit(shifted(1.2), 250, 1, 0, overlap=oddities)
    assert found.status == "leak"
    assert any("300 texts" in caveat for caveat in found.caveats)
    slight = BlindBaseline(0.56, (0.51, 0.61), 0.02, "text_shape")
    found = audit(shifted(1.2), 250, 1, 0, slight)
    assert found.status == "leak" and any("0.56" in caveat for caveat in found.caveats)


def test_blind_as_good_as_the_attack_is_no_leak() -> None:
    as_good = BlindBaseline(0.59, (0.54, 0.64), 0.01, "picture_features")
    found = audit(shifted(0.3), 300, 1, 0, as_good)
    assert found.status == "no-evidence"
    assert any("blind-as-good" in reason or "above-chance" in reason for reason in found.reasons)
    # Without that baseline the same scores are a leak.
    assert audit(shifted(0.3), 300, 1, 0, None).status == "leak"


def test_gain_must_be_certain() -> None:
    attack = AttackFinding("a", 0.6, (0.55, 0.65), 0.57, (0.53, 0.61), {}, (0.06, -0.01, 0.13))
    blind = BlindBaseline(0.54, (0.49, 0.59), 0.2, "reference_text")
    held = decide(VerdictEvidence([attack], 250, 250, blind))
    assert held.status == "no-evidence" and "Not met" in held.reasons[0]
    better = dataclasses.replace(attack, gain_over_blind=(0.06, 0.01, 0.11))
    assert decide(VerdictEvidence([better], 250, 250, blind)).status == "leak"


def test_more_attacks_need_more_evidence() -> None:
    weak = AttackFinding("a", 0.565, (0.51, 0.62), 0.5, (0.45, 0.55))
    none = AttackFinding("b", 0.5, (0.45, 0.55), 0.5, (0.45, 0.55))
    alone = dataclasses.replace(weak, auc_ci=(0.512, 0.617))
    assert decide(VerdictEvidence([alone], 250, 250)).status == "leak"
    assert decide(VerdictEvidence([alone] + [none] * 9, 250, 250)).status == "no-evidence"


def test_worse_than_chance_is_no_leak_but_said() -> None:
    found = audit(shifted(-1.0), 250, 1, 0)
    assert found.status == "no-evidence"
    assert any("wrong more often" in caveat for caveat in found.caveats)


def test_perfect_attack() -> None:
    found = audit(lambda rng, member: member.astype(float), 100, 4, 0)
    assert found.status == "leak"
    sure = [reason for reason in found.reasons if "(p = " in reason]
    assert sure and all("(p = <0.0001)" in reason for reason in sure)


def test_takes_the_points_of_result_json() -> None:
    points = {"0.001": PointModel(tpr=0.1, ci=(0.06, 0.15), supported=False, needed=2995)}
    attack = AttackFinding("a", 0.55, (0.5, 0.6), 0.52, (0.5, 0.6), points)
    found = decide(VerdictEvidence([attack], 250, 250))
    assert found.status == "leak" and "[few-but-sure]" in found.reasons[0]


def test_unchecked_things_are_caveats() -> None:
    attack = AttackFinding("a", 0.8, (0.75, 0.85), 0.7, (0.65, 0.75))
    caveats = " ".join(decide(VerdictEvidence([attack], 250, 250)).caveats)
    assert "differ by themselves" in caveats and "placebo" in caveats and "share" in caveats


def test_rules_are_written_down_once_and_used() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert {rule.status for rule in RULES} == {"", "leak", "no-evidence", "invalid", "insufficient"}
    with pytest.raises(ValueError):
        decide(VerdictEvidence([], 250, 250))
    with pytest.raises(ValueError):
        decide(VerdictEvidence([AttackFinding("a", 0.5, (0, 1), 0.5, (0, 1))], 0, 250))
