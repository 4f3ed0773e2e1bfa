"""A trained report generator: saving, loading, describing, and distrust of files."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.torch import load_file, save_file

from m4i_core.errors import BadInput, WorkspaceError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.training.report_loop import train_report_generator
from m4i_core.training.trained_report_generator import TrainedReportGenerator
from tests.core.training.tiny_reports import hospital, settings


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> TrainedReportGenerator:
    folder = tmp_path_factory.mktemp("checkpoints")
    chosen = settings(epochs=25, learning_rate=1e-2, watched_reports=1)
    return train_report_generator(hospital(16), hospital(0), "nonmembers", chosen, 0, folder)


def test_saved_and_loaded_it_says_the_same(trained: TrainedReportGenerator, tmp_path: Path) -> None:
    trained.save(tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "model.safetensors",
        "report_generator.json",
    ]
    loaded = TrainedReportGenerator.load(tmp_path)
    assert loaded.identity == trained.identity
    assert (loaded.settings, loaded.history) == (trained.settings, trained.history)
    patches = hospital(16).patches
    assert patches is not None
    said = trained.describe(patches)
    assert loaded.describe(patches) == said
    assert len(set(said)) > 2
    assert trained.describe(patches, "greedy") == trained.describe(patches, "beam", 1)
    assert loaded.model.memory.matrix.requires_grad


def test_a_report_does_not_depend_on_its_company(trained: TrainedReportGenerator) -> None:
    patches = hospital(21, 3).patches
    assert patches is not None
    together = trained.describe(patches)
    assert [trained.describe(patches[i : i + 1])[0] for i in range(21)] == together
    assert trained.describe(patches[::-1])[::-1] == together


def test_patches_may_stay_in_their_file(trained: TrainedReportGenerator, tmp_path: Path) -> None:
    patches = hospital(19, 3).patches
    assert patches is not None
    np.save(tmp_path / "patches.npy", patches)
    mapped = np.load(tmp_path / "patches.npy", mmap_mode="r")
    assert trained.describe(mapped) == trained.describe(patches)


def test_bad_questions(trained: TrainedReportGenerator) -> None:
    for wrong in (np.zeros((2, 49, 6)), np.zeros((2, 98, 7)), np.zeros((2, 6))):
        with pytest.raises(BadInput, match="fit"):
            trained.describe(wrong)
    with pytest.raises(BadInput, match="width"):
        trained.describe(np.zeros((2, 98, 6)), beam_width=0)
    with pytest.raises(BadInput, match="method"):
        trained.describe(np.zeros((2, 98, 6)), "sampling")  # type: ignore[arg-type]
    with pytest.raises(BadInput, match="no visual extractor"):
        trained.look_at([])
    assert trained.describe(np.zeros((0, 98, 6))) == []


def test_progress_and_cancel(trained: TrainedReportGenerator) -> None:
    patches = hospital(80, 3).patches
    assert patches is not None
    updates: list[ProgressUpdate] = []
    trained.describe(patches, progress=Progress(updates.append))
    assert updates[-1].fraction == 1.0
    assert updates[-1].numbers["captions_per_second"] > 0
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        trained.describe(patches, cancel=cancel)


def test_damaged_or_hostile_folders_are_refused(
    trained: TrainedReportGenerator, tmp_path: Path
) -> None:
    with pytest.raises(WorkspaceError, match="cannot be read"):
        TrainedReportGenerator.load(tmp_path)
    trained.save(tmp_path)
    file = tmp_path / "report_generator.json"
    sound = json.loads(file.read_text())
    changes: list[dict[str, object]] = [
        {"version": 2},
        {"architecture": "show_and_tell"},
        {"sizes": {**sound["sizes"], "memory_rows": 10**12}},
        {"sizes": {**sound["sizes"], "width": 32}},
        {"sizes": {**sound["sizes"], "patch_size": 7}},
        {"sizes": {**sound["sizes"], "vocabulary_size": 3}},
        {"sizes": {**sound["sizes"], "more": 1}},
        {"settings": {**sound["settings"], "layers": 10**9}},
        {"settings": {**sound["settings"], "layers": "many"}},
        {"settings": {}},
        {"extractor": "no such"},
        {"extractor": "compact"},
        {"vocabulary": {"schema": 1, "kind": "report", "tokens": ["a"]}},
        {"history": [{"epoch": 1}]},
    ]
    for change in changes:
        file.write_text(json.dumps({**sound, **change}))
        with pytest.raises(WorkspaceError, match="cannot be read"):
            TrainedReportGenerator.load(tmp_path)
    file.write_text(json.dumps(sound))
    TrainedReportGenerator.load(tmp_path)
    weights = load_file(tmp_path / "model.safetensors")
    weights["generator.memory.matrix"] = weights["generator.memory.matrix"][:5].clone()
    save_file(weights, tmp_path / "model.safetensors")
    with pytest.raises(WorkspaceError):
        TrainedReportGenerator.load(tmp_path)
    (tmp_path / "model.safetensors").write_bytes(b"\x80\x04pickle")
    with pytest.raises(WorkspaceError):
        TrainedReportGenerator.load(tmp_path)
