"""The composition root: the only place where everything meets."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.channels.base import Channel
from bot.channels.web import LIMITS, WebChannel
from bot.clock import Clock
from bot.config import Settings
from bot.dialog import Action, Conversation, Door
from bot.dispatcher import Dispatcher
from bot.filestore import FileStore
from bot.outbox import Sender
from bot.reminders import Schedule
from bot.talk import Program
from bot.ticker import Ticker
from handlers import FEATURES, HOME, NOTICES, STRANGER
from storage.engine import Database
from storage.models import PhoneMessage


def program() -> Program:
    """All conversations, actions and doors. Two of one name are a bug found at start."""
    conversations: dict[str, Conversation[Any]] = {}
    actions: dict[str, Action] = {}
    doors: dict[str, Door] = {}
    for feature in FEATURES:
        _join(conversations, {c.name: c for c in feature.conversations})
        _join(actions, feature.actions.by_name if feature.actions else {})
        _join(doors, {d.command: d for d in feature.doors})
    return Program(conversations, actions, doors, STRANGER, HOME)


def _join(into: dict[str, Any], more: dict[str, Any]) -> None:
    if both := into.keys() & more.keys():
        raise ValueError(f"named twice: {sorted(both)}")
    into.update(more)


@dataclass
class App:
    """The running program over one database, on one clock."""

    settings: Settings
    clock: Clock = field(default_factory=Clock)
    on_phone: Callable[[PhoneMessage], None] = lambda _: None
    database: Database = field(init=False)
    dispatcher: Dispatcher = field(init=False)
    ticker: Ticker = field(init=False)
    files: FileStore = field(init=False)
    senders: list[Sender] = field(default_factory=list[Sender])

    def __post_init__(self) -> None:
        settings = self.settings
        self.database = Database(settings.database)
        self.files = FileStore(settings.data_dir / "files")
        schedule = Schedule(
            settings.remind_before, settings.quiet_hours, settings.digest, settings.area_question
        )
        self.dispatcher = Dispatcher(
            self.database, program(), self.clock, settings.zone, settings.language, self.wake, schedule
        )
        self.ticker = Ticker(self.database, self.clock, schedule, NOTICES, self.wake)

    def add(self, channel: Channel) -> Sender:
        sender = Sender(self.database, channel, self.clock, self.settings.zone, self.settings.language)
        self.senders.append(sender)
        return sender

    def add_phones(self) -> None:
        for name in LIMITS:
            self.add(WebChannel(name, self.database, self.clock, lambda message: self.on_phone(message)))

    def wake(self) -> None:
        for sender in self.senders:
            sender.wake()

    async def drain(self) -> None:
        """Everything that may be sent now is sent: for rehearsals."""
        await asyncio.gather(*(sender.drain() for sender in self.senders))
