"""Lists among other things of a page: kept apart, of gathered rows, with deeds, without columns that say nothing."""

from dataclasses import dataclass, replace
from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.template.loader import render_to_string
from django.test import RequestFactory

from ligzda.ui.lists import Column, Dated, Gathered, List, file_of, one_of
from ligzda.ui.parts import Deed


@dataclass(frozen=True)
class Egg:
    """A row that no table holds."""

    kind: str
    laid: date | None
    note: str = ""
    marks: tuple[int, ...] = (0,)


class EggFilters(Dated):
    """Which eggs to list."""

    day = "laid"
    kind = one_of("Veids", [("duck", "pīle"), ("hen", "vista")])


EGGS = List(
    "eggs",
    columns=[
        Column("kind", "Veids", sort="kind"),
        Column("laid", "Diena", sort="laid"),
        Column("mark", "Zīme", value=lambda row: row.marks[0], sort="marks__0"),
        Column("note", "Piezīme", long=True, spare=True),
    ],
    filters=EggFilters,
    order="laid",
    deeds=lambda row, may: [Deed("Labot", f"/{row.kind}/", title="<olu>")] if "egg.edit" in may else [],
    prefix="eggs",
    size=2,
)
NESTS = replace(EGGS, name="nests", prefix="nests")
LAID = [
    Egg("hen", date(2026, 3, 1), marks=(3,)),
    Egg("duck", date(2026, 3, 2), marks=(1,)),
    Egg("hen", date(2026, 3, 3), marks=(2,)),
    Egg("hen", None),
]


def asked(address="", rows=LAID, kind=EGGS, may=frozenset()):
    return kind.of(RequestFactory().get(f"/{address}"), Gathered(rows), may)


def days(found):
    return [row.laid.day if row.laid else None for row in found.objects]


def drawn(found):
    return render_to_string("ui/lists/section.html", {"listing": found, "heading": "Olas"})


def test_gathered_rows_are_narrowed_sorted_counted_and_turned_as_those_of_a_table():
    assert days(asked()) == [1, 2]
    assert asked().count == 4
    assert days(asked("?eggs-page=2")) == [3, None]
    assert days(asked("?eggs-sort=-laid")) == [3, 2]
    assert days(asked("?eggs-kind=hen&eggs-since=02.03.2026.")) == [3]
    assert days(asked("?eggs-until=01.03.2026.")) == [1]
    assert days(asked("?eggs-sort=mark")) == [None, 2]


@pytest.mark.parametrize(("lookup", "value", "found"), [("in", ["duck"], 1), ("isnull", True, 0)])
def test_gathered_rows_take_the_lookups_that_filters_use(lookup, value, found):
    assert len(Gathered(LAID).filter(**{f"kind__{lookup}": value})) == found


def test_what_one_list_is_asked_leaves_the_other_list_of_the_page_as_it_was():
    address = "?nests-sort=kind&nests-page=2&eggs-kind=hen&eggs-page=2"
    eggs = asked(address)
    assert eggs.kept == [("nests-sort", "kind"), ("nests-page", "2")]
    assert eggs.clear_url == "?nests-sort=kind&nests-page=2#eggs"
    assert "nests-page=2" in eggs.previous_url
    assert asked(address, kind=NESTS).page == 2
    assert 'name="nests-sort" value="kind"' in drawn(eggs)


def test_a_file_is_of_the_list_whose_file_is_asked_wherever_it_stands_among_what_is_shown():
    request, told = RequestFactory().get("/?nests-file=csv&eggs-kind=duck"), []
    eggs, nests = (kind.of(request, Gathered(LAID)) for kind in (EGGS, NESTS))
    file = file_of({"eggs": eggs, "cards": [("Anna", nests)]}, exported=lambda: told.append(1))
    assert file["Content-Disposition"] == 'attachment; filename="nests.csv"'
    assert b"".join(file.streaming_content).count(b"\r\n") == 5
    assert told == [1]
    assert file_of({"eggs": eggs}) is None


def test_a_confidential_list_is_read_on_its_page_alone():
    kept = replace(EGGS, confidential=True)
    assert not asked("?eggs-file=csv", kind=kept).is_file
    page = render_to_string("ui/lists/section.html", {"listing": asked(kind=kept), "heading": "Olas"})
    assert "CSV" not in page


def test_a_column_that_says_nothing_on_a_page_is_left_out_of_it_and_stands_in_the_file():
    assert [column.name for column in asked().columns] == ["kind", "laid", "mark"]
    assert "Piezīme" in next(asked().table())
    noted = asked(rows=[Egg("hen", date(2026, 3, 1), "<b>\nsilta")])
    assert 'class="long" data-label="Piezīme">&lt;b&gt;<br>silta</td>' in next(noted.rows)


def test_what_can_be_done_with_a_row_stands_at_its_end_for_those_who_may():
    assert asked().deeds == []
    page = drawn(asked(may=frozenset({"egg.edit"})))
    assert '<a href="/hen/">Labot<span class="govuk-visually-hidden"> &lt;olu&gt;</span></a>' in page
    assert "/hen/" not in drawn(asked(may=frozenset({"egg.read"})))


def test_filters_and_order_are_folded_away_until_something_is_asked_of_them():
    assert '<details class="filters">' in drawn(asked())
    assert '<details class="filters" open>' in drawn(asked("?eggs-kind=hen"))
    assert '<option value="-laid" selected>' in drawn(asked("?eggs-sort=-laid"))


def test_a_list_without_any_row_says_so_and_offers_nothing_to_narrow():
    page = drawn(asked(rows=[]))
    assert "<details" not in page
    assert "file=csv" not in page
    assert "Nekas neatbilst meklētajam." in drawn(asked("?eggs-kind=duck", rows=LAID[:1]))


def test_rows_may_be_drawn_by_a_card_and_are_still_sorted_and_taken_along():
    carded = replace(EGGS, card="ui/parts/empty.html")
    page = drawn(asked(kind=carded))
    assert "<table" not in page
    assert page.count('class="empty"') == 2
    assert "filters__order" not in page, "the order can be chosen at any width, for there are no heads"
    assert next(asked(kind=carded).table()) == ["Veids", "Diena", "Zīme", "Piezīme"]


@pytest.mark.django_db
def test_rows_of_a_table_sort_the_same_with_a_prefix(rf):
    kind = ContentType.objects.create(app_label="nest", model="egg")
    Permission.objects.bulk_create(Permission(name=name, codename=name, content_type=kind) for name in "abc")
    listed = List("x", columns=[Column("name", "N", sort="name")], order="name", prefix="x")
    found = listed.of(rf.get("/?x-sort=-name&sort=name"), Permission.objects.filter(content_type=kind))
    assert [row.name for row in found.objects] == ["c", "b", "a"]
