"""What `chibo doctor` says of Zalo, with and without --zalo."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import update

from bot import zalo_checks
from bot.channels.zalo_oa.webhook import PATH
from bot.config import Settings
from storage import tokens
from storage.models import TokenPair
from tests.fake_zalo_bot import FakeZaloBot
from tests.fake_zalo_bot.server import TOKEN
from tests.fake_zalo_oa import ACCESS_TOKEN, REFRESH_TOKEN
from tests.world import World
from tests.zalo_oa_world import on_zalo_oa

OURS = "https://chibo.example.vn/hooks/zalo-bot"


async def said(settings: Settings, **more: object) -> tuple[str, str]:
    found = await zalo_checks.bot(settings.model_copy(update=more))
    assert found
    assert TOKEN not in str(found)
    assert "wrong-token" not in str(found)
    return found.grade, found.key


async def test_the_bot_and_its_webhook_are_told_and_never_the_token(tmp_path: Path) -> None:
    plain = Settings(_env_file=None, data_dir=tmp_path)  # pyright: ignore[reportCallIssue] - pydantic's own
    assert await zalo_checks.bot(plain) is None
    async with FakeZaloBot() as server:
        mine = plain.model_copy(update={"zalo_bot_token": SecretStr(TOKEN), "zalo_bot_api_url": server.url})
        assert await said(mine) == ("note", "doctor-zalo-bot-polls")
        assert await said(mine, zalo_bot_webhook_url=OURS) == ("bad", "doctor-zalo-bot-elsewhere")
        server.updates.hang(OURS, "secret")
        assert await said(mine, zalo_bot_webhook_url=OURS) == ("good", "doctor-zalo-bot-hook")
        assert await said(mine) == ("bad", "doctor-zalo-bot-elsewhere")
        wrong = SecretStr("1:wrong-token")
        assert await said(mine, zalo_bot_token=wrong) == ("bad", "doctor-zalo-bot-token")
    assert await said(mine) == ("bad", "doctor-zalo-bot-bad")


async def account(world: World, now: datetime | None = None) -> tuple[str, str] | None:
    found = await zalo_checks.official_account(world.settings, now or world.clock.now())
    assert ACCESS_TOKEN not in str(found)
    assert REFRESH_TOKEN not in str(found)
    return found and (found.grade, found.key)


async def test_the_official_account_its_name_and_how_long_its_token_lasts(world: World) -> None:
    assert await account(world) is None
    async with on_zalo_oa(world) as zalo:
        world.settings.database_url = world.url
        assert await account(world) == ("note", "doctor-zalo-oa-new")
        phone = zalo.phone()
        await phone.types("Xin chào")
        assert await account(world) == ("good", "doctor-zalo-oa")
        assert await account(world, world.clock.now() + timedelta(hours=26)) == ("bad", "doctor-zalo-oa-expired")
        refresh = zalo.server.pair[1]
        await world.app.database.run(lambda db: tokens.lost(db, "zalo-oa", refresh, world.clock.now()))
        assert await account(world) == ("bad", "doctor-zalo-oa-losing")
        zalo.server.revoke()
        await world.app.database.run(lambda db: db.execute(update(TokenPair).values(lost_at=None)))
        assert await account(world) == ("bad", "doctor-zalo-oa-bad")
        world.settings.zalo_oa_refresh_token = SecretStr("one that an operator brought")
        assert await account(world) == ("note", "doctor-zalo-oa-new")


async def test_from_outside_links_and_webhooks_must_lead_to_the_program(world: World) -> None:
    async with on_zalo_oa(world) as zalo:
        assert zalo.server.hook
        here = zalo.server.hook.removesuffix(PATH)
        world.settings.public_url = here
        found = [(one.grade, one.key) async for one in zalo_checks.deeper(world.settings)]
        assert found[:2] == [("good", "doctor-zalo-files"), ("good", "doctor-zalo-hook")]
        assert {grade for grade, _ in found[2:]} == {"note"}
        world.settings.public_url = zalo.server.url  # some other server
        found = [(one.grade, one.key) async for one in zalo_checks.deeper(world.settings)]
        assert found[:2] == [("bad", "doctor-zalo-files-bad"), ("bad", "doctor-zalo-hook-bad")]
        zalo.server.violations.clear()  # those of our own look at it
