"""The Zalo Bot Platform: texts and numbers. A file goes as a link, because nothing can be uploaded there."""

from __future__ import annotations

from collections.abc import Callable

import structlog

from bot.channels.answers import as_link
from bot.channels.base import Ambiguous, Limits, Outbound, Rejected
from bot.channels.downloads import Downloads
from bot.channels.zalo_bot.client import Client
from bot.channels.zalo_bot.reading import Reader
from bot.channels.zalo_bot.receiving import Handle, Polling, Webhook
from bot.filestore import FileStore
from storage.models import StoredFile

__all__ = ["Webhook", "ZaloBotChannel"]

log = structlog.get_logger()
LONGEST_TEXT = 2000
LONGEST_POLL = 30
Link = Callable[[StoredFile], str]


class ZaloBotChannel:
    """One bot account. Whatever it raises or logs, the token is not in it."""

    name = "zalo-bot"

    def __init__(
        self,
        token: str,
        api_url: str,
        files: FileStore,
        link: Link,
        per_second: float,
        chat_interval: float,
        *,
        monthly: int = 0,
        poll_seconds: int = LONGEST_POLL,
        patience: float = 10,
    ) -> None:
        """`link`: the address under which anybody who has it can fetch a file. `monthly`: messages of the plan."""
        self.limits = Limits(
            LONGEST_TEXT, buttons=False, per_second=per_second, chat_interval=chat_interval, monthly=monthly
        )
        self._client, self._link, self._poll_seconds = Client(token, api_url, patience), link, poll_seconds
        self._downloads = Downloads(files, patience, plain=api_url.startswith("http:"))
        self._reader = Reader(self.name, self._downloads)

    async def send(self, chat: str, message: Outbound) -> str:
        """Plain text: how much markup the platform takes is not known for sure."""
        sent = await self._put(chat, message.plain, message.file)
        if not isinstance(sent, dict) or "message_id" not in sent:
            raise Ambiguous("no message")  # it may have arrived all the same
        return str(sent["message_id"])  # pyright: ignore[reportUnknownArgumentType] - as it came

    async def _put(self, chat: str, text: str, file: StoredFile | None) -> object:
        if file and file.kind == "photo":
            try:
                return await self._client.call("sendPhoto", chat_id=chat, photo=self._link(file), caption=text)
            except Rejected:  # Zalo could not fetch it, say; the words must arrive all the same
                log.warning("zalo-photo-as-link")
        if file:
            text = as_link(file, self._link(file), text)
        return await self._client.call("sendMessage", chat_id=chat, text=text)

    async def edit(self, chat: str, message_id: str, message: Outbound) -> None:
        raise NotImplementedError("limits.edits says that messages cannot be changed here")

    def polling(self, handle: Handle) -> Polling:
        return Polling(self._client, self._reader, handle, self._poll_seconds)

    def webhook(self, url: str, secret: str, handle: Handle) -> Webhook:
        """In the place of polling: Zalo calls `url`, and each update goes to `handle`."""
        return Webhook(self._client, url, secret, self._reader, handle)

    async def close(self) -> None:
        await self._client.close()
        await self._downloads.close()
