"""Which bot the configured token belongs to, and where Zalo sends its updates. The token is in no error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.channels.zalo_bot.client import Client
from bot.config import Settings

PATIENCE = 10.0  # seconds


@dataclass(frozen=True)
class Account:
    """`webhook`: where Zalo sends updates instead of letting us poll, else empty."""

    name: str
    webhook: str


async def account(settings: Settings) -> Account | None:
    """Asks Zalo; None where no token is configured. Raises SendError."""
    if settings.zalo_bot_token is None:
        return None
    client = Client(settings.zalo_bot_token.get_secret_value(), settings.zalo_bot_api_url, PATIENCE)
    try:
        found, hook = await client.call("getMe"), await client.call("getWebhookInfo")
    finally:
        await client.close()
    return Account(_text(found, "account_name") or _text(found, "id"), _text(hook, "url"))


def _text(found: Any, name: str) -> str:
    return str(found.get(name) or "") if isinstance(found, dict) else ""  # pyright: ignore[reportUnknownArgumentType, reportUnknownMemberType]
