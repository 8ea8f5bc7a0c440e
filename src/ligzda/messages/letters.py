"""Makes a message's subject and text from its template, in the reader's language."""

import re
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from ligzda.messages.rules.sending import strangers

FOLDERS = {"email": "mail", "sms": "sms"}


def compose(template: str, context: Mapping[str, Any], language: str, means: str = "email") -> tuple[str, str]:
    """Return subject and text of the template "area/name": `area/mail/name.txt`, or for an SMS `area/sms/name.txt`.

    A mail's first line is the subject; an SMS has none and is one line. Anything but plain facts in the context is
    a mistake in the code that sends, so it raises ValueError before anything is stored.
    """
    if found := strangers(context):
        raise ValueError(f"A message may not hold {', '.join(found)}")
    area, _slash, name = template.partition("/")
    with translation.override(language):
        given = {**context, "link": absolute(context.get("link", "/"))}
        written = render_to_string(f"{area}/{FOLDERS[means]}/{name}.txt", given)
    if means == "sms":
        return "", " ".join(written.split())
    subject, _newline, body = written.strip().partition("\n")
    return " ".join(subject.split()), re.sub(r"\n{3,}", "\n\n", body.strip()) + "\n"


def absolute(path: str) -> str:
    """Return the address that a reader of mail can open."""
    return f"{settings.ADDRESS.geturl().rstrip('/') or 'http://localhost:8000'}{path}"
