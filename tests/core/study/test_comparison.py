"""A comparison of whole audits: what it reads, says, refuses to say, and writes."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from m4i_core.audit.plan import PrivacyChoice
from m4i_core.audit.plan_file import read_plan, write_plan
from m4i_core.errors import BadInput
from m4i_core.study.comparison import compare_audits
from m4i_core.study.comparison_changes import changed_records
from m4i_core.study.comparison_gather import gather_audits
from m4i_core.study.comparison_plans import plan_differences
from m4i_core.study.comparison_result import AuditComparison
from m4i_core.study.comparison_table import COLUMNS, comparison_csv, write_comparison
from m4i_core.study.comparison_words import (
    comparison_warnings,
    difference_text,
    method_sentence,
    sharing_sentence,
    tone_of,
    verdict_sentences,
)
from tests.gui.sample_audit import make_sample_audit

RECORDS = 320


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    base = tmp_path_factory.mktemp("audits")
    made = {
        "leaky": make_sample_audit(base / "leaky", RECORDS, leak=0.45),
        # The same seed draws the same records; what the model wrote about them differs.
        "tame": make_sample_audit(base / "tame", RECORDS, leak=0.0),
        "other": make_sample_audit(base / "other", RECORDS, seed=5, leak=0.45),
        "invalid": make_sample_audit(base / "invalid", RECORDS, confounded=True),
    }
    made["copy"] = Path(shutil.copytree(made["leaky"], base / "copy"))
    return made


def compared(folders: dict[str, Path], *names: str, reference: int = 0) -> AuditComparison:
    found = gather_audits([folders[name] for name in names], names)
    assert not found.unreadable
    return compare_audits(found.audits, reference, repeats=300)


def test_a_smaller_leak_is_shown_and_said_in_words(folders: dict[str, Path]) -> None:
    found = compared(folders, "leaky", "tame")
    row = found.row(found.lead, "asr")
    assert row is not None
    results = [one.result.attacks[found.lead] for one in found.audits]
    for cell, result in zip(row.cells, results, strict=True):
        assert cell.value == pytest.approx(result.asr)
        assert cell.ci == result.ci["asr"]
    apart = row.cells[1].difference
    assert apart is not None and apart.ci is not None
    assert apart.value == pytest.approx(results[1].asr - results[0].asr)
    assert apart.shown and apart.ci[1] < 0
    said = verdict_sentences(found, 1)
    assert said[0].startswith(f"tame: {-100 * apart.value:.0f} fewer of 100 records")
    assert tone_of(found, 1) == "good"
    assert "160 records" in sharing_sentence(found, 1)
    assert found.sharing[1] is not None and found.sharing[1].kind == "paired"
    # Seen from the other side it is the same difference with the other sign.
    back = compared(folders, "leaky", "tame", reference=1)
    turned = back.row(found.lead, "asr")
    assert turned is not None and turned.cells[0].difference is not None
    assert turned.cells[0].difference.value == pytest.approx(-apart.value)
    assert tone_of(back, 0) == "danger"


def test_a_copy_differs_by_exactly_nothing(folders: dict[str, Path]) -> None:
    found = compared(folders, "leaky", "copy")
    for row in found.rows:
        apart = row.cells[1].difference
        assert apart is not None and apart.value == 0 and not apart.shown
        if apart.ci is not None:
            assert apart.ci[0] <= 0 <= apart.ci[1]
    assert "no difference to leaky can be shown" in verdict_sentences(found, 1)[0]
    # Only where the pictures lie: the records are told by what they are.
    assert {one.key for one in found.differences} == {"target.data", "shadow.data"}
    assert changed_records(found, 1, found.lead).changes == ()


def test_nothing_is_claimed_about_an_invalid_audit(folders: dict[str, Path]) -> None:
    found = compared(folders, "leaky", "tame", "invalid")
    assert found.audits[2].invalid
    for row in found.rows:
        apart = row.cells[2].difference
        assert apart is None or (apart.p_value is None and not apart.shown)
    said = verdict_sentences(found, 2)
    assert len(said) == 1 and said[0].startswith("No claim is made about invalid and leaky")
    assert tone_of(found, 2) == "warning"
    assert any("was found invalid" in text for text in found.warnings)
    # The others are compared all the same.
    assert tone_of(found, 1) == "good"


def test_other_records_are_told(folders: dict[str, Path]) -> None:
    found = compared(folders, "leaky", "other")
    share = found.sharing[1]
    assert share is not None and share.kind == "unpaired" and share.same == 0
    assert any("judged different records" in text for text in found.warnings)
    assert changed_records(found, 1, found.lead).shared == 0
    assert found.differences[0].key == "seed" and found.differences[0].values == ("0", "5")


def test_what_is_tested_together_is_told(folders: dict[str, Path]) -> None:
    found = compared(folders, "leaky", "tame", "copy")
    tested = [
        cell.difference
        for row in found.rows
        for cell in row.cells
        if cell.difference is not None and cell.difference.p_value is not None
    ]
    # Beside the leading attack's success rate of two audits.
    assert len(tested) - 2 == found.tested
    assert str(found.tested) in method_sentence(found)


def test_what_cannot_take_part_does_not_stop_the_rest(
    folders: dict[str, Path], tmp_path: Path
) -> None:
    half = Path(shutil.copytree(folders["tame"], tmp_path / "half"))
    (half / "result.json").unlink()
    torn = Path(shutil.copytree(folders["tame"], tmp_path / "torn"))
    (torn / "scores.parquet").write_bytes(b"PAR1 and then nothing")
    found = gather_audits(
        [folders["leaky"], half, torn, tmp_path / "none", folders["leaky"], folders["tame"]]
    )
    assert [one.folder.name for one in found.audits] == ["leaky", "tame"]
    told = {one.folder.name: one.error.message for one in found.unreadable}
    assert told["half"] == "This audit is not finished yet."
    assert "cannot be read" in told["torn"]
    assert told["none"] == "This folder holds no audit."
    assert told["leaky"] == "This audit is in the comparison already."
    assert all(one.error.remedy for one in found.unreadable)


def test_labels_are_told_apart(folders: dict[str, Path]) -> None:
    found = gather_audits([folders["leaky"], folders["tame"], folders["copy"]], ["", " me ", "me"])
    assert [one.label for one in found.audits] == ["Sample audit", "me (tame)", "me (copy)"]


def test_one_audit_is_no_comparison(folders: dict[str, Path]) -> None:
    one = gather_audits([folders["leaky"]]).audits
    with pytest.raises(BadInput, match="two audits"):
        compare_audits(one)


def test_a_damaged_plan_is_told_and_the_rest_compared(
    folders: dict[str, Path], tmp_path: Path
) -> None:
    torn = Path(shutil.copytree(folders["tame"], tmp_path / "torn"))
    (torn / "plan.toml").write_text("schema = [", "utf-8")
    found = gather_audits([folders["leaky"], torn], ["a", "b"]).audits
    assert found[1].plan is None
    said = comparison_warnings(found, 0, (None, None))
    assert any("plan of b cannot be read" in text for text in said)


def test_plans_differ_in_plain_words(folders: dict[str, Path], tmp_path: Path) -> None:
    plan = read_plan(folders["leaky"] / "plan.toml")
    training = plan.target.training.model_copy(
        update={"epochs": 7, "privacy": PrivacyChoice(epsilon=4)}
    )
    changed = plan.model_copy(
        update={"seed": 3, "target": plan.target.model_copy(update={"training": training})}
    )
    write_plan(changed, tmp_path / "plan.toml")
    told = {one.label: one.values for one in plan_differences([plan, changed, None])}
    assert told["Seed"] == ("0", "3", "not known")
    assert told["Target: defenses"] == ("none", "Differential privacy, ε = 4", "not known")
    assert told["Target: epochs"] == ("40", "7", "not known")
    # The private recipe's own step size is a difference, too; its ε is told once.
    assert told["Target: learning rate"] == ("0.001", "0.005", "not known")
    assert not any("epsilon" in label for label in told)
    assert plan_differences([plan, plan]) == []


def test_changed_records_are_those_whose_verdict_differs(folders: dict[str, Path]) -> None:
    found = compared(folders, "leaky", "tame")
    changes = changed_records(found, 1, found.lead)
    first, second = (one.records.judged for one in found.audits)
    differ = first.called[found.lead] != second.called[found.lead]
    assert changes.shared == len(first.ids)
    assert len(changes.changes) == int(differ.sum())
    stopped = first.member & first.called[found.lead] & ~second.called[found.lead]
    assert changes.count("stopped", member=True) == int(stopped.sum())
    one = changes.changes[0]
    place = found.audits[1].records.ids.index(one.id)
    assert one.text_after == found.audits[1].records.texts[place]
    assert first.called[found.lead][place] == (one.kind == "stopped")


def test_files_are_safe_to_open(folders: dict[str, Path], tmp_path: Path) -> None:
    audits = gather_audits([folders["leaky"], folders["tame"]], ["=cmd|' /C calc'!A0", "b"]).audits
    found = compare_audits(audits, repeats=100)
    rows = list(csv.reader(io.StringIO(comparison_csv(found))))
    assert rows[0] == list(COLUMNS)
    assert len(rows) == 1 + 2 * len(found.rows)
    assert rows[1][2].startswith("'=")
    # Numbers stay numbers, negative ones too.
    values = [float(row[COLUMNS.index("difference")]) for row in rows[1:] if row[9]]
    assert min(values) < 0
    write_comparison(found, tmp_path / "table.parquet")
    table = pq.read_table(tmp_path / "table.parquet")
    assert table.column_names == list(COLUMNS)
    assert table.column("audit").to_pylist()[0] == "=cmd|' /C calc'!A0"
    write_comparison(found, tmp_path / "table.csv")
    assert (tmp_path / "table.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_nothing_is_never_written_with_a_sign() -> None:
    from m4i_core.study.comparison_result import Difference

    assert difference_text("asr", Difference(-0.0001, (-0.0002, 0.0001))) == (
        "+0.000 (+0.000 … +0.000)"
    )
    assert np.isfinite(float(difference_text("distinct", Difference(-3.0))))


def test_the_command_prints_the_table_and_writes_it(
    folders: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from m4i_gui.cli import main

    table = tmp_path / "out.csv"
    names = [str(folders["tame"]), str(folders["leaky"])]
    code = main(["compare", *names, "--reference", names[1], "--csv", str(table)])
    told = capsys.readouterr().out
    assert code == 0
    assert f"({folders['leaky'].resolve()})" in told.splitlines()[0]
    assert "fewer of 100 records" in told and "Holm 1979" in told
    assert table.stat().st_size > 1000
    # The same audit twice is no comparison, and is told before that.
    assert main(["compare", names[0], names[0]]) == 2
    assert "already" in capsys.readouterr().err
