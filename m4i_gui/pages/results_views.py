"""The views of the results, made one after the other: all at once would hold up the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from m4i_gui.panels.embedding_explorer import ExplorerPanel
from m4i_gui.panels.heat_map import GridPanel
from m4i_gui.panels.my_data import MyDataPanel
from m4i_gui.panels.overview import OverviewPanel
from m4i_gui.panels.record_inspector import RecordInspector
from m4i_gui.panels.records_table import RecordsPanel
from m4i_gui.panels.roc import RocPanel
from m4i_gui.panels.score_panel import ScoresPanel
from m4i_gui.panels.training_curves import TrainingPanel
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services


class ResultsViews:
    """What the tabs of the results hold, and the record beside them.

    Args:
        services: What views share.
        shelf: Holds them until they are laid out; without one, nothing else ends them.

    Attributes:
        selection: The selection that all of them share.
    """

    overview: OverviewPanel
    roc: RocPanel
    scores: ScoresPanel
    explorer: ExplorerPanel
    records: RecordsPanel
    training: TrainingPanel
    grid: GridPanel
    my_data: MyDataPanel
    inspector: RecordInspector

    def __init__(self, services: Services, shelf: QWidget) -> None:
        self._services = services
        self._shelf = shelf
        self.selection = Selection(shelf)
        self._steps = self._making()

    def make_next(self) -> bool:
        """Make one more view, in less than a tenth of a second.

        Returns:
            Whether there was one left to make.
        """
        return next(self._steps, None) is not None

    def finish(self) -> ResultsViews:
        """Make all that are missing."""
        while self.make_next():
            pass
        return self

    def _making(self) -> Iterator[bool]:
        services, selection, shelf = self._services, self.selection, self._shelf
        makers: tuple[tuple[str, Callable[[], object]], ...] = (
            ("overview", lambda: OverviewPanel(services.theme, shelf)),
            ("roc", lambda: RocPanel(services, selection, shelf)),
            ("scores", lambda: ScoresPanel(services, selection, shelf)),
            ("explorer", lambda: ExplorerPanel(services, selection, shelf)),
            ("records", lambda: RecordsPanel(services, selection, shelf)),
            ("training", lambda: TrainingPanel(services, shelf)),
            ("grid", lambda: GridPanel(services, shelf)),
            ("my_data", lambda: MyDataPanel(services, selection, shelf)),
            ("inspector", lambda: RecordInspector(services, selection, shelf)),
        )
        for name, make in makers:
            setattr(self, name, make())
            yield True
