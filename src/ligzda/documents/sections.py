"""In whose frame the documents of a case are shown: the area that knows what the case is about says so."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from ligzda.access.models import Case

#: Returns the template that draws the frame, and what it draws; None when the case is none of the area's.
Frame = Callable[[HttpRequest, Case], tuple[str, dict[str, Any]] | None]
ALONE = "documents/of_case.html"

_frames: list[Frame] = []


def add_frame(frame: Frame) -> None:
    """Add a frame; called once by each area that has cases, as it is loaded."""
    _frames.append(frame)


def framed(request: HttpRequest, case: Case) -> tuple[str, dict[str, Any]]:
    """Return the template of the page of a case's documents with its frame's context."""
    found = (frame(request, case) for frame in _frames)
    return next(filter(None, found), (ALONE, {}))
