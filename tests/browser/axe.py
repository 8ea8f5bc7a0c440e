"""What axe-core finds on a page: only what keeps somebody from using it."""

from pathlib import Path

from playwright.sync_api import Page

AXE = (Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js").read_text()
ISSUES = """async colours => (await axe.run({resultTypes: ["violations"], preload: false, iframes: false,
    rules: {"color-contrast": {enabled: colours}}})).violations
    .filter(one => ["serious", "critical"].includes(one.impact)).map(one => [one.id, one.nodes[0].html])"""


def issues(page: Page) -> list[list[str]]:
    """Return each rule that the page breaks, with the first place where it does."""
    page.evaluate(AXE)
    found: list[list[str]] = page.evaluate(ISSUES, True)
    return found
