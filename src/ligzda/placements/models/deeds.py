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
    "away_withdrawn": _("a time away was taken back"),
}
