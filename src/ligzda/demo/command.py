"""`ligzda demo`: fills an empty database with an invented country, and says how to look around in it."""

import argparse
import datetime as dt
import sys
import time

PASSWORD = "paraugs-2026"  # noqa: S105 - of invented people
FAMILIES, SEED = 1400, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say how large a country, and which of all possible ones."""
    parser.add_argument("--families", type=int, default=FAMILIES, help=f"how many families ({FAMILIES})")
    parser.add_argument("--seed", type=int, default=SEED, help=f"the same seed makes the same country ({SEED})")


def run(args: argparse.Namespace) -> int:
    """Make the country when there is none yet, and print who can sign in."""
    from django.utils.translation import override

    from ligzda.access.actor import Actor
    from ligzda.access.models import Account
    from ligzda.access.queries.demo import demo_accounts
    from ligzda.demo.families import make
    from ligzda.demo.tables import quickly

    with override("lv"):
        if not Account.objects.exists():
            print(f"Inventing a country with {args.families} families ...", file=sys.stderr, flush=True)
            began = time.monotonic()
            with quickly():
                make(at=dt.datetime.now(dt.UTC), families=args.families, seed=args.seed, password=PASSWORD)
            print(f"Done in {time.monotonic() - began:.0f} s.", file=sys.stderr, flush=True)
        print(f"Demo accounts (password of all: {PASSWORD}; the sign-in page offers one click for each role):")
        for one in demo_accounts(by=Actor.system(at=dt.datetime.now(dt.UTC))):
            print(f"  {one.email:34} {one.name}, {one.role}")
    return 0
