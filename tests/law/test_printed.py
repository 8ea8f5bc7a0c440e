"""docs/law.md is printed from the rulebook."""

from ligzda.law import shipped
from ligzda.law.printed import page


def test_every_value_of_every_entry_stands_on_the_page_with_its_source_and_mark():
    text = page()
    book = shipped.rulebook()

    for id in book:
        assert f"`{id}`" in text
        for entry in book.history(id):
            assert entry.source in text
    assert sum(line.endswith(("| confirmed |", "| unconfirmed |", "| house |")) for line in text.splitlines()) == sum(
        len(book.history(id)) for id in book
    ) + len(book.acts)


def test_every_act_stands_on_the_page():
    assert all(f"| {act} |" in page() for act in shipped.rulebook().acts)
