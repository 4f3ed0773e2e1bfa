"""What a study's report says, from simulated studies whose numbers are known."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.report.build_study import build_study_report, worst
from m4i_core.report.content import Bullets, Figure, Paragraph, ReportContent, Section, Table
from m4i_core.report.options import STUDY_SECTIONS, ReportOptions
from m4i_core.report.published import PUBLISHED
from m4i_core.report.study_content import FigureKey
from m4i_core.report.study_figure_list import study_figures
from m4i_core.report.study_published import own_number
from m4i_core.report.study_selection import (
    defended_groups,
    lead_attacks,
    maps_of,
    plain_combinations,
    strongest_by_scenario,
)
from m4i_core.study.defense_comparison import compare_defenses
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.result import StudyResult
from tests.gui.sample_study import DEFENSES, FAILED_REASON, make_sample_study


@pytest.fixture(scope="module")
def whole(medical_study: Path) -> Path:
    """A finished study with defenses and report generators."""
    return medical_study


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An unfinished study with neither, without its combinations' folders."""
    return make_sample_study(
        tmp_path_factory.mktemp("study") / "s",
        records=120,
        with_defenses=False,
        finished=False,
        only_results=True,
    )


def changed(folder: Path, out: Path, change: Callable[[dict[str, Any]], None]) -> OpenedStudy:
    """Copy a study's two files, with a change to study.json."""
    out.mkdir()
    (out / "study.toml").write_bytes((folder / "study.toml").read_bytes())
    document = json.loads((folder / "study.json").read_text("utf-8"))
    change(document)
    (out / "study.json").write_text(json.dumps(document), "utf-8")
    return OpenedStudy(out)


def section(content: ReportContent, title: str) -> Section:
    """Return a section by its title."""
    return next(found for found in content.sections if found.title == title)


def tables(found: Section) -> list[Table]:
    """Return a section's tables."""
    return [block for block in found.blocks if isinstance(block, Table)]


def test_cover_names_the_worst_combination_and_counts_them_all(whole: Path) -> None:
    study = OpenedStudy(whole)
    content = build_study_report(study)
    found = worst(study.result)
    assert found is not None
    usable = [
        (value[0], c)
        for c in plain_combinations(study.result)
        if c.verdict == "leak"
        for attack in c.attacks
        if (value := c.value(attack, "asr")) is not None
    ]
    assert found.value == max(value for value, _ in usable)
    assert found.combination.name in content.verdict
    facts = dict(content.facts)
    assert facts["Combinations"] == "66: 65 done, 1 failed"
    assert f"({len(DEFENSES)} defended)" in facts["Models"]
    leaks = sum(c.verdict == "leak" for c in plain_combinations(study.result))
    assert content.headline == f"Leak shown in {leaks} of 35 combinations"


def test_every_combination_and_its_end_is_told(whole: Path) -> None:
    study = OpenedStudy(whole)
    content = build_study_report(study)
    listed = tables(section(content, "The grid"))[-1]
    assert [row[0] for row in listed.rows] == [c.name for c in study.result.combinations]
    failed = next(row for row in listed.rows if row[2] == "failed")
    assert set(failed[3:]) == {"–"}
    (why,) = tables(section(content, "Failures"))
    assert [row[1] for row in why.rows] == [FAILED_REASON]
    by_scenario = tables(section(content, "Summary"))[0]
    for row in by_scenario.rows:
        assert int(row[2]) == sum(map(int, row[3:]))


def test_invalid_combinations_never_are_the_worst(whole: Path, tmp_path: Path) -> None:
    def spoil(document: dict[str, Any]) -> None:
        for combination in document["combinations"]:
            if combination["state"] == "done":
                combination["verdict"] = "invalid"

    study = changed(whole, tmp_path / "spoilt", spoil)
    content = build_study_report(study)
    assert worst(study.result) is None
    assert content.status == "invalid" and "may be used" in content.verdict
    listed = tables(section(content, "The grid"))[-1]
    assert len(listed.faint) == 2 * sum(c.state == "done" for c in study.result.combinations)


def test_few_leaks_among_many_are_called_chance(whole: Path, tmp_path: Path) -> None:
    def calm(document: dict[str, Any]) -> None:
        done = [c for c in document["combinations"] if c["state"] == "done"]
        for combination in done:
            combination["verdict"] = "no-evidence"
        done[0]["verdict"] = "leak"

    content = build_study_report(changed(whole, tmp_path / "calm", calm))
    warnings = [
        block.text
        for block in section(content, "Summary").blocks
        if isinstance(block, Paragraph) and block.tone == "warning"
    ]
    assert any("chance" in text for text in warnings)


def test_defenses_are_compared_with_their_own_baseline(whole: Path) -> None:
    study = OpenedStudy(whole)
    (group,) = defended_groups(study.result)
    assert group.baseline is not None and group.baseline.name == "FR"
    assert len(group.variants) == len(DEFENSES) and group.shadow == "FR"
    found = section(build_study_report(study), "Defenses")
    table = tables(found)[0]
    assert [row[0] for row in table.rows] == [m.name for m in group.models]
    changes = tables(found)[1]
    assert len(changes.rows) == len(DEFENSES)
    asr = study.result.combination("FR", "FR+dp1.3").attacks["metric_svm"].asr
    plain = study.result.combination("FR", "FR").attacks["metric_svm"].asr
    assert f"{asr:.2f}" in table.rows[3][2] and f"{plain:.2f}" in table.rows[0][2]
    (compared,) = [c for c in compare_defenses(study).comparisons if c.shadow == "FR"]
    assert found.blocks[0] == Paragraph(f"Target FR. {compared.advice[0]}", "note")
    names = {block.name for block in found.blocks if isinstance(block, Figure)}
    assert names == {"defenses", "epsilon", "trade_off"}


def test_unfinished_study_says_so_and_has_no_empty_sections(plain: Path) -> None:
    study = OpenedStudy(plain)
    content = build_study_report(study)
    assert content.headline.startswith("Unfinished.")
    assert "5 of 16" in section(content, "Summary").blocks[0].text  # type: ignore[union-attr]
    titles = {found.title for found in content.sections}
    assert not titles & {"Defenses", "Medical reports"}
    assert all(found.blocks for found in content.sections)
    # The combinations' folders are gone: their checks are told as lost, and no map is drawn.
    checks = tables(section(content, "Validity checks"))[0]
    assert all("cannot be read" in row[-1] for row in checks.rows)
    assert not {key.kind for key in study_figures(study)} & {"roc", "map", "medical", "defenses"}


def test_study_with_nothing_done_still_has_a_report(plain: Path, tmp_path: Path) -> None:
    def nothing(document: dict[str, Any]) -> None:
        document["transfer"] = []
        for combination in document["combinations"]:
            combination.update(state="waiting", reason="", verdict=None, attacks={})
        for models in (document["targets"], document["shadows"]):
            for model in models.values():
                model.update(state="waiting", quality=None)

    study = changed(plain, tmp_path / "nothing", nothing)
    content = build_study_report(study)
    assert content.headline == "Nothing finished yet"
    assert study_figures(study) == []
    with pytest.raises(M4IError):
        (tmp_path / "nothing" / "study.json").unlink()
        build_study_report(OpenedStudy(tmp_path / "nothing"))


def test_every_figure_has_a_caption_and_words_for_the_blind(whole: Path) -> None:
    content = build_study_report(OpenedStudy(whole), ReportOptions(measures=("asr", "0.01")))
    figures = [b for s in content.sections for b in s.blocks if isinstance(b, Figure)]
    assert len({figure.name for figure in figures}) == len(figures) >= 16
    assert all(len(f.alternative) > 40 and len(f.caption) > 40 for f in figures)
    heat = next(f for f in figures if f.name == "heat_metric_svm_asr")
    assert "Failed: NR~FV." in heat.alternative


def test_names_of_figures_cannot_leave_a_folder() -> None:
    assert "/" not in FigureKey("heat", "../../etc/passwd").name
    assert FigureKey("heat", "metric_svm", "0.01").name == "heat_metric_svm_tpr"


def test_published_numbers_stand_beside_the_means_they_belong_to(whole: Path) -> None:
    study = OpenedStudy(whole)
    number = next(p for p in PUBLISHED if (p.family, p.kind) == ("metric", "mean"))
    own = own_number(study.result, number)
    values = [
        study.result.combination(name, name).attacks["metric_svm"].asr
        for name in ("FR", "FV", "NR", "NV")
    ]
    assert own is not None and own.combinations == 4
    assert own.mean == pytest.approx(sum(values) / 4)
    found = section(build_study_report(study), "Beside the paper's published figures")
    assert "no reproduction" in found.blocks[0].text  # type: ignore[union-attr]
    text = " ".join(
        item for block in found.blocks if isinstance(block, Bullets) for item in block.items
    )
    assert "MSCOCO" in text and "60 / 60 / 60 / 60" in text and "NLVR" in text
    rows = tables(found)[0].rows
    assert rows[0][1] == "0.725" and rows[-1][1] == "0.245 → 0.147"
    without = build_study_report(
        study, ReportOptions(sections=tuple(n for n in STUDY_SECTIONS if n != "published"))
    )
    assert "Beside" not in " ".join(s.title for s in without.sections)


def test_selections_are_the_ones_promised(whole: Path) -> None:
    study = OpenedStudy(whole)
    assert lead_attacks(study.result) == {"metric": "metric_svm", "feature": "feature_mlp"}
    method, listed = maps_of(study)
    assert method == "tsne"
    assert [c.scenario for c, _ in listed] == ["unrestricted", "data-only", "constrained"]
    assert len({c.target for c, _ in listed}) == 1
    for scenario, combination in strongest_by_scenario(study.result).items():
        assert combination.scenario == scenario and combination.state == "done"


def test_building_can_be_cancelled(whole: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        build_study_report(OpenedStudy(whole), cancel=cancel)


def test_result_reads_back(whole: Path) -> None:
    again = StudyResult.model_validate_json((whole / "study.json").read_bytes())
    assert again == OpenedStudy(whole).result
