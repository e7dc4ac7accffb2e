"""Ways in: a link token of 128 bits, and a short code for those who type. Only hashes are stored, each works once."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session

from storage.models import Address, CodeTry, Invitation, Person

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no 0 and O, 1, I and L
CODE_LENGTH = 8
CODE_LIVES = timedelta(hours=72)
LINK_LIVES = timedelta(days=30)
TRIES_PER_CHAT, TRIES_OVERALL, TRIES_WITHIN = 5, 50, timedelta(hours=1)


@dataclass(frozen=True)
class Issued:
    """Shown once, never stored."""

    token: str
    code: str
    expires_at: datetime

    @property
    def spaced_code(self) -> str:
        """As it is read out and copied."""
        return f"{self.code[:4]} {self.code[4:]}"


def issue(db: Session, person_id: int, now: datetime) -> Issued:
    """A new way in for one person; the ones given before, if unused, are void."""
    db.execute(delete(Invitation).where(Invitation.person_id == person_id, Invitation.used_at.is_(None)))
    token = secrets.token_urlsafe(16)
    code = new_code()
    row = Invitation(
        person_id=person_id,
        token_hash=_hash(token),
        code_hash=slow_hash(code),
        expires_at=now + CODE_LIVES,
        link_expires_at=now + LINK_LIVES,
    )
    db.add(row)
    db.flush()
    return Issued(token, code, row.expires_at)


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def normal_code(typed: str) -> str | None:
    """The code as issued, or None where what was typed cannot be one."""
    code = typed.replace(" ", "").replace("-", "").upper()
    return code if len(code) == CODE_LENGTH and set(code) <= set(ALPHABET) else None


def by_token(db: Session, token: str, now: datetime) -> Invitation | None:
    return _open(db, Invitation.token_hash == _hash(token), Invitation.link_expires_at > now)


def by_code(db: Session, code: str, now: datetime) -> Invitation | None:
    return _open(db, Invitation.code_hash == slow_hash(code), Invitation.expires_at > now)


def _open(db: Session, *which: ColumnElement[bool]) -> Invitation | None:
    found = select(Invitation).join(Person).where(Person.active, Invitation.used_at.is_(None), *which)
    return db.scalar(found)


def use(db: Session, invitation_id: int, now: datetime, *, typed: bool) -> Person | None:
    """Spend the invitation. None when somebody else was faster, or when it was withdrawn or ran out meanwhile.

    A code that was `typed` runs out before the link of the same invitation does.
    """
    spent = db.execute(
        update(Invitation)
        .where(Invitation.id == invitation_id, Invitation.used_at.is_(None))
        .where((Invitation.expires_at if typed else Invitation.link_expires_at) > now)
        .values(used_at=now)
        .returning(Invitation.person_id)
    ).scalar()
    return db.get(Person, spent) if spent else None


def wrong(db: Session, address: Address, now: datetime, *, for_roll: bool = False) -> None:
    """A code that is none: of an invitation, or of a roll."""
    db.execute(delete(CodeTry).where(CodeTry.at < now - TRIES_WITHIN))
    db.add(CodeTry(address_id=address.id, at=now, for_roll=for_roll))


def too_many(db: Session, address: Address, now: datetime, *, for_roll: bool = False) -> bool:
    """The limit over all chats is against strangers: a roll's code is asked of members alone."""
    recent = select(func.count()).select_from(CodeTry).where(CodeTry.at > now - TRIES_WITHIN)
    recent = recent.where(CodeTry.for_roll == for_roll)
    here = db.scalar(recent.where(CodeTry.address_id == address.id)) or 0
    return here >= TRIES_PER_CHAT or (not for_roll and (db.scalar(recent) or 0) >= TRIES_OVERALL)


def slow_hash(code: str) -> str:
    """A code has 39 bits: whoever steals the database must not find it out before it expires (10 ms a guess)."""
    return hashlib.scrypt(code.encode(), salt=b"chibo-invitation", n=2**12, r=8, p=1, dklen=32).hex()


def _hash(secret: str) -> str:
    return hashlib.sha256(f"chibo-invitation:{secret}".encode()).hexdigest()
