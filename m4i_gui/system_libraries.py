"""Finding out, before Qt aborts, which system library is missing on Linux, and what holds it."""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class SystemLibrary:
    """A shared library that Qt loads and that no Python package brings along.

    Attributes:
        name: The file that the loader looks for.
        debian: Package on Debian and Ubuntu.
        fedora: Package on Fedora, RHEL and SUSE's zypper.
        platforms: Qt platforms that need it; empty for all.
    """

    name: str
    debian: str
    fedora: str
    platforms: tuple[str, ...] = ()


LIBRARIES: tuple[SystemLibrary, ...] = (
    SystemLibrary("libEGL.so.1", "libegl1", "libglvnd-egl"),
    SystemLibrary("libGL.so.1", "libgl1", "libglvnd-glx"),
    SystemLibrary("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    SystemLibrary("libfreetype.so.6", "libfreetype6", "freetype"),
    SystemLibrary("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    SystemLibrary("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    SystemLibrary("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    SystemLibrary("libX11.so.6", "libx11-6", "libX11", ("xcb",)),
    SystemLibrary("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", ("xcb",)),
    SystemLibrary("libxcb.so.1", "libxcb1", "libxcb", ("xcb",)),
    SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", ("xcb",)),
    SystemLibrary("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", ("xcb",)),
    SystemLibrary("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", ("xcb",)),
    SystemLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", ("xcb",)),
    SystemLibrary("libxcb-randr.so.0", "libxcb-randr0", "libxcb", ("xcb",)),
    SystemLibrary(
        "libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", ("xcb",)
    ),
    SystemLibrary("libxcb-shape.so.0", "libxcb-shape0", "libxcb", ("xcb",)),
    SystemLibrary("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", ("xcb",)),
    SystemLibrary("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", ("xcb",)),
)


def wanted_platform() -> str:
    """Return the Qt platform that will be used: "xcb", "wayland", "offscreen", ..."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if chosen:
        return chosen
    wayland = os.environ.get("WAYLAND_DISPLAY") and not os.environ.get("DISPLAY")
    return "wayland" if wayland else "xcb"


def missing_libraries(platform: str | None = None) -> list[SystemLibrary]:
    """Return what cannot be loaded; empty on other systems than Linux.

    Args:
        platform: Qt platform to look for; what the environment asks for when left out.
    """
    if not sys.platform.startswith("linux"):
        return []
    wanted = platform or wanted_platform()
    return [
        library
        for library in LIBRARIES
        if (not library.platforms or wanted in library.platforms) and not _loads(library.name)
    ]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def explain_missing_libraries(platform: str | None = None) -> str:
    """Return a text that says what to install, or "" when nothing is missing."""
    missing = missing_libraries(platform)
    if not missing:
        return ""
    names = ", ".join(library.name for library in missing)
    debian = " ".join(dict.fromkeys(library.debian for library in missing))
    fedora = " ".join(dict.fromkeys(library.fedora for library in missing))
    return (
        f"System libraries that the window needs are missing: {names}.\n"
        f"  Debian, Ubuntu:  sudo apt install {debian}\n"
        f"  Fedora:          sudo dnf install {fedora}\n"
        "Without a window: `m4i run PLAN.toml` or `m4i demo --headless`."
    )
