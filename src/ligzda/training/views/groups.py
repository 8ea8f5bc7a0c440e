"""Pages of one group: its plan, its sessions and the attendance."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.queries.caseloads import places
from ligzda.access.queries.cases import allowed
from ligzda.access.refusal import Refused
from ligzda.access.views.deeds import answer
from ligzda.documents.forms import Withdraw
from ligzda.training import queries
from ligzda.training.actions import attendance as attendance_deeds
from ligzda.training.actions import groups as deeds
from ligzda.training.forms.groups import GroupEditForm, GroupForm, SessionForm
from ligzda.training.forms.sheet import Sheet
from ligzda.training.models import Group, PracticeHousehold, Session
from ligzda.training.views.listed import people_of, sessions_of
from ligzda.ui.lists import Gathered, file_of
from ligzda.ui.parts import Deed

EDIT = "group.edit"
#: More would not fit the fields of one form, nor anybody's screen.
SESSIONS_A_SHEET = 20


def group(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show a group: its people with their hours, its sessions, and what can be done."""
    this = _group(request, pk)
    asked = (EDIT, "training.record", "certificate.issue")
    held = frozenset(each for each in asked if allowed(by=request.by, permission=each, organisation=this.centre))
    roster = queries.roster(by=request.by, group=this, on=request.by.on)
    lines = roster.rows[0].progress if roster.rows else []
    people = people_of(lines, programme=this.programme_version.programme_id)
    here = [this.pk]
    deed_list = []
    if EDIT in held:
        deed_list.append(Deed(_("Sign somebody up"), reverse("sign_up", args=here)))
        deed_list.append(Deed(_("Change"), reverse("group_edit", args=here), secondary=True))
    context = {
        "title": this.name,
        "sub": this.programme_version.programme.title,
        "group": this,
        "roster": roster,
        "people": people.of(request, Gathered(roster.rows), held),
        "sessions": sessions_of(request.by.on).of(request, queries.open_sessions(by=request.by, group=this), held),
        "may_edit": EDIT in held,
        "may_record": "training.record" in held,
        "deeds": deed_list,
        "back_url": reverse("groups"),
        "back_text": _("Training groups"),
    }
    taken = partial(record_read, by=request.by, what="group_exported", ref=f"training.group:{pk}")
    if file := file_of(context, exported=taken):
        return file
    record_read(by=request.by, what="group", ref=f"training.group:{pk}")
    return render(request, "training/group.html", context)


def make(request: HttpRequest) -> HttpResponse:
    """Open a group."""
    form = GroupForm(
        request.POST or None,
        versions=queries.versions(by=request.by),
        centres=places(by=request.by, permission=EDIT),
    )
    return answer(
        request,
        form,
        lambda **given: deeds.open_group(by=request.by, **given),
        to=lambda made: reverse("group", args=[made.pk]),
        said=_("The group is opened."),
        title=_("New group"),
        deed=_("Open the group"),
        back_url=reverse("groups"),
    )


def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the group."""
    this = _group(request, pk)
    return _of_group(
        request,
        this,
        GroupEditForm(request.POST or None, group=this),
        lambda **given: deeds.edit_group(by=request.by, group=this, **given),
        title=_("Change the group"),
    )


def session_make(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a session."""
    this = _group(request, pk)
    return _of_group(
        request,
        this,
        SessionForm(request.POST or None, households=_households(request)),
        lambda **given: deeds.add_session(by=request.by, group=this, **given),
        said=_("The session is added."),
        title=_("New session"),
        lead=this,
        deed=_("Add"),
    )


def session_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a session."""
    this = _session(request, pk)
    return _of_group(
        request,
        this.group,
        SessionForm(request.POST or None, households=_households(request), session=this),
        lambda **given: deeds.edit_session(by=request.by, session=this, **given),
        title=_("Change the session"),
        lead=this.group,
    )


def session_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take out a session that did not take place."""
    this = _session(request, pk)
    return _of_group(
        request,
        this.group,
        Withdraw(request.POST or None),
        lambda **given: deeds.withdraw_session(by=request.by, session=this, **given),
        title=_("Take out the session"),
        lead=_("Hours attended of it will count no more."),
        deed=_("Take out"),
    )


def attendance(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down who attended how long: the whole group at once, or one session (`?session=`)."""
    this = _group(request, pk)
    sessions = list(queries.open_sessions(by=request.by, group=this))
    only = request.GET.get("session", "")
    shown = [session for session in sessions if str(session.pk) == only] or sessions[-SESSIONS_A_SHEET:]
    people = queries.roster(by=request.by, group=this, on=request.by.on)
    sheet = Sheet(people.rows, shown, request.POST if request.method == "POST" else None)
    if request.method == "POST" and not sheet.errors:
        try:
            attendance_deeds.record_attendance(by=request.by, group=this, cells=sheet.cells)
        except Refused as refused:
            sheet.put(refused.reasons, get_language() or "lv")
        else:
            messages.success(request, _("The attendance is recorded."))
            return redirect("group", pk)
    else:
        record_read(by=request.by, what="attendance", ref=f"training.group:{pk}")
    context = {
        "group": this,
        "sheet": sheet,
        "sessions": shown,
        "one": shown[0] if len(shown) == 1 else None,
        "left_out": len(sessions) - len(shown),
        "roster": people,
        "back_url": reverse("group", args=[pk]),
        "back_text": this.name,
    }
    return render(request, "training/attendance.html", context)


def _group(request: HttpRequest, pk: int) -> Group:
    return get_object_or_404(queries.groups(by=request.by), pk=pk)


def _session(request: HttpRequest, pk: int) -> Session:
    own = Session.objects.standing().filter(group__in=queries.groups(by=request.by)).select_related("group__centre")
    return get_object_or_404(own, pk=pk)


def _households(request: HttpRequest) -> QuerySet[PracticeHousehold]:
    return queries.households(by=request.by).filter(closed_on=None)


def _of_group(request: HttpRequest, this: Group, form: Any, do: Any, **page: Any) -> HttpResponse:
    to = reverse("group", args=[this.pk])
    return answer(request, form, do, to=to, back_url=to, back_text=this.name, **page)
