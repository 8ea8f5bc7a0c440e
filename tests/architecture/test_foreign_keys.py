"""A foreign key is a dependency too, also when it is written as a string that no import shows."""

from django.apps import apps

from tests.architecture.source import AREAS, say


def test_a_foreign_key_points_only_to_an_area_above_its_own():
    wrong = [
        f"{field} points to {field.related_model._meta.label}, an area below its own"
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in AREAS
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model._meta.app_label in AREAS
        if AREAS.index(field.related_model._meta.app_label) > AREAS.index(model._meta.app_label)
    ]
    say(wrong)


def test_every_area_is_an_app_under_its_own_name():
    assert [app.label for app in apps.get_app_configs() if app.name.startswith("ligzda.") and app.label in AREAS] == [
        *AREAS
    ]
