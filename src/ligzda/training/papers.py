"""The certificate on paper."""

import io
from collections.abc import Mapping
from typing import Any

import qrcode
from qrcode.image.svg import SvgPathImage

from ligzda.documents.papers import render


def print_certificate(paper: Mapping[str, Any], code: str) -> bytes:
    """Return the certificate as a PDF; the personal code is kept with the person only and is put in here."""
    person = {**paper["person"], **({"code": code} if code else {})}
    return render("certificate", {**paper, "person": person, "qr": _qr(paper["check"])})


def _qr(address: str) -> str:
    picture = io.BytesIO()
    qrcode.make(address, image_factory=SvgPathImage, border=0).save(picture)
    return picture.getvalue().decode()
