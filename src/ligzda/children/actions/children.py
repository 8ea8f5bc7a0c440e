"""Opening a child's record, and changing what is known of the child."""

import datetime as dt
from collections.abc import Collection, Sequence

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.edit import take_turn
from ligzda.access.models import Assignment, Case, Organisation, Territory
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.access.rules.roles import CASE_ROLES, Role
from ligzda.children.models import Child, ChildCounter
from ligzda.children.queries.alike import Alike, Described, alike
from ligzda.children.rules.reasons import reasons_against_birth, reasons_against_opening
from ligzda.people import sealed
from ligzda.people.actions.persons import keep_person
from ligzda.people.models import Person
from ligzda.people.rules import codes

#: So long a duty officer sees the child whose record they opened: until those of the day have taken it over.
NIGHT = dt.timedelta(days=2)


@transaction.atomic
def open_child(
    *,
    by: Actor,
    place_of_work: Organisation,
    given_name: str = "",
    surname: str = "",
    called: str = "",
    code: str | None = None,
    birth_date: dt.date | None = None,
    sex: str = "",
    age_about: int | None = None,
    languages: Sequence[str] = (),
    place: Territory | None = None,
    court: Organisation | None = None,
    none_of: Collection[int] = (),
) -> Child:
    """Open the record of a child in a centre (or at an orphans' court), known wholly or by half.

    `none_of` are the likely same children that the actor has looked at. Raises Refused with every reason: nothing
    said of the child, its code known already, likely the same not looked at, or nobody born then is a child.
    """
    require(by, "child.open", organisation=place_of_work)
    described = Described(given_name, surname, called, code, birth_date, sex, age_about)
    found = alike(by=by, described=described)
    refuse_if(
        reasons_against_opening(
            described=bool(given_name or surname or called or sex or birth_date or age_about is not None),
            born=_born(birth_date, code),
            today=by.on,
            known_as=_known_as(found),
            unseen=sum(each.child.pk not in none_of for each in found),
        )
    )
    [number] = ChildCounter.take(by.on.year)
    at_court = place_of_work.kind == Organisation.Kind.COURT
    case = Case.objects.create(
        number=f"B-{number}",
        centre=None if at_court else place_of_work,
        court=place_of_work if at_court else court,
        municipality=place,
    )
    _begin_work(by, case)
    person = _person(by, given_name=given_name, surname=surname, code=code, birth_date=birth_date)
    child = Child(case=case, number=number, person=person, place=place, opened_on=by.on)
    _note(child, by.on, called=called or given_name, sex=sex, age_about=age_about, languages=languages)
    child.save()
    record(by=by, what="child_opened", about=case, on=by.on, ref=ref_of(child))
    return child


@transaction.atomic
def edit_child(
    *,
    by: Actor,
    child: Child,
    version: int,
    given_name: str = "",
    surname: str = "",
    called: str = "",
    code: str | None = None,
    birth_date: dt.date | None = None,
    sex: str = "",
    age_about: int | None = None,
    languages: Sequence[str] = (),
    place: Territory | None = None,
) -> Child:
    """Change what is known of the child; a child known by half becomes somebody when its surname is known.

    A code not given stays as it is. Raises Refused when the code is another child's (their records are to be made one),
    ChangedByOther when somebody saved since.
    """
    require(by, "child.edit", child.case)
    same = alike(by=by, described=Described(code=code), besides=child) if code else []
    known_as = _known_as(same)
    reasons = reasons_against_birth(_born(birth_date, code), today=by.on)
    if known_as is not None:
        reasons.append(Reason("child_known_already", {"number": known_as}, at="code"))
    if child.person and not surname.strip():
        reasons.append(Reason("name_missing", at="surname"))
    refuse_if(reasons)
    take_turn(child, version)
    if child.person:
        _change(child.person, given_name, surname, code, birth_date)
    else:
        child.person = _person(by, given_name=given_name, surname=surname, code=code, birth_date=birth_date)
    child.place = place
    _note(child, by.on, called=called or given_name, sex=sex, age_about=age_about, languages=languages)
    child.save()
    record(by=by, what="child_edited", about=child.case, on=by.on, fields=("particulars",), ref=ref_of(child))
    return child


def _born(told: dt.date | None, code: str | None) -> dt.date | None:
    """Return the day of birth that is known of the code's owner or that the code tells, before what was told.

    A grown-up's code would otherwise make the grown-up a child here, and open to whoever edits the child.
    """
    if not code:
        return told
    known = Person.objects.filter(code_mark=sealed.fingerprint(code)).values_list("birth_date", flat=True).first()
    return known or codes.birth_date(code) or told


def _known_as(found: Sequence[Alike]) -> str | None:
    return next((each.child.number for each in found if each.same_code), None)


def _begin_work(by: Actor, case: Case) -> None:
    """Make the child its opener's work: for good, or over the night for who only keeps watch."""
    if by.account is None or Role.COURT in by.roles:
        return  # a court sees its children by being their court
    watch = by.roles.isdisjoint(CASE_ROLES)
    until = by.on + NIGHT if watch else None
    Assignment.objects.create(case=case, account=by.account, since=by.on, until=until)


def _person(by: Actor, *, given_name: str, surname: str, code: str | None, birth_date: dt.date | None) -> Person | None:
    """Return the person: one whose code the house knows (a child of a household, say), or a new one; None by half."""
    if code and (known := Person.objects.filter(code_mark=sealed.fingerprint(code), child=None).first()):
        return known
    if not surname.strip():
        return None
    return keep_person(by=by, given_name=given_name, surname=surname, code=code, birth_date=birth_date)


def _change(person: Person, given_name: str, surname: str, code: str | None, birth_date: dt.date | None) -> None:
    take_turn(person, person.version)
    person.given_name, person.surname, person.birth_date = given_name.strip(), surname.strip(), birth_date
    if code:
        person.set_code(code)
    person.save()


def _note(child: Child, on: dt.date, *, called: str, sex: str, age_about: int | None, languages: Sequence[str]) -> None:
    """Keep what is said of the child with the person, when there is one, else with the child itself."""
    if age_about != child.age_about:
        child.age_about, child.age_on = age_about, None if age_about is None else on
    if child.person:
        child.called, child.seen_sex, child.speaks = "", "", []
        child.person.sex, child.person.languages = sex, list(languages)
        child.person.save(update_fields=("sex", "languages"))
    else:
        child.called, child.seen_sex, child.speaks = called.strip(), sex, list(languages)
