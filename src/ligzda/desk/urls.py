"""Addresses of this area."""

from ligzda.access.web import page
from ligzda.desk.views import due, family, hand, preview, search, today

BOTH = ("GET", "POST")
FAMILY = "families/<number:number>/"

urlpatterns = [
    page("", today.today, name="today", permission="today.read", case=False),
    page("due/", due.due_list, name="due", permission="due.read", case=False),
    page("search/", search.search, name="search", permission="search.use", methods=BOTH, case=False),
    page("contacts/log/", today.contact_pick, name="contact_pick", permission="contact.record", case=False),
    page(
        "law/changes/<int:pk>/preview/",
        preview.rulebook_preview,
        name="rulebook_preview",
        permission="rulebook.supersede",
        case=False,
    ),
    page(FAMILY, family.family, name="family", permission="family.read"),
    page(
        f"{FAMILY}remind/<int:account>/<slug:step>/",
        family.family_remind,
        name="family_remind",
        permission="colleague.remind",
        methods=("POST",),
    ),
    *(
        page(f"{FAMILY}{route}/", view, name=name, permission=permission, methods=BOTH)
        for route, view, name, permission in (
            ("step", hand.step_record, "step_record", "step.record"),
            ("step/<int:pk>/withdraw", hand.step_withdraw, "step_withdraw", "fact.withdraw"),
            ("placement", hand.placement_record, "placement_record", "step.record"),
            ("placement/<int:pk>/end", hand.placement_end, "placement_end", "step.record"),
            ("placement/<int:pk>/withdraw", hand.placement_withdraw, "placement_withdraw", "fact.withdraw"),
        )
    ),
]
