"""A claim reads what it takes and nothing else, however long the queue is: by the plans that SQLite makes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session

from storage import claiming, deliveries
from storage.claiming import Wish
from storage.deliveries import Message
from tests.conftest import Joins
from tests.makers import person_id
from tests.world import World


@pytest.mark.sqlite_only("its own way to explain a plan")
async def test_the_rows_that_were_chosen_are_found_by_their_ids(world: World, joins: Joins) -> None:
    phones = [await joins(f"Đảng viên {number}") for number in range(8)]
    now, channel = world.clock.now(), phones[0].channel

    def tell(db: Session) -> None:
        for phone in phones:
            deliveries.tell(db, person_id(phone), Message("verbatim", {"html": "một"}), now)

    await world.app.database.run(tell)
    sender = next(sender for sender in world.app.senders if sender.account == channel)
    asked: list[tuple[str, Any]] = []
    engine = create_engine(f"sqlite:///{world.folder / 'chibo.db'}")

    @event.listens_for(engine, "before_cursor_execute")
    def note(_connection: object, _cursor: object, statement: str, given: object, *_: object) -> None:  # pyright: ignore[reportUnusedFunction]
        asked.append((statement, given))

    with Session(engine) as db:
        assert len(claiming.claim(db, Wish(channel, 8, 8), sender.holder(), None, now).rows) == len(phones)
    engine.dispose()
    with closing(sqlite3.connect(world.folder / "chibo.db")) as database:
        loaded = [(said, given) for said, given in asked if "delivery.words" in said and "JOIN" in said]
        plans = [row[3] for said, given in loaded for row in database.execute(f"EXPLAIN QUERY PLAN {said}", given)]
    assert [plan for plan in plans if "SEARCH delivery" in plan] == [
        "SEARCH delivery USING INTEGER PRIMARY KEY (rowid=?)"
    ]
