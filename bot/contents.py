"""What `chibo doctor` reads in a database that is up to date: members, outbox, letters, who runs, clocks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.findings import Finding, Grade, finding
from bot.texts import Word
from storage import committees, health

LATE, CLOCKS_APART = timedelta(minutes=10), timedelta(minutes=1)
SILENT = timedelta(minutes=2)  # a running program leaves its mark far more often


def examine(db: Session, now: datetime, rehearsal: bool) -> list[Finding]:
    """`rehearsal`: the browser phones are all there is, and move the clock."""
    box = health.outbox(db, now)
    due = bool(box.oldest_due) or health.reminders_due(db, now)
    return [
        *_people(db),
        *_outbox(box, now),
        *_running(db, due, now),
        _clock(db, now, rehearsal),
    ]


def _people(db: Session) -> list[Finding]:
    committee = committees.only(db)
    if committee is None:
        return [finding("bad", "doctor-no-committee")]
    joined, everybody = committees.joined(db, committee.id)
    grade: Grade = "good" if joined else "note"
    key = "doctor-members" if everybody else "doctor-no-members"
    return [
        finding("good", "doctor-committee", name=committee.name),
        finding(grade, key, joined=joined, everybody=everybody),
    ]


def _outbox(box: health.Outbox, now: datetime) -> Iterator[Finding]:
    oldest = min(box.oldest_due.values(), default=now)
    words: dict[str, Word] = {"waiting": box.count("waiting"), "minutes": (now - oldest) // timedelta(minutes=1)}
    late = now - oldest > LATE
    yield Finding("bad" if late else "good", "doctor-outbox-late" if late else "doctor-outbox", words)
    if paused := box.count("paused"):
        yield finding("good", "doctor-paused", count=paused)
    failed, unknown = box.count("failed"), box.count("unknown")
    if failed or unknown:
        yield finding("note", "doctor-unsent", failed=failed, unknown=unknown)
    if box.dead_letters:
        yield finding("note", "doctor-dead-letters", count=box.dead_letters)


def _running(db: Session, due: bool, now: datetime) -> Iterator[Finding]:
    """Whether the program runs and may send. Before its first start there is nothing to say."""
    pulse = health.pulse(db)
    if pulse is None:
        return
    if pulse.disarmed_at:
        yield finding("bad", "doctor-disarmed", since=pulse.disarmed_at)
    if now - pulse.at > SILENT:
        yield finding("bad" if due else "note", "doctor-silent", since=pulse.at)
        return
    yield finding("good", "doctor-running", at=pulse.at)
    for lease in health.leases(db):
        if lease.expires_at > now:  # nobody holds one while nothing is to be sent
            yield finding("good", "doctor-lease", name=lease.name, holder=lease.holder.partition("/")[0])


def _clock(db: Session, now: datetime, rehearsal: bool) -> Finding:
    """The browser phones move the clock forward themselves: there the future is no fault."""
    server = health.server_time(db)
    if server and abs(server - now) > CLOCKS_APART:
        return finding("bad", "doctor-clocks-apart", ours=now, theirs=server)
    last = health.last_moment(db)
    if last and last > now + CLOCKS_APART:
        return finding("note" if rehearsal else "bad", "doctor-clock-behind", ours=now, last=last)
    return finding("good", "doctor-clock", ours=now)
