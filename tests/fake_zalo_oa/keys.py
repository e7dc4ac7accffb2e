"""Who may call: access tokens which end, refresh tokens which serve once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from tests.fake_zalo_oa.wire import Json, Refusal, Violation, fields

APP_ID = "4318657068771012646"
APP_SECRET = "ung-dung-thu-mat-khau"
ACCESS_TOKEN = "truy-cap-0"
REFRESH_TOKEN = "lam-moi-0"
EXPIRES_IN = timedelta(seconds=90000)
REFRESH_LASTS = timedelta(days=90)


class Keys:
    """`pair`: the newest access and refresh token. `dead`: a spent refresh token was shown, none is taken any more."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.pair = ACCESS_TOKEN, REFRESH_TOKEN
        self.rotations, self.dead = 0, False
        self.turned = asyncio.Event()
        self.forgiving = False
        self._until = {ACCESS_TOKEN: now() + EXPIRES_IN}
        self._refreshable_until = now() + REFRESH_LASTS
        self._spent: set[str] = set()

    def check(self, headers: Mapping[str, str]) -> None:
        """What has expired is still known; what was revoked never was."""
        access = headers.get("access_token")
        if not access:
            raise Violation("no access_token in the headers", -216)
        if access not in self._until:
            raise Refusal(-216, "Access token is invalid")
        if self._now() >= self._until[access]:
            raise Refusal(-220, "Access token has expired")

    def revoke(self) -> None:
        self._until.pop(self.pair[0], None)

    def expire(self) -> None:
        self._until[self.pair[0]] = self._now()

    def issued(self) -> str:
        """A refresh token such as an operator gets on the platform's page. It ends a deadlock."""
        self.rotations, self.dead = self.rotations + 1, False
        self.pair = self.pair[0], f"lam-moi-{self.rotations}"
        return self.pair[1]

    def refreshed(self, form: Json, headers: Mapping[str, str]) -> Json:
        """A new pair, `expires_in` as a text. The refresh token is spent whether or not anybody hears the answer."""
        fields(form, "form", "app_id", "refresh_token", "grant_type")
        if headers.get("secret_key") != APP_SECRET or form["app_id"] != APP_ID:
            raise Violation("not the app's id and secret_key", -14014)
        if form["grant_type"] != "refresh_token":
            raise Violation(f"grant_type {form['grant_type']!r}", -14014)
        self._spend(form["refresh_token"])
        access, refresh = self.pair
        return {"access_token": access, "refresh_token": refresh, "expires_in": f"{EXPIRES_IN.total_seconds():.0f}"}

    def _spend(self, refresh: str) -> None:
        if self.forgiving and refresh in self._spent:  # the newest pair once more
            return
        self.dead = self.dead or refresh in self._spent
        if self.dead or refresh != self.pair[1] or self._now() >= self._refreshable_until:
            raise Refusal(-14014, "Invalid refresh token.")
        self._spent.add(refresh)
        self.turned.set()
        self.rotations += 1
        self.pair = f"truy-cap-{self.rotations}", f"lam-moi-{self.rotations}"
        self._until[self.pair[0]] = self._now() + EXPIRES_IN
        self._refreshable_until = self._now() + REFRESH_LASTS
