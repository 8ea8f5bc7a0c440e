"""What a visitor sees first."""


def test_the_first_page_is_latvian_though_the_browser_prefers_english(page):
    page.goto("/")
    assert page.evaluate("navigator.language") == "en-GB"
    assert page.locator("html").get_attribute("lang") == "lv"
