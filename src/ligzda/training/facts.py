"""Turns rows into the facts that rules take: for many persons at once, always in the same number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from ligzda.access.models import Case
from ligzda.access.prepared import Prepared
from ligzda.people.models import HouseholdMember
from ligzda.training.models import Attendance, Certificate, Exemption, Group, PracticeRecord, SignUp
from ligzda.training.rules.audiences import Audience, Kind
from ligzda.training.rules.groups import GroupFacts
from ligzda.training.rules.hours import Attended

#: person → programme → what was attended
ByProgramme = dict[int, dict[int, list[Attended]]]

PROGRAMME = "session__group__programme_version__programme"
ATTENDED = Prepared(
    Attendance.objects.standing()
    .filter(session__withdrawn_at=None)
    .values_list(
        *("person", "session__on", "hours", "session__kind", "session__household"),
        *(PROGRAMME, f"{PROGRAMME}__audience"),
    ),
    among="person",
)
PRACTISED = Prepared(
    PracticeRecord.objects.standing().values_list(
        *("person", "on", "hours", "household", "programme", "programme__audience")
    ),
    among="person",
)
CERTIFICATES = Prepared(
    Certificate.objects.standing().order_by("-issued_on").values_list("person", "programme__audience", "issued_on"),
    among="person",
)
EXEMPTIONS = Prepared(Exemption.objects.standing().values_list("person", "role", "ground", "on"), among="person")


@dataclass(frozen=True, slots=True)
class Exempt:
    """That a person need not train for a role."""

    ground: str
    on: date


@dataclass(frozen=True, slots=True)
class Trained:
    """All that one person has of training, by audience (a family role's code, or another)."""

    attended: Mapping[Audience, tuple[Attended, ...]] = field(default_factory=dict)
    certified: Mapping[Audience, date] = field(default_factory=dict)
    exempt: Mapping[Audience, Exempt] = field(default_factory=dict)

    def theory(self, audience: str) -> tuple[Attended, ...]:
        """Return the theory attended for that audience, by day."""
        return self._of(audience, Kind.THEORY)

    def practice(self, audience: str) -> tuple[Attended, ...]:
        """Return the practice done for that audience, by day, each with its household."""
        return self._of(audience, Kind.PRACTICE)

    @property
    def improvement(self) -> tuple[Attended, ...]:
        """Return the hours of improvement training, by day."""
        return self.attended.get(Audience.IMPROVEMENT, ())

    def _of(self, audience: str, kind: Kind) -> tuple[Attended, ...]:
        return tuple(row for row in self.attended.get(Audience(audience), ()) if row.kind is kind)


def of_persons(persons: Collection[int]) -> dict[int, Trained]:
    """Return what each of the persons (ids) has of training, in four SQL queries for however many."""
    attended: dict[int, dict[Audience, list[Attended]]] = defaultdict(lambda: defaultdict(list))
    for person, _programme, audience, row in _attended(persons):
        attended[person][audience].append(row)
    certified: dict[int, dict[Audience, date]] = defaultdict(dict)
    for person, aimed_at, on in CERTIFICATES.rows(persons):
        certified[person][Audience(aimed_at)] = on  # the earliest stays
    exempt: dict[int, dict[Audience, Exempt]] = defaultdict(dict)
    for person, role, ground, on in EXEMPTIONS.rows(persons):
        exempt[person][Audience(role)] = Exempt(ground, on)
    return {
        person: Trained(
            attended={
                audience: tuple(sorted(rows, key=lambda row: row.on)) for audience, rows in attended[person].items()
            },
            certified=certified[person],
            exempt=exempt[person],
        )
        for person in persons
    }


def by_programme(persons: Collection[int]) -> ByProgramme:
    """Return what each person attended of each programme, in two SQL queries."""
    found: ByProgramme = defaultdict(lambda: defaultdict(list))
    for person, programme, _audience, row in _attended(persons):
        found[person][programme].append(row)
    return found


def of_group(group: Group) -> GroupFacts:
    """Return what counts of a group when somebody is signed up to it."""
    taken = SignUp.objects.standing().filter(group=group).count()
    return GroupFacts(places=group.places, taken=taken, until=group.until)


def cases_of(persons: Collection[int]) -> dict[int, list[Case]]:
    """Return the cases in whose families the persons live now; many people who train have none."""
    found: dict[int, list[Case]] = defaultdict(list)
    members = HouseholdMember.objects.standing().filter(person__in=persons, until=None)
    for member in members.select_related("household__family__case"):
        if hasattr(member.household, "family"):
            found[member.person_id].append(member.household.family.case)
    return found


def _attended(persons: Collection[int]) -> Iterable[tuple[int, int, Audience, Attended]]:
    for person, on, hours, kind, household, programme, audience in ATTENDED.rows(persons):
        yield person, programme, Audience(audience), Attended(on, hours, Kind(kind), str(household or ""))
    for person, on, hours, household, programme, audience in PRACTISED.rows(persons):
        yield person, programme, Audience(audience), Attended(on, hours, Kind.PRACTICE, str(household))
