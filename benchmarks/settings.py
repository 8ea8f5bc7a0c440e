"""Settings of the benchmark: the product's own, and one more address, the bare page."""

from pathlib import Path

from ligzda.config.settings import *  # noqa: F403
from ligzda.config.settings import STORAGES, TEMPLATES

ROOT_URLCONF = "benchmarks.urls"
TEMPLATES = [{**TEMPLATES[0], "DIRS": [Path(__file__).parent / "templates"]}]
# Styles are not measured, so they need not be gathered.
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
SECOND_STEP_REQUIRED = False  # readers are signed in by a cookie made for them
