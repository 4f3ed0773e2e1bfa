"""One finished small audit, shared by the tests that only read it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from m4i_core.audit.runner import run_audit
from tests.e2e.small_audit import small_plan


@pytest.fixture(scope="session")
def finished_audit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a finished audit. Do not write into it."""
    folder = tmp_path_factory.mktemp("finished") / "audit"
    before = os.environ.get("M4I_CACHE")
    os.environ["M4I_CACHE"] = str(tmp_path_factory.mktemp("cache"))
    try:
        run_audit(small_plan(), folder)
    finally:
        if before is None:
            del os.environ["M4I_CACHE"]
        else:
            os.environ["M4I_CACHE"] = before
    return folder
