import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import ligzda.documents.models.documents


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0002_guards"),
    ]

    operations = [
        migrations.CreateModel(
            name="Document",
            fields=[
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
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="access.case",
                        verbose_name="case",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("agreement", "agreement on support"),
                            ("contract", "contract"),
                            ("application", "application"),
                            ("decision", "court's decision"),
                            ("identity", "identity document"),
                            ("psychiatrist", "psychiatrist's opinion"),
                            ("narcologist", "narcologist's opinion"),
                            ("penal_register", "extract of the penal register"),
                            ("certificate", "training certificate"),
                            ("opinion", "psychologist's opinion"),
                            ("characterisation", "characterisation"),
                            ("evaluation", "protocol of the joint evaluation"),
                            ("court_list", "list of documents sent to the court"),
                            ("contact_log", "extract of the contact log"),
                            ("study_material", "material of the psychological study"),
                            ("letter", "letter"),
                            ("other", "other document"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("number", models.CharField(blank=True, max_length=60, verbose_name="number")),
                ("made_on", models.DateField(verbose_name="date of the document")),
                (
                    "file",
                    models.FileField(
                        max_length=60, upload_to=ligzda.documents.models.documents.anywhere, verbose_name="file"
                    ),
                ),
                ("name", models.CharField(max_length=140, verbose_name="name of the file")),
                ("content_type", models.CharField(max_length=100)),
                ("size", models.PositiveIntegerField(verbose_name="size")),
                ("sha256", models.CharField(max_length=64)),
                ("series", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveSmallIntegerField(default=1, verbose_name="version")),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documents",
                "ordering": ("-made_on", "-recorded_at"),
                "indexes": [models.Index(fields=["case", "-made_on"], name="documents_of_case")],
                "constraints": [
                    models.UniqueConstraint(fields=("series", "version"), name="documents_version_of_series"),
                    models.CheckConstraint(
                        condition=models.Q(("version__gte", 1)), name="documents_versions_begin_at_one"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandedOver",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="handed_over", to="documents.document"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.organisation"
                    ),
                ),
                ("on", models.DateField(verbose_name="handed over on")),
            ],
            options={
                "verbose_name": "handing over",
                "verbose_name_plural": "handings over",
                "ordering": ("on", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("document", "organisation"), name="documents_handed_over_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Signature",
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
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="signatures", to="documents.document"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name, surname")),
                ("part", models.CharField(blank=True, max_length=200, verbose_name="as whom")),
                ("signed_on", models.DateField(verbose_name="signed on")),
                (
                    "means",
                    models.CharField(
                        choices=[("paper", "on paper"), ("electronic", "with a secure electronic signature")],
                        max_length=12,
                        verbose_name="how",
                    ),
                ),
            ],
            options={
                "verbose_name": "signature",
                "verbose_name_plural": "signatures",
                "ordering": ("signed_on", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("document", "name"),
                        name="documents_signed_once_by_each",
                    )
                ],
            },
        ),
    ]
