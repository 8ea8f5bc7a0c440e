"""Telling people what they must know: each note becomes a message to everybody it is for."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from ligzda.access import invitations
from ligzda.access.actor import Actor
from ligzda.access.models import Account, Membership, Organisation, ToTell
from ligzda.access.permit import require
from ligzda.access.rules.roles import Role
from ligzda.messages.actions import send
from ligzda.ui.words import day

#: Notes that have a text of their own, and the page (of the family, when it is about one) where one sees the thing.
PAGES = {
    "audit_heads": "audit_events",
    "child_placed": "today",
    "child_placed_with_us": "today",
    "child_record_joined": "today",
    "court_answer": "sendings",
    "court_decided": "family_court",
    "court_study": "sendings",
    "documents_sent": "sendings",
    "family_proposed": "planned_search",
    "glass_broken": "",
    "invited": "",
    "law_second_person": "rulebook",
    "pay_goes_on": "statements",
    "pay_held_back": "statements",
    "pay_paid_again": "statements",
    "pay_sent_back": "statements",
    "planned_search_ended": "planned_search",
    "planned_search_opened": "planned_search",
    "proposal_decided": "planned_search",
    "second_factor_dropped": "mfa_index",
    "step_reminder": "family",
    "you_stand_in": "today",
}
#: What its reader waits for or must know at once; the rest leaves when the quiet hours are over.
AT_ONCE = frozenset({"child_placed", "child_placed_with_us", "glass_broken", "invited", "second_factor_dropped"})
OF_FAMILY = frozenset({"court_answer", "court_decided", "court_study", "documents_sent", "step_reminder"})
OF_SEARCH = frozenset({"family_proposed", "planned_search_ended", "planned_search_opened", "proposal_decided"})
#: Who reads an organisation's messages while it has no address of its own.
HEADS = {Organisation.Kind.COURT: Role.COURT}


@transaction.atomic
def tell_one(*, by: Actor, note: int) -> int:
    """Write the messages of one note and mark it as told; return how many. Somebody else's turn leaves none."""
    require(by, "message.send")
    waiting = ToTell.objects.filter(pk=note, told_at=None).select_for_update(of=("self",), skip_locked=True)
    found = waiting.select_related("account", "organisation", "case").first()
    if found is None:
        return 0
    readers = list(_readers(by, found))
    for reader in readers:
        template = f"desk/{found.what if found.what in PAGES else 'something_to_see'}"
        send(
            by=by,
            to=reader,
            template=template,
            context=_context(by, found, reader),
            about=found.case,
            organisation=found.organisation,
            urgent=found.what in AT_ONCE,
        )
    found.told_at = by.at
    found.save(update_fields=("told_at",))
    return len(readers)


def _readers(by: Actor, note: ToTell) -> Iterable[Account | str]:
    """Return whom the note is for: an open account, an organisation's address, or those who hold the role."""
    if note.account:
        return [note.account] if note.account.is_active else []
    if note.organisation and not note.role:
        if note.organisation.email:
            return [note.organisation.email]
        return _holding(by, HEADS.get(Organisation.Kind(note.organisation.kind), Role.MANAGER), note.organisation)
    return _holding(by, Role(note.role), note.organisation)


def _holding(by: Actor, role: Role, organisation: Organisation | None) -> Iterable[Account]:
    held = Membership.objects.standing_on(by.on).filter(role=role)
    if organisation:
        held = held.filter(Q(organisation=organisation) | Q(organisation__parent=organisation))
    return Account.objects.filter(pk__in=held.values("account"), closed_at=None)


def _context(by: Actor, note: ToTell, reader: Account | str) -> Mapping[str, Any]:
    """Return the plain facts of the message: nothing of a person, and the way to the page that shows the thing."""
    context: dict[str, Any] = {"link": _link(by, note, reader)}
    if note.case and note.case.number:
        context["number"] = note.case.number
    for name, given in (("on", "on"), ("on", "since"), ("until", "until")):
        if value := note.params.get(given):
            context[name] = day(dt.date.fromisoformat(value))
    if note.what == "audit_heads":
        heads = {trail: last for trail, last in note.params.items() if isinstance(last, dict)}
        lines = [f"{trail}: {last['number']} {last['head']}" for trail, last in sorted(heads.items())]
        context["heads"] = "\n".join([*lines, f"key: {note.params.get('key', '')}"])
    return context


def _link(by: Actor, note: ToTell, reader: Account | str) -> str:
    if note.what == "invited" and isinstance(reader, Account):
        return invitations.link(reader)
    if note.what == "glass_broken":
        return reverse("glasses") if note.role == Role.DPO else reverse("today")
    name = PAGES.get(note.what, "")
    family = getattr(note.case, "family", None) if note.case else None
    if note.what in OF_FAMILY:
        return reverse(name, args=[family.number]) if family else reverse("today")
    if note.what in OF_SEARCH:
        search = getattr(note.case, "search", None) if note.case else None
        return reverse(name, args=[search.number]) if search else reverse("today")
    return reverse(name) if name else reverse("today")
