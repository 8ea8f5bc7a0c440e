"""When things happened in an invented family: days that follow each other as the law asks, a few of them late."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from ligzda.families.rules.roles import FamilyRole

#: Given the day on which the training may begin, the last day of the group that comes next.
NextGroup = Callable[[dt.date], dt.date]


@dataclass
class Story:
    """One family on its way to one role: each step with its day, those of the future left out."""

    role: FamilyRole
    days: dict[str, dt.date] = field(default_factory=dict)
    reevaluations: list[dt.date] = field(default_factory=list)
    improved: list[int] = field(default_factory=list)
    negative: bool = False

    @property
    def status_since(self) -> dt.date | None:
        """Return the first day of the status; None when there is none."""
        return None if self.negative else self.days.get("decision")


#: What a worker or the court waits for: since which step, and for about how many days.
AWAITED = {
    "consultation": ("enquiry", 7),
    "suitability_decision": ("application", 30),
    "agreement": ("suitability_decision", 30),
    "opinion": ("agreement", 61),
    "characterisation": ("agreement", 61),
    "file_sent": ("training", 14),
    "decision": ("training", 30),
    "plan_support": ("decision", 30),
}


def tell(
    role: FamilyRole,
    start: dt.date,
    today: dt.date,
    next_group: NextGroup,
    random: Random,
    stands_since: dt.date | None = None,
) -> Story:
    """Return what happened since the enquiry until today, or until the family has been standing still."""
    days = {"enquiry": start}
    days["consultation"] = _later(start, random, 1, 6)
    days["choice"] = _later(days["consultation"], random, 2, 30)
    _ROADS[role](days, next_group, random)
    story = Story(role, days)
    if role is FamilyRole.FOSTER and random.random() < 0.03:
        story.negative = True
    _stop(story, today, random, stands_since)
    _years(story, today, random)
    return story


def tell_until(
    role: FamilyRole, step: str, due: dt.date, today: dt.date, next_group: NextGroup, random: Random
) -> Story:
    """Return what happened until a family has yet to take this step, which falls due about that day."""
    since, period = AWAITED[step]
    start = due - dt.timedelta(days=period)
    whole = Story(role, negative=True)
    while whole.negative:
        seed = random.random()
        whole = tell(role, start, today, next_group, Random(seed), stands_since=dt.date.max)
    for _nearer in range(5):
        start += due - whole.days[since] - dt.timedelta(days=period)
        whole = tell(role, start, today, next_group, Random(seed), stands_since=dt.date.max)
    last = min(today, whole.days[step] - dt.timedelta(days=1))
    return tell(role, start, today, next_group, Random(seed), stands_since=last)


def specialise(role: FamilyRole, foster: Story, today: dt.date, next_group: NextGroup, random: Random) -> Story:
    """Return how a foster family went on to a specialisation, three years or more after its status."""
    assert foster.status_since
    start = _later(foster.status_since, random, 3 * 365 + 30, 4 * 365)
    days = {"choice": start, "application": _later(start, random, 1, 10)}
    days["evaluation"] = _later(days["application"], random, 12, 27)
    days["suitability_decision"] = _later(days["evaluation"], random, 3, 14)
    _prepare(days, days["suitability_decision"], next_group, random)
    days["contract"] = _later(days["decision"], random, 2, 9)
    story = Story(role, days)
    _stop(story, today, random)
    _years(story, today, random)
    return story


def _foster(days: dict[str, dt.date], next_group: NextGroup, random: Random) -> None:
    days["application"] = _later(days["choice"], random, 2, 20)
    days["suitability_decision"] = _later(days["application"], random, 12, 28)
    days["agreement"] = _later(days["suitability_decision"], random, 4, 26)
    _prepare(days, days["agreement"], next_group, random)
    days["plan_support"] = _later(days["decision"], random, 10, 29)


def _prepare(days: dict[str, dt.date], start: dt.date, next_group: NextGroup, random: Random) -> None:
    days["opinion"] = _later(start, random, 25, 56)
    days["characterisation"] = _later(start, random, 30, 57)
    days["training"] = next_group(start + dt.timedelta(days=15))
    last = max(days["opinion"], days["characterisation"], days["training"])
    days["file_sent"] = _later(last, random, 1, 9)
    days["decision"] = _later(days["file_sent"], random, 5, 18)


def _guardian(days: dict[str, dt.date], next_group: NextGroup, random: Random) -> None:
    days["decision"] = _later(days["choice"], random, 10, 60)
    days["agreement"] = _later(days["decision"], random, 2, 12)
    days["court_told"] = _later(days["agreement"], random, 0, 3)
    days["training"] = next_group(days["agreement"])


def _adopter(days: dict[str, dt.date], next_group: NextGroup, random: Random) -> None:
    days["application"] = _later(days["choice"], random, 2, 20)
    days["agreement"] = _later(days["application"], random, 3, 20)
    days["training"] = next_group(days["agreement"])
    days["court_told"] = _later(days["training"], random, 0, 3)
    days["decision"] = max(_later(days["application"], random, 90, 175), days["court_told"] + dt.timedelta(days=7))


def _host(days: dict[str, dt.date], next_group: NextGroup, random: Random) -> None:
    days["application"] = _later(days["choice"], random, 2, 20)
    days["opinion"] = _later(days["application"], random, 10, 30)
    days["decision"] = _later(days["opinion"], random, 5, 25)
    days["institution_agreement"] = _later(days["decision"], random, 3, 20)


_ROADS = {
    FamilyRole.FOSTER: _foster,
    FamilyRole.GUARDIAN: _guardian,
    FamilyRole.ADOPTER: _adopter,
    FamilyRole.HOST: _host,
}


def _stop(story: Story, today: dt.date, random: Random, stands_since: dt.date | None = None) -> None:
    """Leave out the future; one family in seven has been standing still for a while, so that something is late."""
    last = today - dt.timedelta(days=random.randrange(20, 120)) if random.random() < 0.15 else today
    last = stands_since or last
    last = max(last, story.days.get("enquiry", last))
    story.days = {step: day for step, day in story.days.items() if day <= last}
    if story.negative and "suitability_decision" in story.days:
        cut = story.days["suitability_decision"]
        story.days = {step: day for step, day in story.days.items() if day <= cut}
    else:
        story.negative = False


def _years(story: Story, today: dt.date, random: Random) -> None:
    """Add what comes every year: the court's re-evaluation and the hours of improvement."""
    if story.status_since is None or story.role in (FamilyRole.GUARDIAN, FamilyRole.ADOPTER):
        return
    day = story.status_since
    while True:
        day = _later(day, random, 330, 364 if random.random() < 0.96 else 420)  # courts, too, are late at times
        if day > today:
            break
        story.reevaluations.append(day)
    if story.role is FamilyRole.FOSTER:  # the hours of a specialised family are the same ones
        years = range(story.status_since.year + 1, today.year + 1)
        story.improved = [year for year in years if year < today.year or random.random() < 0.6]


def _later(day: dt.date, random: Random, least: int, most: int) -> dt.date:
    """Return a working day (Monday to Friday) between so many days later."""
    later = day + dt.timedelta(days=random.randint(least, most))
    return later - dt.timedelta(days=max(0, later.weekday() - 4)) if later.weekday() > 4 and least else later
