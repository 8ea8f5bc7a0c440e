"""Who else a person may be: records that somebody may have made of the same person."""

from django.db.models import Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models import Case
from ligzda.families.queries.families import persons
from ligzda.people.models import Merge, Person
from ligzda.people.queries.search import persons_named

#: So many are worth looking through.
MOST = 20
#: How like another name must be, of a hundred.
ALIKE = 80


def possible_same(*, by: Actor, person: Person) -> QuerySet[Person]:
    """Return at most `MOST` other persons whom the actor may merge: of a like name, or reached or born alike."""
    others = persons(by=by, permission="person.merge").filter(merged_into=None).exclude(pk=person.pk)
    alike = Q(pk__in=persons_named(str(person), others, alike=ALIKE)[:MOST])
    alike |= Q(phones__number__in=person.phones.values("number"))
    alike |= Q(emails__address__in=person.emails.values("address"))
    if person.birth_date:
        alike |= Q(birth_date=person.birth_date, surname__iexact=person.surname)
    found = others.filter(pk__in=others.filter(alike).values("pk"))
    return found.prefetch_related("phones", "memberships__household__family")[:MOST]


def merges(*, by: Actor, person: Person) -> QuerySet[Merge]:
    """Return the merges into this person that stand, the last first; none when the actor may not merge the person."""
    may = persons(by=by, permission="person.merge").filter(pk=person.pk)
    return Merge.objects.standing().filter(kept__in=may).select_related("duplicate", "kept", "recorded_by")


def cases_of(*, by: Actor, people: list[Person]) -> QuerySet[Case]:
    """Return the cases of all families that the people belong or belonged to, seen or not: a merge touches them all."""
    return Case.objects.filter(family__household__members__person__in=people).distinct()
