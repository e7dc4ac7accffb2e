"""ZNS: a template message to a phone number, which asks a member to write to the Official Account again.

It says a name and nothing else. Zalo approves the template beforehand, and each message costs money, so how many go
out in a month is a budget (storage/windows.py).
"""

from __future__ import annotations

from bot.channels.base import Ambiguous, Limits, Outbound, OutOfWindow, Rejected
from bot.channels.zalo_oa.client import Client
from bot.channels.zalo_oa.tokens import Tokens
from storage.windows import KNOCKS

PATH = "/message/template"


class ZaloKnocks:
    """`name` is the template's only parameter."""

    name = KNOCKS

    def __init__(self, tokens: Tokens, api_url: str, template_id: str, patience: float = 10) -> None:
        self.limits = Limits(100, buttons=False, per_second=5, chat_interval=0)
        self._client, self._url, self._template = Client(tokens, patience), f"{api_url}{PATH}", template_id

    async def send(self, chat: str, message: Outbound) -> str:
        """`chat`: a number as offices write it, 0912345678."""
        body = {
            "phone": f"84{chat.removeprefix('0')}", "template_id": self._template,
            "template_data": {"name": message.plain}, "tracking_id": message.ref,
        }  # fmt: skip
        try:
            sent = await self._client.call("POST", self._url, json=body)
        except OutOfWindow as error:
            raise Rejected(str(error)) from None  # nobody waits for it: it is not said later
        if "msg_id" not in sent:
            raise Ambiguous("no message")
        return str(sent["msg_id"])

    async def edit(self, chat: str, message_id: str, message: Outbound) -> None:
        raise NotImplementedError("what is said to a phone stays said")

    async def close(self) -> None:
        await self._client.close()
