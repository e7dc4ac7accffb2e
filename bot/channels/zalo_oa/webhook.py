"""What Zalo sends for the Official Account: genuine only with its signature over the very bytes that came."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.channels.zalo_oa.reading import Reader
from bot.events import Event

PATH = "/hooks/zalo-oa"
HEADER, TIME_HEADER = "X-ZEvent-Signature", "X-ZEvent-Timestamp"


@dataclass(frozen=True)
class Webhook:
    """`secret`: the account's own, which is not the app's."""

    app_id: str
    secret: str = field(repr=False)
    reader: Reader
    handle: Callable[[Event], Awaitable[None]]

    def signed(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Sources say two places for the time that is signed too (channels.md): either will do."""
        given = headers.get(HEADER, "").removeprefix("mac=").lower()
        return any(
            hmac.compare_digest(self._seal(body, time).encode(), given.encode()) for time in _times(headers, body)
        )

    def _seal(self, body: bytes, time: str) -> str:
        return hashlib.sha256(self.app_id.encode() + body + time.encode() + self.secret.encode()).hexdigest()

    async def take(self, raw: object) -> None:
        """One event as parsed from JSON. Returns when it is committed; what cannot be read is logged and left out."""
        if event := self.reader.given(raw):
            await self.handle(event)


def _times(headers: Mapping[str, str], body: bytes) -> Iterator[str]:
    if time := headers.get(TIME_HEADER):
        yield time
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return
    if isinstance(found, dict) and isinstance(time := found.get("timestamp"), str | int):  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
        yield str(time).encode("ascii", "replace").decode()  # half a letter, which JSON can hold, is no text
