"""All addresses: each area brings its own."""

import importlib.util

from django.conf import settings
from django.urls import include, path

from ligzda.access.web import public
from ligzda.config import health

urlpatterns = [
    public("healthz", health.healthz, name="healthz"),
    public("readyz", health.readyz, name="readyz"),
    *(
        path("", include(f"{area}.urls"))
        for area in settings.INSTALLED_APPS
        if area.startswith("ligzda.")
        and area.count(".") == 1
        and area != "ligzda.config"
        and importlib.util.find_spec(f"{area}.urls")
    ),
]
