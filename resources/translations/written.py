"""Texts as they are written in a source: literals, f-strings, choices between two."""

from __future__ import annotations

import ast
from collections.abc import Iterator


def choices(text: ast.expr) -> Iterator[ast.expr]:
    """Yield the texts that `a if condition else b` chooses from."""
    if isinstance(text, ast.IfExp):
        yield from choices(text.body)
        yield from choices(text.orelse)
    else:
        yield text


def literal(node: ast.expr) -> str | None:
    """Return a literal text; texts joined by + count as one."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = literal(node.left), literal(node.right)
        return left + right if left is not None and right is not None else None
    return None


def template(node: ast.expr) -> str:
    """Return an f-string as a text with numbered fields; "" if it is none."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        parts: list[ast.expr] = [node]
        flat: list[ast.expr] = []
        while parts:
            part = parts.pop(0)
            if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add):
                parts = [part.left, part.right, *parts]
            else:
                flat.append(part)
        pieces = [piece for part in flat for piece in _values(part)]
    else:
        pieces = list(_values(node))
        if not isinstance(node, ast.JoinedStr):
            return ""
    text = ""
    names: dict[str, str] = {}
    for piece in pieces:
        if isinstance(piece, str):
            text += without_fields(piece)
        else:
            key = ast.unparse(piece)
            if key not in names:
                name = _field_name(piece)
                taken = name in names.values()
                names[key] = f"{name}_{len(names)}" if taken or not name else name
            text += f"{{{names[key]}}}"
    return text


def _field_name(node: ast.expr) -> str:
    """Return a name for the field of an f-string that tells a translator what it holds."""
    value = node.value if isinstance(node, ast.FormattedValue) else node
    if isinstance(value, ast.Call):
        inner = value.args[0] if value.args else value.func
        name = last_name(value.func)
        told = last_name(inner)
        return told if name in ("len", "str", "repr", "sorted", "int", "abs") and told else name
    return last_name(value)


def _values(node: ast.expr) -> Iterator[str | ast.expr]:
    if isinstance(node, ast.JoinedStr):
        for value in node.values:
            yield str(value.value) if isinstance(value, ast.Constant) else value
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    else:
        yield node


def without_fields(text: str) -> str:
    """Return a plain text such that its braces are no fields."""
    return text.replace("{", "{{").replace("}", "}}")


def fixed(source: str) -> str:
    """Return the words of a template without its fields."""
    from string import Formatter

    return "".join(part for part, *_ in Formatter().parse(source))


def last_name(node: ast.expr) -> str:
    """Return "c" of `a.b.c`, of `c` and of `c[int]`; "" for anything else."""
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Subscript):
        return last_name(node.value)
    return node.id if isinstance(node, ast.Name) else ""


def is_docstring(node: ast.stmt) -> bool:
    """Return whether a statement is a text alone."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
