"""preparations of meetings, and who of the commune follows a cell."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("cell", schema=None) as batch_op:
        batch_op.add_column(sa.Column("follower_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(op.f("fk_cell_follower_id"), "person", ["follower_id"], ["id"])
    op.create_table(
        "preparation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=True),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["cell_id"], ["cell.id"], name=op.f("fk_preparation_cell_id")),
        sa.ForeignKeyConstraint(["committee_id"], ["committee.id"], name=op.f("fk_preparation_committee_id")),
        sa.ForeignKeyConstraint(["created_by"], ["person.id"], name=op.f("fk_preparation_created_by")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_preparation_meeting_id")),
        sa.ForeignKeyConstraint(["theme_id"], ["planned_theme.id"], name=op.f("fk_preparation_theme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_preparation")),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_preparation_meeting_id")),
        sa.UniqueConstraint("theme_id", name=op.f("uq_preparation_theme_id")),
    )
    op.create_index(op.f("ix_preparation_cell_id_day"), "preparation", ["cell_id", "day"], unique=False)
    op.create_table(
        "preparation_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("preparation_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=12), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("done_by_id", sa.Integer(), nullable=True),
        sa.Column("remind_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["done_by_id"], ["person.id"], name=op.f("fk_preparation_step_done_by_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_preparation_step_owner_id")),
        sa.ForeignKeyConstraint(
            ["preparation_id"], ["preparation.id"], name=op.f("fk_preparation_step_preparation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_preparation_step")),
        sa.UniqueConstraint("preparation_id", "name", name=op.f("uq_preparation_step_preparation_id_name")),
    )
    op.create_index(
        "ix_preparation_step_remind",
        "preparation_step",
        ["remind_at"],
        unique=False,
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )


def downgrade() -> None:
    op.drop_table("preparation_step")
    op.drop_table("preparation")
    with op.batch_alter_table("cell", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("fk_cell_follower_id"), type_="foreignkey")
        batch_op.drop_column("follower_id")
