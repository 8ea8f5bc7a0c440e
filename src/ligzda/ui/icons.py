"""Small line drawings that stand beside words, never instead of them."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

# Each is drawn on a 24 × 24 sheet with a two-unit pen.
DRAWINGS = {
    "search": '<circle cx="11" cy="11" r="6.500"/><path d="m16 16 5 5"/>',
    "menu": '<path d="M4 6.500h16M4 12h16M4 17.500h16"/>',
    "check": '<path d="m5 12.500 4.500 4.500L19 7"/>',
    "cross": '<path d="M6.500 6.500l11 11M17.500 6.500l-11 11"/>',
    "warning": '<path d="M12 4 2.500 20h19zM12 10.500v4M12 17.200v.1"/>',
    "info": '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.500M12 7.500v.1"/>',
    "clock": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.500 2.500"/>',
    "calendar": '<rect x="4" y="5.500" width="16" height="15" rx="2"/><path d="M4 10.500h16M8.500 3v4M15.500 3v4"/>',
    "phone": '<path d="M8.500 4H5c0 9 6 15 15 15v-3.500l-4-1.500-2 2c-2.500-1-5-3.500-6-6l2-2z"/>',
    "mail": '<rect x="3" y="5.500" width="18" height="13" rx="2"/><path d="m4 7 8 6.500L20 7"/>',
    "file": '<path d="M6 3h8l4.500 4.500V21H6zM14 3v5h4.500M9 13h6.500M9 16.500h6.500"/>',
    "download": '<path d="M12 4v11M7.500 11l4.500 4.500L16.500 11M4.500 20h15"/>',
    "upload": '<path d="M12 16V5M7.500 9 12 4.500 16.500 9M4.500 20h15"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "pen": '<path d="m4.500 19.500 1-4.500L16 4.500l3.500 3.500L9 18.500z"/>',
    "lock": '<rect x="5" y="11" width="14" height="9.500" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
    "eye": '<path d="M2.500 12S6 6 12 6s9.500 6 9.500 6-3.500 6-9.500 6-9.500-6-9.500-6z"/><circle cx="12" cy="12" r="2.500"/>',
    "person": '<circle cx="12" cy="8" r="4"/><path d="M4.500 20.500c.5-4 3.500-6 7.500-6s7 2 7.500 6"/>',
    "people": (
        '<circle cx="9" cy="8.500" r="3.500"/><path d="M2.500 19.500c.4-3.500 3-5 6.500-5s6.100 1.500 6.500 5"/>'
        '<path d="M15.500 5.200a3.500 3.500 0 0 1 0 6.600M17.500 14.800c2.300.5 3.700 2 4 4.700"/>'
    ),
    "home": '<path d="m3.500 11.500 8.500-7 8.500 7M6 10v10h12V10M10 20v-5.500h4V20"/>',
    "back": '<path d="M14.500 6 8.500 12l6 6"/>',
    "forward": '<path d="m9.500 6 6 6-6 6"/>',
    "print": '<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>',
}


def draw(name: str) -> SafeString:
    """Return the named drawing as SVG that screen readers pass over; an unknown name is a programming error."""
    return format_html(
        '<svg class="icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>',
        mark_safe(DRAWINGS[name]),  # noqa: S308 - the drawings above, nothing typed by anybody
    )
