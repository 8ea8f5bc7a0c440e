"""What is typed about work: who takes a case, who is away, who hands over, what the review of a glass found."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ligzda.access.models import Account, Team
from ligzda.access.rules.glass import SHORTEST_REASON
from ligzda.ui.forms import Form, LatvianDateField, LongTextField, Radios


class ColleagueField(forms.TypedChoiceField):
    """A colleague or a team, in one list; teams first."""

    def offer(self, colleagues: QuerySet[Account], teams: QuerySet[Team]) -> None:
        """Take the choices of this page."""
        self.found: dict[str, Account | Team] = {f"team-{team.pk}": team for team in teams}
        self.found |= {f"account-{account.pk}": account for account in colleagues}
        self.coerce = self.found.__getitem__
        self.choices = [("", "–"), *((key, _label(one)) for key, one in self.found.items())]


class AssignForm(Form):
    """Somebody a case is assigned to."""

    assignee = ColleagueField(label=_("Who"))
    reason = forms.CharField(label=_("Reason"), max_length=200, required=False)

    def __init__(self, *args: Any, colleagues: QuerySet[Account], teams: QuerySet[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["assignee"].offer(colleagues, teams)


class HandOverForm(Form):
    """A whole caseload from one to another."""

    giver = ColleagueField(label=_("From"))
    assignee = ColleagueField(label=pgettext_lazy("hand over", "To"))
    reason = forms.CharField(label=_("Reason"), max_length=200)

    def __init__(
        self,
        *args: Any,
        givers: QuerySet[Account],
        colleagues: QuerySet[Account],
        teams: QuerySet[Team],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["giver"].offer(givers, teams)
        self.fields["assignee"].offer(colleagues, teams)


class AbsenceForm(Form):
    """Who is away, who stands in, and on which days."""

    absent = forms.ModelChoiceField(None, label=_("Absent"))
    substitute = forms.ModelChoiceField(None, label=_("Substitute"))
    since = LatvianDateField(label=_("Away from"))
    until = LatvianDateField(label=_("Back on"), help_text=_("On this day the substitute no longer sees the cases."))

    def __init__(self, *args: Any, absent: Any, substitutes: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["absent"].queryset = absent
        self.fields["substitute"].queryset = substitutes


class TeamForm(Form):
    """A new team."""

    name = forms.CharField(label=_("Name"), max_length=100)


class JoinForm(Form):
    """A colleague who joins a team."""

    account = forms.ModelChoiceField(None, label=_("Colleague"))

    def __init__(self, *args: Any, colleagues: QuerySet[Account], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["account"].queryset = colleagues


class GlassForm(Form):
    """The case somebody must open, and why."""

    number = forms.CharField(label=_("Number of the case"), max_length=20, help_text=_("For example Ģ-2026-0147"))
    reason = LongTextField(
        label=_("Why you must see it"),
        rows=4,
        max_length=1000,
        min_length=SHORTEST_REASON,
        help_text=_("The centre's manager and the data protection officer read this."),
    )


class ReviewForm(Form):
    """What the data protection officer found."""

    justified = forms.TypedChoiceField(
        label=_("Was it justified?"),
        choices=[("yes", _("Justified")), ("no", _("Not justified"))],
        coerce=lambda value: value == "yes",
        widget=Radios,
    )
    finding = LongTextField(label=_("Finding"), rows=4, max_length=2000, required=False)


def _label(one: Account | Team) -> str:
    roles = dict.fromkeys(held.get_role_display() for held in getattr(one, "works_as", ()))
    kind = _("team") if isinstance(one, Team) else ", ".join(roles)
    return f"{one} ({kind})" if kind else str(one)
