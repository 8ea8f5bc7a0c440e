"""The night in a browser: the board with its script and without, and the whole way from the search to the morning."""

import datetime as dt

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect

from ligzda.access.models import CaseCarer, Territory
from ligzda.children.models import Child, CourtDecision, Sibling
from ligzda.desk.tasks import minute as tell
from ligzda.families.models import Family
from ligzda.messages.models import Alert, Message
from ligzda.pathway.tasks import minute as reckon
from ligzda.people.models import PersonPhone
from ligzda.placements.models import Call, Duty, HandingOver, Hold, Placement, Search
from tests.browser.people import PHONE, Walker
from tests.placements.night import LONG_AGO, Night


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
    expect(page.get_by_role("heading", name="Ģimene: Vītolu ģimene")).to_be_visible()
    assert list(Call.objects.order_by("pk").values_list("answer", flat=True)) == ["no", "yes"]
    assert set(Hold.objects.values_list("released_why", flat=True)) == {"placed"}
    assert Placement.objects.filter(family__name="Vītolu").count() == 2
    assert Search.objects.get().outcome == "family"


class TestTheWholeNight:
    """Police look for a family for two siblings; by the morning everybody knows what they must, and nothing else."""

    @pytest.fixture
    def walk(self, night: Night, live_server, browser: Browser, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path / "files"
        town = Territory.objects.get(code="LV-LPX")
        night.centre.territory, night.centre.phone_24h = town, "+37163400000"
        night.centre.save()
        night.serves(night.court, town)
        return lambda role, organisation, name: Walker(
            browser, live_server.url, night.account(role, organisation, name)
        )

    @pytest.fixture
    def officer(self, night: Night, walk) -> Walker:
        officer = walk("duty_officer", night.centre, "Raimonds Sala")
        now = timezone.now()
        night.fact(
            Duty, kind="officer", centre=night.centre, account=officer.account, since=now, until=now + dt.timedelta(1)
        )
        return officer

    @pytest.fixture
    def carer(self, walk) -> Walker:
        carer = walk("carer", None, "Zane Vītola")
        vitoli = Family.objects.get(name="Vītolu")
        CaseCarer.objects.create(case=vitoli.case, account=carer.account, since=LONG_AGO)
        carer.page.set_viewport_size(PHONE)
        return carer

    def test_goes_from_the_search_to_the_carers_phone(self, night: Night, walk, officer: Walker, carer: Walker):
        police = walk("police", night.organisation("state_police", "Valsts policija, Liepāja"), "Kaspars Vējš")
        self.police_open_a_search(police)
        self.the_officer_takes_the_alert_on(officer)
        self.one_family_says_no_the_next_yes(police)
        self.the_children_go_there(police)
        self.the_officer_makes_the_papers(officer)
        reckon(at=timezone.now())
        tell(at=timezone.now())
        self.the_court_decides_in_the_morning(walk("court", night.court, "Dace Rozīte"))
        self.the_carer_sees_the_children(carer)

    def police_open_a_search(self, police: Walker) -> None:
        page = police.page
        police.go("/search-for-now/")
        police.reach()
        page.get_by_label("Vecums").first.fill("4")
        page.get_by_label("Dzimums").first.select_option("f")
        page.get_by_label("Brāļi un māsas, kopā").check()
        page.get_by_label("Kur bērni dzīvo").select_option(label="Liepāja")
        page.get_by_role("button", name="Meklēt ģimeni").click()
        page.get_by_label("Vecums").nth(1).fill("7")
        page.get_by_role("button", name="Meklēt no jauna").click()
        expect(page.locator(".fam h3")).to_have_count(3)
        expect(page.get_by_text("tagad nevar")).to_have_count(0)
        police.reach()

    def the_officer_takes_the_alert_on(self, officer: Walker) -> None:
        officer.go("/")
        officer.reach()
        officer.page.get_by_role("main").get_by_role("link", name="K-").click()
        officer.reach()
        officer.press("Uzņemos")
        expect(officer.page.locator(".fam h3")).to_have_count(3)
        self.the_reasons_open_without_a_reload(officer)
        officer.reach()
        officer.picture("night-officer")
        assert Alert.objects.get().answered_by == officer.account

    def the_reasons_open_without_a_reload(self, officer: Walker) -> None:
        page = officer.page
        page.get_by_text("2 ģimenes tagad nevar").click()
        page.evaluate("window.here = true")
        page.get_by_role("link", name="vecums", exact=True).click()
        expect(page.get_by_role("cell", name="Šķēļu ģimene")).to_be_visible()
        expect(page.get_by_text("uzņem 8–17")).to_be_visible()
        expect(page.get_by_role("link", name="vecums", exact=True)).to_be_focused()
        assert page.evaluate("window.here"), "the page was loaded anew"

    def one_family_says_no_the_next_yes(self, police: Walker) -> None:
        page = police.page
        first = page.locator(".fam").first
        first.locator("details.no summary").click()
        first.get_by_label("Kāpēc ne").fill("Slimo")
        first.locator("details.no button").click()
        expect(page.locator(".fam h3").first).to_contain_text("Vītolu ģimene")
        page.locator(".fam").first.get_by_role("button", name="Jā").click()
        expect(page.get_by_text("aizturētas 2 vietas")).to_be_visible()
        expect(page.get_by_text("Liepu iela 5")).to_be_visible()
        police.reach()

    def the_children_go_there(self, police: Walker) -> None:
        police.page.get_by_role("link", name="Bērni dodas turp").click()
        police.reach()
        police.page.get_by_role("button", name="Saglabāt", exact=True).click()
        expect(police.page.get_by_role("heading", name="Ģimene: Vītolu ģimene")).to_be_visible()
        police.reach()
        police.picture("night-over")
        assert Placement.objects.filter(family__name="Vītolu").count() == 2
        assert Sibling.objects.values("group").distinct().count() == 1

    def the_officer_makes_the_papers(self, officer: Walker) -> None:
        girl, _boy = Child.objects.order_by("number")
        officer.go(f"/children/{girl.number}/notes/new/")
        officer.choose(kind="allergy")
        officer.fill(text="rieksti")
        officer.save()
        officer.go(f"/search-for-now/{Search.objects.get().number}/")
        officer.press(girl.title)
        expect(officer.page.get_by_role("main")).to_contain_text("Vītolu ģimene")
        officer.reach()
        officer.picture("night-places")
        officer.press("Sagatavot nodošanas un pieņemšanas aktu")
        officer.reach()
        officer.fill(handed_by="Kaspars Vējš", received_by="Zane Vītola", clothes="zila jaka")
        officer.save()
        officer.reach()
        act = officer.download("Lejupielādēt")
        for words in ("Nodošanas un pieņemšanas akts", "Kaspars Vējš", "Zane Vītola", "zila jaka"):
            assert words.casefold() in act.casefold()
        assert HandingOver.objects.get().placement.child == girl

    def the_court_decides_in_the_morning(self, clerk: Walker) -> None:
        girl, boy = Child.objects.order_by("number")
        assert Message.objects.filter(template="desk/child_placed").count() == 2
        clerk.go("/")
        main = clerk.page.get_by_role("main")
        for child in (girl, boy):
            expect(main).to_contain_text(f"lēmuma par ievietošanu: {child.shown_number}")
        clerk.reach()
        clerk.picture("night-court")
        clerk.go(f"/children/{girl.number}/places/")
        expect(main).to_contain_text("Vītolu ģimene")
        clerk.reach()
        clerk.go(f"/children/{girl.number}/court/decision/")
        clerk.reach()
        clerk.choose(kind="separated", ground="danger")
        clerk.fill(number="1-6/44")
        clerk.save()
        assert CourtDecision.objects.get().child == girl
        reckon(at=timezone.now())
        clerk.go("/")
        expect(main).to_contain_text(boy.shown_number)
        expect(main).not_to_contain_text(girl.shown_number)

    def the_carer_sees_the_children(self, carer: Walker) -> None:
        girl, boy = Child.objects.order_by("number")
        carer.go("/my/")
        for child in (girl, boy):
            expect(carer.page.get_by_role("link", name=child.title)).to_be_visible()
        carer.reach()
        carer.picture("night-carer")
        carer.page.set_viewport_size(PHONE)
        carer.page.get_by_role("link", name=girl.title).click()
        expect(carer.page.get_by_role("main")).to_contain_text("rieksti")
        carer.reach()
        carer.picture("night-tonight")
        carer.page.set_viewport_size(PHONE)
        paper = carer.download("Drukāt (PDF)")
        assert "rieksti" in paper
        assert "+371 63 400 000" in paper or "63400000" in paper.replace(" ", "")
