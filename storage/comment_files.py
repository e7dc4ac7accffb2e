"""The photos and voices of a comment, in the order they were sent: the first stands in its row, further ones beside."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from storage import files
from storage.models import Comment, CommentFile, StoredFile
from storage.rows import stored


def attach(db: Session, comment: Comment, further: Sequence[StoredFile]) -> None:
    """Those after the first."""
    for place, file in enumerate(further, 1):
        stored(db, CommentFile(comment_id=comment.id, place=place, file_id=file.id))


def of(db: Session, comment: Comment) -> list[StoredFile]:
    """All of them."""
    first = [db.get_one(StoredFile, comment.file_id)] if comment.file_id else []
    return [*first, *further(db, comment)]


def further(db: Session, comment: Comment) -> Sequence[StoredFile]:
    """Those after the first."""
    found = select(StoredFile).join(CommentFile, CommentFile.file_id == StoredFile.id)
    return db.scalars(found.where(CommentFile.comment_id == comment.id).order_by(CommentFile.place)).all()


def by_comment(db: Session, comments: Sequence[Comment]) -> dict[int, list[StoredFile]]:
    """All of each one's, in one statement where the first ones were loaded with the comments."""
    found = {one.id: [one.file] if one.file else [] for one in comments}
    rows = select(CommentFile.comment_id, StoredFile).join(StoredFile, StoredFile.id == CommentFile.file_id)
    rows = rows.where(CommentFile.comment_id.in_(found)).order_by(CommentFile.comment_id, CommentFile.place)
    for comment_id, file in db.execute(rows):
        found[comment_id].append(file)
    return found


def let_go(db: Session, comment_id: int) -> list[int]:
    """Ids of the further ones, which are the comment's no more."""
    mine = delete(CommentFile).where(CommentFile.comment_id == comment_id).returning(CommentFile.file_id)
    return list(db.scalars(mine, execution_options={"synchronize_session": False}))


def discard(db: Session, ids: Sequence[int]) -> None:
    if ids:
        files.discard(db, ids)
