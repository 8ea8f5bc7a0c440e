"""A family says whether it can take a child, by its page, a link, or through the centre."""

import datetime as dt
from functools import partial

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, CaseCarer, Event, Membership
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.families.models import Status
from ligzda.messages.models import Link, Message
from ligzda.people.models import HouseholdMember, Person, PersonPhone
from ligzda.placements.actions import readiness as deeds
from ligzda.placements.actions.asking import ask_again
from ligzda.placements.facts.readiness import answers
from ligzda.placements.models import Readiness
from ligzda.placements.queries.readiness import absences, answers_of, ready, silent
from ligzda.placements.rules.readiness import Shown
from ligzda.placements.tasks import minute
from tests.at_once import at_once
from tests.placements.night import NIGHT, Night
from tests.visitors import signed_in

HOUR = dt.timedelta(hours=1)
EIGHT = dt.datetime(2026, 11, 21, 8, tzinfo=RIGA)


@pytest.fixture
def zarini(night):
    return night.host()


def carer_of(night: Night, family) -> Actor:
    account = Account.objects.create_user(f"carer{Account.objects.count()}@example.org", name="Inese Zariņa")
    Membership.objects.create(account=account, role="carer", since=dt.date(2020, 1, 1))
    CaseCarer.objects.create(case=family.case, account=account, since=dt.date(2020, 1, 1))
    return Actor.of(account, at=NIGHT)


def later(by: Actor, hours: int) -> Actor:
    return Actor.of(by.account, at=by.at + hours * HOUR) if by.account else Actor.system(at=by.at + hours * HOUR)


def state(night: Night, family, at: dt.datetime = NIGHT) -> Shown:
    return ready(by=Actor.system(at=at), families=[family])[family.pk].state


def standing(family) -> list[Readiness]:
    return list(Readiness.objects.standing().filter(family=family).order_by("since"))


class TestOneTap:
    def test_makes_the_family_ready_from_now_on(self, night, zarini):
        deeds.answer_tonight(by=carer_of(night, zarini), family=zarini, yes=True, means="page")
        assert state(night, zarini) == Shown.READY
        assert state(night, zarini, NIGHT + 24 * HOUR) == Shown.NOT_CONFIRMED

    def test_says_no_until_the_morning_and_what_was_said_before_goes_on(self, night, zarini):
        night.ready(zarini)
        deeds.answer_tonight(by=carer_of(night, zarini), family=zarini, yes=False, means="page")
        assert state(night, zarini) == Shown.NOT_READY
        assert state(night, zarini, EIGHT - HOUR) == Shown.NOT_READY
        assert state(night, zarini, EIGHT) == Shown.READY

    def test_twice_confirms_and_makes_no_second_answer(self, night, zarini):
        carer = carer_of(night, zarini)
        first = deeds.answer_tonight(by=carer, family=zarini, yes=True, means="page")
        again = deeds.answer_tonight(by=later(carer, 5), family=zarini, yes=True, means="page")
        assert (first.pk, again.confirmed_at) == (again.pk, NIGHT + 5 * HOUR)
        assert Event.objects.filter(what="readiness_confirmed", case=zarini.case).count() == 1

    def test_of_a_family_without_a_status_is_refused(self, night):
        family = night.family("Kalnu")
        with pytest.raises(Refused) as refused:
            deeds.answer_tonight(by=carer_of(night, family), family=family, yes=True, means="page")
        assert refused.value.codes == ["no_status_to_be_ready"]

    def test_belongs_to_the_own_family_alone(self, night, zarini):
        with pytest.raises(Denied):
            deeds.answer_tonight(by=carer_of(night, night.host("Kalnu")), family=zarini, yes=True, means="page")


class TestTheCentre:
    def test_records_what_was_told_an_hour_ago(self, night, zarini):
        worker = night.by(night.worker)
        deeds.answer(by=worker, family=zarini, state="not_ready", means="staff", since=NIGHT - HOUR, reason="gripa")
        (row,) = standing(zarini)
        assert (row.since, row.confirmed_at, row.reason) == (NIGHT - HOUR, NIGHT - HOUR, "gripa")

    def test_cannot_speak_for_a_family_of_another_centre(self, night, zarini):
        stranger = night.by(night.account("social_worker", night.other_centre, "Zane"))
        with pytest.raises(Denied):
            deeds.answer(by=stranger, family=zarini, state="ready", means="staff")

    def test_takes_an_answer_back_and_the_one_before_goes_on(self, night, zarini):
        night.ready(zarini)
        wrong = deeds.answer(by=night.by(night.worker), family=zarini, state="resting", means="staff")
        deeds.take_back(by=night.by(night.worker), answer=wrong, reason="cita ģimene")
        assert state(night, zarini) == Shown.READY
        assert [row.stands for row in answers_of(by=night.by(night.worker), family=zarini)] == [False, True]

    def test_takes_an_answer_back_but_once(self, night, zarini):
        night.ready(zarini)
        by = night.by(night.worker)
        wrong = deeds.answer(by=by, family=zarini, state="resting", means="staff")
        seen = Readiness.objects.get(pk=wrong.pk)  # as another colleague has it open
        deeds.take_back(by=by, answer=wrong, reason="cita ģimene")
        with pytest.raises(Refused) as refused:
            deeds.take_back(by=by, answer=seen, reason="cita")
        assert refused.value.codes == ["withdrawn_already"]
        assert Readiness.objects.get(pk=wrong.pk).withdrawn_reason == "cita ģimene"


class TestAPlannedAbsence:
    @pytest.fixture
    def away(self, night, zarini):
        night.ready(zarini)
        since = NIGHT + 48 * HOUR
        return deeds.plan_absence(
            by=night.by(night.worker), family=zarini, since=since, until=since + 48 * HOUR, reason="ceļojums"
        )

    def test_holds_in_its_time_alone(self, night, zarini, away):
        assert state(night, zarini) == Shown.READY
        assert state(night, zarini, away.since) == Shown.NOT_READY
        assert state(night, zarini, away.until) == Shown.NOT_CONFIRMED

    def test_stays_when_the_family_is_ready_tonight(self, night, zarini, away):
        carer = carer_of(night, zarini)
        deeds.answer_tonight(by=carer, family=zarini, yes=True, means="page")
        assert state(night, zarini, away.since) == Shown.NOT_READY
        assert list(absences(by=carer, family=zarini)) == [away]

    def test_ends_when_the_family_comes_home_sooner(self, night, zarini, away):
        deeds.answer_tonight(by=later(carer_of(night, zarini), 60), family=zarini, yes=True, means="page")
        assert state(night, zarini, NIGHT + 61 * HOUR) == Shown.READY

    def test_taken_back_leaves_no_hole(self, night, zarini, away):
        deeds.take_back(by=night.by(night.worker), answer=away, reason="nebrauks")
        found = answers([zarini.pk], at=away.since, silent_hours=None)[zarini.pk]
        assert found.ready is True

    def test_does_not_meet_another(self, night, zarini, away):
        with pytest.raises(Refused) as refused:
            deeds.plan_absence(by=night.by(night.worker), family=zarini, since=away.since, until=away.until)
        assert refused.value.codes == ["absence_planned_already"]


class TestASilentFamily:
    @pytest.fixture
    def evening(self):
        """Return an evening on which nobody is asleep."""
        return Actor.system(at=NIGHT + 15 * HOUR)

    def test_is_asked_once_by_its_carers_account(self, night, zarini, evening):
        carer_of(night, zarini)
        night.ready(zarini)
        minute(at=evening.at)
        minute(at=evening.at + HOUR)
        (message,) = Message.objects.filter(template="placements/ready_tonight")
        assert "/l/" in message.body
        assert "Zariņ" not in message.body

    def test_without_an_account_is_asked_by_telephone(self, night, zarini, evening):
        person = zarini.household.members.first().person
        PersonPhone.objects.create(person=person, number="+37120000001")
        assert ask_again(by=evening, family=zarini) == 1
        assert Message.objects.get().to_address == "+37120000001"

    def test_is_asked_again_the_next_day(self, night, zarini, evening):
        carer_of(night, zarini)
        minute(at=evening.at)
        minute(at=evening.at + 20 * HOUR)
        assert Link.objects.count() == 2

    def test_is_left_alone_when_it_answered_lately_or_said_until_when_it_cannot(self, night, zarini, evening):
        carer_of(night, zarini)
        night.ready(zarini, since=evening.at - 19 * HOUR)
        other = night.host("Kalnu")
        carer_of(night, other)
        night.ready(other, "not_ready", since=NIGHT - 90 * HOUR, until=NIGHT + 90 * HOUR)
        assert silent(by=evening, limit=9) == []

    def test_that_is_no_crisis_family_is_not_asked(self, night, evening):
        carer_of(night, night.host("Kalnu", kind="foster"))
        assert silent(by=evening, limit=9) == []

    def test_whose_status_is_over_is_not_asked(self, night, zarini, evening):
        carer_of(night, zarini)
        Status.objects.update(until=NIGHT.date())
        assert silent(by=evening, limit=9) == []


class TestTheLink:
    @pytest.fixture
    def link(self, night, zarini):
        carer_of(night, zarini)
        night.ready(zarini, since=NIGHT - 30 * HOUR)
        ask_again(by=Actor.system(at=NIGHT), family=zarini)
        with time_machine.travel(NIGHT + HOUR, tick=False):
            yield Link.objects.get()

    def test_confirms_with_one_button(self, night, zarini, link, client):
        page = client.get(link.path).content.decode()
        assert "Vai šonakt varat uzņemt bērnu?" in page
        assert "Zariņu" not in page
        assert client.post(link.path, {"tonight": "yes"}).status_code == 200
        assert state(night, zarini, NIGHT + HOUR) == Shown.READY
        assert standing(zarini)[-1].means == "link"

    def test_says_no_with_a_reason(self, night, zarini, link, client):
        client.post(link.path, {"tonight": "no", "reason": "slimojam"})
        assert state(night, zarini, NIGHT + HOUR) == Shown.NOT_READY

    def test_limits_the_family_to_one_child(self, night, zarini, link, client):
        client.post(link.path, {"tonight": "one"})
        assert ready(by=Actor.system(at=NIGHT + HOUR), families=[zarini])[zarini.pk].free == 1
        morning = dt.datetime(2026, 11, 21, 8, tzinfo=RIGA)
        assert ready(by=Actor.system(at=morning), families=[zarini])[zarini.pk].free == 2, "it said so for tonight"

    def test_is_of_no_use_once_the_family_has_answered_on_its_page(self, night, zarini, link, client):
        carer = Actor.of(Account.objects.get(email__startswith="carer"), at=NIGHT + HOUR)
        deeds.answer_tonight(by=carer, family=zarini, yes=True, means="page")
        assert client.get(link.path).status_code == 410


class TestThePage:
    def page(self, night, zarini, account=None):
        client = signed_in(account or night.worker)
        with time_machine.travel(NIGHT, tick=False):
            return client.get(reverse("family_readiness", args=[zarini.number]))

    def test_shows_free_places_and_the_limits_that_one_more_passes(self, night):
        family = night.host("Zariņu", places=5)
        night.ready(family)
        for _child in range(6):
            person = Person.objects.create(given_name="Bērns", surname="Zariņš")
            night.fact(HouseholdMember, household=family.household, person=person, part="child")
        shown = self.page(night, family).content.decode()
        assert "Brīvas vietas" in shown
        assert "<b>5</b>" in shown
        assert "vēl viens bērns" in shown.lower()

    def test_is_open_to_the_centres_duty_officer_and_closed_to_anothers(self, night, zarini):
        ours = night.account("duty_officer", night.centre, "Raimonds")
        theirs = night.account("duty_officer", night.other_centre, "Velta")
        assert self.page(night, zarini, ours).status_code == 200
        assert self.page(night, zarini, theirs).status_code == 404

    def test_takes_what_the_family_told(self, night, zarini):
        client = signed_in(night.worker)
        told = {"since_day": "21.11.2026.", "since_clock": "02:00", "state": "not_ready", "reason": "gripa"}
        with time_machine.travel(NIGHT, tick=False):
            answered = client.post(reverse("readiness_tell", args=[zarini.number]), told)
        assert answered.status_code == 302
        assert state(night, zarini) == Shown.NOT_READY

    def test_says_what_is_wrong_and_keeps_what_was_typed(self, night, zarini):
        client = signed_in(night.worker)
        told = {"since_day": "22.11.2026.", "since_clock": "02:00", "state": "not_ready", "reason": "gripa"}
        with time_machine.travel(NIGHT, tick=False):
            page = client.post(reverse("readiness_tell", args=[zarini.number]), told).content.decode()
        assert "plānojiet prombūtni" in page
        assert "gripa" in page


@pytest.mark.postgres
def test_the_database_lets_no_two_answers_meet(night, zarini):
    night.ready(zarini)
    with pytest.raises(IntegrityError), transaction.atomic():
        night.ready(zarini, "not_ready", since=NIGHT)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_of_ten_answers_at_once_one_is_in_force(transactional_db):
    night = Night()
    family = night.host()
    carers = [carer_of(night, family) for _carer in range(10)]
    say = partial(deeds.answer_tonight, family=family, means="page")
    assert at_once(*(partial(say, by=by, yes=number % 2 == 0) for number, by in enumerate(carers))) == []
    rows = standing(family)
    in_force = [
        row for row in rows if row.since <= NIGHT and row.since != row.until and not (row.until and row.until <= NIGHT)
    ]
    assert len(in_force) == 1
