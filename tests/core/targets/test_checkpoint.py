"""Captioners from files: this program's, the authors', and hostile ones."""

from __future__ import annotations

import os
import pickle
import pickletools
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from torch import nn

from m4i_core.data.pictures import load_square
from m4i_core.data.record import Record
from m4i_core.errors import BadInput, DataError, WeightsError, WorkspaceError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.models.captioner import ShowAndTell
from m4i_core.models.encoders import build_encoder
from m4i_core.models.frozen_encoder import IMAGENET_MEAN, IMAGENET_STD
from m4i_core.models.torchvision_import import import_torchvision
from m4i_core.targets.authors_model import AuthorsCaptioner
from m4i_core.targets.checkpoint import OwnCheckpoint, find_checkpoint, open_authors_checkpoint
from m4i_core.targets.pickled_vocabulary import AuthorsVocabulary, read_vocabulary
from m4i_core.targets.target import ask
from m4i_core.targets.trained_here import TrainedHere
from m4i_core.text.vocabulary import Vocabulary
from m4i_core.training.encode import encode_pictures
from m4i_core.training.feature_store import FeatureStore
from m4i_core.training.settings import TrainingSettings
from m4i_core.training.trained_captioner import TrainedCaptioner

Draw = Callable[[int], Path]
WORDS = ("<pad>", "<start>", "<end>", "<unk>", "a", "dog", "runs", "übers", "犬")


# -- the authors' class, as their scripts have it, to write real pickles ------------------------

vocabulary_module = types.ModuleType("build_vocab")


class Vocabulary_:
    def __init__(self) -> None:
        self.word2idx: dict[str, int] = {}
        self.idx2word: dict[int, str] = {}
        self.idx = 0

    def add_word(self, word: str) -> None:
        if word not in self.word2idx:
            self.word2idx[word] = self.idx
            self.idx2word[self.idx] = word
            self.idx += 1


Vocabulary_.__name__ = Vocabulary_.__qualname__ = "Vocabulary"
Vocabulary_.__module__ = "build_vocab"
vocabulary_module.Vocabulary = Vocabulary_  # type: ignore[attr-defined]


sys.modules.setdefault("build_vocab", vocabulary_module)


def vocabulary(words: tuple[str, ...] = WORDS) -> Any:
    made = Vocabulary_()
    for word in words:
        made.add_word(word)
    return made


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_a_vocabulary_of_the_authors(tmp_path: Path, protocol: int) -> None:
    # Numbers above 65,535 are written by another instruction.
    words = (*WORDS, *(f"word{i}" for i in range(70_000 if protocol == 4 else 300)))
    path = tmp_path / "vocab.pkl"
    path.write_bytes(pickle.dumps(vocabulary(words), protocol))
    assert read_vocabulary(path).words == words
    path.write_bytes(pickletools.optimize(path.read_bytes()))
    assert read_vocabulary(path).words == words


class Runs:
    def __reduce__(self) -> Any:
        return os.system, ("touch pwned",)


def hostile() -> dict[str, bytes]:
    good = pickle.dumps(vocabulary(), 2)
    as_word = vocabulary()
    as_word.word2idx[Runs()] = 99
    as_state = vocabulary()
    as_state.more = Runs()
    other_class = pickle.dumps(Record("r", (), ()), 4)
    return {
        "runs a command": pickle.dumps(Runs()),
        "a command among the words": pickle.dumps(as_word),
        "a command in the state": pickle.dumps(as_state),
        "another class": other_class,
        "words of another class": good.replace(b"build_vocab\nVocabulary", b"os\nsystem"),
        "a function's name": b"\x80\x02cbuild_vocab\nVocabulary.__init__\n)\x81.",
        "another module": b"\x80\x02cos\nsystem\n)\x81.",
        "another module's Vocabulary": b"\x80\x02cos\nVocabulary\n)\x81}b.",
        "by instance": b"(S'touch pwned'\nios\nsystem\n.",
        "by object": b"(cos\nsystem\nU\x0btouch pwnedo.",
        "by extension": b"\x80\x02\x82\x01.",
        "persistent": b"Pid\n.",
        "protocol 0": pickle.dumps(vocabulary(), 0),
        "two pickles": good + pickle.dumps(Runs()),
        "cut": good[:-5],
        "empty": b"",
        "no pickle": b"PK\x03\x04",
        "a list": pickle.dumps([1, 2]),
        "a dictionary": pickle.dumps({"word2idx": {}}),
        "bytes": pickle.dumps(b"abc"),
        "a huge string": b"\x80\x04X\xff\xff\xff\x7fabc.",
        "a huger string": b"\x80\x04\x8d\xff\xff\xff\xff\xff\xff\xff\x7fabc.",
        "a huge number": b"\x80\x02\x8b\xff\xff\xff\x7f.",
        "unset memo": b"\x80\x02h\x05.",
        "empty stack": b"\x80\x02.",
        "pop": good[:-1] + b"0.",
        "itself": b"\x80\x02cbuild_vocab\nVocabulary\n)\x81q\x00}X\x03\x00\x00\x00idxh\x00sb.",
    }


@pytest.mark.parametrize("name", hostile())
def test_hostile_pickles_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "vocab.pkl"
    path.write_bytes(hostile()[name])
    with pytest.raises(BadInput, match="refused"):
        read_vocabulary(path)
    assert not (tmp_path / "pwned").exists()


def test_the_dangerous_ones_would_have_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("runs a command", "a command in the state", "by instance"):
        pickle.loads(hostile()[name])
        (tmp_path / "pwned").unlink()


@pytest.mark.parametrize(
    "change",
    [
        {"idx": 3},
        {"idx": True},
        {"idx2word": {0: "a"}},
        {"word2idx": dict.fromkeys(WORDS, 0)},
        {"idx2word": {i: i for i in range(len(WORDS))}},
        {"word2idx": {w: {} for w in WORDS}},
        {"more": 1},
    ],
)
def test_vocabularies_that_contradict_themselves(tmp_path: Path, change: dict[str, Any]) -> None:
    broken = vocabulary()
    broken.__dict__.update(change)
    path = tmp_path / "vocab.pkl"
    path.write_bytes(pickle.dumps(broken))
    with pytest.raises(BadInput, match="refused"):
        read_vocabulary(path)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(place=st.integers(0, 400), byte=st.integers(0, 255))
def test_a_changed_byte_gives_a_vocabulary_or_a_refusal(
    tmp_path: Path, place: int, byte: int
) -> None:
    data = bytearray(pickle.dumps(vocabulary(), 4))
    data[place % len(data)] = byte
    path = tmp_path / "vocab.pkl"
    path.write_bytes(bytes(data))
    try:
        found = read_vocabulary(path)
    except BadInput:
        return
    assert len(found.words) == len(WORDS) and all(isinstance(w, str) for w in found.words)


# -- the authors' networks, written down from their description ---------------------------------


class TheirEncoder(nn.Module):
    def __init__(self, kind: str, embedding: int) -> None:
        super().__init__()
        self.kind = kind
        if kind == "vgg16":
            self.vgg = import_torchvision("torchvision.models").vgg16(
                weights=None, init_weights=False
            )
            self.vgg.classifier = nn.Identity()
            size = 25_088
        else:
            network = getattr(import_torchvision("torchvision.models"), kind)(weights=None)
            size = network.fc.in_features
            self.resnet = nn.Sequential(*list(network.children())[:-1])
        self.linear = nn.Linear(size, embedding)
        self.bn = nn.BatchNorm1d(embedding, momentum=0.01)

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        seen = (self.vgg if self.kind == "vgg16" else self.resnet)(pictures)
        return self.bn(self.linear(seen.reshape(len(seen), -1)))


class TheirDecoder(nn.Module):
    def __init__(self, words: int, embedding: int, hidden: int, layers: int) -> None:
        super().__init__()
        self.embed = nn.Embedding(words, embedding)
        self.lstm = nn.LSTM(embedding, hidden, layers, batch_first=True)
        self.linear = nn.Linear(hidden, words)

    def sample(self, features: torch.Tensor) -> list[int]:
        inputs, states, found = features.unsqueeze(1), None, []
        for _ in range(20):
            hidden, states = self.lstm(inputs, states)
            best = self.linear(hidden.squeeze(1)).max(1)[1]
            found.append(int(best))
            inputs = self.embed(best).unsqueeze(1)
        return found


def their_pixels(picture: Path) -> torch.Tensor:
    pixels = torch.from_numpy(load_square(picture, 224)).permute(2, 0, 1).float() / 255
    mean, std = (torch.tensor(v).view(3, 1, 1) for v in (IMAGENET_MEAN, IMAGENET_STD))
    return (pixels - mean) / std


def their_text(encoder: nn.Module, decoder: TheirDecoder, picture: Path) -> str:
    with torch.inference_mode():
        numbers = decoder.sample(encoder(their_pixels(picture).unsqueeze(0)))
    words = [WORDS[n] for n in numbers]
    words = words[: words.index("<end>")] if "<end>" in words else words
    return " ".join(w for w in words if w not in ("<start>", "<pad>"))


def networks(
    kind: str, pictures: list[Path], layers: int = 1, seed: int = 1
) -> tuple[TheirEncoder, TheirDecoder]:
    torch.manual_seed(seed)
    encoder, decoder = TheirEncoder(kind, 8), TheirDecoder(len(WORDS), 8, 12, layers)
    for parameter in decoder.parameters():
        nn.init.normal_(parameter)
    decoder.linear.bias.data[WORDS.index("<end>")] -= 2.0
    if kind == "vgg16":
        for module in encoder.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_uniform_(module.weight)
    encoder.eval()
    # Statistics of these very pictures: the texts depend on what is seen.
    encoder.bn.momentum = None
    encoder.bn.reset_running_stats()
    encoder.bn.train()
    with torch.inference_mode():
        encoder(torch.stack([their_pixels(path) for path in pictures]))
    return encoder.eval(), decoder.eval()


@pytest.mark.parametrize(("kind", "layers"), [("resnet18", 2), ("resnet50", 1), ("vgg16", 1)])
def test_the_authors_captioner_says_what_it_said_there(
    picture: Draw, kind: str, layers: int
) -> None:
    pictures = [picture(i) for i in range(2)]
    encoder, decoder = networks(kind, pictures, layers)
    ours = AuthorsCaptioner(
        encoder.state_dict(), decoder.state_dict(), AuthorsVocabulary(WORDS), "test"
    )
    texts = ours.describe(pictures, CancelToken())
    assert texts == [their_text(encoder, decoder, path) for path in pictures]
    assert len(set(texts)) > 1


def save_authors(folder: Path, pictures: list[Path], *, seed: int = 1) -> Path:
    folder.mkdir(exist_ok=True)
    encoder, decoder = networks("resnet18", pictures, seed=seed)
    torch.save(encoder.state_dict(), folder / "encoder-5-3000.ckpt")
    torch.save(decoder.state_dict(), folder / "decoder-5-3000.ckpt")
    (folder / "vocab_f8k.pkl").write_bytes(pickle.dumps(vocabulary()))
    return folder


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory, picture: Draw) -> Path:
    return save_authors(tmp_path_factory.mktemp("authors") / "a", [picture(0), picture(1)])


@pytest.fixture()
def folder(tmp_path: Path, saved: Path) -> Path:
    """A folder of links, each of which a test may replace by a file of its own."""
    here = tmp_path / "links"
    here.mkdir()
    for path in saved.iterdir():
        (here / path.name).symlink_to(path)
    return here


def replace_file(path: Path, content: Any) -> None:
    path.unlink()
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        torch.save(content, path)


def test_the_authors_files(tmp_path: Path, saved: Path, picture: Draw) -> None:
    files = find_checkpoint(saved)
    assert files.kind == "authors"
    target = open_authors_checkpoint(files)
    records = [Record(f"r{i}", (picture(i),), ("x",)) for i in range(9)]
    texts = ask(target, records)
    # A record's text does not depend on those it is asked with.
    assert ask(target, records[::-2]) == texts[::-2]
    other = open_authors_checkpoint(
        find_checkpoint(save_authors(tmp_path / "b", [picture(2), picture(3)], seed=2))
    )
    assert other.identity != target.identity
    assert open_authors_checkpoint(files).identity == target.identity
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        target.describe(records, cancel=cancel)
    with pytest.raises(DataError, match="no picture"):
        target.describe([Record("r", (), ("x",))])


def test_checkpoints_that_run_code_are_refused(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    replace_file(folder / "encoder-5-3000.ckpt", {"linear.weight": Runs()})
    with pytest.raises(WeightsError, match="run code"):
        open_authors_checkpoint(find_checkpoint(folder))
    replace_file(folder / "encoder-5-3000.ckpt", pickle.dumps(Runs()))
    with pytest.raises(WeightsError):
        open_authors_checkpoint(find_checkpoint(folder))
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize("part", ["encoder", "decoder"])
@pytest.mark.parametrize(
    "fault", ["missing", "shape", "nan", "extra", "empty", "garbage", "module"]
)
def test_weights_that_do_not_fit(folder: Path, part: str, fault: str) -> None:
    path = folder / f"{part}-5-3000.ckpt"
    state = torch.load(path, weights_only=True)
    name = "linear.bias"
    if fault == "missing":
        del state[name]
    elif fault == "shape":
        state[name] = torch.zeros(3)
    elif fault == "nan":
        state[name][0] = float("nan")
    elif fault == "extra":
        state["surprise"] = torch.zeros(1)
    elif fault == "empty":
        state = {}
    elif fault == "module":
        state = {"0": nn.Linear(1, 1)}
    replace_file(path, os.urandom(1000) if fault == "garbage" else state)
    with pytest.raises(WeightsError):
        open_authors_checkpoint(find_checkpoint(folder))


def test_a_vocabulary_of_another_model(folder: Path) -> None:
    replace_file(folder / "vocab_f8k.pkl", pickle.dumps(vocabulary((*WORDS, "more"))))
    with pytest.raises(WeightsError, match="10"):
        open_authors_checkpoint(find_checkpoint(folder))


def test_what_a_folder_holds(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        find_checkpoint(tmp_path / "nowhere")
    with pytest.raises(DataError, match="exactly one encoder"):
        find_checkpoint(tmp_path)
    for name in ("encoder.ckpt", "decoder.ckpt", "co17_vocab.pkl"):
        (tmp_path / name).touch()
    assert find_checkpoint(tmp_path).vocabulary == tmp_path / "co17_vocab.pkl"
    (tmp_path / "encoder-2.ckpt").touch()
    with pytest.raises(DataError, match=r"encoder-2\.ckpt"):
        find_checkpoint(tmp_path)


# -- this program's own -------------------------------------------------------------------------


def own(folder: Path, size: int = 256) -> TrainedCaptioner:
    torch.manual_seed(3)
    words = Vocabulary.from_captions(["a dog runs", "the cat sleeps there"], 1)
    model = ShowAndTell(size, len(words), 16, 16)
    for parameter in model.parameters():
        nn.init.normal_(parameter, std=0.5)
    settings_ = TrainingSettings(embedding_size=16, hidden_size=16, max_tokens=8)
    TrainedCaptioner(model, words, settings_, []).save(folder)
    return TrainedCaptioner.load(folder)


def test_our_checkpoint_says_what_the_model_said(tmp_path: Path, picture: Draw) -> None:
    captioner = own(tmp_path / "model")
    assert find_checkpoint(tmp_path / "model").kind == "own"
    encoder = build_encoder("compact", "compact")
    records = [Record(f"r{i}", (picture(i),), ("x",)) for i in range(5)]
    records.append(Record("both", (picture(0), picture(1)), ("x",)))
    store = FeatureStore(tmp_path / "store")
    rows = encode_pictures([picture(i) for i in range(5)], encoder, store=store)
    both = rows[:2].astype(np.float64).mean(0).astype(np.float16)
    features = np.concatenate([rows, both[None]]).astype(np.float32)
    here = TrainedHere(captioner, [record.id for record in records], features)
    for method in ("greedy", "beam"):
        here = TrainedHere(captioner, [r.id for r in records], features, method)  # type: ignore[arg-type]
        target = OwnCheckpoint(
            TrainedCaptioner.load(tmp_path / "model"),
            encoder,
            FeatureStore(tmp_path / "other store"),
            method=method,  # type: ignore[arg-type]
        )
        texts = ask(target, records)
        assert texts == ask(here, records)
        assert len(set(texts)) > 1


def test_our_checkpoint_needs_its_own_encoder(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="takes 7 numbers"):
        OwnCheckpoint(
            own(tmp_path / "m", 7),
            build_encoder("compact", "compact"),
            FeatureStore(tmp_path / "store"),
        )


def test_a_damaged_checkpoint_of_ours(tmp_path: Path) -> None:
    own(tmp_path / "m")
    (tmp_path / "m" / "model.safetensors").write_bytes(b"\xff" * 100)
    with pytest.raises(WorkspaceError):
        TrainedCaptioner.load(tmp_path / "m")
