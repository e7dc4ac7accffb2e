"""What `chibo doctor` looks at, one finding after another; it changes nothing."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL, make_url
from sqlalchemy.exc import SQLAlchemyError

from bot import contents, sealing_checks
from bot.channels.base import SendError, Unauthorized
from bot.config import Settings
from bot.findings import Finding, Grade, finding
from bot.texts import Word
from storage import migrating
from storage.engine import Database

if TYPE_CHECKING:
    from bot.channels.telegram.naming import Account

MEGABYTE = 1024 * 1024
TOO_LITTLE, LITTLE = 200 * MEGABYTE, 1024 * MEGABYTE
PATIENCE = 10  # seconds for the database to answer


async def examine(settings: Settings, now: datetime, *, zalo: bool = False) -> AsyncIterator[Finding]:
    yield finding("good", "doctor-settings")
    for found in (*folder(settings.data_dir), *[one async for one in database(settings, now)]):
        yield found
    yield await telegram(settings)
    async for found in on_zalo(settings, now, deeper=zalo):
        yield found


async def on_zalo(settings: Settings, now: datetime, *, deeper: bool) -> AsyncIterator[Finding]:
    """`deeper`: also from outside, which takes longer."""
    if not (deeper or settings.zalo_bot_token or settings.zalo_oa_refresh_token):
        return
    from bot import zalo_checks

    for found in (await zalo_checks.bot(settings), await zalo_checks.official_account(settings, now)):
        if found:
            yield found
    if deeper:
        async for found in zalo_checks.deeper(settings):
            yield found


def folder(path: Path) -> list[Finding]:
    try:
        with tempfile.TemporaryFile(dir=path):
            pass
    except OSError as error:
        return [finding("bad", "doctor-folder-bad", folder=str(path), reason=str(error.strerror))]
    free = shutil.disk_usage(path).free
    grade: Grade = "bad" if free < TOO_LITTLE else "note" if free < LITTLE else "good"
    return [
        finding("good", "doctor-folder", folder=str(path)),
        finding(grade, "doctor-disk" if grade == "good" else "doctor-disk-low", megabytes=free // MEGABYTE),
    ]


async def database(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    """Nothing about the contents where the tables are not as this program knows them."""
    try:
        url = make_url(settings.database)
        shown = url.render_as_string(hide_password=True)
        if _not_there(url):
            yield finding("bad", "doctor-database-missing", where=shown)
            return
        opened = Database(settings.database)
    except (SQLAlchemyError, ValueError, ImportError):
        yield finding("bad", "doctor-database-url")
        return
    try:
        async with asyncio.timeout(PATIENCE):
            for found in await _contents(opened, settings, now, shown):
                yield found
    except (SQLAlchemyError, OSError, TimeoutError) as error:
        reason = str(getattr(error, "orig", error)).strip().split("\n")[0] or "time-out"
        yield finding("bad", "doctor-database-bad", where=shown, reason=reason)
    finally:
        await opened.close()


def _not_there(url: URL) -> bool:
    """Connecting would create an SQLite database, and an examination creates nothing."""
    return url.get_backend_name() == "sqlite" and bool(url.database) and not Path(str(url.database)).exists()


async def _contents(opened: Database, settings: Settings, now: datetime, shown: str) -> list[Finding]:
    async with opened.engine.connect() as connection:
        current = await connection.run_sync(migrating.is_current)
    reachable = finding("good", "doctor-database", where=shown)
    if not current:
        return [reachable, finding("bad", "doctor-migrations-old")]
    rehearsal = settings.phones and not settings.real_channels
    return [
        reachable,
        finding("good", "doctor-migrations"),
        *await opened.read(lambda db: contents.examine(db, now, rehearsal)),
        *await opened.read(lambda db: list(sealing_checks.examine(db, settings))),
    ]


async def telegram(settings: Settings) -> Finding:
    if settings.telegram_token is None:
        used = settings.phones or settings.real_channels
        return finding("good", "doctor-telegram-none") if used else finding("bad", "doctor-no-channel")
    from bot.channels.telegram import naming

    try:
        account = await naming.account(settings)
    except Unauthorized:
        return finding("bad", "doctor-telegram-token")
    except SendError as error:
        return finding("bad", "doctor-telegram-bad", reason=str(error))
    return (
        _updates(account, settings.telegram_webhook_url or "") if account else finding("good", "doctor-telegram-none")
    )


def _updates(account: Account, wanted: str) -> Finding:
    """Whether what people say comes here. Past trouble of the webhook is only noted where nothing waits any more."""
    words: dict[str, Word] = {"name": account.username}
    if account.webhook != wanted:
        wrong = "elsewhere" if account.webhook else "missing"
        return Finding("bad", f"doctor-telegram-webhook-{wrong}" if wanted else "doctor-telegram-webhook", words)
    if not wanted:
        return Finding("good", "doctor-telegram", words)
    words |= {"waiting": account.waiting}
    if account.trouble:
        grade: Grade = "bad" if account.waiting else "note"
        return Finding(grade, "doctor-telegram-webhook-trouble", words | {"reason": account.trouble})
    return Finding("good", "doctor-telegram-webhook-good", words)
