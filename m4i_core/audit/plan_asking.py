"""Tables of a plan for an existing target's records: who was in training, and how it is asked."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from m4i_core.audit.plan_section import PlanSection

Ask = Literal["attacker", "owner", "was_mine"]
MembershipSource = Literal["none", "column", "folders", "list", "split"]
MatchOn = Literal["text_length", "picture_size", "picture_bytes", "source", "likeness"]
RestrictTo = Literal["picture_type", "common_range"]


class MembershipChoice(PlanSection):
    """How it is known which records an existing target was trained on."""

    source: MembershipSource = Field(
        "none",
        description="'none' (only for ask = 'was_mine'), 'column' of the table, 'folders' (two of "
        "[datasets]), 'list' (a file of ids), or 'split' (the data set's own parts).",
    )
    column: str = Field("", description="Column that says it; '': the one of the mapping.")
    members: str = Field(
        "", description="'folders': key in [datasets] of the records that were in training; for "
        "'was_mine' of those that are asked about."
    )  # fmt: skip
    nonmembers: str = Field("", description="'folders': key of those that were not.")
    file: str = Field("", description="'list': text file with one id (or picture's name) a line.")
    listed: Literal["members", "nonmembers"] = Field(
        "members", description="'list': what the ids in the file are."
    )
    others: Literal["members", "nonmembers", "unknown"] = Field(
        "nonmembers", description="'list': what all other records are."
    )
    member_splits: tuple[str, ...] = Field(
        ("train",), description="'split': parts that the target was trained on."
    )
    nonmember_splits: tuple[str, ...] = Field(
        ("test",), description="'split': parts that it never saw."
    )
    most_members: int = Field(
        0, ge=0, description="Most members that are asked about, drawn by chance; 0: all."
    )
    most_nonmembers: int = Field(0, ge=0, description="The same of non-members.")
    match: tuple[MatchOn, ...] = Field(
        (),
        description="Keep members and non-members that are alike: 'text_length', 'picture_size', "
        "'picture_bytes', 'source' (folder), 'likeness' (a guess made without the model).",
    )
    restrict: tuple[RestrictTo, ...] = Field(
        (), description="Keep only what both have: 'picture_type', 'common_range' of lengths."
    )
    ask_anyway: bool = Field(
        False,
        description="Ask a service although members and non-members differ by themselves; the "
        "verdict is 'invalid' all the same.",
    )

    @model_validator(mode="after")
    def _is_complete(self) -> MembershipChoice:
        needed = {"folders": ("members", "nonmembers"), "list": ("file",)}
        for name in needed.get(self.source, ()):
            if not getattr(self, name) and not (name == "nonmembers"):
                raise ValueError(f"source = {self.source!r} needs {name}")
        if self.source == "folders" and self.members == self.nonmembers:
            raise ValueError("members and nonmembers must be two different sources of [datasets]")
        if self.source == "list" and self.listed == self.others:
            raise ValueError(f"listed and others cannot both be {self.listed!r}")
        both = set(self.member_splits) & set(self.nonmember_splits)
        if self.source == "split" and (both or not self.member_splits):
            raise ValueError(
                f"member_splits and nonmember_splits must name parts, and different ones: "
                f"{', '.join(sorted(both)) or 'none is named'}"
            )
        return self


class OwnerChoice(PlanSection):
    """The owner's audit: attacks are fitted and evaluated on the labelled records in turn."""

    folds: int = Field(5, ge=2, le=20, description="Parts; no record is judged by an attack that "
                       "saw it or its group.")  # fmt: skip
    shadow_too: bool = Field(
        False, description="Also train a shadow model and attack as an outsider would."
    )


class WasMineChoice(PlanSection):
    """Was my data used? Records without labels."""

    references: int = Field(
        4,
        ge=1,
        le=32,
        description="Shadow models, each trained on a random half of the shadow's records; an even "
        "number, at least 4 where 'calibrated'.",
    )
    calibrated: bool = Field(
        True,
        description="Also look at how much closer the target comes than shadow models that never "
        "saw the record: hard and easy records then count alike. Needs pictures.",
    )
    false_positive_rate: float = Field(
        0.05, gt=0, lt=0.5, description="Share of non-members that may be named wrongly."
    )
    by_group: bool = Field(
        False, description="Answer for each group of records (one owner) by itself, too."
    )
    permutations: int = Field(2000, ge=200, le=100_000, description="For the set's p-value.")

    @model_validator(mode="after")
    def _has_references(self) -> WasMineChoice:
        if self.calibrated and (self.references < 4 or self.references % 2):
            raise ValueError(
                f"references = {self.references} is not possible with calibrated = true: it takes "
                "an even number of at least 4"
            )
        return self
