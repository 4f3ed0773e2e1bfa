"""Collecting every text of the program that a user reads.

Qt's own `lupdate` finds literal calls of `tr` and `translate`, but not the short functions by which
modules name their context once, nor errors and problems, which are born in English and retold where
they are shown (`m4i_core.language.retell`). So the sources are read here, and written as the file
that Qt Linguist opens.

What is found:

- `self.tr("text")` (also by the short name `tr`) and `tr` of any object; the context is the class
- `QCoreApplication.translate("Context", "text")`, `QT_TRANSLATE_NOOP("Context", "text")`
- `translate("engine", "text")` and `to_translate("engine", "text")` of `m4i_core.language`
- a function whose body is one `translate` of its own argument, called with a literal
- errors (`M4IError` and its kin): what happened, and what to do
- every other sentence of the engine, that is every text of more than one word that is neither a
  docstring nor part of a programmer's error (`ValueError` and the like)

The last two belong to the context "engine". Of f-strings a text with named fields is made.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from resources.translations.message import Message
from resources.translations.written import (
    choices,
    fixed,
    is_docstring,
    last_name,
    literal,
    template,
    without_fields,
)

TOP = Path(__file__).resolve().parents[2]
ROOMS = ("m4i_core", "m4i_gui")
ENGINE = "engine"

_UNREAD = (
    "m4i_core/data/demo_captions.py",
    "m4i_core/data/demo_families.py",
    "m4i_core/data/demo_things.py",
    "m4i_core/jobs/",
    "m4i_core/language.py",
    "m4i_core/models/torchvision_import.py",
    "m4i_core/report/",
    "m4i_core/training/feature_store.py",
    "m4i_core/training/train_compact.py",
)
"""Files of the engine whose sentences nobody reads (such as SQL), or that mark theirs."""

_PROGRAMMERS = frozenset(
    (
        "AssertionError",
        "FloatingPointError",
        "Field",
        "IndexError",
        "KeyError",
        "RuntimeError",
        "TypeError",
        "TypeVar",
        "ValueError",
        "cast",
        "compile",
        "debug",
        "exception",
        "getLogger",
        "info",
        "warning",
    )
)
"""Calls whose texts are for programmers."""

_SENTENCE = re.compile(r"[A-Za-z]{2,}[,:;]? +\S*[A-Za-z]")


@dataclass
class Found:
    """What the sources hold.

    Attributes:
        messages: Every text, by context and place.
        faults: What cannot be translated as it is written: file, line, reason.
        bases: Class to the classes it is made of, for texts that a subclass inherits.
    """

    messages: list[Message] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    bases: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def ancestors(self, name: str) -> Iterator[str]:
        """Yield all known classes that a class inherits from, the nearest first."""
        waiting, seen = list(self.bases.get(name, ())), {name}
        while waiting:
            base = waiting.pop(0)
            if base not in seen:
                seen.add(base)
                yield base
                waiting += self.bases.get(base, ())


def extract(top: Path = TOP, rooms: Iterable[str] = ROOMS) -> Found:
    """Read all sources.

    Args:
        top: Folder that holds the packages.
        rooms: Packages to read.
    """
    trees = {
        path.relative_to(top).as_posix(): ast.parse(path.read_text("utf-8"))
        for room in rooms
        for path in sorted((top / room).rglob("*.py"))
    }
    return extract_from(trees)


def extract_from(trees: dict[str, ast.Module]) -> Found:
    """Collect texts of parsed sources; keys are the files' names."""
    found = Found()
    named = {file: _named(tree) for file, tree in trees.items()}
    for nodes in named.values():
        for node in nodes:
            if isinstance(node, ast.ClassDef):
                bases = tuple(name for base in node.bases if (name := last_name(base)))
                found.bases.setdefault(node.name, bases)
    errors = {name for name in found.bases if "M4IError" in found.ancestors(name)} | {"M4IError"}
    shared = _helpers_by_module(named)
    places: dict[tuple[str, str], list[str]] = {}
    for file, tree in trees.items():
        reader = _Reader(file, found, errors, _helpers_of(named[file], shared))
        reader.visit(tree)
        if file.startswith("m4i_core/") and not file.startswith(_UNREAD):
            reader.sentences(tree)
        for key in reader.texts:
            places.setdefault(key, [])
            if file not in places[key]:
                places[key].append(file)
    found.messages = [
        Message(context, source, tuple(files))
        for (context, source), files in sorted(places.items(), key=lambda item: item[0][0])
    ]
    return found


def _named(tree: ast.Module) -> list[ast.AST]:
    """Return the classes, functions and imports of a file."""
    kinds = (ast.ClassDef, ast.FunctionDef, ast.ImportFrom)
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


def _helpers_by_module(named: dict[str, list[ast.AST]]) -> dict[tuple[str, str], str]:
    """Return (module, function) to context of every function that only translates."""
    found = {}
    for file, nodes in named.items():
        module = file.removesuffix(".py").replace("/", ".")
        for node in nodes:
            if isinstance(node, ast.FunctionDef) and (context := _context_of(node)):
                found[module, node.name] = context
    return found


def _helpers_of(nodes: list[ast.AST], shared: dict[tuple[str, str], str]) -> dict[str, str]:
    """Return the translating functions that a module has or imports: name to context."""
    helpers = {}
    for node in nodes:
        if isinstance(node, ast.FunctionDef) and (context := _context_of(node)):
            helpers[node.name] = context
        elif isinstance(node, ast.ImportFrom):
            for name in node.names:
                if context := shared.get((node.module or "", name.name), ""):
                    helpers[name.asname or name.name] = context
    return helpers


def _context_of(function: ast.FunctionDef) -> str:
    """Return the context if the function does nothing but translate its only argument."""
    body = [node for node in function.body if not is_docstring(node)]
    if len(body) != 1 or not isinstance(body[0], ast.Return) or not function.args.args:
        return ""
    value = body[0].value
    if not (isinstance(value, ast.Call) and last_name(value.func) == "translate"):
        return ""
    if len(value.args) != 2 or not isinstance(value.args[1], ast.Name):
        return ""
    if value.args[1].id != function.args.args[-1].arg:
        return ""
    return literal(value.args[0]) or ""


class _Reader(ast.NodeVisitor):
    """Collects the texts of one file."""

    def __init__(self, file: str, found: Found, errors: set[str], helpers: dict[str, str]) -> None:
        self.texts: list[tuple[str, str]] = []
        self._file = file
        self._found = found
        self._errors = errors
        self._helpers = helpers
        self._seen: set[int] = set()
        self._classes: list[str] = []
        self._functions: list[ast.FunctionDef] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._functions.append(node)
        self.generic_visit(node)
        self._functions.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = last_name(node.func)
        bare = isinstance(node.func, ast.Name)
        if name == "tr" and isinstance(node.func, ast.Attribute) and node.args:
            self._add(node, self._class_of(node.func.value), node.args[0])
            if len(node.args) > 1:
                self._fault(node, "write two texts instead of %n")
        elif name == "tr" and bare and self._classes and node.args:
            # A method's short name for its own: `tr = self.tr`.
            self._add(node, self._classes[-1], node.args[0])
        elif name in ("translate", "QT_TRANSLATE_NOOP", "to_translate") and len(node.args) == 2:
            if self._is_helper():
                return
            context = literal(node.args[0])
            if context is None:
                # A painter's translate(7, 7), say.
                return
            self._add(node, context, node.args[1], constant=name == "translate")
        elif bare and name in self._helpers and len(node.args) == 1:
            self._add(node, self._helpers[name], node.args[0], constant=True)
        elif name in self._errors:
            self._told(node, ((0, "message"), (-1, "remedy")))
        elif name == "Failed":
            self._told(node, ((0, "message"), (2, "remedy")))

    def _is_helper(self) -> bool:
        return bool(self._functions) and self._functions[-1].name in self._helpers

    def _class_of(self, owner: ast.expr) -> str:
        """Return the class whose `tr` is called; of a parameter, that of its annotation."""
        if not isinstance(owner, ast.Name):
            return ""
        if owner.id == "self":
            return self._classes[-1] if self._classes else ""
        for function in reversed(self._functions):
            for argument in (*function.args.args, *function.args.kwonlyargs):
                if argument.arg == owner.id and argument.annotation is not None:
                    name = last_name(argument.annotation)
                    return name if name in self._found.bases else ""
        return ""

    def _add(self, node: ast.Call, context: str, text: ast.expr, *, constant: bool = False) -> None:
        """Take a text; with `constant`, a variable is allowed: its values are marked elsewhere."""
        for part in choices(text):
            source = literal(part)
            self._seen.update(id(inner) for inner in ast.walk(part))
            if not context:
                self._fault(node, "which class's text is it? Annotate the parameter with it")
            elif source:
                self.texts.append((context, source))
            elif isinstance(part, ast.JoinedStr):
                self._fault(node, "an f-string cannot be translated: fill in values afterwards")
            elif source is None and not constant:
                self._fault(node, "only a literal can be translated")

    def _told(self, node: ast.Call, arguments: tuple[tuple[int, str], ...]) -> None:
        for place, name in arguments:
            value = next((word.value for word in node.keywords if word.arg == name), None)
            if value is None and 0 <= place < len(node.args):
                value = node.args[place]
            for part in choices(value) if value is not None else ():
                plain = literal(part)
                source = template(part) if plain is None else without_fields(plain)
                if source and any(character.isalpha() for character in fixed(source)):
                    self.texts.append((ENGINE, source))
                    self._seen.update(id(inner) for inner in ast.walk(part))

    def sentences(self, tree: ast.Module) -> None:
        """Take every sentence of a file of the engine that was not taken yet."""
        skipped = set(self._seen)
        for node in ast.walk(tree):
            skipped.update(id(inner) for part in _unread_parts(node) for inner in ast.walk(part))
        waiting: list[ast.AST] = [tree]
        while waiting:
            node = waiting.pop(0)
            if id(node) in skipped:
                continue
            source = (literal(node) or template(node)) if isinstance(node, ast.expr) else ""
            if not source or not isinstance(node, ast.expr):
                waiting += ast.iter_child_nodes(node)
                continue
            plain = literal(node)
            if _SENTENCE.search(fixed(source) if plain is None else plain):
                text = source if plain is None else without_fields(plain)
                self.texts.append((ENGINE, text.strip()))
            waiting += [inner for inner in ast.walk(node) if isinstance(inner, ast.IfExp)]

    def _fault(self, node: ast.AST, reason: str) -> None:
        self._found.faults.append(f"{self._file}:{getattr(node, 'lineno', 0)}: {reason}")


def _unread_parts(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what of a node nobody reads: docstrings, annotations, keys, programmers' errors."""
    body = getattr(node, "body", None)
    if isinstance(body, list):
        yield from (part for part in body if is_docstring(part))
    if isinstance(node, ast.Call) and last_name(node.func) in _PROGRAMMERS:
        yield node
    elif isinstance(node, ast.Subscript):
        yield node.slice
    elif isinstance(node, ast.Assert) or (
        isinstance(node, ast.AnnAssign) and last_name(node.annotation) == "TypeAlias"
    ):
        yield node
    elif isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
        yield node.annotation
    elif isinstance(node, ast.FunctionDef) and node.returns is not None:
        yield node.returns
