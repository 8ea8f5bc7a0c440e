"""Addresses of this area: a block for each noun."""

from ligzda.access.web import page
from ligzda.placements.views import (
    away,
    barring,
    children,
    ending,
    merging,
    notices,
    placements,
    planned,
    plans,
    readiness,
    roster,
    searches,
    sheet,
    steps,
    tonight,
)

BOTH = ("GET", "POST")
CHILD = "children/<number:number>/"
FAMILY = "families/<number:number>/"
PLAN = "planned-searches/<number:number>/"
SEARCH = "search-for-now/<number:number>/"

# Where a child is
PLACEMENTS = [
    page("children/", children.child_list, name="children", permission="child.read", case=False),
    page(f"{CHILD}places/", placements.places, name="child_places", permission="placement.read"),
    page(f"{CHILD}tonight/", tonight.tonight_page, name="child_tonight", permission="child.tonight"),
    page(f"{CHILD}tonight/paper/", tonight.tonight_pdf, name="child_tonight_paper", permission="child.tonight"),
    page(
        "families/<number:number>/children/",
        tonight.family_children,
        name="family_children",
        permission="placement.read",
    ),
    page(f"{CHILD}merge/", merging.child_merge, name="child_merge", permission="child.merge", methods=BOTH),
    *(
        page(f"{CHILD}{route}/", view, name=name, permission=permission, methods=BOTH)
        for route, view, name, permission in (
            ("places/new", placements.place, "child_place", "placement.record"),
            ("places/move", placements.move, "child_move", "placement.record"),
            ("places/<int:pk>/end", placements.end, "child_place_end", "placement.record"),
            ("places/<int:pk>/hand-over", tonight.hand_over_make, "hand_over_make", "placement.record"),
            ("acts/<int:pk>/withdraw", tonight.act_withdraw, "act_withdraw", "placement.correct"),
            ("places/<int:pk>/correct", placements.correct, "child_place_correct", "placement.correct"),
            ("places/<int:pk>/withdraw", placements.withdraw, "child_place_withdraw", "placement.correct"),
            ("places/barred/new", barring.bar, "child_bar", "placement.record"),
            ("places/barred/<int:pk>/withdraw", barring.bar_withdraw, "child_bar_withdraw", "placement.correct"),
            ("away/new", away.leave, "away_leave", "placement.record"),
            ("away/<int:pk>/back", away.come_back, "away_back", "placement.record"),
            ("away/<int:pk>/withdraw", away.withdraw, "away_withdraw", "placement.correct"),
        )
    ),
]

# The sheet for the state's foster family information system
SHEET = [
    page(
        "placements/register-sheet/",
        sheet.register_sheet,
        name="register_sheet",
        permission="register_sheet.read",
        case=False,
    ),
    page(
        "placements/register-sheet/copied/",
        sheet.copied,
        name="register_sheet_copied",
        permission="register_sheet.copy",
        methods=("POST",),
        case=False,
    ),
]

# Whether a family can take a child
READINESS = [
    page(f"{FAMILY}readiness/", readiness.readiness, name="family_readiness", permission="readiness.read"),
    *(
        page(f"{FAMILY}readiness/{route}/", view, name=name, permission="readiness.record", methods=BOTH)
        for route, view, name in (
            ("tell", readiness.tell, "readiness_tell"),
            ("plan", readiness.plan, "absence_plan"),
            ("<int:pk>/take-back", readiness.take_back, "readiness_take_back"),
        )
    ),
]

# What families tell
NOTICES = [
    page(f"{FAMILY}notices/", notices.notices, name="family_notices", permission="notice.read"),
    page(
        f"{FAMILY}notices/link/",
        notices.offer,
        name="notice_link",
        permission="notice.record",
        methods=("POST",),
    ),
    page(
        f"{FAMILY}notices/<int:pk>/read/",
        notices.acknowledge,
        name="notice_acknowledge",
        permission="notice.acknowledge",
        methods=("POST",),
    ),
    *(
        page(f"{FAMILY}notices/{route}/", view, name=name, permission=permission, methods=BOTH)
        for route, view, name, permission in (
            ("new", notices.tell, "notice_tell", "notice.record"),
            ("<int:pk>/settle", notices.settle, "notice_settle", "notice.settle"),
            ("<int:pk>/withdraw", notices.withdraw, "notice_withdraw", "notice.settle"),
        )
    ),
]

# The search for a family for tonight
CRISIS = [
    page(
        "search-for-now/",
        searches.board,
        name="crisis_board",
        permission="crisis.search",
        methods=BOTH,
        case=False,
    ),
    page(
        f"{SEARCH}",
        searches.search,
        name="crisis_search",
        permission="crisis.search",
        methods=BOTH,
        case=False,
    ),
    page(f"{SEARCH}end/", ending.end, name="crisis_end", permission="crisis.search", methods=BOTH, case=False),
    page(
        f"{SEARCH}children/<int:place>/",
        ending.know,
        name="crisis_child",
        permission="crisis.search",
        methods=BOTH,
        case=False,
    ),
    *(
        page(f"{SEARCH}{route}/", view, name=name, permission="crisis.search", methods=("POST",), case=False)
        for route, view, name in (
            ("answer", searches.family_answer, "crisis_answer"),
            ("wave", searches.wave, "crisis_wave"),
            ("hold", searches.hold, "crisis_hold"),
        )
    ),
]

# The planned search
PLANNED = [
    page("planned-searches/", plans.planned_searches, name="planned_searches", permission="planned.read", case=False),
    page(f"{PLAN}", planned.search, name="planned_search", permission="planned.read"),
    page(f"{CHILD}planned-search/", steps.open_, name="planned_open", permission="planned.open", methods=BOTH),
    page(f"{PLAN}tell/", planned.tell, name="planned_tell", permission="planned.work", methods=("POST",)),
    page(f"{PLAN}answer/", planned.answer_, name="planned_answer", permission="planned.work", methods=("POST",)),
    *(
        page(f"{PLAN}{route}/", view, name=name, permission=permission, methods=BOTH)
        for route, view, name, permission in (
            ("request", steps.request_, "planned_request", "planned.open"),
            ("children/<int:place>", steps.know, "planned_child", "planned.work"),
            ("apart", steps.part, "planned_part", "planned.work"),
            ("together", steps.join, "planned_join", "planned.work"),
            ("meeting", steps.meet, "planned_meet", "planned.work"),
            ("proposal", steps.propose, "planned_propose", "planned.work"),
            ("decision", steps.decide, "planned_decide", "planned.decide"),
            ("place", steps.place, "planned_place", "planned.work"),
            ("end", steps.end, "planned_end", "planned.work"),
            ("<slug:kind>/<int:pk>/withdraw", steps.withdraw, "planned_withdraw", "planned.correct"),
        )
    ),
]

# Who is on duty
ROSTER = [
    page("roster/", roster.roster, name="roster", permission="roster.read", case=False),
    page(
        "roster/<int:pk>/new/", roster.duty_make, name="duty_make", permission="roster.edit", methods=BOTH, case=False
    ),
    page(
        "roster/duties/<int:pk>/remove/",
        roster.duty_remove,
        name="duty_remove",
        permission="roster.edit",
        methods=BOTH,
        case=False,
    ),
    page(
        "roster/lists/<int:pk>/", roster.evening_list, name="evening_list", permission="evening_list.read", case=False
    ),
]

urlpatterns = [*CRISIS, *PLANNED, *PLACEMENTS, *SHEET, *READINESS, *NOTICES, *ROSTER]
