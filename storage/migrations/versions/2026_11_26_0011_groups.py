"""Telegram groups of cells."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cell_group",
        sa.Column("address_id", sa.Integer(), nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=True),
        sa.Column("bot", sa.String(length=64), nullable=True),
        sa.Column("linked_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["address_id"], ["address.id"], name=op.f("fk_cell_group_address_id")),
        sa.ForeignKeyConstraint(["cell_id"], ["cell.id"], name=op.f("fk_cell_group_cell_id")),
        sa.PrimaryKeyConstraint("address_id", name=op.f("pk_cell_group")),
        sa.UniqueConstraint("cell_id", name=op.f("uq_cell_group_cell_id")),
    )
    op.create_table(
        "group_code",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["cell_id"], ["cell.id"], name=op.f("fk_group_code_cell_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_group_code_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_group_code")),
    )
    op.create_table(
        "group_message",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("address_id", sa.Integer(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=True),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["address_id"], ["address.id"], name=op.f("fk_group_message_address_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_group_message_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_group_message")),
    )
    op.create_index(op.f("ix_group_message_address_id"), "group_message", ["address_id"])
    op.create_index(op.f("ix_group_message_stale"), "group_message", ["stale"])


def downgrade() -> None:
    op.drop_table("group_message")
    op.drop_table("group_code")
    op.drop_table("cell_group")
