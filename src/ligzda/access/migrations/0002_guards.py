"""What the database itself forbids: overlapping intervals, and any change of the audit trail."""

from django.db import migrations

from ligzda.access.appendonly import AppendOnly
from ligzda.access.overlaps import NoOverlap


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial")]

    operations = [
        NoOverlap("centrestatus", ("centre", "kind")),
        NoOverlap("courtterritory", ("court", "territory")),
        NoOverlap("membership", ("account", "organisation", "role")),
        NoOverlap("teammember", ("team", "account")),
        NoOverlap("substitution", ("absent",)),
        NoOverlap("casecarer", ("case", "account")),
        NoOverlap("assignment", ("case", "account")),
        NoOverlap("assignment", ("case", "team")),
        *(AppendOnly(model) for model in ("event", "leaf", "seal", "read", "readleaf", "readseal")),
    ]
