"""Words for audits of a target that existed already: how it was reached, and what was asked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from m4i_core.audit.result import AuditResult, Rate, SetAnswer
from m4i_core.language import retell
from m4i_core.report.wording import HEADLINES
from m4i_gui.item_models import words

ANSWER_TONES = {"yes": "danger", "no-evidence": "good", "cannot-say": "warning"}


def _say(text: str) -> str:
    return QCoreApplication.translate("asked_words", text)


def kind_label(kind: str) -> str:
    """Return in which way the target's texts were had."""
    labels = {
        "recorded": _say("Texts that had been recorded before"),
        "checkpoint": _say("A checkpoint, run on this computer"),
        "r2gen": _say("A checkpoint of R2Gen-CMN, run on this computer"),
        "hugging_face": _say("A Hugging Face model, run on this computer"),
        "http_chat": _say("A chat service that pictures were sent to"),
        "http_template": _say("A service that pictures were sent to"),
        "command": _say("A program that was started on this computer"),
    }
    return labels.get(kind, kind)


def ask_label(ask: str) -> str:
    """Return who asks."""
    labels = {
        "owner": _say("Owner's audit"),
        "attacker": _say("Attacker's simulation"),
        "was_mine": _say("Was my data used?"),
    }
    return labels.get(ask, ask)


def ask_meaning(result: AuditResult) -> str:
    """Return how the attack learnt, and what that means, one or two sentences."""
    if result.ask == "owner":
        return _say(
            "The owner knows which records were in training. The attacks learnt from a part of "
            "these records and judged the rest, in turn: no record was judged by an attack that "
            "had seen it or its group."
        )
    if result.ask == "was_mine":
        return _say(
            "Nobody says which of the records were in training. The attack learnt on shadow "
            "models and was then turned on the target."
        )
    return _say(
        "The attack learnt on a shadow model, as an outsider would, and was then turned on the "
        "target."
    )


def left_out_label(reason: str) -> str:
    """Return why records were left out before asking."""
    labels = {
        "mixed_group": _say("their group, or a copy of them, is both in training and not"),
        "not_comparable": _say("left out to make members and non-members comparable"),
        "not_drawn": _say("not drawn, as fewer questions were wanted"),
    }
    return labels.get(reason, reason.replace("_", " "))


def answer_headline(answer: str) -> str:
    """Return the answer as a heading."""
    return {
        "yes": _say("Yes: these records left traces"),
        "no-evidence": _say("No evidence that they were used"),
        "cannot-say": _say("Nothing can be said"),
    }[answer]


def headline(result: AuditResult) -> str:
    """Return the verdict in a few words, in those of the question that was asked."""
    if result.was_mine is not None:
        return answer_headline(result.was_mine.answer.answer)
    return status_headline(result.verdict.status, result.ask)


def status_headline(status: str, ask: str) -> str:
    """Return a verdict in a few words where only its status is known.

    Args:
        status: As in a result, or "".
        ask: What was asked: who asked about own records looked for no leak.
    """
    if ask == "was_mine" and status:
        answers = {"leak": "yes", "no-evidence": "no-evidence"}
        return answer_headline(answers.get(status, "cannot-say"))
    return retell(HEADLINES.get(status, status))


def answer_word(answer: str) -> str:
    """Return the answer in a word or two."""
    return {
        "yes": _say("used"),
        "no-evidence": _say("no evidence"),
        "cannot-say": _say("cannot say"),
    }[answer]


def p_text(value: float) -> str:
    """Return a p-value; small ones are not rounded to nothing."""
    return "<0.001" if value < 0.001 else f"{value:.3f}"


def share_text(answer: SetAnswer) -> str:
    """Return the estimated share of a set that was in training, with its interval, or a dash."""
    if answer.share is None:
        return "–"
    value, low, high = answer.share
    return f"{100 * value:.0f} % ({100 * low:.0f}–{100 * high:.0f} %)"


def rate_text(rate: Rate) -> str:
    """Return a measured share with its interval."""
    return words.percent_text(rate.value, rate.ci)
