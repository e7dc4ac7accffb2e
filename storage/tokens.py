"""The pair of tokens by which an account speaks. Whoever turns it has its lease; the new pair is stored before use."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import Session

from storage.models import TokenPair


def known(db: Session, account: str, origin: str) -> TokenPair | None:
    """The pair that descends from the refresh token in the settings (`origin`)."""
    return db.get(TokenPair, (account, _hash(origin)))


def begun(db: Session, account: str, origin: str) -> TokenPair:
    """The same; made where there is none, as when an operator has put a new token into the settings.

    What access there was before goes on serving until the new token is turned.
    """
    named = (account, _hash(origin))
    pair = db.get(TokenPair, named, with_for_update=True)
    if pair is None:
        before = select(TokenPair).where(TokenPair.account == account, TokenPair.access.is_not(None))
        last = db.scalars(before.order_by(TokenPair.turned_at.desc()).limit(1)).first()
        pair = TokenPair(account=account, origin=named[1], refresh=origin)
        pair.access, pair.expires_at = (last.access, last.expires_at) if last else (None, None)
        db.add(pair)
        db.flush()
    return pair


def turned(
    db: Session, account: str, spent: str, access: str, refresh: str, now: datetime, expires_at: datetime
) -> bool:
    """Store the pair that came for the `spent` token. False where that is not the one that stands here any more."""
    values = {"access": access, "refresh": refresh, "expires_at": expires_at, "turned_at": now, "lost_at": None}
    mine = update(TokenPair).where(TokenPair.account == account, TokenPair.refresh == spent)
    result = db.execute(mine.values(**values), execution_options={"synchronize_session": False})
    return isinstance(result, CursorResult) and result.rowcount == 1


def lost(db: Session, account: str, spent: str, now: datetime) -> None:
    """The platform does not take the refresh token: only an operator can bring a new one."""
    mine = update(TokenPair).where(TokenPair.account == account, TokenPair.refresh == spent)
    db.execute(mine.where(TokenPair.lost_at.is_(None)).values(lost_at=now))


def _hash(token: str) -> str:
    return hashlib.sha256(f"chibo-token:{token}".encode()).hexdigest()
