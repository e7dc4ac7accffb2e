"""What Zalo's two platforms have in common: how their answers are read, and a file that goes as an address."""

from __future__ import annotations

from typing import Any, cast

import httpx2

from bot.channels.base import Ambiguous, SendError, Unreachable
from storage.models import StoredFile

NEVER_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.ProxyError)


def object_of(answer: httpx2.Response) -> dict[str, Any]:
    """The JSON object that an answer is; empty for whatever else it is."""
    try:
        raw = answer.json()
    except ValueError:
        raw = None
    return cast("dict[str, Any]", raw if isinstance(raw, dict) else {})


def strange(answer: httpx2.Response) -> SendError:
    """For an answer in other words than Zalo's: whatever stands in between has refused, or answered for it."""
    return Unreachable("not from Zalo") if 400 <= answer.status_code < 500 else Ambiguous("the answer says nothing")


def as_link(file: StoredFile, address: str, text: str) -> str:
    """A message that hands out a file by its address, with its words below."""
    return "\n\n".join(filter(None, (f"{file.name}\n{address}", text)))
