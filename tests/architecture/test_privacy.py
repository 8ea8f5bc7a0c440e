"""Every model says which of its fields are somebody's personal data, and how long its rows are kept.

class Privacy:
    personal = {"given_name": "the person's given name"}
    impersonal = ("outcome",)
    keep = "75 years after the case is closed"
"""

import inspect

from django.apps import apps
from django.db import models

from tests.architecture.source import AREAS, say

MODELS = [model for model in apps.get_models() if model._meta.app_label in AREAS]
# Fields into which people write freely; each must be said to be personal or not.
FREE = (models.CharField, models.TextField, models.BinaryField, models.FileField, models.JSONField)


def test_every_model_says_what_is_personal_and_how_long_it_is_kept():
    wrong = [
        f"{model._meta.label}: add `class Privacy` with `personal` and `keep` (how: {__name__})"
        for model in MODELS
        if not (_own(model) and isinstance(_own(model).personal, dict) and _own(model).keep)
    ]
    say(wrong)


def test_every_field_of_free_text_is_said_to_be_personal_or_not():
    wrong = [
        f"{model._meta.label}.{field.name}: name it in Privacy.personal or Privacy.impersonal"
        for model in MODELS
        if _own(model)
        for field in model._meta.concrete_fields
        if isinstance(field, FREE) and not field.choices
        if field.name not in _said(model)
    ]
    say(wrong)


def test_privacy_names_only_fields_that_exist():
    wrong = [
        f"{model._meta.label} has no field {name}"
        for model in MODELS
        if _own(model)
        for name in _said(model)
        if name not in {field.name for field in model._meta.get_fields()}
    ]
    say(wrong)


def _said(model: type[models.Model]) -> set[str]:
    """Return the fields that the model, or an abstract model that it is made from, says something about."""
    found = [vars(base)["Privacy"] for base in model.__mro__ if "Privacy" in vars(base)]
    return {name for said in found for name in [*said.personal, *getattr(said, "impersonal", ())]}


def _own(model: type[models.Model]) -> type | None:
    """Return the model's own Privacy: an inherited one knows nothing of the fields added since."""
    privacy = vars(model).get("Privacy")
    return privacy if inspect.isclass(privacy) else None
