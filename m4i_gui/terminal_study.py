"""The result of a study as tables on a terminal."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from m4i_core.language import retell
from m4i_core.study.result import CombinationResult, ScenarioKey, StudyResult, TransferMean
from m4i_gui.terminal_words import say

_MARKS: dict[ScenarioKey, str] = {
    "unrestricted": "U",
    "data-only": "D",
    "architecture-only": "A",
    "constrained": "C",
}


def _knows(scenario: ScenarioKey) -> str:
    return {
        "unrestricted": say("unrestricted: similar data, same architecture"),
        "data-only": say("data-only: similar data, another architecture"),
        "architecture-only": say("architecture-only: other data, same architecture"),
        "constrained": say("constrained: other data, another architecture"),
    }[scenario]


def print_study(result: StudyResult, folder: Path, console: Console | None = None) -> None:
    """Print a heat map of each attack, the means by scenario, and what failed and why."""
    out = console or Console(highlight=False)
    done = [cell for cell in result.combinations if cell.state == "done"]
    out.print()
    out.print(
        Text(
            say("{0}: {1} of {2} combinations done").format(
                result.name, len(done), len(result.combinations)
            ),
            "bold",
        )
    )
    for attack in dict.fromkeys(name for cell in done for name in cell.attacks):
        out.print(
            Text("\n" + say("Success rate of {0} (shadows down, targets across)").format(attack))
        )
        out.print(_matrix(result, attack))
    used = {cell.scenario for cell in done}
    if used:
        out.print(Text("; ".join(f"{_MARKS[key]} {_knows(key)}" for key in _MARKS if key in used)))
    means = [mean for mean in result.transfer if mean.measure == "asr"]
    if means:
        out.print(Text("\n" + say("Mean success rate by what the attacker knows")))
        out.print(_means(means))
    _print_failures(result, out)
    out.print(Text(say("The study: {0}").format(folder.resolve())))


def _matrix(result: StudyResult, attack: str) -> Table:
    table = Table()
    table.add_column("", style="bold")
    for target in result.targets:
        table.add_column(Text(target), justify="right", no_wrap=True)
    cells = {(cell.shadow, cell.target): cell for cell in result.combinations}
    for shadow in result.shadows:
        row = [_cell(cells.get((shadow, target)), attack) for target in result.targets]
        table.add_row(Text(shadow), *row)
    return table


def _cell(cell: CombinationResult | None, attack: str) -> Text:
    if cell is None:
        return Text("")
    if cell.state == "failed":
        return Text(say("failed"), "red")
    value = cell.value(attack, "asr")
    if cell.state == "waiting" or value is None:
        return Text("–", "dim")
    mark = "!" if cell.verdict == "invalid" else ""
    return Text(f"{value[0]:.3f}{mark} {_MARKS[cell.scenario]}")


def _means(means: list[TransferMean]) -> Table:
    table = Table()
    for heading in (
        say("attacker"),
        say("attack"),
        say("mean (95 %)"),
        say("range"),
        say("of"),
    ):
        table.add_column(heading, overflow="fold")
    for mean in means:
        table.add_row(
            retell(mean.scenario),
            Text(mean.attack),
            f"{mean.mean:.3f} ({mean.ci[0]:.3f}-{mean.ci[1]:.3f})",
            f"{mean.lowest:.3f}-{mean.highest:.3f}",
            str(mean.combinations),
        )
    return table


def _print_failures(result: StudyResult, out: Console) -> None:
    models = [
        (f"{retell(role)} {model.name}", model.reason)
        for role, group in (("target", result.targets), ("shadow", result.shadows))
        for model in group.values()
        if model.state == "failed"
    ]
    cells = [(cell.name, cell.reason) for cell in result.combinations if cell.state == "failed"]
    if any(cell.verdict == "invalid" for cell in result.combinations):
        out.print(Text(say("! marks an audit that is invalid: its numbers may not be used.")))
    if models or cells:
        out.print(Text(say("Failed:"), "bold"))
    for name, reason in [*models, *cells]:
        out.print(Text(f"- {name}: {retell(reason)}"))
