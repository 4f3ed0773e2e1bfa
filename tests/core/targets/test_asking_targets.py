"""Targets: one interface, batched, resumable, distrustful."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from m4i_core.data.record import Record
from m4i_core.errors import DataError, WorkspaceError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import SILENT, Progress, ProgressUpdate
from m4i_core.models.captioner import ShowAndTell
from m4i_core.targets.target import Answer, Target, TargetFailed, Unanswered, ask, interview
from m4i_core.targets.trained_here import TrainedHere
from m4i_core.text.vocabulary import Vocabulary
from m4i_core.training.settings import TrainingSettings
from m4i_core.training.trained_captioner import TrainedCaptioner


class Echo:
    """A target that answers with the record's id and remembers what it was asked."""

    identity = "echo"
    label = "echo"
    batch_size = 3

    def __init__(self) -> None:
        self.asked: list[str] = []

    def describe(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> list[str]:
        self.asked += [record.id for record in records]
        return [f"about {record.id}\nline two" for record in records]


def records(count: int) -> list[Record]:
    return [Record(f"r{i}", (Path(f"{i}.png"),), (f"text {i}",)) for i in range(count)]


def trained(seed: int = 0) -> TrainedCaptioner:
    torch.manual_seed(seed)
    vocabulary = Vocabulary.from_captions(["a dog runs", "the cat sleeps there"], 1)
    settings = TrainingSettings(embedding_size=8, hidden_size=8, max_tokens=6)
    return TrainedCaptioner(ShowAndTell(4, len(vocabulary), 8, 8), vocabulary, settings, [])


def test_answers_in_order_and_in_batches() -> None:
    echo = Echo()
    shares: list[float] = []
    texts = ask(echo, records(8), progress=Progress(lambda u: shares.append(u.fraction or 0.0)))
    assert texts == [f"about r{i}\nline two" for i in range(8)]
    assert shares[-1] == 1.0


def test_a_stopped_conversation_goes_on_where_it_was(tmp_path: Path) -> None:
    journal = tmp_path / "answers.jsonl"
    cancel = CancelToken()

    class Stops(Echo):
        def describe(self, *args, **kwargs):  # type: ignore[no-untyped-def]
            if len(self.asked) >= 6:
                cancel.cancel()
            cancel.check()
            return super().describe(*args, **kwargs)

    with pytest.raises(Cancelled):
        ask(Stops(), records(10), journal, cancel=cancel)
    later = Echo()
    assert ask(later, records(10), journal) == [f"about r{i}\nline two" for i in range(10)]
    assert later.asked == ["r6", "r7", "r8", "r9"]


def test_a_line_that_a_kill_cut_off_is_asked_again(tmp_path: Path) -> None:
    journal = tmp_path / "answers.jsonl"
    ask(Echo(), records(3), journal)
    journal.write_bytes(journal.read_bytes()[:-9])
    again = Echo()
    texts = ask(again, records(4), journal)
    assert again.asked == ["r2", "r3"]
    assert ask(Echo(), records(4), journal) == texts
    final = Echo()
    ask(final, records(4), journal)
    assert final.asked == []


@pytest.mark.parametrize(
    "rubbish",
    [b"\xff\xfe\n", b"[1]\n", b"{}\n", b'{"question": 1, "text": 2}\n', b"[" * 99_999],
)
def test_a_hostile_journal_is_ignored(tmp_path: Path, rubbish: bytes) -> None:
    journal = tmp_path / "answers.jsonl"
    journal.write_bytes(rubbish)
    assert ask(Echo(), records(2), journal) == ["about r0\nline two", "about r1\nline two"]


def test_another_target_and_another_picture_are_asked_anew(tmp_path: Path) -> None:
    journal = tmp_path / "answers.jsonl"
    ask(Echo(), records(2), journal)
    other = Echo()
    other.identity = "other"  # type: ignore[misc]
    ask(other, records(2), journal)
    assert other.asked == ["r0", "r1"]
    moved = [replace(records(1)[0], pictures=(Path("else.png"),))]
    echo = Echo()
    ask(echo, moved, journal)
    assert echo.asked == ["r0"]


@pytest.mark.parametrize("answer", [["one"], ["a", "b", "c"], ["a", None], [1, 2]])
def test_wrong_answers_are_refused(answer: list[object]) -> None:
    class Wrong(Echo):
        def describe(self, *args, **kwargs):  # type: ignore[no-untyped-def]
            return answer

    with pytest.raises(TargetFailed):
        ask(Wrong(), records(2))


def test_two_records_of_one_id() -> None:
    with pytest.raises(DataError, match="same id"):
        ask(Echo(), records(2) + records(1))


def test_a_journal_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError):
        ask(Echo(), records(2), tmp_path)


def test_nobody_to_ask_about() -> None:
    assert ask(Echo(), []) == []


def test_trained_here_says_what_its_model_says(tmp_path: Path) -> None:
    captioner = trained()
    features = np.random.default_rng(0).normal(size=(20, 4)).astype(np.float16)
    target: Target = TrainedHere(captioner, [f"r{i}" for i in range(20)], features)
    some = [records(20)[i] for i in (7, 3, 19)]
    assert ask(target, some) == captioner.describe(features[[7, 3, 19]])
    beams = TrainedHere(captioner, [f"r{i}" for i in range(20)], features, "beam", 2)
    assert ask(beams, some) == captioner.describe(features[[7, 3, 19]], "beam", 2)


def test_identity_follows_everything_that_matters() -> None:
    features = np.zeros((2, 4), np.float32)
    ids = ["a", "b"]
    one = TrainedHere(trained(), ids, features).identity
    assert one == TrainedHere(trained(), ids, features.copy()).identity
    others = {
        TrainedHere(trained(1), ids, features).identity,
        TrainedHere(trained(), ["a", "c"], features).identity,
        TrainedHere(trained(), ids, features + 1).identity,
        TrainedHere(trained(), ids, features, "beam").identity,
        TrainedHere(trained(), ids, features, "beam", 4).identity,
    }
    assert len(others | {one}) == 6


def test_a_record_without_features_is_named() -> None:
    target = TrainedHere(trained(), ["r0"], np.zeros((1, 4), np.float32))
    with pytest.raises(DataError) as caught:
        target.describe(records(2))
    assert caught.value.subject == "r1"


class Choosy(Echo):
    """Answers one by one, and never about every other record."""

    def answers(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> Generator[Answer, None, None]:
        for row, record in enumerate(records):
            yield row, Unanswered(record.id, "It is busy.") if row % 2 else f"about {record.id}"


def test_who_waits_learns_of_each_failure_as_it_comes() -> None:
    told: list[ProgressUpdate] = []
    found = interview(Choosy(), records(6), progress=Progress(told.append))
    assert [failure.record_id for failure in found.failures] == ["r1", "r3", "r5"]
    failures = [update for update in told if "failed" in update.numbers]
    assert [update.numbers["failed"] for update in failures] == [1, 2, 3]
    assert [update.texts["failed_record"] for update in failures] == ["r1", "r3", "r5"]
    assert {update.texts["failed_reason"] for update in failures} == {"It is busy."}
    # The progress goes on and never back.
    shares = [update.fraction or 0.0 for update in told]
    assert shares == sorted(shares) and failures[0].fraction == pytest.approx(2 / 6)
