"""What is photographed beside the pages: what explains, asks, warns, waits, or is still empty."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QSize, QUrl
from PySide6.QtWidgets import QApplication, QInputDialog

from m4i_core.audit.plan import AuditPlan
from m4i_gui.item_models.column_filters import ColumnFilter
from m4i_gui.services.work_queue import Past
from tests.e2e.driver import Story
from tests.shown_camera import Walk

NAMES = {
    "demo": "Demo audit",
    "defended": "Demo, defended",
    "study": "Two data sets, two encoders, three defenses",
}
SECTIONS = ("look", "computing", "storage", "network", "reports")
TOUR = ("welcome", "overview", "roc", "explorer", "records", "export", "never-lost")


def _open(walk: Walk, name: str = "demo") -> Story:
    """Open a finished audit."""
    page, folder = walk.window.results_page(), walk.audits / name
    walk.window.open_audit(str(folder))
    yield lambda: page.view is not None and page.view.audit.folder == folder and page.isVisible()
    yield walk.after(1500)


def _a_record(walk: Walk) -> str:
    view = walk.window.results_page().view
    assert view is not None
    return str(view.columns.keys[0])


def help_and_words(walk: Walk) -> Story:
    """What is asked by F1 on some pages, the glossary, and the tour on a finished demo."""
    window, menus = walk.window, walk.window.menus
    yield from walk.shoot("0-tour-offer")
    menus.help_action.trigger()
    yield from walk.dialog("0-help-start", "HelpSheet")
    yield from _open(walk)
    page = window.results_page()
    for name in ("overview", "roc", "records"):
        page.tabs.setCurrentWidget(getattr(page, name))
        yield walk.after(800)
        menus.help_action.trigger()
        yield from walk.dialog(f"0-help-{name}", "HelpSheet")
    menus.glossary_action.trigger()
    yield from walk.dialog("0-glossary", "GlossaryDialog")
    window.help.show_glossary()
    _shown("GlossaryDialog").search.setText("xyzzy")
    yield from walk.dialog("0-glossary-nothing", "GlossaryDialog")
    menus.about_action.trigger()
    yield from walk.dialog("0-about", "AboutDialog")
    window.show_start()
    tour = window.help.tour
    tour.start()
    for name in TOUR:
        spotlight = tour.spotlight
        assert spotlight is not None
        yield spotlight.next_button.isEnabled
        yield walk.after(1200)
        yield from walk.shoot(f"0-tour-{name}")
        spotlight.forward.emit()
    yield lambda: not tour.running
    window.show_start()


def _shown(kind: str) -> object:
    """Return the widget of a class that can be seen."""
    return next(w for w in QApplication.allWidgets() if type(w).__name__ == kind and w.isVisible())


def settings(walk: Walk) -> Story:
    """Every section of the settings."""
    walk.window.menus.settings_action.trigger()
    yield walk.after(900)
    dialog = _shown("SettingsDialog")
    # As wide as on a screen of the window's size: the one of tests is narrower.
    dialog.resize(QSize(880, 620).boundedTo(walk.window.size() * 0.95))
    for place, name in enumerate(SECTIONS):
        dialog.list.setCurrentRow(place)
        yield walk.after(900)
        yield from walk.shoot(f"0-settings-{place + 1}-{name}", dialog)
    dialog.close()
    yield walk.after(100)


def waiting(walk: Walk) -> Story:
    """The queue, what is offered after a crash, and what a drop would do."""
    window, audits = walk.window, walk.audits
    for name, title in NAMES.items():
        window.services.recents.add(audits / name, title)
    window.show_start()
    start = window.start_page
    start.recovery.offer([(audits / "demo", window.services.recents.name_of(audits / "demo"))])
    yield walk.after(800)
    yield from walk.shoot("1-start-recovery")
    start.recovery.hide()
    queue = window.services.queue
    for name in ("defended", "study"):
        queue.add(audits / name, NAMES[name])
    queue.add(audits / "owner", "Last year's outputs, owner's audit")
    queue.note(Past(audits / "demo", "Demo audit", "finished"))
    lost = QCoreApplication.translate("WorkQueue", "Its folder or plan is no longer there.")
    queue.note(Past(audits / "mine", "Was my data used?", "failed", lost))
    yield walk.after(800)
    yield from walk.shoot("1-start-queue")
    queue.forget_past()
    queue.clear()
    for name, paths in (
        ("open", [audits / "demo"]),
        ("compare", [audits / "demo", audits / "defended"]),
        ("not", [audits / "demo.toml", audits / "demo"]),
    ):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        window.drops.entered(data)
        yield from walk.shoot(f"1-drop-{name}")
        window.drops.left()


def maps(walk: Walk) -> Story:
    """A search on the map, neighbours of a record, and a map while it is being made."""
    window = walk.window
    yield from _open(walk)
    page = window.results_page()
    explorer = page.explorer
    page.tabs.setCurrentWidget(explorer)
    page.show_record(_a_record(walk))
    yield walk.after(1500)
    explorer.search.field.setText("crane")
    explorer.search.search()
    explorer.neighbours.find_button.click()
    yield lambda: len(explorer.neighbours.listed) > 0
    yield walk.after(1500)
    yield from walk.shoot("8-explorer-neighbours")
    explorer.search.field.clear()
    explorer.search.search()
    for section in explorer.side.sections:
        section.open(section is explorer.side.sections[-1])
    maker = explorer.maker
    yield lambda: maker.space is not None
    maker.space_combo.setCurrentIndex(maker.space_combo.findData("pictures"))
    yield walk.after(500)
    yield from walk.shoot("8-explorer-make")
    maker.parameters.fields["iterations"].setValue(5000)
    maker.make()
    seen: list[object] = []
    maker.frame.connect(seen.append)
    yield lambda: len(seen) > 8
    yield from walk.shoot("8-explorer-making")
    maker.stop()
    yield lambda: not maker.busy
    explorer.controls.side_button.click()
    explorer.controls.contour_button.click()
    yield walk.after(2500)
    yield from walk.shoot("8-explorer-sides")
    window.show_start()


def records(walk: Walk) -> Story:
    """A record in the inspector with its neighbours; filters and selections under a name."""
    window = walk.window
    yield from _open(walk)
    page = window.results_page()
    table, inspector = page.records, page.inspector
    page.tabs.setCurrentWidget(table)
    page.show_record(_a_record(walk))
    inspector.setVisible(True)
    yield walk.after(1500)
    bar = inspector.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    yield from walk.shoot("8-inspector-numbers")
    inspector.neighbours.list.find_button.click()
    yield lambda: len(inspector.neighbours.list.listed) > 0
    yield walk.after(800)
    bar.setValue(bar.maximum())
    yield from walk.shoot("8-inspector-neighbours")
    inspector.gallery.open()
    yield from walk.dialog("8-picture", "PictureDialog")
    table.bar.ask_condition("rouge_l")
    yield from walk.dialog("8-filter-column", "ColumnFilterDialog")
    table.bar._take(ColumnFilter("rouge_l", "at_least", 0.4))
    table.search.setText("boat")
    yield walk.after(1200)
    saved = table.bar.saved
    for name in ("Boats that were copied", "Long captions"):
        saved.keep(name)
    saved.choices.popup(saved.mapToGlobal(saved.rect().bottomLeft()))
    yield walk.after(500)
    yield from walk.shoot("8-filters-kept", over=saved.choices)
    saved.choices.close()
    saved.ask_name()
    yield walk.after(500)
    assert isinstance(saved.dialog, QInputDialog)
    yield from walk.shoot("8-filter-keep", saved.dialog)
    saved.dialog.close()
    page.selection.select(table.model.records.keys[:12], page)
    yield walk.after(500)
    yield from _selections(walk)
    table.bar.clear()
    table.search.setText("nobody wrote this")
    yield walk.after(1200)
    yield from walk.shoot("8-records-empty")
    window.show_start()


def _selections(walk: Walk) -> Story:
    page = walk.window.results_page()
    page.keeper.open()
    yield from walk.dialog("8-selections-none", "SelectionsDialog")
    ids = sorted(page.selection.ids)
    kept = page.keeper.kept
    kept.keep("Recognised by everybody", ids, "All four attacks name them.")
    kept.keep("To be looked at again", ids[:5], "")
    page.keeper.open()
    assert page.keeper.dialog is not None
    page.keeper.dialog.table.setCurrentCell(0, 0)
    yield from walk.dialog("8-selections", "SelectionsDialog")
    for one in list(kept.listed):
        kept.delete(one.name)
    yield lambda: not walk.window.services.jobs.active()


def _checked(walk: Walk) -> Story:
    """Go to the check before asking, and wait for what it finds."""
    wizard = walk.window.wizard()
    wizard.go_to("check")
    yield lambda: wizard.draft.before is not None or bool(wizard.draft.before_error)
    yield walk.after(1200)


def asking(walk: Walk) -> Story:
    """A model that exists already: before it is asked, and what is agreed to."""
    window = walk.window
    window.open_plan(walk.audits / "owner.toml")
    wizard = window.wizard()
    yield walk.after(2500)
    wizard.go_to("target")
    yield walk.after(800)
    yield from walk.shoot("2-target-outputs")
    yield from _checked(walk)
    yield from walk.shoot("5-before-asking")
    plan = _service(walk.audits)
    window.begin_with_plan(plan)
    # Its data are read when they are seen.
    wizard.go_to("data")
    yield lambda: "main" in wizard.draft.facts
    wizard.draft.set_folder(str(window.services.settings.audits_folder / "Service"))
    yield walk.after(1500)
    wizard.go_to("target")
    yield walk.after(500)
    yield from walk.shoot("2-target-service")
    yield from _checked(walk)
    area = wizard.current.verticalScrollBar()
    area.setValue(area.maximum())
    yield from walk.shoot("5-before-asking-trial")
    wizard.go_to("review")
    yield walk.after(2500)
    yield from walk.shoot("6-review-service")
    window.run_plan(plan, str(window.services.settings.audits_folder / "Service"))
    yield from walk.dialog("7-consent", "ConsentQuestion", 900)
    yield walk.after(500)
    yield from walk.shoot("7-run-waits")
    window.show_start()


def _service(audits: Path) -> AuditPlan:
    """Return the plan of an audit of a service; nothing is sent for its pictures."""
    sets = json.loads((audits / "demo" / "splits.json").read_text("utf-8"))["sets"]
    members = audits / "members.txt"
    members.write_text("\n".join(sets["target_member"]) + "\n", "utf-8")
    scenes = next((audits / "demo" / "artifacts").glob("draw-*/scenes"))
    chat = {"address": "http://127.0.0.1:8080/v1", "model": "captioner"}
    return AuditPlan.model_validate(
        {
            "schema": 1,
            "name": "The caption service",
            "ask": "owner",
            "datasets": {"main": {"source": "folder", "path": str(scenes)}},
            "target": {"kind": "http_chat", "http_chat": chat},
            "membership": {"source": "list", "file": str(members)},
        }
    )


def mishaps(walk: Walk) -> Story:
    """What is said when something cannot be used, found, or gone on with."""
    window = walk.window
    new = window.services.settings.audits_folder
    window.menus.new_action.trigger()
    wizard = window.wizard()
    yield walk.after(600)
    nothing = new / "No pictures"
    nothing.mkdir(parents=True, exist_ok=True)
    (nothing / "readme.txt").write_text("Nothing here.", "utf-8")
    wizard.take_data(nothing)
    yield walk.after(2000)
    wizard.go_to("data")
    yield walk.after(500)
    yield from walk.shoot("3-data-problem")
    window.show_start()
    window.open_audit(str(nothing))
    yield from walk.dialog("0-error-folder", "ErrorDialog")
    broken = new / "Broken"
    broken.mkdir(exist_ok=True)
    plan = AuditPlan.model_validate(
        {"schema": 1, "name": "Pictures of last year", "datasets": {"main": {"source": "folder",
         "path": str(new / "gone")}}}
    )  # fmt: skip
    window.run_plan(plan, str(broken))
    page = window.run_page()
    yield lambda: page.state == "failed"
    yield walk.after(600)
    yield from walk.shoot("7-run-failed")
    window.show_start()


PARTS: dict[str, Callable[[Walk], Story]] = {
    "help": help_and_words,
    "settings": settings,
    "waiting": waiting,
    "maps": maps,
    "records": records,
    "asking": asking,
    "mishaps": mishaps,
}
