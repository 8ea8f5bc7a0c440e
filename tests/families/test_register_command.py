"""`ligzda import families FILE.xlsx --dry-run`: what it prints, and what it needs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.families.registers import HEADINGS, family, lines_of, workbook

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests/data"


def ligzda(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command with nothing set: no settings, secret or database."""
    bare = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "ligzda.config.cli", "import", "families", *map(str, words)]
    return subprocess.run(command, env=bare, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=60)


def test_the_answer_equals_the_expected_one_and_stands_alone_on_stdout():
    done = ligzda(DATA / "register.xlsx", "--dry-run", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout) == json.loads((DATA / "register.expected.json").read_text(encoding="utf-8"))
    assert "register.xlsx" in done.stderr


def test_the_summary_names_each_refused_row_with_its_cell_and_reason():
    done = ligzda(DATA / "register.xlsx", "--dry-run")
    assert done.returncode == 0
    assert "Rindas: 60; derīgas: 48; noraidītas: 12." in done.stdout
    assert "41. rinda, J „Statuss piešķirts”: Datums nav derīgs" in done.stdout
    assert "Rakstīts: „2019. gada pavasaris”." in done.stdout


def test_the_summary_shows_no_name_code_or_address(tmp_path: Path):
    file = tmp_path / "r.xlsx"
    bad = family("161175-19998", name="Slepenā", phone="291", email="slepeni@", second_name="Klusā")
    warned = family(municipality="Iecava", languages="marsiešu", second_name="Jānis Klusais")
    file.write_bytes(workbook(("Lapa1", [[*HEADINGS, "Adrese"], *lines_of(bad, warned)])).getvalue())
    said = ligzda(file, "--dry-run").stdout
    assert "Iecavas novads vairs nav; tagad tas ir Bauskas novads." in said
    assert "Neatpazītas kolonnas: P „Adrese”." in said
    for secret in ("161175", "Slepenā", "slepeni@", "Klus"):
        assert secret not in said


@pytest.mark.parametrize(("name", "fault"), [("register.expected.json", "not_xlsx"), ("nav.xlsx", "not_found")])
def test_a_file_that_cannot_be_read_is_a_failure_with_a_clear_line(name: str, fault: str):
    done = ligzda(DATA / name, "--dry-run", "--json")
    assert done.returncode == 2
    assert json.loads(done.stdout)["error"]["code"] == fault
    assert "Traceback" not in done.stderr
    assert name in done.stderr


def test_writing_needs_a_centre_and_somebody_in_whose_name():
    done = ligzda(DATA / "register.xlsx")
    assert done.returncode == 2
    assert "--centre" in done.stderr
    assert done.stdout == ""
