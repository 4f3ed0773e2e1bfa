"""The live view of a model in training."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from m4i_core.jobs.events import StepProgress
from m4i_gui.panels.training_monitor import ModelMonitor
from m4i_gui.services.theme import Theme


def _progress(**numbers: float) -> StepProgress:
    return StepProgress("train_target", "Training", 0.5, 0.5, None, numbers=numbers)


def test_the_spent_privacy_budget_is_shown_live(qtbot: QtBot) -> None:
    monitor = ModelMonitor("target", Theme())
    qtbot.addWidget(monitor)
    monitor.take([_progress(epoch=1, epochs=4, loss=3.0, epsilon=0.4)])
    assert "0.40" in monitor.state.text()
    monitor.take([_progress(epoch=2, epochs=4, loss=2.5, epsilon=0.7)])
    assert monitor.state.text() == "epoch 2 of 4 · ε spent: 0.70"


def test_without_privacy_no_epsilon_is_told(qtbot: QtBot) -> None:
    monitor = ModelMonitor("target", Theme())
    qtbot.addWidget(monitor)
    monitor.take([_progress(epoch=3, epochs=4, loss=3.0)])
    assert monitor.state.text() == "epoch 3 of 4"
