"""The operator's hand in the outbox: what does not go by itself is tried again, what waits is called off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, not_, or_, select, update
from sqlalchemy.orm import Session

from storage.health import RECENT
from storage.models import Address, Broadcast, Delivery, Meeting
from storage.models.delivery import PENDING, DeliveryState

AT_ONCE = 500  # ids in a statement
RETRIED: tuple[DeliveryState, ...] = ("failed", "unknown", "expired")


def listed(db: Session, states: Sequence[DeliveryState], account: str | None, limit: int) -> list[Delivery]:
    """At most `limit` messages, state by state in the order given, the newest of each first."""
    found: list[Delivery] = []
    for state in states:
        rows = select(Delivery).where(Delivery.state == state, *_of(account)).order_by(Delivery.id.desc())
        found += db.scalars(rows.limit(limit - len(found)))
    return found


def failed(db: Session, account: str | None, now: datetime) -> Sequence[int]:
    """What could not be sent in the last days; older news is no news."""
    rows = select(Delivery.id).where(Delivery.state == "failed", Delivery.created_at > now - RECENT, *_of(account))
    return db.scalars(rows.where(_may_go(now)).order_by(Delivery.id)).all()


def pending(db: Session, account: str | None = None, broadcast_id: int | None = None) -> Sequence[int]:
    rows = select(Delivery.id).where(Delivery.state.in_(PENDING), *_of(account)).order_by(Delivery.id)
    return db.scalars(rows.where(Delivery.broadcast_id == broadcast_id) if broadcast_id else rows).all()


def retry(db: Session, ids: Sequence[int], now: datetime) -> list[int]:
    """Those of the messages that wait again. What perhaps arrived says that it is a repeat.

    Left as they are: messages to chats that shut us out, and those of a meeting that has changed or begun since.
    """
    values: dict[str, Any] = {
        "state": "waiting",
        "not_before": now,
        "attempt": 0,
        "error": None,
        "sent_at": None,
        "repeats": or_(Delivery.repeats, Delivery.state == "unknown"),
        "expires_at": case((Delivery.expires_at <= now, None), else_=Delivery.expires_at),
    }
    return list(_changed(db, ids, values, Delivery.state.in_(RETRIED), _may_go(now)))


def cancel(db: Session, ids: Sequence[int]) -> list[int]:
    """Those of the messages that will not be sent any more. One that is on its way cannot be held back."""
    return list(_changed(db, ids, {"state": "cancelled", "error": "operator"}, Delivery.state.in_(PENDING)))


def cancel_broadcast(db: Session, broadcast_id: int) -> None:
    going = update(Broadcast).where(Broadcast.id == broadcast_id, Broadcast.state.in_(("going", "paused")))
    db.execute(going.values(state="cancelled"))


def _changed(
    db: Session, ids: Sequence[int], values: dict[str, Any], *conditions: ColumnElement[bool]
) -> Iterator[int]:
    for start in range(0, len(ids), AT_ONCE):
        rows = update(Delivery).where(Delivery.id.in_(ids[start : start + AT_ONCE]), *conditions)
        yield from db.scalars(
            rows.values(values).returning(Delivery.id), execution_options={"synchronize_session": False}
        )


def _may_go(now: datetime) -> ColumnElement[bool]:
    shut = select(Address.id).where(Address.id == Delivery.address_id, Address.gone).exists()
    changed = Meeting.version != Delivery.meeting_version
    begun = and_(Meeting.starts_at <= now, Delivery.expires_at <= now)
    void = select(Meeting.id).where(Meeting.id == Delivery.meeting_id, or_(changed, begun)).exists()
    return and_(not_(shut), not_(void))


def _of(account: str | None) -> list[ColumnElement[bool]]:
    return [Delivery.account == account] if account else []
