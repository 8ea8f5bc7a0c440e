"""The bank file: valid by the bank's own schema, its sums recomputed from what it says."""

import datetime as dt
from decimal import Decimal
from importlib.resources import files as packaged
from xml.etree import ElementTree as ET

import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st

from ligzda.pay.rules.bankfile import SPACE, Order, Transfer
from tests.pay.conftest import AT, IBANS

SCHEMA = packaged("sepaxml") / "schemas" / "pain.001.001.09.xsd"
NAMES = {"p": SPACE}


@pytest.fixture(scope="module")
def schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(str(SCHEMA))


def order(*transfers: Transfer) -> Order:
    return Order("LZ202610abc", AT, dt.date(2026, 11, 5), "Centrs “Liepāja”", IBANS[1], transfers)


def transfer(amount="1479.48", holder="Zane Zariņa-Ķēniņa", number=1) -> Transfer:
    return Transfer(f"LZ{number}", holder, IBANS[0], Decimal(amount), "Atlīdzība 2026-10, līgums L-2025-001")


def read(content: bytes) -> ET.Element:
    return ET.fromstring(content)


def texts(content: bytes, path: str) -> list[str | None]:
    return [found.text for found in read(content).findall(path, NAMES)]


def test_it_is_valid_by_the_schema_of_the_bank(schema):
    schema.validate(order(transfer(), transfer("0.01", number=2)).xml().decode())


def test_latvian_letters_stay_and_there_are_no_address_lines():
    content = order(transfer()).xml()
    assert texts(content, ".//p:Cdtr/p:Nm") == ["Zane Zariņa-Ķēniņa"]
    assert b"PstlAdr" not in content
    assert b"AdrLine" not in content


def test_a_name_with_signs_that_nobody_sees_or_longer_than_banks_take_does_not_spoil_the_file(schema):
    content = order(transfer(holder="Zane\x08\x1f Zariņa\ufffe\u200b🙂 " + "Ķ" * 80)).xml()
    schema.validate(content.decode())
    [name] = texts(content, ".//p:Cdtr/p:Nm")
    assert name == ("Zane Zariņa 🙂 " + "Ķ" * 80)[:70]


amounts = st.decimals("0.01", "99999.99", places=2)
letters = st.text(st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=["Cc", "Cs"]), min_size=1)


@given(st.lists(st.tuples(amounts, letters), min_size=1, max_size=20))
def test_count_and_control_sum_are_those_of_its_transfers(schema, paid):
    transfers = [transfer(str(amount), holder, number) for number, (amount, holder) in enumerate(paid)]
    content = order(*transfers).xml()
    schema.validate(content.decode())
    sums = [Decimal(str(text)) for text in texts(content, ".//p:InstdAmt")]
    assert sums == [amount for amount, _holder in paid]
    for level in ("GrpHdr", "PmtInf"):
        assert texts(content, f".//p:{level}/p:CtrlSum") == [str(sum(sums))]
        assert texts(content, f".//p:{level}/p:NbOfTxs") == [str(len(sums))]


def test_the_file_of_a_month_pays_what_was_approved(schema, pay, october):
    pay.payer()
    file = pay.filed()
    content = file.content
    schema.validate(content.decode())
    assert texts(content, ".//p:InstdAmt") == ["1585.16"]
    assert texts(content, ".//p:CdtrAcct/p:Id/p:IBAN") == [IBANS[0]]
    assert texts(content, ".//p:DbtrAcct/p:Id/p:IBAN") == [IBANS[1]]
    assert texts(content, ".//p:ReqdExctnDt/p:Dt") == ["2026-11-05"]
    assert texts(content, ".//p:EndToEndId") == [each.end_to_end for each in file.ordered.all()]
    assert texts(content, ".//p:MsgId") == [file.message]
    assert file.control_sum == sum(each.amount for each in file.ordered.all())
    assert IBANS[0].encode() not in bytes(file.content_sealed)
