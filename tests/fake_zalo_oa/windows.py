"""To whom the account may write now, counted from what the person did last."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.fake_zalo_oa.people import Person
from tests.fake_zalo_oa.wire import Refusal

CONSULTATION = timedelta(days=7)
REPLYING = timedelta(hours=48)


def check(person: Person | None, now: datetime, open_for: timedelta) -> Person:
    if person is None or not person.following or person.last is None:
        raise Refusal(-213, "User has not followed OA")
    if now - person.last > open_for:
        raise Refusal(-230, "User has not interacted with the OA in the past 7 days")
    return person


def costs(person: Person, now: datetime, free: int | None, *, pays: bool) -> bool:
    """Whether the next message is charged; where it would be and nobody pays it is refused."""
    assert person.last
    beyond = free is not None and (person.answered >= free or now - person.last > REPLYING)
    if beyond and not pays:
        raise Refusal(-311, "Out of free replies")
    return beyond
