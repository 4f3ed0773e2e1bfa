"""Models that exist already, from the start page to results and a report, as a newcomer would.

By default one Hugging Face model and one table of outputs; `M4I_WHOLE=1` walks every way.
"""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_core.errors import BadInput
from m4i_gui.main_window import MainWindow
from tests.core.audit.known_model import captions_of, divided, small_table, train_model
from tests.core.targets.served_captioner import PROGRAM, served
from tests.e2e.driver import Driver, Story
from tests.e2e.newcomer import Newcomer

pytestmark = pytest.mark.real_data
WHOLE = os.environ.get("M4I_WHOLE") == "1"
ROOT = Path(__file__).resolve().parents[2]
EACH = 40 if WHOLE else 20
whole = pytest.mark.skipif(not WHOLE, reason="takes minutes: set M4I_WHOLE=1")
Told = dict[str, Any]


@pytest.fixture(autouse=True)
def _isolated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("M4I_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.setenv("M4I_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    # Where a new audit is kept.
    monkeypatch.setenv("HOME", str(tmp_path / "home"))


@pytest.fixture(scope="module")
def sets(real_data: Path) -> dict[str, list[str]]:
    """Names of real pictures, drawn at random: two kinds, and others."""
    names = list(captions_of(real_data))
    yes, no, other = divided(names, [EACH, EACH, 4 * EACH], 5)
    return {"yes": yes, "no": no, "": other}


@pytest.fixture(scope="module")
def table(
    real_data: Path, sets: dict[str, list[str]], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Real pictures and captions, with a column that says who was in training."""
    chosen = {said: sets[said] for said in ("yes", "no")}
    return small_table(real_data, tmp_path_factory.mktemp("table"), chosen)


@pytest.fixture(scope="module")
def model(
    real_data: Path, sets: dict[str, list[str]], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A captioner that knows the members by heart."""
    folder = tmp_path_factory.mktemp("model")
    store = folder / "store"
    epochs = 60 if WHOLE else 40
    return train_model(real_data, sets["yes"], folder, store, epochs=epochs, batch_size=10)


def _captioner(model: Path, store: Path, way: str) -> list[str]:
    return [sys.executable, PROGRAM, str(model), str(store), way]


@pytest.fixture
def service(model: Path, tmp_path: Path) -> Iterator[str]:
    """The captioner behind an address of this machine."""
    with served(model, tmp_path / "s") as address:
        yield address


# What every visit has in common ------------------------------------------------------------------


def _begin(person: Newcomer, family: str, ask: str) -> Story:
    window = person.window
    yield window.start_page.isVisible
    window.menus.new_action.trigger()
    yield person.wizard.isVisible
    person.photograph("target")
    person.click(person.page.kinds.buttons[family])
    yield person.page.asking.isVisible
    person.click(person.page.asking.buttons[ask])


def _refused(person: Newcomer, part: str) -> None:
    """Press the button at the bottom too early: the page stays and says why."""
    name = person.page.name
    if person.wizard.next_button.isEnabled():
        person.click(person.wizard.next_button)
    person.wizard.check()
    assert person.page.name == name
    said = person.wizard.hint.toolTip() + person.wizard.next_button.toolTip()
    assert part in said, said
    person.photograph("refused")


def _fewer_attacks(person: Newcomer) -> None:
    """Leave out what takes long; `M4I_WHOLE=1` leaves the usual choice."""
    if WHOLE:
        return
    maps = {box.accessibleName(): box for box in person.page.findChildren(QCheckBox)}
    some = [person.page.boxes[name] for name in ("feature_mlp", "feature_contrastive")]
    for box in (*some, maps["t-SNE"]):
        if box.isVisible() and box.isEnabled() and box.isChecked():
            person.click(box)
    person.write("validity.permutations", "50")


def _check(person: Newcomer, *, trial: bool = True) -> Story:
    """Wait for the check, then try three records."""
    draft = person.wizard.draft
    yield lambda: draft.before is not None or bool(draft.before_error)
    assert not draft.before_error, draft.before_error
    yield lambda: person.page.check._job is None
    person.photograph_all("checked")
    card = person.page.trial
    if trial:
        if card.consent.isVisible():
            assert not card.button.isEnabled()
            person.click(card.consent)
        person.click(card.button)
        yield lambda: card._trial is not None or (card._job is None and card.said.isVisible())
        assert card._trial is not None, card.said.label.plain()
        assert not card._trial.failures, card._trial.failures
        yield lambda: card.rows.count() >= 6
        person.photograph_all("tried")


def _run(person: Newcomer, told: Told, pdf: Path) -> Story:
    """From the review to the results and a PDF."""
    window = person.window
    person.photograph_all("review")
    if person.page.consent.isVisible():
        assert not person.wizard.next_button.isEnabled()
        person.click(person.page.consent.box)
    yield person.wizard.next_button.isEnabled
    person.click(person.wizard.next_button)
    run = window.run_page()
    yield run.isVisible
    yield lambda: run.answers.isVisible() or window.stack.currentWidget() is not run
    person.photograph("run")
    yield lambda: window.stack.currentWidget() is not run or (not run.running and run.failure)
    if window.stack.currentWidget() is run:
        person.photograph("failed")
        raise AssertionError(run.failure)
    results = window.results_page()
    yield lambda: results.view is not None
    told["folder"] = results.audit.folder
    for place in range(results.tabs.count()):
        if results.tabs.isTabVisible(place):
            results.tabs.setCurrentIndex(place)
            yield results.tabs.currentWidget().isVisible
            person.photograph("results-" + results.tabs.tabText(place).split()[-1].lower())
    results.write_report("pdf", str(pdf))
    yield pdf.is_file


def _walk(name: str, tmp_path: Path, steps: Callable[[Newcomer, Told], Story]) -> OpenedAudit:
    """Run the program with a story, and return the audit that it made."""
    told: Told = {}
    pdf = tmp_path / "report.pdf"

    def story(window: MainWindow) -> Story:
        window.resize(1280, 800)
        person = Newcomer(window, name)
        yield from steps(person, told)
        yield from _run(person, told, pdf)

    driver = Driver(story, 300.0)
    code = driver.run([])
    assert not driver.failure, driver.failure
    assert code == 0
    audit = OpenedAudit(told["folder"])
    text = "".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert audit.result.name in text
    if not audit.result.existing.has_pictures:
        assert "picture hidden" not in text
    print(name, audit.result.verdict, audit.result.was_mine and audit.result.was_mine.answer)
    return audit


# Hugging Face ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def library() -> ModuleType:
    from m4i_core.targets.hugging_face_loading import import_transformers

    try:
        return import_transformers()
    except BadInput as error:
        pytest.skip(f"needs the extra hugging-face: {error.message}")


@pytest.mark.parametrize(
    "family", ["blip", pytest.param("git", marks=whole), pytest.param("vit_gpt2", marks=whole)]
)
def test_a_hugging_face_model_that_knows_nothing_leaks_nothing(
    qtbot: QtBot, library: ModuleType, table: Path, tmp_path: Path, family: str
) -> None:
    from tests.core.targets.tiny_hugging_face import save_tiny

    folder = tmp_path / family
    save_tiny(library, family, folder)

    def steps(person: Newcomer, told: Told) -> Story:
        yield from _begin(person, "files", "owner")
        _refused(person, "folder")
        field = person.page.files.folders[person.wizard.draft.kind].control.line
        field.setFocus()
        QTest.keyClicks(field, str(folder))
        yield lambda: person.wizard.draft.kind == "hugging_face"
        person.photograph_all("files")
        yield from person.next("data")
        person.write("datasets.main.path", str(table))
        yield lambda: "main" in person.wizard.draft.facts
        _refused(person, "")
        yield person.page.membership.buttons["column"].isVisible
        person.click(person.page.membership.buttons["column"])
        person.photograph("column")
        person.choose(person.page.membership.column, "trained_on")
        yield lambda: person.wizard.draft.membership_found is not None
        assert f"{EACH} were in training" in person.page.membership.counts.plain()
        person.photograph_all("counted")
        yield from person.next("knowledge")
        yield from person.next("attacks")
        _fewer_attacks(person)
        yield from person.next("check")
        yield from _check(person)
        yield from person.next("review")

    audit = _walk(f"hf-{family}", tmp_path, steps)
    assert audit.result.verdict.status != "leak"
    assert audit.result.existing.kind == "hugging_face"
    assert audit.result.existing.asked == 2 * EACH
    assert not audit.result.existing.failed


# The other ways ----------------------------------------------------------------------------------


def test_a_table_of_outputs(
    qtbot: QtBot, real_data: Path, sets: dict[str, list[str]], model: Path, tmp_path: Path
) -> None:
    """What a real captioner said, written down by its user: it knows its members by heart."""
    from m4i_core.data.record import Record
    from m4i_core.models.encoders import build_encoder
    from m4i_core.targets.checkpoint import OwnCheckpoint
    from m4i_core.training.feature_store import FeatureStore
    from m4i_core.training.trained_captioner import TrainedCaptioner

    target = OwnCheckpoint(
        TrainedCaptioner.load(model), build_encoder("compact", "compact"),
        FeatureStore(tmp_path / "store"),
    )  # fmt: skip
    captions = captions_of(real_data)
    path = tmp_path / "what it said.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["nr", "said", "truth", "member"])
        for kind in ("yes", "no"):
            for name in sets[kind]:
                picture = real_data / "flickr8k-1k" / "Images" / name
                said = target.describe([Record(name, (picture,), ())])[0]
                rows.writerow([name, said, captions[name][0], kind])

    def steps(person: Newcomer, told: Told) -> Story:
        yield from _begin(person, "recorded", "owner")
        person.write("target.recorded.path", str(tmp_path / "no such table.csv"))
        _refused(person, "")
        person.write("target.recorded.path", str(path))
        draft = person.wizard.draft
        yield lambda: draft.outputs is not None
        outputs = person.page.outputs
        person.photograph_all("columns")
        # The wrong column first: what a person wrote is not what the model said.
        for role, column in (("generated", ""), ("generated", "said"), ("references", "truth")):
            person.choose(outputs.combos[role], column)
            if not column:
                yield lambda: outputs._job is None and not outputs._timer.isActive()
                _refused(person, "")
        yield lambda: outputs._job is None and not outputs._timer.isActive()
        # The numbers are names of pictures that are not here.
        yield lambda: draft.outputs is not None
        _refused(person, "No picture was found")
        person.choose(outputs.combos["picture"], "")
        person.choose(outputs.combos["id"], "nr")
        yield lambda: outputs._job is None and not outputs._timer.isActive()
        assert outputs.combos["membership"].currentData() == "member"
        person.photograph_all("mapped")
        yield from person.next("data")
        yield lambda: draft.membership_found is not None
        person.photograph("counted")
        yield from person.next("knowledge")
        yield from person.next("attacks")
        _fewer_attacks(person)
        yield from person.next("check")
        yield from _check(person, trial=False)
        yield from person.next("review")

    audit = _walk("recorded", tmp_path, steps)
    # So few records may be too few for a verdict, but not for a difference.
    assert audit.result.verdict.status in (("leak",) if WHOLE else ("leak", "no-evidence"))
    assert audit.result.attacks["metric_threshold"].auc > 0.6
    assert audit.result.existing.asked == 2 * EACH
    assert set(audit.result.attacks) == {"metric_threshold", "metric_svm"}


@whole
def test_a_checkpoint_as_an_outsider_would_attack_it(
    qtbot: QtBot, real_data: Path, sets: dict[str, list[str]], model: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    table = small_table(real_data, folder, sets)

    def steps(person: Newcomer, told: Told) -> Story:
        yield from _begin(person, "files", "attacker")
        field = person.page.files.folders[person.wizard.draft.kind].control.line
        field.setFocus()
        QTest.keyClicks(field, str(tmp_path))
        person.wizard.check()
        _refused(person, "")
        field.selectAll()
        QTest.keyClicks(field, str(model))
        person.photograph_all("files")
        yield from person.next("data")
        person.write("datasets.main.path", str(table))
        yield lambda: "main" in person.wizard.draft.facts
        person.click(person.page.membership.buttons["column"])
        person.choose(person.page.membership.column, "trained_on")
        yield lambda: person.wizard.draft.membership_found is not None
        person.photograph_all("counted")
        yield from person.next("knowledge")
        person.photograph_all("knowledge")
        person.write("shadow.training.epochs", "30")
        yield from person.next("attacks")
        yield from person.next("check")
        yield from _check(person)
        yield from person.next("review")

    audit = _walk("checkpoint", tmp_path, steps)
    assert audit.result.existing.kind == "checkpoint"
    assert audit.result.verdict.status in ("leak", "no-evidence")
    assert audit.result.models["shadow"].epochs >= 1


@whole
def test_an_address_and_was_my_data_used(
    qtbot: QtBot,
    real_data: Path,
    sets: dict[str, list[str]],
    service: str,
    tmp_path: Path,
) -> None:
    mine, known, learn = tmp_path / "mine", tmp_path / "known", tmp_path / "learn"
    for folder in (mine, known, learn):
        folder.mkdir()
    other = sets[""]
    tables = [
        small_table(real_data, mine, {"": sets["yes"]}),
        small_table(real_data, known, {"": sets["no"]}),
        small_table(real_data, learn, {"": other}),
    ]

    def steps(person: Newcomer, told: Told) -> Story:
        yield from _begin(person, "service", "was_mine")
        person.write("target.http_chat.address", "127.0.0.1:8000")
        _refused(person, "http")
        person.write("target.http_chat.address", service)
        _refused(person, "")
        person.write("target.http_chat.model", "captioner")
        person.photograph_all("service")
        yield from person.next("data")
        person.click(person.page.membership.buttons["folders"])
        person.write("datasets.main.path", str(tables[0]))
        person.write("datasets.nonmembers.path", str(tables[1]))
        draft = person.wizard.draft
        yield lambda: draft.membership_found is not None
        person.photograph_all("counted")
        yield from person.next("knowledge")
        person.photograph_all("method")
        person.click(person.page.other_data)
        person.write("datasets.other.path", str(tables[2]))
        yield lambda: "other" in draft.facts
        person.write("shadow.training.epochs", "30")
        person.photograph_all("method-filled")
        yield from person.next("attacks")
        yield from person.next("check")
        yield from _check(person)
        yield from person.next("review")

    audit = _walk("service", tmp_path, steps)
    assert audit.result.existing.asked == 2 * EACH
    assert audit.result.was_mine.answer.answer in ("yes", "no-evidence", "cannot-say")


@whole
def test_a_program_of_the_users(
    qtbot: QtBot, real_data: Path, sets: dict[str, list[str]], model: Path, tmp_path: Path
) -> None:
    tables = []
    for kind in ("yes", "no"):
        folder = tmp_path / kind
        folder.mkdir()
        tables.append(small_table(real_data, folder, {"": sets[kind]}))

    def steps(person: Newcomer, told: Told) -> Story:
        yield from _begin(person, "command", "owner")
        program, *arguments = _captioner(model, tmp_path / "store", "lines")
        person.write("target.command.program", "no-such-program")
        _refused(person, "program")
        person.write("target.command.program", program)
        box = person.page.program.arguments
        box.setFocus()
        for argument in arguments:
            QTest.keyClicks(box, argument)
            QTest.keyClick(box, Qt.Key.Key_Return)
        person.photograph_all("program")
        yield from person.next("data")
        person.write("datasets.main.path", str(tables[0]))
        _refused(person, "")
        person.click(person.page.membership.buttons["folders"])
        person.write("datasets.nonmembers.path", str(tables[1]))
        yield lambda: person.wizard.draft.membership_found is not None
        person.photograph_all("counted")
        yield from person.next("knowledge")
        yield from person.next("attacks")
        yield from person.next("check")
        yield from _check(person)
        yield from person.next("review")

    audit = _walk("command", tmp_path, steps)
    assert audit.result.existing.asked == 2 * EACH
    assert audit.result.verdict.status == "leak"
