"""chibo doctor says what is wrong, in its own words, touches nothing and tells no secret."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot import checks, sample
from bot.config import Settings
from storage import health, migrating
from storage.engine import Database
from storage.models import Address, DeadLetter, Delivery, Invitation, SeenEvent
from tests.commands import Operator
from tests.databases import SETTING, Databases
from tests.fake_telegram import FakeTelegram

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path, database_url: str) -> Settings:
    given = {"data_dir": tmp_path, "database_url": database_url}
    return Settings(_env_file=None, **given)  # pyright: ignore[reportCallIssue, reportArgumentType] — pydantic's own


@pytest.fixture
async def database(settings: Settings) -> AsyncIterator[Database]:
    """The sample commune, as of yesterday."""
    database = Database(settings.database)
    await sample.seed(database, NOW - timedelta(days=1))
    yield database
    await database.close()


@pytest.fixture(autouse=True)
def standing_clock(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine of the database has our time, except where a test is about that."""
    if "real_clock" not in request.fixturenames:
        monkeypatch.setattr(health, "server_time", lambda _: None)  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]


@pytest.fixture
def real_clock() -> None:
    """That of the machine on which the database runs."""


def over(settings: Settings) -> dict[str, str]:
    return {"CHIBO_DATA_DIR": str(settings.data_dir), SETTING: settings.database}


async def found(settings: Settings, grade: str = "bad") -> dict[str, dict[str, Any]]:
    """Key → words of the findings of this grade."""
    return {one.key: one.words async for one in checks.examine(settings, NOW) if one.grade == grade}


async def adds(database: Database, **values: Any) -> None:
    """A message in the outbox."""

    def add(db: Session) -> None:
        address = db.scalars(select(Address).limit(1)).one()
        given = {"klass": "A", "key": "start-welcome", "not_before": NOW, "created_at": NOW, **values}
        db.add(Delivery(address_id=address.id, account=address.channel, **given))

    await database.run(add)


@pytest.mark.usefixtures("database")
async def test_a_sound_commune_gets_nothing_but_good_marks(settings: Settings) -> None:
    good = await found(settings, "good")
    assert good["doctor-members"] == {"joined": 45, "everybody": 60}
    assert good["doctor-outbox"] == {"waiting": 0, "minutes": 0}
    assert {"doctor-migrations", "doctor-committee", "doctor-clock", "doctor-telegram-none"} <= good.keys()
    assert await found(settings, "note") == await found(settings, "bad") == {}


@pytest.mark.sqlite_only("elsewhere a database that is missing cannot be reached, which is tested below")
async def test_a_missing_database_is_told_and_not_created(settings: Settings) -> None:
    (settings.data_dir / "chibo.db").unlink()
    assert "doctor-database-missing" in await found(settings)
    assert list(settings.data_dir.iterdir()) == []


async def test_a_file_in_the_place_of_the_data_folder_is_told(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    assert "doctor-folder-bad" in await found(settings.model_copy(update={"data_dir": tmp_path / "taken"}))


@pytest.mark.parametrize(("free", "grade"), [(100, "bad"), (500, "note")])
async def test_little_room_on_the_disk_is_told(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, free: int, grade: str
) -> None:
    def disk_usage(_: Path) -> SimpleNamespace:
        return SimpleNamespace(free=free * 1024 * 1024)

    monkeypatch.setattr(shutil, "disk_usage", disk_usage)
    assert (await found(settings, grade))["doctor-disk-low"] == {"megabytes": free}


async def test_an_old_database_is_told(settings: Settings, database: Database) -> None:
    async with database.engine.connect() as connection:
        await connection.run_sync(migrating.downgrade, "base")
    assert await found(settings) == {"doctor-migrations-old": {}}


async def test_a_database_without_a_committee_is_told(settings: Settings) -> None:
    assert await found(settings) == {"doctor-no-committee": {}}


async def test_messages_that_wait_too_long_are_told(settings: Settings, database: Database) -> None:
    await adds(database, not_before=NOW - timedelta(minutes=25))
    await adds(database, not_before=NOW + timedelta(hours=2))
    assert await found(settings) == {"doctor-outbox-late": {"waiting": 2, "minutes": 25}}


async def test_failed_messages_are_noted_but_not_those_of_people_who_shut_us_out(
    settings: Settings, database: Database
) -> None:
    await adds(database, state="failed", error="rejected")
    await adds(database, state="failed", error=None)
    await adds(database, state="failed", error="blocked")
    await adds(database, state="failed", error="rejected", created_at=NOW - timedelta(days=8))
    await adds(database, state="unknown")
    assert await found(settings, "note") == {"doctor-unsent": {"failed": 2, "unknown": 1}}


async def test_events_that_could_not_be_handled_are_noted(settings: Settings, database: Database) -> None:
    await database.run(lambda db: db.add(DeadLetter(channel="web", event_id="1", event={}, traceback="", at=NOW)))
    assert (await found(settings, "note"))["doctor-dead-letters"] == {"count": 1}


@pytest.mark.parametrize(("phones", "grade"), [(True, "note"), (False, "bad")])
async def test_a_clock_that_fell_behind_is_told_unless_it_was_a_rehearsal(
    settings: Settings, database: Database, phones: bool, grade: str
) -> None:
    await database.run(lambda db: db.add(SeenEvent(channel="web", event_id="1", at=NOW + timedelta(hours=1))))
    assert "doctor-clock-behind" in await found(settings.model_copy(update={"web_phones": phones}), grade)


@pytest.mark.postgresql_only("SQLite has no clock of its own")
@pytest.mark.usefixtures("database", "real_clock")
async def test_a_database_whose_clock_is_another_is_told(settings: Settings) -> None:
    words = (await found(settings))["doctor-clocks-apart"]
    assert words["ours"] == NOW
    assert abs(words["theirs"] - datetime.now(UTC)) < timedelta(minutes=1)


async def test_without_any_channel_something_is_wrong(settings: Settings) -> None:
    assert "doctor-no-channel" in await found(settings.model_copy(update={"web_phones": False}))


async def test_an_unreachable_database_is_told_without_its_password(settings: Settings) -> None:
    away = settings.model_copy(update={"database_url": "postgresql://chibo:geheim@127.0.0.1:1/chibo"})
    bad = await found(away)
    assert "doctor-database-bad" in bad
    assert "geheim" not in str(bad)


def on_telegram(settings: Settings, server: FakeTelegram, token: str = "") -> Settings:
    secret = SecretStr(token or server.token)
    return settings.model_copy(update={"telegram_token": secret, "telegram_api_url": server.url})


@pytest.mark.once("what is tested is what Telegram says")
async def test_telegram_is_asked_for_the_bots_name(settings: Settings) -> None:
    async with FakeTelegram() as server:
        assert (await found(on_telegram(settings, server), "good"))["doctor-telegram"] == {"name": "chibo_test_bot"}
        assert [sent.method for sent in server.ledger] == ["getMe", "getWebhookInfo"]


@pytest.mark.once("what is tested is what Telegram says")
async def test_a_wrong_token_a_webhook_and_a_silent_server_are_told_apart_without_the_token(settings: Settings) -> None:
    async with FakeTelegram() as server:
        mine = on_telegram(settings, server)
        wrong = await found(on_telegram(settings, server, "123456:AAnotTheTokenOfThisBotAtAll12345678"))
        server.account.updates.webhook = {"url": "https://example.org/hook"}
        hooked = await found(mine)
        await server.refuse_connections()
        silent = await found(mine)
    for bad, key in ((wrong, "token"), (hooked, "webhook"), (silent, "bad")):
        assert [name for name in bad if name.startswith("doctor-telegram")] == [f"doctor-telegram-{key}"]
        assert "123456:" not in str(bad)


@pytest.mark.once("what is tested is what Telegram says")
async def test_a_webhook_is_right_only_where_the_settings_name_it_and_its_trouble_is_told(settings: Settings) -> None:
    ours = "https://chibo.example.vn/hooks/telegram"
    async with FakeTelegram() as server:
        mine = on_telegram(settings, server).model_copy(update={"telegram_webhook_url": ours})
        assert "doctor-telegram-webhook-missing" in await found(mine)
        server.account.updates.webhook = {"url": "https://example.org/hook"}
        assert "doctor-telegram-webhook-elsewhere" in await found(mine)
        server.account.updates.webhook = {"url": ours}
        assert (await found(mine, "good"))["doctor-telegram-webhook-good"]["waiting"] == 0
        server.account.updates.failed("Wrong response from the webhook: 502 Bad Gateway")
        noted = (await found(mine, "note"))["doctor-telegram-webhook-trouble"]
        server.person("An").presses_start()
        bad = (await found(mine))["doctor-telegram-webhook-trouble"]
    assert noted["reason"] == "Wrong response from the webhook: 502 Bad Gateway"
    assert bad["waiting"] == 1


@pytest.mark.once("what is tested is what Telegram says")
async def test_invitations_carry_the_bots_link_and_none_is_issued_when_telegram_is_silent(
    database: Database, settings: Settings, tmp_path: Path
) -> None:
    async with FakeTelegram() as server:
        asked = {"CHIBO_TELEGRAM_TOKEN": server.token, "CHIBO_TELEGRAM_API_URL": server.url}
        operator = Operator(tmp_path, {**over(settings), **asked})
        invited = await asyncio.to_thread(operator.waits_for, "invite", "--cell", "Chi bộ Trường THCS Phúc Lộc")
        await server.refuse_connections()
        silent = await asyncio.to_thread(operator.waits_for, "invite")
    assert invited.out.count("https://t.me/chibo_test_bot?start=") == 15
    assert (silent.code, silent.out) == (3, "")
    assert server.token not in silent.err
    assert await database.read(lambda db: db.scalar(select(func.count()).select_from(Invitation))) == 15


@pytest.mark.usefixtures("database")
async def test_doctor_exits_with_one_when_something_is_bad(settings: Settings, tmp_path: Path) -> None:
    operator = Operator(tmp_path, over(settings))
    well = await asyncio.to_thread(operator.waits_for, "doctor")
    operator.settings["CHIBO_WEB_PHONES"] = "false"
    ill = await asyncio.to_thread(operator.waits_for, "doctor")
    assert (well.code, ill.code) == (0, 1)
    assert "[Hỏng] Kênh nhắn tin: chưa có kênh nào." in ill.out


@pytest.mark.postgresql_only("an SQLite database is brought up to date by itself")
async def test_an_old_postgresql_is_refused_by_run_and_brought_up_to_date_by_migrate(
    databases: Databases, tmp_path: Path
) -> None:
    operator = Operator(tmp_path, {SETTING: databases.void(tmp_path), "CHIBO_WEB_PORT": "0"})
    refused = await asyncio.to_thread(operator.waits_for, "run")
    assert (refused.code, "chibo migrate" in refused.err) == (3, True)
    assert (await asyncio.to_thread(operator.waits_for, "migrate")).code == 0
    assert (await asyncio.to_thread(operator.waits_for, "init", "--committee", sample.NAME)).code == 0
    doctor = await asyncio.to_thread(operator.waits_for, "doctor")
    assert (doctor.code, sample.NAME in doctor.out) == (0, True)
