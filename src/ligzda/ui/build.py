"""Make the styles, fonts and script that pages load, from npm packages and our own files: `python -m ligzda.ui.build`.

The same input gives the same bytes. Of the packages' styles only those of the components that our pages use are taken.
GOV.UK's own fonts, crest and icons are left out: they are for gov.uk only.
"""

import re
import shutil
import sys
from collections.abc import Iterator, Set
from pathlib import Path

HERE = Path(__file__).parent
ROOT = Path(__file__).parents[3]
GOVUK = "govuk-frontend/dist/govuk"
MOJ = "@ministryofjustice/frontend/moj"
FONTS = "@fontsource-variable/source-sans-3/files"
SHEETS = ("tokens", "frame", "forms", "components", "lists", "calendar", "crisis", "pages", "print")
SCRIPTS = ("frame", "days", "drafts", "live")
CLASS = r"(?:govuk|moj)-(?:\\?!-)?[a-z0-9]+(?:[-_]+[a-z0-9]+)*"
NESTING = ("@media", "@supports", "@layer", "@-moz-document")
#: What the packages' own scripts put on the page.
ALWAYS = frozenset({"govuk-frontend-supported", "govuk-skip-link-focused-element"})
FONT_SETS = ("latin", "latin-ext")


class Missing(Exception):
    """Something to build from is not there; the message says what to do."""


def build(packages: Path = ROOT / "node_modules", target: Path = HERE / "static/ui/build") -> list[Path]:
    """Write everything into an emptied target and return what was written."""
    made = {
        "ligzda.css": _sheet(packages).encode(),
        "ligzda.js": _script(packages).encode(),
    }
    for letters in FONT_SETS:
        made[f"fonts/source-sans-3-{letters}.woff2"] = _read(
            packages, f"{FONTS}/source-sans-3-{letters}-wght-normal.woff2"
        )
    for name in sorted(set(re.findall(r"url\(images/([\w.-]+)\)", made["ligzda.css"].decode()))):
        made[f"images/{name}"] = _read(packages, f"{MOJ}/assets/images/{name}")
    shutil.rmtree(target, ignore_errors=True)
    for name, content in made.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(content)
    return [target / name for name in made]


def _sheet(packages: Path) -> str:
    """One sheet in three layers: plain elements, then the packages' classes, then ours, so that ours need no force."""
    sheets = (f"{GOVUK}/govuk-frontend.min.css", f"{MOJ}/moj-frontend.min.css")
    used = used_components()
    vendor = "".join(only(_vendor(_read(packages, sheet).decode()), used) for sheet in sheets)
    layers = {
        "base": _own("css/base.css"),
        "vendor": vendor,
        "ligzda": "".join(_own(f"css/{name}.css") for name in SHEETS),
    }
    return "@layer base,vendor,ligzda;\n" + "".join(f"@layer {name}{{{css}}}\n" for name, css in layers.items())


def used_components() -> Set[str]:
    """Return the packages' components that our templates, forms, styles and scripts name: `govuk-button`, …"""
    files = (path for path in HERE.parent.rglob("*") if path.suffix in {".html", ".css", ".js", ".py"})
    ours = (path for path in files if "static" not in path.parts and path != Path(__file__))
    texts = (path.read_text(encoding="utf-8") for path in ours)
    return {component_of(name) for text in texts for name in re.findall(CLASS, text)} | ALWAYS


def only(css: str, used: Set[str]) -> str:
    """Return the rules of a sheet that style those components, or no component at all."""
    kept = []
    for prelude, body in _rules(css):
        if prelude.startswith(NESTING):
            inside = only(body, used)
            kept += [f"{prelude}{{{inside}}}"] if inside else []
            continue
        selectors = [prelude] if prelude.startswith("@") else re.split(r",(?![^(]*\))", prelude)
        wanted = [one for one in selectors if {component_of(name) for name in re.findall(CLASS, one)} <= used]
        kept += [f"{','.join(wanted)}{{{body}}}"] if wanted else []
    return "".join(kept)


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before the braces, and what between them, of each rule of a sheet."""
    depth = begins = opened = 0
    for found in re.finditer(r"[{}]", css):
        if found[0] == "{":
            opened = opened if depth else found.end()
            depth += 1
            continue
        depth -= 1
        if not depth:
            yield css[begins : opened - 1].strip(), css[opened : found.start()]
            begins = found.end()


def component_of(name: str) -> str:
    """Return the component of a class: `govuk-button` of `govuk-button--secondary`; a utility is its own."""
    return name if "!" in name else re.split(r"--|__", name)[0]


def _vendor(css: str) -> str:
    """Take a package's sheet without its fonts and crest, in our type, with addresses that fit beside it."""
    css = re.sub(r"/\*.*?\*/|@charset [^;]+;|@font-face\{[^}]*\}", "", css)
    css = css.replace("GDS Transport,arial,sans-serif", "var(--font)")
    css = re.sub(r"[^{}]*\{[^{}]*govuk-crest[^{}]*\}", "", css)
    return re.sub(r"url\((['\"]?)/assets/images/([\w.-]+)\1\)", r"url(images/\2)", css)


def _script(packages: Path) -> str:
    """One module: GOV.UK's script, then ours, each in a scope of its own."""
    govuk = _read(packages, f"{GOVUK}/govuk-frontend.min.js").decode()
    govuk = re.sub(r"export\{[^}]*\};?|//# sourceMappingURL=.*", "", govuk).strip()
    return govuk + "\n" + "".join(f"{{\n{_own(f'js/{name}.js')}}}\n" for name in SCRIPTS)


def _own(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _read(packages: Path, name: str) -> bytes:
    try:
        return (packages / name).read_bytes()
    except FileNotFoundError:
        raise Missing(f"{packages.name}/{name} is missing. Fetch the packages first: npm ci --ignore-scripts") from None


def main() -> int:
    """Build and say in one line what came of it."""
    try:
        made = build()
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    print(f"Styles, script and fonts: {len(made)} files, {sum(file.stat().st_size for file in made) // 1024} KiB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
