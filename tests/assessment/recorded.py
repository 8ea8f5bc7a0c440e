"""Studies, opinions, characterisations and evaluations as the tests of this folder have them recorded."""

from ligzda.assessment.actions import characterisations, evaluations, opinions, studies
from ligzda.assessment.rules.criteria import Criterion, Rating
from ligzda.families.rules.roles import FamilyRole
from tests.assessment.conftest import LONG_AGO, TODAY

TEXTS = {"findings": "Motivācija noturīga.", "conclusion": "Var uzņemt bērnu.", "outcome": "suitable"}


def study_of(world, person=None):
    study = studies.open_study(
        by=world.psychologist,
        family=world.family,
        person=person or world.anna,
        role=FamilyRole.FOSTER,
        psychologist=world.psychologist.account,
        since=LONG_AGO,
    )
    studies.hold_session(by=world.psychologist, study=study, on=TODAY, minutes=90, methods="intervija")
    return study


def issued(world, person=None):
    opinion = opinions.draft(by=world.psychologist, study=study_of(world, person))
    opinions.write(by=world.psychologist, opinion=opinion, version=1, texts=TEXTS)
    return opinions.issue(by=world.psychologist, opinion=opinion, on=TODAY)


def signed_characterisation(world):
    paper = characterisations.draft(by=world.worker, family=world.family, role=FamilyRole.FOSTER)
    texts = {"findings": "Mājās miers.", "conclusion": "Piemēroti."}
    characterisations.write(by=world.worker, paper=paper, version=1, texts=texts)
    return characterisations.sign(by=world.worker, paper=paper, on=TODAY)


def findings():
    return dict.fromkeys(Criterion, ("Atbilst prasībām.", Rating.MEETS))


def evaluation_of(world):
    return evaluations.open_evaluation(by=world.worker, family=world.family, role=FamilyRole.CRISIS, opened_on=TODAY)
