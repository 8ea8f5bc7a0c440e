"""When a paper of the assessment may be signed or sent."""

from datetime import date

from ligzda.assessment.rules import reasons
from ligzda.assessment.rules.criteria import Criterion, Rating
from ligzda.assessment.rules.facts import CharacterisationFacts, EnclosureFacts, EvaluationFacts, OpinionFacts

DAY = date(2026, 5, 20)
WHOLE = OpinionFacts("Atrasts.", "Secināts.", "suitable", author_may_sign=True, sessions=(date(2026, 5, 1),))


def codes(found):
    return [reason.code for reason in found]


def test_a_whole_opinion_can_be_issued():
    assert reasons.reasons_against_issuing(WHOLE, on=DAY) == []


def test_an_empty_opinion_is_refused_with_everything_that_is_missing():
    empty = OpinionFacts("", " ", "", author_may_sign=False, sessions=())
    assert codes(reasons.reasons_against_issuing(empty, on=DAY)) == [
        "author_not_psychologist",
        "study_without_session",
        "findings_missing",
        "conclusion_missing",
        "outcome_missing",
    ]


def test_a_session_after_the_signature_does_not_count():
    early = OpinionFacts("A.", "B.", "suitable", author_may_sign=True, sessions=(date(2026, 5, 21),))
    assert codes(reasons.reasons_against_issuing(early, on=DAY)) == ["study_without_session"]


def test_an_opinion_is_issued_once():
    issued = OpinionFacts("A.", "B.", "suitable", author_may_sign=True, sessions=(DAY,), issued_on=DAY)
    assert codes(reasons.reasons_against_issuing(issued, on=DAY)) == ["already_signed"]


def test_a_characterisation_needs_its_three_texts():
    empty = CharacterisationFacts("", "", "")
    assert codes(reasons.reasons_against_signing_characterisation(empty)) == [
        "household_missing",
        "findings_missing",
        "conclusion_missing",
    ]


def test_every_criterion_of_a_joint_evaluation_needs_finding_and_rating():
    almost = dict.fromkeys(Criterion, ("Ir.", Rating.MEETS)) | {Criterion.SKILLS: ("Ir.", None)}
    facts = EvaluationFacts(almost, "Piemērota.", "suitable")
    [reason] = reasons.reasons_against_signing_evaluation(facts)
    assert (reason.code, reason.at) == ("criterion_missing", Criterion.SKILLS)


def test_nothing_unsigned_replaced_or_withdrawn_goes_to_the_court():
    papers = [
        EnclosureFacts("a", signed=True, replaced=False),
        EnclosureFacts("b", signed=False, replaced=False),
        EnclosureFacts("c", signed=True, replaced=True),
        EnclosureFacts("d", signed=True, replaced=False, withdrawn=True),
    ]
    found = reasons.reasons_against_sending(papers)
    assert [(reason.code, reason.params["title"]) for reason in found] == [
        ("enclosure_unsigned", "b"),
        ("enclosure_replaced", "c"),
        ("enclosure_withdrawn", "d"),
    ]


def test_an_empty_envelope_is_not_sent():
    assert codes(reasons.reasons_against_sending([])) == ["sending_empty"]


def test_a_session_lies_between_the_beginning_of_the_study_and_today():
    against = reasons.reasons_against_session
    assert codes(against(date(2026, 4, 1), since=date(2026, 5, 1), today=DAY)) == ["session_before_study"]
    assert codes(against(date(2026, 6, 1), since=date(2026, 5, 1), today=DAY)) == ["day_not_yet"]
    assert against(DAY, since=DAY, today=DAY) == []


def test_support_is_given_after_it_was_asked():
    assert codes(reasons.reasons_against_giving(DAY, date(2026, 5, 19), today=DAY)) == ["given_before_asked"]
