"""The database itself forbids overlapping statuses and two agreements in force."""

from django.db import migrations

from ligzda.access.overlaps import NoOverlap


class Migration(migrations.Migration):
    """One status of a role and one agreement of a kind at a time."""

    dependencies = (("families", "0001_initial"),)

    operations = (
        NoOverlap("Status", together=("family", "role"), where={"withdrawn_at": None}),
        NoOverlap("Agreement", together=("family", "kind"), where={"withdrawn_at": None, "concluded": True}),
    )
