"""Cases in a file: read with every doubt, refused at the place that is wrong, answered in theirs."""

import json
from argparse import ArgumentParser
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO, TextIOWrapper

import pytest

from ligzda.law import cases
from ligzda.law.cases import Fault, Given, parsed


@dataclass
class Echo:
    """Answers a case with its own day."""

    on: date

    def told(self, language):
        return {"on": self.on.isoformat(), "in": language}

    def text(self, language):
        return f"{language}: {self.on}"


def judge(case):
    return Echo(case.fields(must=("on",))["on"].day())


@pytest.fixture
def explain(tmp_path, capsys):
    """Explain what stands in a file, and return status, stdout and stderr."""

    def run(content, *words):
        file = tmp_path / "case.json"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        parser = ArgumentParser()
        cases.add_arguments(parser)
        status = cases.answer(parser.parse_args([str(file), *words]), judge)
        return status, *capsys.readouterr()

    return run


def refused(read, value, where="facts"):
    with pytest.raises(Fault) as found:
        read(Given(value, where))
    return found.value.code, found.value.where


# --- the file


def test_one_case_is_answered_by_one_object(explain):
    status, out, err = explain('{"on": "2026-04-16"}', "--json")
    assert (status, json.loads(out), err) == (0, {"on": "2026-04-16", "in": "lv"}, "")


def test_a_list_is_answered_by_a_list(explain):
    status, out, _ = explain('[{"on": "2026-04-16"}, {"on": "2026-04-17"}]', "--json", "--language", "en")
    assert status == 0
    assert json.loads(out) == [{"on": "2026-04-16", "in": "en"}, {"on": "2026-04-17", "in": "en"}]


def test_an_empty_list_is_answered_by_an_empty_list(explain):
    assert explain("[]", "--json")[:2] == (0, "[]\n")
    assert explain("[]")[:2] == (0, "")


def test_a_faulty_case_is_answered_in_its_place_and_the_others_normally(explain):
    status, out, err = explain('[{"on": "2026-04-16"}, {"on": "2026-02-30"}, 5, {"on": "2026-04-17"}]', "--json")
    told = json.loads(out)
    assert status == 2
    assert [each.get("on") for each in told] == ["2026-04-16", None, None, "2026-04-17"]
    assert told[1]["error"] == {
        "code": "date_invalid",
        "where": "on",
        "message": "Tāda datuma kalendārā nav: 2026-02-30.",
    }
    assert (told[2]["error"]["code"], told[2]["error"]["where"], err) == ("wrong_type", "", "")


def test_one_faulty_case_alone_is_an_error_too(explain):
    status, out, _ = explain('{"on": null}', "--json", "--language", "en")
    assert (status, json.loads(out)["error"]["code"]) == (2, "wrong_type")


def test_without_json_the_answer_is_text(explain):
    assert explain('{"on": "2026-04-16"}')[:2] == (0, "lv: 2026-04-16\n")
    status, out, _ = explain('[{"on": "2026-04-16"}, {"on": "16.04.2026"}]', "--language", "en")
    assert (status, out) == (2, "# 1\nen: 2026-04-16\n\n# 2\non: No such day in the calendar: 16.04.2026.\n\n")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "nekas",
        '{"on": NaN}',
        '{"on": -Infinity}',
        b"\xff\xfe{",
        b'{"on": "\xc3("}',
        '{"on": ' + "[" * 100_000,
        '{"on": ' + "1" * 5_000 + "}",
    ],
)
@pytest.mark.parametrize("words", [(), ("--json",)])
def test_a_file_that_is_no_json_is_told_plainly(explain, content, words):
    status, out, err = explain(content, *words, "--language", "en")
    assert status == 2
    assert err.startswith("ligzda: ")
    assert "not valid JSON" in err
    assert len(err.splitlines()) == 1
    assert (json.loads(out)["error"]["code"] if words else out) == ("not_json" if words else "")


@pytest.mark.parametrize("content", ["5", '"text"', "null", "true"])
def test_a_file_holds_a_case_or_a_list_of_them(explain, content):
    status, out, err = explain(content, "--json", "--language", "en")
    assert (status, json.loads(out)["error"]["code"]) == (2, "wrong_type")
    assert "a list of cases" in err


@pytest.mark.parametrize("file", ["nowhere.json", ".", "a\0b"])
def test_a_file_that_cannot_be_read_is_told_plainly(capsys, file):
    parser = ArgumentParser()
    cases.add_arguments(parser)
    assert cases.answer(parser.parse_args([file, "--json", "--language", "en"]), judge) == 2
    out, err = capsys.readouterr()
    assert (json.loads(out)["error"]["code"], "cannot be read" in err) == ("unreadable", True)


@pytest.mark.parametrize(("file", "said"), [("nowhere.json", "tāda nav"), (".", "tā ir mape")])
def test_why_a_file_cannot_be_read_is_said_in_the_readers_language(capsys, file, said):
    parser = ArgumentParser()
    cases.add_arguments(parser)
    cases.answer(parser.parse_args([file]), judge)
    assert capsys.readouterr().err == f"ligzda: {file}: Datni nevar nolasīt: {said}.\n"


def test_cases_can_come_from_the_input(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b'{"on": "2026-04-16"}')))
    parser = ArgumentParser()
    cases.add_arguments(parser)
    assert cases.answer(parser.parse_args(["-", "--json"]), judge) == 0
    assert json.loads(capsys.readouterr().out)["on"] == "2026-04-16"


def test_a_byte_order_mark_does_no_harm(explain):
    assert explain(b'\xef\xbb\xbf{"on": "2026-04-16"}')[0] == 0


def test_letters_that_are_none_can_be_answered_still(explain):
    status, out, _ = explain('{"\\ud800": "2026-04-16"}', "--json")
    assert (status, json.loads(out)["error"]["where"]) == (2, '["\ud800"]')


# --- what stands in a case


def test_an_unknown_key_is_named_at_its_place():
    assert refused(lambda given: given.fields(may=("on",)), {"off": 1}) == ("unknown_key", "facts.off")


def test_a_missing_key_is_named_at_its_place():
    assert refused(lambda given: given.fields(must=("on",)), {}) == ("missing_key", "facts.on")


def test_a_key_that_stands_twice_is_refused_at_any_depth():
    repeated = parsed(b'{"training": {"certificate": "2026-04-16", "certificate": "2026-04-17"}}')
    assert refused(Given.entries, repeated["training"]) == ("repeated_key", "facts.certificate")


def test_a_strange_key_is_quoted_in_its_place():
    (given,) = Given({"A B": 1}, "facts.plan_child").entries().values()
    assert given.where == 'facts.plan_child["A B"]'


def test_an_item_is_named_by_its_number():
    assert [given.where for given in Given([1, 2], "facts.theory").items()] == ["facts.theory[0]", "facts.theory[1]"]


@pytest.mark.parametrize(
    "text",
    [
        *("2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "20260416", "2026-W16-4", "2026-4-16"),
        *("2026-04-16T10:00", " 2026-04-16", "2026-04-16\n", "16.04.2026", "soon", "", "２０２６-04-16"),
    ],
)
def test_only_a_day_of_the_calendar_is_a_date(text):
    assert refused(Given.day, text) == ("date_invalid", "facts")


@pytest.mark.parametrize("value", [5, 1.5, True, None, [], {}])
def test_a_date_is_a_text(value):
    assert refused(Given.day, value) == ("wrong_type", "facts")


def test_a_leap_day_is_a_date():
    assert Given("2024-02-29").day() == date(2024, 2, 29)


@pytest.mark.parametrize("value", ["8", None, True, [], {}])
def test_a_number_is_no_text_and_no_truth(value):
    assert refused(Given.number, value) == ("wrong_type", "facts")


@pytest.mark.parametrize("text", ["-1", "-0.5", "100001", "1e400", "0.00001", "1e-999999"])
def test_a_number_is_one_that_hours_can_have(text):
    assert refused(Given.number, parsed(f"[{text}]".encode())[0]) == ("number_invalid", "facts")


@pytest.mark.parametrize("text", ["0", "8", "7.75", "1e2", "100000"])
def test_a_number_is_read_as_it_is_written(text):
    assert Given(parsed(f"[{text}]".encode())[0]).number() == Decimal(text)


@pytest.mark.parametrize("value", ["", "  ", 5, None, ["a"]])
def test_a_text_says_something(value):
    assert refused(Given.text, value) == ("wrong_type", "facts")


def test_a_list_may_have_a_most():
    assert refused(lambda given: given.items(most=2), [1, 2, 3]) == ("too_many", "facts")


def test_a_long_text_is_not_echoed_whole():
    with pytest.raises(Fault) as found:
        Given("x" * 10_000).day()
    assert len(found.value.text("en")) < 120


@pytest.mark.parametrize("language", cases.LANGUAGES)
@pytest.mark.parametrize("code", cases.MESSAGES)
def test_every_fault_can_be_read(code, language):
    told = Fault(code, "facts", "date").told(language)["error"]
    assert told["code"] == code
    assert "{" not in told["message"].replace("{…}", "")
