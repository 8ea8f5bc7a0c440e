"""Small line drawings that stand beside words, never instead of them."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

# Each is drawn on a 24 × 24 sheet with a two-unit pen.
DRAWINGS = {
    "search": '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 5 5"/>',
    "menu": '<path d="M4 6.5h16M4 12h16M4 17.5h16"/>',
    "check": '<path d="m5 12.5 4.5 4.5L19 7"/>',
    "cross": '<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>',
    "warning": '<path d="M12 4 2.5 20h19zM12 10.5v4M12 17.200v.1"/>',
    "info": '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.1"/>',
    "clock": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2.5"/>',
    "calendar": '<rect x="4" y="5.5" width="16" height="15" rx="2"/><path d="M4 10.5h16M8.5 3v4M15.5 3v4"/>',
    "phone": '<path d="M8.5 4H5c0 9 6 15 15 15v-3.5l-4-1.5-2 2c-2.5-1-5-3.5-6-6l2-2z"/>',
    "mail": '<rect x="3" y="5.5" width="18" height="13" rx="2"/><path d="m4 7 8 6.5L20 7"/>',
    "file": '<path d="M6 3h8l4.5 4.5V21H6zM14 3v5h4.5M9 13h6.5M9 16.5h6.5"/>',
    "download": '<path d="M12 4v11M7.5 11l4.5 4.5L16.5 11M4.5 20h15"/>',
    "upload": '<path d="M12 16V5M7.5 9 12 4.5 16.5 9M4.5 20h15"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "pen": '<path d="m4.5 19.5 1-4.5L16 4.5l3.5 3.5L9 18.5z"/>',
    "lock": '<rect x="5" y="11" width="14" height="9.5" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
    "eye": '<path d="M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6z"/><circle cx="12" cy="12" r="2.5"/>',
    "person": '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6"/>',
    "people": (
        '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 19.5c.4-3.5 3-5 6.5-5s6.100 1.5 6.5 5"/>'
        '<path d="M15.5 5.200a3.5 3.5 0 0 1 0 6.600M17.5 14.800c2.300.5 3.700 2 4 4.700"/>'
    ),
    "home": '<path d="m3.5 11.5 8.5-7 8.5 7M6 10v10h12V10M10 20v-5.5h4V20"/>',
    "back": '<path d="M14.5 6 8.5 12l6 6"/>',
    "forward": '<path d="m9.5 6 6 6-6 6"/>',
    "print": '<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>',
}


def draw(name: str) -> SafeString:
    """Return the named drawing as SVG that screen readers pass over; an unknown name is a programming error."""
    return format_html(
        '<svg class="icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>',
        mark_safe(DRAWINGS[name]),  # noqa: S308 - the drawings above, nothing typed by anybody
    )
