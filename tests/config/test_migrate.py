"""`migrate` adds models quickly; whatever else a migration does finds them as Django alone would have made them."""

from unittest.mock import Mock

import pytest
from django.db import models
from django.db.migrations import AlterField, CreateModel, Migration, RunPython
from django.db.migrations.state import ProjectState

from ligzda.config.management.commands.migrate import Command

KEY = ("id", models.AutoField(primary_key=True))
NEST = CreateModel("Nest", [KEY, ("name", models.CharField(max_length=10))])
EGG = CreateModel("Egg", [KEY, ("nest", models.ForeignKey("nests.Nest", models.CASCADE, related_name="eggs"))])
LONGER = AlterField("Nest", "name", models.CharField(max_length=20))


@pytest.fixture
def seen():
    return []


@pytest.fixture
def look(seen):
    def looked(apps, _editor):
        nest, egg = apps.get_model("nests.Nest"), apps.get_model("nests.Egg")
        assert egg._meta.get_field("nest").related_model is nest
        seen.append((nest._meta.get_field("name").max_length, [each.name for each in nest._meta.related_objects]))

    return RunPython(looked)


def migration_of(*operations, fake=False, fake_initial=False):
    command, migration = Command(), Migration("0001", "nests")
    command.verbosity, command.fake_initial = 0, fake_initial
    migration.operations = list(operations)
    command.migration_progress_callback("apply_start", migration, fake)
    return migration


def applied(*migrations):
    """Apply them as Django does; return the tables that were made."""
    state, editor = ProjectState(), Mock()
    editor.connection.alias = "default"
    state.apps  # noqa: B018 - rendered before the first, as by Django
    for each in migrations:
        state = each.apply(state, editor)
    return [call.args[0]._meta.db_table for call in editor.create_model.call_args_list]


def test_data_are_moved_with_every_relation_of_models_added_before(look, seen):
    assert applied(migration_of(NEST, EGG, look)) == ["nests_nest", "nests_egg"]
    assert seen == [(10, ["eggs"])]


def test_a_model_altered_in_the_same_migration_or_in_a_later_one_takes_along_those_that_lead_to_it(look, seen):
    applied(migration_of(NEST, EGG, LONGER, look))
    applied(migration_of(NEST), migration_of(EGG), migration_of(LONGER), migration_of(look))
    assert seen == [(20, ["eggs"]), (20, ["eggs"])]


def test_every_model_is_rendered_alone_and_all_of_them_once(monkeypatch):
    rendered = []
    monkeypatch.setattr(
        "django.db.migrations.state.StateApps.render_multiple", lambda _apps, states: rendered.append(len(states))
    )
    state = ProjectState()
    state.apps  # noqa: B018
    for operation in migration_of(NEST, EGG, RunPython(RunPython.noop)).operations:
        operation.state_forwards("nests", state)
    assert rendered == [0, 1, 1, 2]


@pytest.mark.parametrize("how", [{"fake": True}, {"fake_initial": True}])
def test_nothing_is_made_quicker_where_nothing_may_be_made(how):
    assert migration_of(NEST, EGG, **how).operations == [NEST, EGG]
