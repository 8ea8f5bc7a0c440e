"""`ligzda manage audit_verify`: prove that nothing in the audit trail was changed, or name the first fault."""

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from ligzda.access.actor import Actor
from ligzda.access.queries.proof import Proof, prove
from ligzda.access.trail import signing_key


class Command(BaseCommand):
    """Checks both trails against their seals; exit status 1 when there is a fault."""

    help = "Check the audit trail against its seals: names the first fault and counts what is not sealed yet."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take heads that were mailed, and public keys used before."""
        parser.add_argument("--head", action="append", default=[], help="a head mailed earlier that must be there")
        parser.add_argument("--trust", action="append", default=[], help="a public key used earlier, in hex")
        parser.add_argument("--json", action="store_true", help="print the answer as JSON")

    def handle(self, **options: Any) -> None:
        """Check, and print what was found."""
        by = Actor.system(at=timezone.now(), name="audit_verify")
        proofs = prove(by=by, trusted=options["trust"], heads=options["head"])
        if options["json"]:
            found = {"public_key": signing_key().public, "trails": [asdict(proof) for proof in proofs]}
            self.stdout.write(json.dumps(found, indent=2))
        else:
            self.stdout.write(f"public key {signing_key().public}")
            for proof in proofs:
                self.stdout.write(_line(proof))
        if any(proof.fault for proof in proofs):
            raise CommandError("The audit trail does not hold.", returncode=1)


def _line(proof: Proof) -> str:
    if proof.fault:
        row = f", row {proof.fault.row}" if proof.fault.row else ""
        return f"{proof.trail}: {proof.fault.code} at seal {proof.fault.seal}{row}"
    return (
        f"{proof.trail}: {proof.sealed} rows in {proof.seals} seals hold, {proof.unsealed} not sealed yet, "
        f"head {proof.head}"
    )
