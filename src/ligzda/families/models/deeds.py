"""What some deeds and looks here are called; the others are named where the last events are shown."""

from django.utils.translation import gettext_lazy as _

NAMES = {
    "family_record": _("all records of the family"),
    "register_confirmed": _("a register was confirmed"),
    "register_corrected": _("cells of a register were corrected"),
    "register_exported": _("the rows of a register that were left out, as a file"),
    "register_mapped": _("columns of a register were named"),
}
