"""The command line `ligzda`."""


def main() -> int:
    """Run one command."""
    raise SystemExit("ligzda: no command yet")
