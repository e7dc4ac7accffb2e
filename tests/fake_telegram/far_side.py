"""What every platform of ours is for the tests of faults: people, a ledger, and what goes wrong."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Protocol, Self

from .faults import Faults


class Message(Protocol):
    @property
    def text(self) -> str: ...


class Person(Protocol):
    """Writes and taps; where nothing can be tapped, a tap is the number of a line."""

    @property
    def chat(self) -> str: ...

    @property
    def inbox(self) -> Sequence[Message]: ...

    def writes(self, text: str, /) -> object: ...

    def taps(self, label: str, /) -> object: ...

    async def receives(self, what: int | Callable[[Any], Any], /, timeout: float = 20) -> Message: ...  # noqa: ASYNC109


class FarSide(Faults, ABC):
    """`name`: the channel's, of which this is the other end."""

    name: ClassVar[str]

    @abstractmethod
    def settings(self, web_port: int = 0) -> dict[str, str]:
        """What an operator sets for it, as fast as it can; the program's web server is at this port."""

    @abstractmethod
    def person(self, name: str, /, *, started: bool = False) -> Person:
        """Somebody with this app. `started`: they may be written to."""

    @property
    @abstractmethod
    def deliver_twice(self) -> int:
        """How many times more than once each update from now on is given."""

    @deliver_twice.setter
    @abstractmethod
    def deliver_twice(self, times: int) -> None: ...

    @abstractmethod
    async def all_confirmed(self, timeout: float = 20) -> None:  # noqa: ASYNC109
        """Waits until the bot has taken and confirmed everything, replays included."""

    @abstractmethod
    async def refuse_connections(self) -> None:
        """Nobody listens any more, and open connections break."""

    @abstractmethod
    async def accept_connections(self) -> None: ...

    @abstractmethod
    async def __aenter__(self) -> Self: ...

    @abstractmethod
    async def __aexit__(self, *_: object) -> None: ...
