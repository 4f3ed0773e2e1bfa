"""Which maps there are to choose from: the audit's own, and those made since."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from m4i_core.embedding.methods import METHODS
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.item_models.audit_view import AuditView, RecordMap, place_maps
from m4i_gui.services.jobs import JobService


class MapChoice(QObject):
    """Keeps a combo's entries; what is chosen is the combo's own business.

    Args:
        combo: Lists the maps; the data of an entry is the map's name.
        jobs: Background work.

    Signals:
        changed: The chosen map is another one although its name is not, or it was chosen here.
        failed: The audit's maps could not be read; carries an `M4IError`.
        outdated: The audit on disk has other numbers than what is shown; carries its folder.
    """

    changed = Signal()
    failed = Signal(object)
    outdated = Signal(str)

    def __init__(self, combo: QComboBox, jobs: JobService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._combo = combo
        self._jobs = jobs
        self._view: AuditView | None = None
        self._made: dict[str, tuple[str, RecordMap]] = {}

    def show_audit(self, view: AuditView) -> None:
        """Offer the maps of another audit; one that it has computed is chosen."""
        self._view = view
        self._made = {}
        self._fill(next((name for name in ("tsne", "umap", "pca") if name in view.maps), "pca"))

    @property
    def name(self) -> str:
        """Name of the map that is chosen."""
        return str(self._combo.currentData())

    @property
    def chosen(self) -> RecordMap | None:
        """The map that is chosen, or None where it has yet to be computed."""
        if self.name in self._made:
            return self._made[self.name][1]
        return self._view.maps.get(self.name) if self._view is not None else None

    def add(self, name: str, label: str, made: RecordMap) -> None:
        """Offer a map that was made since, and choose it.

        Args:
            name: Tells it from others; a second one of the same name takes its place.
            label: What the user reads.
            made: Rows and places.
        """
        self._made[name] = (label, made)
        self._fill(self.name)
        place = self._combo.findData(name)
        if place == self._combo.currentIndex():
            self.changed.emit()
        else:
            self._combo.setCurrentIndex(place)

    def _fill(self, chosen: str) -> None:
        combo = self._combo
        maps = self._view.maps if self._view is not None else {}
        was_blocked = combo.blockSignals(True)
        combo.clear()
        for name, method in METHODS.items():
            text = method.label
            if name not in maps:
                text = self.tr("{0} (not computed yet)").format(text)
            combo.addItem(text, name)
        for name, (label, _) in self._made.items():
            combo.addItem(label, name)
        combo.setCurrentIndex(max(combo.findData(chosen), 0))
        combo.blockSignals(was_blocked)

    def reload(self) -> None:
        """Read the audit's maps again, after one was added to its folder."""
        view = self._view
        if view is None:
            return
        folder, columns, attacks = view.audit.folder, view.columns, view.result.attacks

        def work(progress: Progress, cancel: CancelToken) -> object:
            from m4i_core.audit.opened import OpenedAudit

            fresh = OpenedAudit(Path(folder))
            # Adding a map reuses finished steps. Where those are gone or out of date (another
            # version, moved data), the whole audit was made anew, with other numbers perhaps.
            same = fresh.result.attacks == attacks
            return folder, place_maps(columns, fresh.embeddings()), same

        self._jobs.start(self.tr("Reading the map"), work, done=self._read, failed=self._failed)

    def _failed(self, error: object) -> None:
        self.failed.emit(error)

    def _read(self, found: tuple[Path, dict[str, RecordMap], bool]) -> None:
        folder, maps, same = found
        view = self._view
        if view is None or view.audit.folder != folder:
            return
        if not same:
            self.outdated.emit(str(folder))
            return
        view.maps = maps
        self._fill(self.name)
        self.changed.emit()
