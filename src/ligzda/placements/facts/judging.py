"""The rules of the match as expressions of the database; a property test holds both equal."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from operator import add

from django.db.models import Case, F, Func, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable, ExpressionWrapper
from django.db.models.functions import Least
from django.db.models.lookups import Exact, GreaterThan

from ligzda.access.models import Territory
from ligzda.access.rules.places import km_between
from ligzda.access.shipped import atlas
from ligzda.families.rules.roles import FamilyRole
from ligzda.placements.facts.bits import NEEDS, SEXES, TONGUES, bits
from ligzda.placements.models import Sheet
from ligzda.placements.rules.matching import Asked, Child, Reason, SearchKind, mask
from ligzda.placements.rules.matching.ranking import BEYOND
from ligzda.placements.rules.matching.reasons import WEIGHTS

WHOLE = IntegerField()
ALWAYS, NEVER = Q(pk__isnull=False), Q(pk__isnull=True)
PLANNED = mask(Reason) - mask([Reason.KIND_NOT_CRISIS])
"""All reasons but the one that holds only for tonight."""
Barred = Mapping[int, Collection[str]]


def with_room(held: Mapping[int, int]) -> QuerySet[Sheet]:
    """Return all sheets with `room`, the places free this minute."""
    by_count: dict[int, list[int]] = defaultdict(list)
    for family, count in held.items():
        by_count[count].append(family)
    left = F("places") - F("present")
    rooms = [
        When(condition, then=room)
        for count, families in by_count.items()
        for condition, room in (
            (Q(pk__in=families, one_only=True), Least(ExpressionWrapper(left - count, WHOLE), Value(1))),
            (Q(pk__in=families), ExpressionWrapper(left - count, WHOLE)),
        )
    ]
    return Sheet.objects.annotate(room=Case(*rooms, default=F("free"), output_field=WHOLE) if rooms else F("free"))


def against(asked: Asked, barred: Barred) -> dict[Reason, Q]:
    """Return the condition of each reason that hangs on the children asked."""
    children = asked.children
    found = {Reason.NO_PLACE: Q(room__lt=len(children))}
    ages = [child.age for child in children if child.age is not None]
    if ages:
        found[Reason.AGE] = Q(age_from__gt=min(ages)) | Q(age_to__lt=max(ages))
    if sexes := bits((child.sex for child in children if child.sex), SEXES):
        found[Reason.SEX] = ~_has_all("sexes", sexes)
    if needs := bits((need for child in children for need in child.needs), NEEDS):
        found[Reason.NEED_NOT_MET] = ~_has_all("meets", needs)
    if families := [family for family, whom in barred.items() if any(child.id in whom for child in children)]:
        found[Reason.BARRED] = Q(pk__in=families)
    return found


def reason_mask(asked: Asked, barred: Barred) -> Combinable:
    """Return all reasons against a family as one number (`rules.matching.mask`)."""
    return _sum(own(asked), ((condition, WEIGHTS[reason]) for reason, condition in against(asked, barred).items()))


def able(asked: Asked, barred: Barred) -> Combinable:
    """Return the children whom a family can take one by one, a bit for each."""
    return _sum(Value(0), ((_fits(child, barred), 1 << place) for place, child in enumerate(asked.children)))


def own(asked: Asked) -> Combinable:
    """Return the reasons that hang on the family alone, as a number."""
    return F("own") if asked.search is SearchKind.NOW else F("own").bitand(PLANNED)


def in_order(sheets: QuerySet[Sheet], asked: Asked) -> QuerySet[Sheet]:
    """Return the sheets in the order in which families are asked, with `same_place`, `km` and `speaks`."""
    crisis = _true(Q(kind=FamilyRole.CRISIS))
    far, same = _places(asked)
    sheets = sheets.annotate(
        crisis=crisis, same_place=_true(Q(place__in=same) if same else NEVER), km=_km(far), speaks=_true(_speaks(asked))
    )
    return sheets.order_by(
        "-crisis" if asked.search is SearchKind.NOW else "crisis",
        "-same_place",
        "km",
        "-speaks",
        F("confirmed_at").desc(nulls_last=True),
        F("last_asked").asc(nulls_first=True),
        "number",
    )


def _places(asked: Asked) -> tuple[dict[int, int], list[int]]:
    """Return how far each municipality is from the first child's place, in km, and which of them are that place."""
    home = asked.children[0].place
    if home is None:
        return {}, []
    told = {pk: atlas().municipality(code) for pk, code in Territory.objects.order_by().values_list("pk", "code")}
    far = {pk: km for pk, spot in told.items() if (km := km_between(home, spot)) is not None}
    return far, [pk for pk, spot in told.items() if spot.key == home.key]


def _km(far: Mapping[int, int]) -> Combinable:
    """Return the km as a tree of comparisons: a list of a hundred would be gone through for each family.

    Written as one piece of SQL (of our own numbers alone), because Django takes its time over so many pieces.
    """
    return Func(F("place"), template=_tree(sorted(far.items())), output_field=WHOLE)


def _tree(far: Sequence[tuple[int, int]]) -> str:
    if not far:
        return f"(0 + {BEYOND})"  # a bare number would be the number of a column to order by
    if len(far) == 1:
        return "CASE WHEN %(expressions)s = {:d} THEN {:d} ELSE {:d} END".format(*far[0], BEYOND)
    half = len(far) // 2
    left, right = _tree(far[:half]), _tree(far[half:])
    return f"CASE WHEN %(expressions)s < {far[half][0]:d} THEN {left} ELSE {right} END"


def _speaks(asked: Asked) -> Q:
    speaks = ALWAYS
    for child in asked.children:
        if child.languages is not None:
            speaks &= Q(GreaterThan(F("languages").bitand(bits(child.languages, TONGUES)), 0))
    return speaks


def _fits(child: Child, barred: Barred) -> Q:
    fits = ALWAYS
    if child.age is not None:
        fits &= Q(age_from__lte=child.age, age_to__gte=child.age)
    if child.sex:
        fits &= _has_all("sexes", bits((child.sex,), SEXES))
    if child.needs:
        fits &= _has_all("meets", bits(child.needs, NEEDS))
    if families := [family for family, whom in barred.items() if child.id in whom]:
        fits &= ~Q(pk__in=families)
    return fits


def _has_all(field: str, wanted: int) -> Q:
    return Q(Exact(F(field).bitand(wanted), wanted))


def _true(condition: Q) -> Case:
    return Case(When(condition, then=Value(1)), default=Value(0), output_field=WHOLE)


def _sum(start: Combinable, weighed: Iterable[tuple[Q, int]]) -> Combinable:
    parts = (Case(When(condition, then=Value(weight)), default=Value(0)) for condition, weight in weighed)
    return ExpressionWrapper(reduce(add, parts, start), WHOLE)
