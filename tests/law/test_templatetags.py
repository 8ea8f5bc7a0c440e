"""How templates show a deadline, its law and its working."""

from datetime import date

from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from django.test import RequestFactory

from ligzda.law import shipped
from ligzda.law.rules.citation import Citation
from ligzda.law.rules.counting import due_after

BOOK, LATVIA = shipped.rulebook(), shipped.calendar()


class Reader:
    is_authenticated = True


def drawn(template, user=None, **values):
    request = RequestFactory().get("/")
    request.user = user or Reader()
    return Template("{% load law %}" + template).render(Context({"request": request, **values}))


def deadline(id="foster.decision.months", event=date(2026, 3, 3)):
    return due_after(event, id, BOOK, LATVIA)


def test_a_deadline_shows_its_last_day_its_law_and_the_mark_of_an_unconfirmed_entry():
    shown = drawn("{% due due %}", due=deadline())

    assert "07.04.2026." in shown
    assert 'href="/law/foster.decision.months/"' in shown
    assert "1\N{NO-BREAK SPACE}mēnesis" in shown
    assert "neapstiprināts" in shown


def test_the_working_opens_without_a_script():
    shown = drawn("{% due due %}", due=deadline())

    assert "<details" in shown
    assert "Lielā Piektdiena" in shown


def test_a_confirmed_entry_has_no_mark():
    shown = drawn("{% due due %}", due=deadline("guardian.agreement.working_days"))

    assert "neapstiprināts" not in shown


def test_no_deadline_shows_nothing():
    assert drawn("{% due due %}", due=None).strip() == ""


def test_a_law_mark_takes_an_entry_a_citation_or_a_deadline():
    entry = BOOK.get("foster.decision.months", date(2026, 3, 3))

    for source in (entry, Citation.of(entry), deadline()):
        assert "MK 354/2018" in drawn("{% law_mark source %}", source=source)
    assert drawn("{% law_mark source %}", source=None).strip() == ""


def test_a_visitor_is_led_to_the_source_itself():
    entry = BOOK.get("foster.decision.months", date(2026, 3, 3))

    assert entry.source in drawn("{% law_mark source %}", AnonymousUser(), source=entry)


def test_a_house_rule_says_so():
    entry = BOOK.get("foster.opinion.months", date(2026, 3, 3))

    assert "centra noteikums" in drawn("{% law_mark source %}", source=entry)
