"""The invented country is as real as it can be: every history respects the rules, and some things are late."""

import datetime as dt
from collections import Counter
from random import Random

import pytest
from django.db import connection

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Case
from ligzda.access.rules.roles import Role
from ligzda.demo.days import tell
from ligzda.desk.queries.today import day
from ligzda.families.models import Decision, Family, FamilyCounter, Status
from ligzda.families.rules.roles import FamilyRole
from ligzda.law.queries import calendar, rulebook
from ligzda.messages.models import Alert, Message
from ligzda.pathway.facts import of_families
from ligzda.pathway.queries import refresh
from ligzda.pathway.rules import path
from ligzda.people.models import Person
from ligzda.people.rules import codes
from ligzda.training.models import Certificate
from ligzda.training.papers import print_certificate
from tests.demo.country import AT, FAMILIES, TODAY

ROLES = (FamilyRole.FOSTER, FamilyRole.GUARDIAN, FamilyRole.ADOPTER, FamilyRole.HOST)


def test_there_are_as_many_families_as_were_asked_for_and_numbers_go_on_after_them(country):
    assert Family.objects.count() == FAMILIES == Case.objects.filter(family__isnull=False).count()
    assert sum(FamilyCounter.objects.values_list("last", flat=True)) == FAMILIES


@pytest.mark.postgres
def test_what_people_add_counts_on_after_the_invented_rows(country):
    with connection.cursor() as cursor:
        for model in (Person, Decision, Status):
            assert not model.objects.filter(pk=next_key(cursor, model)).exists()


def next_key(cursor, model):
    """Return the key that the database would give next."""
    if connection.vendor == "postgresql":
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id'))", [model._meta.db_table])
        return cursor.fetchone()[0]
    return model.objects.order_by("-pk").values_list("pk", flat=True)[0] + 1


def test_the_same_seed_on_the_same_day_tells_the_same_stories():
    def stories():
        random = Random(1)
        return [
            tell(role, dt.date(2024, 1, 8), TODAY, lambda day: day, random).days for role in ROLES for _n in range(20)
        ]

    assert stories() == stories()


def test_no_story_tells_of_tomorrow():
    random = Random(2)
    for start in (dt.date(2025, 6, 2), dt.date(2026, 5, 20)):
        for role in ROLES:
            story = tell(role, start, TODAY, lambda day: day, random)
            assert max(story.days.values()) <= TODAY


def test_somebody_of_every_role_can_be_tried(country):
    held = set(Account.objects.values_list("memberships__role", flat=True))
    assert held == {role.value for role in Role}


def test_every_status_follows_from_a_decision_and_no_path_from_a_negative_one(country):
    assert not Status.objects.filter(decision=None).exists()
    refused = Decision.objects.filter(outcome="negative").values("family")
    assert not Status.objects.filter(family__in=refused, role="foster").exists()


def test_the_worker_who_is_tried_first_has_enough_to_do_and_some_of_it_is_late(country):
    refresh(by=Actor.system(at=AT))
    ilze = Actor.of(Account.objects.get(email="ilze.ozola@example.org"), at=AT)
    todo = day(by=ilze)
    assert 6 <= todo.late_count <= 20
    assert 10 <= todo.soon_count <= 30
    assert len({item.step for item in todo.late}) >= 3
    assert len({item.step for item in todo.soon}) >= 4


def test_the_court_has_decisions_to_make_and_few_of_them_are_late(country):
    refresh(by=Actor.system(at=AT))
    secretary = Actor.of(Account.objects.get(memberships__role=Role.COURT), at=AT)
    todo = day(by=secretary, court=True)
    assert 3 <= todo.late_count + todo.soon_count <= 20
    assert {item.step for item in (*todo.late, *todo.soon)} >= {"suitability_decision", "decision"}


def test_every_personal_code_is_right_and_tells_the_day_of_birth(country):
    for person in Person.objects.all():
        assert codes.valid(person.code)
        assert codes.birth_date(person.code) == person.birth_date


def test_the_rules_understand_every_history_and_only_some_things_are_late(country):
    book, days, states = rulebook(), calendar(), Counter()
    for family in of_families(Family.objects.all(), on=TODAY):
        for one in family.paths:
            if one.role:
                steps = path(one.role, one.facts, book=book, calendar=days, on=TODAY)
                states.update(str(step.state) for step in steps)
    assert states["done"] > 5 * states["overdue"] > 0


def test_an_invented_certificate_is_printed_like_any_other(country):
    certificate = Certificate.objects.filter(programme__audience="foster").earliest("pk")
    assert certificate.paper["total"] == "24"
    assert print_certificate(certificate.paper, "").startswith(b"%PDF-")


def test_the_berzini_wait_for_their_opinion(country):
    [family] = of_families(Family.objects.filter(name="Bērziņu", number="2026-0001"), on=TODAY)
    [one] = family.paths
    steps = path("foster", one.facts, book=rulebook(), calendar=calendar(), on=TODAY)
    assert [step.step for step in steps if step.state == "overdue"] == ["opinion"]


def test_every_fate_of_a_message_can_be_looked_at_and_an_alert_was_answered(country):
    assert {"read", "delivered", "sent", "failed"} <= set(Message.objects.values_list("state", flat=True))
    assert Alert.objects.exclude(answered_at=None).get().answered_by.memberships.get().role == Role.DUTY_OFFICER
