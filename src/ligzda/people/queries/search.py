"""Persons by any part of a name, without diacritics or with a typo: one question for both databases."""

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from rapidfuzz import fuzz, process

from ligzda.people.models import Person
from ligzda.people.rules.names import search_key

MOST = 200
GRAM = 3
ALIKE = 62


def persons_named(typed: str, among: QuerySet[Person], *, alike: int = ALIKE) -> list[int]:
    """Return the ids of at most 200 persons `among` whose names are nearest to what was typed, nearest first.

    `among` says who may be found at all, `alike` (0–100) how near a name must be; shorter than three letters finds beginnings of names only.
    """
    wanted = search_key(typed)
    if not wanted:
        return []
    found = dict(_candidates(wanted, among).values_list("pk", "search_key")[:MOST])
    ranked = process.extract(wanted, found, scorer=fuzz.WRatio, limit=MOST, score_cutoff=alike)
    return [pk for _name, _score, pk in ranked]


def _candidates(wanted: str, among: QuerySet[Person]) -> QuerySet[Person]:
    among = among.filter(merged_into=None)
    if len(wanted) < GRAM:
        return among.filter(search_key__startswith=wanted)
    if connection.vendor == "postgresql":
        return among.extra(
            where=["%s <%% search_key"],
            params=[wanted],
            order_by=["-nearness"],
            select={"nearness": "word_similarity(%s, search_key)"},
            select_params=[wanted],
        )
    grams = " OR ".join(f'"{gram}"' for gram in sorted(_grams(wanted)))
    return among.extra(
        tables=["people_names"],
        where=["people_names.rowid = people_person.id", "people_names MATCH %s"],
        params=[grams],
    ).order_by(RawSQL("people_names.rank", ()))


def _grams(wanted: str) -> set[str]:
    """Return the three-letter pieces of each word, as the index keeps them."""
    return {
        wanted[at : at + GRAM].replace('"', '""')
        for at in range(len(wanted) - GRAM + 1)
        if " " not in wanted[at : at + GRAM]
    } or {wanted[:GRAM].replace('"', '""')}
