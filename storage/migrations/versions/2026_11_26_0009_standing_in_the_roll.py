"""the standing of those on a roll, and wrong codes of rolls apart from those of invitations."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("attendance", sa.Column("standing", sa.String(length=20), nullable=True))
    op.execute("UPDATE attendance SET standing = (SELECT standing FROM person WHERE person.id = attendance.person_id)")
    with op.batch_alter_table("attendance") as table:
        table.alter_column("standing", existing_type=sa.String(length=20), nullable=False)
    op.add_column("code_try", sa.Column("for_roll", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("code_try") as table:
        table.alter_column("for_roll", existing_type=sa.Boolean(), server_default=None)


def downgrade() -> None:
    op.drop_column("code_try", "for_roll")
    op.drop_column("attendance", "standing")
