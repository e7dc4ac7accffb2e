"""`chibo run`: the database brought up to date, the sample commune where nothing is set up, then the program."""

from __future__ import annotations

import asyncio
import fcntl
import socket
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import typer

from bot.cli.opening import load, make_folders, opened
from bot.cli.refusals import MISCONFIGURED, refusal
from bot.cli.words import say

if TYPE_CHECKING:
    from bot.config import Settings


def run() -> None:
    asyncio.run(_run(load()))


async def _run(settings: Settings) -> None:
    _check_port(settings)
    with _alone(settings):
        await _served(settings)


async def _served(settings: Settings) -> None:
    from bot import sample
    from bot.running import serve

    async with opened(settings, make=True) as database:
        if sample.wanted(settings):
            await sample.seed(database, datetime.now(UTC), settings.timezone, settings.language)
    if settings.phones and settings.log_format == "console":
        typer.echo(say("cli-run-open", url=f"http://{settings.web_host}:{settings.web_port}/"))
    await serve(settings)


@contextmanager
def _alone(settings: Settings) -> Generator[None]:
    """Two programs on one data folder would each take the other's messages for a crash's. The lock dies with us."""
    make_folders(settings)
    with (settings.data_dir / "running.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise refusal("cli-already-running", MISCONFIGURED, folder=str(settings.data_dir)) from None
        yield


def _check_port(settings: Settings) -> None:
    """Said before anything starts, and in plain words."""
    try:
        family, *_, address = socket.getaddrinfo(settings.web_host, settings.web_port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError:
        place = f"{settings.web_host}:{settings.web_port}"
        raise refusal("cli-port-taken", MISCONFIGURED, place=place) from None
