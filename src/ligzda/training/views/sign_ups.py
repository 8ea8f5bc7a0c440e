"""Pages on which people get and leave a place in a group."""

from django.db.models import Case, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.views.deeds import answer, with_key
from ligzda.documents.forms import Withdraw
from ligzda.people.models import Person
from ligzda.people.queries.search import persons_named
from ligzda.training import queries
from ligzda.training.actions import sign_ups as deeds
from ligzda.training.forms.groups import NewcomerForm, SignUpForm
from ligzda.training.models import SignUp
from ligzda.training.views.seen import seen

#: As many persons as can be looked through.
OFFERED = 20


def sign_up(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign up people who are known: offered are those on the path to the role, others by a part of the name."""
    group = get_object_or_404(queries.groups(by=request.by), pk=pk)
    searching = request.method == "POST" and "search" in request.POST
    typed = request.POST.get("q", "")
    known = queries.known_persons(by=request.by)
    record_read(by=request.by, what="searched", ref=f"training.group:{pk}")
    if typed.strip():
        offered = persons_named(typed, known)[:OFFERED]
    else:
        suggested = queries.suggested(by=request.by, group=group)
        offered = list(suggested.values_list("pk", flat=True)[:OFFERED])
    persons = Person.objects.filter(pk__in=offered).order_by(_order(offered))
    first = {"on": request.by.on, "q": typed}
    form = SignUpForm(None if searching else request.POST or None, persons=persons, initial=first)
    to = reverse("group", args=[pk])
    page = {
        "title": _("Sign somebody up"),
        "group": group,
        "searched": bool(typed.strip()),
        "any": bool(offered),
        "more": len(offered) == OFFERED,
        "offered": OFFERED,
        "back_url": to,
        "back_text": group.name,
    }
    template = "training/sign_up.html"
    if searching:
        return render(request, template, {**page, "form": with_key(request, form)})
    return answer(
        request,
        form,
        lambda q, **given: deeds.sign_up_all(by=request.by, group=group, **given),
        to=to,
        said=_("The sign-up is recorded."),
        template=template,
        **page,
    )


def _order(pks: list[int]) -> Case:
    return Case(*(When(pk=pk, then=at) for at, pk in enumerate(pks)), default=len(pks))


def newcomer(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign up somebody who is in no family here."""
    group = get_object_or_404(queries.groups(by=request.by), pk=pk)
    to = reverse("group", args=[pk])
    return answer(
        request,
        NewcomerForm(request.POST or None, initial={"on": request.by.on}),
        lambda **given: deeds.sign_up_newcomer(by=request.by, group=group, **given),
        to=to,
        said=_("The person is signed up."),
        title=_("Somebody new"),
        lead=_("For people who are in no family here, such as assistants and specialists."),
        deed=_("Sign up"),
        back_url=reverse("sign_up", args=[pk]),
    )


def sign_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Free somebody's place."""
    own = SignUp.objects.standing().filter(group__in=queries.groups(by=request.by))
    this = get_object_or_404(own.select_related("group__centre", "person"), pk=pk)
    to = reverse("group", args=[this.group_id])
    if request.method == "GET":
        seen(request, this.person, "training_form")
    return answer(
        request,
        Withdraw(request.POST or None),
        lambda **given: deeds.sign_off(by=request.by, sign_up=this, **given),
        to=to,
        said=_("The place is free."),
        title=_("Free the place"),
        lead=this.person,
        deed=_("Free the place"),
        back_url=to,
        back_text=this.group.name,
    )
