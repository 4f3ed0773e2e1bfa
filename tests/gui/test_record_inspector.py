"""The record inspector: pictures looked at closely, overlap, the shadow's text, neighbours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.shadow_texts import kept_shadow_texts
from m4i_gui.item_models.audit_view import AuditView, load_view
from m4i_gui.panels.record_inspector import RecordInspector
from m4i_gui.panels.record_numbers import percent
from m4i_gui.panels.record_pictures import RecordPictures
from m4i_gui.panels.zoom_picture import ZoomPicture
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from tests.core.audit.test_shadow_texts import run_small_audit


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> AuditView:
    """A real audit, whose models are there to be asked."""
    return load_view(OpenedAudit(run_small_audit(tmp_path_factory.mktemp("inspector") / "audit")))


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def inspector(
    services: Services, selection: Selection, view: AuditView, qtbot: QtBot
) -> RecordInspector:
    made = RecordInspector(services, selection)
    qtbot.addWidget(made)
    made.resize(330, 900)
    made.show_audit(view)
    made.show()
    return made


@pytest.fixture
def picture(services: Services, tmp_path: Path, qtbot: QtBot) -> ZoomPicture:
    Image.new("RGB", (400, 300), "teal").save(tmp_path / "a.png")
    made = ZoomPicture(services, wheel_needs_focus=True)
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show()
    made.show_picture(str(tmp_path / "a.png"))
    return made


def test_a_picture_fits_and_is_zoomed_by_keys(picture: ZoomPicture, qtbot: QtBot) -> None:
    assert picture.shown and picture.fits and picture.zoom == pytest.approx(0.5)
    qtbot.keyClick(picture, Qt.Key.Key_1)
    assert picture.zoom == 1.0 and not picture.fits
    qtbot.keyClick(picture, Qt.Key.Key_Plus)
    assert picture.zoom == pytest.approx(1.25)
    # What is seen never leaves the picture.
    for _ in range(40):
        qtbot.keyClick(picture, Qt.Key.Key_Right)
    assert picture._to_picture(QPointF(200, 100)).x() == pytest.approx(400)
    qtbot.keyClick(picture, Qt.Key.Key_0)
    assert picture.fits
    qtbot.keyClick(picture, Qt.Key.Key_Minus)
    assert picture.fits and picture.zoom == pytest.approx(0.5)


def test_the_point_under_the_pointer_stays(picture: ZoomPicture) -> None:
    at = QPointF(60, 120)
    before = picture._to_picture(at)
    picture.zoom_by(8.0, at)
    after = picture._to_picture(at)
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()))
    assert picture.zoom == pytest.approx(4.0)


def test_the_wheel_scrolls_the_page_until_the_picture_is_clicked(
    picture: ZoomPicture, qtbot: QtBot
) -> None:
    def turn() -> bool:
        event = QWheelEvent(
            QPointF(50, 50),
            QPointF(50, 50),
            QPoint(0, 0),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        picture.wheelEvent(event)
        return event.isAccepted()

    picture.clearFocus()
    assert not turn() and picture.fits
    picture.activateWindow()
    picture.setFocus()
    qtbot.waitUntil(picture.hasFocus, timeout=2000)
    assert turn() and picture.zoom == pytest.approx(0.625)


def test_a_record_with_several_pictures_shows_each(
    services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = []
    for place, colour in enumerate(("red", "green", "blue")):
        paths.append(str(tmp_path / f"{place}.png"))
        Image.new("RGB", (90, 60), colour).save(paths[-1])
    shown = RecordPictures(services)
    qtbot.addWidget(shown)
    shown.show()
    shown.show_pictures("<b>r</b>", paths)
    assert [not choice.isHidden() for choice in shown.choices] == [True, True, True, False]
    qtbot.keyClick(shown.choices[1], Qt.Key.Key_Return)
    assert shown.picture.path == paths[1]
    qtbot.keyClick(shown.picture, Qt.Key.Key_Return)
    dialog = shown.dialog
    assert dialog is not None and dialog.picture.path == paths[1]
    assert dialog.count.plain() == "2 of 3"
    dialog.next_button.click()
    assert dialog.picture.path == paths[2] and not dialog.next_button.isEnabled()
    dialog.buttons.buttons["actual"].click()
    assert dialog.buttons.share.plain() == "100 %"
    dialog.close()
    shown.show_pictures("gone", [str(tmp_path / "no.png")])
    assert "not there" in shown.picture.problem


def test_one_reference_can_be_compared_alone(inspector: RecordInspector, view: AuditView) -> None:
    columns = view.columns
    key = next(k for r, k in enumerate(columns.keys) if len(columns.references(r)) > 1)
    inspector.show_record(key)
    row = columns.row(key)
    assert row is not None
    references = columns.references(row)
    everything = set(map(str.lower, inspector.generated.marked))
    heads = inspector.reference_texts.heads
    heads[1].click()
    alone = set(map(str.lower, inspector.generated.marked))
    said = {word.strip(".,").lower() for word in references[1].split()}
    assert alone <= everything and alone <= said
    assert "reference 2" in inspector.compared.plain()
    heads[0].click()
    assert not heads[1].isChecked()
    heads[0].click()
    assert set(map(str.lower, inspector.generated.marked)) == everything


def test_the_shadow_is_asked_in_the_background_and_its_text_kept(
    inspector: RecordInspector, selection: Selection, view: AuditView, qtbot: QtBot
) -> None:
    columns = view.columns
    targets = columns.keys_of(columns.target)
    shadows = columns.keys_of(~columns.target)
    shadow = inspector.shadow
    inspector.show_record(shadows[0])
    assert "own side" in shadow.said.plain() and shadow.ask_button.isHidden()
    inspector.show_record(targets[0])
    assert shadow.text.isHidden() and not shadow.ask_button.isHidden()
    assert "threshold" in shadow.learnt.plain()
    with qtbot.waitSignal(shadow.told, timeout=60_000):
        shadow.ask_button.click()
        assert not shadow.stop_button.isHidden()
    kept = kept_shadow_texts(view.audit)
    record = columns.text("id", columns.row(targets[0]) or 0)
    assert shadow.text.toPlainText() == (kept[record].text or "(nothing)")
    assert shadow.ask_button.isHidden() and "ROUGE-L" in shadow.said.plain()
    selection.select(targets[:4] + shadows[:3], "elsewhere")
    # One of the four is known already, and the shadow's own are not asked about.
    assert shadow.ask_all_button.text() == "Ask about the 3 selected"
    with qtbot.waitSignal(shadow.told, timeout=60_000):
        shadow.ask_all_button.click()
    assert len(kept_shadow_texts(view.audit)) == 4


def test_a_neighbour_is_chosen_with_a_click(
    inspector: RecordInspector, view: AuditView, qtbot: QtBot
) -> None:
    key = view.columns.keys[2]
    inspector.show_record(key)
    listed = inspector.neighbours.list
    listed.find_button.click()
    qtbot.waitUntil(lambda: len(listed.listed) == 10, timeout=30_000)
    distances = [distance for _, distance in listed.listed]
    assert key not in dict(listed.listed) and distances == sorted(distances)
    with qtbot.waitSignal(inspector.record_chosen) as told:
        listed.table.selectRow(3)
    assert told.args == [listed.listed[3][0]]
    QApplication.processEvents()


def test_shares_never_round_somebody_away() -> None:
    assert [percent(share) for share in (0.0, 0.004, 0.5, 0.996, 1.0)] == [
        "0",
        "<1",
        "50",
        ">99",
        "100",
    ]


def test_standing_leaves_the_record_itself_out(view: AuditView) -> None:
    columns = view.columns
    values = columns.numbers("rouge_l")
    row = int(np.argmax(np.where(columns.target & ~columns.member, values, -1)))
    strangers, everybody = columns.standing("rouge_l", row)
    own = np.flatnonzero(columns.target & ~columns.member)
    assert strangers == pytest.approx((values[own] < values[row]).sum() / (len(own) - 1))
    assert 0 <= everybody <= 1
