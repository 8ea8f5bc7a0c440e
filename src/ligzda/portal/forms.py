"""The questions of readiness as the family itself is asked them."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ligzda.families.forms.work import WithdrawForm
from ligzda.placements.forms.readiness import AbsenceForm, AnswerForm
from ligzda.placements.models import Readiness
from ligzda.portal.words import AWAY_SAID

CAN, CANNOT, REST = _("Yes, we can"), _("No, we cannot"), _("No, we are resting")
State, Only = Readiness.State, Readiness.Only


class OwnAnswerForm(AnswerForm):
    """Whether we can, whom, until when."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = self.fields
        asked["state"].label = _("Can you take in a child?")
        asked["state"].choices = [(State.READY, CAN), (State.NOT_READY, CANNOT), (State.RESTING, REST)]
        asked["only"].label = _("If you can, which children?")
        asked["only"].choices = [(Only.ALL, _("any children we are approved for")), *Only.choices[1:]]
        asked["until_day"].help_text = _("Nothing here means until you say otherwise.")
        asked["reason"].label = _("Why? You need not say")


class OwnAbsenceForm(AbsenceForm):
    """When we will not be able to."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["state"].label = _("What shall the centre know?")
        self.fields["state"].choices = list(AWAY_SAID.items())


class OwnCancelForm(WithdrawForm):
    """We are there after all."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("What has changed?")
