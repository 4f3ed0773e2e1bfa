"""Spaces of a finished audit, and the maps that are made of them."""

from __future__ import annotations

import json
import shutil
import threading
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from m4i_core.audit.made_maps import MapWish, chosen_rows, made_maps, read_made_map
from m4i_core.audit.map_session import MapSession
from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.spaces import read_space, space_of, spaces_of
from m4i_core.embedding.maps import pca_map, tsne_map
from m4i_core.embedding.stoppable import Frame
from m4i_core.errors import BadInput, WorkspaceError
from m4i_core.jobs.cancel import Cancelled, CancelToken

QUICK = {"perplexity": 5.0, "iterations": 60.0}


@pytest.fixture
def audit(audit_with_features: Path, tmp_path: Path) -> OpenedAudit:
    """A copy that a test may change."""
    return OpenedAudit(shutil.copytree(audit_with_features, tmp_path / "audit"))


def artifact(audit: OpenedAudit, step: str) -> Path:
    return audit.folder / "artifacts" / audit.result.manifest.keys[step]


def test_spaces_are_what_the_audit_kept(audit: OpenedAudit) -> None:
    spaces = {space.name: space for space in spaces_of(audit)}
    assert list(spaces) == ["feature_contrastive", "pictures", "texts"]
    assert all(space.available and space.explanation.endswith(".") for space in spaces.values())
    rows = audit.scores.num_rows
    z = read_space(audit, spaces["feature_contrastive"])
    np.testing.assert_array_equal(
        z, np.load(artifact(audit, "attack_feature_contrastive") / "z.npy")
    )
    pictures = read_space(audit, spaces["pictures"])
    assert len(pictures) == len(z) == rows
    sets = audit.scores.column("set").to_pylist()
    shadow = [name.startswith("shadow") for name in sets]
    kept = np.load(artifact(audit, "encode_shadow") / "features.npy")
    np.testing.assert_array_equal(pictures[shadow], kept[: sum(shadow)].astype(np.float32))
    kept = np.load(artifact(audit, "encode_attacker") / "features.npy")
    np.testing.assert_array_equal(pictures[~np.array(shadow)], kept[: rows - sum(shadow)])
    texts = read_space(audit, spaces["texts"])
    written = audit.scores.column("generated").to_pylist()
    equal = [(a, b) for a in range(rows) for b in range(a) if written[a] == written[b]]
    assert all(np.allclose(texts[a], texts[b], atol=1e-5) for a, b in equal)
    assert (audit.folder / "artifacts" / spaces["texts"].key / "vectors.npy").is_file()
    np.testing.assert_array_equal(read_space(audit, spaces["texts"]), texts)


def test_what_is_gone_is_named_with_a_reason(audit: OpenedAudit) -> None:
    shutil.rmtree(artifact(audit, "attack_feature_contrastive"))
    shutil.rmtree(artifact(audit, "encode_shadow"))
    spaces = {space.name: space for space in spaces_of(audit)}
    assert [space.available for space in spaces.values()] == [False, False, True]
    assert "Resume the audit" in spaces["pictures"].reason
    with pytest.raises(WorkspaceError, match="no longer"):
        read_space(audit, spaces["pictures"])
    with pytest.raises(WorkspaceError, match="no space called 'sounds'"):
        space_of(audit, "sounds")


def test_without_a_feature_attack_that_is_said(audit: OpenedAudit) -> None:
    path = audit.folder / "result.json"
    content = json.loads(path.read_text("utf-8"))
    del content["manifest"]["keys"]["attack_feature_contrastive"]
    path.write_text(json.dumps(content), "utf-8")
    first = spaces_of(OpenedAudit(audit.folder))[0]
    assert not first.available and "without an attack on features" in first.reason


def test_features_of_other_records_are_refused(audit: OpenedAudit) -> None:
    np.save(artifact(audit, "attack_feature_contrastive") / "z.npy", np.zeros((3, 2)))
    with pytest.raises(WorkspaceError, match="do not belong"):
        read_space(audit, space_of(audit, "feature_contrastive"))
    (artifact(audit, "attack_feature_contrastive") / "z.npy").write_bytes(b"no array")
    with pytest.raises(WorkspaceError, match="cannot be read"):
        read_space(audit, space_of(audit, "feature_contrastive"))


def test_a_map_is_what_the_method_gives_and_is_found_again(audit: OpenedAudit) -> None:
    wish = MapWish(space="pictures", method="pca")
    session = MapSession()
    made = session.make(audit, wish)
    space = read_space(audit, space_of(audit, "pictures"))
    np.testing.assert_allclose(made.map.xy, pca_map(space, 0), atol=1e-9)
    assert made.map.ids == audit.scores.column("id").to_pylist()
    assert made.map.sets == audit.scores.column("set").to_pylist()
    assert not made.found and made.computed == ("reduce",)
    again = MapSession().make(audit, wish)
    assert again.found and again.computed == ()
    np.testing.assert_array_equal(again.map.xy, made.map.xy)
    listed = made_maps(OpenedAudit(audit.folder))
    assert [m.facts.wish.space for m in listed] == ["pictures"]
    assert listed[0].file == made.map.file and listed[0].facts == made.map.facts


def test_only_the_stages_that_a_parameter_touches_are_computed(audit: OpenedAudit) -> None:
    session = MapSession()

    def computed(**changed: float) -> tuple[str, ...]:
        wish = MapWish(space="pictures", method="tsne", parameters={**QUICK, **changed}, seed=3)
        return session.make(audit, wish).computed

    assert computed() == ("reduce", "affinities", "exaggerate", "optimise")
    assert computed(iterations=80) == ("optimise",)
    assert computed(exaggeration=4) == ("exaggerate", "optimise")
    assert computed(perplexity=8) == ("affinities", "exaggerate", "optimise")
    assert computed(iterations=80) == (), "kept in the folder"
    assert len(made_maps(audit)) == 4


def test_frames_lead_to_the_map_and_the_seed_is_the_wish_s(audit: OpenedAudit) -> None:
    frames: list[Frame] = []
    wish = MapWish(space="feature_contrastive", method="tsne", parameters=QUICK, seed=1)
    made = MapSession().make(audit, wish, on_frame=frames.append)
    assert frames[-1].total == 310
    assert made.map.facts.error == frames[-1].error
    other = MapSession().make(audit, wish.model_copy(update={"seed": 2}))
    assert not np.array_equal(other.map.xy, made.map.xy)


def test_fewer_records_are_taken_evenly(audit: OpenedAudit) -> None:
    made = MapSession().make(audit, MapWish(space="pictures", method="pca", records=12)).map
    assert len(made.ids) == 12
    assert {name: made.sets.count(name) for name in set(made.sets)} == dict.fromkeys(
        ("target_member", "target_nonmember", "shadow_member", "shadow_nonmember"), 3
    )
    assert chosen_rows(5, 9).tolist() == [0, 1, 2, 3, 4]
    assert chosen_rows(1000, 4).tolist() == [0, 333, 666, 999]


def test_the_audit_s_own_maps_are_of_the_first_space(audit_with_features: Path) -> None:
    audit = OpenedAudit(audit_with_features)
    own = audit.embeddings()["pca"]
    z = read_space(audit, space_of(audit, "feature_contrastive"))
    np.testing.assert_allclose(own.xy, pca_map(z, 0), atol=1e-6)


def test_stopping_keeps_nothing_half_done(audit: OpenedAudit) -> None:
    cancel = CancelToken()
    wish = MapWish(space="pictures", method="tsne", parameters={"iterations": 5000.0})
    asked: list[float] = []

    def stop() -> None:
        asked.append(time.monotonic())
        cancel.cancel()

    timer = threading.Timer(0.3, stop)
    timer.start()
    with pytest.raises(Cancelled):
        MapSession().make(audit, wish, cancel=cancel)
    assert time.monotonic() - asked[0] < 1.0  # 0.1 s on an idle machine
    assert made_maps(audit) == []


def test_wishes_that_cannot_be_met_say_why(audit: OpenedAudit) -> None:
    session = MapSession()
    for parameters, said in (
        ({"perplexity": -1.0}, "between 2 and 500"),
        ({"perplexity": float("nan")}, "between 2 and 500"),
        ({"speed": 1.0}, "no parameter 'speed'"),
    ):
        with pytest.raises(BadInput, match=said):
            session.make(audit, MapWish(space="texts", method="tsne", parameters=parameters))
    with pytest.raises(WorkspaceError, match="no space"):
        session.make(audit, MapWish(space="sounds", method="pca"))


def test_damaged_and_outdated_maps_are_not_shown(audit: OpenedAudit) -> None:
    session = MapSession()
    wish = MapWish(space="pictures", method="pca")
    made = session.make(audit, wish).map
    assert made.file is not None
    content = made.file.read_bytes()
    made.file.write_bytes(content[: len(content) // 2])
    assert made_maps(audit) == []
    with pytest.raises(WorkspaceError, match="cannot be read"):
        read_made_map(made.file)
    assert not session.make(audit, wish).found, "made again, and written over"
    table = pq.read_table(made.file)
    facts = json.loads(table.schema.metadata[b"m4i.map"])
    facts["space_key"] = "space-of-another-audit"
    pq.write_table(
        table.replace_schema_metadata({b"m4i.map": json.dumps(facts).encode()}), made.file
    )
    assert made_maps(audit) == []
    pq.write_table(pa.table({"id": ["a"]}), made.file)
    assert made_maps(audit) == []


def test_a_folder_that_cannot_be_written_to_still_gives_its_map(audit: OpenedAudit) -> None:
    (audit.folder / "maps").write_text("a file where the folder should be", "utf-8")
    made = MapSession().make(audit, MapWish(space="pictures", method="pca"))
    assert made.map.file is None and len(made.map.xy) == audit.scores.num_rows
    assert made_maps(audit) == []


def test_kept_stages_give_what_a_fresh_start_gives(audit: OpenedAudit) -> None:
    session = MapSession()
    wish = MapWish(space="pictures", method="tsne", parameters=QUICK)
    session.make(audit, wish)
    more = wish.model_copy(update={"parameters": {**QUICK, "iterations": 90.0}})
    found = session.make(audit, more).map.xy
    from m4i_core.audit.keys import derive_seed

    expected = tsne_map(
        read_space(audit, space_of(audit, "pictures")),
        perplexity=5,
        iterations=90,
        seed=derive_seed(0, "map", "tsne"),
    )
    np.testing.assert_array_equal(found, expected)
