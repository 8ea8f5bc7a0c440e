"""Links whose words stand on many lines of a page."""

from django.template import Context, Template


def test_a_link_says_of_what_it_is_to_those_who_hear_the_page_and_escapes_it():
    page = Template('{% load ui %}{% link "Take back" of "certificate_check" %}').render(Context({"of": "A & B"}))
    assert 'Take back<span class="govuk-visually-hidden">: A &amp; B</span></a>' in page
