"""Numbers that run per committee: each is given once, in order, and a rolled back transaction gives it back."""

from __future__ import annotations

from sqlalchemy.orm import Session

from storage.models import Counter
from storage.rows import inserting


def take(db: Session, committee_id: int, name: str) -> int:
    """The next number, from 1. The row stays locked until the transaction ends, so two never take the same."""
    row = inserting(db, Counter).values(committee_id=committee_id, name=name, value=1)
    row = row.on_conflict_do_update(
        index_elements=[Counter.committee_id, Counter.name], set_={"value": Counter.value + 1}
    )
    return db.execute(row.returning(Counter.value)).scalar_one()
