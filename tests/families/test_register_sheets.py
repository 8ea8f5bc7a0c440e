"""Where the register stands in a workbook: the sheet, its headings, and which lines are rows."""

import json
import random
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from ligzda.families.register.reading import read
from ligzda.families.rules.register.headings import Field
from ligzda.families.rules.register.register import Skip
from ligzda.people.rules.names import Name
from tests.families.registers import CODES, FIELDS, HEADINGS, SEEN, TODAY, family, lines_of, register, saved, workbook

DATA = Path(__file__).parents[1] / "data"
EXPECTED = json.loads((DATA / "register.expected.json").read_text(encoding="utf-8"))


def read_lines(*lines, **how):
    """Read a register made of lines as they stand."""
    return read(workbook(("Lapa1", [list(line) for line in lines])), on=TODAY, **how)


class TestTheRegisterOfTheCentre:
    def test_is_answered_as_expected(self):
        assert read(DATA / "register.xlsx", on=TODAY).answer() == EXPECTED

    def test_has_a_reason_at_a_cell_for_every_refused_row(self):
        for row in read(DATA / "register.xlsx", on=TODAY).refused:
            assert all(problem.column is not None for problem in row.problems)

    @pytest.mark.parametrize("seed", range(8))
    def test_is_answered_the_same_with_its_columns_in_any_order_and_other_wordings(self, seed):
        chance = random.Random(seed)
        sheet = load_workbook(DATA / "register.xlsx").active
        lines = [[cell.value for cell in line] for line in sheet.iter_rows()]
        order = chance.sample(range(len(FIELDS)), len(FIELDS))
        lines[3] = [chance.choice(SEEN[field]) for field in FIELDS]
        file = workbook(("Ģimenes 2026", [[line[index] for index in order] for line in lines]))
        assert read(file, on=TODAY).answer() == EXPECTED


class TestTheSheet:
    def test_with_headings_is_found_among_others(self):
        notes = [["Kas šeit ir"], ["Ģimeņu saraksts"]]
        counts = [["Novads", "Statuss", "Skaits"], ["Cēsu novads", "AG", 3]]
        book = workbook(("Paskaidrojumi", notes), ("Skaiti", counts), ("Dati", [list(HEADINGS), *lines_of(family())]))
        assert read(book, on=TODAY).sheet == "Dati"

    def test_with_more_headings_is_preferred_and_the_other_is_told(self):
        short = [["Vārds, uzvārds", "Personas kods", "Tālrunis"], ["Anna Ozola", CODES[1], "20599524"]]
        found = read(workbook(("Kontakti", short), ("Visi", [list(HEADINGS), *lines_of(family())])), on=TODAY)
        assert (found.sheet, found.other_sheets) == ("Visi", ("Kontakti",))

    def test_with_more_lines_is_preferred_to_a_sample_with_the_same_headings(self):
        sample = [list(HEADINGS), *lines_of(family(name="Paraugs Paraugs"))]
        whole = [list(HEADINGS), *lines_of(family(), family(CODES[1]))]
        assert read(workbook(("Paraugs", sample), ("Reģistrs", whole)), on=TODAY).sheet == "Reģistrs"

    def test_that_is_hidden_is_read_only_when_no_other_can_be(self):
        book = Workbook()
        shown, hidden = book.active, book.create_sheet("Vecais")
        hidden.sheet_state = "hidden"
        for line in [list(HEADINGS), *lines_of(family(), family(CODES[1]))]:
            hidden.append(line)
        assert read(saved(book), on=TODAY).sheet == "Vecais"
        for line in [list(HEADINGS), *lines_of(family())]:
            shown.append(line)
        assert read(saved(book), on=TODAY).sheet == shown.title


class TestTheHeadings:
    def test_may_stand_under_titles_merged_cells_and_blank_lines(self):
        book = Workbook()
        sheet = book.active
        sheet["C2"] = "Novads"
        sheet["A1"] = "Ģimeņu reģistrs 01.10.2026."
        sheet.merge_cells("A1:H1")
        for column, heading in enumerate(HEADINGS, 4):
            sheet.cell(9, column, heading)
        for column, value in enumerate(lines_of(family())[0], 4):
            sheet.cell(10, column, value)
        found = read(saved(book), on=TODAY)
        assert (found.heading_line, [row.number for row in found.rows]) == (9, [10])
        assert found.accepted

    def test_may_be_spread_over_two_lines(self):
        upper = ["Nr.", "Audžuvecāki", None, "Otrs vecāks", None, "Novads", "Statuss", "Statuss no"]
        lower = [None, "Vārds, uzvārds", "Personas kods", "Vārds, uzvārds", "Personas kods", None, None, None]
        row = [1, "Māra Bērziņa", CODES[0], "Jānis Bērziņš", CODES[1], "Cēsis", "AG", "05.04.2024"]
        found = read_lines(upper, lower, row)
        assert [r.entry.codes for r in found.rows] == [(CODES[0], CODES[1])]

    def test_that_come_twice_mean_the_second_carer_the_second_time(self):
        headings = [
            "Vārds, uzvārds",
            "Personas kods",
            "Vārds, uzvārds",
            "Personas kods",
            "Novads",
            "Statuss",
            "Statuss no",
        ]
        row = ["Māra Bērziņa", CODES[0], "Jānis Bērziņš", CODES[1], "Cēsis", "AG", "05.04.2024"]
        entry = read_lines(headings, row).rows[0].entry
        assert (entry.second_name, entry.second_code) == (Name("Jānis", "Bērziņš"), CODES[1])

    def test_may_divide_names_and_ages_into_two_columns(self):
        headings = ["Vārds", "Uzvārds", "P.k.", "Laulātā vārds", "Laulātā uzvārds", "Laulātā p.k.", "Novads", "Statuss",
                    "Statuss no", "Vecums no", "Vecums līdz"]  # fmt: skip
        row = ["MĀRA", "Bērziņa", CODES[0], "Jānis", "Bērziņš", CODES[1], "Cēsis", "AG", "05.04.2024", 3, 12.0]
        entry = read_lines(headings, row).rows[0].entry
        assert (entry.name, entry.second_name, entry.ages) == (
            Name("Māra", "Bērziņa"),
            Name("Jānis", "Bērziņš"),
            (3, 12),
        )

    def test_of_half_a_name_without_the_other_half_mean_the_whole(self):
        found = read_lines(
            ["Vārds", "P.k.", "Novads", "Statuss", "Statuss no"], ["Māra Bērziņa", CODES[0], "Cēsis", "AG", "5.4.2024"]
        )
        assert found.rows[0].entry.name == Name("Māra", "Bērziņa")

    def test_may_put_the_surname_first(self):
        headings = ["Uzvārds, vārds", "P.k.", "Novads", "Statuss", "Statuss no"]
        assert (
            read_lines(headings, ["Bērziņa Māra", CODES[0], "Cēsis", "AG", "5.4.2024"]).rows[0].entry.name.surname
            == "Bērziņa"
        )

    def test_of_phones_may_come_several_times(self):
        lines = [[*HEADINGS, "Mob. tālr."], [*lines_of(family())[0], "67123456"]]
        assert read_lines(*lines).rows[0].entry.phones == ("+37120599524", "+37167123456")
        lines[1][-1] = "123"
        (problem,) = read_lines(*lines).rows[0].problems
        assert problem.column == len(HEADINGS)

    def test_may_be_a_hundred(self):
        lines = [
            [*(f"Jautājums {n}" for n in range(100)), *HEADINGS],
            [*(None for _ in range(100)), *lines_of(family())[0]],
        ]
        found = read_lines(*lines)
        assert len(found.unknown_columns) == 100
        assert found.accepted

    def test_that_are_needed_and_are_not_there_are_told(self):
        found = read_lines(["Nr.", "Vārds, uzvārds", "Tālrunis"], [1, "Māra Bērziņa", "20599524"])
        assert found.missing == (Field.CODE, Field.MUNICIPALITY, Field.STATUS, Field.SINCE)
        assert [problem.column for problem in found.rows[0].problems] == [None] * 4


class TestALine:
    @pytest.mark.parametrize(
        "total",
        [
            [None, "Kopā: 2 ģimenes"],
            ["Kopā", 2],
            [None, "KOPĀ", None, None, None, None, None, None, None, None, None, 4],
            ["Pavisam", None, 2],
            [None, "Ģimenes kopā:", None, None, None, None, None, None, None, None, None, 4],
            ["Ģimeņu skaits", None, None, 2],
            ["KOPA", None, None, None, None, None, None, None, "AG: 2"],
            [None, None, None, None, None, "Kopā", None, None, "AG: 2"],
            ["Kopā", "=COUNTA(B2:B3)"],
            [2, "Kopsumma", None, None, None, None, None, None, None, None, None, "=SUM(L2:L3)"],
        ],
    )
    def test_of_totals_is_no_row(self, total):
        found = read_lines(HEADINGS, *lines_of(family(), family(CODES[1])), total)
        assert (len(found.rows), [skipped.why for skipped in found.skipped]) == (2, [Skip.TOTAL])

    def test_that_is_blank_or_only_numbered_is_no_row(self):
        blank = [None] * len(HEADINGS)
        numbered = [3, *[None] * 14]
        spaced = [3, " ", "", "-", *[None] * 11]
        found = read_lines(
            HEADINGS, blank, *lines_of(family()), blank, numbered, spaced, *lines_of(family(CODES[1])), ["=A6+1"]
        )
        assert ([row.number for row in found.rows], found.skipped) == ([3, 7], ())

    def test_that_repeats_the_headings_or_numbers_the_columns_is_no_row(self):
        numbers = list(range(1, len(HEADINGS) + 1))
        found = read_lines(HEADINGS, numbers, *lines_of(family()), HEADINGS, *lines_of(family(CODES[1])))
        assert ([row.number for row in found.rows], [s.why for s in found.skipped]) == ([3, 5], [Skip.HEADINGS] * 2)

    @pytest.mark.parametrize(
        "remark",
        [
            [None, "Audžuģimenes"],
            [None, "KRĪZES AUDŽUĢIMENES"],
            ["Cēsu novadā dzīvojošās ģimenes"],
            [None, None, None, None, None, "Cēsu novads"],
            ["* dati uz 01.10.2026."],
            [None, "Sagatavoja:", "A. Ozola"],
            [None, "Centra vadītāja", None, None, None, "Anna Ozola"],
            [None, "AG", 12],
            [None, "Krīzes AG", 3, "(no tām 1 jauna)"],
            [None, "Sagatavoja: Anna Ozola"],
        ],
    )
    def test_that_only_remarks_something_is_no_row_but_is_told(self, remark):
        found = read_lines(HEADINGS, *lines_of(family()), remark, *lines_of(family(CODES[1])))
        assert ([row.number for row in found.rows], [s.why for s in found.skipped]) == ([2, 4], [Skip.REMARK])

    def test_of_a_person_whose_surname_looks_like_a_total_is_a_row(self):
        assert register(family(name="Anna Kopa", code=None)).rows[0].reasons == ("personal_code_invalid",)

    def test_with_nothing_but_a_name_or_a_code_is_a_row(self):
        found = read_lines(HEADINGS, [None, "Māra Bērziņa"], [None, None, CODES[0]], [3, "Anna Ozola"])
        assert [len(row.reasons) for row in found.rows] == [4, 4, 4]

    def test_whose_notes_begin_like_a_total_is_a_row(self):
        assert register(family(code=None, notes="Kopā ar māsu")).rows[0].reasons == ("personal_code_invalid",)

    def test_keeps_the_number_it_has_in_the_sheet(self):
        book = Workbook()
        for column, heading in enumerate(HEADINGS, 1):
            book.active.cell(3, column, heading)
        for number in (10, 500):
            for column, value in enumerate(lines_of(family(CODES[number % 3]))[0], 1):
                book.active.cell(number, column, value)
        assert [row.number for row in read(saved(book), on=TODAY).rows] == [10, 500]
