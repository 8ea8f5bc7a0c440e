"""Whoever must be told gets a message that says only that there is something to see."""

import datetime as dt
import re

import pytest
from django.template.loader import get_template
from django.urls import reverse
from django.utils import timezone

from ligzda.access import audit
from ligzda.access.models import Assignment, Event, ToTell
from ligzda.access.rules.roles import Role
from ligzda.access.tell import tell
from ligzda.desk.actions.telling import PAGES
from ligzda.desk.tasks import minute
from ligzda.messages.models import Message
from tests.architecture.source import PACKAGE
from tests.desk.conftest import now
from tests.pathway.world import LONG_AGO, World


def told() -> list[Message]:
    minute(at=timezone.now())
    assert not ToTell.objects.filter(told_at=None).exists()
    return list(Message.objects.order_by("made_at"))


def test_a_court_is_told_of_documents_at_its_address_without_a_name(world: World):
    family = world.family("Bērziņu")
    tell(by=world.system, what="documents_sent", whom=world.court, about=family.case)
    (message,) = told()
    assert message.to_address == "court@example.org"
    assert family.number in message.subject
    assert reverse("sendings", args=[family.number]) in message.body
    assert "Bērziņ" not in message.subject + message.body


def test_an_organisation_without_an_address_is_told_through_its_people(world: World):
    world.centre.email = ""
    world.centre.save()
    family = world.family()
    tell(by=world.system, what="court_decided", whom=world.centre, about=family.case)
    assert [message.account for message in told()] == [world.manager]


def test_everybody_of_a_role_is_told_each_in_their_language(world: World):
    world.administrator.language = "en"
    world.administrator.save()
    tell(by=world.system, what="law_second_person", whom=Role.ADMINISTRATOR, params={"entry": "wage.minimum"})
    (message,) = told()
    assert message.subject == "A change of the rulebook waits for a second person"


def test_who_is_invited_gets_the_link(world: World):
    account = world.account("carer", None, "Anna")
    tell(by=world.system, what="invited", whom=account)
    (message,) = told()
    assert "/invitation" in message.body


def test_an_unknown_note_and_a_closed_account_do_no_harm(world: World):
    world.colleague.closed_at = timezone.now()
    world.colleague.save()
    tell(by=world.system, what="second_factor_dropped", whom=world.colleague)
    tell(by=world.system, what="something_new", whom=world.worker)
    (message,) = told()
    assert message.account == world.worker


def test_a_note_is_told_once(world: World):
    tell(by=world.system, what="you_stand_in", whom=world.worker, params={"since": "2026-05-21", "until": "2026-06-01"})
    (message,) = told()
    assert "21.05.2026." in message.body
    assert told() == [message]


@pytest.mark.parametrize("what", [*PAGES, "something_to_see"])
def test_every_note_has_its_text(what):
    assert get_template(f"desk/mail/{what}.txt")


def test_every_note_that_is_told_anywhere_is_known():
    text = "".join(file.read_text() for file in PACKAGE.rglob("actions/*.py"))
    codes = set(re.findall(r'tell\(\s*by=by,\s*what="(\w+)"', text))
    assert codes <= set(PAGES)


def test_every_deed_and_look_has_a_name():
    text = "".join(file.read_text() for file in PACKAGE.rglob("*.py"))
    codes = set(re.findall(r'record(?:_each|_read)?\(\s*by=[^,]+,\s*what="(\w+)"', text))
    assert len(codes) > 50
    unnamed = sorted(codes - set(audit.known_names()))
    assert not unnamed, f"Name them in src/ligzda/desk/views/words.py: {', '.join(unnamed)}"


def test_a_colleague_is_reminded_once_a_day(world: World, signed_in):
    family = world.family(enquiry=dt.date(2026, 1, 12))
    Assignment.objects.create(case=family.case, account=world.colleague, since=LONG_AGO)
    client = signed_in(world.worker)
    url = reverse("family_remind", args=[family.number, world.colleague.pk, "opinion"])
    for _twice in range(2):
        assert client.post(url).url == reverse("family", args=[family.number])
    assert ToTell.objects.filter(what="step_reminder", account=world.colleague).count() == 1
    assert Event.objects.filter(what="colleague_reminded").count() == 1
    assert now(world.colleague).account == told()[0].account


def test_only_who_works_with_the_family_can_be_reminded(world: World, signed_in):
    family = world.family()
    url = reverse("family_remind", args=[family.number, world.clerk.pk, "opinion"])
    assert signed_in(world.worker).post(url).status_code == 404
    assert not ToTell.objects.exists()
