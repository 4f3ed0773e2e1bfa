"""Which changes in the results workbench can be taken back, and what their steps are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QComboBox, QToolButton, QWidget

from m4i_gui.item_models.record_search import TextQuery
from m4i_gui.panels.map_plot import MapPlot
from m4i_gui.services.history import History
from m4i_gui.widgets.labels import as_tool_tip

if TYPE_CHECKING:
    from m4i_gui.pages.results import ResultsPage

_LONGEST_SEARCH = 24


class WorkbenchHistory(QObject):
    """Watches the views of a results page and offers undo and redo.

    Args:
        page: Its views must have been made.

    Attributes:
        history: The steps.
        undo_action: "Undo: lasso of 31 records" (Ctrl+Z).
        redo_action: The same forward (Ctrl+Shift+Z).
        buttons: Tool buttons for both.
    """

    def __init__(self, page: ResultsPage) -> None:
        super().__init__(page)
        self._page = page
        self.history = History(self)
        self.history.showing.connect(self._show_place)
        self.history.went.connect(self._say)
        self.history.changed.connect(self._name_actions)
        theme = page.services.theme
        self.undo_action, self.redo_action = QAction(page), QAction(page)
        self.undo_action.setShortcut(QKeySequence("Ctrl+Z"))
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.undo_action.triggered.connect(self.history.undo)
        self.redo_action.triggered.connect(self.history.redo)
        self.buttons: list[QToolButton] = []
        for action, icon in ((self.undo_action, "undo"), (self.redo_action, "redo")):
            page.addAction(action)
            theme.keep_icon(action, icon, "text")
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            self.buttons.append(button)
        self._name_actions()

    def watch(self) -> None:
        """Begin to keep track; once, when all views are there."""
        self.history.watch_selection(self._page.selection, self._name_selection)
        self._watch_table()
        self._watch_explorer()
        self._watch_roc()
        self._watch_scores()

    # Actions ------------------------------------------------------------------------------------

    def _name_actions(self) -> None:
        history = self.history
        pairs = (
            (self.undo_action, history.undo_text, self.tr("Undo"), self.tr("Undo: {0}")),
            (self.redo_action, history.redo_text, self.tr("Redo"), self.tr("Redo: {0}")),
        )
        for place, (action, step, bare, named) in enumerate(pairs):
            text = named.format(step) if step else bare
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(text.replace("&", "&&"))
            action.setToolTip(as_tool_tip(self.tr("{0} ({1})").format(text, keys)))
            action.setEnabled(bool(step))
            if place < len(self.buttons):
                self.buttons[place].setAccessibleName(text)

    def _show_place(self, place: object) -> None:
        if isinstance(place, QWidget):
            for tab in range(self._page.tabs.count()):
                panel = self._page.tabs.widget(tab)
                if panel is place or (panel is not None and panel.isAncestorOf(place)):
                    self._page.tabs.setCurrentIndex(tab)
            for name, view in self._page.scores.views.items():
                if view is place:
                    self._page.scores.show_view(name)

    def _say(self, step: str, forward: bool) -> None:
        said = self.tr("Done again: {0}") if forward else self.tr("Taken back: {0}")
        self._page.say(said.format(step))

    # Names --------------------------------------------------------------------------------------

    def _name_selection(self, source: object, before: frozenset[str], after: frozenset[str]) -> str:
        if not after:
            return self.tr("clearing of the selection")
        how = self._how(source, len(before ^ after))
        if before and before < after:
            return self.tr("{0}, {1} added").format(how, self._records(len(after - before)))
        if after < before:
            return self.tr("{0}, {1} removed").format(how, self._records(len(before - after)))
        return self.tr("{0} of {1}").format(how, self._records(len(after)))

    def _records(self, count: int) -> str:
        return self.tr("1 record") if count == 1 else self.tr("{0} records").format(f"{count:,}")

    def _how(self, source: object, changed: int) -> str:
        page = self._page
        own = getattr(source, "selection_words", "")
        if own:
            return str(own)
        if source is page.explorer:
            if changed == 1:
                return self.tr("click in the map")
            return self.tr("box") if page.explorer.plot.box.tool == "box" else self.tr("lasso")
        if source is page.records:
            return self.tr("choice in the table")
        if source is page.roc:
            return self.tr("part of the ROC")
        return self.tr("selection")

    # What is watched ----------------------------------------------------------------------------

    def _combo(self, combo: QComboBox, what: str, place: QWidget) -> None:
        def label(before: int, after: int) -> str:
            return self.tr("{0}: {1}").format(what, combo.itemText(after))

        self.history.watch(
            label,
            combo.currentIndex,
            combo.setCurrentIndex,
            by_user=[combo.activated],
            otherwise=[combo.currentIndexChanged],
            place=place,
        )

    def _box(self, box: QAbstractButton, what: str, place: QWidget) -> None:
        def label(before: bool, after: bool) -> str:
            return self.tr("{0}: on").format(what) if after else self.tr("{0}: off").format(what)

        self.history.watch(
            label,
            box.isChecked,
            box.setChecked,
            by_user=[box.clicked],
            otherwise=[box.toggled],
            place=place,
        )

    def _watch_table(self) -> None:
        panel = self._page.records
        combos = (panel.set_combo, panel.verdict_combo, panel.attack_combo)

        def read() -> tuple[Any, ...]:
            places = tuple(combo.currentIndex() for combo in combos)
            chosen = panel.only_box.isChecked()
            return panel.search.text(), *places, chosen, panel.bar.conditions

        def write(state: tuple[Any, ...]) -> None:
            panel.search.setText(state[0])
            for combo, place in zip(combos, state[1:4], strict=True):
                combo.setCurrentIndex(place)
            panel.only_box.setChecked(state[4])
            panel.bar.set_conditions(state[5])
            # Typing waits a moment before it filters; going back does not.
            panel.apply_filter()

        def label(before: tuple[Any, ...], after: tuple[Any, ...]) -> str:
            if sum(one != other for one, other in zip(before, after, strict=True)) > 1:
                return self.tr("filter of the table")
            if before[0] != after[0]:
                text = after[0][:_LONGEST_SEARCH]
                return self.tr("search for “{0}”").format(text) if text else self.tr("no search")
            if before[4] != after[4]:
                return self.tr("selected records only") if after[4] else self.tr("all records")
            if before[5] != after[5]:
                new = [c for c in after[5] if c not in before[5]]
                if len(new) == 1:
                    return self.tr("filter: {0}").format(panel.bar.condition_words(new[0]))
                return self.tr("filter by columns")
            place = next(n for n in (1, 2, 3) if before[n] != after[n])
            return self.tr("filter: {0}").format(combos[place - 1].itemText(after[place]))

        def typing(before: tuple[Any, ...], after: tuple[Any, ...]) -> bool:
            return bool(before[1:] == after[1:])

        self.history.watch(
            label,
            read,
            write,
            by_user=[
                panel.search.textEdited,
                *(combo.activated for combo in combos),
                panel.only_box.clicked,
                panel.filter_cleared,
                panel.bar.conditions_changed,
            ],
            otherwise=[panel.search.textChanged, panel.only_box.toggled],
            place=panel,
            merges=typing,
        )
        self._watch_columns()

    def _watch_columns(self) -> None:
        panel = self._page.records
        header = panel.table.horizontalHeader()

        def sorting() -> tuple[int, Qt.SortOrder]:
            return header.sortIndicatorSection(), header.sortIndicatorOrder()

        def sort(state: tuple[int, Qt.SortOrder]) -> None:
            header.setSortIndicator(*state)

        def sort_label(before: object, after: tuple[int, Qt.SortOrder]) -> str:
            columns = panel.model.columns
            if not 0 <= after[0] < len(columns):
                return self.tr("unsorted table")
            return self.tr("sorting by {0}").format(columns[after[0]].label)

        self.history.watch(
            sort_label, sorting, sort, by_user=[header.sortIndicatorChanged], place=panel
        )

        def shown() -> tuple[bool, ...]:
            count = panel.model.columnCount()
            return tuple(not panel.table.isColumnHidden(place) for place in range(count))

        def show(state: tuple[bool, ...]) -> None:
            for place, wanted in enumerate(state):
                panel.table.setColumnHidden(place, not wanted)

        def columns_label(before: tuple[bool, ...], after: tuple[bool, ...]) -> str:
            pairs = zip(before, after, strict=False)
            changed = [place for place, (one, other) in enumerate(pairs) if one != other]
            if len(changed) == 1:
                name = panel.model.columns[changed[0]].label
                return self.tr("column {0}").format(name)
            return self.tr("choice of columns")

        self.history.watch(
            columns_label,
            shown,
            show,
            by_user=[panel.columns_menu.triggered],
            otherwise=[panel.model.modelReset],
            place=panel,
        )

    def _range(
        self,
        plot: MapPlot,
        place: QWidget,
        buttons: list[QAbstractButton],
        linked: MapPlot | None = None,
    ) -> None:
        def read() -> tuple[float, ...]:
            x, y = plot.box.viewRange()
            return (*map(float, x), *map(float, y))

        def write(state: tuple[float, ...]) -> None:
            plot.box.setRange(xRange=state[:2], yRange=state[2:], padding=0)

        def label(before: object, after: object) -> str:
            return self.tr("move or zoom")

        def always(before: object, after: object) -> bool:
            return True

        self.history.watch(
            label,
            read,
            write,
            by_user=[
                *(part.box.sigRangeChangedManually for part in (plot, linked) if part is not None),
                *(button.clicked for button in buttons),
            ],
            otherwise=[plot.box.sigRangeChanged],
            place=place,
            merges=always,
        )

    def _watch_explorer(self) -> None:
        panel = self._page.explorer
        self._combo(panel.method_combo, self.tr("map"), panel)
        self._combo(panel.colour_combo, self.tr("colours"), panel)
        self._box(panel.target_box, self.tr("target's records"), panel)
        self._box(panel.shadow_box, self.tr("shadow's records"), panel)
        self._box(panel.side_button, self.tr("side by side"), panel)
        self._box(panel.contour_button, self.tr("contours"), panel)
        buttons: list[QAbstractButton] = [panel.in_button, panel.out_button, panel.fit_button]
        self._range(panel.plot, panel, buttons, panel.map.twin)
        self._watch_legend()
        self._watch_search()

    def _watch_legend(self) -> None:
        panel = self._page.explorer
        legend = panel.legend

        def read() -> frozenset[str]:
            return legend.hidden

        def label(before: frozenset[str], after: frozenset[str]) -> str:
            changed = sorted(before ^ after)
            names = {button.entry.key: button.entry.label for button in legend.buttons}
            what = names.get(changed[0], "") if len(changed) == 1 else ""
            what = what or self.tr("legend")
            if len(after) > len(before):
                return self.tr("{0}: off").format(what)
            return self.tr("{0}: on").format(what)

        self.history.watch(
            label,
            read,
            legend.set_hidden,
            by_user=[legend.switched],
            otherwise=[legend.changed],
            place=panel,
        )

    def _watch_search(self) -> None:
        panel = self._page.explorer
        search = panel.search

        def read() -> TextQuery:
            return search.query

        def label(before: TextQuery, after: TextQuery) -> str:
            text = after.text[:_LONGEST_SEARCH]
            return self.tr("search for “{0}”").format(text) if text else self.tr("no search")

        def typing(before: TextQuery, after: TextQuery) -> bool:
            return before.mode == after.mode and before.place == after.place

        self.history.watch(
            label,
            read,
            search.set_query,
            by_user=[search.edited],
            otherwise=[search.changed],
            place=panel,
            merges=typing,
        )

    def _watch_roc(self) -> None:
        panel = self._page.roc
        self._combo(panel.attack_combo, self.tr("attack"), panel)
        self._box(panel.band_box, self.tr("95 % band"), panel)

        def write_axes(log: bool) -> None:
            (panel.log_button if log else panel.linear_button).setChecked(True)

        def axes_label(before: bool, after: bool) -> str:
            return self.tr("logarithmic axes") if after else self.tr("linear axes")

        self.history.watch(
            axes_label,
            panel.log_button.isChecked,
            write_axes,
            by_user=[panel.linear_button.clicked, panel.log_button.clicked],
            place=panel,
        )

        def write_point(index: int) -> None:
            panel.plot.set_index(index)
            panel.card.set_index(index)

        def point_label(before: int, after: int) -> str:
            return self.tr("operating point")

        def always(before: object, after: object) -> bool:
            return True

        def read_point() -> int:
            return panel.plot.index

        self.history.watch(
            point_label,
            read_point,
            write_point,
            by_user=[panel.plot.moved, panel.card.moved],
            otherwise=[panel.attack_combo.currentIndexChanged],
            place=panel,
            merges=always,
        )

    def _watch_scores(self) -> None:
        panel = self._page.scores

        def label(before: str, after: str) -> str:
            return self.tr("view: {0}").format(panel.view_buttons[after].text())

        def read() -> str:
            return panel.shown

        self.history.watch(
            label,
            read,
            panel.show_view,
            by_user=[button.clicked for button in panel.view_buttons.values()],
            otherwise=[panel.view_changed],
            place=panel,
        )
        one, two, three = panel.distribution, panel.calibration, panel.scatter

        def measure_label(before: int, after: int) -> str:
            return self.tr("measure: {0}").format(one.measure_combo.itemText(after))

        self.history.watch(
            measure_label,
            one.measure_combo.currentIndex,
            one.measure_combo.setCurrentIndex,
            by_user=[one.measure_combo.activated, one.table.row_chosen],
            otherwise=[one.measure_combo.currentIndexChanged],
            place=one,
        )
        self._combo(one.side_combo, self.tr("records"), one)
        self._combo(two.attack_combo, self.tr("attack"), two)
        self._combo(two.method_combo, self.tr("probabilities"), two)
        self._combo(three.x_combo, self.tr("to the right"), three)
        self._combo(three.y_combo, self.tr("upwards"), three)
        self._combo(three.side_combo, self.tr("records"), three)
        self._range(three.plot, three, [three.fit_button])
