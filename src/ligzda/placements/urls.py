"""Addresses of this area: a block for each noun."""

from ligzda.access.web import page
from ligzda.placements.views import placements

BOTH = ("GET", "POST")
CHILD = "children/<number:number>/"

# Where a child is
PLACEMENTS = [
    page(f"{CHILD}places/", placements.places, name="child_places", permission="placement.read"),
    page(f"{CHILD}merge/", placements.child_merge, name="child_merge", permission="child.merge", methods=BOTH),
    *(
        page(f"{CHILD}{route}/", view, name=name, permission=permission, methods=BOTH)
        for route, view, name, permission in (
            ("places/new", placements.place, "placement_make", "placement.record"),
            ("places/move", placements.move, "placement_move", "placement.record"),
            ("places/<int:pk>/end", placements.end, "placement_end", "placement.record"),
            ("places/<int:pk>/correct", placements.correct, "placement_correct", "placement.correct"),
            ("places/<int:pk>/withdraw", placements.withdraw, "placement_withdraw", "placement.correct"),
            ("away/new", placements.leave, "away_leave", "placement.record"),
            ("away/<int:pk>/back", placements.come_back, "away_back", "placement.record"),
            ("away/<int:pk>/withdraw", placements.away_withdraw, "away_withdraw", "placement.correct"),
        )
    ),
]

urlpatterns = [*PLACEMENTS]
