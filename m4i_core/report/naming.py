"""How reports name attacks and write numbers and dates, in the language of the moment."""

from __future__ import annotations

import datetime

from m4i_core.attacks.calibrated_similarity import NAME as CALIBRATED
from m4i_core.attacks.registry import BY_SHADOW, attack_of
from m4i_core.audit.result import AttackResult, AuditResult
from m4i_core.language import retell, to_translate, translate

_MONTHS = (
    to_translate("engine", "January"),
    to_translate("engine", "February"),
    to_translate("engine", "March"),
    to_translate("engine", "April"),
    to_translate("engine", "May"),
    to_translate("engine", "June"),
    to_translate("engine", "July"),
    to_translate("engine", "August"),
    to_translate("engine", "September"),
    to_translate("engine", "October"),
    to_translate("engine", "November"),
    to_translate("engine", "December"),
)
_SCENARIOS = {
    "unrestricted": to_translate("engine", "unrestricted"),
    "data-only": to_translate("engine", "data-only"),
    "architecture-only": to_translate("engine", "architecture-only"),
    "constrained": to_translate("engine", "constrained"),
}
RATES = (("0.1", "10 %"), ("0.01", "1 %"), ("0.001", "0.1 %"))
"""Keys of the low false-positive rates, and how they are written."""
LONGEST_TEXT = 3000
"""Characters of a record's text that a report prints."""


def interval(value: float, bounds: tuple[float, float]) -> str:
    """Return "0.720 (0.680–0.760)" with a proper dash."""
    return f"{value:.3f} ({bounds[0]:.3f}–{bounds[1]:.3f})"


def best_attack(result: AuditResult) -> str:
    """Return the attack that the verdict rests on, else the one with the highest AUC."""
    if result.verdict.attack in result.attacks:
        return result.verdict.attack
    return max(result.attacks, key=lambda name: result.attacks[name].auc)


def attack_label(name: str) -> str:
    """Return an attack's plain name; one that learnt on a shadow model says so."""
    if name == CALIBRATED:
        return translate("engine", "Similarity, against reference models")
    known = attack_of(name)
    if known is None:
        return name
    if name.startswith(BY_SHADOW):
        return translate("engine", "From a shadow: {attack}").format(attack=retell(known.label))
    return retell(known.label)


def scenario_label(name: str) -> str:
    """Return a scenario's name."""
    return translate("engine", _SCENARIOS[name]) if name in _SCENARIOS else name


def count(number: int) -> str:
    """Return a number of things, with its thousands set apart."""
    return f"{number:,}"


def told_date(stamp: str) -> str:
    """Return the day of an ISO time as it is written in the language; "" for none.

    A stamp that is no ISO time is returned as it is.
    """
    try:
        day = datetime.date.fromisoformat(stamp[:10])
    except ValueError:
        return stamp[:10]
    month = translate("engine", _MONTHS[day.month - 1])
    return translate("engine", "{day} {month} {year}").format(
        day=day.day, month=month, year=day.year
    )


def told_time(stamp: str) -> str:
    """Return day and time of an ISO time; "–" for none."""
    if not stamp:
        return "–"
    try:
        moment = datetime.datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    zone = moment.strftime("%z")
    clock = moment.strftime("%H:%M:%S") + (f" UTC{zone[:3]}:{zone[3:5]}" if zone else "")
    return f"{told_date(stamp)}, {clock}"


def duration(seconds: float) -> str:
    """Return how long something took, in the two largest units."""
    whole = round(seconds)
    if whole < 60:
        return translate("engine", "{0} s").format(whole)
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return translate("engine", "{0} min {1} s").format(minutes, rest)
    return translate("engine", "{0} h {1} min").format(minutes // 60, minutes % 60)


def shortened(text: str) -> str:
    """Return a record's text as far as a report prints it; says so when it goes on."""
    if len(text) <= LONGEST_TEXT:
        return text
    return f"{text[:LONGEST_TEXT]}… {translate('engine', '(shortened)')}"


def plain_counts(attack: AttackResult) -> str:
    """Say in plain words how often the attack is right, at its own threshold."""
    counts = attack.confusion
    if counts is None:
        return translate("engine", "The attack's success rate is {rate}.").format(
            rate=f"{attack.asr:.0%}"
        )
    members = counts.true_positives + counts.false_negatives
    others = counts.false_positives + counts.true_negatives
    caught = 100 * counts.true_positives / members if members else 0.0
    wrong = 100 * counts.false_positives / others if others else 0.0
    return translate(
        "engine",
        "Of 100 people who were in the training data, {caught} would be recognised; of 100 who "
        "were not, {wrong} would wrongly be taken for members. Guessing would give 50 and 50.",
    ).format(caught=f"{caught:.0f}", wrong=f"{wrong:.0f}")
