"""Every form in which somebody writes something new carries its key, so that sent twice it is done once."""

import re

import pytest

from tests.access.table import Sample, World, address, cells, expected, samples, visit
from tests.architecture.source import AREAS, say

pytestmark = pytest.mark.django_db(databases=["default", "reads"])
FORM = re.compile(r'<form method="post".*?</form>', re.DOTALL)
WRITTEN_IN = re.compile(r'<textarea|<select|<input(?![^>]*type="(?:hidden|submit|search|password|radio|checkbox)")')
#: What is asked there changes nothing, or is the same however often it is said.
ASKED_ONLY = {"attendance", "certificate_check", "certificate_check_number", "register", "search"}


@pytest.mark.parametrize("area", AREAS)
def test_every_form_carries_its_key(area):
    world, known, without, looked = World(), samples(area), [], set()
    for cell in cells(area):
        route, name = cell.row.route, cell.row.door.name
        signing = cell.row.module.startswith("allauth")
        if cell.row.method != "GET" or route in looked or name in ASKED_ONLY or signing:
            continue
        if "in" in expected(cell, world) and cell.role:
            looked.add(route)
            answer = visit(address(cell, world, known.get(name, Sample())), cell, world, {})
            html = "" if isinstance(answer, str) or answer.streaming else answer.content.decode(errors="ignore")
            forms = [form for form in FORM.findall(html) if WRITTEN_IN.search(form)]
            without += [str(cell) for form in forms if 'name="once"' not in form][:1]
    say(without, "Show the form through access.views.deeds.answer(), or with_key():")
