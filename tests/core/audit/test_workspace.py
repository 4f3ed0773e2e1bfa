"""The audit's folder: atomic writing, the lock, and clear errors."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from m4i_core.audit import workspace as workspace_module
from m4i_core.audit.workspace import ARTIFACTS, Workspace, write_atomically
from m4i_core.errors import WorkspaceError


def test_an_artifact_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    with pytest.raises(RuntimeError), workspace.artifact("step-1", {}) as folder:
        (folder / "half").write_text("half", encoding="utf-8")
        raise RuntimeError
    assert workspace.finished("step-1") is None
    assert list((tmp_path / ARTIFACTS).iterdir()) == []
    with workspace.artifact("step-1", {"a": 1}) as folder:
        (folder / "whole").write_text("whole", encoding="utf-8")
    done = workspace.finished("step-1")
    assert done is not None and (done / "whole").read_text(encoding="utf-8") == "whole"


def test_the_second_program_is_told(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path;"
        "from m4i_core.audit.workspace import Workspace;"
        "w = Workspace(Path(sys.argv[1]));\n"
        "with w.lock():\n    print('locked', flush=True); time.sleep(60)"
    )
    first = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert first.stdout is not None and first.stdout.readline().strip() == "locked"
        with pytest.raises(WorkspaceError, match="Another program"), Workspace(tmp_path).lock():
            pass
    finally:
        first.kill()
        first.wait()
        first.stdout.close()
    # A killed program leaves no lock behind.
    with Workspace(tmp_path).lock():
        pass


def test_leftovers_of_a_killed_run_are_swept(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    left = tmp_path / ARTIFACTS / ".m4i-tmp-abc"
    left.mkdir()
    (left / "file").write_text("x", encoding="utf-8")
    with workspace.lock():
        assert not left.exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_named_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "result.json"
    target.write_text("old", encoding="utf-8")

    def full(**_: object) -> tuple[int, str]:
        # A real descriptor of a device that is always full; the name beside it is a real file.
        name = tmp_path / ".m4i-tmp-full"
        name.write_text("", encoding="utf-8")
        return os.open("/dev/full", os.O_WRONLY), str(name)

    monkeypatch.setattr(workspace_module.tempfile, "mkstemp", full)
    with pytest.raises(WorkspaceError, match="disk is full"):
        write_atomically(target, b"x" * 100_000)
    assert target.read_text(encoding="utf-8") == "old"
    assert not (tmp_path / ".m4i-tmp-full").exists()


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(WorkspaceError, match="cannot be written"):
            Workspace(tmp_path / "audit")
    finally:
        tmp_path.chmod(0o700)


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "audit").write_text("", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="cannot be used"):
        Workspace(tmp_path / "audit")
