"""Addresses of this area."""

from ligzda.access.web import page
from ligzda.messages import views

TEND = {"permission": "message.look_after", "methods": ("POST",), "case": False}

urlpatterns = [
    page("messages/", views.listed, name="messages", permission="message.read", case=False),
    page("messages/trial/", views.trial, name="message_trial", **TEND),
    page("messages/<uuid:pk>/", views.message, name="message", permission="message.read", case=False),
    page("messages/<uuid:pk>/again/", views.again, name="message_again", **TEND),
]
