"""The database itself forbids a child in two places."""

from django.db import migrations

from ligzda.access.overlaps import NoOverlap


class Migration(migrations.Migration):
    """One placement and one time away of a child at a time."""

    dependencies = (("placements", "0001_initial"),)

    operations = (
        NoOverlap("Placement", together=("child",), where={"withdrawn_at": None}),
        NoOverlap("Away", together=("child",), where={"withdrawn_at": None}),
    )
