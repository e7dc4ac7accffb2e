"""delivery for many senders."""

# pyright: reportUnknownArgumentType=false
# (SQLAlchemy's number types are generic, and columns made of them are of unknown type)

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "lease",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("holder", sa.String(length=80), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )
    op.create_table(
        "pulse",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("database_id", sa.String(length=40), nullable=False),
        sa.Column("beat", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("disarmed_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pulse")),
    )
    op.create_table(
        "broadcast",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("progress_id", sa.Integer(), nullable=True),
        sa.Column("shown", sa.JSON(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_broadcast_by_id")),
        sa.ForeignKeyConstraint(["committee_id"], ["committee.id"], name=op.f("fk_broadcast_committee_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast")),
    )
    op.create_index(op.f("ix_address_person_id"), "address", ["person_id"], unique=False)
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.add_column(sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("cause", sa.String(length=120), nullable=True))
        batch_op.add_column(sa.Column("broadcast_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("edits_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_delivery_broadcast_id_state"), ["broadcast_id", "state"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_delivery_broadcast_id"), "broadcast", ["broadcast_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_delivery_broadcast_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_delivery_broadcast_id_state"))
        batch_op.drop_column("edits_id")
        batch_op.drop_column("broadcast_id")
        batch_op.drop_column("cause")
        batch_op.drop_column("urgent")

    op.drop_index(op.f("ix_address_person_id"), table_name="address")
    op.drop_table("broadcast")
    op.drop_table("pulse")
    op.drop_table("lease")
