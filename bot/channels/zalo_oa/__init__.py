"""The Zalo Official Account: plain text, up to five buttons, pictures and documents uploaded where Zalo takes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.channels.answers import as_link
from bot.channels.base import Ambiguous, Limits, Outbound, Rejected, Unreachable
from bot.channels.downloads import Downloads
from bot.channels.zalo_oa.client import Client
from bot.channels.zalo_oa.reading import TAP, Reader
from bot.channels.zalo_oa.tokens import Tokens
from bot.channels.zalo_oa.uploads import Uploads, is_document
from bot.filestore import FileStore
from storage.models import StoredFile
from storage.windows import Window

__all__ = ["ZaloOaChannel"]

LONGEST_TEXT, LONGEST_TITLE, MOST_BUTTONS = 2000, 100, 5
SEND = "/v3.0/oa/message/cs"
Link = Callable[[StoredFile], str]


class ZaloOaChannel:
    """One Official Account. Whatever it raises or logs, no token is in it."""

    name = "zalo-oa"

    def __init__(
        self,
        tokens: Tokens,
        api_url: str,
        files: FileStore,
        link: Link,
        per_second: float,
        chat_interval: float,
        window: Window,
        *,
        template_type: bool = False,
        patience: float = 10,
    ) -> None:
        """`link`: where a file can be fetched that Zalo does not take. `template_type`: buttons say what they are."""
        self.limits = Limits(
            LONGEST_TEXT, buttons=True, per_second=per_second, chat_interval=chat_interval,
            window=window, most_buttons=MOST_BUTTONS, bare=is_document,
        )  # fmt: skip
        self._client, self._url, self._link = Client(tokens, patience), f"{api_url}{SEND}", link
        self._uploads = Uploads(self._client, api_url, files)
        self._downloads = Downloads(files, patience, plain=api_url.startswith("http:"))
        self._named = {"template_type": "button"} if template_type else {}
        self.reader = Reader(self.name, self._downloads)

    async def send(self, chat: str, message: Outbound) -> str:
        body = {"recipient": {"user_id": chat}, "message": await self._said(message)}
        try:
            sent = await self._client.call("POST", self._url, json=body)
        except Rejected:
            if message.file and self._uploads.forget(message.file):
                raise Unreachable("an upload may have been forgotten") from None  # the next try uploads it anew
            raise
        if "message_id" not in sent:
            raise Ambiguous("no message")  # it may have arrived all the same
        return str(sent["message_id"])

    async def _said(self, message: Outbound) -> dict[str, Any]:
        file, text = message.file, message.plain
        if file and (given := await self._uploads.attachment(file)):
            return {**({"text": text} if text else {}), "attachment": given}
        if file:
            text = as_link(file, self._link(file), text)
        buttons = [_button(label, data) for row in message.rows for label, data in row]
        if not buttons:
            return {"text": text}
        return {"text": text, "attachment": {"type": "template", "payload": {**self._named, "buttons": buttons}}}

    async def edit(self, chat: str, message_id: str, message: Outbound) -> None:
        raise NotImplementedError("limits.edits says that messages cannot be changed here")

    async def close(self) -> None:
        await self._client.close()
        await self._downloads.close()


def _button(label: str, data: str) -> dict[str, str]:
    return {"title": _title(label), "type": "oa.query.hide", "payload": f"{TAP}{data}"}


def _title(label: str) -> str:
    """Cut as Zalo counts, in UTF-16, and never through a letter."""
    return label.encode("utf-16-le")[: 2 * LONGEST_TITLE].decode("utf-16-le", "ignore")
