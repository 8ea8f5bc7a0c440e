"""What the centre's papers promise, whoever's data they are made of."""

import io
import unicodedata
from copy import deepcopy

import pytest
from pypdf import PdfReader

from ligzda.documents.papers import DRAWABLE, MISSING, render

ANNA = {
    "name": "Anna Bērziņa",
    "code": "240385-18743",
    "address": "Ķīpsalas iela 9, Liepāja",
    "contact": "+371 20 599 524",
}
JANIS = {"name": "Jānis Bērziņš"}

COMMON = {
    "centre": {
        "name": "Atbalsta centrs “Liepāja”",
        "registration": "40008000000",
        "address": "Brīvības iela 9, Liepāja",
        "phone": "+371 63 400 000",
        "email": "centrs@example.org",
    },
    "number": "AV-2026-031",
    "on": "2026-03-20",
    "place": "Liepājā",
    "signatures": [
        {"name": "Ilze Ozola", "part": "centra vadītāja"},
        {"name": "Anna Bērziņa", "part": "Ģimene"},
        {"name": "Jānis Bērziņš", "part": "Ģimene"},
    ],
}

OWN = {
    "agreement": {
        "role": "foster",
        "represented_by": {"name": "Ilze Ozola", "part": "centra vadītāja"},
        "family": [ANNA, JANIS],
        "decision": {"court": "Liepājas bāriņtiesa", "number": "1-6/23", "on": "2026-03-02"},
        "terms": ["Mācības notiek sestdienās."],
    },
    "certificate": {
        "person": ANNA,
        "programme": "Potenciālo audžuģimeņu mācību programma",
        "programme_note": "Saskaņota ar BAC 12.01.2026.",
        "since": "2026-03-21",
        "until": "2026-05-16",
        "hours": [{"label": "Teorija", "hours": "32"}, {"label": "Prakse (2 mājsaimniecībās)", "hours": "16.5"}],
        "total": "48.5",
        "check": "https://ligzda.example/apliecibas/LV-2026-K7QF-92MD",
        "qr": '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="5" height="5"/></svg>',
    },
    "opinion": {
        "recipient": "Liepājas bāriņtiesa",
        "purpose": "par piemērotību audžuģimenes pienākumu veikšanai",
        "persons": [ANNA],
        "study": [["2026-04-02", "Intervija"], ["2026-04-09", "Ģimenes zīmējums"]],
        "sections": [{"heading": "Motivācija", "text": "Vēlas palīdzēt.\n\nIr pieredze."}],
        "conclusion": "Ir piemērota.",
    },
    "characterisation": {
        "recipient": "Liepājas bāriņtiesa",
        "purpose": "audžuģimenes statusa iegūšanai",
        "family": [ANNA, JANIS],
        "household": [["Zane Bērziņa", "meita", "2014"]],
        "training": [["Anna Bērziņa", "Potenciālo audžuģimeņu programma", "48.5", "LV-2026-K7QF-92MD"]],
        "sections": [{"heading": "Dzīves apstākļi", "text": "Māja ar dārzu."}],
        "conclusion": "Ģimene ir sagatavota.",
    },
    "evaluation": {
        "specialisation": "Krīzes audžuģimene",
        "court": "Liepājas bāriņtiesa",
        "family": [ANNA],
        "participants": [{"name": "Marta Liepa", "part": "psiholoģe, atbalsta centrs"}],
        "criteria": [{"name": "Motivācija", "finding": "Skaidra.", "rating": "atbilst"}],
        "conclusion": "Piemērota.",
    },
    "contact_log": {
        "about": "Bērziņu ģimene, Ģ-2026-0147",
        "since": "2026-01-01",
        "until": "2026-05-31",
        "entries": [
            {
                "at": "2026-05-08T09:14",
                "kind": "zvans",
                "who": "Anna",
                "by": "Ilze Ozola",
                "text": "Lūdz prakses dienu.",
            }
        ],
    },
}

TITLES = {
    "agreement": "Vienošanās par atbalsta sniegšanu",
    "certificate": "Apliecība",
    "opinion": "Psihologa atzinums",
    "characterisation": "Ģimenes raksturojums",
    "evaluation": "Kopīgās izvērtēšanas protokols",
    "contact_log": "Izraksts no saziņas žurnāla",
}


def data(name: str, **changes) -> dict:
    return {**deepcopy(COMMON), **deepcopy(OWN[name]), **changes}


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in read(pdf).pages).split())


@pytest.mark.parametrize("name", OWN)
@pytest.mark.parametrize("lang", ["lv", "en"])
def test_every_paper_is_made_in_both_languages_with_the_centre_its_number_and_its_signers(name, lang):
    words = text(render(name, data(name), lang))
    assert "Atbalsta centrs “Liepāja”" in words
    assert "AV-2026-031" in words
    assert "Jānis Bērziņš" in words


@pytest.mark.parametrize("name", OWN)
def test_every_paper_names_itself_in_latvian_with_its_letters_kept(name):
    pdf = render(name, data(name))
    assert TITLES[name] in text(pdf)
    assert read(pdf).metadata.title == TITLES[name]
    assert "20.03.2026." in text(pdf)
    assert MISSING not in text(pdf)


@pytest.mark.parametrize("name", OWN)
def test_every_paper_is_fit_for_keeping_and_for_a_screen_reader(name):
    pdf = read(render(name, data(name)))
    marks = pdf.root_object["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in marks
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in marks
    assert "<pdfuaid:part>1</pdfuaid:part>" in marks
    assert pdf.root_object["/MarkInfo"]["/Marked"]
    assert pdf.root_object["/Lang"] == "lv"


@pytest.mark.parametrize("name", OWN)
def test_the_same_data_make_the_same_bytes(name):
    assert render(name, data(name)) == render(name, data(name))


@pytest.mark.parametrize("role", ["foster", "crisis", "disability", "guardian", "adopter", "host"])
def test_an_agreement_names_the_duties_of_its_role(role):
    words = text(render("agreement", data("agreement", role=role)))
    assert ("raksturojumu" in words) == (role in {"foster", "crisis", "disability"})
    assert ("līgumu par atlīdzību" in words) == (role in {"crisis", "disability"})
    assert ("jebkurā diennakts laikā" in words) == (role == "crisis")
    assert ("Paziņot bāriņtiesai" in words) == (role == "guardian")
    assert "Mācības notiek sestdienās." in words


def test_a_draft_says_that_it_is_one():
    assert "PROJEKTS" in text(render("agreement", data("agreement", draft=True)))
    assert "PROJEKTS" not in text(render("agreement", data("agreement")))


@pytest.mark.parametrize(
    "trick", ['#import "house.typ": *', "*bold* $x^2$", '"; #panic("x")', "@ref <label> \\ // no", "= heading"]
)
def test_what_somebody_typed_is_shown_as_typed_and_never_run(trick):
    words = text(render("opinion", data("opinion", conclusion=trick, persons=[{"name": trick}])))
    assert words.count(" ".join(trick.split())) == 2


def test_a_letter_that_no_font_can_draw_costs_nobody_the_paper():
    words = text(render("opinion", data("opinion", conclusion="漢字 😀 \x00\x07 \ue000 Жанна ąčęė Öö")))
    assert "Жанна ąčęė Öö" in words
    assert MISSING in words


def test_every_letter_held_to_be_drawable_can_be_drawn():
    letters = [chr(code) for first, last in DRAWABLE for code in range(first, last + 1)]
    kept = "".join(letter for letter in letters if unicodedata.category(letter) != "Cn")
    assert render("opinion", data("opinion", conclusion=kept))


def test_a_decomposed_name_is_written_with_whole_letters():
    apart = unicodedata.normalize("NFD", "Ķēniņš")
    assert "Ķēniņš" in text(render("opinion", data("opinion", conclusion=apart)))


def test_an_empty_line_begins_a_paragraph_and_a_long_log_runs_over_pages():
    entries = [{**OWN["contact_log"]["entries"][0], "text": f"Saruna {number}.\n\nVienojās."} for number in range(200)]
    pdf = render("contact_log", data("contact_log", entries=entries))
    assert len(read(pdf).pages) > 5
    assert "Saruna 199." in text(pdf)


def test_a_log_without_entries_says_so():
    assert "ierakstu nav" in text(render("contact_log", data("contact_log", entries=[])))
