import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Act",
            fields=[
                ("code", models.CharField(max_length=60, primary_key=True, serialize=False, verbose_name="short name")),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                ("since", models.DateField(blank=True, null=True, verbose_name="since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                ("source", models.CharField(blank=True, max_length=500, verbose_name="source")),
                ("confirmed", models.BooleanField(default=False, verbose_name="confirmed")),
            ],
            options={
                "verbose_name": "act",
                "verbose_name_plural": "acts",
                "ordering": ("code",),
            },
        ),
        migrations.CreateModel(
            name="CalendarDay",
            fields=[
                ("day", models.DateField(primary_key=True, serialize=False, verbose_name="day")),
                ("off", models.CharField(blank=True, max_length=120, verbose_name="why off")),
            ],
            options={
                "verbose_name": "calendar day",
                "verbose_name_plural": "calendar days",
                "ordering": ("day",),
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("number", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("mark", models.UUIDField(default=uuid.uuid4)),
                ("calendar_since", models.DateField()),
                ("calendar_until", models.DateField()),
            ],
            options={
                "verbose_name": "edition",
                "verbose_name_plural": "editions",
                "constraints": [models.CheckConstraint(condition=models.Q(("number", 1)), name="law_edition_is_one")],
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("code", models.CharField(max_length=80, primary_key=True, serialize=False, verbose_name="entry")),
                ("unit", models.CharField(max_length=20, verbose_name="unit")),
                (
                    "kind",
                    models.CharField(
                        choices=[("law", "law"), ("house", "house rule")], max_length=10, verbose_name="kind"
                    ),
                ),
                ("moves_money", models.BooleanField(default=False, verbose_name="moves money")),
                ("title_lv", models.CharField(max_length=200, verbose_name="name in Latvian")),
                ("title_en", models.CharField(max_length=200, verbose_name="name in English")),
                ("place", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "entry",
                "verbose_name_plural": "entries",
                "ordering": ("place", "code"),
            },
        ),
        migrations.CreateModel(
            name="Value",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateField(verbose_name="since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="values", to="law.entry"
                    ),
                ),
                ("figure", models.CharField(blank=True, max_length=30, verbose_name="value")),
                (
                    "act",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="values",
                        to="law.act",
                    ),
                ),
                ("point", models.CharField(blank=True, max_length=60, verbose_name="point")),
                ("source", models.CharField(blank=True, max_length=500, verbose_name="source")),
                ("confirmed", models.BooleanField(default=False, verbose_name="confirmed")),
                ("note_lv", models.TextField(blank=True, verbose_name="note in Latvian")),
                ("note_en", models.TextField(blank=True, verbose_name="note in English")),
            ],
            options={
                "verbose_name": "value",
                "verbose_name_plural": "values",
                "ordering": ("entry__place", "entry", "since", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="law_value_ends_after_it_begins",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("confirmed", False), models.Q(("figure", ""), _negated=True), _connector="OR"
                        ),
                        name="law_value_unknown_is_not_confirmed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="changes", to="law.entry"
                    ),
                ),
                (
                    "deed",
                    models.CharField(
                        choices=[("confirm", "confirms the value"), ("supersede", "a new value from a day on")],
                        max_length=10,
                    ),
                ),
                (
                    "value",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="changes", to="law.value"
                    ),
                ),
                ("since", models.DateField(verbose_name="since")),
                ("figure", models.CharField(blank=True, max_length=30, verbose_name="value")),
                ("act", models.CharField(blank=True, max_length=60, verbose_name="act")),
                ("act_title", models.CharField(blank=True, max_length=300, verbose_name="title of the act")),
                ("point", models.CharField(blank=True, max_length=60, verbose_name="point")),
                ("source", models.CharField(blank=True, max_length=500, verbose_name="source")),
                ("confirmed", models.BooleanField(default=False, verbose_name="checked against the act")),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
                (
                    "outcome",
                    models.CharField(
                        choices=[("waiting", "waits"), ("applied", "applied"), ("dropped", "dropped")],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("proposed_at", models.DateTimeField()),
                (
                    "settled_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("settled_at", models.DateTimeField(null=True)),
            ],
            options={
                "verbose_name": "change of the rulebook",
                "verbose_name_plural": "changes of the rulebook",
                "ordering": ("-proposed_at", "-id"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("outcome", "waiting")),
                        fields=("entry",),
                        name="law_one_change_of_an_entry_waits",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "waiting"), ("settled_at", None)),
                            models.Q(models.Q(("outcome", "waiting"), _negated=True), ("settled_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="law_change_is_settled_with_its_time",
                    ),
                ],
            },
        ),
    ]
