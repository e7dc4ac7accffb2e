"""comments without a name wait in a box."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sealed_box",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=False),
        sa.Column("key_id", sa.String(length=16), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("swept_at", UtcDateTime(), nullable=False),
        sa.Column("told_until", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["cell_id"], ["cell.id"], name=op.f("fk_sealed_box_cell_id")),
        sa.ForeignKeyConstraint(["committee_id"], ["committee.id"], name=op.f("fk_sealed_box_committee_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sealed_box")),
        sa.UniqueConstraint("cell_id", "key_id", name=op.f("uq_sealed_box_cell_id_key_id")),
    )
    op.create_index(op.f("ix_sealed_box_due_at"), "sealed_box", ["due_at"])


def downgrade() -> None:
    op.drop_index(op.f("ix_sealed_box_due_at"), table_name="sealed_box")
    op.drop_table("sealed_box")
