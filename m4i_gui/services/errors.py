"""Turning any exception into an error that a person can act upon."""

from __future__ import annotations

import errno
import traceback

from m4i_core.errors import M4IError
from m4i_core.language import to_translate


def explain(error: BaseException) -> M4IError:
    """Return the error in plain words, with the technical details beside it.

    Args:
        error: Anything that was raised.

    Returns:
        `error` itself if it is an `M4IError` (with a traceback as details when it had none),
        else one that says what happened as far as can be told.
    """
    details = "".join(traceback.format_exception(error)).strip()
    if isinstance(error, M4IError):
        if not error.details and error.__cause__ is not None:
            error.details = details
        return error
    if isinstance(error, MemoryError):
        return M4IError(
            "There is not enough memory.",
            remedy="Close other programs, or choose fewer records, then try again.",
            details=details,
        )
    if isinstance(error, OSError):
        return _explain_os_error(error, details)
    return M4IError(
        "Something went wrong inside the program.",
        remedy="You can go on working. If it happens again, copy the details into a report.",
        details=details,
    )


def _explain_os_error(error: OSError, details: str) -> M4IError:
    subject = str(error.filename or "")
    if error.errno == errno.ENOSPC:
        message = to_translate("engine", "The disk is full.")
        remedy = to_translate("engine", "Free some space, then try again.")
    elif isinstance(error, FileNotFoundError):
        message = to_translate("engine", "A file or folder is missing.")
        remedy = to_translate("engine", "Check whether it was moved or renamed.")
    elif isinstance(error, PermissionError) or error.errno == errno.EROFS:
        message = to_translate("engine", "A file or folder may not be used.")
        remedy = to_translate("engine", "Change its permissions, or choose another place.")
    else:
        message = to_translate("engine", "A file or folder cannot be used: {0}.").format(
            error.strerror or error
        )
        remedy = to_translate("engine", "Check the disk, then try again.")
    return M4IError(message, subject=subject, remedy=remedy, details=details)
