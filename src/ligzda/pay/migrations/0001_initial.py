from decimal import Decimal

import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.math
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0005_stay"),
        ("documents", "0002_never_edited"),
        ("families", "0004_enquiry_code"),
        ("people", "0002_search"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Contract",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="contracts", to="families.family"
                    ),
                ),
                (
                    "centre",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                        verbose_name="centre",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("crisis", "crisis foster family"),
                            ("disability", "foster family for a child with a disability"),
                        ],
                        max_length=10,
                        verbose_name="specialisation",
                    ),
                ),
                ("number", models.CharField(max_length=30, verbose_name="number")),
                (
                    "payee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="who is paid",
                    ),
                ),
                (
                    "insured",
                    models.BooleanField(default=False, verbose_name="the centre pays employer's social contributions"),
                ),
                ("signed_on", models.DateField(verbose_name="signed on")),
                ("since", models.DateField(verbose_name="since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                ("end_reason", models.CharField(blank=True, max_length=300, verbose_name="why it ended")),
            ],
            options={
                "verbose_name": "contract on remuneration",
                "verbose_name_plural": "contracts on remuneration",
                "ordering": ("-since", "-pk"),
                "indexes": (models.Index(fields=["centre", "since"], name="pay_contracts_of_centre"),),
                "constraints": (
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="pay_contract_days",
                    ),
                    models.UniqueConstraint(fields=("centre", "number"), name="pay_contract_number"),
                ),
            },
        ),
        migrations.CreateModel(
            name="ClaimPlan",
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
                    "contract",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="claim_plans", to="pay.contract"
                    ),
                ),
                ("amount", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="sum to take back")),
                ("instalment", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="at most a month")),
                ("reason", models.CharField(max_length=300, verbose_name="what was agreed with the family")),
            ],
            options={
                "verbose_name": "plan of claiming back",
                "verbose_name_plural": "plans of claiming back",
                "ordering": ("recorded_at", "pk"),
                "constraints": (
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount__gt", 0), ("instalment__gt", 0), ("instalment__lte", models.F("amount"))
                        ),
                        name="pay_claim_plan_sums",
                    ),
                ),
            },
        ),
        migrations.CreateModel(
            name="BankAccount",
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
                    "contract",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="accounts", to="pay.contract"
                    ),
                ),
                ("holder", models.CharField(max_length=70, verbose_name="account holder's full legal name")),
                ("iban_sealed", models.BinaryField()),
                ("iban_mark", models.CharField(editable=False, max_length=64)),
                ("changed", models.BooleanField(default=False, editable=False)),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("confirmed_at", models.DateTimeField(editable=False, null=True)),
                (
                    "looked_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("looked_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "verbose_name": "bank account",
                "verbose_name_plural": "bank accounts",
                "ordering": ("-recorded_at", "-pk"),
                "constraints": (
                    models.UniqueConstraint(
                        condition=models.Q(("confirmed_at", None), ("withdrawn_at", None)),
                        fields=("contract",),
                        name="pay_one_account_waits",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("confirmed_by", None),
                            models.Q(("confirmed_by", models.F("recorded_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="pay_account_by_two",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("looked_by", None),
                            models.Q(
                                models.Q(("looked_by", models.F("recorded_by")), _negated=True),
                                models.Q(("looked_by", models.F("confirmed_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="pay_account_looked_at_by_another",
                    ),
                ),
            },
        ),
        migrations.CreateModel(
            name="Funding",
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
                    "contract",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="funding", to="pay.contract"
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("state", "state budget"),
                            ("municipality", "municipality"),
                            ("project", "project of the European Union"),
                            ("donation", "donations"),
                            ("other", "other money"),
                        ],
                        default="state",
                        max_length=12,
                        verbose_name="source of money",
                    ),
                ),
                ("since", models.DateField(verbose_name="since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "verbose_name": "source of money",
                "verbose_name_plural": "sources of money",
                "ordering": ("since", "pk"),
                "constraints": (
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="pay_funding_days",
                    ),
                ),
            },
        ),
        migrations.CreateModel(
            name="Furnishing",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="furnishings", to="families.family"
                    ),
                ),
                (
                    "status",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="furnishings", to="families.status"
                    ),
                ),
                ("claimed_on", models.DateField(verbose_name="claimed on")),
                ("amount", models.DecimalField(decimal_places=2, max_digits=10, verbose_name="sum")),
                (
                    "approved_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("approved_at", models.DateTimeField(editable=False, null=True)),
                ("paid_on", models.DateField(blank=True, null=True, verbose_name="paid on")),
                (
                    "receipts",
                    models.ManyToManyField(related_name="+", to="documents.document", verbose_name="receipts"),
                ),
            ],
            options={
                "verbose_name": "furnishing compensation",
                "verbose_name_plural": "furnishing compensations",
                "ordering": ("-claimed_on", "-pk"),
                "constraints": (
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("status",),
                        name="pay_furnishing_once_for_a_status",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_by", None),
                            models.Q(("approved_by", models.F("recorded_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="pay_furnishing_by_two",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("paid_on", None), ("approved_at__isnull", False), _connector="OR"),
                        name="pay_furnishing_paid_when_approved",
                    ),
                    models.CheckConstraint(condition=models.Q(("amount__gt", 0)), name="pay_furnishing_is_something"),
                ),
            },
        ),
        migrations.CreateModel(
            name="Payer",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.organisation"
                    ),
                ),
                ("name", models.CharField(max_length=70, verbose_name="payer's name as the bank knows it")),
                ("iban_sealed", models.BinaryField()),
                ("confirmed_at", models.DateTimeField(editable=False, null=True)),
                (
                    "confirmed_by",
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
                "verbose_name": "centre's account",
                "verbose_name_plural": "centres' accounts",
                "ordering": ("-recorded_at", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("confirmed_at", None), ("withdrawn_at", None)),
                        fields=("centre",),
                        name="pay_one_payer_waits",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("confirmed_by", None),
                            models.Q(("confirmed_by", models.F("recorded_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="pay_payer_by_two",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PayMonth",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "centre",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.organisation"
                    ),
                ),
                ("month", models.DateField(verbose_name="month")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("worked", "worked out"),
                            ("checked", "checked"),
                            ("approved", "approved"),
                            ("filed", "bank file made"),
                            ("sent", "sent to the bank"),
                            ("paid", "paid"),
                        ],
                        default="open",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                (
                    "checked_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("checked_at", models.DateTimeField(editable=False, null=True)),
                (
                    "approved_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("approved_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "verbose_name": "month of pay",
                "verbose_name_plural": "months of pay",
                "ordering": ("-month",),
                "constraints": (
                    models.UniqueConstraint(fields=("centre", "month"), name="pay_a_month_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_at", None), ("state__in", ("open", "worked", "checked"))),
                            models.Q(
                                models.Q(("state__in", ("open", "worked", "checked")), _negated=True),
                                ("approved_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="pay_a_month_is_approved_or_not",
                    ),
                ),
            },
        ),
        migrations.CreateModel(
            name="Run",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "pay_month",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="runs", to="pay.paymonth"
                    ),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("started_at", models.DateTimeField()),
                ("beat", models.DateTimeField()),
                ("finished_at", models.DateTimeField(null=True)),
                ("done", models.PositiveIntegerField(default=0)),
                ("of", models.PositiveIntegerField(default=0)),
                ("edition", models.CharField(max_length=64)),
                ("used", models.JSONField(default=list)),
                ("worth", models.JSONField(default=dict)),
                ("last", models.PositiveBigIntegerField(default=0)),
            ],
            options={
                "verbose_name": "working-out",
                "verbose_name_plural": "workings-out",
                "ordering": ("-started_at", "-pk"),
                "constraints": (
                    models.UniqueConstraint(
                        condition=models.Q(("finished_at", None)), fields=("pay_month",), name="pay_one_run_at_a_time"
                    ),
                ),
            },
        ),
        migrations.AddField(
            model_name="paymonth",
            name="run",
            field=models.ForeignKey(
                editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="pay.run"
            ),
        ),
        migrations.AddConstraint(
            model_name="paymonth",
            constraint=models.CheckConstraint(
                condition=models.Q(("state", "open"), ("run__isnull", False), _connector="OR"),
                name="pay_a_month_has_a_run",
            ),
        ),
        migrations.CreateModel(
            name="Payment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="payments", to="pay.run"
                    ),
                ),
                (
                    "contract",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="payments", to="pay.contract"
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payments",
                        to="pay.bankaccount",
                    ),
                ),
                ("days", models.CharField(max_length=31)),
                ("lines", models.JSONField(default=list)),
                ("worked", models.DecimalField(decimal_places=2, default=Decimal("0"), max_digits=10)),
                ("corrected", models.DecimalField(decimal_places=2, default=Decimal("0"), max_digits=10)),
                ("deducted", models.DecimalField(decimal_places=2, default=Decimal("0"), max_digits=10)),
                ("amount", models.DecimalField(decimal_places=2, default=Decimal("0"), max_digits=10)),
                ("last", models.DecimalField(decimal_places=2, max_digits=10, null=True)),
                ("funding", models.JSONField(default=dict)),
                ("contributions", models.DecimalField(decimal_places=2, default=Decimal("0"), max_digits=10)),
                ("contributed", models.JSONField(default=dict)),
                ("taken", models.JSONField(default=dict)),
                ("missing", models.CharField(blank=True, max_length=60)),
                ("marks", models.CharField(blank=True, max_length=120)),
            ],
            options={
                "verbose_name": "payment",
                "verbose_name_plural": "payments",
                "ordering": ("pk",),
                "constraints": (
                    models.UniqueConstraint(fields=("run", "contract"), name="pay_a_contract_once_in_a_run"),
                    models.CheckConstraint(
                        condition=models.Q(("amount__gte", 0), ("deducted__gte", 0), ("worked__gte", 0)),
                        name="pay_never_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "amount",
                                django.db.models.functions.math.Round(
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.expressions.CombinedExpression(
                                            models.F("worked"), "+", models.F("corrected")
                                        ),
                                        "-",
                                        models.F("deducted"),
                                    ),
                                    precision=2,
                                ),
                            )
                        ),
                        name="pay_sums_add_up",
                    ),
                ),
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "payment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="corrections", to="pay.payment"
                    ),
                ),
                (
                    "contract",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="pay.contract",
                    ),
                ),
                ("month", models.DateField(verbose_name="month")),
                ("amount", models.DecimalField(decimal_places=2, max_digits=10)),
                ("cancelled", models.DecimalField(decimal_places=2, default=Decimal("0"), max_digits=10)),
                ("before", models.CharField(max_length=31)),
                ("after", models.CharField(max_length=31)),
                ("causes", models.JSONField(default=list)),
            ],
            options={
                "verbose_name": "correction",
                "verbose_name_plural": "corrections",
                "ordering": ("month", "pk"),
                "constraints": (
                    models.UniqueConstraint(fields=("payment", "month"), name="pay_a_month_put_right_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cancelled", 0),
                            models.Q(("cancelled__gt", 0), ("cancelled__lte", models.F("amount"))),
                            _connector="OR",
                        ),
                        name="pay_cancelled_is_part",
                    ),
                ),
                "indexes": [models.Index(fields=["contract", "month"], name="pay_put_right_of_contract")],
            },
        ),
        migrations.CreateModel(
            name="Held",
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
                    "pay_month",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="held", to="pay.paymonth"
                    ),
                ),
                (
                    "contract",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="held", to="pay.contract"
                    ),
                ),
                ("reason", models.CharField(max_length=300, verbose_name="why")),
                ("told", models.CharField(blank=True, max_length=300, verbose_name="what the family reads of it")),
                (
                    "settled_in",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="settles",
                        to="pay.paymonth",
                    ),
                ),
            ],
            options={
                "verbose_name": "family held back",
                "verbose_name_plural": "families held back",
                "ordering": ("pk",),
                "constraints": (
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("pay_month", "contract"),
                        name="pay_held_once",
                    ),
                ),
            },
        ),
        migrations.CreateModel(
            name="BankFile",
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
                    "pay_month",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="files", to="pay.paymonth"
                    ),
                ),
                (
                    "payer",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="pay.payer"),
                ),
                ("message", models.CharField(max_length=35, unique=True, verbose_name="number of the file")),
                ("execution_on", models.DateField(verbose_name="execution day")),
                ("count", models.PositiveIntegerField(verbose_name="payments")),
                ("control_sum", models.DecimalField(decimal_places=2, max_digits=12, verbose_name="control sum")),
                ("again", models.BooleanField(default=False, editable=False)),
                (
                    "sent_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("sent_at", models.DateTimeField(editable=False, null=True)),
                (
                    "paid_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("paid_on", models.DateField(editable=False, null=True, verbose_name="paid on")),
                ("content_sealed", models.BinaryField()),
                ("sha256", models.CharField(editable=False, max_length=64)),
            ],
            options={
                "verbose_name": "bank file",
                "verbose_name_plural": "bank files",
                "ordering": ("-recorded_at", "-pk"),
                "constraints": (
                    models.UniqueConstraint(
                        condition=models.Q(("again", False), ("withdrawn_at", None)),
                        fields=("pay_month",),
                        name="pay_one_file_a_month",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("paid_on", None), ("sent_at__isnull", False), _connector="OR"),
                        name="pay_file_paid_once_sent",
                    ),
                ),
            },
        ),
        migrations.CreateModel(
            name="Ordered",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ordered", to="pay.bankfile"
                    ),
                ),
                (
                    "payment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ordered", to="pay.payment"
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ordered", to="pay.bankaccount"
                    ),
                ),
                ("end_to_end", models.CharField(max_length=35, unique=True)),
                ("amount", models.DecimalField(decimal_places=2, max_digits=10)),
                ("over", models.BooleanField(default=False)),
            ],
            options={
                "verbose_name": "ordered payment",
                "verbose_name_plural": "ordered payments",
                "ordering": ("pk",),
                "constraints": (
                    models.UniqueConstraint(fields=("file", "payment"), name="pay_ordered_once_in_a_file"),
                    models.UniqueConstraint(
                        condition=models.Q(("over", False)), fields=("payment",), name="pay_never_paid_twice"
                    ),
                ),
            },
        ),
        migrations.CreateModel(
            name="Returned",
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
                    "ordered",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="returns", to="pay.ordered"
                    ),
                ),
                ("on", models.DateField(verbose_name="sent back on")),
                ("reason", models.CharField(max_length=300, verbose_name="what the bank said")),
                (
                    "account",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="pay.bankaccount",
                    ),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("approved_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "verbose_name": "payment sent back",
                "verbose_name_plural": "payments sent back",
                "ordering": ("on", "pk"),
                "constraints": (
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)), fields=("ordered",), name="pay_sent_back_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_by", None),
                            models.Q(("approved_by", models.F("recorded_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="pay_return_by_two",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("account", None), ("approved_at", None)),
                            models.Q(("account__isnull", False), ("approved_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="pay_return_approved_to_an_account",
                    ),
                ),
            },
        ),
        migrations.CreateModel(
            name="ContractCounter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "centre",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.organisation"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("last", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "contract counter",
                "verbose_name_plural": "contract counters",
                "constraints": (models.UniqueConstraint(fields=("centre", "year"), name="pay_counter_of_a_year"),),
            },
        ),
        migrations.CreateModel(
            name="Touched",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "contract",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="touched", to="pay.contract"
                    ),
                ),
                ("since", models.DateField(verbose_name="since")),
                (
                    "run",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="pay.run"
                    ),
                ),
            ],
            options={
                "verbose_name": "days touched",
                "verbose_name_plural": "days touched",
            },
        ),
    ]
