"""What becomes of a row that was claimed: each function is one short transaction, with no network in it.

waiting → sending → sent | failed | unknown | cancelled | expired (reliability.md). A row is settled only under the
epoch that claimed it: a sender that was frozen and has lost its lease changes nothing any more.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CursorResult, String, case, cast, select, update
from sqlalchemy.orm import Session

from storage import addresses, group_messages, windows
from storage.models import Address, Delivery
from storage.models.delivery import PENDING
from storage.windows import Why, Window

REPEATS = 4
"""Tries after which what was perhaps sent is left alone. Each one after the first says that it repeats."""

SECRETS: dict[str, dict[str, Any]] = {"personal-code": {"words": {}}, "group-code": {"words": {}, "choices": []}}
"""Texts with a secret in them, and what is left of them once they were said."""
STILL_ARRIVING = timedelta(seconds=2)


@dataclass(frozen=True)
class Row:
    """A claimed row: its id, and the epoch under which it may be settled."""

    id: int
    epoch: int


def sent(db: Session, row: Row, message_id: str | None, now: datetime, key: str = "") -> bool:
    """`key`: of its text, where that may be a secret. False where this sender had lost the row meanwhile."""
    forgotten = SECRETS.get(key, {})
    return _settle(db, row, state="sent", message_id=message_id, sent_at=now, error=None, **forgotten)


def held(db: Session, claimed: Row, why: Why, window: Window | None, month: str, now: datetime) -> None:
    """The platform says that this person may not be written to now."""
    if row := _mine(db, claimed):
        windows.refused(db, row, why, window, month, now)


def failed(db: Session, row: Row, error: str) -> None:
    _settle(db, row, state="failed", error=error)


def again(db: Session, row: Row, not_before: datetime, error: str, *, marked: bool = False) -> None:
    """Wait and try again; `marked` as a repeat where it is not certain that nothing was sent."""
    values = {"repeats": True} if marked else {}
    _settle(db, row, state="waiting", not_before=not_before, error=error, **values)


def untouched(db: Session, row: Row) -> None:
    """Nothing was tried: the lease would have ended before the answer could come."""
    _settle(db, row, state="waiting", attempt=Delivery.attempt - 1)


def perhaps_sent(db: Session, row: Row, now: datetime) -> None:
    """Nobody knows whether it arrived. Said again, marked as a repeat, unless its class is said once at most."""
    if found := _mine(db, row):
        _doubt(found, now)


def recover(db: Session, account: str, epoch: int, now: datetime) -> int:
    """What earlier holders left under way is perhaps sent. Returns how many rows there were.

    Their requests may still be on their way, so nothing goes to those chats at once: it could arrive before them.
    """
    left = select(Delivery).where(Delivery.account == account, Delivery.state == "sending", Delivery.epoch < epoch)
    rows = db.scalars(left.with_for_update()).all()
    for row in rows:
        _doubt(row, now)
    db.flush()
    later = now + STILL_ARRIVING
    waits = update(Delivery).where(Delivery.state == "waiting", Delivery.not_before < later)
    db.execute(waits.where(Delivery.address_id.in_([row.address_id for row in rows])).values(not_before=later))
    return len(rows)


def _doubt(row: Delivery, now: datetime) -> None:
    if row.klass == "C" or (row.repeats and row.attempt >= REPEATS):
        row.state, row.sent_at, row.error = "unknown", now, "perhaps sent"
        return
    row.state, row.not_before = "waiting", now
    row.repeats = row.klass != "E"  # a change is made once more without a word


def proved(db: Session, address_id: int, tap: str, shown: Callable[[dict[str, Any], list[Any]], list[Any]]) -> None:
    """Whoever presses a button has its message: it need not be repeated, and is unknown no longer.

    `shown`: the choices as they were read, of a message's words and choices (bot/fleeting.py).
    """
    doubtful = select(Delivery).where(Delivery.address_id == address_id, Delivery.repeats)
    doubtful = doubtful.where(Delivery.state.in_(("waiting", "unknown")), cast(Delivery.choices, String) != "[]")
    for row in db.scalars(doubtful).all():
        if any(choice.get("data") == tap for choice in shown(row.words, row.choices)):
            row.state, row.sent_at, row.error = "sent", row.sent_at or row.not_before, None


def split(db: Session, claimed: Row, parts: Sequence[tuple[str, dict[str, Any]]], now: datetime) -> None:
    """Too long for one message: every part becomes a row of its own, the choices stay with the last."""
    row = _mine(db, claimed)
    if row is None:
        return
    root, first = row.seq or row.id, row.part
    later = update(Delivery).where(Delivery.seq == root, Delivery.part > first)  # of a message that was cut before
    db.execute(later.values(part=Delivery.part + len(parts) - 1))
    for number, (key, words) in enumerate(parts[1:], 1):
        last = number == len(parts) - 1
        db.add(
            Delivery(
                address_id=row.address_id, account=row.account, klass=row.klass, priority=row.priority, key=key,
                words=words, choices=row.choices if last else [], not_before=now, expires_at=row.expires_at,
                created_at=row.created_at, meeting_id=row.meeting_id, meeting_version=row.meeting_version,
                reminds=row.reminds, seq=root, part=first + number, urgent=row.urgent, cause=row.cause,
                broadcast_id=row.broadcast_id,
            )
        )  # fmt: skip
    (row.key, row.words), row.choices, row.seq, row.state = parts[0], [], root, "waiting"


def blocked(db: Session, claimed: Row) -> None:
    """The person shut us out: nothing more is sent there until they write. What was for them takes another way."""
    row = _mine(db, claimed)
    if row is None:
        return
    row.state = "waiting"
    db.flush()
    gone(db, row.address_id)
    db.refresh(row)
    if row.state == "cancelled":
        row.state, row.error = "failed", "blocked"


def gone(db: Session, address_id: int) -> None:
    """Mark a chat as gone and prefer another chat of the same person if there is one.

    There goes what waits for the person; what is the chat's own (replies, changes of its messages) is void.
    """
    address = db.get_one(Address, address_id)
    address.gone, address.preferred = True, False
    db.flush()
    waits = update(Delivery).where(Delivery.address_id == address_id, Delivery.state.in_(PENDING))
    if other := addresses.another(db, address):
        other.preferred = True
        db.flush()
        of_person = waits.where(*addresses.for_the_person())
        tried = case((Delivery.state == "held", "waiting"), else_=Delivery.state)
        db.execute(of_person.values(address_id=other.id, account=other.channel, attempt=0, state=tried))
    db.execute(waits.values(state="cancelled", error="gone"))


def moved(db: Session, claimed: Row, chat: str, now: datetime) -> None:
    row = _mine(db, claimed)
    if row is None:
        return
    address = db.get_one(Address, row.address_id)
    known = db.scalar(select(Address).where(Address.channel == address.channel, Address.chat == chat))
    row.state, row.not_before = ("cancelled" if row.edits_id else "waiting"), now  # what was said there stays as it is
    if known:
        row.address_id = known.id
    else:
        address.chat = chat
        db.flush()
        group_messages.say_anew(db, address.id)


def re_read(db: Session, now: datetime) -> None:
    """The clock was set back: what was due stays due. What a platform asked to wait for keeps waiting."""
    fresh = update(Delivery).where(Delivery.state == "waiting", Delivery.attempt == 0, Delivery.not_before > now)
    db.execute(fresh.values(not_before=now))


def _mine(db: Session, row: Row) -> Delivery | None:
    found = select(Delivery).where(Delivery.id == row.id, Delivery.state == "sending", Delivery.epoch == row.epoch)
    return db.scalar(found.with_for_update())


def _settle(db: Session, row: Row, **values: Any) -> bool:
    mine = update(Delivery).where(Delivery.id == row.id, Delivery.state == "sending", Delivery.epoch == row.epoch)
    result = db.execute(mine.values(**values), execution_options={"synchronize_session": False})
    return isinstance(result, CursorResult) and result.rowcount == 1
