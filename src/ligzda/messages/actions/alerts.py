"""Alerts: raised to the first of a chain, passed on while nobody answers, answered by a person."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Account, Case, Membership, Organisation
from ligzda.access.permit import Denied, require
from ligzda.access.refusal import refuse_if
from ligzda.access.rules.roles import Role
from ligzda.law.queries import rulebook
from ligzda.messages.actions.links import make
from ligzda.messages.actions.messages import send
from ligzda.messages.models import Alert, AlertStep, Link
from ligzda.messages.purposes import answered as answered_by_area
from ligzda.messages.rules import climbing

PURPOSE = "alert"
#: How long the link of an alert may be answered.
LINK_LASTS = climbing.LONGEST * 12


@transaction.atomic
def raise_alert(
    *,
    by: Actor,
    what: str,
    chain: Sequence[Account],
    about: Case | None = None,
    organisation: Organisation | None = None,
    minutes: int | None = None,
    context: Mapping[str, Any] | None = None,
    ref: str = "",
    page: str = "",
) -> Alert:
    """Tell the first of the chain at once by SMS and e-mail, and the next ones while nobody answers.

    `what` names the message ("area/name", with a mail and an SMS text, whose `link` opens the page of one button);
    `page` is the path where the thing is dealt with, `ref` what its area knows it by. Somebody has `minutes` to
    answer (the rulebook's when none are given). The last of the chain is asked again and again: an alert ends only
    with a person.
    """
    require(by, "alert.raise")
    given = minutes or climbing.minutes_to_answer(rulebook(), by.on)
    alert = Alert.objects.create(
        what=what,
        context=dict(context or {}),
        about=about,
        organisation=organisation or (about.centre if about else None),
        ref=ref,
        page=page,
        minutes=given,
        raised_at=by.at,
        next_climb=by.at,
    )
    _add(alert, list(dict.fromkeys(chain)))
    record(by=by, what="alert_raised", about=about, ref=ref_of(alert))
    _tell_next(by.as_system(), alert)
    return alert


@transaction.atomic
def climb(*, by: Actor, alert: UUID) -> bool:
    """Pass an alert on whose time to be answered is over; tell whether it was this call's turn."""
    if not by.is_system:
        raise Denied("alert.raise", visible=False)
    found = _locked(alert)
    if found is None or found.next_climb is None or found.next_climb > by.at:
        return False
    _tell_next(by, found)
    record(by=by, what="alert_climbed", about=found.about, ref=ref_of(found))
    return True


@transaction.atomic
def answer(*, by: Actor, alert: UUID) -> Alert:
    """Take an alert on: it goes no further. Only somebody to whom it came can."""
    require(by, "alert.answer")
    found = _locked(alert)
    if found is None or by.account is None:
        raise Denied("alert.answer", visible=False)
    mine = found.steps.filter(account=by.account, times__gt=0).exists()
    refuse_if(climbing.reasons_against_answering(answered=found.answered_at is not None, in_chain=mine))
    _settle(by, found)
    if do := answered_by_area(found.what):
        do(by=by, alert=found)
    return found


@transaction.atomic
def answer_by_link(*, by: Actor, link: Link) -> str:
    """Take on the alert that a link is of."""
    answer(by=by, alert=UUID(link.ref))
    return _("You have taken the alert on; it goes no further.")


@transaction.atomic
def settle(*, by: Actor, ref: str) -> int:
    """End the open alerts about a thing that has been dealt with otherwise; return how many."""
    require(by, "alert.raise")
    open_ones = list(Alert.objects.select_for_update(of=("self",)).filter(ref=ref, answered_at=None))
    for alert in open_ones:
        _settle(by, alert)
    return len(open_ones)


def _locked(pk: UUID) -> Alert | None:
    return Alert.objects.select_for_update(of=("self",)).filter(pk=pk).first()


def _settle(by: Actor, alert: Alert) -> None:
    alert.answered_at, alert.answered_by, alert.next_climb = by.at, by.account, None
    alert.save(update_fields=("answered_at", "answered_by", "next_climb"))
    record(by=by, what="alert_answered", about=alert.about, ref=ref_of(alert))


def _tell_next(by: Actor, alert: Alert) -> None:
    """Tell whose turn it is; where nobody of the chain is left, the administrators join it."""
    step = _whose_turn(alert)
    if step is None:
        _add(alert, _administrators(by))
        step = _whose_turn(alert)
    if step is None:  # not even an administrator: try again later, there may be one then
        times = 1
    else:
        _tell(by, alert, step)
        times = step.times
    alert.next_climb = climbing.next_climb(by.at, alert.minutes, times)
    alert.save(update_fields=("next_climb",))


def _whose_turn(alert: Alert) -> AlertStep | None:
    steps = {step.place: step for step in alert.steps.select_related("account")}
    facts = [climbing.StepFacts(step.place, step.times, step.account.is_active) for step in steps.values()]
    place = climbing.next_place(facts)
    return None if place is None else steps[place]


def _tell(by: Actor, alert: Alert, step: AlertStep) -> None:
    for means in ("sms", "email") if step.account.phone else ("email",):
        link = make(
            by=by,
            purpose=PURPOSE,
            about=alert.about,
            ref=str(alert.pk),
            account=step.account,
            until=by.at + LINK_LASTS,
        )
        send(
            by=by,
            to=step.account,
            template=alert.what,
            context=alert.context,
            about=alert.about,
            organisation=alert.organisation,
            means=means,
            link=link,
            urgent=True,
        )
    step.times, step.told_at = step.times + 1, by.at
    step.save(update_fields=("times", "told_at"))


def _add(alert: Alert, accounts: Sequence[Account]) -> None:
    there = list(alert.steps.values_list("account", flat=True))
    AlertStep.objects.bulk_create(
        AlertStep(alert=alert, place=len(there) + place, account=account)
        for place, account in enumerate((each for each in accounts if each.pk not in there), 1)
    )


def _administrators(by: Actor) -> list[Account]:
    held = Membership.objects.standing_on(by.on).filter(role=Role.ADMINISTRATOR)
    return list(Account.objects.filter(pk__in=held.values("account"), closed_at=None))
