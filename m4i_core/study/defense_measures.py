"""What a defense does to the attacks and to the captions: numbers before, after, and the change.

The change is measured on the same records (paper, section 5 and figure 10): the baseline and the
defended target learn from the same members and are judged on the same records, so that a
difference is far better known than the two numbers that it lies between.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from m4i_core.audit.result import Interval
from m4i_core.audit.scores_table import METRICS
from m4i_core.evaluation.intervals import clopper_pearson, cluster_codes
from m4i_core.evaluation.roc import delong_difference
from m4i_core.study.defenses import Defense, DefenseKind
from m4i_core.study.result import CellState, ScenarioKey

CHANCE = 0.5
REPEATS = 1000
_CHUNK = 100
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Measured:
    """A number with its 95 % interval."""

    value: float
    ci: Interval

    @property
    def low(self) -> float:
        """Lower end."""
        return self.ci[0]

    @property
    def high(self) -> float:
        """Upper end."""
        return self.ci[1]

    def holds(self, value: float) -> bool:
        """Return whether the interval contains a value; its ends belong to it."""
        return self.low <= value <= self.high

    def overlaps(self, other: Measured) -> bool:
        """Return whether two intervals share a value."""
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True)
class AttackEffect:
    """One attack on a variant, beside the same attack on the undefended target.

    Attributes:
        asr: Attack success rate on this variant, 0 to 1.
        auc: Area under the ROC, 0 to 1.
        asr_before: The same on the undefended target, or None where it has no number.
        auc_before: Likewise.
        asr_change: Paired difference (this minus undefended), or None without records.
        auc_change: Likewise, by DeLong.
    """

    asr: Measured
    auc: Measured
    asr_before: Measured | None = None
    auc_before: Measured | None = None
    asr_change: Measured | None = None
    auc_change: Measured | None = None


@dataclass(frozen=True)
class Utility:
    """How well a variant writes; BLEU-1 to 3 and ROUGE-L F, 0 to 1.

    Attributes:
        heldout: Means over the target's non-members, which it never saw: what users get.
        everyone: Means over members and non-members.
        change: Paired difference on the non-members (this minus undefended), where known.
        distinct: Different texts on the non-members, and how many non-members there are; None
            where the texts are not at hand. A model that says the same of every picture can have
            a fair ROUGE-L.
    """

    heldout: dict[str, float] = field(default_factory=dict)
    everyone: dict[str, float] = field(default_factory=dict)
    change: dict[str, Measured] = field(default_factory=dict)
    distinct: tuple[int, int] | None = None


@dataclass(frozen=True)
class Variant:
    """The target, undefended or defended in one way.

    Attributes:
        name: Short name ("FR+dp1.3").
        label: Its defenses in words, or "No defense".
        defenses: Kind and strength of each; empty for the baseline.
        state: Whether it was trained and attacked.
        reason: Why it has no numbers, plain words.
        effects: By attack.
        utility: How well it writes, or None.
        epsilon: ε spent by a private training, or None.
        problem: Why changes have no interval, plain words, or "".
    """

    name: str
    label: str
    defenses: tuple[Defense, ...] = ()
    state: CellState = "done"
    reason: str = ""
    effects: dict[str, AttackEffect] = field(default_factory=dict)
    utility: Utility | None = None
    epsilon: float | None = None
    problem: str = ""

    @property
    def private(self) -> bool:
        """Whether it was trained with differential privacy."""
        return any(defense.kind == "privacy" for defense in self.defenses)


@dataclass(frozen=True)
class CurvePoint:
    """One strength of a defense."""

    strength: float
    variant: str
    effects: dict[str, AttackEffect]


@dataclass(frozen=True)
class StrengthCurve:
    """Leak over the strength of one defense used by itself, weakest number first."""

    kind: DefenseKind
    points: tuple[CurvePoint, ...]


@dataclass(frozen=True)
class TargetComparison:
    """All variants of one target, attacked from one shadow.

    Attributes:
        target: Name of the undefended target.
        target_label: In words.
        shadow: Name of the shadow.
        scenario: What the attacker knows.
        invalid: Whether the undefended target's audit was found invalid.
        baseline: The undefended target.
        variants: The defended ones, in the plan's order.
        curves: One for each kind of defense that is used by itself.
        advice: The recommendation, sentence by sentence.
    """

    target: str
    target_label: str
    shadow: str
    scenario: ScenarioKey
    invalid: bool
    baseline: Variant
    variants: tuple[Variant, ...]
    curves: tuple[StrengthCurve, ...] = ()
    advice: tuple[str, ...] = ()

    @property
    def attacks(self) -> list[str]:
        """Names of the attacks with a number for any variant."""
        every = (self.baseline, *self.variants)
        return list(dict.fromkeys(name for variant in every for name in variant.effects))


# Paired differences -----------------------------------------------------------------------------


@dataclass(frozen=True)
class JudgedRecords:
    """The target's records of one combination.

    Attributes:
        ids: n record ids, sorted.
        member: Shape (n,).
        clusters: n keys: records of one group or with a picture in common have the same.
        scores: By attack, shape (n,).
        called: By attack, shape (n,): whether it calls the record a member.
        similarity: Shape (n, 4), columns as `METRICS`.
        distinct: Different texts on the non-members, and how many non-members there are.
    """

    ids: list[str]
    member: Bools
    clusters: list[int]
    scores: dict[str, Floats]
    called: dict[str, Bools]
    similarity: Floats
    distinct: tuple[int, int] = (0, 0)


def judged_records(table: pa.Table) -> JudgedRecords:
    """Return the target's records of a scores table, in the order of their ids."""
    sets = np.asarray(table.column("set").to_pylist())
    places = np.flatnonzero(np.isin(sets, ("target_member", "target_nonmember")))
    ids = np.asarray(table.column("id").to_pylist(), dtype=object)
    keys = ids.tolist()
    if "dataset" in table.column_names:
        named = zip(table.column("dataset").to_pylist(), keys, strict=True)
        keys = [f"{dataset}/{key}" for dataset, key in named]
    places = np.array(sorted(places.tolist(), key=lambda place: keys[place]), dtype=np.int64)
    chosen = table.take(pa.array(places))
    heldout = np.flatnonzero(sets == "target_nonmember")
    texts = table.column("generated").take(pa.array(heldout)).to_pylist()
    attacks = [n.removeprefix("score_") for n in table.column_names if n.startswith("score_")]
    return JudgedRecords(
        ids=[keys[place] for place in places],
        member=sets[places] == "target_member",
        clusters=_clusters(chosen),
        scores={
            name: chosen.column(f"score_{name}").to_numpy().astype(np.float64) for name in attacks
        },
        called={
            name: np.asarray(chosen.column(f"verdict_{name}").to_pylist(), dtype=np.bool_)
            for name in attacks
            if f"verdict_{name}" in table.column_names
        },
        similarity=np.column_stack([chosen.column(m).to_numpy() for m in METRICS]).astype(
            np.float64
        ),
        distinct=(len(set(texts)), len(texts)),
    )


def _clusters(table: pa.Table) -> list[int]:
    """Number what belongs together: a group, or a picture in common (directly or in a chain)."""
    count = table.num_rows
    parent = list(range(count))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    first: dict[tuple[str, str], int] = {}
    names = table.column_names
    groups = table.column("group").to_pylist() if "group" in names else [None] * count
    pictures = table.column("pictures").to_pylist() if "pictures" in names else [[]] * count
    for place in range(count):
        keys = [("picture", path) for path in pictures[place] or ()]
        if groups[place] is not None:
            keys.append(("group", groups[place]))
        for key in keys:
            parent[root(place)] = root(first.setdefault(key, place))
    return [root(place) for place in range(count)]


@dataclass(frozen=True)
class PairedChange:
    """Differences of a variant to its baseline on the same records."""

    asr: dict[str, Measured]
    auc: dict[str, Measured]
    heldout: dict[str, Measured]


def paired_change(
    before: JudgedRecords, after: JudgedRecords, seed: int, repeats: int = REPEATS
) -> PairedChange | None:
    """Return what changed, each with a 95 % interval, or None for different records.

    The success rate's and the captions' intervals are percentiles of a bootstrap over whole
    clusters, members and non-members apart; the AUC's is DeLong's for paired curves with
    clusters. The trained models are held fixed: another training would vary more.

    Args:
        before: Records of the undefended target.
        after: Records of the variant.
        seed: Seed of the resampling.
        repeats: Bootstrap samples.
    """
    same = before.ids == after.ids and bool(np.array_equal(before.member, after.member))
    member = before.member
    if not same or not member.any() or member.all():
        return None
    attacks = [name for name in before.called if name in after.called]
    columns = [
        (after.called[n] == member).astype(np.float64)
        - (before.called[n] == member).astype(np.float64)
        for n in attacks
    ]
    decided = np.column_stack(columns) if columns else np.zeros((len(member), 0))
    written = after.similarity - before.similarity
    rng = np.random.default_rng(seed)
    keys = np.asarray(before.clusters)
    inside = _resampled_means(decided[member], keys[member], rng, repeats)
    outside = _resampled_means(
        np.column_stack([decided, written])[~member], keys[~member], rng, repeats
    )
    asr = {}
    for place, name in enumerate(attacks):
        halves = [decided[kind, place].mean() for kind in (member, ~member)]
        draws = (inside[:, place] + outside[:, place]) / 2
        slack = [_unseen(decided[k, place], keys[k]) / 2 for k in (member, ~member)]
        asr[name] = _interval(float(np.mean(halves)), draws, sum(slack))
    auc = {}
    for name in before.scores:
        if name in after.scores:
            pair = (after.scores[name], before.scores[name])
            if np.isfinite(pair).all():
                value, low, high = delong_difference(*pair, member, clusters=before.clusters)
                auc[name] = Measured(value, (low, high))
    heldout = {
        metric: _interval(
            float(written[~member, place].mean()),
            outside[:, len(attacks) + place],
            _unseen(written[~member, place], keys[~member]),
        )
        for place, metric in enumerate(METRICS)
    }
    return PairedChange(asr, auc, heldout)


def _resampled_means(
    rows: Floats, keys: npt.NDArray[np.int64], rng: np.random.Generator, repeats: int
) -> Floats:
    """Return means of the columns over bootstrap samples of clusters, shape (repeats, columns)."""
    codes = cluster_codes(keys)
    count = int(codes.max()) + 1
    sums = np.zeros((count, rows.shape[1] + 1))
    np.add.at(sums, codes, np.column_stack([rows, np.ones(len(rows))]))
    parts = []
    for begin in range(0, repeats, _CHUNK):
        size = min(_CHUNK, repeats - begin)
        drawn = rng.multinomial(count, np.full(count, 1.0 / count), size=size)
        total = drawn.astype(np.float64) @ sums
        parts.append(total[:, :-1] / total[:, -1:])
    return np.concatenate(parts)


def _unseen(rows: Floats, keys: Sequence[Hashable] | npt.NDArray[np.int64]) -> float:
    """Return what an interval must allow for where all records agree.

    A bootstrap of equal values is sure of them; n clusters without an exception only show that
    exceptions are rarer than Clopper and Pearson's upper bound.
    """
    if np.ptp(rows) > 1e-12:
        return 0.0
    return float(clopper_pearson(0, len(set(np.asarray(keys).tolist())))[1])


def _interval(value: float, draws: Floats, slack: float) -> Measured:
    low, high = np.quantile(draws, [0.025, 0.975])
    bounds = (min(float(low), value) - slack, max(float(high), value) + slack)
    return Measured(value, (max(-1.0, bounds[0]), min(1.0, bounds[1])))
