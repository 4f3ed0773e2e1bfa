"""One captioner asked in five ways says the same."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from m4i_core.data.record import Record
from m4i_core.models.captioner import ShowAndTell
from m4i_core.models.encoders import build_encoder
from m4i_core.targets.checkpoint import OwnCheckpoint
from m4i_core.targets.command import Command, CommandSettings
from m4i_core.targets.http_service import ChatService, HttpTarget
from m4i_core.targets.recorded_outputs import RecordedOutputs, read_outputs
from m4i_core.targets.target import Target, ask
from m4i_core.targets.trained_here import TrainedHere
from m4i_core.text.similarity import similarity
from m4i_core.text.vocabulary import Vocabulary
from m4i_core.training.encode import encode_pictures
from m4i_core.training.feature_store import FeatureStore
from m4i_core.training.settings import TrainingSettings
from m4i_core.training.trained_captioner import TrainedCaptioner
from tests.core.targets.served_captioner import PROGRAM, served

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture()
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    torch.manual_seed(5)
    words = Vocabulary.from_captions(["a dog runs", "the cat sleeps there", "two men walk"], 1)
    network = ShowAndTell(256, len(words), 16, 16)
    for parameter in network.parameters():
        nn.init.normal_(parameter, std=0.6)
    settings = TrainingSettings(embedding_size=16, hidden_size=16, max_tokens=8)
    TrainedCaptioner(network, words, settings, []).save(tmp_path / "model")
    return tmp_path / "model"


@pytest.fixture()
def service(tmp_path: Path, model: Path) -> Iterator[str]:
    with served(model, tmp_path / "served") as address:
        yield address


def test_identical_texts_and_scores(
    tmp_path: Path, model: Path, service: str, picture: Callable[[int], Path]
) -> None:
    records = [Record(f"r{i}", (picture(i),), (f"the dog sleeps {i}",)) for i in range(12)]
    encoder = build_encoder("compact", "compact")
    store = FeatureStore(tmp_path / "store")
    features = encode_pictures([r.pictures[0] for r in records], encoder, store=store)
    captioner = TrainedCaptioner.load(model)
    here = TrainedHere(captioner, [r.id for r in records], features.astype(np.float32))
    texts = ask(here, records)
    assert len(set(texts)) > 3
    table = tmp_path / "said.jsonl"
    rows = [
        {"id": r.id, "generated": t, "reference": r.references[0]}
        for r, t in zip(records, texts, strict=True)
    ]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows))
    command = (sys.executable, PROGRAM, str(model), str(tmp_path / "program"), "lines")
    ways: list[Target] = [
        RecordedOutputs(read_outputs(table)),
        OwnCheckpoint(TrainedCaptioner.load(model), encoder, FeatureStore(tmp_path / "other")),
        HttpTarget(ChatService(service, "captioner")),
        Command(CommandSettings(command, ROOT)),
    ]
    references = [record.references for record in records]
    scores = similarity(texts, references)
    for target in ways:
        said = ask(target, records, tmp_path / "journal")
        assert said == texts, target.label
        assert np.array_equal(similarity(said, references), scores)
    assert len({target.identity for target in (here, *ways)}) == 5
