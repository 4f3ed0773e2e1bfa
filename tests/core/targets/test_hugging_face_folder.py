"""Folders of Hugging Face models, looked at before any library opens them: hostile and damaged."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import save_file

from m4i_core.errors import BadInput, WeightsError
from m4i_core.targets.hugging_face_folder import find_hugging_face, hash_folder

CONFIG = {"model_type": "blip", "text_config": {"num_hidden_layers": 12, "vocab_size": 30524}}


@pytest.fixture()
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "model"
    home.mkdir()
    (home / "config.json").write_text(json.dumps(CONFIG))
    save_file({"a": np.zeros((3, 4), np.float32)}, home / "model.safetensors")
    return home


def _index(folder: Path, *parts: Any) -> None:
    (folder / "model.safetensors").rename(folder / "model-1.safetensors")
    listed = {"weight_map": {str(i): part for i, part in enumerate(parts)}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(listed))


def test_a_sound_folder_is_described(folder: Path) -> None:
    found = find_hugging_face(folder)
    assert (found.family, found.numbers, found.own_code) == ("blip", 12, False)
    assert found.weights_bytes == (folder / "model.safetensors").stat().st_size


def test_weights_in_parts(folder: Path) -> None:
    _index(folder, "model-1.safetensors", "model-1.safetensors")
    assert [path.name for path in find_hugging_face(folder).weights] == ["model-1.safetensors"]
    _index_file = folder / "model.safetensors.index.json"
    _index_file.write_text(json.dumps({"weight_map": {"a": "model-2.safetensors"}}))
    with pytest.raises(WeightsError, match="1 of 1 files of weights are missing") as caught:
        find_hugging_face(folder)
    assert caught.value.subject.endswith("model-2.safetensors")


class _Trap:
    def __reduce__(self) -> tuple[Any, ...]:
        return pytest.fail, ("a pickle was opened",)


@pytest.mark.parametrize("name", ["pytorch_model.bin", "model.pt", "model.pth", "x.ckpt", "w.pkl"])
def test_pickled_weights_are_never_opened(folder: Path, name: str) -> None:
    (folder / "model.safetensors").unlink()
    (folder / name).write_bytes(pickle.dumps(_Trap()))
    with pytest.raises(WeightsError, match="pickle") as caught:
        find_hugging_face(folder)
    assert name in caught.value.subject and "safetensors" in caught.value.remedy


def test_no_weights_at_all(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    with pytest.raises(WeightsError, match="no weights"):
        find_hugging_face(folder)
    (folder / "model.gguf").touch()
    with pytest.raises(WeightsError, match="other programs"):
        find_hugging_face(folder)


@pytest.mark.parametrize(
    "part",
    ["../model-1.safetensors", "/etc/passwd", "sub/x.safetensors", "..\\x.safetensors",
     "pytorch_model.bin", "..", "", 3, None],
)  # fmt: skip
def test_an_index_that_points_elsewhere_is_refused(folder: Path, part: Any) -> None:
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps(_Trap()))
    _index(folder, "model-1.safetensors", part)
    with pytest.raises(BadInput, match="points to"):
        find_hugging_face(folder)


def test_links_may_not_leave_the_folder(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text("{}")
    (folder / "tokenizer.json").symlink_to(tmp_path / "secret.json")
    with pytest.raises(BadInput, match="link to a place outside") as caught:
        find_hugging_face(folder)
    assert caught.value.subject.endswith("tokenizer.json")


def test_a_snapshot_in_the_hubs_cache_is_fine(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "models--a--b"
    snapshot, blobs = cache / "snapshots" / "1234", cache / "blobs"
    snapshot.mkdir(parents=True)
    blobs.mkdir()
    for number, path in enumerate(sorted(folder.iterdir())):
        path.rename(blobs / str(number))
        (snapshot / path.name).symlink_to(Path("../../blobs") / str(number))
    assert find_hugging_face(snapshot).family == "blip"
    (snapshot / "vocab.txt").symlink_to(Path("../../../outside.txt"))
    with pytest.raises(BadInput, match="link"):
        find_hugging_face(snapshot)


@pytest.mark.parametrize(
    "name",
    ["config.json", "generation_config.json", "processor_config.json", "tokenizer_config.json"],
)
@pytest.mark.parametrize("content", ["", "{", "[]", "3", "\x00", "[" * 100_000, '{"a": NaN'])
def test_broken_json_is_named(folder: Path, name: str, content: str) -> None:
    (folder / name).write_text(content)
    with pytest.raises(BadInput, match="JSON") as caught:
        find_hugging_face(folder)
    assert caught.value.subject.endswith(name)


def test_enormous_json_is_not_read(folder: Path) -> None:
    with (folder / "config.json").open("wb") as file:
        file.truncate(1 << 30)
    with pytest.raises(BadInput, match="JSON"):
        find_hugging_face(folder)


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({}, "model_type"),
        ({"model_type": 3}, "model_type"),
        ({"model_type": "x" * 101}, "model_type"),
        ({"transformers_weights": "../x.safetensors"}, "another name"),
        ({"text_config": {"num_hidden_layers": 10**9}}, "impossible"),
        ({"vision_config": {"depths": [1, 10**6]}}, "impossible"),
        ({"vocab_size": 10**12}, "impossible"),
        ({"hidden_size": -(10**12)}, "impossible"),
    ],
)
def test_configs_that_make_no_sense_are_refused(
    folder: Path, config: dict[str, Any], said: str
) -> None:
    (folder / "config.json").write_text(json.dumps(CONFIG | config if config else {}))
    with pytest.raises(BadInput, match=said) as caught:
        find_hugging_face(folder)
    assert caught.value.subject.endswith("config.json")


def test_adapters_and_empty_folders_are_explained(folder: Path, tmp_path: Path) -> None:
    (folder / "adapter_config.json").write_text('{"base_model_name_or_path": "/elsewhere"}')
    with pytest.raises(BadInput, match="adapter"):
        find_hugging_face(folder)
    with pytest.raises(BadInput, match=r"config\.json is missing"):
        find_hugging_face(tmp_path)
    with pytest.raises(BadInput, match="cannot be opened"):
        find_hugging_face(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\xff" * 8, b"\x02" + b"\0" * 7 + b"[]", b"\x04" + b"\0" * 7 + b"null",
        (200).to_bytes(8, "little") + b'{"a": {"shape": [' + b" " * 300,
        (16).to_bytes(8, "little") + b'{"a":{"shape":3}}',
        pickle.dumps(_Trap()),
    ],
)  # fmt: skip
def test_damaged_weights_are_named(folder: Path, content: bytes) -> None:
    (folder / "model.safetensors").write_bytes(content)
    with pytest.raises(WeightsError, match="damaged"):
        find_hugging_face(folder)


def test_code_of_its_own_is_noticed(folder: Path) -> None:
    (folder / "tokenizer_config.json").write_text('{"auto_map": {"AutoTokenizer": "x.Y"}}')
    assert find_hugging_face(folder).own_code


def test_the_hash_follows_names_and_contents(folder: Path) -> None:
    def digest() -> str:
        return hash_folder(find_hugging_face(folder))

    seen = [digest()]
    (folder / "README.md").write_text("no text depends on it")
    assert digest() == seen[0]
    (folder / "vocab.txt").write_text("a")
    seen.append(digest())
    (folder / "vocab.txt").rename(folder / "merges.txt")
    seen.append(digest())
    (folder / "merges.txt").write_text("b")
    seen.append(digest())
    assert len(set(seen)) == 4


def test_looking_imports_neither_torch_nor_transformers(folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; import m4i_core.targets.hugging_face as h; "
        "h.find_hugging_face(Path(sys.argv[1])); h.HuggingFaceSettings(); "
        "assert not {'torch', 'transformers'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, str(folder)], check=True)
