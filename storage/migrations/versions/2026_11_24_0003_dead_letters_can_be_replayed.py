"""dead letters can be replayed."""

# pyright: reportUnknownArgumentType=false
# (SQLAlchemy's number types are generic, and columns made of them are of unknown type)

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("dead_letter", schema=None) as batch_op:
        batch_op.add_column(sa.Column("replayed_at", UtcDateTime(), nullable=True))

    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.create_index(
            "ix_delivery_troubled",
            ["state", "created_at"],
            unique=False,
            sqlite_where=sa.text("state = 'paused' OR state = 'failed' OR state = 'unknown'"),
            postgresql_where=sa.text("state = 'paused' OR state = 'failed' OR state = 'unknown'"),
        )


def downgrade() -> None:
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_delivery_troubled",
            sqlite_where=sa.text("state = 'paused' OR state = 'failed' OR state = 'unknown'"),
            postgresql_where=sa.text("state = 'paused' OR state = 'failed' OR state = 'unknown'"),
        )

    with op.batch_alter_table("dead_letter", schema=None) as batch_op:
        batch_op.drop_column("replayed_at")
