"""What `chibo doctor` looks at on Zalo: accounts, tokens, whether what Zalo opens leads here. It turns no token."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from zoneinfo import ZoneInfo

import httpx2
from sqlalchemy.exc import SQLAlchemyError

from bot.channels.base import SendError, Unauthorized
from bot.channels.zalo_bot import naming
from bot.channels.zalo_oa.naming import account_name
from bot.config import Settings
from bot.findings import Finding, finding
from bot.i18n import LANGUAGES, Texts
from bot.texts import Text
from storage import tokens
from storage.engine import Database
from storage.models import TokenPair

PATIENCE = 10.0  # seconds
UTC_ZONE = ZoneInfo("UTC")  # no time is in the words
BY_HAND = ("text", "choices", "photo", "document", "window")
"""What nobody but a person with a phone can try (docs/zalo.md)."""


async def bot(settings: Settings) -> Finding | None:
    try:
        account = await naming.account(settings)
    except Unauthorized:
        return finding("bad", "doctor-zalo-bot-token")
    except SendError as error:
        return finding("bad", "doctor-zalo-bot-bad", reason=f"{type(error).__name__}: {error}")
    if account is None:
        return None
    wanted = settings.zalo_bot_webhook_url or ""
    if account.webhook == wanted:
        key = f"doctor-zalo-bot-{'hook' if wanted else 'polls'}"
        return finding("good" if wanted else "note", key, name=account.name)
    return finding("bad", "doctor-zalo-bot-elsewhere", name=account.name)


async def official_account(settings: Settings, now: datetime) -> Finding | None:
    if settings.zalo_oa_refresh_token is None:
        return None
    try:
        pair = await _pair(settings)
    except (SQLAlchemyError, OSError, ValueError):
        return None  # the database has a finding of its own
    if pair is None or pair.expires_at is None or pair.access is None:
        return finding("bad" if pair and pair.lost_at else "note", f"doctor-zalo-oa-{'lost' if pair else 'new'}")
    if pair.lost_at:
        return finding("bad", "doctor-zalo-oa-losing", until=pair.expires_at)
    if pair.expires_at <= now:
        return finding("bad", "doctor-zalo-oa-expired", until=pair.expires_at)
    try:
        name = await account_name(settings.zalo_oa_api_url, pair.access)
    except SendError as error:
        return finding("bad", "doctor-zalo-oa-bad", reason=f"{type(error).__name__}: {error}")
    return finding("good", "doctor-zalo-oa", name=name, until=pair.expires_at)


async def _pair(settings: Settings) -> TokenPair | None:
    origin = settings.zalo_oa_refresh_token
    database = Database(settings.database)
    try:
        return await database.read(lambda db: tokens.known(db, "zalo-oa", origin.get_secret_value() if origin else ""))
    finally:
        await database.close()


async def deeper(settings: Settings) -> AsyncIterator[Finding]:
    """With --zalo: from outside, as Zalo and members' phones see it, and what is to be tried by hand."""
    if not (settings.zalo_bot_token or settings.zalo_oa_refresh_token):
        yield finding("note", "doctor-zalo-none")
        return
    async with httpx2.AsyncClient(timeout=PATIENCE) as http:
        yield await _files(http, f"{settings.public_url}/files/0")
        for url in _hooks(settings):
            yield await _hook(http, url)
    for what in BY_HAND:
        yield finding("note", f"doctor-zalo-try-{what}")


def _hooks(settings: Settings) -> list[str]:
    oa = f"{settings.public_url}/hooks/zalo-oa" if settings.zalo_oa_refresh_token else None
    return [url for url in (settings.zalo_bot_webhook_url, oa) if url]


async def _files(http: httpx2.AsyncClient, url: str) -> Finding:
    """A link to no file is answered by this program, in its own words."""
    words = [Texts(language, UTC_ZONE).plain(Text("files-none")) for language in LANGUAGES]
    try:
        answer = await http.get(url)
    except httpx2.HTTPError as error:
        return finding("bad", "doctor-zalo-files-bad", url=url, reason=type(error).__name__)
    if answer.status_code == 404 and answer.text in words:
        return finding("good", "doctor-zalo-files", url=url)
    return finding("bad", "doctor-zalo-files-bad", url=url, reason=f"HTTP {answer.status_code}")


async def _hook(http: httpx2.AsyncClient, url: str) -> Finding:
    """An empty call is answered 200 and does nothing (bot/web/hooks.py)."""
    try:
        answer = await http.post(url)
    except httpx2.HTTPError as error:
        return finding("bad", "doctor-zalo-hook-bad", url=url, reason=type(error).__name__)
    if answer.status_code == 200:
        return finding("good", "doctor-zalo-hook", url=url)
    return finding("bad", "doctor-zalo-hook-bad", url=url, reason=f"HTTP {answer.status_code}")
