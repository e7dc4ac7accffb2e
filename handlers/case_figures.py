"""What the cases of a period come to, in numbers: pure, from what storage/report_figures.py found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from zoneinfo import ZoneInfo

from bot import working_days
from bot.holidays import is_day_off
from bot.report_spans import Span
from storage.report_figures import Case

MOST_NOTABLE = 10
FEW_VOICES = 2  # so many others say that it is theirs as well: it concerns more than one house


@dataclass(frozen=True)
class Figures:
    """`found`: all that was received or waited in the span; `until`: the day up to which was counted."""

    span: Span
    zone: ZoneInfo
    until: date
    found: Sequence[Case]

    @property
    def received(self) -> list[Case]:
        return [case for case in self.found if case.report.created_at >= self.span.begins(self.zone)]

    @property
    def carried(self) -> int:
        """What came before the span and waited for an answer in it."""
        return len(self.found) - len(self.received)

    @property
    def answered(self) -> list[Case]:
        """In the span: what was answered before it, or after, is not among what was found, or is open."""
        return [case for case in self.found if not case.is_open]

    @property
    def waiting(self) -> list[Case]:
        return [case for case in self.found if case.is_open]

    @property
    def urgent(self) -> int:
        return sum(case.report.urgent for case in self.received)

    @property
    def reopened(self) -> int:
        return sum(case.reopened for case in self.found)

    @property
    def satisfied(self) -> int:
        return sum(case.course.confirmed for case in self.answered)

    @property
    def days(self) -> list[int]:
        """Working days that each answer took, shortest first."""
        return sorted(taken for case in self.answered if (taken := days_taken(case, self.zone)) is not None)

    @property
    def median_days(self) -> float:
        return median(self.days)

    @property
    def timed(self) -> list[Case]:
        """Answered ones that had a deadline."""
        return [case for case in self.answered if case.report.due_on]

    @property
    def on_time(self) -> int:
        return sum(not is_late(case, self.until, self.zone) for case in self.timed)

    @property
    def late(self) -> list[Case]:
        return [case for case in self.found if is_late(case, self.until, self.zone)]

    @property
    def notable(self) -> list[Case]:
        """Urgent ones, then what many are concerned by or what came back, the latest first."""
        marked = [case for case in self.found if case.report.urgent or case.voices >= FEW_VOICES or case.reopened]
        return sorted(marked, key=_weight)[:MOST_NOTABLE]


def _weight(case: Case) -> tuple[bool, int, int]:
    return (not case.report.urgent, -case.voices, -case.report.id)


def answered_on(case: Case, zone: ZoneInfo) -> date | None:
    return case.course.answered_at.astimezone(zone).date() if case.course.answered_at else None


def days_taken(case: Case, zone: ZoneInfo) -> int | None:
    """Working days from the day it was received to that of the answer which stands."""
    answered = answered_on(case, zone)
    return (
        working_days.between(case.report.created_at.astimezone(zone).date(), answered, is_day_off) if answered else None
    )


def is_late(case: Case, on: date, zone: ZoneInfo) -> bool:
    """Answered after its deadline, or past it. While the reporter is asked back the deadline rests."""
    due = case.report.due_on
    if due is None or (case.is_open and case.course.state == "asked"):
        return False
    return (answered_on(case, zone) or on) > due


def counted(cases: Iterable[Case], name: Callable[[Case], str]) -> list[tuple[str, int]]:
    """How many of each, the most first; the same number by name."""
    counts = Counter(name(case) for case in cases)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
