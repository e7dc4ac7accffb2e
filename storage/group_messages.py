"""The one message about a meeting in its cell's group: said with the invitation, then changed in place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from storage import deliveries
from storage.deliveries import Message
from storage.models import Address, Delivery, GroupMessage
from storage.models.delivery import BROADCAST, PENDING, DeliveryClass
from storage.rows import inserting, stored

AT_ONCE = 100
UNSAID = ("cancelled", "failed", "expired", "unknown")
_TABLE = GroupMessage.metadata.tables["group_message"]
# Every answer runs it, also where it is stale already: whoever tells it then waits for this transaction and sees it.
_TOUCH = update(_TABLE).where(_TABLE.c.meeting_id == bindparam("meeting")).values(stale=True)


def touch(db: Session, meeting_id: int) -> None:
    """Something has changed that the group is to see of this meeting, if it sees anything of it."""
    db.connection().execute(_TOUCH, {"meeting": meeting_id})


def stale(db: Session) -> Sequence[int]:
    """Meetings of which something is to be told, a hundred at most."""
    found = select(GroupMessage.meeting_id).where(GroupMessage.stale).order_by(GroupMessage.meeting_id)
    return db.scalars(found.limit(AT_ONCE)).all()


def of_meeting(db: Session, meeting_id: int) -> GroupMessage | None:
    """Locked."""
    return db.get(GroupMessage, meeting_id, with_for_update=True, populate_existing=True)


def begin(db: Session, meeting_id: int, address_id: int) -> None:
    """The meeting is to be told in this group at the next look; what was told there already is only changed."""
    values = {"address_id": address_id, "delivery_id": None, "stale": True, "settled": False}
    row = inserting(db, GroupMessage).values(meeting_id=meeting_id, **values)
    elsewhere = GroupMessage.address_id != address_id
    db.execute(row.on_conflict_do_update(index_elements=("meeting_id",), set_=values, where=elsewhere))
    touch(db, meeting_id)


def post(
    db: Session,
    address: Address,
    message: Message,
    now: datetime,
    klass: DeliveryClass,
    *,
    urgent: bool = False,
    broadcast_id: int | None = None,
) -> int:
    """A message to a group, which waits for the morning like what goes to many, unless `urgent`. Returns its id."""
    row = deliveries.row(db, address.id, address.channel, message, klass, BROADCAST, now)
    row.urgent, row.broadcast_id = urgent, broadcast_id
    return stored(db, row).id


def unchangeable(db: Session, delivery_id: int) -> bool:
    """Whether the platform has refused a change of this message: somebody has taken it away."""
    of_chat = select(Delivery.address_id).where(Delivery.id == delivery_id).scalar_subquery()
    refused = select(Delivery.id).where(Delivery.address_id == of_chat, Delivery.state == "failed")
    return db.scalar(refused.where(Delivery.edits_id == delivery_id).limit(1)) is not None


def unsaid(db: Session, delivery_id: int) -> bool:
    """Whether the message never got there, or was forgotten since."""
    state = db.scalar(select(Delivery.state).where(Delivery.id == delivery_id))
    return state is None or state in UNSAID


def say_anew(db: Session, address_id: int) -> None:
    """In a group that became a supergroup nothing that was sent before can be changed. What waits goes there."""
    here = Delivery.address_id == address_id
    edits = update(Delivery).where(here, Delivery.edits_id.is_not(None), Delivery.state.in_(PENDING))
    db.execute(edits.values(state="cancelled", error="moved"))
    under_way = select(Delivery.id).where(here, Delivery.state.in_((*PENDING, "sending")))
    messages = update(GroupMessage).where(GroupMessage.address_id == address_id, ~GroupMessage.settled)
    db.execute(
        messages.where(GroupMessage.delivery_id.not_in(under_way)).values(delivery_id=None, stale=True),
        execution_options={"synchronize_session": "fetch"},
    )
