"""Texts are gathered for translation, and what is not translated is told."""

import pytest

from ligzda.config import translations

TEMPLATE = """{% load i18n %}
  <p>{% translate "Don't" %}</p>
    {% blocktranslate trimmed count n=n %}
      {{ n }} family
  {% plural %}
      {{ n }} families
    {% endblocktranslate %}
{% translate "May" context "month" %}
"""


@pytest.fixture
def area(tmp_path, monkeypatch):
    folder = tmp_path / "nest"
    (folder / "templates" / "nest").mkdir(parents=True)
    (folder / "__init__.py").write_text("from django.utils.translation import gettext as _\n_('Hello %(name)s')\n")
    (folder / "templates" / "nest" / "page.html").write_text(TEMPLATE)
    monkeypatch.setattr(translations, "PACKAGE", tmp_path)
    return folder


def _translate(area, english: str, latvian: str) -> None:
    file = translations.catalogue_file(area)
    before = f'msgid "{english}"\nmsgstr ""'
    assert before in file.read_text()
    file.write_text(file.read_text().replace(before, before[:-1] + f'{latvian}"'))


def test_texts_of_code_and_of_templates_are_gathered(area):
    found = {(message.id, message.context) for message in translations.texts(area) if message.id}
    assert found == {
        ("Hello %(name)s", None),
        ("Don't", None),
        (("%(n)s family", "%(n)s families"), None),
        ("May", "month"),
    }


def test_what_is_translated_is_kept_and_what_is_gone_goes(area):
    translations.update()
    _translate(area, "Don't", "Nevajag")
    (area / "__init__.py").write_text("")
    translations.update()
    text = translations.catalogue_file(area).read_text()
    assert "Nevajag" in text
    assert "Hello" not in text


def test_the_file_says_nothing_that_changes_by_itself(area):
    translations.update()
    first = translations.catalogue_file(area).read_text()
    translations.update()
    assert translations.catalogue_file(area).read_text() == first
    assert "page.html" not in first
    assert "Date" not in first


def test_a_text_without_translation_is_told(area):
    translations.update()
    assert "nest: 'Don\\'t' is not translated" in translations.problems() or any(
        "Don't" in problem and "not translated" in problem for problem in translations.problems()
    )


def test_a_translation_that_lost_its_placeholder_is_told(area):
    translations.update()
    _translate(area, "Hello %(name)s", "Sveiki")
    assert any("other placeholders" in problem for problem in translations.problems())


def test_django_reads_what_is_compiled(area):
    translations.update()
    _translate(area, "Don't", "Nevajag")
    translations.compile_all()
    import gettext

    with translations.catalogue_file(area).with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Don't") == "Nevajag"
