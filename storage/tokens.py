"""The pair of tokens by which an account speaks. Whoever turns it has its lease; the new pair is stored before use."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy import CursorResult, update
from sqlalchemy.orm import Session

from storage.models import TokenPair


def known(db: Session, account: str, origin: str) -> TokenPair | None:
    """The pair that descends from the refresh token in the settings (`origin`)."""
    pair = db.get(TokenPair, account)
    return pair if pair and pair.origin == _hash(origin) else None


def begun(db: Session, account: str, origin: str) -> TokenPair:
    """The same; made where there is none, or where an operator has put a new token into the settings.

    What access there was before goes on serving until the new token is turned.
    """
    pair = db.get(TokenPair, account, with_for_update=True)
    if pair is None:
        pair = TokenPair(account=account, origin=_hash(origin), refresh=origin)
        db.add(pair)
    elif pair.origin != _hash(origin):
        pair.origin, pair.refresh, pair.turned_at, pair.lost_at = _hash(origin), origin, None, None
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
