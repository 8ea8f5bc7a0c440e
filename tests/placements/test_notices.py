"""What a family tells its centre at once, who must read it, and what follows."""

import datetime as dt

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, CaseCarer, Event, Membership
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.law.shipped import calendar, rulebook
from ligzda.messages import alerts
from ligzda.messages.models import Alert, Link, Message
from ligzda.messages.tasks import minute
from ligzda.pathway.queries import due, paths, refresh
from ligzda.placements.actions import notices as deeds
from ligzda.placements.actions.asking import ask_again
from ligzda.placements.models import Notice, Readiness
from ligzda.placements.queries.readiness import ready
from ligzda.placements.rules.notices import Told, review_due
from ligzda.placements.rules.readiness import Shown
from tests.placements.night import NIGHT
from tests.visitors import signed_in

HOUR = dt.timedelta(hours=1)
TEXT = "Visiem ir gripa."


@pytest.fixture
def zarini(night):
    return night.host()


@pytest.fixture
def carer(zarini):
    account = Account.objects.create_user("inese@example.org", name="Inese Zariņa")
    Membership.objects.create(account=account, role="carer", since=dt.date(2020, 1, 1))
    CaseCarer.objects.create(case=zarini.case, account=account, since=dt.date(2020, 1, 1))
    return Actor.of(account, at=NIGHT)


@pytest.fixture
def officer(night):
    return night.account("duty_officer", night.centre, "Raimonds Sala")


def told(by, family, kind="obstacle", **given) -> Notice:
    return deeds.tell(by=by, family=family, kind=kind, text=TEXT, means="page", **given)


class TestCannot:
    def test_makes_the_family_not_ready_with_that_reason(self, zarini, carer):
        notice = told(carer, zarini, "cannot", until=NIGHT + 48 * HOUR)
        found = ready(by=carer, families=[zarini])[zarini.pk]
        assert found.state == Shown.NOT_READY
        assert (found.answer, found.answer.reason) == (notice.readiness, TEXT)

    def test_taken_back_makes_the_family_ready_again(self, night, zarini, carer):
        night.ready(zarini)
        notice = told(carer, zarini, "cannot")
        deeds.withdraw(by=night.by(night.worker), notice=notice, reason="cita ģimene")
        assert ready(by=carer, families=[zarini])[zarini.pk].state == Shown.READY
        with pytest.raises(Refused) as refused:
            deeds.withdraw(by=night.by(night.worker), notice=notice, reason="vēlreiz")
        assert refused.value.codes == ["withdrawn_already"]

    def test_by_the_link_of_a_message_comes_with_its_reason(self, zarini, carer, client):
        ask_again(by=Actor.system(at=NIGHT), family=zarini)
        with time_machine.travel(NIGHT + HOUR, tick=False):
            client.post(Link.objects.get().path, {"tonight": "no", "reason": TEXT})
        notice = Notice.objects.get()
        assert (notice.kind, notice.means, notice.text) == ("cannot", "link", TEXT)
        assert notice.recorded_by == carer.account
        assert notice.readiness.until == dt.datetime(2026, 11, 21, 8, tzinfo=RIGA)

    def test_by_a_family_that_cannot_be_asked_is_refused_with_every_reason(self, night):
        family = night.family("Kalnu")
        with pytest.raises(Refused) as refused:
            deeds.tell(by=night.by(night.worker), family=family, kind="cannot", text=TEXT, means="staff")
        assert refused.value.codes == ["no_status_to_be_ready"]
        assert not Notice.objects.exists()


class TestSomebodyMustReadIt:
    def chain(self):
        return [step.account.name for step in Alert.objects.get().steps.order_by("place")]

    def test_first_the_worker_then_the_manager_then_the_duty_officer(self, night, zarini, carer, officer):
        told(carer, zarini)
        assert self.chain() == ["Ilze Ozola", "Aija Kalna", "Raimonds Sala"]

    def test_and_it_climbs_after_the_rulebooks_hours(self, night, zarini, carer, officer):
        told(carer, zarini)
        minute(at=NIGHT + 2 * HOUR - dt.timedelta(minutes=1))
        assert Message.objects.filter(account=night.manager).count() == 0
        minute(at=NIGHT + 2 * HOUR)
        assert Message.objects.filter(account=night.manager).exists()
        assert not Message.objects.filter(account=officer).exists()

    def test_whoever_takes_the_alert_on_has_read_it(self, night, zarini, carer):
        notice = told(carer, zarini)
        alerts.answer(by=night.by(night.worker, NIGHT + HOUR), alert=Alert.objects.get().pk)
        notice.refresh_from_db()
        assert (notice.read_by, notice.read_at) == (night.worker, NIGHT + HOUR)

    def test_whoever_reads_it_on_its_page_ends_the_alert(self, night, zarini, carer):
        notice = told(carer, zarini)
        deeds.acknowledge(by=night.by(night.manager), notice=notice)
        assert Alert.objects.get().answered_by == night.manager
        with pytest.raises(Refused) as refused:
            deeds.acknowledge(by=night.by(night.worker), notice=notice)
        assert refused.value.codes == ["notice_read_already"]

    def test_what_its_own_worker_typed_is_read_already(self, night, zarini):
        notice = deeds.tell(by=night.by(night.worker), family=zarini, kind="obstacle", text=TEXT, means="staff")
        assert notice.read_by == night.worker
        assert not Alert.objects.exists()

    def test_what_the_duty_officer_typed_goes_to_the_worker(self, night, zarini, officer):
        notice = deeds.tell(by=night.by(officer), family=zarini, kind="obstacle", text=TEXT, means="staff")
        assert notice.read_at is None
        assert self.chain()[0] == "Ilze Ozola"

    def test_no_message_says_who_or_what(self, night, zarini, carer):
        night.worker.phone = "+37120000001"
        night.worker.save()
        told(carer, zarini)
        for message in Message.objects.all():
            assert "Zariņ" not in message.subject + message.body
            assert TEXT not in message.subject + message.body


class TestWhatFollows:
    def test_is_said_and_the_notice_is_dealt_with(self, night, zarini, carer):
        notice = told(carer, zarini)
        deeds.settle(by=night.by(night.worker), notice=notice, outcome="support", text="Psihologs otrdien.")
        notice.refresh_from_db()
        assert (notice.outcome, notice.settled_by, notice.read_by) == ("support", night.worker, night.worker)
        assert Event.objects.filter(what="notice_settled", case=zarini.case).exists()

    def test_must_fit_the_kind(self, night, zarini, carer):
        notice = told(carer, zarini)
        with pytest.raises(Refused) as refused:
            deeds.settle(by=night.by(night.worker), notice=notice, outcome="plan_reviewed")
        assert refused.value.codes == ["outcome_of_another_kind"]

    def test_is_due_some_working_days_after_it_was_told(self):
        book, days = rulebook(), calendar()
        due = review_due(Told("obstacle", "", dt.date(2026, 11, 20)), book=book, calendar=days)
        assert due.day == dt.date(2026, 11, 27)
        assert review_due(Told("cannot", "", dt.date(2026, 11, 20)), book=book, calendar=days) is None


def test_every_reason_against_a_notice_is_told_at_once(zarini, carer):
    with pytest.raises(Refused) as refused:
        told(carer, zarini, arose_at=NIGHT + HOUR, until=NIGHT + HOUR)
    assert refused.value.codes == ["arises_later", "until_only_when_it_cannot"]


def test_a_carer_tells_of_the_own_family_alone(night, carer):
    with pytest.raises(Denied):
        told(carer, night.host("Kalnu"))


class TestWhatIsDue:
    def items(self, night, at=NIGHT):
        refresh(by=Actor.system(at=at))
        return [(item.step, item.due, item.turn) for item in due(by=night.by(night.worker, at))]

    def test_follows_from_the_notice_until_it_is_dealt_with(self, night, zarini, carer):
        notice = told(carer, zarini)
        review = ("notice_obstacle", dt.date(2026, 11, 27), "centre")
        assert review in self.items(night)
        deeds.settle(by=night.by(night.worker), notice=notice, outcome="status_stays")
        assert review not in self.items(night)

    def test_leads_to_the_notices(self, night, zarini, carer):
        told(carer, zarini)
        client = signed_in(night.worker)
        with time_machine.travel(NIGHT, tick=False):
            page = client.get(reverse("today")).content.decode()
        assert reverse("family_notices", args=[zarini.number]) in page

    def test_the_step_of_readiness_is_done_once_the_family_has_said_so(self, night, zarini, carer):
        night.chose(zarini, "crisis", dt.date(2026, 1, 5))
        assert self.step(night, zarini) != "done"
        night.ready(zarini)
        assert self.step(night, zarini) == "done"

    def step(self, night, zarini):
        crisis = next(one for one in paths(by=night.by(night.worker), family=zarini) if one.role == "crisis")
        return next(step.state for step in crisis.steps if step.step == "readiness")


class TestThePages:
    def visit(self, account, name, *args, **data):
        client = signed_in(account)
        with time_machine.travel(NIGHT + HOUR, tick=False):
            return client.post(reverse(name, args=args), data) if data else client.get(reverse(name, args=args))

    def test_show_when_it_arose_was_told_and_was_read(self, night, zarini, carer):
        notice = told(carer, zarini, arose_at=NIGHT - 5 * HOUR)
        page = self.visit(night.worker, "family_notices", zarini.number).content.decode()
        assert TEXT in page
        assert "20.11.2026.\xa022:04" in page
        assert "vēl nav izlasīts" in page
        self.visit(night.worker, "notice_acknowledge", zarini.number, notice.pk, yes="1")
        page = self.visit(night.worker, "family_notices", zarini.number).content.decode()
        assert '">vēl nav izlasīts</span>' not in page

    def test_take_what_was_told_by_telephone_from_the_duty_officer(self, night, zarini, officer):
        data = {"kind": "cannot", "text": TEXT, "arose_day": "20.11.2026.", "until_day": "23.11.2026."}
        assert self.visit(officer, "notice_tell", zarini.number, **data).status_code == 302
        assert Readiness.objects.get().until == dt.datetime(2026, 11, 23, tzinfo=RIGA)
        assert TEXT in self.visit(officer, "family_notices", zarini.number).content.decode()

    def test_take_what_followed(self, night, zarini, carer):
        notice = told(carer, zarini)
        assert self.visit(night.worker, "notice_settle", zarini.number, notice.pk).status_code == 200
        answered = self.visit(night.worker, "notice_settle", zarini.number, notice.pk, outcome="status_stays")
        assert answered.status_code == 302

    @pytest.mark.parametrize("kind", ["cannot", "obstacle", "circumstance"])
    def test_are_told_by_the_family_itself_by_a_link_that_the_centre_sent(self, night, zarini, carer, client, kind):
        assert self.visit(night.worker, "notice_link", zarini.number, once="").status_code == 302
        link = Link.objects.get()
        with time_machine.travel(NIGHT + 2 * HOUR, tick=False):
            assert "Zariņu" not in client.get(link.path).content.decode()
            assert client.post(link.path, {"kind": kind, "text": TEXT}).status_code == 200
            assert client.get(link.path).status_code == 410
        notice = Notice.objects.get()
        assert (notice.kind, notice.means, notice.recorded_by) == (kind, "link", carer.account)
        assert notice.arose_at == notice.told_at == NIGHT + 2 * HOUR
        assert (notice.readiness is not None) == (kind == "cannot")
        assert Alert.objects.get().answered_at is None

    def test_send_no_link_where_nobody_could_read_it(self, night, client):
        family = night.host("Kalnu")
        client.force_login(night.worker)
        page = client.post(reverse("notice_link", args=[family.number]), follow=True).content.decode()
        assert "nav ne konta, ne tālruņa" in page
        assert not Link.objects.exists()

    def test_are_closed_to_those_of_another_centre(self, night, zarini, carer):
        told(carer, zarini)
        stranger = night.account("manager", night.other_centre, "Zane")
        assert self.visit(stranger, "family_notices", zarini.number).status_code == 404

    def test_ask_as_few_questions_for_many_notices_as_for_one(
        self, night, zarini, carer, django_assert_max_num_queries
    ):
        for _each in range(15):
            told(carer, zarini)
        with django_assert_max_num_queries(60):
            self.visit(night.worker, "family_notices", zarini.number)


@pytest.mark.postgres
def test_the_database_keeps_no_notice_that_was_read_by_nobody(zarini, carer):
    notice = told(carer, zarini)
    with pytest.raises(IntegrityError), transaction.atomic():
        Notice.objects.filter(pk=notice.pk).update(read_at=NIGHT)
