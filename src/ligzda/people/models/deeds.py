"""What the deeds of this area are called."""

from django.utils.translation import gettext_lazy as _

NAMES = {
    "codes_resealed": _("personal codes were sealed with a new key"),
    "person_merged": _("two records of one person were made one"),
}
