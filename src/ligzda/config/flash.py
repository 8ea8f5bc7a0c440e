"""Django's one-time messages under another label, because `messages` is an area of Ligzda."""

from django.contrib.messages.apps import MessagesConfig


class FlashConfig(MessagesConfig):
    """The lines shown once after a deed ("Saved")."""

    label = "flash"
