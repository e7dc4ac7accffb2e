"""The database locked, full, restarted, or brought back from a backup: late is allowed, lost is not."""

from __future__ import annotations

import asyncio
import resource
import sqlite3
import subprocess
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import copyfile

import pytest
from sqlalchemy import select

from storage.engine import Database
from storage.models import DeadLetter, Report
from tests.fake_telegram import FakeTelegram, Phone
from tests.faults import on_postgresql
from tests.faults.far import FarSide
from tests.faults.judge import NAME, Figures, assert_kept, judged
from tests.faults.killing import looked
from tests.faults.machine import Machine, Nursery, machine
from tests.faults.outside import Outside, row
from tests.faults.people import joins, reports
from tests.faults.scene import texts
from tests.faults.weather import Weather

LOCKED_FOR = 7.0  # seconds: longer than SQLite's own patience
BALLAST = "ballast"


async def judge(made: Machine, server: FarSide) -> Figures:
    rows, chats, _, dead = await made.database.read(looked)
    assert dead == 0
    return judged(Figures(), server.ledger, rows, chats)


def readers(server: FarSide, outside: Outside, count: int) -> list[int]:
    return outside.chats([server.person(f"Bạn {n}", started=True).chat for n in range(count)])


@pytest.mark.timeout(120)
async def test_a_database_locked_for_seconds_loses_neither_what_comes_nor_what_goes(
    tmp_path: Path, births: Nursery
) -> None:
    async with FakeTelegram() as server, machine(tmp_path, server, births) as made:
        outside = Outside.of(f"sqlite:///{made.operator.database}")
        addresses = readers(server, outside, 4)
        (token,) = await made.database.run(lambda db: made.tokens(db, 1))
        made.on()
        phone = server.person("An")
        await joins(phone, token)
        server.weather = Weather(1, troubled=0)
        outside.feed([row(a, "A", f"#A{a}/{n} tin") for n in range(12) for a in addresses])
        story = asyncio.create_task(reports(phone, "ngõ 1", "rác"))
        await asyncio.sleep(0.3)
        with closing(sqlite3.connect(made.operator.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await asyncio.sleep(LOCKED_FOR)
            other.execute("ROLLBACK")
        await story
        await made.all_said(30)
        assert await made.ended() == 0
        assert_kept(await judge(made, server))
        assert await made.database.read(lambda db: list(db.scalars(select(Report.text)))) == ["rác"]
        outside.close()


@pytest.fixture(params=["full disk", "file size limit"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A folder on a small disk of its own where we may mount one; else a limit set on the process does the same."""
    if request.param == "file size limit":
        yield tmp_path
        return
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", place]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no right to mount a small disk; the other form of this test has the same aim")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)


@contextmanager
def full(made: Machine, folder: Path) -> Generator[None]:
    """No byte more can be written."""
    assert made.pid
    if folder.is_mount():
        ballast = folder / BALLAST
        subprocess.run(["dd", "if=/dev/zero", f"of={ballast}", "bs=4k"], check=False, capture_output=True)
        yield
        ballast.unlink()
        return
    before = resource.prlimit(made.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(made.pid, resource.RLIMIT_FSIZE, (4096, before[1]))
    yield
    resource.prlimit(made.pid, resource.RLIMIT_FSIZE, before)


@pytest.mark.timeout(120)
async def test_a_full_disk_ends_nothing_and_loses_nothing(disk: Path, births: Nursery) -> None:
    async with FakeTelegram() as server, machine(disk, server, births) as made:
        outside = Outside.of(f"sqlite:///{made.operator.database}")
        addresses = readers(server, outside, 4)
        (token,) = await made.database.run(lambda db: made.tokens(db, 1))
        made.on()
        phone = server.person("An")
        await joins(phone, token)
        outside.feed([row(a, "ABC"[n % 3], f"#{'ABC'[n % 3]}{a}/{n} tin") for n in range(6) for a in addresses])  # pyright: ignore[reportArgumentType]
        with full(made, disk):
            story = asyncio.create_task(reports(phone, "ngõ 1", "rác", patience=60))
            await asyncio.sleep(4)
            assert not story.done()
        await story
        await made.all_said(60)
        await server.all_confirmed(timeout=60)
        assert await made.ended() == 0
        assert_kept(await judge(made, server))
        assert made.operator.rows("PRAGMA integrity_check") == [("ok",)]
        assert await made.database.read(lambda db: list(db.scalars(select(DeadLetter.id)))) == []
        outside.close()


@pytest.mark.timeout(180)
async def test_postgresql_restarted_under_load_loses_nothing(tmp_path: Path, births: Nursery) -> None:
    with on_postgresql.empty() as url:
        async with FakeTelegram() as server, machine(tmp_path, server, births, url) as made:
            outside = Outside.of(url)
            addresses = readers(server, outside, 8)
            (token,) = await made.database.run(lambda db: made.tokens(db, 1))
            made.on()
            phone = server.person("An")
            await joins(phone, token)
            server.weather = Weather(1)
            outside.feed([row(a, "ABCD"[n % 4], f"#{'ABCD'[n % 4]}{a}/{n} tin") for n in range(20) for a in addresses])  # pyright: ignore[reportArgumentType]
            outside.close()
            await made.database.close()
            story = asyncio.create_task(reports(phone, "ngõ 1", "rác"))
            for _ in range(2):
                await asyncio.sleep(1)
                await asyncio.to_thread(on_postgresql.restarted, url, 1.5)
            await story
            made.database = Database(url)
            await made.all_said(60)
            assert await made.ended() == 0
            assert_kept(await judge(made, server))
            outside.close()


async def restored(made: Machine, server: FakeTelegram) -> tuple[Phone, Outside, int]:
    """Two messages wait in the backup; both were said after it was made; then it is put back."""
    outside = Outside.of(f"sqlite:///{made.operator.database}")
    (address,) = readers(server, outside, 1)
    made.on()
    await server.called("getMe" if server.calls("getMe") else "deleteWebhook", timeout=30)
    made.killed()
    outside.feed([row(address, "A", f"#A{address}/{number} mời họp") for number in (1, 2)])
    backup = made.operator.folder / "backup.db"
    with closing(sqlite3.connect(made.operator.database)) as now, closing(sqlite3.connect(backup)) as kept:
        now.backup(kept)
    made.on()
    (phone,) = server.people
    await phone.receives(2, timeout=30)
    await made.all_said()
    assert await made.ended() == 0
    outside.close()
    await made.database.close()
    for name in ("chibo.db-wal", "chibo.db-shm"):
        (made.operator.database.parent / name).unlink(missing_ok=True)
    copyfile(backup, made.operator.database)
    return phone, outside, address


@pytest.mark.timeout(120)
async def test_a_restored_backup_says_nothing_by_itself(tmp_path: Path, births: Nursery) -> None:
    async with FakeTelegram() as server, machine(tmp_path, server, births) as made:
        phone, _, _ = await restored(made, server)
        made.on()
        await asyncio.sleep(3)
        phone.writes("/menu")
        await asyncio.sleep(2)
        assert len(texts(phone)) == 2, "nothing of the backup is said again, and nothing else before somebody looked"
        assert await made.ended() == 0


@pytest.mark.timeout(120)
async def test_a_restored_backup_goes_on_once_somebody_has_looked(tmp_path: Path, births: Nursery) -> None:
    async with FakeTelegram() as server, machine(tmp_path, server, births) as made:
        phone, outside, address = await restored(made, server)
        made.on()
        await asyncio.sleep(3)
        assert await made.ended() == 0
        done = await asyncio.to_thread(made.operator.waits_for, "rearm")
        assert done.code == 0, done.err
        outside.feed([row(address, "A", f"#A{address}/3 tin mới")])
        made.on()
        await phone.receives(3, timeout=30)
        assert [NAME.findall(text) for text in texts(phone)] == [[f"#A{address}/{number}"] for number in (1, 2, 3)]
        assert await made.ended() == 0
