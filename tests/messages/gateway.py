"""An SMS gateway on this machine that notes what it is posted and answers as it is told."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Gateway(ThreadingHTTPServer):
    """`posted` has (headers, body) of each request; `answers` what it says to the next ones, at last 200."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.posted: list[tuple[Any, str]] = []
        self.answers: list[int] = []
        threading.Thread(target=self.serve_forever, args=[0.01], daemon=True).start()  # to end at once

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/send"


class Answer(BaseHTTPRequestHandler):
    """One request."""

    server: Gateway

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.posted.append((self.headers, body))
        self.send_response(self.server.answers.pop(0) if self.server.answers else 200)
        self.send_header("Location", "/elsewhere")
        self.end_headers()
        self.wfile.write(json.dumps({"message_id": 17}).encode())

    def log_message(self, *_words: object) -> None:
        """Say nothing."""
