"""Keys of services: kept by the system's keyring, and nowhere else.

A plan names a key ("openai"), never holds it. Whatever is written down or shown passes through
`ServiceKey.scrub` first.
"""

from __future__ import annotations

import re

from m4i_core.errors import BadInput

_SERVICE = "m4i"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._@-]{0,99}")
_KEY = re.compile(r"[\x21-\x7e]{1,8192}")
_HIDDEN = "(key)"


class ServiceKey:
    """A key that does not show itself.

    Args:
        value: The key; "" for none.

    Raises:
        BadInput: If it holds anything but visible ASCII: a line break could add a header.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str = "") -> None:
        if value and not _KEY.fullmatch(value):
            raise BadInput(
                "The service's key holds spaces, line breaks or other signs that no key has.",
                remedy="Copy the key again, without anything around it.",
            )
        self._value = value

    def __repr__(self) -> str:
        return f"ServiceKey({_HIDDEN if self._value else ''})"

    __str__ = __repr__

    def __bool__(self) -> bool:
        return bool(self._value)

    def __reduce__(self) -> str:
        raise TypeError("a key is not written down")

    def reveal(self) -> str:
        """Return the key itself, for the request's header alone."""
        return self._value

    def scrub(self, text: str) -> str:
        """Return a text without the key, should somebody have echoed it."""
        return text.replace(self._value, _HIDDEN) if self._value else text


def read_key(name: str) -> ServiceKey:
    """Return a key of the system's keyring; an empty name stands for no key.

    Raises:
        BadInput: If there is no such key, or no keyring.
    """
    if not name:
        return ServiceKey()
    import keyring
    from keyring.errors import KeyringError

    _check(name)
    try:
        value = keyring.get_password(_SERVICE, name)
    except KeyringError as error:
        raise _no_keyring(error) from None
    if not value:
        raise BadInput(
            "The system's keyring holds no key of this name.",
            subject=name,
            remedy="Store the key first, or leave the key's name empty.",
        )
    return ServiceKey(value)


def store_key(name: str, value: str) -> None:
    """Keep a key in the system's keyring.

    Raises:
        BadInput: If name or key cannot be used, or there is no keyring.
    """
    import keyring
    from keyring.errors import KeyringError

    _check(name)
    clean = value.strip()
    if not ServiceKey(clean):
        raise BadInput("The service's key is empty.", subject=name, remedy="Paste the key.")
    try:
        keyring.set_password(_SERVICE, name, clean)
    except KeyringError as error:
        raise _no_keyring(error) from None


def forget_key(name: str) -> None:
    """Remove a key from the system's keyring; one that is not there is no error.

    Raises:
        BadInput: If there is no keyring.
    """
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    _check(name)
    try:
        keyring.delete_password(_SERVICE, name)
    except PasswordDeleteError:
        return
    except KeyringError as error:
        raise _no_keyring(error) from None


def _check(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise BadInput(
            "A key's name is made of letters, digits, spaces and . _ @ -",
            subject=name[:100],
            remedy="Choose a short name, for example the service's.",
        )


def _no_keyring(error: Exception) -> BadInput:
    # Only the kind of the error: its text comes from elsewhere.
    return BadInput(
        "The system's keyring cannot be used.",
        remedy="Unlock it, or install one (on Linux: GNOME Keyring or KWallet).",
        details=type(error).__name__,
    )
