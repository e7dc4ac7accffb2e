"""Putting messages into the outbox. Sending them is storage/sending.py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Integer, Select, String, and_, cast, func, insert, literal, or_, select, update
from sqlalchemy.orm import Session

from storage.base import UtcDateTime
from storage.models import Address, Delivery, Meeting, Person
from storage.models.delivery import BROADCAST, NOTICE, PENDING, REPLY, DeliveryClass
from storage.rows import stored


@dataclass(frozen=True)
class Message:
    """What to say: a text key, words and choices as JSON, and perhaps a file."""

    key: str
    words: dict[str, Any]
    choices: list[Any] = field(default_factory=list[Any])
    file_id: int | None = None


# Made once, and without the ORM: every event answers, and a flush costs six times as much.
_REPLY = insert(Delivery.metadata.tables["delivery"])


def reply(db: Session, address: Address, message: Message, now: datetime, dedupe_key: str) -> None:
    """Class D: what the person just asked for, keyed by the event."""
    replies(db, address, [(message, dedupe_key)], now)


def replies(db: Session, address: Address, messages: Sequence[tuple[Message, str]], now: datetime) -> None:
    """Several in this order, after what was told before: rows of a chat go in the order of their ids."""
    db.flush()
    common = {"cause": db.info.get(CAUSE), "address_id": address.id, "account": address.channel, "klass": "D"}
    common |= {"priority": REPLY, "not_before": now, "created_at": now}
    rows = [
        {
            **common, "key": said.key, "words": said.words, "choices": said.choices, "file_id": said.file_id,
            "dedupe_key": key,
        }
        for said, key in messages
    ]  # fmt: skip
    db.connection().execute(_REPLY, rows)


def unsent(db: Session, address_id: int) -> int:
    """How many messages wait for this chat."""
    waiting = select(func.count()).select_from(Delivery)
    return db.scalars(waiting.where(Delivery.address_id == address_id, Delivery.state == "waiting")).one()


def tell(
    db: Session,
    person_id: int,
    message: Message,
    now: datetime,
    *,
    klass: DeliveryClass = "A",
    until: datetime | None = None,
    wakes: bool = True,
    urgent: bool = False,
    dedupe: str | None = None,
) -> bool:
    """To one person at the chat they prefer, as long as it is not `until`. False when they have none.

    Not `wakes`: it waits for the end of the quiet hours. `urgent`: not even for the end of a conversation.
    `dedupe`: its own name, by which it can be called off.
    """
    chosen = db.execute(
        select(Address.id, Address.channel)
        .join(Person, Person.id == Address.person_id)
        .where(Address.person_id == person_id, Address.preferred, ~Address.gone)
        .where(Person.active, Person.consented_at.is_not(None))
    ).first()
    if chosen is None:
        return False
    made = row(db, chosen[0], chosen[1], message, klass, NOTICE if wakes else BROADCAST, now)
    made.expires_at, made.urgent, made.dedupe_key = until, urgent, dedupe
    stored(db, made)
    return True


CAUSE = "cause"
"""What a session works for (`db.info`), kept with every message that comes of it so that logs can tell the way."""


def row(
    db: Session, address_id: int, account: str, message: Message, klass: DeliveryClass, priority: int, now: datetime
) -> Delivery:
    return Delivery(
        cause=db.info.get(CAUSE),
        address_id=address_id,
        account=account,
        klass=klass,
        priority=priority,
        key=message.key,
        words=message.words,
        choices=message.choices,
        file_id=message.file_id,
        not_before=now,
        created_at=now,
    )


@dataclass(frozen=True)
class About:
    """What a broadcast speaks of. `reminds`: void for whoever has answered the meeting before it is sent.

    `urgent`: goes in quiet hours and in the middle of a conversation.
    """

    meeting: Meeting | None = None
    expires_at: datetime | None = None
    reminds: bool = False
    urgent: bool = False
    broadcast_id: int | None = None


NOTHING = About()


def broadcast(
    db: Session,
    audience: Select[int],
    message: Message,
    now: datetime,
    dedupe: str,
    *,
    klass: DeliveryClass = "A",
    about: About = NOTHING,
) -> int:
    """One INSERT … SELECT to all of the audience (a select of person ids) that can be reached.

    `dedupe` names the broadcast, so that the same one cannot be queued twice for a chat. Returns the number of rows.
    """
    values = {
        **_common(message, now, klass, about),
        "cause": literal(db.info.get(CAUSE), String),
        "dedupe_key": literal(f"{dedupe}:").concat(cast(Address.id, String)),
    }
    rows = (
        select(Address.id, Address.channel, *values.values())
        .join(Person, Person.id == Address.person_id)
        .where(Address.preferred, ~Address.gone, Person.active, Person.consented_at.is_not(None))
        .where(Person.id.in_(audience))
    )
    if db.new or db.dirty:
        db.flush()
    enqueue = insert(Delivery).from_select(["address_id", "account", *values], rows)
    return db.connection().execute(enqueue, execution_options={"preserve_rowcount": True}).rowcount


def queued(db: Session, dedupe: str, meeting_id: int) -> bool:
    """Whether a broadcast of this name about that meeting was queued before."""
    found = select(Delivery.id).where(Delivery.meeting_id == meeting_id)
    found = found.where(Delivery.dedupe_key.startswith(f"{dedupe}:", autoescape=True))
    return db.scalar(found.limit(1)) is not None


def untold(audience: Select[int], dedupe: str, meeting_id: int) -> Select[int]:
    """Of an audience (a select of people's ids) those for whom the broadcast of this name was not queued yet."""
    mine = select(Delivery.id).join(Address, Address.id == Delivery.address_id)
    mine = mine.where(Address.person_id == Person.id, Delivery.meeting_id == meeting_id)
    return audience.where(~mine.where(Delivery.dedupe_key.startswith(f"{dedupe}:", autoescape=True)).exists())


def told_of(db: Session, people: Select[int], meeting_id: int) -> bool:
    """Whether anything about the meeting has gone or is on its way to one of these people (a select of ids)."""
    found = select(Delivery.id).join(Address, Address.id == Delivery.address_id)
    found = found.where(Delivery.meeting_id == meeting_id, Address.person_id.in_(people))
    return db.scalar(found.where(Delivery.state.not_in(("cancelled", "failed"))).limit(1)) is not None


def _common(message: Message, now: datetime, klass: DeliveryClass, about: About) -> dict[str, Any]:
    """The columns that all rows of a broadcast share, as SQL. What is not said gets the columns' own defaults."""
    meeting = about.meeting
    perhaps = {
        "file_id": message.file_id,
        "broadcast_id": about.broadcast_id,
        "meeting_id": meeting and meeting.id,
        "meeting_version": meeting and meeting.version,
    }
    return {
        "klass": literal(klass),
        "key": literal(message.key),
        "words": literal(message.words, JSON),
        "choices": literal(message.choices, JSON),
        "not_before": literal(now, UtcDateTime),
        "created_at": literal(now, UtcDateTime),
        "expires_at": literal(about.expires_at, UtcDateTime),
        "reminds": literal(about.reminds),
        "urgent": literal(about.urgent),
        **{name: literal(value, Integer) for name, value in perhaps.items() if value is not None},
    }


def cancel_of_meeting(db: Session, meeting_id: int) -> None:
    """What still waits to be said of a meeting is void: its time, place or state has changed."""
    db.execute(
        update(Delivery)
        .where(Delivery.meeting_id == meeting_id, Delivery.state.in_(PENDING))
        .values(state="cancelled", error="superseded")
    )


def cancel_reminders(db: Session, meeting_id: int, person_id: int) -> None:
    """The member has answered: reminders that still wait for them are void."""
    chats = select(Address.id).where(Address.person_id == person_id)
    db.execute(
        update(Delivery)
        .where(Delivery.meeting_id == meeting_id, Delivery.state.in_(PENDING), Delivery.reminds)
        .where(Delivery.address_id.in_(chats))
        .values(state="cancelled", error="answered")
    )


def cancel_named(db: Session, name: str, *, person_id: int | None = None, meeting_id: int | None = None) -> None:
    """What waits of the broadcasts whose names begin with this one is void: to a person, or about a meeting."""
    void = update(Delivery).where(Delivery.dedupe_key.startswith(f"{name}:", autoescape=True))
    if person_id:
        void = void.where(Delivery.address_id.in_(select(Address.id).where(Address.person_id == person_id)))
    if meeting_id:
        void = void.where(Delivery.meeting_id == meeting_id)
    db.execute(void.where(Delivery.state.in_(PENDING)).values(state="cancelled", error="superseded"))


def recent_choices(db: Session, address_id: int, limit: int) -> Sequence[tuple[dict[str, Any], list[Any]]]:
    """The words and choices of the last messages with choices that reached this chat, newest first.

    What waits to be said again may have been read already, as the question that is open shows.
    """
    in_doubt = and_(Delivery.state == "waiting", Delivery.repeats)
    found = (
        select(Delivery.words, Delivery.choices)
        .where(Delivery.address_id == address_id)
        .where(or_(Delivery.state.in_(("sending", "sent", "unknown")), in_doubt))
        .where(cast(Delivery.choices, String) != "[]")
        .order_by((Delivery.state == "sending").desc(), func.coalesce(Delivery.sent_at, Delivery.created_at).desc())
        .order_by(Delivery.id.desc())
        .limit(limit)
    )
    return [(words, choices) for words, choices in db.execute(found)]
