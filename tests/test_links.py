"""Signed addresses: files to fetch and a page to send one, for chats that take none."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from httpx2 import ASGITransport, AsyncClient
from pydantic import SecretStr
from sqlalchemy.orm import Session

from bot.filestore import LARGEST
from bot.links import LAST, UPLOADS_LAST, Links
from bot.web.server import web
from storage import files
from storage.models import StoredFile
from tests.world import World
from tests.zalo_bot_world import on_zalo_bot
from tests.zalo_phone import PUBLIC, ZaloPhone

CONTENT = b"%PDF-1.7 mot hai ba bon"


@pytest.fixture
def links(world: World) -> Links:
    world.settings.public_url, world.settings.zalo_bot_token = PUBLIC, SecretStr("a secret of tests")
    assert world.app.links
    return world.app.links


@pytest.fixture
async def browser(world: World, links: Links) -> AsyncIterator[AsyncClient]:
    async with AsyncClient(transport=ASGITransport(app=web(world.app)), base_url=PUBLIC) as browser:
        yield browser


async def kept(world: World, name: str = "Dự thảo.pdf", content: bytes = CONTENT) -> StoredFile:
    async def chunks() -> AsyncIterator[bytes]:
        yield content

    fetched = await world.app.files.keep("document", name, "application/pdf", chunks())
    return await world.app.database.run(lambda db: _added(db, world, fetched))


def _added(db: Session, world: World, fetched: object) -> StoredFile:
    file = files.add(db, fetched, world.clock.now())  # pyright: ignore[reportArgumentType]
    db.flush()
    return file


async def test_a_file_is_handed_out_with_its_name_but_not_in_the_address(
    world: World, links: Links, browser: AsyncClient
) -> None:
    url = links.to(await kept(world))
    assert url.startswith(f"{PUBLIC}/files/")
    assert url.endswith(".pdf")
    assert "Dự" not in url
    assert "%" not in url
    answer = await browser.get(url)
    assert (answer.status_code, answer.content) == (200, CONTENT)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''D%E1%BB%B1%20th%E1%BA%A3o.pdf"
    assert "no-store" in answer.headers["Cache-Control"]


async def test_it_can_be_asked_about_and_fetched_in_parts(world: World, links: Links, browser: AsyncClient) -> None:
    url = links.to(await kept(world))
    asked = await browser.head(url)
    assert (asked.status_code, asked.headers["Content-Length"], asked.content) == (200, str(len(CONTENT)), b"")
    part = await browser.get(url, headers={"Range": "bytes=5-7"})
    assert (part.status_code, part.content) == (206, CONTENT[5:8])


async def test_an_address_ends(world: World, links: Links, browser: AsyncClient) -> None:
    url = links.to(await kept(world))
    world.clock.at += LAST + timedelta(seconds=1)
    answer = await browser.get(url)
    assert answer.status_code == 410
    assert "hết hạn" in answer.text


async def test_no_other_file_can_be_had_by_changing_an_address(
    world: World, links: Links, browser: AsyncClient
) -> None:
    first, second = await kept(world), await kept(world, "khác.pdf", b"other")
    url = links.to(first)
    name = url.rsplit("/", 1)[1]
    number, until, seal = name.removesuffix(".pdf").split("-")
    for forged in (
        f"{second.id}-{until}-{seal}", f"{number}-{int(until) + 1}-{seal}", f"{number}-{until}-{'0' * 40}",
        f"{number}-{until}-{seal[:-1]}", "..%2f..%2fchibo.db", f"999-{until}-{seal}", name[:-20],
        f"{'9' * 9}-{until}-{seal}", f"{'9' * 18}-{until}-{seal}", f"{number}-{'9' * 10}-{seal}",
        f"{number}-{'9' * 12}-{seal}",
    ):  # fmt: skip
        assert (await browser.get(f"{PUBLIC}/files/{forged}")).status_code == 404


async def test_without_zalo_nothing_is_handed_out(world: World, links: Links) -> None:
    url = links.to(await kept(world))
    world.settings.zalo_bot_token = None
    async with AsyncClient(transport=ASGITransport(app=web(world.app)), base_url=PUBLIC) as browser:
        assert (await browser.get(url)).status_code == 404


@pytest.fixture
async def phone(world: World) -> AsyncIterator[ZaloPhone]:
    """A secretary on Zalo who is asked for documents."""
    async with on_zalo_bot(world) as zalo:
        phone = zalo.phone()
        await phone.starts((await world.invite(await world.member("Trần Thị Bình", role="secretary"))).token)
        await phone.picks("Tôi đồng ý")
        await phone.picks("Chuẩn bị họp")
        await phone.picks("Sinh hoạt thường kỳ")
        await phone.types("19h30 thứ 5 tuần sau")
        await phone.types("Nhà văn hóa thôn")
        await phone.picks(phone.choices[0])
        yield phone


async def test_a_document_is_sent_by_the_page_and_named_by_its_title_or_its_file(phone: ZaloPhone) -> None:
    await phone.sends_file("document", "bao-cao.pdf", CONTENT, "Báo cáo tháng 11")
    await phone.sends_file("document", "dự thảo.docx", CONTENT)
    assert "– Báo cáo tháng 11\n– dự thảo" in phone.screen


async def test_a_title_is_a_name_and_no_command(phone: ZaloPhone) -> None:
    for title in ("1", "thôi", "/menu", "lùi"):
        await phone.sends_file("document", f"{title.strip('/')}.pdf", CONTENT, title)
        assert phone.screen.startswith("Hệ thống đã nhận")
    assert "– 1\n– thôi\n– /menu\n– lùi" in phone.screen


async def test_a_form_that_is_sent_twice_is_one_document(phone: ZaloPhone) -> None:
    for _ in range(2):
        await phone.sends_file("document", "bao-cao.pdf", CONTENT, "Báo cáo")
    assert phone.screen.count("– Báo cáo") == 1


async def test_what_is_secret_is_refused_there_as_everywhere(phone: ZaloPhone) -> None:
    before = len(phone.inbox)
    await phone.sends_file("document", "bao-cao-MẬT.pdf", CONTENT, "Tài liệu tối mật")
    assert len(phone.inbox) == before + 1
    assert "mật" in phone.screen.lower()
    assert "– " not in phone.screen


async def test_the_page_says_what_is_wrong(world: World, phone: ZaloPhone) -> None:
    url = phone.upload_page
    async with phone.browser() as browser:
        assert (await browser.post(url, files={"other": ("a.pdf", b"x")})).status_code == 400
        assert (await browser.post(url, content=b"", headers={"Content-Type": "text/plain"})).status_code == 400
        assert (await browser.post(url, content=b"x", headers={"Content-Length": str(LARGEST * 2)})).status_code == 413
        assert (await browser.get(f"{url[:-3]}abc")).status_code == 410
        world.clock.at += UPLOADS_LAST + timedelta(seconds=1)
        for answer in (await browser.get(url), await browser.post(url, files={"file": ("a.pdf", b"x")})):
            assert answer.status_code == 410
            assert "hết hạn" in answer.text


async def test_a_file_that_nobody_asked_for_is_not_kept(world: World, phone: ZaloPhone) -> None:
    url = phone.upload_page
    await phone.types("thôi")
    before = len(list(world.app.files.folder.glob("*"))) if world.app.files.folder.exists() else 0
    async with phone.browser() as browser:
        assert (await browser.post(url, files={"file": ("a.pdf", CONTENT)})).status_code == 410
    assert (len(list(world.app.files.folder.glob("*"))) if world.app.files.folder.exists() else 0) == before
