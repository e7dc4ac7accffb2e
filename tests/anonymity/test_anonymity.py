"""Whoever holds the database without the sealing key tells authors no better than by lot, in a cell of eighteen.

Before the release the attacker names as many members as have sealed something; after it, and again after the answers,
an author for each comment. One guess is right by lot in 1 of 3, or in 1 of 18. A way counts as better than chance
where so many hits would come by lot once in a million tries or less (the binomial's tail): with some fifty counts this
fails by mere bad luck less than once in ten thousand runs, and sees only what helps much. What helps little is sought
by the exact test: whoever has sealed and whoever has dropped leave the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from math import comb
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot import fleeting
from bot.sealing import Sealing
from storage.deliveries import Message
from tests.anonymity.cell import AUTHORS, MEMBERS, Quiet, Round
from tests.anonymity.guesses import LINKS, SUSPICIONS, one_by_one, suspects
from tests.anonymity.loot import Loot, loot
from tests.databases import Databases, PostgresqlDatabases
from tests.world import World

ROUNDS, ROUNDS_OF_LEAKS = 4, 2
ONE_IN_A_MILLION = 1e-6
Hits = Counter[str]
pytestmark = pytest.mark.timeout(600)


def by_lot(hits: int, guesses: int, chance: float) -> float:
    """How probable it is to hit so often or more by lot alone."""
    return sum(comb(guesses, k) * chance**k * (1 - chance) ** (guesses - k) for k in range(hits, guesses + 1))


class Attacker:
    """Counts how often each way is right, before the release and after."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.hits: Hits = Counter()
        self.guesses: Hits = Counter()

    def names_authors(self, found: Loot, truth: dict[str, int]) -> None:
        for way in SUSPICIONS:
            named = suspects(found, way, AUTHORS, self.random)
            self._count(f"before: {way.__name__}", sum(person in truth.values() for person in named), AUTHORS)

    def links(self, when: str, found: Loot, truth: dict[str, int]) -> None:
        assert {row.values["text"] for row in found.sealed} == set(truth)
        guesses = {way.__name__: one_by_one(found, way, self.random) for way in SUSPICIONS}
        guesses |= {link.__name__: link(found, self.random) for link in LINKS}
        for name, guess in guesses.items():
            hits = sum(guess.get(text) == person for text, person in truth.items())
            self._count(f"{when}: {name}", hits, AUTHORS)

    def _count(self, name: str, hits: int, guesses: int) -> None:
        self.hits[name] += hits
        self.guesses[name] += guesses

    def better_than_by_lot(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, guesses in self.guesses.items():
            chance = AUTHORS / MEMBERS if name.startswith("before") else 1 / MEMBERS
            if by_lot(self.hits[name], guesses, chance) < ONE_IN_A_MILLION:
                found[name] = f"{self.hits[name]} of {guesses}"
        return found


def keep_all(engine: Engine) -> None:
    """The worst for the members: SQLite's write-ahead log keeps every page that was ever written in a round."""

    def keep(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA wal_autocheckpoint=0")

    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", keep)


@asynccontextmanager
async def program(folder: Path, url: str, seed: int) -> AsyncGenerator[World]:
    world = World(folder, url)
    keep_all(world.app.database.plain)
    world.app.add(Quiet(Random(seed)))
    try:
        await world.open()
        yield world
    finally:
        await world.close()


async def attacked(folder: Path, databases: Databases, rounds: int, seed: int) -> Attacker:
    attacker, random = Attacker(Random(seed + 1)), Random(seed)
    lies = databases.server.folder if isinstance(databases, PostgresqlDatabases) else None
    async with program(folder, databases.fresh(folder), seed) as world:
        for _ in range(rounds):
            cell = Round(world, random)
            await cell.begin()
            await cell.talks()
            attacker.names_authors(loot(cell, lies), cell.written)
            await cell.morning()
            attacker.links("released", loot(cell, lies), cell.written)
            await cell.answers()
            attacker.links("answered", loot(cell, lies), cell.written)
    return attacker


async def test_the_database_without_the_key_tells_authors_no_better_than_by_lot(
    tmp_path: Path, databases: Databases
) -> None:
    attacker = await attacked(tmp_path, databases, ROUNDS, seed=20261126)
    assert attacker.better_than_by_lot() == {}


def shape(found: Loot, person: int) -> tuple[object, ...]:
    """Of a chat and its messages all but moments, and what is drawn or locked; of that only its size."""
    seen = found.addresses[person].values
    chat = {name: seen[name] for name in ("flow", "step", "draft", "path", "offered", "preferred", "gone")}
    rows = [row.values for row in found.deliveries(person)]
    same = ("klass", "priority", "key", "choices", "file_id", "state", "attempt", "repeats", "error", "part", "seq")
    messages = [{**{n: row[n] for n in same}, "size": len(str(row["words"]))} for row in rows]
    return str(chat), str(messages)


async def test_whoever_seals_and_whoever_drops_leave_the_same_but_for_moments_and_what_is_drawn(
    tmp_path: Path, databases: Databases
) -> None:
    lies = databases.server.folder if isinstance(databases, PostgresqlDatabases) else None
    async with program(tmp_path, databases.fresh(tmp_path), 4) as world:
        cell = Round(world, Random(4))
        await cell.begin()
        await cell.talks()
        members = set(cell.chats) - {cell.secretary}  # who is told of comments with a name
        found = loot(cell, lies)
        assert len({shape(found, person) for person in members}) == 1
        await cell.morning()
        found = loot(cell, lies)
        assert len({shape(found, person) for person in members}) == 1


# The attacker is no straw man: whatever is left undone, one of the ways finds.


def words_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def unlocked(message: Message, _sealing: Sealing) -> Message:
        return message

    monkeypatch.setattr(fleeting, "locked", unlocked)


def drafts_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The locked form of a draft is the draft."""
    locks, opens = Sealing.lock_text, Sealing.unlock_text

    def lock(self: Sealing, value: Any, about: str) -> Any:
        return value if about.startswith("chat:") else locks(self, value, about)

    def unlock(self: Sealing, locked: Any, about: str) -> Any:
        return locked if about.startswith("chat:") else opens(self, locked, about)

    monkeypatch.setattr(Sealing, "lock_text", lock)
    monkeypatch.setattr(Sealing, "unlock_text", unlock)


@pytest.mark.once("what is tested is the attacker")
async def test_an_answer_that_keeps_its_words_gives_the_author_away(
    tmp_path: Path, databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    words_are_kept(monkeypatch)
    found = (await attacked(tmp_path, databases, ROUNDS_OF_LEAKS, seed=1)).better_than_by_lot()
    assert found.keys() >= {"released: same_words", "answered: same_words"}


@pytest.mark.sqlite_only("PostgreSQL keeps what is long apart from the row of the chat")
async def test_drafts_without_a_lock_give_the_author_away_by_what_is_left_in_the_files(
    tmp_path: Path, databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts_are_kept(monkeypatch)
    found = (await attacked(tmp_path, databases, ROUNDS_OF_LEAKS, seed=2)).better_than_by_lot()
    assert "released: remnant" in found
