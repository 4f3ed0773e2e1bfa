"""Auditing a model that exists already, as a newcomer clicks and types it in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import read_plan, write_plan
from m4i_gui.pages.wizard import Wizard
from m4i_gui.pages.wizard_pages.summary import summary_lines
from m4i_gui.services.existing_checks import address_problem
from m4i_gui.services.plan_draft import PlanDraft
from m4i_gui.services.services import Services


@pytest.fixture
def wizard(qtbot: QtBot, services: Services) -> Iterator[Wizard]:
    page = Wizard(services)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.start_new(None)
    qtbot.waitUntil(lambda: page.draft.download_known, timeout=10_000)
    yield page
    page.current.left()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Outputs without pictures, members and non-members in turn."""
    path = tmp_path / "outputs.csv"
    lines = ["id,said,truth,in_training"]
    lines += [f"r{i},a dog runs {i},a dog walks {i},{'yes' if i % 2 else 'no'}" for i in range(60)]
    path.write_text("\n".join(lines) + "\n")
    return path


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(wizard: Wizard, family: str) -> None:
    wizard.pages[0].kinds.buttons[family].click()


def type_into(qtbot: QtBot, wizard: Wizard, key: str, text: str) -> None:
    control = wizard.pages[0].fields[key].control
    line = getattr(control, "line", control)
    if hasattr(line, "selectAll"):
        line.selectAll()
    qtbot.keyClicks(line, text)


def message(wizard: Wizard, key: str) -> str:
    wizard.check()
    return wizard.current.fields[key].message.plain()


def fill(qtbot: QtBot, wizard: Wizard, kind: str, tmp_path: Path) -> None:
    """Type what a kind of target needs, as a user does."""
    if kind == "http_chat":
        choose(wizard, "service")
        type_into(qtbot, wizard, "target.http_chat.address", "http://localhost:8000/v1")
        type_into(qtbot, wizard, "target.http_chat.model", "llava")
        type_into(qtbot, wizard, "target.http_chat.extra", '{"seed": 1}')
        type_into(qtbot, wizard, "target.http_chat.limits.cost_per_request", "0,5")
        type_into(qtbot, wizard, "target.http_chat.limits.retries", "2")
    elif kind == "http_template":
        choose(wizard, "service")
        combo = wizard.pages[0].service.kind
        combo.setCurrentIndex(combo.findData("http_template"))
        combo.activated.emit(combo.currentIndex())
        type_into(qtbot, wizard, "target.http_template.url", "https://example.org/caption")
        body = '{"image": "{picture_base64}", "q": "{prompt}"}'
        type_into(qtbot, wizard, "target.http_template.body", body)
        type_into(qtbot, wizard, "target.http_template.text_path", "result.text")
        type_into(qtbot, wizard, "target.http_template.key_name", "mine")
        type_into(qtbot, wizard, "target.http_template.headers", "Authorization: Bearer {key}")
    elif kind == "command":
        choose(wizard, "command")
        wizard.pages[0].program.program.set_path(sys.executable)
        arguments = wizard.pages[0].program.arguments
        qtbot.keyClicks(arguments, "my program.py")
        qtbot.keyClick(arguments, Qt.Key.Key_Return)
        qtbot.keyClicks(arguments, "--fast")
    else:
        choose(wizard, "files")
        names = {
            "checkpoint": ("encoder-1.ckpt", "decoder-1.ckpt", "vocab.pkl"),
            "r2gen": ("model.pth", "annotation.json"),
            "hugging_face": ("config.json", "model.safetensors"),
        }[kind]
        folder = tmp_path / kind
        folder.mkdir()
        for name in names:
            (folder / name).write_bytes(b"")
        # The folder is typed while another kind is shown: the files say what they are.
        wizard.pages[0].files.folders[wizard.draft.kind].control.set_path(str(folder))


EXPECTED = {
    "http_chat": {
        "address": "http://localhost:8000/v1",
        "model": "llava",
        "extra": {"seed": 1},
        "key_name": "",
    },
    "http_template": {
        "text_path": "result.text",
        "headers": {"Authorization": "Bearer {key}"},
        "key_name": "mine",
    },
    "command": {"program": (sys.executable, "my program.py", "--fast")},
    "checkpoint": {},
    "r2gen": {"preset": "auto"},
    "hugging_face": {"question": "", "beams": 1},
}


def test_what_is_typed_becomes_the_plan_and_comes_back(
    qtbot: QtBot, wizard: Wizard, tmp_path: Path
) -> None:
    # One window for all kinds: making it takes longer than filling it in.
    for kind, expected in EXPECTED.items():
        wizard.start_new(None)
        fill(qtbot, wizard, kind, tmp_path)
        draft = wizard.draft
        assert draft.kind == kind
        draft.set_membership("source", "split")
        draft.set("datasets.main.path", str(tmp_path))
        assert not [p for p in draft.problems() if p.page == "target"], kind
        plan = draft.to_plan()
        section = getattr(plan.target, kind).model_dump()
        assert {key: section[key] for key in expected} == expected
        if kind == "http_chat":
            assert section["limits"]["cost_per_request"] == 0.5
            assert section["limits"]["retries"] == 2
        assert plan.ask == "owner"
        assert not plan.needs_shadow
        file = tmp_path / f"{kind}.toml"
        write_plan(plan, file)
        wizard.open_plan(file)
        assert wizard.draft.to_plan() == read_plan(file), kind


def test_a_table_of_outputs_is_mapped_counted_and_judged_by_its_texts(
    qtbot: QtBot, wizard: Wizard, table: Path
) -> None:
    choose(wizard, "recorded")
    page, draft = wizard.pages[0], wizard.draft
    page.outputs.path_field.control.set_path(str(table))
    qtbot.waitUntil(lambda: draft.outputs is not None, timeout=20_000)
    combos = page.outputs.combos
    assert combos["membership"].currentData() == "in_training"
    assert page.outputs.rows.item(0, 1).text() == "a dog runs 0"
    # The guess is wrong where it mistakes the truth for what was said: change it.
    for role, column in (("generated", "said"), ("references", "truth")):
        combos[role].setCurrentIndex(combos[role].findData(column))
        combos[role].activated.emit(combos[role].currentIndex())
    qtbot.waitUntil(lambda: draft.outputs is not None and not page.outputs._job, timeout=20_000)
    assert "no pictures" in page.outputs.note.label.plain()
    press(qtbot, wizard.next_button)
    assert wizard.current.name == "data"
    qtbot.waitUntil(lambda: draft.membership_found is not None, timeout=20_000)
    form = wizard.current.membership
    assert "30 were in training" in form.counts.plain()
    assert "AUC" in form.resolution.label.plain()
    wizard.go_to("attacks")
    boxes = wizard.current.boxes
    assert not boxes["feature_mlp"].isEnabled()
    assert boxes["metric_svm"].isEnabled()
    assert not wizard.current.defenses.isVisibleTo(wizard)
    wizard.go_to("check")
    page = wizard.current
    assert page.title.plain() == "Check before judging"
    qtbot.waitUntil(lambda: draft.before is not None, timeout=20_000)
    # Nobody is asked anything: no questions, no time, no trial.
    assert page.trial.isHidden() and page.check.values["time"].isHidden()
    assert page.check.values["records"].accessibleName() == "records"
    plan = draft.to_plan()
    assert plan.target.recorded.columns.generated == "said"
    assert not plan.datasets
    draft.set_ask("attacker")
    wizard.check()
    assert any(p.key == "shadow.dataset" for p in draft.problems())


def test_training_here_has_five_steps_and_what_exists_six(wizard: Wizard) -> None:
    shown = [b for b in wizard.stepper.buttons if b.isVisibleTo(wizard)]
    assert len(shown) == 5
    assert not wizard.pages[0].asking.isVisibleTo(wizard)
    choose(wizard, "command")
    wizard.check()
    shown = [b for b in wizard.stepper.buttons if b.isVisibleTo(wizard)]
    assert [b.text() for b in shown] == [
        "Target", "Data", "Method", "Attacks", "Check before asking", "Review and run",
    ]  # fmt: skip
    assert wizard.pages[0].asking.isVisibleTo(wizard)
    wizard.pages[0].asking.buttons["attacker"].click()
    wizard.check()
    assert shown[2].text() == "Attacker's knowledge"
    choose(wizard, "trained")
    assert wizard.draft.ask == "attacker"


def test_was_my_data_used_needs_no_second_folder(wizard: Wizard, tmp_path: Path) -> None:
    choose(wizard, "command")
    wizard.draft.set("target.command.program", [sys.executable])
    wizard.pages[0].asking.buttons["was_mine"].click()
    wizard.draft.set("datasets.main.path", str(tmp_path))
    wizard.draft.set_membership("source", "folders")
    wizard.draft.set_knowledge(data=False)
    wizard.draft.set("datasets.other.source", "demo")
    plan = wizard.draft.to_plan()
    assert plan.membership.members == "main"
    assert plan.membership.nonmembers == ""
    wizard.draft.set("datasets.nonmembers.path", str(tmp_path / "b"))
    assert wizard.draft.to_plan().membership.nonmembers == "nonmembers"
    # Nobody attacks, and there are reference models instead of one shadow.
    for name in ("knowledge", "attacks"):
        page = wizard.pages[wizard.draft.pages.index(name)]
        labels = [w for w in page.findChildren(QLabel) if w.isVisibleTo(page)]
        said = " ".join(label.text() for label in labels).casefold()
        assert "reference models" in said
        for word in ("shadow", "attacker", "placebo", "members from"):
            assert word not in said, (name, word)
    lines = dict(summary_lines(wizard.draft))
    assert "Reference models" in lines and "placebo" not in lines["Checks"].casefold()
    wizard.draft.set("was_mine.references", 5)
    assert any(p.key == "was_mine.references" for p in wizard.draft.problems())


@pytest.mark.parametrize(
    ("key", "wrong", "part"),
    [
        ("target.http_chat.address", "localhost:8000", "https://"),
        ("target.http_chat.address", "https://me:secret@host/v1", "key"),
        ("target.http_chat.address", "http://host.example/v1", "encrypted"),
        ("target.http_chat.extra", "{seed", "JSON"),
        ("target.http_chat.limits.most_cost", 3.0, "price"),
        ("target.http_chat.prompt_template", "Say it", "{question}"),
        ("target.http_template.body", '{"a": {picture_base64}}', "JSON"),
        ("target.http_template.body", '{"a": "{prompt}"}', "picture"),
        ("target.http_template.headers", "no colon here", "Name: value"),
        ("target.command.program", "no-such-program-here", "no such program"),
        ("target.hugging_face.folder", "/etc/hostname", "folder"),
    ],
)
def test_wrong_input_is_explained_beside_its_control(
    qapp: object, key: str, wrong: object, part: str
) -> None:
    draft = PlanDraft()
    draft.set_kind(key.split(".")[1])
    draft.set(key, [wrong] if key.endswith("program") else wrong)
    said = [p.message for p in draft.problems() if p.key.startswith(key.rpartition(".")[0])]
    assert any(part in text for text in said), said


def test_an_address_that_is_fine_is_let_be() -> None:
    assert not address_problem("https://api.example.org/v1")
    assert address_problem("http://[::1")


def test_a_key_in_an_extra_field_is_refused_where_it_can_be_seen(wizard: Wizard) -> None:
    wizard.draft.set_kind("http_chat")
    wizard.draft.set("target.http_chat.address", "https://host.example/v1")
    wizard.draft.set("target.http_chat.model", "m")
    wizard.draft.set("target.http_chat.extra", {"api_key": "sk-1"})
    assert "keyring" in message(wizard, "target.http_chat")


class _MemoryKeyring(KeyringBackend):
    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.held.pop((service, username), None)


@pytest.fixture
def backend(request: pytest.FixtureRequest) -> Iterator[KeyringBackend]:
    """The real library with a keyring of the test's own: nobody's real one is touched."""
    before = keyring.get_keyring()
    mine = _MemoryKeyring() if request.param == "works" else fail.Keyring()
    keyring.set_keyring(mine)
    yield mine
    keyring.set_keyring(before)


@pytest.mark.parametrize("backend", ["works", "none"], indirect=True)
def test_a_key_goes_into_the_keyring_and_never_into_a_plan(
    qtbot: QtBot, wizard: Wizard, backend: KeyringBackend, tmp_path: Path
) -> None:
    from m4i_gui.pages.wizard_pages.key_field import KeyField

    fill(qtbot, wizard, "http_chat", tmp_path)
    field = next(f for f in wizard.current.findChildren(KeyField) if f.isVisibleTo(wizard))
    assert not field.store_button.isEnabled()
    qtbot.keyClicks(field.name, "openai")
    qtbot.keyClicks(field.secret, "sk-very-secret")
    assert field.secret.displayText() != "sk-very-secret"
    press(qtbot, field.store_button)
    qtbot.waitUntil(lambda: field._job is None, timeout=10_000)
    draft = wizard.draft
    draft.set("datasets.main.path", str(tmp_path))
    draft.set_membership("source", "split")
    write_plan(draft.to_plan(), tmp_path / "plan.toml")
    assert "sk-very-secret" not in (tmp_path / "plan.toml").read_text()
    assert "sk-very-secret" not in repr(draft._values)
    if isinstance(backend, _MemoryKeyring):
        assert list(backend.held.values()) == ["sk-very-secret"]
        assert field.secret.text() == ""
        assert field.said.property("role") == "good"
    else:
        assert "keyring" in field.said.plain()
        assert "not kept" in field.said.plain()
        assert field.said.property("role") == "danger"


def test_consent_is_asked_for_each_run_and_not_kept(
    qtbot: QtBot, wizard: Wizard, tmp_path: Path
) -> None:
    fill(qtbot, wizard, "command", tmp_path)
    draft = wizard.draft
    draft.set_folder(str(tmp_path / "audit"))
    keys = {p.key for p in draft.problems() if p.severity == "error"}
    assert "consent_to_ask" in keys
    draft.set_consent_to_ask(True)
    assert "consent_to_ask" not in {p.key for p in draft.problems()}
    # Another target was not what was agreed to.
    draft.set("target.command.program", [sys.executable, "other.py"])
    assert not draft.consent_to_ask
    consents = wizard.services.consents
    consents.give(tmp_path / "audit")
    assert consents.take(tmp_path / "audit")
    assert not consents.take(tmp_path / "audit")


def test_a_plan_of_training_is_no_different_after_a_look_at_other_kinds(qapp: object) -> None:
    draft = PlanDraft()
    draft.set("datasets.main.source", "demo")
    before: AuditPlan = draft.to_plan()
    for kind in ("recorded", "http_chat", "command", "trained"):
        draft.set_kind(kind)
    assert draft.to_plan() == before


_TABLES = {
    "recorded": {"path": "/x/outputs.csv", "columns": {"generated": "said", "references": "a,b"}},
    "checkpoint": {"folder": "/x/model"},
    "r2gen": {"folder": "/x/r2gen", "beam_width": 5},
    "hugging_face": {"folder": "/x/hf", "question": "What is it?", "precision": "bf16"},
    "http_chat": {"address": "http://h.example/v1", "model": "m", "limits": {"retries": 1}},
    "http_template": {
        "url": "https://h.example",
        "body": '{"p": "{picture_base64}"}',
        "text_path": "t",
    },
    "command": {"program": ["/bin/x", "a b"], "version": "2"},
}


@pytest.mark.parametrize("kind", _TABLES)
@pytest.mark.parametrize("ask", ["owner", "attacker", "was_mine"])
def test_every_plan_comes_back_from_the_draft_as_it_went_in(
    qapp: object, kind: str, ask: str
) -> None:
    recorded = kind == "recorded"
    for source in ("column", "list", "split", "folders"):
        if recorded and source in ("split", "folders"):
            continue
        datasets = {"mine": {"path": "/d/a"}, "theirs": {"path": "/d/b"}, "shadow": {"path": "/c"}}
        content = {
            "ask": ask,
            "datasets": {"shadow": datasets["shadow"]} if recorded else datasets,
            "target": {"kind": kind, kind: _TABLES[kind], "dataset": "mine"},
            "membership": {
                "source": source,
                "file": "/x/ids.txt" if source == "list" else "",
                "members": "mine" if source == "folders" else "",
                "nonmembers": "theirs" if source == "folders" else "",
                "match": ["source"],
                "most_members": 40,
            },
            "owner": {"folds": 4} if ask == "owner" else None,
            "was_mine": {"by_group": True} if ask == "was_mine" else None,
            "shadow": {"dataset": "shadow", "encoder": "resnet18", "weights": "none"},
        }
        plan = AuditPlan.model_validate(content)
        draft = PlanDraft()
        draft.from_plan(plan)
        assert draft.to_plan() == plan, source


def test_a_plan_can_be_saved_before_anybody_agrees_to_a_run(
    qtbot: QtBot, wizard: Wizard, tmp_path: Path
) -> None:
    review = wizard.pages[-1]
    fill(qtbot, wizard, "command", tmp_path)
    problems = [p for p in wizard.draft.problems() if p.page == "review"]
    assert {p.key for p in problems} == {"folder", "consent_to_ask"}
    review.show_problems(problems)
    assert review.save.isEnabled()
