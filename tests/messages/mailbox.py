"""A mail server on this machine that notes every letter it takes."""

import socketserver
import threading
import time
from email import message_from_bytes


class Mailbox(socketserver.ThreadingTCPServer):
    """Speaks just enough SMTP; `taken` has the Message-ID of each letter, in the order of their coming."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Talk)
        self.taken: list[str] = []
        threading.Thread(target=self.serve_forever, args=[0.01], daemon=True).start()  # to end at once

    @property
    def address(self) -> str:
        return f"smtp://127.0.0.1:{self.server_address[1]}"

    def wait_for(self, letters: int, seconds: float = 60) -> bool:
        """Wait until that many letters have come; tell whether they have."""
        until = time.monotonic() + seconds
        while len(self.taken) < letters and time.monotonic() < until:
            time.sleep(0.005)
        return len(self.taken) >= letters


class Talk(socketserver.StreamRequestHandler):
    """One connection."""

    server: Mailbox

    def handle(self) -> None:
        self._say(220)
        while line := self.rfile.readline():
            match line[:4].upper():
                case b"DATA":
                    self._say(354)
                    letter = b"".join(iter(self._line, b".\r\n"))
                    self.server.taken.append(message_from_bytes(letter)["Message-ID"])
                    self._say(250)
                case b"QUIT":
                    self._say(221)
                    return
                case _:
                    self._say(250)

    def _line(self) -> bytes:
        return self.rfile.readline() or b".\r\n"

    def _say(self, code: int) -> None:
        self.wfile.write(f"{code} ok\r\n".encode())
