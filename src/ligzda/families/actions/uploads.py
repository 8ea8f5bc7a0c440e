"""An uploaded register: kept, mapped and corrected by a person, and taken in some hundred rows at a time."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Organisation
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused
from ligzda.families.actions.register import CHUNK, take_part
from ligzda.families.models import RegisterUpload
from ligzda.families.rules.register.register import Register

KEPT = dt.timedelta(days=7)
State = RegisterUpload.State


@transaction.atomic
def upload(*, by: Actor, centre: Organisation, name: str, content: bytes) -> RegisterUpload:
    """Keep a register, encrypted, until somebody has looked through it; forgets those that nobody came back to."""
    require(by, "register.import", organisation=centre)
    assert by.account
    RegisterUpload.objects.filter(centre=centre, state=State.OPEN, moved_at__lt=by.at - KEPT).delete()
    kept = RegisterUpload(centre=centre, account=by.account, name=name[:200], uploaded_at=by.at, moved_at=by.at)
    kept.file = content
    kept.save()
    record(by=by, what="register_uploaded", on=by.on, ref=ref_of(kept))
    return kept


@transaction.atomic
def map_columns(*, by: Actor, upload: RegisterUpload, mapping: Mapping[int, str | None]) -> None:
    """Say what columns hold, whatever their headings; None leaves a column out."""
    kept = _open(by, upload)
    kept.edit(mapping={**kept.mapping, **mapping}, corrections=kept.corrections)
    _save(by, kept, "register_mapped")


@transaction.atomic
def correct(*, by: Actor, upload: RegisterUpload, corrections: Mapping[tuple[int, int], str]) -> None:
    """Replace cells, by line number and column; the file itself stays as it is."""
    kept = _open(by, upload)
    kept.edit(mapping=kept.mapping, corrections={**kept.corrections, **corrections})
    _save(by, kept, "register_corrected")


@transaction.atomic
def discard(*, by: Actor, upload: RegisterUpload) -> None:
    """Throw a register away that shall not be taken in."""
    kept = _open(by, upload)
    record(by=by, what="register_discarded", on=by.on, ref=ref_of(kept))
    kept.delete()


@transaction.atomic
def confirm(*, by: Actor, upload: RegisterUpload, register: Register) -> RegisterUpload:
    """Decide that the register, as it was shown, is taken in; from now on it cannot be corrected."""
    kept = _open(by, upload)
    if not register.accepted:
        raise Refused([Reason("register_has_nothing_to_take")])
    kept.state, kept.wanted = State.TAKING, len(register.accepted)
    kept.refused = [[row.number, [str(reason) for reason in row.reasons]] for row in register.refused]
    _save(by, kept, "register_confirmed")
    return kept


@transaction.atomic
def take_next(*, by: Actor, upload: RegisterUpload, register: Register) -> bool:
    """Take the next rows in, and note how far it is in the same breath; tells whether any are left."""
    require(by, "register.import", organisation=upload.centre)
    kept = RegisterUpload.objects.select_for_update().get(pk=upload.pk)
    if kept.state != State.TAKING:
        return False
    rows = register.accepted[kept.done : kept.done + CHUNK]
    part = take_part(by=by, centre=kept.centre, part=replace(register, rows=rows))
    # All rows that can be read are gone through, also those of people who are known by now.
    kept.wanted, kept.done, kept.moved_at = len(register.accepted), kept.done + len(rows), by.at
    kept.created += len(part.accepted)
    refused = dict(kept.refused) | {row.number: list(row.reasons) for row in part.refused}
    kept.refused = sorted([number, reasons] for number, reasons in refused.items())
    if kept.done >= len(register.accepted):
        kept.state = State.DONE
        kept.forget()
    kept.save()
    return bool(kept.state == State.TAKING)


def _open(by: Actor, upload: RegisterUpload) -> RegisterUpload:
    require(by, "register.import", organisation=upload.centre)
    kept = RegisterUpload.objects.select_for_update(of=("self",)).filter(pk=upload.pk, state=State.OPEN).first()
    if kept is None:
        raise Refused([Reason("register_is_taken")])
    return kept


def _save(by: Actor, kept: RegisterUpload, what: str) -> None:
    kept.moved_at = by.at
    kept.save()
    record(by=by, what=what, on=by.on, ref=ref_of(kept))
