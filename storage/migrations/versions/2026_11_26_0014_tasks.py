"""tasks of members, with owners and deadlines."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("report", sa.String(), nullable=True),
        sa.Column("asked_until", sa.Date(), nullable=True),
        sa.Column("asked_why", sa.String(), nullable=True),
        sa.Column("remind_at", UtcDateTime(), nullable=True),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["cell_id"], ["cell.id"], name=op.f("fk_task_cell_id")),
        sa.ForeignKeyConstraint(["committee_id"], ["committee.id"], name=op.f("fk_task_committee_id")),
        sa.ForeignKeyConstraint(["created_by"], ["person.id"], name=op.f("fk_task_created_by")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_task_meeting_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_task_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    op.create_index(op.f("ix_task_cell_id_state_due_on"), "task", ["cell_id", "state", "due_on"])
    op.create_index(op.f("ix_task_meeting_id"), "task", ["meeting_id"])
    op.create_index(op.f("ix_task_owner_id_state"), "task", ["owner_id", "state"])
    op.create_index(op.f("ix_task_remind_at"), "task", ["remind_at"])


def downgrade() -> None:
    op.drop_table("task")
