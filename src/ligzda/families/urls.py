"""Addresses of this area."""

from django.urls import register_converter

from ligzda.access.web import page, public
from ligzda.families.views import (
    court,
    enquiries,
    household,
    left_out,
    lists,
    members,
    record,
    register,
    talks,
    visitors,
)

BOTH = ("GET", "POST")


class NumberConverter:
    """A family's number in an address: 2026-0147."""

    regex = "[0-9]{4}-[0-9]{4,7}"

    def to_python(self, value: str) -> str:
        """Return the number."""
        return value

    def to_url(self, value: str) -> str:
        """Return the number."""
        return value


class FactConverter(NumberConverter):
    """The kind of a recorded fact in an address."""

    regex = "|".join(record.WITHDRAWABLE)


register_converter(NumberConverter, "number")
register_converter(FactConverter, "fact")

FAMILY = "families/<number:number>/"

urlpatterns = [
    # The public's
    public("become-a-family/", visitors.roles, name="roles"),
    public("become-a-family/ask/", visitors.ask, name="public_enquiry", methods=BOTH),
    public("become-a-family/asked/", visitors.asked, name="public_enquiry_done"),
    public("become-a-family/privacy/", visitors.privacy, name="privacy"),
    # Lists and recruitment
    page("families/", lists.family_list, name="families", permission="family.read", case=False),
    page("enquiries/", lists.enquiry_list, name="enquiries", permission="enquiry.record", case=False),
    page(
        "enquiries/new/",
        enquiries.enquiry_make,
        name="enquiry_make",
        permission="enquiry.record",
        methods=BOTH,
        case=False,
    ),
    page("enquiries/<int:pk>/", enquiries.enquiry, name="enquiry", permission="enquiry.record", case=False),
    page(
        "enquiries/<int:pk>/correct/",
        enquiries.enquiry_correct,
        name="enquiry_correct",
        permission="enquiry.record",
        methods=BOTH,
        case=False,
    ),
    page(
        "enquiries/<int:pk>/close/",
        enquiries.enquiry_close,
        name="enquiry_close",
        permission="enquiry.record",
        methods=BOTH,
        case=False,
    ),
    page(
        "enquiries/<int:pk>/open-file/",
        enquiries.family_make,
        name="family_make",
        permission="case.open",
        methods=BOTH,
        case=False,
    ),
    page("recruitment/", lists.measure_list, name="measures", permission="measure.read", case=False),
    page(
        "recruitment/new/",
        enquiries.measure_make,
        name="measure_make",
        permission="measure.edit",
        methods=BOTH,
        case=False,
    ),
    page(
        "recruitment/<int:pk>/",
        enquiries.measure_change,
        name="measure_change",
        permission="measure.edit",
        methods=BOTH,
        case=False,
    ),
    # A centre's own register taken in
    *(
        page(f"families/register/{route}", view, name=name, permission="register.import", methods=methods, case=False)
        for route, view, name, methods in (
            ("", register.register_upload, "register_upload", BOTH),
            ("<int:pk>/", register.register, "register", ("GET",)),
            ("<int:pk>/columns/", register.register_columns, "register_columns", ("POST",)),
            ("<int:pk>/cells/", register.register_cells, "register_cells", ("POST",)),
            ("<int:pk>/left-out/", left_out.register_left_out, "register_left_out", ("GET",)),
            ("<int:pk>/take/", register.register_take, "register_take", ("POST",)),
            ("<int:pk>/discard/", register.register_discard, "register_discard", BOTH),
        )
    ),
    # One family: sections
    page(f"{FAMILY}about/", household.about, name="family_about", permission="family.read"),
    page(f"{FAMILY}contacts/", talks.contacts, name="contacts", permission="contact.read"),
    page(f"{FAMILY}papers/", household.papers, name="family_papers", permission="paper.read"),
    page(f"{FAMILY}agreements/", court.agreements, name="family_agreements", permission="agreement.read"),
    page(f"{FAMILY}court/", court.court, name="family_court", permission="family.read"),
    page(f"{FAMILY}record/", record.recorded, name="family_record", permission="fact.withdraw"),
    # One family: deeds
    *(
        page(f"{FAMILY}{route}/", view, name=name, permission=permission, methods=BOTH)
        for route, view, name, permission in (
            ("contacts/log", talks.contact_log, "contact_log", "contact.record"),
            ("consultation", talks.consultation_hold, "consultation_hold", "consultation.record"),
            ("choice", talks.choice_make, "choice_make", "choice.record"),
            ("choice/<int:pk>/pause", talks.choice_pause, "choice_pause", "choice.record"),
            ("choice/<int:pk>/resume", talks.choice_resume, "choice_resume", "choice.record"),
            ("choice/<int:pk>/end", talks.choice_end, "choice_end", "choice.record"),
            ("choice/<int:pk>/change", talks.choice_change, "choice_change", "choice.record"),
            ("edit", household.family_edit, "family_edit", "family.edit"),
            ("members/add", household.member_add, "member_add", "household.edit"),
            ("members/<int:pk>/leave", household.member_leave, "member_leave", "household.edit"),
            ("persons/<int:pk>/edit", members.person_edit, "person_edit", "household.edit"),
            ("persons/<int:pk>/merge", members.person_merge, "person_merge", "person.merge"),
            ("persons/<int:pk>/merges/<int:merge>/undo", members.person_unmerge, "person_unmerge", "person.merge"),
            ("profile", household.profile_approve, "profile_approve", "profile.edit"),
            ("papers/take", household.paper_take, "paper_take", "paper.record"),
            ("agreements/draft", court.agreement_draft, "agreement_draft", "agreement.draft"),
            ("agreements/<int:pk>/sign", court.agreement_sign, "agreement_sign", "agreement.sign"),
            ("agreements/<int:pk>/end", court.agreement_end, "agreement_end", "agreement.sign"),
            ("move", court.family_move, "family_move", "family.transfer"),
            ("court/application", court.application_record, "application_record", "application.record"),
            ("court/decision", court.decision_record, "decision_record", "decision.record"),
            ("court/reevaluation", court.reevaluation_record, "reevaluation_record", "decision.record"),
            ("withdraw/<fact:kind>/<int:pk>", record.fact_withdraw, "fact_withdraw", "family_fact.withdraw"),
            ("correct/<fact:kind>/<int:pk>", record.fact_correct, "fact_correct", "family_fact.withdraw"),
        )
    ),
    page(
        f"{FAMILY}code/<int:pk>/",
        household.code_reveal,
        name="code_reveal",
        permission="code.reveal",
        methods=("POST",),
    ),
    page(
        f"{FAMILY}account/<int:pk>/",
        members.account_reveal,
        name="account_reveal",
        permission="code.reveal",
        methods=("POST",),
    ),
]
