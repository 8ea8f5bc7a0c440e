"""What a family's file says of pay: its contracts, the furnishing compensation, what others owe it."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from ligzda.families.views.frame import open_family, show
from ligzda.law.queries import rulebook
from ligzda.pay.facts.owed import owed_by_others
from ligzda.pay.papers import owed_rows
from ligzda.pay.queries import contracts as queries
from ligzda.pay.queries import months as month_queries
from ligzda.pay.queries.returns import sent_back
from ligzda.pay.rules.contracts import FURNISHING
from ligzda.pay.views.lists import months_held_up, months_sent_back
from ligzda.pay.views.paid import PAID


def pay(request: HttpRequest, number: str) -> HttpResponse:
    """Show the section of pay in the family's file."""
    family, held = open_family(request, number, "furnishing.read")
    book, statuses = rulebook(), list(queries.specialised(by=request.by, family=family))
    contracts = list(queries.contracts(by=request.by).filter(family=family))
    return show(
        request,
        family,
        held,
        section="pay",
        template="pay/family.html",
        contracts=contracts,
        lacks_contract=bool(statuses) and all(contract.until for contract in contracts),
        furnishings=queries.furnishings(by=request.by).filter(family=family).prefetch_related("receipts"),
        payments=PAID.of(request, month_queries.statements(by=request.by).filter(contract__family=family)),
        sent_back=months_sent_back(sent_back(by=request.by).filter(ordered__payment__contract__family=family)),
        held_up=months_held_up(month_queries.held_up(by=request.by).filter(contract__family=family)),
        owed=owed_rows(owed_by_others(family, on=request.by.on, book=book), get_language() or "lv"),
        limit=book.get(FURNISHING, request.by.on),
        statuses=statuses,
        to_furnish=any(not status.furnished for status in statuses),
    )
