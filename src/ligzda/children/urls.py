"""Addresses of this area."""

from django.urls import register_converter

from ligzda.access.web import page
from ligzda.children.queries.record import KINDS
from ligzda.children.views import about, opening, people, record
from ligzda.families.urls import NumberConverter

BOTH = ("GET", "POST")
CHILD = "children/<number:number>/"


class ChildFactConverter(NumberConverter):
    """The kind of a child's record in an address."""

    regex = "|".join(KINDS)


class EndingConverter(NumberConverter):
    """The kind of a child's record that ends on a day."""

    regex = "|".join(about.ENDING)


register_converter(ChildFactConverter, "child_fact")
register_converter(EndingConverter, "ending")

urlpatterns = [
    page("children/new/", opening.child_make, name="child_make", permission="child.open", methods=BOTH, case=False),
    # One child: sections
    page(f"{CHILD}about/", about.about, name="child_about", permission="child.read"),
    page(f"{CHILD}people/", people.people, name="child_people", permission="child.read"),
    page(f"{CHILD}court/", people.court, name="child_court", permission="child.read"),
    page(f"{CHILD}record/", record.recorded, name="child_record", permission="child_fact.withdraw"),
    # One child: deeds
    *(
        page(f"{CHILD}{route}/", view, name=name, permission=permission, methods=BOTH)
        for route, view, name, permission in (
            ("edit", opening.child_edit, "child_edit", "child.edit"),
            ("needs/new", about.need_record, "need_record", "child.edit"),
            ("notes/new", about.note_record, "care_note_record", "child.edit"),
            ("schools/new", about.school_record, "school_record", "child.edit"),
            ("siblings/new", about.sibling_join, "sibling_join", "child.edit"),
            ("people/new", people.relative_record, "relative_record", "child.edit"),
            ("people/restrict", people.restriction_record, "restriction_record", "child.edit"),
            ("court/decision", people.decision_record, "child_decision_record", "child_decision.record"),
            ("end/<ending:kind>/<int:pk>", about.fact_end, "child_fact_end", "child.edit"),
            (
                "withdraw/<child_fact:kind>/<int:pk>",
                record.fact_withdraw,
                "child_fact_withdraw",
                "child_fact.withdraw",
            ),
            ("correct/<child_fact:kind>/<int:pk>", record.fact_correct, "child_fact_correct", "child_fact.withdraw"),
        )
    ),
    page(f"{CHILD}code/", opening.code_reveal, name="child_code_reveal", permission="code.reveal", methods=("POST",)),
]
