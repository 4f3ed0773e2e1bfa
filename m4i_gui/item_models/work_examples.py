"""What the run page, the queue and the comparison of defenses say about what they show now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from m4i_core.language import retell
from m4i_core.study.defense_advice import strongest
from m4i_core.study.defense_measures import TargetComparison
from m4i_gui.item_models.words import attack_label
from m4i_gui.services.work_queue import Waiting


def _say(text: str) -> str:
    return QCoreApplication.translate("WorkExample", text)


def learning_example(
    name: str, members: Sequence[tuple[float, float]], heldout: Sequence[tuple[float, float]]
) -> str:
    """Compare a model's losses at the last epoch that has both.

    Args:
        name: What the model is called.
        members: (epoch, loss) of the records that it learns from, epochs rising.
        heldout: The same of records that are held out.

    Returns:
        Plain text; "" where nothing has been measured yet.
    """
    known = dict(heldout)
    both = [(epoch, loss, known[epoch]) for epoch, loss in members if epoch in known]
    if not both:
        return ""
    epoch, loss, held = both[-1]
    said = _say(
        "{0}, epoch {1}: the loss is {2} for records that it learns from and {3} for records that "
        "are held out."
    ).format(name, round(epoch), f"{loss:.2f}", f"{held:.2f}")
    if held > loss:
        return said + " " + _say("The gap between them is what an attack feeds on.")
    return said + " " + _say("There is no gap yet for an attack to feed on.")


def queue_example(waiting: Sequence[Waiting]) -> str:
    """Tell what is next."""
    if not waiting:
        return ""
    first = "".join(sign for sign in waiting[0].name if sign.isprintable())
    if len(waiting) == 1:
        return _say("In your queue “{0}” waits alone: it is next.").format(first)
    return _say("In your queue “{0}” is next; {1} more wait behind it.").format(
        first, len(waiting) - 1
    )


def defenses_example(comparison: TargetComparison | None) -> str:
    """Tell how far the best defense lowers the leak, and what becomes of the texts."""
    if comparison is None:
        return ""
    base = comparison.baseline
    before = strongest(base)
    ready = [(v, found) for v in comparison.variants if (found := strongest(v)) is not None]
    if before is None or not ready:
        return ""
    variant, after = min(ready, key=lambda each: each[1][1].value)
    said = [
        _say(
            "In your study, without a defense “{0}” judges {1} % of the records rightly. With "
            "“{2}” the best attack, “{3}”, judges {4} % rightly; guessing would be 50 %."
        ).format(
            attack_label(before[0]),
            f"{100 * before[1].value:.0f}",
            retell(variant.label),
            attack_label(after[0]),
            f"{100 * after[1].value:.0f}",
        )
    ]
    if base.utility is not None and variant.utility is not None:
        was, now = (u.heldout.get("rouge_l") for u in (base.utility, variant.utility))
        if was is not None and now is not None:
            said.append(
                _say("Its texts reach {0} instead of {1} (ROUGE-L, records it never saw).").format(
                    f"{now:.2f}", f"{was:.2f}"
                )
            )
    return " ".join(said)
