"""What a page or figure says about the very audit that is shown: examples with its own numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QCoreApplication

from m4i_core.language import retell
from m4i_gui.item_models import words
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.item_models.comparison_view import ComparisonView
from m4i_gui.item_models.study_view import StudyView, attack_name
from m4i_gui.item_models.training_gap import gap_of, gap_words

Shown = AuditView | StudyView | ComparisonView
_LONGEST_TEXT = 120
_NEIGHBOURS = 5


def _say(text: str) -> str:
    return QCoreApplication.translate("WorkedExample", text)


def worked_example(topic: str, shown: Shown | None, record: str = "") -> str:
    """Return an example from what is shown, plain text; "" where nothing fits.

    Args:
        topic: Name of a help text.
        shown: The audit, study or comparison that is open, or None.
        record: Key of the record that is looked at, or "".
    """
    if isinstance(shown, AuditView):
        if topic == "explorer":
            return neighbours_example(shown, record)
        if topic == "records":
            return record_example(shown, record)
        found = _OF_AUDIT.get(topic)
        return found(shown) if found is not None else ""
    if isinstance(shown, StudyView):
        return strongest_combination(shown) if topic in _STUDY_TOPICS else ""
    if isinstance(shown, ComparisonView):
        return comparison_example(shown) if topic.startswith("compare") else ""
    return ""


def best_attack(view: AuditView) -> str:
    """Return the attack that the verdict rests on, else the one with the largest AUC, or ""."""
    result = view.result
    if result.verdict.attack in view.rocs:
        return result.verdict.attack
    return max(view.rocs, key=lambda name: result.attacks[name].auc, default="")


def overview_example(view: AuditView) -> str:
    """Say what the verdict's attack found, and how the blind baseline did."""
    attack = best_attack(view)
    if not attack:
        return retell(view.result.verdict.text)
    found, blind = view.result.attacks[attack], view.result.validity.blind
    said = [
        _say(
            "In your audit, “{0}” ranks a random member above a random non-member in {1} of 100 "
            "cases; guessing would be 50."
        ).format(words.attack_label(attack), words.of_hundred(found.auc))
    ]
    if blind is not None:
        said.append(
            _say("Without asking the model, the best attempt does so in {0} of 100.").format(
                words.of_hundred(blind.auc)
            )
        )
    if view.result.verdict.status == "invalid":
        said.append(_say("This audit is invalid: the numbers may not be used."))
    return " ".join(said)


def roc_example(view: AuditView) -> str:
    """Count members named and non-members accused, at the threshold and with almost no error."""
    attack = best_attack(view)
    if not attack:
        return ""
    columns, curve = view.columns, view.rocs[attack]
    scores = columns.scores(attack)
    here = columns.target & np.isfinite(scores)
    called = scores >= columns.thresholds[attack]
    members, others = here & columns.member, here & ~columns.member
    said = _say(
        "In your audit, of {0} records that were in the training data “{1}” named {2}; of {3} "
        "that were not, it named {4}."
    ).format(
        int(members.sum()),
        words.attack_label(attack),
        int((members & called).sum()),
        int(others.sum()),
        int((others & called).sum()),
    )
    spotless = np.flatnonzero(curve.fpr == 0)
    most = round(float(curve.tpr[spotless].max()) * int(members.sum())) if len(spotless) else 0
    return (
        said
        + " "
        + _say(
            "Move the point to the left edge and it accuses nobody wrongly, but still names {0}."
        ).format(most)
    )


def scores_example(view: AuditView) -> str:
    """Compare the middle scores of members and non-members with the threshold."""
    attack = best_attack(view)
    if not attack:
        return ""
    columns = view.columns
    scores = columns.scores(attack)
    here = columns.target & np.isfinite(scores)
    return _say(
        "In your audit, half of the members score above {0} with “{1}”, half of the non-members "
        "above {2}. The threshold is {3}."
    ).format(
        _number(np.median(scores[here & columns.member])),
        words.attack_label(attack),
        _number(np.median(scores[here & ~columns.member])),
        _number(columns.thresholds[attack]),
    )


def calibration_example(view: AuditView) -> str:
    """Say how many of the records that the attack is surest of are members."""
    from m4i_core.evaluation.calibration import CannotCalibrate, calibrate

    attack = best_attack(view)
    if not attack:
        return ""
    columns = view.columns
    scores = columns.scores(attack)
    good = np.isfinite(scores)
    shadow, target = good & ~columns.target, good & columns.target
    try:
        found = calibrate(
            scores[shadow], columns.member[shadow], scores[target], columns.member[target]
        )
    except CannotCalibrate:
        return ""
    top = found.bins[-1]
    return _say(
        "In your audit, “{0}” is on average {1} % sure of the {2} records that it is surest of; "
        "{3} of them are members."
    ).format(words.attack_label(attack), f"{100 * top.predicted:.0f}", top.count, top.members)


def most_exposed(view: AuditView) -> str:
    """Return the key of the target's member with the highest score, or ""."""
    attack = best_attack(view)
    if not attack:
        return ""
    columns = view.columns
    scores = columns.scores(attack)
    rows = np.flatnonzero(columns.target & columns.member & np.isfinite(scores))
    return columns.keys[int(rows[np.argmax(scores[rows])])] if len(rows) else ""


def record_example(view: AuditView, key: str = "") -> str:
    """Tell of one record: the chosen one, or the member that the attack is surest of."""
    chosen = view.columns.row(key) is not None
    key = key if chosen else most_exposed(view)
    row, attack = view.columns.row(key), best_attack(view)
    if row is None or not attack:
        return ""
    columns = view.columns
    if chosen:
        said = _say("In your audit, you have chosen record {0}.").format(_short(key))
    else:
        said = _say("In your audit, the member most exposed to “{0}” is record {1}.").format(
            words.attack_label(attack), _short(key)
        )
    text = str(columns.table.column("generated")[row].as_py() or "")
    told = _say("The model wrote: “{0}”").format(_short(text))
    strangers, _ = columns.standing(f"score_{attack}", row)
    if not np.isfinite(strangers):
        return f"{said} {told}"
    rank = _say("It scores higher than {0} of 100 non-members of its side.").format(
        words.of_hundred(strangers)
    )
    return f"{said} {told} {rank}"


def neighbours_example(view: AuditView, key: str = "") -> str:
    """Tell who lies next to the chosen or the most exposed record on the first map."""
    key = key if view.columns.row(key) is not None else most_exposed(view)
    row = view.columns.row(key)
    for made in view.maps.values():
        place = np.flatnonzero(made.rows == row) if row is not None else ()
        if len(place) and len(made.rows) > 1:
            break
    else:
        return ""
    distance = np.linalg.norm(made.xy - made.xy[place[0]], axis=1)
    distance[place[0]] = np.inf
    near = np.argsort(distance, kind="stable")[: min(_NEIGHBOURS, len(distance) - 1)]
    members = int(view.columns.member[made.rows[near]].sum())
    return _say(
        "In your audit, of the {1} records that lie next to {0} on the map, {2} are members: the "
        "nearest is {3}."
    ).format(_short(key), len(near), members, _short(view.columns.keys[int(made.rows[near[0]])]))


def training_example(view: AuditView) -> str:
    """Tell the target's gap at the last epoch."""
    return gap_words(gap_of(view.training.get("target", [])))


def strongest_combination(view: StudyView) -> str:
    """Tell which combination attacks best."""
    best = [
        (attack.auc, one.name, name) for one in view.done for name, attack in one.attacks.items()
    ]
    if not best:
        return ""
    value, name, attack = max(best)
    return _say(
        "In your study, the strongest combination is {0}: “{1}” ranks a random member above a "
        "random non-member in {2} of 100 cases. {3} of {4} combinations are done."
    ).format(
        _short(name),
        attack_name(attack),
        words.of_hundred(value),
        len(view.done),
        len(view.result.combinations),
    )


def comparison_example(view: ComparisonView) -> str:
    """Tell the AUC's difference of the first other audit from the reference."""
    found = view.found
    other = next(n for n in range(len(found.audits)) if n != found.reference)
    row = next((row for row in found.rows if row.measure == "auc"), None)
    if row is None or row.cells[other].difference is None:
        return retell(found.lead)
    difference = row.cells[other].difference
    said = _say(
        "In your comparison, the AUC of “{0}” differs by {1} between {2} and the reference {3}."
    ).format(
        words.attack_label(row.attack),
        f"{difference.value:+.3f}".replace("-", "\u2212"),
        _short(found.audits[other].label),
        _short(found.audits[found.reference].label),
    )
    if difference.shown:
        return said + " " + _say("That is more than chance would do.")
    return said + " " + _say("That may be chance.")


def _number(value: float) -> str:
    return f"{value:.3g}".replace("-", "\u2212")


def _short(text: str) -> str:
    """Return untrusted text in one line of bounded length, without signs that turn its order."""
    line = " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())
    return line if len(line) <= _LONGEST_TEXT else line[: _LONGEST_TEXT - 1] + "…"


_OF_AUDIT: dict[str, Callable[[AuditView], str]] = {
    "overview": overview_example,
    "roc": roc_example,
    "scores": scores_example,
    "scatter": record_example,
    "calibration": calibration_example,
    "training": training_example,
    "grid": overview_example,
    "report": overview_example,
    "my-data": overview_example,
}
_STUDY_TOPICS = frozenset(
    ("grid", "study-bars", "study-roc", "study-maps", "study-transfer", "study-training", "report")
)
