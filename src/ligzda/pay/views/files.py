"""Pages of the bank file: made, taken, voided, sent, paid."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.views.deeds import answer
from ligzda.law.queries import calendar
from ligzda.pay.actions import files as deeds
from ligzda.pay.forms.contracts import DayForm, WhyForm
from ligzda.pay.forms.months import ExecutionForm
from ligzda.pay.models import BankFile, PayMonth
from ligzda.pay.queries import months as queries
from ligzda.pay.views.lists import named
from ligzda.ui.files import attached


def make(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the bank file of an approved month."""
    this = get_object_or_404(queries.months(by=request.by), pk=pk)
    first = {"on": calendar().next_working_day(request.by.on)}
    return _of_month(
        request,
        this,
        ExecutionForm(request.POST or None, initial=first),
        lambda **given: deeds.make_file(by=request.by, pay_month=this, **given),
        said=_("The bank file is made: download it and hand it to the bank."),
        title=_("Make the bank file"),
        deed=_("Make the file"),
    )


def make_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the bank file of what the bank had sent back and may be paid again."""
    this = get_object_or_404(queries.months(by=request.by), pk=pk)
    first = {"on": calendar().next_working_day(request.by.on)}
    return _of_month(
        request,
        this,
        ExecutionForm(request.POST or None, initial=first),
        lambda **given: deeds.make_file_again(by=request.by, pay_month=this, **given),
        said=_("The bank file is made: download it and hand it to the bank."),
        title=_("Pay again what the bank sent back"),
        deed=_("Make the file"),
    )


def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Download the bank file."""
    file = _file(request, pk)
    return attached(deeds.take_file(by=request.by, file=file), f"{file.message}.xml", "application/xml")


def void(request: HttpRequest, pk: int) -> HttpResponse:
    """Void the bank file with a reason."""
    file = _file(request, pk)
    return _of_month(
        request,
        file.pay_month,
        WhyForm(request.POST or None),
        lambda **given: deeds.void_file(by=request.by, file=file, **given),
        said=_("The bank file is voided; another can be made."),
        title=_("Void the bank file"),
        deed=_("Void the file"),
    )


def sent(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the file was handed to the bank."""
    file = _file(request, pk)
    return _of_month(
        request,
        file.pay_month,
        None,
        lambda: deeds.send(by=request.by, file=file),
        template="ui/confirm.html",
        facts=[(_("Number of the file"), file.message), (_("Payments"), file.count)],
        said=_("It is recorded that the file was sent."),
        title=_("The file was sent to the bank"),
        deed=_("It was sent"),
    )


def paid(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the bank has paid."""
    file = _file(request, pk)
    return _of_month(
        request,
        file.pay_month,
        DayForm(request.POST or None, initial={"on": min(file.execution_on, request.by.on)}),
        lambda **given: deeds.pay(by=request.by, file=file, **given),
        said=_("It is recorded that the bank has paid."),
        title=_("The bank has paid"),
    )


def _file(request: HttpRequest, pk: int) -> BankFile:
    months = queries.months(by=request.by)
    rows = BankFile.objects.standing().filter(pay_month__in=months.values("pk")).select_related("pay_month__centre")
    return get_object_or_404(rows, pk=pk)


def _of_month(request: HttpRequest, this: PayMonth, form: Any, do: Any, **context: Any) -> HttpResponse:
    back = reverse("pay_month", args=[this.pk])
    return answer(request, form, do, to=back, lead=f"{named(this.of)} · {this.centre.name}", back_url=back, **context)
