"""Who is on duty, in which hours nobody is, and the list that goes out every evening."""

import datetime as dt
import io

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Read
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.messages.models import Enclosure, Message
from ligzda.people.models import PersonPhone
from ligzda.placements.actions import roster as deeds
from ligzda.placements.actions.evenings import make_list
from ligzda.placements.models import Duty, EveningList
from ligzda.placements.queries import roster as queries
from ligzda.placements.rules.roster import Watch, able, gaps
from ligzda.placements.tasks import minute
from tests.placements.night import NIGHT
from tests.visitors import signed_in

HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)
EVENING = dt.datetime(2026, 11, 21, 19, 0, tzinfo=RIGA)
EIGHT = dt.datetime(2026, 11, 22, 8, tzinfo=RIGA)


def at(hour: int) -> dt.datetime:
    return dt.datetime(2026, 11, 21, tzinfo=RIGA) + hour * HOUR


def watch(since: int, until: int | None) -> Watch:
    return Watch(at(since), None if until is None else at(until))


class TestGaps:
    def test_are_the_hours_in_which_nobody_is_on_duty(self):
        found = gaps([watch(2, 5), watch(4, 8), watch(20, 30)], since=at(0), until=at(24))
        assert found == [watch(0, 2), watch(8, 20)]

    def test_are_all_hours_when_nobody_is(self):
        assert gaps([], since=at(0), until=at(24)) == [watch(0, 24)]

    def test_are_none_while_somebody_is_without_an_end(self):
        assert gaps([watch(-5, None)], since=at(0), until=at(24)) == []

    def test_a_family_that_said_that_it_cannot_leaves_a_gap(self):
        assert able(watch(0, 24), [watch(10, 12)]) == [watch(0, 10), watch(12, 24)]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=8))
def test_every_hour_is_either_in_a_gap_or_in_somebodys_duty(told):
    watches = [watch(since, since + hours) for since, hours in told]
    found = gaps(watches, since=at(0), until=at(24))
    for hour in range(24):
        on_duty = any(each.since <= at(hour) < each.until for each in watches)
        assert on_duty != any(gap.since <= at(hour) < gap.until for gap in found)


@pytest.fixture
def zarini(night, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    return night.host("Zariņu")


@pytest.fixture
def officer(night):
    return night.account("duty_officer", night.centre, "Raimonds Sala")


@pytest.fixture
def manager(night):
    return night.by(night.manager)


class TestDuties:
    def put(self, by, night, whom, since=EVENING, until=EIGHT, **more):
        return deeds.put_on_duty(by=by, centre=night.centre, whom=whom, since=since, until=until, **more)

    def test_stand_for_several_nights_at_the_same_hours(self, night, manager, zarini):
        duties = self.put(manager, night, zarini, days=3)
        assert [duty.since for duty in duties] == [EVENING, EVENING + DAY, EVENING + 2 * DAY]

    def test_keep_the_hour_of_the_clock_over_the_change_of_time(self, night, manager, officer):
        since = dt.datetime(2027, 3, 27, 20, tzinfo=RIGA)
        duties = self.put(manager, night, officer, since=since, until=since + 12 * HOUR, days=2)
        assert [duty.since.astimezone(RIGA).hour for duty in duties] == [20, 20]

    def test_of_the_duty_officer_by_the_duty_officer(self, night, officer):
        assert self.put(night.by(officer), night, officer)[0].kind == "officer"

    def test_cannot_meet(self, night, manager, zarini):
        self.put(manager, night, zarini)
        with pytest.raises(Refused) as refused:
            self.put(manager, night, zarini, since=EVENING + HOUR)
        assert refused.value.codes == ["on_duty_already"]

    def test_are_refused_with_every_reason(self, night, manager):
        foster = night.host("Kalnu", kind="foster", since=dt.date(2020, 1, 1))
        foster.case.centre = night.other_centre
        foster.case.save()
        with pytest.raises(Refused) as refused:
            self.put(manager, night, foster, until=EVENING)
        assert refused.value.codes == ["duty_of_another_centre", "no_crisis_family", "duty_ends_before_it_begins"]

    def test_cannot_be_while_the_family_is_away(self, night, manager, zarini):
        night.ready(zarini, "resting", since=EVENING + HOUR, until=EVENING + 5 * HOUR, means="planned")
        with pytest.raises(Refused) as refused:
            self.put(manager, night, zarini)
        assert refused.value.codes == ["cannot_then"]

    def test_are_taken_off_with_a_reason(self, night, manager, zarini):
        (duty,) = self.put(manager, night, zarini)
        deeds.take_off(by=manager, duty=duty, reason="slimo")
        assert list(queries.duties(by=manager)) == []

    def test_of_another_centre_are_not_mine_to_change(self, night, zarini):
        stranger = night.by(night.account("manager", night.other_centre, "Zane"))
        with pytest.raises(Denied):
            self.put(stranger, night, zarini)


class TestTheWeek:
    def test_shows_the_gaps_of_each_region_that_has_a_centre(self, night, manager, zarini, officer):
        night.centre.territory = night.town
        night.centre.save()
        deeds.put_on_duty(by=manager, centre=night.centre, whom=officer, since=NIGHT, until=NIGHT + 9 * DAY)
        deeds.put_on_duty(by=manager, centre=night.centre, whom=zarini, since=EVENING, until=EIGHT)
        (region,) = queries.week(by=manager)
        assert region.name == "Kurzemes plānošanas reģions"
        assert [night.officers for night in region.nights] == [[]] * 7
        today, tomorrow, *_ = region.nights
        assert today.families == [Watch(NIGHT, EVENING)]
        assert tomorrow.families == [Watch(EIGHT, dt.datetime(2026, 11, 23, tzinfo=RIGA))]

    def test_a_family_that_says_it_cannot_is_not_counted(self, night, manager, zarini):
        night.centre.territory = night.town
        night.centre.save()
        deeds.put_on_duty(by=manager, centre=night.centre, whom=zarini, since=EVENING, until=EIGHT)
        night.ready(zarini, "not_ready", since=EVENING, until=EVENING + HOUR)
        (region,) = queries.week(by=manager)
        assert region.nights[0].families == [Watch(NIGHT, EVENING + HOUR)]


class TestTheEveningList:
    @pytest.fixture
    def ready(self, night, zarini):
        person = zarini.household.members.first().person
        PersonPhone.objects.create(person=person, number="+37129123456")
        night.ready(zarini, since=EVENING - HOUR)
        return zarini

    def test_is_mailed_to_whoever_is_on_duty_tonight(self, night, manager, officer, ready):
        other = night.account("duty_officer", night.centre, "Velta Upe")
        deeds.put_on_duty(by=manager, centre=night.centre, whom=other, since=EVENING + HOUR, until=EIGHT)
        minute(at=EVENING)
        messages = Message.objects.filter(template="placements/tonight_list")
        assert [message.account for message in messages] == [other]
        enclosed = Enclosure.objects.get(message=messages[0])
        assert bytes(enclosed.content).startswith(b"%PDF")
        assert "Zariņ" not in messages[0].subject + messages[0].body

    def test_holds_the_families_with_their_telephones_but_no_confidential_one_of_another_centre(self, night, ready):
        hidden = night.host("Slepeno")
        hidden.confidential = True
        hidden.save()
        system = Actor.system(at=EVENING)
        night.other_centre.phone_24h = "+37167000000"
        night.other_centre.save()
        night.centre.phone_24h = "+37163400000"
        night.centre.save()
        ours, theirs = (words_of(make_list(by=system, centre=each)) for each in (night.centre, night.other_centre))
        assert "Zariņu ģimene" in ours
        assert "+371 29 123 456" in ours
        assert "Slepeno ģimene" in ours
        assert "Slepeno" not in theirs
        assert "Konfidenciāla ģimene" in theirs
        assert "+371 63 400 000" in theirs

    def test_leaves_out_who_cannot_and_who_is_full(self, night, ready):
        night.ready(night.host("Kalnu"), "not_ready", since=NIGHT)
        night.host("Upju", places=0)
        night.ready(night.host("Irbju", age_from=3), only="infants", since=NIGHT)
        text = words_of(make_list(by=Actor.system(at=EVENING), centre=night.centre))
        assert "Kalnu" not in text
        assert "Upju" not in text
        assert "Irbju" not in text

    def test_goes_to_a_duty_officer_where_the_roster_names_nobody(self, night, officer, ready):
        minute(at=EVENING)
        assert Message.objects.get(template="placements/tonight_list").account == officer

    def test_is_made_once_a_night_however_often_the_clock_strikes(self, night, officer, ready):
        for later in range(3):
            minute(at=EVENING + later * HOUR)
        assert make_list(by=Actor.system(at=EVENING), centre=night.centre) is None
        assert EveningList.objects.filter(centre=night.centre).count() == 1
        assert Message.objects.filter(template="placements/tonight_list").count() == 1

    def test_is_not_made_before_the_hour_of_the_rulebook(self, night, officer, ready):
        minute(at=EVENING - dt.timedelta(minutes=1))
        assert not EveningList.objects.exists()

    def test_leaves_at_once_however_late_it_is_made(self, night, officer, ready):
        late = EVENING + 4 * HOUR
        minute(at=late)
        message = Message.objects.get(template="placements/tonight_list")
        assert (message.urgent, message.next_try) == (True, late), "in the morning it would be of no use"

    def test_is_made_anew_the_next_evening(self, night, officer, ready):
        minute(at=EVENING)
        minute(at=EVENING + DAY)
        assert EveningList.objects.filter(centre=night.centre).count() == 2

    def test_is_read_by_the_centres_officers_and_manager_alone_and_each_look_is_recorded(self, night, officer, ready):
        made = make_list(by=Actor.system(at=EVENING), centre=night.centre)
        for reader in (officer, night.manager):
            assert visit(reader, "evening_list", made.pk).content.startswith(b"%PDF")
            assert Read.objects.filter(what="evening_list", account_id=reader.pk).exists()
        others = {"duty_officer": night.other_centre, "manager": night.other_centre, "social_worker": night.centre}
        for role, centre in others.items():
            answer = visit(night.account(role, centre, "Zane"), "evening_list", made.pk)
            assert answer.status_code == (403 if centre == night.centre else 404)


def words_of(made: EveningList) -> str:
    with made.file.open("rb") as content:
        pages = PdfReader(io.BytesIO(content.read())).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())


def visit(account, name, *args, **data):
    client = signed_in(account)
    with time_machine.travel(EVENING, tick=False):
        return client.post(reverse(name, args=args), data) if data else client.get(reverse(name, args=args))


class TestThePages:
    def test_put_a_family_on_duty(self, night, zarini):
        night.centre.territory = night.town
        night.centre.save()
        said = {"whom": f"family-{zarini.pk}", "since_day": "21.11.2026.", "since_clock": "20", "days": "7"}
        said |= {"until_day": "22.11.2026.", "until_clock": "8"}
        assert visit(night.manager, "duty_make", night.centre.pk, **said).status_code == 302
        assert Duty.objects.count() == 7
        page = visit(night.manager, "roster").content.decode()
        assert "Zariņu ģimene" in page
        assert "Kurzemes plānošanas reģions" in page
        assert "nav ģimenes" in page

    def test_say_what_is_wrong_at_the_field(self, night, zarini):
        said = {"whom": f"family-{zarini.pk}", "since_day": "21.11.2026.", "since_clock": "25", "days": "99"}
        page = visit(night.manager, "duty_make", night.centre.pk, **said).content.decode()
        assert 'href="#id_since_clock"' in page
        assert 'href="#id_days"' in page

    def test_name_no_confidential_family_of_another_centre(self, night, zarini, officer):
        zarini.confidential = True
        zarini.save()
        night.fact(Duty, kind="family", centre=night.centre, family=zarini, since=EVENING, until=EIGHT)
        theirs = night.account("duty_officer", night.other_centre, "Zane")
        assert "Zariņu ģimene" in visit(officer, "roster").content.decode()
        page = visit(theirs, "roster").content.decode()
        assert "Zariņu" not in page
        assert "Konfidenciāla ģimene" in page

    def test_show_a_social_worker_the_own_centre_alone(self, night, zarini):
        night.fact(Duty, kind="family", centre=night.centre, family=zarini, since=EVENING, until=EIGHT)
        theirs = night.account("social_worker", night.other_centre, "Zane")
        assert "Zariņu" not in visit(theirs, "roster").content.decode()

    def test_ask_as_little_for_many_duties_as_for_one(self, night, officer, django_assert_max_num_queries):
        for number in range(30):
            since = EVENING + number * DAY
            night.fact(Duty, kind="officer", centre=night.centre, account=officer, since=since, until=since + HOUR)
        with django_assert_max_num_queries(40):
            visit(officer, "roster")


@pytest.mark.postgres
def test_the_database_lets_nobody_be_on_duty_twice_at_once(night, zarini):
    said = {"kind": "family", "centre": night.centre, "family": zarini, "since": EVENING, "until": EIGHT}
    night.fact(Duty, **said)
    with pytest.raises(IntegrityError), transaction.atomic():
        night.fact(Duty, **said)
