"""Brings the territories that the package ships."""

from django.db import migrations

from ligzda.access.rules.letters import fold
from ligzda.access.shipped import gazetteer


def load(apps, schema_editor):
    places, changes = apps.get_model("access", "Territory"), apps.get_model("access", "TerritoryChange")
    shipped = gazetteer()
    made = {}
    # A territory's parent stands before it in the file.
    for place in shipped.territories.values():
        made[place.code] = places.objects.create(
            code=place.code,
            name=place.name,
            short=place.short,
            kind=place.kind,
            parent=made.get(place.parent),
            since=place.since,
            until=place.until,
            search_key=fold(place.name),
        )
    changes.objects.bulk_create(
        changes(old=made[change.old], new=made[change.new], on=change.on, whole=change.whole)
        for change in shipped.changes
    )


class Migration(migrations.Migration):
    dependencies = [("access", "0002_guards")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
