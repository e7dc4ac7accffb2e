"""What could not be handled is kept whole, told without its words, and handled once when the fault is mended."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from bot import faults
from bot.events import Attachment, Event, Location
from bot.filestore import Fetched
from bot.letters import event_of, letter_of, locked, serial_of
from storage import events, files
from storage.models import DeadLetter, Person, Report
from tests.commands import Operator
from tests.conftest import Joins
from tests.makers import picture
from tests.phone import WebPhone
from tests.test_operating import NOW, database, operator, prepared
from tests.world import World

__all__ = ["operator", "prepared"]  # fixtures

SAID = "Rác tồn đọng ở đầu ngõ."
TRACE = f"""Traceback (most recent call last):
  File "{Path(faults.__file__).parent}/talk.py", line 61, in run
    self._answer(offered)
  File "/elsewhere/site-packages/sqlalchemy/orm.py", line 7, in get_one
    raise LookupError(said)
LookupError: {SAID}
  File "invented", line 1, in nowhere
Traceback (most recent call last):
  File "invented", line 2, in nowhere
Invented: {SAID}
"""


@contextmanager
def bug() -> Generator[None]:
    """Whoever says anything meets an error that quotes them."""

    def fails(talk: Any) -> None:
        raise ValueError(f"cannot read {talk.event.text}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.talk.Talk.run", fails)
        yield


@pytest.fixture
async def phone(joins: Joins) -> WebPhone:
    return await joins("Nguyễn Văn An")


async def letter(world: World) -> DeadLetter:
    return await world.app.database.read(lambda db: db.scalars(select(DeadLetter)).one())


async def replays(world: World, found: DeadLetter, *, anyway: bool = False) -> str:
    serial = None if anyway else serial_of(found)
    return await world.app.dispatcher.replay(found.id, event_of(found, world.app.files, world.app.sealing), serial)


async def reports_with_a_bug(phone: WebPhone) -> None:
    for said in ("phản ánh", "1", "Ngõ 12"):
        await phone.types(said)
    with bug():
        await phone.sends_file("photo", "anh.jpg", picture(), caption=SAID)
    assert phone.screen.startswith("Hệ thống gặp lỗi")


async def test_a_photo_that_met_a_bug_is_reported_after_the_replay(world: World, phone: WebPhone) -> None:
    await reports_with_a_bug(phone)
    kept = await letter(world)
    paths = [file["path"] for file in kept.event["files"]]
    assert await world.app.database.read(lambda db: files.ownerless(db, paths)) == []
    assert await replays(world, kept) == "handled"
    await phone.looks()
    assert "Gửi phản ánh này" in phone.screen
    await phone.picks("Gửi")
    rows = select(Report).options(joinedload(Report.file))
    report = await world.app.database.read(lambda db: db.scalars(rows).one())
    assert report.file
    assert (report.text, report.file.path, report.file.mime) == (SAID, paths[0], "image/jpeg")


async def test_a_letter_that_was_handled_keeps_no_words_and_is_handled_once(world: World, phone: WebPhone) -> None:
    await reports_with_a_bug(phone)
    kept = await letter(world)
    assert [await replays(world, kept) for _ in range(2)] == ["handled", "repeated"]
    after = await letter(world)
    assert (after.event, after.traceback, after.replayed_at) == ({}, "", world.clock.now())
    assert await world.app.database.read(events.letters) == []


async def test_what_fails_again_is_kept_and_can_be_replayed_later(world: World, phone: WebPhone) -> None:
    await reports_with_a_bug(phone)
    kept, said = await letter(world), len(await world.outbox())
    with bug():
        assert await replays(world, kept) == "failed"
    assert len(await world.outbox()) == said  # nobody hears of it a second time
    assert await replays(world, await letter(world)) == "handled"


async def test_an_old_answer_never_meets_another_question(world: World, phone: WebPhone) -> None:
    await reports_with_a_bug(phone)
    for said in ("Thôi", "góp ý", "phản ánh"):
        await phone.types(said)
    kept, shown = await letter(world), len(phone.inbox)
    assert await replays(world, kept) == "overtaken"
    await phone.looks()
    assert len(phone.inbox) == shown
    assert await replays(world, kept, anyway=True) == "handled"  # the operator has looked at it


async def _never() -> Fetched:
    raise AssertionError


def test_everything_an_event_says_survives_being_kept(world: World) -> None:
    path = "a" * 32 + ".bin"
    world.app.files.folder.mkdir()
    world.app.files.whole(path).write_bytes(b"x")
    said = Event(
        "1", "web", "7", "chữ", "q:1:0", location=Location(1.5, 2.5), oddity="edited", gone=True, language="vi",
        files=(Fetched("voice", "ghi.ogg", "audio/ogg", 1, "0" * 64, path),),
    )  # fmt: skip
    again = event_of(
        DeadLetter(id=5, channel="web", event_id="1", event=said.as_json()), world.app.files, world.app.sealing
    )
    assert again == replace(said, id="replay-5")
    sealing = world.app.sealing
    hidden = DeadLetter(id=5, channel="web", event_id="1", event=locked(letter_of(said, 3), sealing))
    assert "chữ" not in str(hidden.event)
    assert [file["path"] for file in hidden.event["files"]] == [path], "else it would be thrown away as nobody's"
    assert event_of(hidden, world.app.files, sealing) == replace(said, id="replay-5")
    refused = Event("1", "web", "7", attachments=(Attachment("voice", "a", "b", None, _never),))
    kept = DeadLetter(id=5, channel="web", event_id="1", event=refused.as_json())
    assert [a.kind for a in event_of(kept, world.app.files, world.app.sealing).attachments] == ["voice"]


def test_letters_of_the_first_version_are_read_as_far_as_they_go(world: World) -> None:
    world.app.files.folder.mkdir()
    world.app.files.whole("b.bin").write_bytes(picture())
    old = {"chat": "7", "text": "x", "tap": None, "files": ["b.bin", "gone.bin"], "location": None}
    kept = DeadLetter(id=5, channel="web", event_id="1", event=old)
    [photo] = event_of(kept, world.app.files, world.app.sealing).files
    assert (photo.kind, photo.mime, photo.size) == ("photo", "image/jpeg", len(picture()))
    assert serial_of(kept) is None


def test_a_fault_is_told_by_its_type_and_place_alone() -> None:
    assert faults.read(TRACE) == ("LookupError", "sqlalchemy/orm.py:7 get_one")
    assert faults.read("") == ("", "")


def _adds(operator: Operator, text: str) -> None:
    event: dict[str, Any] = {"chat": "990017", "text": text, "tap": None, "files": [], "location": None}
    with database(operator) as db:
        db.get_one(Person, 1).consented_at = NOW
        db.add(DeadLetter(channel="telegram", event_id=text, event=event, traceback=TRACE, at=NOW))


def test_the_list_shows_what_was_said_only_when_asked_by_number(operator: Operator) -> None:
    assert operator.types("dead-letters", "list").code == 1
    _adds(operator, SAID)
    listed = operator.types("dead-letters", "list")
    assert (listed.code, "LookupError  sqlalchemy/orm.py:7 get_one" in listed.out) == (0, True)
    assert SAID not in listed.out + listed.err
    shown = operator.types("dead-letters", "list", "--show", "1")
    assert (shown.code, SAID in shown.out, "không sao chép" in shown.err) == (0, True, True)
    assert operator.types("dead-letters", "list", "--show", "2").code == 1


def test_the_command_replays_and_leaves_the_answer_in_the_outbox(operator: Operator) -> None:
    for text in ("menu", "trợ giúp"):
        _adds(operator, text)
    done = operator.types("dead-letters", "replay", "1", "9")
    assert (done.code, "1: Đã xử lý." in done.out, "9: Không có" in done.out) == (1, True, True)
    assert operator.types("dead-letters", "replay", "1").code == 1
    with bug():
        failed = operator.types("dead-letters", "replay", "--all")
    assert (failed.code, "2: Vẫn lỗi." in failed.out) == (1, True)
    assert operator.types("dead-letters", "replay", "--all").code == 0
    replies = operator.rows("SELECT cause, dedupe_key, state FROM delivery ORDER BY id")
    assert [row for row in replies if row[1] and str(row[1]).endswith(":0")] == [
        (f"telegram:replay-{n}", f"reply:telegram:replay-{n}:0", "waiting") for n in (1, 2)
    ]


@pytest.mark.parametrize("words", [["replay"], ["replay", "1", "--all"], ["replay", "x"], ["list", "--show", "x"]])
def test_it_must_be_clear_which_letters_are_meant(operator: Operator, words: list[str]) -> None:
    assert operator.types("dead-letters", *words).code == 2
