"""How late the window's event loop is while the demo audit runs.

Run alone, on a quiet machine: `pytest tests/benchmarks/test_window_lateness.py -s`.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

TICK_MS = 5


class _Pulse(QObject):
    """Notes how late each tick of a precise timer comes."""

    def __init__(self) -> None:
        super().__init__()
        self.late_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late_ms.append(max(0.0, 1000 * (now - self._last) - TICK_MS))
        self._last = now


def test_window_stays_smooth(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("M4I_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.setenv("M4I_CACHE", str(tmp_path / "cache"))
    from PySide6.QtWidgets import QApplication

    from m4i_gui.main_window import MainWindow
    from m4i_gui.services.services import make_services

    services = make_services(QApplication.instance())
    window = MainWindow(services)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    window.run_demo()
    qtbot.wait(1500)
    pulse = _Pulse()
    pulse.start()
    done: list[str] = []
    window.run_page().finished.connect(done.append)
    limit = float(os.environ.get("M4I_BENCHMARK_SECONDS", "300"))
    begun = time.monotonic()
    while not done and time.monotonic() - begun < limit:
        qtbot.wait(200)
    pulse.stop()
    late = np.array(pulse.late_ms)
    p50, p95 = np.percentile(late, [50, 95])
    seconds = time.monotonic() - begun
    print(f"\n{len(late)} ticks in {seconds:.0f} s: p50 {p50:.1f} ms, p95 {p95:.1f} ms,")
    print(f"max {late.max():.1f} ms, at {100 * late.argmax() / len(late):.0f} % of the run")
    print("the five latest:", np.sort(late)[-5:].round(1))
    services.jobs.shutdown(5.0)
    window.close()
    assert done
    assert p95 <= 16 and late.max() <= 100
