"""What goes wrong on purpose: each fault is scripted for one method and spent when a request meets it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from .errors import RefusedError
from .wire import Call, Json

Stage = Literal["arrived", "accepted", "answered"]


@dataclass
class Fault:
    """`accepted`: the request is carried out before it goes wrong, and the bot cannot know.

    `seconds` pass before the request is looked at, `lingers` between its being carried out and the answer.
    `outlives`: it is carried out even where the bot is gone by then.
    """

    method: str
    chat_id: int | None = None
    times: int = 1
    seconds: float = 0
    refusal: RefusedError | None = None
    drops: bool = False
    accepted: bool = False
    lingers: float = 0
    outlives: bool = False

    def meets(self, call: Call) -> bool:
        return self.times > 0 and self.method == call.method and self.chat_id in (None, call.chat_id)


@dataclass(eq=False)
class Faults:
    """The scripted faults of a server, oldest first. `weather` is asked where none of them is met.

    `witness` is told of every request as it arrives, is carried out and has been answered.
    """

    script: list[Fault] = field(default_factory=list[Fault])
    weather: Callable[[Call], Fault] = field(default=lambda _: NO_FAULT)
    witness: Callable[[Stage, Call], None] = field(default=lambda _stage, _call: None)

    def fail_next(
        self,
        method: str,
        *,
        status: int,
        description: str,
        parameters: Json | None = None,
        chat_id: int | None = None,
        times: int = 1,
        accepted: bool = False,
    ) -> None:
        """The next requests are answered with this error; with `accepted`, after they were carried out."""
        refusal = RefusedError(status, description, parameters)
        self.script.append(Fault(method, chat_id, times, refusal=refusal, accepted=accepted))

    def drop_reply_next(self, method: str, *, chat_id: int | None = None, times: int = 1) -> None:
        """The next requests are carried out, then the connection closes without an answer."""
        self.script.append(Fault(method, chat_id, times, drops=True, accepted=True))

    def delay_next(self, method: str, seconds: float, *, chat_id: int | None = None, times: int = 1) -> None:
        """The next requests wait this long before they are looked at."""
        self.script.append(Fault(method, chat_id, times, seconds=seconds))

    def meeting(self, call: Call) -> Fault:
        """The oldest fault this request meets, spent once; else what the weather brings."""
        found = next((fault for fault in self.script if fault.meets(call)), None)
        if found is None:
            return self.weather(call)
        found.times -= 1
        return found


NO_FAULT = Fault(method="", times=0)


@dataclass(frozen=True)
class Sent:
    """One request in the ledger; `replied` is False where the bot never got the answer."""

    at: datetime
    method: str
    chat_id: int | None
    params: Json
    status: int
    message_id: int | None = None
    replied: bool = True
