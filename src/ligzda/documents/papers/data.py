"""What each paper is made of: plain texts, days as ISO text, numbers as text; templates take nothing else."""

from typing import NotRequired, TypedDict


class Centre(TypedDict):
    """The letterhead."""

    name: str
    registration: NotRequired[str]
    address: NotRequired[str]
    phone: NotRequired[str]
    email: NotRequired[str]


class Signer(TypedDict):
    """One line to sign on."""

    name: str
    part: str


class Person(TypedDict):
    """A person as a paper names them."""

    name: str
    code: NotRequired[str]
    address: NotRequired[str]
    contact: NotRequired[str]


class Section(TypedDict):
    """A heading and what was written under it; an empty line begins a paragraph."""

    heading: str
    text: str


class Paper(TypedDict):
    """What every paper has. `number` may be empty; a `draft` says so on its face."""

    centre: Centre
    number: str
    on: str
    place: NotRequired[str]
    draft: NotRequired[bool]
    signatures: list[Signer]


class Decision(TypedDict):
    """A decision of an orphans' court that a paper stands on."""

    court: str
    number: str
    on: str


class Agreement(Paper):
    """Agreement on support; `role` is a family role's code and chooses the duties; `terms` are the parties' own."""

    role: str
    represented_by: Signer
    family: list[Person]
    decision: NotRequired[Decision]
    terms: NotRequired[list[str]]


class HoursLine(TypedDict):
    """Hours of one kind, as text with a decimal point."""

    label: str
    hours: str


class Certificate(Paper):
    """Certificate of a training programme; `check` is the public address, `qr` the same as an SVG picture."""

    person: Person
    programme: str
    programme_note: NotRequired[str]
    since: str
    until: str
    hours: list[HoursLine]
    total: str
    check: str
    qr: str


class Opinion(Paper):
    """The psychologist's opinion; never the working notes behind it."""

    recipient: NotRequired[str]
    purpose: str
    persons: list[Person]
    study: list[list[str]]
    sections: list[Section]
    conclusion: str


class Characterisation(Paper):
    """The family's characterisation; `household` and `training` are rows of texts."""

    recipient: NotRequired[str]
    purpose: str
    family: list[Person]
    household: list[list[str]]
    training: list[list[str]]
    sections: list[Section]
    conclusion: str


class Criterion(TypedDict):
    """One criterion of the joint evaluation."""

    name: str
    finding: str
    rating: str


class Evaluation(Paper):
    """Protocol of the joint evaluation for a specialisation."""

    specialisation: str
    court: str
    family: list[Person]
    participants: list[Signer]
    criteria: list[Criterion]
    conclusion: str


class ContactEntry(TypedDict):
    """One entry of the contact log; `at` is "2026-03-20T09:14" or a day."""

    at: str
    kind: str
    who: str
    by: str
    text: str


class ContactLog(Paper):
    """Extract of a family's contact log between two days, both included."""

    about: str
    since: str
    until: str
    entries: list[ContactEntry]


class Telephone(TypedDict):
    """Whom to call, and the number."""

    whom: str
    number: str


class Tonight(Paper):
    """What a family must know of the child that has come: facts and sections are rows of two texts."""

    child: str
    facts: list[list[str]]
    health: list[list[str]]
    must_not_come: list[list[str]]
    may_come: list[list[str]]
    call: list[Telephone]


class HandingOver(Paper):
    """The act by which a child was handed over; `at` is "2026-03-20T03:14"."""

    at: str
    child: list[list[str]]
    handed: list[list[str]]
    received: list[list[str]]
    came_with: list[list[str]]
    seen: str


class StatementDay(TypedDict):
    """A day of the calendar; `style` is off, standby, child or children."""

    number: str
    text: str
    style: str


class StatementLine(TypedDict):
    """A line of the sums, ready to be read."""

    text: str
    days: str
    rate: str
    amount: str


class Righted(TypedDict):
    """A correction in words: the month it puts right, its days, what caused it."""

    month: str
    days: list[str]
    why: list[str]
    amount: str


class OwedByOthers(TypedDict):
    """What somebody else owes the family."""

    text: str
    times: str
    amount: str
    confirmed: bool


class Statement(Paper):
    """Statement of a family's pay for a month; `blanks` days of the first week belong to the month before."""

    month: str
    family: str
    payee: str
    blanks: int
    days: list[StatementDay]
    lines: list[StatementLine]
    corrections: list[Righted]
    left: str
    cancelled: str
    deducted: str
    total: str
    owed: list[OwedByOthers]


class DutyLine(TypedDict):
    """Somebody on duty; moments as "2026-03-20T19:00"."""

    whom: str
    centre: str
    since: str
    until: str
    phone: str


class FamilyLine(TypedDict):
    """A family that can take a child; `confirmed` is a moment or empty."""

    family: str
    place: str
    free: str
    takes: str
    phone: str
    confirmed: str


class EveningList(Paper):
    """The list of a night; `made` is "2026-03-20T19:00"."""

    made: str
    duties: list[DutyLine]
    families: list[FamilyLine]
