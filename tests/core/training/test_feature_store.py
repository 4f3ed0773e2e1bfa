"""The feature store: kept, found, damaged, killed, shared."""

from __future__ import annotations

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from m4i_core.errors import DataError, WorkspaceError
from m4i_core.training.feature_store import (
    FeatureSpace,
    FeatureStore,
    content_of,
    default_store_folder,
)

SPACE = FeatureSpace("encoder", "transform", "fp32", "cpu", 16)


def hashes(count: int, salt: str = "") -> list[str]:
    return [hashlib.sha256(f"{salt}{i}".encode()).hexdigest() for i in range(count)]


def rows(contents: list[str], width: int = 8) -> np.ndarray:
    """Features that follow from the content, so that a wrong row is noticed."""
    return np.stack(
        [np.frombuffer(bytes.fromhex(c)[:width], np.uint8).astype(np.float16) for c in contents]
    )


@pytest.fixture
def store(tmp_path: Path) -> FeatureStore:
    return FeatureStore(tmp_path / "store")


def test_gives_back_what_was_written_in_the_order_asked(store: FeatureStore) -> None:
    all_of_them = hashes(1300)
    store.write(SPACE, all_of_them[:700], rows(all_of_them[:700]))
    store.write(SPACE, all_of_them[700:], rows(all_of_them[700:]))
    asked = [all_of_them[i] for i in (1299, 3, 3, 700, 0)]
    for opened in (store, FeatureStore(store.folder)):
        found = opened.read(SPACE, asked)
        assert found is not None and found.dtype == np.float16
        assert np.array_equal(found, rows(asked))
        assert opened.missing(SPACE, all_of_them) == []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.integers(0, 30), min_size=1, max_size=12), max_size=6), st.data())
def test_any_order_of_writes_serves_every_row(
    tmp_path_factory: pytest.TempPathFactory, writes: list[list[int]], data: st.DataObject
) -> None:
    store = FeatureStore(tmp_path_factory.mktemp("s"))
    known = hashes(31)
    for part in writes:
        contents = [known[i] for i in dict.fromkeys(part)]
        store.write(SPACE, contents, rows(contents))
    present = {i for part in writes for i in part}
    assert set(store.missing(SPACE, known)) == {known[i] for i in range(31) if i not in present}
    if present:
        asked = data.draw(st.lists(st.sampled_from(sorted(present)), min_size=1, max_size=40))
        found = store.read(SPACE, [known[i] for i in asked])
        assert found is not None and np.array_equal(found, rows([known[i] for i in asked]))


@pytest.mark.parametrize(
    "change",
    [
        {"encoder": "other"},
        {"transform": "other"},
        {"precision": "bf16"},
        {"device": "cuda"},
        {"batch_size": 8},
    ],
)
def test_every_part_of_the_space_separates(store: FeatureStore, change: dict[str, str]) -> None:
    contents = hashes(3)
    store.write(SPACE, contents, rows(contents))
    other = replace(SPACE, **change)  # type: ignore[arg-type]
    assert store.read(other, contents) is None
    assert store.missing(other, contents) == contents


@pytest.mark.parametrize("damage", ["cut", "flip", "gone", "grown", "header"])
def test_a_damaged_shard_is_never_served(store: FeatureStore, damage: str) -> None:
    good, bad = hashes(5, "good"), hashes(5, "bad")
    store.write(SPACE, good, rows(good))
    before = set((store.folder / "shards").iterdir())
    store.write(SPACE, bad, rows(bad))
    (shard,) = set((store.folder / "shards").iterdir()) - before
    data = bytearray(shard.read_bytes())
    if damage == "cut":
        shard.write_bytes(data[:-3])
    elif damage == "flip":
        data[-5] ^= 1
        shard.write_bytes(data)
    elif damage == "header":
        data[2] ^= 0xFF
        shard.write_bytes(data)
    elif damage == "grown":
        shard.write_bytes(data + b"x")
    else:
        shard.unlink()
    fresh = FeatureStore(store.folder)
    assert fresh.read(SPACE, good + bad) is None
    assert fresh.missing(SPACE, good + bad) == bad
    fresh.write(SPACE, bad, rows(bad))
    found = fresh.read(SPACE, good + bad)
    assert found is not None and np.array_equal(found, rows(good + bad))


def test_a_destroyed_index_is_begun_again(store: FeatureStore) -> None:
    contents = hashes(4)
    store.write(SPACE, contents, rows(contents))
    (store.folder / "index.sqlite").write_bytes(b"this is no database at all" * 100)
    fresh = FeatureStore(store.folder)
    assert fresh.missing(SPACE, contents) == contents
    fresh.write(SPACE, contents, rows(contents))
    assert fresh.missing(SPACE, contents) == []


def test_pickled_arrays_are_never_loaded(store: FeatureStore) -> None:
    import zlib

    contents = hashes(1)
    store.write(SPACE, contents, rows(contents))
    (shard,) = (store.folder / "shards").iterdir()
    np.save(shard, np.array([{"a": 1}], dtype=object), allow_pickle=True)
    data = shard.read_bytes()
    with sqlite3.connect(store.folder / "index.sqlite") as index:
        index.execute("UPDATE shards SET bytes = ?, checksum = ?", (len(data), zlib.crc32(data)))
    assert FeatureStore(store.folder).missing(SPACE, contents) == contents


def test_size_and_clear(store: FeatureStore) -> None:
    empty = store.size()
    contents = hashes(2000)
    store.write(SPACE, contents, rows(contents))
    assert store.size() > empty + 2000 * 8 * 2
    store.clear()
    assert store.missing(SPACE, contents) == contents
    assert list((store.folder / "shards").iterdir()) == []
    assert store.size() < empty + 50_000
    store.write(SPACE, contents, rows(contents))
    assert store.missing(SPACE, contents) == []


def test_clearing_by_another_is_noticed(store: FeatureStore) -> None:
    contents = hashes(3)
    store.write(SPACE, contents, rows(contents))
    assert store.read(SPACE, contents) is not None
    FeatureStore(store.folder).clear()
    assert store.read(SPACE, contents) is None
    assert store.missing(SPACE, contents) == contents


def test_orphans_are_swept_when_old(store: FeatureStore) -> None:
    young, old = store.folder / "shards" / "young.npy", store.folder / "shards" / "old.npy.tmp"
    for path in (young, old):
        path.write_bytes(b"x")
    os.utime(old, (time.time() - 10**6,) * 2)
    FeatureStore(store.folder)
    assert young.exists() and not old.exists()


def test_wrong_shapes_are_refused(store: FeatureStore) -> None:
    with pytest.raises(ValueError, match="float32"):
        store.write(SPACE, hashes(2), np.zeros((2, 3), np.float32))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="3 contents"):
        store.write(SPACE, hashes(3), np.zeros((2, 3), np.float16))
    store.write(SPACE, [], np.zeros((0, 3), np.float16))


def test_contents_of_files_are_remembered_until_they_change(
    store: FeatureStore, tmp_path: Path
) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(b"first")
    fresh = content_of(file)
    assert fresh.content == hashlib.sha256(b"first").hexdigest()
    store.remember_content([fresh])
    assert store.known_content([file]) == {}  # changed a moment ago: could change again
    os.utime(file, ns=(10**18, 10**18))
    store.remember_content([content_of(file)])
    assert store.known_content([file, tmp_path / "none"]) == {file: fresh.content}
    file.write_bytes(b"other")
    assert store.known_content([file]) == {}
    with pytest.raises(DataError, match="none"):
        content_of(tmp_path / "none")


def test_a_folder_that_cannot_be_used_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WorkspaceError) as caught:
        FeatureStore(tmp_path / "file")
    assert "M4I_CACHE" in caught.value.remedy


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_explained_and_leaves_the_rest(
    store: FeatureStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, more = hashes(3), hashes(3, "more")
    store.write(SPACE, good, rows(good))
    # The real error of a real full device: the next shard's name points to it.
    import uuid

    name = uuid.uuid4()
    monkeypatch.setattr(uuid, "uuid4", lambda: name)
    (store.folder / "shards" / f"{name.hex}.npy.tmp").symlink_to("/dev/full")
    with pytest.raises(WorkspaceError, match="disk is full"):
        store.write(SPACE, more, rows(more))
    assert store.missing(SPACE, good + more) == more
    assert len(list((store.folder / "shards").iterdir())) == 1


def test_default_folder_follows_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("M4I_CACHE", str(tmp_path))
    assert default_store_folder() == tmp_path / "features"


_WRITER = """
import hashlib, sys
from pathlib import Path
import numpy as np
from m4i_core.training.feature_store import FeatureSpace, FeatureStore
store = FeatureStore(Path(sys.argv[1]))
space = FeatureSpace("encoder", "transform", "fp32", "cpu", 16)
first, last = int(sys.argv[2]), int(sys.argv[3])
print("ready", flush=True)
for start in range(first, last, 7):
    contents = [hashlib.sha256(str(i).encode()).hexdigest() for i in range(start, start + 7)]
    rows = [np.frombuffer(bytes.fromhex(c)[:8], np.uint8).astype(np.float16) for c in contents]
    store.write(space, contents, np.stack(rows))
"""


def writer(folder: Path, first: int, last: int) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(folder), str(first), str(last)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None and child.stdout.readline() == "ready\n"
    return child


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_killed_while_writing_never_serves_a_wrong_row(tmp_path: Path) -> None:
    known = hashes(70_000)
    stored = 0
    for turn in range(5):
        child = writer(tmp_path / "store", stored, 70_000)
        time.sleep(0.02 + 0.041 * turn)
        child.kill()
        child.wait()
        store = FeatureStore(tmp_path / "store")
        lacking = set(store.missing(SPACE, known))
        here = [c for c in known if c not in lacking]
        assert here == known[: len(here)] and len(here) >= stored
        stored = len(here)
        if here:
            found = store.read(SPACE, here)
            assert found is not None and np.array_equal(found, rows(here))
    assert stored > 0


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    # Half of what each writes is also written by the other.
    crew = [writer(tmp_path / "store", 0, 280), writer(tmp_path / "store", 140, 420)]
    assert [child.wait() for child in crew] == [0, 0]
    known = hashes(420)
    found = FeatureStore(tmp_path / "store").read(SPACE, known)
    assert found is not None and np.array_equal(found, rows(known))
