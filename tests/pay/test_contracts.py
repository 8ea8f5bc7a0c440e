"""Contracts and accounts: one of a family, an account by two people, nobody else sees the number."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from ligzda.access.permit import Denied
from ligzda.pay.actions import accounts, contracts, payers
from ligzda.pay.facts.accounts import payer_of
from ligzda.pay.models import BankAccount, Contract
from ligzda.pay.queries import contracts as queries
from tests.pay.conftest import AT, IBANS
from tests.refused import refused


def test_a_contract_has_its_number_and_the_state_budget_pays_it_first(pay):
    contract = pay.contract()
    assert contract.number == "L-2025-001"
    assert [each.source for each in contract.funding.all()] == ["state"]


def test_a_contract_needs_the_status_and_one_of_the_carers(pay):
    family = pay.family(role="disability")
    stranger = pay.family().household.members.get(part="carer").person
    assert refused(pay.contract, family, payee=stranger) == ["status_missing", "payee_no_carer"]


def test_a_family_has_one_contract_at_a_time(pay):
    contract = pay.contract()
    assert refused(pay.contract, contract.family) == ["contract_other"]
    contracts.end(by=pay.manager, contract=contract, on=dt.date(2026, 6, 1), reason="Jauns līgums")
    assert pay.contract(contract.family, since=dt.date(2026, 6, 1)).pk


def test_numbers_go_on_in_each_centre_and_year_also_when_a_contract_was_taken_back(pay):
    first = pay.contract()
    contracts.withdraw(by=pay.accountant, contract=first, reason="kļūda")
    numbers = [pay.contract().number, pay.contract(signed_on=dt.date(2026, 1, 5)).number, pay.contract().number]
    assert numbers == ["L-2025-002", "L-2026-001", "L-2025-003"]


def test_a_second_contract_of_the_family_is_refused_with_all_that_is_wrong(pay):
    contract = pay.contract()
    stranger = pay.family().household.members.get(part="carer").person
    assert refused(pay.contract, contract.family, payee=stranger) == ["payee_no_carer", "contract_other"]
    assert refused(pay.contract, contract.family, since=dt.date(2025, 1, 1), until=dt.date(2026, 1, 2)) == [
        "contract_other"
    ]
    assert pay.contract(contract.family, since=dt.date(2025, 1, 1), until=dt.date(2026, 1, 1)).pk


@pytest.mark.postgres
def test_the_database_itself_forbids_two_contracts_on_one_day(pay):
    contract = pay.contract()
    again = {"kind": "crisis", "number": "L-X", "payee": contract.payee, "signed_on": AT, "recorded_at": AT}
    with pytest.raises(IntegrityError), transaction.atomic():
        Contract.objects.create(family=contract.family, centre=contract.centre, since=dt.date(2026, 3, 1), **again)


def test_an_account_is_in_use_once_a_second_person_has_confirmed_it(pay):
    contract = pay.contract()
    account = accounts.enter(
        by=pay.accountant, contract=contract, holder="Zane Zariņa", iban="lv80 bank 0000 4351 9500 1"
    )
    assert account.iban == IBANS[0]
    assert refused(accounts.confirm, by=pay.accountant, account=account) == ["same_person"]
    assert accounts.confirm(by=pay.manager, account=account).confirmed_by == pay.manager.account
    assert refused(accounts.confirm, by=pay.colleague, account=account) == ["confirmed_already"]


def test_an_account_that_was_refused_meanwhile_is_confirmed_by_nobody(pay):
    account = accounts.enter(by=pay.accountant, contract=pay.contract(), holder="Zane Zariņa", iban=IBANS[0])
    accounts.refuse(by=pay.manager, account=account, reason="Cits turētājs")
    for deed in (accounts.confirm, accounts.look_again):
        assert refused(deed, by=pay.colleague, account=account) == ["withdrawn_already"]


def test_an_account_number_is_checked_and_encrypted(pay):
    contract = pay.contract()
    wrong = IBANS[0][:-1] + "2"
    assert refused(accounts.enter, by=pay.accountant, contract=contract, holder=" ", iban=wrong) == [
        "holder_missing",
        "iban_invalid",
    ]
    account = pay.account(contract)
    assert IBANS[0].encode() not in bytes(account.iban_sealed)
    assert account.iban_masked == "LV•• •••• 5001"


def test_an_account_to_which_a_transfer_would_need_an_address_is_refused(pay):
    given = {"by": pay.accountant, "contract": pay.contract(), "holder": "Zane Zariņa"}
    assert refused(accounts.enter, **given, iban="GB82 WEST 1234 5698 7654 32") == ["iban_abroad"]
    assert accounts.enter(**given, iban="NO93 8601 1117 947").pk


def test_one_new_account_waits_at_a_time_and_the_same_is_no_change(pay):
    contract = pay.contract()
    pay.account(contract)
    same = {"by": pay.accountant, "contract": contract, "holder": "Zane Zariņa-Ķēniņa", "iban": IBANS[0]}
    assert refused(accounts.enter, **same) == ["account_same"]
    waiting = accounts.enter(**{**same, "iban": IBANS[2]})
    assert waiting.changed
    assert refused(accounts.enter, **{**same, "iban": IBANS[1]}) == ["account_waits"]
    accounts.refuse(by=pay.colleague, account=waiting, reason="Ģimene to neapstiprināja")
    assert BankAccount.objects.standing().count() == 1


def test_an_account_is_looked_at_a_second_time_by_who_neither_entered_nor_confirmed_it(pay):
    contract = pay.contract()
    pay.account(contract)
    waiting = accounts.enter(by=pay.accountant, contract=contract, holder="Zane Zariņa", iban=IBANS[2])
    assert refused(accounts.look_again, by=pay.manager, account=waiting) == ["account_not_confirmed"]
    accounts.confirm(by=pay.colleague, account=waiting)
    for by in (pay.accountant, pay.colleague):
        assert refused(accounts.look_again, by=by, account=waiting) == ["same_person"]
    assert accounts.look_again(by=pay.manager, account=waiting).looked_by == pay.manager.account


def test_another_account_in_a_new_contract_is_a_changed_one_and_the_old_one_is_not(pay):
    first = pay.contract()
    assert not pay.account(first).changed
    contracts.end(by=pay.manager, contract=first, on=dt.date(2026, 6, 1), reason="Jauns līgums")
    second = pay.contract(first.family, since=dt.date(2026, 6, 1))
    same = accounts.enter(by=pay.accountant, contract=second, holder="Zane Zariņa-Ķēniņa", iban=IBANS[0])
    assert not same.changed
    accounts.refuse(by=pay.manager, account=same, reason="Cits konts")
    assert pay.account(second, iban=IBANS[2]).changed


def test_the_centres_own_account_is_in_use_once_a_second_person_has_confirmed_it(pay):
    given = {"centre": pay.centre, "name": "Centrs “Liepāja”"}
    first = payers.enter(by=pay.accountant, iban=IBANS[1], **given)
    assert payer_of(pay.centre.pk) is None
    assert refused(payers.confirm, by=pay.accountant, payer=first) == ["same_person"]
    assert refused(payers.enter, by=pay.colleague, iban=IBANS[0], **given) == ["account_waits"]
    payers.confirm(by=pay.manager, payer=first)
    second = payers.enter(by=pay.manager, iban=IBANS[0], **given)
    assert payer_of(pay.centre.pk) == first
    payers.refuse(by=pay.accountant, payer=second, reason="Banka to neapstiprina")
    assert refused(payers.confirm, by=pay.accountant, payer=second) == ["withdrawn_already"]
    assert payer_of(pay.centre.pk) == first


def test_social_workers_see_the_contract_but_no_account(pay):
    contract = pay.contract()
    account = pay.account(contract)
    worker = pay.world.worker
    assert list(queries.contracts(by=worker)) == [contract]
    assert not queries.accounts(by=worker).exists()
    with pytest.raises(Denied):
        accounts.enter(by=worker, contract=contract, holder="A", iban=IBANS[2])
    with pytest.raises(Denied):
        accounts.confirm(by=worker, account=account)


def test_another_centre_sees_nothing(pay):
    pay.account(pay.contract())
    stranger = pay.world.actor("accountant", pay.world.other)
    assert not queries.contracts(by=stranger).exists()
    assert not queries.accounts(by=stranger).exists()


def test_a_new_source_of_money_ends_the_one_before(pay):
    contract = pay.contract()
    contracts.fund(by=pay.accountant, contract=contract, source="project", since=dt.date(2026, 10, 11))
    spans = [(each.source, each.since, each.until) for each in contract.funding.standing()]
    assert spans == [
        ("state", dt.date(2026, 1, 1), dt.date(2026, 10, 11)),
        ("project", dt.date(2026, 10, 11), None),
    ]


def test_a_source_of_money_told_for_earlier_days_takes_the_place_of_all_told_after_it(pay):
    contract = pay.contract()
    for source, since in (("project", dt.date(2026, 10, 11)), ("donation", dt.date(2026, 6, 1))):
        contracts.fund(by=pay.accountant, contract=contract, source=source, since=since)
    spans = [(each.source, each.since, each.until) for each in contract.funding.standing()]
    assert spans == [
        ("state", dt.date(2026, 1, 1), dt.date(2026, 6, 1)),
        ("donation", dt.date(2026, 6, 1), None),
    ]


def test_a_contract_recorded_by_mistake_is_taken_back_unless_it_was_paid(pay, october):
    pay.payer()
    pay.filed()
    assert refused(contracts.withdraw, by=pay.accountant, contract=october, reason="kļūda") == ["contract_paid"]
    other = pay.contract()
    contracts.withdraw(by=pay.accountant, contract=other, reason="kļūda")
    assert not Contract.objects.standing().filter(pk=other.pk).exists()
