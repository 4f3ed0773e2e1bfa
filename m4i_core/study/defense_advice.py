"""Which defense to choose: the rules, in one place, and the sentences that they lead to.

The paper (section 5) calls a defense good when the attack falls towards guessing, and names what
differential privacy costs (ROUGE-L from 0.245 to 0.147). These rules add what a reader needs in
order not to be misled by chance. `RULES` is shown to the user as it stands here.
"""

from __future__ import annotations

from collections.abc import Sequence

from m4i_core.study.defense_measures import CHANCE, Measured, Variant

RULES: tuple[str, ...] = (
    "A variant leaks as much as the strongest attack on it can tell: the attack whose interval "
    "reaches highest.",
    "If the audit of the undefended target is invalid, nothing is recommended.",
    "If no attack on the undefended target is surely better than guessing, nothing needs "
    "defending.",
    "A variant protects only if every attack on it has its whole 95 % interval below that of the "
    "strongest attack on the undefended target. Where intervals overlap, no protection is shown.",
    "A variant that does not have all the attacks of the undefended target is not judged.",
    "A protecting variant brings the attack down to guessing if no attack on it has its whole "
    "interval above 50 %.",
    "Among the protecting variants that cannot be told apart from the one that leaks least (and, "
    "if any reaches guessing, only among those that do), the one that writes best on held-out "
    "records (ROUGE-L) is recommended; if the intervals of several overlap, that is said.",
    "A variant whose texts for held-out pictures are less than a tenth as varied as the undefended "
    "target's no longer describes pictures. It is named, but never recommended: a leak is easily "
    "ended by a model that says the same of everything, and ROUGE-L may not show that.",
    "A loss of quality is called one only if its paired interval lies below zero.",
    "If the metric-based attack's interval on a private model does not contain 50 %, that is "
    "said: the formal guarantee bounds the leak, it does not make it zero.",
)
"""How the recommendation comes about, in the order of use."""

METRIC_ATTACKS = ("metric_svm", "metric_threshold")
_QUALITY = "rouge_l"
_LEAST_VARIED = 0.1
"""Share of the undefended target's different texts below which a variant is of no use."""


def strongest(variant: Variant) -> tuple[str, Measured] | None:
    """Return the attack whose ASR interval reaches highest on a variant, and its ASR."""
    found = {name: effect.asr for name, effect in variant.effects.items()}
    if not found:
        return None
    name = max(found, key=lambda key: (found[key].high, found[key].value, key))
    return name, found[name]


def surest_leak(variant: Variant) -> tuple[str, Measured] | None:
    """Return the attack whose ASR interval begins highest, if that is above guessing."""
    found = {name: effect.asr for name, effect in variant.effects.items()}
    above = {name: asr for name, asr in found.items() if asr.low > CHANCE}
    if not above:
        return None
    name = max(above, key=lambda key: (above[key].low, above[key].value, key))
    return name, above[name]


def judged(variant: Variant, baseline: Variant) -> bool:
    """Return whether a variant has a number for every attack of the baseline."""
    return bool(variant.effects) and set(baseline.effects) <= set(variant.effects)


def protects(variant: Variant, baseline: Variant) -> bool:
    """Return whether a variant is shown to leak less than the baseline (`RULES`)."""
    leak = surest_leak(baseline)
    if leak is None or not judged(variant, baseline):
        return False
    return all(effect.asr.high < leak[1].low for effect in variant.effects.values())


def down_to_guessing(variant: Variant) -> bool:
    """Return whether no attack on a variant is surely better than guessing."""
    return bool(variant.effects) and surest_leak(variant) is None


def monotonous(variant: Variant, baseline: Variant) -> bool:
    """Return whether a variant says much the same of every held-out picture (`RULES`)."""
    own = variant.utility and variant.utility.distinct
    usual = baseline.utility and baseline.utility.distinct
    if not own or not usual or not own[1] or not usual[1]:
        return False
    return own[0] / own[1] < _LEAST_VARIED * usual[0] / usual[1]


def percent(asr: Measured) -> str:
    """Return "51 %, 47–55 %", finer where rounding would hide on which side of 50 % an end lies."""
    near = any(round(100 * v) == 50 and abs(v - CHANCE) > 1e-9 for v in asr.ci)
    digits = 1 if near else 0
    low, high = (f"{100 * v:.{digits}f}" for v in asr.ci)
    return f"{100 * asr.value:.{digits}f} %, {low}–{high} %"


def advise(baseline: Variant, variants: Sequence[Variant], *, invalid: bool = False) -> list[str]:
    """Return the recommendation, sentence by sentence; the first is the most important.

    Args:
        baseline: The undefended target.
        variants: The defended ones.
        invalid: Whether the baseline's audit was found invalid.
    """
    if not baseline.effects:
        return [
            "No attack on the undefended target is finished, so that there is nothing to compare "
            "the defenses with."
        ]
    if invalid:
        return [
            "No recommendation: the audit of the undefended target is invalid. Members and "
            "non-members can be told apart without the model, and so these numbers do not show "
            "what a defense does."
        ]
    leak = surest_leak(baseline)
    ready = [variant for variant in variants if judged(variant, baseline)]
    if leak is None:
        highest = strongest(baseline)
        assert highest is not None
        said = [
            "Nothing needs defending here: no attack on the undefended target is surely better "
            f"than guessing (strongest: ASR {percent(highest[1])})."
        ]
        return [*said, *_raised(ready), *_private(ready), *_missing(variants, ready)]
    good = [variant for variant in ready if protects(variant, baseline)]
    said = _chosen(baseline, good, leak[1]) if good else []
    if not good and ready:
        what = "This defense is not" if len(ready) == 1 else f"None of the {len(ready)} defenses is"
        said.append(
            f"{what} shown to protect: without defense the attack has an ASR of "
            f"{percent(leak[1])}, and no variant's interval lies wholly below that."
        )
    weak = [v for v in ready if v not in good and not _worse(v, leak[1])]
    if good and weak:
        listed = "; ".join(f"{v.label} (ASR {_reach(v)})" for v in weak)
        said.append(
            f"No protection is shown for: {listed}. These intervals overlap the undefended one."
        )
    for variant in ready:
        if _worse(variant, leak[1]):
            said.append(
                f"{variant.label} leaks more than no defense at all: ASR {_reach(variant)}, "
                f"against {percent(leak[1])}."
            )
    return [*said, *_private(ready), *_missing(variants, ready)]


def _reach(variant: Variant) -> str:
    found = strongest(variant)
    return percent(found[1]) if found else "unknown"


def _worse(variant: Variant, before: Measured) -> bool:
    return any(effect.asr.low > before.high for effect in variant.effects.values())


def _raised(ready: Sequence[Variant]) -> list[str]:
    return [
        f"{variant.label} leaks although the undefended target does not: ASR {percent(found[1])}."
        for variant in ready
        if (found := surest_leak(variant)) is not None
    ]


def _chosen(baseline: Variant, good: Sequence[Variant], before: Measured) -> list[str]:
    reach = {v.name: asr[1] for v in good if (asr := strongest(v)) is not None}

    def told(variant: Variant) -> str:
        return _effect(variant, reach[variant.name], before) + _cost(variant, baseline)

    useful = [v for v in good if not monotonous(v, baseline)]
    empty = [told(v) for v in good if v not in useful]
    if not useful:
        return [
            "No defense is recommended: what protects here has stopped describing the pictures.",
            *empty,
        ]
    least = min(useful, key=lambda v: (reach[v.name].high, v.name))
    alike = [v for v in useful if reach[v.name].overlaps(reach[least.name])]
    guessing = [v for v in alike if down_to_guessing(v)]
    best = max(guessing or alike, key=lambda v: (_heldout(v), -reach[v.name].high))
    said = [told(best)]
    others = [v for v in alike if v is not best]
    if others:
        kept = " it leaks least"
        if len(guessing) == 1:
            kept = " no attack on it is surely better than guessing"
        elif _heldout(best) >= 0:
            kept = " it writes best on held-out records"
        listed = ", ".join(v.label for v in others)
        said.append(
            f"By these records it cannot be told apart from {listed}: their intervals overlap. "
            f"It is named because{kept}."
        )
    return [*said, *(told(v) for v in useful if v is not best), *empty]


def _effect(variant: Variant, after: Measured, before: Measured) -> str:
    if down_to_guessing(variant):
        if after.high < CHANCE:
            return (
                f"{variant.label} brings the attack below guessing (ASR {percent(after)}; "
                f"undefended {percent(before)})"
            )
        return (
            f"{variant.label} brings the attack down to guessing (ASR {percent(after)}; "
            f"undefended {percent(before)})"
        )
    return (
        f"{variant.label} lowers the leak without ending it (ASR {percent(after)}; undefended "
        f"{percent(before)})"
    )


def _heldout(variant: Variant) -> float:
    return variant.utility.heldout.get(_QUALITY, -1.0) if variant.utility is not None else -1.0


def _cost(variant: Variant, baseline: Variant) -> str:
    before, after = _heldout(baseline), _heldout(variant)
    if before < 0 or after < 0:
        return "; what it costs in quality is not known."
    assert variant.utility is not None
    if monotonous(variant, baseline):
        assert variant.utility.distinct and baseline.utility and baseline.utility.distinct
        different, pictures = variant.utility.distinct
        texts = "a single text" if different == 1 else f"only {different} different texts"
        return (
            f", but no longer describes pictures: {texts} for {pictures} held-out pictures "
            f"(undefended: {baseline.utility.distinct[0]}), whatever ROUGE-L says "
            f"({before:.2f} before, {after:.2f} now)."
        )
    numbers = f"from {before:.2f} to {after:.2f}"
    if f"{before:.2f}" == f"{after:.2f}":
        numbers = f"from {before:.3f} to {after:.3f}"
    change = variant.utility.change.get(_QUALITY)
    if change is None:
        return f"; ROUGE-L on held-out records goes {numbers} (without an interval)."
    if change.high < 0:
        return f", at the price of caption quality: ROUGE-L on held-out records falls {numbers}."
    if change.low > 0:
        return f", and its captions even improve: ROUGE-L on held-out records rises {numbers}."
    return f", without a measurable loss of quality: ROUGE-L on held-out records goes {numbers}."


def _private(ready: Sequence[Variant]) -> list[str]:
    said = []
    for variant in ready:
        name = next((n for n in METRIC_ATTACKS if n in variant.effects), None)
        if not variant.private or name is None:
            continue
        asr = variant.effects[name].asr
        if not asr.holds(CHANCE):
            side = "above" if asr.low > CHANCE else "below"
            said.append(
                f"{variant.label}: the metric-based attack's interval lies {side} guessing and "
                f"does not contain 50 % (ASR {percent(asr)}); the privacy guarantee bounds a leak, "
                "it does not exclude one."
            )
    return said


def _missing(variants: Sequence[Variant], ready: Sequence[Variant]) -> list[str]:
    absent = [variant.label for variant in variants if variant not in ready]
    return [f"Not judged, because attacks are missing: {'; '.join(absent)}."] if absent else []
