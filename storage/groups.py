"""Which Telegram group belongs to which cell: by a leader's code, until it is unlinked.

A group's chat is nobody's: whatever goes to people finds chats by their person, and so never a group.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, delete, select, update
from sqlalchemy.orm import Session, joinedload

from storage import group_messages, invitations, people
from storage.models import Address, Cell, CellGroup, Committee, Delivery, GroupCode, Person
from storage.models.delivery import PENDING
from storage.rows import inserting

CODE_LIVES = timedelta(minutes=30)


def issue(db: Session, person: Person, now: datetime) -> str:
    """A new code for this leader and their cell; the one before is void. Shown once, never stored."""
    code = invitations.new_code()
    values = {
        "cell_id": person.cell_id,
        "code_hash": invitations.slow_hash(code),
        "expires_at": now + CODE_LIVES,
    }
    row = inserting(db, GroupCode).values(person_id=person.id, **values)
    db.execute(row.on_conflict_do_update(index_elements=("person_id",), set_=values))
    return code


def spend(db: Session, person: Person, code: str, now: datetime) -> bool:
    """Whether this is the code that the person was given for the cell they lead. It works once."""
    mine = delete(GroupCode).where(GroupCode.person_id == person.id, GroupCode.cell_id == person.cell_id)
    mine = mine.where(GroupCode.code_hash == invitations.slow_hash(code), GroupCode.expires_at > now)
    return db.execute(mine.returning(GroupCode.person_id)).first() is not None


def of_cell(db: Session, cell_id: int) -> CellGroup | None:
    """The cell's group, with its chat, as long as the program may write there."""
    found = select(CellGroup).join(Address).where(CellGroup.cell_id == cell_id, ~Address.gone)
    return db.scalar(found.options(joinedload(CellGroup.address)))


def at(db: Session, channel: str, chat: str) -> CellGroup | None:
    """The group of this chat, linked or not, with its chat; locked."""
    found = select(CellGroup).join(Address).where(Address.channel == channel, Address.chat == chat)
    return db.scalar(found.options(joinedload(CellGroup.address)).with_for_update(of=CellGroup))


def link(db: Session, address: Address, cell: Cell, bot: str | None, now: datetime) -> CellGroup:
    """From now on this group is the cell's, and no other is. The chat must be locked."""
    people.lock_cell(db, cell.id)
    for other in db.scalars(select(CellGroup).where(CellGroup.cell_id == cell.id, CellGroup.address_id != address.id)):
        unlink(db, other)
    group = db.get(CellGroup, address.id)
    if group is None:
        group = CellGroup(address_id=address.id)
        db.add(group)
    group.address, group.cell_id, group.bot, group.linked_at = address, cell.id, bot, now
    address.gone, address.language = False, cell.committee.language
    db.flush()
    return group


def unlink(db: Session, group: CellGroup) -> None:
    """It is no cell's any more, and nothing that waits for it is sent."""
    group.cell_id = None
    waits = update(Delivery).where(Delivery.address_id == group.address_id, Delivery.state.in_(PENDING))
    db.execute(waits.values(state="cancelled", error="unlinked"))
    db.flush()


def renamed(db: Session, channel: str, chat: str, new: str) -> None:
    """The group has become a supergroup, which has another id; it stays the cell's."""
    group = at(db, channel, chat)
    if group is None:
        return
    if db.scalar(select(Address.id).where(Address.channel == channel, Address.chat == new)):
        unlink(db, group)  # somebody has linked the new one already
        return
    group.address.chat = new
    group_messages.say_anew(db, group.address_id)


def zone_of(db: Session, address_id: int) -> str | None:
    """The time zone that counts in this group. None where the chat is none."""
    place = select(Committee.timezone).select_from(CellGroup).join(Cell, Cell.id == CellGroup.cell_id)
    place = place.join(Committee, Committee.id == Cell.committee_id)
    return db.scalar(place.where(CellGroup.address_id == address_id))


def led_by(person: Person) -> Select[int]:
    """The chat of the group of the cell that this person leads: none for anybody else."""
    return select(CellGroup.address_id).where(CellGroup.cell_id == (person.cell_id if person.leads else None))


def of_people() -> ColumnElement[bool]:
    """Whether the Address of the statement around it is a person's, not a group's."""
    return Address.id.not_in(select(CellGroup.address_id))
