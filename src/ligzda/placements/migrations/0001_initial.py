import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import ligzda.families.models.labels


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0005_stay"),
        ("children", "0001_initial"),
        ("documents", "0002_never_edited"),
        ("families", "0004_enquiry_code"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Away",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("hospital", "in hospital"),
                            ("ran_away", "ran away"),
                            ("respite", "with another family for a rest"),
                            ("visit", "visiting the birth family"),
                            ("camp", "at a camp or on a trip"),
                            ("other", "away for another reason"),
                        ],
                        max_length=8,
                        verbose_name="what",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="where")),
                ("since", models.DateField(verbose_name="since")),
                ("planned_until", models.DateField(blank=True, null=True, verbose_name="planned until")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="times_away",
                        to="children.child",
                        verbose_name="child",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="respites",
                        to="families.family",
                        verbose_name="family",
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
                "verbose_name": "time away",
                "verbose_name_plural": "times away",
                "ordering": ("since", "pk"),
                "indexes": [models.Index(fields=["family", "since"], name="placements_respites_of_family")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="placements_away_days",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("family__isnull", False), ("kind", "respite")),
                            models.Q(models.Q(("kind", "respite"), _negated=True), ("family", None)),
                            _connector="OR",
                        ),
                        name="placements_a_rest_is_with_a_family",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Placement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                (
                    "where",
                    models.CharField(
                        choices=[
                            ("family", "family"),
                            ("relative", "relative or close person"),
                            ("institution", "child care institution"),
                            ("crisis_centre", "crisis centre"),
                            ("hospital", "hospital"),
                            ("birth_family", "birth family"),
                            ("other", "other place"),
                            ("unknown", "not known"),
                        ],
                        max_length=13,
                        verbose_name="where",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="name of the place or person")),
                (
                    "kind",
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
                        verbose_name="as",
                    ),
                ),
                ("since", models.DateField(verbose_name="since")),
                ("planned_until", models.DateField(blank=True, null=True, verbose_name="planned until")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="why")),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="placements",
                        to="children.courtdecision",
                        verbose_name="court's decision",
                    ),
                ),
                ("act_number", models.CharField(blank=True, max_length=40, verbose_name="number of the act")),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("returned", "returned to the parents"),
                            ("adopted", "adoption"),
                            ("guardian", "a guardian was appointed"),
                            ("planned", "the planned time ended"),
                            ("conflict", "conflict in the family"),
                            ("unable", "the family cannot go on"),
                            ("status", "the family's status ended"),
                            ("better", "a more fitting family or siblings together"),
                            ("grown_up", "the child came of age"),
                            ("died", "the child died"),
                            ("other", "other reason"),
                        ],
                        max_length=10,
                        verbose_name="why it ended",
                    ),
                ),
                (
                    "went_to",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("moved", "to the next place of this line"),
                            ("birth_family", "home to the birth family"),
                            ("guardian", "to a guardian"),
                            ("adopter", "to adopters"),
                            ("independent", "to a life of its own"),
                            ("abroad", "abroad"),
                            ("died", "the child died"),
                            ("unknown", "not known"),
                        ],
                        max_length=12,
                        verbose_name="where the child went",
                    ),
                ),
                ("end_note", models.CharField(blank=True, max_length=300, verbose_name="details")),
                (
                    "replaces",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="placements.placement",
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="placements",
                        to="children.child",
                        verbose_name="child",
                    ),
                ),
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
                (
                    "family",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="placements",
                        to="families.family",
                        verbose_name="family",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                        verbose_name="institution",
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
                "verbose_name": "placement",
                "verbose_name_plural": "placements",
                "ordering": ("since", "pk"),
                "indexes": [models.Index(fields=["family", "since"], name="placements_of_family")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="placements_placement_days",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("family__isnull", False), ("where", "family"), models.Q(("kind", ""), _negated=True)
                            ),
                            models.Q(models.Q(("where", "family"), _negated=True), ("family", None), ("kind", "")),
                            _connector="OR",
                        ),
                        name="placements_a_family_where_it_says_family",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end_reason", ""), ("until", None), ("went_to", "")),
                            models.Q(
                                ("until__isnull", False),
                                models.Q(("went_to", ""), _negated=True),
                                models.Q(("end_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="placements_an_end_says_why_and_where_to",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Copied",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("marks", models.JSONField(default=dict)),
                ("at", models.DateTimeField(verbose_name="copied")),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="children.child"
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.family"
                    ),
                ),
            ],
            options={
                "verbose_name": "line copied to the state's system",
                "verbose_name_plural": "lines copied to the state's system",
                "constraints": [
                    models.UniqueConstraint(fields=("family", "child"), name="placements_a_childs_line_is_copied_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("child", None)),
                        fields=("family",),
                        name="placements_a_familys_line_is_copied_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandingOver",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                ("at", models.DateTimeField(verbose_name="when")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="where")),
                ("handed_by", models.CharField(max_length=150, verbose_name="who handed the child over")),
                ("handed_as", models.CharField(blank=True, max_length=200, verbose_name="office and organisation")),
                ("received_by", models.CharField(max_length=150, verbose_name="who received the child")),
                ("clothes", models.CharField(blank=True, max_length=500, verbose_name="clothes and things")),
                ("papers", models.CharField(blank=True, max_length=500, verbose_name="documents")),
                ("medicines", models.CharField(blank=True, max_length=500, verbose_name="medicines")),
                (
                    "seen",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="how the child is: health, injuries, mood"
                    ),
                ),
                ("number", models.CharField(max_length=40, verbose_name="number of the act")),
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
                (
                    "placement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handings_over",
                        to="placements.placement",
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
                "verbose_name": "act of handing over",
                "verbose_name_plural": "acts of handing over",
                "ordering": ("-at", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("placement",),
                        name="placements_handed_over_once",
                    )
                ],
            },
        ),
    ]
