"""What some deeds and looks here are called."""

from django.utils.translation import gettext_lazy as _

NAMES = {
    "child_placed": _("a child was placed"),
    "child_placed_merged": _("two records of a child in the family were made one"),
    "placement_ended": _("a placement ended"),
    "placement_corrected": _("a placement was corrected"),
    "placement_withdrawn": _("a placement was taken back"),
    "child_left": _("a child is away"),
    "child_came_back": _("a child came back"),
    "child_handed_over": _("a child was handed over"),
    "act_withdrawn": _("an act of handing over was taken back"),
    "copied_to_register": _("a family was copied to the state's system"),
    "register_sheet": _("the register sheet"),
    "register_sheet_exported": _("the register sheet was exported"),
    "child_places": _("where the child is and was"),
    "child_tonight": _("what to know of the child tonight"),
    "child_tonight_paper": _("what to know of the child tonight, on paper"),
    "family_children": _("the children of the family"),
    "away_withdrawn": _("a time away was taken back"),
    "absence_planned": _("an absence of a family was planned"),
    "family_readiness": _("whether the family can take a child"),
    "readiness_asked": _("a silent family was asked whether it is ready"),
    "readiness_confirmed": _("a family confirmed its readiness"),
    "readiness_told": _("a family said whether it can take a child"),
    "readiness_withdrawn": _("an answer about readiness was taken back"),
}
