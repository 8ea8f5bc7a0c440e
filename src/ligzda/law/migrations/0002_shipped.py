"""Forbid two values of one entry on one day, and bring the shipped rulebook and calendar."""

from django.db import migrations

from ligzda.access.overlaps import NoOverlap
from ligzda.law.loading import load


def bring(apps, schema_editor):
    load(apps.get_model)


class Migration(migrations.Migration):
    dependencies = [("law", "0001_initial"), ("access", "0001_initial")]

    operations = [
        NoOverlap("value", ("entry",)),
        migrations.RunPython(bring, migrations.RunPython.noop, elidable=False),
    ]
