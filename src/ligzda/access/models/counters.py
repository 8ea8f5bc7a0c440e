"""Numbers that begin anew every year."""

from django.db import models, transaction
from django.db.models import F


class YearCounter(models.Model):
    """The last number given in a year; its row is locked while the next is taken."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.year}-{self.last}"

    @classmethod
    def take(cls, year: int, how_many: int = 1) -> list[str]:
        """Return the next numbers of the year, 2026-0147; must run inside the transaction that uses them.

        The counter's row is locked until that transaction ends, so that two of them never get the same number.
        """
        assert transaction.get_connection().in_atomic_block
        cls._default_manager.get_or_create(year=year)
        cls._default_manager.filter(year=year).update(last=F("last") + how_many)
        last = cls._default_manager.get(year=year).last
        return [f"{year}-{number:04d}" for number in range(last - how_many + 1, last + 1)]
