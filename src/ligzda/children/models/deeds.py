"""What some deeds and looks here are called."""

from django.utils.translation import gettext_lazy as _

NAMES = {
    "child_opened": _("a child's record was opened"),
    "child_edited": _("what is known of a child was changed"),
    "child_merged": _("two records of one child were made one"),
    "children_alike": _("children already known were looked at before a new record"),
    "child_about": _("the child's page"),
    "child_people": _("the child's relatives"),
    "child_court": _("decisions about the child"),
    "child_record": _("all records of the child"),
    "child_form": _("a form about the child"),
    "child_code_revealed": _("the child's personal code was looked at"),
    "child_fact_ended": _("a record of the child ended"),
    "child_fact_withdrawn": _("a record of the child was taken back"),
    "child_decision_recorded": _("a decision about the child was recorded"),
    "need_recorded": _("a child's need was recorded"),
    "care_note_recorded": _("something to know of the child was recorded"),
    "school_recorded": _("the child's school was recorded"),
    "relative_recorded": _("a relative or close person was recorded"),
    "restriction_recorded": _("a permission or ban was recorded"),
    "siblings_joined": _("siblings were put together"),
}
