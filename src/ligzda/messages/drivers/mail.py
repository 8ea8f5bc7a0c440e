"""Mail by Django's own backend; one connection serves as long as the server keeps it."""

import smtplib
from contextlib import suppress
from functools import cached_property
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from ligzda.messages.drivers.envelope import Envelope, Failure


class Mail:
    """A mail server."""

    @cached_property
    def _connection(self) -> Any:
        return get_connection()

    def send(self, envelope: Envelope) -> str:
        """Send under a Message-ID made of the message's own id, by which mail systems know a letter they have."""
        host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">") or "localhost"
        known_by = f"<{envelope.id}@{host}>"
        headers = {"Message-ID": known_by, "Auto-Submitted": "auto-generated"}
        letter = EmailMessage(
            envelope.subject, envelope.body, to=[envelope.to], headers=headers, connection=self._connection
        )
        if envelope.enclosed:
            letter.attach(*envelope.enclosed, "application/pdf")
        try:
            self._connection.open()
            letter.send()
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise _failure(error) from error
        return known_by

    def close(self) -> None:
        """Say goodbye to the server."""
        with suppress(smtplib.SMTPException, OSError):  # it may be gone already
            self._connection.close()
        del self._connection


def _failure(error: Exception) -> Failure:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code = max(answer[0] for answer in error.recipients.values())
        return Failure(f"smtp_{code}", for_good=code >= 500)
    if isinstance(error, smtplib.SMTPResponseException):
        for_good = isinstance(error, smtplib.SMTPDataError) and error.smtp_code >= 500
        return Failure(f"smtp_{error.smtp_code}", for_good=for_good)
    return Failure("unreachable")
