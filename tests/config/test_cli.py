"""The command line `ligzda`."""

import subprocess
import sys

import pytest

from ligzda.config import cli


def _run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ligzda.config.cli", *words],
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **environment},
        check=False,
    )


def _said(capsys, *words: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as ended:
        cli.main([*words])
    said = capsys.readouterr()
    return ended.value.code, " ".join((said.out + said.err).split())


def test_help_lists_every_command_in_plain_words(capsys):
    code, said = _said(capsys, "--help")
    assert code == 0
    assert all(command.words[0] in said for command in cli.COMMANDS)
    assert "ligzda manage migrate" in said


@pytest.mark.parametrize("command", cli.COMMANDS, ids=lambda command: " ".join(command.words))
def test_every_command_explains_itself(command, capsys):
    code, said = _said(capsys, *command.words, "--help")
    assert code == 0
    assert command.help[1:] in said


def test_a_command_that_does_not_exist_is_refused_with_the_list_of_those_that_do(capsys):
    code, said = _said(capsys, "fly")
    assert code == 2
    assert "serve" in said


def test_a_missing_secret_stops_serve_with_one_clear_line(tmp_path):
    said = _run("serve", "--port", "0", LIGZDA_DATA=str(tmp_path))
    assert said.returncode == 2
    assert said.stderr.splitlines() == [
        "ligzda: LIGZDA_SECRET_KEY is not set. Put at least 50 random characters into it, and keep them safe."
    ]


def test_serve_says_what_to_do_when_the_database_is_not_migrated(tmp_path):
    said = _run("serve", "--port", "0", LIGZDA_DATA=str(tmp_path), LIGZDA_SECRET_KEY="x" * 60)
    assert said.returncode == 2
    assert "ligzda manage migrate" in said.stderr


@pytest.mark.parametrize(
    "words", [["law", "--help"], ["explain", "path", "--help"], ["import", "families", "--help"], ["--version"]]
)
def test_commands_that_need_no_database_load_no_django(words):
    code = (
        "import sys\nfrom ligzda.config import cli\n"
        f"try: cli.main({words!r})\nexcept SystemExit: pass\n"
        "assert 'django' not in sys.modules, 'it loaded Django'"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr


def test_law_and_explain_need_no_secret_and_no_database(tmp_path):
    said = _run("law", "--on", "2026-11-01", "--json", LIGZDA_DATA=str(tmp_path / "nowhere"))
    assert said.returncode == 0, said.stderr
    assert not (tmp_path / "nowhere").exists()


def test_who_stops_reading_gets_no_stack_trace():
    said = subprocess.run(
        f"{sys.executable} -m ligzda.config.cli law --json | head -c 10",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in said.stderr
