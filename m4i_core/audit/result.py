"""The result of an audit: the stable, versioned contract of `result.json`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
)

RESULT_SCHEMA: Literal[1] = 1

VerdictStatus = Literal["leak", "no-evidence", "invalid", "insufficient"]
Interval = tuple[float, float]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Verdict(_Part):
    """The answer in words.

    Attributes:
        status: One of four.
        text: One or two sentences for a manager.
        reasons: The rules that led here, in the order they were applied.
        caveats: What a reader must keep in mind.
        attack: The attack that the verdict rests upon, or "".
    """

    status: VerdictStatus
    text: str
    reasons: list[str] = []
    caveats: list[str] = []
    attack: str = ""


class ModelQuality(_Part):
    """How well a model captions; means over records.

    Attributes:
        bleu_1: BLEU-1 on members and held-out records together.
        bleu_2: BLEU-2.
        bleu_3: BLEU-3.
        rouge_l: ROUGE-L F.
        members: The same four on members only.
        nonmembers: The same four on non-members only.
        epochs: Epochs trained.
        final_loss: Training loss of the last epoch, nats a token.
    """

    bleu_1: float
    bleu_2: float
    bleu_3: float
    rouge_l: float
    members: dict[str, float] = {}
    nonmembers: dict[str, float] = {}
    epochs: int = 0
    final_loss: float | None = None


class OperatingPoint(_Part):
    """True positives at a bound on false positives.

    Attributes:
        tpr: True-positive rate at the largest threshold set whose FPR is within the bound.
        ci: 95 % Clopper-Pearson interval of tpr.
        supported: Whether this many non-members can show so small an FPR.
        needed: Non-members needed to support it.
    """

    tpr: float
    ci: Interval
    supported: bool
    needed: int


class Confusion(_Part):
    """Counts at the threshold that was fixed on the shadow side."""

    true_positives: int
    false_positives: int
    true_negatives: int
    false_negatives: int


class AttackResult(_Part):
    """One attack against the target.

    Attributes:
        asr: Attack success rate: balanced accuracy at the threshold fixed on the shadow side
            (accuracy when the sets are equal in size, as in the paper).
        auc: Area under the ROC.
        tpr_at_fpr: True-positive rates keyed "0.1", "0.01", "0.001".
        ci: 95 % intervals keyed "asr", "auc", "0.1", "0.01", "0.001", "precision", "recall".
        operating_points: The same with support, keyed like tpr_at_fpr.
        precision: Share of records called member that are, at the threshold.
        recall: Share of members called member, at the threshold.
        confusion: Counts at the threshold.
        threshold: The threshold, fixed on the shadow side.
        empirical_epsilon: Empirical epsilon at the fixed threshold, or None.
        shadow_auc: AUC on the shadow records (fit quality, optimistic).
        placebo_auc: AUC with shuffled shadow labels, or None.
        gain_over_blind: AUC minus the best blind AUC, with its interval, or None.
        note: What was used, in words.
    """

    asr: float
    auc: float
    tpr_at_fpr: dict[str, float]
    ci: dict[str, Interval]
    operating_points: dict[str, OperatingPoint] = {}
    precision: float | None = None
    recall: float | None = None
    confusion: Confusion | None = None
    threshold: float = 0.0
    empirical_epsilon: float | None = None
    shadow_auc: float | None = None
    placebo_auc: float | None = None
    gain_over_blind: tuple[float, float, float] | None = None
    note: str = ""


class BlindProbe(_Part):
    """One attempt to tell the sets apart without the model.

    Attributes:
        auc: Cross-validated AUC.
        ci: 95 % interval of auc.
        p_value: Permutation p-value (one-sided, AUC above chance).
        label: What it looked at, in words.
    """

    auc: float
    ci: Interval
    p_value: float
    label: str = ""


class BlindBaseline(_Part):
    """All probes, and the strongest with its p-value corrected for looking at several."""

    auc: float
    ci: Interval
    p_value: float
    probe: str
    probes: dict[str, BlindProbe] = {}


class OverlapCheck(_Part):
    """Records that two sets share, exactly or nearly, and groups that were parted."""

    exact_pictures: int = 0
    near_pictures: int = 0
    identical_texts: int = 0
    parted_groups: int = 0
    examples: list[str] = []


class Placebo(_Part):
    """Attacks trained on shuffled labels: AUC for each repeat of each attack."""

    auc: dict[str, list[float]] = {}
    passed: bool = True


class Validity(_Part):
    """Whether the numbers may be believed."""

    blind: BlindBaseline | None = None
    overlap: OverlapCheck = OverlapCheck()
    placebo: Placebo | None = None


class Sets(_Part):
    """How many records each set holds; `target_unknown` of those that are asked about."""

    target_members: int
    target_nonmembers: int
    shadow_members: int
    shadow_nonmembers: int
    target_unknown: int = 0

    @model_serializer(mode="wrap")
    def _without_what_is_not_there(self, plain: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Write what an audit of an existing target adds only where there is any."""
        content: dict[str, Any] = plain(self)
        if not self.target_unknown:
            del content["target_unknown"]
        return content


class ExistingTarget(_Part):
    """A target that was there already, and how asking it went.

    Attributes:
        kind: As in the plan: "recorded", "checkpoint", "http_chat", ...
        label: A few words for people.
        identity: Hash of all that its texts depend on.
        where: Its folder, file, address or program; never a key.
        asked: Records that it was asked about.
        failed: How many of them got no text and were left out.
        failures: Record id and reason of up to 1,000 of those; untrusted text.
        left_out: Records left out before asking, by reason: "mixed_group" (a group is both in
            training and not), "not_comparable" (matched or restricted away), "not_drawn".
        has_pictures: Whether the records have pictures; without, only texts were compared.
    """

    kind: str
    label: str
    identity: str
    where: str = ""
    asked: int = 0
    failed: int = 0
    failures: list[tuple[str, str]] = []
    left_out: dict[str, int] = {}
    has_pictures: bool = True


class Rate(_Part):
    """A measured share with its 95 % interval and how many records it was measured on."""

    value: float
    ci: Interval
    records: int


class AskedRecord(_Part):
    """What is said of one record that was asked about.

    Attributes:
        id: The record.
        probability: That it was in training, if half of such records were; 0 to 1.
        p_value: Share of comparable non-members that score as high.
        called: Whether it is named a member at the stated false-positive rate.
    """

    id: str
    probability: float
    p_value: float
    called: bool


class SetAnswer(_Part):
    """The answer for a set of records together, such as all of one owner.

    Attributes:
        name: Group, or "" for all records.
        answer: "yes", "no-evidence" or "cannot-say".
        text: One or two sentences.
        p_value: One-sided, of the set's scores against non-members', corrected for asking about
            several groups.
        records: Records of the set.
        called: How many of them are named members.
        expected: How many would be by chance.
        share: Estimated share of the set that was in training, with its interval; None where
            nothing can be said.
    """

    name: str
    answer: Literal["yes", "no-evidence", "cannot-say"]
    text: str
    p_value: float
    records: int
    called: int
    expected: float
    share: tuple[float, float, float] | None = None


class WasMine(_Part):
    """The answer to "was my data used?".

    Attributes:
        attack: The attack that answers.
        answer: That for all records.
        groups: Those for each group, where that was asked for.
        records: One entry a record, in the order of `scores.parquet`.
        threshold: Scores at or above it are called members.
        compared_with: "known_nonmembers" (of this very target), or the weaker
            "shadow_nonmembers" (of the attacker's own model).
        false_positive_rate: Share of non-members named wrongly, on `compared_with`.
        true_positive_rate: Share of members named rightly, on records that the shadow models
            learnt; its interval is where another model's share, such as the target's, is expected.
        check_passed: Whether known non-members of the target looked like the shadow's; None
            where none are known.
        check_p_value: Of that check.
        check_text: What was checked, and what came out, in words.
    """

    attack: str
    answer: SetAnswer
    groups: list[SetAnswer] = []
    records: list[AskedRecord] = []
    threshold: float = 0.0
    compared_with: Literal["known_nonmembers", "shadow_nonmembers"]
    false_positive_rate: Rate
    true_positive_rate: Rate
    check_passed: bool | None = None
    check_p_value: float | None = None
    check_text: str = ""


class DatasetSummary(_Part):
    """What was found in one source, and what was left out."""

    label: str
    format: str
    records: int
    usable: int
    excluded: dict[str, int] = {}
    noted: dict[str, int] = {}


class Manifest(_Part):
    """Everything needed to do it again."""

    seed: int
    versions: dict[str, str]
    hardware: dict[str, str]
    seconds: dict[str, float]
    started: str = ""
    finished: str = ""
    keys: dict[str, str] = {}


class AuditResult(_Part):
    """`result.json`, schema 1."""

    schema_version: Literal[1] = Field(RESULT_SCHEMA, alias="schema")
    name: str
    verdict: Verdict
    scenario: Literal["unrestricted", "data-only", "architecture-only", "constrained"]
    sets: Sets
    datasets: dict[str, DatasetSummary] = {}
    models: dict[Literal["target", "shadow"], ModelQuality]
    attacks: dict[str, AttackResult]
    validity: Validity
    manifest: Manifest
    ask: Literal["attacker", "owner", "was_mine"] = "attacker"
    existing: ExistingTarget | None = None
    was_mine: WasMine | None = None

    @model_serializer(mode="wrap")
    def _without_what_is_not_there(self, plain: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Write what an audit of an existing target adds only where there is any."""
        content: dict[str, Any] = plain(self)
        if self.existing is None:
            for name in ("ask", "existing", "was_mine"):
                content.pop(name, None)
        return content

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
