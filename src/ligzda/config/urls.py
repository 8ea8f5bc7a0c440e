"""All addresses: each area brings its own."""

from django.urls import include, path

from ligzda.access.web import public
from ligzda.config import health

urlpatterns = [
    public("healthz", health.healthz, name="healthz"),
    public("readyz", health.readyz, name="readyz"),
    path("", include("ligzda.access.urls")),
    path("", include("ligzda.law.urls")),
    path("", include("ligzda.documents.urls")),
    path("", include("ligzda.messages.urls")),
    path("", include("ligzda.families.urls")),
    path("", include("ligzda.training.urls")),
    path("", include("ligzda.assessment.urls")),
    path("", include("ligzda.children.urls")),
    path("", include("ligzda.placements.urls")),
    path("", include("ligzda.pay.urls")),
    path("", include("ligzda.desk.urls")),
    path("", include("ligzda.portal.urls")),
]
