"""The main story by hand: a family from its first question to its status, through every page on the way."""

import datetime as dt
import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.people import Walker, house

TODAY = dt.date.today()


def day(days_ago: int = 0) -> str:
    return f"{TODAY - dt.timedelta(days=days_ago):%d.%m.%Y.}"


@pytest.fixture
def people(transactional_db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    return house()


def test_a_family_walks_from_its_first_question_to_its_status(people, live_server, browser: Browser):
    url = live_server.url
    ilze = Walker(browser, url, people.worker)
    family = _becomes_known(ilze)
    _chooses(ilze, family)
    dace = Walker(browser, url, people.clerk)
    _is_found_suitable(ilze, dace, family)
    _agrees_with_the_centre(ilze, family)
    _learns(Walker(browser, url, people.trainer), ilze, family)
    marta, vija = Walker(browser, url, people.psychologist), Walker(browser, url, people.manager)
    _is_studied(ilze, marta, vija, family)
    _is_described(ilze, family)
    _goes_to_the_court(ilze, dace, family)
    _has_its_status(ilze, dace, family)


def _becomes_known(ilze: Walker) -> str:
    ilze.go("/")
    ilze.press("Jauns interesents")
    ilze.picture("01-enquiry")
    ilze.fill(name="Anna Bērziņa", phone="20 599 524", on=day(90))
    ilze.choose(means="phone", role="")
    ilze.save()
    ilze.press("Atvērt ģimenes lietu")
    ilze.fill(name="Bērziņu", **{"first-code": "240385-18742"})
    ilze.pick("municipality", "Liepāja")
    ilze.press("Pievienot otru aprūpētāju")
    ilze.fill(**{"second-given_name": "Jānis", "second-surname": "Bērziņš"})
    ilze.picture("02-file")
    ilze.save()
    expect(ilze.page.get_by_role("heading", level=1)).to_have_text("Bērziņu ģimene")
    assert ilze.states()["Vēršanās centrā"] == "done"
    assert ilze.states()["Konsultācija"] == "late"
    ilze.picture("03-path")
    return ilze.page.url


def _next(walker: Walker, family: str) -> None:
    """Press the one button that the family's page offers."""
    walker.go(family)
    walker.page.locator(".now a.govuk-button").first.click()


def _chooses(ilze: Walker, family: str) -> None:
    _next(ilze, family)
    ilze.fill(on=day(85))
    ilze.choose(means="centre")
    ilze.save()
    assert ilze.states()["Konsultācija"] == "done"
    _next(ilze, family)
    ilze.choose(role="foster")
    ilze.fill(since=day(80))
    ilze.save()
    assert ilze.states()["Statusa izvēle"] == "done"


def _is_found_suitable(ilze: Walker, dace: Walker, family: str) -> None:
    _next(ilze, family)
    ilze.choose(role="foster")
    ilze.fill(on=day(79))
    ilze.save()
    _next(dace, family)
    dace.choose(role="foster", kind="suitability", outcome="positive")
    dace.fill(number="1-6/23", on=day(60))
    dace.save()
    ilze.go(family)
    assert ilze.states()["Lēmums par atzīšanu par piemērotu"] == "done"
    assert ilze.states()["Vienošanās ar centru"] == "late"


def _agrees_with_the_centre(ilze: Walker, family: str) -> None:
    ilze.go(f"{family}agreements/")
    ilze.press("Sagatavot vienošanos")
    ilze.choose(role="foster")
    ilze.save()
    with ilze.page.expect_download() as download:
        ilze.press("Lejupielādēt dokumentu")
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    for _signer in range(3):
        ilze.page.locator("main a[href$='/sign/']").click()
        ilze.page.locator("input[name=signer]").first.check()
        ilze.save()
    expect(ilze.page.get_by_text("spēkā", exact=True)).to_be_visible()
    ilze.picture("04-agreement")
    ilze.go(family)
    assert ilze.states()["Vienošanās ar centru"] == "done"
    assert ilze.states()["Mācības"] == "due"


def _learns(aija: Walker, ilze: Walker, family: str) -> None:
    group = _group(aija)
    carers = ("Anna Bērziņa", "Jānis Bērziņš")
    ilze.go(f"{group}sign-up/")
    for name in carers:
        ilze.page.get_by_label(name).check()
    ilze.fill(on=day(1))
    ilze.page.get_by_role("main").get_by_role("button", name="Pieteikt", exact=True).click()
    for name in carers:
        expect(ilze.page.get_by_role("link", name=name, exact=True)).to_be_visible()
    ilze.go(f"{group}attendance/")
    fields = ilze.page.locator("main table input")
    assert fields.count() == 6
    for field in fields.all():
        field.fill("8")
    ilze.picture("05-attendance")
    ilze.save()
    ilze.go(f"{family}training/")
    people = [link.get_attribute("href") for link in ilze.page.locator("main h2 a").all()]
    for person in people:
        ilze.go(person)
        ilze.page.locator("a[href*=certificate]").first.click()
        ilze.save()
    number = ilze.page.locator("main .pill--done, main a[href*=certificate]").first.inner_text()
    ilze.go(family)
    assert ilze.states()["Mācības"] == "done", (number, ilze.page.locator("main").inner_text())


def _group(aija: Walker) -> str:
    """Make a programme with two households of practice and a group with three sessions; return its address."""
    aija.go("/training/programmes/new/")
    aija.fill(title="Audžuģimeņu mācības")
    aija.page.locator("select[name=audience]").select_option("foster")
    aija.save()
    aija.fill(since=day(400), theory_hours="8", practice_hours="16", practice_households="2")
    aija.save()
    for name in ("Kalniņu ģimene", "Ozolu ģimene"):
        aija.go("/training/households/new/")
        aija.fill(name=name)
        aija.save()
    aija.go("/training/new/")
    aija.page.locator("select[name=version]").select_option(label="Audžuģimeņu mācības")
    aija.fill(name="Rudens grupa", since=day(30), until=day(-30), places="10", place="Liepāja")
    aija.save()
    group = aija.page.url
    for ago, topic, kind, household in (
        (3, "Piesaiste un zaudējums", "theory", None),
        (2, "Prakse", "practice", "Kalniņu ģimene"),
        (1, "Prakse", "practice", "Ozolu ģimene"),
    ):
        aija.go(f"{group}sessions/new/")
        aija.fill(on=day(ago), hours="8", topic=topic)
        aija.choose(kind=kind)
        if household:
            aija.pick("household", household)
        aija.save()
    aija.picture("05-group")
    return group


def _is_studied(ilze: Walker, marta: Walker, vija: Walker, family: str) -> None:
    vija.go(f"{family}about/")
    vija.press("Lietas darbinieki")
    vija.page.locator("select[name=assignee]").select_option(label="Marta Liepa (psihologs)")
    vija.save()
    for name in ("Anna Bērziņa", "Jānis Bērziņš"):
        marta.go(f"{family}studies/open/")
        marta.choose(role="foster")
        marta.page.get_by_label(name).check()
        marta.pick("psychologist", "Marta Liepa")
        marta.fill(since=day(20))
        marta.save()
        marta.page.get_by_role("main").get_by_role("link", name=name, exact=True).click()
        marta.press("Reģistrēt tikšanos")
        marta.fill(on=day(10), minutes="90", methods="saruna, novērojums")
        marta.save()
        marta.press("Rakstīt atzinumu")
        marta.fill(findings="Motivācija noturīga.", conclusion="Var rūpēties par bērnu.")
        marta.choose(outcome="suitable")
        marta.picture("06-opinion")
        marta.save()
        marta.press("Parakstīt…")
        marta.fill(on=day())
        marta.save()
    marta.picture("06-study")
    ilze.go(family)
    assert ilze.states()["Psihologa atzinums"] == "done"


def _is_described(ilze: Walker, family: str) -> None:
    ilze.go(f"{family}assessment/")
    ilze.press("Rakstīt raksturojumu")
    expect(ilze.page.locator("[name=household]")).to_have_value(re.compile("Anna Bērziņa"))
    ilze.fill(findings="Mājās miers un kārtība.", conclusion="Ģimene ir piemērota.")
    ilze.save()
    ilze.picture("07-characterisation")
    ilze.press("Parakstīt…")
    ilze.save()
    ilze.go(family)
    assert ilze.states()["Raksturojums"] == "done"


def _goes_to_the_court(ilze: Walker, dace: Walker, family: str) -> None:
    dace.go(f"{family}sendings/")
    expect(dace.page.get_by_text("Vēl nekas nav nosūtīts.")).to_be_visible()
    ilze.go(f"{family}sendings/")
    ilze.press("Nosūtīt dokumentus")
    ilze.choose(role="foster", purpose="file", last_part="yes")
    for box in ilze.page.locator("input[name=documents]").all():
        box.check()
    ilze.fill(sent_on=day())
    ilze.picture("08-send")
    ilze.save()
    ilze.go(family)
    assert ilze.states()["Dokumenti bāriņtiesai"] == "done"
    dace.go(f"{family}sendings/")
    sent = dace.page.locator("main article .log a")
    assert sent.count() >= 3
    sent.first.click()
    with dace.page.expect_download() as download:
        dace.press("Lejupielādēt")
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    dace.picture("08-court")


def _has_its_status(ilze: Walker, dace: Walker, family: str) -> None:
    _next(dace, family)
    dace.choose(role="foster", kind="status", outcome="positive")
    dace.fill(number="1-6/87", on=day())
    dace.save()
    assert dace.states()["Lēmums par statusa piešķiršanu"] == "done"
    ilze.go(family)
    assert ilze.states()["Plāna daļa par atbalstu ģimenei"] == "due"
    expect(ilze.page.locator(".who .pill--done")).to_have_text("audžuģimene")
    ilze.picture("09-status")
    ilze.go("/")
    ilze.picture("10-today")
