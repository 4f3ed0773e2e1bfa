"""Training curves of an audit and of a whole study: the gap, what it means, captions over time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import EpochRow, OpenedAudit
from m4i_core.jobs.cancel import CancelToken
from m4i_core.study.opened import OpenedStudy
from m4i_gui.item_models.audit_view import load_view
from m4i_gui.item_models.study_training import read_histories
from m4i_gui.item_models.study_view import StudyView, load_study_view
from m4i_gui.item_models.training_gap import gap_of, gap_words
from m4i_gui.panels.study_training import StudyTrainingPanel
from m4i_gui.panels.training_curves import TrainingPanel
from m4i_gui.services.services import Services
from tests.gui.sample_audit import make_sample_audit
from tests.gui.sample_study import make_sample_study


def row(epoch: int, member: float, heldout: float, loss: float | None = None) -> EpochRow:
    return EpochRow(
        epoch=epoch,
        loss=1.0,
        heldout_loss=loss,
        members={"rouge_l": member},
        heldout={"rouge_l": heldout},
    )


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> StudyView:
    folder: Path = tmp_path_factory.mktemp("training") / "study"
    return load_study_view(OpenedStudy(make_sample_study(folder)))


def test_the_gap_is_members_minus_held_out_where_both_are_known() -> None:
    rows = [row(1, 0.2, 0.2, 3.0), row(2, 0.5, 0.4, 2.0), row(3, float("nan"), 0.4, 2.5)]
    rows.append(EpochRow(epoch=4, loss=1.0))
    found = gap_of(rows)
    assert found.epochs.tolist() == [1, 2]
    assert found.gap.tolist() == pytest.approx([0.0, 0.1])
    # The held-out loss was lowest in epoch 2 and 2.5 is the last that was measured.
    assert found.learnt_by_heart_from == 2
    said = gap_words(found)
    assert "0.50" in said and "0.40" in said and "0.10" in said and "epoch 2" in said
    assert "overfitting" in said


def test_no_gap_is_said_to_be_none() -> None:
    said = gap_words(gap_of([row(1, 0.4, 0.41, 2.0), row(2, 0.405, 0.41, 1.9)]))
    assert "hardly any" in said and "overfitting" not in said and "-0" not in said
    assert gap_words(gap_of([])) == "" and gap_words(gap_of([EpochRow(epoch=1, loss=1.0)])) == ""


def test_captions_of_a_member_and_a_stranger_follow_the_slider(
    services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    view = load_view(OpenedAudit(make_sample_audit(tmp_path / "audit", 60)))
    panel = TrainingPanel(services)
    qtbot.addWidget(panel)
    panel.show_audit(view)
    card = panel.models["target"]
    rows = view.training["target"]
    for place in (0, 9, len(rows) - 1):
        card.slider.setValue(place)
        assert rows[place].member_caption in card.member_caption.plain()
        assert rows[place].heldout_caption in card.heldout_caption.plain()
        assert card.epoch_label.plain() == f"Epoch {rows[place].epoch}"
    assert "gap of" in card.explanation.plain()


def test_every_model_of_a_study_has_its_history(study: StudyView) -> None:
    found = read_histories(study, CancelToken())
    named = {(model.role, model.name) for model in found}
    assert named == {("target", n) for n in study.result.targets} | {
        ("shadow", n) for n in study.result.shadows
    }
    for model in found:
        done = [
            c
            for c in study.done
            if (c.target if model.role == "target" else c.shadow) == model.name
        ]
        assert bool(model.rows) == bool(done) and bool(model.problem) == (not done)
        if done:
            assert model.rows == study.study.audit(done[0]).training(model.role)


def test_a_study_shows_the_gaps_of_its_models(
    services: Services, study: StudyView, qtbot: QtBot
) -> None:
    panel = StudyTrainingPanel(services)
    qtbot.addWidget(panel)
    panel.resize(1200, 800)
    panel.show_study(study)
    assert panel.list.count() == 0  # read when it is looked at
    panel.show()
    qtbot.waitUntil(lambda: panel.list.count() > 0, timeout=10_000)
    drawn = panel.drawn
    assert 0 < len(drawn) <= 6 and len(panel.plot.lines) == len(drawn)
    for line, place in zip(panel.plot.lines, drawn, strict=True):
        assert np.allclose(line.yData, gap_of(panel.models[place].rows).gap)
    # The arrow keys go through the list, and the chosen model is shown in full.
    panel.list.setFocus()
    before = panel.curves.title.plain()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.curves.title.plain() != before
    place = panel.list.currentRow()
    assert panel.curves.title.plain() == panel.list.item(place).text()
    # Space takes a line away.
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert place not in panel.drawn and len(panel.plot.lines) == len(drawn) - 1
    assert {name for name, _ in panel.plots()} >= {"training-gap", "training-quality"}
