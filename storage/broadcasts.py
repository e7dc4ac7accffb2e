"""A text from a leader or the office to many: whom it may reach, how far it is, pause, go on and stop.

What becomes of each person is read from their Deliveries; a Broadcast keeps only what its author was shown last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, Update, and_, case, exists, false, func, or_, select, update
from sqlalchemy.orm import Session

from storage import groups, people
from storage.models import Address, Broadcast, Delivery, Person
from storage.models.delivery import PENDING, DeliveryState

STOPPED = "stopped"  # the error of what its author stopped, to tell it from what a person's leaving voided
FATES = ("sent", STOPPED, "unknown", "held", "failed", "sending", "pending")
"""What may become of a person's rows, from best to least settled: of a long text's parts the last of these counts."""


def audience(author: Person, cells: Iterable[int] | None = None) -> Select[int]:
    """Ids of those to whom the author may announce, only of `cells` where they are given. The author is left out."""
    found = select(Person.id).where(Person.committee_id == author.committee_id, Person.active, Person.id != author.id)
    if author.role != "office":
        found = found.where(Person.cell_id == author.cell_id) if author.leads else found.where(false())
    return found if cells is None else found.where(Person.cell_id.in_(list(cells)))


def begin(db: Session, author: Person, expected: int, now: datetime) -> Broadcast:
    broadcast = Broadcast(committee_id=author.committee_id, by_id=author.id, expected=expected, created_at=now)
    db.add(broadcast)
    db.flush()
    return broadcast


def of_author(db: Session, broadcast_id: int, author: Person) -> Broadcast | None:
    """A broadcast of this person's own, locked."""
    found = select(Broadcast).where(Broadcast.id == broadcast_id, Broadcast.by_id == author.id)
    return db.scalar(found.where(Broadcast.committee_id == author.committee_id).with_for_update())


def moving(db: Session) -> Sequence[Broadcast]:
    """Those of which there may be news, locked: going, or halted while something was in flight."""
    return db.scalars(select(Broadcast).where(_moves()).order_by(Broadcast.id).with_for_update()).all()


def anything_moves(db: Session) -> bool:
    return db.scalar(select(Broadcast.id).where(_moves()).limit(1)) is not None


def _moves() -> ColumnElement[bool]:
    in_flight = Broadcast.shown["sending"].as_integer() > 0
    return or_(Broadcast.state == "going", and_(Broadcast.state.in_(("paused", "cancelled")), in_flight))


def look(db: Session, broadcast: Broadcast) -> bool:
    """Count what became of its people, and end it when nothing is left to send. Whether anything has changed."""
    counts = _counts(db, broadcast.id)
    before = broadcast.state, broadcast.shown
    if broadcast.state in ("going", "paused") and not counts["pending"] + counts["sending"]:
        broadcast.state = "done"
    broadcast.shown = counts
    db.flush()
    return (broadcast.state, broadcast.shown) != before


def _counts(db: Session, broadcast_id: int) -> dict[str, int]:
    """How many people are at each of FATES, in one statement. A group is nobody."""
    fate = case(
        (Delivery.state == "held", FATES.index("held")),
        (Delivery.state.in_(PENDING), FATES.index("pending")),
        (Delivery.state == "sending", FATES.index("sending")),
        (Delivery.state == "unknown", FATES.index("unknown")),
        (Delivery.state == "sent", FATES.index("sent")),
        (and_(Delivery.state == "cancelled", Delivery.error == STOPPED), FATES.index(STOPPED)),
        else_=FATES.index("failed"),
    )
    person = func.coalesce(Address.person_id, -Address.id)  # parts may have gone to two chats of one person
    of_each = select(func.max(fate).label("fate")).join(Address, Address.id == Delivery.address_id)
    each = of_each.where(Delivery.broadcast_id == broadcast_id, groups.of_people()).group_by(person).subquery()
    found = db.execute(select(each.c.fate, func.count()).group_by(each.c.fate))
    return dict.fromkeys(FATES, 0) | {FATES[place]: count for place, count in found}


def failed_names(db: Session, broadcast_id: int, most: int) -> Sequence[str]:
    """Names of up to `most` people whom it was sent to in vain: somebody has to tell them."""
    rows = select(Person.full_name).join(Address, Address.person_id == Person.id)
    rows = rows.join(Delivery, Delivery.address_id == Address.id).where(Delivery.broadcast_id == broadcast_id)
    rows = rows.where(Delivery.state.in_(("failed", "expired"))).group_by(Person.id, Person.full_name)
    return db.scalars(rows.order_by(Person.id).limit(most)).all()


def reach(db: Session, audience: Select[int]) -> tuple[int, int]:
    """How many of the audience can be reached, and how many there are."""
    reached = func.count(case((people.has_chat(), 1)))
    row = db.execute(select(reached, func.count()).select_from(Person).where(Person.id.in_(audience))).one()
    return row[0], row[1]


def pause(db: Session, broadcast: Broadcast) -> None:
    """Nothing more leaves but what is in flight. Only what is going can be paused."""
    if broadcast.state == "going":
        broadcast.state = "paused"
        db.execute(_rows(broadcast, "waiting").values(state="paused"))


def go_on(db: Session, broadcast: Broadcast, author: Person) -> None:
    """What waits goes on to those whom its author may still announce to; the others are left out."""
    if broadcast.state == "paused":
        broadcast.state = "going"
        theirs = or_(Address.person_id.in_(audience(author)), Address.id.in_(groups.led_by(author)))
        still = exists().where(Address.id == Delivery.address_id, ~Address.gone, theirs)
        db.execute(_rows(broadcast, "paused").where(~still).values(state="cancelled", error="left"))
        db.execute(_rows(broadcast, "paused").values(state="waiting"))


def may_stop(broadcast: Broadcast) -> bool:
    """As it was looked at last. What is done may still be held for somebody."""
    return broadcast.state in ("going", "paused") or (broadcast.state == "done" and broadcast.shown["held"] > 0)


def stop(db: Session, broadcast: Broadcast) -> None:
    """What has not left never will."""
    if may_stop(broadcast):
        broadcast.state = "cancelled"
        db.execute(_rows(broadcast, *PENDING).values(state="cancelled", error=STOPPED))


def _rows(broadcast: Broadcast, *states: DeliveryState) -> Update:
    return update(Delivery).where(Delivery.broadcast_id == broadcast.id, Delivery.state.in_(states))
