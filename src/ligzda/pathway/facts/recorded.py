"""What is recorded of one family for one role, put together into the facts that the rules of the path take."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ligzda.access.actor import RIGA
from ligzda.assessment.models import Sending
from ligzda.families.models import Agreement, Decision, Family
from ligzda.families.rules.facts import Interval, MemberFacts
from ligzda.pathway.models import HandRecord
from ligzda.pathway.rules import STEPS, PathFacts
from ligzda.pathway.rules import facts as rules

from .people import improvement, opinions, training
from .rows import ChoiceRow, DecisionRow, FurnishingRow, Rows, StatusRow

#: Once a foster family has these, it has them for its specialisation too.
SHARED = frozenset({"plan_support", "plan_child", "reevaluation"})
FOSTERING = frozenset({"foster", "crisis", "disability"})
#: What the court is sent of each role, beside the file.
TOLD = {"guardian": Sending.Purpose.AGREEMENT, "adopter": Sending.Purpose.CERTIFICATE}


@dataclass(frozen=True)
class Recorded:
    """What is recorded of one family for one role since the path began."""

    family: Family
    role: str
    rows: Rows
    on: date
    begins: date

    def facts(self, choice: ChoiceRow | None, statuses: list[StatusRow], ended: rules.Ended | None) -> PathFacts:
        """Return the facts that the rules take."""
        pk, trained = self.family.pk, self.rows.trained
        carers = [each for each in self.rows.members.get(self.family.household_id, ()) if self._cares(each)]
        exempt, trainings = training(self.role, carers, trained)
        taken_over = next((row for row in statuses if row.imported), None)
        days = beginning(pk, self.rows) | self._days() | ({"choice": choice.since} if choice else {})
        return PathFacts(
            days=days,
            decisions=self._decisions(taken_over),
            trainings=trainings,
            opinions=opinions(self.role, carers, self.rows.opinions.get(pk, ())),
            placements=self._placements(),
            plans=tuple((row.child, row.on) for row in self._by_hand() if row.step == "plan_child"),
            improvement=improvement(carers, trained),
            reevaluations=tuple(
                row.on for row in self.rows.reevaluations.get(pk, ()) if self._shares(row.role, "reevaluation")
            ),
            asked=self._asked(),
            exemptions=exempt,
            extensions=tuple(
                rules.Extension(_decided_step(row), row.extended_until)
                for row in self._decided()
                if row.outcome == Decision.Outcome.EXTENDED and row.extended_until
            ),
            ended=ended,
            experience_since=choice.experience_since if choice else None,
            imported=taken_over.recorded_at.astimezone(RIGA).date() if taken_over else None,
        )

    def _placements(self) -> tuple[rules.Placement, ...]:
        """Return the children fostered here, with those of old whose placements were recorded by hand."""
        by_hand = [rules.Placement(*row) for row in self.rows.placements.get(self.family.pk, ())]
        placed = [
            rules.Placement(row.child, row.since, row.until)
            for row in self.rows.guests.get(self.family.pk, ())
            if row.kind in FOSTERING
        ]
        return (*by_hand, *placed)

    def _cares(self, member: MemberFacts) -> bool:
        here = member.since is None or member.since <= self.on
        return member.part == "carer" and here and (member.until is None or self.on < member.until)

    def _days(self) -> dict[str, date]:
        """Return the steps that are done on one day, each by its first."""
        pk, rows, role = self.family.pk, self.rows, self.role
        found: dict[str, list[date]] = {
            "application": self._of_role(rows.applications),
            "agreement": self._agreements(),
            "characterisation": self._of_role(rows.characterisations),
            "evaluation": self._of_role(rows.evaluations),
            "contract": self._of_role(rows.contracts),
            "furnishing": [row.paid_on for row in self._furnishings() if row.paid_on],
            "readiness": [day for day in rows.declared.get(pk, ()) if day >= self.begins],
            "preparation_support": self._supported(),
            "foster_status": [
                row.since
                for row in rows.statuses.get(pk, ())
                if row.role == "foster" and Interval(row.since, row.until).holds_on(self.on)
            ],
        }
        for row in rows.sendings.get(pk, ()):
            if row.role == role and row.on >= self.begins and row.purpose == Sending.Purpose.FILE:
                found.setdefault("file_sent", []).append(row.on)
            if row.role == role and row.on >= self.begins and row.purpose == TOLD.get(role):
                found.setdefault("court_told", []).append(row.on)
        for hand in self._by_hand():
            if hand.what == HandRecord.What.DONE and hand.step != "plan_child":
                found.setdefault(hand.step, []).append(hand.on)
        asked = self._asked().get("consultations")
        if asked:
            found.setdefault("consultations", []).extend(day for day in rows.consultations.get(pk, ()) if day >= asked)
        if copied := self._institution():
            found["institution_agreement"] = [copied]
        return {step: min(days) for step, days in found.items() if days}

    def _of_role(self, recorded: Mapping[int, list]) -> list[date]:
        return [row.on for row in recorded.get(self.family.pk, ()) if row.role == self.role and row.on >= self.begins]

    def _agreements(self) -> list[date]:
        """Return since when there are agreements with a centre: for a specialisation only one in force counts."""
        spans = [row for row in self.rows.agreements.get(self.family.pk, ()) if row.what == Agreement.Kind.CENTRE]
        if any(rule.key == "agreement" and rule.in_force for rule in STEPS[self.role]):
            return [row.since for row in spans if Interval(row.since, row.until).holds_on(self.on)]
        return [row.since for row in spans if row.until is None or row.until > self.begins]

    def _institution(self) -> date | None:
        """Return when the agreement with an institution was both signed and sent to the court."""
        pk, kind = self.family.pk, Agreement.Kind.INSTITUTION
        signed = [
            row.since for row in self.rows.agreements.get(pk, ()) if row.what == kind and row.since >= self.begins
        ]
        sent = [
            row.on
            for row in self.rows.sendings.get(pk, ())
            if row.purpose == Sending.Purpose.INSTITUTION and row.on >= self.begins
        ]
        return max(min(signed), min(sent)) if signed and sent else None

    def _supported(self) -> list[date]:
        """Return the day on which the last support that was asked for was given."""
        asked = self._support()
        given = [row.given_on for row in asked if row.given_on]
        return [max(given)] if given and len(given) == len(asked) else []

    def _support(self) -> list:
        support = self.rows.support.get(self.family.pk, ())
        return [row for row in support if row.role == self.role and row.asked_on >= self.begins]

    def _asked(self) -> dict[str, date]:
        found: dict[str, list[date]] = {
            "preparation_support": [row.asked_on for row in self._support()],
            "opinion": self._of_role(self.rows.studies_asked),
            "furnishing": [row.claimed_on for row in self._furnishings()],
        }
        for hand in self._by_hand():
            if hand.what == HandRecord.What.ASKED:
                found.setdefault(hand.step, []).append(hand.on)
        return {step: min(days) for step, days in found.items() if days}

    def _furnishings(self) -> list[FurnishingRow]:
        return [row for row in self.rows.furnishings.get(self.family.pk, ()) if row.role == self.role]

    def _by_hand(self) -> list:
        return [row for row in self.rows.by_hand.get(self.family.pk, ()) if self._shares(row.role, row.step)]

    def _shares(self, role: str, step: str) -> bool:
        """Tell whether what is recorded for one role counts for this one: what fostering asks is asked once."""
        return role == self.role or (step in SHARED and {role, self.role} <= FOSTERING)

    def _decided(self) -> list[DecisionRow]:
        decided = self.rows.decisions.get(self.family.pk, ())
        return [row for row in decided if row.role == self.role and self.begins <= row.on <= self.on]

    def _decisions(self, taken_over: StatusRow | None) -> dict[str, rules.Decision]:
        """Return the decision that holds for each step: the last one, a positive one by its first day."""
        found: dict[str, rules.Decision] = {}
        if taken_over:
            found["decision"] = rules.Decision(taken_over.since)
        for row in self._decided():
            step = _decided_step(row)
            before = found.get(step)
            if row.outcome == Decision.Outcome.NEGATIVE:
                found[step] = rules.Decision(row.on, rules.Outcome.NEGATIVE)
            elif row.outcome == Decision.Outcome.POSITIVE and not (before and _positive(before)):
                found[step] = rules.Decision(row.on)
        return found


def beginning(family: int, rows: Rows) -> dict[str, date]:
    """Return the first days of the steps that come before any role is chosen."""
    found = {"enquiry": rows.enquiries.get(family), "consultation": rows.consultations.get(family)}
    return {step: min(days) for step, days in found.items() if days}


def _positive(decision: rules.Decision) -> bool:
    return decision.outcome is rules.Outcome.POSITIVE


def _decided_step(row: DecisionRow) -> str:
    return "suitability_decision" if row.kind == Decision.Kind.SUITABILITY else "decision"
