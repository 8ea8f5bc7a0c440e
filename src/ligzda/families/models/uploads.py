"""Registers that were uploaded and wait to be looked through, corrected and taken in."""

import json
from io import BytesIO
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Organisation
from ligzda.access.sealed import file_keys


class RegisterUpload(models.Model):
    """A centre's file on its way in. It is encrypted, and forgotten as soon as it is taken in or thrown away."""

    class State(models.TextChoices):
        """How far it is."""

        OPEN = "open", _("to be looked through")
        TAKING = "taking", _("being taken in")
        DONE = "done", _("taken in")

    centre = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    name = models.CharField(_("file"), max_length=200)
    uploaded_at = models.DateTimeField(_("uploaded"))
    moved_at = models.DateTimeField()
    state = models.CharField(_("state"), max_length=6, choices=State.choices, default=State.OPEN)
    file_sealed = models.BinaryField(null=True)
    edits_sealed = models.BinaryField(null=True)
    judged_sealed = models.BinaryField(null=True)
    done = models.PositiveIntegerField(default=0)
    wanted = models.PositiveIntegerField(default=0)
    created = models.PositiveIntegerField(default=0)
    refused = models.JSONField(default=list)

    #: What nobody but Ligzda can read.
    SEALED: ClassVar[tuple[str, ...]] = ("file_sealed", "edits_sealed", "judged_sealed")

    class Privacy:
        """A whole register, while it waits."""

        personal = {
            "file_sealed": _("the register, encrypted"),
            "edits_sealed": _("what was corrected, encrypted"),
            "judged_sealed": _("what was understood of the register, encrypted"),
        }
        impersonal = ("name", "refused")
        keep = "the register until it is taken in, a week at most; that it was, as long as its events"

    class Meta:
        ordering = ("-uploaded_at", "-pk")
        verbose_name = _("uploaded register")
        verbose_name_plural = _("uploaded registers")

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def file(self) -> BytesIO:
        """Return the file's content; empty when it was forgotten."""
        return BytesIO(file_keys().unseal(self.file_sealed) if self.file_sealed else b"")

    @file.setter
    def file(self, content: bytes) -> None:
        self.file_sealed = file_keys().seal(content)

    @property
    def judged(self) -> bytes | None:
        """Return what was understood of the register as it stands, when somebody has read it already."""
        return file_keys().unseal(self.judged_sealed) if self.judged_sealed else None

    @judged.setter
    def judged(self, kept: bytes) -> None:
        self.judged_sealed = file_keys().seal(kept)

    @property
    def mapping(self) -> dict[int, str | None]:
        """Return what the columns hold by what a person said; None for a column that is left out."""
        return {int(column): said for column, said in self._edits["mapping"].items()}

    @property
    def corrections(self) -> dict[tuple[int, int], str]:
        """Return the cells that a person corrected, by line number and column."""
        return {(line, column): said for line, column, said in self._edits["corrections"]}

    def edit(self, *, mapping: dict[int, str | None], corrections: dict[tuple[int, int], str]) -> None:
        """Take a person's word on columns and cells, all of it at once."""
        cells = [[line, column, said] for (line, column), said in corrections.items()]
        self.edits_sealed = file_keys().seal(json.dumps({"mapping": mapping, "corrections": cells}).encode())
        self.judged_sealed = None

    def forget(self) -> None:
        """Let go of the file and of all that was typed for it."""
        self.file_sealed = self.edits_sealed = self.judged_sealed = None

    @property
    def _edits(self) -> dict[str, Any]:
        empty: dict[str, Any] = {"mapping": {}, "corrections": []}
        return json.loads(file_keys().unseal(self.edits_sealed)) if self.edits_sealed else empty
