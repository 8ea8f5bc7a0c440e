"""What the pages of pay show, and to whom."""

import datetime as dt
import io
import re

from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from ligzda.access.models import CaseCarer
from ligzda.law.queries import rulebook
from ligzda.law.rules.wording import value_text
from ligzda.pay.actions import claims, contracts, working
from ligzda.pay.facts.months import unplanned
from ligzda.pay.models import Payment, PayMonth, Run
from ligzda.pay.rules import Month
from ligzda.pay.rules.months import STALE
from ligzda.placements.models import Placement
from tests.pay.conftest import AT, IBANS, NOVEMBER, OCTOBER


def page(client, by, name, *args, **data):
    client.force_login(by.account)
    address = reverse(name, args=args)
    answer = client.post(address, data, follow=True) if data else client.get(address)
    return answer.content.decode()


def test_a_statement_shows_every_day_the_lines_and_the_sum(client, pay, october):
    payment = Payment.objects.get(run=pay.worked().run)
    text = page(client, pay.accountant, "statement", payment.pk)
    assert text.count('class="month__child"') == 19
    assert text.count('class="month__children"') == 10
    assert text.count('class="month__off"') == 2
    assert "956,13" in text
    assert "629,03" in text
    assert "1 585,16" in text.replace("\xa0", " ")


def test_a_correction_stands_in_the_statement_with_month_days_and_cause(client, pay, october):
    pay.approved()
    pay.placed(october, "2026-10-28")
    payment = Payment.objects.get(run=pay.worked(NOVEMBER).run)
    text = page(client, pay.accountant, "statement", payment.pk)
    paid = Payment.objects.exclude(pk=payment.pk).get()
    assert f'Labojums par mēnesi: <a href="{reverse("statement", args=[paid.pk])}">2026. gada oktobris</a>' in text
    assert "28.10.–31.10.: 2 bērni ģimenē, nevis 1 bērns ģimenē" in text


def test_a_month_that_was_put_right_leads_to_the_one_that_did_it(client, pay, october):
    pay.approved()
    pay.placed(october, "2026-10-28")
    pay.approved(NOVEMBER)
    paid, later = Payment.objects.order_by("pk")
    text = page(client, pay.accountant, "statement", paid.pk)
    assert "Labots vēlāk" in text
    assert f'<a href="{reverse("statement", args=[later.pk])}">2026. gada novembris</a>' in text


def test_a_carer_sees_the_own_statement_once_the_month_is_approved(client, pay, october):
    carer = pay.world.actor("carer", None, at=AT)
    CaseCarer.objects.create(case=october.family.case, account=carer.account, since=dt.date(2024, 1, 1))
    pay_month = pay.checked()
    payment = Payment.objects.get(run=pay_month.run)
    client.force_login(carer.account)
    address = reverse("statement", args=[payment.pk])
    assert client.get(address).status_code == 404
    PayMonth.objects.filter(pk=pay_month.pk).update(state="approved", approved_at=AT)
    assert client.get(address).status_code == 200
    assert "2026. gada oktobris" in client.get(reverse("statements")).content.decode()


def paper(client, by, payment) -> str:
    client.force_login(by.account)
    answer = client.get(reverse("statement_paper", args=[payment.pk]))
    assert answer["Content-Type"] == "application/pdf"
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    return " ".join(words.split())


def test_a_statement_as_pdf_says_all_that_the_page_says(client, pay, october):
    pay.approved()
    pay.placed(october, "2026-10-28")
    payment = Payment.objects.get(run=pay.worked(NOVEMBER).run)
    text = paper(client, pay.accountant, payment)
    assert "Projekts" in text
    assert text.count("2 bērni") > 29
    assert "780,00 € × 2,5 ÷ 30" in text
    assert "28.10.–31.10.: 2 bērni ģimenē, nevis 1 bērns ģimenē" in text
    assert "Labojums par mēnesi: 2026. gada oktobris" in text
    assert text.count("2 000,33 €") == 1
    assert "kas nav zināms × 2 pašvaldība" in text


def test_a_statement_of_an_approved_month_is_no_draft(client, pay, october):
    assert "Projekts" not in paper(client, pay.accountant, Payment.objects.get(run=pay.approved().run))


def test_the_days_of_a_statement_stand_beneath_their_weekdays(client, pay, october):
    text = page(client, pay.accountant, "statement", Payment.objects.get(run=pay.worked().run).pk)
    heads = re.findall(r'class="month__head"[^>]*>([^<]+)<', text)
    assert heads == ["pr", "ot", "tr", "ce", "pk", "se", "sv"]
    assert text.count('class="month__blank"') == 3  # 1 October 2026 is a Thursday


def test_a_statement_leads_to_both_wages_of_a_month_in_which_the_wage_changed(client, pay, october):
    pay.rates(since=dt.date(2026, 10, 16), wage__minimum="800.00")
    text = page(client, pay.accountant, "statement", Payment.objects.get(run=pay.worked().run).pk)
    assert text.count("Minimālā mēneša darba alga") == 2


def test_a_month_still_being_worked_out_shows_how_far_it_is_and_a_killed_one_is_begun_anew(client, pay, october):
    pay_month = working.open_month(by=pay.accountant, centre=pay.centre, month=OCTOBER)
    run = working.begin(by=pay.accountant, pay_month=pay_month)
    Run.objects.filter(pk=run.pk).update(done=3, of=7, beat=timezone.now())
    again = reverse("pay_month_work", args=[pay_month.pk])
    text = page(client, pay.accountant, "pay_month", pay_month.pk)
    assert '<progress max="7" value="3">' in text
    assert again not in text
    Run.objects.filter(pk=run.pk).update(beat=timezone.now() - STALE)
    text = page(client, pay.accountant, "pay_month", pay_month.pk)
    assert "<progress" not in text
    assert "Pēdējais aprēķins apstājies" in text
    assert again in text


def test_a_month_that_goes_on_is_not_offered_to_be_handed_over_and_says_why(client, pay, october):
    running = Month.of(timezone.localdate())
    pay_month = pay.worked(running)
    text = page(client, pay.accountant, "pay_month", pay_month.pk)
    assert reverse("pay_month_check", args=[pay_month.pk]) not in text
    assert "šis vēl turpinās" in text


def test_who_was_paid_last_month_and_is_not_now_is_listed_with_the_reason(client, pay, october):
    other = pay.contract()
    pay.account(other)
    pay.placed(other, "2026-10-01", "2026-10-20")
    pay.approved()
    contracts.end(by=pay.manager, contract=october, on=dt.date(2026, 11, 1), reason="Pārcēlās")
    text = page(client, pay.accountant, "pay_month", pay.worked(NOVEMBER).pk)
    assert "līgums beidzās 01.11.2026." in text
    assert "šajā mēnesī nav nevienas apmaksājamas dienas" in text


def test_a_social_worker_sees_no_account_number_anywhere(client, pay, october):
    for name, args in (("contract", [october.pk]), ("contracts", []), ("family_pay", [october.family.number])):
        text = page(client, pay.world.worker, name, *args)
        assert "L-2025-001" in text.replace("\N{WORD JOINER}", "")
        assert IBANS[0][-4:] not in text


def test_the_paymasters_see_the_number_masked_until_they_ask_for_it(client, pay, october):
    account = october.accounts.get()
    assert "LV•• •••• 5001" in page(client, pay.accountant, "contract", october.pk)
    assert "LV80 BANK 0000 4351 9500 1" in page(client, pay.accountant, "bank_account", account.pk)


def test_the_months_list_is_taken_to_accounting_with_its_sources_of_money(client, pay, october):
    pay_month = pay.worked()
    client.force_login(pay.accountant.account)
    answer = client.get(reverse("pay_month", args=[pay_month.pk]), {"file": "csv"})
    text = b"".join(answer).decode("utf-8-sig")
    heads, row = text.splitlines()[:2]
    assert "Valsts budžets" in heads or "valsts budžets" in heads
    assert "1585,16" in row or "1585.16" in row


def test_what_stands_against_approving_is_said_on_the_months_page(client, pay, october):
    pay_month = pay.checked()
    text = page(client, pay.accountant, "pay_month", pay_month.pk)
    assert "Mēnesi apstiprina kāds, kurš to nav aprēķinājis un pārbaudījis." in text


def test_the_filters_of_a_month_find_what_is_to_be_looked_at(client, pay, october):
    other = pay.contract()
    pay.placed(other, "2026-10-05")
    pay_month = pay.worked()
    client.force_login(pay.accountant.account)
    address = reverse("pay_month", args=[pay_month.pk])
    found = {
        look: client.get(address, {"look": look}).content.decode().count("/pay/payments/")
        for look in ("", "missing", "unusual", "moved", "held")
    }
    assert found == {"": 2, "missing": 1, "unusual": 2, "moved": 2, "held": 0}


def test_an_open_month_is_not_worked_out_yet_and_says_so(client, pay, october):
    pay_month = working.open_month(by=pay.accountant, centre=pay.centre, month=NOVEMBER)
    text = page(client, pay.accountant, "pay_month", pay_month.pk)
    assert "Mēnesis vēl nav aprēķināts." in text
    assert reverse("pay_month_work", args=[pay_month.pk]) in text
    assert "0 ģimeņu" not in text


def test_a_month_says_why_a_sum_is_another_than_the_last_one(client, pay, october):
    pay.approved()
    pay.placed(october, "2026-11-16")
    pay_month = pay.worked(NOVEMBER)
    text = page(client, pay.accountant, "pay_month", pay_month.pk)
    assert "1 bērns ģimenē −4 dienas; 2 bērni ģimenē +5 dienas" in text.replace("\xa0", " ")


def test_an_ordinary_foster_family_reads_what_others_owe_it(client, pay):
    family = pay.family(role="foster")
    carer = pay.world.actor("carer", None, at=AT)
    CaseCarer.objects.create(case=family.case, account=carer.account, since=dt.date(2024, 1, 1))
    Placement.objects.create(
        child=pay.child(), where="family", family=family, kind="foster", since=dt.date(2026, 10, 1), recorded_at=AT
    )
    text = page(client, carer, "statements")
    assert "Jūsu ģimenei maksā citi" in text
    assert "valsts aģentūra" in text
    book = rulebook()
    assert value_text(book.get("foster.remuneration.1", timezone.localdate()), "lv") in text


def test_lists_of_pay_lead_back(client, pay, october):
    for name, back in (
        ("pay", "today"),
        ("contracts", "pay"),
        ("contract_choose", "contracts"),
        ("furnishings", "pay"),
    ):
        assert f'class="back" href="{reverse(back)}"' in page(client, pay.accountant, name), name


def test_a_plan_is_taken_back_on_its_page(client, pay, october):
    pay.approved()
    Placement.objects.filter(family=october.family, until=None).update(
        until=dt.date(2026, 10, 25), end_reason="returned", went_to="unknown"
    )
    pay.worked(NOVEMBER)
    owed = unplanned(october)
    claims.plan(by=pay.manager, contract=october, amount=owed, instalment=owed, reason="Sarunāts ar ģimeni")
    plan = october.claim_plans.get()
    assert "Atsaukt plānu" not in page(client, pay.accountant, "contract", october.pk)
    assert "Atsaukt plānu" in page(client, pay.manager, "contract", october.pk)
    text = page(client, pay.manager, "claim_take_back", plan.pk, reason="Pārrēķināts")
    assert "Pārrēķināts" in text
    assert "Pārmaksāts" in text


def test_the_paymasters_first_page_says_what_waits_and_what_is_next(client, pay, october):
    pay.family()
    pay.checked()
    text = page(client, pay.accountant, "today")
    assert "Apstiprināt mēnesi" in text
    assert "Specializētās audžuģimenes bez līguma" in text
    assert reverse("contract_choose") in text


def test_the_month_offered_first_is_the_earliest_that_is_over_and_not_opened(client, pay, october):
    running = Month.of(timezone.localdate())
    text = page(client, pay.accountant, "pay_month_open")
    first = text.split("selected")[0].rsplit('value="', 1)[1][:7]
    assert first < str(running)
    working.open_month(by=pay.accountant, centre=pay.centre, month=Month.parse(first))
    assert f'value="{first}"' not in page(client, pay.accountant, "pay_month_open")


def test_a_family_in_contract_is_offered_no_second_one(client, pay, october):
    family = pay.family()
    assert reverse("contract_make", args=[family.number]) in page(client, pay.manager, "family_pay", family.number)
    mine = october.family.number
    assert reverse("contract_make", args=[mine]) not in page(client, pay.manager, "family_pay", mine)
