"""Looks for the browser and the PostgreSQL server that some tests drive, and installs them where that is allowed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAMS = {"chromium": "the browser tests", "postgresql": "the tests on PostgreSQL"}


def chromium() -> str | None:
    """Return the path of the browser, or None."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


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


def _install(packages: list[str]) -> None:
    if not shutil.which("apt-get"):
        return
    before = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if before and subprocess.run([*before, "true"], capture_output=True, check=False).returncode:
        return
    print(f"Installing {' and '.join(packages)} for the tests ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-qq", "--no-install-recommends", *packages]):
        done = subprocess.run(
            [*before, "apt-get", *words], env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        if done.returncode:
            print(done.stderr.decode(errors="replace")[-2000:], file=sys.stderr)
            return


if __name__ == "__main__":
    if packages := missing():
        _install(packages)
