"""A spreadsheet that somebody sends into a conversation, as plain rows: read in the workshop, before anything else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeAlias

import structlog

from bot.filestore import Fetched, FileStore
from bot.typed import tidied
from bot.workshop import Workshop

MOST_ROWS = 500
Table: TypeAlias = tuple[tuple[int, tuple[str, ...]], ...]
"""The lines that hold anything, by the number the spreadsheet program shows, as text."""
log = structlog.get_logger()


@dataclass
class Tables:
    files: FileStore
    workshop: Workshop

    async def read(self, file: Fetched) -> Table | None:
        """None where it is no spreadsheet that can be read."""
        try:
            return await self.workshop.make(rows, str(self.files.whole(file.path)))
        except Exception as error:  # noqa: BLE001 - whatever the file is, its sender hears that it cannot be read
            log.info("table-not-read", why=type(error).__name__)
            return None


def rows(path: str) -> Table:
    """Of the first visible sheet that holds anything. Raises workbook.UnreadableError."""
    from bot.roster import workbook  # openpyxl is for the workshop's process alone

    filled = [sheet.lines for sheet in workbook.sheets(Path(path)) if sheet.lines]
    lines = list(filled[0].items()) if filled else []
    return tuple((number, tuple(map(_text, values))) for number, values in lines[:MOST_ROWS])


def _text(value: object) -> str:
    """As the spreadsheet program shows it, near enough: whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return f"{value:%d/%m/%Y}" if isinstance(value, date | datetime) else tidied(str(value))
