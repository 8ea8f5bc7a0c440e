"""The day's page: what needs whoever has signed in, by what they are."""

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ligzda.access.actor import RIGA, Actor
from ligzda.access.audit import record_read
from ligzda.access.queries.cases import allowed
from ligzda.access.rules.roles import CENTRE_ROLES, Role
from ligzda.desk.forms import PickFamilyForm
from ligzda.desk.queries import family as beside
from ligzda.desk.queries import today as queries
from ligzda.families.queries import families
from ligzda.law import queries as law
from ligzda.messages.queries import waiting_alerts
from ligzda.messages.words import title_of
from ligzda.pathway.queries import refresh
from ligzda.pay.queries import waiting as pay
from ligzda.pay.rules.words import month_text
from ligzda.placements.queries.watch import tonight
from ligzda.ui import words
from ligzda.ui.parts import Deed, Entry, Link

from .frame import desk
from .rows import row

#: So many stale cases one opening of the page works out itself; the clock does the others.
AT_ONCE = 60
MORNING, EVENING = 10, 18


def today(request: HttpRequest) -> HttpResponse:
    """Show what needs the reader today; who is a carer or of the police and nothing else has one page for all."""
    by: Actor = request.by
    if page := desk(by):
        return redirect(page)
    context: dict[str, Any] = {"title": _greeting(by), "sub": _day(by.on), "deeds": _deeds(by), "on": by.on}
    if allowed(by=by, permission="due.read"):
        context |= _work(by)
    if allowed(by=by, permission="alert.answer"):
        context["alerts"] = [(alert, title_of(alert)) for alert in waiting_alerts(by=by)]
    if allowed(by=by, permission="crisis.search"):
        context["tonight"] = tonight(by=by)
    if allowed(by=by, permission="pay.read"):
        context |= _pay(by)
    context["desks"] = _desks(by)
    record_read(by=by, what="today_seen")
    return render(request, "desk/today.html", context)


def contact_pick(request: HttpRequest) -> HttpResponse:
    """Ask with which family one has talked, and go on to the log's form."""
    seen = families(by=request.by, permission="contact.record")
    form = PickFamilyForm(request.GET if "family" in request.GET else None, families=seen)
    if form.is_bound and form.is_valid():
        return redirect("contact_log", form.cleaned_data["family"].number)
    record_read(by=request.by, what="family_list")
    return render(request, "desk/pick.html", {"form": form, "title": _("With which family?"), "back_url": "/"})


def _work(by: Actor) -> dict[str, Any]:
    refresh(by=by, limit=AT_ONCE)
    court = by.roles.isdisjoint(CENTRE_ROLES)
    day = queries.day(by=by, court=court)
    items = [*day.late, *day.soon]
    book, workers = law.rulebook(), queries.workers_of(by=by, items=items)
    context: dict[str, Any] = {
        "day": day,
        "late": [row(item, on=by.on, book=book, workers=workers) for item in day.late],
        "soon": [row(item, on=by.on, book=book, workers=workers) for item in day.soon],
        "court": court,
        "sub": f"{_day(by.on)} · {words.counted(day.families, 'family')}",
        "latest": _latest(by),
    }
    if allowed(by=by, permission="caseload.hand_over"):
        context["late_by_colleague"] = queries.late_by_colleague(by=by)
        context["unassigned"] = queries.unassigned(by=by)
    if allowed(by=by, permission="enquiry.record"):
        context["enquiries_waiting"] = queries.enquiries_waiting(by=by)
    if allowed(by=by, permission="file.answer"):
        context["sendings"] = queries.new_sendings(by=by)
    return context


def _pay(by: Actor) -> dict[str, Any]:
    """Return what waits in pay, each month with its next step."""
    found, language = pay.waiting(by=by), get_language() or "lv"
    return {
        "pay": found,
        "pay_months": [(month_text(each.of, language), each) for each in found.months],
        "pay_returned": [(month_text(each.of, language), each) for each in found.returned],
        "pay_unopened": month_text(found.unopened, language) if found.unopened else "",
    }


def _latest(by: Actor) -> list[Entry]:
    return [
        Entry(each.at, f"{each.family.title}: {each.text}", reverse("family", args=[each.family.number]), each.who)
        for each in beside.last_of_mine(by=by)
        if each.family
    ]


def _desks(by: Actor) -> list[Link]:
    """Return the doors of those whose work is no family: a trainer's, an administrator's, a protection officer's."""
    doors = (
        (_("Training groups: sessions, attendance, certificates"), "groups", "training.people"),
        (_("Accounts: who may sign in, and as what"), "accounts", "account.read"),
        (_("Organisations: centres, courts, services"), "organisations", "organisation.read"),
        (_("Rulebook: deadlines, amounts and limits"), "rulebook", "rulebook.confirm"),
        (_("Messages: what was sent, and what did not arrive"), "messages", "message.look_after"),
        (_("Audit trail: what was done"), "audit_events", "audit.read"),
        (_("Who looked at whose file"), "audit_reads", "audit.read"),
        (_("Broken glasses to be reviewed"), "glasses", "glass.review"),
    )
    return [
        Link(label, reverse(name))
        for label, name, permission in doors
        if allowed(by=by, permission=permission) and Role.MANAGER not in by.roles
    ]


def _deeds(by: Actor) -> list[Deed]:
    deeds = []
    if Role.DUTY_OFFICER in by.roles:
        deeds.append(Deed(_("A family for a child, now"), reverse("crisis_board")))
    if allowed(by=by, permission="enquiry.record"):
        deeds.append(Deed(_("New enquiry"), reverse("enquiry_make"), secondary=True))
    if allowed(by=by, permission="contact.record"):
        deeds.append(Deed(_("Log a contact"), reverse("contact_pick"), secondary=Role.DUTY_OFFICER in by.roles))
    return deeds


def _greeting(by: Actor) -> str:
    hour = by.at.astimezone(RIGA).hour
    name = by.name.split(" ")[0]
    if hour < MORNING:
        return _("Good morning, %(name)s") % {"name": name}
    if hour < EVENING:
        return _("Good day, %(name)s") % {"name": name}
    return _("Good evening, %(name)s") % {"name": name}


def _day(on: dt.date) -> str:
    # Translators: a day in full, in the letters of Django's date format.
    return capfirst(date_format(on, _("l, j F Y")))
