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

    from ligzda.access.models import Account
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
        for name, email in Account.objects.order_by("pk").values_list("name", "email")[:7]:
            print(f"  {email:34} {name}")
        others = ("dace.rozite", "kaspars.vejs", "toms.klets", "evita.sarga", "anna.berzina", "krizes.gimene")
        for account in Account.objects.filter(email__in=[f"{each}@example.org" for each in others]).order_by("pk"):
            print(f"  {account.email:34} {account.name}")
    return 0
