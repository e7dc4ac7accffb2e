"""for which chat a message was paid."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("delivery", sa.Column("paid_for", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("delivery", "paid_for")
