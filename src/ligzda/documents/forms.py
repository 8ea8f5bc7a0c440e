"""Forms for attaching, replacing, signing and withdrawing documents."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from ligzda.documents.models import Document, Kind, Signature
from ligzda.documents.rules.contents import FORMATS, LIMIT, MEGABYTE, SAME_ENDINGS
from ligzda.ui.forms import Form, LatvianDateField, LongTextField, Radios, UploadField

ENDINGS = ",".join(f".{ending}" for ending in [*(format.ending for format in FORMATS), *SAME_ENDINGS])


def content_of(file: UploadedFile | None) -> dict[str, Any]:
    """Return the file's content and name, as actions take them; nothing when no file was chosen."""
    return {"content": file.read(), "name": file.name} if file else {}


class Upload(Form):
    """A file with what it is called."""

    file = UploadField(
        label=_("File"),
        accept=ENDINGS,
        help_text=_("PDF, JPEG, PNG, DOCX, XLSX, ODT or EDOC, up to %(limit)s MB") % {"limit": LIMIT // MEGABYTE},
        error_messages={"required": _("Choose a file"), "empty": _("The file is empty. Choose another.")},
    )
    title = forms.CharField(label=_("Title"), max_length=200, required=False)
    number = forms.CharField(label=_("Number"), max_length=60, required=False)
    made_on = LatvianDateField(label=_("Date of the document"), required=False)

    def clean(self) -> dict:
        """Give the file's content and name, as the action takes them."""
        given = super().clean()
        file = given.pop("file", None)
        return {**given, **content_of(file)}


class Attach(Upload):
    """A new document of a case."""

    kind = forms.ChoiceField(
        label=_("What is it?"), choices=Kind.choices, error_messages={"required": _("Choose what the document is")}
    )
    field_order = ("kind", "file", "title", "number", "made_on")

    def __init__(self, *args, kinds, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("Choose")), *kinds]
        self.fields["title"].help_text = _("If you leave it empty, the document is called by its kind")
        self.fields["made_on"].help_text = _("If you leave it empty, today")


class Replace(Upload):
    """A new version of a document."""

    def __init__(self, *args, document: Document, **kwargs) -> None:
        super().__init__(*args, initial={"title": document.title, "number": document.number}, **kwargs)


class Sign(Form):
    """Somebody's signature on a document."""

    name = forms.CharField(
        label=_("Who signed?"), max_length=200, error_messages={"required": _("Write the signer's name and surname")}
    )
    part = forms.CharField(
        label=_("As whom?"),
        max_length=200,
        required=False,
        help_text=_("For example, the family or the centre's manager"),
    )
    signed_on = LatvianDateField(label=_("When?"))
    means = forms.ChoiceField(
        label=_("How?"), choices=Signature.Means.choices, widget=Radios, initial=Signature.Means.PAPER
    )


class Withdraw(Form):
    """Why something recorded is taken back."""

    reason = LongTextField(
        label=_("Why?"),
        rows=3,
        max_length=500,
        help_text=_("The reason stays in the record"),
        error_messages={"required": _("Write why")},
    )
