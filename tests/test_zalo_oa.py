"""What leaves by the Official Account, over real HTTP to a strict one of our own, and as its reader sees it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.channels.zalo_oa import LONGEST_TITLE
from bot.channels.zalo_oa.uploads import LARGEST_DOCUMENT, LARGEST_PHOTO
from bot.screens import Button
from storage.models.voices import FileKind
from tests.fake_zalo_oa import FakeZaloOa
from tests.fake_zalo_oa.wire import units
from tests.makers import picture
from tests.world import World
from tests.zalo_oa_member import WAYS, Member, a_file, member_of, numbered
from tests.zalo_phone import PUBLIC

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FIVE = ("Một", "Hai", "Ba", "Bốn", "Năm")


@pytest.fixture
async def member(world: World) -> AsyncIterator[Member]:
    async with member_of(world, zalo_oa_free_messages=100) as member:
        yield member


async def test_a_message_arrives_as_plain_text(member: Member) -> None:
    await member.told("<b>Chào</b> đồng chí, <i>An &amp; Bình</i>: 1 &lt; 2")
    [message] = member.inbox
    assert (message.text, message.buttons) == ("Chào đồng chí, An & Bình: 1 < 2", ())
    [row] = await member.rows()
    assert (row.state, row.message_id) == ("sent", message.id)


BACK, CANCEL = ("Quay lại", "#q:1:back"), ("Thôi", "#q:1:cancel")
AS_BUTTONS = tuple((label, f"#a:thu:{number}") for number, label in enumerate(FIVE, 1))
IN_WORDS = "Gõ “lùi” để quay lại, “thôi” để dừng."
SIX_LINES = "1. Một\n2. Hai\n3. Ba\n4. Bốn\n5. Năm\n6. Sáu\n\nGõ số để chọn"


CHOICES: list[tuple[tuple[str, ...], tuple[Button, ...], str, tuple[tuple[str, str], ...]]] = [
    (FIVE[:1], (), "Chọn:", AS_BUTTONS[:1]),
    (FIVE[:3], WAYS, "Chọn:", (*AS_BUTTONS[:3], BACK, CANCEL)),
    (FIVE[:4], WAYS, f"Chọn:\n\n{IN_WORDS}", AS_BUTTONS[:4]),
    (FIVE, (), "Chọn:", AS_BUTTONS),
    (FIVE, WAYS, f"Chọn:\n\n{IN_WORDS}", AS_BUTTONS),
    (FIVE, WAYS[1:], "Chọn:\n\nGõ “thôi” để dừng.", AS_BUTTONS),
    ((*FIVE, "Sáu"), (), f"Chọn:\n\n{SIX_LINES}.", ()),
    ((*FIVE, "Sáu"), WAYS, f"Chọn:\n\n{SIX_LINES}, “lùi” để quay lại, “thôi” để dừng.", ()),
]


@pytest.mark.parametrize("named", [False, True], ids=["without template_type", "with template_type"])
async def test_up_to_five_choices_are_buttons_and_more_are_numbered_lines(world: World, named: bool) -> None:
    server = FakeZaloOa(world.clock.now, template_type=named)
    async with member_of(world, server, zalo_oa_free_messages=100) as member:
        for labels, ways, text, buttons in CHOICES:
            await member.told("Chọn:", (*numbered(*labels), *ways))
            assert (member.inbox[-1].text, member.inbox[-1].buttons) == (text, buttons)


@pytest.mark.parametrize("label", ["x" * 101, "👍" * 51, "x" * 99 + "👍"], ids=["long", "emoji", "emoji at the end"])
async def test_a_label_that_is_too_long_for_a_button_is_cut_between_letters(member: Member, label: str) -> None:
    await member.told("Chọn:", numbered(label))
    [(title, _)] = member.inbox[0].buttons
    assert label.startswith(title)
    assert LONGEST_TITLE - 1 <= units(title) <= LONGEST_TITLE


async def test_a_picture_is_uploaded_and_carries_its_words_and_choices(member: Member) -> None:
    content = picture()
    photo = a_file(member.world, "photo", "rac.jpg", "image/jpeg", content)
    await member.told("Rác ở <b>ngõ 3</b>", numbered("Đã xử lý", "Chuyển"), photo)
    [message] = member.inbox
    assert message.photo == content
    assert message.text == "Rác ở ngõ 3\n\n1. Đã xử lý\n2. Chuyển\n\nGõ số để chọn."


@pytest.mark.parametrize(("name", "mime"), [("Báo cáo.pdf", "application/pdf"), ("Nghị quyết.DOCX", WORD)])
async def test_a_document_is_uploaded_and_its_words_follow_with_the_choices(
    member: Member, name: str, mime: str
) -> None:
    await member.told("Đọc xong, bấm nút.", numbered("Đã đọc"), a_file(member.world, "document", name, mime, b"%PDF-"))
    file, words = member.inbox
    assert (file.file, file.text) == ((name, b"%PDF-"), "")
    assert (words.file, words.text) == (None, "Đọc xong, bấm nút.")
    assert words.buttons == (("Đã đọc", "#a:thu:1"),)


@pytest.mark.parametrize(
    ("kind", "name", "mime", "size"),
    [
        ("document", "Danh sách.xlsx", EXCEL, 10),
        ("document", "Lớn.pdf", "application/pdf", LARGEST_DOCUMENT + 1),
        ("photo", "lon.jpg", "image/jpeg", LARGEST_PHOTO + 1),
        ("voice", "noi.ogg", "audio/ogg", 10),
    ],
)
async def test_what_zalo_does_not_take_goes_as_a_signed_link_that_opens(
    member: Member, kind: FileKind, name: str, mime: str, size: int
) -> None:
    content = b"x" * size
    await member.told("Mời đọc.", (), a_file(member.world, kind, name, mime, content))
    text = "\n\n".join(member.heard)
    assert text.startswith(f"{name}\n{PUBLIC}/files/")
    assert text.endswith("\n\nMời đọc.")
    assert await member.phone.opens(name) == content
    assert [called for called, _ in member.server.calls] == ["message/cs"] * len(member.inbox)


@pytest.mark.parametrize(
    ("kind", "name", "size"), [("document", "vừa.pdf", LARGEST_DOCUMENT), ("photo", "vua.jpg", LARGEST_PHOTO)]
)
async def test_the_largest_that_zalo_takes_is_uploaded(member: Member, kind: FileKind, name: str, size: int) -> None:
    content = picture().ljust(size, b"x")
    await member.told("Mời xem.", (), a_file(member.world, kind, name, "image/jpeg", content))
    assert content in (member.inbox[0].photo, member.inbox[0].file and member.inbox[0].file[1])


async def test_two_thousand_units_are_one_message_and_more_are_cut_where_words_end(member: Member) -> None:
    for text in ("👍" * 1000, "đ" * 2000):
        await member.told(text)
    assert member.heard == ["👍" * 1000, "đ" * 2000]
    long = "đồng chí 👍 " * 400
    await member.told(long, numbered("Đã đọc"))
    parts = member.inbox[2:]
    assert " ".join(part.text for part in parts).split() == long.split()
    assert all(units(part.text) <= 2000 for part in parts)
    assert [bool(part.buttons) for part in parts] == [False] * (len(parts) - 1) + [True]


async def test_choices_that_nobody_asked_for_wait_until_a_conversation_is_over(member: Member) -> None:
    """A number that is typed must answer the question on the screen."""
    await member.phone.types("phản ánh")
    member.inbox.clear()
    await member.told("Đồng chí dự họp?", numbered("Có", "Không"))
    assert member.heard == []
    await member.phone.types("thôi")
    assert member.heard[-1] == "Đồng chí dự họp?"


async def test_choices_do_not_wait_for_whoever_has_left_in_the_middle(member: Member) -> None:
    await member.phone.types("phản ánh")
    await member.told("Đồng chí dự họp?", numbered("Có", "Không"))
    await member.world.forward(minutes=11)
    assert member.heard[-1] == "Đồng chí dự họp?"
