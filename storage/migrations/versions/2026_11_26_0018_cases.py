"""cases lie with a unit and an owner, have a deadline, and keep a fuller history."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

KEYS = {
    "unit_id": "cell",
    "owner_id": "person",
    "area_id": "area",
    "merged_into_id": "report",
    "split_from_id": "report",
}
INDEXES = (["unit_id", "state"], ["owner_id", "state"], ["person_id"], ["area_id"], ["merged_into_id"], ["remind_at"])


def upgrade() -> None:
    op.create_table(
        "report_voice",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_report_voice_person_id")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_report_voice_report_id")),
        sa.PrimaryKeyConstraint("report_id", "person_id", name=op.f("pk_report_voice")),
    )
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.drop_index(op.f("ix_report_cell_id_state"))
        for name in KEYS:
            batch_op.add_column(sa.Column(name, sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("shown_text", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("due_on", sa.Date(), nullable=True))
        for name in ("remind_at", "escalated_at"):
            batch_op.add_column(sa.Column(name, UtcDateTime(), nullable=True))
    op.execute("UPDATE report SET unit_id = cell_id")
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.alter_column("urgent", existing_type=sa.Boolean(), server_default=None)
        for name, table in KEYS.items():
            batch_op.create_foreign_key(op.f(f"fk_report_{name}"), table, [name], ["id"])
        for names in INDEXES:
            batch_op.create_index(op.f(f"ix_report_{'_'.join(names)}"), names, unique=False)
    with op.batch_alter_table("report_change", schema=None) as batch_op:
        batch_op.add_column(sa.Column("deed", sa.String(length=12), nullable=True))
        batch_op.add_column(sa.Column("details", sa.JSON(), nullable=False, server_default=sa.text("'{}'")))
        batch_op.add_column(sa.Column("internal", sa.Boolean(), nullable=False, server_default=sa.false()))
    _tell_deeds()
    with op.batch_alter_table("report_change", schema=None) as batch_op:
        batch_op.alter_column("by", existing_type=sa.Integer(), nullable=True)
        batch_op.alter_column("deed", existing_type=sa.String(length=12), nullable=False)
        batch_op.alter_column("details", existing_type=sa.JSON(), server_default=None)
        batch_op.alter_column("internal", existing_type=sa.Boolean(), server_default=None)


def _tell_deeds() -> None:
    """Until now a state said what was done: "received" again was the reporter's, "closed" without words as well."""
    op.execute(
        """UPDATE report_change SET deed = CASE
            WHEN state = 'received' AND id > (SELECT min(id) FROM report_change AS o WHERE o.report_id = report_change.report_id)
            THEN 'reopened'
            WHEN state = 'answered' THEN 'replied'
            WHEN state = 'closed' AND text IS NULL THEN 'confirmed'
            ELSE state END"""  # noqa: E501
    )


def downgrade() -> None:
    op.execute("UPDATE report SET state = 'received' WHERE state IN ('handling', 'asked')")
    op.execute("UPDATE report SET state = 'closed' WHERE state = 'merged'")
    op.execute("DELETE FROM report_change WHERE deed NOT IN ('received', 'replied', 'closed', 'confirmed', 'reopened')")
    op.execute('DELETE FROM report_change WHERE "by" IS NULL')
    with op.batch_alter_table("report_change", schema=None) as batch_op:
        batch_op.alter_column("by", existing_type=sa.Integer(), nullable=False)
        for name in ("deed", "details", "internal"):
            batch_op.drop_column(name)
    with op.batch_alter_table("report", schema=None) as batch_op:
        for names in INDEXES:
            batch_op.drop_index(op.f(f"ix_report_{'_'.join(names)}"))
        for name in KEYS:
            batch_op.drop_constraint(op.f(f"fk_report_{name}"), type_="foreignkey")
        for name in (*KEYS, "shown_text", "urgent", "due_on", "remind_at", "escalated_at"):
            batch_op.drop_column(name)
        batch_op.create_index(op.f("ix_report_cell_id_state"), ["cell_id", "state"], unique=False)
    op.drop_table("report_voice")
