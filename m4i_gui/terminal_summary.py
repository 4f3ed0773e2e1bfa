"""The result of an audit in a few lines on a terminal."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from m4i_core.audit.result import AuditResult
from m4i_core.language import retell
from m4i_gui.terminal_words import say


def _headline(status: str) -> str:
    return {
        "leak": say("LEAK SHOWN"),
        "no-evidence": say("NO EVIDENCE OF A LEAK"),
        "invalid": say("AUDIT INVALID"),
        "insufficient": say("MORE DATA NEEDED"),
    }[status]


def print_summary(result: AuditResult, folder: Path) -> None:
    """Print the verdict and a table of the attacks."""
    console = Console(highlight=False)
    console.print()
    console.print(Text(f"{_headline(result.verdict.status)} ", style="bold"))
    console.print(Text(retell(result.verdict.text)))
    for caveat in result.verdict.caveats:
        console.print(Text(f"- {retell(caveat)}"))
    if result.existing is not None and result.existing.failed:
        console.print(
            Text(
                say("{0} of {1} records got no text; they are listed in problems.csv.").format(
                    result.existing.failed, result.existing.asked
                )
            )
        )
    table = Table(title=say("Scenario: {0}").format(retell(result.scenario)), title_justify="left")
    headings = (
        say("attack"),
        say("success rate (95 %)"),
        say("AUC (95 %)"),
        say("TPR at FPR 1 %"),
    )
    for heading in headings:
        table.add_column(heading)
    for name, attack in result.attacks.items():
        point = attack.operating_points.get("0.01")
        low = f"{attack.tpr_at_fpr['0.01']:.3f}"
        if point is not None and not point.supported:
            low += " " + say("(needs {0} non-members)").format(point.needed)
        table.add_row(
            name,
            f"{attack.asr:.3f} ({attack.ci['asr'][0]:.3f}-{attack.ci['asr'][1]:.3f})",
            f"{attack.auc:.3f} ({attack.ci['auc'][0]:.3f}-{attack.ci['auc'][1]:.3f})",
            low,
        )
    console.print(table)
    blind = result.validity.blind
    if blind is not None:
        console.print(
            Text(
                say(
                    "Without the model the sets are told apart with AUC {0:.3f} (p = {1:.3f})."
                ).format(blind.auc, blind.p_value)
            )
        )
    console.print(Text(say("The audit: {0}").format(folder.resolve())))
