"""Who looks at somebody's training is written down: in the file of the person's family, when there is one."""

from django.http import HttpRequest

from ligzda.access.audit import record_read, ref_of
from ligzda.access.models import Case
from ligzda.people.models import Person
from ligzda.training import facts


def seen(request: HttpRequest, person: Person, what: str, ref: str = "") -> list[Case]:
    """Record the read and return the cases in whose families the person lives now."""
    own = facts.cases_of([person.pk])[person.pk]
    for case in own or [None]:
        record_read(by=request.by, what=what, about=case, ref=ref or ref_of(person))
    return own
