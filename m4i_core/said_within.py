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
    to_translate("engine", "the same picture is in {first} and in {second}"),
    to_translate("engine", "the same group is in {first} and in {second}"),
    to_translate("engine", "the same text is in {first} and in {second}"),
    to_translate("engine", "L2 regularisation"),
    to_translate("engine", "a caption"),
    to_translate("engine", "a picture's file name"),
    to_translate("engine", "the generated text"),
    to_translate("engine", "a reference text"),
    to_translate("engine", "Found: {found}."),
    to_translate("engine", "Also: {found}."),
    to_translate(
        "engine",
        "{label} recognises {rate} of members (95 % interval {low} to {high}) while accusing "
        "{accused} (p = {p_value})",
    ),
)
"""English words and forms of words."""

PROBLEM_KINDS: tuple[str, ...] = (
    to_translate("engine", "Also in other data"),
    to_translate("engine", "Broken row"),
    to_translate("engine", "Conflicting group"),
    to_translate("engine", "Duplicate id"),
    to_translate("engine", "Empty caption"),
    to_translate("engine", "Empty picture"),
    to_translate("engine", "Exact duplicate"),
    to_translate("engine", "Huge row"),
    to_translate("engine", "Identical caption"),
    to_translate("engine", "Long caption"),
    to_translate("engine", "Missing part"),
    to_translate("engine", "Missing picture"),
    to_translate("engine", "Missing text"),
    to_translate("engine", "Mixed group"),
    to_translate("engine", "Near duplicate"),
    to_translate("engine", "No patient"),
    to_translate("engine", "No picture named"),
    to_translate("engine", "Nontext caption"),
    to_translate("engine", "Other table"),
    to_translate("engine", "Other year"),
    to_translate("engine", "Outside folder"),
    to_translate("engine", "Repaired row"),
    to_translate("engine", "Repaired text"),
    to_translate("engine", "Too large picture"),
    to_translate("engine", "Truncated picture"),
    to_translate("engine", "Unanswered"),
    to_translate("engine", "Unknown image"),
    to_translate("engine", "Unmatched id"),
    to_translate("engine", "Unreadable picture"),
    to_translate("engine", "Unreadable text"),
    to_translate("engine", "Wrong encoding"),
)
"""Kinds of problems of data as they are shown ("missing_picture" is "Missing picture")."""
