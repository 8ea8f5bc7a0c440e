"""The board at night, in a browser: without a reload while it has its script, and all the same without."""

import pytest
from playwright.sync_api import Browser, expect

from ligzda.access.models import Territory
from ligzda.people.models import PersonPhone
from ligzda.placements.models import Call, Hold, Placement, Search
from tests.browser.people import Walker
from tests.placements.night import Night


@pytest.fixture
def night(transactional_db) -> Night:
    night = Night()
    for n, (name, town) in enumerate((("Zariņu", "LV-LPX"), ("Vītolu", "LV-112"), ("Ozolu", "LV-050"))):
        family = night.host(name, kind="foster" if n == 2 else "crisis", needs=["violence"])
        family.household.territory = Territory.objects.get(code=town)
        family.household.address = "Liepu iela 5"
        family.household.save()
        PersonPhone.objects.create(
            person=family.household.members.order_by("pk").first().person, number=f"+3712611420{n}"
        )
    night.host("Kalniņu", places=1)
    night.host("Šķēļu", age_from=8)
    return night


@pytest.mark.parametrize("scripts", [True, False], ids=["with its script", "without"])
def test_police_find_a_family_for_two_children(night, live_server, browser: Browser, scripts):
    unit = night.organisation("state_police", "Valsts policija, Liepāja")
    police = Walker(browser, live_server.url, night.account("police", unit, "Kaspars Vējš"), scripts=scripts)
    page = police.page
    police.go("/search-for-now/")
    page.get_by_label("Vecums").first.fill("4")
    page.get_by_label("Dzimums").first.select_option("f")
    page.get_by_label("Kur bērni dzīvo").select_option(label="Liepāja")
    page.get_by_role("button", name="Meklēt ģimeni").click()
    page.get_by_label("Vecums").nth(1).fill("7")
    page.get_by_role("button", name="Meklēt no jauna").click()
    expect(page.locator(".fam h3")).to_have_count(3)
    expect(page.locator(".fam h3").first).to_contain_text("Zariņu ģimene")
    expect(page.locator(".fam").nth(1)).to_contain_text("Dienvidkurzemes novads, 10 km")
    first = page.locator(".fam").first
    first.locator("details.no summary").click()
    first.get_by_label("Kāpēc ne").fill("Slimo")
    first.locator("details.no button").click()
    expect(page.locator(".fam h3").first).to_contain_text("Vītolu ģimene")
    expect(page.get_by_text("Liepu iela 5")).to_have_count(0)
    page.locator(".fam").first.get_by_role("button", name="Jā").click()
    expect(page.get_by_text("Liepu iela 5")).to_be_visible()
    police.picture("night")
    page.get_by_role("link", name="Bērni dodas turp").click()
    page.get_by_role("button", name="Saglabāt", exact=True).click()
    expect(page.get_by_role("heading", name="ģimene", exact=True)).to_be_visible()
    assert list(Call.objects.order_by("pk").values_list("answer", flat=True)) == ["no", "yes"]
    assert set(Hold.objects.values_list("released_why", flat=True)) == {"placed"}
    assert Placement.objects.filter(family__name="Vītolu").count() == 2
    assert Search.objects.get().outcome == "family"
