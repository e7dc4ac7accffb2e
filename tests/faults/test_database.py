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
from storage.models import Report
from tests.faults import on_postgresql
from tests.faults.far import Person
from tests.faults.judge import NAME, assert_kept
from tests.faults.machine import Machine, Nursery
from tests.faults.outside import row
from tests.faults.people import reports
from tests.faults.scene import texts
from tests.faults.stand import Stand, stand
from tests.faults.waiting import until
from tests.faults.weather import Weather

pytestmark = pytest.mark.channels_at_once(1)
LOCKED_FOR = 7.0  # seconds: longer than SQLite's own patience
BALLAST = "ballast"


@pytest.mark.timeout(120)
async def test_a_database_locked_for_seconds_loses_neither_what_comes_nor_what_goes(
    tmp_path: Path, births: Nursery, platform: str
) -> None:
    async with stand(tmp_path, births, platform) as at:
        addresses, made = at.readers(4), at.made
        made.on()
        phone = await at.member()
        at.server.weather = Weather(1, troubled=0)
        at.outside.feed([row(a, "A", f"#A{a}/{n} tin") for n in range(12) for a in addresses])
        story = asyncio.create_task(reports(phone, "ngõ 1", "rác"))
        await asyncio.sleep(0.3)
        with closing(sqlite3.connect(made.operator.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await asyncio.sleep(LOCKED_FOR)
            other.execute("ROLLBACK")
        await story
        await made.all_said(30)
        assert await made.ended() == 0
        assert_kept(await at.judged())
        assert await made.database.read(lambda db: list(db.scalars(select(Report.text)))) == ["rác"]


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
async def test_a_full_disk_ends_nothing_and_loses_nothing(disk: Path, births: Nursery, platform: str) -> None:
    async with stand(disk, births, platform) as at:
        addresses, made = at.readers(4), at.made
        made.on()
        phone = await at.member()
        at.outside.feed([row(a, "ABC"[n % 3], f"#{'ABC'[n % 3]}{a}/{n} tin") for n in range(6) for a in addresses])  # pyright: ignore[reportArgumentType]
        with full(made, disk):
            story = asyncio.create_task(reports(phone, "ngõ 1", "rác", patience=60))
            await asyncio.sleep(4)
            assert not story.done()
        await story
        await made.all_said(60)
        await at.server.all_confirmed(timeout=60)
        assert await made.ended() == 0
        assert_kept(await at.judged())
        assert made.operator.rows("PRAGMA integrity_check") == [("ok",)]


@pytest.mark.timeout(180)
async def test_postgresql_restarted_under_load_loses_nothing(tmp_path: Path, births: Nursery, platform: str) -> None:
    with on_postgresql.empty() as url:
        async with stand(tmp_path, births, platform, url) as at:
            addresses, made = at.readers(8), at.made
            made.on()
            phone = await at.member()
            at.server.weather = Weather(1)
            at.outside.feed(
                [row(a, "ABCD"[n % 4], f"#{'ABCD'[n % 4]}{a}/{n} tin") for n in range(20) for a in addresses]  # pyright: ignore[reportArgumentType]
            )
            at.outside.close()
            await made.database.close()
            story = asyncio.create_task(reports(phone, "ngõ 1", "rác"))
            for _ in range(2):
                await asyncio.sleep(1)
                await asyncio.to_thread(on_postgresql.restarted, url, 1.5)
            await story
            made.database = Database(url)
            await made.all_said(60)
            assert await made.ended() == 0
            assert_kept(await at.judged())


async def restored(at: Stand) -> tuple[Person, int]:
    """Two messages wait in the backup; both were said after it was made; then it is put back."""
    made, phone = at.made, at.server.person("Bạn", started=True)
    (address,) = at.outside.chats([phone.chat])
    made.on()
    await until(lambda: at.outside.beats() > 0)
    made.killed()
    at.outside.feed([row(address, "A", f"#A{address}/{number} mời họp") for number in (1, 2)])
    backup = made.operator.folder / "backup.db"
    with closing(sqlite3.connect(made.operator.database)) as now, closing(sqlite3.connect(backup)) as kept:
        now.backup(kept)
    made.on()
    await phone.receives(2, timeout=30)
    await made.all_said()
    assert await made.ended() == 0
    at.outside.close()
    await made.database.close()
    for name in ("chibo.db-wal", "chibo.db-shm"):
        (made.operator.database.parent / name).unlink(missing_ok=True)
    copyfile(backup, made.operator.database)
    return phone, address


@pytest.mark.timeout(120)
async def test_a_restored_backup_says_nothing_by_itself(tmp_path: Path, births: Nursery, wired: str) -> None:
    async with stand(tmp_path, births, wired) as at:
        phone, _ = await restored(at)
        at.made.on()
        await asyncio.sleep(3)
        phone.writes("/menu")
        await asyncio.sleep(2)
        assert len(texts(phone)) == 2, "nothing of the backup is said again, and nothing else before somebody looked"
        assert await at.made.ended() == 0


@pytest.mark.timeout(120)
async def test_a_restored_backup_goes_on_once_somebody_has_looked(tmp_path: Path, births: Nursery, wired: str) -> None:
    async with stand(tmp_path, births, wired) as at:
        phone, address = await restored(at)
        at.made.on()
        await asyncio.sleep(3)
        assert await at.made.ended() == 0
        done = await asyncio.to_thread(at.made.operator.waits_for, "rearm")
        assert done.code == 0, done.err
        at.outside.feed([row(address, "A", f"#A{address}/3 tin mới")])
        at.made.on()
        await phone.receives(3, timeout=30)
        assert [NAME.findall(text) for text in texts(phone)] == [[f"#A{address}/{number}"] for number in (1, 2, 3)]
        assert await at.made.ended() == 0
