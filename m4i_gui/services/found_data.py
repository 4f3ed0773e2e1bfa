"""What was found in the data of a draft, and how large the four sets may therefore be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

if TYPE_CHECKING:
    from m4i_gui.services.data_reading import DataFacts

MAIN = "main"
OTHER = "other"
NONMEMBERS = "nonmembers"
_SMALLEST_SET = 10
_USUAL_SET = 250
SIZE_KEYS = ("target_members", "target_nonmembers", "shadow_members", "shadow_nonmembers")


def _tr(text: str) -> str:
    return QCoreApplication.translate("FoundData", text)


class FoundData(QObject):
    """The part of a draft that knows the data.

    Attributes:
        changed: Emitted with the key after a value changed; "*" when many did.
        facts: What each source that was read holds.
        data_errors: Why a source cannot be used.
        reading: Sources that are being read.
        knows_data: Whether the attacker has records of the target's own source.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, Any] = {}
        self.facts: dict[str, DataFacts] = {}
        self.data_errors: dict[str, str] = {}
        self.reading: set[str] = set()
        self._sizes_touched = False
        self.knows_data = True

    def _forget(self) -> None:
        self.facts.clear()
        self.data_errors.clear()
        self.reading.clear()

    def data_reading(self, name: str) -> None:
        """Note that a source is being read."""
        self.reading.add(name)
        self.data_errors.pop(name, None)
        self.facts.pop(name, None)
        self.changed.emit(f"facts.{name}")

    def data_found(self, name: str, facts: DataFacts) -> None:
        """Note what a source holds."""
        self.reading.discard(name)
        self.facts[name] = facts
        source = self.sizes_from()
        given = source is not None and source.has_given_sets
        if self._values["split.mode"] == "given" and not given:
            self._values["split.mode"] = "random"
        self._fit_sizes()
        self.changed.emit(f"facts.{name}")

    def _fit_sizes(self) -> None:
        """Begin with sizes that the data allow; never touch what the user typed."""
        feasible = self.feasible()
        if feasible is None or self._sizes_touched or feasible < _SMALLEST_SET:
            return
        for key in SIZE_KEYS:
            self._values[f"split.{key}"] = min(_USUAL_SET, feasible)

    def feasible(self) -> int | None:
        """Return the largest equal size of the four sets, or None before the data are read."""
        main, other = self.facts.get(MAIN), self.facts.get(OTHER)
        held = self._values["split.validation"]
        if main is None:
            return None
        if self.knows_data or other is None:
            return main.feasible_for(4, held)
        return min(main.feasible_for(2, held), other.feasible_for(2, held))

    def sizes_from(self) -> DataFacts | None:
        """Return what was found in the data whose own sets may be taken."""
        return self.facts.get(MAIN)

    def feasible_text(self) -> str:
        """Return how large the four sets may be, in words; "" before the data are read."""
        facts, feasible = self.sizes_from(), self.feasible()
        if facts is None or feasible is None:
            return ""
        if self.knows_data or OTHER not in self.facts:
            text = _tr(
                "At most {0} in each set: {1} usable records, and what belongs together stays "
                "together."
            )
            return text.format(f"{feasible:,}", f"{facts.usable:,}")
        return _tr("At most {0} in each set with the two data sets.").format(f"{feasible:,}")

    def data_failed(self, name: str, message: str) -> None:
        """Note that a source cannot be used, and why; "" when there is nothing to read."""
        self.reading.discard(name)
        self.facts.pop(name, None)
        if message:
            self.data_errors[name] = message
        else:
            self.data_errors.pop(name, None)
        self.changed.emit(f"facts.{name}")
