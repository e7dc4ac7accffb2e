"""resolutions, notices of conclusions and score cards; numbers of papers run within a term."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.base import UtcDateTime

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "paper",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=4), nullable=False),
        sa.Column("term", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("locked_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_paper_by_id")),
        sa.ForeignKeyConstraint(["cell_id"], ["cell.id"], name=op.f("fk_paper_cell_id")),
        sa.ForeignKeyConstraint(["file_id"], ["stored_file.id"], name=op.f("fk_paper_file_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_paper_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper")),
        sa.UniqueConstraint("meeting_id", "kind", name=op.f("uq_paper_meeting_id_kind")),
        sa.UniqueConstraint("cell_id", "kind", "term", "number", name=op.f("uq_paper_cell_id_kind_term_number")),
    )
    op.create_table(
        "score_card",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("scores", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_score_card_by_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_score_card_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_score_card")),
    )
    # Minutes that have a number keep it, and the next one follows.
    op.execute("UPDATE counter SET name = name || '-2025' WHERE name LIKE 'BB-%'")


def downgrade() -> None:
    op.execute("UPDATE counter SET name = substr(name, 1, length(name) - 5) WHERE name LIKE 'BB-%-2025'")
    op.drop_table("score_card")
    op.drop_table("paper")
