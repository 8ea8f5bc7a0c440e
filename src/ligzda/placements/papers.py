"""Papers made from a child's record: what to know tonight, and the act of handing over."""

import datetime as dt
from collections.abc import Sequence

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Organisation
from ligzda.access.rules.phones import readable
from ligzda.children.models import Child
from ligzda.children.models.care import NEED_LABELS
from ligzda.children.rules.needs import NEED_CODES
from ligzda.documents.papers import render
from ligzda.documents.papers.data import DutyLine, FamilyLine, Signer, Telephone
from ligzda.documents.papers.data import EveningList as EveningListPaper
from ligzda.documents.papers.data import HandingOver as HandingOverPaper
from ligzda.documents.papers.data import Tonight as TonightPaper
from ligzda.families.models.labels import SEXES as SEX_NAMES
from ligzda.families.papers import letterhead
from ligzda.people.models.languages import LANGUAGES
from ligzda.placements.facts.bits import SEXES as SEX_CODES
from ligzda.placements.facts.bits import codes
from ligzda.placements.models import Duty, HandingOver, Sheet
from ligzda.placements.queries.evening import Evening
from ligzda.placements.queries.tonight import Tonight
from ligzda.ui import words

EMERGENCY = "112"
ADULT = 18


def tonight_paper(told: Tonight, *, by: Actor) -> bytes:
    """Return the sheet for the family as a PDF."""
    child, school = told.child, told.school
    facts = [*about(child, by), [_("School"), f"{school.named} {school.form}".strip()]] if school else about(child, by)
    if told.placement and told.placement.planned_until:
        facts.append([_("Planned until"), words.day(told.placement.planned_until)])
    data = TonightPaper(
        centre=letterhead(_house(told.centre, told.court)),
        number="",
        on=by.on.isoformat(),
        signatures=[],
        child=f"{child.title} · {child.shown_number}",
        facts=facts,
        health=[
            *([str(capfirst(need.get_code_display())), need.note or "–"] for need in told.needs),
            *([str(capfirst(note.get_kind_display())), note.text] for note in told.notes),
        ],
        must_not_come=[_restricted(row.about, row.get_kind_display(), row.note) for row in told.banned],
        may_come=[_restricted(row.about, row.get_kind_display(), row.note) for row in told.permitted],
        call=telephones(told),
    )
    return render("tonight", data)


def handing_over_paper(act: HandingOver, *, by: Actor) -> bytes:
    """Return the act as a PDF, ready to be signed by both."""
    child = act.placement.child
    came = [(_("Clothes and things"), act.clothes), (_("Documents"), act.papers), (_("Medicines"), act.medicines)]
    local = act.at.astimezone(RIGA)
    data = HandingOverPaper(
        centre=letterhead(_house(child.case.centre, child.case.court)),
        number=act.number,
        on=local.date().isoformat(),
        place=act.place,
        at=f"{local:%Y-%m-%dT%H:%M}",
        child=about(child, by),
        handed=[[_("Name and surname"), act.handed_by], [_("Office and organisation"), act.handed_as]],
        received=[[_("Name and surname"), act.received_by], [_("Family"), _hosts(act)]],
        came_with=[[what, text] for what, text in came if text],
        seen=act.seen,
        signatures=[Signer(name=act.handed_by, part=act.handed_as), Signer(name=act.received_by, part="")],
    )
    return render("handing_over", data)


def about(child: Child, by: Actor) -> list[list[str]]:
    """Return who the child is, as rows of a paper; the personal code is in none."""
    age = child.age(by.on)
    years = "" if age.years is None else words.counted(age.years, "year")
    rows = [
        (_("Child"), child.title),
        (_("Number"), child.shown_number),
        (_("Date of birth"), words.day(child.birth_date)),
        (_("Age"), years if age.exact or not years else _("about %(years)s") % {"years": years}),
        (_("Sex"), child.sex_shown),
        (_("Speaks"), child.languages_shown),
    ]
    return [[str(name), str(value)] for name, value in rows if value]


def telephones(told: Tonight) -> list[Telephone]:
    """Return whom to call, the nearest help first."""
    houses = [house for house in (told.centre, told.court) if house and house.phone_24h]
    found = [Telephone(whom=house.name, number=readable(house.phone_24h)) for house in houses]
    return [*found, Telephone(whom=_("Police, ambulance, fire brigade"), number=EMERGENCY)]


def _house(centre: Organisation | None, court: Organisation | None) -> Organisation:
    return centre or court or Organisation(name=_("Out-of-family care"))


def _restricted(about: str, kind: str, note: str) -> list[str]:
    return [about, f"{capfirst(kind)}. {note}".strip()]


def _hosts(act: HandingOver) -> str:
    return act.placement.named


def evening_paper(night: Evening, *, centre: Organisation, by: Actor) -> bytes:
    """Return the list of a night as a PDF; a confidential family of another centre is its centre's telephone."""
    data = EveningListPaper(
        centre=letterhead(centre),
        number="",
        on=by.on.isoformat(),
        signatures=[],
        made=_moment(by.at),
        duties=[_duty_line(duty, night) for duty in night.duties],
        families=[_family_line(sheet, night, ours=centre) for sheet in night.sheets],
    )
    return render("evening_list", data)


def _duty_line(duty: Duty, night: Evening) -> DutyLine:
    whom, phones = _whom(duty, night)
    return DutyLine(
        whom=whom,
        centre=duty.centre.name,
        since=_moment(duty.since),
        until=_moment(duty.until),
        phone=_numbers([phone for phone in phones if phone] or [duty.centre.phone_24h]),
    )


def _numbers(phones: Sequence[str]) -> str:
    # A number is never broken into two lines: at night it is dialled from paper.
    return ", ".join(readable(phone).replace(" ", words.NBSP) for phone in phones)


def _whom(duty: Duty, night: Evening) -> tuple[str, list[str]]:
    if duty.account:
        return duty.account.name, [duty.account.phone]
    if duty.family is None or duty.family.confidential:
        return _("Confidential family"), []
    return duty.family.title, night.phones.get(duty.family.pk, [])


def _family_line(sheet: Sheet, night: Evening, *, ours: Organisation) -> FamilyLine:
    family, centre = sheet.family, sheet.family.case.centre
    hidden = family.confidential and centre != ours
    phones = [] if hidden else night.phones.get(family.pk, [])
    return FamilyLine(
        family=_("Confidential family") if hidden else f"{family.title} ({family.shown_number})",
        place=sheet.place.name if sheet.place and not hidden else "",
        free=str(night.free[family.pk]),
        takes=_takes(sheet),
        phone=_numbers(phones or ([centre.phone_24h] if centre else [])),
        confirmed=_moment(sheet.confirmed_at) if sheet.confirmed_at else "",
    )


def _takes(sheet: Sheet) -> str:
    sexes, needs = codes(sheet.sexes, SEX_CODES), codes(sheet.meets, NEED_CODES)
    oldest = "17" if sheet.age_to > ADULT else str(sheet.age_to)
    parts = [
        _("%(youngest)s–%(oldest)s years") % {"youngest": sheet.age_from, "oldest": oldest},
        "" if len(sexes) != 1 else str(SEX_NAMES[min(sexes)]),
        ", ".join(str(NEED_LABELS[code]) for code in NEED_CODES if code in needs),
        ", ".join(str(LANGUAGES[code]) for code in LANGUAGES if code in codes(sheet.languages, tuple(LANGUAGES))),
    ]
    return "; ".join(part for part in parts if part)


def _moment(at: dt.datetime) -> str:
    return f"{at.astimezone(RIGA):%Y-%m-%dT%H:%M}"
