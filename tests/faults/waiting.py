"""Waiting for what only a look can tell."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic


async def until(happened: Callable[[], bool], patience: float = 30, every: float = 0.05) -> None:
    """The look is made in a thread, because it may wait for a database."""
    end = monotonic() + patience
    while not await asyncio.to_thread(happened):
        if monotonic() > end:
            raise AssertionError(f"not so within {patience:g} s")
        await asyncio.sleep(every)
