"""What is sent to a target, to where, at what price and by whose rules; said beforehand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from m4i_core.audit.existing_target import where_it_is
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_existing import SERVICES, LimitsChoice


def _tr(text: str) -> str:
    return QCoreApplication.translate("ConsentWords", text)


def what_is_sent(plan: AuditPlan, records: int | None = None) -> list[str]:
    """Return plain sentences on what asking a plan's target means.

    Args:
        plan: Its target is a service or a program.
        records: About how many records are asked about; None where that is not known.
    """
    where = where_it_is(plan.target)
    count = (
        _tr("all judged records") if records is None else _tr("{0} records").format(f"{records:,}")
    )
    if plan.target.kind not in SERVICES:
        return [
            _tr("This program is started on your computer, with your rights: {0}").format(where),
            _tr("It is given the pictures' paths and the questions of {0}.").format(count),
            _tr("Start only programs that you trust."),
        ]
    table = getattr(plan.target, plan.target.kind)
    limits: LimitsChoice = table.limits
    size = (
        _tr("made smaller than {0} pixels").format(f"{limits.longest_side:,}")
        if limits.longest_side
        else _tr("as they are")
    )
    said = [
        _tr("Sent to: {0}").format(where),
        _tr(
            "What is sent: the pictures of {0} ({1}) and the question. True texts, ids and who was "
            "in training stay here."
        ).format(count, size),
    ]
    if limits.cost_per_request:
        price = _tr("Price: {0} a request").format(f"{limits.cost_per_request:g}")
        if records is not None:
            price += _tr(", about {0} in all").format(f"{limits.cost_per_request * records:,.2f}")
        said.append(price + ".")
    else:
        said.append(_tr("Price: none is known. If the service costs money, set it under “Limits”."))
    caps = []
    if limits.most_requests:
        caps.append(_tr("at most {0} requests").format(f"{limits.most_requests:,}"))
    if limits.most_cost:
        caps.append(_tr("at most {0} in cost").format(f"{limits.most_cost:g}"))
    said.append(_tr("Cap: {0}.").format(", ".join(caps)) if caps else _tr("Cap: none is set."))
    said.append(
        _tr(
            "Make sure that the service's terms allow such questions, and that you may send it "
            "these pictures (people in them, patients, contracts)."
        )
    )
    return said
