"""comments have further files, and what is not sent yet is kept for its author."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "comment_file",
        sa.Column("comment_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["comment_id"], ["comment.id"], name=op.f("fk_comment_file_comment_id")),
        sa.ForeignKeyConstraint(["file_id"], ["stored_file.id"], name=op.f("fk_comment_file_file_id")),
        sa.PrimaryKeyConstraint("comment_id", "place", name=op.f("pk_comment_file")),
    )
    op.create_index(op.f("ix_comment_file_file_id"), "comment_file", ["file_id"])
    op.create_table(
        "comment_draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=16), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_comment_draft_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment_draft")),
        sa.UniqueConstraint("token", name=op.f("uq_comment_draft_token")),
    )
    op.create_index(op.f("ix_comment_draft_person_id"), "comment_draft", ["person_id"])


def downgrade() -> None:
    op.drop_table("comment_draft")
    op.drop_table("comment_file")
