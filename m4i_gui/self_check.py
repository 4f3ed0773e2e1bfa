"""`m4i --self-check`: is everything here that the program needs?"""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path

import psutil

_PACKAGES = (
    "PySide6", "torch", "torchvision", "numpy", "scipy", "scikit-learn", "pyarrow", "pydantic",
    "safetensors", "pillow", "simplejpeg", "rapidfuzz", "nltk", "rouge-score", "umap-learn",
    "openTSNE", "opacus", "pyqtgraph", "matplotlib", "typst",
)  # fmt: skip


def print_self_check() -> int:
    """Print the findings; 0 when an audit can run, 1 otherwise."""
    from m4i_core import __version__

    print(f"M4I {__version__}, Python {platform.python_version()}, {platform.platform()}")
    good = _packages() & _resources() & _places()
    _hugging_face()
    _hardware()
    _window()
    print("An audit can run here." if good else "An audit cannot run here: see above.")
    return 0 if good else 1


def _packages() -> bool:
    missing = []
    for name in _PACKAGES:
        try:
            print(f"  {name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            missing.append(name)
    for name in missing:
        print(f"  {name} is missing. To do: pip install {name}")
    return not missing


def _hugging_face() -> None:
    """Say whether models of Hugging Face can be audited; everything else works without."""
    from m4i_core.errors import BadInput
    from m4i_core.targets.hugging_face_loading import import_transformers

    try:
        library = import_transformers()
        # Families are looked for only when they are asked for.
        found = library.BlipForConditionalGeneration.__name__
    except BadInput as error:
        print(f"  models of Hugging Face cannot be audited: {error.message} {error.remedy}")
    except (ImportError, RuntimeError, AttributeError) as error:
        print(f"  models of Hugging Face cannot be audited: {error}")
    else:
        print(f"  models of Hugging Face: transformers {library.__version__} ({found} is there)")


def _resources() -> bool:
    from importlib.resources import files

    weights = files("resources").joinpath("encoders", "compact.safetensors")
    found = weights.is_file()
    print(f"  weights of the compact encoder: {'found' if found else 'MISSING; reinstall M4I'}")
    return found


def _places() -> bool:
    from m4i_core.training.feature_store import default_store_folder

    good = True
    for label, folder in (("current folder", Path.cwd()), ("cache", default_store_folder())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
            free = shutil.disk_usage(folder).free / 1e9
            print(f"  {label}: {folder} is writable, {free:.1f} GB free")
        except OSError as error:
            # The current folder only matters as the default place of audits.
            good = good and label == "current folder"
            print(f"  {label}: {folder} is not writable ({error.strerror}). Choose another.")
    return good


def _hardware() -> None:
    memory = psutil.virtual_memory()
    print(
        f"  {os.cpu_count()} cores, {memory.total / 1e9:.1f} GB memory "
        f"({memory.available / 1e9:.1f} GB free)"
    )
    import torch

    device = "cpu"
    if torch.cuda.is_available():
        device = f"cuda ({torch.cuda.get_device_name(0)})"
    elif torch.backends.mps.is_available():
        device = "mps"
    print(f"  device that 'auto' takes: {device}")


def _window() -> None:
    from m4i_gui.display import has_display
    from m4i_gui.system_libraries import explain_missing_libraries

    if sys.platform.startswith("linux"):
        problem = explain_missing_libraries()
        print(f"  window: {problem or 'all system libraries of Qt are here'}")
    if not has_display():
        print("  window: no display here. Without one: m4i run PLAN.toml, m4i demo --headless")
