"""The bank file: a SEPA credit transfer, pain.001.001.09, made of the data alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from xml.etree import ElementTree as ET

SPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
LONGEST_NAME = 70
LONGEST_TEXT = 140


@dataclass(frozen=True, slots=True)
class Transfer:
    """One payment to one account."""

    end_to_end: str
    holder: str
    iban: str
    amount: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class Order:
    """A file of transfers from one account, executed on one day."""

    message: str
    made_at: datetime
    execution_on: date
    payer: str
    payer_iban: str
    transfers: Sequence[Transfer]

    @property
    def control_sum(self) -> Decimal:
        """Return the sum of all transfers."""
        return sum((transfer.amount for transfer in self.transfers), Decimal("0.00"))

    def xml(self) -> bytes:
        """Return the file. Letters stay as they are written; there are no address lines."""
        root = ET.Element("Document", xmlns=SPACE)
        whole = ET.SubElement(root, "CstmrCdtTrfInitn")
        head = ET.SubElement(whole, "GrpHdr")
        count, control = str(len(self.transfers)), f"{self.control_sum:.2f}"
        _put(head, MsgId=self.message, CreDtTm=f"{self.made_at:%Y-%m-%dT%H:%M:%S}", NbOfTxs=count, CtrlSum=control)
        _put(ET.SubElement(head, "InitgPty"), Nm=_plain(self.payer, LONGEST_NAME))
        order = ET.SubElement(whole, "PmtInf")
        _put(order, PmtInfId=self.message, PmtMtd="TRF", BtchBookg="false", NbOfTxs=count, CtrlSum=control)
        _put(ET.SubElement(ET.SubElement(order, "PmtTpInf"), "SvcLvl"), Cd="SEPA")
        _put(ET.SubElement(order, "ReqdExctnDt"), Dt=self.execution_on.isoformat())
        _put(ET.SubElement(order, "Dbtr"), Nm=_plain(self.payer, LONGEST_NAME))
        _account(order, "DbtrAcct", self.payer_iban)
        agent = ET.SubElement(ET.SubElement(order, "DbtrAgt"), "FinInstnId")
        _put(ET.SubElement(agent, "Othr"), Id="NOTPROVIDED")
        _put(order, ChrgBr="SLEV")
        for transfer in self.transfers:
            _transfer(order, transfer)
        ET.indent(root)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'.encode()


def _transfer(order: ET.Element, transfer: Transfer) -> None:
    one = ET.SubElement(order, "CdtTrfTxInf")
    _put(ET.SubElement(one, "PmtId"), EndToEndId=transfer.end_to_end)
    amount = ET.SubElement(ET.SubElement(one, "Amt"), "InstdAmt", Ccy="EUR")
    amount.text = f"{transfer.amount:.2f}"
    _put(ET.SubElement(one, "Cdtr"), Nm=_plain(transfer.holder, LONGEST_NAME))
    _account(one, "CdtrAcct", transfer.iban)
    _put(ET.SubElement(one, "RmtInf"), Ustrd=_plain(transfer.text, LONGEST_TEXT))


def _plain(text: str, longest: int) -> str:
    """Return the text without signs that nobody sees: XML forbids some of them, and one would spoil the whole file."""
    seen = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(seen.split())[:longest].rstrip() or "NOTPROVIDED"


def _account(parent: ET.Element, name: str, iban: str) -> None:
    _put(ET.SubElement(ET.SubElement(parent, name), "Id"), IBAN=iban)


def _put(parent: ET.Element, **texts: str) -> None:
    for name, text in texts.items():
        ET.SubElement(parent, name).text = text
