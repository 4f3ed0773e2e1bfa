"""The one place where torchvision is imported.

`pip` may put torchvision's CUDA wheel beside a CPU torch. Its compiled operators then do not
load, and `import torchvision` raises "operator torchvision::nms does not exist", although models
and transforms need none of them. The missing operators are then declared, without a kernel, and
the import goes on (DESIGN, section 4). Where the operators load, nothing is declared: a second
definition of the same library would be refused.
"""

from __future__ import annotations

import importlib
import sys
import threading
from types import ModuleType
from typing import Any

_SCHEMAS = {
    "nms": "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms": "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
}
_LOCK = threading.Lock()
# The declaration lives as long as the library object does.
_DECLARED: list[Any] = []


def _declare_missing() -> None:
    import torch

    library: Any = torch.library.Library("torchvision", "DEF")  # type: ignore[no-untyped-call]
    _DECLARED.append(library)
    for name, schema in _SCHEMAS.items():
        if not hasattr(torch.ops.torchvision, name):
            library.define(schema)


def import_torchvision(module: str = "torchvision") -> ModuleType:
    """Import torchvision, or one of its modules, also where its operators do not load.

    Args:
        module: Full name, e.g. "torchvision.models".

    Returns:
        The module.

    Raises:
        ImportError: If torchvision is not installed.
    """
    with _LOCK:
        try:
            importlib.import_module("torchvision")
        except RuntimeError as error:
            if "operator torchvision::" not in str(error):
                raise
            for name in [n for n in sys.modules if n.split(".")[0] == "torchvision"]:
                del sys.modules[name]
            _declare_missing()
        return importlib.import_module(module)
