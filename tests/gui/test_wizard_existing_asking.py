"""Checking before asking, trying three records, and consent, with real pictures and a service."""

from __future__ import annotations

import json
import shutil
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import write_plan
from m4i_core.audit.trial_folder import forget_trial, take_trial_along
from m4i_core.audit.workspace import Workspace
from m4i_gui.pages.run import RunPage
from m4i_gui.pages.wizard import Wizard
from m4i_gui.services.services import Services


@pytest.fixture
def wizard(qtbot: QtBot, services: Services, tmp_path: Path) -> Iterator[Wizard]:
    page = Wizard(services)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.start_new(None)
    qtbot.waitUntil(lambda: page.draft.download_known, timeout=10_000)
    page.draft.set_folder(str(tmp_path / "audit"))
    yield page
    page.current.left()


class Service:
    """An OpenAI-compatible service on this machine; every third picture is refused."""

    def __init__(self) -> None:
        self.asked: list[dict[str, object]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                outer.asked.append(body)
                refused = len(outer.asked) % 3 == 0
                said = {"choices": [{"message": {"content": "<b>a dog</b>"}}]}
                content = json.dumps({"error": "no such picture"} if refused else said).encode()
                self.send_response(400 if refused else 200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def service() -> Iterator[Service]:
    made = Service()
    yield made
    made.close()


@pytest.fixture
def folders(real_data: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Real pictures from two "places": in the second one all captions are shouted."""
    source = real_data / "flickr8k-1k"
    lines = (source / "captions.txt").read_text().splitlines()[1:301]
    captions: dict[str, str] = {}
    for line in lines:
        name, _, text = line.partition(",")
        captions.setdefault(name, text.strip('"').replace(",", " "))
    names = list(captions)
    places = []
    for place, part in (("a", names[:30]), ("b", names[30:60])):
        folder = tmp_path / place
        (folder / "Images").mkdir(parents=True)
        rows = ["image,caption"]
        for number, name in enumerate(part):
            text = captions[name]
            if place == "b" and number % 4:
                text += " !!! " + text
            rows.append(f"{name},{text}")
            shutil.copy(source / "Images" / name, folder / "Images" / name)
        (folder / "captions.txt").write_text("\n".join(rows) + "\n")
        places.append(folder)
    return places[0], places[1]


def ready(qtbot: QtBot, wizard: Wizard, service: Service, folders: tuple[Path, Path]) -> None:
    """Fill in all pages up to the check."""
    draft = wizard.draft
    wizard.pages[0].kinds.buttons["service"].click()
    draft.set("target.http_chat.address", service.address)
    draft.set("target.http_chat.model", "tiny")
    draft.set("target.http_chat.limits.cost_per_request", 0.5)
    wizard.go_to("data")
    for panel, folder in zip((wizard.current.panel, wizard.current.second), folders, strict=True):
        panel.picker.set_path(str(folder))
    qtbot.waitUntil(lambda: draft.membership_found is not None, timeout=60_000)


def test_sets_that_differ_are_told_before_anything_is_sent_and_can_be_mended(
    qtbot: QtBot, wizard: Wizard, service: Service, folders: tuple[Path, Path]
) -> None:
    ready(qtbot, wizard, service, folders)
    draft = wizard.draft
    assert "30 were in training" in wizard.current.membership.counts.plain()
    # Sizes of the shadow's sets follow the data, also where they are shown.
    draft.set_ask("attacker")
    knowledge = wizard.pages[2].fields["split.shadow_members"].control
    assert knowledge.value() == draft.get("split.shadow_members") == 15
    draft.set_ask("owner")
    qtbot.waitUntil(lambda: draft.membership_found is not None, timeout=60_000)
    wizard.go_to("check")
    qtbot.waitUntil(lambda: draft.before is not None or bool(draft.before_error), timeout=90_000)
    assert not draft.before_error
    assert not draft.before.passed
    card = wizard.current.check
    assert "no leak verdict" in card.verdict.label.plain()
    assert card.differences.plain()
    assert card.values["records"].text() == "60"
    assert card.values["cost"].text() == "30.00"
    assert service.asked == []
    wizard.check()
    # A service is not paid for what shows nothing, unless that is wanted.
    assert any(p.key == "membership.ask_anyway" for p in draft.problems())
    before = draft.to_plan()
    draft.use_remedy({**before.membership.model_dump(mode="json"), "match": ["text_length"]})
    assert draft.to_plan().membership.match == ("text_length",)
    assert card.remedies.undo.isVisibleTo(wizard)
    qtbot.mouseClick(card.remedies.undo, Qt.MouseButton.LeftButton)
    assert draft.to_plan() == before


def test_three_records_are_tried_only_after_a_yes_and_shown_as_plain_text(
    qtbot: QtBot, wizard: Wizard, service: Service, folders: tuple[Path, Path]
) -> None:
    ready(qtbot, wizard, service, folders)
    wizard.draft.set("validity.blind", False)
    wizard.go_to("check")
    wizard.current.check.cancel()
    trial = wizard.current.trial
    assert not trial.button.isEnabled()
    assert service.address in trial.note.label.plain()
    trial.run()
    assert service.asked == []
    trial.consent.setChecked(True)
    qtbot.mouseClick(trial.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: trial._trial is not None, timeout=60_000)
    assert len(service.asked) == 3
    said = [text for text in trial._trial.texts if text is not None]
    assert said == ["<b>a dog</b>"] * 2
    assert len(trial._trial.failures) == 1
    assert "1 of 3" in trial.said.label.plain()
    # The keyboard is where it was, and not at the button that leaves the page.
    assert trial.button.hasFocus()
    shown = [label.plain() for label in trial.findChildren(type(wizard.current.title))]
    assert "“<b>a dog</b>”" in shown
    # The answers wait for the run in a folder that is not taken for somebody else's.
    assert list(Path(wizard.draft.folder).glob("answers/*.jsonl"))
    assert not [p for p in wizard.draft.problems() if p.key == "folder"]
    # What was agreed to was this address.
    wizard.draft.set("target.http_chat.model", "another")
    assert not trial.consent.isChecked()
    # Run elsewhere, the audit has its answers there, and nothing stays behind.
    wizard.draft.set("target.http_chat.model", "tiny")
    first = Path(wizard.draft.folder)
    elsewhere = first.with_name("elsewhere")
    wizard.draft.set_folder(str(elsewhere))
    wizard.draft.set_consent_to_ask(True)
    assert not [p for p in wizard.draft.problems() if p.severity == "error"]
    wizard.go_to("review")
    with qtbot.waitSignal(wizard.run_requested):
        wizard.forward()
    assert list(elsewhere.glob("answers/*.jsonl")) and not first.exists()
    # Given up before it was run: nothing of the trial stays.
    wizard.start_new(None)
    assert not elsewhere.exists()


def test_only_what_a_trial_left_is_ever_removed(tmp_path: Path) -> None:
    for name in ("plan.toml", "result.json"):
        folder = tmp_path / name.replace(".", "-")
        Workspace(folder)
        (folder / "answers").mkdir()
        (folder / name).write_text("kept")
        forget_trial(folder)
        take_trial_along(folder, tmp_path / "other")
        assert (folder / "answers").is_dir() and (folder / name).is_file()
    foreign = tmp_path / "foreign"
    (foreign / "answers").mkdir(parents=True)
    forget_trial(foreign)
    assert (foreign / "answers").is_dir()
    shared = tmp_path / "shared"
    Workspace(shared)
    (shared / "mine.txt").write_text("kept")
    forget_trial(shared)
    assert [path.name for path in shared.iterdir()] == ["mine.txt"]
    busy = tmp_path / "busy"
    workspace = Workspace(busy)
    (busy / "answers").mkdir()
    with workspace.lock():
        forget_trial(busy)
        assert (busy / "answers").is_dir()
    forget_trial(busy)
    assert not busy.exists()


@pytest.fixture
def plan_folder(tmp_path: Path, folders: tuple[Path, Path]) -> Path:
    plan = AuditPlan.model_validate(
        {
            "schema": 1,
            "ask": "owner",
            "datasets": {"a": {"path": str(folders[0])}, "b": {"path": str(folders[1])}},
            "membership": {"source": "folders", "members": "a", "nonmembers": "b"},
            "target": {
                "kind": "command",
                "command": {"program": [sys.executable, "-c", "raise SystemExit('no')"]},
            },
        }
    )
    folder = tmp_path / "audit"
    folder.mkdir()
    write_plan(plan, folder / "plan.toml")
    return folder


def test_a_run_asks_for_consent_each_time_and_starts_only_after_a_yes(
    qtbot: QtBot, services: Services, plan_folder: Path
) -> None:
    page = RunPage(services)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.start(plan_folder)
    assert not page.running
    assert "Nothing has been asked" in page.note.label.plain()
    assert sys.executable in page.question.informativeText()
    assert page.question.defaultButton() is page.question.no_button
    # Also after the desktop has turned dark meanwhile.
    for look in ("dark", "light"):
        services.theme.set_preference(look)  # type: ignore[arg-type]
        qtbot.wait(10)
        assert page.question.no_button.isDefault() and not page.question.yes_button.isDefault()
        assert not page.question.yes_button.hasFocus()
    assert page.answers.isVisibleTo(page)
    assert not page.monitor.models["target"].isVisibleTo(page)
    assert not page.monitor.models["shadow"].isVisibleTo(page)
    qtbot.mouseClick(page.question.yes_button, Qt.MouseButton.LeftButton)
    assert page.running
    page.stop()
    qtbot.waitUntil(lambda: not page.running, timeout=20_000)
    page.resume()
    assert not page.running
    qtbot.mouseClick(page.question.no_button, Qt.MouseButton.LeftButton)
    assert not page.running
