"""Fields that take what people type, and say at the field how to mend what is wrong."""

import contextlib
from datetime import date, time
from decimal import Decimal

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from ligzda.ui.forms import ClockField, Form, LatvianDateField, LongTextField, MoneyField, NumberField, UploadField


class Everything(Form):
    on = LatvianDateField(latest=date(2026, 5, 21))
    at = ClockField()
    hours = NumberField()
    cost = MoneyField()
    note = LongTextField()
    paper = UploadField()
    role = forms.ChoiceField(choices=[("a", "a")])
    languages = forms.MultipleChoiceField(choices=[("a", "a")])
    agreed = forms.BooleanField()


def test_an_empty_field_says_what_to_do_with_it():
    errors = {name: said[0] for name, said in Everything({}).errors.items()}
    assert errors == {
        "on": "Ierakstiet datumu, piemēram, 20.03.2026.",
        "at": "Ierakstiet laiku, piemēram, 14:30",
        "hours": "Aizpildiet šo lauku",
        "cost": "Aizpildiet šo lauku",
        "note": "Aizpildiet šo lauku",
        "paper": "Pievienojiet datni",
        "role": "Izvēlieties vienu",
        "languages": "Izvēlieties vismaz vienu",
        "agreed": "Atzīmējiet, lai turpinātu",
    }


def test_a_day_beyond_the_limit_names_the_limit():
    assert Everything({"on": "22.05.2026"}).errors["on"] == ["Datums nevar būt pēc 21.05.2026."]
    assert Everything({"on": "01.01.0026"}).errors["on"] == ["Datums nevar būt pirms 01.01.1900."]


def test_what_was_typed_wrong_stays_in_its_field():
    form = Everything({"on": "31.02.2026"})
    assert form["on"].value() == "31.02.2026"
    assert 'value="31.02.2026"' in str(form["on"])


def test_a_day_that_is_kept_is_shown_as_people_write_it():
    assert Everything(initial={"on": date(2026, 3, 20)})["on"].value() == "20.03.2026."


@pytest.mark.parametrize(
    ("typed", "kept"), [("9", time(9)), ("9.30", time(9, 30)), ("0930", time(9, 30)), ("14:05", time(14, 5))]
)
def test_a_time_is_understood_however_it_is_usually_typed(typed, kept):
    assert ClockField().clean(typed) == kept


@pytest.mark.parametrize("typed", ["24:00", "12:60", "pēc pusdienām", "1:2:3:4"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(forms.ValidationError, match="Tāda laika nav"):
        ClockField().clean(typed)


@pytest.mark.parametrize("typed", ["1 484,51", "1484.51", "1 484,51 €", "1484,51"])
def test_a_sum_is_understood_however_it_is_usually_typed(typed):
    assert MoneyField().clean(typed) == Decimal("1484.51")


@pytest.mark.parametrize("typed", ["1,484.51", "NaN", "Infinity", "1e999999", "desmit", "1,5,5"])
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(forms.ValidationError):
        NumberField().clean(typed)


def test_numbers_are_shown_with_a_comma_in_latvian():
    assert NumberField().prepare_value(Decimal("1.50")) == "1,5"
    assert MoneyField().prepare_value(Decimal("1484.5")) == "1484,50"


@given(st.text(max_size=40))
def test_nothing_that_can_be_typed_breaks_a_field(typed):
    for field in (LatvianDateField(), ClockField(), NumberField(), MoneyField()):
        with contextlib.suppress(forms.ValidationError):
            field.clean(typed)
