"""The cell an operator means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.cli.refusals import refusal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.models import Cell, Committee


def cell_named(db: Session, committee: Committee, name: str) -> Cell:
    """By its whole name, or enough of it to tell it from the others."""
    from storage import committees
    from storage.folding import fold

    cells = committees.cells(db, committee.id)
    found = [cell for cell in cells if fold(name) == fold(cell.name)]
    found = found or [cell for cell in cells if fold(name) in fold(cell.name)]
    if len(found) != 1:
        raise refusal("cli-which-cell", name=name)
    return found[0]
