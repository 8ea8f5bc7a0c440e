"""The rules of the match as expressions of the database; a property test holds both equal."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import reduce
from operator import add

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable, ExpressionWrapper
from django.db.models.lookups import Exact, GreaterThan

from ligzda.access.models import Territory
from ligzda.access.rules.places import Spot, km_between
from ligzda.access.shipped import atlas
from ligzda.families.rules.roles import FamilyRole
from ligzda.placements.facts.bits import NEEDS, SEXES, TONGUES, bits
from ligzda.placements.models import Sheet
from ligzda.placements.rules.matching import Asked, Child, Reason, SearchKind
from ligzda.placements.rules.matching.ranking import BEYOND

WEIGHTS = {reason: 1 << place for place, reason in enumerate(Reason)}
OF_ITS_OWN = (Reason.STATUS_NOT_STARTED, Reason.STATUS_ENDED, Reason.NOT_READY, Reason.KIND_NOT_CRISIS)
OWN = sum(WEIGHTS[reason] for reason in OF_ITS_OWN)


WHOLE = IntegerField()
ALWAYS, NEVER = Q(pk__isnull=False), Q(pk__isnull=True)


def judged(asked: Asked, *, held: Mapping[int, int], barred: Mapping[int, Collection[str]]) -> QuerySet[Sheet]:
    """Return all sheets with `free`, the `mask` of reasons against the family, `km`, `same_place` and `speaks`."""
    sheets = Sheet.objects.annotate(free=_free(held))
    sheets = sheets.annotate(mask=_sum((condition, WEIGHTS[reason]) for reason, condition in _against(asked, barred)))
    return sheets.annotate(km=_km(asked), same_place=_true(_same_place(asked)), speaks=_true(_speaks(asked)))


def in_order(sheets: QuerySet[Sheet], asked: Asked) -> QuerySet[Sheet]:
    """Return the judged sheets in the order in which families are asked."""
    crisis_last = asked.search is SearchKind.PLANNED
    crisis = _true(Q(kind=FamilyRole.CRISIS))
    return sheets.order_by(
        crisis.asc() if crisis_last else crisis.desc(),
        "-same_place",
        "km",
        "-speaks",
        F("confirmed_at").desc(nulls_last=True),
        F("last_asked").asc(nulls_first=True),
        "number",
    )


def able(asked: Asked, *, barred: Mapping[int, Collection[str]]) -> Combinable:
    """Return the sum of bits of the children whom a family can take one by one."""
    each = ((_fits(child, barred), 1 << place) for place, child in enumerate(asked.children))
    return _sum(each)


def reasons(mask: int) -> list[Reason]:
    """Return the reasons of a mask, in order."""
    return [reason for reason, weight in WEIGHTS.items() if mask & weight]


def _against(asked: Asked, barred: Mapping[int, Collection[str]]) -> list[tuple[Reason, Q]]:
    children = asked.children
    found = [
        (Reason.STATUS_NOT_STARTED, Q(since__gt=asked.on)),
        (Reason.STATUS_ENDED, Q(until__lte=asked.on)),
        (Reason.NOT_READY, Q(ready=False)),
        (Reason.NO_PLACE, Q(free__lt=len(children))),
    ]
    ages = [child.age for child in children if child.age is not None]
    if ages:
        found.append((Reason.AGE, Q(age_from__gt=min(ages)) | Q(age_to__lt=max(ages))))
    if sexes := bits((child.sex for child in children if child.sex), SEXES):
        found.append((Reason.SEX, ~_has_all("sexes", sexes)))
    if needs := bits((need for child in children for need in child.needs), NEEDS):
        found.append((Reason.NEED_NOT_MET, ~_has_all("meets", needs)))
    if asked.search is SearchKind.NOW:
        found.append((Reason.KIND_NOT_CRISIS, Q(kind=FamilyRole.DISABILITY)))
    if families := [family for family, whom in barred.items() if any(child.id in whom for child in children)]:
        found.append((Reason.BARRED, Q(pk__in=families)))
    return found


def _fits(child: Child, barred: Mapping[int, Collection[str]]) -> Q:
    fits = Q()
    if child.age is not None:
        fits &= Q(age_from__lte=child.age, age_to__gte=child.age)
    if child.sex:
        fits &= _has_all("sexes", bits((child.sex,), SEXES))
    if child.needs:
        fits &= _has_all("meets", bits(child.needs, NEEDS))
    if families := [family for family, whom in barred.items() if child.id in whom]:
        fits &= ~Q(pk__in=families)
    return fits or ALWAYS


def _free(held: Mapping[int, int]) -> Combinable:
    """Return the places free now; of a family that is ready for one child only at most one."""
    by_count: dict[int, list[int]] = defaultdict(list)
    for family, count in held.items():
        by_count[count].append(family)
    taken = [When(pk__in=families, then=Value(count)) for count, families in by_count.items()]
    free = ExpressionWrapper(F("places") - F("present") - Case(*taken, default=Value(0)), WHOLE)
    return Case(When(Q(GreaterThan(free, 1), one_only=True), then=Value(1)), default=free, output_field=WHOLE)


def _km(asked: Asked) -> Combinable:
    """Return how far each family's municipality is from the first child's, in km; one unknown is beyond all others."""
    home = asked.children[0].place
    if home is None:
        return Value(BEYOND)
    by_km: dict[int, list[int]] = defaultdict(list)
    for pk, km in distances(home).items():
        by_km[km].append(pk)
    near = (When(place__in=places, then=Value(km)) for km, places in sorted(by_km.items()))
    return Case(*near, default=Value(BEYOND), output_field=WHOLE)


def distances(home: Spot) -> dict[int, int]:
    """Return the km from a place to every municipality that is known."""
    told = Territory.objects.order_by().values_list("pk", "code")
    found = ((pk, km_between(home, atlas().municipality(code))) for pk, code in told)
    return {pk: km for pk, km in found if km is not None}


def _same_place(asked: Asked) -> Q:
    home = asked.children[0].place
    told = Territory.objects.order_by().values_list("pk", "code") if home else ()
    same = [pk for pk, code in told if home and atlas().municipality(code).key == home.key]
    return Q(place__in=same) if same else NEVER


def _speaks(asked: Asked) -> Q:
    told = (child.languages for child in asked.children if child.languages is not None)
    speaks = ALWAYS
    for languages in told:
        speaks &= _has_some("languages", bits(languages, TONGUES))
    return speaks


def _has_all(field: str, mask: int) -> Q:
    return Q(Exact(F(field).bitand(mask), mask))


def _has_some(field: str, mask: int) -> Q:
    return Q(GreaterThan(F(field).bitand(mask), 0))


def _true(condition: Q) -> Case:
    return Case(When(condition, then=Value(1)), default=Value(0), output_field=WHOLE)


def _sum(weighed: Iterable[tuple[Q, int]]) -> Combinable:
    parts = (Case(When(condition, then=Value(weight)), default=Value(0)) for condition, weight in weighed)
    return ExpressionWrapper(reduce(add, parts), WHOLE)
