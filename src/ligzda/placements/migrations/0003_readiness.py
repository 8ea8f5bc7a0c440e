import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from ligzda.access.overlaps import NoOverlap


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0005_stay"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("children", "0001_initial"),
        ("families", "0004_enquiry_code"),
        ("placements", "0002_no_overlaps"),
    ]

    operations = [
        migrations.CreateModel(
            name="Readiness",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                ("since", models.DateTimeField(verbose_name="since")),
                ("until", models.DateTimeField(blank=True, null=True, verbose_name="until")),
                (
                    "state",
                    models.CharField(
                        choices=[("ready", "ready"), ("not_ready", "not ready"), ("resting", "resting")],
                        max_length=9,
                        verbose_name="readiness",
                    ),
                ),
                (
                    "only",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "any children it is approved for"),
                            ("one", "one child only"),
                            ("infants", "infants only"),
                        ],
                        max_length=7,
                        verbose_name="ready for",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                (
                    "means",
                    models.CharField(
                        choices=[
                            ("page", "the family's page"),
                            ("link", "a link in a message"),
                            ("staff", "told to the centre"),
                            ("planned", "a planned absence"),
                        ],
                        max_length=7,
                        verbose_name="means",
                    ),
                ),
                ("confirmed_at", models.DateTimeField(verbose_name="confirmed")),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="readiness", to="families.family"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "readiness",
                "verbose_name_plural": "readiness",
                "ordering": ("since", "pk"),
                "indexes": [models.Index(fields=["family", "since"], name="placements_ready_of_family")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="placements_ready_times",
                    )
                ],
            },
        ),
        NoOverlap("Readiness", together=("family",), where={"withdrawn_at": None}),
    ]
