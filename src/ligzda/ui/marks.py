"""Law marks and reasons as pages draw them, taken from whatever object knows its act, point and confirmation."""

from typing import Any, NamedTuple

from django.utils.translation import get_language


class Mark(NamedTuple):
    """Where a date, sum or refusal comes from: its words, an address to read more, and whether it is confirmed."""

    text: str
    url: str = ""
    confirmed: bool = True


class Ground(NamedTuple):
    """One reason of a refusal: its words, the field it is at and its law."""

    text: str
    href: str = ""
    law: Mark | None = None


def _said(value: Any) -> str:
    """Return the words of a value that may be a text or a function of the language."""
    return str(value(get_language() or "lv") if callable(value) else value)


def mark_of(thing: Any, text: str = "") -> Mark | None:
    """Return the mark of a citation or of anything with law_text (or act and point), url and confirmed."""
    if thing is None or thing == "":
        return None
    if isinstance(thing, Mark):
        return thing._replace(text=text) if text else thing
    words = text or _said(getattr(thing, "law_text", ""))
    if not words:
        words = " ".join(str(part) for part in (getattr(thing, "act", ""), getattr(thing, "point", "")) if part)
    return Mark(words, str(getattr(thing, "url", "") or ""), bool(getattr(thing, "confirmed", True)))


def ground_of(reason: Any) -> Ground:
    """Return a reason ready to draw: takes a text, or an object with text, at, and law (or law_text and url)."""
    if isinstance(reason, str):
        return Ground(reason)
    law = getattr(reason, "law", None) or (reason if getattr(reason, "law_text", "") else None)
    at = getattr(reason, "at", "")
    return Ground(_said(reason.text), f"#id_{at}" if at else "", mark_of(law))
