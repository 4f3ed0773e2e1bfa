"""Plans as TOML files: reading with errors that name the key, writing with every key explained."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar, get_args

import tomlkit
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from tomlkit.items import Table

from m4i_core.audit.plan import AuditPlan, DatasetChoice, ModelChoice
from m4i_core.audit.plan_existing import EXISTING_KINDS
from m4i_core.audit.workspace import write_atomically
from m4i_core.errors import PlanError

_LARGEST_PLAN = 1_000_000
_MOST_TOLD = 3
_Plan = TypeVar("_Plan", bound=BaseModel)


def read_plan(path: Path) -> AuditPlan:
    """Read and validate a plan; relative paths in it are taken from the plan's folder.

    Raises:
        PlanError: If the file cannot be read, is no TOML, has an unknown key or an impossible
            value. The message names the key and what is allowed.
    """
    content = read_toml(path)
    if content.get("kind") == "study":
        raise PlanError(
            "This is the plan of a study, not of one audit.",
            subject=str(path),
            remedy="Open it as a study.",
        )
    return with_absolute_paths(parse_plan(content, subject=str(path)), path.resolve().parent)


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file of a plan's size.

    Raises:
        PlanError: If it cannot be read or is no TOML.
    """
    try:
        if path.stat().st_size > _LARGEST_PLAN:
            raise PlanError(
                "This file is too large to be a plan.", subject=str(path), remedy="Choose a plan."
            )
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise PlanError(
            "There is no such plan.", subject=str(path), remedy="Check the file's name."
        ) from error
    except UnicodeDecodeError as error:
        raise PlanError(
            "The plan is no UTF-8 text.",
            subject=str(path),
            remedy="Save it as UTF-8.",
            details=repr(error),
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise PlanError(
            f"The plan is not valid TOML: {error}.",
            subject=str(path),
            remedy="Correct that place; `m4i plan` prints an example.",
        ) from error
    except IsADirectoryError as error:
        raise PlanError(
            "This is a folder, not a plan.",
            subject=str(path),
            remedy="Name the plan's file; `m4i plan` prints an example.",
        ) from error
    except OSError as error:
        raise PlanError(
            "The plan cannot be read.",
            subject=str(path),
            remedy="Check its permissions.",
            details=repr(error),
        ) from error


def parse_plan(content: dict[str, Any], *, subject: str = "plan") -> AuditPlan:
    """Validate a plan given as nested dictionaries.

    Raises:
        PlanError: As `read_plan`.
    """
    return parse(AuditPlan, content, subject)


def parse(kind: type[_Plan], content: dict[str, Any], subject: str) -> _Plan:
    """Validate a plan of some kind.

    Raises:
        PlanError: As `read_plan`.
    """
    try:
        return kind.model_validate(content)
    except ValidationError as error:
        sentences = [_sentence(detail, kind) for detail in error.errors()]
        # One typo in each of many models is told a few times, not sixty; all are in the details.
        told = sentences[:_MOST_TOLD]
        more = len(sentences) - len(told)
        if more:
            told.append(f"There are {more} more findings.")
        raise PlanError(
            " ".join(told),
            subject=subject,
            remedy="`m4i plan --explain` lists every key and what it allows.",
            details="\n".join(sentences) if more else "",
        ) from error


def with_absolute_paths(plan: AuditPlan, base: Path) -> AuditPlan:
    """Return the plan with its paths made absolute, relative ones taken from `base`."""
    membership = plan.membership
    if membership is not None:
        file = _absolute(membership.file, base)
        membership = membership.model_copy(update={"file": file})
    return plan.model_copy(
        update={
            "membership": membership,
            "datasets": absolute_datasets(plan.datasets, base),
            "target": absolute_model(plan.target, base),
            "shadow": absolute_model(plan.shadow, base),
        }
    )


def _absolute(text: str, base: Path) -> str:
    return str((base / Path(text).expanduser()).resolve()) if text else ""


def absolute_datasets(datasets: dict[str, DatasetChoice], base: Path) -> dict[str, DatasetChoice]:
    """Return sources with absolute paths, relative ones taken from `base`."""
    return {
        name: choice.model_copy(update={"path": _absolute(choice.path, base)})
        for name, choice in datasets.items()
    }


def absolute_model(model: ModelChoice, base: Path) -> ModelChoice:
    """Return a model with the absolute paths of its weights and of what exists already."""
    changed: dict[str, Any] = {"weights_file": _absolute(model.weights_file, base)}
    if model.exists:
        table = getattr(model, model.kind)
        paths = {
            name: _absolute(getattr(table, name), base)
            for name in _PATHS
            if name in type(table).model_fields
        }
        changed[model.kind] = table.model_copy(update=paths)
    return model.model_copy(update=changed)


def write_plan(plan: BaseModel, path: Path) -> None:
    """Write the plan as TOML with a comment on every key.

    Raises:
        WorkspaceError: If the disk is full or the folder read-only.
    """
    write_atomically(path, plan_text(plan).encode("utf-8"))


def plan_text(plan: BaseModel) -> str:
    """Return the plan as commented TOML text."""
    document = tomlkit.document()
    what = "An audit" if isinstance(plan, AuditPlan) else "A study"
    document.add(tomlkit.comment(f"{what} plan of M4I. Run it with: m4i run plan.toml"))
    values = plan.model_dump(by_alias=True, exclude_none=True, mode="json")
    for model in (values.get("shadow"), *values.get("targets", {}).values(),
                  *values.get("shadows", {}).values()):  # fmt: skip
        if model is not None:
            model.pop("kind", None)
    _fill(document, type(plan), values)
    return tomlkit.dumps(document)


_NAMED_TABLES = ("datasets", "targets", "shadows")
_PATHS = ("path", "pictures", "folder", "authorities")
_OF_TARGET = ("kind", *EXISTING_KINDS)
"""Keys of a model that only an audit's target has."""


def _fill(container: Any, model: type[BaseModel], values: dict[str, Any]) -> None:
    """Add a model's values to a TOML container, plain keys before tables."""
    tables: list[tuple[str, Any]] = []
    for name, info in model.model_fields.items():
        key = info.alias or name
        if key not in values:
            continue
        value = values[key]
        if isinstance(value, dict):
            tables.append((name, value))
            continue
        if info.description:
            container.add(tomlkit.comment(info.description))
        container.add(key, value)
    for name, value in tables:
        inner = _model_of(model.model_fields[name].annotation)
        table: Table = tomlkit.table(is_super_table=name in _NAMED_TABLES)
        if name in _NAMED_TABLES and inner is not None:
            for entry_name, entry in value.items():
                part = tomlkit.table()
                _fill(part, inner, entry)
                table.add(entry_name, part)
        elif inner is not None:
            _fill(table, inner, value)
        elif value:
            description = model.model_fields[name].description
            if description:
                table.add(tomlkit.comment(description))
            for entry_name, entry in value.items():
                table.add(entry_name, entry)
        else:
            continue
        container.add(name, table)


def _model_of(annotation: Any) -> type[BaseModel] | None:
    """Find the pydantic model inside an annotation such as `dict[str, X]` or `X | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = _model_of(argument)
        if found is not None:
            return found
    return None


def explain_keys(kind: type[BaseModel] = AuditPlan) -> Iterator[tuple[str, str, str, str]]:
    """Yield (key, what it is, allowed values, default) for every key of a plan of one kind."""
    yield from _explain(kind, "")


def _explain(model: type[BaseModel], prefix: str) -> Iterator[tuple[str, str, str, str]]:
    for name, info in model.model_fields.items():
        if model is ModelChoice and name in _OF_TARGET and prefix != "target.":
            continue
        key = f"{prefix}{info.alias or name}"
        inner = _model_of(info.annotation)
        if inner is not None:
            yield from _explain(inner, f"{key}.NAME." if name in _NAMED_TABLES else f"{key}.")
            continue
        default = "" if info.is_required() else repr(info.get_default(call_default_factory=True))
        bounds = ", ".join(
            str(bound)
            .replace("Ge(ge=", "at least ")
            .replace("Gt(gt=", "above ")
            .replace("Le(le=", "at most ")
            .replace("Lt(lt=", "below ")
            .replace("MinLen(min_length=", "at least this long: ")
            .replace("MaxLen(max_length=", "at most this long: ")
            .rstrip(")")
            for bound in info.metadata
        )
        options = _literals(info.annotation)
        allowed = " | ".join(repr(option) for option in options) or bounds
        yield key, info.description or "", allowed, default


def _literals(annotation: Any) -> list[Any]:
    """List the values of the Literal inside an annotation."""
    found: list[Any] = []
    for argument in get_args(annotation):
        if isinstance(argument, str | int) and not isinstance(argument, bool):
            found.append(argument)
        else:
            found.extend(_literals(argument))
    return found


def _sentence(detail: ErrorDetails, model: type[BaseModel]) -> str:
    """Turn one finding of pydantic into a sentence that names the key."""
    key = ".".join(str(part) for part in detail["loc"])
    kind = detail["type"]
    if kind == "extra_forbidden":
        known = _siblings(detail["loc"], model)
        near = difflib.get_close_matches(str(detail["loc"][-1]), known, n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        return f"Unknown key {key!r}.{hint} Allowed here: {', '.join(known)}."
    if kind == "missing":
        return f"The key {key!r} is missing."
    message = detail["msg"].removeprefix("Value error, ")
    if not key:
        return f"{message}."
    if kind == "value_error":
        return f"{key}: {message}."
    shown = repr(detail.get("input"))
    shown = shown if len(shown) <= 60 else shown[:57] + "..."
    return f"{key} = {shown} is not possible: {message[0].lower()}{message[1:]}."


def _siblings(location: tuple[int | str, ...], model: type[BaseModel]) -> list[str]:
    """List the keys that are allowed where an unknown one was found."""
    for part in location[:-1]:
        for name, info in model.model_fields.items():
            if part in (name, info.alias):
                inner = _model_of(info.annotation)
                if inner is not None:
                    model = inner
                break
    return [info.alias or name for name, info in model.model_fields.items()]
