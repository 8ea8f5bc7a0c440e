"""Confirming an entry, giving it a new value, and the page of a change: look at it, apply it or drop it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.access.queries.cases import allowed
from ligzda.access.refusal import Refused
from ligzda.access.views.deeds import once, with_key
from ligzda.law import facts, queries
from ligzda.law.actions import changes
from ligzda.law.forms import confirm_form, figure_form
from ligzda.law.models import Change, Outcome
from ligzda.law.models.words import reader
from ligzda.law.rules.changing import reasons_against_applying
from ligzda.law.rules.citation import Citation
from ligzda.law.rules.wording import value_text
from ligzda.law.views.entries import entry_url
from ligzda.ui.parts import Kind, Pill

Reasons = list[Any]


def confirm(request: HttpRequest, code: str) -> HttpResponse:
    """Ask where the value stands, and confirm it."""
    require(request.by, "rulebook.confirm")
    page = _page(request, code)
    form = confirm_form(page.now, _acts(request), request.POST if request.method == "POST" else None)
    reasons: Reasons = []
    if request.method == "POST" and form.is_valid():
        try:
            change = changes.confirm(by=request.by, entry=page.entry, where=form.where)
        except Refused as refused:
            reasons = refused.reasons
        else:
            return redirect("rulebook_change", change.pk) if change.waits else redirect("rulebook_entry", code)
    return _form(request, page, form, reasons, title=_("Confirm the value"), deed=_("Confirm"))


def supersede(request: HttpRequest, code: str) -> HttpResponse:
    """Ask for another value from a day on; what it would change is shown before it is applied."""
    by: Actor = request.by
    require(by, "rulebook.supersede")
    page = _page(request, code)
    form = figure_form(page.entry, page.now, _acts(request), request.POST if request.method == "POST" else None)
    reasons: Reasons = []
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(once(request, lambda: _address(changes.supersede(by=by, entry=page.entry, **form.deed))))
        except Refused as refused:
            reasons = refused.reasons
    return _form(request, page, form, reasons, title=_("New value"), deed=_("Look at the change"))


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a change: what stands now and what would, who wants it and why, and what it would do."""
    return _shown(request, _change(request, pk))


def apply(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a waiting change hold."""
    found = _change(request, pk)
    try:
        changes.apply(by=request.by, change=found)
    except Refused as refused:
        return _shown(request, found, refused.reasons)
    return redirect("rulebook_entry", found.entry_id)


def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a waiting change back."""
    found = _change(request, pk)
    try:
        changes.drop(by=request.by, change=found)
    except Refused as refused:
        return _shown(request, found, refused.reasons)
    return redirect("rulebook_entry", found.entry_id)


def _address(change: Change) -> str:
    """Return where a new change leads: to what it would do, before anybody can apply it."""
    return _preview(change) or reverse("rulebook_change", args=[change.pk])


def _page(request: HttpRequest, code: str) -> queries.Page:
    page = queries.page(by=request.by, code=code)
    if page is None:
        raise Http404
    return page


def _acts(request: HttpRequest) -> list[str]:
    return [act.code for act in queries.acts(by=request.by)]


def _change(request: HttpRequest, pk: int) -> Change:
    found = queries.change(by=request.by, pk=pk)
    if found is None:
        raise Http404
    return found


def _form(
    request: HttpRequest, page: queries.Page, form: Any, reasons: Reasons, *, title: str, deed: str
) -> HttpResponse:
    language = reader()
    shown = page.now or page.values[0]
    context = {
        "title": title,
        "lead": f"{shown.title(language)} · {page.entry.code}",
        "form": with_key(request, form),
        "reasons": reasons,
        "deed": deed,
        "back_url": entry_url(page.entry.code),
        "now": page.now,
        "said": value_text(shown, language),
        "citation": Citation.of(shown),
        "moves_money": page.entry.moves_money,
    }
    return render(request, "law/form.html", context, status=422 if reasons or form.errors else 200)


def _shown(request: HttpRequest, found: Change, reasons: Reasons | None = None) -> HttpResponse:
    language, wanted = reader(), facts.wanted(found)
    before = queries.rulebook().get(found.entry_id, found.since) if found.waits else None
    may = found.waits and allowed(by=request.by, permission="rulebook.supersede")
    context = {
        "title": capfirst(found.get_deed_display()),
        "sub": f"{wanted.title(language)} · {found.entry_id}",
        "change": found,
        "pills": [_pill(found)],
        "before": before and value_text(before, language),
        "before_law": before and Citation.of(before),
        "after": value_text(wanted, language),
        "after_law": Citation.of(wanted),
        "back_url": entry_url(found.entry_id),
        "preview_url": _preview(found),
        "reasons": reasons or [],
        "against": reasons_against_applying(facts.waiting(found, by_account=request.by.account.pk)),
        "may": may,
    }
    return render(request, "law/change.html", context, status=409 if reasons else 200)


def _pill(found: Change) -> Pill:
    kinds: dict[Outcome, Kind] = {Outcome.WAITING: "due", Outcome.APPLIED: "done", Outcome.DROPPED: "wait"}
    return Pill(kinds[Outcome(found.outcome)], found.get_outcome_display())


def _preview(found: Change) -> str:
    """Return the address of the page that shows what the change would do to families, when some area has one."""
    try:
        return reverse("rulebook_preview", args=[found.pk]) if found.waits else ""
    except NoReverseMatch:
        return ""
