"""The table of steps: what each role asks for, of whom, in which order, and what each deadline is counted from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum


class Who(StrEnum):
    """Whose deed a step is."""

    FAMILY = "family"
    CENTRE = "centre"
    COURT = "court"
    INSTITUTION = "institution"


FAMILY, CENTRE, COURT = (Who.FAMILY,), (Who.CENTRE,), (Who.COURT,)
FAMILY_AND_CENTRE = (Who.FAMILY, Who.CENTRE)
CENTRE_AND_FAMILY = (Who.CENTRE, Who.FAMILY)
COURT_AND_CENTRE = (Who.COURT, Who.CENTRE)
FAMILY_AND_INSTITUTION = (Who.FAMILY, Who.INSTITUTION)

PLACEMENT = "placement"
"""What a child's plan is counted from: a fact, but no step."""


@dataclass(frozen=True, slots=True)
class StepRule:
    """One row of the table; `key` is the step's name and the key of the fact that completes it."""

    key: str
    who: tuple[Who, ...]
    counted_from: tuple[str, ...] = ()
    """The facts whose last day starts the clock; of a decision only a positive one does."""
    entry: str = ""
    """The entry of the rulebook that holds the deadline."""
    duty: str = ""
    """The entry that must be in force on the day of `duty_since`, else nobody asks for the step."""
    duty_since: tuple[str, ...] = ()
    on_request: bool = False
    """Not needed until asked for; it stops nobody and says nothing of the steps before it."""
    only_with: str = ""
    """The step without which this one has no object: nobody can be told of an agreement that is not needed."""
    before: str = ""
    """The step that it must precede, where no day is set."""
    in_force: bool = False
    """What counts is that one is in force: it may be older than the path."""
    proves: bool = True
    """Done, it shows that the stages before it were passed, recorded or not."""
    stage: int = 0
    """Steps of one stage go side by side; a stage waits for those before it."""

    @property
    def is_proof(self) -> bool:
        """Say whether the step, once done, shows that the stages before it were passed."""
        return self.proves and not self.on_request


def _road(*stages: Iterable[StepRule]) -> tuple[StepRule, ...]:
    start = (
        (StepRule("enquiry", FAMILY),),
        (StepRule("consultation", CENTRE, ("enquiry",), "enquiry.consultation.working_days"),),
        (StepRule("choice", FAMILY),),
    )
    return tuple(replace(rule, stage=n) for n, stage in enumerate((*start, *stages)) for rule in stage)


def _to_the_decision(role: str, start: str) -> tuple[tuple[StepRule, ...], ...]:
    """Return the stages in which a foster family prepares; a specialised one counts them from another start."""
    return (
        (
            StepRule("training", CENTRE, (start,), f"{role}.training.months"),
            StepRule("preparation_support", CENTRE, on_request=True),
            StepRule("opinion", CENTRE, (start,), f"{role}.opinion.months"),
            StepRule("characterisation", CENTRE, (start,), f"{role}.characterisation.months"),
        ),
        (
            StepRule(
                "file_sent",
                CENTRE,
                ("training", "opinion", "characterisation"),
                f"{role}.file_sent.working_days",
            ),
        ),
        (StepRule("decision", COURT, ("training",), f"{role}.decision.months"),),
    )


def _with_the_status(role: str, *, proves: bool) -> tuple[StepRule, ...]:
    """Return what comes once the status is there; what a foster status brought proves nothing of a specialisation."""
    return (
        StepRule("plan_support", CENTRE_AND_FAMILY, ("decision",), f"{role}.plan_support.months", proves=proves),
        StepRule("plan_child", CENTRE_AND_FAMILY, (PLACEMENT,), f"{role}.plan_child.months", proves=proves),
        StepRule("improvement", CENTRE_AND_FAMILY, ("decision",), f"{role}.improvement.month_day", proves=proves),
        StepRule("reevaluation", COURT, ("decision",), f"{role}.reevaluation.months", proves=proves),
    )


def _specialised(role: str, *extra: StepRule) -> tuple[StepRule, ...]:
    return _road(
        (StepRule("foster_status", FAMILY, in_force=True),),
        (
            StepRule("agreement", FAMILY_AND_CENTRE, before="evaluation", in_force=True),
            StepRule("application", FAMILY),
        ),
        (StepRule("evaluation", COURT_AND_CENTRE, ("application",), f"{role}.evaluation.months"),),
        (StepRule("suitability_decision", COURT, ("evaluation",), f"{role}.suitability_decision.months"),),
        *_to_the_decision(role, "suitability_decision"),
        (
            StepRule("contract", CENTRE_AND_FAMILY, ("decision",), f"{role}.contract.working_days"),
            StepRule("furnishing", FAMILY_AND_CENTRE, on_request=True),
            *extra,
            *_with_the_status(role, proves=False),
        ),
    )


def _support(role: str) -> tuple[StepRule, ...]:
    """Return what the centre gives when asked, by the law in force on the day of asking."""
    return (
        StepRule("consultations", CENTRE, duty=f"{role}.consultations.duty", on_request=True),
        StepRule("support_group", CENTRE, duty=f"{role}.support_group.duty", on_request=True),
    )


OPINION_ASKED = StepRule("opinion", CENTRE, on_request=True)

STEPS: Mapping[str, tuple[StepRule, ...]] = {
    "foster": _road(
        (StepRule("application", FAMILY),),
        (StepRule("suitability_decision", COURT, ("application",), "foster.suitability_decision.months"),),
        (
            StepRule(
                "agreement",
                FAMILY_AND_CENTRE,
                ("suitability_decision",),
                "foster.agreement.months",
                duty="foster.agreement.months",
                duty_since=("suitability_decision",),
            ),
        ),
        *_to_the_decision("foster", "agreement"),
        _with_the_status("foster", proves=True),
    ),
    "crisis": _specialised("crisis", StepRule("readiness", FAMILY)),
    "disability": _specialised("disability"),
    "guardian": _road(
        (StepRule("decision", COURT),),
        (
            StepRule(
                "agreement",
                FAMILY_AND_CENTRE,
                ("decision",),
                "guardian.agreement.working_days",
                duty="guardian.agreement.working_days",
                duty_since=("decision",),
            ),
        ),
        (StepRule("court_told", CENTRE, ("agreement",), "guardian.court_told.working_days", only_with="agreement"),),
        (
            StepRule(
                "training",
                CENTRE,
                ("decision",),
                "guardian.training.months",
                duty="guardian.training.duty",
                duty_since=("decision",),
            ),
        ),
        (OPINION_ASKED, *_support("guardian")),
    ),
    "adopter": _road(
        (StepRule("application", FAMILY),),
        (StepRule("agreement", FAMILY_AND_CENTRE, ("application",), "adopter.agreement.months"),),
        (
            StepRule(
                "training",
                CENTRE,
                before="decision",
                duty="adopter.training.duty",
                duty_since=("application", "decision"),
            ),
        ),
        (StepRule("court_told", CENTRE, ("training",), "adopter.court_told.working_days", only_with="training"),),
        (StepRule("decision", COURT, ("application",), "adopter.decision.months"),),
        (OPINION_ASKED, *_support("adopter")),
    ),
    "host": _road(
        (StepRule("application", FAMILY),),
        (StepRule("opinion", CENTRE),),
        (StepRule("decision", COURT),),
        (
            StepRule(
                "institution_agreement",
                FAMILY_AND_INSTITUTION,
                ("decision",),
                "host.institution_agreement.months",
            ),
            StepRule("reevaluation", COURT, ("decision",), "host.reevaluation.months"),
        ),
        _support("host"),
    ),
}

ROLES = tuple(STEPS)
STEP_KEYS = tuple(dict.fromkeys(rule.key for rules in STEPS.values() for rule in rules))
"""Every step of every role: a fact of another role's step is ignored, a key that is no step is a slip."""
ON_REQUEST = frozenset(rule.key for rules in STEPS.values() for rule in rules if rule.on_request)
DEADLINES = tuple(sorted({rule.entry for rules in STEPS.values() for rule in rules if rule.entry}))
DUTIES = tuple(sorted({rule.duty for rules in STEPS.values() for rule in rules if rule.duty}))
