"""Which devices there are to compute on, found without loading torch."""

from __future__ import annotations

import ctypes
import importlib.util
import platform
import re
import sys
from pathlib import Path

from m4i_gui.services.settings import Device


def found_devices() -> tuple[Device, ...]:
    """Return the devices that an audit can be run on: "auto" and "cpu", and others if present.

    May take some tenths of a second where there is a graphics card: call it in the background.
    """
    found: list[Device] = ["auto", "cpu"]
    if _torch_has_cuda() and _cuda_cards() > 0:
        found.append("cuda")
    if sys.platform == "darwin" and platform.machine() == "arm64":
        found.append("mps")
    return tuple(found)


def _torch_has_cuda() -> bool:
    """Return whether the installed torch was built for CUDA, as its version file says."""
    spec = importlib.util.find_spec("torch")
    if spec is None or spec.origin is None:
        return False
    try:
        text = Path(spec.origin).with_name("version.py").read_text(encoding="utf-8")
    except OSError:
        return False
    return re.search(r"^cuda[^=\n]*=\s*['\"]", text, re.MULTILINE) is not None


def _cuda_cards() -> int:
    """Ask the driver how many cards there are; 0 where there is no driver."""
    name = "nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1"
    count = ctypes.c_int(0)
    try:
        driver = ctypes.CDLL(name)
        if driver.cuInit(0) != 0 or driver.cuDeviceGetCount(ctypes.byref(count)) != 0:
            return 0
    except (OSError, AttributeError):
        return 0
    return count.value
