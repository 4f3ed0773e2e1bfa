"""Builds the program as one folder, starts it, and says how large it is.

    python -m resources.installer.build --out DIR [--demo]

Needs PyInstaller (`pip install -e ".[installer]"`). The started program checks itself (versions,
resources, system libraries); with --demo it runs the whole demo audit, PDF included, in an empty
home folder, and, where there is a screen or Qt's offscreen platform, opens and closes its window.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
_KEPT = ("PATH", "LANG", "SYSTEMROOT", "TEMP", "QT_QPA_PLATFORM", "DISPLAY", "OMP_NUM_THREADS")
_FAMILY = "BlipForConditionalGeneration is there"


def build(out: Path) -> Path:
    """Build into `out` and return the program's path.

    Raises:
        subprocess.CalledProcessError: If PyInstaller fails; its messages are on standard error.
    """
    out.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [
            sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN",
            "--distpath", str(out / "dist"), "--workpath", str(out / "work"),
            str(HERE / "m4i.spec"),
        ],
        check=True,
        cwd=HERE.parents[1],
    )  # fmt: skip
    name = "m4i.exe" if sys.platform == "win32" else "m4i"
    return out / "dist" / "m4i" / name


def size(folder: Path) -> int:
    """Return the bytes of all files below a folder; links count once, as what they name."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink())


def check(program: Path, demo: bool) -> None:
    """Start the built program in an empty home folder, away from this Python.

    Raises:
        subprocess.CalledProcessError: If it does not start, or finds that something is missing.
        RuntimeError: If it holds no models of Hugging Face, the demo audit left no PDF, or the
            window did not stay open.
    """
    with tempfile.TemporaryDirectory(prefix="m4i-built-") as home:
        environment = {key: os.environ[key] for key in _KEPT if key in os.environ}
        environment |= {"HOME": home, "USERPROFILE": home, "M4I_SETTINGS": str(Path(home, "s"))}
        environment["M4I_CACHE"] = str(Path(home, "cache"))
        said = subprocess.run(
            [program, "--self-check"], check=True, cwd=home, env=environment,
            stdout=subprocess.PIPE, text=True,
        ).stdout  # fmt: skip
        print(said)
        if _FAMILY not in said:
            raise RuntimeError("The built program cannot load models of Hugging Face.")
        if not demo:
            return
        audit = Path(home, "audit")
        command = [program, "demo", "--headless", "--out", audit]
        subprocess.run(command, check=True, cwd=home, env=environment)
        if not list(audit.rglob("*.pdf")):
            raise RuntimeError("The built program's demo audit left no PDF.")
        _open_window(program, environment, home)


def _open_window(program: Path, environment: dict[str, str], home: str) -> None:
    window = subprocess.Popen([program], env=environment, cwd=home)
    try:
        time.sleep(8)
        if window.poll() is not None:
            raise RuntimeError(f"The built program's window closed at once ({window.returncode}).")
    finally:
        window.terminate()
        window.wait(30)
    print("The window opened and closed.")


def main() -> int:
    """Build, start, measure."""
    parser = argparse.ArgumentParser(prog="python -m resources.installer.build")
    parser.add_argument("--out", type=Path, default=Path("build/installer"))
    parser.add_argument("--demo", action="store_true", help="also run the demo and the window")
    asked = parser.parse_args()
    began = time.monotonic()
    program = build(asked.out.resolve())
    print(f"Built {program} in {time.monotonic() - began:.0f} s")
    print(f"Size: {size(program.parent) / 1e6:,.0f} MB in {program.parent}")
    check(program, asked.demo)
    return 0


if __name__ == "__main__":
    sys.exit(main())
