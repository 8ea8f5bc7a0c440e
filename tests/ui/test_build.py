"""The build of styles, script and fonts."""

import re

import pytest

from ligzda.ui import build

PACKAGES = build.ROOT / "node_modules"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    target = tmp_path_factory.mktemp("built")
    build.build(PACKAGES, target)
    return target


def test_it_gives_the_same_bytes_every_time(built, tmp_path):
    build.build(PACKAGES, tmp_path)
    for file in built.rglob("*.*"):
        assert file.read_bytes() == (tmp_path / file.relative_to(built)).read_bytes()


def test_everything_a_sheet_asks_for_is_there(built):
    sheet = (built / "ligzda.css").read_text()
    for address in re.findall(r"url\(['\"]?([^)'\"]+)", sheet):
        assert address.startswith("data:") or (built / address).is_file(), address


def test_nothing_of_gov_uk_s_own_is_taken(built):
    sheet = (built / "ligzda.css").read_text()
    assert "GDS Transport" not in sheet
    assert "govuk-crest" not in sheet
    assert not [file for file in built.rglob("*") if re.search("crest|crown|govuk|gds", file.name)]


def test_the_script_is_one_module_with_nothing_to_fetch(built):
    script = (built / "ligzda.js").read_text()
    assert not re.search(r"^\s*(import|export)\b", script, re.MULTILINE)
    assert "sourceMappingURL" not in script


def test_what_is_missing_is_named_with_what_to_do(tmp_path, monkeypatch, capsys):
    with pytest.raises(build.Missing, match=r"govuk-frontend\.min\.css is missing.*npm ci"):
        build.build(tmp_path, tmp_path / "out")
    monkeypatch.setattr(build, "build", lambda: (_ for _ in ()).throw(build.Missing("x is missing")))
    assert build.main() == 1
    assert capsys.readouterr().err == "x is missing\n"


def test_what_was_built_before_is_swept_away(tmp_path):
    (tmp_path / "old.css").write_text("")
    build.build(PACKAGES, tmp_path)
    assert not (tmp_path / "old.css").exists()


def test_our_own_styles_force_nothing():
    for sheet in (build.HERE / "css").glob("*.css"):
        assert "!important" not in sheet.read_text()


def test_only_the_components_that_our_pages_use_are_taken(built):
    used = build.used_components()
    assert {"govuk-button", "govuk-radios", "govuk-error-summary", "govuk-character-count"} <= used
    assert "govuk-tabs" not in used
    sheet = (built / "ligzda.css").read_text()
    assert {build.component_of(name) for name in re.findall(rf"\.({build.CLASS})", sheet)} <= used


def test_a_rule_for_several_components_is_kept_for_those_that_are_used():
    css = ".govuk-tabs,.govuk-button--warning:not(.a,.b){a:b}@media print{.govuk-tabs{a:b}}"
    css += "@media all{.govuk-button{a:b}}:root{--a:b}@keyframes x{from{a:b}}.moj-badge{a:b}"
    kept = ".govuk-button--warning:not(.a,.b){a:b}@media all{.govuk-button{a:b}}:root{--a:b}@keyframes x{from{a:b}}"
    assert build.only(css, {"govuk-button"}) == kept
