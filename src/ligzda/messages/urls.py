"""Addresses of this area."""

from ligzda.access.web import page
from ligzda.messages import views

POST = ("POST",)

urlpatterns = [
    page("messages/", views.listed, name="messages", permission="message.read", case=False),
    page("messages/trial/", views.trial, name="message_trial", permission="message.send", methods=POST, case=False),
    page("messages/<uuid:pk>/", views.message, name="message", permission="message.read"),
    page("messages/<uuid:pk>/again/", views.again, name="message_again", permission="message.send", methods=POST),
]
