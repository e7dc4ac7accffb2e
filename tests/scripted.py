"""A channel whose far server does what the test says, and remembers what reached it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.channels.base import Limits, Outbound, SendError


@dataclass
class Scripted:
    """`script` errors are raised in turn; `arrives_first` ones after the message got through all the same."""

    name: str = "web"
    limits: Limits = field(default_factory=lambda: Limits(4096, buttons=True, per_second=1000, chat_interval=0))
    script: list[SendError | Exception] = field(default_factory=list[SendError | Exception])
    arrives_first: bool = False
    arrived: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    edited: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
    before: Callable[[], None] = lambda: None

    async def send(self, chat: str, message: Outbound) -> str:
        self.before()
        error = self.script.pop(0) if self.script else None
        if error is None or self.arrives_first:
            self.arrived.append((chat, message.plain))
        if error:
            raise error
        return str(len(self.arrived))

    async def edit(self, chat: str, message_id: str, message: Outbound) -> None:
        self.before()
        if self.script:
            raise self.script.pop(0)
        self.edited.append((chat, message_id, message.plain))
