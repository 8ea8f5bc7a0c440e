import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import ligzda.assessment.rules.criteria
import ligzda.families.models.labels


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0003_territories"),
        ("documents", "0002_never_edited"),
        ("families", "0002_no_overlaps"),
        ("people", "0002_search"),
    ]

    operations = [
        migrations.CreateModel(
            name="Characterisation",
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
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="characterisations",
                        to="families.family",
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
                ("number", models.PositiveSmallIntegerField(default=1, editable=False, verbose_name="version")),
                ("household", models.TextField(blank=True, verbose_name="household")),
                ("training", models.TextField(blank=True, verbose_name="training")),
                ("contacts", models.TextField(blank=True, verbose_name="work with the centre")),
                ("findings", models.TextField(blank=True, verbose_name="findings")),
                ("conclusion", models.TextField(blank=True, verbose_name="conclusion")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="signed on")),
                (
                    "document",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "characterisation",
                "verbose_name_plural": "characterisations",
                "ordering": ("family", "role", "-number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("family", "role", "number"), name="assessment_characterisation_version"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("signed_on", None), ("withdrawn_at", None)),
                        fields=("family", "role"),
                        name="assessment_one_draft_characterisation_for_a_role",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("signed_on", None),
                            models.Q(models.Q(("conclusion", ""), _negated=True), ("document__isnull", False)),
                            _connector="OR",
                        ),
                        name="assessment_a_signed_characterisation_is_whole",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="JointEvaluation",
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
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="evaluations", to="families.family"
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
                        verbose_name="specialisation",
                    ),
                ),
                ("opened_on", models.DateField(verbose_name="opened on")),
                ("conclusion", models.TextField(blank=True, verbose_name="conclusion")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("suitable", "suitable for the specialisation"),
                            ("not_suitable", "not suitable for the specialisation"),
                        ],
                        max_length=12,
                        verbose_name="outcome",
                    ),
                ),
                ("centre_signed_on", models.DateField(blank=True, null=True, verbose_name="signed by the centre on")),
                (
                    "centre_signed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("court_signed_on", models.DateField(blank=True, null=True, verbose_name="signed by the court on")),
                (
                    "court_signed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "joint evaluation",
                "verbose_name_plural": "joint evaluations",
                "ordering": ("family", "role", "-opened_on"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ("crisis", "disability"))), name="assessment_evaluation_role"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("document", None), ("withdrawn_at", None)),
                        fields=("family", "role"),
                        name="assessment_one_open_evaluation_for_a_role",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PreparationSupport",
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
                        related_name="preparation_support",
                        to="families.family",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("psychologist", "psychologist's support"),
                            ("social_worker", "social worker's support"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("asked_on", models.DateField(verbose_name="asked on")),
                ("given_on", models.DateField(blank=True, null=True, verbose_name="given on")),
                ("note", models.TextField(blank=True, verbose_name="what was asked")),
            ],
            options={
                "verbose_name": "support while preparing",
                "verbose_name_plural": "support while preparing",
                "ordering": ("asked_on", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("given_on", None), ("given_on__gte", models.F("asked_on")), _connector="OR"
                        ),
                        name="assessment_support_given_after_it_was_asked",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Sending",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="sendings", to="families.family"
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
                    "purpose",
                    models.CharField(
                        choices=[
                            ("file", "documents for the decision"),
                            ("agreement", "the agreement was signed"),
                            ("certificate", "the training certificate"),
                            ("institution_agreement", "copy of the agreement with the institution"),
                        ],
                        max_length=22,
                        verbose_name="purpose",
                    ),
                ),
                (
                    "court",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                        verbose_name="orphans' court",
                    ),
                ),
                ("sent_on", models.DateField(verbose_name="sent on")),
                ("last_part", models.BooleanField(default=True, verbose_name="this is the last part")),
                ("letter", models.TextField(blank=True, verbose_name="covering letter")),
            ],
            options={
                "verbose_name": "sending to the court",
                "verbose_name_plural": "sendings to the court",
                "ordering": ("-sent_on", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Study",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="studies", to="families.family"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="studies",
                        to="people.person",
                        verbose_name="person",
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
                    "psychologist",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="studies",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="psychologist",
                    ),
                ),
                ("since", models.DateField(verbose_name="begun on")),
            ],
            options={
                "verbose_name": "psychological study",
                "verbose_name_plural": "psychological studies",
                "ordering": ("since", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("family", "person", "role"),
                        name="assessment_one_study_of_a_person_for_a_role",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Assessed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "evaluation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assessed",
                        to="assessment.jointevaluation",
                    ),
                ),
                (
                    "criterion",
                    models.CharField(
                        choices=[
                            (ligzda.assessment.rules.criteria.Criterion["MOTIVATION"], "motivation"),
                            (ligzda.assessment.rules.criteria.Criterion["LIVING_CONDITIONS"], "living conditions"),
                            (
                                ligzda.assessment.rules.criteria.Criterion["ACCESS"],
                                "access to environment, mobility and rehabilitation services",
                            ),
                            (ligzda.assessment.rules.criteria.Criterion["EXPERIENCE"], "experience"),
                            (ligzda.assessment.rules.criteria.Criterion["SKILLS"], "skills"),
                            (ligzda.assessment.rules.criteria.Criterion["KNOWLEDGE"], "knowledge in child care"),
                        ],
                        max_length=20,
                        verbose_name="criterion",
                    ),
                ),
                ("finding", models.TextField(blank=True, verbose_name="finding")),
                (
                    "rating",
                    models.CharField(
                        blank=True,
                        choices=[
                            (ligzda.assessment.rules.criteria.Rating["MEETS"], "meets"),
                            (ligzda.assessment.rules.criteria.Rating["PARTLY"], "partly meets"),
                            (ligzda.assessment.rules.criteria.Rating["NOT_YET"], "does not meet yet"),
                        ],
                        max_length=10,
                        verbose_name="rating",
                    ),
                ),
            ],
            options={
                "verbose_name": "criterion of the evaluation",
                "verbose_name_plural": "criteria of the evaluation",
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(fields=("evaluation", "criterion"), name="assessment_a_criterion_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="CourtRequest",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="court_requests", to="families.family"
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
                    "kind",
                    models.CharField(
                        choices=[("answer", "answer"), ("study", "request for a psychological study")],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("on", models.DateField(verbose_name="date")),
                ("text", models.TextField(verbose_name="text")),
                (
                    "sending",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="assessment.sending",
                    ),
                ),
            ],
            options={
                "verbose_name": "court's answer or request",
                "verbose_name_plural": "court's answers and requests",
                "ordering": ("-on", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="assessment_the_court_says_something"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Enclosure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "sending",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="enclosures", to="assessment.sending"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="enclosures", to="documents.document"
                    ),
                ),
            ],
            options={
                "verbose_name": "enclosure",
                "verbose_name_plural": "enclosures",
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(fields=("sending", "document"), name="assessment_a_document_goes_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Opinion",
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
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "study",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="opinions", to="assessment.study"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(default=1, editable=False, verbose_name="version")),
                ("findings", models.TextField(blank=True, verbose_name="findings")),
                ("conclusion", models.TextField(blank=True, verbose_name="conclusion")),
                ("recommendations", models.TextField(blank=True, verbose_name="recommendations")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("suitable", "suitable"),
                            ("with_advice", "suitable with recommendations"),
                            ("not_suitable", "not suitable"),
                        ],
                        max_length=12,
                        verbose_name="outcome",
                    ),
                ),
                (
                    "certificate",
                    models.CharField(blank=True, max_length=40, verbose_name="psychologist's certificate number"),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                (
                    "document",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "psychologist's opinion",
                "verbose_name_plural": "psychologists' opinions",
                "ordering": ("study", "-number"),
                "constraints": [
                    models.UniqueConstraint(fields=("study", "number"), name="assessment_opinion_version"),
                    models.UniqueConstraint(
                        condition=models.Q(("issued_on", None), ("withdrawn_at", None)),
                        fields=("study",),
                        name="assessment_one_draft_opinion_of_a_study",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("issued_on", None),
                            models.Q(
                                models.Q(("outcome", ""), _negated=True),
                                models.Q(("conclusion", ""), _negated=True),
                                ("document__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="assessment_an_issued_opinion_is_whole",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StudySession",
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
                    "study",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sessions", to="assessment.study"
                    ),
                ),
                ("on", models.DateField(verbose_name="date")),
                ("minutes", models.PositiveSmallIntegerField(verbose_name="minutes")),
                ("methods", models.CharField(max_length=300, verbose_name="methods")),
            ],
            options={
                "verbose_name": "session of the study",
                "verbose_name_plural": "sessions of the study",
                "ordering": ("on", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 5), ("minutes__lte", 600)),
                        name="assessment_session_minutes",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkingNote",
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
                    "study",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="assessment.study"
                    ),
                ),
                ("text", models.TextField(verbose_name="note")),
            ],
            options={
                "verbose_name": "working note",
                "verbose_name_plural": "working notes",
                "ordering": ("-recorded_at", "-pk"),
            },
        ),
    ]
