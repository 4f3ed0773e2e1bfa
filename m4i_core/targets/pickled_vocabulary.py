"""Reads the authors' pickled vocabulary without pickle (SCIENCE, section 3, flaw 6).

Their scripts dump one object of a class `Vocabulary` with three attributes: `word2idx`,
`idx2word` and `idx`. A pickle is a program; this reader knows only the few instructions that such
an object needs, keeps the class as a mere mark (nothing is ever imported, called or set on a real
object), and refuses a file with any other instruction.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from m4i_core.errors import BadInput

_LARGEST = 64 << 20
_MOST_WORDS = 2_000_000
_MODULES = frozenset(("build_vocab", "__main__", "vocab", "vocabulary"))
_REMEDY = (
    "Export it in the program that made it: write word2idx as JSON, or pickle the plain object "
    "of the class Vocabulary (word2idx, idx2word, idx) with protocol 2 or later."
)


@dataclass(frozen=True)
class AuthorsVocabulary:
    """Words by their numbers, 0 to n - 1, with `<start>`, `<end>` and `<unk>` among them."""

    words: tuple[str, ...]

    @property
    def end(self) -> int:
        """Number of `<end>`."""
        return self.words.index("<end>")


class _Refused(ValueError):
    """The pickle is something else than a vocabulary."""


class _Class:
    """Stands for the class; is never looked up."""


class _Mark:
    pass


_CLASS = _Class()
_MARK = _Mark()


class _Object:
    """Stands for the vocabulary until its attributes are known."""

    def __init__(self) -> None:
        self.state: dict[Any, Any] | None = None


def read_vocabulary(path: Path) -> AuthorsVocabulary:
    """Read a pickled vocabulary of the authors' scripts.

    Args:
        path: The file; untrusted.

    Raises:
        BadInput: If it cannot be read or holds anything but a vocabulary.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise _Refused("it is too large")
        data = path.read_bytes()
        return _vocabulary(_interpret(data))
    except (ValueError, IndexError, TypeError, KeyError, OverflowError, MemoryError) as error:
        # `pickletools` raises ValueError for broken files; the others cannot be excluded.
        why = str(error) if isinstance(error, _Refused) else "it is damaged"
        raise BadInput(
            f"The vocabulary was refused: {why}.",
            subject=str(path),
            remedy=_REMEDY,
            details=repr(error)[:500],
        ) from error
    except OSError as error:
        raise BadInput(
            "The vocabulary cannot be read.",
            subject=str(path),
            remedy="Check that the file exists and that you may read it.",
            details=repr(error),
        ) from error


def _instructions(data: bytes) -> Iterator[tuple[str, Any]]:
    import pickletools

    end = None
    for opcode, argument, position in pickletools.genops(data):
        end = position
        yield opcode.name, argument
    if end is None or end + 1 != len(data):
        raise _Refused("something follows the vocabulary")


def _interpret(data: bytes) -> Any:
    stack: list[Any] = []
    memo: dict[int, Any] = {}
    for name, argument in _instructions(data):
        if name in ("PROTO", "FRAME", "STOP"):
            continue
        if name in ("MEMOIZE", "BINPUT", "LONG_BINPUT"):
            memo[len(memo) if name == "MEMOIZE" else argument] = stack[-1]
        elif name in ("BINGET", "LONG_BINGET"):
            stack.append(memo[argument])
        elif name == "MARK":
            stack.append(_MARK)
        elif name in ("SHORT_BINUNICODE", "BINUNICODE", "BININT", "BININT1", "BININT2"):
            stack.append(argument)
        elif name == "EMPTY_DICT":
            stack.append({})
        elif name == "EMPTY_TUPLE":
            stack.append(())
        elif name == "GLOBAL":
            stack.append(_class(*argument.split(" ", 1)))
        elif name == "STACK_GLOBAL":
            qualified = stack.pop()
            stack.append(_class(stack.pop(), qualified))
        elif name == "NEWOBJ":
            if stack.pop() != () or stack.pop() is not _CLASS:
                raise _Refused("it makes another object than a vocabulary")
            stack.append(_Object())
        elif name == "SETITEM":
            value, key = stack.pop(), stack.pop()
            _fill(stack[-1], [key, value])
        elif name == "SETITEMS":
            items: list[Any] = []
            while (item := stack.pop()) is not _MARK:
                items.append(item)
            _fill(stack[-1], items[::-1])
        elif name == "BUILD":
            state, built = stack.pop(), stack[-1]
            if not isinstance(built, _Object) or not isinstance(state, dict):
                raise _Refused("it sets the state of something that is no vocabulary")
            built.state = state
        else:
            raise _Refused(f"it holds the instruction {name}, which no vocabulary needs")
    if len(stack) != 1:
        raise _Refused("it holds more than a vocabulary")
    return stack[0]


def _class(module: Any, name: Any) -> _Class:
    last = module.rpartition(".")[2] if isinstance(module, str) else ""
    if name != "Vocabulary" or last not in _MODULES:
        raise _Refused(f"it asks for {str(module)[:80]}.{str(name)[:80]}")
    return _CLASS


def _fill(target: Any, items: list[Any]) -> None:
    if type(target) is not dict or len(items) % 2:
        raise _Refused("it fills something that is no dictionary")
    for key, value in zip(items[::2], items[1::2], strict=True):
        if type(key) not in (str, int) or type(value) not in (str, int, dict):
            raise _Refused("a dictionary holds something else than words and numbers")
        target[key] = value


def _vocabulary(content: Any) -> AuthorsVocabulary:
    state = content.state if isinstance(content, _Object) else None
    if state is None or set(state) != {"word2idx", "idx2word", "idx"}:
        raise _Refused("it is no object with word2idx, idx2word and idx")
    by_word, by_number, count = state["word2idx"], state["idx2word"], state["idx"]
    if type(by_word) is not dict or type(by_number) is not dict or type(count) is not int:
        raise _Refused("its attributes are of other kinds")
    if not 0 < count <= _MOST_WORDS or len(by_number) != count or len(by_word) != count:
        raise _Refused("its numbers do not fit its words")
    words = [by_number.get(number) for number in range(count)]
    found = [word for word in words if isinstance(word, str)]
    if len(found) != count or any(by_word.get(word) != i for i, word in enumerate(found)):
        raise _Refused("its two dictionaries contradict each other")
    if "<start>" not in by_word or "<end>" not in by_word:
        raise _Refused("it has no <start> and <end>")
    return AuthorsVocabulary(tuple(found))
