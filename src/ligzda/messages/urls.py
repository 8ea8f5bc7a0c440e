"""Addresses of this area."""

from ligzda.access.web import page, public
from ligzda.messages.views import alerts, links, messages, receipts

BOTH = ("GET", "POST")

urlpatterns = [
    page("messages/", messages.listed, name="messages", permission="message.read", case=False),
    page(
        "messages/trial/",
        messages.trial,
        name="message_trial",
        permission="message.look_after",
        methods=("POST",),
        case=False,
    ),
    page(
        "messages/<uuid:pk>/",
        messages.message,
        name="message",
        permission="message.read",
        posting="message.look_after",
        methods=BOTH,
        case=False,
    ),
    page("messages/case/<uuid:case>/", messages.of_case, name="case_messages", permission="case_message.read"),
    page(
        "messages/case/<uuid:case>/<uuid:pk>/",
        messages.case_message,
        name="case_message",
        permission="case_message.read",
        posting="message.send",
        methods=BOTH,
    ),
    page("alerts/", alerts.listed, name="alerts", permission="alert.answer", case=False),
    page("alerts/<uuid:pk>/", alerts.alert, name="alert", permission="alert.answer", methods=BOTH, case=False),
    public("l/<str:token>/", links.link, name="link", methods=BOTH),
    public("sms/<uuid:pk>/<str:signature>/", receipts.receipt, name="sms_receipt", methods=("POST",)),
]
