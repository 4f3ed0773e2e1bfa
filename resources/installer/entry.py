"""Where the built program begins.

Some work of the engine runs in a child process that it starts as `python -m MODULE`. In the built
program there is no `python`: the program itself takes the two modules that are started like this,
and no others.
"""

from __future__ import annotations

import multiprocessing
import runpy
import sys

_MODULES = ("m4i_gui.cli", "m4i_core.attacks.support_vectors")


def main() -> int:
    """Run one of the modules that the engine starts, or the program."""
    if len(sys.argv) > 2 and sys.argv[1] == "-m" and sys.argv[2] in _MODULES:
        module = sys.argv[2]
        sys.argv = [sys.argv[0], *sys.argv[3:]]
        runpy.run_module(module, run_name="__main__", alter_sys=False)
        return 0
    from m4i_gui.cli import main as command

    return command()


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
