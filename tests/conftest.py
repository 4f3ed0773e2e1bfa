"""Fixtures for all tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Tiny tensors: a second thread only costs, and threads that spin cost others too.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Folder with the real pictures; the test is skipped where it is missing."""
    folder = Path(os.environ.get("M4I_TEST_DATA", "../shared/data"))
    if not folder.is_absolute():
        folder = (ROOT / folder).resolve()
    if not (folder / "flickr8k-1k").is_dir():
        pytest.skip(f"no real pictures at {folder}; set M4I_TEST_DATA to the folder that has them")
    return folder


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep tests away from the user's caches and settings."""
    base = tmp_path_factory.getbasetemp()
    monkeypatch.setenv("M4I_CACHE", str(base / "m4i-cache"))
    monkeypatch.setenv("M4I_SETTINGS", str(base / "m4i-settings"))


@pytest.fixture(scope="session")
def audit_with_features(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a small audit that was really run, with everything it keeps; do not change it."""
    from tests.mapped_audit import run_small_audit

    return run_small_audit(tmp_path_factory.mktemp("features") / "audit")


@pytest.fixture(scope="session")
def medical_study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a finished study with defenses and report generators; do not change it."""
    from tests.gui.sample_study import make_sample_study

    return make_sample_study(tmp_path_factory.mktemp("medical") / "s", records=120, medical=True)
