"""documents have versions, and a library of what belongs to no meeting."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.folding import fold

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.add_column(sa.Column("committee_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("cell_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("title_folded", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("version", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("replaced_by_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("note", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("added_by", sa.Integer(), nullable=True))
    _fill()
    with op.batch_alter_table("document", schema=None) as batch_op:
        for name in ("committee_id", "version"):
            batch_op.alter_column(name, existing_type=sa.Integer(), nullable=False)
        batch_op.alter_column("title_folded", existing_type=sa.String(), nullable=False)
        batch_op.alter_column("meeting_id", existing_type=sa.Integer(), nullable=True)
        for name, table in (
            ("committee_id", "committee"),
            ("cell_id", "cell"),
            ("replaced_by_id", "document"),
            ("added_by", "person"),
        ):
            batch_op.create_foreign_key(op.f(f"fk_document_{name}"), table, [name], ["id"])
        batch_op.create_index(op.f("ix_document_committee_id_cell_id"), ["committee_id", "cell_id"], unique=False)
        batch_op.create_index(op.f("ix_document_replaced_by_id"), ["replaced_by_id"], unique=False)


def _fill() -> None:
    """What there is was handed out for meetings, each in its first version."""
    for name in ("committee_id", "cell_id"):
        op.execute(f"UPDATE document SET {name} = (SELECT {name} FROM meeting WHERE meeting.id = document.meeting_id)")  # noqa: S608
    op.execute("UPDATE document SET version = 1")
    document = sa.table("document", sa.column("id"), sa.column("title"), sa.column("title_folded"))
    connection = op.get_bind()
    folded = [
        {"row": row.id, "folded": fold(row.title)}
        for row in connection.execute(sa.select(document.c.id, document.c.title))
    ]
    if folded:
        change = sa.update(document).where(document.c.id == sa.bindparam("row"))
        connection.execute(change.values(title_folded=sa.bindparam("folded")), folded)


def downgrade() -> None:
    """What belongs to no meeting has no place then."""
    op.execute("DELETE FROM document_read WHERE document_id IN (SELECT id FROM document WHERE meeting_id IS NULL)")
    op.execute("UPDATE document SET replaced_by_id = NULL")
    op.execute("DELETE FROM document WHERE meeting_id IS NULL")
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.drop_index(op.f("ix_document_replaced_by_id"))
        batch_op.drop_index(op.f("ix_document_committee_id_cell_id"))
        for name in ("committee_id", "cell_id", "replaced_by_id", "added_by"):
            batch_op.drop_constraint(op.f(f"fk_document_{name}"), type_="foreignkey")
        batch_op.alter_column("meeting_id", existing_type=sa.Integer(), nullable=False)
        for name in ("added_by", "note", "replaced_by_id", "version", "title_folded", "cell_id", "committee_id"):
            batch_op.drop_column(name)
