"""A month of pay by hand: from facts to the bank, and put right in the next month when a fact comes late."""

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal
from xml.etree import ElementTree as ET

import pytest
import xmlschema
from django.core.management import call_command
from playwright.sync_api import Browser, expect

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, CaseCarer, Membership, Territory
from ligzda.children.actions.children import open_child
from ligzda.children.models import Child
from ligzda.families.actions.enquiries import Carer, open_family
from ligzda.families.models import Family, Status
from ligzda.law.actions import changes
from ligzda.law.models import Entry
from ligzda.pay.rules import Month
from ligzda.pay.rules.bankfile import SPACE
from ligzda.pay.rules.words import month_text
from ligzda.placements.models import Readiness
from tests.browser.people import LONG_AGO, House, Walker, house
from tests.pay.test_bankfile import SCHEMA

NOW = dt.datetime.now(RIGA)
#: The last two months that are over; the first of them is paid before its late fact is known.
SECOND = Month.of(NOW.date().replace(day=1) - dt.timedelta(days=1))
FIRST = Month.of(SECOND.first - dt.timedelta(days=1))
FIGURES = {
    "wage.minimum": "800.00",
    "pay.crisis.standby": "1.0",
    "pay.crisis.placed.1": "2.0",
    "pay.crisis.placed.2": "2.5",
}
CENTRE_IBAN, FAMILY_IBAN = "LV97HABA0012345678910", "LV80BANK0000435195001"
HOLDER = "Zane Zariņa-Ķēniņa"


def day(month: Month, number: int) -> str:
    return f"{month.first.replace(day=number):%d.%m.%Y.}"


def sum_of(month: Month, coefficient: str, days: int) -> Decimal:
    whole = Decimal(FIGURES["wage.minimum"]) * Decimal(coefficient) * days / len(month.dates)
    return whole.quantize(Decimal("0.01"), ROUND_HALF_UP)


def shown(amount: Decimal) -> str:
    """Return a sum as a page says it, but with ordinary spaces."""
    return f"{amount:,.2f}".replace(",", " ").replace(".", ",")


def text_of(walker: Walker) -> str:
    walker.settle()
    return walker.page.locator("main").inner_text().replace("\xa0", " ").replace("\u202f", " ")


def keep(walker: Walker, name: str) -> None:
    """Look at the page at both widths, and with the eyes of axe; nothing may stick out of its card."""
    walker.picture(f"month-{name}", parts="main .card")
    walker.reach()


@pytest.fixture
def people(transactional_db, settings, tmp_path) -> House:
    settings.MEDIA_ROOT = tmp_path / "files"
    return house()


@pytest.fixture
def family(people) -> Family:
    """Return a crisis family that is ready, in a rulebook that knows its figures."""
    by = Actor.of(people.worker, at=NOW)
    _figures()
    family = open_family(
        by=by,
        centre=people.centre,
        name="Zariņu",
        carers=(Carer(given_name="Zane", surname="Zariņa", birth_date=dt.date(1980, 5, 4)),),
        court=people.court,
        municipality=Territory.objects.get(name="Liepāja", kind="state_city", until=None),
    )
    Status.objects.create(family=family, role="crisis", since=dt.date(2024, 1, 1), recorded_at=NOW)
    since = dt.datetime.combine(FIRST.first, dt.time(), RIGA)
    Readiness.objects.create(
        family=family, since=since, state="ready", means="staff", confirmed_at=since, recorded_at=since
    )
    return family


@pytest.fixture
def children(people) -> list[Child]:
    by = Actor.of(people.worker, at=NOW)
    return [
        open_child(by=by, place_of_work=people.centre, called=called, age_about=age, court=people.court)
        for called, age in (("Aleksis", 4), ("Baiba", 7))
    ]


def _figures() -> None:
    one = Account.objects.create_user("one@example.org", name="Anna Administratore")
    Membership.objects.create(account=one, organisation=None, role="administrator", since=LONG_AGO)
    for id, figure in FIGURES.items():
        change = changes.supersede(
            by=Actor.of(one, at=NOW),
            entry=Entry.objects.get(pk=id),
            since=FIRST.first,
            figure=Decimal(figure),
            where=changes.Where(act="Paraugs", source="Paraugs"),
            confirmed=True,
        )
        changes.apply(by=Actor.system(at=NOW), change=change)


def test_a_month_goes_from_facts_to_the_bank_and_the_next_one_puts_it_right(
    people, family, children, live_server, browser: Browser
):
    def walker(role: str, name: str, organisation=people.centre) -> Walker:
        account = Account.objects.create_user(f"{name.split()[0].lower()}@example.org", name=name)
        Membership.objects.create(account=account, organisation=organisation, role=role, since=LONG_AGO)
        if role == "carer":
            CaseCarer.objects.create(case=family.case, account=account, since=LONG_AGO)
        return Walker(browser, live_server.url, account)

    ilze, vija = (Walker(browser, live_server.url, account) for account in (people.worker, people.manager))
    inga, juris = walker("accountant", "Inga Kase"), walker("accountant", "Juris Banka")
    zane = walker("carer", "Zane Zariņa", None)

    before = sum_of(FIRST, "1.0", 2) + sum_of(FIRST, "2.0", 7) + sum_of(FIRST, "2.5", len(FIRST.dates) - 9)
    after = sum_of(FIRST, "1.0", 2) + sum_of(FIRST, "2.0", len(FIRST.dates) - 12) + sum_of(FIRST, "2.5", 10)
    for child, came in zip(children, (3, 10), strict=True):
        _comes(ilze, child, family, came)
    _has_a_contract(inga, juris, family)
    month = _opened(inga, FIRST)
    _worked_out(inga, month, before)
    _checked_and_approved(inga, vija, month, "first")
    _is_paid(inga, month, before)
    _had_left(ilze, children[1], 20)
    month = _opened(inga, SECOND)
    _worked_out(inga, month, sum_of(SECOND, "2.0", len(SECOND.dates)))
    _plan_is_approved(vija, before - after)
    left = sum_of(SECOND, "2.0", len(SECOND.dates)) - (before - after)
    _worked_out(inga, month, left, anew=True)
    _checked_and_approved(inga, vija, month, "second")
    _is_paid(inga, month, left)
    _reads_why(zane, before - after, left)


def _comes(ilze: Walker, child: Child, family: Family, came: int) -> None:
    ilze.go(f"/children/{child.number}/places/new/")
    ilze.choose(where="family", kind="crisis")
    ilze.fill(family=family.shown_number, since=day(FIRST, came))
    ilze.save()


def _has_a_contract(inga: Walker, juris: Walker, family: Family) -> None:
    inga.go("/pay/contracts/new/")
    keep(inga, "01-choose")
    inga.press(family.title)
    inga.fill(signed_on=day(FIRST, 1), since=day(FIRST, 1))
    keep(inga, "02-contract")
    inga.save()
    inga.press("Jauns konts")
    inga.fill(holder=HOLDER, iban=FAMILY_IBAN)
    keep(inga, "03-account")
    inga.save()
    juris.go(inga.page.url)
    juris.page.locator("main a[href^='/pay/accounts/']").first.click()
    juris.press("Apstiprināt kontu")
    keep(juris, "04-confirm")
    juris.save()
    keep(juris, "05-contract")
    inga.go("/pay/account/")
    inga.fill(iban=CENTRE_IBAN)
    inga.save()
    juris.go("/pay/account/")
    keep(juris, "06-centre")
    juris.press("Apstiprināt kontu")
    juris.save()


def _opened(inga: Walker, month: Month) -> str:
    inga.go("/pay/")
    inga.press("Atvērt mēnesi")
    inga.pick("month", month_text(month, "lv"))
    inga.save()
    keep(inga, f"{month}-1-open")
    return inga.page.url


def _worked_out(inga: Walker, month: str, amount: Decimal, *, anew: bool = False) -> None:
    inga.go(month)
    inga.press("Aprēķināt no jauna" if anew else "Aprēķināt")
    inga.save()
    call_command("db_worker", batch=True, verbosity=0, interval=0)
    inga.go(month)
    assert shown(amount) in text_of(inga)


def _checked_and_approved(inga: Walker, vija: Walker, month: str, name: str) -> None:
    keep(inga, f"{name}-2-worked")
    inga.press("Nodot apstiprināšanai")
    keep(inga, f"{name}-3-check")
    inga.press("Nodot apstiprināšanai")
    expect(inga.page.get_by_role("main")).to_contain_text("kurš to nav aprēķinājis")
    expect(inga.page.get_by_role("main").get_by_role("link", name="Apstiprināt", exact=True)).to_have_count(0)
    keep(inga, f"{name}-4-checked")
    vija.go(month)
    vija.press("Apstiprināt")
    keep(vija, f"{name}-5-approve")
    vija.save()


def _is_paid(inga: Walker, month: str, amount: Decimal) -> None:
    inga.go(month)
    inga.press("Sagatavot bankas datni")
    keep(inga, "06-file")
    inga.save()
    keep(inga, "07-filed")
    with inga.page.expect_download() as download:
        inga.press("Lejupielādēt datni")
    content = download.value.path().read_text()
    xmlschema.XMLSchema(str(SCHEMA)).validate(content)
    root = ET.fromstring(content)
    told = {name: [found.text for found in root.iter(f"{{{SPACE}}}{name}")] for name in ("InstdAmt", "CtrlSum", "IBAN")}
    assert told == {"InstdAmt": [str(amount)], "CtrlSum": [str(amount)] * 2, "IBAN": [CENTRE_IBAN, FAMILY_IBAN]}
    assert HOLDER in content
    inga.press("Nosūtīts bankai")
    inga.save()
    expect(inga.page.get_by_role("main")).to_contain_text("Banka maksā")
    inga.press("Banka ir izmaksājusi")
    inga.save()
    expect(inga.page.get_by_role("main")).to_contain_text("Mēnesis izmaksāts")


def _had_left(ilze: Walker, child: Child, left: int) -> None:
    """Say only now that the child left in the month that is paid."""
    ilze.go(f"/children/{child.number}/places/")
    ilze.page.locator("main a[href$='/end/']").first.click()
    ilze.fill(on=day(FIRST, left))
    ilze.choose(end_reason="returned", went_to="birth_family")
    ilze.save()


def _plan_is_approved(vija: Walker, owed: Decimal) -> None:
    vija.go("/pay/contracts/")
    vija.page.locator("main td a").first.click()
    assert shown(owed) in text_of(vija)
    assert month_text(FIRST, "lv") in text_of(vija)
    keep(vija, "08-owed-back")
    vija.press("Atgūšanas plāns")
    vija.fill(reason="Ģimene piekrīt atmaksāt uzreiz.")
    keep(vija, "09-plan")
    vija.save()


def _reads_why(zane: Walker, owed: Decimal, left: Decimal) -> None:
    zane.go("/my/")
    zane.page.locator("a[href='/pay/statements/']").first.click()
    keep(zane, "10-statements")
    zane.press(month_text(SECOND, "lv"))
    text = text_of(zane)
    assert f"Labojums par mēnesi: {month_text(FIRST, 'lv')}" in text
    assert f"20.{FIRST.number:02d}.–" in text
    assert text.count(f"−{shown(owed)}") == 2, "once asked back, once taken back by the plan"
    assert text.count("Ilze Ozola") == 1
    assert shown(left) in text
    assert FAMILY_IBAN[-4:] not in text
    keep(zane, "11-statement")
    with zane.page.expect_download() as download:
        zane.press("Lejupielādēt PDF")
    assert download.value.path().read_bytes().startswith(b"%PDF-")
