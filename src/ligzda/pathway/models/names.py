"""Names of roles, steps and turns in the page's language, from the catalogue of the rules."""

from django.utils.functional import lazy
from django.utils.translation import get_language

from ligzda.pathway.rules import STEP_KEYS
from ligzda.pathway.rules.why import LANGUAGES, name_of
from ligzda.pathway.rules.words import ROLE_NAMES as ROLES
from ligzda.pathway.rules.words import WHO_NAMES


def reader() -> str:
    """Return the language of the page among those that the rules speak."""
    language = (get_language() or LANGUAGES[0])[:2]
    return language if language in LANGUAGES else LANGUAGES[0]


def step_name(step: str, role: str = "") -> str:
    """Return what a step is called on a role's path."""
    return name_of(step, role, reader())


def _named(names: dict[str, str]) -> str:
    return names[reader()]


_lazily, _step_lazily = lazy(_named, str), lazy(step_name, str)
ROLE_NAMES = {role: _lazily(names) for role, names in ROLES.items()}
TURN_NAMES = {who: _lazily(names) for who, names in WHO_NAMES.items()}
STEP_NAMES = {step: _step_lazily(step) for step in STEP_KEYS}
