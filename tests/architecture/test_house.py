"""The shape of the house: import contracts, no pickle, no heavy imports, small files."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("m4i_core", "m4i_gui")


def _sources() -> Iterator[Path]:
    for package in PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


def test_import_contracts_hold() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(lint)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("source", list(_sources()), ids=lambda p: str(p.relative_to(ROOT)))
def test_nothing_is_loaded_by_pickle(source: Path) -> None:
    tree = ast.parse(source.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name.split(".")[0] for alias in node.names]
            assert not {"pickle", "dill", "joblib", "shelve", "marshal"} & set(names)
        if isinstance(node, ast.ImportFrom) and node.module:
            assert node.module.split(".")[0] not in {"pickle", "dill", "joblib", "shelve"}
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            called = ast.unparse(node.func)
            keywords = {k.arg: ast.unparse(k.value) for k in node.keywords}
            if called == "torch.load":
                assert keywords.get("weights_only") == "True", f"line {node.lineno}"
            if called in {"np.load", "numpy.load"}:
                assert keywords.get("allow_pickle") == "False", f"line {node.lineno}"
            assert called not in {"eval", "exec", "yaml.load"}


def test_no_room_without_a_name() -> None:
    for source in _sources():
        assert source.stem not in {"utils", "helpers", "manager", "misc", "common"}, source


def test_files_stay_small() -> None:
    sizes = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in _sources()}
    large = {str(p.relative_to(ROOT)): n for p, n in sizes.items() if n > 600}
    assert not large, large


@pytest.mark.parametrize("module", ["m4i_gui.cli", "m4i_gui.main_window", "m4i_core.audit.plan"])
def test_light_modules_import_nothing_heavy(module: str) -> None:
    script = (
        f"import {module}, sys;"
        "heavy = {'torch', 'torchvision', 'sklearn', 'umap', 'numba', 'matplotlib', 'openTSNE'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_command_line_needs_no_qt() -> None:
    script = (
        "import m4i_gui.cli, m4i_gui.report.pdf, m4i_gui.report.html, sys;"
        "assert not any(n.startswith(('PySide6', 'pyqtgraph')) for n in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)
