"""Notes what was done, in the deed's own transaction, and who looked, beside it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import F, Model
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from ligzda.access.actor import Actor
from ligzda.access.models import Case, Event, Read


def record(
    *,
    by: Actor,
    what: str,
    about: Case | None = None,
    on: dt.date | None = None,
    fields: Iterable[str] = (),
    ref: str = "",
) -> Event:
    """Note a deed: ids and names of fields, never their values. What was worked out from the case is now stale."""
    (event,) = _record(by, what, [about], on, fields, ref)
    return event


def record_each(
    *,
    by: Actor,
    what: str,
    about: Iterable[Case],
    on: dt.date | None = None,
    fields: Iterable[str] = (),
    ref: str = "",
) -> list[Event]:
    """Note one deed that changed many cases: an event for each, in two statements."""
    return _record(by, what, list(about), on, fields, ref)


def _record(
    by: Actor, what: str, about: Sequence[Case | None], on: dt.date | None, fields: Iterable[str], ref: str
) -> list[Event]:
    Case.objects.filter(pk__in=[case.pk for case in about if case]).update(changed=F("changed") + 1)
    return Event.objects.bulk_create(
        Event(at=by.at, account=by.account, case=case, what=what, on=on, fields=sorted(fields), ref=ref)
        for case in about
    )


def ref_of(*rows: Model) -> str:
    """Return what records are called in the trail: `families.agreement:12`, several one after another."""
    return " ".join(f"{row._meta.label_lower}:{row.pk}" for row in rows)


def touch_hosts(*, of: Iterable[Case]) -> None:
    """Have what was worked out of the families with which these children are, or were, worked out anew."""
    Case.objects.filter(guests__case__in=[case.pk for case in of]).update(changed=F("changed") + 1)


def record_read(*, by: Actor, what: str, about: Case | None = None, ref: str = "") -> None:
    """Note that somebody looked; goes to the database `reads`, so that no page waits for a writer."""
    Read.objects.create(
        at=by.at,
        account_id=by.account.pk if by.account else None,
        case_id=about.pk if about else None,
        what=what,
        ref=ref,
    )


def record_read_each(*, by: Actor, what: str, about: Iterable[Case]) -> None:
    """Note one look at what is of many cases: a row for each, in one statement."""
    account = by.account.pk if by.account else None
    Read.objects.bulk_create(Read(at=by.at, account_id=account, case_id=case.pk, what=what) for case in about)


_NAMES: dict[str, object] = {}


def learn_names(names: Mapping[str, object]) -> None:
    """Take an area's names of deeds and looks, `{code: _("…")}`; called as the area is loaded."""
    _NAMES.update(names)


def as_files(codes: Iterable[str]) -> dict[str, object]:
    """Return the names of looks at pages one of whose lists was taken along: `family_papers_exported` and such."""
    return {f"{code}_exported": format_lazy(_("{what}, as a file"), what=_NAMES[code]) for code in codes}


def name_of(what: str) -> str:
    """Return the name of a deed or look in the page's language."""
    return str(_NAMES.get(what, what.replace("_", " ")))


def known_names() -> Mapping[str, object]:
    """Return all names of deeds and looks."""
    return _NAMES
