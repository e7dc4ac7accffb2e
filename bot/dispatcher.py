"""One Event = one transaction: first sight, person's row, Step, data, state and replies commit together.

Only after `handle` has returned may a channel acknowledge the event to its platform.
"""

from __future__ import annotations

import asyncio
import traceback
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.orm import Session

from bot.clock import Clock
from bot.dialog import Turn
from bot.events import Event
from bot.filestore import Fetched, TooLarge
from bot.i18n import Texts
from bot.photos import NoPhoto
from bot.program import Program
from bot.reminders import Schedule
from bot.screens import Button
from bot.talk import Talk
from bot.texts import Text, encode_words
from bot.typed import tidied
from storage import addresses, deliveries, events, sending
from storage.engine import OUT_OF_REACH, Database
from storage.models import Address

TRIES = 3
MOST_UNSENT = 5  # replies that may wait for one stranger: whoever floods us fills no outbox
log = structlog.get_logger()


@dataclass
class Dispatcher:
    """Events of one chat run in order; different chats run concurrently. `wake` is called after each commit."""

    database: Database
    program: Program
    clock: Clock
    zone: ZoneInfo
    language: str
    wake: Callable[[], None]
    schedule: Schedule
    _chats: dict[tuple[str, str], asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    _waiting: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))

    async def handle(self, event: Event) -> None:
        """Returns when everything the event does is committed. Raises only if the database itself is out of reach."""
        chat = (event.channel, event.chat)
        self._waiting[chat] += 1
        try:
            async with self._chats[chat]:
                await self._handle(event)
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._chats[chat]
        self.wake()

    async def _handle(self, event: Event) -> None:
        event = replace(event, text=tidied(event.text))
        if event.attachments:
            event = await self._with_files(event)
        trace = ""
        for attempt in range(1, TRIES + 1):
            try:
                await self.database.run(lambda db: self._work(db, event))
                return
            except Exception as error:
                if attempt == TRIES and isinstance(error, OUT_OF_REACH):
                    raise  # nothing is wrong with the event: its platform gives it again
                trace = traceback.format_exc(limit=-12)
                log.exception("event-failed", channel=event.channel, event_id=event.id, attempt=attempt)
        await self.database.run(lambda db: self._bury(db, event, trace))

    def _work(self, db: Session, event: Event) -> None:
        now = self.clock.now()
        db.info[deliveries.CAUSE] = f"{event.channel}:{event.id}"
        if not events.first_sight(db, event.channel, event.id, now):
            return
        address = addresses.locked(db, event.channel, event.chat)
        if event.gone:
            sending.gone(db, address.id)
            return
        if event.tap:
            sending.proved(db, address.id, event.tap)
        address.language = address.language or event.language
        turn = self._turn(db, address, event)
        talk = Talk(self.program, turn, event)
        talk.run()
        addresses.came_back(db, address, now)
        if address.person or deliveries.unsent(db, address.id) < MOST_UNSENT:
            self._reply(turn, event, talk)

    def _turn(self, db: Session, address: Address, event: Event) -> Turn[None]:
        person = address.person
        zone = ZoneInfo(person.cell.committee.timezone) if person else self.zone
        language = (person and person.language) or address.language or self.language
        return Turn(
            db, address, self.clock.now(), zone, Texts(language, zone), None, self.program.doors,
            self.schedule, event.text.strip(), event.files, event.location,
        )  # fmt: skip

    def _reply(self, turn: Turn[None], event: Event, talk: Talk) -> None:
        said: list[tuple[Text, tuple[Button, ...], int | None]] = [(text, rows, None) for text, rows in talk.screens]
        said[1:1] = [(reply.text, reply.buttons, reply.file_id) for reply in turn.replies]
        for number, (text, buttons, file_id) in enumerate(said):
            message = deliveries.Message(text.key, encode_words(text.words), [b.as_json() for b in buttons], file_id)
            key = f"reply:{event.channel}:{event.id}:{number}"
            deliveries.reply(turn.db, turn.address, message, turn.now, key)
            turn.db.flush()  # rows of a chat go in the order of their ids

    def _bury(self, db: Session, event: Event, trace: str) -> None:
        """What cannot be handled is kept, and the person hears of it."""
        now = self.clock.now()
        events.bury(db, event.channel, event.id, event.as_json(), trace, now)
        address = addresses.locked(db, event.channel, event.chat)
        deliveries.reply(
            db, address, deliveries.Message("dialog-our-fault", {}), now, f"reply:{event.channel}:{event.id}:0"
        )

    async def _with_files(self, event: Event) -> Event:
        """Fetch what a member sends, before the transaction opens.

        Nothing is fetched from strangers, nor what the open question does not take: a flood of files must neither
        keep others waiting nor fill the disk.
        """
        wanted = await self.database.read(lambda db: addresses.waits_for(db, event.channel, event.chat))
        if any(attachment.kind not in wanted for attachment in event.attachments):
            return event
        found: list[Fetched] = []
        for attachment in event.attachments:
            try:
                found.append(await attachment.fetch())
            except TooLarge:
                return replace(event, oddity="too-large")
            except NoPhoto:
                return replace(event, oddity="unreadable")
            except Exception as error:  # noqa: BLE001 - whatever the far server did, the person hears of it
                log.warning("file-not-fetched", channel=event.channel, event_id=event.id, error=type(error).__name__)
                return replace(event, oddity="not-fetched")
        return replace(event, files=tuple(found))
