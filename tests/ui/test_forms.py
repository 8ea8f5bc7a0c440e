"""How a form is drawn: the label, the hint, the message at the field, and the summary above."""

from types import SimpleNamespace

import pytest
from django import forms
from django.contrib.auth.models import Permission
from django.template import engines
from django.template.loader import render_to_string

from ligzda.ui.forms import Checkboxes, Form, Radios
from ligzda.ui.lists import Filters
from ligzda.ui.marks import Mark
from ligzda.ui.refusals import put_at_fields
from ligzda.ui.summary import Problem, problems_of
from tests.ui.specimens import Enquiry


def drawn(source: str, **context) -> str:
    return engines["django"].from_string("{% load ui %}" + source).render(context)


class Small(Form):
    name = forms.CharField(label="Vārds", help_text="Kā pasē")
    phone = forms.CharField(label="Tālrunis", required=False)
    role = forms.ChoiceField(label="Loma", choices=[("a", "A"), ("b", "B")], widget=Radios(hints={"b": "Otrā"}))
    secret = forms.CharField(widget=forms.HiddenInput)


def test_an_error_stands_at_its_field_and_is_tied_to_it():
    html = str(Small({}))
    assert 'id="id_name_error"' in html
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'aria-invalid="true"' in html
    assert "govuk-input--error" in html


def test_the_summary_links_to_each_field_and_names_those_left_empty():
    assert list(problems_of(Small({}))) == [
        Problem("Vārds: aizpildiet šo lauku", "#id_name"),
        Problem("Loma: izvēlieties vienu", "#id_role_0"),
        Problem("Secret: aizpildiet šo lauku"),
    ]


def test_the_summary_stands_once_however_the_page_draws_the_form():
    form = Small({})
    assert str(form).count("govuk-error-summary__title") == 1
    page = drawn("{% error_summary form %}{{ form }}", form=Small({}))
    assert page.count("govuk-error-summary__title") == 1
    assert "Pārbaudiet 3 lietas" in page


def test_a_formset_lists_the_errors_of_all_its_forms():
    formset = forms.formset_factory(Small, extra=0)(
        {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "0", "form-0-name": "Anna", "form-1-role": "a"}
    )
    formset.is_valid()
    assert "#id_form-1-name" in [problem.href for problem in problems_of(formset)]
    assert drawn("{% error_summary formset %}{{ formset }}", formset=formset).count("error-summary__title") == 1


def test_only_fields_that_may_be_left_empty_say_so():
    html = str(Small())
    assert html.count("(nav obligāti)") == 1
    assert html.index("Tālrunis") < html.index("(nav obligāti)")


def test_the_browser_shows_no_bubbles_of_its_own():
    assert " required" not in str(Small())


def test_choices_are_one_group_with_a_legend_and_hints():
    html = str(Small(initial={"role": "b"}))
    assert "<legend" in html
    assert 'aria-describedby="id_role_1_hint"' in html
    assert "Otrā" in html
    assert html.count(" checked") == 1


def test_checkboxes_have_hints_too():
    class Many(Form):
        langs = forms.MultipleChoiceField(choices=[("lv", "latviski")], widget=Checkboxes(hints={"lv": "dzimtā"}))

    html = str(Many())
    assert 'type="checkbox"' in html
    assert "dzimtā" in html


def test_a_long_text_with_a_limit_counts_in_the_page_s_language():
    html = str(Enquiry())
    assert 'data-maxlength="200"' in html
    assert "Atlikušās rakstzīmes: %{count}" in html
    assert "Līdz 200 rakstzīmēm" in html


def test_what_is_typed_cannot_become_markup():
    html = str(Small({"name": '"><script>alert(1)</script>', "role": "<b>"}))
    assert "<script>" not in html
    assert "<b>" not in html


@pytest.mark.django_db
def test_where_nothing_is_chosen_yet_there_are_words_and_no_dashes():
    class Chosen(Form):
        group = forms.ModelChoiceField(Permission.objects.none())

    class Narrowed(Filters):
        group = forms.ModelChoiceField(Permission.objects.none())

    assert "Izvēlieties</option>" in str(Chosen())
    assert "visi</option>" in str(Narrowed())


def test_a_form_may_be_drawn_without_ids():
    assert "<input" in str(Small(auto_id=False))


def test_a_refusal_lists_every_reason_with_its_law_in_the_reader_s_language():
    reasons = [
        SimpleNamespace(
            text=lambda language: {"lv": "Trūkst stundu", "en": "Hours missing"}[language],
            law=Mark("MK 354", "/law/", False),
            at="",
        ),
        SimpleNamespace(text="Nav paraksta", law=None, at="name"),
        "Vienkāršs teikums",
    ]
    html = drawn("{% refusal reasons %}", reasons=reasons)
    assert "Trūkst stundu" in html
    assert '<a class="law" href="/law/">MK 354</a>' in html
    assert "neapstiprināts" in html
    assert 'href="#id_name"' in html
    assert "Vienkāršs teikums" in html
    assert drawn("{% refusal reasons %}", reasons=[]).strip() == ""


def test_a_citation_is_drawn_from_its_act_and_point():
    citation = SimpleNamespace(act="MK 147/2023", point="4.", confirmed=True)
    assert drawn("{% law citation %}", citation=citation).strip() == '<span class="law">MK 147/2023 4.</span>'
    assert "1 mēnesis" in drawn('{% law citation "1 mēnesis" %}', citation=citation)
    assert drawn("{% law nothing %}").strip() == ""


def test_a_refused_deed_says_a_reason_without_law_at_its_field():
    form = Small({"name": "Anna", "role": "a", "secret": "x"})
    at_field = SimpleNamespace(text="Tāds vārds jau ir", law=None, at="name")
    above = SimpleNamespace(text="Trūkst stundu", law=Mark("MK 354"), at="name")
    assert put_at_fields(form, [at_field, above]) == [above]
    assert form.errors["name"] == ["Tāds vārds jau ir"]


def test_a_changed_record_shows_both_values_only_where_they_differ():
    from ligzda.ui.parts import Both

    html = render_to_string(
        "ui/parts/changed.html",
        {
            "fields": [Both("Tālrunis", "1", "2"), Both("Vārds", "Anna", "Anna")],
            "by": "Marta Liepa",
            "at": "šodien 09:12",
        },
    )
    assert "Kamēr rakstījāt, izmaiņas saglabāja Marta Liepa (šodien 09:12)." in html
    assert "Tālrunis" in html
    assert "Vārds" not in html
