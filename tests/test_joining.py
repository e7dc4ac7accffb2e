"""Who comes in, and how."""

from __future__ import annotations

import pytest
from sqlalchemy import delete

from storage.models import Cell, Committee, Person
from tests.conftest import Joins
from tests.phone import WebPhone
from tests.world import World


async def test_a_stranger_is_told_whom_to_ask_and_nothing_else(world: World, channel: str) -> None:
    phone = WebPhone(world, "stranger", channel)
    for said in ("/start", "xin chào", "họp", "/lich", "/start khong-co-that"):
        await phone.types(said)
        assert "bí thư chi bộ" in phone.screen
        assert phone.choices == ()


async def test_a_member_joins_by_link_only_after_agreeing(world: World, channel: str) -> None:
    person_id = await world.member("Nguyễn Văn An")
    phone = WebPhone(world, "7", channel)
    await phone.starts((await world.invite(person_id)).token)
    assert phone.screen.startswith("Kính chào đồng chí Nguyễn Văn An, Chi bộ thôn Đông.")
    await phone.types("họp")
    assert "Đề nghị đồng chí chọn một trong các mục dưới đây." in phone.screen
    await phone.picks("Tôi đồng ý")
    assert phone.screen.startswith("Trân trọng cảm ơn đồng chí Nguyễn Văn An. Đồng chí đã tham gia.")


async def test_a_code_is_typed_in_any_case_with_spaces_and_works_once(world: World, channel: str) -> None:
    person_id = await world.member("Nguyễn Văn An")
    code = (await world.invite(person_id)).code
    phone = WebPhone(world, "7", channel)
    await phone.types(f"{code[:4].lower()} {code[4:].lower()}")
    await phone.picks("Tôi đồng ý")
    other = WebPhone(world, "8", channel)
    await other.types(code)
    assert other.screen.startswith("Mã hoặc đường dẫn này không đúng")


async def test_guessing_codes_ends_after_five_tries(world: World, channel: str) -> None:
    phone = WebPhone(world, "7", channel)
    for _ in range(5):
        await phone.types("ABCD2345")
        assert phone.screen.startswith("Mã hoặc đường dẫn này không đúng")
    await phone.types((await world.invite(await world.member("Nguyễn Văn An"))).code)
    assert phone.screen.startswith("Đồng chí đã gõ sai mã nhiều lần.")


async def test_whoever_does_not_agree_stays_a_stranger(world: World, channel: str) -> None:
    phone = WebPhone(world, "7", channel)
    await phone.starts((await world.invite(await world.member("Nguyễn Văn An"))).token)
    await phone.picks("Không đồng ý")
    await phone.types("/menu")
    assert "chỉ dành cho đảng viên có giấy mời" in phone.screen


async def test_an_invitation_opened_on_another_members_phone_changes_nothing(world: World, joins: Joins) -> None:
    phone = await joins("Nguyễn Văn An")
    await phone.starts((await world.invite(await world.member("Trần Thị Bình"))).token)
    assert phone.screen.startswith("Máy này đang dùng cho đồng chí Nguyễn Văn An.")


@pytest.mark.parametrize("said", ["đồng ý", "Dong y", "có", "vâng", "1"])
async def test_agreeing_can_be_said_in_ones_own_words(world: World, channel: str, said: str) -> None:
    phone = WebPhone(world, "7", channel)
    await phone.starts((await world.invite(await world.member("Nguyễn Văn An"))).token)
    await phone.types(said)
    assert "Đồng chí đã tham gia" in phone.screen


@pytest.mark.parametrize("said", ["không đồng ý", "không", "không biết", "để tôi xem đã", "thôi"])
async def test_nothing_else_is_taken_for_consent(world: World, channel: str, said: str) -> None:
    phone = WebPhone(world, "7", channel)
    await phone.starts((await world.invite(await world.member("Nguyễn Văn An"))).token)
    await phone.types(said)
    assert "Đồng chí đã tham gia" not in phone.screen
    assert await world.app.database.read(lambda db: db.get_one(Person, 1).consented_at) is None


async def test_a_new_phone_takes_the_place_of_a_lost_one(world: World, joins: Joins, channel: str) -> None:
    lost = await joins("Nguyễn Văn An")
    new = WebPhone(world, "99", channel)
    await new.starts((await world.invite(int(lost.chat))).token)
    await new.picks("Tôi đồng ý")
    await lost.types("/menu")
    assert "chỉ dành cho đảng viên có giấy mời" in lost.screen
    await new.types("/menu")
    assert "Mời đồng chí chọn việc" in new.screen


async def test_strangers_are_answered_even_before_anything_is_set_up(world: World, channel: str) -> None:
    await world.app.database.run(lambda db: (db.execute(delete(Cell)), db.execute(delete(Committee))))
    phone = WebPhone(world, "7", channel)
    for said in ("/start", "xin chào", "ABCD2345"):
        await phone.types(said)
        assert "bí thư chi bộ" in phone.screen
