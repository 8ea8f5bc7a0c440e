"""Asking families and writing down what they say; a yes holds the places at once."""

from collections.abc import Collection, Sequence
from itertools import islice

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ligzda.access.actor import Actor
from ligzda.access.audit import record, record_each
from ligzda.access.models import Account, Organisation
from ligzda.access.permit import Denied, require
from ligzda.access.refusal import refuse_if
from ligzda.families.models import Family
from ligzda.law.queries import rulebook
from ligzda.messages.actions import send
from ligzda.messages.alerts import raise_alert
from ligzda.messages.links import end, make
from ligzda.messages.models import Link
from ligzda.placements.actions.holds import take
from ligzda.placements.facts.cannot import why_not
from ligzda.placements.facts.carers import readers
from ligzda.placements.facts.officers import chain, nearest
from ligzda.placements.facts.wave import context
from ligzda.placements.models import Call, Search, SearchedChild
from ligzda.placements.queries.matching import board
from ligzda.placements.queries.searches import children_of, locked, sees_all
from ligzda.placements.rules import searching

PURPOSE = "search_call"
ASK, SETTLED, AGREED = "placements/wave_asked", "placements/wave_settled", "placements/wave_agreed"


@transaction.atomic
def answer(
    *,
    by: Actor,
    search: Search,
    family: Family,
    said: str,
    reason: str = "",
    children: Collection[int] | None = None,
) -> Call:
    """Write down what a family said on the telephone: yes, no with why, or that nobody answered.

    A yes holds a place for every child (or for `children`, by their places in the search). A no costs the family
    nothing. Who is no centre's answers only for families that the search may offer: of others they learn nothing.
    Raises Refused with every reason; then the call is not kept either.
    """
    require(by, "crisis.search")
    search = locked(search, by=by)
    if not (sees_all(by=by) or _may_be_offered(by, search, family)):
        raise Denied("crisis.search", visible=False)
    refuse_if(searching.reasons_against_answer(said, reason))
    call = search.calls.filter(family=family, answer="").order_by("pk").last() or Call(
        search=search, family=family, asked_by=by.account, asked_at=by.at
    )
    return _answered(by, call, said, reason, children)


@transaction.atomic
def ask_wave(*, by: Actor, search: Search) -> list[Call]:
    """Ask the next few of the families that can by SMS, with how many children, ages and needs, and no name."""
    require(by, "crisis.search")
    search = locked(search, by=by)
    children = children_of(search, by=by)
    asked = set(search.calls.values_list("family", flat=True))
    most = int(rulebook().number(searching.WAVE, by.on) or 1)
    able = board(by=by, search=search, children=children).can
    left = (sheet.family for sheet in able if sheet.pk not in asked)
    # Whom nobody can write to is left for the telephone, and is not said to have been asked.
    reached = ((family, to) for family in left if (to := readers(family, on=by.on)))
    return [_ask(by, search, family, to, children) for family, to in islice(reached, most)]


@transaction.atomic
def settle_calls(*, by: Actor, search: Search) -> None:
    """End the questions that nobody has answered; those who were asked in writing hear that it is settled."""
    require(by, "crisis.search")
    system = by.as_system()
    waiting = list(search.calls.filter(answer="").select_related("family__case"))
    for call in waiting:
        end(by=system, ref=call.ref)
        if call.means != Call.Means.PHONE:
            for reader in readers(call.family, on=by.on):
                send(by=system, to=reader, template=SETTLED, about=call.family.case, means="sms", urgent=True)
    pks = [call.pk for call in waiting]
    Call.objects.filter(pk__in=pks).update(answer=Call.Answer.SETTLED, answered_at=by.at)
    record_each(by=by, what="calls_settled", about=[call.family.case for call in waiting], on=by.on, ref=search.ref)


@transaction.atomic
def answer_by_link(*, by: Actor, link: Link, said: str, reason: str = "") -> str:
    """Take the answer that a family gives on the page of its link."""
    call = Call.objects.select_related("search", "family__case").get(pk=link.ref.rpartition(":")[2])
    locked(call.search, by=by.as_system())
    call.refresh_from_db(fields=("answer",))  # the other carer may have answered since the page was opened
    refuse_if(searching.reasons_against_going_on(closed=bool(call.answer)))
    refuse_if(searching.reasons_against_answer(said, reason))
    _answered(by.as_system(), call, said, reason, None)
    if said != Call.Answer.YES:
        return _("Thank you for telling us.")
    _alert(by.as_system(), call.search)
    return _("Thank you. Somebody will call you at once.")


def _alert(by: Actor, search: Search) -> None:
    """Have somebody call the family that has just said yes: who searches, else the officers of the nearest centre."""
    centre = nearest(Organisation.Kind.CENTRE, search.place, on=by.on)
    officers = chain(centre, at=by.at) if centre else []
    raise_alert(
        by=by,
        what=AGREED,
        chain=[search.opened_by, *officers],
        organisation=centre,
        context={"number": search.shown_number},
        ref=search.ref,
        page=reverse("crisis_search", args=[search.number]),
    )


def _may_be_offered(by: Actor, search: Search, family: Family) -> bool:
    """Tell whether the board of the search shows the family, or did before somebody else took its places."""
    if search.calls.filter(family=family).exists():
        return True
    children = children_of(search, by=by)
    return any(searching.PASSING.issuperset(why_not(search, [child], family, at=by.at)) for child in children)


def _answered(by: Actor, call: Call, said: str, reason: str, children: Collection[int] | None) -> Call:
    call.answer, call.answered_at, call.reason = said, by.at, reason.strip()
    call.save()
    if said == Call.Answer.YES:
        take(by=by, search=call.search, family=call.family, children=children)
    record(by=by, what="family_answered", about=call.family.case, on=by.on, ref=call.search.ref)
    return call


def _ask(
    by: Actor, search: Search, family: Family, to: Sequence[Account | str], children: Sequence[SearchedChild]
) -> Call:
    """Write to each carer in their language, with a link of their own."""
    system, about = by.as_system(), family.case
    call = Call.objects.create(search=search, family=family, asked_by=by.account, asked_at=by.at, means=Call.Means.SMS)
    until = searching.later(by.at, searching.HOLD_MINUTES, rulebook())
    means = set()
    for reader in to:
        account = None if isinstance(reader, str) else reader
        with translation.override((account and account.language) or settings.LANGUAGE_CODE):
            told = context(search, children)
        link = make(by=system, purpose=PURPOSE, about=about, ref=call.ref, account=account, until=until)
        sent = send(by=system, to=reader, template=ASK, context=told, about=about, means="sms", link=link, urgent=True)
        means.add(sent.means)  # whoever has no telephone gets an e-mail
    if Call.Means.SMS not in means:
        call.means = Call.Means.EMAIL
        call.save(update_fields=("means",))
    record(by=by, what="family_asked", about=about, on=by.on, ref=search.ref)
    return call
