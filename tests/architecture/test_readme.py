"""The README's table has every setting, and no other."""

import re

from tests.architecture.source import PACKAGE, ROOT, say

READ = re.compile(r"""(?:text|derived_key|old_keys|environ\.get|getenv)\(\s*"((?:LIGZDA_|DATABASE_)\w+)\"""")


def test_every_setting_stands_in_the_readme():
    read = {name for file in PACKAGE.rglob("*.py") for name in READ.findall(file.read_text())}
    rows = [line for line in (ROOT / "README.md").read_text().splitlines() if line.startswith("| `")]
    listed = {name for row in rows for name in re.findall(r"`((?:LIGZDA_|DATABASE_)\w+)`", row.split("|")[1])}
    say(
        [f"{name} is read, but is not in the README's table of settings" for name in sorted(read - listed)]
        + [f"{name} is in the README's table of settings, but nothing reads it" for name in sorted(listed - read)]
    )


def test_every_command_stands_in_the_readme():
    from ligzda.config.cli import COMMANDS

    readme = (ROOT / "README.md").read_text()
    say([f"`{' '.join(command.words)}` is missing" for command in COMMANDS if " ".join(command.words) not in readme])


def test_every_page_the_readme_points_to_is_there():
    pointed = re.findall(r"\]\(([\w./-]+)\)", (ROOT / "README.md").read_text())
    say([f"{place} is not there" for place in pointed if not (ROOT / place).exists()])
