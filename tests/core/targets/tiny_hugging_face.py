"""Tiny, randomly initialised models of four families, saved to disk as `save_pretrained` does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import torch

_WORDS = [
    *("a", "the", "dog", "cat", "runs", "sits", "on", "grass", "red", "blue", "big", "small"),
    *("what", "is", "this", "colour", "who"),
]
_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
_TINY = {
    "hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2,
}  # fmt: skip
_VISION = {**_TINY, "image_size": 32, "patch_size": 8}
_TEXT = {**_TINY, "max_position_embeddings": 128, "bos_token_id": 2, "eos_token_id": 3,
         "pad_token_id": 0}  # fmt: skip
_CHAT = (
    "{% for m in messages %}{% for c in m['content'] %}{% if c['type'] == 'image' %}<image> "
    "{% else %}{{ c['text'] }} {% endif %}{% endfor %}{% endfor %}"
)


def _tokenizer(library: ModuleType, special: tuple[str, ...], **names: Any) -> tuple[Any, int]:
    from tokenizers import Tokenizer, models, pre_tokenizers, processors

    numbers = {word: number for number, word in enumerate([*special, *_WORDS])}
    raw = Tokenizer(models.WordLevel(numbers, unk_token="[UNK]"))
    raw.pre_tokenizer = pre_tokenizers.Whitespace()
    if "cls_token" in names:
        raw.post_processor = processors.TemplateProcessing(
            single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
        )
    made = library.PreTrainedTokenizerFast(tokenizer_object=raw, unk_token="[UNK]", **names)
    return made, len(numbers)


def _clip(library: ModuleType) -> Any:
    return library.CLIPImageProcessor(
        size={"shortest_edge": 32}, crop_size={"height": 32, "width": 32}
    )


def _bert_like(library: ModuleType) -> tuple[Any, int]:
    return _tokenizer(
        library, _SPECIAL, pad_token="[PAD]", cls_token="[CLS]", sep_token="[SEP]",
        model_input_names=["input_ids", "attention_mask"],
    )  # fmt: skip


def _blip(library: ModuleType) -> list[Any]:
    tokenizer, size = _bert_like(library)
    text = {**_TEXT, "vocab_size": size, "encoder_hidden_size": 16, "sep_token_id": 3,
            "projection_dim": 16}  # fmt: skip
    config = library.BlipConfig(text_config=text, vision_config=_VISION, projection_dim=16)
    images = library.BlipImageProcessor(size={"height": 32, "width": 32})
    model = library.BlipForConditionalGeneration(config)
    return [model, library.BlipProcessor(images, tokenizer)]


def _git(library: ModuleType) -> list[Any]:
    tokenizer, size = _bert_like(library)
    config = library.GitConfig(vision_config=_VISION, vocab_size=size, **_TEXT)
    return [library.GitForCausalLM(config), library.GitProcessor(_clip(library), tokenizer)]


def _vit_gpt2(library: ModuleType) -> list[Any]:
    end = "<|endoftext|>"
    tokenizer, size = _tokenizer(
        library, ("[PAD]", "[UNK]", end), bos_token=end, eos_token=end, pad_token=end
    )
    decoder = library.GPT2Config(
        vocab_size=size, n_positions=128, n_embd=16, n_layer=2, n_head=2, bos_token_id=2,
        eos_token_id=2, add_cross_attention=True, is_decoder=True,
    )  # fmt: skip
    config = library.VisionEncoderDecoderConfig.from_encoder_decoder_configs(
        library.ViTConfig(**_VISION), decoder
    )
    model = library.VisionEncoderDecoderModel(config=config)
    for name in ("decoder_start_token_id", "pad_token_id", "eos_token_id"):
        setattr(model.generation_config, name, 2)
    return [model, library.ViTImageProcessor(size={"height": 32, "width": 32}), tokenizer]


def _llava(library: ModuleType, chat: str | None = _CHAT) -> list[Any]:
    tokenizer, size = _tokenizer(
        library, (*_SPECIAL, "<image>"), pad_token="[PAD]", bos_token="[CLS]", eos_token="[SEP]",
        additional_special_tokens=["<image>"],
    )  # fmt: skip
    config = library.LlavaConfig(
        vision_config=library.CLIPVisionConfig(**_VISION),
        text_config=library.LlamaConfig(vocab_size=size, **_TEXT),
        image_token_id=4,
        vision_feature_layer=-1,
    )
    processor = library.LlavaProcessor(
        _clip(library), tokenizer, patch_size=8, vision_feature_select_strategy="default",
        chat_template=chat, num_additional_image_tokens=1,
    )  # fmt: skip
    return [library.LlavaForConditionalGeneration(config), processor]


FAMILIES: dict[str, Callable[[ModuleType], list[Any]]] = {
    "blip": _blip,
    "git": _git,
    "vit_gpt2": _vit_gpt2,
    "llava": _llava,
    "llava_without_chat": lambda library: _llava(library, None),
}


def save_tiny(library: ModuleType, family: str, folder: Path) -> Path:
    """Save a model whose answers differ from picture to picture."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(5)
        parts = FAMILIES[family](library)
        with torch.no_grad():
            for name, parameter in parts[0].named_parameters():
                # Large weights let pictures matter.
                if parameter.ndim > 1 and "norm" not in name:
                    parameter.normal_(0, 0.6)
    for part in parts:
        part.save_pretrained(folder)
    return folder
