"""The demo's pay: months on their way by two people, and example coefficients that say on the page what they are."""

from django.urls import reverse

from ligzda.law.models import Entry
from ligzda.pay.models import BankAccount, Held, Payer, Payment, PayMonth, Returned
from ligzda.pay.rules.months import State


def test_the_last_month_that_is_over_waits_to_be_approved_and_those_before_it_are_paid(country):
    states = list(PayMonth.objects.order_by("month").values_list("month__month", "state"))
    assert states[-1] == (4, State.CHECKED)
    assert {state for _month, state in states[:-1]} <= {State.PAID, State.APPROVED}
    for month in PayMonth.objects.exclude(approved_by=None):
        assert month.approved_by_id not in (month.checked_by_id, month.run.started_by_id)


def test_every_account_in_use_was_confirmed_by_a_second_person(country):
    for account in (*BankAccount.objects.all(), *Payer.objects.all()):
        assert account.confirmed_by_id not in (None, account.recorded_by_id)


def test_a_statement_says_that_its_coefficients_are_examples(client, country):
    payment = Payment.objects.exclude(lines=[]).select_related("run__pay_month").first()
    client.force_login(payment.run.pay_month.checked_by)
    text = client.get(reverse("statement", args=[payment.pk])).content.decode()
    _wage, *coefficients = text.partition("Kur šie skaitļi noteikti")[2].partition("</ul>")[0].split("<li>")[1:]
    assert coefficients
    assert all("parauga vērtība, nevis tiesību akts" in each for each in coefficients)
    assert Entry.objects.get(pk="wage.minimum").values.filter(act="parauga vērtība, nevis tiesību akts").count() == 0


def test_one_payment_came_back_from_the_bank_and_one_is_held_back_so_that_their_pages_can_be_seen(country):
    returned = Returned.objects.get()
    assert returned.ordered.over
    assert Held.objects.get().told


def test_some_families_are_insured_and_some_paid_by_two_sources_so_that_accounting_sees_both(country):
    insured = Payment.objects.filter(contributions__gt=0)
    assert insured.exists()
    assert any(len(payment.contributed) == 2 for payment in insured)
    assert not Payment.objects.exclude(missing="").exists()
