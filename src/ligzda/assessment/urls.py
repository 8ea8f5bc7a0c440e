"""Addresses of this area."""

from ligzda.access.web import page
from ligzda.assessment.views import characterisations, court, studies, withdrawals

BOTH = ("GET", "POST")
FAMILY = "families/<number:number>/"

urlpatterns = [
    page(f"{FAMILY}assessment/", studies.overview, name="assessment", permission="characterisation.read"),
    page(f"{FAMILY}sendings/", court.sendings, name="sendings", permission="file.read"),
    page("studies/<int:pk>/", studies.study, name="study", permission="study.read"),
    page(
        "studies/<int:pk>/opinion/",
        studies.opinion_begin,
        name="opinion_begin",
        permission="study.edit",
        methods=("POST",),
    ),
    page(
        f"{FAMILY}characterisation/",
        characterisations.characterisation_begin,
        name="characterisation_begin",
        permission="characterisation.edit",
        methods=("POST",),
    ),
    *(
        page(f"{route}/", view, name=name, permission=permission, methods=BOTH)
        for route, view, name, permission in (
            (f"{FAMILY}studies/open", studies.study_open, "study_open", "study.edit"),
            ("studies/<int:pk>/session", studies.session_hold, "session_hold", "study.edit"),
            ("studies/<int:pk>/note", studies.note_write, "note_write", "study.notes"),
            ("opinions/<int:pk>", studies.opinion, "opinion", "study.edit"),
            ("opinions/<int:pk>/issue", studies.opinion_issue, "opinion_issue", "opinion.sign"),
            (
                "characterisations/<int:pk>",
                characterisations.characterisation,
                "characterisation",
                "characterisation.edit",
            ),
            (
                "characterisations/<int:pk>/sign",
                characterisations.characterisation_sign,
                "characterisation_sign",
                "characterisation.sign",
            ),
            (f"{FAMILY}support/ask", characterisations.support_ask, "support_ask", "preparation.record"),
            ("support/<int:pk>/give", characterisations.support_give, "support_give", "preparation.record"),
            (f"{FAMILY}evaluations/open", court.evaluation_open, "evaluation_open", "evaluation.edit"),
            ("evaluations/<int:pk>", court.evaluation, "evaluation", "evaluation.read"),
            ("evaluations/<int:pk>/sign", court.evaluation_sign, "evaluation_sign", "evaluation.sign"),
            (f"{FAMILY}sendings/send", court.send, "send", "file.send"),
            ("sendings/<int:pk>/withdraw", court.sending_withdraw, "sending_withdraw", "file.send"),
            ("sendings/<int:pk>/answer", court.sending_answer, "sending_answer", "file.answer"),
            ("court-words/<int:pk>/withdraw", court.court_word_withdraw, "court_word_withdraw", "file.answer"),
            (f"{FAMILY}studies/ask", court.study_ask, "study_ask", "study.ask"),
            # What was recorded by mistake
            ("studies/<int:pk>/withdraw", withdrawals.study_withdraw, "study_withdraw", "study.edit"),
            ("study-sessions/<int:pk>/withdraw", withdrawals.session_withdraw, "session_take_back", "study.edit"),
            ("study-notes/<int:pk>/withdraw", withdrawals.note_withdraw, "note_withdraw", "study.notes"),
            ("opinions/<int:pk>/withdraw", withdrawals.opinion_withdraw, "opinion_withdraw", "opinion.sign"),
            (
                "characterisations/<int:pk>/withdraw",
                withdrawals.characterisation_withdraw,
                "characterisation_withdraw",
                "characterisation.sign",
            ),
            ("support/<int:pk>/withdraw", withdrawals.support_withdraw, "support_withdraw", "preparation.record"),
            (
                "evaluations/<int:pk>/withdraw",
                withdrawals.evaluation_withdraw,
                "evaluation_withdraw",
                "evaluation.sign",
            ),
        )
    ),
]
