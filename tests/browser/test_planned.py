"""A planned search in a browser: from the court's request to the child's new home, each step by whose turn it is."""

import pytest
from playwright.sync_api import Browser, expect

from ligzda.children.models import Child
from ligzda.placements.models import Placement, Search
from tests.browser.people import PHONE, Walker
from tests.placements.night import Night
from tests.placements.test_planned import known


@pytest.fixture
def night(transactional_db) -> Night:
    """Return a centre with two foster families for a child of seven, and one for older ones only."""
    night = Night()
    for name in ("Vītolu", "Zariņu"):
        night.host(name, kind="foster")
    night.host("Šķēļu", kind="foster", age_from=10)
    return night


@pytest.fixture
def elza(night: Night) -> Child:
    return known(night)


class TestThePlannedSearch:
    """One family says no, the other yes; they meet, the court agrees by telephone, and the child moves in."""

    def test_goes_from_the_request_to_the_placement(self, night: Night, elza: Child, live_server, browser: Browser):
        worker = Walker(browser, live_server.url, night.worker)
        clerk = Walker(browser, live_server.url, night.clerk)
        clerk.page.set_viewport_size(PHONE)
        self.the_court_asks(worker, elza)
        self.the_page_says_why_a_family_cannot(worker)
        self.one_family_says_no_the_other_yes(worker)
        self.they_meet_and_the_family_is_proposed(worker)
        self.the_court_agrees(clerk)
        self.the_child_moves_in(worker, elza)

    def the_court_asks(self, worker: Walker, elza: Child) -> None:
        worker.go(f"/children/{elza.number}/places/")
        worker.page.get_by_role("link", name="Meklēt ģimeni plānotā meklējumā").click()
        worker.reach()
        worker.fill(number="1-6/12")
        worker.save()
        expect(worker.page.locator(".fam h3")).to_have_count(2)
        expect(worker.page.get_by_role("main")).to_contain_text("Jāpastāsta par bērniem kādai ģimenei")
        worker.reach()
        worker.picture("planned")

    def the_page_says_why_a_family_cannot(self, worker: Walker) -> None:
        worker.page.get_by_text("1 ģimene tagad nevar – kāpēc").click()
        worker.page.get_by_role("link", name="visas", exact=True).click()
        row = worker.page.get_by_role("row").filter(has_text="Šķēļu ģimene")
        expect(row).to_contain_text("vecums")
        worker.reach()

    def one_family_says_no_the_other_yes(self, worker: Walker) -> None:
        zarini, vitoli = (worker.page.locator(".fam").filter(has_text=name) for name in ("Zariņu", "Vītolu"))
        zarini.get_by_role("button", name="Ģimenei pastāstīts").click()
        zarini.locator("details.no summary").click()
        zarini.get_by_label("Kāpēc ne").fill("Pārvācas")
        zarini.locator("details.no button").click()
        expect(worker.page.get_by_role("region", name="Ģimenes, kurām pastāstīts")).to_contain_text("Pārvācas")
        vitoli.get_by_role("button", name="Ģimenei pastāstīts").click()
        vitoli.get_by_role("button", name="Jā").click()
        expect(worker.page.get_by_role("main")).to_contain_text("Bērniem un ģimenei jāsatiekas")

    def they_meet_and_the_family_is_proposed(self, worker: Walker) -> None:
        worker.press("Reģistrēt tikšanos")
        worker.choose(went="well")
        worker.fill(note="Kopā zīmēja")
        worker.reach()
        worker.save()
        worker.press("Ieteikt ģimeni bāriņtiesai")
        worker.fill(reason="Dzīvo tuvu skolai")
        worker.save()
        worker.reach()

    def the_court_agrees(self, clerk: Walker) -> None:
        clerk.go("/")
        clerk.press("Viss, kas jāizdara")
        main, search = clerk.page.get_by_role("main"), Search.objects.get()
        expect(main).to_contain_text("Bāriņtiesas lēmums par ieteikto ģimeni")
        main.get_by_role("link", name=search.shown_number).first.click()
        expect(main).to_contain_text("Dzīvo tuvu skolai")
        expect(main).not_to_contain_text("Šķēļu")
        clerk.reach()
        clerk.press("Reģistrēt bāriņtiesas lēmumu")
        clerk.choose(agrees="yes", ground="danger")
        clerk.fill(number="1-6/15")
        clerk.reach()
        clerk.save()
        expect(main).to_contain_text("1-6/15")

    def the_child_moves_in(self, worker: Walker, elza: Child) -> None:
        worker.go(f"/planned-searches/{Search.objects.get().number}/")
        worker.press("Bērni nonāk ģimenē")
        worker.save()
        expect(worker.page.get_by_role("heading", name="Ģimene: Vītolu ģimene")).to_be_visible()
        worker.reach()
        worker.picture("planned-over")
        placement = Placement.objects.get(child=elza)
        assert (placement.family.name, placement.decision.number) == ("Vītolu", "1-6/15")
        worker.go(f"/children/{elza.number}/places/")
        expect(worker.page.get_by_role("main")).to_contain_text("Vītolu ģimene")
