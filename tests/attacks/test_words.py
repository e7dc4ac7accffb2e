"""Words as weapons."""

from __future__ import annotations

import time

import pytest

from bot import guard
from tests.attacks.conftest import Joins
from tests.stages import Stage
from tests.world import World

HIDDEN = "\u200b\u200e\u202e\u2066\ufeff\x00\x07\x1b"


async def test_what_is_hidden_in_a_text_does_not_carry_it_past_the_guard(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Môi trường")
    await member.types("Ngõ 12")
    for said in ("T\u200bỐI M\u2060ẬT", "căn cước 001\u200b099012345", "đơn tố\u00ad cáo", "TỐI\u202e MẬT"):
        await member.types(said)
        assert "hệ thống không nhận" in member.screen or "Hệ thống không nhận" in member.screen, said


async def test_hidden_signs_and_controls_are_not_passed_on(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Môi trường")
    await member.types(f"Ngõ{HIDDEN} 12")
    await member.types(f"Rác{HIDDEN} nhiều\n<b>{{ $reader }}</b> & <a href='x'>\u0065\u0302\u0301")
    await member.picks("Không có")
    await member.picks("Gửi")
    await secretary.looks()
    assert "Nơi: Ngõ 12\nSự việc: Rác nhiều\n<b>{ $reader }</b> & <a href='x'>ế" in secretary.screen


@pytest.mark.parametrize("text", ["a\ud800", "a\x00\u202eb", "\u200b", "x" * 4096, "🀄" * 2048, "e" + "\u0301" * 4000])
async def test_odd_texts_are_answered_once_and_break_nothing(stage: Stage, joins: Joins, text: str) -> None:
    stranger, member = stage.phone("666"), await joins("Nguyễn Văn An")
    for phone in (stranger, member):
        before = len(phone.inbox)
        await phone.types(text)
        assert len(phone.inbox) == before + 1
    assert "giấy mời" in stranger.screen
    await member.types("/menu")
    assert "Phản ánh" in member.choices


@pytest.mark.parametrize("text", ["x" * 4096, "🀄" * 2048])
async def test_what_is_too_long_is_said_so_and_not_stored(joins: Joins, text: str) -> None:
    member = await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Môi trường")
    await member.types("Ngõ 12")
    question = member.screen
    await member.types(text)
    assert "dài" in member.screen
    assert member.screen.endswith(question)


@pytest.mark.parametrize("sign", ["\n", " ", ".\n", "1 ", "0.", "(", "mật ", "tố  ", "\t- "])
def test_no_text_keeps_the_guard_and_so_everybody_busy(sign: str) -> None:
    began = time.process_time()
    guard.refusal(sign * (40_000 // len(sign)) + "x")
    assert time.process_time() - began < 5
