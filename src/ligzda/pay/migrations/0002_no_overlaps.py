"""The database itself forbids two contracts of a family, and two sources of a contract's money, on one day."""

from django.db import migrations

from ligzda.access.overlaps import NoOverlap


class Migration(migrations.Migration):
    """One contract of a family and one source of its money at a time."""

    dependencies = (("pay", "0001_initial"),)

    operations = (
        NoOverlap("Contract", together=("family",), where={"withdrawn_at": None}),
        NoOverlap("Funding", together=("contract",), where={"withdrawn_at": None}),
    )
