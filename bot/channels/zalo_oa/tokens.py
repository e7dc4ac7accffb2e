"""The Official Account's tokens: turned by one process at a time, long before the old access token ends.

A refresh token works once, so the pair that comes for it is stored before anything else is done with it. Whoever is
killed between Zalo's answer and that moment has lost it for good: then the access token lasts for hours more, and the
alarm (log, /readyz, doctor) goes off at once, so that an operator can bring a new one in time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import httpx2
import structlog
from sqlalchemy.orm import Session

from bot.channels.base import Ambiguous, SendError, Unauthorized, Unreachable
from bot.clock import Clock
from storage import leases, tokens
from storage.engine import OUT_OF_REACH, Database, finished
from storage.leases import Holder
from storage.models import TokenPair

LOOK_SECONDS = 15.0
AGAIN = timedelta(minutes=10)  # after a refusal: it may have been Zalo's own trouble
STORE_AGAIN = 0.5  # seconds
SHORTEST = 3600  # seconds that an access token is taken to last
ALMOST_OVER = timedelta(minutes=1)
PATH = "/v4/oa/access_token"
log = structlog.get_logger()


class Refused(Unauthorized):
    """Zalo does not take the refresh token."""


@dataclass(frozen=True)
class Access:
    token: str
    until: datetime


@dataclass
class Tokens:
    """`origin`: the refresh token in the settings, of which all others descend. No token is in any error or log.

    `patience`: seconds for one turn, less than the lease lasts: nobody else may spend the same token meanwhile.
    """

    database: Database
    clock: Clock
    account: str
    app_id: str
    app_secret: str = field(repr=False)
    origin: str = field(repr=False)
    url: str
    holder: Callable[[], Holder]
    patience: float = 10
    lost: bool = False
    _access: Access | None = field(default=None, repr=False)
    _asked_at: datetime | None = None
    _turning: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def access(self) -> str:
        """A token that lasts for a while. Raises Unauthorized where there is none, Unreachable where none comes now."""
        if self._access is None or self._access.until - self.clock.now() < ALMOST_OVER:
            await self._look()
        if self._access is None or self._access.until - self.clock.now() < ALMOST_OVER:
            try:
                await self.turn()
            except SendError:
                if self._access is None or self._access.until <= self.clock.now():
                    raise
        if self._access is None:
            raise Unreachable("no access token yet")
        return self._access.token

    async def refused(self, token: str) -> str:
        """Another one in the place of `token`, which Zalo does not take although it should last."""
        await self._look()
        if self._access and self._access.token == token:
            await self.turn()
        if self._access is None or self._access.token == token:
            raise Unauthorized("the access token is not accepted")
        return self._access.token

    async def run(self) -> None:
        """Turns the pair when half of its life is over, until cancelled. Trouble is said and never raised."""
        while True:
            try:
                pair = await self._look()
                if self._due(pair):
                    await self.turn()
            except Exception as error:  # noqa: BLE001 - whatever it is (a full disk, too), the next look comes
                log.warning("zalo-oa-tokens-wait", why=type(error).__name__)
            await asyncio.sleep(LOOK_SECONDS)

    def _due(self, pair: TokenPair | None) -> bool:
        now = self.clock.now()
        if self._just_refused(now):
            return False
        if pair is None or pair.turned_at is None or pair.expires_at is None:
            return True
        return now >= pair.turned_at + (pair.expires_at - pair.turned_at) / 2

    def _just_refused(self, now: datetime) -> bool:
        return self.lost and self._asked_at is not None and now - self._asked_at < AGAIN

    async def _look(self) -> TokenPair | None:
        pair = await self.database.read(lambda db: tokens.known(db, self.account, self.origin))
        self._keep(pair)
        return pair

    def _keep(self, pair: TokenPair | None) -> None:
        self._access = Access(pair.access, pair.expires_at) if pair and pair.access and pair.expires_at else None
        was, self.lost = self.lost, bool(pair and pair.lost_at)
        if self.lost and not was:
            log.critical("zalo-oa-access-lost", until=self._access and self._access.until.isoformat())

    async def turn(self) -> None:
        """A new pair for the refresh token. Raises Refused, Unreachable or Ambiguous; the old access token stays."""
        before = self._access  # whoever waits for another's turn finds it done
        async with self._turning:
            pair = await self.database.run(self._mine)
            if pair is None:
                raise Unreachable("another process turns the tokens")
            self._keep(pair)
            if self._access == before or pair.turned_at is None:  # nobody else has turned it meanwhile
                await finished(asyncio.ensure_future(self._turned(pair.refresh)))
            await self._look()

    def _mine(self, db: Session) -> TokenPair | None:
        if leases.hold(db, f"{self.account}-tokens", self.holder()) is None:
            return None
        return tokens.begun(db, self.account, self.origin)

    async def _turned(self, spent: str) -> None:
        """Asked and stored as one, even where the caller is cancelled in between."""
        self._asked_at = now = self.clock.now()
        try:
            access, refresh, seconds = await self._asked(spent)
        except Refused:
            await self.database.run(lambda db: tokens.lost(db, self.account, spent, now))
            self._keep(await self.database.read(lambda db: tokens.known(db, self.account, self.origin)))
            raise
        until = now + timedelta(seconds=seconds)
        await self._stored(lambda db: tokens.turned(db, self.account, spent, access, refresh, now, until))
        log.info("zalo-oa-tokens-turned", until=until.isoformat())

    async def _stored(self, write: Callable[[Session], bool]) -> None:
        """Until it is: there is no other copy of what Zalo has just given."""
        while True:
            try:
                await self.database.run(write)
                return
            except OUT_OF_REACH as error:
                log.error("zalo-oa-tokens-not-stored", why=type(error).__name__)
            await asyncio.sleep(STORE_AGAIN)

    async def _asked(self, refresh: str) -> tuple[str, str, int]:
        form = {"app_id": self.app_id, "refresh_token": refresh, "grant_type": "refresh_token"}
        try:
            connecting = httpx2.Timeout(self.patience, connect=self.patience / 2)
            async with asyncio.timeout(self.patience), httpx2.AsyncClient(timeout=connecting) as http:
                answer = await http.post(f"{self.url}{PATH}", data=form, headers={"secret_key": self.app_secret})
            found = answer.json()
        except (httpx2.ConnectError, httpx2.ConnectTimeout):
            raise Unreachable("no connection") from None
        except (httpx2.HTTPError, TimeoutError, ValueError) as error:
            raise Ambiguous(type(error).__name__) from None
        match found:
            case {"access_token": str(access), "refresh_token": str(fresh), **more}:
                return access, fresh, _seconds(more.get("expires_in"))
            case {"error": int(code)} if code:
                raise Refused(str(code))
            case _:
                raise Ambiguous("the answer says nothing")


def _seconds(given: object) -> int:
    """However it is written. Where it cannot be read the pair is kept all the same, and turned soon."""
    try:
        return max(int(float(str(given))), SHORTEST)
    except (ValueError, OverflowError):
        return SHORTEST
