"""What is written together stands or falls by itself, and nobody hears of success before it is on the disk."""

from __future__ import annotations

import asyncio
import threading
from contextvars import ContextVar
from functools import partial

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from storage.engine import Database
from storage.models import Counter
from tests.world import World

NAMED: ContextVar[str] = ContextVar("named", default="nobody")


def add(db: Session, name: str) -> str:
    db.add(Counter(committee_id=1, name=name, value=1))
    return name


async def names(database: Database) -> set[str]:
    return set(await database.read(lambda db: db.scalars(select(Counter.name)).all()))


async def test_a_hundred_at_once_are_all_there(world: World) -> None:
    database = world.app.database
    done = await asyncio.gather(*(database.run(lambda db, n=n: add(db, f"c{n}")) for n in range(100)))
    assert await names(database) == set(done)


async def test_one_that_fails_takes_nothing_of_the_others_with_it(world: World) -> None:
    def fails(db: Session, how: str) -> None:
        add(db, f"half {how}")
        db.flush()
        if how == "twice":
            db.execute(insert(Counter).values(committee_id=1, name="half twice", value=1))
        raise ZeroDivisionError

    database = world.app.database
    good = [database.run(partial(add, name=f"c{n}")) for n in range(9)]
    bad = [database.run(partial(fails, how=how)) for how in ("once", "twice")]
    done = await asyncio.gather(*good, *bad, return_exceptions=True)
    assert {type(each) for each in done[9:]} == {ZeroDivisionError, IntegrityError}
    assert await names(database) == {f"c{n}" for n in range(9)}


async def test_increments_side_by_side_are_never_lost(world: World) -> None:
    def increment(db: Session) -> None:
        row = db.scalars(select(Counter).where(Counter.name == "one").with_for_update()).one()
        row.value += 1

    database = world.app.database
    await database.run(lambda db: add(db, "one"))
    await asyncio.gather(*(database.run(increment) for _ in range(100)))
    assert await database.read(lambda db: db.scalar(select(func.max(Counter.value)))) == 101


async def test_what_has_begun_is_ended_though_its_caller_was_cancelled(world: World) -> None:
    entered, goes_on = threading.Event(), threading.Event()

    def slow(db: Session) -> None:
        entered.set()
        goes_on.wait(5)
        add(db, "slow")

    database = world.app.database
    task = asyncio.create_task(database.run(slow))
    await asyncio.to_thread(entered.wait, 5)
    task.cancel()
    asyncio.get_running_loop().call_later(0.05, goes_on.set)
    with pytest.raises(asyncio.CancelledError):
        await task
    assert "slow" in await names(database)


@pytest.mark.sqlite_only("elsewhere nothing is committed in groups")
async def test_a_commit_that_fails_is_told_to_all_of_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from storage import writer

    commit = writer._commit  # pyright: ignore[reportPrivateUsage]

    def full(*arguments: object) -> None:
        commit(*arguments)  # pyright: ignore[reportArgumentType]
        raise OperationalError("COMMIT", {}, Exception("database or disk is full"))

    database = world.app.database
    monkeypatch.setattr(writer, "_commit", full)
    done = await asyncio.gather(
        *(database.run(lambda db, n=n: add(db, f"x{n}")) for n in range(3)), return_exceptions=True
    )
    assert [type(each) for each in done] == [OperationalError] * 3
    monkeypatch.undo()
    assert await database.run(lambda db: add(db, "next")) == "next", "the writer lives on"


async def test_work_sees_the_context_of_its_caller(world: World) -> None:
    NAMED.set("me")
    assert await world.app.database.run(lambda _: NAMED.get()) == "me"
    assert await world.app.database.read(lambda _: NAMED.get()) == "me"


async def test_a_look_writes_nothing(world: World) -> None:
    def writes(db: Session) -> None:
        add(db, "unwanted")
        db.flush()

    await world.app.database.read(writes)
    assert await names(world.app.database) == set()
