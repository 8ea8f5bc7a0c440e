"""What was recorded by mistake is taken back on a page, with a reason, and the path forgets it."""

import pytest
from django.urls import reverse

from ligzda.access.models import Event
from ligzda.assessment.actions import evaluations, opinions, studies, support
from ligzda.assessment.models import PreparationSupport
from ligzda.documents.models import Document
from ligzda.families.rules.roles import FamilyRole
from tests.assessment.conftest import TODAY
from tests.assessment.recorded import evaluation_of, findings, issued, signed_characterisation, study_of
from tests.visitors import signed_in

WHY = {"reason": "Cita ģimene"}


def take_back(actor, name: str, fact) -> int:
    """Post the page's form, and return the status of its answer."""
    person = signed_in(actor.account)
    return person.post(reverse(name, args=[fact.pk]), WHY).status_code


def test_an_issued_opinion_taken_back_takes_its_paper_out_of_the_documents(world):
    opinion = issued(world)
    assert take_back(world.psychologist, "opinion_withdraw", opinion) == 302
    opinion.refresh_from_db()
    assert (opinion.stands, opinion.withdrawn_reason) == (False, "Cita ģimene")
    assert not Document.objects.standing().filter(pk=opinion.document_id).exists()
    assert Event.objects.filter(what="opinion_withdrawn", account=world.psychologist.account).count() == 1


def test_with_the_newer_version_taken_back_the_older_is_the_one_to_be_sent_and_replaced(world):
    first = issued(world)
    second = opinions.issue(
        by=world.psychologist, opinion=opinions.draft(by=world.psychologist, study=first.study), on=TODAY
    )
    take_back(world.psychologist, "opinion_withdraw", second)
    assert list(Document.objects.in_force()) == [first.document]
    third = opinions.draft(by=world.psychologist, study=first.study)
    assert opinions.issue(by=world.psychologist, opinion=third, on=TODAY).document.version == 3


def test_an_older_version_taken_back_leaves_the_newer_paper_alone(world):
    first = issued(world)
    second = opinions.issue(
        by=world.psychologist, opinion=opinions.draft(by=world.psychologist, study=first.study), on=TODAY
    )
    take_back(world.psychologist, "opinion_withdraw", first)
    assert list(Document.objects.in_force()) == [second.document]


def test_a_signed_characterisation_and_evaluation_take_their_papers_along(world):
    paper, evaluation = signed_characterisation(world), evaluation_of(world)
    written = {"findings": findings(), "conclusion": "Jā.", "outcome": "suitable"}
    evaluations.write(by=world.worker, evaluation=evaluation, version=1, **written)
    for side in (world.worker, world.clerk):
        evaluations.sign(by=side, evaluation=evaluation, on=TODAY)
    assert take_back(world.worker, "characterisation_withdraw", paper) == 302
    assert take_back(world.clerk, "evaluation_withdraw", evaluation) == 302
    assert not Document.objects.in_force().exists()
    assert evaluation_of(world).stands


def test_sessions_notes_and_studies_are_taken_back_by_the_psychologist_but_no_study_with_an_opinion(world):
    study = study_of(world)
    note = studies.write_note(by=world.psychologist, study=study, text="Cita cilvēka piezīme.")
    session = study.sessions.get()
    for name, fact in (("note_withdraw", note), ("session_take_back", session), ("study_withdraw", study)):
        assert take_back(world.psychologist, name, fact) == 302
        fact.refresh_from_db()
        assert not fact.stands
    opinion = issued(world, world.janis)
    assert take_back(world.psychologist, "study_withdraw", opinion.study) == 200
    opinion.study.refresh_from_db()
    assert opinion.study.stands


def test_a_social_worker_takes_back_support_but_nothing_of_the_psychologist(world):
    asked = support.ask(
        by=world.worker,
        family=world.family,
        role=FamilyRole.FOSTER,
        kind=PreparationSupport.Kind.PSYCHOLOGIST,
        asked_on=TODAY,
    )
    assert take_back(world.worker, "support_withdraw", asked) == 302
    assert not PreparationSupport.objects.standing().exists()
    assert take_back(world.worker, "support_withdraw", asked) == 404
    opinion = issued(world)
    assert take_back(world.worker, "opinion_withdraw", opinion) == 403


@pytest.mark.parametrize("role", ["psychologist", "worker"])
def test_the_links_stand_where_they_may_be_followed(world, role):
    opinion, paper = issued(world), signed_characterisation(world)
    person = signed_in(getattr(world, role).account)
    study = person.get(reverse("study", args=[opinion.study_id])).content.decode()
    family = person.get(reverse("assessment", args=[world.family.number])).content.decode()
    assert (reverse("opinion_withdraw", args=[opinion.pk]) in study) is (role == "psychologist")
    assert (reverse("characterisation_withdraw", args=[paper.pk]) in family) is (role == "worker")
