"""reports on cases, on paper."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

KEYS = {
    "committee_id": "committee",
    "cell_id": "cell",
    "report_id": "report",
    "by_id": "person",
    "file_id": "stored_file",
}


def upgrade() -> None:
    op.create_table(
        "case_paper",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("span", sa.String(length=20), nullable=True),
        sa.Column("report_id", sa.Integer(), nullable=True),
        sa.Column("term", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        *(
            sa.ForeignKeyConstraint([name], [f"{table}.id"], name=op.f(f"fk_case_paper_{name}"))
            for name, table in KEYS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_paper")),
        sa.UniqueConstraint("cell_id", "term", "number", name=op.f("uq_case_paper_cell_id_term_number")),
    )
    op.create_index(op.f("ix_case_paper_committee_id_span"), "case_paper", ["committee_id", "span"], unique=False)


def downgrade() -> None:
    op.drop_table("case_paper")
