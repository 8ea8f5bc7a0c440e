import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import ligzda.families.models.labels


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0003_territories"),
        ("documents", "0002_never_edited"),
        ("people", "0002_search"),
    ]

    operations = [
        migrations.CreateModel(
            name="Family",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="family", to="access.case"
                    ),
                ),
                (
                    "household",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="family", to="people.household"
                    ),
                ),
                ("number", models.CharField(max_length=12, unique=True, verbose_name="number")),
                ("name", models.CharField(max_length=100, verbose_name="family's name")),
                ("sort_key", models.CharField(editable=False, max_length=420)),
                ("search_key", models.CharField(editable=False, max_length=110)),
                ("confidential", models.BooleanField(default=False, verbose_name="confidential")),
                ("opened_on", models.DateField(verbose_name="opened on")),
                ("imported_on", models.DateField(editable=False, null=True)),
            ],
            options={
                "verbose_name": "family",
                "verbose_name_plural": "families",
                "ordering": ("sort_key", "number"),
                "indexes": [models.Index(fields=["sort_key", "number"], name="families_family_sorted")],
            },
        ),
        migrations.CreateModel(
            name="FamilyCounter",
            fields=[
                ("year", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("last", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "family counter",
                "verbose_name_plural": "family counters",
            },
        ),
        migrations.CreateModel(
            name="Measure",
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
                    "centre",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measures",
                        to="access.organisation",
                        verbose_name="centre",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("event", "public event"),
                            ("media", "press, radio, television"),
                            ("social", "social networks"),
                            ("print", "posters and leaflets"),
                            ("partners", "partners: schools, doctors, congregations"),
                            ("families", "families telling families"),
                            ("other", "other"),
                        ],
                        max_length=10,
                        verbose_name="channel",
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
                        verbose_name="role aimed at",
                    ),
                ),
                ("since", models.DateField(verbose_name="from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="to")),
                ("cost", models.DecimalField(decimal_places=2, default=0, max_digits=10, verbose_name="cost, €")),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "verbose_name": "recruitment measure",
                "verbose_name_plural": "recruitment measures",
                "ordering": ("-since", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="families_measure_days",
                    ),
                    models.CheckConstraint(condition=models.Q(("cost__gte", 0)), name="families_measure_cost"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Agreement",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="agreements", to="families.family"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("centre", "agreement on support with a centre"),
                            ("institution", "agreement of a host family with an institution"),
                        ],
                        default="centre",
                        max_length=11,
                        verbose_name="kind",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                        verbose_name="with",
                    ),
                ),
                ("number", models.CharField(max_length=30, verbose_name="number")),
                ("drafted_on", models.DateField(verbose_name="drafted on")),
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
                ("partner_signed_on", models.DateField(blank=True, null=True, verbose_name="signed by the centre on")),
                ("concluded", models.BooleanField(default=False, editable=False)),
                ("since", models.DateField(blank=True, null=True, verbose_name="in force since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                ("end_reason", models.CharField(blank=True, max_length=300, verbose_name="why it ended")),
            ],
            options={
                "verbose_name": "agreement",
                "verbose_name_plural": "agreements",
                "ordering": ("-drafted_on", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until", None),
                            models.Q(("concluded", True), ("until__gte", models.F("since"))),
                            _connector="OR",
                        ),
                        name="families_agreement_days",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("concluded", False), ("since", None)),
                            models.Q(("concluded", True), ("since__isnull", False)),
                            _connector="OR",
                        ),
                        name="families_a_concluded_agreement_has_its_day",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("concluded", False), ("withdrawn_at", None)),
                        fields=("family", "kind"),
                        name="families_one_draft_agreement",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Application",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="applications", to="families.family"
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
                    "court",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                        verbose_name="orphans' court",
                    ),
                ),
                ("on", models.DateField(verbose_name="submitted on")),
                ("number", models.CharField(blank=True, max_length=40, verbose_name="number")),
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
                "verbose_name": "application to the court",
                "verbose_name_plural": "applications to the court",
                "ordering": ("on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Choice",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="choices", to="families.family"
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
                ("since", models.DateField(verbose_name="chosen on")),
                ("paused_since", models.DateField(blank=True, null=True, verbose_name="paused since")),
                ("pause_reason", models.CharField(blank=True, max_length=300, verbose_name="why it pauses")),
                ("until", models.DateField(blank=True, null=True, verbose_name="ended on")),
                ("end_reason", models.CharField(blank=True, max_length=300, verbose_name="why it ended")),
                (
                    "experience_since",
                    models.DateField(blank=True, null=True, verbose_name="experience with such children since"),
                ),
            ],
            options={
                "verbose_name": "choice of a role",
                "verbose_name_plural": "choices of a role",
                "ordering": ("since", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="families_choice_days",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("until", None), ("withdrawn_at", None)),
                        fields=("family", "role"),
                        name="families_one_open_path_of_a_role",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Consultation",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="consultations", to="families.family"
                    ),
                ),
                ("on", models.DateField(verbose_name="date")),
                (
                    "means",
                    models.CharField(
                        choices=[
                            ("centre", "at the centre"),
                            ("home", "at home"),
                            ("phone", "by telephone"),
                            ("remote", "by video call"),
                        ],
                        max_length=6,
                        verbose_name="how",
                    ),
                ),
                ("held_by", models.CharField(max_length=200, verbose_name="held by")),
                ("text", models.TextField(blank=True, verbose_name="what was talked about")),
            ],
            options={
                "verbose_name": "consultation",
                "verbose_name_plural": "consultations",
                "ordering": ("-on", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Contact",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="contacts", to="families.family"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("call", "call"), ("email", "e-mail"), ("visit", "visit"), ("meeting", "meeting")],
                        max_length=7,
                        verbose_name="kind",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="when")),
                ("who", models.CharField(max_length=200, verbose_name="with whom")),
                ("text", models.TextField(verbose_name="what was said and agreed")),
            ],
            options={
                "verbose_name": "contact",
                "verbose_name_plural": "contact log",
                "ordering": ("-at", "-pk"),
                "indexes": [models.Index(fields=["family", "-at", "-id"], name="families_contact_recent")],
            },
        ),
        migrations.CreateModel(
            name="Decision",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="families.family"
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
                        choices=[("suitability", "recognition as suitable"), ("status", "the status")],
                        max_length=11,
                        verbose_name="decision",
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
                ("number", models.CharField(max_length=40, verbose_name="number")),
                ("on", models.DateField(verbose_name="date")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("positive", "positive"),
                            ("negative", "negative"),
                            ("extended", "time extended"),
                            ("suspended", "suspended"),
                            ("ended", "ended"),
                            ("withdrawn", "withdrawn"),
                        ],
                        max_length=9,
                        verbose_name="outcome",
                    ),
                ),
                ("extended_until", models.DateField(blank=True, null=True, verbose_name="time extended until")),
                ("until", models.DateField(blank=True, null=True, verbose_name="in force until")),
                ("reasons", models.TextField(blank=True, verbose_name="reasons")),
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
                "verbose_name": "court's decision",
                "verbose_name_plural": "court's decisions",
                "ordering": ("on", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "extended"), _negated=True),
                            ("extended_until__gt", models.F("on")),
                            _connector="OR",
                        ),
                        name="families_an_extension_has_its_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gt", models.F("on")), _connector="OR"),
                        name="families_decision_days",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("court", "number", "family", "role", "kind"),
                        name="families_a_decision_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Enquiry",
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
                    "centre",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="enquiries",
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
                        related_name="enquiries",
                        to="families.family",
                    ),
                ),
                ("on", models.DateField(verbose_name="date")),
                (
                    "means",
                    models.CharField(
                        choices=[
                            ("phone", "by telephone"),
                            ("email", "by e-mail"),
                            ("visit", "in person"),
                            ("web", "on the public page"),
                            ("event", "at an event"),
                            ("other", "otherwise"),
                        ],
                        max_length=6,
                        verbose_name="how",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name, surname")),
                ("phone", models.CharField(blank=True, max_length=16, verbose_name="telephone")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "territory",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.territory",
                        verbose_name="municipality",
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
                        verbose_name="role of interest",
                    ),
                ),
                ("question", models.TextField(blank=True, verbose_name="question")),
                (
                    "measure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="enquiries",
                        to="families.measure",
                        verbose_name="recruitment measure",
                    ),
                ),
                ("consent_at", models.DateTimeField(editable=False, null=True)),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="closed on")),
                ("closed_reason", models.CharField(blank=True, max_length=300, verbose_name="why closed")),
            ],
            options={
                "verbose_name": "enquiry",
                "verbose_name_plural": "enquiries",
                "ordering": ("-on", "-pk"),
                "indexes": [models.Index(fields=["centre", "-on"], name="families_enquiry_recent")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="families_enquiry_has_a_name"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("email", ""), ("phone", ""), _negated=True),
                        name="families_enquiry_can_be_answered",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Paper",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="papers", to="families.family"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="papers",
                        to="people.person",
                        verbose_name="whose",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("psychiatrist", "psychiatrist's opinion"),
                            ("narcologist", "narcologist's opinion"),
                            ("penal_register", "extract of the penal register"),
                            ("application", "application"),
                            ("other", "other"),
                        ],
                        max_length=15,
                        verbose_name="paper",
                    ),
                ),
                ("issued_on", models.DateField(verbose_name="issued on")),
                ("received_on", models.DateField(verbose_name="received on")),
                ("until", models.DateField(blank=True, null=True, verbose_name="good until")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
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
                "verbose_name": "incoming paper",
                "verbose_name_plural": "incoming papers",
                "ordering": ("person", "kind", "-issued_on"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gt", models.F("issued_on")), _connector="OR"),
                        name="families_paper_is_good_for_a_while",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("received_on__gte", models.F("issued_on"))),
                        name="families_paper_comes_after_it_is_issued",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Profile",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="profiles", to="families.family"
                    ),
                ),
                ("since", models.DateField(verbose_name="since")),
                ("places", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="places")),
                ("age_from", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="youngest age")),
                ("age_to", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="oldest age")),
                ("sexes", models.JSONField(blank=True, default=list, verbose_name="sexes")),
                ("needs", models.JSONField(blank=True, default=list, verbose_name="needs it can meet")),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "verbose_name": "approved profile",
                "verbose_name_plural": "approved profiles",
                "ordering": ("-since", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("age_from", None), ("age_to", None), ("age_to__gte", models.F("age_from")), _connector="OR"
                        ),
                        name="families_profile_ages",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("places", None), ("places__lte", 20), _connector="OR"),
                        name="families_profile_places",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reevaluation",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="reevaluations", to="families.family"
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
                ("on", models.DateField(verbose_name="date")),
                ("finding", models.TextField(blank=True, verbose_name="finding")),
            ],
            options={
                "verbose_name": "yearly re-evaluation",
                "verbose_name_plural": "yearly re-evaluations",
                "ordering": ("on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="CarerSignature",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="carer_signatures",
                        to="families.agreement",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                ("on", models.DateField(verbose_name="signed on")),
            ],
            options={
                "verbose_name": "carer's signature",
                "verbose_name_plural": "carers' signatures",
                "ordering": ("on", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("agreement", "person"), name="families_a_carer_signs_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Status",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="statuses", to="families.family"
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
                ("since", models.DateField(verbose_name="since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statuses",
                        to="families.decision",
                    ),
                ),
                ("imported", models.BooleanField(default=False, verbose_name="from before Ligzda")),
                ("end_reason", models.CharField(blank=True, max_length=300, verbose_name="why it ended")),
            ],
            options={
                "verbose_name": "status",
                "verbose_name_plural": "statuses",
                "ordering": ("since", "pk"),
                "indexes": [models.Index(fields=["role", "since"], name="families_status_role")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="families_status_days",
                    )
                ],
            },
        ),
    ]
