"""The page frame as a Django app, so that its templates, tags, styles and texts are found."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Must stand before `django.forms` and `allauth` in INSTALLED_APPS: it redraws their templates."""

    name = "ligzda.ui"
    label = "ui"
