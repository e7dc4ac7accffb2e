"""Keys of the commune's other systems: made, checked, used, taken back. A key is shown once; its hash is stored."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session, joinedload

from storage.models import ApiKey, ApiReport, Person, Report

KEY = re.compile(r"c311-([1-9]\d{0,8})-([A-Za-z0-9_-]{43})")  # the row's number, and a secret of 256 bits
NOBODYS = "0" * 64  # compared where there is no such row, so that a wrong number takes as long as a wrong secret


def issue(
    db: Session, person: Person, name: str, now: datetime, *, may_create: bool, shows_texts: bool
) -> tuple[ApiKey, str]:
    """A new key, and its words, which are never seen again."""
    secret = secrets.token_urlsafe(32)
    key = ApiKey(
        committee_id=person.committee_id, person_id=person.id, name=name, secret_hash=_hash(secret),
        may_create=may_create, shows_texts=shows_texts, created_at=now,
    )  # fmt: skip
    db.add(key)
    db.flush()
    return key, f"c311-{key.id}-{secret}"


def holder(db: Session, given: str) -> ApiKey | None:
    """Whose key this is, with committee, person and cell, if it works."""
    found = KEY.fullmatch(given)
    key = db.scalar(_whole().where(ApiKey.id == int(found[1]))) if found else None
    fits = hmac.compare_digest(_hash(found[2] if found else ""), key.secret_hash if key else NOBODYS)
    return key if key and fits and key.works else None


def locked(db: Session, key_id: int) -> ApiKey | None:
    """The key, if it still works; what comes by it waits for the end of this transaction."""
    key = db.scalar(_whole().where(ApiKey.id == key_id).with_for_update(of=ApiKey))
    return key if key and key.works else None


def _whole() -> Select[ApiKey]:
    return select(ApiKey).options(joinedload(ApiKey.committee), joinedload(ApiKey.person).joinedload(Person.cell))


def used(db: Session, key: ApiKey, today: date) -> None:
    db.execute(update(ApiKey).where(ApiKey.id == key.id).values(last_used_on=today))


def revoke(db: Session, committee_id: int, key_id: int, now: datetime) -> bool:
    """False where there is none of this number that works."""
    mine = update(ApiKey).where(ApiKey.id == key_id, ApiKey.committee_id == committee_id, ApiKey.revoked_at.is_(None))
    return db.scalar(mine.values(revoked_at=now).returning(ApiKey.id)) is not None


def listed(db: Session, committee_id: int) -> Sequence[tuple[ApiKey, int]]:
    """All keys with how many cases came by each."""
    count = select(func.count()).where(ApiReport.api_key_id == ApiKey.id).scalar_subquery()
    found = select(ApiKey, count).options(joinedload(ApiKey.person)).where(ApiKey.committee_id == committee_id)
    return [(key, came) for key, came in db.execute(found.order_by(ApiKey.id))]


def came(db: Session, key: ApiKey, since: datetime) -> int:
    """How many cases were reported by it since then."""
    rows = select(func.count()).select_from(ApiReport).where(ApiReport.api_key_id == key.id, ApiReport.at > since)
    return db.scalars(rows).one()


def before(db: Session, key: ApiKey, digest: str, since: datetime) -> Report | None:
    """The case that the same words have made since then."""
    found = select(Report).join(ApiReport, ApiReport.report_id == Report.id)
    found = found.where(ApiReport.api_key_id == key.id, ApiReport.digest == digest, ApiReport.at > since)
    return db.scalar(found.order_by(Report.id.desc()).limit(1))


def remember(db: Session, key: ApiKey, report: Report, digest: str, now: datetime) -> None:
    db.add(ApiReport(report_id=report.id, api_key_id=key.id, digest=digest, at=now))
    db.flush()


def _hash(secret: str) -> str:
    return hashlib.sha256(f"chibo-api-key:{secret}".encode()).hexdigest()
