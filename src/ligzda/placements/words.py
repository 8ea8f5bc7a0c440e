"""What has to be done about the children with a family, in words."""

from django.utils.translation import gettext_lazy as _

from ligzda.placements.rules.due import PlacementDue

PLACEMENT_DUE = {
    PlacementDue.CRISIS_STAY: _("the longest crisis stay ends"),
    PlacementDue.PLANNED_END: _("the planned end of the placement"),
    PlacementDue.STATUS_ENDS: _("the family's status ends while the child is there"),
    PlacementDue.OVER_PLACES: _("more children than the family is approved for"),
    PlacementDue.OVER_PLACED: _("more children placed at once than the regulation allows"),
    PlacementDue.OVER_HOUSEHOLD: _("more children in the household than the regulation allows"),
    PlacementDue.DECISION_MISSING: _("the court's decision about the placement is missing"),
}
