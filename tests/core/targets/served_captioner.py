"""A captioner behind an address of this machine, as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = str(Path(__file__).with_name("captioner_program.py"))


@contextmanager
def served(model: Path, store: Path) -> Iterator[str]:
    """Serve a trained captioner, and give its address.

    Args:
        model: Folder of the captioner.
        store: Where its pictures' features are kept.
    """
    child = subprocess.Popen(
        [sys.executable, PROGRAM, str(model), str(store), "serve"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert child.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(child.stdout.readline())}/v1"
    finally:
        child.kill()
        child.wait()
        child.stdout.close()
