import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import ligzda.families.models.labels


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0005_stay"),
        ("documents", "0002_never_edited"),
        ("families", "0004_enquiry_code"),
        ("people", "0002_search"),
        ("placements", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DueItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="due_items", to="access.case"
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="due_items",
                        to="families.family",
                    ),
                ),
                (
                    "search",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="placements.search"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("step", "step of the path"),
                            ("paper", "incoming paper"),
                            ("child", "child in the family"),
                            ("search", "planned search"),
                        ],
                        max_length=6,
                        verbose_name="kind",
                    ),
                ),
                (
                    "role",
                    ligzda.families.models.labels.RoleField(
                        blank=True,
                        choices=[
                            ("foster", "foster family"),
                            ("crisis", "crisis foster family"),
                            ("disability", "specialised foster family for a child with a disability"),
                            ("guardian", "guardian"),
                            ("adopter", "adopter"),
                            ("host", "host family"),
                        ],
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                ("step", models.CharField(max_length=24, verbose_name="step")),
                ("child", models.CharField(blank=True, max_length=40, verbose_name="child's mark")),
                (
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.person"
                    ),
                ),
                (
                    "why",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("missing", "missing"),
                            ("runs_out", "runs out"),
                            ("ran_out", "has run out"),
                            ("turned_18", "a member turned 18"),
                            ("adult_joined", "an adult joined the household"),
                        ],
                        max_length=12,
                        verbose_name="why",
                    ),
                ),
                ("due", models.DateField(null=True, verbose_name="due")),
                (
                    "turn",
                    models.CharField(
                        choices=[
                            ("family", "ģimene"),
                            ("centre", "centrs"),
                            ("court", "bāriņtiesa"),
                            ("institution", "bērnu aprūpes iestāde"),
                        ],
                        max_length=11,
                        verbose_name="whose turn",
                    ),
                ),
                (
                    "turn_with",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("family", "ģimene"),
                            ("centre", "centrs"),
                            ("court", "bāriņtiesa"),
                            ("institution", "bērnu aprūpes iestāde"),
                        ],
                        max_length=11,
                        verbose_name="together with",
                    ),
                ),
                ("entry", models.CharField(blank=True, max_length=80, verbose_name="entry of the rulebook")),
                ("confirmed", models.BooleanField(null=True, verbose_name="confirmed")),
                ("paused", models.BooleanField(default=False, verbose_name="the path pauses")),
            ],
            options={
                "verbose_name": "due item",
                "verbose_name_plural": "due items",
                "ordering": ("due", "pk"),
                "indexes": [
                    models.Index(fields=["case", "due"], name="pathway_due_of_case"),
                    models.Index(fields=["due"], name="pathway_due_by_day"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(models.Q(("kind", "paper"), _negated=True), ("person", None)),
                            models.Q(("kind", "paper"), ("person__isnull", False)),
                            _connector="OR",
                        ),
                        name="pathway_a_paper_is_somebodys",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("family", None), ("kind", "search"), ("search__isnull", False)),
                            models.Q(
                                models.Q(("kind", "search"), _negated=True), ("family__isnull", False), ("search", None)
                            ),
                            _connector="OR",
                        ),
                        name="pathway_due_for_a_family_or_in_a_search",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandPlacement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("recorded_at", models.DateTimeField(editable=False)),
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
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hand_placements",
                        to="families.family",
                    ),
                ),
                ("child", models.CharField(max_length=12, verbose_name="child's mark")),
                ("since", models.DateField(verbose_name="since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "placement recorded by hand",
                "verbose_name_plural": "placements recorded by hand",
                "ordering": ("since", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("child", ""), _negated=True), name="pathway_a_placement_names_the_child"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="pathway_placement_days",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("until", None), ("withdrawn_at", None)),
                        fields=("family", "child"),
                        name="pathway_a_child_is_placed_once_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("recorded_at", models.DateTimeField(editable=False)),
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
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="hand_records", to="families.family"
                    ),
                ),
                (
                    "role",
                    ligzda.families.models.labels.RoleField(
                        choices=[
                            ("foster", "foster family"),
                            ("crisis", "crisis foster family"),
                            ("disability", "specialised foster family for a child with a disability"),
                            ("guardian", "guardian"),
                            ("adopter", "adopter"),
                            ("host", "host family"),
                        ],
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("plan_support", "plāna daļa par atbalstu ģimenei"),
                            ("plan_child", "bērna individuālās attīstības plāns"),
                            ("consultations", "psihologa konsultācijas"),
                            ("support_group", "atbalsta grupa"),
                        ],
                        max_length=20,
                        verbose_name="step",
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        choices=[("done", "done"), ("asked", "asked for")],
                        default="done",
                        max_length=5,
                        verbose_name="what",
                    ),
                ),
                ("on", models.DateField(verbose_name="date")),
                ("child", models.CharField(blank=True, max_length=12, verbose_name="child's mark")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "step recorded by hand",
                "verbose_name_plural": "steps recorded by hand",
                "ordering": ("on", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("step", "plan_child"), _negated=True),
                            models.Q(("child", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="pathway_a_childs_plan_names_the_child",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Reckoning",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="reckoning",
                        serialize=False,
                        to="access.case",
                    ),
                ),
                ("changed", models.PositiveBigIntegerField()),
                ("edition", models.CharField(max_length=60)),
                ("fresh_until", models.DateField()),
            ],
            options={
                "verbose_name": "working out of what is due",
                "verbose_name_plural": "workings out of what is due",
                "indexes": [models.Index(fields=["fresh_until"], name="pathway_reckoning_fresh")],
            },
        ),
    ]
