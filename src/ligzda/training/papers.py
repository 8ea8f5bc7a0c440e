"""The certificate on paper."""

import io
from collections.abc import Mapping
from datetime import date
from typing import Any

import qrcode
from django.utils import translation
from django.utils.translation import gettext as _
from qrcode.image.svg import SvgPathImage

from ligzda.documents.papers import render
from ligzda.families.papers import letterhead
from ligzda.training.models import Programme, Version
from ligzda.training.rules.hours import Had
from ligzda.ui.words import day


def certificate_paper(
    *,
    programme: Programme,
    version: Version | None,
    person: str,
    had: Had,
    number: str,
    issued_on: date,
    check: str,
    signer: str,
) -> dict[str, Any]:
    """Return what a certificate says on the day of issue, all but the personal code; papers are Latvian."""
    with translation.override("lv"):
        hours = [(_("Theory"), had.theory), (_("Practice"), had.practice)]
        agreed = version.agreed_on if version else None
        return {
            "centre": letterhead(programme.centre),
            "number": number,
            "on": issued_on.isoformat(),
            "person": {"name": person},
            "programme": programme.title,
            "programme_note": _("Agreed with the supervisor on %(day)s") % {"day": day(agreed)} if agreed else "",
            "since": (had.first_on or issued_on).isoformat(),
            "until": (had.last_on or issued_on).isoformat(),
            "hours": [{"label": label, "hours": f"{amount.normalize():f}"} for label, amount in hours if amount],
            "total": f"{had.total.normalize():f}",
            "check": check,
            "signatures": [{"name": signer, "part": programme.centre.name}],
        }


def print_certificate(paper: Mapping[str, Any], code: str) -> bytes:
    """Return the certificate as a PDF; the personal code is kept with the person only and is put in here."""
    person = {**paper["person"], **({"code": code} if code else {})}
    return render("certificate", {**paper, "person": person, "qr": _qr(paper["check"])})


def _qr(address: str) -> str:
    picture = io.BytesIO()
    qrcode.make(address, image_factory=SvgPathImage, border=0).save(picture)
    return picture.getvalue().decode()
