"""The result of an audit in a few lines on a terminal."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from m4i_core.audit.result import AuditResult

_WORDS = {
    "leak": "LEAK SHOWN",
    "no-evidence": "NO EVIDENCE OF A LEAK",
    "invalid": "AUDIT INVALID",
    "insufficient": "MORE DATA NEEDED",
}


def print_summary(result: AuditResult, folder: Path) -> None:
    """Print the verdict and a table of the attacks."""
    console = Console(highlight=False)
    console.print()
    console.print(Text(f"{_WORDS[result.verdict.status]} ", style="bold"))
    console.print(Text(result.verdict.text))
    for caveat in result.verdict.caveats:
        console.print(Text(f"- {caveat}"))
    table = Table(title=f"Scenario: {result.scenario}", title_justify="left")
    for heading in ("attack", "success rate (95 %)", "AUC (95 %)", "TPR at FPR 1 %"):
        table.add_column(heading)
    for name, attack in result.attacks.items():
        point = attack.operating_points.get("0.01")
        low = f"{attack.tpr_at_fpr['0.01']:.3f}"
        if point is not None and not point.supported:
            low += f" (needs {point.needed} non-members)"
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
                f"Without the model the sets are told apart with AUC {blind.auc:.3f} "
                f"(p = {blind.p_value:.3f})."
            )
        )
    console.print(Text(f"The audit: {folder.resolve()}"))
