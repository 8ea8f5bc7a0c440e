"""What was sent to a court is that court's, and only as long as the sending stands."""

import pytest
from django.test import Client
from django.urls import reverse

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Membership, Organisation
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.assessment import queries
from ligzda.assessment.actions import court
from ligzda.assessment.models import Sending
from ligzda.desk.queries.today import new_sendings
from ligzda.documents.actions import attach, sign
from ligzda.documents.queries.documents import readable
from ligzda.families.rules.roles import FamilyRole
from tests.assessment.conftest import LONG_AGO, NOW, TODAY
from tests.assessment.recorded import issued
from tests.documents.conftest import PDF
from tests.visitors import signed_in


@pytest.fixture
def paper(world):
    """Return a signed document of the family."""
    made = attach(by=world.worker, case=world.family.case, kind="letter", content=PDF, name="vestule.pdf")
    sign(by=world.worker, document=made, name="Ilze Ozola", signed_on=TODAY)
    return made


def sent(world, *documents) -> Sending:
    return court.send(
        by=world.worker,
        family=world.family,
        role=FamilyRole.FOSTER,
        purpose=Sending.Purpose.FILE,
        documents=documents,
        sent_on=TODAY,
    )


@pytest.fixture
def newcomer(world) -> Actor:
    """Return a clerk of another court, to whose territory the family has moved."""
    other = Organisation.objects.create(kind=Organisation.Kind.COURT, name="Rīgas bāriņtiesa", since=LONG_AGO)
    account = Account.objects.create_user("riga@example.org", name="Ausma Tāle")
    Membership.objects.create(account=account, organisation=other, role="court", since=LONG_AGO)
    world.family.case.court = other
    world.family.case.save()
    return Actor.of(account, at=NOW)


def test_a_sending_taken_back_is_read_by_the_court_no_more(world, paper):
    sending = sent(world, paper)
    assert paper in readable(by=world.clerk)
    court.withdraw_sending(by=world.worker, sending=sending, reason="Cita ģimene")
    assert paper not in readable(by=world.clerk)
    with pytest.raises(Refused, match="withdrawn_already"):
        court.withdraw_sending(by=world.worker, sending=sending, reason="Cita ģimene")


def test_an_opinion_says_whose_it_is_before_it_is_sent_and_after(world):
    opinion = issued(world)
    worker, clerk = Client(), Client()
    worker.force_login(world.worker.account)
    clerk.force_login(world.clerk.account)
    line = f"{opinion.document} · {opinion.study.person}"
    assert line in worker.get(reverse("send", args=[world.family.number])).content.decode()
    sent(world, opinion.document)
    page = clerk.get(reverse("sendings", args=[world.family.number])).content.decode()
    assert f"{opinion.document}</a> · {opinion.study.person}" in page


def test_what_another_sending_brought_too_stays_with_the_court(world, paper):
    first, _second = sent(world, paper), sent(world, paper)
    court.withdraw_sending(by=world.worker, sending=first, reason="Divreiz")
    assert paper in readable(by=world.clerk)


def test_the_next_court_neither_sees_nor_answers_what_was_sent_to_the_one_before(world, paper, request):
    sending = sent(world, paper)
    newcomer = request.getfixturevalue("newcomer")
    assert not queries.sendings(by=newcomer, family=world.family)
    assert not new_sendings(by=newcomer)
    with pytest.raises(Denied):
        court.answer(by=newcomer, sending=sending, on=TODAY, text="Saņēmām.")
    browser = signed_in(newcomer.account)
    assert browser.get(reverse("sending_answer", args=[sending.pk])).status_code == 404
    assert browser.get(reverse("document", args=[paper.pk])).status_code == 404


def test_a_clerk_with_another_role_besides_still_sees_only_what_was_sent_to_the_own_court(world, paper, request):
    sent(world, paper)
    newcomer = request.getfixturevalue("newcomer")
    Membership.objects.create(account=newcomer.account, role="carer", since=LONG_AGO)
    assert not queries.sendings(by=Actor.of(newcomer.account, at=NOW), family=world.family)


def test_a_characterisation_of_a_role_that_is_none_is_refused_in_words(world):
    browser = signed_in(world.worker.account)
    answer = browser.post(reverse("characterisation_begin", args=[world.family.number]), {"role": "ķēniņš"})
    assert answer.status_code == 400


def test_a_court_takes_back_what_it_wrote_by_mistake(world, paper):
    word = court.answer(by=world.clerk, sending=sent(world, paper), on=TODAY, text="Saņēmām.")
    clerk = signed_in(world.clerk.account)
    address = reverse("court_word_withdraw", args=[word.pk])
    assert address in clerk.get(reverse("sendings", args=[world.family.number])).content.decode()
    shown = clerk.post(address, {"reason": "Cita ģimene"}, follow=True).content.decode()
    assert "Saņēmām." not in shown
    word.refresh_from_db()
    assert word.withdrawn_reason == "Cita ģimene"


def test_no_other_court_takes_it_back(world, paper, request):
    word = court.answer(by=world.clerk, sending=sent(world, paper), on=TODAY, text="Saņēmām.")
    stranger = signed_in(request.getfixturevalue("newcomer").account)
    address = reverse("court_word_withdraw", args=[word.pk])
    assert stranger.post(address, {"reason": "Nejauši"}).status_code == 404
    word.refresh_from_db()
    assert word.stands
