"""Pages of the centre's months of pay: from open to paid."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from django.db.models import DateField, Value
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.queries.caseloads import places
from ligzda.access.views.deeds import answer, answer_about
from ligzda.law.queries import rulebook
from ligzda.pay import tasks
from ligzda.pay.actions import months as deeds
from ligzda.pay.actions import working
from ligzda.pay.facts.months import month_facts, running
from ligzda.pay.forms.months import MonthForm, VersionForm
from ligzda.pay.models import Contract, Payment, PayMonth, Source
from ligzda.pay.queries import months as queries
from ligzda.pay.queries import returns as return_queries
from ligzda.pay.rules import Month
from ligzda.pay.rules.months import DRAFT, State, reasons_against_approving, reasons_against_checking
from ligzda.pay.rules.rates import CONTRIBUTIONS
from ligzda.pay.views.lists import MONTHS, PAYMENTS, named, state_pill, tell_why
from ligzda.pay.views.paid import GONE
from ligzda.ui.parts import Deed, Now
from ligzda.ui.words import money

MONTHS_OFFERED = 6


def months(request: HttpRequest) -> HttpResponseBase:
    """List the months of the own centres."""
    record_read(by=request.by, what="month_read")
    found = [
        Deed(_("Open a month"), reverse("pay_month_open")),
        Deed(_("Contracts on remuneration"), reverse("contracts"), secondary=True),
        Deed(_("Furnishing compensation"), reverse("furnishings"), secondary=True),
        Deed(_("The centre's account"), reverse("payer"), secondary=True),
    ]
    return MONTHS.respond(
        request,
        queries.months(by=request.by),
        title=_("Pay"),
        deeds=found,
        back_url=reverse("today"),
        back_text=_("Today"),
        exported=lambda: record_read(by=request.by, what="month_exported"),
    )


def month_open(request: HttpRequest) -> HttpResponse:
    """Open a month of the own centre."""
    centres, running = places(by=request.by, permission="pay.prepare"), Month.of(request.by.on)
    opened = queries.opened(by=request.by) if len(centres) == 1 else set()
    choices = [each for each in _offered(running) if each not in opened] or [running]
    over = next((each for each in reversed(choices) if each != running), running)
    form = MonthForm(
        request.POST or None,
        months=choices,
        centres=centres,
        language=get_language() or "lv",
        initial={"month": str(over)},
    )
    return answer(
        request,
        form,
        lambda **given: working.open_month(by=request.by, **given),
        to=lambda made: reverse("pay_month", args=[made.pk]),
        title=_("Open a month"),
        deed=_("Open"),
        back_url=reverse("pay"),
    )


def month(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show a month: how far it has come, what is next, every family's sum."""
    this = month_of(request, pk)
    record_read(by=request.by, what="month_read", ref=f"pay.paymonth:{pk}")
    rows = queries.payments(by=request.by, pay_month=this)
    gone = queries.gone(by=request.by, pay_month=this).annotate(in_month=Value(this.month, DateField()))
    moving, costs = running(this, at=request.by.at), queries.cost_by_source(among=rows.filter(held_id=None))
    waits, language = return_queries.waits(by=request.by, pay_month=this), get_language() or "lv"
    now, reasons = (Now(_("Pay again what the bank sent back")), []) if waits else _next(request, this)

    def fill(shown: list[Payment]) -> None:
        last = queries.last_paid(by=request.by, pay_month=this, among=shown)
        tell_why(shown, last, language)

    return replace(PAYMENTS, fill=fill).respond(
        request,
        rows,
        template="pay/month.html",
        exported=lambda: record_read(by=request.by, what="month_exported", ref=f"pay.paymonth:{pk}"),
        title=_("Pay, %(month)s") % {"month": named(this.of)},
        sub=this.centre.name,
        pills=[state_pill(this)],
        pay_month=this,
        running=moving,
        stopped=not moving and this.runs.filter(finished_at=None).exists(),
        now=now,
        reasons=reasons,
        gone=GONE.of(request, gone) if this.run_id else None,
        sources=[(Source(source).label, cost) for source, cost in sorted(costs.items())],
        rate=rulebook().get(CONTRIBUTIONS, this.month) if any(each.contributions for each in costs.values()) else None,
        files=this.files.select_related("sent_by"),
        waits=[(each, [reason.text(language) for reason in each.reasons]) for each in waits],
        pays_again=any(each.approved for each in waits),
        version=VersionForm(initial={"version": this.version}),
        draft=State(this.state) in DRAFT,
        back_url=reverse("pay"),
        back_text=_("Pay"),
    )


def work(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin to work the month out; the worker goes on with it."""
    this = month_of(request, pk)

    def begin() -> None:
        run = working.begin(by=request.by, pay_month=this)
        tasks.work_out.enqueue(run.pk)

    return step(
        request,
        this,
        None,
        begin,
        title=_("Work the month out"),
        said=_("The month is being worked out."),
        deed=_("Work out"),
    )


def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the sums were looked through."""
    this = month_of(request, pk)
    return step(
        request,
        this,
        VersionForm(request.POST or None, initial={"version": this.version}),
        lambda **given: deeds.check(by=request.by, pay_month=this, **given),
        title=_("The month is checked"),
        said=_("The month is checked; another person can approve it."),
        deed=_("Hand over for approval"),
    )


def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve the whole month."""
    this = month_of(request, pk)
    return step(
        request,
        this,
        VersionForm(request.POST or None, initial={"version": this.version}),
        lambda **given: deeds.approve(by=request.by, pay_month=this, **given),
        facts=[(_("To be paid"), money(this.sum))],
        title=_("Approve the month"),
        said=_("The month is approved."),
        deed=_("Approve"),
    )


def month_of(request: HttpRequest, pk: int) -> PayMonth:
    """Return the month for whoever sees it; 404 for all others."""
    return get_object_or_404(queries.months(by=request.by), pk=pk)


def _next(request: HttpRequest, this: PayMonth) -> tuple[Now, list[Any]]:
    """Return what is to be done next with the month, and what stands against approving it."""
    here = [this.pk]
    again = Deed(_("Work out anew"), reverse("pay_month_work", args=here), secondary=True)
    match State(this.state):
        case State.OPEN:
            deed = Deed(_("Work out"), reverse("pay_month_work", args=here))
            return Now(this.next_shown, _("From placements, readiness and contracts."), deeds=[deed]), []
        case State.WORKED:
            reasons = reasons_against_checking(month_facts(this, at=request.by.at))
            deed = Deed(_("Hand over for approval"), reverse("pay_month_check", args=here))
            text = _("Look at what is unusual and what is missing, then hand the month over.")
            return Now(this.next_shown, text, deeds=[*([] if reasons else [deed]), again]), reasons
        case State.CHECKED:
            approver = request.by.account.pk if request.by.account else None
            reasons = reasons_against_approving(month_facts(this, at=request.by.at), approver=approver, book=rulebook())
            deed = Deed(_("Approve"), reverse("pay_month_approve", args=here))
            text = "" if reasons else _("By somebody who has not worked it out or checked it.")
            return Now(this.next_shown, text, deeds=[*([] if reasons else [deed]), again]), reasons
        case State.APPROVED if not this.sum:
            return Now(_("Nothing is to be paid in this month."), kind="done"), []
        case State.APPROVED:
            deed = Deed(_("Make the bank file"), reverse("pay_file_make", args=here))
            return Now(this.next_shown, "", deeds=[deed]), []
        case State.FILED:
            return Now(this.next_shown, _("Download it, hand it to the bank, and say so here.")), []
        case State.SENT:
            return Now(this.next_shown, _("When it has, say on which day.")), []
        case State.PAID:
            return Now(this.next_shown, kind="done"), []


def step(
    request: HttpRequest,
    this: PayMonth,
    form: Any,
    do: Callable[..., Any],
    /,
    *,
    contract: Contract | None = None,
    facts: Sequence[tuple[str, Any]] = (),
    **words: Any,
) -> HttpResponse:
    """Show a page about a month, or about one contract in it, do its deed, and go back to the month."""
    back = reverse("pay_month", args=[this.pk])
    asked = {"template": "ui/confirm.html", "facts": [(_("Month"), named(this.of)), (_("Centre"), this.centre.name)]}
    asked["facts"] += facts
    return answer_about(
        request,
        form,
        do,
        about=contract.family.case if contract else None,
        looked="statement_read" if contract else "month_read",
        ref=f"pay.contract:{contract.pk}" if contract else f"pay.paymonth:{this.pk}",
        to=back,
        back_url=back,
        **asked | words,
    )


def _offered(now: Month) -> list[Month]:
    """Return the months that may be opened: this one and those before it."""
    found = [now]
    while len(found) < MONTHS_OFFERED:
        last = found[-1]
        found.append(Month(last.year - (last.number == 1), last.number - 1 or 12))
    return found
