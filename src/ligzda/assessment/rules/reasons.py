"""Why a paper of the assessment cannot be signed or sent yet: every reason at once."""

from collections.abc import Iterable, Iterator
from datetime import date

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house, law

from .criteria import Criterion
from .facts import CharacterisationFacts, EnclosureFacts, EvaluationFacts, OpinionFacts


@law("BTAL", "36.")
def reasons_against_issuing(opinion: OpinionFacts, *, on: date) -> list[Reason]:
    """Return every reason why a psychologist's opinion cannot be issued on that day."""
    return [*_opinion_reasons(opinion, on)]


@law("MK 354/2018")
def reasons_against_signing_characterisation(paper: CharacterisationFacts) -> list[Reason]:
    """Return every reason why a characterisation cannot be signed (the centre's duty, seed 003)."""
    return [*_characterisation_reasons(paper)]


@law("MK 354/2018", entry=("crisis.evaluation.months", "disability.evaluation.months"))
def reasons_against_signing_evaluation(evaluation: EvaluationFacts) -> list[Reason]:
    """Return every reason why a joint evaluation cannot be signed: each criterion has a finding and a rating."""
    return [*_evaluation_reasons(evaluation)]


@law("MK 354/2018", entry="*.file_sent.working_days")
def reasons_against_sending(enclosures: Iterable[EnclosureFacts]) -> list[Reason]:
    """Return every reason why these documents cannot go to the court: none chosen, unsigned, or an old version."""
    papers = list(enclosures)
    if not papers:
        return [Reason("sending_empty", at="documents")]
    return [
        *(Reason("enclosure_unsigned", {"title": p.title}, at="documents") for p in papers if not p.signed),
        *(Reason("enclosure_replaced", {"title": p.title}, at="documents") for p in papers if p.replaced),
        *(Reason("enclosure_withdrawn", {"title": p.title}, at="documents") for p in papers if p.withdrawn),
    ]


@house()
def reasons_against_a_later_day(day: date, *, today: date, at: str) -> list[Reason]:
    """Return the reason against recording something as done on a day that has not come yet."""
    return [Reason("day_not_yet", {"on": day}, at=at)] if day > today else []


@house()
def reasons_against_session(on: date, *, since: date, today: date) -> list[Reason]:
    """Return every reason against a session of a study: before the study began, or a day that has not come yet."""
    before = [Reason("session_before_study", {"since": since}, at="on")] if on < since else []
    return [*before, *reasons_against_a_later_day(on, today=today, at="on")]


@house()
def reasons_against_giving(asked_on: date, given_on: date, *, today: date) -> list[Reason]:
    """Return every reason why support cannot have been given that day: before it was asked, or not come yet."""
    before = [Reason("given_before_asked", {"on": asked_on}, at="given_on")] if given_on < asked_on else []
    return [*before, *reasons_against_a_later_day(given_on, today=today, at="given_on")]


def _opinion_reasons(opinion: OpinionFacts, on: date) -> Iterator[Reason]:
    if opinion.issued_on is not None:
        yield Reason("already_signed", {"on": opinion.issued_on})
    if not opinion.author_may_sign:
        yield Reason("author_not_psychologist")
    if not any(day <= on for day in opinion.sessions):
        yield Reason("study_without_session")
    if not opinion.findings.strip():
        yield Reason("findings_missing", at="findings")
    if not opinion.conclusion.strip():
        yield Reason("conclusion_missing", at="conclusion")
    if not opinion.outcome:
        yield Reason("outcome_missing", at="outcome")


def _characterisation_reasons(paper: CharacterisationFacts) -> Iterator[Reason]:
    if paper.signed_on is not None:
        yield Reason("already_signed", {"on": paper.signed_on})
    for at in ("household", "findings", "conclusion"):
        if not getattr(paper, at).strip():
            yield Reason(f"{at}_missing", at=at)


def _evaluation_reasons(evaluation: EvaluationFacts) -> Iterator[Reason]:
    if evaluation.centre_signed_on and evaluation.court_signed_on:
        yield Reason("already_signed", {"on": max(evaluation.centre_signed_on, evaluation.court_signed_on)})
    for criterion in Criterion:
        finding, rating = evaluation.findings.get(criterion, ("", None))
        if not finding.strip() or rating is None:
            yield Reason("criterion_missing", {"criterion": criterion}, at=criterion)
    if not evaluation.conclusion.strip():
        yield Reason("conclusion_missing", at="conclusion")
    if not evaluation.outcome:
        yield Reason("outcome_missing", at="outcome")
