"""What a report says of a target that existed already: how it was asked, and what of one's data."""

from __future__ import annotations

from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.result import AuditResult, SetAnswer
from m4i_core.language import retell, to_translate, translate
from m4i_core.report.content import Block, Highlight, Paragraph, Table
from m4i_core.report.naming import count
from m4i_core.report.wording import ADVICE, HEADLINES

_ANSWERS = {
    "yes": to_translate("engine", "used"),
    "no-evidence": to_translate("engine", "no evidence"),
    "cannot-say": to_translate("engine", "cannot say"),
}
_MINE_HEADLINES = {
    "yes": to_translate("engine", "The data left traces"),
    "no-evidence": to_translate("engine", "No evidence that the data was used"),
    "cannot-say": to_translate("engine", "Nothing can be said"),
}
_MINE_ADVICE = {
    "yes": [
        to_translate(
            "engine",
            "Keep this report, the plan and the records as they are: anybody can repeat the audit "
            "with them.",
        ),
        to_translate(
            "engine",
            "Ask the model's provider where the training data came from; a statistical answer is "
            "a reason to ask and no proof for a single record.",
        ),
    ],
    "no-evidence": [
        to_translate(
            "engine",
            "Do not take this as proof that the data was not used: more records, or another "
            "question, may show what these did not.",
        ),
    ],
    "cannot-say": [
        to_translate(
            "engine",
            "Use none of the numbers as evidence. Bring more records, known non-members of the "
            "same kind, or data for better shadow models, and ask again.",
        ),
    ],
}
_MOST_LISTED = 50


def asked_blocks(result: AuditResult) -> list[Block]:
    """How the target was asked; nothing of one that was trained here."""
    found = result.existing
    if found is None:
        return []
    left_out = ", ".join(
        f"{retell(reason.replace('_', ' '))}: {count(number)}"
        for reason, number in found.left_out.items()
        if number
    )
    rows = [
        [translate("engine", "Target"), retell(found.label)],
        [translate("engine", "Where it is"), found.where or "–"],
        [translate("engine", "Records asked about"), count(found.asked)],
        [translate("engine", "Records without an answer"), count(found.failed)],
        [translate("engine", "Left out before asking"), left_out or "–"],
        [translate("engine", "Identity"), found.identity],
    ]
    return [
        Table(
            [translate("engine", "What"), translate("engine", "Value")],
            rows,
            translate("engine", "The target existed already and was asked as anybody could."),
        )
    ]


def target_label(result: AuditResult, plan: AuditPlan, trained: str) -> str:
    """Return what the target is: what it was called, or how it was built here."""
    if result.existing is not None:
        return retell(result.existing.label)
    return trained if plan.target.kind == "trained" else plan.target.kind


def mine_blocks(result: AuditResult) -> list[Block]:
    """The answer to "was my data used?"; nothing where that was not asked."""
    mine = result.was_mine
    if mine is None:
        return []
    blocks: list[Block] = [Paragraph(retell(mine.answer.text), "note")]
    if mine.check_text:
        blocks.append(
            Paragraph(retell(mine.check_text), "warning" if mine.check_passed is False else "plain")
        )
    answers = [mine.answer, *mine.groups]
    blocks.append(
        Table(
            [
                translate("engine", "Records of"),
                translate("engine", "Answer"),
                translate("engine", "Records"),
                translate("engine", "Named"),
                translate("engine", "By chance"),
                "p",
            ],
            [_answer_row(answer) for answer in answers],
            translate(
                "engine",
                "Named: records that score as only few non-members do. By chance: how many would "
                "be named if none had been in training.",
            ),
            numeric=[2, 3, 4, 5],
            wide=0,
        )
    )
    named = sorted(
        (record for record in mine.records if record.called), key=lambda r: -r.probability
    )
    if named:
        blocks.append(
            Table(
                [
                    translate("engine", "Record"),
                    translate("engine", "Probability"),
                    "p",
                ],
                [[r.id, f"{r.probability:.0%}", f"{r.p_value:.3f}"] for r in named[:_MOST_LISTED]],
                translate(
                    "engine",
                    "Records named as used ({shown} of {all}). Probability: that the record was in "
                    "training, if half of such records were.",
                ).format(shown=min(len(named), _MOST_LISTED), all=count(len(named))),
                numeric=[1, 2],
                wide=0,
            )
        )
    return blocks


def _answer_row(answer: SetAnswer) -> list[str]:
    return [
        answer.name or translate("engine", "all together"),
        translate("engine", _ANSWERS[answer.answer]),
        count(answer.records),
        # Numbers of an answer that must not be given would be read all the same.
        "–" if answer.answer == "cannot-say" else count(answer.called),
        f"{answer.expected:.1f}",
        "–" if answer.answer == "cannot-say" else f"{answer.p_value:.3f}",
    ]


def headline(result: AuditResult) -> str:
    """Return the verdict in a few words, in those of the question that was asked."""
    if result.was_mine is None:
        return translate("engine", HEADLINES[result.verdict.status])
    return translate("engine", _MINE_HEADLINES[result.was_mine.answer.answer])


def advice(result: AuditResult) -> list[str]:
    """Return what to do next."""
    if result.was_mine is None:
        return [translate("engine", text) for text in ADVICE[result.verdict.status]]
    return [translate("engine", text) for text in _MINE_ADVICE[result.was_mine.answer.answer]]


def mine_highlights(result: AuditResult) -> list[Highlight]:
    """Numbers of that answer for the cover."""
    mine = result.was_mine
    if mine is None:
        return []
    asked = Highlight(count(mine.answer.records), translate("engine", "records asked about"))
    if mine.answer.answer == "cannot-say":
        return [asked]
    return [
        Highlight(
            count(mine.answer.called),
            translate("engine", "records named as used; chance would name {expected}").format(
                expected=f"{mine.answer.expected:.1f}"
            ),
        ),
        asked,
    ]
