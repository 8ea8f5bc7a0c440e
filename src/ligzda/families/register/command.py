"""`ligzda import families FILE.xlsx`: a centre's own register checked, and taken into Ligzda unless it is a dry run."""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from ligzda.access.actor import RIGA
from ligzda.families.register import summary
from ligzda.families.register.reading import read
from ligzda.families.register.xlsx import Unreadable
from ligzda.families.rules.register.register import Register
from ligzda.families.rules.register.wording import say


class NotPossible(Exception):
    """The command cannot be done as asked; says why in one line."""


def add_arguments(parser: ArgumentParser) -> None:
    """Name the file, whose register it is, and whether anything is to be written."""
    parser.add_argument("file", metavar="FILE.xlsx", type=Path, help="the centre's register of families")
    parser.add_argument("--centre", metavar="NAME", help="the centre whose families they are")
    parser.add_argument("--by", metavar="E-MAIL", help="the account in whose name they are taken in")
    parser.add_argument("--dry-run", action="store_true", help="only check the file; needs no database")
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")


def run(args: Namespace) -> int:
    """Print the answer; refused rows are no failure, a file that cannot be read is."""
    moment = datetime.now(RIGA)
    try:
        if not args.dry_run and not (args.centre and args.by):
            raise NotPossible("Norādiet --centre un --by, vai --dry-run, lai datni tikai pārbaudītu.")
        print(f"Lasa datni {args.file.name} …", file=sys.stderr)
        register = read(args.file, on=moment.date())
        if not args.dry_run:
            print(f"Raksta ģimenes: {len(register.accepted)} …", file=sys.stderr)
            register = _take(register, args, moment)
    except Unreadable as error:
        return _fail(args, str(error.fault), say(error.fault))
    except NotPossible as error:
        return _fail(args, "not_possible", str(error))
    if args.json:
        print(json.dumps(register.answer(), ensure_ascii=False, indent=1))
    else:
        print("\n".join(summary.lines(register, written=not args.dry_run)))
    return 0


def _take(register: Register, args: Namespace, moment: datetime) -> Register:
    # Only here is a database needed, so only here is Django loaded.
    import django

    django.setup()
    from ligzda.access.actor import Actor
    from ligzda.access.models import Account, Organisation
    from ligzda.access.permit import Denied
    from ligzda.access.refusal import Refused
    from ligzda.families.actions.register import take

    account = Account.objects.filter(email__iexact=args.by).first()
    centre = Organisation.objects.filter(kind=Organisation.Kind.CENTRE, name=args.centre).first()
    if account is None:
        raise NotPossible(f"Konta {args.by} nav.")
    if centre is None:
        raise NotPossible(f"Centra „{args.centre}” nav.")
    try:
        return take(by=Actor.of(account, at=moment), centre=centre, register=register)
    except Denied as error:
        raise NotPossible(f"Kontam {args.by} nav tiesību to darīt šajā centrā.") from error
    except Refused as error:
        raise NotPossible(" ".join(reason.text() for reason in error.reasons)) from error


def _fail(args: Namespace, code: str, message: str) -> int:
    if args.json:
        print(json.dumps({"error": {"code": code, "where": args.file.name, "message": message}}, ensure_ascii=False))
    print(f"ligzda: {args.file.name}: {message}", file=sys.stderr)
    return 2
