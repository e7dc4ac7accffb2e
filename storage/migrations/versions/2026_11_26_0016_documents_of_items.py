"""a document may be about one item of an agenda."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.add_column(sa.Column("item_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            op.f("fk_document_item_id"), "agenda_item", ["item_id"], ["id"], ondelete="SET NULL"
        )
        batch_op.create_index(op.f("ix_document_item_id"), ["item_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.drop_index(op.f("ix_document_item_id"))
        batch_op.drop_constraint(op.f("fk_document_item_id"), type_="foreignkey")
        batch_op.drop_column("item_id")
