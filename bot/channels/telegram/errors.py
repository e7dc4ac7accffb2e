"""What went wrong at Telegram, in the closed vocabulary of bot/channels/base.py.

Only Telegram's own descriptions of refusals are passed on, never the text of a network error.
"""

from __future__ import annotations

from datetime import timedelta

import aiohttp
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.channels.base import Ambiguous, Blocked, Moved, Rejected, SendError, Throttled, Unauthorized, Unreachable

# All of them come before a byte of the request is written: connecting, TLS, a proxy's refusal of the tunnel, and the
# wait for a place in the pool. A connection that breaks later, even one kept from before, leaves it open.
NEVER_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.ClientHttpProxyError)
NOBODY_THERE = ("chat not found", "user is deactivated")


class Lost(NetworkError):
    """No answer. Its text is the kind of failure and no more: aiohttp's own texts may name the URL, and the token."""


class Unsent(Lost):
    """No answer, because certainly nothing was sent."""


def lost(error: Exception) -> Lost:
    """To be raised `from None`, so that the original is shown nowhere."""
    return (Unsent if isinstance(error, NEVER_SENT) else Lost)(type(error).__name__)


def word_for(error: TelegramError) -> SendError:
    """BadRequest is asked before the network errors, because to python-telegram-bot it is one of them.

    What is lost after a connection stood, any 5xx included, may have been carried out.
    """
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
        case Unsent():
            return Unreachable("no connection")
        case _:
            return Ambiguous("the answer was lost")


def says(error: TelegramError, *words: str) -> bool:
    """Whether the description holds one of these; the library capitalises it, so case does not count."""
    description = error.message.lower()
    return any(word in description for word in words)


def seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
