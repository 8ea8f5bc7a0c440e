"""What keeps somebody from using a page: what axe-core finds serious or critical, and a page wider than its window."""

from playwright.sync_api import Page

#: The page loads axe as it loads its own script (tests/settings.py), so that the browser compiles it once.
#: Rules that find only lesser things are left out; colours are asked for in the parts that are marked.
AXE = """async (parts, colours) => {
    const hinders = found => ["serious", "critical"].includes(found.impact);
    if (!window.axe)
        await new Promise((loaded, failed) => document.head.append(Object.assign(
            document.createElement("script"), {src: "/static/axe/axe.min.js", onload: loaded, onerror: failed})));
    const lesser = axe._audit.rules.filter(rule => !hinders(rule)).map(rule => [rule.id, {enabled: false}]);
    const rules = {...Object.fromEntries(lesser), "color-contrast": {enabled: colours}};
    axe._audit.rules.find(rule => rule.id === "color-contrast").selector = "[data-colours]";
    const found = await axe.run(parts, {
        rules, resultTypes: ["violations", "incomplete"], elementRef: true, selectors: false, preload: false,
        iframes: false,
    });
    const untold = found.incomplete.filter(one => one.id === "color-contrast").flatMap(one => one.nodes);
    return {
        issues: found.violations.filter(hinders).map(one => [one.id, one.nodes[0].html]),
        untold: untold.map(node => node.element),
    };
}"""

#: Nothing is looked at twice in a browser's context. Of texts, whose colours are the dearest rule, one of each kind is
#: enough: a kind is how a text is drawn, on what, and of which classes it and all around it are; where axe cannot tell,
#: it is asked again at the next text of that kind. At the second width of a page axe looks at the rest only: what did
#: not show before and what scrolls (in the frame around the page's own part: unless just this was seen), new texts.
SWEEP = """async () => {
    const known = new Set(JSON.parse(localStorage.getItem("axe:known") ?? "[]")), kinds = new Map(), boxes = new Map();
    const shown = [...document.body.querySelectorAll("*")].filter(part => part.checkVisibility());
    for (const part of shown) {
        const drawn = getComputedStyle(part), {backgroundColor, backgroundImage, opacity} = drawn;
        const paper = [backgroundColor, backgroundImage, opacity];
        const box = [boxes.get(part.parentNode), part.tagName, part.className, ...paper];
        const kind = [...box, drawn.color, drawn.fontSize, drawn.fontWeight, drawn.textShadow].join();
        const text = [...part.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim().length > 1);
        const asks = text && !known.has(kind);
        boxes.set(part, box.join());
        part.toggleAttribute("data-colours", asks);
        if (asks) {
            known.add(kind);
            kinds.set(part, kind);
        }
    }
    const scrolls = part => part.scrollWidth > part.clientWidth && /auto|scroll/.test(getComputedStyle(part).overflow);
    const frame = part => !part.closest("main");
    const html = part => part.outerHTML.replaceAll(/<input type="hidden".*?>/g, "");
    const differs = part => (scrolls(part) || !window.sweptParts.has(part)) && !(frame(part) && known.has(html(part)));
    const rest = window.sweptParts && shown.filter(part => kinds.has(part) || differs(part));
    const looks = !rest || rest.length > 0;
    const {issues, untold} = looks ? await AXE(rest ?? document, kinds.size > 0) : {issues: [], untold: []};
    rest?.filter(frame).forEach(part => known.add(html(part)));
    untold.forEach(part => known.delete(kinds.get(part)));
    localStorage.setItem("axe:known", JSON.stringify([...known]));
    window.sweptParts = new Set(shown);
    const wide = document.documentElement.scrollWidth;
    return wide > innerWidth ? [...issues, ["width", `${wide} px`]] : issues;
}"""


def issues(page: Page) -> list[list[str]]:
    """Return each rule that the page breaks, with the first place where it does; colours are not looked at."""
    found: list[list[str]] = page.evaluate(f"async () => (await ({AXE})(document, false)).issues")
    return found


def sweep(page: Page) -> list[list[str]]:
    """Return the same for one of many pages, at this width: colours and the page's own width too, but nothing twice."""
    found: list[list[str]] = page.evaluate(f"async () => {{ const AXE = {AXE}; return await ({SWEEP})(); }}")
    return found
