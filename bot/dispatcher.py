"""One Event = one transaction: first sight, person's row, Step, data, state and replies commit together.

Only after `handle` has returned may a channel acknowledge the event to its platform.
"""

from __future__ import annotations

import asyncio
import traceback
from collections import defaultdict
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from time import monotonic
from typing import Literal
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.orm import Session
from structlog.contextvars import bound_contextvars

from bot import faults, fleeting, letters, replies
from bot.clock import Clock
from bot.dialog import Turn
from bot.events import Event
from bot.filestore import Fetched, TooLarge
from bot.hearing import unsaid
from bot.i18n import Texts
from bot.metrics import EventOutcome, Metrics
from bot.photos import NoPhoto
from bot.program import Program
from bot.reminders import Schedule
from bot.sealing import Sealing
from bot.stamps import Verdict
from bot.tables import Table
from bot.talk import Talk
from bot.typed import tidied
from storage import addresses, deliveries, events, sealed, sending, windows
from storage.engine import OUT_OF_REACH, Database
from storage.models import Address, Meeting

TRIES = 3
MOST_UNSENT = 5  # replies that may wait for one stranger: whoever floods us fills no outbox
Replayed = Literal["handled", "repeated", "overtaken", "failed"]
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
    metrics: Metrics
    read_table: Callable[[Fetched], Awaitable[Table | None]]
    inspect: Callable[[Fetched], Awaitable[Verdict | None]]
    sealing: Sealing
    upload_link: Callable[[str, str], str | None] = lambda _channel, _chat: None
    projector_link: Callable[[Meeting], str | None] = lambda _: None
    zalo_chat: str | None = None  # what opens it
    bot_names: dict[str, str | None] = field(default_factory=dict[str, "str | None"])  # by channel, once they are known
    _chats: dict[tuple[str, str], asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    _waiting: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))

    async def handle(self, event: Event) -> None:
        """Returns when everything the event does is committed. Raises only if the database itself is out of reach."""
        began = monotonic()
        with bound_contextvars(cause=event.cause):
            try:
                async with self._turn_of(event):
                    outcome = await self._handle(event)
            except OUT_OF_REACH:
                self._note(event, "out-of-reach", monotonic() - began)
                raise
            self._note(event, outcome, monotonic() - began)
        self.wake()

    def _note(self, event: Event, outcome: EventOutcome, seconds: float) -> None:
        self.metrics.event(event.channel, outcome, seconds)
        log.info("event-handled", channel=event.channel, outcome=outcome, ms=round(seconds * 1000))

    @asynccontextmanager
    async def _turn_of(self, event: Event) -> AsyncGenerator[None]:
        """Wait until the chat's earlier events are done."""
        chat = (event.channel, event.chat)
        self._waiting[chat] += 1
        try:
            async with self._chats[chat]:
                yield
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._chats[chat]

    async def _handle(self, event: Event) -> EventOutcome:
        event = replace(event, text=tidied(event.text))
        if event.attachments:
            event = await self._with_files(event)
        trace = ""
        for attempt in range(1, TRIES + 1):
            try:
                return await self.database.run(lambda db: self._work(db, event))
            except Exception as error:
                if attempt == TRIES and isinstance(error, OUT_OF_REACH):
                    raise  # nothing is wrong with the event: its platform gives it again
                trace = traceback.format_exc(limit=-12)  # its message may quote what was said: for the letter alone
                _log_failure("event-failed", error, attempt=attempt)
        if not event.group:  # a code can be typed again, and all else of a group shows when something is sent there
            await self.database.run(lambda db: self._bury(db, event, trace))
        return "failed"

    def _work(self, db: Session, event: Event) -> Literal["handled", "repeated"]:
        """May run in another thread than its caller, so it says itself what it is about."""
        db.info[deliveries.CAUSE] = event.cause
        with bound_contextvars(cause=event.cause):
            if not events.first_sight(db, event.channel, event.id, self.clock.now()):
                return "repeated"
            self._answer(db, event)
            return "handled"

    def _answer(self, db: Session, event: Event) -> None:
        if event.group:
            self.program.in_group(db, event, self.bot_names.get(event.channel), self.clock.now())
            return
        address = addresses.locked(db, event.channel, event.chat)
        if event.gone:
            sending.gone(db, address.id)
            return
        if event.tap:
            sending.proved(db, address.id, event.tap, partial(fleeting.choices, sealing=self.sealing))
        address.language = address.language or event.language
        turn = self._turn(db, address, event)
        talk = Talk(self.program, turn, event)
        talk.run()
        addresses.came_back(db, address, turn.now)
        windows.release(db, address, turn.now)
        if turn.private and address.person:
            sealed.stir(db, self.sealing, address.person.cell, turn.deeds, turn.now)
        addresses.keep(db, address)
        if address.person or deliveries.unsent(db, address.id) < MOST_UNSENT:
            replies.queue(turn, talk.screens, event.cause)

    def _turn(self, db: Session, address: Address, event: Event) -> Turn[None]:
        person = address.person
        zone = ZoneInfo(person.cell.committee.timezone) if person else self.zone
        language = (person and person.language) or address.language or self.language
        return Turn(
            db, address, self.clock.now(), zone, Texts(language, zone), None, self.program.doors,
            self.schedule, self.sealing, event.text.strip(), event.files, event.table, event.location,
            upload_link=partial(self.upload_link, event.channel, event.chat), projector_link=self.projector_link,
            chat_links=self._chat_links, bot_name=self.bot_names.get(event.channel),
        )  # fmt: skip

    def _chat_links(self, said: str) -> dict[str, str]:
        """Telegram takes words along; on Zalo they are typed."""
        telegram, zalo = self.bot_names.get("telegram"), self.zalo_chat
        found = {"Telegram": telegram and f"https://t.me/{telegram}?start={said}", "Zalo": zalo}
        return {app: link for app, link in found.items() if link}

    def _bury(self, db: Session, event: Event, trace: str) -> None:
        """What cannot be handled is kept, and the person hears of it."""
        now = self.clock.now()
        db.info[deliveries.CAUSE] = event.cause
        address = addresses.locked(db, event.channel, event.chat)
        kept = unsaid(self.program, self._turn(db, address, event), event)
        letter = letters.letter_of(kept, address.serial)
        if self.program.is_locked(address.flow):
            letter, trace = letters.locked(letter, self.sealing), faults.without_message(trace)
        elif kept is not event:
            trace = ""  # it may quote what was said
        events.bury(db, event.channel, event.id, letter, trace, now)
        said = deliveries.Message("dialog-our-fault" if kept is event else "dialog-our-fault-unkept", {})
        deliveries.reply(db, address, said, now, f"reply:{event.cause}:0")

    async def replay(self, letter_id: int, event: Event, serial: int | None) -> Replayed:
        """Handle a letter's event in one transaction with the mark on the letter. A failure leaves all as it was.

        With `serial` only where that question is still the chat's last: an answer must not meet another question.
        """
        with bound_contextvars(cause=event.cause):
            try:
                async with self._turn_of(event):
                    return await self.database.run(lambda db: self._replay(db, letter_id, event, serial))
            except Exception as error:
                if isinstance(error, OUT_OF_REACH):
                    raise
                _log_failure("replay-failed", error, letter=letter_id)
                return "failed"

    def _replay(self, db: Session, letter_id: int, event: Event, serial: int | None) -> Replayed:
        address = addresses.locked(db, event.channel, event.chat)
        if not events.letters(db, [letter_id]):
            return "repeated"
        if serial not in (None, address.serial):
            return "overtaken"
        events.replayed(db, letter_id, self.clock.now())
        return self._work(db, event)

    async def _with_files(self, event: Event) -> Event:
        """Fetch and read what a member sends, before the transaction opens.

        Nothing is fetched from strangers, nor what the open question does not take: a flood of files must neither
        keep others waiting nor fill the disk. Nor is what is given again, as where reading made the answer late.
        """
        wanted = await self.database.read(lambda db: _taken(db, event))
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
                log.warning("file-not-fetched", channel=event.channel, error=type(error).__name__)
                return replace(event, oddity="not-fetched")
            if refused := await self.inspect(found[-1]):
                return replace(event, oddity=refused)
        table = await self.read_table(found[0]) if "table" in wanted and found else None
        return replace(event, files=tuple(found), table=table)


def _taken(db: Session, event: Event) -> frozenset[str]:
    """The kinds of files that are to be fetched."""
    if events.is_seen(db, event.channel, event.id):
        return frozenset()
    return addresses.waits_for(db, event.channel, event.chat)


def _log_failure(what: str, error: Exception, **where: int) -> None:
    """Type and place; what the database says of its own troubles is told whole."""
    said = {"said": str(error)} if isinstance(error, OUT_OF_REACH) else {}
    log.error(what, error=type(error).__name__, at=faults.place(error), **said, **where)
