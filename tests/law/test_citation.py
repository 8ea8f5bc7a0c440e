"""Every rule says which act or house rule it rests on."""

from datetime import date

from ligzda.law import shipped
from ligzda.law.rules.citation import Citation, citations_of, house, law, rules_using
from ligzda.law.rules.rulebook import Entry, Kind


@law("MK 147/2023", "4.", entry="test_guardian.agreement.working_days")
def agreement_due():
    """Stand in for a rule that asks one entry."""


@house(entry=("test_*.training.months",))
def training_due():
    """Stand in for a rule that asks one entry of every role."""


@law("MK 147/2023", entry="test_guardian.training.exempt_age")
@law("MK 667/2018", entry="test_adopter.training.duty")
def exemptions():
    """Stand in for a rule that rests on two acts."""


def uncited():
    """Stand in for a rule that forgot."""


def test_a_rule_remembers_its_act_and_point():
    (cited,) = citations_of(agreement_due)
    assert (cited.act, cited.point) == ("MK 147/2023", "4.")
    assert citations_of(training_due)[0].kind is Kind.HOUSE


def test_a_rule_may_rest_on_several_acts_each_with_its_entries():
    assert [cited.act for cited in citations_of(exemptions)] == ["MK 147/2023", "MK 667/2018"]
    for id in ("test_guardian.training.exempt_age", "test_adopter.training.duty"):
        assert [cited.rule.rpartition(".")[2] for cited in rules_using(id)] == ["exemptions"]


def test_a_rule_without_a_citation_is_found_out():
    assert citations_of(uncited) == ()


def test_an_entry_knows_the_rules_that_use_it_by_name_and_by_pattern():
    assert [cited.rule.rpartition(".")[2] for cited in rules_using("test_guardian.agreement.working_days")] == [
        "agreement_due"
    ]
    assert [cited.rule.rpartition(".")[2] for cited in rules_using("test_foster.training.months")] == ["training_due"]
    assert rules_using("test_foster.decision.months") == []


def test_every_rule_that_works_with_the_rulebook_is_called_something_in_both_languages():
    unnamed = {
        cited.rule
        for id in shipped.rulebook()
        for cited in rules_using(id)
        if not cited.rule.startswith("tests.")
        for language in ("lv", "en")
        if cited.title(language) == cited.rule.rpartition(".")[2]
    }
    assert not unnamed


def test_a_citation_says_act_and_point_in_the_readers_language():
    entry = Entry(
        "a.b.months", 1, "months", Kind.LAW, date(2020, 1, 1), act="MK 354/2018", point="4.", source="https://x"
    )

    assert Citation.of(entry).law_text("lv") == "MK 354/2018, 4. punkts"
    assert Citation.of(entry).law_text("en") == "MK 354/2018, point 4."
    assert Citation.of(entry).url == "https://x"


def test_an_article_of_a_law_is_cited_as_it_is_written():
    point = "36. panta 1. daļa"
    entry = Entry("a.b.months", 1, "months", Kind.LAW, date(2020, 1, 1), act="BTAL", point=point)

    assert Citation.of(entry).law_text("lv") == "BTAL, 36. panta 1. daļa"


def test_a_house_rule_says_that_it_is_the_houses_own():
    entry = Entry("a.b.months", 1, "months", Kind.HOUSE, date(2020, 1, 1), act="house", confirmed=True)

    assert Citation.of(entry).law_text("lv") == "centra noteikums"
    assert Citation.of(entry).url == ""


def test_a_source_that_is_a_document_is_no_link():
    entry = Entry("a.b.months", 1, "months", Kind.LAW, date(2020, 1, 1), source="Shēma (2018)")

    assert Citation.of(entry).url == ""
    assert Citation.of(entry).law_text("lv") == "tiesību akts nav zināms"
