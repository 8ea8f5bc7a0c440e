"""The language of the pages is the reader's choice, and Latvian until then."""

from playwright.sync_api import Page, expect


def test_the_first_page_is_latvian_though_the_browser_prefers_english(page: Page):
    page.goto("/")
    assert page.evaluate("navigator.language") == "en-GB"
    assert page.locator("html").get_attribute("lang") == "lv"


def test_a_visitor_switches_to_english_and_back_and_stays_on_the_page(page: Page):
    page.goto("/become-a-family/")
    html, where = page.locator("html"), page.url
    latvian = page.locator("h1").inner_text()
    page.get_by_role("button", name="English").click()
    expect(html).to_have_attribute("lang", "en")
    expect(page.locator("h1")).not_to_have_text(latvian)
    assert page.url == where
    page.goto("/sign-in/")
    expect(html).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Latviešu").click()
    expect(html).to_have_attribute("lang", "lv")
    page.goto(where)
    expect(page.locator("h1")).to_have_text(latvian)
