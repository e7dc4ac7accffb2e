"""The database seen from outside the program, by a connection of its own: rows are put in, and states looked at."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Engine, create_engine, func, insert, select

from storage.models import Address, Delivery, Pulse
from storage.models.delivery import BROADCAST, NOTICE, REPLY, DeliveryClass

FED = "fault:"
UNSETTLED = ("waiting", "sending")
PRIORITIES: dict[DeliveryClass, int] = {"A": NOTICE, "B": BROADCAST, "C": BROADCAST, "D": REPLY, "E": NOTICE}
WEIGHTS: dict[DeliveryClass, int] = {"A": 35, "B": 20, "C": 25, "D": 20}


@dataclass
class Outside:
    """`account`: the channel's name."""

    engine: Engine
    account: str

    @classmethod
    def of(cls, url: str, account: str) -> Outside:
        return cls(create_engine(url), account)

    def close(self) -> None:
        self.engine.dispose()

    def chats(self, chats: list[str]) -> list[int]:
        """Chats that are known but nobody's. Returns the ids of their rows."""
        empty: dict[str, Any] = {"draft": {}, "path": [], "offered": {}, "serial": 0}
        made = {**empty, "channel": self.account, "preferred": False, "gone": False}
        made["active_at"] = datetime.now(UTC)  # where one may only write to who wrote
        with self.engine.begin() as db:
            db.execute(insert(Address), [{**made, "chat": chat} for chat in chats])
            known = db.execute(select(Address.chat, Address.id).where(Address.channel == self.account)).all()
        found = {chat: address_id for chat, address_id in known}  # noqa: C416 - rows are no pairs to the type checker
        return [found[chat] for chat in chats]

    def feed(self, rows: list[dict[str, Any]]) -> None:
        with self.engine.begin() as db:
            db.execute(insert(Delivery), [{**row, "account": self.account} for row in rows])

    def in_state(self, *states: str) -> int:
        return self._count(Delivery.account == self.account, Delivery.state.in_(states))

    def fed_and(self, *states: str) -> int:
        """Of those that were put in here."""
        return self._count(Delivery.dedupe_key.startswith(FED), Delivery.state.in_(states))

    def beats(self) -> int:
        """Of the program's heart, ever."""
        with self.engine.connect() as db:
            return db.scalar(select(Pulse.beat)) or 0

    def _count(self, *conditions: ColumnElement[bool]) -> int:
        with self.engine.connect() as db:
            return db.scalars(select(func.count()).select_from(Delivery).where(*conditions)).one()


def row(address_id: int, klass: DeliveryClass, text: str, **more: Any) -> dict[str, Any]:
    """A message that says exactly this, due now."""
    now = datetime.now(UTC)
    said: dict[str, Any] = {"key": "verbatim", "words": {"html": text}, "choices": []}
    made = {"address_id": address_id, "klass": klass, "priority": PRIORITIES[klass]}
    due = {"state": "waiting", "not_before": now, "created_at": now, "dedupe_key": f"{FED}{text}"}
    return {**made, **said, **due, **more}


@dataclass
class Feeder:
    """Messages of all classes for a few chats, each with a name of its own: "#A17/3" is the third to chat 17."""

    chance: random.Random
    addresses: list[int]
    weights: dict[DeliveryClass, int] = field(default_factory=lambda: dict(WEIGHTS))
    fed: int = 0
    _numbers: dict[int, int] = field(default_factory=dict[int, int])

    def rows(self, count: int) -> list[dict[str, Any]]:
        return [self._next() for _ in range(count)]

    def batches(self, count: int, size: int) -> Iterator[list[dict[str, Any]]]:
        for begin in range(0, count, size):
            yield self.rows(min(size, count - begin))

    def _next(self) -> dict[str, Any]:
        address_id = self.chance.choice(self.addresses)
        number = self._numbers[address_id] = self._numbers.get(address_id, 0) + 1
        (klass,) = self.chance.choices(list(self.weights), list(self.weights.values()))
        self.fed += 1
        return row(address_id, klass, f"#{klass}{address_id}/{number} tin thử")
