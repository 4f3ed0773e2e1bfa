"""The one-minute tour: real pages of the window, on a real demo audit.

Who has a finished demo audit is shown that; for others it is computed while the tour speaks of the
run page, and the tour goes on to the results by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.spotlight import Spotlight

if TYPE_CHECKING:
    from m4i_gui.main_window import MainWindow

_SEEN = "help/tour"
_DEMO = "Demo audit"
"""Title that the plan of the demo gives it, in every language."""
_START, _RUN = "start", "run"


@dataclass(frozen=True)
class TourStep:
    """A step.

    Attributes:
        name: Which page: "start", "run", or a view of the results.
        title: In a few words.
        text: A few sentences.
        part: Gives what is lit.
    """

    name: str
    title: str
    text: str
    part: Callable[[], QWidget | None]


class TourOffer(QWidget):
    """A line at the top of the window that offers the tour at the first start.

    Signals:
        accepted: Begin it.
        declined: Do not offer it again.
    """

    accepted = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(self.tr("Offer of a tour"))
        words = PlainLabel(
            self.tr(
                "New here? A tour of about one minute shows on a demo audit what M4I finds out."
            )
        )
        self.start_button = make_button(self.tr("Take the &tour"), "primary")
        self.start_button.clicked.connect(self.accepted)
        self.skip_button = make_button(self.tr("No, thanks"))
        self.skip_button.clicked.connect(self.declined)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_S)
        row.setSpacing(SPACE_S)
        row.addStretch(1)
        row.addWidget(words, 2)
        row.addSpacing(SPACE_L)
        row.addWidget(self.start_button)
        row.addWidget(self.skip_button)
        row.addStretch(1)


class WindowTour(QObject):
    """Offers, shows and ends the tour.

    Args:
        window: Which window it goes through; by its public methods.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._services = window.services
        self.spotlight: Spotlight | None = None
        self.steps: list[TourStep] = []
        self.place = 0
        self._waiting = False
        self._connected = False
        self.offer = TourOffer()
        self.offer.accepted.connect(self.start)
        self.offer.declined.connect(self._seen)
        self.offer.setVisible(self.wanted)

    @property
    def wanted(self) -> bool:
        """Whether the tour is new to the user: neither seen nor declined, and no work so far."""
        seen = self._services.settings.value(_SEEN) == "seen"
        return not seen and not self._services.recents.entries()

    @property
    def running(self) -> bool:
        """Whether it is shown now."""
        return self.spotlight is not None

    def page_changed(self) -> None:
        """Offer the tour on the start page alone."""
        start = self._window.stack.currentWidget() is self._window.start_page
        self.offer.setVisible(start and self.wanted and not self.running)

    def start(self) -> None:
        """Begin at the first step, wherever the user is."""
        if self.spotlight is not None:
            self.spotlight.raise_()
            return
        self._seen()
        self._demo = self._finished_demo()
        self.steps = self._make_steps()
        self._window.show_start()
        self.spotlight = Spotlight(self._services.theme, self._window)
        self.spotlight.back.connect(self._back)
        self.spotlight.forward.connect(self._forward)
        self.spotlight.skipped.connect(self.end)
        self._show(0)

    def end(self) -> None:
        """End it; what is computed goes on."""
        if self.spotlight is not None:
            self._waiting = False
            self.spotlight.close()
            self.spotlight = None

    def _seen(self) -> None:
        self._services.settings.set_value(_SEEN, "seen")
        self.offer.hide()

    def _finished_demo(self) -> Path | None:
        for audit in self._services.recents.entries():
            if audit.kind == "audit" and audit.state == "finished" and audit.name == _DEMO:
                return audit.folder
        return None

    # Steps -------------------------------------------------------------------------------------

    def _make_steps(self) -> list[TourStep]:
        window, tr = self._window, self.tr
        steps = [
            TourStep(
                _START,
                tr("Welcome"),
                tr(
                    "M4I finds out whether a model that turns pictures into text gives away what "
                    "it learnt from. Here you begin an audit of your own, open an earlier one, or "
                    "run the demo."
                ),
                lambda: window.start_page.demo_tile,
            ),
            TourStep(
                _RUN,
                tr("An audit at work"),
                tr(
                    "This is a real audit on drawn scenes: a model learns captions, a second one "
                    "teaches the attacker, then the attack is turned on the first. It takes about "
                    "a minute; the tour goes on by itself."
                ),
                window.stack.currentWidget,
            ),
            TourStep(
                "overview",
                tr("The answer first"),
                tr(
                    "One sentence says whether the model reveals who was in its training data, and "
                    "what to do. Below are each attack's result and the checks that it must pass."
                ),
                lambda: window.results_page().overview.verdict,
            ),
            TourStep(
                "roc",
                tr("How grave is it?"),
                tr(
                    "Each point of the curve is a threshold: upwards members recognised, to the "
                    "right others wrongly accused. Drag the point and watch the counts change."
                ),
                lambda: window.results_page().roc.plot,
            ),
            TourStep(
                "explorer",
                tr("Where members gather"),
                tr(
                    "Similar records lie near each other. Click one to see its picture, what "
                    "people wrote and what the model says."
                ),
                lambda: window.results_page().explorer.plot,
            ),
            TourStep(
                "records",
                tr("Record by record"),
                tr(
                    "Sort by a score and the most exposed people come first. What you select here "
                    "is selected in all views."
                ),
                lambda: window.results_page().records.table,
            ),
            TourStep(
                "records",
                tr("Tell others"),
                tr("Export writes a report as PDF or HTML, the tables, and the pictures of views."),
                lambda: window.results_page().export_button,
            ),
            TourStep(
                "overview",
                tr("Never lost"),
                tr(
                    "“What am I looking at?”, or F1, explains every page with an example from your "
                    "own data. The glossary and this tour are in the Help menu."
                ),
                lambda: window.results_page().overview.help_button,
            ),
        ]
        return [step for step in steps if step.name != _RUN or self._demo is None]

    def _show(self, place: int) -> None:
        if self.spotlight is None:
            return
        self.place, step = place, self.steps[place]
        ready = self._bring(step.name)
        self._waiting = not ready
        self.spotlight.show_step(
            step.part(), step.title, step.text, place + 1, len(self.steps), ready=ready
        )

    def _bring(self, name: str) -> bool:
        """Show the page of a step; returns whether the user may go on from there."""
        window = self._window
        if name == _START:
            window.show_start()
            return True
        self._watch()
        page = window.results_page()
        if name == _RUN:
            if self._demo is not None:
                window.show_run()
                return True
            if window.running_page() is None:
                window.run_demo()
            window.show_run()
            return False
        if self._demo is not None and (page.audit is None or page.audit.folder != self._demo):
            # Its views are shown once it has been read.
            window.open_audit(str(self._demo))
            return False
        if window.stack.currentWidget() is not page:
            window.stack.setCurrentWidget(page)
        page.tabs.setCurrentWidget(getattr(page, name))
        return True

    def _watch(self) -> None:
        if not self._connected:
            self._connected = True
            self._window.results_page().opened.connect(self._opened)
            self._window.run_page().state_changed.connect(self._run_changed)

    def _opened(self) -> None:
        audit = self._window.results_page().audit
        if self.spotlight is None or not self._waiting or audit is None:
            return
        self._demo = audit.folder
        self._show(self.place + 1 if self.steps[self.place].name == _RUN else self.place)

    def _run_changed(self, state: str) -> None:
        if self.spotlight is not None and self._waiting and state in ("failed", "stopped"):
            self.spotlight.say(
                self.tr(
                    "The demo audit has ended early, and the page below says why. Skip the tour; "
                    "the Help menu starts it again."
                )
            )

    def _forward(self) -> None:
        if self.place + 1 < len(self.steps):
            self._show(self.place + 1)
        else:
            self.end()

    def _back(self) -> None:
        if self.place > 0:
            self._show(self.place - 1)
