"""Cases in a JSON file, judged one by one: how every `ligzda explain …` reads, refuses and answers."""

from .answering import Answer, Judge, add_arguments, answer
from .faults import LANGUAGES, MESSAGES, Fault
from .given import DAY, MOMENT, MOST, Given, each_of
from .reading import parsed, written

__all__ = [
    "DAY",
    "LANGUAGES",
    "MESSAGES",
    "MOMENT",
    "MOST",
    "Answer",
    "Fault",
    "Given",
    "Judge",
    "add_arguments",
    "answer",
    "each_of",
    "parsed",
    "written",
]
