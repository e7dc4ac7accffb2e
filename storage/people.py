"""Members, and what they may decide about themselves."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, delete, exists, select
from sqlalchemy.orm import Session

from storage import addresses, comment_drafts
from storage.models import Address, Area, Cell, Person, PersonArea, Speech, VoteHand
from storage.models.people import LEADERS, ROSTER_ORDER


def areas_of(db: Session, person_id: int) -> Sequence[str]:
    """Names of the areas in a member's charge."""
    found = select(Area.name).join(PersonArea, PersonArea.area_id == Area.id)
    return db.scalars(found.where(PersonArea.person_id == person_id).order_by(Area.name)).all()


def withdraw(db: Session, person: Person) -> None:
    """Consent is taken back: no chat is this person's any more. The roster and what was said stay with the cell."""
    addresses.unlink(db, person.id)
    comment_drafts.forget(db, person)
    _take_no_part(db, person.id)
    person.consented_at = None
    db.flush()


def _take_no_part(db: Session, person_id: int) -> None:
    """In a meeting that is being held: they wait for no floor, and their hand is not counted."""
    db.execute(delete(Speech).where(Speech.person_id == person_id, Speech.called_at.is_(None)))
    db.execute(delete(VoteHand).where(VoteHand.person_id == person_id))


def retire(db: Session, person_id: int) -> None:
    """Moved away, or is a member no more: invited to nothing, and no chat speaks for them. What they said stays."""
    person = db.get_one(Person, person_id)
    withdraw(db, person)
    person.active = False
    db.flush()


def has_chat() -> ColumnElement[bool]:
    """Whether a person of the statement around it can be reached."""
    preferred = exists().where(Address.person_id == Person.id, Address.preferred, ~Address.gone)
    return preferred & Person.consented_at.is_not(None)


def names(db: Session, audience: Select[int], *conditions: ColumnElement[bool]) -> Sequence[str]:
    """In roster order."""
    found = select(Person.full_name).where(Person.id.in_(audience), *conditions)
    return db.scalars(found.order_by(*ROSTER_ORDER)).all()


def of_cell(db: Session, cell_id: int) -> Sequence[Person]:
    """The members, in roster order."""
    found = select(Person).where(Person.cell_id == cell_id, Person.active)
    return db.scalars(found.order_by(*ROSTER_ORDER)).all()


def of_office(committee_id: int) -> Select[Person]:
    """Who works in the commune's office, in no order."""
    return select(Person).where(Person.committee_id == committee_id, Person.active, Person.role == "office")


def office(db: Session, committee_id: int) -> Sequence[Person]:
    """The same, in roster order."""
    return db.scalars(of_office(committee_id).order_by(*ROSTER_ORDER)).all()


def lock_cell(db: Session, cell_id: int) -> None:
    """Until this transaction ends nobody else who locks it changes what a cell has but one of, or no two alike of."""
    db.execute(select(Cell.id).where(Cell.id == cell_id).with_for_update(key_share=True))


def unreached(db: Session, audience: Select[int]) -> Sequence[str]:
    """Names of those whom no message reaches: somebody has to tell them."""
    return names(db, audience, ~has_chat())


def leaders(cell_id: int) -> Select[int]:
    """Ids of a cell's secretary and deputy."""
    return select(Person.id).where(Person.cell_id == cell_id, Person.active, Person.role.in_(LEADERS))


def head(db: Session, cell_id: int, but: int = 0) -> int | None:
    """Whoever hears of things first: the secretary, or the deputy where there is none that can be reached.

    `but`: somebody whose own matter it is.
    """
    joined = leaders(cell_id).join(Address, Address.person_id == Person.id)
    joined = joined.where(Person.id != but, Person.consented_at.is_not(None), Address.preferred, ~Address.gone)
    return db.scalar(joined.order_by(Person.role != "secretary", Person.id).limit(1))


def signer(db: Session, cell_id: int) -> Person | None:
    """Who signs the cell's papers: the secretary, or the deputy where there is none."""
    found = select(Person).where(Person.id.in_(leaders(cell_id)))
    return db.scalar(found.order_by(Person.role != "secretary", Person.id).limit(1))


def has_committee(db: Session, cell_id: int) -> bool:
    """Whether anybody but secretary and deputy leads the cell."""
    found = select(Person.id).where(Person.cell_id == cell_id, Person.active, Person.role == "committee_member")
    return db.scalar(found.limit(1)) is not None
