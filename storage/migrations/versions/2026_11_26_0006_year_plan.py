"""the year plan, a cell's fixed day, thresholds, and files that are made when they are sent."""

# pyright: reportUnknownArgumentType=false
# (SQLAlchemy's number types are generic, and columns made of them are of unknown type)

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cell", sa.Column("meeting_day", sa.Integer(), nullable=True))
    op.add_column("cell", sa.Column("meeting_time", sa.Time(), nullable=True))
    op.add_column("stored_file", sa.Column("recipe", sa.JSON(), nullable=True))
    op.create_table(
        "planned_theme",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("preparer", sa.String(), nullable=True),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["cell_id"], ["cell.id"], name=op.f("fk_planned_theme_cell_id")),
        sa.ForeignKeyConstraint(["committee_id"], ["committee.id"], name=op.f("fk_planned_theme_committee_id")),
        sa.ForeignKeyConstraint(["created_by"], ["person.id"], name=op.f("fk_planned_theme_created_by")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_planned_theme_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_planned_theme")),
    )
    op.create_index(op.f("ix_planned_theme_cell_id_year"), "planned_theme", ["cell_id", "year"])
    op.create_table(
        "threshold",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["cell_id"], ["cell.id"], name=op.f("fk_threshold_cell_id")),
        sa.ForeignKeyConstraint(["committee_id"], ["committee.id"], name=op.f("fk_threshold_committee_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_threshold")),
        sa.UniqueConstraint("committee_id", "cell_id", "name", name=op.f("uq_threshold_committee_id_cell_id_name")),
    )


def downgrade() -> None:
    op.drop_table("threshold")
    op.drop_table("planned_theme")
    op.drop_column("stored_file", "recipe")
    op.drop_column("cell", "meeting_time")
    op.drop_column("cell", "meeting_day")
