"""The six roles in plain words, for people who are still thinking about it."""

from datetime import date
from typing import TypedDict

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ligzda.families.models import ROLE_LABELS
from ligzda.families.rules.roles import FamilyRole
from ligzda.law.rules.rulebook import Entry, Rulebook


class Explained(TypedDict):
    """One role as a visitor reads it."""

    key: str
    name: str
    what: str
    time: str
    decides: str
    training: str
    fits: str
    figures: list[tuple[str, Entry]]


#: The figures of a role that visitors are told, each with its law and its mark.
FIGURES = {
    FamilyRole.CRISIS: [(gettext_lazy("Experience"), "crisis.experience.years")],
    FamilyRole.DISABILITY: [(gettext_lazy("Experience"), "disability.experience.months")],
    FamilyRole.GUARDIAN: [(gettext_lazy("Trained within"), "guardian.training.months")],
}


def roles_explained(book: Rulebook, on: date) -> list[Explained]:
    """Return the six roles in the reader's language, with the figures in force on the day."""
    return [
        Explained(
            key=role.value,
            name=str(ROLE_LABELS[role]).capitalize(),
            what=what,
            time=time,
            decides=decides,
            training=training,
            fits=fits,
            figures=[
                (str(label), entry)
                for label, id in FIGURES.get(role, ())
                if (entry := book.get(id, on)) and entry.known
            ],
        )
        for role, (what, time, decides, training, fits) in _texts().items()
    ]


def _texts() -> dict[FamilyRole, tuple[str, str, str, str, str]]:
    """Return of each role what one does, for how long, who decides, how one is trained, and whom it fits."""
    court = _("The orphans' court")
    foster_training = _("By the centre: theory, and practice in the homes of experienced foster families")
    return {
        FamilyRole.FOSTER: (
            _("You take a child into your home until it can go back to its parents or finds a family for good."),
            _("From some weeks to years"),
            _("The orphans' court, twice: that you are suitable, and after the training about the status"),
            foster_training,
            _("you can love a child and let it go again"),
        ),
        FamilyRole.CRISIS: (
            _("You take a child at any hour of day or night, when it must be brought to safety at once."),
            _("Days or weeks, until it is clear where the child can live"),
            _("The orphans' court together with the centre; you are a foster family first"),
            foster_training,
            _("you have cared for placed children for years, and somebody of you is at home"),
        ),
        FamilyRole.DISABILITY: (
            _("You care for a child with a severe disability who needs special care."),
            _("As a rule, years"),
            _("The orphans' court together with the centre; you are a foster family first"),
            foster_training,
            _("you have cared for such children before"),
        ),
        FamilyRole.GUARDIAN: (
            _("You stand in the parents' place for a child you often know already: a grandchild, a nephew, a pupil."),
            _("Until the child is of age, or its parents can care for it again"),
            court,
            _("By the centre, after the decision"),
            _("a certain child needs you"),
        ),
        FamilyRole.ADOPTER: (
            _("The child becomes yours, as if born to you, for good."),
            _("For life"),
            _("The orphans' court that you can adopt, and a court of law about the adoption itself"),
            _("By the centre, before the decision"),
            _("you want to be parents of a child for the whole of its life"),
        ),
        FamilyRole.HOST: (
            _("A child who lives in an institution spends weekends and holidays with you."),
            _("Visits, for as long as all of you wish"),
            court,
            _("None is required; the centre advises you"),
            _("you cannot have a child every day, but can be its own people"),
        ),
    }


def questions() -> list[tuple[str, str]]:
    """Return questions that an undecided family may ask itself, each with where its answer points."""
    return [
        (
            _("Do you know the child already?"),
            _("Yes: think of guardianship. No: foster, host or adoptive family."),
        ),
        (
            _("Could you say goodbye when the child goes back to its parents?"),
            _("Yes: foster family. No: adoption or guardianship."),
        ),
        (
            _("Can you be there every day?"),
            _("Yes: any role. Only now and then: host family."),
        ),
        (
            _("May somebody ring at three in the morning?"),
            _("Yes, and you have experience: crisis foster family."),
        ),
    ]
