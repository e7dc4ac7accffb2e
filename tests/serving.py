"""A real web server on a loopback port, for whoever calls us."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any

import uvicorn
from starlette.applications import Starlette

from bot.running import Server


@asynccontextmanager
async def beside(work: Coroutine[Any, Any, None]) -> AsyncGenerator[None]:
    """Runs until the block ends, then is cancelled; what it raised by itself comes out."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def served(site: Callable[[str], Starlette]) -> AsyncGenerator[str]:
    """`site` makes what is served, given the server's address, which is given here too."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        config = uvicorn.Config(site(url), log_config=None, lifespan="off", timeout_graceful_shutdown=1)
        server = Server(config)
        task = asyncio.create_task(server.serve([listening]))
        try:
            yield url
        finally:
            server.should_exit = True
            await task
