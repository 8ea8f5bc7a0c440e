"""What axe-core finds on a page: only what keeps somebody from using it."""

from playwright.sync_api import Page

#: The page loads axe as it loads its own script (tests/settings.py), so that the browser compiles it once. Rules that
#: find only lesser things are left out; so are colours, the dearest rule, where they were looked at already.
LOOK = """async colours => {
    const hinders = found => ["serious", "critical"].includes(found.impact);
    if (!window.axe)
        await new Promise((loaded, failed) => document.head.append(Object.assign(
            document.createElement("script"), {src: "/static/axe/axe.min.js", onload: loaded, onerror: failed})));
    const lesser = axe._audit.rules.filter(rule => !hinders(rule)).map(rule => [rule.id, {enabled: false}]);
    const rules = {...Object.fromEntries(lesser), "color-contrast": {enabled: colours}};
    const found = await axe.run({rules, resultTypes: ["violations"], selectors: false, preload: false, iframes: false});
    return found.violations.filter(hinders).map(one => [one.id, one.nodes[0].html]);
}"""


def issues(page: Page, *, colours: bool) -> list[list[str]]:
    """Return each rule that the page breaks, with the first place where it does."""
    found: list[list[str]] = page.evaluate(LOOK, colours)
    return found
