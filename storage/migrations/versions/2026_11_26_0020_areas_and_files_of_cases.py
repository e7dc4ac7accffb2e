"""areas have a kind, fields of work too; a case has several files."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "report_file",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["file_id"], ["stored_file.id"], name=op.f("fk_report_file_file_id")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_report_file_report_id")),
        sa.PrimaryKeyConstraint("report_id", "file_id", name=op.f("pk_report_file")),
    )
    with op.batch_alter_table("area", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.String(length=10), nullable=False, server_default="hamlet"))
        batch_op.add_column(sa.Column("field", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("asked_since", sa.String(length=7), nullable=True))
    op.execute("UPDATE area SET kind = 'field' WHERE name_folded LIKE 'linh vuc %'")
    op.execute("UPDATE area SET kind = 'group' WHERE name_folded LIKE 'to %' OR name_folded LIKE 'nhom %'")
    with op.batch_alter_table("area", schema=None) as batch_op:
        batch_op.alter_column("kind", existing_type=sa.String(length=10), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("area", schema=None) as batch_op:
        for name in ("asked_since", "field", "kind"):
            batch_op.drop_column(name)
    op.drop_table("report_file")
