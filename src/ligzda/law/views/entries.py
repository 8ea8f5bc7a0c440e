"""The list of entries, and the page of one: its values from day to day, what rests on it, who changed it."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.apps import apps
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ligzda.access.audit import record_read
from ligzda.access.queries.cases import allowed
from ligzda.law import queries
from ligzda.law.models import Entry
from ligzda.law.models.words import AREAS, reader
from ligzda.law.rules import rulebook as rules
from ligzda.law.rules.citation import Citation, Cited, rules_using
from ligzda.law.rules.wording import value_text
from ligzda.ui.lists import Column, Filters, List
from ligzda.ui.parts import Deed, Pill

MARKS = [
    ("confirmed", gettext_lazy("confirmed")),
    ("unconfirmed", gettext_lazy("unconfirmed")),
    ("unknown", gettext_lazy("value not known")),
    ("house", gettext_lazy("house rule")),
    ("ended", gettext_lazy("not in force")),
    ("waits", gettext_lazy("a change waits")),
    ("money", gettext_lazy("moves money")),
]
CONDITIONS = {
    "confirmed": Q(kind=rules.Kind.LAW, confirmed=True),
    "unconfirmed": Q(kind=rules.Kind.LAW, confirmed=False, in_force=True),
    "unknown": Q(unknown=True),
    "house": Q(kind=rules.Kind.HOUSE),
    "ended": Q(in_force=False),
    "waits": Q(waits=True),
    "money": Q(moves_money=True),
}


class EntryFilters(Filters):
    """Entries of one area, or with one mark."""

    area = forms.ChoiceField(label=gettext_lazy("Area"), choices=[("", gettext_lazy("all")), *AREAS.items()])
    mark = forms.ChoiceField(label=gettext_lazy("Mark"), choices=[("", gettext_lazy("all")), *MARKS])

    def narrow_area(self, rows: QuerySet, area: str) -> QuerySet:
        """Return the entries whose id begins with the area."""
        return rows.filter(code__startswith=f"{area}.")

    def narrow_mark(self, rows: QuerySet, mark: str) -> QuerySet:
        """Return the entries with the mark."""
        return rows.filter(CONDITIONS[mark])


def entry_url(code: str) -> str:
    """Return the address of an entry's page."""
    return reverse("rulebook_entry", args=[code])


def pill_of(entry: Entry, now: rules.Entry | None) -> Pill:
    """Return the mark of an entry as it stands today."""
    if now is None:
        return Pill("wait", _("not in force"))
    if now.kind is rules.Kind.HOUSE:
        return Pill("info", _("house rule"))
    if not now.known:
        return Pill("late", _("value not known"))
    return Pill("done", _("confirmed")) if now.confirmed else Pill("due", _("unconfirmed"))


def user_of(cited: Cited) -> str:
    """Return the area of a rule in words: “Path”, “Training”."""
    return str(apps.get_app_config(cited.rule.split(".")[1]).verbose_name)


def fill(page: list[Entry]) -> None:
    """Add to each entry of a page its value today and what rests on it."""
    book, language = queries.rulebook(), reader()
    for entry in page:
        history = book.history(entry.code)
        now = next((value for value in history if entry.in_force and value.in_force(entry.today)), None)
        shown = now or history[-1]
        entry.title = shown.title(language)
        entry.said = value_text(shown, language)
        entry.since = shown.since
        entry.law = Citation.of(shown).law_text(language)
        entry.pill = pill_of(entry, now)
        entry.users = ", ".join(sorted({user_of(cited) for cited in rules_using(entry.code)}))


ENTRIES = List(
    "rulebook",
    columns=[
        Column("title", gettext_lazy("What it is"), link=lambda entry: entry_url(entry.code)),
        Column("said", gettext_lazy("Value")),
        Column("since", gettext_lazy("In force from")),
        Column("law", gettext_lazy("Where it stands")),
        Column("pill", gettext_lazy("Mark")),
        Column("users", gettext_lazy("Used by")),
        Column("code", gettext_lazy("Entry"), sort="place"),
    ],
    order="code",
    filters=EntryFilters,
    fill=fill,
    empty=gettext_lazy("The rulebook is empty."),
)


def entries(request: HttpRequest) -> HttpResponseBase:
    """Answer with the list of entries."""
    return ENTRIES.respond(
        request,
        queries.entries(by=request.by),
        exported=lambda: record_read(by=request.by, what="rulebook_exported"),
        title=_("Rulebook"),
        sub=_("Every amount, deadline and limit, with the day it holds from and where it stands."),
    )


def entry(request: HttpRequest, code: str) -> HttpResponse:
    """Answer with the page of one entry."""
    page = queries.page(by=request.by, code=code)
    if page is None:
        raise Http404
    return render(request, "law/entry.html", {"page": page, "today": request.by.on} | _words(request, page))


def _words(request: HttpRequest, page: queries.Page) -> dict[str, Any]:
    language = reader()
    shown = page.now or page.values[0]
    pills = [pill_of(page.entry, page.now)]
    if page.entry.moves_money:
        pills.append(Pill("info", _("moves money")))
    return {
        "title": shown.title(language),
        "sub": f"{AREAS.get(shown.area, shown.area)} · {page.entry.code}",
        "pills": pills,
        "deeds": _deeds(request, page),
        "rows": _rows(page, language),
        "uses": sorted({(user_of(cited), cited.title(language)) for cited in page.uses}),
        "change_url": page.waiting and reverse("rulebook_change", args=[page.waiting.pk]),
    }


def _rows(page: queries.Page, language: str) -> list[dict[str, Any]]:
    """Return the values for the table; the title of an act stands only where the act begins."""
    rows, before = [], ""
    for value in page.values:
        citation, act = Citation.of(value), page.acts.get(value.act)
        rows.append(
            {
                "value": value,
                "last": value.until and value.until - timedelta(days=1),
                "said": value_text(value, language),
                "note": value.note(language),
                "current": value is page.now,
                "citation": citation,
                "act": act.title if act and act.title != act.id and act.id != before else "",
                "host": urlsplit(citation.url).hostname,
            }
        )
        before = value.act
    return rows


def _deeds(request: HttpRequest, page: queries.Page) -> list[Deed]:
    if page.waiting:
        return []
    deeds = []
    if page.now and page.now.known and not page.now.confirmed and allowed(by=request.by, permission="rulebook.confirm"):
        deeds.append(Deed(_("Confirm"), reverse("rulebook_confirm", args=[page.entry.code])))
    if allowed(by=request.by, permission="rulebook.supersede"):
        deeds.append(Deed(_("New value"), reverse("rulebook_supersede", args=[page.entry.code]), secondary=True))
    return deeds
