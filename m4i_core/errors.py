"""Errors that a person can act upon.

Every error that may reach a user says what happened, to which file or record, and what to do
next. The technical details travel beside the sentence and are never part of it.
"""

from __future__ import annotations


class M4IError(Exception):
    """Something went wrong that the user should read about.

    Attributes:
        message: What happened, one plain sentence.
        subject: The file, record or setting it happened to, or "".
        remedy: What to do next, one plain sentence, or "".
        details: Technical details for copying, or "".
    """

    def __init__(
        self, message: str, *, subject: str = "", remedy: str = "", details: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.subject = subject
        self.remedy = remedy
        self.details = details

    def __str__(self) -> str:
        parts = [self.message]
        if self.subject:
            parts.append(f"({self.subject})")
        if self.remedy:
            parts.append(self.remedy)
        return " ".join(parts)


class BadInput(M4IError):
    """The user's input (data, plan, option) cannot be used. Exit code 2."""


class DataError(BadInput):
    """A data set cannot be read or holds nothing usable."""


class PlanError(BadInput):
    """A plan has an unknown key or an impossible value."""


class WeightsError(BadInput):
    """Encoder weights cannot be obtained or do not fit."""


class WorkspaceError(M4IError):
    """The audit's folder cannot be used: locked, full, read-only or damaged."""


class WrongFolder(WorkspaceError, BadInput):
    """The folder that was named holds an audit, or none, or an unfinished one. Exit code 2."""
