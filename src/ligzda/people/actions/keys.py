"""All that is sealed in tables, whosever they are, sealed anew with the keys in use."""

from typing import Any

from django.db import models, transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.access.sealed import Keys, file_keys
from ligzda.people.facts import MARK, SEALED, sealed_tables
from ligzda.people.sealed import code_keys, fingerprint

MOST = 200


@transaction.atomic
def reseal_rows(*, by: Actor, table: type[models.Model], after: Any = None) -> Any:
    """Seal the next 200 rows of a table with the keys in use, and mark them by the HMAC key in use.

    Returns the last row done, from which the next call goes on; None when nothing was left. It stays short so that
    nobody has to wait for it.
    """
    require(by, "code.reseal")
    names = sealed_tables()[table]
    rows = table._base_manager.select_for_update(of=("self",)).exclude(**dict.fromkeys(names))
    if after is not None:
        rows = rows.filter(pk__gt=after)
    last = None
    for pk, *sealed in rows.order_by("pk").values_list("pk", *names)[:MOST].iterator(chunk_size=20):
        table._base_manager.filter(pk=pk).update(**_anew(table, dict(zip(names, sealed, strict=True))))
        last = pk
    if last is not None:
        record(by=by, what="rows_resealed", fields=names, ref=f"{table._meta.label_lower}:{last}")
    return last


def _anew(table: type[models.Model], sealed: dict[str, Any]) -> dict[str, Any]:
    columns = {field.name for field in table._meta.concrete_fields}
    found: dict[str, Any] = {}
    for name, kept in sealed.items():
        if kept is None:
            continue
        keys = _keys_of(bytes(kept))
        content = keys.unseal(kept)
        found[name] = keys.seal(content)
        if (mark := name.removesuffix(SEALED) + MARK) in columns:
            found[mark] = fingerprint(content.decode())
    return found


def _keys_of(sealed: bytes) -> Keys:
    code, file = code_keys(), file_keys()
    return code if code.know(sealed) else file
