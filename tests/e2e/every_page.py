"""Shows every page, tab and dialog of a window one after the other, each with a name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from m4i_core.audit.plan_file import write_plan
from m4i_core.errors import M4IError
from m4i_gui.main_window import MainWindow
from m4i_gui.pages.wizard_pages.flow import WizardFlow
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.panels.consent_question import ConsentQuestion
from m4i_gui.panels.glossary_dialog import GlossaryDialog
from m4i_gui.panels.help_sheet import HelpSheet
from m4i_gui.panels.picture_dialog import PictureDialog
from m4i_gui.panels.settings_dialog import SettingsDialog
from m4i_gui.services.existing_draft import ASKING, TABLES
from m4i_gui.services.work_queue import Past
from m4i_gui.widgets.about import AboutDialog, ShortcutsDialog
from m4i_gui.widgets.error_dialog import ErrorDialog, show_error
from tests.e2e.small_audit import small_plan

Page = tuple[str, QWidget]


class EveryPage:
    """Goes through a window as a user might, by the window's own doors.

    Args:
        window: It.
        qtbot: Lets time pass.
        audit: A finished audit.
        study: A finished study.
        place: For an audit that is not finished.
    """

    def __init__(
        self, window: MainWindow, qtbot: QtBot, audit: Path, study: Path, place: Path
    ) -> None:
        self.window, self.qtbot = window, qtbot
        self.audit, self.study, self.place = audit, study, place

    def _quiet(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.services.jobs.active(), timeout=60_000)
        self.qtbot.wait(20)

    def _dialog(self, kind: type[QDialog]) -> QDialog:
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        assert shown, kind
        return shown[-1]

    def _shown(self, name: str, dialog: QDialog) -> Iterator[Page]:
        yield name, dialog
        dialog.reject()
        self.qtbot.wait(1)

    def all(self) -> Iterator[Page]:
        """Yield every page while it is shown."""
        yield "start, empty", self.window.start_page
        yield from self._help()
        yield from self._wizards()
        yield from self._runs()
        yield from self._results()
        yield from self._study_results()
        yield from self._compare()
        yield from self._settings()
        self.window.show_start()
        yield "start, recents", self.window.start_page
        yield from self._waiting()
        yield from self._tour()

    def _help(self) -> Iterator[Page]:
        menus = self.window.menus
        menus.keys_action.trigger()
        yield from self._shown("shortcuts", self._dialog(ShortcutsDialog))
        menus.about_action.trigger()
        yield from self._shown("about", self._dialog(AboutDialog))
        error = M4IError("It broke.", subject="a file", remedy="Try again.", details="trace")
        show_error(error, self.window.services.theme, self.window)
        yield from self._shown("error", self._dialog(ErrorDialog))
        yield "offer of a tour", self.window.help.tour.offer

    def _explained(self, name: str) -> Iterator[Page]:
        """Ask what the page that is shown is about, and for a word of the answer."""
        self.window.menus.help_action.trigger()
        sheet = self._dialog(HelpSheet)
        yield f"help: {name}", sheet
        sheet.terms.buttons[0].click()
        self.qtbot.wait(5)
        yield from self._shown(f"glossary: {name}", self._dialog(GlossaryDialog))
        sheet.close()
        self.qtbot.wait(1)

    def _waiting(self) -> Iterator[Page]:
        """Show what is offered after a crash, and a queue with all that it can hold."""
        start, queue = self.window.start_page, self.window.services.queue
        unfinished = self.place / "unfinished"
        for left in ([], [(unfinished, "unfinished")]):
            start.recovery.offer(left)
            yield f"recovery of {len(left)}", start
        start.recovery.hide()
        for name in ("unfinished", "unfinished study"):
            queue.add(self.place / name, name)
        for outcome in ("finished", "failed", "stopped"):
            queue.note(Past(self.place / outcome, outcome, outcome, "Why."))
        self.qtbot.wait(5)
        yield "queue", start
        self.window.show_run()
        self.qtbot.wait(5)
        yield "queue on the run page", self.window.study_run_page()
        self.window.work.ask_enqueue(unfinished, "unfinished")
        yield from self._shown("shall it wait", self.window.findChild(QMessageBox))
        queue.forget_past()
        queue.clear()

    def _tour(self) -> Iterator[Page]:
        tour = self.window.help.tour
        tour.start()
        spotlight = tour.spotlight
        assert spotlight is not None
        self.qtbot.wait(5)
        yield "tour", spotlight
        tour.end()

    def _wizards(self) -> Iterator[Page]:
        window = self.window
        window.new_audit()
        wizard = window.wizard()
        draft = wizard.draft
        self._quiet()
        for kind in ("trained", *TABLES):
            draft.set_kind(kind)
            for ask in ASKING if kind != "trained" else ("",):
                if ask and kind != "recorded" and ask != "membership":
                    continue
                if ask and kind == "recorded":
                    draft.set_ask({"membership": "attacker"}.get(ask, ask))
                # The two pages on which the kinds differ.
                for page in self._steps(wizard, 2):
                    yield f"wizard {kind} {ask} {page.name}", page
        draft.set_kind("trained")
        draft.set("target.architecture", "r2gen_cmn")
        self.qtbot.wait(5)
        yield "wizard r2gen target", wizard.pages[0]
        draft.set("target.architecture", "show_and_tell")
        wizard.take_data(self.audit / "pictures")
        self._quiet()
        for page in self._steps(wizard):
            yield f"wizard with data {page.name}", page
        yield "wizard frame", wizard
        yield from self._explained("wizard")
        question = ConsentQuestion(small_plan(), ["What is sent."], window)
        question.open()
        yield from self._shown("consent", question)
        window.new_study()
        self._quiet()
        for page in self._steps(window.study_wizard()):
            yield f"study wizard {page.name}", page
        yield "study wizard frame", window.study_wizard()

    def _steps(self, wizard: WizardFlow, first: int | None = None) -> Iterator[WizardPage]:
        for page in wizard.pages[:first]:
            wizard.stack.setCurrentWidget(page)
            page.entered()
            wizard.check()
            self.qtbot.wait(5)
            yield page
            page.left()

    def _runs(self) -> Iterator[Page]:
        folder = self.place / "unfinished"
        folder.mkdir(parents=True)
        write_plan(small_plan(), folder / "plan.toml")
        self.window.open_audit(str(folder))
        self._quiet()
        yield "run", self.window.run_page()
        other = self.place / "unfinished study"
        other.mkdir()
        (other / "study.toml").write_bytes((self.study / "study.toml").read_bytes())
        self.window.open_audit(str(other))
        self._quiet()
        yield "study run", self.window.study_run_page()

    def _tabs(self, name: str, tabs: QTabWidget, page: QWidget) -> Iterator[Page]:
        for place in range(tabs.count()):
            if tabs.isTabVisible(place) and tabs.isTabEnabled(place):
                tabs.setCurrentIndex(place)
                self._quiet()
                yield f"{name}: {tabs.tabText(place)}", page

    def _results(self) -> Iterator[Page]:
        window = self.window
        window.open_audit(str(self.audit))
        self._quiet()
        page = window.results_page()
        key = page.view.columns.text("id", 0) if page.view is not None else ""
        yield from self._tabs("results", page.tabs, page)
        page.tabs.setCurrentWidget(page.roc)
        yield from self._explained("roc")
        page.tabs.setCurrentWidget(page.explorer)
        yield from self._maps()
        page.show_record(key)
        page.tabs.setCurrentWidget(page.records)
        self._quiet()
        yield "results: inspector", page
        page.tabs.setCurrentWidget(page.scores)
        for kind in page.scores.views:
            page.scores.show_view(kind)
            self._quiet()
            yield f"results: scores {kind}", page
        page.selection.select([key], page)
        page.keeper.open()
        dialog = page.keeper.dialog
        assert dialog is not None
        yield from self._shown("named selections", dialog)
        page.tabs.setCurrentWidget(page.records)
        page.records.bar.ask_condition("id")
        filters = page.records.bar.dialog
        assert filters is not None
        yield from self._shown("filter by a column", filters)
        yield from self._kept_filters()
        page.export()
        self._quiet()
        yield from self._shown("report", page.report_dialog)
        pictures = PictureDialog(
            window.services, "a", [str(next((self.audit / "pictures").iterdir()))] * 2, 0, window
        )
        pictures.open()
        self._quiet()
        yield from self._shown("pictures", pictures)

    def _maps(self) -> Iterator[Page]:
        """Open all that stands beside the map, and watch one being made."""
        page = self.window.results_page()
        explorer, maker = page.explorer, page.explorer.maker
        explorer.controls.panel_button.setChecked(True)
        for section in explorer.side.sections:
            section.open()
        self._quiet()
        for place in range(maker.method_combo.count()):
            maker.method_combo.setCurrentIndex(place)
            self.qtbot.wait(1)
            yield f"making a map by {maker.method_combo.currentText()}", page
        maker.space_combo.setCurrentIndex(maker.space_combo.findData("texts"))
        maker.method_combo.setCurrentIndex(maker.method_combo.findData("pca"))
        maker.make()
        assert maker.busy
        yield "a map being made", page
        self.qtbot.waitUntil(lambda: not maker.busy, timeout=60_000)
        self._quiet()
        assert maker.maps
        yield "a map that was made", page

    def _kept_filters(self) -> Iterator[Page]:
        bar = self.window.results_page().records.bar
        bar.clear()
        bar.search.setText("a")
        bar.saved.ask_name()
        dialog = bar.saved.dialog
        assert dialog is not None
        yield from self._shown("keep a filter", dialog)
        bar.saved.keep("Mine")
        bar.saved.choices.popup(bar.saved.mapToGlobal(bar.saved.rect().bottomLeft()))
        self.qtbot.wait(5)
        yield "kept filters", bar.saved.choices
        assert len(bar.saved.choices.actions()) > 3
        bar.saved.choices.close()
        bar.clear()
        self._quiet()

    def _study_results(self) -> Iterator[Page]:
        window = self.window
        window.open_audit(str(self.study))
        self._quiet()
        page = window.study_results_page()
        yield from self._tabs("study results", page.tabs, page)
        page.report_requested.emit(page.study)
        self._quiet()
        from m4i_gui.panels.study_report_dialog import StudyReportDialog

        yield from self._shown("report of the study", self._dialog(StudyReportDialog))

    def _compare(self) -> Iterator[Page]:
        window = self.window
        parts = sorted(p.parent for p in self.study.rglob("result.json") if p.parent != self.study)
        window.compare_audits([self.audit, *parts[:1]])
        self._quiet()
        page = window.compare_page()
        yield "compare: chosen", page
        page.compare()
        self._quiet()
        yield from self._tabs("compare", page.tabs, page)

    def _settings(self) -> Iterator[Page]:
        self.window.menus.show_settings()
        dialog = self.window.findChild(SettingsDialog)
        assert dialog is not None
        for place in range(dialog.list.count()):
            dialog.list.setCurrentRow(place)
            self._quiet()
            yield f"settings {dialog.list.item(place).text()}", dialog
        dialog.reject()
        self.qtbot.wait(5)
