"""Which bot the configured token belongs to. Errors are channel words; the token is in none of them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram.errors import word_for
from bot.channels.telegram.retries import Retries
from bot.channels.telegram.wire import Wire
from bot.config import Settings

PATIENCE = 10.0  # seconds


@dataclass(frozen=True)
class Account:
    """`webhook`: where Telegram sends updates instead of letting us poll, else empty.

    `trouble`: the last thing that went wrong there, in Telegram's words; `waiting`: updates it still has.
    """

    username: str
    webhook: str
    trouble: str
    waiting: int


async def account(settings: Settings) -> Account | None:
    """Asks Telegram; None where no token is configured. Raises SendError."""
    if settings.telegram_token is None:
        return None
    api, wire = settings.telegram_api_url, Wire(1, PATIENCE)
    try:
        bot = Bot(settings.telegram_token.get_secret_value(), f"{api}/bot", f"{api}/file/bot", wire, wire)
        found, hook = await bot.get_me(), await bot.get_webhook_info()
    except TelegramError as error:
        raise word_for(error) from None  # its text or its causes may carry the token
    finally:
        await wire.shutdown()
    return Account(found.username or "", hook.url, hook.last_error_message or "", hook.pending_update_count)


async def bot_name(settings: Settings) -> str | None:
    """The name in https://t.me/<name>; None where no token is configured. Raises SendError."""
    found = await account(settings)
    return found.username if found else None


async def persistently(bot: Bot) -> str | None:
    """The bot's name, whenever Telegram says it; None where the token is not accepted."""
    found: list[str | None] = []

    async def ask() -> None:
        found.append((await bot.get_me()).username)

    with suppress(InvalidToken):  # which polling says aloud
        await Retries().persist(ask)
    return found[-1] if found else None
