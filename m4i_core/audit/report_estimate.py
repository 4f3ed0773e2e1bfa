"""What a report generator costs, in seconds and bytes."""

from __future__ import annotations

from m4i_core.audit.compute import report_settings
from m4i_core.audit.plan import ModelChoice
from m4i_core.training.report_settings import ReportSettings

_GRID = 49
# IU X-Ray has 760 tokens, MIMIC-CXR 4,300; reports fill some two thirds of the longest.
_VOCABULARY = 1000
_FILLED = 0.67
# Multiply-adds a second, measured on one core of an ordinary server: passing forward and back
# (thrice those of passing forward) 1.3e10 at width 128 and 2.6e10 at width 512; searching, word
# by word, 3.3e9 at width 128.
_TRAINED_A_SECOND = 1.8e10
_WRITTEN_A_SECOND = 4.0e9


def patches_seconds(model: ModelChoice, records: int, pictures_a_second: float) -> float:
    """Return how long the patches of records take to be encoded and kept."""
    views = report_settings(model, validated=False).views
    return 2.0 + records * views * (1 / pictures_a_second + 0.002)


def training_seconds(
    model: ModelChoice,
    members: int,
    watched: int,
    reports_a_record: float,
    patch_size: int,
    pictures_a_second: float,
    *,
    validated: bool,
) -> float:
    """Return how long a report generator is trained.

    Args:
        model: The model.
        members: Records that it learns from.
        watched: Records that are watched; all of them are described where they are validation.
        reports_a_record: Reports of each member.
        patch_size: Numbers in a patch.
        pictures_a_second: Speed of the encoder, for one that is trained.
        validated: Whether there are validation records.
    """
    settings = report_settings(model, validated=validated)
    examples = members * reports_a_record
    epoch = 3 * examples * multiply_adds(settings, patch_size) / _TRAINED_A_SECOND
    most = settings.watched_reports
    described = min(members, most) + (watched if validated else min(watched, most))
    epoch += writing_seconds(model, described, patch_size)
    if model.report_settings().train_extractor:
        epoch += settings.views * (3 * examples + described) / pictures_a_second
    return 2.0 + settings.epochs * epoch


def writing_seconds(model: ModelChoice, records: int, patch_size: int) -> float:
    """Return how long a report generator writes the reports of some records."""
    settings = report_settings(model, validated=False)
    each = multiply_adds(settings, patch_size, settings.beam_width)
    return 0.5 + records * each / _WRITTEN_A_SECOND


def multiply_adds(settings: ReportSettings, patch_size: int, texts: int = 1) -> float:
    """Return the multiply-adds of passing one record forward, as the generator counts them."""
    s = settings
    patches, tokens = _GRID * s.views, texts * _FILLED * s.max_length
    memory = 2 * s.width * (s.width + s.memory_rows)
    encoder = s.layers * 2 * s.width * (2 * s.width + s.feed_forward + patches)
    decoder = s.layers * 2 * s.width * (3 * s.width + s.feed_forward + patches + s.max_length)
    each_patch = patch_size * s.width + memory + encoder + s.layers * 2 * s.width**2
    return patches * each_patch + tokens * (memory + decoder + s.width * _VOCABULARY)


def parameters(model: ModelChoice, patch_size: int) -> int:
    """Return the number of a report generator's weights."""
    s = report_settings(model, validated=False)
    layer = 4 * s.width**2 + 2 * s.width * s.feed_forward
    memory = s.width * (s.memory_rows + 4 * s.width)
    words = 2 * _VOCABULARY * s.width
    return patch_size * s.width + memory + words + s.layers * (2 * layer + 4 * s.width**2)


def patches_bytes(model: ModelChoice, records: int, patch_size: int) -> int:
    """Return the room that patches take, once; 0 where the extractor is trained."""
    if model.report_settings().train_extractor:
        return 0
    views = report_settings(model, validated=False).views
    return 2 * records * views * _GRID * patch_size
