"""Contracts, accounts and furnishing that somebody may see."""

from decimal import Decimal
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models.spans import on_day
from ligzda.access.queries.cases import cases
from ligzda.families.models import Family, Status
from ligzda.families.rules.roles import SPECIALISED
from ligzda.pay.facts.history import histories, paid
from ligzda.pay.facts.months import unplanned
from ligzda.pay.facts.returns import paid_on
from ligzda.pay.models import BankAccount, ClaimPlan, Contract, Furnishing, Payment
from ligzda.pay.rules.corrections import NOUGHT


def contracts(*, by: Actor, permission: str = "contract.read") -> QuerySet[Contract]:
    """Return the standing contracts of the families whose case the actor has the permission for."""
    rows = Contract.objects.standing().select_related("family__case", "family__household", "centre", "payee")
    if by.is_system:
        return rows
    waits = BankAccount.objects.standing().filter(contract=OuterRef("pk"))
    return rows.filter(family__case__in=cases(by=by, permission=permission)).annotate(
        account_waits=Exists(waits.filter(confirmed_at=None)),
        has_account=Exists(waits.filter(confirmed_at__isnull=False)),
    )


def accounts(*, by: Actor) -> QuerySet[BankAccount]:
    """Return the bank accounts whose numbers the actor may see, newest first."""
    rows = BankAccount.objects.standing().select_related(
        "contract__family__case", "contract__centre", "recorded_by", "confirmed_by", "looked_by"
    )
    return rows.filter(contract__family__case__in=cases(by=by, permission="iban.read"))


def own_families(*, by: Actor) -> QuerySet[Family]:
    """Return the families whose carer the actor is."""
    rows = Family.objects.filter(case__in=cases(by=by, permission="own.family"))
    return rows.select_related("case", "household").order_by("number")


def uncontracted(*, by: Actor) -> QuerySet[Family]:
    """Return the specialised families that have no contract on the actor's day."""
    status = Status.objects.standing().filter(on_day(by.on), family=OuterRef("pk"), role__in=SPECIALISED)
    contract = Contract.objects.standing().filter(Q(until=None) | Q(until__gt=by.on), family=OuterRef("pk"))
    rows = Family.objects.filter(case__in=cases(by=by, permission="contract.edit"))
    return rows.filter(Exists(status), ~Exists(contract)).order_by("sort_key", "number")


def furnishings(*, by: Actor) -> QuerySet[Furnishing]:
    """Return the claims for furnishing that the actor may see."""
    rows = Furnishing.objects.standing().select_related("family__case", "status", "recorded_by", "approved_by")
    return rows.filter(family__case__in=cases(by=by, permission="contract.read"))


def specialised(*, by: Actor, family: Family) -> QuerySet[Status]:
    """Return the specialised statuses of a family that are in force, each with whether its furnishing is claimed."""
    seen = cases(by=by, permission="furnishing.read")
    rows = Status.objects.standing().filter(family=family, family__case__in=seen, role__in=SPECIALISED, until=None)
    return rows.annotate(furnished=Exists(Furnishing.objects.standing().filter(status=OuterRef("pk"))))


def payments_of(*, by: Actor, contract: Contract) -> QuerySet[Payment]:
    """Return what a contract was paid in approved months, newest first; not what is held back."""
    seen = cases(by=by, permission="statement.read")
    rows = paid().filter(contract=contract, contract__family__case__in=seen).annotate(paid_on=paid_on())
    return rows.select_related("run__pay_month").order_by("-run__pay_month__month")


class PlanSoFar(NamedTuple):
    """A plan of claiming back, standing or not, and how much it has taken from the family."""

    plan: ClaimPlan
    taken: Decimal

    @property
    def left(self) -> Decimal:
        """Return what it has yet to take; nothing once it was taken back."""
        return self.plan.amount - self.taken if self.plan.stands else NOUGHT


def plans(*, by: Actor, contract: Contract) -> list[PlanSoFar]:
    """Return a contract's plans of claiming back, newest first; none for who may not know."""
    seen = cases(by=by, permission="statement.read")
    rows = ClaimPlan.objects.filter(contract=contract, contract__family__case__in=seen)
    taken = histories([contract.pk])[contract.pk].taken
    rows = rows.select_related("recorded_by", "withdrawn_by").order_by("-recorded_at", "-pk")
    return [PlanSoFar(plan, taken.get(plan.pk, NOUGHT)) for plan in rows]


def plan(*, by: Actor, pk: int) -> ClaimPlan | None:
    """Return a standing plan that the actor may approve and take back."""
    seen = cases(by=by, permission="claim.approve")
    rows = ClaimPlan.objects.standing().select_related("contract__family__case", "contract__centre")
    return rows.filter(pk=pk, contract__family__case__in=seen).first()


def owed_back(*, by: Actor, contract: Contract) -> Decimal:
    """Return what the family got too much and no plan takes back yet; nought for who may not know."""
    may = cases(by=by, permission="statement.read").filter(pk=contract.family.case_id).exists()
    return unplanned(contract) if may else NOUGHT
