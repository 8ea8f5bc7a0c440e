"""Workings-out that do not count, and leave nothing."""

from django.db.models import QuerySet

from ligzda.pay.models import Correction, Payment, Run


def drop(runs: QuerySet[Run]) -> None:
    """Delete workings-out that do not count, a table at a time: Django would first fetch every payment."""
    gone = list(runs.values_list("pk", flat=True))
    if not gone:
        return
    payments = Payment.objects.filter(run__in=gone)
    Correction.objects.filter(payment__in=payments).delete()
    payments._raw_delete(payments.db)
    runs.delete()
