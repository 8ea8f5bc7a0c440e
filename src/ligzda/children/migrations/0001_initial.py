import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0005_stay"),
        ("documents", "0002_never_edited"),
        ("people", "0002_search"),
    ]

    operations = [
        migrations.CreateModel(
            name="ChildCounter",
            fields=[
                ("year", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("last", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "children's counter",
                "verbose_name_plural": "children's counters",
            },
        ),
        migrations.CreateModel(
            name="SiblingGroup",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("opened_on", models.DateField(verbose_name="opened on")),
            ],
            options={
                "verbose_name": "sibling group",
                "verbose_name_plural": "sibling groups",
            },
        ),
        migrations.CreateModel(
            name="Child",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("number", models.CharField(max_length=12, unique=True, verbose_name="number")),
                (
                    "called",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="what the child is called, or how it looks"
                    ),
                ),
                (
                    "seen_sex",
                    models.CharField(
                        blank=True, choices=[("f", "female"), ("m", "male")], max_length=1, verbose_name="sex"
                    ),
                ),
                ("age_about", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="age, about")),
                ("age_on", models.DateField(blank=True, null=True, verbose_name="age told on")),
                ("speaks", models.JSONField(blank=True, default=list, verbose_name="languages")),
                ("opened_on", models.DateField(verbose_name="opened on")),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="child", to="access.case"
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_from",
                        to="children.child",
                    ),
                ),
                (
                    "person",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="child",
                        to="people.person",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.territory",
                        verbose_name="home municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "child",
                "verbose_name_plural": "children",
                "ordering": ("-number",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("age_about", None), ("age_on", None)),
                            models.Q(("age_about__lt", 18), ("age_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="children_an_age_is_told_on_a_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into", None),
                            models.Q(("merged_into", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="children_merged_into_another",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CareNote",
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
                            ("allergy", "allergy"),
                            ("illness", "illness"),
                            ("medicine", "medicine"),
                            ("diet", "food"),
                            ("sleep", "sleep and comfort"),
                            ("fear", "fears and dangers"),
                            ("doctor", "family doctor"),
                            ("other", "other"),
                        ],
                        max_length=8,
                        verbose_name="about",
                    ),
                ),
                ("text", models.CharField(max_length=500, verbose_name="what to know")),
                ("since", models.DateField(verbose_name="since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
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
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="care_notes",
                        to="children.child",
                        verbose_name="child",
                    ),
                ),
            ],
            options={
                "verbose_name": "thing to know",
                "verbose_name_plural": "things to know",
                "ordering": ("kind", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="children_note_days",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ChildMerge",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                ("reason", models.CharField(max_length=300, verbose_name="why they are the same child")),
                ("moved", models.JSONField(default=dict)),
                (
                    "duplicate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="children.child"
                    ),
                ),
                (
                    "kept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="children.child"
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
                "verbose_name": "merge of two records of a child",
                "verbose_name_plural": "merges of two records of a child",
                "ordering": ("-recorded_at",),
            },
        ),
        migrations.CreateModel(
            name="CourtDecision",
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
                            ("separated", "the child is separated from the family"),
                            ("placed", "out-of-family care: where the child is placed"),
                            ("custody", "the parents' custody"),
                            ("contact", "contact with relatives"),
                            ("returned", "the child goes back to the family"),
                            ("ended", "out-of-family care ends"),
                            ("other", "another matter"),
                        ],
                        max_length=9,
                        verbose_name="what was decided",
                    ),
                ),
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
                ("number", models.CharField(max_length=40, verbose_name="number of the decision")),
                ("on", models.DateField(verbose_name="date of the decision")),
                ("until", models.DateField(blank=True, null=True, verbose_name="in force until")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="in short")),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="children.child",
                        verbose_name="child",
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
                "verbose_name": "decision about the child",
                "verbose_name_plural": "decisions about the child",
                "ordering": ("on", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gt", models.F("on")), _connector="OR"),
                        name="children_decision_days",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ("separated", "placed")), _negated=True),
                            models.Q(("ground", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="children_decision_has_its_ground",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("child", "court", "number", "kind"),
                        name="children_a_decision_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Need",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                (
                    "code",
                    models.CharField(
                        choices=[
                            ("special_care", "special care for a severe functional disorder (certificate)"),
                            ("medical", "regular medical care"),
                            ("infant", "infant"),
                            ("violence", "survived violence"),
                            ("pregnancy", "pregnancy or an own baby"),
                            ("addiction", "uses alcohol, drugs or nicotine"),
                            ("behaviour", "behaviour that needs an experienced carer"),
                            ("mental", "psychiatric or psychological help"),
                            ("ran_away", "runs away"),
                            ("other", "another need"),
                        ],
                        max_length=12,
                        verbose_name="need",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="details")),
                ("since", models.DateField(verbose_name="since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
                        to="children.child",
                        verbose_name="child",
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
                "verbose_name": "need",
                "verbose_name_plural": "needs",
                "ordering": ("since", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="children_need_days",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("code", "other"), _negated=True),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="children_another_need_is_said",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Relative",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                ("name", models.CharField(max_length=150, verbose_name="name and surname")),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("mother", "mother"),
                            ("father", "father"),
                            ("stepparent", "stepmother or stepfather"),
                            ("grandparent", "grandmother or grandfather"),
                            ("sibling", "grown-up sister or brother"),
                            ("aunt_uncle", "aunt or uncle"),
                            ("guardian", "guardian"),
                            ("relative", "other relative"),
                            ("close", "close person"),
                        ],
                        max_length=11,
                        verbose_name="what they are to the child",
                    ),
                ),
                (
                    "custody",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("held", "has custody"),
                            ("suspended", "custody suspended"),
                            ("removed", "custody removed"),
                            ("died", "died"),
                            ("unknown", "not known"),
                        ],
                        max_length=9,
                        verbose_name="custody",
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=16, verbose_name="telephone")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="address")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relatives",
                        to="children.child",
                        verbose_name="child",
                    ),
                ),
                (
                    "custody_decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="children.courtdecision",
                        verbose_name="decision on custody",
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
                "verbose_name": "relative or close person",
                "verbose_name_plural": "relatives and close persons",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Restriction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                ("who", models.CharField(blank=True, max_length=150, verbose_name="somebody else")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("permitted", "contact permitted"),
                            ("supervised", "contact only with somebody present"),
                            ("letters", "only letters and calls"),
                            ("banned", "contact forbidden"),
                            ("no_stay", "the child may not stay there"),
                            ("address", "must not learn where the child is"),
                        ],
                        max_length=10,
                        verbose_name="what",
                    ),
                ),
                ("number", models.CharField(blank=True, max_length=40, verbose_name="number of the decision")),
                ("since", models.DateField(verbose_name="since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="details")),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="restrictions",
                        to="children.child",
                        verbose_name="child",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="restrictions",
                        to="children.courtdecision",
                        verbose_name="decision",
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
                    "relative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="restrictions",
                        to="children.relative",
                        verbose_name="whom it is about",
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
                "verbose_name": "permission or ban",
                "verbose_name_plural": "permissions and bans",
                "ordering": ("since", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="children_restriction_days",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("relative__isnull", False), ("who", "")),
                            models.Q(("relative", None), models.Q(("who", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="children_restriction_is_about_one",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Schooling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                (
                    "name",
                    models.CharField(blank=True, max_length=200, verbose_name="name of the school or kindergarten"),
                ),
                ("form", models.CharField(blank=True, max_length=20, verbose_name="form or group")),
                ("contact", models.CharField(blank=True, max_length=200, verbose_name="teacher and telephone")),
                ("since", models.DateField(verbose_name="since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="schools",
                        to="children.child",
                        verbose_name="child",
                    ),
                ),
                (
                    "place",
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
                    "school",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                        verbose_name="school",
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
                "verbose_name": "school",
                "verbose_name_plural": "schools",
                "ordering": ("-since", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="children_school_days",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("school__isnull", False), models.Q(("name", ""), _negated=True), _connector="OR"
                        ),
                        name="children_school_is_named",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Sibling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason of the withdrawal"),
                ),
                ("half", models.BooleanField(default=False, verbose_name="half-sibling")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sibling_groups",
                        to="children.child",
                        verbose_name="child",
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
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="siblings", to="children.siblinggroup"
                    ),
                ),
            ],
            options={
                "verbose_name": "sibling",
                "verbose_name_plural": "siblings",
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("child",),
                        name="children_in_one_sibling_group",
                    )
                ],
            },
        ),
    ]
