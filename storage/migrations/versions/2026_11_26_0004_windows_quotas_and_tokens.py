"""windows, quotas and tokens."""

# pyright: reportUnknownArgumentType=false
# (SQLAlchemy's number types are generic, and columns made of them are of unknown type)

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

HELD_TOO = sa.text("state = 'paused' OR state = 'held' OR state = 'failed' OR state = 'unknown'")


def upgrade() -> None:
    op.create_table(
        "usage",
        sa.Column("account", sa.String(length=20), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("account", "month", "kind", name=op.f("pk_usage")),
    )
    op.create_table(
        "token_pair",
        sa.Column("account", sa.String(length=20), nullable=False),
        sa.Column("origin", sa.String(length=64), nullable=False),
        sa.Column("access", sa.String(), nullable=True),
        sa.Column("refresh", sa.String(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=True),
        sa.Column("turned_at", UtcDateTime(), nullable=True),
        sa.Column("lost_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("account", "origin", name=op.f("pk_token_pair")),
    )
    op.drop_index("ix_delivery_troubled", table_name="delivery")
    op.create_index(
        "ix_delivery_troubled",
        "delivery",
        ["state", "created_at"],
        sqlite_where=HELD_TOO,
        postgresql_where=HELD_TOO,
    )


def downgrade() -> None:
    op.execute("UPDATE delivery SET state = 'waiting' WHERE state = 'held'")
    before = sa.text("state = 'paused' OR state = 'failed' OR state = 'unknown'")
    op.drop_index("ix_delivery_troubled", table_name="delivery")
    op.create_index(
        "ix_delivery_troubled", "delivery", ["state", "created_at"], sqlite_where=before, postgresql_where=before
    )
    op.drop_table("token_pair")
    op.drop_table("usage")
