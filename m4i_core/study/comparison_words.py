"""A comparison of audits in sentences that need no statistics to be read."""

from __future__ import annotations

from collections.abc import Sequence

from m4i_core.language import retell, translate
from m4i_core.study.comparison_records import Sharing
from m4i_core.study.comparison_result import (
    AuditComparison,
    Cell,
    ComparedAudit,
    Difference,
)


def attack_words(name: str) -> str:
    """Return an attack's name in plain words."""
    return {
        "metric_threshold": translate("engine", "similarity, one threshold"),
        "metric_svm": translate("engine", "similarity, all metrics"),
        "feature_mlp": translate("engine", "features, as in the paper"),
        "feature_contrastive": translate("engine", "features, contrastive"),
    }.get(name, name.replace("_", " "))


def measure_words(measure: str) -> str:
    """Return a measure's name in plain words."""
    if measure in ("0.1", "0.01", "0.001"):
        return translate("engine", "TPR at {share} % FPR").format(share=f"{100 * float(measure):g}")
    return {
        "asr": translate("engine", "ASR (judged rightly)"),
        "auc": translate("engine", "AUC"),
        "epsilon": translate("engine", "Empirical ε"),
        "rouge_l": translate("engine", "ROUGE-L, non-members"),
        "bleu_1": translate("engine", "BLEU-1, non-members"),
        "distinct": translate("engine", "Different texts, non-members"),
    }.get(measure, measure)


# Verdicts ---------------------------------------------------------------------------------------


def verdict_sentences(found: AuditComparison, place: int) -> list[str]:
    """Return what the comparison of one audit with the reference shows, plain sentences.

    Args:
        found: The comparison.
        place: Of the audit; not the reference.
    """
    base, one = found.audits[found.reference], found.audits[place]
    invalid = [audit.label for audit in (base, one) if audit.invalid]
    if invalid:
        return [
            translate(
                "engine",
                "No claim is made about {audit} and {reference}: {invalid} was found invalid, and "
                "the numbers of an invalid audit say nothing about a leak.",
            ).format(audit=one.label, reference=base.label, invalid=" / ".join(invalid))
        ]
    return [*_leak(found, place), *_low_rate(found, place), *_quality(found, place)]


def _difference(found: AuditComparison, place: int, attack: str, measure: str) -> Difference | None:
    row = found.row(attack, measure)
    return row.cells[place].difference if row is not None else None


def _leak(found: AuditComparison, place: int) -> list[str]:
    base, one = found.audits[found.reference].label, found.audits[place].label
    asr = _difference(found, place, found.lead, "asr")
    if asr is None or asr.ci is None:
        return [
            translate(
                "engine", "{audit} and {reference} share no attack that could be compared."
            ).format(audit=one, reference=base)
        ]
    attack = attack_words(found.lead)
    auc = _difference(found, place, found.lead, "auc")
    low, high = asr.ci
    if asr.shown:
        text = (
            translate(
                "engine",
                "{audit}: {count} fewer of 100 records are judged rightly than in {reference} "
                "(between {low} and {high}; attack: {attack}).",
            )
            if asr.value < 0
            else translate(
                "engine",
                "{audit}: {count} more of 100 records are judged rightly than in {reference} "
                "(between {low} and {high}; attack: {attack}).",
            )
        )
        ends = sorted((abs(low), abs(high)))
        return [
            text.format(
                audit=one,
                reference=base,
                count=_hundred(abs(asr.value)),
                low=_hundred(ends[0]),
                high=_hundred(ends[1]),
                attack=attack,
            )
        ]
    if auc is not None and auc.ci is not None and auc.shown:
        text = (
            translate(
                "engine",
                "{audit}: members stand out less than in {reference} (AUC lower by {value}, "
                "between {low} and {high}; attack: {attack}), though no difference can be shown "
                "in how many are judged rightly.",
            )
            if auc.value < 0
            else translate(
                "engine",
                "{audit}: members stand out more than in {reference} (AUC higher by {value}, "
                "between {low} and {high}; attack: {attack}), though no difference can be shown "
                "in how many are judged rightly.",
            )
        )
        bounds = sorted(abs(end) for end in auc.ci)
        return [
            text.format(
                audit=one,
                reference=base,
                value=f"{abs(auc.value):.2f}",
                low=f"{bounds[0]:.2f}",
                high=f"{bounds[1]:.2f}",
                attack=attack,
            )
        ]
    beyond = not low <= 0.0 <= high
    text = (
        translate(
            "engine",
            "{audit}: no difference to {reference} can be shown at this size. Of 100 records, "
            "{low} to {high} are judged rightly (attack: {attack}): by itself that would be a "
            "difference, but not among as many audits as are compared here.",
        )
        if beyond
        else translate(
            "engine",
            "{audit}: no difference to {reference} can be shown at this size. Of 100 records, "
            "{low} to {high} may be judged rightly (attack: {attack}).",
        )
    )
    return [
        text.format(audit=one, reference=base, low=_signed(low), high=_signed(high), attack=attack)
    ]


def _hundred(share: float) -> str:
    hundred = 100 * share
    return f"{hundred:.0f}" if hundred >= 9.5 else f"{hundred:.1f}"


def _signed(share: float) -> str:
    count = _hundred(abs(share))
    if float(count) == 0:
        return translate("engine", "as many")
    if share < 0:
        return translate("engine", "{count} fewer").format(count=count)
    return translate("engine", "{count} more").format(count=count)


def _low_rate(found: AuditComparison, place: int) -> list[str]:
    """Return what happens to those that are recognised with hardly a false alarm."""
    for measure in ("0.001", "0.01", "0.1"):
        apart = _difference(found, place, found.lead, measure)
        if apart is None or apart.ci is None or not apart.shown:
            continue
        text = (
            translate(
                "engine",
                "At {rate} % false alarms {count} fewer of 100 members are recognised "
                "(between {low} and {high}).",
            )
            if apart.value < 0
            else translate(
                "engine",
                "At {rate} % false alarms {count} more of 100 members are recognised "
                "(between {low} and {high}).",
            )
        )
        ends = sorted(abs(end) for end in apart.ci)
        return [
            text.format(
                rate=f"{100 * float(measure):g}",
                count=_hundred(abs(apart.value)),
                low=_hundred(ends[0]),
                high=_hundred(ends[1]),
            )
        ]
    return []


def _quality(found: AuditComparison, place: int) -> list[str]:
    row = found.row("", "rouge_l")
    if row is None:
        return []
    before, after = row.cells[found.reference], row.cells[place]
    apart = after.difference
    if apart is None or before.value is None or after.value is None:
        return []
    numbers = {
        "before": f"{before.value:.3f}",
        "after": f"{after.value:.3f}",
        "reference": found.audits[found.reference].label,
    }
    if not apart.shown:
        said = [
            translate(
                "engine",
                "No difference in the quality of its texts can be shown (ROUGE-L {after}, {before} "
                "in {reference}).",
            ).format(**numbers)
        ]
    elif apart.value < 0:
        said = [
            translate("engine", "Its texts are worse: ROUGE-L {after} instead of {before}.").format(
                **numbers
            )
        ]
    else:
        said = [
            translate(
                "engine", "Its texts are better: ROUGE-L {after} instead of {before}."
            ).format(**numbers)
        ]
    return said + _sameness(found, place)


def _sameness(found: AuditComparison, place: int) -> list[str]:
    """Return a warning where a model says nearly the same of everything."""
    distinct, total = found.audits[place].records.judged.distinct
    if total and distinct == 1:
        return [
            translate(
                "engine",
                "It writes one and the same text about all {total} pictures: such a model leaks "
                "little and is of no use.",
            ).format(total=total)
        ]
    if total and distinct <= total // 20:
        return [
            translate(
                "engine",
                "It writes only {distinct} different texts about {total} pictures: a model that "
                "says the same of everything leaks little and is of little use.",
            ).format(distinct=distinct, total=total)
        ]
    return []


def tone_of(found: AuditComparison, place: int) -> str:
    """Return "good" (a smaller leak is shown), "danger" (a larger), "warning" or "info".

    "warning": an audit is invalid, or the leak is smaller because the model has nothing to say.
    """
    if found.audits[place].invalid or found.audits[found.reference].invalid:
        return "warning"
    for measure in ("asr", "auc"):
        apart = _difference(found, place, found.lead, measure)
        if apart is not None and apart.shown:
            if apart.value > 0:
                return "danger"
            # A model that has nothing to say is no success.
            return "warning" if _sameness(found, place) else "good"
    return "info"


# How it was compared ----------------------------------------------------------------------------


def sharing_sentence(found: AuditComparison, place: int) -> str:
    """Return how an audit was compared with the reference."""
    share = found.sharing[place]
    one = found.audits[place].label
    if share is None:
        return translate("engine", "{audit} is what the others are compared with.").format(
            audit=one
        )
    if share.kind == "paired":
        return translate(
            "engine",
            "{audit}: paired. Both judged the same {same} records in the same roles, so that "
            "differences are known far better than the values themselves.",
        ).format(audit=one, same=share.same)
    if share.kind == "unpaired":
        return translate(
            "engine",
            "{audit}: not paired. No record of the {reference} and {other} that were judged is "
            "shared.",
        ).format(audit=one, reference=share.reference, other=share.other)
    return translate(
        "engine",
        "{audit}: paired as far as possible. {same} records were judged by both in the same role "
        "(of {reference} and {other}), {switched} in different roles; the others are drawn "
        "separately.",
    ).format(
        audit=one,
        same=share.same,
        reference=share.reference,
        other=share.other,
        switched=share.switched,
    )


def method_sentence(found: AuditComparison) -> str:
    """Return how intervals and tests come about."""
    return translate(
        "engine",
        "Intervals of differences: 95 %, each by itself, from {repeats} bootstrap draws of whole "
        "groups of records. “Shown” allows for looking at several (Holm 1979): the ASR of the "
        "strongest attack on average (“{lead}”) is the question, and is corrected for the number "
        "of audits; the {tested} other differences are tested together. The trained models are "
        "held fixed: training one again with another seed would change its numbers, too.",
    ).format(repeats=found.repeats, tested=found.tested, lead=attack_words(found.lead))


def comparison_warnings(
    audits: Sequence[ComparedAudit], reference: int, shares: Sequence[Sharing | None]
) -> list[str]:
    """Return what stands against comparing, the gravest first."""
    said = []
    for one in audits:
        status = one.result.verdict.status
        if status == "invalid":
            said.append(
                translate(
                    "engine",
                    "{audit} was found invalid: nothing is claimed about it. {text}",
                ).format(audit=one.label, text=retell(one.result.verdict.text))
            )
        elif status == "insufficient":
            said.append(
                translate(
                    "engine",
                    "{audit} is too small for a verdict of its own: differences are coarse.",
                ).format(audit=one.label)
            )
        if one.plan is None:
            said.append(
                translate(
                    "engine",
                    "The plan of {audit} cannot be read: what it does differently is not known.",
                ).format(audit=one.label)
            )
    base = audits[reference]
    for one, share in zip(audits, shares, strict=True):
        if share is None:
            continue
        names = {"audit": one.label, "reference": base.label}
        if share.same + share.switched == 0:
            said.append(
                translate(
                    "engine",
                    "{audit} and {reference} judged different records: a difference may come from "
                    "the data as well as from the model.",
                ).format(**names)
            )
        elif share.switched:
            said.append(
                translate(
                    "engine",
                    "{switched} records are members in one of {audit} and {reference} and "
                    "non-members in the other: the models were trained on different records.",
                ).format(switched=share.switched, **names)
            )
        if one.result.sets != base.result.sets:
            said.append(
                translate(
                    "engine",
                    "{audit} has sets of other sizes than {reference}: a model that learns from "
                    "fewer records remembers each of them better.",
                ).format(**names)
            )
        if one.result.scenario != base.result.scenario:
            said.append(
                translate(
                    "engine",
                    "The attackers of {audit} and {reference} know different things: a difference "
                    "may come from the attacker as well as from the model.",
                ).format(**names)
            )
    return said


# Numbers ----------------------------------------------------------------------------------------


def value_text(measure: str, cell: Cell) -> str:
    """Return a value with its interval, e.g. "0.81 (0.74–0.86)"."""
    if cell.value is None:
        return "–"
    digits = _digits(measure)
    text = f"{cell.value:.{digits}f}"
    if cell.ci is not None:
        text += f" ({cell.ci[0]:.{digits}f}–{cell.ci[1]:.{digits}f})"
    return text


def difference_text(measure: str, apart: Difference | None) -> str:
    """Return a difference with its interval, e.g. "-0.12 (-0.16 … -0.08)"."""
    if apart is None:
        return "–"
    digits = _digits(measure)
    text = f"{_tidy(apart.value, digits):+.{digits}f}"
    if apart.ci is not None:
        low, high = (_tidy(end, digits) for end in apart.ci)
        text += f" ({low:+.{digits}f} … {high:+.{digits}f})"
    return text


def _digits(measure: str) -> int:
    return 0 if measure == "distinct" else 3


def _tidy(value: float, digits: int) -> float:
    """Return a number that is never written as minus nothing."""
    rounded = round(value, digits)
    return rounded if rounded else 0.0


def outcome_text(cell_reference: Cell, cell: Cell) -> str:
    """Return whether a difference is shown, in a word or two."""
    apart = cell.difference
    if apart is None:
        return translate("engine", "reference")
    if not (cell.supported and cell_reference.supported):
        return translate("engine", "too few non-members")
    if apart.p_value is None:
        return translate("engine", "not tested")
    if apart.shown:
        return translate("engine", "shown")
    return translate("engine", "not shown")
