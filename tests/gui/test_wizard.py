"""The wizard as a newcomer uses it, wrong turns included, with a real engine behind it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import read_plan, write_plan
from m4i_gui.pages.wizard import Wizard
from m4i_gui.services.jobs import JobService
from m4i_gui.services.recents import RecentAudits
from m4i_gui.services.services import Services
from m4i_gui.services.settings import Settings
from m4i_gui.services.theme import Theme
from m4i_gui.services.thumbnails import Thumbnails
from m4i_gui.services.work_queue import WorkQueue
from m4i_gui.widgets.thumbnail_grid import CAPTION_ROLE

READ_MS = 60_000


@pytest.fixture
def wizard(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Wizard]:
    monkeypatch.setenv("M4I_SETTINGS", str(tmp_path / "settings"))
    settings = Settings()
    theme = Theme(settings)
    theme.apply(qapp)
    jobs = JobService()
    services = Services(
        jobs, settings, RecentAudits(settings), theme, WorkQueue(settings), Thumbnails(jobs)
    )
    page = Wizard(services)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.start_new(None)
    qtbot.waitUntil(lambda: page.draft.download_known, timeout=10_000)
    yield page
    page.current.left()
    assert services.jobs.shutdown(10)


@pytest.fixture
def small(real_data: Path, tmp_path: Path) -> Path:
    """Sixty real pictures with their captions."""
    folder = tmp_path / "pictures"
    (folder / "Images").mkdir(parents=True)
    lines = (real_data / "flickr8k-1k" / "captions.txt").read_text().splitlines()[:301]
    (folder / "captions.txt").write_text("\n".join(lines) + "\n")
    for name in {line.split(",")[0] for line in lines[1:]}:
        shutil.copy(real_data / "flickr8k-1k" / "Images" / name, folder / "Images" / name)
    return folder


def choose(qtbot: QtBot, wizard: Wizard, path: Path) -> None:
    if wizard.current.name != "data":
        wizard.go_to("data")
    wizard.pages[1].panel.picker.set_path(str(path))
    draft = wizard.draft
    qtbot.waitUntil(lambda: "main" in draft.facts or "main" in draft.data_errors, timeout=READ_MS)
    wizard.check()


def message(wizard: Wizard, key: str) -> str:
    wizard.check()
    label = wizard.current.fields[key].message
    return label.plain() if label.isVisibleTo(wizard) else ""


def test_clicking_through_on_real_pictures_gives_a_runnable_plan(
    qtbot: QtBot, wizard: Wizard, small: Path
) -> None:
    assert wizard.current.name == "target"
    qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    choose(qtbot, wizard, small)
    assert not wizard.draft.data_errors
    facts = wizard.draft.facts["main"]
    assert facts.usable == 60
    # The usual 250 do not fit, so the sizes begin with what does.
    assert wizard.draft.get("split.target_members") == facts.feasible_for(4, 0) == 15
    for name in ("knowledge", "attacks", "review"):
        qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
        assert wizard.current.name == name
    review = wizard.pages[-1]
    qtbot.waitUntil(lambda: "about" in review.costs["time"].text(), timeout=10_000)
    with qtbot.waitSignal(wizard.run_requested) as caught:
        qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    plan, folder = caught.args
    assert isinstance(plan, AuditPlan)
    assert plan.datasets["main"].path == str(small)
    assert not Path(folder).exists()


def test_thumbnails_arrive_with_plain_captions(qtbot: QtBot, wizard: Wizard, small: Path) -> None:
    captions = small / "captions.txt"
    lines = captions.read_text().splitlines()
    name = lines[1].split(",")[0]
    lines[1] = f"{name},<b>bold</b> <img src=x>"
    captions.write_text("\n".join(lines) + "\n")
    choose(qtbot, wizard, small)
    model = wizard.pages[1].panel.findings.grid.thumbnails
    first = model.index(0)
    qtbot.waitUntil(
        lambda: model.data(first, Qt.ItemDataRole.DecorationRole) is not None, timeout=15_000
    )
    assert model.data(first, CAPTION_ROLE) == "<b>bold</b> <img src=x>"
    assert "<b>bold" not in model.data(first, Qt.ItemDataRole.ToolTipRole)


def test_forward_is_locked_with_a_reason_until_the_data_are_chosen(wizard: Wizard) -> None:
    wizard.go_to_index(4)
    assert wizard.current.name == "target"
    button = wizard.stepper.buttons[4]
    assert button.state == "locked"
    assert "Data" in button.toolTip()
    button.click()
    assert wizard.current.name == "target"
    assert wizard.hint.text()


def test_pressing_next_too_early_says_what_is_missing(qtbot: QtBot, wizard: Wizard) -> None:
    wizard.go_to("data")
    field = wizard.current.fields["datasets.main.path"]
    assert field.message.property("role") == "muted"
    qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    assert wizard.current.name == "data"
    assert field.message.property("role") == "danger"
    assert field.control.line.property("invalid") is True


@pytest.mark.parametrize("wrong", ["gone", "empty", "picture", "useless"])
def test_a_wrong_source_is_explained_beside_the_line(
    qtbot: QtBot, wizard: Wizard, tmp_path: Path, wrong: str
) -> None:
    place = tmp_path / wrong
    if wrong in ("empty", "useless"):
        place.mkdir()
    if wrong == "picture":
        place = tmp_path / "cat.jpg"
        place.write_bytes(b"\xff\xd8")
    if wrong == "useless":
        (place / "readme.md").write_text("no data")
    wizard.go_to("data")
    wizard.current.panel.picker.set_path(str(place))
    if wrong == "useless":
        qtbot.waitUntil(lambda: "main" in wizard.draft.data_errors, timeout=READ_MS)
    text = message(wizard, "datasets.main.path")
    assert len(text) > 20
    assert wizard.stepper.buttons[2].state != "open"


def test_too_many_records_are_explained_with_the_maximum(
    qtbot: QtBot, wizard: Wizard, small: Path
) -> None:
    choose(qtbot, wizard, small)
    split = wizard.pages[1].split
    split.each.setValue(4000)
    assert "16,000" in message(wizard, "split.sizes")
    assert "15" in split.feasible.plain()
    qtbot.mouseClick(split.largest, Qt.MouseButton.LeftButton)
    assert wizard.draft.get("split.shadow_members") == 15
    assert all(p.severity == "warning" for p in wizard.draft.problems() if p.key == "split.sizes")


def test_letters_in_a_whole_number_are_refused_with_a_hint(qtbot: QtBot, wizard: Wizard) -> None:
    field = wizard.current.fields["target.training.epochs"]
    field.control.setFocus()
    qtbot.keyClicks(field.control, "abc")
    assert wizard.draft.get("target.training.epochs") == 40
    assert field.message.isVisibleTo(wizard)


def test_letters_in_a_rate_are_explained(qtbot: QtBot, wizard: Wizard) -> None:
    wizard.draft.set("target.training.preset", "custom")
    line = wizard.current.fields["target.training.learning_rate"].control
    line.clear()
    qtbot.keyClicks(line, "fast")
    assert "number" in message(wizard, "target.training.learning_rate")
    line.clear()
    qtbot.keyClicks(line, "0,002")
    assert message(wizard, "target.training.learning_rate") == ""
    assert wizard.draft.get("target.training.learning_rate") == 0.002
    assert line.text() == "0,002"


def test_a_missing_weights_file_keeps_the_step_closed(wizard: Wizard, tmp_path: Path) -> None:
    wizard.draft.set("target.encoder", "resnet18")
    wizard.draft.set("target.weights", "file")
    wizard.current.model.file.set_path(str(tmp_path / "none.safetensors"))
    assert "no such file" in message(wizard, "target.weights_file")
    wizard.forward()
    assert wizard.current.name == "target"


def test_consent_is_asked_with_the_size_and_remembered(qtbot: QtBot, wizard: Wizard) -> None:
    wizard.draft.set("target.encoder", "resnet18")
    box = wizard.current.model.consent
    assert box.isVisibleTo(wizard)
    assert "MB" in box.text()
    assert "target.consent" in [p.key for p in wizard.draft.problems()]
    box.click()
    assert "target.consent" not in [p.key for p in wizard.draft.problems()]
    assert wizard.services.settings.download_consent("resnet18")


def test_leaving_the_page_stops_reading_and_coming_back_resumes(
    qtbot: QtBot, wizard: Wizard, real_data: Path
) -> None:
    wizard.go_to("data")
    panel = wizard.current.panel
    panel.picker.set_path(str(real_data / "nlvr"))
    qtbot.waitUntil(lambda: "main" in wizard.draft.reading, timeout=10_000)
    wizard.back()
    assert "main" not in wizard.draft.reading
    qtbot.waitUntil(lambda: not wizard.services.jobs.active(), timeout=5_000)
    assert "main" not in wizard.draft.facts
    wizard.go_to("data")
    qtbot.waitUntil(lambda: "main" in wizard.draft.facts, timeout=READ_MS)
    facts = wizard.draft.facts["main"]
    assert facts.usable > 1500
    assert len(set(facts.report.clusters.values())) < facts.usable


def test_dropping_a_folder_chooses_it(qtbot: QtBot, wizard: Wizard, small: Path) -> None:
    wizard.go_to("data")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(small))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    wizard.current.panel.picker.dropEvent(event)
    assert wizard.draft.get("datasets.main.path") == str(small)


def test_a_set_column_offers_given_sets(qtbot: QtBot, wizard: Wizard, small: Path) -> None:
    lines = (small / "captions.txt").read_text().splitlines()[1:]
    names = sorted({line.split(",")[0] for line in lines})
    sets = ("target_member", "target_nonmember", "shadow_member", "shadow_nonmember")
    table = small / "table.csv"
    rows = [f"Images/{n},a caption number {i},{sets[i % 4]}" for i, n in enumerate(names)]
    table.write_text("file,text,set\n" + "\n".join(rows) + "\n")
    choose(qtbot, wizard, table)
    assert not wizard.draft.data_errors
    page = wizard.current
    assert page.panel.columns.isVisibleTo(wizard)
    assert page.panel.columns.combos["caption"].currentData() == "text"
    assert page.split.given.isVisibleTo(wizard)
    page.split.given.click()
    wizard.check()
    assert wizard.draft.get("split.mode") == "given"
    assert not [p for p in wizard.draft.problems() if p.page == "data" and p.severity == "error"]
    page.panel.columns.combos["set"].setCurrentIndex(0)
    page.panel.columns._chosen()
    qtbot.waitUntil(lambda: "main" in wizard.draft.facts, timeout=READ_MS)
    assert wizard.draft.get("split.mode") == "random"


def test_the_health_report_lists_every_problem(qtbot: QtBot, wizard: Wizard, small: Path) -> None:
    pictures = sorted((small / "Images").iterdir())
    pictures[0].write_bytes(b"")
    pictures[1].unlink()
    choose(qtbot, wizard, small)
    tree = wizard.current.panel.findings.tree
    listed = []
    for row in range(tree.topLevelItemCount()):
        kind = tree.topLevelItem(row)
        kind.setExpanded(True)
        listed += [kind.child(i).text(0) for i in range(kind.childCount())]
    assert any(pictures[0].name in text for text in listed)
    assert any(pictures[1].name in text for text in listed)
    assert wizard.current.panel.findings.numbers["usable"].plain() == "58"


def test_another_data_set_for_the_attacker_is_read_too(
    qtbot: QtBot, wizard: Wizard, small: Path
) -> None:
    choose(qtbot, wizard, small)
    wizard.go_to("knowledge")
    page = wizard.current
    page.other_data.click()
    assert page.scenario.lit == "architecture-only"
    page.panel.demo.click()
    wizard.draft.set("datasets.other.demo_size", 60)
    qtbot.waitUntil(lambda: "other" in wizard.draft.facts, timeout=READ_MS)
    page.other_encoder.click()
    assert page.scenario.lit == "constrained"
    plan = wizard.draft.to_plan()
    assert plan.shadow.dataset == "other"
    assert plan.shadow.encoder != plan.target.encoder


def test_a_plan_can_be_saved_and_loaded(
    qtbot: QtBot, wizard: Wizard, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(qtbot, wizard, small)
    wizard.draft.set("name", "Kept")
    file = tmp_path / "kept"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(file), ""))
    wizard.go_to("review")
    wizard.pages[-1].save.click()
    plan = read_plan(file.with_suffix(".toml"))
    assert plan == wizard.draft.to_plan()
    wizard.start_new(None)
    wizard.open_plan(file.with_suffix(".toml"))
    assert wizard.draft.get("name") == "Kept"
    assert wizard.draft.to_plan() == plan


def test_a_folder_with_an_audit_offers_to_open_it(
    qtbot: QtBot, wizard: Wizard, small: Path, tmp_path: Path
) -> None:
    choose(qtbot, wizard, small)
    taken = tmp_path / "taken"
    taken.mkdir()
    write_plan(wizard.draft.to_plan(), taken / "plan.toml")
    wizard.go_to("review")
    review = wizard.pages[-1]
    review.folder.set_path(str(taken))
    wizard.check()
    assert not wizard.next_button.isEnabled()
    assert review.open_button.isVisibleTo(wizard)
    with qtbot.waitSignal(wizard.open_requested) as caught:
        review.open_button.click()
    assert caught.args == [str(taken)]
    review.new_folder.click()
    wizard.check()
    assert wizard.next_button.isEnabled()


def test_problems_on_review_lead_to_their_control(
    qtbot: QtBot, wizard: Wizard, small: Path
) -> None:
    choose(qtbot, wizard, small)
    wizard.go_to("review")
    wizard.draft.set("attacks.run", [])
    wizard.check()
    row = wizard.pages[-1].problem_rows
    buttons = [
        b
        for i in range(row.count())
        for b in row.itemAt(i).widget().findChildren(QAbstractButton)
        if (b.property("problem") or ("", ""))[1] == "attacks.run"
    ]
    buttons[0].click()
    assert wizard.current.name == "attacks"


def test_every_control_has_a_name_and_takes_the_keyboard(wizard: Wizard) -> None:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)
    nameless = [
        (page.name, type(w).__name__, w.objectName(), getattr(w, "text", str)())
        for page in wizard.pages
        for w in page.findChildren(QWidget)
        if isinstance(w, kinds)
        and not w.accessibleName()
        and not isinstance(w.parent(), QAbstractSpinBox | QLineEdit | QComboBox)
        and w.objectName() not in ("qt_tableview_cornerbutton",)
    ]
    assert nameless == []


def test_pages_fit_a_narrow_window_without_sideways_scrolling(wizard: Wizard) -> None:
    wizard.resize(853, 480)  # 1280 x 720 at 150 %
    for page in wizard.pages:
        assert page.widget().minimumSizeHint().width() <= 853, page.name


def test_a_table_with_unusual_columns_can_be_mapped_by_hand(
    qtbot: QtBot, wizard: Wizard, small: Path
) -> None:
    lines = (small / "captions.txt").read_text().splitlines()[1:]
    names = sorted({line.split(",")[0] for line in lines})
    table = small / "odd.csv"
    rows = [f"{n},Images/{name},{n % 7}" for n, name in enumerate(names)]
    table.write_text("q1,q2,q3\n" + "\n".join(rows) + "\n")
    choose(qtbot, wizard, table)
    assert "main" in wizard.draft.data_errors
    form = wizard.current.panel.columns
    assert form.isVisibleTo(wizard)
    assert form.preview.rowCount() == 5
    for role, column in (("picture", "q2"), ("caption", "q1")):
        form.combos[role].setCurrentIndex(form.combos[role].findData(column))
    form._chosen()
    qtbot.waitUntil(
        lambda: "main" in wizard.draft.facts or "main" in wizard.draft.data_errors, timeout=READ_MS
    )
    # Numbers are no captions worth reading, but the mapping was taken.
    assert wizard.draft.get("datasets.main.columns")["picture"] == "q2"


def test_the_columns_of_a_table_inside_a_folder_are_shown(
    qtbot: QtBot, wizard: Wizard, real_data: Path
) -> None:
    choose(qtbot, wizard, real_data / "nlvr")
    form = wizard.current.panel.columns
    assert form.isVisibleTo(wizard)
    assert form.combos["group"].currentData() == "group"
