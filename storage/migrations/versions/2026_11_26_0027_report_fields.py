"""communes name, hide and add fields of situation reports."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "report_field",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=True),
        sa.Column("name_en", sa.String(length=40), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("internal", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["committee_id"], ["committee.id"], name=op.f("fk_report_field_committee_id")),
        sa.PrimaryKeyConstraint("committee_id", "code", name=op.f("pk_report_field")),
    )


EVERYWHERE = (
    "opinion", "security", "land", "environment", "infrastructure",
    "welfare", "procedures", "unity", "disaster", "other",
)  # fmt: skip


def downgrade() -> None:
    """The program of before knows no field of a commune's own: their cases become "other", internal ones stay so."""
    report, area = (sa.table(name, sa.column("committee_id"), sa.column("field")) for name in ("report", "area"))
    named = sa.table("report_field", sa.column("committee_id"), sa.column("code"), sa.column("internal", sa.Boolean()))
    internal = sa.select(named.c.code).where(
        named.c.committee_id == report.c.committee_id, named.c.code == report.c.field, named.c.internal
    )
    own = report.c.field.not_in(EVERYWHERE)
    op.execute(sa.update(report).where(own, internal.exists()).values(field="unity"))
    op.execute(sa.update(report).where(own).values(field="other"))
    op.execute(sa.update(area).where(area.c.field.not_in(EVERYWHERE)).values(field=None))
    op.drop_table("report_field")
