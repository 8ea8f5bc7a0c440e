"""What an SMS gateway says of a message that left; it knows the address because the message carried it there."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from ligzda.access.views.throttle import too_often
from ligzda.messages import tokens
from ligzda.messages.actions.delivery import RECEIPT, hear_of
from ligzda.messages.rules.receipts import fate_in

#: A gateway tells of many messages from one address.
RECEIPTS = "600/m/ip"


@csrf_exempt
def receipt(request: HttpRequest, pk: UUID, signature: str) -> HttpResponse:
    """Take a gateway's word on one message; whatever it says beside that is forgotten."""
    if too_often(request, action="sms_receipt", rate=RECEIPTS):
        return HttpResponse(status=429)
    if not tokens.fits(RECEIPT, pk, signature):
        raise Http404
    if fate := fate_in(_said(request)):
        hear_of(by=request.by.as_system(), message=pk, fate=fate)
    return HttpResponse("ok", content_type="text/plain")


def _said(request: HttpRequest) -> Mapping[str, Any]:
    if request.content_type != "application/json":
        return request.POST.dict()
    try:
        said = json.loads(request.body)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
