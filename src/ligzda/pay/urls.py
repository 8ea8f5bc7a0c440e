"""Addresses of this area."""

from ligzda.access.web import page
from ligzda.pay.views import (
    accounts,
    claims,
    contracts,
    family,
    files,
    furnishing,
    held,
    months,
    payers,
    returns,
    statements,
)

BOTH = ("GET", "POST")
CONTRACT = {"permission": "contract.edit", "methods": BOTH}
CONFIRM = {"permission": "iban.confirm", "methods": BOTH}
PREPARE = {"permission": "pay.prepare", "methods": BOTH, "case": False}
PAYER = {"permission": "payer.edit", "methods": BOTH, "case": False}
FILE = {"permission": "pay.file", "methods": BOTH, "case": False}

urlpatterns = [
    # Contracts and accounts
    page("pay/contracts/", contracts.contracts, name="contracts", permission="contract.read", case=False),
    page("pay/contracts/new/", contracts.choose, name="contract_choose", permission="contract.edit", case=False),
    page("families/<number:number>/contract/", contracts.make, name="contract_make", **CONTRACT),
    page("pay/contracts/<int:pk>/", contracts.contract, name="contract", permission="contract.read"),
    page("pay/contracts/<int:pk>/end/", contracts.end, name="contract_end", **CONTRACT),
    page("pay/contracts/<int:pk>/withdraw/", contracts.withdraw, name="contract_withdraw", **CONTRACT),
    page("pay/contracts/<int:pk>/money/", contracts.fund, name="contract_fund", **CONTRACT),
    page(
        "pay/contracts/<int:pk>/account/",
        accounts.enter,
        name="account_enter",
        permission="iban.edit",
        methods=BOTH,
    ),
    page("pay/contracts/<int:pk>/claim/", claims.plan, name="claim_plan", permission="claim.approve", methods=BOTH),
    page(
        "pay/claims/<int:pk>/withdraw/",
        claims.take_back,
        name="claim_take_back",
        permission="claim.approve",
        methods=BOTH,
    ),
    page("pay/accounts/<int:pk>/", accounts.account, name="bank_account", permission="iban.read"),
    page("pay/accounts/<int:pk>/confirm/", accounts.confirm, name="bank_account_confirm", **CONFIRM),
    page("pay/accounts/<int:pk>/look/", accounts.look, name="bank_account_look", **CONFIRM),
    page("pay/accounts/<int:pk>/refuse/", accounts.refuse, name="bank_account_refuse", **CONFIRM),
    # Months
    page("pay/", months.months, name="pay", permission="pay.read", case=False),
    page("pay/months/new/", months.month_open, name="pay_month_open", **PREPARE),
    page("pay/months/<int:pk>/", months.month, name="pay_month", permission="pay.read", case=False),
    page("pay/months/<int:pk>/work-out/", months.work, name="pay_month_work", **PREPARE),
    page("pay/months/<int:pk>/check/", months.check, name="pay_month_check", **PREPARE),
    page(
        "pay/months/<int:pk>/approve/",
        months.approve,
        name="pay_month_approve",
        permission="pay.approve",
        methods=BOTH,
        case=False,
    ),
    page("pay/payments/<int:pk>/hold/", held.hold, name="payment_hold", **PREPARE),
    page("pay/held/<int:pk>/let-go/", held.let_go, name="payment_let_go", **PREPARE),
    page("pay/account/", payers.payer, name="payer", **PAYER),
    page("pay/account/<int:pk>/confirm/", payers.confirm, name="payer_confirm", **PAYER),
    page("pay/account/<int:pk>/refuse/", payers.refuse, name="payer_refuse", **PAYER),
    # The bank file
    page("pay/months/<int:pk>/file/", files.make, name="pay_file_make", **FILE),
    page("pay/files/<int:pk>/", files.take, name="pay_file", permission="pay.file", case=False),
    page("pay/files/<int:pk>/void/", files.void, name="pay_file_void", **FILE),
    page("pay/files/<int:pk>/sent/", files.sent, name="pay_file_sent", **FILE),
    page("pay/files/<int:pk>/paid/", files.paid, name="pay_file_paid", **FILE),
    # What the bank sent back
    page("pay/payments/<int:pk>/returned/", returns.returned, name="payment_returned", **FILE),
    page(
        "pay/returned/<int:pk>/approve/",
        returns.approve,
        name="return_approve",
        permission="pay.approve",
        methods=BOTH,
        case=False,
    ),
    page("pay/returned/<int:pk>/withdraw/", returns.take_back, name="return_take_back", **FILE),
    page("pay/months/<int:pk>/file-again/", files.make_again, name="pay_file_again", **FILE),
    # Statements
    page("pay/statements/", statements.statements, name="statements", permission="statement.read", case=False),
    page("pay/payments/<int:pk>/", statements.statement, name="statement", permission="statement.read"),
    page("pay/payments/<int:pk>/paper/", statements.paper, name="statement_paper", permission="statement.read"),
    # In the family's file
    page("families/<number:number>/pay/", family.pay, name="family_pay", permission="furnishing.read"),
    page("pay/furnishing/", furnishing.furnishings, name="furnishings", permission="furnishing.pay", case=False),
    page(
        "families/<number:number>/furnishing/",
        furnishing.claim,
        name="furnishing_claim",
        permission="furnishing.claim",
        methods=BOTH,
    ),
    page(
        "pay/furnishing/<int:pk>/approve/",
        furnishing.approve,
        name="furnishing_approve",
        permission="furnishing.approve",
        methods=BOTH,
    ),
    page(
        "pay/furnishing/<int:pk>/paid/",
        furnishing.paid,
        name="furnishing_paid",
        permission="furnishing.pay",
        methods=BOTH,
    ),
    page(
        "pay/furnishing/<int:pk>/withdraw/",
        furnishing.withdraw,
        name="furnishing_withdraw",
        permission="furnishing.claim",
        methods=BOTH,
    ),
]
