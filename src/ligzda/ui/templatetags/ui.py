"""What templates say with one word: pills, icons, law marks, days, sums, counted nouns, error summaries."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ligzda.ui import icons, words
from ligzda.ui.marks import ground_of, mark_of
from ligzda.ui.summary import Problem, problems_of

register = template.Library()

register.filter("day", words.day)
register.filter("span", words.span)
register.filter("clock", words.clock)
register.filter("daytime", words.daytime)
register.filter("when", words.when)
register.filter("money", words.money)
register.filter("number", words.number)
register.filter("counted", words.counted)
register.simple_tag(icons.draw, name="icon")

PILLS = ("done", "due", "late", "wait", "info")


@register.simple_tag
def pill(kind: str, text: object) -> SafeString:
    """Draw a short mark: done, due, late, wait or info, always with its word."""
    if kind not in PILLS:
        raise ValueError(f"A pill is one of {', '.join(PILLS)}; this one is “{kind}”.")
    return format_html('<span class="pill pill--{}">{}</span>', kind, text)


@register.simple_tag
def link(text: str, of: object, name: str, *args: object) -> SafeString:
    """Draw a link to an address of ours whose words stand on many lines; `of` tells them apart when read aloud."""
    to = reverse(name, args=args)
    return format_html('<a href="{}">{}<span class="govuk-visually-hidden">: {}</span></a>', to, text, of)


@register.inclusion_tag("ui/parts/law.html")
def law(source: object, text: str = "") -> dict:
    """Draw where a date or sum comes from; `text` replaces the source's own words ("1 month")."""
    return {"mark": mark_of(source, text)}


@register.filter
def options(choices: Iterable[dict[str, Any]]) -> SafeString:
    """Draw the options of a select; a template for each, as Django has it, makes pages with long lists slow."""
    return format_html_join("", '<option value="{}"{}>{}</option>', (_option(each) for each in choices))


def _option(option: dict[str, Any]) -> tuple[object, SafeString, object]:
    attributes = (
        (name, "" if value is True else value) for name, value in option["attrs"].items() if value is not False
    )
    return option["value"], format_html_join("", ' {}="{}"', attributes), option["label"]


@register.inclusion_tag("ui/form/errors.html")
def error_summary(*forms: Any) -> dict:
    """Draw above the page's heading what must be mended, with a link to each field.

    Takes forms and formsets; those drawn here do not repeat the summary above their own fields.
    """
    problems: list[Problem] = []
    for form in forms:
        if form:
            form.summarised = True
            problems += problems_of(form)
    return {"problems": problems}


@register.inclusion_tag("ui/parts/refusal.html")
def refusal(reasons: Iterable[object], title: str = "", calm: bool = False) -> dict:
    """Draw every reason why a deed is refused, each with its law; `calm` while nobody has tried to do it."""
    return {"reasons": [ground_of(reason) for reason in reasons or ()], "title": title, "calm": calm}


@register.simple_tag
def draft(url: str) -> SafeString:
    """Write a form's attributes that keep its draft at the address while one types."""
    return format_html(
        'data-draft="{}" data-kept="{}" data-lost="{}" data-offline="{}"',
        url,
        _("Draft saved {time}"),
        _("You are signed out. What you wrote is kept in this window until you sign in again."),
        _("No connection. What you wrote is not saved yet."),
    )
