"""Downloads against a real local file server: good, broken, slow, wrong."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest
import torch

from m4i_core.errors import WeightsError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.models.encoders import ENCODERS, build_encoder
from m4i_core.models.frozen_encoder import build_trunk
from m4i_core.models.weights import Patience, cache_folder, fetch_weights, weights_status

CONTENT = np.random.default_rng(0).bytes(1_500_000)
QUICK = Patience(attempts=3, timeout=1.0, wait=0.01)


class Server:
    """A file server that can misbehave; `plan` holds the manner of each coming request."""

    def __init__(self) -> None:
        self.content = CONTENT
        self.plan: list[str] = []
        self.requests: list[tuple[str, str | None]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *args: object) -> None:
                pass

            def do_GET(self) -> None:
                outer.serve(self)

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.05,))
        self.thread.start()
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}"

    def close(self) -> None:
        self.http.shutdown()
        self.thread.join()
        self.http.server_close()

    def serve(self, handler: BaseHTTPRequestHandler) -> None:
        asked = handler.headers.get("Range")
        self.requests.append((handler.path, asked))
        manner = self.plan.pop(0) if self.plan else "good"
        content = self.content
        if manner.isdigit():
            handler.send_error(int(manner))
            return
        if manner == "wrong":
            content = bytes(len(content))
        start = 0
        if asked and manner != "no-range":
            start = int(asked.removeprefix("bytes=").rstrip("-"))
            if start >= len(content):
                handler.send_error(416)
                return
        body = content[start:]
        handler.send_response(206 if start else 200)
        length = {"long": len(body) + 1000, "short": len(body) // 2, "huge": 10**12}.get(
            manner, len(body)
        )
        if manner != "no-length":
            handler.send_header("Content-Length", str(length))
        handler.end_headers()
        try:
            if manner == "breaks":
                handler.wfile.write(body[: len(body) // 2])
            elif manner == "silent":
                handler.wfile.write(body[:1000])
                handler.wfile.flush()
                time.sleep(3)
            elif manner == "slow":
                for at in range(0, len(body), 20_000):
                    handler.wfile.write(body[at : at + 20_000])
                    handler.wfile.flush()
                    time.sleep(0.02)
            else:
                handler.wfile.write(body)
        except OSError:
            pass
        handler.close_connection = True


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    monkeypatch.setenv("M4I_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    digest = hashlib.sha256(CONTENT).hexdigest()
    spec = replace(
        ENCODERS["resnet18"],
        weights_file=f"resnet18-{digest[:8]}.pth",
        weights_bytes=len(CONTENT),
    )
    monkeypatch.setitem(ENCODERS, "resnet18", spec)
    server = Server()
    monkeypatch.setenv("M4I_WEIGHTS_URL", server.url)
    yield server
    server.close()


def fetch(**more: object) -> Path:
    return fetch_weights("resnet18", consent=True, patience=QUICK, **more)  # type: ignore[arg-type]


def test_downloads_once_and_reports_bytes(server: Server) -> None:
    seen: list[ProgressUpdate] = []
    before = weights_status("resnet18")
    assert not before.available and before.bytes == len(CONTENT)
    assert before.url.startswith(server.url)
    path = fetch(progress=Progress(seen.append))
    assert path.read_bytes() == CONTENT
    assert weights_status("resnet18").available
    assert seen[-1].numbers["bytes"] == len(CONTENT) == seen[-1].numbers["bytes_total"]
    assert "ResNet-18" in seen[-1].stage
    assert fetch() == path
    assert len(server.requests) == 1
    assert [p.name for p in path.parent.iterdir() if p.suffix == ".part"] == []


def test_without_consent_nothing_is_asked_of_the_network(server: Server) -> None:
    with pytest.raises(WeightsError) as caught:
        fetch_weights("resnet18", consent=False)
    assert server.requests == []
    assert "2 MB" in str(caught.value)
    for alternative in ("file", "compact", "'none'"):
        assert alternative in caught.value.remedy


def test_offline_mode_downloads_nothing_and_uses_what_is_there(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("M4I_OFFLINE", "1")
    with pytest.raises(WeightsError, match="offline mode") as caught:
        fetch()
    assert server.requests == []
    assert "compact" in caught.value.remedy
    monkeypatch.setenv("M4I_OFFLINE", "0")
    path = fetch()
    monkeypatch.setenv("M4I_OFFLINE", "1")
    assert fetch() == path
    assert len(server.requests) == 1


def test_a_broken_connection_is_continued_where_it_ended(server: Server) -> None:
    server.plan = ["breaks", "breaks", "good"]
    assert fetch().read_bytes() == CONTENT
    offsets = [asked for _, asked in server.requests]
    assert offsets[0] is None
    assert offsets[1] == f"bytes={len(CONTENT) // 2}-"
    assert offsets[2] is not None and offsets[2] != offsets[1]


def test_a_server_that_cannot_continue_begins_again(server: Server) -> None:
    server.plan = ["breaks", "no-range"]
    assert fetch().read_bytes() == CONTENT


def test_a_silent_server_is_given_up_and_asked_again(server: Server) -> None:
    server.plan = ["silent"]
    assert fetch().read_bytes() == CONTENT
    assert len(server.requests) == 2


@pytest.mark.parametrize("manner", ["no-length", "slow"])
def test_unusual_but_honest_servers(server: Server, manner: str) -> None:
    server.plan = [manner]
    assert fetch().read_bytes() == CONTENT


def test_wrong_checksum_is_refused_and_nothing_is_left(server: Server) -> None:
    server.plan = ["wrong", "wrong", "wrong", "wrong"]
    with pytest.raises(WeightsError, match="checksum"):
        fetch()
    assert len(server.requests) == 2
    assert not weights_status("resnet18").available
    assert list((cache_folder() / "weights").glob("*.part")) == []


def test_wrong_checksum_once_is_mended(server: Server) -> None:
    server.plan = ["wrong"]
    assert fetch().read_bytes() == CONTENT


def test_announcing_too_much_still_gives_the_right_file(server: Server) -> None:
    server.plan = ["long"] * 5
    assert fetch().read_bytes() == CONTENT


def test_announcing_too_little_is_noticed(server: Server) -> None:
    server.plan = ["short"] * 5
    with pytest.raises(WeightsError, match="checksum"):
        fetch()


def test_an_endless_file_is_refused_before_it_fills_the_disk(server: Server) -> None:
    server.plan = ["huge"] * 5
    with pytest.raises(WeightsError, match="something else"):
        fetch()


@pytest.mark.parametrize("code", [404, 403])
def test_a_refusal_is_final(server: Server, code: int) -> None:
    server.plan = [str(code)] * 5
    with pytest.raises(WeightsError, match=str(code)) as caught:
        fetch()
    assert len(server.requests) == 1
    assert "compact" in caught.value.remedy


def test_a_busy_server_is_asked_again(server: Server) -> None:
    server.plan = ["503", "503"]
    assert fetch().read_bytes() == CONTENT


def test_offline_names_the_alternatives(server: Server) -> None:
    with pytest.raises(WeightsError, match="could not be downloaded") as caught:
        fetch(base_url="http://127.0.0.1:9")
    assert "compact" in caught.value.remedy and "file" in caught.value.remedy


@pytest.mark.parametrize("manner", ["silent", "slow"])
def test_cancel_is_quick_and_the_next_attempt_continues(server: Server, manner: str) -> None:
    server.plan = [manner]
    cancel = CancelToken()
    timer = threading.Timer(0.3, cancel.cancel)
    timer.start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        fetch_weights("resnet18", consent=True, cancel=cancel, patience=Patience(timeout=30))
    assert time.monotonic() - began < 1.2
    timer.join()
    assert list((cache_folder() / "weights").glob("*.part"))
    assert fetch().read_bytes() == CONTENT
    assert server.requests[-1][1] is not None


def test_two_at_once_download_once(server: Server) -> None:
    server.plan = ["slow"]
    paths: list[Path] = []
    crew = [threading.Thread(target=lambda: paths.append(fetch())) for _ in range(2)]
    for thread in crew:
        thread.start()
    for thread in crew:
        thread.join()
    assert len(paths) == 2 and len(server.requests) == 1


def test_a_damaged_kept_file_is_fetched_again(server: Server) -> None:
    path = fetch()
    path.write_bytes(CONTENT[:-1] + b"x")
    assert fetch().read_bytes() == CONTENT
    path.write_bytes(b"x")
    with pytest.raises(WeightsError, match="not on this machine"):
        fetch_weights("resnet18", consent=False)


def test_what_torch_has_already_is_used(server: Server, tmp_path: Path) -> None:
    place = tmp_path / "torch" / "hub" / "checkpoints" / ENCODERS["resnet18"].weights_file
    place.parent.mkdir(parents=True)
    place.write_bytes(CONTENT)
    assert fetch_weights("resnet18", consent=False) == place
    place.write_bytes(b"damaged")
    assert fetch() != place
    assert place.read_bytes() == b"damaged"


def test_a_folder_that_cannot_be_written_is_explained(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("M4I_CACHE", str(tmp_path / "file"))
    with pytest.raises(WeightsError, match="cannot be stored") as caught:
        fetch()
    assert "M4I_CACHE" in caught.value.remedy


def test_other_schemes_are_refused(server: Server) -> None:
    with pytest.raises(WeightsError, match="http"):
        fetch(base_url="file:///etc")


def test_downloaded_weights_become_an_encoder(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    spec = ENCODERS["mobilenet_v3_small"]
    torch.manual_seed(11)
    network, _ = build_trunk(spec)
    state = dict(network.state_dict())
    state["classifier.0.weight"] = torch.zeros(3)  # torchvision's files have the head as well
    torch.save(state, tmp_path / "w.pth")
    server.content = (tmp_path / "w.pth").read_bytes()
    digest = hashlib.sha256(server.content).hexdigest()
    monkeypatch.setitem(
        ENCODERS,
        "mobilenet_v3_small",
        replace(spec, weights_file=f"m-{digest[:8]}.pth", weights_bytes=len(server.content)),
    )
    encoder = build_encoder("mobilenet_v3_small", "imagenet", consent=True)
    from_file = build_encoder("mobilenet_v3_small", "file", weights_file=tmp_path / "w.pth")
    assert encoder.identity == from_file.identity
    assert server.requests[0][0] == f"/m-{digest[:8]}.pth"
