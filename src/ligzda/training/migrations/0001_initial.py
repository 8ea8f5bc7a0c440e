import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import ligzda.training.models.labels
import ligzda.training.rules.audiences


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0004_drafts"),
        ("people", "0002_search"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PracticeHousehold",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100, verbose_name="name of the household")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="takes nobody since")),
                (
                    "centre",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="practice_households",
                        to="access.organisation",
                    ),
                ),
                (
                    "household",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.household",
                    ),
                ),
            ],
            options={
                "verbose_name": "household of practice",
                "verbose_name_plural": "households of practice",
                "ordering": ("name", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("centre", "name"), name="training_practice_household_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Programme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "audience",
                    ligzda.training.models.labels.AudienceField(
                        choices=[
                            ("foster", "foster family"),
                            ("crisis", "crisis foster family"),
                            ("disability", "specialised foster family for a child with a disability"),
                            ("guardian", "guardian"),
                            ("adopter", "adopter"),
                            ("host", "host family"),
                            ("improvement", "improvement training"),
                            ("assistant", "family assistants"),
                            ("specialist", "specialists"),
                        ],
                        max_length=12,
                        verbose_name="for whom",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "centre",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="programmes",
                        to="access.organisation",
                        verbose_name="out-of-family care support centre",
                    ),
                ),
            ],
            options={
                "verbose_name": "programme",
                "verbose_name_plural": "programmes",
                "ordering": ("audience", "title", "pk"),
            },
        ),
        migrations.CreateModel(
            name="PracticeRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                ("on", models.DateField(verbose_name="date")),
                ("hours", models.DecimalField(decimal_places=2, max_digits=4, verbose_name="hours")),
                (
                    "household",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="training.practicehousehold",
                        verbose_name="household of practice",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="practice_records", to="people.person"
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
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="training.programme",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "practice",
                "verbose_name_plural": "practice",
                "ordering": ("on", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("hours__gt", 0), ("hours__lte", 24)), name="training_practised_hours"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField(verbose_name="version")),
                ("since", models.DateField(verbose_name="in force since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "theory_hours",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="theory hours"
                    ),
                ),
                (
                    "practice_hours",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="practice hours"
                    ),
                ),
                (
                    "practice_households",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="households of practice"),
                ),
                (
                    "year_hours",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="improvement hours in a calendar year",
                    ),
                ),
                ("agreed_on", models.DateField(blank=True, null=True, verbose_name="agreed with the supervisor on")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="training.programme"
                    ),
                ),
            ],
            options={
                "verbose_name": "version of the programme",
                "verbose_name_plural": "versions of the programme",
                "ordering": ("programme", "-number"),
                "constraints": [
                    models.UniqueConstraint(fields=("programme", "number"), name="training_version_of_programme"),
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="training_version_ends_after_it_begins",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Group",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=100, verbose_name="name of the group")),
                ("since", models.DateField(verbose_name="first day")),
                ("until", models.DateField(verbose_name="last day")),
                ("places", models.PositiveSmallIntegerField(verbose_name="places")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="where")),
                ("trainer", models.CharField(blank=True, max_length=200, verbose_name="trainers")),
                (
                    "centre",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="training_groups",
                        to="access.organisation",
                        verbose_name="out-of-family care support centre",
                    ),
                ),
                (
                    "programme_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="groups",
                        to="training.version",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "group",
                "verbose_name_plural": "groups",
                "ordering": ("-since", "name", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until__gte", models.F("since"))),
                        name="training_group_ends_after_it_begins",
                    ),
                    models.CheckConstraint(condition=models.Q(("places__gte", 1)), name="training_group_has_places"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("on", models.DateField(verbose_name="date")),
                ("starts", models.TimeField(blank=True, null=True, verbose_name="begins at")),
                ("hours", models.DecimalField(decimal_places=2, max_digits=4, verbose_name="academic hours")),
                (
                    "kind",
                    models.CharField(
                        choices=[("theory", "theory"), ("practice", "practice")],
                        default=ligzda.training.rules.audiences.Kind["THEORY"],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("topic", models.CharField(max_length=200, verbose_name="topic")),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sessions", to="training.group"
                    ),
                ),
                (
                    "household",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="training.practicehousehold",
                        verbose_name="household of practice",
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
                "verbose_name": "session",
                "verbose_name_plural": "sessions",
                "ordering": ("on", "starts", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("hours__gt", 0), ("hours__lte", 24)), name="training_session_has_hours"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("household", None), ("kind", ligzda.training.rules.audiences.Kind["THEORY"])),
                            models.Q(
                                ("household__isnull", False), ("kind", ligzda.training.rules.audiences.Kind["PRACTICE"])
                            ),
                            _connector="OR",
                        ),
                        name="training_practice_has_a_household",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attendance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                ("hours", models.DecimalField(decimal_places=2, max_digits=4, verbose_name="academic hours")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="attendances", to="people.person"
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
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="attendances", to="training.session"
                    ),
                ),
            ],
            options={
                "verbose_name": "attendance",
                "verbose_name_plural": "attendance",
                "indexes": [
                    models.Index(
                        condition=models.Q(("withdrawn_at", None)), fields=["person"], name="training_hours_of_person"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("session", "person"),
                        name="training_attended_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("hours__gt", 0), ("hours__lte", 24)), name="training_attended_hours"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignUp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                ("slot", models.PositiveSmallIntegerField(verbose_name="place")),
                ("on", models.DateField(verbose_name="signed up on")),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sign_ups", to="training.group"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sign_ups",
                        to="people.person",
                        verbose_name="person",
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
                "verbose_name": "sign-up",
                "verbose_name_plural": "sign-ups",
                "ordering": ("slot", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("group", "slot"),
                        name="training_a_place_is_one_persons",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("group", "person"),
                        name="training_signed_up_once",
                    ),
                    models.CheckConstraint(condition=models.Q(("slot__gte", 1)), name="training_places_begin_at_one"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Certificate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                ("number", models.CharField(max_length=20, unique=True, verbose_name="number")),
                ("issued_on", models.DateField(verbose_name="issued on")),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="calendar year")),
                ("paper", models.JSONField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to="people.person",
                        verbose_name="person",
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
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to="training.programme",
                    ),
                ),
                (
                    "programme_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="certificates", to="training.version"
                    ),
                ),
            ],
            options={
                "verbose_name": "certificate",
                "verbose_name_plural": "certificates",
                "ordering": ("-issued_on", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None), ("year", None)),
                        fields=("person", "programme"),
                        name="training_one_valid_certificate",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None), ("year__isnull", False)),
                        fields=("person", "programme", "year"),
                        name="training_one_valid_certificate_a_year",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Exemption",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                (
                    "role",
                    ligzda.training.models.labels.AudienceField(
                        choices=[
                            ("foster", "foster family"),
                            ("crisis", "crisis foster family"),
                            ("disability", "specialised foster family for a child with a disability"),
                            ("guardian", "guardian"),
                            ("adopter", "adopter"),
                            ("host", "host family"),
                            ("improvement", "improvement training"),
                            ("assistant", "family assistants"),
                            ("specialist", "specialists"),
                        ],
                        max_length=12,
                        verbose_name="for whom",
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("temporary_guardian", "temporary guardian"),
                            ("special_guardian", "special guardian"),
                            ("emergency_guardian", "emergency guardian"),
                            ("ward_17", "guardian of a child who is 17 or older"),
                            ("adopter_programme", "adopters' programme completed"),
                            ("foster_programme", "foster families' programme completed"),
                            ("guardian_programme", "guardians' programme completed at a centre after 1 April 2019"),
                            ("foster_adopts_placed_child", "a foster family adopts the child placed with it"),
                        ],
                        max_length=30,
                        verbose_name="ground",
                    ),
                ),
                ("on", models.DateField(verbose_name="date")),
                ("paper", models.CharField(blank=True, max_length=200, verbose_name="paper that shows it")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exemptions",
                        to="people.person",
                        verbose_name="person",
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
                "verbose_name": "exemption",
                "verbose_name_plural": "exemptions",
                "ordering": ("-on", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("person", "role"),
                        name="training_exempt_once",
                    )
                ],
            },
        ),
    ]
