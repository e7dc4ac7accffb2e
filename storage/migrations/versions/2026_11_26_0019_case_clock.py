"""cases know from when on their days are counted and since when they rest, and how far up they were passed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

DATES = ("counted_from", "rests_since")


def upgrade() -> None:
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.add_column(sa.Column("shown_place", sa.String(), nullable=True))
        for name in DATES:
            batch_op.add_column(sa.Column(name, sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("level", sa.Integer(), nullable=False, server_default="0"))
    # At the first tick the ticker gives a deadline to what is still open (bot/case_reminders.py).
    op.execute("UPDATE report SET remind_at = created_at WHERE state = 'received' AND due_on IS NULL")
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.alter_column("level", existing_type=sa.Integer(), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("report", schema=None) as batch_op:
        for name in ("shown_place", *DATES, "level"):
            batch_op.drop_column(name)
