"""Services against a real server process that also misbehaves."""

from __future__ import annotations

import base64
import hashlib
import json
import logging
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from m4i_core.data.record import Record
from m4i_core.errors import BadInput, M4IError, PlanError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.targets.http_limits import ServiceLimits
from m4i_core.targets.http_service import ChatService, HttpTarget, TemplateService
from m4i_core.targets.questions import Questions
from m4i_core.targets.service_key import ServiceKey, forget_key, read_key, store_key
from m4i_core.targets.target import SomeUnanswered, TargetFailed, ask, interview, trial

from .conftest import MemoryKeyring, Server

Asked = Callable[..., list[Record]]
QUICK = ServiceLimits(backoff_seconds=0.01, answer_seconds=5.0)
BARE = Questions()
KEY = "sk-secret-0123456789"


def chat(server: Server, limits: ServiceLimits = QUICK, **options: Any) -> HttpTarget:
    return HttpTarget(ChatService(server.address, "tiny"), limits, **options)


def counts(server: Server, mark: str) -> list[int]:
    found: dict[str, int] = {}
    for line in server.noted(mark):
        found[line["question"]] = line["turn"]
    return list(found.values())


def test_each_picture_and_question_gets_its_text(server: Server, asked: Asked, mark: str) -> None:
    records = asked(*(f"slow 0.05 {mark} {i}" for i in range(12)))
    texts = ask(chat(server), records)
    for record, text in zip(records, texts, strict=True):
        digest = hashlib.sha256(record.pictures[0].read_bytes()).hexdigest()[:8]
        assert text == f"about {record.prompt} {digest}"
    noted = server.noted(mark)
    assert len(noted) == 12
    assert 1 < max(line["under_way"] for line in noted) <= QUICK.concurrency
    body = noted[0]["body"]
    assert (body["model"], body["temperature"], body["stream"]) == ("tiny", 0.0, False)
    assert noted[0]["path"] == "/v1/chat/completions"
    # Neither id nor reference goes to the service.
    assert "reference" not in json.dumps(noted) and '"r0"' not in json.dumps(noted)


def test_offline_mode_asks_nothing(
    server: Server, asked: Asked, mark: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("M4I_OFFLINE", "1")
    with pytest.raises(BadInput, match="offline mode"):
        ask(chat(server), asked(f"say {mark}"))
    assert server.noted(mark) == []


@pytest.mark.parametrize("fault", ["429 2", "500 2", "503 1", "cut 2"])
def test_passing_faults_are_overcome(server: Server, asked: Asked, mark: str, fault: str) -> None:
    found = interview(chat(server), asked(f"{fault} {mark}", f"say {mark}"))
    assert found.failures == []
    assert sorted(counts(server, mark)) == [1, int(fault.split()[1]) + 1]


def test_retry_after_is_obeyed_by_all(server: Server, asked: Asked, mark: str) -> None:
    records = asked(f"429 1 after 1 {mark}", *(f"slow 0.3 {mark} {i}" for i in range(4)))
    ask(chat(server, replace(QUICK, concurrency=2)), records)
    first, *later = sorted(line["time"] for line in server.noted(mark))
    assert all(moment - first < 0.3 or moment - first > 0.9 for moment in later)


def test_a_wait_that_is_too_long_is_listed(server: Server, asked: Asked, mark: str) -> None:
    found = interview(
        chat(server, replace(QUICK, longest_wait=5)), asked(f"429 1 after 999999 {mark}")
    )
    assert "wait" in found.failures[0].reason


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("html", "expected form"),
        ("deep", "expected form"),
        ("huge", "1,048,576 bytes"),
        ("gzip", "compressed"),
        ("type none", "nothing in the text"),
        ("type number", "a number"),
        ("type list", "a list"),
        ("type true", "a truth value"),
        ("type object", "an object"),
        ("nokey", "no item 0"),
        ("status 400", "status 400"),
        ("500 99", "2 attempts"),
        ("cut 99", "cut"),
        ("drip", "within 0.5 seconds"),
    ],
)
def test_bad_answers_are_listed_and_cost_no_other_record(
    server: Server, asked: Asked, mark: str, question: str, reason: str, tmp_path: Path
) -> None:
    records = asked(f"say {mark} a", f"{question} {mark}", f"say {mark} b")
    limits = replace(QUICK, retries=1, answer_seconds=0.5)
    found = interview(chat(server, limits), records, tmp_path / "journal")
    assert [text is None for text in found.texts] == [False, True, False]
    assert [failure.record_id for failure in found.failures] == ["r1"]
    assert reason in found.failures[0].reason
    assert "\x1b" not in found.failures[0].details
    with pytest.raises(SomeUnanswered) as caught:
        ask(chat(server, limits), records, tmp_path / "journal")
    assert caught.value.texts == found.texts and "1 of 3" in str(caught.value)
    # What was answered was not asked for again.
    assert [line["turn"] for line in server.noted(f"say {mark}")] == [1, 1]


def test_texts_in_parts_and_hostile_texts(server: Server, asked: Asked, mark: str) -> None:
    parts, hostile = ask(chat(server), asked(f"parts {mark}", f"hostile {mark}"))
    assert parts == "in parts"
    assert hostile == "\x1b[31m<script>\u202e=cmd|' /C calc'!A0\ufffd\ufffd"


@pytest.mark.parametrize("status", [301, 401, 402, 403, 404, 405])
def test_hopeless_answers_stop_at_once(
    server: Server, asked: Asked, mark: str, status: int
) -> None:
    records = asked(*(f"status {status} {mark} {i}" for i in range(20)))
    with pytest.raises(TargetFailed):
        ask(chat(server), records)
    assert len(server.noted(mark)) <= QUICK.concurrency


def test_it_gives_up_when_nothing_is_answered(server: Server, asked: Asked, mark: str) -> None:
    limits = replace(QUICK, retries=0, give_up_after=5, concurrency=2)
    records = asked(f"say {mark}", *(f"500 99 {mark} {i}" for i in range(40)))
    # Two are asked at a time: one more may be on its way back when the fifth gives up.
    with pytest.raises(TargetFailed, match=r"[56] records in a row"):
        ask(chat(server, limits), records)
    assert len(server.noted(mark)) <= 8


def test_a_proxy_is_not_told_of_this_machine(
    server: Server, asked: Asked, mark: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert len(ask(chat(server, replace(QUICK, retries=0)), asked(f"say {mark}"))) == 1


def test_nobody_is_there(asked: Asked) -> None:
    service = ChatService("http://127.0.0.1:9/v1", "tiny")
    limits = replace(QUICK, retries=1, give_up_after=2)
    with pytest.raises(TargetFailed, match="connection"):
        ask(HttpTarget(service, limits), asked(*"abcdef"))


def test_cancel_within_a_second_and_resume_asks_for_the_rest(
    server: Server, asked: Asked, mark: str, tmp_path: Path
) -> None:
    journal = tmp_path / "journal"
    journal.touch()
    records = asked(*(f"say {mark} {i}" for i in range(6)), *(f"slow 30 {mark} {i}" for i in "ab"))
    cancel = CancelToken()
    moment: list[float] = []

    def stop() -> None:
        # Until only the slow ones are under way.
        while len(server.noted(f"slow 30 {mark}")) < 2 or journal.read_text().count(mark) < 6:
            time.sleep(0.05)
        moment.append(time.monotonic())
        cancel.cancel()

    threading.Thread(target=stop).start()
    with pytest.raises(Cancelled):
        ask(chat(server, replace(QUICK, answer_seconds=60)), records, journal, cancel=cancel)
    assert time.monotonic() - moment[0] < 1.0
    assert not [t for t in threading.enumerate() if t.name == "m4i-service" and t.is_alive()]
    quick = [*records[:6], *asked(*(f"say {mark} {i}" for i in range(9)))[6:]]
    assert None not in ask(chat(server), quick, journal)
    noted = [line["question"] for line in server.noted(f"say {mark}")]
    assert sorted(noted) == sorted(set(noted))
    assert len(noted) == 9


def test_a_kill_loses_at_most_what_was_under_way(
    server: Server, asked: Asked, mark: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[3]))
    records = asked(*(f"slow 0.1 {mark} {i}" for i in range(24)))
    journal = tmp_path / "journal"
    script = f"""
from pathlib import Path
from m4i_core.data.record import Record
from m4i_core.targets.http_limits import ServiceLimits
from m4i_core.targets.http_service import ChatService, HttpTarget
from m4i_core.targets.target import ask
records = [Record(f"r{{i}}", (Path(p),), (), prompt=f"slow 0.1 {mark} {{i}}")
           for i, p in enumerate({[str(r.pictures[0]) for r in records]})]
target = HttpTarget(ChatService({server.address!r}, "tiny"), ServiceLimits(concurrency=2))
ask(target, records, Path({str(journal)!r}))
"""
    child = subprocess.Popen([sys.executable, "-c", script])
    try:
        while len(server.noted(mark)) < 9:
            assert child.poll() is None
            time.sleep(0.02)
    finally:
        child.kill()
        child.wait()
    before = len(server.noted(mark))
    assert None not in ask(chat(server), records, journal)
    twice = [line for line in server.noted(mark) if line["turn"] > 1]
    assert 9 <= before < 24 and len(twice) <= 3


def test_cancel_while_the_service_wants_rest(server: Server, asked: Asked, mark: str) -> None:
    cancel = CancelToken()
    stream = chat(server).answers(asked(f"429 9 after 100 {mark}"), cancel=cancel)
    threading.Timer(0.3, cancel.cancel).start()
    before = time.monotonic()
    with pytest.raises(Cancelled):
        list(stream)
    assert time.monotonic() - before < 1.3
    assert len(server.noted(mark)) == 1


def test_pause_sends_nothing_new(server: Server, asked: Asked, mark: str) -> None:
    cancel = CancelToken()
    target = chat(server, replace(QUICK, concurrency=1))
    stream = target.answers(asked(*(f"slow 0.1 {mark} {i}" for i in range(6))), cancel=cancel)
    next(stream)
    cancel.pause()
    threading.Timer(0.9, cancel.resume).start()
    before = time.monotonic()
    rest = list(stream)
    assert len(rest) == 5 and time.monotonic() - before > 0.9
    moments = sorted(line["time"] for line in server.noted(mark))
    assert max(b - a for a, b in pairwise(moments)) > 0.5


def test_the_same_question_is_asked_once(server: Server, asked: Asked, mark: str) -> None:
    one = asked(f"say {mark}")[0]
    twins = [one, replace(one, id="twin"), replace(one, id="third")]
    assert len(set(ask(chat(server), twins))) == 1
    assert len(server.noted(mark)) == 1


def test_a_changed_picture_is_asked_about_again(
    server: Server, mark: str, tmp_path: Path, picture: Callable[[int], Path]
) -> None:
    path, journal = tmp_path / "p.png", tmp_path / "journal"
    record = Record("r", (path,), ("x",), prompt=f"say {mark}")
    path.write_bytes(picture(1).read_bytes())
    first = ask(chat(server), [record], journal)
    # Under another name the content is the same: nothing is asked.
    other = tmp_path / "other.png"
    other.write_bytes(path.read_bytes())
    assert ask(chat(server), [replace(record, pictures=(other,))], journal) == first
    path.write_bytes(picture(2).read_bytes())
    assert ask(chat(server), [record], journal) != first
    assert len(server.noted(mark)) == 2


def test_trial_answers_count_for_the_run(
    server: Server, asked: Asked, mark: str, tmp_path: Path
) -> None:
    records = asked(*(f"say {mark} {i}" for i in range(9)))
    chosen, found = trial(chat(server), records, tmp_path / "journal")
    assert [record.id for record in chosen] == ["r0", "r3", "r6"]
    assert None not in found.texts and found.seconds > 0
    ask(chat(server), records, tmp_path / "journal")
    assert counts(server, mark) == [1] * 9


def test_the_budget_holds_over_runs(
    server: Server, asked: Asked, mark: str, tmp_path: Path
) -> None:
    limits = replace(QUICK, cost_per_request=0.1, most_cost=0.3, concurrency=2)
    records = asked(*(f"say {mark} {i}" for i in range(5)))
    files = {"journal": tmp_path / "journal"}
    target = chat(server, limits, ledger=tmp_path / "spent")
    assert target.estimate(records).fits is False
    assert target.estimate(records[:3]).fits and target.estimate(records).most_requests == 3
    assert target.estimate(records[:2]).cost == pytest.approx(0.2)
    with pytest.raises(TargetFailed, match="budget of 3"):
        ask(target, records, **files)
    with pytest.raises(TargetFailed, match="budget of 3"):
        ask(chat(server, limits, ledger=tmp_path / "spent"), records, **files)
    assert len(server.noted(mark)) == 3
    more = replace(limits, most_cost=0.5)
    assert len(ask(chat(server, more, ledger=tmp_path / "spent"), records, **files)) == 5
    assert counts(server, mark) == [1] * 5


def test_the_rate_is_kept(server: Server, asked: Asked, mark: str) -> None:
    limits = replace(QUICK, requests_per_minute=600)
    ask(chat(server, limits), asked(*(f"say {mark} {i}" for i in range(6))))
    moments = sorted(line["time"] for line in server.noted(mark))
    assert moments[-1] - moments[0] > 0.45


def test_a_file_that_is_no_picture_is_not_sent(
    server: Server, asked: Asked, mark: str, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.png"
    secret.write_text("root:x:0:0")
    bad = [Record(f"bad{i}", (secret,), ("x",), prompt=f"bad {mark} {i}") for i in range(12)]
    found = interview(chat(server), [*bad, *asked(f"say {mark}")])
    # The files' fault is none of the service's: it goes on.
    assert len(found.failures) == 12 and found.texts[-1] is not None
    assert "no picture" in found.failures[0].reason
    assert found.failures[0].problem.subject == "bad0"
    assert [line["question"] for line in server.noted(mark)] == [f"say {mark}"]


@pytest.mark.parametrize("where", ["exif", "comment"])
def test_place_and_owner_are_not_sent(
    server: Server, mark: str, tmp_path: Path, where: str
) -> None:
    path = tmp_path / "p.jpg"
    image = Image.new("RGB", (8, 4), (200, 10, 10))
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    image.save(path, **({"exif": exif} if where == "exif" else {"comment": "taken at home"}))
    assert b"home" in path.read_bytes()
    ask(chat(server), [Record("r", (path,), ("x",), prompt=f"say {mark}")])
    url = server.noted(mark)[0]["body"]["messages"][-1]["content"][1]["image_url"]["url"]
    assert url.startswith("data:image/png") and b"home" not in base64.b64decode(url.split(",")[1])


def test_another_json_service(server: Server, asked: Asked, mark: str) -> None:
    service = TemplateService(
        server.address + "/else?v=1",
        '{"question": "{prompt}", "picture": "{picture_base64}", "n": 1,'
        ' "all": "{pictures_base64}"}',
        "choices[0].message.content",
        {"X-Version": "2"},
    )
    injected = f'say {mark} {{picture_base64}} {{key}} ", "n": 2'
    record = asked(injected)[0]
    text = ask(HttpTarget(service, QUICK), [record])[0]
    digest = hashlib.sha256(record.pictures[0].read_bytes()).hexdigest()[:8]
    assert text == f"about {injected} {digest}"
    note = server.noted(mark)[0]
    assert note["path"] == "/v1/else?v=1" and note["headers"]["X-Version"] == "2"
    assert note["body"]["n"] == 1 and len(note["body"]["all"]) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"X-A": "1\r\nX-B: 2"},
        {"X-A": "1\n"},
        {"X-A\r\nX-B": "1"},
        {"X A": "1"},
        {"": "1"},
        {"X-A": "\x00"},
        {"X-A": "{prompt}"},
        {"X-A": "é\u2028"},
        {"Host": "elsewhere"},
        {"Content-Length": "3"},
        {"Transfer-Encoding": "chunked"},
        {"Authorization": "Bearer hunter2"},
        {"X-Api-Key": "hunter2"},
    ],
)
def test_header_injection_is_refused(server: Server, headers: dict[str, str]) -> None:
    with pytest.raises(PlanError) as caught:
        TemplateService(server.address, '"{prompt}"', "text", headers)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://host/",
        "file:///etc/passwd",
        "http://user:pw@host/",
        "http://host/{prompt}",
        "http://host/\r\nX: 1",
        "http://host/ x",
        "http://host/?api_key=abc",
        "https://[::1",
        "http://host:99999/",
        "http:///x",
        "host/v1",
    ],
)
def test_bad_addresses_are_refused(url: str) -> None:
    with pytest.raises(PlanError) as caught:
        TemplateService(url, '"{prompt}"', "text")
    assert "abc" not in str(caught.value) and "pw" not in str(caught.value)


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ("{not json", "text"),
        ('"{promt}"', "text"),
        ('"{key}"', "text"),
        ('{"{nothing}": 1}', "text"),
        ("[" * 100_000, "text"),
        ('"{prompt}"', ""),
        ('"{prompt}"', "a[b"),
        ('"{prompt}"', "a..b"),
    ],
)
def test_bad_templates_are_refused(body: str, path: str) -> None:
    with pytest.raises(PlanError):
        TemplateService("https://host/", body, path)


def test_a_key_goes_over_https_or_the_own_network() -> None:
    for address in ("http://example.org/v1", "http://8.8.8.8/v1"):
        with pytest.raises(PlanError, match="https"):
            ChatService(address, "m", key_name="k")
    for address in ("https://example.org", "http://10.1.2.3", "http://gpu-box:8000"):
        ChatService(address, "m", key_name="k")


def test_the_key_comes_from_the_keyring_and_shows_nowhere(
    server: Server,
    asked: Asked,
    mark: str,
    tmp_path: Path,
    memory_keyring: MemoryKeyring,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(BadInput, match="no key"):
        read_key("my service")
    store_key("my service", f" {KEY}\n")
    service = ChatService(server.address, "tiny", key_name="my service")
    target = HttpTarget(service, replace(QUICK, retries=0))
    journal = tmp_path / "journal"
    records = asked(f"echo {mark}", f"status 400 {mark}", f"say {mark}")
    found = interview(target, records, journal)
    assert server.noted(mark)[0]["headers"]["Authorization"] == f"Bearer {KEY}"
    assert "Bearer (key)" in (found.texts[0] or "") and "(key)" in found.failures[0].details
    with pytest.raises(TargetFailed) as caught:
        ask(target, asked(f"status 401 {mark}"))
    shown = "".join(traceback.format_exception(caught.value)) + caught.value.details
    exchange = target._exchange()
    for text in (
        *(repr(found), shown, caplog.text, journal.read_text(), repr(target.__dict__)),
        *(repr(exchange), repr(service), repr(read_key("my service")), target.identity),
        json.dumps(service.facts()),
    ):
        assert KEY not in text
    forget_key("my service")
    forget_key("my service")
    assert memory_keyring.held == {}


@pytest.mark.parametrize("key", ["a b", "a\r\nX: 1", "é", "\x00"])
def test_a_key_that_would_inject_a_header_is_refused(key: str) -> None:
    with pytest.raises(BadInput) as caught:
        ServiceKey(key)
    assert key not in str(caught.value)


def test_certificates_are_verified(asked: Asked, tmp_path: Path) -> None:
    import ssl

    made = subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-keyout", str(tmp_path / "key.pem"), "-out", str(tmp_path / "cert.pem")),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
        ],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("no openssl program to make a certificate")
    from http.server import HTTPServer

    from .misbehaving_server import Handler

    class Plain(Handler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.reply(200, b'{"choices": [{"message": {"content": "safe"}}]}')

    httpd = HTTPServer(("127.0.0.1", 0), Plain)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    httpd.socket = context.wrap_socket(httpd.socket, server_side=True)
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        service = ChatService(f"https://localhost:{httpd.server_address[1]}/v1", "tiny")
        with pytest.raises(TargetFailed, match="certificate"):
            ask(HttpTarget(service, QUICK), asked("x"))
        trusted = HttpTarget(service, QUICK, authorities=tmp_path / "cert.pem")
        assert ask(trusted, asked("x")) == ["safe"]
    finally:
        httpd.shutdown()
        thread.join()
        httpd.server_close()


def test_identity_follows_what_changes_texts_and_nothing_else(server: Server) -> None:
    base = ChatService(server.address, "tiny")
    one = HttpTarget(base).identity
    assert one == HttpTarget(base, replace(QUICK, concurrency=9)).identity
    others = {
        HttpTarget(replace(base, model="other")).identity,
        HttpTarget(replace(base, temperature=0.5)).identity,
        HttpTarget(replace(base, system="Be brief.")).identity,
        HttpTarget(replace(base, questions=Questions("Why?"))).identity,
        HttpTarget(replace(base, extra={"seed": 1})).identity,
        HttpTarget(base, ServiceLimits(longest_side=100)).identity,
    }
    assert len(others | {one}) == 7


@pytest.mark.parametrize("template", ["", "no place", "{question} {question}"])
def test_prompt_templates(template: str) -> None:
    with pytest.raises(PlanError):
        Questions(template=template)
    record = Record("r", (), (), prompt="how many {question} {key}?")
    assert Questions(template="Say: {question}!").text(record) == "Say: how many {question} {key}?!"


@pytest.mark.parametrize(
    "limits",
    [
        {"concurrency": 0},
        {"retries": -1},
        {"answer_seconds": float("inf")},
        {"most_cost": 1.0},
        {"backoff_seconds": float("nan")},
    ],
)
def test_impossible_limits(limits: dict[str, Any]) -> None:
    with pytest.raises(M4IError):
        ServiceLimits(**limits)
