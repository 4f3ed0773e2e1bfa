"""The README's two commands are there, and CI runs the second one word for word."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def _command(name: str) -> str:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- {name}-command -->\n```sh\n(.+?)\n```\n<!-- end -->", text, re.S)
    assert found, f"README.md has lost its {name} command"
    return found.group(1)


def test_both_commands_are_single_lines_on_the_first_screen() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in ("demo", "test"):
        command = _command(name)
        assert "\n" not in command
        assert text.index(command) < 4000
    assert _command("demo").endswith("m4i demo")


def test_ci_takes_the_command_from_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "test-command" in script and "README.md" in script


def test_pictures_of_the_readme_exist() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text):
        assert (ROOT / name).is_file(), name
