"""`m4i plan --target`: a plan to start from for a model that exists already."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from m4i_core.audit.plan import RECORDED, AuditPlan
from m4i_core.audit.plan_existing import EXISTING_KINDS
from m4i_core.audit.plan_file import parse_plan, plan_text
from m4i_core.errors import BadInput
from m4i_gui.commands.exit_codes import EXIT_DONE


def add_options(plan: argparse.ArgumentParser) -> None:
    """Add the options of a plan for an existing target."""
    group = plan.add_argument_group("a model that exists already")
    group.add_argument("--target", choices=EXISTING_KINDS, metavar="KIND",
                       help="kind of the model: " + ", ".join(EXISTING_KINDS))  # fmt: skip
    group.add_argument(
        "--ask",
        choices=["attacker", "owner", "was_mine"],
        help="what is asked (default: owner where it is said who was in training, else was_mine)",
    )
    group.add_argument("--outputs", type=Path, metavar="FILE", help="table of recorded outputs")
    group.add_argument(
        "--model", type=Path, metavar="FOLDER", help="of a checkpoint, r2gen or hugging_face model"
    )
    group.add_argument("--address", metavar="URL", help="of a service, such as http://host:8000/v1")
    group.add_argument("--model-name", metavar="NAME", help="name of the service's model")
    group.add_argument(
        "--key-name", default="", metavar="NAME", help="name of its key in the system's keyring"
    )
    group.add_argument("--body", metavar="JSON", help="of http_template: the request's body")
    group.add_argument("--text-path", metavar="PATH", help="of http_template: where the text is")
    group.add_argument(
        "--program",
        action="append",
        default=[],
        metavar="PART",
        help="of a command: the program, then each of its arguments (--program=-x)",
    )
    group.add_argument("--question", metavar="TEXT", help="asked along with every picture")
    group.add_argument(
        "--membership-column", metavar="NAME", help="column that says who was in training"
    )
    group.add_argument(
        "--member-list", type=Path, metavar="FILE", help="file with the ids that were in training"
    )
    group.add_argument(
        "--member-split", action="append", default=[], metavar="NAME",
        help="part of the data set that was in training (and --nonmember-split)",
    )  # fmt: skip
    group.add_argument(
        "--nonmember-split", action="append", default=[], metavar="NAME",
        help="part of the data set that was not",
    )  # fmt: skip
    group.add_argument(
        "--nonmembers", type=Path, metavar="PATH",
        help="folder or table of records that were not in training; --data then names the members",
    )  # fmt: skip
    group.add_argument(
        "--shadow-data", type=Path, metavar="PATH", help="data that a shadow model may learn from"
    )


def print_existing_plan(arguments: argparse.Namespace) -> int:
    """Print the plan; returns the exit code."""
    print(plan_text(existing_plan(arguments)), end="")
    return EXIT_DONE


def existing_plan(arguments: argparse.Namespace) -> AuditPlan:
    """Return the plan that the options ask for.

    Raises:
        BadInput: If an option is missing, or the options do not fit together.
    """
    kind: str = arguments.target
    datasets: dict[str, Any] = {}
    if len(arguments.data) > 1:
        raise BadInput(
            "The target is asked about one data set.",
            subject="--data",
            remedy="Name it by --data; non-members elsewhere by --nonmembers.",
        )
    if arguments.data:
        datasets["main"] = {"path": _there(arguments.data[0], "--data")}
    elif kind != "recorded":
        raise _missing("--data", "the records that the model is asked about")
    if arguments.nonmembers is not None:
        datasets["others"] = {"path": _there(arguments.nonmembers, "--nonmembers")}
    shadow = {}
    if arguments.shadow_data is not None:
        datasets["shadow"] = {"path": _there(arguments.shadow_data, "--shadow-data")}
        shadow = {"dataset": "shadow"}
    elif kind == "recorded" and not datasets:
        shadow = {"dataset": RECORDED}
    membership = _membership(arguments)
    known = membership["source"] != "none"
    content: dict[str, Any] = {
        "schema": 1,
        "ask": arguments.ask or ("owner" if known else "was_mine"),
        "datasets": datasets,
        "membership": membership,
        "target": {"kind": kind, kind: _table(kind, arguments)},
        "shadow": shadow,
    }
    if kind == "recorded" and not _has_pictures(arguments.outputs):
        content["attacks"] = {"run": ["metric_threshold", "metric_svm"]}
    return parse_plan(content, subject="m4i plan --target")


def _membership(arguments: argparse.Namespace) -> dict[str, Any]:
    if arguments.nonmembers is not None:
        return {"source": "folders", "members": "main", "nonmembers": "others"}
    if arguments.member_list is not None:
        return {"source": "list", "file": _there(arguments.member_list, "--member-list")}
    if arguments.member_split:
        return {
            "source": "split",
            "member_splits": arguments.member_split,
            "nonmember_splits": arguments.nonmember_split or ["test"],
        }
    if arguments.membership_column:
        return {"source": "column", "column": arguments.membership_column}
    if arguments.target == "recorded" and _names_membership(arguments.outputs):
        return {"source": "column"}
    return {"source": "none"}


def _table(kind: str, arguments: argparse.Namespace) -> dict[str, Any]:
    question = {} if arguments.question is None else {"question": arguments.question}
    match kind:
        case "recorded":
            if arguments.outputs is None:
                raise _missing("--outputs", "the table of what the model said")
            return {"path": _there(arguments.outputs, "--outputs")}
        case "checkpoint" | "r2gen" | "hugging_face":
            if arguments.model is None:
                raise _missing("--model", "the model's folder")
            folder = {"folder": _there(arguments.model, "--model")}
            return folder | (question if kind == "hugging_face" else {})
        case "http_chat":
            if arguments.address is None or arguments.model_name is None:
                raise _missing("--address and --model-name", "the service and its model")
            service = {"address": arguments.address, "model": arguments.model_name}
            return service | {"key_name": arguments.key_name} | question
        case "http_template":
            if arguments.address is None or arguments.body is None or arguments.text_path is None:
                raise _missing("--address, --body and --text-path", "the service")
            return {
                "url": arguments.address,
                "body": arguments.body,
                "text_path": arguments.text_path,
                **question,
            }
        case _:
            if not arguments.program:
                raise _missing("--program", "the program and its arguments")
            return {"program": arguments.program, **question}


def _suggested(outputs: Path | None) -> Any:
    if outputs is None:
        raise _missing("--outputs", "the table of what the model said")
    from m4i_core.targets.output_columns import suggest_output_columns

    return suggest_output_columns(Path(_there(outputs, "--outputs"))).columns


def _has_pictures(outputs: Path | None) -> bool:
    return bool(_suggested(outputs).picture)


def _names_membership(outputs: Path | None) -> bool:
    return bool(_suggested(outputs).membership)


def _there(path: Path, option: str) -> str:
    if not path.exists():
        raise BadInput(
            "There is no such file or folder.",
            subject=str(path),
            remedy=f"Check the name after {option}.",
        )
    return str(path.resolve())


def _missing(option: str, what: str) -> BadInput:
    return BadInput(
        f"The plan needs {what}.", subject="m4i plan --target", remedy=f"Name it: {option}."
    )
