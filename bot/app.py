"""The composition root: the only place where everything meets."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from secrets import token_hex
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from bot import roles
from bot.channels.base import Channel
from bot.channels.web import LIMITS, WebChannel
from bot.clock import Clock
from bot.clockwatch import ClockWatch
from bot.config import Settings
from bot.courier import LOOK_AGAIN, LOOK_OFTEN, Manner
from bot.dialog import Action, Conversation, Door
from bot.dispatcher import Dispatcher
from bot.filestore import FileStore
from bot.heartbeat import Heartbeat
from bot.i18n import warm
from bot.inspection import Inspection
from bot.intake import Intake
from bot.links import Links, link_key
from bot.metrics import Metrics
from bot.outbox import Sender
from bot.papermaking import Papermaker
from bot.program import Program
from bot.roles import Role
from bot.screens import BY_LINK
from bot.sealing import Sealing, sealing
from bot.seats import Seat
from bot.tables import Tables
from bot.ticker import Ticker
from bot.web.hooks import Hook
from bot.workshop import Workshop
from handlers import FEATURES, HOME, IN_GROUP, INTAKE, JOINING, NOTICES, STRANGER
from storage.engine import Database
from storage.models import Address, Meeting, PhoneMessage

Receive = Callable[[], Coroutine[Any, Any, None]]
"""Takes events in until it is cancelled."""


def program() -> Program:
    """All conversations, actions and doors. Two of one name are a bug found at start."""
    conversations: dict[str, Conversation[Any]] = {}
    actions: dict[str, Action] = {}
    doors: dict[str, Door] = {}
    for feature in FEATURES:
        _merge(conversations, {c.name: c for c in feature.conversations})
        _merge(actions, feature.actions.by_name if feature.actions else {})
        _merge(doors, {d.command: d for d in feature.doors})
    return Program(conversations, actions, doors, STRANGER, JOINING, HOME, IN_GROUP)


def _merge(into: dict[str, Any], more: dict[str, Any]) -> None:
    if both := into.keys() & more.keys():
        raise ValueError(f"named twice: {sorted(both)}")
    into.update(more)


@dataclass
class App:
    """The running program over one database, on one clock."""

    settings: Settings
    clock: Clock = field(default_factory=Clock)
    on_phone: Callable[[PhoneMessage], None] = lambda _: None
    on_stop: Callable[[], None] = lambda: None
    intake: Intake = INTAKE
    roles: frozenset[Role] = roles.ALL
    workshop: Workshop = field(default_factory=Workshop)
    database: Database = field(init=False)
    dispatcher: Dispatcher = field(init=False)
    ticker: Ticker = field(init=False)
    files: FileStore = field(init=False)
    sealing: Sealing = field(init=False)
    metrics: Metrics = field(default_factory=Metrics)
    senders: list[Sender] = field(default_factory=list[Sender])
    hooks: list[Hook] = field(default_factory=list[Hook])
    """What platforms call at the web server."""
    alarms: list[Callable[[], str | None]] = field(default_factory=list[Callable[[], str | None]])
    """Each says in one word what an operator must see to, if anything."""
    _receivers: list[Receive] = field(default_factory=list[Receive])
    _closing: list[Callable[[], Awaitable[None]]] = field(default_factory=list[Callable[[], Awaitable[None]]])
    watch: ClockWatch = field(default_factory=ClockWatch)
    heartbeat: Heartbeat = field(init=False)
    manner: Manner = field(init=False)
    run_id: str = field(default_factory=lambda: uuid4().hex)  # new at every start: nobody is taken for the one before
    _own_secret: str = field(default_factory=token_hex, repr=False)
    _seats: list[Seat] = field(default_factory=list[Seat])

    def __post_init__(self) -> None:
        warm()
        settings = self.settings
        look_again = LOOK_AGAIN if Role.UPDATES in self.roles else LOOK_OFTEN
        self.manner = Manner(settings.zone, settings.language, settings.quiet_hours, look_again)
        self.database = Database(settings.database)
        self.files = FileStore(settings.data_dir / "files", self.workshop)
        schedule = settings.schedule
        self.sealing = sealing(settings.data_dir, settings.sealing_key)
        self.dispatcher = Dispatcher(
            self.database, program(), self.clock, settings.zone, settings.language, self.wake, schedule, self.metrics,
            Tables(self.files, self.workshop).read, Inspection(self.files, self.workshop).refusal, self.sealing,
            self._upload_link, self._projector_link, settings.zalo_chat,
        )  # fmt: skip
        self.ticker = Ticker(
            self.database, self.clock, schedule, NOTICES, self.files, self.wake, self.metrics, self.sealing, self.watch,
            settings.plans, settings.zone,
        )  # fmt: skip
        self.heartbeat = Heartbeat(self.database, self.clock, settings.data_dir)

    def add(self, channel: Channel) -> Sender:
        seat = self.seat(Seat(self.settings.data_dir, f"sender-{channel.name}", self.run_id))
        papers = Papermaker(self.database, self.workshop, self.settings.data_dir / "templates")
        sender = Sender(
            self.database, channel, self.clock, self.manner, seat.holder, self.metrics, papers, self.sealing, self.watch
        )  # fmt: skip
        self.senders.append(sender)
        return sender

    def add_phones(self) -> None:
        for name in LIMITS:
            self.add(WebChannel(name, self.database, self.clock, self._on_phone))

    def _on_phone(self, message: PhoneMessage) -> None:
        self.on_phone(message)

    def join(self, channel: Channel, close: Callable[[], Awaitable[None]]) -> None:
        """A channel of ours: messages leave by it where this process sends, and it is closed at the end."""
        self._closing.append(close)
        if Role.SENDER in self.roles:
            self.add(channel)

    def receive(self, receive: Receive) -> None:
        if Role.UPDATES in self.roles:
            self._receivers.append(receive)

    def hook(self, hook: Hook) -> None:
        if Role.UPDATES in self.roles:
            self.hooks.append(hook)

    def tend(self, work: Receive) -> None:
        """Beside the senders, what they need."""
        if Role.SENDER in self.roles:
            self._receivers.append(work)

    def seat(self, seat: Seat) -> Seat:
        self._seats.append(seat)
        return seat

    def receivers(self) -> list[Coroutine[Any, Any, None]]:
        """What takes events in by itself, or has them sent here; the browser phones come by the web server."""
        return [receive() for receive in self._receivers]

    def _upload_link(self, channel: str, chat: str) -> str | None:
        return self.links.upload(channel, chat) if channel in BY_LINK and self.links else None

    @property
    def links(self) -> Links | None:
        """How files are handed out where nothing can be uploaded."""
        settings = self.settings
        secret = settings.zalo_bot_token or settings.zalo_oa_secret
        if settings.public_url is None or secret is None:
            return None
        return Links(settings.public_url, link_key(secret.get_secret_value()), self.clock)

    def _projector_link(self, meeting: Meeting) -> str | None:
        return self.projector.projector(meeting) if self.projector else None

    @property
    def projector(self) -> Links | None:
        """How meetings are shown on a wall: also on this machine alone, where its addresses end with this process."""
        settings = self.settings
        secrets = (settings.zalo_bot_token, settings.zalo_oa_secret, settings.telegram_token, settings.web_secret)
        secret = next((one.get_secret_value() for one in secrets if one), self._own_secret)
        base = settings.public_url or settings.here
        return Links(base, link_key(secret), self.clock) if base else None

    async def close(self) -> None:
        for close in self._closing:
            await close()
        await self.workshop.close()
        await self.database.close()
        for seat in self._seats:
            seat.leave()

    async def troubles(self) -> list[str]:
        """What keeps the program from taking events or sending, in one word each."""
        found = [f"channel-stopped:{sender.channel.name}" for sender in self.senders if sender.stopped]
        found += [trouble for alarm in self.alarms if (trouble := alarm())]
        try:
            await self.database.read(lambda db: db.execute(select(Address.id).limit(1)))
        except SQLAlchemyError:
            found.append("database")
        return found

    def wake(self) -> None:
        for sender in self.senders:
            sender.wake()

    async def drain(self) -> None:
        """Everything that may be sent now is sent, also what took another way meanwhile: for rehearsals."""
        while any(await asyncio.gather(*(sender.drain() for sender in self.senders))):
            pass
