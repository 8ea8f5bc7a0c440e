"""What invented families and officers were written, and what became of it."""

import datetime as dt
from itertools import cycle
from typing import Any

from django.db import transaction

from ligzda.access.models import Account
from ligzda.access.rules.roles import Role
from ligzda.demo.country import Country
from ligzda.families.models import Family
from ligzda.messages.letters import compose
from ligzda.messages.models import Alert, AlertStep, Message

OFFICER_TELEPHONE = "+37120000112"
FAMILIES = 40
#: Template and means of what a family is written, and where it has come: how long after it was written, and how.
WRITTEN = cycle(
    (
        ("placements/ready_tonight", "sms", {"sent": 1, "delivered": 2, "read": 14}),
        ("placements/wave_settled", "sms", {"sent": 1, "delivered": 1}),
        ("placements/ready_tonight", "email", {"sent": 1}),
        ("placements/ready_tonight", "sms", {"sent": 1, "delivered": 3, "read": 41}),
        ("placements/ready_tonight", "sms", {"failed": 2}),
    )
)


@transaction.atomic
def messages(country: Country, *, at: dt.datetime) -> None:
    """Write to the families of the first centre, and raise an alert that its officer answered."""
    centre = country.centres[0]
    families = Family.objects.filter(case__centre=centre).select_related("case").order_by("pk")[:FAMILIES]
    Message.objects.bulk_create(
        _written(family, *how, at - dt.timedelta(hours=9 * number + 3))
        for number, (family, how) in enumerate(zip(families, WRITTEN, strict=False))
    )
    officer = Account.objects.get(memberships__role=Role.DUTY_OFFICER, memberships__organisation=centre)
    Account.objects.filter(pk=officer.pk).update(phone=OFFICER_TELEPHONE)
    _alert(country, officer, at - dt.timedelta(days=2, hours=4))


def _written(family: Family, template: str, means: str, fate: dict[str, int], at: dt.datetime) -> Message:
    subject, body = compose(template, {}, "lv", means)
    times: dict[str, Any] = {f"{state}_at": at + dt.timedelta(minutes=after) for state, after in fate.items()}
    number = int(family.number.rpartition("-")[2])
    return Message(
        means=means,
        to_address=f"+3712{number:07d}" if means == "sms" else f"gimene{number}@example.org",
        about=family.case,
        organisation=family.case.centre,
        template=template,
        language="lv",
        subject=subject,
        body=body,
        made_at=at,
        state=list(fate)[-1],
        attempts=1,
        failure="http_422" if "failed" in fate else "",
        **times,
    )


def _alert(country: Country, officer: Account, at: dt.datetime) -> None:
    """Raise an alert on a past evening: the officer answered it after a few minutes, and nobody else was woken."""
    centre = country.centres[0]
    answered = at + dt.timedelta(minutes=4)
    alert = Alert.objects.create(
        what="placements/search_opened",
        context={"organisation": centre.name},
        organisation=centre,
        minutes=10,
        raised_at=at,
        answered_at=answered,
        answered_by=officer,
    )
    AlertStep.objects.create(alert=alert, place=1, account=officer, times=1, told_at=at)
    AlertStep.objects.create(alert=alert, place=2, account=country.managers[centre.pk])
