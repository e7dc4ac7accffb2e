"""The list behind Telegram's menu button, in the language of each person's phone. In groups there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import structlog
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

DEFAULT = "vi"
log = structlog.get_logger()


@dataclass(frozen=True)
class Command:
    """`name` without its slash; `descriptions` by language."""

    name: str
    descriptions: Mapping[str, str]


async def register(bot: Bot, commands: Sequence[Command]) -> None:
    """For phones in each language, in Vietnamese for all others. Never raises: all works without the list."""
    languages = sorted({language for command in commands for language in command.descriptions})
    try:
        for code in (None, *languages):
            listed = [BotCommand(c.name, c.descriptions[code or DEFAULT]) for c in commands]
            await bot.set_my_commands(listed, BotCommandScopeAllPrivateChats(), code)
            await bot.delete_my_commands(language_code=code)  # of a version that showed them in groups too
    except TelegramError as error:
        log.warning("telegram-commands-not-registered", why=type(error).__name__)
