"""A captioner as a user would have it: a program with JSON lines, or a chat service.

`python captioner_program.py MODEL STORE lines` reads and writes JSON lines;
`... serve` prints a port and answers chat completions there.
"""

from __future__ import annotations

import base64
import json
import sys
import tempfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import torch

from m4i_core.data.record import Record
from m4i_core.models.encoders import build_encoder
from m4i_core.targets.checkpoint import OwnCheckpoint
from m4i_core.training.feature_store import FeatureStore
from m4i_core.training.trained_captioner import TrainedCaptioner

torch.set_num_threads(1)
TARGET = OwnCheckpoint(
    TrainedCaptioner.load(Path(sys.argv[1])),
    build_encoder("compact", "compact"),
    FeatureStore(Path(sys.argv[2])),
)


def text_of(picture: Path) -> str:
    return TARGET.describe([Record("one", (picture,), ())])[0]


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        url = body["messages"][-1]["content"][1]["image_url"]["url"]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "picture.png"
            path.write_bytes(base64.b64decode(url.split(",", 1)[1]))
            content = {"choices": [{"message": {"content": text_of(path)}}]}
        answer = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *args: object) -> None:
        pass


if sys.argv[3] == "serve":
    server = HTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_address[1], flush=True)
    server.serve_forever()
for line in sys.stdin:
    print(json.dumps({"text": text_of(Path(json.loads(line)["picture"]))}), flush=True)
