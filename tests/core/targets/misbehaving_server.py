"""A service of its own process that does what a question tells it to, well or badly.

Started by the tests as `python misbehaving_server.py LOG`; prints its port. A question such as
"429 2 after 0" is answered by status 429 twice and properly afterwards. Every request is noted in
LOG as a JSON line before it is answered.
"""

from __future__ import annotations

import base64
import hashlib
import json
import sys
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SEEN: Counter[str] = Counter()
LOCK = threading.Lock()
UNDER_WAY: set[int] = set()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", "0"))
        body = json.loads(self.rfile.read(length))
        question, pictures = understood(body)
        with LOCK:
            SEEN[question] += 1
            turn = SEEN[question]
            UNDER_WAY.add(id(self))
            note = {
                "path": self.path,
                "question": question,
                "turn": turn,
                "time": time.time(),
                "under_way": len(UNDER_WAY),
                "headers": dict(self.headers.items()),
                "body": body if len(json.dumps(body)) < 10_000 else None,
            }
            with Path(sys.argv[1]).open("a") as log:
                log.write(json.dumps(note) + "\n")
        try:
            self.behave(question, turn, pictures)
        except OSError:
            self.close_connection = True
        finally:
            with LOCK:
                UNDER_WAY.discard(id(self))

    def behave(self, question: str, turn: int, pictures: list[bytes]) -> None:
        words = question.split()
        kind = words[0] if words else ""
        times = int(words[1]) if len(words) > 1 and words[1].isdigit() else 1
        text = f"about {question}" + "".join(
            f" {hashlib.sha256(data).hexdigest()[:8]}" for data in pictures
        )
        if kind == "slow":
            time.sleep(float(words[1]))
        elif kind == "stall":
            # The first time only.
            time.sleep(float(words[1]) if turn == 1 else 0.0)
        elif kind in ("429", "500", "503") and turn <= times:
            after = {"Retry-After": words[3]} if len(words) > 3 else {}
            return self.reply(int(kind), b'{"error": "\x1b[31mbusy"}', after)
        elif kind == "cut" and turn <= times:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{")
            self.wfile.flush()
            self.close_connection = True
            return self.connection.close()
        elif kind == "status":
            said = f"told {self.headers.get('Authorization', '')}"
            return self.reply(times, said.encode(), {"Location": "http://127.0.0.1:1/else"})
        elif kind == "html":
            return self.reply(200, b"<html>not JSON</html>")
        elif kind == "deep":
            return self.reply(200, b"[" * 200_000)
        elif kind == "huge":
            return self.reply(200, b'"' + b"x" * 3_000_000 + b'"')
        elif kind == "drip":
            self.send_response(200)
            self.end_headers()
            for _ in range(200):
                self.wfile.write(b" ")
                self.wfile.flush()
                time.sleep(0.1)
        elif kind == "gzip":
            return self.reply(200, b"\x1f\x8b" + b"0" * 50, {"Content-Encoding": "gzip"})
        elif kind == "type":
            wrong = {"none": None, "number": 3, "list": [], "true": True, "object": {"a": 1}}
            return self.reply(200, answer(wrong[words[1]]))
        elif kind == "nokey":
            return self.reply(200, b'{"choices": []}')
        elif kind == "parts":
            return self.reply(200, answer([{"type": "text", "text": "in parts"}]))
        elif kind == "echo":
            text = json.dumps(dict(self.headers.items()))
        elif kind == "hostile":
            text = "\x1b[31m<script>\u202e=cmd|' /C calc'!A0\x00\ud800"
        return self.reply(200, answer(text))

    def reply(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


def understood(body: dict[str, object]) -> tuple[str, list[bytes]]:
    if "messages" not in body:
        coded = body.get("picture")
        return str(body["question"]), [base64.b64decode(coded)] if isinstance(coded, str) else []
    parts = body["messages"][-1]["content"]  # type: ignore[index]
    urls = [part["image_url"]["url"] for part in parts if part["type"] == "image_url"]
    return parts[0]["text"], [base64.b64decode(url.split(",", 1)[1]) for url in urls]


def answer(text: object) -> bytes:
    return json.dumps({"choices": [{"message": {"content": text}}]}).encode()


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    print(server.server_address[1], flush=True)
    server.serve_forever()
