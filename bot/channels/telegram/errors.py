"""What went wrong at Telegram, in the closed vocabulary of bot/channels/base.py.

Only Telegram's own descriptions of refusals are passed on, never the text of a network error.
"""

from __future__ import annotations

from datetime import timedelta

import httpx
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.channels.base import Ambiguous, Blocked, Moved, Rejected, SendError, Throttled, Unauthorized, Unreachable

NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
NOBODY_THERE = ("chat not found", "user is deactivated")


def word_for(error: TelegramError) -> SendError:
    """BadRequest is asked before the network errors, because to python-telegram-bot it is one of them."""
    match error:
        case RetryAfter():
            return Throttled(seconds(error))
        case Forbidden():
            return Blocked(error.message)
        case ChatMigrated():
            return Moved(str(error.new_chat_id))
        case InvalidToken():
            return Unauthorized("the token is not accepted")
        case BadRequest():
            return Blocked(error.message) if says(error, *NOBODY_THERE) else Rejected(error.message)
        case _:
            return _lost(error)


def says(error: TelegramError, *words: str) -> bool:
    """Whether the description holds one of these; the library capitalises it, so case does not count."""
    description = error.message.lower()
    return any(word in description for word in words)


def seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _lost(error: TelegramError) -> SendError:
    """Without a connection nothing was sent; anything later, any 5xx included, leaves it open."""
    if isinstance(error.__cause__, NEVER_SENT):
        return Unreachable("no connection")
    return Ambiguous("the answer was lost")
