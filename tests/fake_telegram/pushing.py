"""Updates pushed to a webhook: one at a time from each chat, chats side by side, and again until a 2xx answers.

As in Telegram's own server, what one chat says stays in order, but its taps go beside its messages.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import aiohttp

from .bell import Bell
from .updates import Updates, Waiting
from .wire import Json

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
MOST_CONNECTIONS = 40  # where the bot asks for no other number
FIRST_PAUSE, LONGEST_PAUSE = 0.02, 0.3  # Telegram's are 1 and 120 seconds
PATIENCE = aiohttp.ClientTimeout(20)
FOREVER = 3600.0
Queue = tuple[str, int]


def queue_of(update: Json) -> Queue:
    [kind] = update.keys() - {"update_id"}
    content: Json = update[kind]
    person: Json = content.get("from") or content["chat"]
    return ("message" if kind == "edited_message" else kind), person["id"]


@dataclass
class Pushing:
    updates: Updates
    bell: Bell
    _busy: dict[Queue, asyncio.Task[None]] = field(default_factory=dict[Queue, "asyncio.Task[None]"])

    async def run(self) -> None:
        """Until cancelled."""
        async with aiohttp.ClientSession(timeout=PATIENCE, connector=aiohttp.TCPConnector(limit=0)) as session:
            try:
                while await self.bell.until(self._ready, FOREVER):
                    for queue in self._ready():
                        self._busy[queue] = asyncio.create_task(self._push(session, queue, self.updates.webhook))
            finally:
                for task in self._busy.values():
                    task.cancel()
                await asyncio.gather(*self._busy.values(), return_exceptions=True)

    def _ready(self) -> list[Queue]:
        """Queues that may be given a connection."""
        if not self.updates.webhook:
            return []
        waiting = dict.fromkeys(queue_of(update) for update in self.updates.pending())
        free = self.updates.webhook.get("max_connections", MOST_CONNECTIONS) - len(self._busy)
        return [queue for queue in waiting if queue not in self._busy][: max(free, 0)]

    def _head(self, queue: Queue) -> Waiting | None:
        return next((each for each in self.updates.alive() if queue_of(each.update) == queue), None)

    async def _push(self, session: aiohttp.ClientSession, queue: Queue, hook: Json) -> None:
        """The oldest update of the queue, until it is accepted or another webhook is set."""
        pause = FIRST_PAUSE
        try:
            while self.updates.webhook is hook and (head := self._head(queue)):
                wrong = await self._call(session, hook, head.update)
                if self.updates.webhook is not hook:
                    return  # the answer came too late to count
                if not wrong:
                    self.updates.accept(head)
                    return
                self.updates.failed(wrong)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
        finally:
            del self._busy[queue]
            self.bell.ring()

    async def _call(self, session: aiohttp.ClientSession, hook: Json, update: Json) -> str | None:
        """What was wrong with the answer. Nobody but this machine is ever called."""
        if urlsplit(hook["url"]).hostname not in ("127.0.0.1", "localhost"):
            return "Failed to resolve host: Name or service not known"
        headers = {SECRET_HEADER: hook["secret_token"]} if "secret_token" in hook else {}
        try:
            async with session.post(hook["url"], json=update, headers=headers) as answer:
                good = 200 <= answer.status <= 299
                return None if good else f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except aiohttp.ClientConnectorError:
            return "Connection refused"
        except (aiohttp.ClientError, TimeoutError):
            return "Webhook connection closed"
