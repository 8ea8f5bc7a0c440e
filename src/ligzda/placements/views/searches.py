"""The board of a night: who searches, which families can, whom to call, and what they say."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.models import Organisation
from ligzda.access.queries.cases import allowed
from ligzda.access.queries.declared import court_of, municipalities
from ligzda.access.refusal import Reason as Refusal
from ligzda.access.refusal import Refused
from ligzda.access.views.deeds import once, with_key
from ligzda.children.queries.children import children as children_seen
from ligzda.families.models import Family
from ligzda.placements.actions import calls, holds, searches
from ligzda.placements.facts.officers import nearest
from ligzda.placements.forms.searches import CallerForm, ChildrenForm, SearchForm
from ligzda.placements.models import Call, Hold, Search, SearchedChild
from ligzda.placements.queries import matching
from ligzda.placements.queries import searches as queries
from ligzda.placements.queries.lines import destinations, lines
from ligzda.placements.queries.readiness import said_until
from ligzda.placements.queries.tiles import tiles
from ligzda.placements.rules.matching import Reason, unmasked
from ligzda.placements.views.asked import ENDED, calls_for
from ligzda.placements.views.posted import family_posted, posted
from ligzda.placements.words import REASON_NAMES, figures_of
from ligzda.ui.numbers import whole

#: So many lines for children stand ready: at night it is often two of them.
LINES = 2
#: The board grows by a page of families at a press, up to this many presses: nobody calls more in a night.
MOST_PAGES = 9


def board(request: HttpRequest) -> HttpResponseBase:
    """Show the searches that go on, and begin a new one."""
    by = request.by
    given = request.POST or None
    form = SearchForm(given, territories=municipalities(by=by))
    children = ChildrenForm(given, prefix="children")
    children.extra = LINES
    caller = CallerForm(given) if allowed(by=by, permission="crisis.for_caller") else None
    reasons: list[Refusal] = []
    if request.method == "POST" and all(each.is_valid() for each in (form, children, caller) if each):
        told = caller.cleaned_data if caller else {}

        def begin() -> str:
            search = searches.open_search(by=by, **_told(form, children), **told)
            return reverse("crisis_search", args=[search.number])

        try:
            return redirect(once(request, begin))
        except Refused as refused:
            reasons = refused.reasons
    ended = ENDED.of(request, queries.searches(by=by).exclude(closed_at=None))
    if ended.is_file:
        record_read(by=by, what="crisis_board_exported")
        return ended.file()
    record_read(by=by, what="crisis_board")
    return render(
        request,
        "placements/searches.html",
        {
            "form": with_key(request, form),
            "children": children,
            "caller": caller,
            "reasons": reasons,
            "going_on": queries.opened(by=by)[: matching.SHOWN],
            "tiles": tiles(by=by),
            "outcomes": queries.outcomes(by=by),
            "year": by.on.year,
            "ended": ended,
        },
    )


def search(request: HttpRequest, number: str) -> HttpResponse:
    """Show one search; what is told of its children can be told anew."""
    found = queries.search_of(by=request.by, number=number)
    if request.method == "POST":
        form, children = _forms(request, found)
        if form.is_valid() and children.is_valid():
            told = _told(form, children, queries.children_of(found, by=request.by))
            return _do(request, found, lambda: searches.tell_anew(by=request.by, search=found, **told))
        return _show(request, found, forms=(form, children))
    return _show(request, found)


def family_answer(request: HttpRequest, number: str) -> HttpResponse:
    """Write down what a family said on the telephone."""
    found = queries.search_of(by=request.by, number=number)
    family = family_posted(request)
    said, places = request.POST.get("said", ""), [whole(place) for place in request.POST.getlist("child")]
    if said not in ("yes", "no", "no_answer") or None in places:
        return _show(request, found, [Refusal("answer_missing")])
    return _do(
        request,
        found,
        lambda: calls.answer(
            by=request.by,
            search=found,
            family=family,
            said=said,
            reason=posted(request, "reason"),
            children=[place for place in places if place is not None] or None,
        ),
    )


def wave(request: HttpRequest, number: str) -> HttpResponse:
    """Ask the next few families by SMS."""
    found = queries.search_of(by=request.by, number=number)
    return _do(request, found, lambda: calls.ask_wave(by=request.by, search=found), _("The families are asked by SMS."))


def hold(request: HttpRequest, number: str) -> HttpResponse:
    """Hold a family's places longer, or let them go."""
    found = queries.search_of(by=request.by, number=number)
    family = family_posted(request)
    if request.POST.get("deed") == "extend":
        why = posted(request, "reason")
        return _do(request, found, lambda: holds.extend(by=request.by, search=found, family=family, reason=why))
    return _do(request, found, lambda: holds.release(by=request.by, search=found, family=family))


def _do(request: HttpRequest, found: Search, deed: Callable[[], Any], said: str = "") -> HttpResponse:
    """Do a deed of the board and go back to it; what was refused is said on it with every reason."""

    def done() -> str:
        deed()
        return reverse("crisis_search", args=[found.number])

    try:
        led_to = once(request, done)
    except Refused as refused:
        return _show(request, queries.search_of(by=request.by, number=found.number), refused.reasons)
    if said:
        messages.success(request, said)
    return redirect(led_to)


def _show(
    request: HttpRequest, found: Search, reasons: list[Refusal] | None = None, forms: tuple[Any, Any] | None = None
) -> HttpResponse:
    by = request.by
    children = queries.children_of(found, by=by)
    inside = queries.sees_all(by=by)
    rows_asked = queries.calls_of(found, by=by)
    called = calls_for(inside, "called", empty=_("Nobody has been asked yet.")).of(request, rows_asked)
    if called.is_file:
        record_read(by=by, what="crisis_search_exported", ref=found.ref)
        return called.file()
    asked, kept = list(rows_asked), list(queries.holds_of(found, by=by))
    more = min(whole(request.GET.get("more", "")) or 0, MOST_PAGES)
    answered = matching.board(by=by, search=found, children=children, shown=matching.SHOWN * (more + 1))
    shown = lines(answered, by=by, search=found, calls=asked)
    form, rows = forms or _forms(request, found)
    record_read(by=by, what="crisis_search", ref=found.ref)
    return render(
        request,
        "placements/search.html",
        {
            "search": found,
            "over": found.is_over(by.at),
            "children": children,
            "files": _files(request, children),
            "may_know": allowed(by=by, permission="child.open"),
            "form": with_key(request, form),
            "rows": rows,
            "board": answered,
            "lines": shown,
            "able": answered.able - (len(answered.can) - len(shown)),
            "more": more + 1 if len(answered.can) < answered.able and more < MOST_PAGES else None,
            "called": called,
            "holds": _by_family(kept, asked),
            "there": destinations(found, by=by),
            "all_held": len(kept) == len(children),
            "inside": inside,
            "reasons": reasons,
            "why": [(reason, REASON_NAMES[reason], count) for reason, count in answered.reasons.most_common()],
            "unable": unable(request, answered) if inside and "why" in request.GET else None,
            "split": answered.split,
            "institution": nearest(Organisation.Kind.INSTITUTION, found.place, on=by.on),
            "help": nearest(Organisation.Kind.CENTRE, found.place, on=by.on),
            "court": court_of(by=by, place=found.place) if found.place else None,
        },
    )


def _files(request: HttpRequest, told: list[SearchedChild]) -> set[int]:
    """Return the records of the children of a search that the reader may open."""
    seen = children_seen(by=request.by).filter(pk__in=[child.child_id for child in told if child.child_id])
    return set(seen.values_list("pk", flat=True))


def unable(request: HttpRequest, answered: matching.Board) -> Page[Any]:
    """Return a page of the families that cannot, all or by the reason asked, each with all its reasons and figures."""
    chosen = request.GET.get("why", "")
    reason = Reason(chosen) if chosen in set(Reason) else None
    count = answered.reasons.get(reason, 0) if reason else answered.unable
    page = Paginator(range(count), matching.SHOWN).get_page(request.GET.get("page"))
    rows = matching.cannot(answered, by=request.by, reason=reason, start=max(0, page.start_index() - 1))
    until, wanted = said_until([sheet.pk for sheet in rows], by=request.by), len(answered.asked.children)

    def told(sheet: Any, reason: Reason) -> tuple[str, str]:
        return str(REASON_NAMES[reason]), figures_of(reason, sheet, wanted=wanted, until=until.get(sheet.pk))

    page.object_list = [(sheet, [told(sheet, each) for each in unmasked(sheet.mask)]) for sheet in rows]
    return page


def _forms(request: HttpRequest, found: Search) -> tuple[SearchForm, Any]:
    children = queries.children_of(found, by=request.by)
    first = children[0] if children else None
    told = {"place": found.place, "days": found.days}
    if first:
        told |= {"siblings": first.siblings, "languages": first.languages}
    rows = [
        {"age": child.age, "sex": child.sex or "?", "needs": child.needs, "known": child.place if child.child else None}
        for child in children
    ]
    given = request.POST if request.method == "POST" and "children-TOTAL_FORMS" in request.POST else None
    form = SearchForm(given, initial=told, territories=municipalities(by=request.by))
    return form, ChildrenForm(given, initial=rows, prefix="children")


def _told(form: SearchForm, children: Any, before: Iterable[SearchedChild] = ()) -> dict[str, Any]:
    """Return what was typed; a child whose record was known `before` keeps it, whatever else is told of it anew."""
    records = {child.place: child.child for child in before}
    told = [
        {**row.told, **form.of_all(), "child": records.pop(row.cleaned_data["known"], None)}
        for row in children
        if row.told
    ]
    return {"children": told, "place": form.cleaned_data["place"], "days": form.cleaned_data["days"]}


def _by_family(kept: list[Hold], asked: list[Call]) -> list[tuple[Family, list[Hold], Call | None]]:
    """Return the places held of each family, with the yes for which they are held."""
    agreed = {call.family_id: call for call in asked if call.answer == Call.Answer.YES}
    found: dict[int, tuple[Family, list[Hold], Call | None]] = {}
    for each in kept:
        found.setdefault(each.family_id, (each.family, [], agreed.get(each.family_id)))[1].append(each)
    return list(found.values())
