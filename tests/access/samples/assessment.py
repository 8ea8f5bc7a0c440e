"""How the pages of the assessment are reached."""

from functools import partial

from django.utils import timezone

from ligzda.access.models import Account
from ligzda.access.rules.roles import Role
from ligzda.assessment.models import (
    Characterisation,
    CourtRequest,
    JointEvaluation,
    Opinion,
    PreparationSupport,
    Sending,
    Study,
    StudySession,
    WorkingNote,
)
from tests.access.samples.families import family, number
from tests.access.table import LONG_AGO, Place, Sample


def study(place: Place) -> Study:
    """Return the study of the family's carer."""
    return place.made(
        "study",
        lambda: Study.objects.create(
            family=family(place),
            person=family(place).household.members.get(part="carer").person,
            role="foster",
            psychologist=place.people[Role.PSYCHOLOGIST],
            since=LONG_AGO,
            recorded_at=timezone.now(),
        ),
    )


def _study(place: Place, person: Account | None) -> dict:
    return {"pk": study(place).pk}


def _of_study(model, **also):
    def kwargs(place: Place, person: Account | None) -> dict:
        make = partial(model.objects.create, study=study(place), recorded_at=timezone.now(), **also)
        return {"pk": place.made(model.__name__, make).pk}

    return kwargs


def _opinion(place: Place, person: Account | None) -> dict:
    made = place.made("opinion", lambda: Opinion.objects.create(study=study(place), recorded_at=timezone.now()))
    return {"pk": made.pk}


def _of_family(model, **also):
    def kwargs(place: Place, person: Account | None) -> dict:
        make = partial(model.objects.create, family=family(place), recorded_at=timezone.now(), **also)
        return {"pk": place.made(model.__name__, make).pk}

    return kwargs


def _sending(place: Place, person: Account | None) -> dict:
    row = Sending.objects.create(
        family=family(place),
        role="foster",
        purpose="file",
        court=place.court,
        sent_on=LONG_AGO,
        recorded_at=timezone.now(),
    )
    return {"pk": row.pk}


def _word(place: Place, person: Account | None) -> dict:
    clerk = Account.objects.filter(memberships__organisation=place.court, memberships__role="court").first()
    row = CourtRequest.objects.create(
        family=family(place), role="foster", kind="study", on=LONG_AGO, text="Lūdzam izpēti.",
        recorded_by=clerk, recorded_at=timezone.now(),
    )  # fmt: skip
    return {"pk": row.pk}


SAMPLES = {
    **{
        name: Sample(number)
        for name in ("assessment", "sendings", "study_open", "support_ask", "evaluation_open", "send", "study_ask")
    },
    "characterisation_begin": Sample(number, data={"role": "foster"}),
    **{name: Sample(_study) for name in ("study", "opinion_begin", "session_hold", "note_write", "study_withdraw")},
    "session_take_back": Sample(_of_study(StudySession, on=LONG_AGO, minutes=60, methods="intervija")),
    "note_withdraw": Sample(_of_study(WorkingNote, text="Piezīme")),
    **{name: Sample(_opinion) for name in ("opinion", "opinion_issue", "opinion_withdraw")},
    **{
        name: Sample(_of_family(Characterisation, role="foster"))
        for name in ("characterisation", "characterisation_sign", "characterisation_withdraw")
    },
    **{
        name: Sample(_of_family(PreparationSupport, role="foster", kind="psychologist", asked_on=LONG_AGO))
        for name in ("support_give", "support_withdraw")
    },
    **{
        name: Sample(_of_family(JointEvaluation, role="crisis", opened_on=LONG_AGO))
        for name in ("evaluation", "evaluation_sign", "evaluation_withdraw")
    },
    "court_word_withdraw": Sample(_word),
    **{name: Sample(_sending) for name in ("sending_withdraw", "sending_answer")},
}
