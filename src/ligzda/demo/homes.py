"""One invented family with its household, the papers it brought and the talks with it; its stories say the rest."""

import datetime as dt

from ligzda.access.actor import RIGA
from ligzda.access.models import Account, Assignment, Case, Event
from ligzda.demo.days import Story
from ligzda.demo.invented import Invented
from ligzda.demo.stories import Place, Told
from ligzda.demo.tables import Row
from ligzda.demo.writing import Writer
from ligzda.families.models import Contact, Family, Paper
from ligzda.law.rules.counting import add_months
from ligzda.people.models import Household, HouseholdMember, Person, PersonEmail, PersonPhone
from ligzda.people.rules.names import search_key, sort_key

TALKS = (
    "Pārrunāts, kā ģimenei klājas; nākamā saruna pēc mēneša.",
    "Ģimene lūdz prakses dienu sestdienā.",
    "Runājām par bērna skolu un atbalstu mājasdarbos.",
    "Atgādināts par dokumentiem, kam beidzas derīgums.",
)


def family(writer: Writer, number: str, place: Place, stories: list[Story]) -> Family:
    """Gather one family with all that its stories tell."""
    name, carers = writer.people.couple()
    return named(writer, number, place, stories, name, carers)


def named(writer: Writer, number: str, place: Place, stories: list[Story], name: str, carers: list[Invented]) -> Family:
    """Gather a family of that name, with these carers."""
    start = min(day for story in stories for day in story.days.values())
    case = writer.add(
        Case(id=writer.keys.next(), number=number, centre=place.centre, court=place.court, municipality=place.town)
    )
    writer.add(Row(Assignment, case=case, account=place.worker, since=start))
    if any("opinion" in story.days or "agreement" in story.days for story in stories):
        writer.add(Row(Assignment, case=case, account=place.psychologist, since=start))
    household = writer.add(Household(address=writer.people.address(), territory=place.town))
    family = writer.add(
        Family(
            case=case,
            household=household,
            number=number,
            name=name,
            search_key=search_key(name),
            sort_key=sort_key(name),
            opened_on=start,
        )
    )
    persons = [_member(writer, household, each, "carer", place.worker) for each in carers]
    if writer.random.random() < 0.6:
        _member(writer, household, writer.people.child(name), "child", place.worker)
    for story in stories:
        Told(writer, family, persons, place, story).write()
    _papers(writer, family, persons, place, start)
    _contacts(writer, family, persons[0], place, start)
    writer.add(Row(Event, at=writer.at, account=place.worker, case=case, what="family_opened", on=start, fields=[]))
    return family


def _member(writer: Writer, household: Household, who: Invented, part: str, by: Account) -> Person:
    person = Person(given_name=who.given_name, surname=who.surname, sex=who.sex, birth_date=who.born)
    person.languages = ["lv", "ru"] if writer.random.random() < 0.5 else ["lv"]
    person.code = who.code
    person.set_keys()
    writer.add(person)
    writer.fact(HouseholdMember, by, household=household, person=person, part=part)
    if part == "carer":
        writer.add(Row(PersonPhone, person=person, number=writer.people.phone()))
        writer.add(Row(PersonEmail, person=person, address=f"{search_key(who.given_name)}@example.org"))
    return person


def _papers(writer: Writer, family: Family, persons: list[Person], place: Place, start: dt.date) -> None:
    for person in persons:
        for kind in (Paper.Kind.PSYCHIATRIST, Paper.Kind.NARCOLOGIST, Paper.Kind.PENAL_REGISTER):
            if writer.random.random() < 0.985:
                on = min(start + dt.timedelta(days=writer.random.randrange(10, 60)), writer.today)
                months = writer.random.choice((None, None, None, 120))
                until = add_months(on, months) if months else None
                writer.fact(
                    Paper, place.worker, family=family, person=person, kind=kind, issued_on=on, received_on=on,
                    until=until,
                )  # fmt: skip


def _contacts(writer: Writer, family: Family, person: Person, place: Place, start: dt.date) -> None:
    for _each in range(1 if writer.lean else writer.random.randrange(2, 7)):
        day = start + dt.timedelta(days=writer.random.randrange(0, max(1, (writer.today - start).days)))
        at = dt.datetime.combine(day, dt.time(writer.random.randrange(9, 17), 15), tzinfo=RIGA)
        writer.fact(
            Contact, place.worker, family=family, kind=writer.random.choice(Contact.Kind.values), at=at,
            who=person.given_name, text=writer.random.choice(TALKS),
        )  # fmt: skip
