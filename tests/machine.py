"""Looks for the browser and the PostgreSQL server that some tests drive, and installs them where that is allowed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAMS = {"chromium": "the browser tests", "postgresql": "the tests on PostgreSQL"}
#: The same browser without what draws windows: a third of the work less. Debian has it, others may not.
SHELL = "chromium-headless-shell"


def chromium() -> str | None:
    """Return the path of the browser, or None."""
    return shutil.which(SHELL) or shutil.which("chromium") or shutil.which("chromium-browser")


def postgresql() -> Path | None:
    """Return the folder of the newest PostgreSQL's programs, or None."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if on_path := shutil.which("initdb"):
        found.append(Path(on_path).parent)
    return max(found, key=_version, default=None)


def missing() -> list[str]:
    """Return the packages that are not here."""
    there = {"chromium": chromium(), "postgresql": postgresql()}
    return [package for package in PROGRAMS if not there[package]]


def _version(folder: Path) -> int:
    return int(folder.parent.name) if folder.parent.name.isdigit() else 0


def _install() -> None:
    """Install what is missing, and the lighter browser beside a heavy one, where apt is there and allowed."""
    if not shutil.which("apt-get") or not (missing() or not shutil.which(SHELL)):
        return
    become = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if become and subprocess.run([*become, "true"], capture_output=True, check=False).returncode:
        return
    print("Looking for the programs that the tests drive ...", flush=True)
    _apt(become, "update", "-qq")
    if not shutil.which(SHELL):
        _apt(become, "install", "-qq", "--no-install-recommends", SHELL)
    for package in missing():
        if complaint := _apt(become, "install", "-qq", "--no-install-recommends", package):
            print(complaint[-2000:], file=sys.stderr)


def _apt(become: list[str], *words: str) -> str:
    """Run apt-get without questions and return what it complained about when it failed."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        [*become, "apt-get", *words], env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return done.stderr.decode(errors="replace") if done.returncode else ""


if __name__ == "__main__":
    _install()
