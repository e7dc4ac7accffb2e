"""Chats, and which of a person's chats is used."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, inspect, select, update
from sqlalchemy.orm import Session, contains_eager, joinedload

from storage.models import Address, Cell, Delivery, Person
from storage.models.delivery import PENDING, REPLY
from storage.rows import inserting

# Made once: every event runs it, and to build it takes longer than to run it.
_LOCKED = (
    select(Address)
    .where(Address.channel == bindparam("channel"), Address.chat == bindparam("chat"))
    .options(joinedload(Address.person).joinedload(Person.cell).joinedload(Cell.committee))
    .with_for_update(of=Address, key_share=True)  # rows that point here may still be made
)

_TABLE = Address.metadata.tables["address"]
_KEPT = ("flow", "step", "draft", "path", "offered", "serial", "active_at", "language")
"""Where a chat's conversation stands: what most events change, and nothing else of the row."""
_KEEP = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("kept"))
    .values({name: bindparam(f"new_{name}", type_=_TABLE.c[name].type) for name in _KEPT})
)


def locked(db: Session, channel: str, chat: str) -> Address:
    """The chat's row, made at first sight and locked: two first events of one person meet on the unique address."""
    named = {"channel": channel, "chat": chat}
    found = db.scalar(_LOCKED, named)
    if found is None:
        empty: dict[str, Any] = {"draft": {}, "path": [], "offered": {}}
        db.execute(inserting(db, Address).values(**named, **empty).on_conflict_do_nothing())
        found = db.scalars(_LOCKED, named).one()
    return found


def keep(db: Session, address: Address) -> None:
    """Write where the conversation stands and let the row go: a flush by the ORM costs several times as much.

    Where more than that has changed the row stays with the session, which writes it.
    """
    changed = inspect(address).committed_state.keys()
    if changed and changed <= set(_KEPT):
        db.connection().execute(
            _KEEP, {"kept": address.id, **{f"new_{name}": getattr(address, name) for name in _KEPT}}
        )
        db.expunge(address)


def link(db: Session, address: Address, person: Person) -> None:
    """From now on this chat is that person's, and the one they prefer.

    Another chat of theirs on the same channel is theirs no more: a lost phone must not speak for its owner.
    """
    for other in of_person(db, person.id):
        if other.channel == address.channel and other.id != address.id:
            _hand_over(db, other, address)
            _let_go(db, [other])
    address.person_id, address.person = person.id, person
    prefer(db, address)


def prefer(db: Session, address: Address) -> None:
    db.execute(update(Address).where(Address.person_id == address.person_id).values(preferred=False))
    db.flush()
    address.preferred, address.gone = True, False
    db.flush()


def of_person(db: Session, person_id: int) -> Sequence[Address]:
    return db.scalars(select(Address).where(Address.person_id == person_id, ~Address.gone).order_by(Address.id)).all()


def _hand_over(db: Session, old: Address, new: Address) -> None:
    """What waits for the person, held or not, comes to their new chat; answers and changes were the old chat's."""
    theirs = update(Delivery).where(Delivery.address_id == old.id, Delivery.state.in_(("waiting", "held")))
    db.execute(
        theirs.where(*for_the_person()).values(
            address_id=new.id, account=new.channel, state="waiting", attempt=0, error=None
        )
    )


def for_the_person() -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Of a chat's messages those that may reach its person elsewhere: answers and changes belong to the chat."""
    return Delivery.priority != REPLY, Delivery.edits_id.is_(None)


def another(db: Session, address: Address) -> Address | None:
    """Another chat of the same person that has not shut us out; the preferred one first."""
    if address.person_id is None:  # nobody's chat: no stranger may get what was for another
        return None
    theirs = select(Address).where(Address.person_id == address.person_id, Address.id != address.id, ~Address.gone)
    return db.scalar(theirs.order_by(Address.preferred.desc(), Address.id).limit(1))


def unlink(db: Session, person_id: int) -> None:
    """The person leaves: none of their chats is theirs any more, and nothing that waits is sent."""
    _let_go(db, db.scalars(select(Address).where(Address.person_id == person_id)).all())


def _let_go(db: Session, chats: Sequence[Address]) -> None:
    db.execute(
        update(Delivery)
        .where(Delivery.address_id.in_([chat.id for chat in chats]), Delivery.state.in_(PENDING))
        .values(state="cancelled", error="left")
    )
    for address in chats:
        address.person_id, address.person, address.preferred = None, None, False
    db.flush()


def came_back(db: Session, address: Address, now: datetime) -> None:
    """Whoever writes may be written to again."""
    address.active_at = now
    if address.gone:
        address.gone = False
        if not any(other.preferred for other in of_person(db, address.person_id or 0)):
            address.preferred = address.person_id is not None


def waits_for(db: Session, channel: str, chat: str) -> frozenset[str]:
    """The kinds of answer that the open question in this chat takes: none where no member who has agreed speaks."""
    row = select(Address.offered).join(Person, Address.person_id == Person.id)
    row = row.where(Address.channel == channel, Address.chat == chat, Person.active, Person.consented_at.is_not(None))
    return frozenset((db.scalar(row) or {}).get("takes", ()))


def of_member(db: Session, channel: str, chat: str) -> Address | None:
    """This chat, if a member who has agreed speaks in it: with the person, cell and committee."""
    found = select(Address).join(Address.person).where(Address.channel == channel, Address.chat == chat)
    found = found.where(Person.active, Person.consented_at.is_not(None))
    whole = contains_eager(Address.person).joinedload(Person.cell).joinedload(Cell.committee)
    return db.scalar(found.options(whole))


def is_member(db: Session, channel: str, chat: str) -> bool:
    """Whether a member who has agreed speaks in this chat."""
    row = select(Person.consented_at).join(Address, Address.person_id == Person.id)
    row = row.where(Address.channel == channel, Address.chat == chat, Person.active)
    return db.scalar(row) is not None
