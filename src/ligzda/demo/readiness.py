"""Whether the invented families can take a child tonight, who is on duty this week, and what families told."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from django.db import models, transaction

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, Assignment, CaseCarer, Membership
from ligzda.access.models.spans import on_day
from ligzda.access.rules.roles import Role
from ligzda.demo.country import LONG_AGO, Country
from ligzda.demo.tables import Row, Table, count_on
from ligzda.families.models import Family, Status
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.models import HouseholdMember
from ligzda.placements.actions import notices
from ligzda.placements.models import Duty, Notice, Placement, Readiness

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
NIGHT_SINCE, NIGHT_HOURS, NIGHTS = dt.time(20), 12, 7
WITH_CHILDREN = (FamilyRole.CRISIS, FamilyRole.FOSTER, FamilyRole.DISABILITY)
#: Of a hundred crisis families, how many say what of tonight.
TONIGHT = (
    ("ready", 62), ("one", 6), ("infants", 4), ("silent", 10), ("not_ready", 9), ("resting", 5), ("never", 4),
)  # fmt: skip
CANNOT = ("Slimojam.", "Ciemos atbraukuši radi.", "Remonts bērnu istabā.", "Vecākais bērns slimnīcā.")
TOLD = (
    ("obstacle", "Jūlijā pārcelsimies uz citu pagastu.", "status_stays", "Apmeklējām jauno dzīvesvietu."),
    ("obstacle", "Vīrs pusgadu strādās ārzemēs.", "support", "Vienojāmies par nedēļas atbalsta sarunām."),
    ("circumstance", "Bērns vairs negrib iet uz skolu.", "support", "Psihologa konsultācija ceturtdien."),
    ("circumstance", "Pēc tikšanās ar tēvu slikti guļ.", "plan_reviewed", "Pārskatīta saskarsmes kārtība."),
    ("cannot", "Visiem ir gripa.", "nothing", ""),
)
OPEN_DAYS = 12


@dataclass(frozen=True)
class Host:
    """A family that takes children in: its key, its case, whose work it is."""

    family: int
    case: Any
    centre: int
    crisis: bool
    since: dt.date
    worker: int | None


def readiness(country: Country, *, at: dt.datetime, random: Random) -> None:
    """Let families say whether they are ready, and be on duty; each centre's officers too."""
    hosts = _hosts(at)
    rows: dict[type[models.Model], list[Any]] = defaultdict(list)
    asked = [host for host in hosts if host.crisis or random.random() < 0.25]
    every_kind = iter([said for said, _share in TONIGHT])  # the first families say one each, so that none is missing
    for host in asked:
        rows[Readiness] += _answers(host, at, random, next(every_kind, "") or _any(random))
    rows[Duty] = [*_officers(country, at, random), *_families(hosts, at, random)]
    rows[Notice] = list(_told(hosts, at, random))
    _write(rows)
    _carer(country, at)


@transaction.atomic
def _write(rows: dict[type[models.Model], list[Any]]) -> None:
    tables = {model: Table(model) for model in rows}
    for model, table in tables.items():
        table.write(rows[model])
    count_on(tables.values())


def _hosts(at: dt.datetime) -> list[Host]:
    """Return the families with a status to take children in, as crisis families when they are that too."""
    on = at.astimezone(RIGA).date()
    statuses = Status.objects.filter(on_day(on), role__in=WITH_CHILDREN).order_by("pk")
    workers = dict(
        Assignment.objects.standing_on(on)
        .filter(account__memberships__role=Role.SOCIAL_WORKER)
        .order_by()
        .values_list("case", "account")
    )
    found: dict[int, Host] = {}
    for family, case, centre, role, since in statuses.values_list(
        "family", "family__case", "family__case__centre", "role", "since"
    ):
        crisis = role == FamilyRole.CRISIS
        if crisis or family not in found:
            found[family] = Host(family, case, centre, crisis, since, workers.get(case))
    return list(found.values())


def _any(random: Random) -> str:
    (tonight,) = random.choices([said for said, _ in TONIGHT], [share for _, share in TONIGHT])
    return tonight


def _answers(host: Host, at: dt.datetime, random: Random, tonight: str) -> Iterator[Row]:
    """Yield what a family has said: ready since its status but for some weeks, and what it says of tonight."""
    if tonight == "never":
        return
    began = dt.datetime.combine(max(host.since, (at - 400 * DAY).date()), dt.time(9), RIGA)
    away = at - random.randrange(20, 90) * DAY
    turned = at - random.randrange(1, 20) * HOUR
    confirmed = at - (random.randrange(30, 200) if tonight == "silent" else random.randrange(1, 15)) * HOUR
    home = away + random.randrange(2, 15) * DAY
    if began < away and home < turned:
        yield _said(host, began, away, "ready", away - DAY)
        yield _said(host, away, home, "not_ready", away, reason=random.choice(CANNOT))
        began = home
    if tonight in ("not_ready", "resting"):
        until = at + random.randrange(10, 200) * HOUR
        if began < turned:
            yield _said(host, began, turned, "ready", min(confirmed, turned))
        yield _said(host, max(began, turned), until, tonight, turned, reason=random.choice(CANNOT))
        yield _said(host, until, None, "ready", turned)
        return
    only = tonight if tonight in ("one", "infants") else ""
    if random.random() < 0.15:
        since = at + random.randrange(3, 25) * DAY
        until = since + random.randrange(2, 12) * DAY
        yield _said(host, began, since, "ready", confirmed, only=only)
        yield _said(host, since, until, "resting", at - 5 * DAY, means="planned", reason="Atvaļinājums.")
        yield _said(host, until, None, "ready", confirmed, only=only)
    else:
        yield _said(host, began, None, "ready", confirmed, only=only)


def _said(
    host: Host, since: dt.datetime, until: dt.datetime | None, state: str, confirmed: dt.datetime, **more: str
) -> Row:
    said = {"means": "page", "recorded_by": host.worker, "recorded_at": since, **more}
    return Row(
        Readiness, family=host.family, since=since, until=until, state=state, confirmed_at=max(confirmed, since), **said
    )


def _officers(country: Country, at: dt.datetime, random: Random) -> Iterator[Row]:
    """Yield a week of nights at each centre, its duty officer's and now and then its manager's.

    For tonight somebody has been found everywhere; for some later night nobody yet.
    """
    for centre in country.centres:
        for since in _nights(at):
            if since.date() == at.astimezone(RIGA).date() or random.random() < 0.85:
                who = country.officers if random.random() < 0.8 else country.managers
                yield _duty(since, at, "officer", centre.pk, account=who[centre.pk])


def _families(hosts: list[Host], at: dt.datetime, random: Random) -> Iterator[Row]:
    by_centre: dict[int, list[Host]] = defaultdict(list)
    for host in hosts:
        if host.crisis:
            by_centre[host.centre].append(host)
    for centre, crisis in by_centre.items():
        for number, since in enumerate(_nights(at)):
            if random.random() < 0.8:
                yield _duty(since, at, "family", centre, family=crisis[number % len(crisis)].family)


def _nights(at: dt.datetime) -> list[dt.datetime]:
    first = dt.datetime.combine(at.astimezone(RIGA).date(), NIGHT_SINCE, RIGA)
    return [first + number * DAY for number in range(NIGHTS)]


def _duty(since: dt.datetime, at: dt.datetime, kind: str, centre: int, **whose: Any) -> Row:
    until = since + NIGHT_HOURS * HOUR
    return Row(Duty, kind=kind, centre=centre, since=since, until=until, recorded_at=at, **whose)


def _told(hosts: list[Host], at: dt.datetime, random: Random) -> Iterator[Row]:
    """Yield what some families told; who works with them has read it, and dealt with what is older."""
    children = dict(
        Placement.objects.filter(on_day(at.date()), family__isnull=False).order_by("pk").values_list("family", "child")
    )
    for host in hosts:
        if host.worker is None or random.random() > 0.06:
            continue
        kind, text, outcome, done = random.choice(TOLD)
        told = at - random.randrange(1, 60) * DAY - random.randrange(10) * HOUR
        read = told + random.randrange(3, 110) * dt.timedelta(minutes=1)
        child = children.get(host.family) if kind == "circumstance" else None
        if kind == "circumstance" and child is None:
            continue
        settled = {
            "outcome": outcome, "outcome_text": done, "settled_by": host.worker,
            "settled_on": (told + random.randrange(1, 7) * DAY).date(),
        } if at - told > OPEN_DAYS * DAY else {}  # fmt: skip
        yield Row(
            Notice, family=host.family, kind=kind, child=child, text=text, arose_at=told - 5 * HOUR, told_at=told,
            means="page", read_at=read, read_by=host.worker, recorded_at=told, **settled,
        )  # fmt: skip


def _carer(country: Country, at: dt.datetime) -> None:
    """Let a crisis family of the first centre sign in too; it has told something that nobody has read yet."""
    on = at.astimezone(RIGA).date()
    crisis = Status.objects.filter(on_day(on), role=FamilyRole.CRISIS).values("family")
    family = (
        Family.objects.filter(pk__in=crisis, case__centre=country.centres[0])
        .annotate(children=models.Count("placements", filter=on_day(on, "placements__")))
        .select_related("case__centre")
        .order_by("-children", "pk")
        .first()
    )
    if family is None or country.carer is None:
        return
    carer = HouseholdMember.objects.filter(household=family.household, part="carer").order_by("pk")[0].person
    account = Account.objects.create_user("krizes.gimene@example.org", name=str(carer))
    account.password = country.carer.password
    account.save(update_fields=("password",))
    Membership.objects.create(account=account, role=Role.CARER, since=LONG_AGO)
    CaseCarer.objects.create(case=family.case, account=account, since=family.opened_on)
    text = "Sestdien gaidām ciemos bērna vecmāmiņu; lūdzam padomu."
    by = Actor.of(account, at=at)
    notices.tell(by=by, family=family, kind="obstacle", text=text, means=Notice.Means.PAGE)
