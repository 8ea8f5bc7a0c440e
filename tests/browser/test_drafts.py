"""A draft in a real browser: kept while one types, there again after the session has ended."""

import datetime as dt

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from playwright.sync_api import Page, expect

from ligzda.access.models import Account, Membership, Organisation
from ligzda.access.rules.roles import Role

WORDS = "The grandmother called from the hospital, and"


@pytest.fixture
def worker(transactional_db) -> Account:
    since = dt.date(2020, 1, 1)
    centre = Organisation.objects.create(kind="centre", name="Liepāja", since=since)
    account = Account.objects.create_user("worker@example.org", name="Anna Ozola")
    Membership.objects.create(account=account, organisation=centre, role=Role.SOCIAL_WORKER, since=since)
    return account


def sign_in(page: Page, account: Account, base_url: str) -> None:
    client = Client()
    client.force_login(account)
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": base_url}])


def test_what_is_typed_outlives_the_session_and_can_be_discarded(page: Page, worker, base_url):
    sign_in(page, worker, base_url)
    page.goto("/break-glass/")
    page.locator("[name=reason]").fill(WORDS)
    expect(page.get_by_text("Melnraksts saglabāts")).to_be_visible()
    Session.objects.all().delete()
    sign_in(page, worker, base_url)
    page.goto("/break-glass/")
    expect(page.locator("[name=reason]")).to_have_value(WORDS)
    page.get_by_role("button", name="Dzēst melnrakstu").click()
    expect(page.locator("[name=reason]")).to_have_value("")
