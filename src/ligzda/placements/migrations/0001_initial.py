import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import ligzda.families.models.labels
import ligzda.placements.models.roster


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
                        related_name="times_away",
                        to="children.child",
                        verbose_name="child",
                    ),
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
                ("place", models.CharField(blank=True, max_length=200, verbose_name="where")),
                ("since", models.DateField(verbose_name="since")),
                ("planned_until", models.DateField(blank=True, null=True, verbose_name="planned until")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
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
            name="Copied",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.family"
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="children.child"
                    ),
                ),
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
            name="Duty",
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
                    "kind",
                    models.CharField(
                        choices=[("family", "crisis foster family"), ("officer", "duty officer")],
                        max_length=7,
                        verbose_name="who",
                    ),
                ),
                (
                    "centre",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="duties",
                        to="access.organisation",
                        verbose_name="centre",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="duties",
                        to="families.family",
                        verbose_name="family",
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="duties",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="duty officer",
                    ),
                ),
                ("since", models.DateTimeField(verbose_name="from")),
                ("until", models.DateTimeField(verbose_name="until")),
            ],
            options={
                "verbose_name": "duty",
                "verbose_name_plural": "duties",
                "ordering": ("since", "pk"),
                "indexes": [models.Index(fields=["until", "since"], name="placements_duty_times")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until__gt", models.F("since"))), name="placements_duty_lasts"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("account", None), ("family__isnull", False), ("kind", "family")),
                            models.Q(("account__isnull", False), ("family", None), ("kind", "officer")),
                            _connector="OR",
                        ),
                        name="placements_duty_is_somebodys",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EveningList",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "centre",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evening_lists",
                        to="access.organisation",
                        verbose_name="centre",
                    ),
                ),
                ("on", models.DateField(verbose_name="night of")),
                ("made_at", models.DateTimeField(verbose_name="made")),
                (
                    "file",
                    models.FileField(
                        max_length=80, upload_to=ligzda.placements.models.roster.anywhere, verbose_name="file"
                    ),
                ),
                ("sha256", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "evening list",
                "verbose_name_plural": "evening lists",
                "ordering": ("-on", "centre"),
                "constraints": [models.UniqueConstraint(fields=("centre", "on"), name="placements_one_list_a_night")],
            },
        ),
        migrations.CreateModel(
            name="Placement",
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
                        related_name="placements",
                        to="children.child",
                        verbose_name="child",
                    ),
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
            name="HandingOver",
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
                    "placement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handings_over",
                        to="placements.placement",
                    ),
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
        migrations.CreateModel(
            name="Readiness",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="readiness", to="families.family"
                    ),
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
        migrations.CreateModel(
            name="Notice",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="notices", to="families.family"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("cannot", "cannot take a child"),
                            ("obstacle", "an obstacle to the duties of a foster family"),
                            ("circumstance", "a circumstance that may affect the child's care"),
                        ],
                        max_length=12,
                        verbose_name="what it is about",
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to="children.child",
                        verbose_name="child",
                    ),
                ),
                ("text", models.TextField(verbose_name="what happened")),
                ("arose_at", models.DateTimeField(verbose_name="when it arose")),
                ("told_at", models.DateTimeField(verbose_name="when it was told")),
                (
                    "means",
                    models.CharField(
                        choices=[
                            ("page", "the family's page"),
                            ("link", "a link in a message"),
                            ("staff", "told to the centre"),
                        ],
                        max_length=5,
                        verbose_name="how",
                    ),
                ),
                (
                    "readiness",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to="placements.readiness",
                    ),
                ),
                ("read_at", models.DateTimeField(editable=False, null=True, verbose_name="when it was read")),
                (
                    "read_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="read by",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("nothing", "nothing more is needed"),
                            ("support", "support was agreed with the family"),
                            ("status_stays", "the status was reviewed and stays as it is"),
                            ("court_told", "the orphans' court was told"),
                            ("plan_reviewed", "the child's plan was reviewed"),
                        ],
                        max_length=13,
                        verbose_name="what followed",
                    ),
                ),
                ("outcome_text", models.TextField(blank=True, verbose_name="what was done")),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to="families.contact",
                        verbose_name="contact",
                    ),
                ),
                ("settled_on", models.DateField(editable=False, null=True, verbose_name="dealt with on")),
                (
                    "settled_by",
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
                "verbose_name": "family's notice",
                "verbose_name_plural": "families' notices",
                "ordering": ("-told_at", "-pk"),
                "indexes": [
                    models.Index(fields=["family", "-told_at"], name="placements_notices_of_family"),
                    models.Index(
                        condition=models.Q(("settled_on", None), ("withdrawn_at", None)),
                        fields=["told_at"],
                        name="placements_notices_open",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="placements_notice_says_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("arose_at__lte", models.F("told_at"))), name="placements_notice_arose_first"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("read_at", None), ("read_by", None)),
                            models.Q(("read_at__gte", models.F("told_at")), ("read_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="placements_notice_read_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", ""), ("settled_by", None), ("settled_on", None)),
                            models.Q(
                                ("settled_by__isnull", False),
                                ("settled_on__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="placements_notice_settled_by_somebody",
                    ),
                ],
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
                            ("together", "looked for together again"),
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
                (
                    "apart_because",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="why brothers and sisters are looked for apart"
                    ),
                ),
                (
                    "together_in",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="joined",
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
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "together"), ("together_in__isnull", False)),
                            models.Q(models.Q(("outcome", "together"), _negated=True), ("together_in", None)),
                            _connector="OR",
                        ),
                        name="placements_search_goes_on_together",
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
                        choices=[("phone", "telephone"), ("sms", "SMS"), ("email", "e-mail")],
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
            name="Meeting",
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
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="meetings", to="placements.search"
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.family",
                        verbose_name="family",
                    ),
                ),
                ("on", models.DateField(verbose_name="day")),
                (
                    "went",
                    models.CharField(
                        choices=[
                            ("well", "well"),
                            ("unsure", "not sure yet"),
                            ("badly", "they do not suit each other"),
                        ],
                        max_length=6,
                        verbose_name="how it went",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="what was noticed")),
            ],
            options={
                "verbose_name": "meeting of child and family",
                "verbose_name_plural": "meetings of child and family",
                "ordering": ("on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Proposal",
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
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="proposals", to="placements.search"
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="families.family",
                        verbose_name="family",
                    ),
                ),
                ("on", models.DateField(verbose_name="day")),
                ("reason", models.CharField(max_length=500, verbose_name="why this family")),
            ],
            options={
                "verbose_name": "proposal to the court",
                "verbose_name_plural": "proposals to the court",
                "ordering": ("on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Request",
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
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="requests", to="placements.search"
                    ),
                ),
                ("on", models.DateField(verbose_name="day of the request")),
                ("number", models.CharField(max_length=40, verbose_name="number of the request")),
            ],
            options={
                "verbose_name": "court's request to look for a family",
                "verbose_name_plural": "court's requests to look for a family",
                "ordering": ("on", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)), fields=("search",), name="placements_requested_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Ruling",
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
                    "proposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rulings", to="placements.proposal"
                    ),
                ),
                ("agrees", models.BooleanField(verbose_name="agrees")),
                ("on", models.DateField(verbose_name="day of the decision")),
                ("number", models.CharField(max_length=40, verbose_name="number of the decision")),
                (
                    "ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("parents_died", "the parents have died"),
                            ("found", "the child was found"),
                            ("custody_removed", "a court has removed the parents' custody"),
                            ("custody_suspended", "the parents' custody is suspended"),
                            ("danger", "the child is in conditions dangerous to its health or life"),
                            ("conflict", "conflict with the parents, guardian or foster family"),
                            ("parents_ill", "the parents' illness"),
                        ],
                        max_length=17,
                        verbose_name="ground",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="why not")),
            ],
            options={
                "verbose_name": "court's decision about a proposal",
                "verbose_name_plural": "court's decisions about proposals",
                "ordering": ("on", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)), fields=("proposal",), name="placements_ruled_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("agrees", True), models.Q(("reason", ""), _negated=True), _connector="OR"),
                        name="placements_a_refusal_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("agrees", False), models.Q(("ground", ""), _negated=True), _connector="OR"),
                        name="placements_a_yes_has_its_ground",
                    ),
                ],
            },
        ),
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
