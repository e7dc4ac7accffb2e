"""comments may belong to no meeting, be grouped, sealed, answered with an outcome, and reserved."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

KEYS = {"cell_id": "cell", "document_id": "document", "group_id": "comment_group", "task_id": "task"}


def upgrade() -> None:
    op.create_table(
        "comment_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["cell_id"], ["cell.id"], name=op.f("fk_comment_group_cell_id")),
        sa.ForeignKeyConstraint(["committee_id"], ["committee.id"], name=op.f("fk_comment_group_committee_id")),
        sa.ForeignKeyConstraint(["created_by"], ["person.id"], name=op.f("fk_comment_group_created_by")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_comment_group_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment_group")),
    )
    op.create_index(op.f("ix_comment_group_cell_id"), "comment_group", ["cell_id"])
    op.create_index(op.f("ix_comment_group_meeting_id"), "comment_group", ["meeting_id"])
    with op.batch_alter_table("comment", schema=None) as batch_op:
        for name in KEYS:
            batch_op.add_column(sa.Column(name, sa.Integer(), nullable=True))
        for name in ("passage", "reservation"):
            batch_op.add_column(sa.Column(name, sa.String(), nullable=True))
        for name in ("edited_at", "taken_up_at", "reserved_at"):
            batch_op.add_column(sa.Column(name, UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column("sealed_author", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("outcome", sa.String(length=12), nullable=True))
    op.execute("UPDATE comment SET cell_id = (SELECT cell_id FROM meeting WHERE meeting.id = comment.meeting_id)")
    op.execute("UPDATE comment SET taken_up_at = answered_at")
    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.alter_column("cell_id", existing_type=sa.Integer(), nullable=False)
        for name in ("meeting_id", "person_id"):
            batch_op.alter_column(name, existing_type=sa.Integer(), nullable=True)
        for name, table in KEYS.items():
            batch_op.create_foreign_key(op.f(f"fk_comment_{name}"), table, [name], ["id"])
        for name in ("cell_id", "group_id"):
            batch_op.create_index(op.f(f"ix_comment_{name}"), [name], unique=False)


def downgrade() -> None:
    """What belongs to no meeting, or is sealed, has no place then."""
    op.execute("DELETE FROM comment WHERE meeting_id IS NULL OR person_id IS NULL")
    with op.batch_alter_table("comment", schema=None) as batch_op:
        for name in ("cell_id", "group_id"):
            batch_op.drop_index(op.f(f"ix_comment_{name}"))
        for name in KEYS:
            batch_op.drop_constraint(op.f(f"fk_comment_{name}"), type_="foreignkey")
        for name in ("meeting_id", "person_id"):
            batch_op.alter_column(name, existing_type=sa.Integer(), nullable=False)
        for name in (*KEYS, "passage", "reservation", "edited_at", "taken_up_at", "reserved_at", "sealed_author"):
            batch_op.drop_column(name)
        batch_op.drop_column("outcome")
    op.drop_table("comment_group")
