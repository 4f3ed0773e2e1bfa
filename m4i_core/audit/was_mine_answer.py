"""From scores to answers: each record, each owner's set, and all of them; with error rates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from m4i_core.attacks.calibrated_similarity import NAME
from m4i_core.audit.plan_asking import WasMineChoice
from m4i_core.audit.result import (
    AskedRecord,
    BlindBaseline,
    Rate,
    SetAnswer,
    Verdict,
    WasMine,
)
from m4i_core.evaluation.between_models import of_another_model
from m4i_core.evaluation.intervals import proportion
from m4i_core.evaluation.roc import delong
from m4i_core.evaluation.set_inference import (
    compare_sets,
    conformal_p_values,
    share_of_members,
)
from m4i_core.evaluation.verdict_rules import (
    BLIND_MATERIAL_AUC,
    BLIND_SIGNIFICANCE,
    ERROR_RATE,
    SMALLEST_SET,
)
from m4i_core.language import translate

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Question:
    """Scores of everything that an answer rests upon; higher means member.

    Attributes:
        ids: n records that are asked about.
        scores: Shape (n,).
        probability: Shape (n,).
        groups: n keys of what belongs together (copies, scenes).
        owners: n names of groups to answer for, "" for none.
        known: Scores of known non-members of the target, shape (m,); maybe none.
        known_groups: m keys.
        shadow: Scores of the shadow's records, with each of K models as the target, (K, s).
        seen: Membership of those, shape (K, s).
        shadow_groups: s keys.
        blind: Asked records against those they are compared with, without the target.
        aligned: Which known non-members the attack was aligned by, shape (m,): the others are
            those that it is tried on.
    """

    ids: Sequence[str]
    scores: Floats
    probability: Floats
    groups: Sequence[str]
    owners: Sequence[str]
    known: Floats
    known_groups: Sequence[str]
    shadow: Floats
    seen: Bools
    shadow_groups: Sequence[str]
    blind: BlindBaseline | None = None
    aligned: Bools | None = None


@dataclass(frozen=True)
class _Compared:
    """Non-members that the asked records are compared with."""

    scores: Floats
    groups: list[str]
    known: bool


def answer(question: Question, choice: WasMineChoice, seed: int) -> tuple[WasMine, Verdict]:
    """Answer for each record and for the set.

    Args:
        question: The scores.
        choice: False-positive rate, permutations, whether to answer by group.
        seed: Of everything random.

    Returns:
        The answer, and the verdict in the words of every audit.
    """
    rate = choice.false_positive_rate
    outside, outside_groups = _outside(question)
    with_known = len(question.known) >= SMALLEST_SET
    compared = (
        _Compared(question.known, list(question.known_groups), True)
        if with_known
        else _Compared(outside, outside_groups, False)
    )
    passed, check_p, check_text = _false_positive_check(
        question, outside, outside_groups, rate, choice.permutations, seed
    )
    reason = _obstacle(question, compared, passed)
    p_values = conformal_p_values(question.scores, compared.scores)
    called = p_values <= rate
    threshold = _threshold(compared.scores, rate)
    fpr = _rate(compared.scores >= threshold, compared.groups)
    tpr = _rate_of_target(question, threshold)
    if reason:
        called = np.zeros(len(called), dtype=np.bool_)

    def of_set(name: str, rows: npt.NDArray[np.int64], tests: int, number: int) -> SetAnswer:
        return _of_set(
            name, rows, question, compared, called, tpr, fpr, reason, tests, choice, seed + number
        )

    whole = of_set("", np.arange(len(question.ids)), 1, 0)
    groups: list[SetAnswer] = []
    if choice.by_group:
        names = sorted({name for name in question.owners if name})
        owners = np.array(question.owners, dtype=object)
        groups = [
            of_set(name, np.flatnonzero(owners == name), len(names), place + 1)
            for place, name in enumerate(names)
        ]
    found = WasMine(
        attack=NAME,
        answer=whole,
        groups=groups,
        records=[
            AskedRecord(id=i, probability=float(p), p_value=float(v), called=bool(c))
            for i, p, v, c in zip(question.ids, question.probability, p_values, called, strict=True)
        ],
        threshold=threshold,
        compared_with="known_nonmembers" if compared.known else "shadow_nonmembers",
        false_positive_rate=fpr,
        true_positive_rate=tpr,
        check_passed=passed,
        check_p_value=check_p,
        check_text=check_text,
    )
    return found, _verdict(found, question, compared)


def _outside(question: Question) -> tuple[Floats, list[str]]:
    """Return the scores of shadow records with models that never saw them, and their groups."""
    rows = ~question.seen
    groups = [question.shadow_groups[column] for _, column in zip(*np.nonzero(rows), strict=True)]
    return question.shadow[rows], groups


def _threshold(nonmembers: Floats, rate: float) -> float:
    """Return the lowest score that is named while at most that share of non-members is."""
    ordered = np.sort(nonmembers)[::-1]
    allowed = int(np.floor(rate * (len(ordered) + 1) + 1e-9)) - 1
    # Named is what has at most `allowed` non-members at or above it.
    if allowed < 0:
        return float(np.nextafter(ordered[0], np.inf)) + 1e6
    border = float(ordered[min(allowed, len(ordered) - 1)])
    return float(np.nextafter(border, np.inf))


def _rate(hits: Bools, groups: Sequence[str]) -> Rate:
    low, high = proportion(hits, list(groups))
    return Rate(value=float(hits.mean()), ci=(low, high), records=len(hits))


def _rate_of_target(question: Question, threshold: float) -> Rate:
    """Return the share of shadow models' members that are named, and where the target's may lie."""
    named = question.shadow >= threshold
    inside = question.seen.reshape(-1)
    many = list(question.shadow_groups) * len(question.seen)
    of_shadows = _rate(
        named.reshape(-1)[inside],
        [key for key, member in zip(many, inside.tolist(), strict=True) if member],
    )
    low, high = of_another_model((named & question.seen).sum(axis=1), question.seen.sum(axis=1))
    # A few models may be alike by chance: never narrower than what they are measured to.
    low, high = min(low, of_shadows.ci[0]), max(high, of_shadows.ci[1])
    return of_shadows.model_copy(update={"ci": (low, high)})


def _false_positive_check(
    question: Question,
    outside: Floats,
    outside_groups: Sequence[str],
    rate: float,
    permutations: int,
    seed: int,
) -> tuple[bool | None, float | None, str]:
    """Turn the attack on known non-members first: does it accuse them?"""
    kept = np.ones(len(question.known), dtype=np.bool_)
    if question.aligned is not None:
        kept = ~question.aligned
    known = question.known[kept]
    groups = [key for key, used in zip(question.known_groups, kept.tolist(), strict=True) if used]
    if len(known) < SMALLEST_SET:
        return (
            None,
            None,
            translate(
                "engine",
                "The attack could not be tried on known non-members of this target: {count} are "
                "known, {needed} are needed. Whether it accuses innocent records of this very "
                "target is therefore not known; bring records that were surely not in training, "
                "for example newer ones of the same kind.",
            ).format(count=len(known), needed=SMALLEST_SET),
        )
    from scipy.stats import fisher_exact

    border = _threshold(outside, rate)
    # Records of a group are no independent evidence: groups are counted. The border itself is an
    # estimate: the shadow's records stand beside the known ones, not above them.
    accused, usual = known >= border, outside >= border
    units, many = len(set(groups)), len(set(outside_groups))
    hits, expected = round(float(accused.mean()) * units), round(float(usual.mean()) * many)
    table = [[hits, units - hits], [expected, many - expected]]
    p_value = float(fisher_exact(table, alternative="greater").pvalue)
    if kept.all():
        # Not aligned to this target: all of its records may look more like members.
        higher = compare_sets(
            known,
            groups,
            outside,
            [f"shadow {key}" for key in outside_groups],
            permutations,
            seed + 1_000_003,
        )
        p_value = min(1.0, 2.0 * min(p_value, higher.p_value))
    passed = p_value > ERROR_RATE
    words = (
        translate(
            "engine",
            "Tried on {count} known non-members of this target first: {named} were named ({share}; "
            "{rate} may be by chance). The check is passed.",
        )
        if passed
        else translate(
            "engine",
            "Tried on {count} known non-members of this target first: {named} were named ({share}; "
            "{rate} may be by chance), or all of them look more like members than they should. "
            "The check is not passed.",
        )
    )
    text = words.format(
        count=len(known),
        named=int(accused.sum()),
        share=f"{accused.mean():.0%}",
        rate=f"{rate:.0%}",
    )
    if not kept.all():
        text += " " + translate(
            "engine", "Another {count} known non-members served to align the attack to the target."
        ).format(count=int((~kept).sum()))
    return passed, p_value, text


def _obstacle(question: Question, compared: _Compared, passed: bool | None) -> str:
    """Return why nothing can be said, one plain sentence, or ""."""
    if passed is False:
        return translate(
            "engine",
            "the attack wrongly accuses records that are known not to have been in training",
        )
    blind = question.blind
    if (
        blind is not None
        and blind.p_value <= BLIND_SIGNIFICANCE
        and blind.auc >= (BLIND_MATERIAL_AUC)
    ):
        return translate(
            "engine",
            "the records differ by themselves from those that they are compared with (AUC {auc} "
            "without the target)",
        ).format(auc=f"{blind.auc:.2f}")
    many = list(question.shadow_groups) * len(question.seen)
    _, low, _ = delong(question.shadow.reshape(-1), question.seen.reshape(-1), clusters=many)
    if low <= 0.5:
        return translate(
            "engine",
            "the attack cannot recognise members even of shadow models, whose members are known",
        )
    if len(compared.scores) < SMALLEST_SET:
        return translate("engine", "there are too few records to compare with")
    return ""


def _of_set(
    name: str,
    rows: npt.NDArray[np.int64],
    question: Question,
    compared: _Compared,
    called: Bools,
    tpr: Rate,
    fpr: Rate,
    reason: str,
    tests: int,
    choice: WasMineChoice,
    seed: int,
) -> SetAnswer:
    groups = [question.groups[row] for row in rows.tolist()]
    others = compared.groups if compared.known else [f"shadow {key}" for key in compared.groups]
    test = compare_sets(
        question.scores[rows], groups, compared.scores, others, choice.permutations, seed
    )
    p_value = min(1.0, test.p_value * tests)
    named = int(called[rows].sum())
    expected = float(choice.false_positive_rate * len(rows))
    share = share_of_members(called[rows], groups, (tpr.value, tpr.ci), (fpr.value, fpr.ci))
    numbers = translate(
        "engine", "{named} of {count} records are named ({expected} would be by chance; p = {p})"
    ).format(named=named, count=len(rows), expected=f"{expected:.1f}", p=f"{p_value:.3g}")
    if reason:
        text = translate("engine", "Nothing can be said: {reason}.").format(reason=reason)
        return SetAnswer(
            name=name,
            answer="cannot-say",
            text=text,
            p_value=p_value,
            records=len(rows),
            called=0,
            expected=expected,
        )
    if p_value <= ERROR_RATE:
        words = (
            translate(
                "engine",
                "These records, or some of them, were used in training: together they score as "
                "non-members of this target do not. {numbers}.",
            )
            if compared.known
            else translate(
                "engine",
                "These records, or some of them, were probably used in training: together they "
                "score higher than records that a shadow model never saw. This is weaker evidence "
                "than a comparison with known non-members of the target itself. {numbers}.",
            )
        )
        answer_word: str = "yes"
    else:
        words = translate(
            "engine",
            "There is no evidence that these records were used in training. {numbers}. Single "
            "records, or a use that leaves no trace in what the model says, are not ruled out.",
        )
        answer_word = "no-evidence"
    return SetAnswer(
        name=name,
        answer=answer_word,
        text=words.format(numbers=numbers),
        p_value=p_value,
        records=len(rows),
        called=named,
        expected=expected,
        share=share,
    )


def _verdict(found: WasMine, question: Question, compared: _Compared) -> Verdict:
    status = {"yes": "leak", "no-evidence": "no-evidence", "cannot-say": "invalid"}
    caveats = [
        translate(
            "engine",
            "Records are named at a false-positive rate of {fpr} ({low} to {high}, measured on "
            "{count} non-members). Of the shadow models' members {tpr} are named then; by how "
            "much those models differ, of this target's {least} to {most}.",
        ).format(
            fpr=f"{found.false_positive_rate.value:.1%}",
            low=f"{found.false_positive_rate.ci[0]:.1%}",
            high=f"{found.false_positive_rate.ci[1]:.1%}",
            count=found.false_positive_rate.records,
            tpr=f"{found.true_positive_rate.value:.0%}",
            least=f"{found.true_positive_rate.ci[0]:.0%}",
            most=f"{found.true_positive_rate.ci[1]:.0%}",
        ),
        translate(
            "engine",
            "A record's probability supposes that half of such records were in training, and that "
            "the target behaves like the shadow models.",
        ),
    ]
    if not compared.known:
        caveats.append(
            translate(
                "engine",
                "The records were compared with those of shadow models, not of this target: a "
                "target that describes everything better than they do would look as if it had "
                "seen them.",
            )
        )
    if question.blind is None:
        caveats.append(
            translate(
                "engine",
                "It was not checked whether the records differ by themselves from those that they "
                "are compared with.",
            )
        )
    return Verdict(
        status=status[found.answer.answer],
        text=found.answer.text,
        reasons=[found.check_text],
        caveats=caveats,
        attack=NAME,
    )
