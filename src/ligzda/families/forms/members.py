"""Forms about one person of a family."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ligzda.access.rules import phones
from ligzda.families.forms.fields import CodeField
from ligzda.people.models import Person
from ligzda.people.models.languages import LANGUAGES
from ligzda.people.rules import emails, iban
from ligzda.ui import words
from ligzda.ui.forms import Checkboxes, Form, LatvianDateField, LongTextField, Radios


class LinesField(LongTextField):
    """Several telephones or e-mails, each on a line of its own."""

    def __init__(self, *, kind: Any, **kwargs: Any) -> None:
        super().__init__(rows=2, max_length=500, required=False, help_text=_("Each on a line of its own."), **kwargs)
        self.kind = kind

    def clean(self, value: Any) -> tuple[str, ...]:
        """Read the lines."""
        lines = [line.strip() for line in super().clean(value).splitlines() if line.strip()]
        read = [(line, self.kind(line)) for line in lines]
        if wrong := [line for line, found in read if not found]:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid", params={"line": wrong[0]})
        return tuple(dict.fromkeys(each for _line, found in read for each in found))


class AccountField(forms.CharField):
    """A bank account in any writing; cleaned to its capitals and digits. It never waits in a draft."""

    kept_in_drafts = False
    widget = forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-input--width-20"})
    default_error_messages = {"invalid": _("The account number is wrong: compare it letter by letter.")}

    def clean(self, value: Any) -> str:
        """Read the number."""
        number = iban.clean(super().clean(value))
        if number and not iban.valid(number):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return number


class PersonForm(Form):
    """What is known of a person. A code or account that is known is not shown; a new one takes its place."""

    given_name = forms.CharField(label=_("Given name"), max_length=100)
    surname = forms.CharField(label=_("Surname"), max_length=100)
    birth_date = LatvianDateField(label=_("Date of birth"), required=False)
    sex = forms.ChoiceField(
        label=_("Sex"), choices=[*Person.Sex.choices, ("", _("not known"))], widget=Radios, required=False
    )
    languages = forms.MultipleChoiceField(
        label=_("Speaks"), choices=list(LANGUAGES.items()), widget=Checkboxes, required=False
    )
    phones = LinesField(
        label=_("Telephones"),
        kind=phones.e164_all,
        error_messages={"invalid": _("“%(line)s” is no telephone number. Write for example 29 123 456")},
    )
    emails = LinesField(
        label=_("E-mails"),
        kind=emails.addresses,
        error_messages={"invalid": _("“%(line)s” is no e-mail address.")},
    )
    code = CodeField(label=_("Personal code"), required=False)
    iban = AccountField(label=_("Bank account (IBAN)"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        first = {name: getattr(person, name) for name in ("given_name", "surname", "birth_date", "sex", "version")}
        first |= {
            "languages": person.languages,
            "phones": "\n".join(phone.shown for phone in person.phones.all()),
            "emails": "\n".join(email.address for email in person.emails.all()),
        }
        super().__init__(*args, initial=first, **kwargs)
        for name, masked in (("code", person.code_masked), ("iban", person.iban_masked)):
            if masked:
                kept = _("Recorded: %(masked)s. Write here only to replace it.")
                self.fields[name].help_text = kept % {"masked": masked}


class MergeForm(Form):
    """Which other record is the same person, and how one knows."""

    duplicate = forms.ModelChoiceField(
        label=_("Which record is the same person?"),
        queryset=Person.objects.none(),
        widget=Radios,
        empty_label=None,
    )
    reason = LongTextField(
        label=_("How do you know?"),
        rows=2,
        max_length=300,
        help_text=_("For example: the same personal code on a document, the same telephone."),
    )

    def __init__(self, *args: Any, persons: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["duplicate"]
        field.queryset = Person.objects.filter(pk__in=[person.pk for person in persons])
        field.choices = [(person.pk, described(person)) for person in persons]


class UnmergeForm(Form):
    """Why two records that were made one are two persons."""

    reason = LongTextField(label=_("Why are they two persons?"), rows=2, max_length=300)


def described(person: Person) -> str:
    """Return what tells a person from others of the same name."""
    born = [str(_("born %(day)s") % {"day": words.day(person.birth_date)})] if person.birth_date else []
    code = [person.code_masked] if person.code_masked else []
    reached = [phone.shown for phone in person.phones.all()]
    families = [
        member.household.family.shown_number
        for member in person.memberships.all()
        if member.stands and hasattr(member.household, "family")
    ]
    return " · ".join([str(person), *born, *code, *reached, *dict.fromkeys(families)])
