"""What follows when a message was tried: adapters name what happened (bot/channels/base.py), this decides the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.channels.base import Ambiguous, Blocked, Moved, OutOfWindow, SendError, Throttled, Unauthorized, Unreachable
from storage import sending
from storage.claiming import Outgoing
from storage.sending import Row
from storage.windows import Window

POISON_TRIES = 3
LONGEST_PAUSE = timedelta(minutes=5)
LONGEST_REASON = 200
Settlement = Callable[[Session], bool | None]
"""Writes down what became of a row. False: this sender had lost it."""


def row_of(out: Outgoing) -> Row:
    return Row(out.id, out.epoch)


def after(out: Outgoing, error: SendError, now: datetime, window: Window | None = None, month: str = "") -> Settlement:
    """The policy for each word of the vocabulary."""
    row, name = row_of(out), type(error).__name__
    match error:
        case Throttled():
            return lambda db: sending.again(db, row, now + timedelta(seconds=error.wait), name)
        case Unreachable():
            return lambda db: sending.again(db, row, now + pause(out.attempt), name)
        case Ambiguous():
            return _doubted(out, now)
        case Blocked():
            return lambda db: sending.blocked(db, row)
        case OutOfWindow():
            return lambda db: sending.held(db, row, error.why, window, month, now)
        case Moved():
            return lambda db: sending.moved(db, row, error.chat, now)
        case Unauthorized():
            return lambda db: sending.again(db, row, now, name)
        case _:  # Rejected
            return lambda db: sending.failed(db, row, (str(error) or name)[:LONGEST_REASON])


def _doubted(out: Outgoing, now: datetime) -> Settlement:
    """A change of a message is made again without a word, but not at once."""
    if out.klass == "E":
        return lambda db: sending.again(db, row_of(out), now + pause(out.attempt), Ambiguous.__name__)
    return lambda db: sending.perhaps_sent(db, row_of(out), now)


def stumbled(out: Outgoing, error: Exception, now: datetime, *, perhaps_sent: bool) -> Settlement:
    """Our own bug: three tries. Where the channel stumbled nobody knows what left, so the next try is marked."""
    row, name, marked = row_of(out), type(error).__name__, perhaps_sent and out.klass != "E"
    if perhaps_sent and out.klass == "C":
        return lambda db: sending.perhaps_sent(db, row, now)
    if out.attempt >= POISON_TRIES and (out.repeats or not marked):
        return lambda db: sending.failed(db, row, name)
    return lambda db: sending.again(db, row, now + pause(out.attempt), name, marked=marked)


def pause(attempt: int) -> timedelta:
    """1, 2, 4 … seconds, at most five minutes."""
    return min(timedelta(seconds=2 ** min(attempt - 1, 12)), LONGEST_PAUSE)
