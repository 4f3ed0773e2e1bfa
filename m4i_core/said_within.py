"""Words that stand as values within sentences of the engine, told to translators.

A sentence such as "Train the {role} model" is filled with one of them. Sentences are collected by
themselves (resources/translations/extraction.py); single words have to be named.
"""

from __future__ import annotations

from m4i_core.language import to_translate

SAID_WITHIN: tuple[str, ...] = (
    to_translate("engine", "target"),
    to_translate("engine", "shadow"),
    to_translate("engine", "model"),
    to_translate("engine", "members"),
    to_translate("engine", "non-members"),
    to_translate("engine", "above"),
    to_translate("engine", "below"),
    to_translate("engine", "and"),
    to_translate("engine", "one attack"),
    to_translate("engine", "{count} attacks"),
    to_translate("engine", "{low} to {high}"),
    to_translate("engine", "{first} and {second}"),
    to_translate("engine", "{first} and {second} and {third}"),
    to_translate(
        "engine",
        "{label} AUC {auc} (95 % interval {interval}; allowing for {attacks}, at least {least}), "
        "{gain} over the best guess without the model ({low} to {high})",
    ),
    to_translate("engine", "Found: {found}."),
    to_translate("engine", "Also: {found}."),
    to_translate(
        "engine",
        "{label} recognises {rate} of members (95 % interval {low} to {high}) while accusing "
        "{accused} (p = {p_value})",
    ),
)
"""English words and forms of words."""
