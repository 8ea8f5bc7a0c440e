"""What the sweep of every page finds, though it looks at nothing twice."""

from playwright.sync_api import Page

from tests.browser.axe import sweep
from tests.browser.people import DESK, PHONE

WHOLE = """<!doctype html><html lang="lv"><head><title>Ģimenes</title><style>
    .phone {display: none} @media (max-width: 400px) {.phone {display: block}} .pale {color: #ccc}
    .wide {width: 500px} .scrolls {overflow: auto; height: 20px}
</style></head><body><nav><a href="/">Šodien</a></nav><main><h1>Ģimenes</h1><p>Trīs ģimenes</p></main></body></html>"""
FAULTS = (
    ("<p>Trīs", '<p class="pale">Trīs', "color-contrast"),
    ('<a href="/">', '<a href="/" class="pale">', "color-contrast"),
    ("<p>", '<p class="phone pale">Divas</p><p>', "color-contrast"),
    ("<p>", '<input class="phone"><p>', "label"),
    ("<a", '<a class="phone" href="/x/"></a><a', "link-name"),
    ("<p>", "<input><p>", "label"),
    ("<p>", '<table class="wide"><tr><td>Viens</table><p>', "width"),
    ("<p>", '<div class="scrolls">Viens<div class="wide">Divi</div></div><p>', "scrollable-region-focusable"),
    ("<title>Ģimenes</title>", "", "document-title"),
    (' lang="lv"', "", "html-has-lang"),
)


def test_each_fault_is_found_after_a_page_without_it(page: Page, base_url):
    page.route("**/page/", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    for before, after, rule in (("", "", None), *FAULTS):
        html = WHOLE.replace(before, after, 1)
        page.set_viewport_size(DESK)
        page.goto("/page/")
        found = sweep(page)
        page.set_viewport_size(PHONE)
        assert {name for name, _where in found + sweep(page)} == ({rule} if rule else set()), html
