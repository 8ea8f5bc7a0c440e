"""Addresses of this area."""

from ligzda.access.web import page, public
from ligzda.messages.views import alerts, links, messages, receipts

BOTH = ("GET", "POST")
TEND = {"permission": "message.look_after", "methods": ("POST",), "case": False}

urlpatterns = [
    page("messages/", messages.listed, name="messages", permission="message.read", case=False),
    page("messages/trial/", messages.trial, name="message_trial", **TEND),
    page("messages/case/<uuid:case>/", messages.of_case, name="case_messages", permission="message.read"),
    page("messages/<uuid:pk>/", messages.message, name="message", permission="message.read", case=False),
    page("messages/<uuid:pk>/again/", messages.again, name="message_again", **TEND),
    page("alerts/", alerts.listed, name="alerts", permission="alert.answer", case=False),
    page("alerts/<uuid:pk>/", alerts.alert, name="alert", permission="alert.answer", methods=BOTH, case=False),
    public("l/<str:token>/", links.link, name="link", methods=BOTH),
    public("sms/<uuid:pk>/<str:signature>/", receipts.receipt, name="sms_receipt", methods=("POST",)),
]
