"""The comparison of defenses: paired differences by hand, and rules that never promise too much."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from m4i_core.evaluation.roc import delong_difference
from m4i_core.study.defense_advice import (
    RULES,
    advise,
    down_to_guessing,
    monotonous,
    percent,
    protects,
    surest_leak,
)
from m4i_core.study.defense_comparison import compare_defenses, strength_curves
from m4i_core.study.defense_measures import (
    AttackEffect,
    JudgedRecords,
    Measured,
    Utility,
    Variant,
    judged_records,
    paired_change,
)
from m4i_core.study.defenses import Defense
from m4i_core.study.opened import OpenedStudy
from tests.gui.sample_study import DEFENSES, make_sample_study


def _variant(
    name: str,
    asr: dict[str, tuple[float, float, float]],
    rouge: float | None = 0.25,
    change: tuple[float, float, float] | None = None,
    defenses: tuple[Defense, ...] = (),
) -> Variant:
    effects = {
        attack: AttackEffect(Measured(v, (lo, hi)), Measured(v, (lo, hi)))
        for attack, (v, lo, hi) in asr.items()
    }
    changes = {"rouge_l": Measured(change[0], change[1:])} if change else {}
    utility = None if rouge is None else Utility({"rouge_l": rouge}, {"rouge_l": rouge}, changes)
    return Variant(name, name, defenses, effects=effects, utility=utility)


DP = (Defense("privacy", 1.3),)
BASE = _variant("No defense", {"metric_svm": (0.72, 0.68, 0.76), "feature_mlp": (0.55, 0.5, 0.6)})
GUESS = {"metric_svm": (0.51, 0.47, 0.55), "feature_mlp": (0.5, 0.46, 0.54)}


def test_a_private_model_that_is_guessed_costs_quality() -> None:
    private = _variant("DP 1.3", GUESS, 0.15, (-0.10, -0.12, -0.08), DP)
    assert protects(private, BASE)
    assert down_to_guessing(private)
    assert advise(BASE, [private]) == [
        "DP 1.3 brings the attack down to guessing (ASR 51 %, 47–55 %; undefended 72 %, 68–76 %), "
        "at the price of caption quality: ROUGE-L on held-out records falls from 0.25 to 0.15."
    ]


def test_a_model_that_says_the_same_of_everything_is_never_recommended() -> None:
    """Differential privacy in earnest: one sentence for 250 pictures, with a fair ROUGE-L."""

    def varied(variant: Variant, different: int) -> Variant:
        assert variant.utility is not None
        return replace(variant, utility=replace(variant.utility, distinct=(different, 250)))

    plain = varied(_variant("FR", {"metric_svm": (0.906, 0.877, 0.93)}, rouge=0.26), 211)
    silent = varied(_variant("DP", {"metric_svm": (0.5, 0.455, 0.545)}, 0.33, defenses=DP), 1)
    partly = varied(_variant("L2", {"metric_svm": (0.78, 0.74, 0.82)}, 0.29), 187)
    assert monotonous(silent, plain) and not monotonous(partly, plain)
    said = advise(plain, [silent, partly])
    assert said[0].startswith("L2 lowers")
    assert any("a single text for 250 held-out pictures" in sentence for sentence in said)
    alone = advise(plain, [silent])
    assert alone[0].startswith("No defense is recommended")
    assert not any("improve" in sentence for sentence in alone)


def test_an_overlap_is_no_protection() -> None:
    weak = _variant("L2", {"metric_svm": (0.66, 0.62, 0.68), "feature_mlp": (0.5, 0.46, 0.54)})
    assert not protects(weak, BASE)
    said = advise(BASE, [weak])
    assert said[0].startswith("This defense is not shown to protect")


def test_one_attack_that_still_works_is_enough() -> None:
    """Falling from one attack helps little when another has the whole leak."""
    half = _variant("half", {**GUESS, "feature_mlp": (0.7, 0.66, 0.74)})
    assert not protects(half, BASE)


def test_a_missing_attack_is_not_taken_for_a_beaten_one() -> None:
    partial = _variant("partial", {"feature_mlp": (0.5, 0.46, 0.54)})
    assert not protects(partial, BASE)
    assert "Not judged" in advise(BASE, [partial])[-1]


def test_without_a_leak_nothing_needs_defending() -> None:
    calm = _variant("No defense", {"metric_svm": (0.52, 0.48, 0.56)})
    said = advise(calm, [_variant("DP", {"metric_svm": (0.4, 0.36, 0.44)}, 0.1, None, DP)])
    assert said[0].startswith("Nothing needs defending here")
    assert "below guessing" in said[1]


def test_an_invalid_audit_recommends_nothing() -> None:
    said = advise(BASE, [_variant("DP", GUESS)], invalid=True)
    assert len(said) == 1
    assert said[0].startswith("No recommendation")


def test_among_alike_the_better_writer_is_named_and_the_doubt_told() -> None:
    first = _variant("DP 1", GUESS, 0.12, (-0.13, -0.15, -0.11), DP)
    second = _variant(
        "DP 4",
        {"metric_svm": (0.54, 0.50, 0.58), "feature_mlp": (0.5, 0.46, 0.54)},
        0.20,
        (-0.05, -0.11, 0.01),
        (Defense("privacy", 4.0),),
    )
    said = advise(BASE, [first, second])
    assert said[0].startswith("DP 4 brings")
    assert "without a measurable loss" in said[0]
    assert "cannot be told apart from DP 1" in said[1]


def test_reaching_guessing_comes_before_writing_well() -> None:
    guessed = _variant("DP 1", GUESS, 0.12, None, DP)
    leaking = _variant("L2", {**GUESS, "metric_svm": (0.56, 0.52, 0.6)}, 0.24)
    said = advise(BASE, [leaking, guessed])
    assert said[0].startswith("DP 1 brings")
    assert "no attack on it is surely better than guessing" in said[1]


def test_a_private_model_that_still_leaks_is_named() -> None:
    private = _variant("DP 10", {**GUESS, "metric_svm": (0.6, 0.56, 0.64)}, 0.2, None, DP)
    said = advise(BASE, [private])
    assert "lowers the leak without ending it" in said[0]
    assert "does not contain 50 %" in said[-1]


def test_a_defense_that_harms_is_told() -> None:
    worse = _variant("aug", {"metric_svm": (0.85, 0.8, 0.9), "feature_mlp": (0.5, 0.4, 0.6)})
    assert any("leaks more than no defense" in s for s in advise(BASE, [worse]))


def test_rounding_never_hides_a_side() -> None:
    assert percent(Measured(0.54, (0.504, 0.58))) == "54.0 %, 50.4–58.0 %"
    assert percent(Measured(0.51, (0.47, 0.55))) == "51 %, 47–55 %"


_interval = st.tuples(*[st.floats(0, 1)] * 3).map(lambda v: (sorted(v)[1], *sorted(v)[::2]))
_attacks = st.fixed_dictionaries({"metric_svm": _interval, "feature_mlp": _interval})


@settings(max_examples=200, deadline=None)
@given(_attacks, st.lists(_attacks, max_size=4))
def test_nothing_protects_that_overlaps(
    base: dict[str, tuple[float, float, float]],
    others: list[dict[str, tuple[float, float, float]]],
) -> None:
    baseline = _variant("No defense", base)
    variants = [_variant(f"v{i}", found) for i, found in enumerate(others)]
    said = advise(baseline, variants)
    assert said or not variants
    leak = surest_leak(baseline)
    for variant in variants:
        told = any(s.startswith((f"{variant.name} brings", f"{variant.name} lowers")) for s in said)
        assert told == protects(variant, baseline)
        if told:
            assert leak is not None
            for name, effect in variant.effects.items():
                assert not effect.asr.overlaps(leak[1])
                assert effect.asr.high < leak[1].low, name


def _judged(right: list[bool], member: list[bool], clusters: list[int] | None = None):
    called = np.array([r == m for r, m in zip(right, member, strict=True)])
    scores = called.astype(float) + np.linspace(0, 0.5, len(right))
    return JudgedRecords(
        [str(i) for i in range(len(right))],
        np.array(member),
        clusters or list(range(len(right))),
        {"a": scores},
        {"a": called},
        np.full((len(right), 4), 0.5),
    )


def test_the_change_by_hand() -> None:
    member = [True] * 4 + [False] * 6
    before = _judged([True] * 4 + [True] * 6, member)
    after = _judged([True, True, False, False] + [True] * 3 + [False] * 3, member)
    change = paired_change(before, after, 0)
    assert change is not None
    # Half of either kind is no longer judged rightly: from 1 to 1/2.
    assert change.asr["a"].value == pytest.approx(-0.5)
    assert change.asr["a"].low < -0.5 < change.asr["a"].high
    expected = delong_difference(after.scores["a"], before.scores["a"], before.member)
    assert change.auc["a"].value == pytest.approx(expected[0])
    # Equal records still leave doubt about records that were not seen.
    assert change.heldout["rouge_l"].low < 0 < change.heldout["rouge_l"].high


def test_clusters_widen_and_the_bootstrap_agrees_with_theory() -> None:
    rng = np.random.default_rng(1)
    member = [True] * 200 + [False] * 200
    right = [True] * 400
    flipped = [bool(v) for v in np.repeat(rng.random(40) < 0.5, 10)]
    before = _judged(right, member)
    alone = paired_change(before, _judged(flipped, member), 3)
    together = [i // 10 for i in range(400)]
    grouped = paired_change(_judged(right, member, together), _judged(flipped, member, together), 3)
    assert alone is not None and grouped is not None
    width = [c.asr["a"].high - c.asr["a"].low for c in (alone, grouped)]
    shares = [1 - np.mean(flipped[:200]), 1 - np.mean(flipped[200:])]
    theory = 2 * 1.96 * np.sqrt(sum(s * (1 - s) / 200 for s in shares)) / 2
    assert width[0] == pytest.approx(theory, rel=0.1)
    assert width[1] > 2.5 * width[0]


def test_other_records_have_no_paired_difference() -> None:
    member = [True, True, False, False]
    before = _judged([True] * 4, member)
    other = JudgedRecords(
        ["9", "1", "2", "3"], before.member, [0, 1, 2, 3], before.scores, before.called,
        before.similarity,
    )  # fmt: skip
    assert paired_change(before, other, 0) is None


def test_different_texts_are_counted_on_heldout_records() -> None:
    rows = {"id": ["a", "b", "c", "d"], "generated": ["x", "y", "y", "z"]}
    sets = ["target_member", "target_nonmember", "target_nonmember", "shadow_nonmember"]
    numbers = {name: [0.1] * 4 for name in ("bleu_1", "bleu_2", "bleu_3", "rouge_l")}
    lists = {"pictures": [["p"]] * 4, "references": [["r"]] * 4, "group": [None] * 4}
    table = pa.table({**rows, "set": sets, **numbers, **lists})
    assert judged_records(table).distinct == (1, 2)


def test_records_are_ordered_and_tied_by_group_and_picture() -> None:
    table = pa.table(
        {
            "id": ["c", "a", "b", "s"],
            "set": ["target_member", "target_member", "target_nonmember", "shadow_member"],
            "group": ["g", "g", None, None],
            "pictures": [["1.jpg"], ["2.jpg"], ["3.jpg", "2.jpg"], ["9.jpg"]],
            "generated": ["", "x", "x", "y"],
            **{m: [0.1, 0.2, 0.3, 0.4] for m in ("bleu_1", "bleu_2", "bleu_3", "rouge_l")},
            "score_a": [1.0, 2.0, 3.0, 4.0],
            "verdict_a": [True, False, True, True],
        }
    )
    found = judged_records(table)
    assert found.ids == ["a", "b", "c"]
    assert found.member.tolist() == [True, False, True]
    assert len(set(found.clusters)) == 1
    assert found.scores["a"].tolist() == [2.0, 3.0, 1.0]
    assert found.called["a"].tolist() == [False, True, True]


def test_combined_defenses_are_on_no_curve() -> None:
    single = _variant("a", GUESS, defenses=(Defense("privacy", 4.0),))
    lower = _variant("b", GUESS, defenses=(Defense("privacy", 1.0),))
    both = _variant("c", GUESS, defenses=(Defense("privacy", 2.0), Defense("l2", 0.1)))
    (curve,) = strength_curves([single, lower, both])
    assert [point.strength for point in curve.points] == [1.0, 4.0]


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> OpenedStudy:
    return OpenedStudy(make_sample_study(tmp_path_factory.mktemp("defenses") / "study"))


def test_a_study_is_compared(study: OpenedStudy) -> None:
    found = compare_defenses(study)
    assert len(found.comparisons) == len(study.result.shadows)
    assert found == compare_defenses(study)
    for comparison in found.comparisons:
        assert comparison.baseline.name == comparison.target
        assert [v.defenses for v in comparison.variants] == [(d,) for d in DEFENSES]
        assert comparison.advice
        for variant in comparison.variants:
            own = study.result.combination(comparison.shadow, variant.name)
            for name, effect in variant.effects.items():
                assert effect.asr.value == own.attacks[name].asr
                assert effect.asr_before is not None and effect.asr_change is not None
                moved = effect.asr.value - effect.asr_before.value
                assert effect.asr_change.value == pytest.approx(moved)
                assert effect.asr_change.low <= moved <= effect.asr_change.high
    kinds = [curve.kind for curve in found.comparisons[0].curves]
    assert kinds == ["augmentation", "l2", "privacy"]
    assert len(RULES) == len(set(RULES)) == 10


def test_a_result_alone_has_no_paired_intervals(study: OpenedStudy) -> None:
    with pytest.raises(ValueError, match="plan"):
        compare_defenses(study.result)
    found = compare_defenses(study.result, study.plan)
    variant = found.comparisons[0].variants[0]
    assert variant.problem
    assert all(effect.asr_change is None for effect in variant.effects.values())


def test_a_lost_table_is_told(tmp_path: Path) -> None:
    folder = make_sample_study(tmp_path / "study", only_results=True, records=80)
    found = compare_defenses(OpenedStudy(folder))
    assert "no interval" in found.comparisons[0].variants[0].problem
