"""The composition root: the only place where everything meets."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import uuid4
from zoneinfo import ZoneInfo

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
from bot.i18n import LANGUAGES, Texts, warm
from bot.links import Links, link_key
from bot.metrics import Metrics
from bot.outbox import Sender
from bot.program import Program
from bot.roles import Role
from bot.screens import BY_LINK
from bot.seats import Seat
from bot.texts import Text
from bot.ticker import Ticker
from bot.web.hooks import Hook
from bot.workshop import Workshop
from handlers import FEATURES, HOME, JOINING, NOTICES, STRANGER
from storage.engine import Database
from storage.models import Address, PhoneMessage

if TYPE_CHECKING:
    from bot.channels.telegram import Command, TelegramChannel, Webhook
    from bot.channels.zalo_bot import Webhook as ZaloWebhook

Receive = Callable[[], Coroutine[Any, Any, None]]
"""Takes events in until it is cancelled."""
SHOWN = ("start", "menu", "lich", "gopy", "phananh", "tailieu", "toi", "trogiup")


def program() -> Program:
    """All conversations, actions and doors. Two of one name are a bug found at start."""
    conversations: dict[str, Conversation[Any]] = {}
    actions: dict[str, Action] = {}
    doors: dict[str, Door] = {}
    for feature in FEATURES:
        _merge(conversations, {c.name: c for c in feature.conversations})
        _merge(actions, feature.actions.by_name if feature.actions else {})
        _merge(doors, {d.command: d for d in feature.doors})
    return Program(conversations, actions, doors, STRANGER, JOINING, HOME)


def _merge(into: dict[str, Any], more: dict[str, Any]) -> None:
    if both := into.keys() & more.keys():
        raise ValueError(f"named twice: {sorted(both)}")
    into.update(more)


def menu_commands(known: Program) -> list[Command]:
    """What Telegram shows in its menu, in both languages."""
    from bot.channels.telegram import Command

    texts = {language: Texts(language, ZoneInfo("UTC")) for language in LANGUAGES}
    labels = [(name, known.doors[name].label) for name in SHOWN if name in known.doors]
    labels.append(("huy", "dialog-door-cancel"))
    return [Command(name, {lang: t.plain(Text(label)) for lang, t in texts.items()}) for name, label in labels]


@dataclass
class App:
    """The running program over one database, on one clock."""

    settings: Settings
    clock: Clock = field(default_factory=Clock)
    on_phone: Callable[[PhoneMessage], None] = lambda _: None
    on_stop: Callable[[], None] = lambda: None
    roles: frozenset[Role] = roles.ALL
    workshop: Workshop = field(default_factory=Workshop)
    database: Database = field(init=False)
    dispatcher: Dispatcher = field(init=False)
    ticker: Ticker = field(init=False)
    files: FileStore = field(init=False)
    metrics: Metrics = field(default_factory=Metrics)
    senders: list[Sender] = field(default_factory=list[Sender])
    hooks: list[Hook] = field(default_factory=list[Hook])
    """What platforms call at the web server."""
    _receivers: list[Receive] = field(default_factory=list[Receive])
    _closing: list[Callable[[], Awaitable[None]]] = field(default_factory=list[Callable[[], Awaitable[None]]])
    watch: ClockWatch = field(default_factory=ClockWatch)
    heartbeat: Heartbeat = field(init=False)
    manner: Manner = field(init=False)
    run_id: str = field(default_factory=lambda: uuid4().hex)  # new at every start: nobody is taken for the one before
    _seats: list[Seat] = field(default_factory=list[Seat])

    def __post_init__(self) -> None:
        warm()
        settings = self.settings
        look_again = LOOK_AGAIN if Role.UPDATES in self.roles else LOOK_OFTEN
        self.manner = Manner(settings.zone, settings.language, settings.quiet_hours, look_again)
        self.database = Database(settings.database)
        self.files = FileStore(settings.data_dir / "files", self.workshop)
        schedule = settings.schedule
        self.dispatcher = Dispatcher(
            self.database, program(), self.clock, settings.zone, settings.language, self.wake, schedule, self.metrics,
            self._upload_link,
        )  # fmt: skip
        self.ticker = Ticker(
            self.database, self.clock, schedule, NOTICES, self.files, self.wake, self.metrics, self.watch
        )
        self.heartbeat = Heartbeat(self.database, self.clock, settings.data_dir)

    def add(self, channel: Channel) -> Sender:
        seat = Seat(self.settings.data_dir, f"sender-{channel.name}", self.run_id)
        self._seats.append(seat)
        sender = Sender(self.database, channel, self.clock, self.manner, seat.holder, self.metrics, self.watch)
        self.senders.append(sender)
        return sender

    def add_phones(self) -> None:
        for name in LIMITS:
            self.add(WebChannel(name, self.database, self.clock, self._on_phone))

    def _on_phone(self, message: PhoneMessage) -> None:
        self.on_phone(message)

    def add_telegram(self) -> None:
        settings = self.settings
        if settings.telegram_token is None or not self._talks:
            return
        from bot.channels.telegram import TelegramChannel  # half a second that only its users need to wait
        from bot.channels.telegram.webhook import PATH, SECRET_HEADER

        telegram = TelegramChannel(
            settings.telegram_token.get_secret_value(),
            settings.telegram_api_url,
            self.files,
            settings.telegram_per_second,
            settings.telegram_chat_interval,
            start_per_second=settings.telegram_start_per_second,
        )
        self._join(telegram, telegram.close)
        if Role.UPDATES not in self.roles:
            return
        receive, handle = partial(telegram.run, self.dispatcher.handle), self.dispatcher.handle
        url, secret = settings.telegram_webhook_url, settings.telegram_webhook_secret
        if url and secret:
            receive = self._hooked(PATH, SECRET_HEADER, telegram.webhook(url, secret.get_secret_value(), handle))
        self._receivers.append(partial(self._with_commands, telegram, receive))

    async def _with_commands(self, telegram: TelegramChannel, receive: Receive) -> None:
        commands = asyncio.create_task(telegram.register(menu_commands(self.dispatcher.program)))
        try:
            await receive()
        finally:
            commands.cancel()

    def add_zalo_bot(self) -> None:
        settings, links = self.settings, self.links
        if settings.zalo_bot_token is None or links is None or not self._talks:
            return
        from bot.channels.zalo_bot import ZaloBotChannel
        from bot.channels.zalo_bot.receiving import PATH, SECRET_HEADER

        zalo = ZaloBotChannel(
            settings.zalo_bot_token.get_secret_value(),
            settings.zalo_bot_api_url,
            self.files,
            links.to,
            settings.zalo_bot_per_second,
            settings.zalo_bot_chat_interval,
        )
        self._join(zalo, zalo.close)
        if Role.UPDATES not in self.roles:
            return
        url, secret = settings.zalo_bot_webhook_url, settings.zalo_bot_webhook_secret
        if url and secret:
            webhook = zalo.webhook(url, secret.get_secret_value(), self.dispatcher.handle)
            self._receivers.append(self._hooked(PATH, SECRET_HEADER, webhook))
        else:
            self._receivers.append(zalo.polling(self.dispatcher.handle).run)

    def _hooked(
        self, path: str, header: str, webhook: Webhook | ZaloWebhook
    ) -> Callable[[], Coroutine[Any, Any, None]]:
        """Called at the web server from now on. Returns what tells the platform so."""
        self.hooks.append(Hook(path, header, webhook.secret, webhook.take))
        return webhook.run

    @property
    def _talks(self) -> bool:
        """Whether this process speaks with platforms at all."""
        return bool(self.roles & {Role.UPDATES, Role.SENDER})

    def _join(self, channel: Channel, close: Callable[[], Awaitable[None]]) -> None:
        self._closing.append(close)
        if Role.SENDER in self.roles:
            self.add(channel)

    def receivers(self) -> list[Coroutine[Any, Any, None]]:
        """What takes events in by itself, or has them sent here; the browser phones come by the web server."""
        return [receive() for receive in self._receivers]

    def _upload_link(self, channel: str, chat: str) -> str | None:
        return self.links.upload(channel, chat) if channel in BY_LINK and self.links else None

    @property
    def links(self) -> Links | None:
        """How files are handed out where nothing can be uploaded."""
        settings = self.settings
        if settings.public_url is None or settings.zalo_bot_token is None:
            return None
        return Links(settings.public_url, link_key(settings.zalo_bot_token.get_secret_value()), self.clock)

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
