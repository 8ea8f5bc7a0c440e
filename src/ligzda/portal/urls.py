"""Addresses of this area."""

from ligzda.access.web import page
from ligzda.portal.views import mine, notices, readiness

BOTH = ("GET", "POST")
FAMILY = "my/<number:number>/"

urlpatterns = [
    page("my/", mine.mine, name="my", permission="own.family", case=False),
    page(f"{FAMILY}tonight/", mine.tonight, name="my_tonight", permission="own.readiness", methods=("POST",)),
    page(f"{FAMILY}readiness/", readiness.readiness, name="my_readiness", permission="own.readiness"),
    page(f"{FAMILY}notices/", notices.notices, name="my_notices", permission="own.notice"),
    *(
        page(f"{FAMILY}{route}/", view, name=name, permission=permission, methods=BOTH)
        for route, view, name, permission in (
            ("readiness/tell", readiness.tell, "my_readiness_tell", "own.readiness"),
            ("absences/new", readiness.plan, "my_absence_plan", "own.readiness"),
            ("absences/<int:pk>/cancel", readiness.cancel, "my_absence_cancel", "own.readiness"),
            ("notices/new", notices.tell, "my_notice_tell", "own.notice"),
        )
    ),
]
