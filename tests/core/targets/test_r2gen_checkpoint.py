"""R2Gen-CMN checkpoints: the authors' layout, their arithmetic, their vocabulary, hostile files."""

from __future__ import annotations

import json
import math
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor

from m4i_core.data.pictures import UnreadablePicture
from m4i_core.data.record import Record
from m4i_core.errors import BadInput, DataError, WeightsError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.models.encoders import build_encoder
from m4i_core.models.patch_encoder import patch_encoder
from m4i_core.models.report_generator.generator import GeneratorSizes, ReportGenerator
from m4i_core.models.torchvision_import import import_torchvision
from m4i_core.targets.r2gen_checkpoint import (
    R2GenCheckpoint,
    R2GenFiles,
    R2GenSettings,
    find_r2gen_checkpoint,
    open_r2gen_checkpoint,
)
from m4i_core.targets.r2gen_vocabulary import published_tokens, read_annotation
from m4i_core.targets.r2gen_weights import generator_of
from m4i_core.targets.target import ask, interview
from m4i_core.text.report_tokens import ReportVocabulary
from m4i_core.training.report_settings import ReportSettings
from m4i_core.training.trained_report_generator import TrainedReportGenerator

REPORTS = (
    "1. The heart is normal. 2. No effusion/edema is seen.",
    "The heart is large. Lungs are clear..",
    "Lungs are clear. The heart is normal in size. 14 mm nodule-like opacity.",
)
# Sorted by code points: digits and "." come before "<unk>", letters after it.
TOKENS = [
    *(".", "14", "<unk>", "are", "clear", "effusionedema", "heart", "in", "is", "large", "lungs"),
    *("mm", "no", "nodule-like", "normal", "opacity", "seen", "size", "the"),
]
WIDTH, HEADS, TOP_K, ROWS, HIDDEN, LAYERS, PATCH = 16, 2, 4, 20, 24, 2, 512
SIZES = GeneratorSizes(len(TOKENS) + 1, PATCH, WIDTH, HEADS, LAYERS, HIDDEN, ROWS, TOP_K, 0.0, 0.0)
OURS = R2GenSettings(min_count=1, max_length=12, heads=HEADS, top_k=TOP_K)


# -- their file, written from a model of ours ---------------------------------------------------


def their_name(name: str) -> list[str]:
    """The names under which their state dict holds one of our tensors."""
    maps = {"query": 0, "key": 1, "value": 2, "out": 3}
    head, *rest = name.split(".")
    if head == "patches":
        return [f"att_embed.0.{rest[0]}"]
    if head == "embedding":
        return ["model.tgt_embed.0.lut.weight"]
    if head == "vocabulary":
        return [f"logit.{rest[0]}"]
    if head == "memory" and rest == ["matrix"]:
        return ["memory_matrix"]
    if head == "memory":
        place = f"cmn.linears.{maps[rest[0]]}.{rest[1]}"
        return [place, f"model.{place}"]
    letter = {"weight": "a_2", "bias": "b_2"}
    if head.endswith("_norm"):
        return [f"model.{head.removesuffix('_norm')}.norm.{letter[rest[0]]}"]
    place = f"model.{head}.layers.{rest[0]}"
    if rest[1] == "norms":
        return [f"{place}.sublayer.{rest[2]}.norm.{letter[rest[3]]}"]
    if rest[1] == "feed_forward":
        return [f"{place}.feed_forward.w_{1 if rest[2] == '0' else 2}.{rest[3]}"]
    attention = {"attention": "self_attn", "looking": "src_attn"}[rest[1]]
    return [f"{place}.{attention}.linears.{maps[rest[2]]}.{rest[3]}"]


def their_positions() -> Tensor:
    codes = torch.zeros(600, WIDTH)
    for place in range(600):
        for pair in range(0, WIDTH, 2):
            angle = place / 10_000 ** (pair / WIDTH)
            codes[place, pair], codes[place, pair + 1] = math.sin(angle), math.cos(angle)
    return codes[None]


def their_generator(model: ReportGenerator) -> dict[str, Tensor]:
    unknown = TOKENS.index("<unk>") + 1
    state: dict[str, Tensor] = {}
    for name, tensor in model.state_dict().items():
        if name.startswith("patch_"):
            continue
        values = tensor
        if name.split(".")[0] in ("embedding", "vocabulary"):
            order = [0, *range(2, unknown + 1), 1, *range(unknown + 1, len(TOKENS) + 1)]
            values = tensor[order]
        if "norm" in name and name.endswith("weight"):
            values = tensor * math.sqrt(WIDTH / (WIDTH - 1))
        for theirs in their_name(name):
            state[f"encoder_decoder.{theirs}"] = values.clone()
    for place in ("src_embed.0", "tgt_embed.1"):
        state[f"encoder_decoder.model.{place}.pe"] = their_positions()
    return state


def their_extractor(network: torch.nn.Module) -> dict[str, Tensor]:
    children = list(dict(network.named_children()))[:-2]
    return {
        f"visual_extractor.model.{children.index(name.split('.')[0])}.{name.split('.', 1)[1]}": t
        for name, t in network.state_dict().items()
        if name.split(".")[0] in children
    }


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, TrainedReportGenerator]:
    """A folder with a checkpoint in their layout, and the model that it was written from."""
    folder = tmp_path_factory.mktemp("r2gen")
    torch.manual_seed(1)
    network = import_torchvision("torchvision.models").resnet18(weights=None).eval()
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.normal_(0, 0.1)
            module.running_var.uniform_(0.5, 2.0)
    torch.save(network.state_dict(), folder / "resnet18.pt")
    encoder = build_encoder("resnet18", "file", weights_file=folder / "resnet18.pt", consent=False)
    model = ReportGenerator(SIZES).eval()
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            # Words that depend on the picture: weights of a size that lets something happen.
            parameter.normal_(0, 0.3 if "norm" not in name else 1.0)
    settings = ReportSettings(
        max_length=12, beam_width=3, standardise=False, min_word_count=1, width=WIDTH,
        heads=HEADS, layers=LAYERS, feed_forward=HIDDEN, memory_rows=ROWS, top_k=TOP_K,
    )  # fmt: skip
    vocabulary = ReportVocabulary([token for token in TOKENS if token != "<unk>"])
    ours = TrainedReportGenerator(model, vocabulary, settings, [], patch_encoder(encoder))
    state = their_extractor(network) | their_generator(model)
    home = folder / "checkpoint"
    home.mkdir()
    torch.save(
        {
            "epoch": 7,
            "state_dict": state,
            "optimizer": {"state": {0: {"step": torch.tensor(3.0)}}, "param_groups": [{"lr": 0.1}]},
            "monitor_best": 0.17,
        },
        home / "model_best.pth",
    )
    train = [
        {"id": str(i), "report": report, "image_path": [f"{i}/0.png", f"{i}/1.png"]}
        for i, report in enumerate(REPORTS)
    ]
    held_out = {"id": "v", "report": "never counted words", "image_path": ["v/0.png", "v/1.png"]}
    content = {"train": train, "val": [held_out], "test": []}
    (home / "annotation.json").write_text(json.dumps(content))
    return home, ours


@pytest.fixture(scope="module")
def imported(world: tuple[Path, TrainedReportGenerator]) -> R2GenCheckpoint:
    return open_r2gen_checkpoint(find_r2gen_checkpoint(world[0]), OURS)


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> list[Record]:
    folder = tmp_path_factory.mktemp("views")
    made = []
    for number in range(6):
        views = []
        for view in range(2):
            rng = np.random.default_rng(10 * number + view)
            grid = rng.integers(0, 256, (4, 5, 3), np.uint8)
            path = folder / f"{number}-{view}.png"
            Image.fromarray(grid).resize((300, 240), Image.Resampling.NEAREST).save(path)
            views.append(path)
        made.append(Record(f"r{number}", tuple(views), ("a report",)))
    return made


# -- the same reports ---------------------------------------------------------------------------


def test_an_imported_checkpoint_writes_the_same_reports(
    world: tuple[Path, TrainedReportGenerator], imported: R2GenCheckpoint, records: list[Record]
) -> None:
    ours = world[1]
    wanted = ours.describe(ours.look_at([r.pictures for r in records]))
    assert len(set(wanted)) > 1 and all(wanted)
    assert ask(imported, records) == wanted
    assert imported.words == len(TOKENS)


def test_a_report_does_not_depend_on_its_company(
    imported: R2GenCheckpoint, records: list[Record]
) -> None:
    together = imported.describe(records)
    assert [imported.describe([record])[0] for record in reversed(records)] == together[::-1]


# Their arithmetic, written down from the paper and their layer names, on their state dict.


def _normed(x: Tensor, state: dict[str, Tensor], place: str) -> Tensor:
    centred = x - x.mean(-1, keepdim=True)
    spread = x.std(-1, keepdim=True) + 1e-6  # unbiased
    return state[f"{place}.norm.a_2"] * centred / spread + state[f"{place}.norm.b_2"]


def _mapped(x: Tensor, state: dict[str, Tensor], place: str) -> Tensor:
    return x @ state[f"{place}.weight"].T + state[f"{place}.bias"]


def _attended(
    x: Tensor, y: Tensor, state: dict[str, Tensor], place: str, causal: bool, best: int = 0
) -> Tensor:
    q, k, v = (_mapped(z, state, f"{place}.linears.{i}") for i, z in enumerate((x, y, y)))
    out = []
    each = WIDTH // HEADS
    for head in range(HEADS):
        part = slice(head * each, (head + 1) * each)
        scores = q[:, part] @ k[:, part].T / math.sqrt(each)
        if causal:
            scores = scores.masked_fill(torch.ones_like(scores).triu(1).bool(), -math.inf)
        if best:
            least = scores.sort(1, descending=True).values[:, best - 1 : best]
            scores = scores.masked_fill(scores < least, -math.inf)
        out.append(scores.softmax(1) @ v[:, part])
    return _mapped(torch.cat(out, 1), state, f"{place}.linears.3")


def _their_logits(state: dict[str, Tensor], patches: Tensor, tokens: Tensor) -> Tensor:
    state = {n.removeprefix("encoder_decoder."): t.double() for n, t in state.items()}
    memory, codes = state["memory_matrix"], their_positions()[0].double()

    def remembered(x: Tensor) -> Tensor:
        return x + _attended(x, memory, state, "cmn", False, TOP_K)

    def thought(x: Tensor, place: str, sublayer: int) -> Tensor:
        y = _normed(x, state, f"{place}.sublayer.{sublayer}")
        hidden = _mapped(y, state, f"{place}.feed_forward.w_1").relu()
        return x + _mapped(hidden, state, f"{place}.feed_forward.w_2")

    x = remembered(_mapped(patches.double(), state, "att_embed.0").relu())
    x = x + codes[: len(x)]
    for layer in range(LAYERS):
        place = f"model.encoder.layers.{layer}"
        y = _normed(x, state, f"{place}.sublayer.0")
        x = x + _attended(y, y, state, f"{place}.self_attn", False)
        x = thought(x, place, 1)
    seen = _normed(x, state, "model.encoder")
    x = state["model.tgt_embed.0.lut.weight"][tokens] * math.sqrt(WIDTH) + codes[: len(tokens)]
    x = remembered(x)
    for layer in range(LAYERS):
        place = f"model.decoder.layers.{layer}"
        y = _normed(x, state, f"{place}.sublayer.0")
        x = x + _attended(y, y, state, f"{place}.self_attn", True)
        y = _normed(x, state, f"{place}.sublayer.1")
        x = x + _attended(y, seen, state, f"{place}.src_attn", False)
        x = thought(x, place, 2)
    return _mapped(_normed(x, state, "model.decoder"), state, "logit")


def test_logits_are_theirs() -> None:
    torch.manual_seed(3)
    state = their_generator(ReportGenerator(SIZES))
    for tensor in state.values():
        if tensor.shape != (1, 600, WIDTH):
            tensor.normal_(0, 0.5)
    for place in [name for name in state if ".model.cmn." in name]:
        state[place] = state[place.replace(".model.cmn.", ".cmn.")]
    unknown = TOKENS.index("<unk>") + 1
    model = generator_of(state, unknown, HEADS, TOP_K, Path("x.pth"))
    patches = torch.randn(98, PATCH)
    theirs = torch.tensor([0, 5, unknown, 1, 17, 2])
    # Their numbers as ours: "<unk>" comes first here.
    order = [0, unknown, *(n for n in range(1, len(TOKENS) + 1) if n != unknown)]
    ours = torch.tensor([order.index(int(number)) for number in theirs])
    with torch.no_grad():
        found = model(patches[None], ours[None])[0]
    wanted = _their_logits(state, patches, theirs)[:, order]
    assert torch.allclose(found.double(), wanted, rtol=1e-4, atol=1e-4)
    assert wanted.std() > 0.1


# -- the vocabulary -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("report", "preset", "wanted"),
    [
        ("1. The heart. 2. Clear.", "iu_xray", "the heart . clear ."),
        ('and/or 2.5 it\'s "A"', "iu_xray", "andor 25 its a ."),
        ("x [y] <z> a-b #c", "iu_xray", "x y z a-b #c ."),
        ("end.", "iu_xray", "end ."),
        ("One. . two", "iu_xray", "one . . two ."),
        ("a\nb ___ c  d......", "mimic_cxr", "a b c d ."),
        ("", "mimic_cxr", "."),
    ],
)
def test_reports_are_cut_as_their_tokenizer_does(report: str, preset: Any, wanted: str) -> None:
    assert published_tokens(report, preset) == wanted.split()


def test_the_vocabulary_counts_train_alone_and_keeps_their_order(
    world: tuple[Path, TrainedReportGenerator],
) -> None:
    facts = read_annotation(world[0] / "annotation.json")
    assert facts.tokens(1) == TOKENS
    assert facts.tokens(3) == [".", "<unk>", "heart", "is", "the"]
    assert (facts.preset, facts.views) == ("iu_xray", 2)


def test_one_picture_a_record_means_mimic(tmp_path: Path) -> None:
    path = tmp_path / "annotation.json"
    path.write_text(json.dumps({"train": [{"report": "a ___ b.", "image_path": ["p.jpg"]}]}))
    facts = read_annotation(path)
    assert (facts.preset, facts.views, facts.tokens(1)) == (
        "mimic_cxr", 1, [".", "<unk>", "a", "b"],
    )  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        "{", "[]", "{}", '{"train": []}', '{"train": [3]}', '{"train": [{"report": 3}]}',
        '{"train": [{"report": "x", "image_path": "p"}]}', "\x00\x01",
    ],
)  # fmt: skip
def test_broken_annotations_are_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "annotation.json"
    path.write_text(content)
    with pytest.raises(DataError) as caught:
        read_annotation(path)
    assert path.name in str(caught.value)


# -- what does not fit --------------------------------------------------------------------------


def _changed(
    world: tuple[Path, TrainedReportGenerator],
    folder: Path,
    change: Callable[[dict[str, Tensor]], Any],
) -> R2GenFiles:
    state = torch.load(world[0] / "model_best.pth", weights_only=True)["state_dict"]
    change(state)
    torch.save({"state_dict": state}, folder / "changed.pth")
    return R2GenFiles(folder / "changed.pth", world[0] / "annotation.json")


ED = "encoder_decoder."


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda s: s.pop(f"{ED}memory_matrix"), "memory_matrix"),
        (lambda s: s.pop(f"{ED}model.decoder.norm.a_2"), "decoder_norm.weight"),
        (lambda s: s.update({f"{ED}logit.bias": torch.zeros(3)}), "vocabulary.bias"),
        (lambda s: s.update({f"{ED}logit.bias": torch.full((20,), torch.nan)}), "NaN"),
        (lambda s: s.update({f"{ED}model.rm.W.weight": torch.zeros(3)}), "rm.W.weight"),
        (lambda s: s[f"{ED}model.cmn.linears.0.bias"].add_(1), "shared memory"),
        (lambda s: s[f"{ED}model.src_embed.0.pe"].add_(1), "positions"),
        (lambda s: s.update({f"{ED}att_embed.0.running_mean": torch.zeros(3)}), "use_bn"),
        (lambda s: s.update({f"{ED}logit.weight": torch.zeros(1).expand(99999, 99999)}), "plain"),
        (lambda s: s.pop("visual_extractor.model.0.weight"), "conv1.weight"),
        (lambda s: [s.pop(n) for n in list(s) if n.startswith("visual_")], "visual_extractor"),
        (lambda s: [s.pop(n) for n in list(s) if n.startswith(ED)], "encoder_decoder"),
    ],
)
def test_what_is_no_such_checkpoint_is_refused_in_words(
    world: tuple[Path, TrainedReportGenerator],
    tmp_path: Path,
    change: Callable[[dict[str, Tensor]], Any],
    said: str,
) -> None:
    files = _changed(world, tmp_path, change)
    with pytest.raises(WeightsError, match=said) as caught:
        open_r2gen_checkpoint(files, OURS)
    assert "changed.pth" in str(caught.value)


def test_another_threshold_or_annotation_is_refused(
    world: tuple[Path, TrainedReportGenerator],
) -> None:
    files = find_r2gen_checkpoint(world[0])
    with pytest.raises(WeightsError, match="19 words; the reports of 'train' give 5"):
        open_r2gen_checkpoint(files, R2GenSettings(heads=HEADS, top_k=TOP_K))
    with pytest.raises(WeightsError, match="heads"):
        open_r2gen_checkpoint(files, R2GenSettings(min_count=1, heads=3, top_k=TOP_K))
    with pytest.raises(BadInput, match="preset"):
        R2GenSettings(preset="cxr")  # type: ignore[arg-type]


class _Trap:
    ran = False

    def __reduce__(self) -> tuple[Any, ...]:
        return _spring, ()


def _spring() -> dict[str, Tensor]:
    _Trap.ran = True
    return {}


@pytest.mark.parametrize("way", ["zip", "plain"])
def test_a_checkpoint_that_would_run_code_is_refused(
    world: tuple[Path, TrainedReportGenerator], tmp_path: Path, way: str
) -> None:
    path = tmp_path / "model_best.pth"
    if way == "zip":
        torch.save({"state_dict": {"a": torch.zeros(1)}, "more": _Trap()}, path)
    else:
        path.write_bytes(pickle.dumps(_Trap()))
    with pytest.raises(WeightsError, match=r"run code|damaged"):
        open_r2gen_checkpoint(R2GenFiles(path, world[0] / "annotation.json"), OURS)
    assert not _Trap.ran


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut", b"x" * 100])
def test_a_damaged_checkpoint_is_named(
    world: tuple[Path, TrainedReportGenerator], tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "model_best.pth"
    path.write_bytes(content)
    with pytest.raises(WeightsError, match=r"model_best\.pth"):
        open_r2gen_checkpoint(R2GenFiles(path, world[0] / "annotation.json"), OURS)


def test_the_folder_must_hold_one_of_each(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"checkpoint \(\.pth\)"):
        find_r2gen_checkpoint(tmp_path)
    (tmp_path / "a.pth").touch()
    with pytest.raises(DataError, match="annotation"):
        find_r2gen_checkpoint(tmp_path)
    (tmp_path / "annotation.json").touch()
    assert find_r2gen_checkpoint(tmp_path).checkpoint.name == "a.pth"
    (tmp_path / "b.pth").touch()
    with pytest.raises(DataError, match=r"a\.pth, b\.pth"):
        find_r2gen_checkpoint(tmp_path)
    with pytest.raises(DataError, match="cannot be opened"):
        find_r2gen_checkpoint(tmp_path / "nowhere")


# -- asking -------------------------------------------------------------------------------------


def test_other_views_and_unreadable_pictures_are_errors(
    imported: R2GenCheckpoint, records: list[Record], tmp_path: Path
) -> None:
    single = Record("one", records[0].pictures[:1], ("x",))
    with pytest.raises(DataError, match="2 pictures") as caught:
        imported.describe([records[0], single])
    assert caught.value.subject == "one"
    gone = Record("gone", (records[0].pictures[0], tmp_path / "gone.png"), ("x",))
    with pytest.raises(UnreadablePicture):
        imported.describe([gone])
    assert imported.describe([]) == []


def test_it_stops_at_once_and_resumes(
    imported: R2GenCheckpoint,
    records: list[Record],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stopped = CancelToken()
    stopped.cancel()
    with pytest.raises(Cancelled):
        imported.describe(records, cancel=stopped)
    wanted = imported.describe(records)
    monkeypatch.setattr(R2GenCheckpoint, "batch_size", 2)
    journal = tmp_path / "journal.jsonl"
    interview(imported, records[:2], journal)
    told: list[int] = []
    plain = R2GenCheckpoint.describe

    def counted(self: R2GenCheckpoint, some: list[Record], *rest: Any) -> list[str]:
        told.append(len(some))
        return plain(self, some, *rest)

    monkeypatch.setattr(R2GenCheckpoint, "describe", counted)
    assert interview(imported, records, journal).texts == wanted
    assert told == [2, 2]


def test_identity_follows_what_reports_depend_on(
    world: tuple[Path, TrainedReportGenerator], imported: R2GenCheckpoint, tmp_path: Path
) -> None:
    files = find_r2gen_checkpoint(world[0])
    assert open_r2gen_checkpoint(files, OURS).identity == imported.identity
    other = R2GenSettings(min_count=1, max_length=12, heads=HEADS, top_k=TOP_K + 1)
    assert open_r2gen_checkpoint(files, other).identity != imported.identity
    changed = _changed(world, tmp_path, lambda s: s[f"{ED}logit.bias"].add_(0.1))
    assert open_r2gen_checkpoint(changed, OURS).identity != imported.identity
