"""What goes wrong on purpose: each fault is scripted for one method and spent when a request meets it."""

from __future__ import annotations

from asyncio import Task, create_task, get_running_loop, shield, sleep
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from aiohttp import web

from .errors import RefusedError
from .wire import Call, Json

Stage = Literal["arrived", "accepted", "answered"]
Outcome = tuple[object, RefusedError | None]
"""What was done, and what is answered instead of it: with a fault that strikes late there are both."""
ON_THE_WIRE = 0.002  # seconds after which an answer counts as received


@dataclass
class Fault:
    """`accepted`: the request is carried out before it goes wrong, and the bot cannot know.

    `seconds` pass before the request is looked at, `lingers` between its being carried out and the answer.
    `outlives`: it is carried out even where the bot is gone by then.
    """

    method: str
    chat_id: int | str | None = None
    times: int = 1
    seconds: float = 0
    refusal: RefusedError | None = None
    drops: bool = False
    accepted: bool = False
    lingers: float = 0
    outlives: bool = False

    def meets(self, call: Call) -> bool:
        return (
            self.times > 0
            and self.method == call.method
            and (self.chat_id is None or str(self.chat_id) == str(call.chat_id))
        )


@dataclass(frozen=True)
class Sent:
    """One request in the ledger; `replied` is False where the bot never got the answer."""

    at: datetime
    method: str
    chat_id: int | str | None
    params: Json
    status: int
    message_id: int | str | None = None
    replied: bool = True


@dataclass(eq=False)
class Faults:
    """The scripted faults of a server, oldest first. `weather` is asked where none of them is met.

    `witness` is told of every request as it arrives, is carried out and has been answered.
    """

    script: list[Fault] = field(default_factory=list[Fault])
    weather: Callable[[Call], Fault] = field(default=lambda _: NO_FAULT)
    witness: Callable[[Stage, Call], None] = field(default=lambda _stage, _call: None)
    ledger: list[Sent] = field(default_factory=list["Sent"])
    violations: list[str] = field(default_factory=list[str])
    _going_on: set[Task[Any]] = field(default_factory=set[Task[Any]])

    def calls(self, method: str) -> list[Sent]:
        return [sent for sent in self.ledger if sent.method == method]

    def fail_next(
        self,
        method: str,
        *,
        status: int,
        description: str,
        parameters: Json | None = None,
        chat_id: int | str | None = None,
        times: int = 1,
        accepted: bool = False,
    ) -> None:
        """The next requests are answered with this error; with `accepted`, after they were carried out."""
        refusal = RefusedError(status, description, parameters)
        self.script.append(Fault(method, chat_id, times, refusal=refusal, accepted=accepted))

    def drop_reply_next(self, method: str, *, chat_id: int | str | None = None, times: int = 1) -> None:
        """The next requests are carried out, then the connection closes without an answer."""
        self.script.append(Fault(method, chat_id, times, drops=True, accepted=True))

    def delay_next(self, method: str, seconds: float, *, chat_id: int | str | None = None, times: int = 1) -> None:
        """The next requests wait this long before they are looked at."""
        self.script.append(Fault(method, chat_id, times, seconds=seconds))

    async def through(
        self, call: Call, request: web.Request, does: Callable[[Call, Fault], Coroutine[Any, Any, Outcome]]
    ) -> Outcome:
        """A request on its way to being done and back, with what it meets."""
        fault = self.meeting(call)
        self.witness("arrived", call)
        done = self._done(call, fault, does)
        result, refused = await (self._whatever_happens(done) if fault.outlives else done)
        await sleep(fault.lingers)
        if fault.drops and request.transport:
            request.transport.abort()
        get_running_loop().call_later(ON_THE_WIRE, self.witness, "answered", call)
        return result, refused

    async def _done(
        self, call: Call, fault: Fault, does: Callable[[Call, Fault], Coroutine[Any, Any, Outcome]]
    ) -> Outcome:
        await sleep(fault.seconds)
        result, refused = await does(call, fault)
        if result is not None:
            self.witness("accepted", call)
        return result, refused

    async def _whatever_happens(self, work: Coroutine[Any, Any, Outcome]) -> Outcome:
        """Whoever asked may be gone meanwhile: what was asked is done."""
        task = create_task(work)
        self._going_on.add(task)
        task.add_done_callback(self._going_on.discard)
        return await shield(task)

    def meeting(self, call: Call) -> Fault:
        """The oldest fault this request meets, spent once; else what the weather brings."""
        found = next((fault for fault in self.script if fault.meets(call)), None)
        if found is None:
            return self.weather(call)
        found.times -= 1
        return found


NO_FAULT = Fault(method="", times=0)
