"""The sets that a table of scores may name: the paper's four, and records that are asked about."""

from __future__ import annotations

from m4i_core.data.record import SET_NAMES

UNKNOWN_SET = "target_unknown"
"""Records of the target of which nobody says whether it was trained on them."""

SHOWN_SETS: tuple[str, ...] = (*SET_NAMES, UNKNOWN_SET)
"""All sets; a record's code is the place of its set here."""

UNKNOWN = len(SET_NAMES)
"""Code of the records that are asked about."""
