"""The rules of the verdict, and the numbers in them, in one place; shown to the user.

Why these numbers:

- Error rate 5 %: half of it for the areas under the curves (over all attacks, two-sided intervals
  of which only one side can give a leak, so that the true share is a quarter), half for the low
  false-positive rates (three of each attack, one-sided exact tests). An audit of a model that leaks
  nothing therefore ends in "leak" in at most 5 % of cases, however many attacks were run.
- A blind classifier must be both significant and at AUC 0.60 or more to invalidate an audit: in a
  large sample a harmless difference of 0.52 is significant, in a small one 0.60 is chance.
- An audit is too small if an effect of medium size (Cohen's d = 0.5, AUC 0.64) would be missed in
  more than one of five audits, or with fewer than 20 records of a kind, where the intervals
  themselves are not to be trusted.
"""

from __future__ import annotations

from dataclasses import dataclass

ERROR_RATE = 0.05
BLIND_SIGNIFICANCE = 0.05
BLIND_MATERIAL_AUC = 0.60
OVERLAP_SHARE = 0.01
SMALLEST_SET = 20
POWER = 0.80
MEDIUM_AUC = 0.638


@dataclass(frozen=True)
class Rule:
    """One rule.

    Attributes:
        id: Stable short name.
        status: The verdict that it leads to, or "" for a rule that only holds a leak back.
        sentence: What it says, in plain language.
    """

    id: str
    status: str
    sentence: str


RULES: tuple[Rule, ...] = (
    Rule(
        "blind-separates",
        "invalid",
        "If members and non-members can be told apart without asking the model at all "
        f"(p-value at most {BLIND_SIGNIFICANCE:g} and AUC at least {BLIND_MATERIAL_AUC:.2f}), the "
        "two sets differ by themselves and the audit is invalid.",
    ),
    Rule(
        "sets-overlap",
        "invalid",
        f"If the same pictures are in two of the sets (more than {OVERLAP_SHARE:.0%} of the "
        "target's records), or a group such as a patient or a scene was divided between sets, the "
        "audit is invalid.",
    ),
    Rule(
        "placebo-failed",
        "invalid",
        "If the attacks seem to work on shuffled membership, where there is nothing to find, the "
        "audit is invalid.",
    ),
    Rule(
        "too-few-to-judge",
        "insufficient",
        f"With fewer than {SMALLEST_SET} members or {SMALLEST_SET} non-members no statement is "
        "made.",
    ),
    Rule(
        "above-chance",
        "leak",
        "A leak is shown if an attack's AUC is above 0.5 even at the lower end of its interval, "
        f"which is widened so that all attacks together err in at most {ERROR_RATE:.0%} of "
        "audits, and it beats the best guess made without the model by more than chance explains.",
    ),
    Rule(
        "few-but-sure",
        "leak",
        "A leak is also shown if an attack recognises more members at a very low false-positive "
        "rate (10 %, 1 % or 0.1 %) than chance explains, even if it is hardly better than guessing "
        "on average: some people are then exposed with near certainty. If something separates the "
        "sets without the model, the attack must beat that too.",
    ),
    Rule(
        "blind-as-good",
        "",
        "If a guess made without the model is significantly right and at least as good as the "
        "attack, the attack's success is no evidence of a leak.",
    ),
    Rule(
        "too-few-to-find",
        "insufficient",
        "If no leak is shown, and a leak of medium size (AUC "
        f"{MEDIUM_AUC:.2f}) would have been missed in more than {1 - POWER:.0%} of such audits, "
        "there are too few records to say anything.",
    ),
    Rule(
        "nothing-found",
        "no-evidence",
        "Otherwise there is no evidence of a leak at this sample size; the smallest leak that this "
        "audit would have found is stated.",
    ),
)
