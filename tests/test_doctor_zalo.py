"""What `chibo doctor` says of the Zalo Bot."""

from __future__ import annotations

from pathlib import Path

from pydantic import SecretStr

from bot import checks
from bot.config import Settings
from tests.fake_zalo_bot import FakeZaloBot
from tests.fake_zalo_bot.server import TOKEN

OURS = "https://chibo.example.vn/hooks/zalo-bot"


async def said(settings: Settings, **more: object) -> tuple[str, str]:
    found = await checks.zalo_bot(settings.model_copy(update=more))
    assert found
    assert TOKEN not in str(found)
    assert "wrong-token" not in str(found)
    return found.grade, found.key


async def test_the_bot_and_its_webhook_are_told_and_never_the_token(tmp_path: Path) -> None:
    plain = Settings(_env_file=None, data_dir=tmp_path)  # pyright: ignore[reportCallIssue] - pydantic's own
    assert await checks.zalo_bot(plain) is None
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
