"""The sealing key: made once, for the program alone, shared by its processes; and what it locks."""

from __future__ import annotations

import stat
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot import sealing_checks
from bot.config import Settings
from bot.letters import event_of
from bot.sealing import BLOCK, BadKeyError, key_file, sealing
from handlers import comments
from storage import documents, events, files, meetings, sealed
from storage.models import Address, Cell, Comment, Delivery, Person, SealedBox
from tests import makers
from tests.conftest import Joins
from tests.world import World

LONG = "Đề nghị chi bộ xem lại giờ họp. " * 30


def test_the_key_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    first = sealing(tmp_path)
    locked = first.lock({"ai": "An"}, "thử")
    assert stat.S_IMODE(key_file(tmp_path).stat().st_mode) == 0o600
    assert stat.S_IMODE(key_file(tmp_path).parent.stat().st_mode) == 0o700
    assert sealing(tmp_path).unlock(locked, "thử") == {"ai": "An"}
    assert [file.name for file in key_file(tmp_path).parent.iterdir()] == ["sealing.key"]


def test_processes_that_start_side_by_side_agree_on_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        tasks = [threads.submit(lambda: sealing(tmp_path).key_id) for _ in range(32)]
        assert len({task.result() for task in tasks}) == 1


def test_what_is_locked_twice_looks_different_and_has_one_size(tmp_path: Path) -> None:
    seal = sealing(tmp_path)
    locked = {seal.lock(text, "thử") for text in ("", "", "Một câu.", LONG)}
    assert len(locked) == 4
    assert len({len(one) for one in locked}) == 1
    assert len(seal.lock(1, "thử", 32)) < BLOCK


def test_another_key_or_place_opens_nothing(tmp_path: Path) -> None:
    seal = sealing(tmp_path / "one")
    locked = seal.lock(7, "author:YK-1")
    assert seal.unlock(locked, "author:YK-2") is None
    assert seal.unlock(locked[:-1], "author:YK-1") is None
    assert sealing(tmp_path / "two").unlock(locked, "author:YK-1") is None


def test_a_setting_is_the_key_and_a_short_one_is_refused(tmp_path: Path) -> None:
    given = SecretStr(urlsafe_b64encode(bytes(range(32))).decode())
    assert sealing(tmp_path, given).key_id == sealing(tmp_path / "elsewhere", given).key_id
    assert not key_file(tmp_path).exists()
    with pytest.raises(ValidationError, match="32 byte"):
        Settings(_env_file=None, sealing_key=SecretStr("a2hvYQ=="))  # pyright: ignore[reportCallIssue]


def test_a_spoilt_key_file_is_not_written_over(tmp_path: Path) -> None:
    sealing(tmp_path).lock(1, "thử")
    key_file(tmp_path).write_text("hỏng", "utf8")
    with pytest.raises(BadKeyError):
        sealing(tmp_path).lock(1, "thử")
    assert key_file(tmp_path).read_text("utf8") == "hỏng"


# In the program


async def seals(world: World, joins: Joins, text: str = LONG) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.crowd(world, 4)
    await makers.meeting(world)
    await member.types("góp ý")
    await member.types(text)
    await member.picks("Gửi không nêu tên")


async def findings(world: World) -> list[str]:
    found = world.app.database.read(lambda db: list(sealing_checks.examine(db, world.settings)))
    return [one.key for one in await found]


async def test_the_doctor_tells_a_missing_a_spoilt_an_open_and_another_key(world: World, joins: Joins) -> None:
    file = key_file(world.folder)
    assert await findings(world) == []
    await seals(world, joins)
    assert await findings(world) == ["doctor-sealing"]
    file.chmod(0o644)
    assert await findings(world) == ["doctor-sealing-open", "doctor-sealing"]
    file.write_text("hỏng", "utf8")
    file.chmod(0o600)
    assert await findings(world) == ["doctor-sealing-bad"]
    file.unlink()
    assert await findings(world) == ["doctor-sealing-missing"]
    assert not file.exists()
    sealing(world.folder).lock(1, "thử")
    assert await findings(world) == ["doctor-sealing-other"]


async def test_a_box_under_a_lost_key_is_kept_and_comes_back_with_it(world: World, joins: Joins) -> None:
    await seals(world, joins, "Ý kiến dưới khóa cũ.")
    lost = world.app.sealing

    def under_another(db: Session) -> None:
        for box in db.scalars(select(SealedBox)):
            box.key_id = "0" * 16

    await world.app.database.run(under_another)
    await world.forward(days=10)
    assert await world.app.database.read(lambda db: db.scalars(select(Comment)).all()) == []

    def back(db: Session) -> None:
        for box in db.scalars(select(SealedBox).where(SealedBox.key_id == "0" * 16)):
            box.key_id = lost.key_id

    await world.app.database.run(back)
    await world.forward(days=1)
    [comment] = await world.app.database.read(lambda db: db.scalars(select(Comment)).all())
    assert comment.text == "Ý kiến dưới khóa cũ."


async def test_a_private_message_that_could_not_be_handled_is_kept_unread_and_can_be_replayed(
    world: World, joins: Joins, monkeypatch: pytest.MonkeyPatch
) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world)
    await member.types("góp ý")

    def stumbles(_turn: object, answer: str) -> None:
        raise ValueError(answer)

    monkeypatch.setattr(comments.write_comment, "answered", stumbles)
    await member.types("Chỉ mình tôi biết.")
    [letter] = await world.app.database.read(events.letters)
    assert "Chỉ mình" not in f"{letter.event}{letter.traceback}"
    assert "ValueError" in letter.traceback
    assert event_of(letter, world.app.files, world.app.sealing).text == "Chỉ mình tôi biết."


async def test_a_private_answer_leaves_no_words_and_goes_with_the_next_one(world: World, joins: Joins) -> None:
    await seals(world, joins)
    rows = await world.app.database.read(lambda db: db.scalars(select(Delivery)).all())
    assert [row.key for row in rows if row.key == "fleeting"] == ["fleeting"]
    assert not any("giờ họp" in str(row.words) for row in rows)
    chats = await world.app.database.read(lambda db: db.scalars(select(Address)).all())
    assert {str(chat.draft) for chat in chats} == {"{}"}


async def test_a_long_private_answer_comes_whole_and_its_parts_are_locked(world: World, joins: Joins) -> None:
    await seals(world, joins)
    member = await joins("Đỗ Thị Dung")
    for number in range(6):
        await member.types("góp ý")
        await member.types(f"Ý số {number}. {LONG[:900]}")
        await member.picks("Gửi")
    await member.picks("Ý kiến của tôi")
    assert "Ý số 0" in "\n".join(seen.text for seen in member.inbox[-3:])
    rows = await world.app.database.read(lambda db: db.scalars(select(Delivery)).all())
    assert not any("Ý số 0" in str(row.words) for row in rows if row.key in ("fleeting", "verbatim"))


async def test_a_document_of_the_committee_waits_for_five_of_the_committee(world: World) -> None:
    """Others of the cell have not seen it: that they have written hides nobody."""
    committee = await makers.crowd(world, 6, "secretary")
    others = await makers.crowd(world, 6)
    meeting_id, now = await makers.meeting(world, kind="committee", days=1), world.clock.now()

    def put(db: Session, authors: Sequence[int], about: int | None) -> None:
        slips = [sealed.slip(db.get_one(Person, one), "Ý", now.date(), document_id=about) for one in authors]
        sealed.stir(db, world.app.sealing, db.get_one(Cell, world.cell_id), slips, world.clock.now())

    def handed_out(db: Session) -> int:
        meeting = meetings.whole(db, meeting_id)
        assert meeting
        return documents.add(db, meeting, files.make(db, "a.pdf", "application/pdf", b"%PDF", now), "A", now).id

    document_id = await world.app.database.run(handed_out)
    await world.forward(days=2)
    await world.app.database.run(lambda db: put(db, others, None))
    await world.app.database.run(lambda db: put(db, committee[:4], document_id))
    await world.forward(days=1)
    assert [one.document_id for one in await released(world)] == [None] * 6
    await world.app.database.run(lambda db: put(db, committee[4:], document_id))
    await world.forward(days=1)
    assert [one.document_id for one in await released(world)] == [None] * 6 + [document_id] * 6


async def released(world: World) -> Sequence[Comment]:
    return await world.app.database.read(lambda db: db.scalars(select(Comment).order_by(Comment.id)).all())


async def test_before_a_meeting_its_items_and_its_documents_are_counted_together(world: World) -> None:
    committee, now = await makers.crowd(world, 6, "committee_member"), world.clock.now()
    await makers.crowd(world, 1, "secretary")
    meeting_id = await makers.meeting(world, kind="committee", days=3)

    def put(db: Session) -> None:
        meeting = meetings.whole(db, meeting_id)
        assert meeting
        document = documents.add(db, meeting, files.make(db, "a.pdf", "application/pdf", b"%PDF", now), "A", now)
        about = [{}, {}, {}, {"document_id": document.id}, {"document_id": document.id}]
        slips = [
            sealed.slip(db.get_one(Person, one), "Ý", now.date(), meeting_id=meeting_id, **target)
            for one, target in zip(committee[:5], about, strict=True)
        ]
        sealed.stir(db, world.app.sealing, db.get_one(Cell, world.cell_id), slips, now)

    await world.app.database.run(put)
    await world.forward(days=1)
    assert len(await released(world)) == 5
