"""Why a row of a register is taken or refused."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from ligzda.access.rules.territories import Found
from ligzda.families.register.reading import read
from ligzda.families.rules.register.headings import Field
from ligzda.families.rules.register.register import Caution, Problem, Reason
from ligzda.people.rules.names import Name
from tests.families.registers import CODES, HEADINGS, SEEN, TODAY, family, lines_of, reasons, register, saved, workbook

AT = {field: index for index, field in enumerate(SEEN)}


def only(**changed):
    """Return the one row of a register, with these cells changed."""
    (row,) = register(family(**changed)).rows
    return row


class TestARowThatIsTaken:
    def test_says_everything_of_the_family(self):
        row = only(
            second_name="Jānis Bērziņš", second_code="240385-18742", municipality="cesu nov", agreement="1.3.2024.",
            ages="no 5 līdz 9", languages="LV/RU", notes=" Labi\n runā ", status="spec. AG bērnam ar invaliditāti",
        )  # fmt: skip
        assert row.entry.name == Name("Māra", "Bērziņa")
        assert row.entry.codes == ("16117519997", "24038518742")
        assert row.entry.second_name == Name("Jānis", "Bērziņš")
        assert row.entry.municipality == Found("LV-022", "Cēsu novads")
        assert row.entry.status == "disability"
        assert (row.entry.since, row.entry.agreement) == (date(2024, 4, 5), date(2024, 3, 1))
        assert (row.entry.places, row.entry.ages) == (2, (5, 9))
        assert (row.entry.phones, row.entry.emails) == (("+37120599524",), ("mara@example.org",))
        assert row.entry.languages == ("lv", "ru")
        assert row.entry.notes == "Labi runā"
        assert row.warnings == ()

    @pytest.mark.parametrize(
        "left_out",
        ["second_name", "second_code", "phone", "email", "agreement", "places", "ages", "languages", "notes"],
    )
    def test_may_leave_out_what_is_not_needed(self, left_out):
        for nothing in (None, "", "  ", "-", "–"):
            assert reasons(**{left_out: nothing}) == []

    def test_may_come_as_numbers_and_days_of_a_spreadsheet(self):
        row = only(code=16117519997, phone=37120599524.0, since=datetime(2024, 4, 5), agreement=45387, places=3.0)
        assert row.entry.since == row.entry.agreement == date(2024, 4, 5)
        assert (row.entry.phones, row.entry.places) == (("+37120599524",), 3)

    def test_keeps_a_formula_as_the_text_it_is(self):
        assert only(notes='=HYPERLINK("http://x.example","klikšķini")').entry.notes.startswith("=HYPERLINK(")

    def test_warns_of_a_municipality_that_is_no_more(self):
        row = only(municipality="Vecumnieku novads")
        assert row.entry.municipality.name == "Bauskas novads"
        (warning,) = (each for each in row.warnings if each.column == AT["municipality"])
        assert warning.caution == Caution.MUNICIPALITY_FORMER
        assert warning.params == {"former": "Vecumnieku novads", "now": "Bauskas novads"}

    def test_warns_of_a_second_carer_without_a_code_and_of_an_unknown_language(self):
        row = only(second_name="Jānis Bērziņš", languages="latviešu, marsiešu")
        assert {warning.caution for warning in row.warnings} == {Caution.SECOND_CODE_MISSING, Caution.LANGUAGE_UNKNOWN}
        assert row.entry.languages == ("lv",)


class TestARowIsRefused:
    @pytest.mark.parametrize(
        "code", [None, "", "161175-19998", "161375-19997", "1234", "40003521600", "nav", "328205-09945"]
    )
    def test_for_a_wrong_personal_code(self, code):
        assert reasons(code=code) == ["personal_code_invalid"]

    def test_for_a_wrong_code_of_the_second_carer(self):
        row = only(second_name="Jānis Bērziņš", second_code="161175-19998")
        assert row.problems == (Problem(Reason.PERSONAL_CODE_INVALID, Field.SECOND_CODE, AT["second_code"]),)

    @pytest.mark.parametrize(
        "municipality", [None, "Liepājas rajons", "Kurzeme", "Šauļi", "Aglonas novads", "Rēzeknes", "?"]
    )
    def test_for_a_municipality_that_is_not_certain(self, municipality):
        assert reasons(municipality=municipality) == ["municipality_unknown"]

    @pytest.mark.parametrize(
        "since", [None, "2019. gada pavasaris", "30.02.2024", "04/20/2024", "5.4.24", 2019, "vakar"]
    )
    def test_for_a_status_since_no_day(self, since):
        assert reasons(since=since) == ["date_invalid"]

    def test_for_an_agreement_of_no_day(self):
        assert reasons(agreement="maijā") == ["date_invalid"]

    @pytest.mark.parametrize(
        "status", [None, "radinieks", "specializētā audžuģimene", "bijusī audžuģimene", "AG, aizbildnis"]
    )
    def test_for_a_status_that_is_none_of_the_six(self, status):
        assert reasons(status=status) == ["status_unknown"]

    @pytest.mark.parametrize("name", [None, "", "-", "Bērziņa", "123", "Māra un Jānis Bērziņi", "=A1"])
    def test_for_a_name_that_is_not_one_persons(self, name):
        assert reasons(name=name) == ["name_missing"]

    def test_for_a_second_carer_with_a_code_and_no_name(self):
        row = only(second_code="240385-18742")
        assert row.problems == (Problem(Reason.NAME_MISSING, Field.SECOND_NAME, AT["second_name"]),)

    @pytest.mark.parametrize("ages", ["15-6", "visi", "5", 5, "0-25", "5-", datetime(2026, 12, 5), "-3-5", "1,5-3"])
    def test_for_ages_that_are_no_range(self, ages):
        assert reasons(ages=ages) == ["ages_invalid"]

    @pytest.mark.parametrize("places", [0, -1, 2.5, "daudz", "2-3", 100, True])
    def test_for_places_that_are_no_count(self, places):
        assert reasons(places=places) == ["places_invalid"]

    @pytest.mark.parametrize("phone", ["12345", "51234567", "nav", "+999 1", "20599524, 123"])
    def test_for_a_phone_nobody_could_ring(self, phone):
        assert reasons(phone=phone) == ["phone_invalid"]

    @pytest.mark.parametrize("email", ["nav", "mara@", "mara.example.org", "mara@example"])
    def test_for_an_email_nobody_could_write_to(self, email):
        assert reasons(email=email) == ["email_invalid"]

    def test_with_all_its_reasons_in_one_order_each_at_its_cell(self):
        row = only(
            email="x", phone="x", places="x", ages="x", name=None, status="x", since="x", agreement="y",
            municipality="x", code="x", second_name="x", second_code="x",
        )  # fmt: skip
        assert row.reasons == tuple(reason for reason in Reason if reason != Reason.DUPLICATE_PERSON)
        assert row.entry is None
        for field in ("code", "second_code", "name", "since", "agreement", "ages", "places", "phone", "email"):
            assert [each.field for each in row.problems if each.column == AT[field]] == [field]

    @given(
        st.fixed_dictionaries({field: st.text(max_size=12) | st.integers() | st.floats() | st.none() for field in AT})
    )
    def test_and_never_breaks_the_reading_whatever_its_cells_hold(self, cells):
        from ligzda.access.shipped import gazetteer
        from ligzda.families.rules.register import columns, rows
        from ligzda.families.rules.register.sheet import Line, Sheet

        sheet = Sheet("Lapa1", (Line(1, HEADINGS), Line(2, tuple(cells.values()))))
        rows.read(sheet, columns.find(sheet), on=TODAY, gazetteer=gazetteer())


class TestTheSamePersonTwice:
    def test_is_refused_the_second_time(self):
        rows = register(family(), family(name="Anna Ozola")).rows
        assert [row.reasons for row in rows] == [(), (Reason.DUPLICATE_PERSON,)]

    def test_is_refused_however_the_code_is_written(self):
        assert register(family("161175-19997"), family(16117519997)).refused[0].reasons == (Reason.DUPLICATE_PERSON,)

    @pytest.mark.parametrize("first_as_second", [True, False])
    def test_is_refused_as_a_second_carer_too(self, first_as_second):
        pair = {"second_name": "Jānis Bērziņš", "second_code": CODES[1]}
        families = [family(**pair), family(CODES[1])]
        rows = register(*(families if first_as_second else reversed(families))).rows
        assert [row.reasons for row in rows] == [(), (Reason.DUPLICATE_PERSON,)]

    def test_is_refused_when_both_carers_are_one(self):
        row = only(second_name="Māra Bērziņa", second_code=CODES[0])
        assert row.problems == (Problem(Reason.DUPLICATE_PERSON, Field.SECOND_CODE, AT["second_code"]),)

    def test_is_no_duplicate_of_a_row_that_was_refused(self):
        rows = register(family(since="pavasarī"), family()).rows
        assert [row.reasons for row in rows] == [(Reason.DATE_INVALID,), ()]

    def test_is_told_beside_the_other_reasons(self):
        assert register(family(), family(status="x")).refused[0].reasons == (
            Reason.DUPLICATE_PERSON,
            Reason.STATUS_UNKNOWN,
        )

    def test_is_refused_when_a_family_has_the_code_already(self):
        assert register(family(), taken={CODES[0]}).refused[0].reasons == (Reason.DUPLICATE_PERSON,)


class TestCorrectingAndMapping:
    def test_a_corrected_cell_is_read_instead_of_the_written_one(self):
        faulty = family(since="pavasarī", ages="15-6")
        right = register(faulty, corrections={(2, AT["since"]): "05.04.2024", (2, AT["ages"]): "6-15"})
        assert right.rows[0].entry.ages == (6, 15)
        assert right.rows[0].written[AT["since"]] == "05.04.2024"

    def test_a_cell_beyond_the_end_of_its_line_can_be_corrected(self):
        short = [list(HEADINGS), lines_of(family())[0][: AT["since"]]]
        file = workbook(("Lapa1", short))
        assert read(file, on=TODAY, corrections={(2, AT["since"]): "05.04.2024"}).rows[0].reasons == ()

    def test_a_column_not_recognised_is_named_and_can_be_mapped(self):
        headings = [h if h != "Statuss" else "Kas tie ir" for h in HEADINGS]
        lines = [headings, *lines_of(family())]
        unmapped = read(workbook(("Lapa1", lines)), on=TODAY)
        assert [(c.letter, c.heading) for c in unmapped.unknown_columns] == [("I", "Kas tie ir")]
        assert unmapped.missing == (Field.STATUS,)
        assert unmapped.rows[0].problems == (Problem(Reason.STATUS_UNKNOWN, Field.STATUS, None),)
        mapped = read(workbook(("Lapa1", lines)), on=TODAY, mapping={AT["status"]: Field.STATUS})
        assert (mapped.unknown_columns, mapped.missing, mapped.rows[0].reasons) == ((), (), ())

    def test_a_mapped_column_takes_the_place_of_the_one_recognised(self):
        lines = [[*HEADINGS, "Reģions"], [*lines_of(family(municipality="?"))[0], "Cēsis"]]
        row = read(workbook(("Lapa1", lines)), on=TODAY, mapping={len(HEADINGS): Field.MUNICIPALITY}).rows[0]
        assert row.entry.municipality.name == "Cēsu novads"

    def test_a_column_can_be_left_out(self):
        assert register(family(ages="visi"), mapping={AT["ages"]: None}).rows[0].entry.ages is None

    def test_a_column_without_a_heading_can_be_mapped(self):
        headings = [h if h != "Statuss" else None for h in HEADINGS]
        file = workbook(("Lapa1", [headings, *lines_of(family())]))
        assert read(file, on=TODAY, mapping={AT["status"]: Field.STATUS}).rows[0].reasons == ()

    def test_a_row_known_already_can_be_refused_afterwards(self):
        row = only()
        refused = row.refused(Problem(Reason.DUPLICATE_PERSON, Field.CODE, AT["code"]))
        assert (refused.entry, refused.reasons) == (None, (Reason.DUPLICATE_PERSON,))


def test_days_are_counted_from_1904_where_the_file_says_so():
    book = Workbook()
    book.epoch = datetime(1904, 1, 1)
    sheet = book.active
    for line in [list(HEADINGS), *lines_of(family(since=datetime(2024, 4, 5), agreement=43925))]:
        sheet.append(line)
    entry = read(saved(book), on=TODAY).rows[0].entry
    assert entry.since == entry.agreement == date(2024, 4, 5)
