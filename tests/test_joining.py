"""Who comes in, and how."""

from __future__ import annotations

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
