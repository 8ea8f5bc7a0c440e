"""The organisations of the invented country and the people who work there."""

import datetime as dt
from dataclasses import dataclass, field

from ligzda.access.models import Account, CourtTerritory, Membership, Organisation, Territory
from ligzda.access.rules.roles import Role
from ligzda.access.rules.territories import MUNICIPAL
from ligzda.families.models import Measure

LONG_AGO = dt.date(2018, 7, 1)
#: The centres that the founding documents and public pages name, with the town where each is.
CENTRES = (
    ("Atbalsta centrs “Liepāja”", "Liepāja"),
    ("SOS atbalsta centrs “AIRI vecākiem”, Bauska", "Bauskas novads"),
    ("SOS atbalsta centrs “AIRI vecākiem”, Valmiera", "Valmieras novads"),
    ("SOS atbalsta centrs “AIRI vecākiem”, Kuldīga", "Kuldīgas novads"),
    ("SOS atbalsta centrs “AIRI vecākiem”, Gulbene", "Gulbenes novads"),
    ("SOS atbalsta centrs “AIRI vecākiem”, Rīga", "Rīga"),
    ("Atbalsta centrs “Dūja”", "Rīga"),
    ("Atbalsta centrs “Tilts”", "Jelgava"),
    ("Atbalsta centrs “Dzeguzēns”", "Rēzekne"),
    ("Atbalsta centrs “Talsi”", "Talsu novads"),
    ("Atbalsta centrs “Ventspils”", "Ventspils"),
    ("Atbalsta centrs “Cēsis”", "Cēsu novads"),
)
#: Who can be tried in the first centre: role, name, address; the other centres have those of `EVERYWHERE`.
PEOPLE = (
    (Role.SOCIAL_WORKER, "Ilze Ozola", "ilze.ozola"),
    (Role.MANAGER, "Vija Kalna", "vija.kalna"),
    (Role.PSYCHOLOGIST, "Marta Liepa", "marta.liepa"),
    (Role.TRAINER, "Aija Lāce", "aija.lace"),
    (Role.SPECIALIST, "Santa Upe", "santa.upe"),
    (Role.DUTY_OFFICER, "Raimonds Sala", "raimonds.sala"),
    (Role.ACCOUNTANT, "Gunta Rēķe", "gunta.reke"),
)
EVERYWHERE = (Role.SOCIAL_WORKER, Role.MANAGER, Role.PSYCHOLOGIST, Role.TRAINER, Role.DUTY_OFFICER)
ELSEWHERE = (
    (Role.COURT, "Dace Rozīte", "dace.rozite"),
    (Role.POLICE, "Kaspars Vējš", "kaspars.vejs"),
    (Role.INSTITUTION, "Inta Zvirbule", "inta.zvirbule"),
    (Role.MUNICIPAL_WORKER, "Sarmīte Pļava", "sarmite.plava"),
    (Role.ASSISTANT, "Linda Avota", "linda.avota"),
    (Role.SUPERVISOR, "Normunds Egle", "normunds.egle"),
)
ALONE = (
    (Role.RESEARCHER, "Zane Grāmata", "zane.gramata"),
    (Role.ADMINISTRATOR, "Toms Klēts", "toms.klets"),
    (Role.DPO, "Evita Sarga", "evita.sarga"),
)
OFFICES = {
    Role.POLICE: (Organisation.Kind.STATE_POLICE, "Valsts policijas Kurzemes reģiona pārvalde"),
    Role.INSTITUTION: (Organisation.Kind.INSTITUTION, "Bērnu aprūpes centrs “Saulstari”"),
    Role.MUNICIPAL_WORKER: (Organisation.Kind.SOCIAL_SERVICE, "Liepājas Sociālais dienests"),
    Role.ASSISTANT: (Organisation.Kind.SOCIAL_SERVICE, "Cēsu Sociālais dienests"),
    Role.SUPERVISOR: (Organisation.Kind.SUPERVISOR, "Bērnu aizsardzības centrs"),
}


@dataclass
class Country:
    """What families are put into."""

    centres: list[Organisation] = field(default_factory=list)
    homes: list[Territory] = field(default_factory=list)
    courts: dict[int, Organisation] = field(default_factory=dict)
    towns: list[Territory] = field(default_factory=list)
    workers: dict[int, list[Account]] = field(default_factory=dict)
    psychologists: dict[int, Account] = field(default_factory=dict)
    managers: dict[int, Account] = field(default_factory=dict)
    officers: dict[int, Account] = field(default_factory=dict)
    measures: dict[int, list[Measure]] = field(default_factory=dict)
    institution: Organisation | None = None
    carer: Account | None = None


def found(today: dt.date, at: dt.datetime, password: str) -> Country:
    """Make the organisations, the courts of every municipality, the accounts and the recruitment measures."""
    country = Country()
    towns = Territory.objects.standing_on(today).filter(kind__in=MUNICIPAL, code__startswith="LV")
    country.towns = list(towns.order_by("search_key"))
    by_name = {town.name: town for town in country.towns}
    for town in country.towns:
        court = _organisation(Organisation.Kind.COURT, f"{_genitive(town.name)} bāriņtiesa", town)
        CourtTerritory.objects.create(court=court, territory=town, since=LONG_AGO)
        country.courts[town.pk] = court
    hasher = Account()
    hasher.set_password(password)
    for number, (name, town_name) in enumerate(CENTRES):
        town = by_name[town_name]
        centre = _organisation(Organisation.Kind.CENTRE, name, town)
        country.centres.append(centre)
        country.homes.append(town)
        _staff(country, centre, number, hasher.password)
        country.measures[centre.pk] = [
            Measure.objects.create(
                centre=centre,
                name=title,
                channel=channel,
                role=role,
                since=today.replace(month=1, day=15) - dt.timedelta(days=365 * back),
                until=today.replace(month=3, day=1) - dt.timedelta(days=365 * back),
                cost=cost,
                recorded_at=at,
            )
            for title, channel, role, back, cost in (
                ("Ģimene katram bērnam", Measure.Channel.MEDIA, "", 0, 2400),
                ("Krīzes ģimeņu stāsti", Measure.Channel.SOCIAL, "crisis", 1, 650),
                ("Atvērto durvju diena", Measure.Channel.EVENT, "foster", 2, 380),
            )
        ]
    _others(country, by_name, hasher.password)
    return country


def _staff(country: Country, centre: Organisation, number: int, password: str) -> None:
    people = (
        PEOPLE
        if number == 0
        else [
            (role, f"{name} {number + 1}", f"{local}{number + 1}") for role, name, local in PEOPLE if role in EVERYWHERE
        ]
    )
    accounts = {role: _account(role, name, local, centre, password) for role, name, local in people}
    country.managers[centre.pk] = accounts[Role.MANAGER]
    country.officers[centre.pk] = accounts[Role.DUTY_OFFICER]
    country.psychologists[centre.pk] = accounts[Role.PSYCHOLOGIST]
    country.workers[centre.pk] = [
        accounts[Role.SOCIAL_WORKER],
        *(
            _account(Role.SOCIAL_WORKER, f"{name} {number + 1}", f"{local}{number + 1}", centre, password)
            for name, local in (("Rita Zīle", "rita.zile"), ("Andra Kļava", "andra.klava"))
        ),
    ]


def _others(country: Country, by_name: dict[str, Territory], password: str) -> None:
    home = by_name["Liepāja"]
    for role, name, local in ELSEWHERE:
        if role is Role.COURT:
            office = country.courts[home.pk]
        else:
            kind, title = OFFICES[role]
            office = _organisation(kind, title, home if role is not Role.ASSISTANT else by_name["Cēsu novads"])
        if role is Role.INSTITUTION:
            country.institution = office
        _account(role, name, local, office, password)
    for role, name, local in ALONE:
        _account(role, name, local, None, password)
    country.carer = _account(Role.CARER, "Anna Bērziņa", "anna.berzina", None, password)


def _organisation(kind: str, name: str, town: Territory) -> Organisation:
    # Numbers that begin so are nobody's.
    answers = kind in (Organisation.Kind.CENTRE, Organisation.Kind.INSTITUTION)
    phone = f"+371634000{Organisation.objects.count() % 100:02d}" if answers else ""
    return Organisation.objects.create(
        kind=kind, name=name, territory=town, since=LONG_AGO, phone_24h=phone, email="birojs@example.org"
    )


def _account(role: Role, name: str, local: str, organisation: Organisation | None, password: str) -> Account:
    account = Account.objects.create_user(f"{local}@example.org", name=name)
    account.password = password
    account.save(update_fields=("password",))
    Membership.objects.create(account=account, organisation=organisation, role=role, since=LONG_AGO)
    return account


def _genitive(town: str) -> str:
    """Return whose court it is: of Liepāja, of Talsu novads."""
    if town.endswith("novads"):
        return f"{town[:-1]}a"
    return f"{town}s" if town.endswith(("a", "e")) else town
