"""Files that a page gives away."""

from django.http import HttpResponse

PDF = "application/pdf"


def attached(content: bytes, name: str, kind: str = PDF) -> HttpResponse:
    """Give a file to be saved, never to be shown by the browser as a page."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=kind, headers=headers)
