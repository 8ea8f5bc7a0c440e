"""What templates say of the law: where a figure stands, and a deadline with its working."""

from typing import Any

from django import template
from django.template import Context
from django.urls import reverse

from ligzda.law import shipped
from ligzda.law.models.words import reader
from ligzda.law.rules.citation import Citation
from ligzda.law.rules.counting import Due
from ligzda.law.rules.rulebook import Entry
from ligzda.law.rules.wording import value_text
from ligzda.law.rules.working import working
from ligzda.ui.marks import Mark

register = template.Library()


@register.inclusion_tag("ui/parts/law.html", takes_context=True)
def law_mark(context: Context, source: Due | Entry | Citation | None, text: str = "") -> dict[str, Any]:
    """Draw where a deadline, value or rule stands, linked to the entry's page (to the source for visitors)."""
    return {"mark": _mark(context, _citation(source), text)}


@register.inclusion_tag("law/due.html", takes_context=True)
def due(context: Context, deadline: Due | None) -> dict[str, Any]:
    """Draw a deadline: its last day, the law behind it, and its working to open. Nothing for no deadline."""
    if deadline is None:
        return {"due": None}
    language, entry = reader(), deadline.entry
    return {
        "due": deadline,
        "mark": _mark(context, deadline.citation, value_text(entry, language) if entry else ""),
        "working": working(deadline, shipped.calendar(), language),
    }


@register.filter
def value(entry: Entry | None) -> str:
    """Return an entry's value in words, for where a sum is to be read and not only its law."""
    return value_text(entry, reader()) if entry else ""


def _citation(source: Due | Entry | Citation | None) -> Citation | None:
    match source:
        case Due():
            return source.citation
        case Entry():
            return Citation.of(source)
    return source


def _mark(context: Context, citation: Citation | None, text: str) -> Mark | None:
    if citation is None:
        return None
    return Mark(text or citation.law_text(reader()), _url(context, citation), citation.confirmed)


def _url(context: Context, citation: Citation) -> str:
    user = getattr(context.get("request"), "user", None)
    if citation.entry and user is not None and user.is_authenticated:
        return reverse("rulebook_entry", args=[citation.entry])
    return citation.url
