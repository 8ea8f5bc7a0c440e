"""What every driver takes, answers and raises."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Envelope:
    """One message as it leaves. Its id stays the same however often it is tried, so that a repeat can be known."""

    id: str
    to: str
    subject: str
    body: str
    enclosed: tuple[str, bytes] | None = None  # a PDF's name and content
    receipt: str = ""  # the address at which the gateway may say what became of it


class Failure(Exception):
    """It did not leave: a code (never the other side's own words, which repeat the address), and if it never will."""

    def __init__(self, code: str, *, for_good: bool = False) -> None:
        self.code, self.for_good = code, for_good
        super().__init__(code)


class Driver(Protocol):
    """Carries messages of one means, one after the other."""

    def send(self, envelope: Envelope) -> str:
        """Hand it over and return what the other side knows it by; raises `Failure`."""

    def close(self) -> None:
        """Let the connection go."""
