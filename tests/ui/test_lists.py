"""Lists: what is asked for in the address, what the page says, and what the files hold."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import openpyxl
import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.test import RequestFactory
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from ligzda.ui.lists import Column, Filters, List, in_state
from ligzda.ui.lists import listing as listing_module
from ligzda.ui.lists.exports import as_csv, as_xlsx, harmless
from ligzda.ui.parts import Pill
from tests.ui.specimens import PERMISSIONS

DANGEROUS = ["=1+1", "+371 20000000", "-1+1", "@SUM(A1)", "\t=1", "\r=1"]


@pytest.fixture
def rows(db):
    kind = ContentType.objects.create(app_label="nest", model="egg")
    Permission.objects.bulk_create(
        Permission(name=f"Atļauja {n:03}", codename=f"{'view' if n % 2 else 'add'}_{n:03}", content_type=kind)
        for n in range(45)
    )
    return Permission.objects.filter(content_type=kind).select_related("content_type")


def asked(rows, address=""):
    return PERMISSIONS.of(RequestFactory().get(f"/list/{address}"), rows)


def names(found):
    return [row.name for row in found.objects]


def test_a_page_holds_its_part_and_says_how_many_there_are(rows):
    first = asked(rows)
    assert names(first)[0] == "Atļauja 000"
    assert len(first.objects) == 20
    assert (first.count_text, first.span) == ("45 rindas", "1.–20.")
    assert first.previous_url == ""
    assert names(asked(rows, first.next_url))[0] == "Atļauja 020"


def test_the_last_page_needs_no_count_of_the_database(rows, django_assert_num_queries):
    with django_assert_num_queries(1):
        last = asked(rows, "?page=3")
        assert (last.count, last.next_url, last.span) == (45, "", "41.–45.")


def test_a_page_past_the_end_leads_back_to_the_first(rows):
    past = asked(rows, "?page=99")
    assert past.objects == []
    assert past.empty == "Nekas neatbilst meklētajam."
    assert past.previous_url == "?"


@pytest.mark.parametrize("page", ["0", "-1", "x", "1e9", "999999999999999999999", "²"])
def test_a_page_number_that_is_none_is_no_error(rows, page):
    assert asked(rows, f"?page={page}").count_text


def test_sorting_turns_round_and_survives_turning_pages(rows):
    first = asked(rows)
    head = next(first.heads)
    assert (head.sorted, head.url) == ("ascending", "?sort=-name")
    falling = asked(rows, head.url)
    assert names(falling)[0] == "Atļauja 044"
    assert "sort=-name" in falling.next_url


def test_only_columns_that_can_be_sorted_are(rows):
    assert asked(rows, "?sort=state").sort == "name"
    assert asked(rows, "?sort=password").sort == "name"
    assert asked(rows, "?sort=codename").sort == "codename"


def test_filters_narrow_by_name_by_lookup_and_by_their_own_method(rows):
    assert asked(rows, "?has_view=on").count == 22
    assert asked(rows, "?codename=add_group").count == 0


def test_a_state_says_its_rows_itself_and_one_that_there_is_not_narrows_nothing(rows):
    class Stated(Filters):
        kind = in_state("Veids", view=("skatīt", Q(codename__startswith="view")), other=("cits", ~Q(name="")))

    stated = replace(PERMISSIONS, filters=Stated)
    counts = [stated.of(RequestFactory().get("/", {"kind": kind}), rows).count for kind in ("view", "other", "no", "")]
    assert counts == [22, 45, 45, 45]


def test_a_filter_that_is_not_understood_says_so_and_narrows_nothing(rows):
    found = asked(rows, "?since=45.45.2020&has_view=on")
    assert found.count == 22
    assert "since" in found.filters.errors
    assert found.clear_url == "?"


def test_the_count_stops_where_it_would_grow_dear(rows, monkeypatch):
    monkeypatch.setattr(listing_module, "COUNTED", 30)
    assert asked(rows).count_text == "Vairāk nekā 30 rindas"


def test_a_page_costs_the_same_queries_for_one_row_and_for_many(rows, django_assert_num_queries):
    for narrowed in (rows[:1], rows):
        narrowed = rows.filter(pk__in=[row.pk for row in narrowed])
        with django_assert_num_queries(2 if narrowed.count() > 20 else 1):
            found = asked(narrowed)
            assert [list(row) for row in found.rows]
            assert found.count_text


def test_rows_are_filled_a_page_at_a_time(rows):
    seen = []
    filled = List(
        "x", columns=[Column("name", "N", sort="name")], order="name", size=10, fill=lambda rows: seen.append(len(rows))
    )
    assert len(filled.of(RequestFactory().get("/"), rows).objects) == 10
    list(filled.of(RequestFactory().get("/"), rows).table())
    assert seen == [10, 45]


def test_what_a_column_shows_follows_from_what_it_holds():
    def shown(value, **how):
        return Column("x", "X", value=lambda row: value, **how).shown(None)

    with override("lv"):
        assert shown(date(2026, 3, 20)) == "20.03.2026."
        assert shown(datetime(2026, 3, 20, 7, 0, tzinfo=UTC)) == "20.03.2026.\N{NO-BREAK SPACE}09:00"
        assert shown(Decimal("1.50")) == "1,5"
        assert shown(Decimal("1.5"), money=True) == "1,50\N{NO-BREAK SPACE}€"
        assert shown(True) == "jā"
        assert shown(None) == ""
        assert shown("<b>") == "&lt;b&gt;"
        assert shown(Pill("late", "kavē")) == '<span class="pill pill--late">kavē</span>'
        assert shown("Anna", link=lambda row: "/a?b&c") == '<a href="/a?b&amp;c">Anna</a>'


def test_a_column_reaches_through_relations_and_stops_at_nothing():
    class Row:
        parent = None

        def kind(self):
            return "method"

    assert Column("parent__name", "P").of(Row()) is None
    assert Column("kind", "K").of(Row()) == "method"


def csv_of(response) -> str:
    return b"".join(response.streaming_content).decode()


def test_the_csv_file_has_all_rows_asked_for_and_opens_in_excel(rows, rf):
    told = []
    response = PERMISSIONS.respond(rf.get("/?file=csv&has_view=on&page=2"), rows, exported=lambda: told.append(1))
    text = csv_of(response)
    assert told == [1]
    assert response["Content-Disposition"] == 'attachment; filename="permissions.csv"'
    assert text.startswith("\N{BYTE ORDER MARK}Nosaukums;Veids;Kods;Summa\r\n")
    assert text.count("\r\n") == 23


def test_the_files_speak_the_language_of_the_page_they_were_asked_from(rows, rf):
    yes_no = List(
        "x", columns=[Column("name", "N", sort="name"), Column("ok", "OK", value=lambda row: True)], order="name"
    )
    with override("en"):
        response = yes_no.respond(rf.get("/?file=csv"), rows[:1].model.objects.filter(pk=rows[0].pk))
    assert ";yes" in csv_of(response)


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_becomes_a_formula_in_csv(text):
    assert harmless(text) == f"'{text}"
    content = csv_of(as_csv("x", [["A"], [text]])).removeprefix("\N{BYTE ORDER MARK}A\r\n")
    assert content.lstrip('"').startswith("'")


@given(st.lists(st.text(max_size=20), min_size=1, max_size=5))
def test_no_cell_of_a_csv_file_begins_a_formula(texts):
    import csv

    content = csv_of(as_csv("x", [texts])).removeprefix("\N{BYTE ORDER MARK}")
    for row in csv.reader(io.StringIO(content, newline=""), delimiter=";"):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_numbers_and_days_in_csv_can_be_counted_with():
    row = [Decimal("-5.50"), 3, date(2026, 3, 20), datetime(2026, 3, 20, 9, 0), None]
    assert csv_of(as_csv("x", [row])).removeprefix("\N{BYTE ORDER MARK}") == "-5,50;3;2026-03-20;2026-03-20 09:00;\r\n"


def test_every_text_of_an_xlsx_file_is_a_text():
    table = [["A", "B"], *([text, "https://x.lv"] for text in DANGEROUS[:4])]
    response = as_xlsx("x", table)
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
    assert [cell.value for cell in cells if cell.column == 1] == DANGEROUS[:4]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)


def test_numbers_and_days_in_xlsx_are_numbers_and_days():
    response = as_xlsx("x", [["A"], [Decimal("-5.50")], [date(2026, 3, 20)], [datetime(2026, 3, 20, 9, 0)], [None]])
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    assert [sheet.cell(n, 1).value for n in (2, 3, 4)] == [-5.5, datetime(2026, 3, 20), datetime(2026, 3, 20, 9, 0)]
    assert sheet.cell(3, 1).number_format == "dd.mm.yyyy"


def test_the_list_s_page_has_its_filters_its_count_and_its_files(specimens, rows):
    page = specimens.get("/list/?has_view=on").content.decode()
    assert 'aria-sort="ascending"' in page
    assert "?has_view=on&amp;file=csv" in page
    assert "Notīrīt atlasi" in page
    assert specimens.get("/list/?file=xlsx").status_code == 200
