"""Comments put together by a leader because they say much the same: one answer goes to all of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from storage.comment_lists import OPEN
from storage.models import Comment, CommentGroup, Person, Task

FEWEST = 2  # fewer are no group


def led_by(db: Session, group_id: int, leader: Person) -> CommentGroup | None:
    """The group, if this person leads the cell that it is of."""
    group = db.get(CommentGroup, group_id) if leader.active and leader.leads else None
    return group if group and group.cell_id == leader.cell_id else None


def ids_of(db: Session, group_id: int) -> Sequence[int]:
    return db.scalars(select(Comment.id).where(Comment.group_id == group_id).order_by(Comment.id)).all()


def add(db: Session, by: Person, meeting_id: int | None, title: str, now: datetime) -> CommentGroup:
    group = CommentGroup(
        committee_id=by.committee_id, cell_id=by.cell_id, meeting_id=meeting_id, title=title,
        created_by=by.id, created_at=now,
    )  # fmt: skip
    db.add(group)
    db.flush()
    return group


def put_in(db: Session, group: CommentGroup, ids: Collection[int]) -> int:
    """Those that are open, of the same meeting, and in no group yet. Returns how many came in."""
    row = update(Comment).where(Comment.id.in_(ids), Comment.group_id.is_(None), OPEN)
    row = row.where(Comment.cell_id == group.cell_id, Comment.meeting_id.is_not_distinct_from(group.meeting_id))
    row = row.values(group_id=group.id).execution_options(synchronize_session=False)
    return len(db.scalars(row.returning(Comment.id)).all())


def take_out(db: Session, group: CommentGroup, comment_id: int) -> bool:
    """Returns whether the group is still one; where a single comment is left, there is none any more."""
    row = update(Comment).where(Comment.group_id == group.id)
    db.execute(row.where(Comment.id == comment_id).values(group_id=None))
    return keep_or_dissolve(db, group)


def keep_or_dissolve(db: Session, group: CommentGroup) -> bool:
    left = db.scalars(select(func.count()).select_from(Comment).where(Comment.group_id == group.id)).one()
    if left >= FEWEST:
        return True
    db.execute(update(Comment).where(Comment.group_id == group.id).values(group_id=None))
    db.execute(delete(CommentGroup).where(CommentGroup.id == group.id))
    return False


# What an accepted proposal becomes


def kin(db: Session, comment_id: int, leader: Person) -> Sequence[Comment]:
    """An accepted comment that is no task yet, with those of its group of which the same is true."""
    first = db.get(Comment, comment_id) if leader.active and leader.leads else None
    if first is None or first.cell_id != leader.cell_id:
        return []
    same = Comment.group_id == first.group_id if first.group_id else Comment.id == first.id
    found = select(Comment).where(same, Comment.outcome == "accepted", Comment.task_id.is_(None))
    return db.scalars(found.order_by(Comment.id != first.id, Comment.id)).all()


def become_task(db: Session, comment_id: int, leader: Person, task: Task) -> Sequence[Comment]:
    """Returns those that became it, which no other leader has made a task of meanwhile."""
    ids = [one.id for one in kin(db, comment_id, leader)]
    row = update(Comment).where(Comment.id.in_(ids), Comment.task_id.is_(None)).values(task_id=task.id)
    db.execute(row)
    return of_task(db, task)


def of_task(db: Session, task: Task) -> Sequence[Comment]:
    return db.scalars(select(Comment).where(Comment.task_id == task.id).order_by(Comment.id)).all()
