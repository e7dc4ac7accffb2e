"""Somebody who is nobody's: whatever they do, they are told how to come in, and nothing of it is kept."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import Person, StoredFile
from storage.models.voices import FileKind
from tests import makers
from tests.attacks.conftest import Joins
from tests.attacks.plunder import FORGED, counted, furnished, shows
from tests.phone import Phone
from tests.stages import Stage
from tests.world import World

TOLD = "giấy mời"  # where their way in is printed


async def _kept(world: World) -> int:
    def count(db: Session) -> int:
        return db.scalars(select(func.count()).select_from(StoredFile)).one()

    return await world.app.database.read(count)


async def _sends_everything(phone: Phone) -> None:
    for kind in get_args(FileKind):
        await phone.sends_file(kind, "x.jpg", makers.picture(), "/menu")
    await phone.sends_location(21.0, 105.8)
    await phone.sends_oddity()


async def test_a_stranger_who_knows_every_button_and_word_learns_nothing(
    world: World, joins: Joins, stage: Stage
) -> None:
    await furnished(joins)
    before, stranger = await counted(world), stage.phone("666")
    await stranger.starts()
    for data in FORGED:
        await stranger.forges(data)
    for said in ("/menu", "ý kiến đảng viên", "vụ việc", "1", "thôi", "lùi", "/huy", "/start 1"):
        await stranger.types(said)
    assert shows(stranger) == []
    assert await counted(world) == before


async def test_what_a_stranger_sends_is_neither_fetched_nor_kept(world: World, stage: Stage, tmp_path: Path) -> None:
    stranger = stage.phone("666")
    await stranger.starts()
    await _sends_everything(stranger)
    assert await _kept(world) == 0
    assert not (tmp_path / "files").exists()


async def test_somebody_taken_off_the_roster_is_a_stranger_again(world: World, joins: Joins) -> None:
    secretary, _ = await furnished(joins)
    await secretary.looks()
    before, seen = await counted(world), len(secretary.inbox)
    await world.app.database.run(lambda db: setattr(db.get_one(Person, makers.person_id(secretary)), "active", False))
    for data in FORGED:
        await secretary.forges(data)
    for said in ("/menu", "ý kiến đảng viên", "vụ việc", "1"):
        await secretary.types(said)
    assert [m.text for m in secretary.inbox[seen:] if TOLD not in m.text] == []
    assert await counted(world) == before
