"""What the deeds and looks of this area are called."""

from django.utils.translation import gettext_lazy as _

NAMES = {
    "alert": _("an alert"),
    "alert_answered": _("an alert was answered"),
    "alert_climbed": _("an alert went on to the next person"),
    "alert_raised": _("an alert was raised"),
    "alerts": _("the list of alerts"),
    "alerts_exported": _("the list of alerts, as a file"),
    "enclosures_forgotten": _("papers that went with e-mails were dropped"),
    "link_made": _("a link was put into a message"),
    "link_spent": _("a link in a message was used"),
    "links_ended": _("links in messages were ended"),
    "message_delivered": _("a message was delivered"),
    "messages_let_go": _("messages in the hands of a killed worker were freed"),
    "message_read": _("a message was read"),
}
