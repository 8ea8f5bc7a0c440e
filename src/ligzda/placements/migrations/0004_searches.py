import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import ligzda.families.models.labels


class Migration(migrations.Migration):
    dependencies = [
        ("placements", "0003_readiness"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchCounter",
            fields=[
                ("year", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("last", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "search counter",
                "verbose_name_plural": "search counters",
            },
        ),
        migrations.CreateModel(
            name="Search",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=12, unique=True, verbose_name="number")),
                (
                    "kind",
                    models.CharField(
                        choices=[("now", "now"), ("planned", "planned")],
                        default="now",
                        max_length=7,
                        verbose_name="kind",
                    ),
                ),
                (
                    "case",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="search",
                        to="access.case",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("opened_at", models.DateTimeField(verbose_name="begun")),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                        verbose_name="who searches",
                    ),
                ),
                ("caller_name", models.CharField(blank=True, max_length=100, verbose_name="who calls")),
                ("caller_unit", models.CharField(blank=True, max_length=100, verbose_name="from where")),
                ("caller_phone", models.CharField(blank=True, max_length=16, verbose_name="the caller's telephone")),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.territory",
                        verbose_name="where the children live",
                    ),
                ),
                (
                    "days",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="for how many days, about"),
                ),
                ("closes_at", models.DateTimeField(editable=False, null=True)),
                ("closed_at", models.DateTimeField(editable=False, null=True)),
                (
                    "closed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("family", "a family"),
                            ("relative", "a relative or close person"),
                            ("hospital", "hospital"),
                            ("crisis_centre", "a crisis centre"),
                            ("institution", "a child care institution"),
                            ("other", "something else"),
                        ],
                        max_length=13,
                        verbose_name="outcome",
                    ),
                ),
                (
                    "outcome_family",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.family",
                        verbose_name="family",
                    ),
                ),
                (
                    "outcome_organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                        verbose_name="institution",
                    ),
                ),
                ("outcome_reason", models.CharField(blank=True, max_length=300, verbose_name="why so")),
                (
                    "follows",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="followed_by",
                        to="placements.search",
                    ),
                ),
            ],
            options={
                "verbose_name": "search for a family",
                "verbose_name_plural": "searches for a family",
                "ordering": ("-opened_at", "-pk"),
                "indexes": [models.Index(fields=["closed_at", "opened_at"], name="placements_search_open")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("outcome", ""), ("closed_at__isnull", False), _connector="OR"),
                        name="placements_search_outcome_when_closed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "family"), _negated=True),
                            ("outcome_family__isnull", False),
                            _connector="OR",
                        ),
                        name="placements_search_ends_with_its_family",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "institution"), _negated=True),
                            models.Q(("outcome_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="placements_an_institution_needs_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchedChild",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="children", to="placements.search"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField(editable=False)),
                ("age", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="age")),
                (
                    "sex",
                    models.CharField(
                        blank=True, choices=[("f", "girl"), ("m", "boy")], max_length=1, verbose_name="sex"
                    ),
                ),
                ("needs", models.JSONField(blank=True, default=list, verbose_name="needs")),
                ("languages", models.JSONField(blank=True, default=list, verbose_name="languages")),
                ("siblings", models.BooleanField(default=False, verbose_name="brothers and sisters")),
                (
                    "child",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="searches",
                        to="children.child",
                        verbose_name="child",
                    ),
                ),
            ],
            options={
                "verbose_name": "child looked for a family for",
                "verbose_name_plural": "children looked for a family for",
                "ordering": ("search", "place"),
                "constraints": [
                    models.UniqueConstraint(fields=("search", "place"), name="placements_children_in_order"),
                    models.CheckConstraint(
                        condition=models.Q(("age", None), ("age__lt", 18), _connector="OR"),
                        name="placements_searched_child_age",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Call",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="calls", to="placements.search"
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="calls", to="families.family"
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("asked_at", models.DateTimeField(verbose_name="asked")),
                (
                    "means",
                    models.CharField(
                        choices=[("phone", "telephone"), ("sms", "SMS")],
                        default="phone",
                        max_length=5,
                        verbose_name="means",
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "no answer yet"),
                            ("yes", "yes"),
                            ("no", "no"),
                            ("no_answer", "did not answer"),
                            ("settled", "settled before it answered"),
                        ],
                        max_length=9,
                        verbose_name="answer",
                    ),
                ),
                ("answered_at", models.DateTimeField(null=True)),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
            ],
            options={
                "verbose_name": "call to a family",
                "verbose_name_plural": "calls to families",
                "ordering": ("asked_at", "pk"),
                "indexes": [models.Index(fields=["family", "asked_at"], name="placements_calls_of_family")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", ""), ("answered_at", None)),
                            models.Q(models.Q(("answer", ""), _negated=True), ("answered_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="placements_an_answer_has_its_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Hold",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="holds", to="families.family"
                    ),
                ),
                ("slot", models.PositiveSmallIntegerField()),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="holds", to="placements.search"
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="holds", to="placements.searchedchild"
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
                ("made_at", models.DateTimeField(verbose_name="held since")),
                ("until", models.DateTimeField(verbose_name="held until")),
                ("extended", models.PositiveSmallIntegerField(default=0)),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                ("released_at", models.DateTimeField(null=True)),
                (
                    "released_why",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("placed", "the child was placed"),
                            ("let_go", "not needed any more"),
                            ("expired", "time ran out"),
                            ("closed", "the search ended"),
                        ],
                        max_length=7,
                    ),
                ),
            ],
            options={
                "verbose_name": "held place",
                "verbose_name_plural": "held places",
                "ordering": ("family", "slot", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("released_at", None)),
                        fields=("family", "slot"),
                        name="placements_a_slot_is_held_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("released_at", None)),
                        fields=("child",),
                        name="placements_a_child_is_held_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until__gt", models.F("made_at"))), name="placements_hold_lasts"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("extended__lte", 2)), name="placements_hold_extended_twice"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("released_at", None), ("released_why", "")),
                            models.Q(("released_at__isnull", False), models.Q(("released_why", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="placements_a_release_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Barred",
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
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="barred_from",
                        to="children.child",
                        verbose_name="child",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="barred_children",
                        to="families.family",
                        verbose_name="family",
                    ),
                ),
                ("reason", models.CharField(max_length=300, verbose_name="why")),
                ("decided_by", models.CharField(max_length=150, verbose_name="who decided")),
                ("number", models.CharField(blank=True, max_length=40, verbose_name="number of the decision")),
            ],
            options={
                "verbose_name": "child barred from a family",
                "verbose_name_plural": "children barred from families",
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("child", "family"),
                        name="placements_barred_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Sheet",
            fields=[
                (
                    "family",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="sheet",
                        serialize=False,
                        to="families.family",
                    ),
                ),
                ("changed", models.PositiveBigIntegerField()),
                ("fresh_until", models.DateTimeField()),
                ("number", models.CharField(max_length=12)),
                (
                    "kind",
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
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("own", models.PositiveSmallIntegerField()),
                ("free", models.SmallIntegerField()),
                ("places", models.PositiveSmallIntegerField()),
                ("present", models.PositiveSmallIntegerField()),
                ("own_children", models.PositiveSmallIntegerField()),
                ("age_from", models.PositiveSmallIntegerField()),
                ("age_to", models.PositiveSmallIntegerField()),
                ("sexes", models.PositiveSmallIntegerField()),
                ("meets", models.PositiveIntegerField()),
                ("languages", models.PositiveBigIntegerField()),
                (
                    "place",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="access.territory",
                    ),
                ),
                ("ready", models.BooleanField(null=True)),
                ("one_only", models.BooleanField()),
                ("confirmed_at", models.DateTimeField(null=True)),
                ("last_asked", models.DateTimeField(null=True)),
                ("evaluated_on", models.DateField(null=True)),
            ],
            options={
                "verbose_name": "family as searches see it",
                "verbose_name_plural": "families as searches see them",
                "indexes": [models.Index(fields=["fresh_until"], name="placements_sheet_fresh")],
            },
        ),
        migrations.CreateModel(
            name="SheetsSeen",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("event", models.PositiveBigIntegerField()),
            ],
            options={
                "verbose_name": "upkeep of what searches know",
                "verbose_name_plural": "upkeep of what searches know",
            },
        ),
    ]
