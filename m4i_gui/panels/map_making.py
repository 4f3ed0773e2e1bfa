"""Making a map while one watches: what of, by which method, with which parameters."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from m4i_core.audit.made_maps import MapWish, chosen_rows
from m4i_core.audit.spaces import Space
from m4i_core.embedding.methods import METHODS
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.events import MapMade
from m4i_core.jobs.progress import Progress
from m4i_core.language import retell
from m4i_gui.item_models.audit_view import AuditView, RecordMap
from m4i_gui.item_models.made_record_map import (
    MadeRecordMap,
    describe,
    place_made,
    place_unkept,
)
from m4i_gui.panels.map_parameters import MapParameters
from m4i_gui.services.live_map import MapOnItsWay, MapProgress, live_maps
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S, SPACE_XS
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Note
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.progress_card import duration, set_fraction


@dataclass(frozen=True)
class MapFrame(RecordMap):
    """A map that is still being made.

    Attributes:
        space: Name of the space that it is a map of.
        keys: Keys of its records, in the order of `xy`.
        iteration: Passes that are done.
        total: Passes to come altogether.
        error: What the method makes smaller, or None.
    """

    space: str
    keys: list[str]
    iteration: int
    total: int
    error: float | None


class MapMaker(QWidget):
    """Chooses, makes, pauses, stops, and opens the maps that were made before.

    Args:
        services: Theme and jobs.

    Signals:
        frame: A `MapFrame`, at most every 100 ms.
        made: A `MadeRecordMap` to show: just made, or made before and chosen again.
        ended: A map is no longer being made, and there is none to show.
    """

    frame = Signal(object)
    made = Signal(object)
    ended = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._services = services
        self._view: AuditView | None = None
        self._spaces: dict[str, Space] = {}
        self._maps: list[MadeRecordMap] = []
        self._request = 0
        self._wish: MapWish | None = None
        self._keys: list[str] = []
        self._rows: np.ndarray = np.zeros(0, dtype=np.int64)
        self._last: MapOnItsWay | None = None
        self._took = ""
        self._live = live_maps(services.jobs)
        self._live.frame.connect(self._frame)
        self._live.progress.connect(self._progress)
        self._live.made.connect(self._made)
        self._live.stopped.connect(self._stopped)
        self._live.failed.connect(self._failed)
        self._lay_out()
        self._follow()

    # Building -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._services.theme
        self.space_combo = _narrow_combo()
        self.space_combo.currentIndexChanged.connect(self._space_chosen)
        self.space_words = PlainLabel("", "small")
        self.method_combo = _narrow_combo()
        for name, method in METHODS.items():
            self.method_combo.addItem(method.label, name)
        self.method_combo.setCurrentIndex(self.method_combo.findData("tsne"))
        self.method_combo.currentIndexChanged.connect(self._method_chosen)
        self.method_words = PlainLabel("", "small")
        self.parameters = MapParameters(theme)
        self.make_button = make_button(self.tr("Make this map"), "primary", theme=theme, icon="map")
        self.make_button.clicked.connect(self.make)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the map"))
        self.said = PlainLabel("", "small")
        self.pause_button = make_button(self.tr("Pause"), theme=theme, icon="pause")
        self.pause_button.clicked.connect(self._pause_pressed)
        self.stop_button = make_button(self.tr("Stop"), theme=theme, icon="stop")
        self.stop_button.clicked.connect(self.stop)
        self.failure = Note(theme, tone="danger")
        self.failure.hide()
        self.kept_combo = _narrow_combo()
        self.kept_combo.activated.connect(self._kept_chosen)
        self.kept_label = self._buddy(self.tr("Made before"), self.kept_combo)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.pause_button, 1)
        buttons.addWidget(self.stop_button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self._buddy(self.tr("Map of"), self.space_combo))
        column.addWidget(self.space_combo)
        column.addWidget(self.space_words)
        column.addSpacing(SPACE_S)
        column.addWidget(self._buddy(self.tr("Method"), self.method_combo))
        column.addWidget(self.method_combo)
        column.addWidget(self.method_words)
        column.addSpacing(SPACE_S)
        # Above the numbers, which few people change: in a low window it is seen without scrolling.
        column.addWidget(self.make_button)
        column.addWidget(self.bar)
        column.addWidget(self.said)
        column.addLayout(buttons)
        column.addWidget(self.failure)
        column.addSpacing(SPACE_S)
        column.addWidget(self.parameters)
        column.addSpacing(SPACE_S)
        column.addWidget(self.kept_label)
        column.addWidget(self.kept_combo)
        column.addStretch(1)

    def _buddy(self, text: str, combo: QComboBox) -> PlainLabel:
        label = PlainLabel(text, "muted", wrap=False)
        label.setBuddy(combo)
        combo.setAccessibleName(text)
        return label

    # The audit ----------------------------------------------------------------------------------

    def set_audit(self, view: AuditView) -> None:
        """Offer the spaces of another audit, and the maps that were made of it."""
        self.stop()
        self._request = 0
        self._view = view
        self._spaces, self._maps, self._last, self._took = {}, [], None, ""
        self.failure.hide()
        self.space_combo.clear()
        self.parameters.set_records(len(view.columns))
        self._method_chosen()
        self._follow()
        folder, columns = view.audit.folder, view.columns

        def work(progress: Progress, cancel: CancelToken) -> object:
            from m4i_core.audit.made_maps import made_maps
            from m4i_core.audit.opened import OpenedAudit
            from m4i_core.audit.spaces import spaces_of

            audit = OpenedAudit(folder)
            spaces = spaces_of(audit)
            cancel.check()
            labels = {space.name: space.label for space in spaces}
            maps = []
            for made in made_maps(audit):
                cancel.check()
                maps.append(place_made(columns, made, labels.get(made.facts.wish.space, "")))
            return folder, spaces, maps

        self._services.jobs.start(
            self.tr("Looking for maps"), work, done=self._known, failed=self._unknown
        )

    def _known(self, found: tuple[Path, list[Space], list[MadeRecordMap]]) -> None:
        folder, spaces, maps = found
        if self._view is None or self._view.audit.folder != folder:
            return
        self._spaces = {space.name: space for space in spaces}
        self._maps = maps
        combo = self.space_combo
        combo.blockSignals(True)
        combo.clear()
        for space in spaces:
            text = retell(space.label)
            if not space.available:
                text = self.tr("{0} (not available)").format(text)
            combo.addItem(text, space.name)
        first = next((place for place, space in enumerate(spaces) if space.available), 0)
        combo.setCurrentIndex(first)
        combo.blockSignals(False)
        self._space_chosen()
        self._list_kept()

    def _unknown(self, error: M4IError) -> None:
        self._complain(error)
        self._follow()

    # Choosing -----------------------------------------------------------------------------------

    @property
    def space(self) -> Space | None:
        """The space that is chosen, once the audit's spaces are known."""
        return self._spaces.get(str(self.space_combo.currentData()))

    @property
    def method(self) -> str:
        """The method that is chosen."""
        return str(self.method_combo.currentData())

    @property
    def busy(self) -> bool:
        """Whether a map is being made for this widget."""
        return self._request > 0

    def _space_chosen(self) -> None:
        space = self.space
        if space is not None:
            self.space_words.set_role("small" if space.available else "warning")
            self.space_words.setText(retell(space.reason or space.explanation))
        self._follow()

    def _method_chosen(self) -> None:
        method = METHODS[self.method]
        self.method_words.setText(retell(method.explanation))
        self.parameters.show_method(method)
        if self.method == "umap" and self._view is not None and self.isVisible():
            # Compiles while the parameters are being chosen.
            self._live.warm()

    def _follow(self) -> None:
        """Show what can be done now."""
        space = self.space
        self.make_button.setVisible(not self.busy)
        self.make_button.setEnabled(space is not None and space.available)
        for widget in (self.bar, self.pause_button, self.stop_button):
            widget.setVisible(self.busy)
        for words in (self.space_words, self.method_words):
            # Read before; now the room is for what is going on.
            words.setVisible(not self.busy)
        for choice in (self.space_combo, self.method_combo, self.parameters, self.kept_combo):
            choice.setEnabled(not self.busy)
        paused = self.busy and self._live.paused
        self.pause_button.setText(self.tr("Continue") if paused else self.tr("Pause"))
        self.pause_button.setAccessibleName(self.pause_button.text())
        self._services.theme.keep_icon(self.pause_button, "play" if paused else "pause", "text")
        self.said.setVisible(self.busy or bool(self._took))
        if not self.busy:
            self.said.setText(self._took)

    # Making -------------------------------------------------------------------------------------

    def make(self) -> None:
        """Make the map that is chosen, or find it where it was kept."""
        view, space = self._view, self.space
        if view is None or space is None or not space.available or self.busy:
            return
        wish = MapWish(
            space=space.name,
            method=self.method,
            parameters=self.parameters.values,
            seed=self.parameters.seed,
            records=self.parameters.records,
        )
        self.failure.hide()
        self._took, self._last, self._wish = "", None, wish
        self._rows = chosen_rows(len(view.columns), wish.records)
        self._keys = view.columns.keys_of(self._rows)
        label = self.tr("Map: {0}").format(describe(wish, space.label, len(view.columns)))
        self._request = self._live.make(view.audit.folder, wish, label)
        set_fraction(self.bar, None)
        self.said.setText(self.tr("Starting …"))
        had_focus = self.make_button.hasFocus()
        self._follow()
        if had_focus:
            self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Give up the map that is being made."""
        if self.busy:
            self.stop_button.setEnabled(False)
            self.said.setText(self.tr("Stopping …"))
            self._live.stop()

    def _pause_pressed(self) -> None:
        if self._live.paused:
            self._live.resume()
        else:
            self._live.pause()
            self.said.setText(self.tr("Paused. {0}").format(self._where()))
        self._follow()

    def _where(self) -> str:
        if self._last is None:
            return ""
        return self.tr("{0} of {1} passes").format(self._last.iteration, self._last.total)

    def _progress(self, told: MapProgress) -> None:
        if told.request != self._request or self._live.paused:
            return
        set_fraction(self.bar, told.fraction)
        parts = [retell(told.message)]
        if told.eta_seconds is not None and told.fraction is not None and told.fraction < 1:
            parts.append(self.tr("{0} left").format(duration(told.eta_seconds)))
        self.said.setText(" · ".join(part for part in parts if part))

    def _frame(self, sent: MapOnItsWay) -> None:
        if sent.request != self._request or self._wish is None:
            return
        if len(sent.xy) != len(self._rows):
            return
        self._last = sent
        self.frame.emit(
            MapFrame(
                self._wish.method,
                self._rows,
                sent.xy,
                self._wish.space,
                self._keys,
                sent.iteration,
                sent.total,
                sent.error,
            )
        )

    def _made(self, event: MapMade) -> None:
        if event.request != self._request or self._view is None or self._wish is None:
            return
        columns, wish, space = self._view.columns, self._wish, self._spaces[self._wish.space]
        self._say_took(event)
        if not event.file and self._last is not None:
            label = describe(wish, space.label, len(columns))
            self._show(place_unkept(self._rows, self._last.xy, wish, label))
            return
        request, file, label = event.request, Path(event.file), space.label

        def work(progress: Progress, cancel: CancelToken) -> object:
            from m4i_core.audit.made_maps import read_made_map

            return request, place_made(columns, read_made_map(file), label)

        self._services.jobs.start(
            self.tr("Reading the map"), work, done=self._placed, failed=self._not_read
        )

    def _say_took(self, event: MapMade) -> None:
        if event.found:
            self._took = self.tr("Made before: shown as it was kept.")
        elif not event.file:
            self._took = self.tr("Done, but not kept: the audit's folder cannot be written to.")
        elif event.computed and event.computed[0] not in ("reduce",):
            self._took = self.tr("Done. What had not changed was not computed again.")
        else:
            self._took = self.tr("Done, and kept with the audit.")

    def _placed(self, found: tuple[int, MadeRecordMap]) -> None:
        request, placed = found
        if request == self._request:
            self._show(placed)

    def _not_read(self, error: M4IError) -> None:
        self._failed(self._request, error)

    def _show(self, made: MadeRecordMap) -> None:
        self._end()
        self._maps = [made, *(one for one in self._maps if one.wish != made.wish)]
        self._list_kept()
        self.made.emit(made)

    def _stopped(self, request: int) -> None:
        if request == self._request:
            self._took = self.tr("Stopped. What was computed so far is used again next time.")
            self._end()
            self.ended.emit()

    def _failed(self, request: int, error: M4IError) -> None:
        if request == self._request:
            self._took = ""
            self._end()
            self._complain(error)
            self.ended.emit()

    def _end(self) -> None:
        had_focus = self.stop_button.hasFocus() or self.pause_button.hasFocus()
        self._request = 0
        self.stop_button.setEnabled(True)
        self._follow()
        if had_focus:
            self.make_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _complain(self, error: M4IError) -> None:
        parts = (error.message, error.subject, error.remedy)
        self.failure.say("\n".join(retell(part) for part in parts if part), "danger")

    # Maps made before ---------------------------------------------------------------------------

    @property
    def maps(self) -> list[MadeRecordMap]:
        """The maps that were made of this audit, newest first."""
        return list(self._maps)

    def _list_kept(self) -> None:
        self.kept_combo.clear()
        for made in self._maps:
            self.kept_combo.addItem(made.label)
        self.kept_combo.setCurrentIndex(-1)
        self.kept_combo.setPlaceholderText(self.tr("Choose a map …"))
        for widget in (self.kept_label, self.kept_combo):
            widget.setVisible(bool(self._maps))

    def _kept_chosen(self, place: int) -> None:
        if 0 <= place < len(self._maps):
            self.made.emit(self._maps[place])


def _narrow_combo() -> QComboBox:
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(12)
    return combo
