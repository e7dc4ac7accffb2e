"""The migrations and the models tell of the same database, and no step loses anything."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate.api import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, inspect, text
from sqlalchemy.engine.interfaces import ReflectedColumn
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import migrating
from storage.engine import Database
from storage.models import Committee
from tests.databases import Databases

COMMITTEE = """INSERT INTO committee (id, name, timezone, language, created_at)
    VALUES (1, 'Đảng ủy xã Phúc Lộc', 'Asia/Ho_Chi_Minh', 'vi', '2026-11-24 02:00:00')"""
CELL = "INSERT INTO cell (id, committee_id, name, name_folded) VALUES (1, 1, 'Chi bộ thôn Đông', 'chi bo thon dong')"
NEWEST = "0027"
NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{newest}"


def upgrade() -> None:
    {change}
"""


@pytest.fixture
def connection(databases: Databases, tmp_path: Path) -> Iterator[Connection]:
    """A database without a table."""
    engine = create_engine(databases.void(tmp_path))
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def _execute(connection: Connection, *statements: str) -> None:
    with connection.begin():
        for statement in statements:
            connection.execute(text(statement))


def _columns(connection: Connection) -> list[ReflectedColumn]:
    return inspect(connection).get_columns("cell")


def tables(connection: Connection) -> set[str]:
    found = set(inspect(connection).get_table_names()) - {"alembic_version"}
    connection.rollback()
    return found


def test_an_upgraded_empty_database_equals_the_models(connection: Connection) -> None:
    migrating.upgrade(connection)
    assert compare_metadata(MigrationContext.configure(connection), Committee.metadata) == []


def test_partial_indexes_are_partial_after_the_upgrade(connection: Connection) -> None:
    migrating.upgrade(connection)
    name = connection.dialect.name
    indexes = {index["name"]: index for index in inspect(connection).get_indexes("address")}
    options = indexes["ix_address_preferred"].get("dialect_options", {})
    assert "preferred" in str(options[f"{name}_where"])


def test_only_a_database_at_the_newest_revision_is_current(connection: Connection) -> None:
    assert not migrating.is_current(connection)
    connection.rollback()
    migrating.upgrade(connection)
    assert migrating.is_current(connection)


def test_upgrading_twice_keeps_what_is_stored(connection: Connection) -> None:
    migrating.upgrade(connection)
    _execute(connection, COMMITTEE)
    migrating.upgrade(connection)
    assert connection.scalar(text("SELECT name FROM committee")) == "Đảng ủy xã Phúc Lộc"


HANDED_OUT = (
    """INSERT INTO person (id, committee_id, cell_id, full_name, name_folded, role, standing, active)
    VALUES (1, 1, 1, 'Nguyễn Thị Hòa', 'nguyen thi hoa', 'secretary', 'full', true)""",
    """INSERT INTO meeting (id, committee_id, cell_id, kind, starts_at, place, state, version, created_by, created_at)
    VALUES (1, 1, 1, 'regular', '2026-12-03 12:30:00', 'Nhà văn hóa', 'announced', 1, 1, '2026-11-24 02:00:00')""",
    """INSERT INTO stored_file (id, kind, name, mime, size, sha256, path, created_at)
    VALUES (1, 'document', 'x.pdf', 'application/pdf', 1, '', '', '2026-11-24 02:00:00')""",
    """INSERT INTO document (id, meeting_id, file_id, title, added_at)
    VALUES (1, 1, 1, 'Đề án Chuyển đổi số', '2026-11-24 02:00:00')""",
    "INSERT INTO document_read (document_id, person_id, read_at) VALUES (1, 1, '2026-11-24 02:00:00')",
)


def test_documents_of_before_there_were_versions_are_found_in_the_library(connection: Connection) -> None:
    migrating.upgrade(connection)
    migrating.downgrade(connection, "0014")
    _execute(connection, COMMITTEE, CELL, *HANDED_OUT)
    migrating.upgrade(connection)
    row = connection.execute(text("SELECT committee_id, cell_id, title_folded, version, replaced_by_id FROM document"))
    assert tuple(row.one()) == (1, 1, "de an chuyen doi so", 1, None)
    assert connection.scalar(text("SELECT count(*) FROM document_read")) == 1


def test_going_back_to_the_beginning_leaves_no_table(connection: Connection) -> None:
    migrating.upgrade(connection)
    assert "person" in tables(connection)
    migrating.downgrade(connection, "base")
    assert tables(connection) == set()


def test_numbers_of_minutes_that_were_given_before_terms_go_on(connection: Connection) -> None:
    migrating.upgrade(connection)
    migrating.downgrade(connection, "0008")
    _execute(connection, COMMITTEE, "INSERT INTO counter (committee_id, name, value) VALUES (1, 'BB-1', 4)")
    migrating.upgrade(connection)
    assert connection.execute(text("SELECT name, value FROM counter")).all() == [("BB-1-2025", 4)]


REPORTED = (
    HANDED_OUT[0],
    *(
        f"""INSERT INTO report_field (committee_id, code, name, internal, active, changed_at)
        VALUES (1, '{code}', {name}, {internal}, true, '2026-11-24 02:00:00')"""
        for code, name, internal in (("water", "'Nước sạch'", "false"), ("inner", "'Việc nội bộ'", "true"))
    ),
    *(
        f"""INSERT INTO report (id, committee_id, cell_id, code, person_id, field, place, text, urgent, state, level,
        created_at) VALUES ({number}, 1, 1, '{number}', 1, '{field}', '', '', false, 'received', 0,
        '2026-11-24 02:00:00')"""
        for number, field in enumerate(("water", "inner", "land"), 1)
    ),
)


def test_going_back_before_fields_of_their_own_keeps_cases_readable_and_internal_ones_internal(
    connection: Connection,
) -> None:
    migrating.upgrade(connection)
    _execute(connection, COMMITTEE, CELL, *REPORTED)
    migrating.downgrade(connection, "0026")
    rows = connection.execute(text("SELECT field FROM report ORDER BY id"))
    assert list(rows.scalars()) == ["other", "unity", "land"]
    assert "report_field" not in tables(connection)


@pytest.fixture
async def commune(databases: Databases, tmp_path: Path) -> AsyncIterator[AsyncConnection]:
    """A database as the program opens it, at the newest revision, with a committee and a cell in it."""
    database = Database(databases.void(tmp_path))
    async with database.engine.connect() as connection:
        await connection.run_sync(migrating.upgrade)
        await connection.run_sync(_execute, COMMITTEE, CELL)
        yield connection
    await database.close()


@pytest.fixture
def then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """`then("op.…")`: the program now knows one revision more, made of this."""

    def then(change: str) -> None:
        folder = shutil.copytree(migrating.__file__.replace("migrating.py", "migrations"), tmp_path / "migrations")
        (folder / "versions" / "9999_next.py").write_text(NEXT.format(newest=NEWEST, change=change), encoding="utf-8")
        monkeypatch.setattr(migrating, "FOLDER", folder)

    return then


@pytest.mark.sqlite_only("others alter a table in its place")
async def test_copying_a_table_keeps_the_rows_that_point_at_it(
    commune: AsyncConnection, then: Callable[[str], None]
) -> None:
    then("with op.batch_alter_table('committee', recreate='always') as t: t.add_column(sa.Column('note', sa.String()))")
    assert not await commune.run_sync(migrating.is_current)
    await commune.rollback()
    await commune.run_sync(migrating.upgrade)
    row = (await commune.execute(text("SELECT committee.note, cell.name FROM cell JOIN committee"))).one()
    assert tuple(row) == (None, "Chi bộ thôn Đông")
    assert (await commune.execute(text("PRAGMA foreign_keys"))).scalar() == 1


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("op.execute('DELETE FROM committee')", (migrating.BrokenReferences, IntegrityError)),
        ("op.add_column('cell', sa.Column('note', sa.String())); raise ZeroDivisionError", ZeroDivisionError),
    ],
)
async def test_a_migration_that_goes_wrong_leaves_the_database_as_it_was(
    commune: AsyncConnection, then: Callable[[str], None], change: str, error: Any
) -> None:
    then(change)
    with pytest.raises(error):
        await commune.run_sync(migrating.upgrade)
    assert (await commune.execute(text("SELECT version_num FROM alembic_version"))).scalar() == NEWEST
    assert (await commune.execute(text("SELECT count(*) FROM committee"))).scalar() == 1
    assert "note" not in [column["name"] for column in await commune.run_sync(_columns)]
