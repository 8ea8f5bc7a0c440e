"""The database itself forbids a child in two places, two answers of a family at once, and two duties of somebody."""

from django.db import migrations

from ligzda.access.overlaps import NoOverlap


class Migration(migrations.Migration):
    """One placement and one time away of a child at a time; one answer, and one duty."""

    dependencies = (("placements", "0001_initial"),)

    operations = (
        NoOverlap("Placement", together=("child",), where={"withdrawn_at": None}),
        NoOverlap("Away", together=("child",), where={"withdrawn_at": None}),
        NoOverlap("Readiness", together=("family",), where={"withdrawn_at": None}),
        NoOverlap("Duty", together=("family",), where={"withdrawn_at": None}),
        NoOverlap("Duty", together=("account",), where={"withdrawn_at": None}),
    )
