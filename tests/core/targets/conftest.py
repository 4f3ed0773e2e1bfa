"""A service in a process of its own, pictures, and a keyring in memory."""

from __future__ import annotations

import json
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keyring
import numpy as np
import pytest
from keyring.backend import KeyringBackend
from PIL import Image

from m4i_core.data.record import Record


@dataclass
class Server:
    address: str
    log: Path

    def noted(self, question: str = "") -> list[dict[str, Any]]:
        """Requests so far whose question holds a text."""
        if not self.log.exists():
            return []
        lines = [json.loads(line) for line in self.log.read_text().splitlines()]
        return [line for line in lines if question in line["question"]]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    log = tmp_path_factory.mktemp("server") / "log.jsonl"
    script = Path(__file__).with_name("misbehaving_server.py")
    child = subprocess.Popen(
        [sys.executable, "-I", str(script), str(log)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    try:
        yield Server(f"http://127.0.0.1:{int(child.stdout.readline())}/v1", log)
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


@pytest.fixture()
def mark() -> str:
    """A word that makes a test's questions its own."""
    return uuid.uuid4().hex[:8]


@pytest.fixture(scope="session")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    folder = tmp_path_factory.mktemp("pictures")

    def draw(number: int) -> Path:
        path = folder / f"{number}.png"
        if not path.exists():
            pixels = np.random.default_rng(number).integers(0, 256, (20, 30, 3), np.uint8)
            Image.fromarray(pixels).save(path)
        return path

    return draw


@pytest.fixture()
def asked(picture: Callable[[int], Path]) -> Callable[..., list[Record]]:
    """Records with one picture each and the given questions."""

    def make(*questions: str) -> list[Record]:
        return [
            Record(f"r{i}", (picture(i),), ("reference",), prompt=question)
            for i, question in enumerate(questions)
        ]

    return make


class MemoryKeyring(KeyringBackend):
    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        from keyring.errors import PasswordDeleteError

        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture()
def memory_keyring() -> Iterator[MemoryKeyring]:
    """The real library with a keyring of the test's own: nobody's real one is touched."""
    before = keyring.get_keyring()
    mine = MemoryKeyring()
    keyring.set_keyring(mine)
    yield mine
    keyring.set_keyring(before)
