"""What an attacker carries off: every row of every table with where it lies, and the bytes of the database's files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text

from storage.base import Base
from tests.anonymity.cell import Round


@dataclass(frozen=True)
class Row:
    """`place`: the rowid, or page and line. `by`: the transaction that wrote it (0 on SQLite)."""

    table: str
    values: dict[str, Any]
    place: tuple[int, ...]
    by: int

    @property
    def everything(self) -> str:
        """All that it says, as text."""
        return json.dumps(self.values, default=str, ensure_ascii=False)


@dataclass
class Loot:
    """Of one cell. No key, and nothing of how the cell was made."""

    rows: list[Row]
    files: list[bytes]
    cell_id: int
    chats: dict[int, str]
    others: list[Row] = field(default_factory=list[Row])

    @property
    def people(self) -> list[int]:
        return sorted(self.chats)

    def of(self, table: str) -> list[Row]:
        return [row for row in self.rows if row.table == table]

    @property
    def addresses(self) -> dict[int, Row]:
        """By person."""
        return {row.values["person_id"]: row for row in self.of("address") if row.values["person_id"] in self.chats}

    def deliveries(self, person: int) -> list[Row]:
        address = self.addresses[person].values["id"]
        return [row for row in self.of("delivery") if row.values["address_id"] == address]

    @property
    def sealed(self) -> list[Row]:
        """The comments whose authors are looked for, as they lie."""
        of_cell = [row for row in self.of("comment") if row.values["cell_id"] == self.cell_id]
        return sorted((row for row in of_cell if row.values["sealed_author"]), key=lambda row: row.place)

    @property
    def named(self) -> set[int]:
        return {row.values["person_id"] for row in self.of("comment")} & set(self.chats)

    @property
    def box(self) -> Row:
        return next(row for row in self.of("sealed_box") if row.values["cell_id"] == self.cell_id)


def loot(cell: Round, postgresql_folder: Path | None) -> Loot:
    engine = create_engine(cell.world.app.database.plain.url)
    with engine.connect() as connection:
        sqlite = engine.dialect.name == "sqlite"
        rows = [row for table in Base.metadata.tables for row in _rows(connection, table, sqlite)]
        if not sqlite:
            connection.exec_driver_sql("CHECKPOINT")
        files = [Path(str(engine.url.database))] if sqlite else _postgresql(connection, postgresql_folder)
    engine.dispose()
    if sqlite:
        files += [wal for wal in (files[0].with_name(f"{files[0].name}-wal"),) if wal.exists()]
    return Loot(rows, [file.read_bytes() for file in files], cell.cell_id, cell.chats)


def _rows(connection: Any, table: str, sqlite: bool) -> Iterator[Row]:
    where = "rowid AS place, 0 AS by_" if sqlite else "ctid::text AS place, xmin::text::bigint AS by_"
    for found in connection.execute(text(f'SELECT *, {where} FROM "{table}"')).mappings():
        values = dict(found)
        place = str(values.pop("place")).strip("()").split(",")
        yield Row(table, values, tuple(map(int, place)), values.pop("by_"))


def _postgresql(connection: Any, folder: Path | None) -> list[Path]:
    """The tables' own files, with what a VACUUM has not taken yet, and the write-ahead log."""
    assert folder is not None
    names = [
        connection.execute(text(f"SELECT pg_relation_filepath('\"{table}\"')")).scalar()
        for table in Base.metadata.tables
    ]
    tables = [folder / "db" / name for name in names]
    return [*tables, *(file for file in (folder / "db" / "pg_wal").iterdir() if file.is_file())]
