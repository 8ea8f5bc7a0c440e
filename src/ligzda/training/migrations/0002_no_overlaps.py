"""The versions of a programme never hold on the same day."""

from django.db import migrations

from ligzda.access.overlaps import NoOverlap


class Migration(migrations.Migration):
    dependencies = [("training", "0001_initial")]

    operations = [NoOverlap("version", ("programme",))]
