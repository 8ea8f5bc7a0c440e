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
        path("", include(f"ligzda.{area}.urls"))
        for area in settings.AREAS
        if area != "config" and importlib.util.find_spec(f"ligzda.{area}.urls")
    ),
]
