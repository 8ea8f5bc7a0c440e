"""The forms that matter most work where JavaScript does not: in an old browser, behind a strict proxy."""

import datetime as dt

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from ligzda.access.models import Account, Assignment, Case
from ligzda.families.models import Family
from ligzda.people.models import Household, HouseholdMember, Person
from tests.browser.people import LONG_AGO, House, Walker, house

TODAY = f"{dt.date.today():%d.%m.%Y.}"


@pytest.fixture
def people(transactional_db) -> House:
    return house()


def _family(people: House) -> str:
    """Make a family that the worker is assigned to; return the address of its page."""
    household = Household.objects.create()
    anna = Person.objects.create(given_name="Anna", surname="Bērziņa")
    HouseholdMember.objects.create(household=household, person=anna, part="carer", recorded_at=timezone.now())
    case = Case.objects.create(centre=people.centre, court=people.court)
    Assignment.objects.create(case=case, account=people.worker, since=LONG_AGO)
    Family.objects.create(case=case, household=household, number="2020-0001", name="Bērziņu", opened_on=LONG_AGO)
    return "/families/2020-0001/"


def _walker(browser: Browser, url: str, account: Account) -> Walker:
    walker = Walker(browser, url, account, scripts=False)
    walker.page.goto("/")
    return walker


def _send(page: Page) -> None:
    page.locator("main form[method=post] button[type=submit].govuk-button").first.click()


def test_a_mistake_in_an_enquiry_is_told_at_the_field_and_what_was_typed_stays(people, live_server, browser):
    ilze = _walker(browser, live_server.url, people.worker)
    ilze.go("/enquiries/new/")
    ilze.fill(name="Anna Bērziņa", phone="123", on="31.02.2026.", question="Vai varam uzņemt divus bērnus?")
    ilze.choose(means="phone", role="foster")
    _send(ilze.page)
    page = ilze.page
    for name in ("phone", "on"):
        field = page.locator(f"[name={name}]")
        expect(field).to_have_attribute("aria-invalid", "true")
        message = page.locator(f"#{(field.get_attribute('aria-describedby') or '').split()[-1]}")
        expect(message).to_be_visible()
        expect(page.locator(f".govuk-error-summary a[href='#{field.get_attribute('id')}']")).to_be_visible()
    for name, typed in (("name", "Anna Bērziņa"), ("phone", "123"), ("on", "31.02.2026.")):
        expect(page.locator(f"[name={name}]")).to_have_value(typed)
    expect(page.locator("[name=question]")).to_have_value("Vai varam uzņemt divus bērnus?")
    expect(page.locator("[name=means][value=phone]")).to_be_checked()
    expect(page.locator("[name=role][value=foster]")).to_be_checked()
    ilze.fill(phone="20 599 524", on=TODAY)
    ilze.save()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Anna Bērziņa")


def test_a_call_is_logged(people, live_server, browser):
    ilze = _walker(browser, live_server.url, people.worker)
    family = _family(people)
    ilze.go(f"{family}contacts/log/")
    ilze.choose(kind="call")
    ilze.fill(who="Anna Bērziņa", text="Runājām par mācībām.")
    ilze.save()
    ilze.go(f"{family}contacts/")
    expect(ilze.page.get_by_role("main")).to_contain_text("Runājām par mācībām.")


def test_a_court_s_decision_is_recorded(people, live_server, browser):
    dace = _walker(browser, live_server.url, people.clerk)
    family = _family(people)
    dace.go(f"{family}court/decision/")
    dace.choose(role="foster", kind="suitability", outcome="positive")
    dace.fill(number="1-6/23", on=TODAY)
    dace.save()
    dace.go(f"{family}court/")
    expect(dace.page.get_by_role("main")).to_contain_text("1-6/23")
