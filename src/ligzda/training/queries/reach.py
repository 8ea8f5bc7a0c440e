"""Whose training somebody may see: people of their cases, and, for those who run training, of their centre's groups."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.queries.caseloads import places
from ligzda.access.queries.cases import cases
from ligzda.families.models import Choice
from ligzda.people.models import HouseholdMember, Person
from ligzda.training.models import Certificate, Group, SignUp


def within(*, by: Actor, permission: str, centre: str = "centre") -> Q:
    """Return the condition that a thing is of a centre (or of a unit of it) in which the actor has the permission."""
    if by.is_system:
        return Q()
    own = places(by=by, permission=permission)
    home = {place.pk for place in own} | {place.parent_id for place in own if place.parent_id}
    return Q(**{f"{centre}__in": home}) | Q(**{f"{centre}__parent__in": home})


def trainees(*, by: Actor) -> QuerySet[Person]:
    """Return the persons whose training the actor may see."""
    if by.is_system:
        return Person.objects.filter(merged_into=None)
    in_groups = SignUp.objects.filter(
        within(by=by, permission="training.people", centre="group__centre"), person=OuterRef("pk")
    )
    certified = Certificate.objects.filter(
        within(by=by, permission="training.people", centre="programme__centre"), person=OuterRef("pk")
    )
    of_cases = Q(pk__in=_carers(by, "training.read").values("person"))
    return Person.objects.filter(of_cases | Exists(in_groups) | Exists(certified), merged_into=None)


def known_persons(*, by: Actor) -> QuerySet[Person]:
    """Return the persons whom the actor can sign up: carers of the families they work with, and earlier trainees."""
    carers = Person.objects.filter(pk__in=_carers(by, "family.read").values("person"))
    return trainees(by=by) if by.is_system else Person.objects.filter(Q(pk__in=carers) | Q(pk__in=trainees(by=by)))


def suggested(*, by: Actor, group: Group) -> QuerySet[Person]:
    """Return the carers on the path to the group's role who have no place in the group and no certificate yet."""
    programme = group.programme_version.programme
    chosen = Choice.objects.standing().filter(role=programme.audience, until=None).values("family__household")
    on_path = HouseholdMember.objects.standing().filter(
        household__in=chosen, until=None, part=HouseholdMember.Part.CARER
    )
    certified = Certificate.objects.standing().filter(programme__audience=programme.audience, person=OuterRef("pk"))
    placed = SignUp.objects.standing().filter(group=group, person=OuterRef("pk"))
    return known_persons(by=by).filter(~Exists(certified), ~Exists(placed), pk__in=on_path.values("person"))


def _carers(by: Actor, permission: str) -> QuerySet[HouseholdMember]:
    return HouseholdMember.objects.standing().filter(
        part=HouseholdMember.Part.CARER,
        until=None,
        household__family__case__in=cases(by=by, permission=permission),
    )
