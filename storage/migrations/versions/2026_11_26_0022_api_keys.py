"""other systems read and report cases by keys of their own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "api_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("may_create", sa.Boolean(), nullable=False),
        sa.Column("shows_texts", sa.Boolean(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("revoked_at", UtcDateTime(), nullable=True),
        sa.Column("last_used_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["committee_id"], ["committee.id"], name=op.f("fk_api_key_committee_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_api_key_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_key")),
    )
    op.create_table(
        "api_report",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("api_key_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["api_key_id"], ["api_key.id"], name=op.f("fk_api_report_api_key_id")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_api_report_report_id")),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_api_report")),
    )
    op.create_index(op.f("ix_api_report_api_key_id_at"), "api_report", ["api_key_id", "at"], unique=False)
    op.create_index(op.f("ix_report_committee_id_created_at"), "report", ["committee_id", "created_at"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_report_committee_id_created_at"), table_name="report")
    op.drop_table("api_report")
    op.drop_table("api_key")
