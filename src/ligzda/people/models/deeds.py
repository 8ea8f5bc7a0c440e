"""What the deeds of this area are called."""

from django.utils.translation import gettext_lazy as _

NAMES = {
    "account_revealed": _("a bank account was looked at"),
    "rows_resealed": _("what is encrypted was sealed with a new key"),
    "person_changed": _("what is known of a person was changed"),
    "person_merged": _("two records of one person were made one"),
    "person_unmerged": _("two records made one are two again"),
}
