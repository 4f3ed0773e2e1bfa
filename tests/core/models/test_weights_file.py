"""Weights from files: fitting, not fitting, and hostile."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from m4i_core.errors import WeightsError
from m4i_core.models.encoders import ENCODERS, build_encoder
from m4i_core.models.frozen_encoder import build_trunk
from m4i_core.models.weights_file import compact_weights, load_into, read_weights


@pytest.fixture
def state() -> dict[str, torch.Tensor]:
    torch.manual_seed(4)
    network, _ = build_trunk(ENCODERS["compact"])
    return {name: tensor.clone() for name, tensor in network.state_dict().items()}


@pytest.mark.parametrize("wrap", ["plain", "state_dict", "model", "prefix"])
def test_pth_and_safetensors_give_the_same_encoder(
    tmp_path: Path, state: dict[str, torch.Tensor], wrap: str
) -> None:
    save_file(state, tmp_path / "w.safetensors")
    content: object = state
    if wrap in ("state_dict", "model"):
        content = {wrap: state, "epoch": 3}
    elif wrap == "prefix":
        content = {f"module.{name}": tensor for name, tensor in state.items()}
    torch.save(content, tmp_path / "w.pth")
    one = build_encoder("compact", "file", weights_file=tmp_path / "w.safetensors")
    two = build_encoder("compact", "file", weights_file=tmp_path / "w.pth")
    assert one.identity == two.identity


class _Evil:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return (_write, (str(self.path), "ran"))


def _write(path: str, text: str) -> None:
    Path(path).write_text(text)


@pytest.mark.parametrize("how", ["torch", "pickle", "legacy"])
def test_a_malicious_pickle_is_refused_and_never_runs(tmp_path: Path, how: str) -> None:
    file, mark = tmp_path / "evil.pth", tmp_path / "mark"
    content = {"conv1.weight": _Evil(mark)}
    if how == "pickle":
        file.write_bytes(pickle.dumps(content))
    else:
        torch.save(content, file, _use_new_zipfile_serialization=how == "torch")
    with pytest.raises(WeightsError) as caught:
        build_encoder("compact", "file", weights_file=file)
    assert not mark.exists()
    assert str(file) in str(caught.value)
    assert "refused" in caught.value.message


def test_first_misfits_are_named(tmp_path: Path, state: dict[str, torch.Tensor]) -> None:
    del state["squeeze.weight"]
    state["project.weight"] = torch.zeros(3, 4)
    state["project.bias"][2] = float("nan")
    save_file(state, tmp_path / "w.safetensors")
    with pytest.raises(WeightsError) as caught:
        build_encoder("compact", "file", weights_file=tmp_path / "w.safetensors")
    message = str(caught.value)
    assert "squeeze.weight is missing" in message
    assert "project.weight is (3, 4) instead of (256, 624)" in message
    assert "project.bias holds NaN" in message


def test_weights_of_another_encoder_are_refused_untouched(state: dict[str, torch.Tensor]) -> None:
    network, _ = build_trunk(ENCODERS["mobilenet_v3_small"])
    before = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    with pytest.raises(WeightsError, match="do not fit"):
        load_into(network, state, "x")
    after = network.state_dict()
    assert all(torch.equal(before[name], after[name]) for name in before)


def test_extra_tensors_are_refused_but_a_head_is_not(state: dict[str, torch.Tensor]) -> None:
    network, _ = build_trunk(ENCODERS["compact"])
    load_into(network, state | {"fc.weight": torch.zeros(1000, 512)}, "x")
    with pytest.raises(WeightsError, match=r"layer9\.weight is not part"):
        load_into(network, state | {"layer9.weight": torch.zeros(1)}, "x")


def test_integers_are_refused(state: dict[str, torch.Tensor]) -> None:
    network, _ = build_trunk(ENCODERS["compact"])
    state["project.bias"] = state["project.bias"].to(torch.int64)
    with pytest.raises(WeightsError, match="int64"):
        load_into(network, state, "x")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.pth", b""),
        ("text.pth", b"hello"),
        ("cut.safetensors", b"\x08\x00\x00\x00\x00\x00\x00\x00{"),
        ("huge.safetensors", b"\xff" * 8 + b"{}"),
        ("picture.png", b"\x89PNG"),
        ("zip.pth", b"PK\x03\x04" + bytes(60)),
    ],
)
def test_what_is_no_weights_file(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(WeightsError) as caught:
        read_weights(tmp_path / name)
    assert name in str(caught.value) and caught.value.remedy


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="cannot be opened"):
        read_weights(tmp_path / "none.pth")
    with pytest.raises(WeightsError, match="not a file"):
        read_weights(tmp_path)
    torch.save([1, 2], tmp_path / "list.pth")
    with pytest.raises(WeightsError, match="no named tensors"):
        read_weights(tmp_path / "list.pth")


def test_compact_weights_ship_small_and_fit() -> None:
    from importlib import resources

    file = resources.files("resources") / "encoders" / "compact.safetensors"
    assert len(file.read_bytes()) <= 8_000_000
    assert all(bool(torch.isfinite(t.float()).all()) for t in compact_weights().values())
    assert build_encoder("compact", "compact").identity != build_encoder("compact", "none").identity


def test_card_says_what_audits_rely_on() -> None:
    import json
    from importlib import resources

    text = (resources.files("resources") / "encoders" / "compact.json").read_text("utf-8")
    card = json.loads(text)
    assert min(card["demo_seeds"].values()) >= 1_000_000
    assert card["parameters"] == ENCODERS["compact"].parameters
    assert card["side"] == ENCODERS["compact"].side
