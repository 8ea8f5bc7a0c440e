"""Studies, opinions, characterisations, evaluations and sendings, as people do them."""

import pytest

from ligzda.access.edit import ChangedByOther
from ligzda.access.models import Event, ToTell
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.assessment import queries
from ligzda.assessment.actions import characterisations, court, evaluations, opinions, studies, support
from ligzda.assessment.models import CourtRequest, PreparationSupport, Sending
from ligzda.documents.queries.documents import readable
from ligzda.families.rules.roles import FamilyRole
from tests.assessment.conftest import TODAY
from tests.assessment.recorded import TEXTS, evaluation_of, findings, issued, signed_characterisation, study_of


def test_an_issued_opinion_is_a_signed_document(world):
    opinion = issued(world)
    assert opinion.document.file.open("rb").read(5) == b"%PDF-"
    assert [signature.name for signature in opinion.document.signatures.all()] == ["Marta Liepa"]


def test_a_correction_of_an_issued_opinion_is_a_new_version_that_replaces_the_old(world):
    first = issued(world)
    second = opinions.draft(by=world.psychologist, study=first.study)
    assert (second.number, second.findings) == (2, TEXTS["findings"])
    with pytest.raises(Refused):
        opinions.write(by=world.psychologist, opinion=first, version=first.version, texts={"findings": "Cits."})
    second = opinions.issue(by=world.psychologist, opinion=second, on=TODAY)
    assert (second.document.series, second.document.version) == (first.document.series, 2)


def test_two_who_write_one_opinion_do_not_overwrite_each_other(world):
    opinion = opinions.draft(by=world.psychologist, study=study_of(world))
    opinions.write(by=world.psychologist, opinion=opinion, version=1, texts={"findings": "Viens."})
    with pytest.raises(ChangedByOther):
        opinions.write(by=world.psychologist, opinion=opinion, version=1, texts={"findings": "Otrs."})


def test_each_carer_is_studied_once_for_a_role(world):
    study_of(world)
    study_of(world, world.janis)
    with pytest.raises(Refused, match="study_open_already"):
        study_of(world)


def test_working_notes_are_read_by_psychologists_of_the_case_alone(world):
    study = study_of(world)
    studies.write_note(by=world.psychologist, study=study, text="Raud par zaudējumu.")
    assert queries.notes(by=world.psychologist, study=study).count() == 1
    for other in (world.worker, world.manager, world.stranger, world.clerk):
        with pytest.raises(Denied):
            queries.notes(by=other, study=study)


def test_a_psychologist_who_is_not_of_the_case_sees_no_study(world):
    study_of(world)
    assert not queries.studies(by=world.stranger).exists()
    assert queries.studies(by=world.worker).count() == 1


def test_a_social_worker_cannot_sign_an_opinion(world):
    opinion = opinions.draft(by=world.psychologist, study=study_of(world))
    with pytest.raises(Denied):
        opinions.issue(by=world.worker, opinion=opinion, on=TODAY)


def test_a_characterisation_is_drafted_from_the_record_and_finished_by_a_person(world):
    paper = characterisations.draft(by=world.worker, family=world.family, role=FamilyRole.FOSTER)
    assert "Anna Bērziņa" in paper.household
    assert "Brīvības iela 1" in paper.household
    with pytest.raises(Refused) as refused:
        characterisations.sign(by=world.worker, paper=paper, on=TODAY)
    assert refused.value.codes == ["findings_missing", "conclusion_missing"]
    assert signed_characterisation(world).document.name.endswith(".pdf")


def test_the_court_sees_exactly_what_was_sent_to_it(world):
    opinion, paper = issued(world), signed_characterisation(world)
    assert not readable(by=world.clerk).exists()
    court.send(
        by=world.worker,
        family=world.family,
        role=FamilyRole.FOSTER,
        purpose=Sending.Purpose.FILE,
        documents=[opinion.document],
        sent_on=TODAY,
        last_part=False,
    )
    assert set(readable(by=world.clerk)) == {opinion.document}
    court.send(
        by=world.worker,
        family=world.family,
        role=FamilyRole.FOSTER,
        purpose=Sending.Purpose.FILE,
        documents=[paper.document],
        sent_on=TODAY,
    )
    assert set(readable(by=world.clerk)) == {opinion.document, paper.document}
    assert [sending.last_part for sending in queries.sendings(by=world.clerk, family=world.family)] == [True, False]
    assert ToTell.objects.filter(what="documents_sent", organisation=world.court).count() == 2


def test_an_old_version_is_not_sent(world):
    first = issued(world)
    second = opinions.draft(by=world.psychologist, study=first.study)
    opinions.issue(by=world.psychologist, opinion=second, on=TODAY)
    with pytest.raises(Refused, match="enclosure_replaced"):
        court.send(
            by=world.worker,
            family=world.family,
            role=FamilyRole.FOSTER,
            purpose=Sending.Purpose.FILE,
            documents=[first.document],
            sent_on=TODAY,
        )


def test_the_court_answers_and_asks_for_a_study_and_the_centre_is_told(world):
    opinion = issued(world)
    sending = court.send(
        by=world.worker,
        family=world.family,
        role=FamilyRole.GUARDIAN,
        purpose=Sending.Purpose.FILE,
        documents=[opinion.document],
        sent_on=TODAY,
    )
    court.answer(by=world.clerk, sending=sending, on=TODAY, text="Saņēmām.")
    asked = court.ask_study(by=world.clerk, family=world.family, role=FamilyRole.GUARDIAN, on=TODAY, text="Lūdzam.")
    assert asked.kind == CourtRequest.Kind.STUDY
    assert set(ToTell.objects.filter(organisation=world.centre).values_list("what", flat=True)) == {
        "court_answer",
        "court_study",
    }
    with pytest.raises(Denied):
        court.answer(by=world.worker, sending=sending, on=TODAY, text="Es neesmu bāriņtiesa.")


def test_a_joint_evaluation_is_a_document_once_both_have_signed(world):
    evaluation = evaluation_of(world)
    evaluations.write(
        by=world.clerk, evaluation=evaluation, version=1, findings=findings(), conclusion="Jā.", outcome="suitable"
    )
    evaluation = evaluations.sign(by=world.worker, evaluation=evaluation, on=TODAY)
    assert evaluation.document is None
    with pytest.raises(Refused, match="already_signed"):
        evaluations.sign(by=world.worker, evaluation=evaluation, on=TODAY)
    evaluation = evaluations.sign(by=world.clerk, evaluation=evaluation, on=TODAY)
    assert evaluation.document in readable(by=world.clerk)
    assert evaluation.signed_on == TODAY


def test_a_change_after_the_first_signature_takes_it_back(world):
    evaluation = evaluation_of(world)
    written = {"findings": findings(), "conclusion": "Jā.", "outcome": "suitable"}
    evaluations.write(by=world.worker, evaluation=evaluation, version=1, **written)
    evaluation = evaluations.sign(by=world.worker, evaluation=evaluation, on=TODAY)
    evaluation = evaluations.write(by=world.clerk, evaluation=evaluation, version=evaluation.version, **written)
    assert evaluation.centre_signed_on is None


def test_only_one_evaluation_for_a_specialisation_is_open(world):
    evaluation_of(world)
    with pytest.raises(Refused, match="evaluation_open_already"):
        evaluation_of(world)


def test_support_while_preparing_is_asked_and_given_once(world):
    asked = support.ask(
        by=world.worker,
        family=world.family,
        role=FamilyRole.FOSTER,
        kind=PreparationSupport.Kind.PSYCHOLOGIST,
        asked_on=TODAY,
    )
    assert support.give(by=world.worker, support=asked, given_on=TODAY).given_on == TODAY
    with pytest.raises(Refused, match="support_given_already"):
        support.give(by=world.worker, support=asked, given_on=TODAY)


def test_each_deed_leaves_one_event_about_the_case(world):
    before = Event.objects.filter(what="study_opened").count()
    study = study_of(world)
    [event] = Event.objects.filter(what="study_opened")[before:]
    assert (event.case_id, event.ref) == (world.family.case_id, f"assessment.study:{study.pk}")
