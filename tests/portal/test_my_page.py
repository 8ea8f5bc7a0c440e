"""A carer's own page: what concerns the family tonight, and nothing of anybody else."""

import datetime as dt

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ligzda.access.actor import RIGA
from ligzda.access.models import Account, Case, CaseCarer, Membership, Read, Stay
from ligzda.children.models import Child, Relative
from ligzda.families.models import Contact, Family
from ligzda.people.models import Person
from ligzda.placements.models import Duty, Notice, Placement, Readiness
from tests.placements.night import NIGHT, TODAY, Night

LONG_AGO = dt.date(2020, 1, 1)
DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)


class Phone:
    """A carer's telephone, signed in, at night."""

    def __init__(self, night: Night, *families: Family, name: str = "Inese Zariņa") -> None:
        self.account = Account.objects.create_user(f"carer{Account.objects.count()}@example.org", name=name)
        Membership.objects.create(account=self.account, role="carer", since=LONG_AGO)
        for family in families:
            CaseCarer.objects.create(case=family.case, account=self.account, since=LONG_AGO)
        self.client = Client()
        self.client.force_login(self.account)

    def get(self, name: str = "my", *args, at=NIGHT, **more):
        with time_machine.travel(at, tick=False):
            return self.client.get(reverse(name, args=args), **more)

    def page(self, name: str = "my", *args, at=NIGHT) -> str:
        return self.get(name, *args, at=at).content.decode()

    def post(self, name: str, *args, at=NIGHT, **data):
        with time_machine.travel(at, tick=False):
            return self.client.post(reverse(name, args=args), data)


def placed(night: Night, family: Family, name: str = "Marta", *, since=TODAY - 9 * DAY, until=None) -> Child:
    case = Case.objects.create(centre=family.case.centre, court=family.case.court)
    person = Person.objects.create(given_name=name, surname="Kalniņa", birth_date=dt.date(2022, 5, 1))
    child = Child.objects.create(
        case=case, number=f"2026-{Child.objects.count() + 1:04d}", person=person, opened_on=since
    )
    said = {"since": since, "until": until}
    if until:
        said |= {"end_reason": "returned", "went_to": "birth_family"}
    night.fact(Placement, child=child, where="family", family=family, kind="crisis", **said)
    Stay.objects.create(case=case, host=family.case, since=since, until=until)
    return child


@pytest.fixture
def zarini(night: Night) -> Family:
    night.centre.phone_24h = "+37163400000"
    night.centre.save()
    return night.host("Zariņu")


@pytest.fixture
def phone(night: Night, zarini: Family) -> Phone:
    return Phone(night, zarini)


class TestTheQuestionOfTonight:
    def test_comes_first_for_a_crisis_family(self, phone):
        page = phone.page()
        assert page.index("Vai šonakt varat uzņemt bērnu?") < page.index("Jūsu nākamais solis")

    def test_comes_after_the_next_step_for_others(self, night):
        page = Phone(night, night.host("Kalnu", kind="foster")).page()
        assert page.index("Jūsu nākamais solis") < page.index("Vai šonakt varat uzņemt bērnu?")

    def test_is_not_asked_of_a_family_without_a_status(self, night):
        assert "Vai šonakt varat uzņemt bērnu?" not in Phone(night, night.family("Kalnu")).page()

    def test_is_answered_by_one_tap(self, phone, zarini):
        assert phone.post("my_tonight", zarini.number, tonight="yes").status_code == 302
        page = phone.page()
        assert 'value="yes" aria-pressed="true"' in page
        assert "apstiprināts šodien 03:04" in page
        assert "brīvas vietas: 2" in page
        assert Readiness.objects.get().recorded_by == phone.account

    def test_is_answered_no_until_the_morning(self, phone, zarini):
        phone.post("my_tonight", zarini.number, tonight="no")
        assert 'value="no" aria-pressed="true"' in phone.page()
        assert "21.11.2026.\xa008:00" in phone.page()
        assert 'value="no" aria-pressed="true"' not in phone.page(at=NIGHT + 5 * HOUR)

    @pytest.mark.parametrize(("only", "said"), [("one", "tikai viens bērns"), ("infants", "tikai zīdaiņi")])
    def test_is_answered_by_one_tap_also_for_some_children_only(self, phone, zarini, only, said):
        phone.post("my_tonight", zarini.number, tonight=only)
        page = phone.page()
        assert f'value="{only}" class="ask__less" aria-pressed="true"' in page
        assert 'value="yes" aria-pressed="false"' in page
        assert said in page
        row = Readiness.objects.get()
        assert (row.state, row.only, row.until) == ("ready", only, dt.datetime(2026, 11, 21, 8, tzinfo=RIGA))

    def test_is_asked_again_after_a_day_of_silence(self, phone, zarini):
        phone.post("my_tonight", zarini.number, tonight="yes")
        assert "Lūdzu, apstipriniet" in phone.page(at=NIGHT + DAY)

    def test_cannot_be_answered_for_another_family(self, night, phone):
        other = night.host("Kalnu")
        assert phone.post("my_tonight", other.number, tonight="yes").status_code == 404
        assert not Readiness.objects.exists()


def test_the_days_of_duty_of_the_coming_week_are_shown(night, phone, zarini):
    for since in (NIGHT + 5 * HOUR, NIGHT + 20 * DAY):
        night.fact(Duty, kind="family", centre=night.centre, family=zarini, since=since, until=since + HOUR)
    page = phone.page()
    assert "21.11.2026.\xa008:04 – 21.11.2026.\xa009:04" in page
    assert page.count("dežurējat") == 1


class TestMoreOfReadiness:
    def test_one_child_only_until_a_moment(self, phone, zarini):
        said = {"state": "ready", "only": "one", "until_day": "22.11.2026.", "until_clock": "8"}
        assert phone.post("my_readiness_tell", zarini.number, **said).status_code == 302
        row = Readiness.objects.get()
        assert (row.only, row.until) == ("one", dt.datetime(2026, 11, 22, 8, tzinfo=RIGA))
        assert "brīvas vietas: 1" in phone.page()

    def test_an_absence_is_planned_and_taken_back(self, phone, zarini):
        said = {"since_day": "1.12.2026.", "until_day": "8.12.2026.", "state": "resting", "reason": "brīvdienas"}
        assert phone.post("my_absence_plan", zarini.number, **said).status_code == 302
        assert "brīvdienas" in phone.page("my_readiness", zarini.number)
        row = Readiness.objects.get()
        assert phone.post("my_absence_cancel", zarini.number, row.pk, reason="nebrauksim").status_code == 302
        assert "brīvdienas" not in phone.page("my_readiness", zarini.number)

    @pytest.mark.parametrize("name", ["my_readiness_tell", "my_absence_plan", "my_readiness"])
    def test_is_asked_of_the_carer_and_not_said_about_the_family(self, night, phone, zarini, name):
        night.ready(zarini, "resting", since=NIGHT + DAY, until=NIGHT + 2 * DAY, means="planned")
        main = phone.page(name, zarini.number).partition("<main")[2]
        for word in ("Vai ģimene", "atpūšas", "gatava", "līdz ģimene"):
            assert word not in main
        assert "tpūšamies" in main

    def test_what_is_wrong_is_said_and_what_was_typed_is_kept(self, phone, zarini):
        said = {"since_day": "8.12.2026.", "until_day": "1.12.2026.", "state": "resting", "reason": "brīvdienas"}
        page = phone.post("my_absence_plan", zarini.number, **said).content.decode()
        assert "Prombūtnei jābeidzas vēlāk" in page
        assert "brīvdienas" in page


class TestTheChildren:
    def test_who_are_here_now_are_named_with_their_age(self, night, phone, zarini):
        child = placed(night, zarini)
        page = phone.page()
        assert "Marta" in page
        assert "4 gadi" in page
        assert phone.get("child_tonight", child.number).status_code == 200
        assert Read.objects.filter(case_id=child.case_id, what="own_child", account_id=phone.account.pk).exists()

    def test_who_are_here_are_called_by_name_in_the_next_step(self, night, phone, zarini):
        child = placed(night, zarini)
        page = phone.page()
        assert child.shown_number not in page.split("<details")[0]

    def test_who_have_left_are_not(self, night, phone, zarini):
        child = placed(night, zarini, until=TODAY)
        assert "Marta" not in phone.page()
        assert phone.get("child_tonight", child.number).status_code == 404

    def test_who_have_left_are_not_named_in_an_old_notice_either(self, night, phone, zarini):
        child = placed(night, zarini)
        told = {"kind": "circumstance", "text": "Slikti guļ.", "arose_day": "20.11.2026.", "child": child.number}
        assert phone.post("my_notice_tell", zarini.number, **told).status_code == 302
        assert "Marta" in phone.page("my_notices", zarini.number)
        Stay.objects.update(until=TODAY)
        Placement.objects.update(until=TODAY, end_reason="returned", went_to="birth_family")
        child.person.given_name = "Cits vārds"
        child.person.save()
        page = phone.page("my_notices", zarini.number)
        assert "Slikti guļ." in page
        assert "Marta" not in page
        assert "Cits vārds" not in page

    def test_of_another_family_are_not_named_though_both_have_the_same_centre(self, night, phone):
        placed(night, night.host("Kalnu"), "Kārlis")
        assert "Kārlis" not in phone.page()

    def test_cannot_be_told_about_unless_they_are_here(self, night, phone, zarini):
        gone = placed(night, zarini, until=TODAY)
        told = {"kind": "circumstance", "text": "Tests.", "arose_day": "20.11.2026.", "child": gone.number}
        phone.post("my_notice_tell", zarini.number, **told)
        assert not Notice.objects.exclude(child=None).exists()


class TestTellingTheCentre:
    def test_that_one_cannot_makes_the_family_not_ready(self, phone, zarini):
        told = {"kind": "cannot", "text": "Visiem gripa.", "arose_day": "20.11.2026.", "until_day": "25.11.2026."}
        assert phone.post("my_notice_tell", zarini.number, **told).status_code == 302
        assert 'value="no" aria-pressed="true"' in phone.page()
        assert Notice.objects.get().readiness == Readiness.objects.get()

    def test_shows_that_it_was_read_and_by_whom(self, night, phone, zarini):
        told = {"kind": "obstacle", "text": "Pārceļamies.", "arose_day": "20.11.2026."}
        phone.post("my_notice_tell", zarini.number, **told)
        assert "vēl nav izlasīts" in phone.page()
        Notice.objects.update(read_at=NIGHT + HOUR, read_by=night.worker)
        page = phone.page(at=NIGHT + 2 * HOUR)
        assert "vēl nav izlasīts" not in page
        assert "Ilze Ozola" in page

    def test_needs_words(self, phone, zarini):
        page = phone.post("my_notice_tell", zarini.number, kind="obstacle", arose_day="20.11.2026.").content.decode()
        assert 'href="#id_text"' in page
        assert not Notice.objects.exists()


class TestNothingElse:
    def test_of_another_family_is_there(self, night, phone, zarini):
        other = night.host("Kalnu")
        for name in ("my_readiness", "my_notices", "my_readiness_tell", "my_absence_plan", "my_notice_tell"):
            assert phone.get(name, other.number).status_code == 404
        page = phone.page()
        assert other.number not in page
        assert "Kalnu" not in page

    def test_of_what_the_centre_wrote_for_itself_is_there(self, night, phone, zarini):
        child = placed(night, zarini)
        night.fact(Contact, family=zarini, kind="call", at=NIGHT, who="Inese", text="Šaubāmies par viņiem.")
        night.fact(Relative, child=child, name="Noslēpumaina māte", relation="mother", note="slepeni")
        for page in (phone.page(), phone.page("my_notices", zarini.number), phone.page("my_readiness", zarini.number)):
            assert "Šaubāmies" not in page
            assert "Noslēpumaina" not in page

    def test_is_there_for_who_is_a_carer_no_more(self, night, phone, zarini):
        CaseCarer.objects.update(until=TODAY)
        page = phone.page()
        assert "Zariņu" not in page
        assert phone.get("my_readiness", zarini.number).status_code == 404


def test_the_page_has_the_centres_telephone_of_day_and_night_and_who_opened_the_file(phone):
    page = phone.page()
    assert 'href="tel:+37163400000"' in page
    assert reverse("who_looked") in page


def test_each_look_is_written_down(phone, zarini):
    phone.page()
    phone.page("my_readiness", zarini.number)
    phone.page("my_notices", zarini.number)
    looks = Read.objects.filter(case_id=zarini.case_id, account_id=phone.account.pk)
    assert set(looks.values_list("what", flat=True)) >= {"own_page", "own_readiness", "own_notices"}


def test_a_family_with_many_children_and_notices_asks_as_little_as_one_with_two(night, phone, zarini):
    def asked() -> int:
        phone.page()
        with CaptureQueriesContext(connection) as found:
            phone.page()
        return len(found)

    def more() -> None:
        placed(night, zarini)
        night.fact(Notice, family=zarini, kind="obstacle", text="…", arose_at=NIGHT, told_at=NIGHT, means="page")

    more()
    more()
    few = asked()
    for _each in range(3):
        more()
    assert asked() == few


def test_both_carers_see_the_same_and_the_later_answer_counts(night, phone, zarini):
    second = Phone(night, zarini, name="Andris Zariņš")
    phone.post("my_tonight", zarini.number, tonight="yes")
    second.post("my_tonight", zarini.number, tonight="no", at=NIGHT + HOUR)
    assert 'value="no" aria-pressed="true"' in phone.page(at=NIGHT + 2 * HOUR)
