"""The frame of every page, and the pages that the frame itself brings."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import Client

NAMES = ["family", "today", "phone", "form", "form-filled", "refused", "changed", "confirm", "done"]
ERRORS = ["p400", "p403", "p404", "p500", "p403_csrf", "p429"]


@pytest.mark.parametrize("name", NAMES + ERRORS)
def test_every_page_has_one_heading_a_title_its_language_and_a_way_past_the_menu(specimens, name):
    page = specimens.get(f"/{name}/").content.decode()
    assert '<html lang="lv"' in page
    assert page.count("<h1") == 1
    assert re.search(r"<title>[^<]+ · Ligzda</title>", page)
    assert page.index("#main") < page.index("<header")
    assert 'id="main"' in page


@pytest.mark.parametrize("name", NAMES + ERRORS)
def test_no_page_needs_anything_inline(specimens, name):
    page = specimens.get(f"/{name}/").content.decode()
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)", page)


def test_the_title_says_that_something_must_be_mended(specimens):
    assert "<title>Kļūda: Jauns interesents · Ligzda</title>" in specimens.get("/form/").content.decode()


def test_the_menu_is_there_without_a_script(specimens):
    page = specimens.get("/today/").content.decode()
    assert page.count('aria-current="page">Ģimenes') == 2
    assert '<details class="fold menu">' in page


def test_a_name_searched_for_is_never_part_of_an_address(specimens):
    page = specimens.get("/today/").content.decode()
    search = re.search(r'<form class="find"[^>]*>', page)
    assert 'method="post"' in search[0]


def test_the_page_says_whose_drafts_it_may_keep(specimens):
    page = specimens.get("/form/").content.decode()
    assert 'data-account="7"' in page
    assert 'data-draft="/drafts/1/"' in page
    assert 'data-kept="Melnraksts saglabāts {time}"' in page


def test_the_language_switches_and_comes_back_to_the_same_page(specimens):
    english = specimens.post("/language/", {"language": "en", "next": "/today/"}, follow=True)
    assert english.redirect_chain == [("/today/", 302)]
    assert '<html lang="en"' in english.content.decode()


def test_errors_say_nothing_about_anybody(specimens):
    for name in ERRORS:
        page = specimens.get(f"/{name}/").content.decode()
        main = page[page.index("<main") : page.index("</main>")]
        assert "Ozola" not in main


def test_the_page_of_a_broken_server_needs_no_database_and_no_request():
    assert "Mūsu pusē radās kļūda" in render_to_string("500.html")


def test_an_old_form_is_answered_in_words(settings):
    settings.ROOT_URLCONF = "tests.ui.specimens"
    answer = Client(enforce_csrf_checks=True).post("/language/", {"language": "en"})
    assert answer.status_code == 403
    assert "Veidlapa ir novecojusi" in answer.content.decode()


def test_a_step_says_its_state_in_words_and_not_by_colour_alone(specimens):
    page = specimens.get("/family/").content.decode()
    for kind, words in (
        ("done", "12.01.2026."),
        ("due", "līdz 30.05.2026."),
        ("late", "kavē 3 darba dienas"),
        ("wait", "gaida"),
    ):
        assert f'<span class="pill pill--{kind}">{words}</span>' in page


def test_a_deed_done_at_once_is_posted(specimens):
    page = specimens.get("/family/").content.decode()
    form = page[page.index('<form method="post" action="#">') :]
    assert form.index("csrfmiddlewaretoken") < form.index("Atgādināt Martai")
