
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0005_stay"),
        ("people", "0002_search"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
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
            },
        ),
        migrations.AddConstraint(
            model_name="child",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("age_about", None), ("age_on", None)),
                    models.Q(("age_about__lt", 18), ("age_on__isnull", False)),
                    _connector="OR",
                ),
                name="children_an_age_is_told_on_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="child",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into", None), models.Q(("merged_into", models.F("pk")), _negated=True), _connector="OR"
                ),
                name="children_merged_into_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="sibling",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at", None)), fields=("child",), name="children_in_one_sibling_group"
            ),
        ),
    ]
