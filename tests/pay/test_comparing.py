"""Why a month's sum is another than the last one's, in words."""

from decimal import Decimal

from ligzda.pay.rules.comparing import Paid, differences


def line(children: int, days: int, coefficient: str = "2.0", of: int = 30) -> list[str | int]:
    return ["placed" if children else "standby", children, days, of, "780.00", coefficient, "1.00"]


def paid(*lines, corrected: str = "0", deducted: str = "0") -> Paid:
    return Paid(lines, Decimal(corrected), Decimal(deducted))


def test_days_of_each_kind_are_counted_against_those_of_the_last_month():
    now, last = paid(line(0, 5), line(3, 2)), paid(line(0, 10), line(1, 20))
    assert differences(now, last, "lv") == [
        "gatavībā bez bērna −5\xa0dienas",
        "1 bērns ģimenē −20\xa0dienas",
        "3 un vairāk bērnu ģimenē +2\xa0dienas",
    ]


def test_another_rate_is_said_only_of_days_that_both_months_have():
    assert differences(paid(line(1, 30, "2.1")), paid(line(1, 30)), "lv") == ["cita alga vai koeficients"]
    assert differences(paid(line(1, 30)), paid(line(2, 30)), "en") == [
        "1 child in the family +30\xa0days",
        "2 children in the family −30\xa0days",
    ]


def test_another_length_of_the_month_is_said_when_as_many_days_come_to_another_sum():
    now, last = paid(line(1, 10)), paid(line(1, 10, of=31))
    assert [each.replace("\N{NO-BREAK SPACE}", " ") for each in differences(now, last, "lv")] == [
        "mēnesī 30 dienas, nevis 31"
    ]
    assert differences(paid(line(1, 30)), paid(line(1, 31, of=31)), "en") == ["1 child in the family −1\xa0day"]


def test_what_was_put_right_or_taken_back_is_said_with_its_sum():
    now = paid(line(1, 30), corrected="78.00", deducted="40.00")
    assert [each.replace("\N{NO-BREAK SPACE}", " ") for each in differences(now, paid(line(1, 30)), "lv")] == [
        "labojumi +78,00 €",
        "atgūts +40,00 €",
    ]


def test_the_same_month_differs_in_nothing():
    assert differences(paid(line(1, 30)), paid(line(1, 30)), "lv") == []
