"""Persons by any part of a name, without diacritics or with a typo: one question for both databases."""

from django.db import connection, transaction
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from rapidfuzz import fuzz

from ligzda.people.models import Person
from ligzda.people.rules.names import search_key

MOST = 200
FEW = 200
LONGEST = 100
GRAM = 3
ALIKE = 70
#: Of 1; a short name with a typo shares few pieces with itself.
SIMILARITY = 0.3


def persons_named(typed: str, among: QuerySet[Person], *, alike: int = ALIKE) -> list[int]:
    """Return the ids of at most 200 persons `among` whose names are nearest to what was typed, nearest first.

    `among` says who may be found at all, `alike` (0–100) how near each word must be to some part of the name. Where
    more than 200 may be found the index chooses whom to weigh; fewer than three letters find beginnings only.
    """
    words = search_key(typed[:LONGEST]).split()
    if not words:
        return []
    among = among.filter(merged_into=None).order_by()
    near = list(among.values_list("pk", "search_key")[: FEW + 1])
    if len(near) > FEW:
        near = _indexed(words, among)
    weighed = [(_nearness(words, name), fuzz.ratio(" ".join(words), name), -pk) for pk, name in near]
    return [-pk for score, _, pk in sorted(weighed, reverse=True) if score >= alike]


def _nearness(words: list[str], name: str) -> float:
    """Return how near the farthest of the words is to the part of the name that is most like it."""
    return min(max(_alike(word, part) for part in name.split()) for word in words)


def _alike(word: str, part: str) -> float:
    if len(word) < GRAM:
        return 100.0 if part.startswith(word) else 0.0
    inside = fuzz.partial_ratio_alignment(word, part) if len(word) <= len(part) else None
    if inside and inside.dest_end - inside.dest_start >= len(word) - 1:
        return inside.score
    return fuzz.ratio(word, part)


def _indexed(words: list[str], among: QuerySet[Person]) -> list[tuple[int, str]]:
    written = [writing for word in words for writing in _writings(word)]
    if connection.vendor != "postgresql":
        return list(_by_grams(written, among).values_list("pk", "search_key")[:MOST])
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)", [str(SIMILARITY)])
        return list(_by_similarity(written, among).values_list("pk", "search_key")[:MOST])


def _writings(word: str) -> list[str]:
    """Return the word, and a short one with each two neighbours swapped: it may share no piece with itself then."""
    if len(word) < GRAM or len(word) > 2 * GRAM:
        return [word]
    return [word, *(word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))]


def _by_similarity(written: list[str], among: QuerySet[Person]) -> QuerySet[Person]:
    near = " OR ".join(["%s <%% people_person.search_key"] * len(written))
    nearest = ", ".join(["word_similarity(%s, people_person.search_key)"] * len(written))
    # What was typed goes in as parameters only.
    nearest_first = RawSQL(f"-greatest({nearest})", written)  # noqa: S611
    return among.extra(where=[f"({near})"], params=written).order_by(nearest_first)  # noqa: S610


def _by_grams(written: list[str], among: QuerySet[Person]) -> QuerySet[Person]:
    grams = sorted({gram for word in written for gram in _grams(word)})
    return among.extra(
        tables=["people_names"],
        where=["people_names.rowid = people_person.id", "people_names MATCH %s"],
        params=[" OR ".join(f'"{gram}"' for gram in grams)],
    ).order_by(RawSQL("people_names.rank", ()))


def _grams(word: str) -> set[str]:
    """Return the three-letter pieces of a word as the index keeps them: two spaces before it, one after."""
    padded = f"  {word} "
    found = {padded[at : at + GRAM] for at in range(len(padded) - GRAM + 1)}
    return found if len(word) >= GRAM else {f"  {word}"[-GRAM:]}
