import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0005_stay"),
        ("access", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Alert",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("what", models.CharField(max_length=80, verbose_name="what")),
                ("context", models.JSONField(default=dict)),
                ("ref", models.CharField(blank=True, max_length=120, verbose_name="record")),
                ("page", models.CharField(blank=True, max_length=200)),
                ("minutes", models.PositiveSmallIntegerField(verbose_name="minutes to answer")),
                ("raised_at", models.DateTimeField(verbose_name="raised")),
                ("next_climb", models.DateTimeField(null=True, verbose_name="goes on at")),
                ("answered_at", models.DateTimeField(null=True, verbose_name="answered")),
                (
                    "about",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.case",
                        verbose_name="case",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="answered by",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "alert",
                "verbose_name_plural": "alerts",
                "ordering": ("-raised_at",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("answered_at", None)), fields=["next_climb"], name="messages_alert_climbing"
                    ),
                    models.Index(fields=["ref"], name="messages_alert_by_ref"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_at", None), ("next_climb__isnull", False)),
                            models.Q(("answered_at__isnull", False), ("next_climb__isnull", True)),
                            _connector="OR",
                        ),
                        name="messages_alert_climbs_until_answered",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answered_by", None), ("answered_at__isnull", False), _connector="OR"),
                        name="messages_alert_answered_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AlertStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.PositiveSmallIntegerField()),
                ("told_at", models.DateTimeField(null=True, verbose_name="told")),
                ("times", models.PositiveSmallIntegerField(default=0, verbose_name="times told")),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "alert",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="messages.alert"
                    ),
                ),
            ],
            options={
                "verbose_name": "alert's step",
                "verbose_name_plural": "alert's steps",
                "ordering": ("place",),
                "constraints": [
                    models.UniqueConstraint(fields=("alert", "place"), name="messages_alert_step_place"),
                    models.UniqueConstraint(fields=("alert", "account"), name="messages_alert_step_account"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("times", 0), ("told_at", None)),
                            models.Q(("times__gt", 0), ("told_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="messages_alert_step_told_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "means",
                    models.CharField(
                        choices=[("email", "e-mail"), ("sms", "SMS")],
                        default="email",
                        max_length=5,
                        verbose_name="means",
                    ),
                ),
                ("to_address", models.CharField(max_length=254, verbose_name="recipient")),
                ("template", models.CharField(max_length=80, verbose_name="template")),
                ("language", models.CharField(max_length=5, verbose_name="language")),
                ("subject", models.CharField(max_length=200, verbose_name="subject")),
                ("body", models.TextField(verbose_name="text")),
                ("made_at", models.DateTimeField(verbose_name="written")),
                ("urgent", models.BooleanField(default=False, verbose_name="also in quiet hours")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "waiting"),
                            ("sent", "sent"),
                            ("delivered", "delivered"),
                            ("read", "read"),
                            ("failed", "not sent"),
                        ],
                        default="queued",
                        max_length=9,
                        verbose_name="state",
                    ),
                ),
                ("again", models.PositiveSmallIntegerField(default=0)),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="tries")),
                ("next_try", models.DateTimeField(null=True, verbose_name="next try")),
                ("leased_until", models.DateTimeField(null=True)),
                ("leased_by", models.CharField(blank=True, max_length=100)),
                ("sent_at", models.DateTimeField(null=True, verbose_name="sent at")),
                ("delivered_at", models.DateTimeField(null=True, verbose_name="delivered at")),
                ("read_at", models.DateTimeField(null=True, verbose_name="read at")),
                ("failed_at", models.DateTimeField(null=True, verbose_name="failed at")),
                ("provider_id", models.CharField(blank=True, max_length=120)),
                ("failure", models.CharField(blank=True, max_length=40, verbose_name="what went wrong")),
                (
                    "about",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.case",
                        verbose_name="case",
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "message",
                "verbose_name_plural": "messages",
                "ordering": ("-made_at",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "queued")), fields=["-urgent", "next_try"], name="messages_waiting"
                    ),
                    models.Index(fields=["-made_at"], name="messages_newest"),
                    models.Index(fields=["organisation", "-made_at"], name="messages_of_organisation"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("next_try__isnull", False), ("state", "queued")),
                            models.Q(("state", "queued"), _negated=True),
                            _connector="OR",
                        ),
                        name="messages_waiting_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "sent"), _negated=True), ("sent_at__isnull", False), _connector="OR"
                        ),
                        name="messages_sent_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "delivered"), _negated=True),
                            ("delivered_at__isnull", False),
                            _connector="OR",
                        ),
                        name="messages_delivered_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "read"), _negated=True), ("read_at__isnull", False), _connector="OR"
                        ),
                        name="messages_read_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "failed"), _negated=True), ("failed_at__isnull", False), _connector="OR"
                        ),
                        name="messages_failed_has_its_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("purpose", models.CharField(max_length=40, verbose_name="purpose")),
                ("ref", models.CharField(blank=True, max_length=120, verbose_name="record")),
                ("language", models.CharField(max_length=5, verbose_name="language")),
                ("made_at", models.DateTimeField(verbose_name="made")),
                ("until", models.DateTimeField(verbose_name="until")),
                ("spent_at", models.DateTimeField(null=True, verbose_name="used")),
                (
                    "about",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.case",
                        verbose_name="case",
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="links",
                        to="messages.message",
                    ),
                ),
            ],
            options={
                "verbose_name": "link",
                "verbose_name_plural": "links",
                "indexes": [models.Index(fields=["ref"], name="messages_link_by_ref")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("spent_at", None), ("spent_at__lt", models.F("until")), _connector="OR"),
                        name="messages_link_spent_in_its_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Enclosure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=80, verbose_name="file name")),
                ("content", models.BinaryField()),
                (
                    "message",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="enclosure", to="messages.message"
                    ),
                ),
            ],
            options={
                "verbose_name": "enclosed paper",
                "verbose_name_plural": "enclosed papers",
            },
        ),
    ]
