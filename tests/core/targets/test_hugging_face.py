"""Hugging Face models from disk: families, company, drawing, cancelling, resuming, no network."""

from __future__ import annotations

import dataclasses
import json
import shutil
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from m4i_core.data.pictures import load_rgb
from m4i_core.data.record import Record
from m4i_core.errors import BadInput, PlanError, WeightsError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.targets.hugging_face import (
    HuggingFaceModel,
    HuggingFaceSettings,
    open_hugging_face,
)
from m4i_core.targets.hugging_face_generation import Chooser
from m4i_core.targets.questions import Questions
from m4i_core.targets.target import StreamingTarget, TargetFailed, Unanswered, ask, interview
from tests.core.targets.tiny_hugging_face import FAMILIES, save_tiny

READING = [family for family in FAMILIES if family != "vit_gpt2"]
Open = Callable[..., HuggingFaceModel]


@pytest.fixture(scope="module")
def library() -> ModuleType:
    from m4i_core.targets.hugging_face_loading import import_transformers

    try:
        return import_transformers()
    except BadInput as error:
        pytest.skip(f"needs the extra hugging-face: {error.message}")


@pytest.fixture(scope="module")
def saved(library: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    home = tmp_path_factory.mktemp("models")

    def folder(family: str) -> Path:
        if not (home / family).exists():
            save_tiny(library, family, home / family)
        return home / family

    return folder


@pytest.fixture(scope="module")
def opened(saved: Callable[[str], Path]) -> Open:
    def make(family: str, **settings: Any) -> HuggingFaceModel:
        plain: dict[str, Any] = {"max_new_tokens": 8, "batch_size": 4}
        return open_hugging_face(saved(family), HuggingFaceSettings(**{**plain, **settings}))

    return make


def _one_by_one(target: HuggingFaceModel, records: list[Record]) -> list[str]:
    return [target.describe([record])[0] for record in reversed(records)][::-1]


# -- the same text in any company ---------------------------------------------------------------


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(
    "settings", [{}, {"beams": 3}, {"temperature": 1.0, "seed": 3}], ids=["greedy", "beam", "drawn"]
)
def test_a_text_does_not_depend_on_its_company(
    opened: Open, asked: Callable[..., list[Record]], family: str, settings: dict[str, Any]
) -> None:
    target = opened(family, **settings)
    records = asked(*[""] * 7)
    together = ask(target, records)
    assert isinstance(target, StreamingTarget)
    assert len(set(together)) > 1
    assert _one_by_one(target, records) == together


@pytest.mark.parametrize("family", READING)
def test_questions_of_any_length_go_along(
    opened: Open, asked: Callable[..., list[Record]], family: str
) -> None:
    target = opened(family)
    questions = ["what is this" + " dog" * (number % 3) for number in range(7)]
    records = asked(*questions)
    together = ask(target, records)
    assert _one_by_one(target, records) == together
    same = records[0].pictures
    other = [dataclasses.replace(record, pictures=same) for record in records[:3]]
    assert len(set(ask(target, other))) > 1


@pytest.mark.parametrize("family", ["blip", "git", "vit_gpt2"])
def test_the_text_is_what_transformers_says(
    library: ModuleType,
    opened: Open,
    saved: Callable[[str], Path],
    asked: Callable[..., list[Record]],
    family: str,
) -> None:
    records = asked(*[""] * 4)
    place = saved(family)
    model = library.AutoModelForImageTextToText.from_pretrained(place).eval()
    tokenizer = library.AutoTokenizer.from_pretrained(place)
    images = library.AutoImageProcessor.from_pretrained(place)
    wanted = []
    for record in records:
        pixels = images(images=load_rgb(record.pictures[0]), return_tensors="pt")["pixel_values"]
        found = model.generate(pixel_values=pixels, max_new_tokens=8, do_sample=False)
        wanted.append(tokenizer.decode(found[0], skip_special_tokens=True).strip())
    assert opened(family).describe(records) == wanted


@pytest.mark.parametrize("family", ["llava", "blip"])
def test_the_answer_begins_after_the_words(
    library: ModuleType,
    opened: Open,
    saved: Callable[[str], Path],
    asked: Callable[..., list[Record]],
    family: str,
) -> None:
    place = saved(family)
    model = library.AutoModelForImageTextToText.from_pretrained(place).eval()
    processor = library.AutoProcessor.from_pretrained(place)
    wanted = []
    for record in (records := asked("what is this", "who")):
        words = f"<image> {record.prompt} " if family == "llava" else record.prompt
        picture = load_rgb(record.pictures[0])
        inputs = processor(images=picture, text=words, return_tensors="pt")
        found = model.generate(**inputs, max_new_tokens=8, do_sample=False)[0]
        # BLIP replaces [CLS] and drops [SEP] before it goes on.
        begin = inputs["input_ids"].shape[1] - (family == "blip")
        wanted.append(processor.tokenizer.decode(found[begin:], skip_special_tokens=True).strip())
    assert opened(family).describe(records) == wanted
    assert all(wanted)


def test_a_chat_template_without_an_end_is_stopped(
    saved: Callable[[str], Path],
    asked: Callable[..., list[Record]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = shutil.copytree(saved("llava"), tmp_path / "llava")
    turns = "{% for a in range(99999) %}"
    (place / "chat_template.jinja").write_text(turns * 3 + "{% endfor %}" * 3)
    target = open_hugging_face(place)
    cancel = CancelToken()
    timer = threading.Timer(0.3, cancel.cancel)
    timer.start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        target.describe(asked("who"), cancel=cancel)
    assert time.monotonic() - began < 1.3
    monkeypatch.setattr("m4i_core.targets.hugging_face._TEMPLATE_SECONDS", 0.2)
    with pytest.raises(TargetFailed, match="processor failed"):
        target.describe(asked("who"))


def test_git_goes_on_after_the_question(
    opened: Open, asked: Callable[..., list[Record]], monkeypatch: pytest.MonkeyPatch
) -> None:
    target = opened("git")
    seen: list[list[int]] = []
    plain = target._model.generate

    def noted(**inputs: Any) -> Any:
        seen.append(inputs["input_ids"][0].tolist())
        return plain(**inputs)

    monkeypatch.setattr(target._model, "generate", noted)
    target.describe(asked("what is this"))
    assert seen == [[2, *target._tokenizer("what is this", add_special_tokens=False)["input_ids"]]]


def test_special_tokens_in_a_question_are_words(
    opened: Open, asked: Callable[..., list[Record]]
) -> None:
    for family in ("llava", "llava_without_chat", "blip"):
        texts = opened(family).describe(asked("what <image> is", "[SEP] <image> <image>"))
        assert len(texts) == 2


def test_a_model_that_reads_no_words_refuses_questions(
    opened: Open, asked: Callable[..., list[Record]]
) -> None:
    with pytest.raises(BadInput, match="reads no words"):
        opened("vit_gpt2").describe(asked("what is this"))


def test_the_template_goes_around_the_question(
    opened: Open, asked: Callable[..., list[Record]]
) -> None:
    framed = opened("git", questions=Questions(default="", template="who {question} this"))
    plain = opened("git")
    assert framed.describe(asked("is")) == plain.describe(asked("who is this"))


# -- drawing ------------------------------------------------------------------------------------


def test_the_seed_decides_what_is_drawn(opened: Open, asked: Callable[..., list[Record]]) -> None:
    records = asked(*[""] * 4)
    first = opened("git", temperature=2.0, seed=1).describe(records)
    assert opened("git", temperature=2.0, seed=1).describe(records) == first
    assert opened("git", temperature=2.0, seed=2).describe(records) != first
    cold = opened("git", temperature=1e-4, seed=1).describe(records)
    assert cold == opened("git").describe(records)


def test_drawn_words_follow_the_softmax() -> None:
    scores, rows = torch.tensor([2.0, 1.0, 0.0, -1.0]), 4000
    chooser = Chooser(0.7, range(rows), lambda: None)
    chosen = chooser(torch.zeros(rows, 3), scores.repeat(rows, 1)).argmax(1)
    share = torch.bincount(chosen, minlength=4) / rows
    assert chooser.begin == 3
    # Four standard errors of a share of a half.
    assert torch.allclose(share, (scores / 0.7).softmax(0), atol=4 * 0.5 / rows**0.5)


@pytest.mark.parametrize(
    "settings",
    [
        {"max_new_tokens": 0}, {"beams": 0}, {"temperature": -1}, {"temperature": float("nan")},
        {"batch_size": 0}, {"seed": -1}, {"precision": "int8"}, {"temperature": 1, "beams": 2},
    ],
)  # fmt: skip
def test_impossible_settings_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(PlanError):
        HuggingFaceSettings(**settings)


def test_the_folder_cannot_change_how_words_are_chosen(
    saved: Callable[[str], Path], opened: Open, asked: Callable[..., list[Record]], tmp_path: Path
) -> None:
    place = shutil.copytree(saved("git"), tmp_path / "git")
    path = place / "generation_config.json"
    said = json.loads(path.read_text()) | {
        "do_sample": True, "temperature": 9.0, "num_beams": 4, "max_length": 3,
        "num_return_sequences": 4, "prompt_lookup_num_tokens": 3, "min_length": 9,
    }  # fmt: skip
    path.write_text(json.dumps(said))
    other = open_hugging_face(place, HuggingFaceSettings(max_new_tokens=8, batch_size=4))
    records = asked(*[""] * 4)
    assert other.describe(records) == opened("git").describe(records)


# -- failures, cancelling, resuming -------------------------------------------------------------


def test_an_unreadable_picture_costs_its_record_alone(
    opened: Open, asked: Callable[..., list[Record]], tmp_path: Path
) -> None:
    records = asked(*[""] * 5)
    (tmp_path / "cut.png").write_bytes(records[1].pictures[0].read_bytes()[:60])
    records[1] = dataclasses.replace(records[1], pictures=(tmp_path / "cut.png",))
    records[3] = dataclasses.replace(records[3], pictures=())
    target = opened("vit_gpt2")
    found = interview(target, records)
    assert [failure.record_id for failure in found.failures] == ["r1", "r3"]
    assert found.texts[0] == target.describe(records[:1])[0]


def test_an_endless_strip_does_not_fill_the_memory(opened: Open, tmp_path: Path) -> None:
    Image.fromarray(np.zeros((1, 60_000, 3), np.uint8)).save(tmp_path / "strip.png")
    texts = opened("git").describe([Record("strip", (tmp_path / "strip.png",), ("x",))])
    assert len(texts) == 1


def test_a_failing_model_is_reported(
    opened: Open, asked: Callable[..., list[Record]], saved: Callable[[str], Path]
) -> None:
    # More words than there are positions.
    with pytest.raises(TargetFailed, match="model failed") as caught:
        opened("blip").describe(asked("dog " * 300))
    assert "blip" in caught.value.subject


def test_it_stops_within_a_second_and_goes_on(
    opened: Open, asked: Callable[..., list[Record]], tmp_path: Path
) -> None:
    target = opened("vit_gpt2", batch_size=2)
    records = asked(*[""] * 6)
    wanted = target.describe(records)
    handle = target._model.decoder.lm_head.register_forward_hook(lambda *_: time.sleep(0.05))
    cancel, journal = CancelToken(), tmp_path / "journal.jsonl"
    stopped_at: list[float] = []

    def stop() -> None:
        while not journal.exists():
            time.sleep(0.01)
        stopped_at.append(time.monotonic())
        cancel.cancel()

    helper = threading.Thread(target=stop)
    helper.start()
    with pytest.raises(Cancelled):
        interview(target, records, journal, cancel=cancel)
    helper.join()
    assert time.monotonic() - stopped_at[0] < 1
    handle.remove()
    kept = sum(bool(line) for line in journal.read_text().splitlines())
    assert 1 <= kept < 6
    asked_again: list[int] = []
    plain = target.answers

    def counted(some: list[Record], *rest: Any) -> Any:
        asked_again.append(len(some))
        return plain(some, *rest)

    target.answers = counted  # type: ignore[method-assign, assignment]
    assert interview(target, records, journal).texts == wanted
    assert asked_again == [6 - kept]


def test_identity_follows_what_texts_depend_on(
    saved: Callable[[str], Path], opened: Open, tmp_path: Path
) -> None:
    first = opened("git").identity
    assert opened("git").identity == first
    others = [
        opened("git", **settings).identity
        for settings in (
            {"max_new_tokens": 9}, {"beams": 2}, {"seed": 1}, {"batch_size": 5},
            {"questions": Questions(default="what")}, {"precision": "bf16"},
        )
    ]  # fmt: skip
    place = shutil.copytree(saved("git"), tmp_path / "elsewhere")
    plain = HuggingFaceSettings(max_new_tokens=8, batch_size=4)
    assert open_hugging_face(place, plain).identity == first
    weights = bytearray((place / "model.safetensors").read_bytes())
    weights[-1] ^= 1
    (place / "model.safetensors").write_bytes(weights)
    others.append(open_hugging_face(place, plain).identity)
    assert len({first, *others}) == 1 + len(others)


# -- loading ------------------------------------------------------------------------------------


def test_nothing_is_fetched(
    saved: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    calls: list[Any] = []

    def refuse(*address: Any, **_: Any) -> Any:
        calls.append(address)
        raise OSError("no network in this test")

    for name in ("create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    open_hugging_face(saved("llava"))
    for missing in ("processor_config.json", "tokenizer.json"):
        place = shutil.copytree(saved("llava"), tmp_path / missing)
        (place / missing).unlink()
        with pytest.raises(BadInput, match="processor"):
            open_hugging_face(place)
    assert calls == []


def test_code_in_the_folder_is_never_run(saved: Callable[[str], Path], tmp_path: Path) -> None:
    place = shutil.copytree(saved("git"), tmp_path / "git")
    marker = tmp_path / "ran"
    (place / "evil.py").write_text(f"open({str(marker)!r}, 'w').close()\nclass Evil: pass\n")
    (place / "custom_generate").mkdir()
    shutil.copy(place / "evil.py", place / "custom_generate" / "generate.py")
    classes = ("AutoConfig", "AutoModelForImageTextToText", "AutoProcessor", "AutoTokenizer")
    auto = dict.fromkeys(classes, "evil.Evil")
    for name in ("config.json", "processor_config.json", "tokenizer_config.json"):
        content = json.loads((place / name).read_text()) | {"auto_map": auto}
        (place / name).write_text(json.dumps(content))
    # What transformers has itself is taken from there.
    open_hugging_face(place)
    config = json.loads((place / "config.json").read_text()) | {"model_type": "evil"}
    (place / "config.json").write_text(json.dumps(config))
    with pytest.raises(BadInput, match="never run"):
        open_hugging_face(place)
    assert not marker.exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"model_type": "bert"}, "no model 'bert'"),
        ({"vocab_size": 500_000_000}, "do not fit"),
        ({"num_hidden_layers": 3}, "do not fit"),
        ({"hidden_size": 24}, "cannot load"),
        ({"hidden_size": "wide"}, "config cannot be used"),
        ({"vision_config": 3}, "config cannot be used"),
    ],
)
def test_a_config_that_does_not_fit_is_refused(
    saved: Callable[[str], Path], tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    place = shutil.copytree(saved("git"), tmp_path / "git")
    config = json.loads((place / "config.json").read_text()) | change
    (place / "config.json").write_text(json.dumps(config))
    with pytest.raises(BadInput, match=said) as caught:
        open_hugging_face(place)
    assert str(place) in caught.value.subject


def test_weights_that_lack_a_part_are_refused(saved: Callable[[str], Path], tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    place = shutil.copytree(saved("git"), tmp_path / "git")
    tensors = load_file(place / "model.safetensors")
    tensors.pop(next(name for name in tensors if "attention" in name and "weight" in name))
    save_file(tensors, place / "model.safetensors", {"format": "pt"})
    with pytest.raises(WeightsError, match="do not fit"):
        open_hugging_face(place)


def test_hashing_can_be_cancelled(saved: Callable[[str], Path]) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        open_hugging_face(saved("git"), cancel=cancel)


def test_without_transformers_the_remedy_is_named(
    saved: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = saved("git")
    monkeypatch.setitem(sys.modules, "transformers", None)
    with pytest.raises(BadInput, match="not installed") as caught:
        open_hugging_face(place)
    assert "m4i[hugging-face]" in caught.value.remedy


def test_unanswered_is_a_problem_that_can_be_exported() -> None:
    assert Unanswered("r", "why").problem.kind == "unanswered"
